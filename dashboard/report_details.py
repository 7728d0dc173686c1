"""Correcting what a report of one's own says of itself: title, publisher, date and language."""

from __future__ import annotations

import hashlib
import json

import streamlit as st

from dashboard import data, fields, safe, wording
from geodata import Report
from geodata.errors import GeodataError

_LABELS, _HINTS = wording.reports.DETAIL_LABELS, wording.reports.DETAIL_HINTS
_LONGEST = 300
_SAVED, _PROBLEM = "details_saved", "details_problem"


def show(report: Report) -> None:
    """The form, closed until it is wanted; nothing for a shipped report, whose details are not the user's to change."""
    if data.atlas().is_shipped(report.report_id):
        return
    if st.session_state.pop(_SAVED, None) == report.report_id:
        st.toast(wording.reports.DETAILS_CHANGED, icon=":material/check:")
    if problem := st.session_state.pop(_PROBLEM, ""):
        st.error(safe.markdown(problem, 900))
    shown = {name: getattr(report, name) for name in _LABELS}
    # Other details make other fields: what was saved elsewhere meanwhile is shown, not what stood here before.
    digest = hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:10]
    keys = {name: f"details_{name}_{report.report_id}_{digest}" for name in _LABELS}
    with (
        st.expander(wording.reports.CORRECT_DETAILS, icon=":material/edit:", expanded=bool(problem)),
        st.form(f"details_{report.report_id}", border=False),
    ):
        for name, label in _LABELS.items():
            fields.line(
                label, keys[name], _LONGEST, value=shown[name], in_form=True, placeholder=_HINTS[name]
            )
        st.form_submit_button(wording.reports.SAVE, on_click=_save, args=(report.report_id, shown, keys))


def _save(report_id: str, shown: dict[str, str], keys: dict[str, str]) -> None:
    """Keep what was typed; the callback of the form."""
    typed = {name: fields.taken(key, _LONGEST) for name, key in keys.items()}
    changed = {name: value for name, value in typed.items() if value != shown[name]}
    if not changed:
        return
    try:
        data.atlas().correct_report(report_id, seen=shown, **changed)
    except GeodataError as error:
        st.session_state[_PROBLEM] = str(error)
    else:
        st.session_state[_SAVED] = report_id
    data.refresh()
