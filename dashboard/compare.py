"""The parts of the Compare page: its maps, which share a scale and look at the same place, its table and its examples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from dashboard import cited, data, maps, page_query, safe, tables, wording
from dashboard.compare_choices import Beside
from geodata import Filters, Measure, compare, countries, layers, routes, trends
from geodata.compare import Comparison
from geodata.errors import FilterError
from geodata.select import caveat, sentence, tabulate
from geodata.sentences import measure_label

ONE_SIDED = 0.6
"""How strong a leg is drawn that only one side has in use."""


def compared(chosen: Filters, there: Filters, beside: Beside) -> Comparison:
    """Set what the filters choose beside the other side.

    Raises
    ------
    MeasureError, FilterError
        If the sides cannot be compared; the sentence says why.
    """
    if beside.beside == "origin" and not (chosen.origins and beside.b_origin):
        if chosen.origins:
            raise FilterError(wording.compare.CHOOSE_OTHER_ORIGINS)
        if beside.b_origin:
            raise FilterError(wording.compare.CHOOSE_ORIGINS_IN_FILTERS)
        raise FilterError(wording.compare.CHOOSE_ORIGINS)
    if beside.beside == "route" and not beside.b_route:
        raise FilterError(wording.compare.CHOOSE_ROUTE)
    return compare.compare(data.selection(chosen), data.selection(there))


def drawn(comparison: Comparison) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """What the maps of the left side, the right side and the difference draw: the sides on one scale, all in one frame."""
    sides = [{**maps.payload(side), "mentions": []} for side in (comparison.left, comparison.right)]
    frames = [side["frame"] for side in sides if side["frame"]]
    west_south, east_north = zip(*frames, strict=True) if frames else ((), ())
    frame = [_each(min, west_south), _each(max, east_north)] if frames else None
    shared = {"frame": frame, "group": "compare"}
    scale = {
        "full": max([value for side in sides for value in side["values"].values()], default=0),
        "circle": max([value for side in sides for _, value in _placed(side["origins"])], default=0),
        "locked": wording.compare.ONE_SCALE,
    }
    left, right = (maps.identified({**side, **shared, "scale": scale}) for side in sides)
    return left, right, maps.identified({**left, **shared, **_difference(comparison, sides)})


def _each(pick: Callable[[tuple[float, ...]], float], corners: tuple[list[float], ...]) -> list[float]:
    return [pick(numbers) for numbers in zip(*corners, strict=True)]


def _placed(origins: list[list[Any]]) -> list[list[Any]]:
    return [row for row in origins if row[0] in countries.register()]


def _difference(comparison: Comparison, sides: list[dict[str, Any]]) -> dict[str, Any]:
    by_origin = compare.changes(comparison, "origin")
    by_route = compare.changes(comparison, "route")
    # Two routes have no figure in common: only the origins of their people differ.
    by_route = by_route.iloc[:0] if comparison.kind == "route" else by_route
    moved = by_origin[by_origin["change"] != 0]
    on_map = moved[moved.index.isin(countries.register())]
    both = set(sides[0]["legs"]) & set(sides[1]["legs"])
    legs = sorted({*sides[0]["legs"], *sides[1]["legs"]})
    names = comparison.names
    return {
        "legs": legs,
        "strengths": {leg: 1 if leg in both else ONE_SIDED for leg in legs},
        "values": {str(route): int(change) for route, change in by_route["change"].items()},
        "routes": {str(row.Index): [row.left, row.right] for row in by_route.itertuples()},
        "origins": [[str(row.Index), row.change, row.left, row.right] for row in moved.itertuples()],
        "crossings": sorted({*sides[0]["crossings"], *sides[1]["crossings"]}),
        "sides": list(names),
        "scale": {
            "full": int(by_route["change"].abs().max()) if len(by_route) else 0,
            "circle": int(on_map["change"].abs().max()) if len(on_map) else 0,
            "locked": wording.compare.OWN_SCALE,
        },
        "alt": wording.compare.difference_alt(names[0], names[1], compare.sentences(comparison)[0]),
    }


def show_maps(comparison: Comparison, selected: str, select: Callable[[str], None]) -> None:
    """The two sides beside each other, and below them what lies between them."""
    left, right, between = drawn(comparison)
    show = partial(maps.show, selected=selected, view=None)
    sides = zip(
        st.columns(2), (left, right), (comparison.left, comparison.right), comparison.names, strict=True
    )
    for number, (column, numbers, side, name) in enumerate(sides):
        with column, st.container(key=f"compare_side_{number}"):
            st.header(safe.markdown(name[:1].upper() + name[1:]))
            key = f"compare_{number}"
            show(numbers, key=key, on_change=partial(select, key))
            st.caption(safe.markdown(sentence(side)))
    with st.container(key="compare_difference"):
        st.header(safe.markdown(wording.compare.WHAT_DIFFERS.format(*comparison.names)))
        show(between, key="compare_between", on_change=partial(select, "compare_between"))
        st.caption(f"{wording.compare.DIFFERENCE_NOTE} {wording.caveats.WHOLE_ROUTE_NOTE}")


def selected_words(comparison: Comparison, selected: str) -> str:
    """What is known of the country that was clicked, on both sides; empty for anything else."""
    kind, _, iso3 = selected.partition(":")
    if kind != "country" or iso3 not in countries.register():
        return ""
    left, right = (
        int(tabulate(side.of_all_origins, "origin").get(iso3, 0))
        for side in (comparison.left, comparison.right)
    )
    measure = measure_label(comparison.left.filters.measure)
    names = comparison.names
    if comparison.kind == "origin":
        return wording.compare.of_one(countries.label(iso3), left, measure)
    sides = ((names[0], left), (names[1], right))
    return wording.compare.of_both(countries.label(iso3), measure, sides, compare.change_words(left, right))


def show_table(comparison: Comparison) -> None:
    """The figures of both sides by origin, as a table to take along; below it where they come from."""
    tables.folded(wording.compare.TABLE_OF_ORIGINS, page_query.ORIGINS, lambda: _table(comparison))
    sides = dict.fromkeys(map(cited.figures_source, (comparison.left, comparison.right)))
    st.caption(" ".join([caveat(comparison.left.filters.measure), *sides]))


def _table(comparison: Comparison) -> None:
    frame = compare.changes(comparison, "origin").reset_index()
    frame["origin"] = frame["origin"].map(partial(trends.label, by="origin"))
    first, second = (name[:1].upper() + name[1:] for name in comparison.names)
    table = frame.set_axis(
        [
            wording.labels.ORIGIN,
            first,
            second,
            wording.trends.CHANGE,
            wording.trends.CHANGE_IN_PER_CENT,
        ],
        axis=1,
    )
    used = [
        str(source)
        for source in dict.fromkeys(
            [*comparison.left.of_all_origins["source_id"], *comparison.right.of_all_origins["source_id"]]
        )
    ]
    choice = " ".join(compare.sentences(comparison))
    caveats = (
        caveat(comparison.left.filters.measure),
        wording.caveats.WHOLE_ROUTE_NOTE,
        wording.caveats.SMUGGLING_NOTE,
    )
    dated = table.assign(**{wording.labels.SOURCE: "; ".join(map(tables.dated_source, used))})
    about = tables.about(wording.compare.BY_ORIGIN, choice, used, caveats)
    tables.show(table, about, "compare", csv=dated)


def examples() -> None:
    """Comparisons to start with, as links, from the last whole year."""
    atlas = data.atlas()
    last = atlas.span(Measure.DETECTIONS)[1]
    year = str(int(last[:4]) - (not last.endswith("-12")))
    before = str(int(year) - 1)
    filters = Filters(from_month=f"{year}-01", to_month=f"{year}-12")
    ranks = trends.ranking(data.selection(filters))
    links = [
        (wording.compare.both(before, year), filters, Beside(b_from=f"{before}-01", b_to=f"{before}-12"))
    ]
    if len(ranks) > 1:
        one, two = ranks["code"].head(2)
        origins = Beside("origin", b_origin=(two,))
        links.append(
            (
                wording.compare.both(countries.label(one), countries.label(two), year),
                replace(filters, origins=(one,)),
                origins,
            )
        )
    others = [
        route
        for route in layers.route_values(data.selection(replace(filters, routes=())))
        if (route,) != filters.routes
    ]
    if others:
        names = wording.compare.both(
            routes.route_label(filters.routes[0]), routes.route_label(others[0]), year
        )
        links.append((names, filters, Beside("route", b_route=others[0])))
    st.markdown(wording.compare.START_WITH_ONE)
    for label, chosen, beside in links:
        page_query.link("compare", label, chosen.to_query() | beside.to_query(), ":material/compare_arrows:")
