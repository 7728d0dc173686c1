"""The Reports page: each report with the countries it names marked by role."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import (
    adding,
    cited,
    claim_card,
    claim_parts,
    data,
    filters,
    kept,
    report_details,
    report_list,
    rereading_page,
    safe,
    taken_out,
    wording,
)
from dashboard.briefing.scenes import FigureKind
from dashboard.passages import note_on_doubt, report_html, scroll_html
from geodata import Filters
from geodata.sentences import counted


def _of_the_report() -> tuple[Filters, FigureKind]:
    """What is chosen of the figures, with all that the report names, as it is shown here."""
    now, _ = filters.current()
    reports = (report_list.chosen(data.atlas().titles),)
    return replace(now, origins=(), roles=(), reports=reports), FigureKind.NONE


atlas = data.atlas()
st.title(wording.app.PAGE_TITLES["reports"])
adding.show()
rereading_page.show()
taken_out.show()
chosen = report_list.choose(atlas.titles)
report = atlas.reports[chosen]
selection = data.selection(Filters(reports=(chosen,)))
found = selection.found.frame()
st.header(safe.markdown(report.title))
st.caption(cited.report_line(report))
report_details.show(report)
if report.skipped:
    with st.expander(wording.reports.NOT_READ):
        st.markdown("\n".join(f"- {safe.markdown(sentence)}" for sentence in report.skipped))
named = counted(found["iso3"].nunique(), "countries")
told = wording.reports.MENTIONS_OF.format(count=counted(len(found), "mentions"), named=named)
st.markdown(
    f"{told} {wording.labels.ROLE_HELP} {note_on_doubt(found)}" if len(found) else wording.reports.NO_MENTIONS
)
with st.container(horizontal=True):
    kept.add_button(_of_the_report)
    claim_card.button(claim_parts.of_report(selection))
    taken_out.button(report)
at = report_list.place(report)
st.html(report_html(report, found, at))
if at is not None:
    st.html(scroll_html(at), unsafe_allow_javascript=True)
