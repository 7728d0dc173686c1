"""Names on the map: each where it fits and hides least, none over another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import geopandas
import numpy as np
import pandas as pd
import shapely

from dashboard.briefing import drawing
from dashboard.briefing.drawing import Disc, Label, Points, Shape
from dashboard.briefing.frame import Frame
from dashboard.briefing.lettering import clean, width
from geodata import boundaries, countries, gazetteer, layers
from geodata.select import Selection

Box = tuple[float, float, float, float]

_COUNTRY_SIZE, _SMALL_SIZE, _PLACE_SIZE = 9.0, 7.5, 7.5
_EDGE = 3.0
_GAP = 3.4
_APART = 5.0
"""Points between two names side by side: a blank is half of it, and they would read as one."""
_AREA_A_PLACE = 11_000
"""Square points of map for each place that is named; three times that on the map of a continent."""

_MOST_HIDDEN, _MOST_HIDDEN_BY_THE_FIRST, _FIRST = 30, 160, 5
"""Length of lines, in points, that the name of a place may hide; the places where most legs meet may hide more."""

_LONG_LEG = 40.0
"""Points: on the map of a continent a place is named where a leg of this length ends."""

_NEVER_NAMED = {"sea"}
_MOST_OVER_A_CIRCLE = 0.1
"""Share of a name that may lie on the circle of an origin, which can be too dark to read it on."""


class _Room:
    """What is taken on the panel already, and the lines that a name should not hide."""

    def __init__(self, frame: Frame, legs: Iterable[Shape], discs: list[Disc]) -> None:
        self.frame = frame
        self.near = frame.metres < drawing.WIDTHS_SAME_UP_TO
        self.boxes: list[Box] = []
        lines = [shapely.linestrings(ring) for leg in legs for piece in leg.pieces for ring in piece.rings]
        lines += [shapely.Point(disc.x, disc.y).buffer(disc.radius).exterior for disc in discs]
        self.tree = shapely.STRtree(lines)
        self.circles = {disc.name.removeprefix("origin "): disc for disc in discs}
        self.discs = shapely.STRtree([shapely.Point(disc.x, disc.y).buffer(disc.radius) for disc in discs])
        # A number stands in the ring of a country that reports name.
        self.boxes += [
            (disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius)
            for disc in discs
            if disc.name.startswith("mentions ")
        ]

    def cost(self, box: Box) -> float:
        """Length of the lines below a box, in points; infinite if it is taken or off the panel."""
        if (
            box[0] < _EDGE
            or box[1] < _EDGE
            or box[2] > self.frame.width - _EDGE
            or box[3] > self.frame.height - _EDGE
        ):
            return np.inf
        if any(
            box[0] < other[2] and box[2] > other[0] and box[1] < other[3] and box[3] > other[1]
            for other in self.boxes
        ):
            return np.inf
        area = shapely.box(*box)
        if self._over_discs(area) > _MOST_OVER_A_CIRCLE * area.area:
            return np.inf
        below = self.tree.geometries[self.tree.query(area, predicate="intersects")]
        return float(shapely.length(shapely.intersection(below, area)).sum()) if len(below) else 0.0

    def _over_discs(self, area: shapely.Polygon) -> float:
        discs = self.discs.geometries[self.discs.query(area, predicate="intersects")]
        return float(shapely.area(shapely.intersection(discs, area)).sum()) if len(discs) else 0.0

    def best(self, boxes: list[Box], most: float) -> tuple[Box, bool] | None:
        """The box that hides least, the earlier of two alike, and whether lines or circles lie below; None if each hides more."""
        costs = [self.cost(box) for box in boxes]
        least = min(costs)
        if least > most:
            return None
        chosen = boxes[costs.index(least)]
        self.boxes.append((chosen[0] - _APART, chosen[1], chosen[2] + _APART, chosen[3]))
        over_a_disc = len(self.discs.query(shapely.box(*chosen), predicate="intersects")) > 0
        return chosen, least > 0 or over_a_disc


def labels(
    selection: Selection,
    places: geopandas.GeoDataFrame,
    frame: Frame,
    visible: geopandas.GeoSeries,
    legs: list[Shape],
    discs: list[Disc],
) -> list[Shape | Disc | Label]:
    """Names of countries, of the origins that have a circle, and of the places where most legs meet, with their dots."""
    room = _Room(frame, legs, discs)
    on_route = set(selection.legs["from_iso3"]) | set(selection.legs["to_iso3"])
    marked = {disc.name.partition(" ")[2] for disc in discs[:20]}
    if room.near:
        return [*_countries(visible, room, on_route | marked), *_places(selection, places, room)]
    # On the map of a continent the few places that are named would find no room among the countries.
    names = _places(selection, places, room)
    return [*_countries(visible, room, on_route | marked), *names]


def _countries(visible: geopandas.GeoSeries, room: _Room, wanted: set[str]) -> list[Label]:
    points = boundaries.label_points().set_index("iso3").geometry
    named = []
    order = sorted(
        (code for code in visible.index if code),
        key=lambda code: (code not in wanted, -visible[code].area, code),
    )
    for code in order:
        shape = visible[code]
        text = countries.label(code)
        across = float(np.sqrt(shape.area))
        size = _COUNTRY_SIZE if across > 0.72 * width(text, _COUNTRY_SIZE, bold=True) else _SMALL_SIZE
        long = width(text, size, bold=True)
        if across < long * (0.27 if code in wanted else 0.63):
            continue
        at = room.frame.points(shapely.get_coordinates(points[[code]].to_numpy()))[0]
        if not shapely.contains_xy(shape, *at):
            at = shapely.get_coordinates(shape.representative_point())[0]
        boxes = [*_beside_a_circle(room.circles.get(code), long, size), *_around(at, long, size, across)]
        best = room.best(boxes, most=1.6 * long if code in wanted else 0.2 * long)
        if best:
            box, over_lines = best
            named.append(
                Label(
                    f"label {code}",
                    text,
                    (box[0] + box[2]) / 2,
                    box[3] - 0.25 * size,
                    size,
                    drawing.QUIET,
                    bold=True,
                    anchor="middle",
                    halo=over_lines,
                )
            )
    return named


def _beside_a_circle(disc: Disc | None, long: float, size: float) -> list[Box]:
    """Boxes for the name of an origin above, below and beside its circle."""
    if disc is None:
        return []
    half, away = 0.6 * size, disc.radius + 1
    middles = [(0, -away - half), (0, away + half), (away + long / 2, 0), (-away - long / 2, 0)]
    return [
        (disc.x + dx - long / 2, disc.y + dy - half, disc.x + dx + long / 2, disc.y + dy + half)
        for dx, dy in middles
    ]


def _around(at: Points, long: float, size: float, across: float) -> list[Box]:
    """Boxes for a name at a point and near it, the nearest first, as far as the country is large."""
    reach = 0.42 * across
    moves = [(dx, dy) for dy in (0, -0.35, 0.35, -0.7, 0.7, -1, 1) for dx in (0, -0.4, 0.4, -0.8, 0.8)]
    moves.sort(key=lambda move: move[0] ** 2 + move[1] ** 2)
    return [
        (
            at[0] + dx * reach - long / 2,
            at[1] + dy * reach - 0.6 * size,
            at[0] + dx * reach + long / 2,
            at[1] + dy * reach + 0.6 * size,
        )
        for dx, dy in moves
    ]


def _places(selection: Selection, places: geopandas.GeoDataFrame, room: _Room) -> list[Shape | Disc | Label]:
    legs = layers.segments(selection)
    meets = Counter([*legs["from_place"], *legs["to_place"]])
    places = places[~places["kind"].isin(_NEVER_NAMED)].drop_duplicates("name")
    if places.empty:
        return []
    xy = room.frame.points(places[["lon", "lat"]].to_numpy())
    longest = _longest_leg(selection, room.frame)
    rank_of = meets if room.near else longest
    order = sorted(
        (
            place
            for place in zip(places["name"], places["kind"], xy, strict=True)
            if room.near or longest[place[0]] >= _LONG_LEG
        ),
        key=lambda place: (-rank_of[place[0]], place[0]),
    )
    most = round(room.frame.width * room.frame.height / _AREA_A_PLACE / (1 if room.near else 3))
    found: list[Shape | Disc | Label] = []
    named = 0
    for rank, (place, kind, at) in enumerate(order):
        if named == most:
            break
        name = clean(place, 60)
        side = _beside(at, width(name, _PLACE_SIZE))
        most_hidden = _MOST_HIDDEN_BY_THE_FIRST if rank < _FIRST else _MOST_HIDDEN
        best = room.best([box for box, _ in side], most_hidden)
        if best is None:
            continue
        box, over_lines = best
        named += 1
        anchor = dict(side)[box]
        x = {"start": box[0], "end": box[2], "middle": (box[0] + box[2]) / 2}[anchor]
        if kind != gazetteer.BORDER_CROSSING:
            found.append(Disc(f"place {name}", float(at[0]), float(at[1]), 1.5, drawing.PLACE, alt=name))
        found.append(
            Label(
                f"label {name}",
                name,
                x,
                box[3] - 1.6,
                _PLACE_SIZE,
                drawing.PLACE,
                anchor=anchor,
                halo=over_lines,
            )
        )
    return found


def _longest_leg(selection: Selection, frame: Frame) -> dict[str, float]:
    """For each place, the length of the longest leg that ends there, in points: the ends of the long ones tell most."""
    legs = selection.legs
    ends_xy = frame.points(shapely.get_coordinates(legs.geometry.to_numpy())).reshape(-1, 2, 2)
    lengths = np.hypot(*(ends_xy[:, 1] - ends_xy[:, 0]).T)
    ends = pd.concat([pd.Series(lengths, legs[end]) for end in ("from_place", "to_place")])
    return dict(ends.groupby(level=0).max())


def _beside(at: Points, long: float) -> list[tuple[Box, str]]:
    """Boxes for a name around its dot, and the end of the name that is nearest to it."""
    x, y, half = float(at[0]), float(at[1]), _PLACE_SIZE * 0.58
    right, left = x + _GAP, x - _GAP
    return [
        ((right, y - half, right + long, y + half), "start"),
        ((left - long, y - half, left, y + half), "end"),
        ((right - 1, y - 2 * half - 1, right - 1 + long, y - 1), "start"),
        ((right - 1, y + 1, right - 1 + long, y + 2 * half + 1), "start"),
        ((left + 1 - long, y - 2 * half - 1, left + 1, y - 1), "end"),
        ((left + 1 - long, y + 1, left + 1, y + 2 * half + 1), "end"),
        ((x - long / 2, y - 2 * half - _GAP, x + long / 2, y - _GAP), "middle"),
        ((x - long / 2, y + _GAP, x + long / 2, y + 2 * half + _GAP), "middle"),
    ]
