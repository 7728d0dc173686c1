"""What the Compare page sets beside the filters: its own choices, in the URL beside theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

import streamlit as st

from dashboard import data, page_query, wording
from geodata import Filters, compare, countries, routes, trends
from geodata.queries import read_filters
from geodata.sentences import month_label

_KEPT = "beside_kept"
_LIST = ("b_origin",)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the filters: another period, other origins or another route, and perhaps another measure.

    The names of the fields are those of the URL's parameters.
    """

    beside: str = "period"
    b_origin: tuple[str, ...] = ()
    b_route: str = ""
    b_from: str = ""
    b_to: str = ""
    b_measure: str = ""

    def to_query(self) -> dict[str, list[str]]:
        """Write the choices as URL query parameters, leaving out what is at its default."""
        values = {name: value for name, value in asdict(self).items() if value != getattr(Beside(), name)}
        return {name: list(value) if name in _LIST else [value] for name, value in values.items()}

    @classmethod
    def from_query(cls, query: Mapping[str, list[str]]) -> tuple[Beside, list[str]]:
        """Read URL query parameters, and say in a sentence what cannot be; what they name is for `other` to check."""
        kept: dict[str, Any] = {}
        for name in asdict(cls()):
            values = [value[:80] for value in query.get(name, []) if value]
            if values:
                kept[name] = tuple(values) if name in _LIST else values[-1]
        kind = kept.get("beside", "period")
        if kind in compare.KINDS:
            return cls(**kept), []
        said = wording.app.is_not_one_of("beside", kind[:40], ", ".join(compare.KINDS))
        return cls(**{**kept, "beside": "period"}), [said]


def current() -> tuple[Beside, list[str]]:
    """The choices as the URL has them; where it has none, as they were when the page was last seen."""
    names = asdict(Beside())
    named = {name: values for name, values in page_query.now().items() if name in names}
    beside, problems = Beside.from_query(named or st.session_state.get(_KEPT, {}))
    _keep(beside)
    return beside, problems


def _keep(beside: Beside) -> None:
    written = beside.to_query()
    st.session_state[_KEPT] = written
    page_query.put({name: written.get(name, []) for name in asdict(beside)})


def other(chosen: Filters, beside: Beside) -> tuple[Filters, list[str]]:
    """The filters of the other side, and a sentence for each value that could not be used.

    Without a period of its own the other side has the same months of the years before, if there are any.
    """
    query = replace(chosen, selected="", view=None).to_query()
    if beside.b_measure:
        query["measure"] = [beside.b_measure]
    if beside.beside == "origin":
        query["origin"] = list(beside.b_origin)
    elif beside.beside == "route" and beside.b_route:
        query["route"] = [beside.b_route]
    elif beside.beside == "period":
        query |= {"from": [beside.b_from], "to": [beside.b_to]} if beside.b_from else _years_before(chosen)
    return read_filters(query, data.atlas())


def _years_before(chosen: Filters) -> dict[str, list[str]]:
    """The same months of the nearest years before that have none of the chosen months."""
    first, last = data.atlas().span(chosen.measure)
    start, end = chosen.from_month or first, chosen.to_month or last
    before = [start, end]
    while before[1] >= start:
        before = [trends.year_before(month) for month in before]
    return {"from": before[:1], "to": before[1:]} if before[0] >= first else {}


def _read_widgets(beside: Beside) -> None:
    """Write what the controls hold into the URL; their callback."""
    state = st.session_state
    read = {name: state[name] for name in asdict(beside) if name in state and state[name] is not None}
    now = replace(beside, **{**read, "b_origin": tuple(read.get("b_origin", beside.b_origin))})
    if now.beside != beside.beside:
        now = Beside(beside=now.beside)
    elif now.b_from or now.b_to:
        first, last = (month or end for month, end in zip((now.b_from, now.b_to), _ends(), strict=True))
        now = replace(now, b_from=min(first, last), b_to=max(first, last))
    _keep(now)


def _ends() -> tuple[str, str]:
    return data.atlas().months[0], data.atlas().months[-1]


def controls(chosen: Filters, beside: Beside) -> None:
    """What is compared, and with what."""
    atlas = data.atlas()
    shown, _ = other(chosen, beside)
    first, last = _ends()
    change = partial(_read_widgets, beside)
    state = st.session_state
    state["beside"] = beside.beside
    with st.container(horizontal=True, vertical_alignment="bottom", key="sides"):
        st.segmented_control(
            wording.compare.SIDE_BY_SIDE,
            compare.KINDS,
            required=True,
            format_func=wording.compare.COMPARE_LABELS.__getitem__,
            key="beside",
            on_change=change,
        )
        if beside.beside == "period":
            state["b_from"], state["b_to"] = shown.from_month or first, shown.to_month or last
            for label, key in ((wording.compare.BESIDE_FROM, "b_from"), (wording.compare.BESIDE_TO, "b_to")):
                st.selectbox(
                    label, atlas.months, format_func=month_label, key=key, width=190, on_change=change
                )
        elif beside.beside == "route":
            names = [route for route in routes.route_ids() if (route,) != chosen.routes]
            named = shown.routes[0] if beside.b_route and shown.routes else None
            state["b_route"] = named if named in names else None
            st.selectbox(
                wording.compare.BESIDE_IT,
                names,
                index=None,
                format_func=routes.route_label,
                key="b_route",
                width=300,
                on_change=change,
                placeholder=wording.compare.ANOTHER_ROUTE,
            )
        else:
            state["b_origin"] = list(shown.origins)
            st.multiselect(
                wording.compare.BESIDE_THEM,
                list(atlas.origins),
                format_func=countries.label,
                key="b_origin",
                width=380,
                on_change=change,
                placeholder=wording.compare.OTHER_ORIGINS,
            )
