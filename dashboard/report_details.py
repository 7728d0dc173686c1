"""Correcting what a report of one's own says of itself: title, publisher, date and language."""

from __future__ import annotations

import streamlit as st

from dashboard import data, safe
from geodata import Report
from geodata.errors import GeodataError

_LABELS = {"title": "Title", "publisher": "Publisher", "published": "Date", "language": "Language"}
_HINTS = {
    "title": "How the report is called in lists and footnotes",
    "publisher": "Such as UNODC",
    "published": "2021, 2021-12 or 2021-12-09",
    "language": "Its code, such as en or sr",
}
_SAVED = "details_saved"


def show(report: Report) -> None:
    """The form, closed until it is wanted; nothing for a shipped report, whose details are not the user's to change."""
    if data.atlas().is_shipped(report.report_id):
        return
    if st.session_state.pop(_SAVED, None) == report.report_id:
        st.toast("The details are changed, everywhere they are shown.", icon=":material/check:")
    with (
        st.expander("Correct title, publisher, date or language", icon=":material/edit:"),
        st.form(f"details_{report.report_id}", border=False),
    ):
        written = {
            name: st.text_input(
                label,
                getattr(report, name),
                key=f"details_{name}_{report.report_id}",
                placeholder=_HINTS[name],
                max_chars=300,
            )
            for name, label in _LABELS.items()
        }
        if st.form_submit_button("Save"):
            _save(report, written)


def _save(report: Report, written: dict[str, str]) -> None:
    changed = {name: value for name, value in written.items() if value != getattr(report, name)}
    try:
        data.atlas().correct_report(report.report_id, **changed)
    except GeodataError as error:
        st.error(safe.markdown(error, 600))
        return
    data.refresh()
    st.session_state[_SAVED] = report.report_id
    st.rerun()
