"""The Corridor page: the branches of the chosen routes as lines of stops."""

from __future__ import annotations

import streamlit as st

from dashboard import corridor, data, downloads, filters, safe, wording
from geodata.corridor import lines, sentence, table

chosen, problems = filters.current()
selection = data.selection(chosen)
found = lines(selection)
st.html(corridor.STYLE)
st.title("Corridor")
for problem in problems:
    st.warning(safe.markdown(problem), icon=":material/link_off:")
with st.container(key="sentence"):
    st.markdown(f"**{safe.markdown(sentence(selection, found))}** {wording.LINES_NOTE}")
if found:
    st.html(corridor.legend_html())
    st.html(corridor.lines_html(found))
    with st.expander("Table of all stops"):
        stops = table(found)
        st.dataframe(stops, hide_index=True)
        st.download_button(
            "CSV",
            lambda: downloads.csv_file(stops),
            file_name="route-atlas-stops.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
        )
else:
    st.info("Choose another route or more years in the filters: sources date branches by year.")
st.caption(f"{wording.WHOLE_ROUTE_NOTE} {wording.APPROACH_NOTE} {wording.KOSOVO_NOTE}")
