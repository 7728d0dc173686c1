"""A route as lines of stops: each branch in order, with its countries, crossing points, years and source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from geodata import countries, gazetteer, routes
from geodata.select import Selection
from geodata.sentences import counted, join, period_label, routes_label


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on a branch.

    Attributes
    ----------
    iso3 : str
        Country of the place, or of the crossing point's first side; empty at sea.
    kind : str
        city, border_crossing, island or sea.
    mode_to_next : str
        land, sea or air; empty at the last stop.
    approximate : bool
        The source does not name the place, or its position is not verified.
    other_lines : int
        On how many of the other lines shown the place lies too.
    """

    place: str
    iso3: str
    kind: str
    mode_to_next: str
    approximate: bool
    note: str
    other_lines: int


@dataclass(frozen=True, slots=True)
class Line:
    """A branch of a route from its first stop to its last.

    Attributes
    ----------
    origin : str
        ISO 3166-1 alpha-3 code of the country that an approach leads from; empty for a branch of a route.
    years : str
        When it was in use, in words.
    """

    branch_id: str
    route_id: str
    origin: str
    label: str
    years: str
    source_id: str
    stops: tuple[Stop, ...]

    @property
    def by_country(self) -> tuple[tuple[str, tuple[Stop, ...]], ...]:
        """The stops in order, those next to each other in one country together: code (empty at sea) and stops."""
        return tuple((iso3, tuple(stops)) for iso3, stops in groupby(self.stops, key=lambda stop: stop.iso3))

    @property
    def crossings(self) -> tuple[Stop, ...]:
        """The border crossing points, in order."""
        return tuple(stop for stop in self.stops if stop.kind == gazetteer.BORDER_CROSSING)


def lines(selection: Selection) -> tuple[Line, ...]:
    """The branches of the chosen routes that were in use in the period, earliest first.

    Where origins are chosen, their approaches stand before the branches.
    """
    in_use = selection.legs
    if not selection.filters.origins:
        in_use = in_use[in_use["route_id"] != routes.APPROACH]
    names = routes.branches().loc[list(dict.fromkeys(in_use["branch_id"]))]
    points = routes.points()
    points = points[points["branch_id"].isin(names.index)]
    on_lines = Counter(points.drop_duplicates(["branch_id", "place"])["place"])
    stops = {
        branch_id: tuple(
            Stop(
                place=row.place,
                iso3=row.country_iso3,
                kind=row.kind,
                mode_to_next=row.mode_to_next if number < len(rows) else "",
                approximate=row.approximate == "yes",
                note=row.note,
                other_lines=on_lines[row.place] - 1,
            )
            for number, row in enumerate(rows.itertuples(index=False), start=1)
        )
        for branch_id, rows in points.groupby("branch_id", sort=False)
    }
    found = [
        Line(
            branch_id=str(branch.Index),
            route_id=branch.route_id,
            origin=branch.origin,
            label=branch.label,
            years=routes.years_label(names.loc[[branch.Index]]),
            source_id=branch.source_id,
            stops=stops[branch.Index],
        )
        for branch in names.itertuples()
    ]
    order = {route: rank for rank, route in enumerate((routes.APPROACH, *routes.route_ids()))}
    starts = names["from_year"]
    return tuple(sorted(found, key=lambda line: (order[line.route_id], starts[line.branch_id])))


def sentence(selection: Selection, found: Sequence[Line]) -> str:
    """Say what the lines show: how many branches of which route, through which countries."""
    filters = selection.filters
    where = f"{routes_label(filters)}, {period_label(filters)}"
    branches = [line for line in found if line.route_id != routes.APPROACH]
    if not branches:
        return f"No branch of {where}, is known here."
    stops = [stop for line in branches for stop in line.stops]
    through = dict.fromkeys(stop.iso3 for stop in stops if stop.iso3)
    crossings = {stop.place for stop in stops if stop.kind == gazetteer.BORDER_CROSSING}
    parts = [f"{counted(len(branches), 'branches')} of {where}"]
    if crossings:
        parts.append(f"with {counted(len(crossings), 'border crossing points')}")
    parts.append(f"through {join([countries.label(code) for code in through])}")
    return f"{', '.join(parts)}."


def table(found: Sequence[Line]) -> pd.DataFrame:
    """The stops of the lines as a frame: one row a stop, in order."""
    return pd.DataFrame(
        [
            {
                "Branch": line.label,
                "Years": line.years,
                "Stop": number,
                "Place": stop.place,
                "Country": countries.label(stop.iso3) if stop.iso3 else "At sea",
                "Kind": stop.kind.replace("_", " "),
                "To the next stop": stop.mode_to_next,
                "Approximate": "yes" if stop.approximate else "no",
                "Note": stop.note,
                "Source": line.source_id,
            }
            for line in found
            for number, stop in enumerate(line.stops, start=1)
        ]
    )
