"""The marks of a map on its panel: countries, borders, crossing points, circles of origins, rings of mentions."""

from __future__ import annotations

from functools import lru_cache

import geopandas
import numpy as np
import shapely

from dashboard import wording
from dashboard.briefing import drawing
from dashboard.briefing.drawing import Disc, Label, Piece, Points, Shape
from dashboard.briefing.frame import Frame
from dashboard.briefing.lettering import clean
from dashboard.briefing.scenes import Numbers
from geodata import Role, boundaries, countries, gazetteer

_SIMPLER = 0.35
"""Points that an outline may move by: less than can be seen."""

DASHES = {"international": None, "undetermined": (3.0, 2.4), "dotted": (0.8, 2.2)}
_FINEST_FOR_CROSSINGS = 4500
"""Metres a point above which crossing points would hide the map."""

_LARGEST_RADIUS, _SMALLEST_RADIUS = 15.0, 2.6
MOST_CIRCLES = 40


@lru_cache(maxsize=16)
def ground(frame: Frame) -> tuple[geopandas.GeoSeries, tuple[Shape, ...], tuple[str, ...]]:
    """Countries and borders.

    Returns
    -------
    visible : GeoSeries
        What the panel shows of each country, in points, indexed by iso3.
    shapes : tuple of Shape
        Named ``country SRB`` and ``border SRB XKX``.
    notes : tuple of str
        What has to be said of the borders in view.
    """
    outlines = boundaries.countries().set_index("iso3").geometry
    visible = _simpler(frame.place(outlines[outlines.notna()]))
    land = [
        Shape(
            name=f"country {iso3 or 'without a code'}",
            pieces=(Piece(_rings(shape)),),
            fill=drawing.LAND,
            alt=countries.label(iso3) if iso3 else "",
        )
        for iso3, shape in visible.items()
        if _rings(shape)
    ]
    lines = boundaries.lines()
    placed = _simpler(frame.place(lines.geometry))
    borders, notes = [], []
    for index, shape in placed.items():
        row = lines.loc[index]
        parts = tuple(shapely.get_coordinates(part) for part in shapely.get_parts(shape))
        parts = tuple(part for part in parts if len(part) > 1)
        if not parts:
            continue
        piece = Piece(parts, closed=False, filled=False, stroked=True)
        borders.append(
            Shape(
                f"border {row['between']}", (piece,), line=drawing.BORDER, width=0.6, dash=DASHES[row["kind"]]
            )
        )
        if row["note"] and wording.caveats.KOSOVO not in row["note"]:
            notes.append(str(row["note"]))
    return visible, (*land, *borders), tuple(dict.fromkeys(notes))


def _simpler(shapes: geopandas.GeoSeries) -> geopandas.GeoSeries:
    return geopandas.GeoSeries(shapely.simplify(shapes.to_numpy(), _SIMPLER), index=shapes.index)


def _rings(shape: shapely.Geometry) -> tuple[Points, ...]:
    """All rings of the polygons of a shape; outer and inner ones tell each other apart by the even-odd rule."""
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and part.area > 0.05]
    return tuple(shapely.get_coordinates(ring) for ring in shapely.get_rings(polygons)) if polygons else ()


def crossings(places: geopandas.GeoDataFrame, frame: Frame) -> list[Shape]:
    """The border crossing points on the legs in view, as diamonds; none on the map of a continent."""
    if frame.metres > _FINEST_FOR_CROSSINGS:
        return []
    places = places[places["kind"] == gazetteer.BORDER_CROSSING]
    if places.empty:
        return []
    found = []
    for row, point in zip(
        places.itertuples(index=False),
        frame.points(shapely.get_coordinates(places.geometry.to_numpy())),
        strict=True,
    ):
        if not _on(point, frame):
            continue
        unsure = row.coord_basis == gazetteer.UNVERIFIED
        name = clean(row.name, 80)
        alt = wording.exports.crossing_alt(name, approximate=unsure)
        found.append(diamond(f"crossing {name}", point, alt=alt, unsure=unsure))
    return found


def diamond(name: str, at: Points, *, alt: str = "", unsure: bool = False) -> Shape:
    """A border crossing point."""
    ring = at + np.array([(0, -3.1), (3.1, 0), (0, 3.1), (-3.1, 0)])
    dash = (1.2, 0.9) if unsure else None
    return Shape(
        name,
        (Piece((ring,), stroked=True),),
        fill=drawing.PAPER,
        line=drawing.INK,
        width=0.8,
        dash=dash,
        alt=alt,
    )


def circles(numbers: Numbers, frame: Frame) -> list[Disc]:
    """Circles for the origin countries, where the view holds most of the people counted; else none.

    A map of the region alone would otherwise show the few origins that lie in it as if they were the largest.
    """
    points = boundaries.label_points().set_index("iso3").geometry
    placed = [(code, value) for code, value in numbers.origins if code in points.index and value > 0]
    if not placed:
        return []
    xy = frame.points(shapely.get_coordinates(points[[code for code, _ in placed]].to_numpy()))
    inside = [(code, value, at) for (code, value), at in zip(placed, xy, strict=True) if _on(at, frame)]
    if sum(value for _, value, _ in inside) < sum(value for _, value in placed) / 2:
        return []
    largest = max(value for _, value, _ in inside)
    return [
        Disc(
            name=f"origin {code}",
            x=float(at[0]),
            y=float(at[1]),
            radius=radius(value, largest),
            fill=drawing.circle_colour(value, largest),
            alt=f"{countries.label(code)}: {value:,}",
            value=value,
        )
        for code, value, at in sorted(inside, key=lambda found: -found[1])[:MOST_CIRCLES]
    ]


def inside(disc: Disc, frame: Frame) -> Disc | Shape:
    """A circle as far as it lies on the panel."""
    whole = shapely.Point(disc.x, disc.y).buffer(disc.radius, quad_segs=24)
    panel = shapely.box(0, 0, frame.width, frame.height)
    if panel.contains(whole):
        return disc
    pieces = (Piece(_rings(whole.intersection(panel)), stroked=True),)
    return Shape(disc.name, pieces, fill=disc.fill, line=disc.line, width=disc.width, alt=disc.alt)


def rings(numbers: Numbers, frame: Frame) -> list[Shape | Disc | Label]:
    """A ring for each country that reports name, split by role, with the number of mentions inside."""
    if not numbers.mentions:
        return []
    points = boundaries.label_points().set_index("iso3").geometry
    named = [(code, counts) for code, counts in numbers.mentions if code in points.index and any(counts)]
    xy = frame.points(shapely.get_coordinates(points[[code for code, _ in named]].to_numpy()))
    largest = max(sum(counts) for _, counts in named)
    found: list[Shape | Disc | Label] = []
    for (code, counts), at in sorted(zip(named, xy, strict=True), key=_most_first):
        if _on(at, frame):
            found += _ring(code, counts, at, 7.0 + 6.5 * float(np.sqrt(sum(counts) / largest)))
    return found


def _most_first(ring: tuple[tuple[str, tuple[int, ...]], Points]) -> int:
    return -sum(ring[0][1])


def _ring(code: str, counts: tuple[int, ...], at: Points, size: float) -> list[Shape | Disc | Label]:
    parts = [(str(role), count) for role, count in zip(Role, counts, strict=True) if count]
    told = ", ".join(f"{role} {count}" for role, count in parts)
    alt = wording.exports.mentions_alt(countries.label(code), sum(counts), told)
    x, y = float(at[0]), float(at[1])
    ground = Disc(f"mentions {code}", x, y, size + 0.8, drawing.PAPER, line=drawing.QUIET, width=0.5, alt=alt)
    wedges, turned = [], 0.0
    for role, count in parts:
        turn = 2 * np.pi * count / sum(counts)
        angles = np.linspace(turned, turned + turn, max(3, round(40 * turn / (2 * np.pi)) + 1)) - np.pi / 2
        circle = np.column_stack([np.cos(angles), np.sin(angles)])
        wedge = at + np.vstack([circle * size, circle[::-1] * 0.6 * size])
        wedges.append(
            Shape(
                f"mentions {code} {role}",
                (Piece((wedge,)),),
                fill=drawing.ROLE_COLOURS[role],
                alt=f"{role}: {count}",
            )
        )
        turned += turn
    text = 0.7 * size
    count_label = Label(
        f"mentions {code} count", str(sum(counts)), x, y + 0.36 * text, text, bold=True, anchor="middle"
    )
    return [ground, *wedges, count_label]


def radius(value: int, largest: int) -> float:
    """Radius of an origin's circle, in points: its area tells the value."""
    return _SMALLEST_RADIUS + (_LARGEST_RADIUS - _SMALLEST_RADIUS) * float(np.sqrt(value / max(1, largest)))


def _on(point: Points, frame: Frame) -> bool:
    return bool(0 <= point[0] <= frame.width and 0 <= point[1] <= frame.height)
