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

from dashboard import data, fields, filters, frame, passages, safe, saved, wording
from dashboard.style import ICON, STYLE
from geodata.errors import GeodataError

st.set_page_config(page_title=wording.app.TITLE, page_icon=ICON, layout="wide")
st.html(STYLE + passages.STYLE)
# A folder named pages beside this file would make Streamlit open its files without this one at first.
if "pages" not in st.session_state:
    st.session_state["pages"] = [
        st.Page(f"views/{name}.py", title=title, default=name == "map")
        for name, title in wording.app.PAGE_TITLES.items()
    ]
page = st.navigation(st.session_state["pages"], position="top")
try:
    data.open_atlas()
except GeodataError as error:
    st.error(safe.markdown(error, 600))
    st.stop()
for notice in data.notices():
    st.warning(safe.markdown(notice, 600), icon=":material/database:")
filters.keep_across_pages(page.url_path)
# Without anything in it the sidebar would come after the page, and push aside what is drawn already.
st.sidebar.empty()
# The page before the sidebar: what changes on it is seen sooner, and its place on the screen is the same.
with data.as_it_is_now():
    page.run()
filters.sidebar()
with st.sidebar:
    frame.show()
saved.remember(page.url_path or "map")
fields.tell_rest()
