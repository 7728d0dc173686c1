"""What the Evidence page looks for: its own choices, in the URL beside the filters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import data, fields, page_query, safe, wording
from geodata import Filters, countries
from geodata.sentences import counted

if TYPE_CHECKING:
    from geodata._search import FoundPassage

_KEPT = "lookup"
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_MOST_WORDS = 300
MOST_HITS = 200


@dataclass(frozen=True, slots=True)
class PassageSearch:
    """Words, countries of which a passage names one, and dates of publication as `Atlas.search` takes them."""

    q: str = ""
    country: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


def current() -> tuple[PassageSearch, list[str]]:
    """What is looked for as the URL has it; what it leaves out is as it was when the page was last seen."""
    named = page_query.now()
    kept = asdict(st.session_state.get(_KEPT, PassageSearch()))
    problems = []
    if "q" in named:
        kept["q"] = named["q"][0][:_MOST_WORDS]
    if "country" in named:
        kept["country"] = tuple(code for code in named["country"] if code in countries.register())
        unknown = [code for code in named["country"] if code not in countries.register()]
        problems += [wording.evidence.no_country_code(code[:40]) for code in unknown]
    for name in ("since", "until"):
        if value := named.get(name, [""])[0].strip():
            kept[name] = value if _DATE.fullmatch(value) else ""
            if not kept[name]:
                problems.append(wording.evidence.no_date(value[:40]))
    wanted = PassageSearch(**kept)
    # A tilde comes after all that dates are written with: until 2021 is to the end of that year.
    if wanted.since and wanted.until and wanted.since > f"{wanted.until}~":
        problems.append(wording.evidence.wrong_way_round(wanted.since, wanted.until))
    _keep(wanted)
    return wanted, problems


def _keep(wanted: PassageSearch) -> None:
    """Put what is looked for into the URL, and keep it for when the filters have written it anew."""
    st.session_state[_KEPT] = wanted
    page_query.put(
        {
            name: value if isinstance(value, tuple) else [value] if value else []
            for name, value in asdict(wanted).items()
        }
    )


def _read_widgets() -> None:
    """Write what the widgets hold into the URL as it was typed; the page says what is wrong with it."""
    state = st.session_state
    country = tuple(state["lookup_country"])
    _keep(
        PassageSearch(
            state["lookup_q"].strip(),
            country,
            state["lookup_since"].strip(),
            state["lookup_until"].strip(),
        )
    )


def controls(wanted: PassageSearch) -> None:
    """The search box and what narrows it, as widgets that show the URL."""
    kept = {f"lookup_{name}": value for name, value in asdict(wanted).items()}
    words = kept.pop("lookup_q")
    for name, value in kept.items():
        st.session_state[name] = list(value) if isinstance(value, tuple) else value
    fields.line(
        wording.evidence.WORDS,
        "lookup_q",
        _MOST_WORDS,
        holds=words,
        on_change=_read_widgets,
        placeholder=wording.evidence.WORDS_SUCH_AS,
        help=wording.evidence.SEARCH_HELP,
    )
    which, since, until = st.columns([2, 1, 1])
    which.multiselect(
        wording.evidence.COUNTRIES_NAMED,
        sorted(countries.register(), key=lambda code: countries.fold(countries.label(code))),
        format_func=countries.label,
        key="lookup_country",
        on_change=_read_widgets,
        placeholder=wording.evidence.ANY_COUNTRY,
        select_all=False,
    )
    hint = wording.evidence.DATE_SUCH_AS
    since.text_input(
        wording.evidence.PUBLISHED_FROM, key="lookup_since", on_change=_read_widgets, placeholder=hint
    )
    until.text_input(
        wording.evidence.PUBLISHED_TO, key="lookup_until", on_change=_read_widgets, placeholder=hint
    )


def offer(searches: Sequence[PassageSearch]) -> None:
    """Other searches, each with a button, and the way to where reports are added."""
    for wanted in searches:
        named = " ".join(countries.label(code) for code in wanted.country)
        words = (
            wording.evidence.passages_with(wanted.q) if wanted.q else wording.evidence.passages_naming(named)
        )
        # No link: one to the page that it stands on leaves the address as it is.
        st.button(
            safe.markdown(words, 80),
            icon=":material/search:",
            type="tertiary",
            on_click=_keep,
            args=(wanted,),
        )
    st.page_link("views/reports.py", label=wording.evidence.ADD_A_REPORT, icon=":material/upload_file:")


def found(wanted: PassageSearch, filters: Filters) -> Sequence[FoundPassage]:
    """The passages that are looked for; one more than `MOST_HITS` says that there are more.

    Raises
    ------
    StoreError
        If the search fails.
    """
    return data.atlas().search(
        wanted.q,
        limit=MOST_HITS + 1,
        countries=wanted.country,
        roles=filters.roles,
        reports=filters.reports,
        published_from=wanted.since,
        published_to=wanted.until,
    )


def count(hits: Sequence[FoundPassage]) -> str:
    """Say how many passages were found, in how many reports."""
    if len(hits) > MOST_HITS:
        return wording.evidence.more_found(MOST_HITS)
    reports = len({hit.report_id for hit in hits})
    return wording.evidence.found_in(counted(len(hits), "passages"), counted(reports, "reports"))
