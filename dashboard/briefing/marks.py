"""The marks of a map on its panel: countries, borders, legs, crossing points, circles of origin countries."""

from __future__ import annotations

from functools import lru_cache

import geopandas
import numpy as np
import pandas as pd
import shapely

from dashboard.briefing import drawing
from dashboard.briefing.drawing import Disc, Label, Piece, Points, Shape
from dashboard.briefing.frame import Frame
from dashboard.briefing.lettering import clean
from dashboard.briefing.scenes import Numbers
from geodata import Role, boundaries, countries, gazetteer, layers, routes
from geodata.select import Selection

_SIMPLER = 0.35
"""Points that an outline may move by: less than can be seen."""

DASHES = {"international": None, "undetermined": (3.0, 2.4), "dotted": (0.8, 2.2)}
_BEND, _BEND_IN_AIR = 0.07, 0.16
_START_SHARE, _END_SHARE = 1.25, 0.5
_STEPS = 16
_HEAD = 4.2
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
        if row["note"] and "Kosovo" not in row["note"]:
            notes.append(str(row["note"]))
    return visible, (*land, *borders), tuple(dict.fromkeys(notes))


def _simpler(shapes: geopandas.GeoSeries) -> geopandas.GeoSeries:
    return geopandas.GeoSeries(shapely.simplify(shapes.to_numpy(), _SIMPLER), index=shapes.index)


def _rings(shape: shapely.Geometry) -> tuple[Points, ...]:
    """All rings of the polygons of a shape; outer and inner ones tell each other apart by the even-odd rule."""
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and part.area > 0.05]
    return tuple(shapely.get_coordinates(ring) for ring in shapely.get_rings(polygons)) if polygons else ()


def legs(selection: Selection, numbers: Numbers, frame: Frame) -> list[Shape]:
    """The legs in view, the widest last, each as one shape named by its two places.

    A land or sea leg tapers towards where it leads; approximate legs are dotted, legs by air dashed and bent more. The
    width tells the figures of the whole route.
    """
    drawn = drawn_legs(selection, frame)
    if drawn.empty:
        return []
    values = dict(numbers.routes)
    drawn["value"] = drawn["route_id"].map(lambda route: values.get(route, 0))
    drawn = drawn.sort_values(["value", "segment_id"], kind="stable")
    ends = frame.points(shapely.get_coordinates(drawn.geometry.to_numpy())).reshape(-1, 2, 2)
    years = {segment: routes.years_label(rows) for segment, rows in selection.legs.groupby("segment_id")}
    shapes = []
    for row, (start, end) in zip(drawn.itertuples(index=False), ends, strict=True):
        shape = _leg(row, start, end, frame, years[row.segment_id])
        if shape:
            shapes.append(shape)
    return shapes


def drawn_legs(selection: Selection, frame: Frame) -> geopandas.GeoDataFrame:
    """The legs that a map draws, as `geodata.layers.legs`; an approach leg only if its origin is chosen or it lies in view.

    The region's map would otherwise be crossed by lines that begin nowhere on it.
    """
    drawn = layers.legs(selection)
    if drawn.empty or selection.filters.origins:
        return drawn
    ends = frame.points(shapely.get_coordinates(drawn.geometry.to_numpy()))
    inside = ((ends >= 0) & (ends <= (frame.width, frame.height))).all(axis=1).reshape(-1, 2).all(axis=1)
    return drawn[(drawn["route_id"] != routes.APPROACH) | inside]


def _leg(row: pd.Series, start: Points, end: Points, frame: Frame, years: str) -> Shape | None:
    approach = row.route_id == routes.APPROACH
    width = 1.2 if approach else drawing.line_width(row.value, frame.metres)
    colour = drawing.APPROACH if approach else drawing.LINE
    line = _visible(curve(start, end, _BEND_IN_AIR if row.mode == "air" else _BEND), frame)
    if line is None:
        return None
    name = f"leg {clean(row.from_place, 60)} – {clean(row.to_place, 60)}"
    kind = " (approximate)" if row.approximate else ""
    alt = f"{clean(row.from_place)} to {clean(row.to_place)}, by {row.mode}{kind}, {layers.route_of(row.route_id)}, {years}"
    return flow(
        name,
        line,
        width=width,
        colour=colour,
        alt=alt,
        air=row.mode == "air",
        approximate=bool(row.approximate),
    )


def flow(
    name: str,
    line: Points,
    *,
    width: float,
    colour: str,
    air: bool = False,
    approximate: bool = False,
    alt: str = "",
) -> Shape:
    """A leg along a line: its body, and an arrow head at its middle unless it is too short for one."""
    head = _head(line, width)
    heads = (Piece((head,)),) if head is not None else ()
    if air:
        dash = (6.5, 4.5)
    elif approximate:
        dash = (1.2 + 0.5 * width, 1.6 + 0.6 * width)
    else:
        return Shape(name, (Piece((_tapered(line, width),)), *heads), fill=colour, alt=alt)
    body = Piece((line,), closed=False, filled=False, stroked=True)
    return Shape(name, (body, *heads), fill=colour, line=colour, width=0.85 * width, dash=dash, alt=alt)


def curve(start: Points, end: Points, bend: float) -> Points:
    """A line from start to end that is bent a little to one side, so that opposite legs stay apart."""
    across = end - start
    control = start + across / 2 + np.array([-across[1], across[0]]) * bend
    t = np.linspace(0, 1, _STEPS)[:, None]
    return (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end


def _visible(line: Points, frame: Frame) -> Points | None:
    """The longest part of a line that lies on the panel."""
    cut = shapely.clip_by_rect(shapely.linestrings(line), 0, 0, frame.width, frame.height)
    parts = [part for part in shapely.get_parts(cut) if part.geom_type == "LineString" and part.length > 0.5]
    return shapely.get_coordinates(max(parts, key=lambda part: part.length)) if parts else None


def _tapered(line: Points, width: float) -> Points:
    """The outline of a line that grows thinner towards its end."""
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    side = np.column_stack([-along[:, 1], along[:, 0]])
    half = np.linspace(_START_SHARE, _END_SHARE, len(line))[:, None] * width / 2
    return np.vstack([line + side * half, (line - side * half)[::-1]])


def _head(line: Points, width: float) -> Points | None:
    steps = np.hypot(*np.diff(line, axis=0).T)
    length = float(steps.sum())
    size = _HEAD + 1.1 * width
    if length < 1.7 * size:
        return None
    reached = np.concatenate([[0.0], np.cumsum(steps)])

    def at(distance: float) -> Points:
        return np.array([np.interp(distance, reached, line[:, 0]), np.interp(distance, reached, line[:, 1])])

    tip, back = at(length / 2 + 0.55 * size), at(length / 2 - 0.45 * size)
    along = (tip - back) / max(float(np.hypot(*(tip - back))), 1e-9)
    side = np.array([-along[1], along[0]]) * size * 0.42
    return np.vstack([back + side, tip, back - side])


def crossings(selection: Selection, frame: Frame) -> list[Shape]:
    """The border crossing points on the legs in view, as diamonds; none on the map of a continent."""
    if frame.metres > _FINEST_FOR_CROSSINGS:
        return []
    places = layers.crossings(selection)
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
        unsure = row.coord_basis == "unverified"
        note = ", approximate position" if unsure else ""
        name = clean(row.name, 80)
        found.append(
            diamond(f"crossing {name}", point, alt=f"{name}, border crossing point{note}", unsure=unsure)
        )
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
            fill=drawing.CIRCLE,
            alt=f"{countries.label(code)}: {value:,}",
        )
        for code, value, at in sorted(inside, key=lambda found: -found[1])[:MOST_CIRCLES]
    ]


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
    alt = f"{countries.label(code)}: {sum(counts)} mentions in reports ({told})"
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


@lru_cache(maxsize=1)
def place_points() -> pd.DataFrame:
    """Name, kind, lon and lat of every place that the routes pass."""
    places = gazetteer.places()
    return pd.DataFrame(
        {"name": places["name"], "kind": places["kind"], "lon": places.geometry.x, "lat": places.geometry.y}
    )
