"""The dashboard's entry: page settings, navigation, the shared sidebar."""

from __future__ import annotations

import os
import sys
from pathlib import Path

# "streamlit run dashboard/app.py" puts this file's folder on the path, not the project's.
if (root := str(Path(__file__).resolve().parent.parent)) not in sys.path:
    sys.path.insert(0, root)

# Arrow's own pool keeps 6 MB for tables that come no more. It has to be told before pandas is imported.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")

import streamlit as st

from dashboard import data, filters, frame, passages, safe, saved, wording
from dashboard.style import ICON, STYLE
from geodata.errors import GeodataError

st.set_page_config(page_title=wording.TITLE, page_icon=ICON, layout="wide")
st.html(STYLE + passages.STYLE)
# A folder named pages beside this file would make Streamlit open its files without this one at first.
page = st.navigation(
    [
        st.Page("views/map.py", title=wording.PAGE_TITLES["map"], default=True),
        st.Page("views/trends.py", title=wording.PAGE_TITLES["trends"]),
        st.Page("views/compare.py", title=wording.PAGE_TITLES["compare"]),
        st.Page("views/corridor.py", title=wording.PAGE_TITLES["corridor"]),
        st.Page("views/evidence.py", title=wording.PAGE_TITLES["evidence"]),
        st.Page("views/reports.py", title=wording.PAGE_TITLES["reports"]),
        st.Page("views/review.py", title=wording.PAGE_TITLES["review"]),
        st.Page("views/briefing.py", title=wording.PAGE_TITLES["briefing"]),
        st.Page("views/about.py", title=wording.PAGE_TITLES["about"]),
        st.Page("views/search.py", title=wording.PAGE_TITLES["search"]),
    ],
    position="top",
)
try:
    data.open_atlas()
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
