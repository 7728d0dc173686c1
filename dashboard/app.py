"""The dashboard's entry: page settings, navigation, the shared sidebar."""

from __future__ import annotations

import sys
from pathlib import Path

# "streamlit run dashboard/app.py" puts this file's folder on the path, not the project's.
if (root := str(Path(__file__).resolve().parent.parent)) not in sys.path:
    sys.path.insert(0, root)

import streamlit as st

from dashboard import data, filters, frame, safe, saved, wording
from dashboard.style import ICON, STYLE
from geodata.errors import GeodataError

st.set_page_config(page_title=wording.TITLE, page_icon=str(ICON), layout="wide")
st.html(STYLE)
# A folder named pages beside this file would make Streamlit open its files without this one at first.
page = st.navigation(
    [
        st.Page("views/map.py", title="Map", icon=":material/map:", default=True),
        st.Page("views/trends.py", title="Trends", icon=":material/show_chart:"),
        st.Page("views/compare.py", title="Compare", icon=":material/compare_arrows:"),
        st.Page("views/corridor.py", title="Corridor", icon=":material/linear_scale:"),
        st.Page("views/evidence.py", title="Evidence", icon=":material/search:"),
        st.Page("views/reports.py", title="Reports", icon=":material/description:"),
        st.Page("views/review.py", title="Review", icon=":material/fact_check:"),
        st.Page("views/briefing.py", title="Briefing", icon=":material/slideshow:"),
        st.Page("views/about.py", title="Sources and method", icon=":material/info:"),
        # Opened from below the filters and with a key: the row of pages is full.
        st.Page("views/search.py", title="Search", visibility="hidden"),
    ],
    position="top",
)
try:
    data.atlas()
except GeodataError as error:
    st.error(str(error))
    st.stop()
for notice in data.notices():
    st.warning(safe.markdown(notice, 600), icon=":material/database:")
filters.keep_across_pages(page.url_path)
# The page before the sidebar: what changes on it is seen sooner, and its place on the screen is the same.
page.run()
filters.sidebar()
with st.sidebar:
    frame.show()
saved.remember(page.url_path or "map")
