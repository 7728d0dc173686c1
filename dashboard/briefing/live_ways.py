"""Legs and border crossing points of a live page: those that its scenes have kept, numbered as the page's map knows them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from dashboard import assets, packed, safe
from dashboard.briefing import basis, legs, places
from dashboard.briefing.basis import Basis
from dashboard.briefing.legs import Leg
from dashboard.briefing.pinned import Shown
from dashboard.briefing.places import Place
from geodata import layers, routes

_LONGEST = 400


@dataclass(frozen=True)
class Ways:
    """What a page's map draws besides its ground.

    Attributes
    ----------
    legs, crossings : list of dict
        As `dashboard.assets.catalogue` has them.
    rows : DataFrame
        The legs, with the columns of `Atlas.legs`.
    segments, points : dict of str to int
        Number of each segment by its id, and of each crossing point by its name.
    """

    legs: list[dict[str, Any]]
    crossings: list[dict[str, Any]]
    rows: pd.DataFrame
    segments: dict[str, int]
    points: dict[str, int]


class LegRow(NamedTuple):
    """A leg as the page filters it and tells of it; branch, source and crossings are numbers of what stands beside it."""

    segment: int
    origin: str
    first_year: int
    last_year: int | None
    branch: int
    source: int
    approximate: bool
    note: str
    crossings: list[int]


def of(reached: Basis) -> Ways:
    """The legs and crossing points that the scenes of a page can reach together; shared, so never change it."""
    return _of(reached.legs, reached.places)


@lru_cache(maxsize=4)
def _of(kept: tuple[Leg, ...], joined: tuple[Place, ...]) -> Ways:
    rows = legs.frame(kept, routes.legs())
    crossings = places.frame(tuple(place for place in joined if place.is_crossing))
    return Ways(
        legs=_inert(assets.legs_drawn(rows)),
        crossings=assets.crossings_drawn(crossings),
        rows=rows,
        segments={segment: number for number, segment in enumerate(rows["segment_id"].drop_duplicates())},
        points={name: number for number, name in enumerate(crossings["name"])},
    )


def _inert(drawn: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**leg, **{name: safe.plain(leg[name], _LONGEST) for name in ("id", "label")}} for leg in drawn]


def rows(ways: Ways) -> dict[str, Any]:
    """The legs in their order, one row a leg, with names of their branches and sources."""
    found = ways.rows
    branches = list(dict.fromkeys(found["branch_id"]))
    sources = list(dict.fromkeys(found["source_id"]))
    named = routes.branches_of(found)
    return {
        "branches": [safe.plain(named.at[branch, "label"], 200) for branch in branches],
        "sources": sources,
        **packed.table(
            LegRow._fields,
            [
                LegRow(
                    *drawn,
                    branch=branches.index(leg.branch_id),
                    source=sources.index(leg.source_id),
                    approximate=bool(leg.approximate),
                    note=safe.plain(leg.note, _LONGEST),
                    crossings=[
                        ways.points[place] for place in (leg.from_place, leg.to_place) if place in ways.points
                    ],
                )
                for drawn, leg in zip(
                    packed.legs(found, ways.segments), found.itertuples(index=False), strict=True
                )
            ],
        ),
    }


def alone(item: Shown, reached: Basis) -> list[dict[str, Any]]:
    """The legs of a scene where it draws others than the page's: routes were revised between scenes, or since; else none."""
    together = basis.legs_by_route(reached)
    shared = all(together.get(route) == found for route, found in basis.legs_by_route(item.basis).items())
    return [] if shared and not item.draws_kept_legs else _inert(assets.legs_drawn(item.selection.legs))


def drawn(items: list[Shown], reached: Basis) -> list[dict[str, Any] | None]:
    """What each scene draws, where it is not what the page's filters would make it draw."""
    ways = of(reached)
    number = len(ways.legs)
    found: list[dict[str, Any] | None] = []
    for item in items:
        many = len(alone(item, reached))
        found.append(_drawn(item, range(number, number + many), ways) if many else None)
        number += many
    return found


def _drawn(item: Shown, numbers: range, ways: Ways) -> dict[str, Any]:
    shown = item.selection.legs
    on_route = shown[shown["route_id"] != routes.APPROACH]
    west, south, east, north = on_route.total_bounds if len(on_route) else (0.0,) * 4
    return {
        "legs": list(numbers),
        "crossings": sorted(
            ways.points[name] for name in layers.places_on(item.selection) & ways.points.keys()
        ),
        "frame": [[south, west], [north, east]] if len(on_route) else None,
    }
