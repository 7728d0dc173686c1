"""The Evidence page: passages of all reports that hold the words looked for, each with the way to its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import claim_card, claim_parts, data, evidence_choices, filters, kept, safe, wording
from dashboard.evidence_choices import PassageSearch
from dashboard.passages import heading_signs, hit_html, open_at, where
from geodata import Filters, countries
from geodata.errors import FilterError, StoreError

if TYPE_CHECKING:
    from geodata._search import FoundPassage

FIRST_HITS = 20
MOST_OFFERED = 5

atlas = data.atlas()
chosen, problems = filters.current()
wanted, unusable = evidence_choices.current()
st.title(wording.app.PAGE_TITLES["evidence"])
filters.warn([*problems, *unusable])
evidence_choices.controls(wanted)
narrowed = f" {wording.evidence.SIDEBAR_NARROWS}" if chosen.roles or chosen.reports else ""


def _found_now() -> tuple[Filters, str, Sequence[tuple[str, str]]]:
    """What is chosen and looked for, and the passages of it, to be kept.

    Raises
    ------
    FilterError, StoreError
        If there are none, or the search fails.
    """
    choice, sought = filters.current()[0], evidence_choices.current()[0]
    hits = evidence_choices.found(sought, choice)[: evidence_choices.MOST_HITS]
    if not hits:
        raise FilterError(wording.evidence.NOTHING_FOUND)
    words = " ".join([sought.q, *map(countries.label, sought.country)])
    return choice, words, [(hit.text[heading_signs(hit.text) :], hit.report_id) for hit in hits]


def _show(hits: Sequence[FoundPassage]) -> None:
    """The passages, those of a report together, below the way to it."""
    has_words = any(map(str.isalnum, wanted.q))
    if not (has_words or wanted.country or chosen.roles):
        st.markdown(f"{wording.evidence.SEARCH_HELP}\n\n{wording.evidence.START_WITH}")
        examples = [PassageSearch(words) for words in wording.evidence.EXAMPLES]
        evidence_choices.offer([*examples, PassageSearch(country=(wording.evidence.EXAMPLE_COUNTRY,))])
        return
    if not hits:
        st.markdown(wording.evidence.NOTHING_FOUND + narrowed)
        several = list(dict.fromkeys(wanted.q.replace('"', " ").split()))
        evidence_choices.offer(
            [replace(wanted, q=word) for word in several[:MOST_OFFERED] if len(several) > 1]
        )
        return
    st.markdown(f"**{evidence_choices.count(hits)}**{narrowed}")
    with st.container(horizontal=True):
        kept.add_passages_button(_found_now)
        claim_card.button(
            {wording.claims.PASSAGES: lambda: claim_parts.of_hits(hits[: evidence_choices.MOST_HITS])}
        )
    shown = hits[:FIRST_HITS]
    if len(hits) > FIRST_HITS and st.toggle(wording.evidence.SHOW_ALL_FOUND, key="all_hits"):
        shown = hits[: evidence_choices.MOST_HITS]
    # Several passages of a report stand together, in the order of the best of each.
    for report_id in dict.fromkeys(hit.report_id for hit in shown):
        of_report = [hit for hit in shown if hit.report_id == report_id]
        st.page_link(
            "views/reports.py",
            label=safe.markdown(atlas.titles.get(report_id, report_id), 120),
            icon=":material/description:",
            query_params=open_at(report_id, of_report[0].start),
        )
        for number, hit in enumerate(of_report):
            st.html(hit_html(hit))
            if number:
                st.page_link(
                    "views/reports.py",
                    label=wording.evidence.READ_IN_REPORT.format(where=where(hit).lower()),
                    icon=":material/arrow_forward:",
                    query_params=open_at(report_id, hit.start),
                )


try:
    found = evidence_choices.found(wanted, chosen)
except StoreError as error:
    st.error(safe.markdown(error, 600))
else:
    _show(found)
