"""The legs of a map on its panel: lines that tell direction, kind and figure without a word."""

from __future__ import annotations

import geopandas
import numpy as np
import pandas as pd
import shapely

from dashboard import wording
from dashboard.briefing import drawing
from dashboard.briefing.drawing import Piece, Points, Shape
from dashboard.briefing.frame import Frame
from dashboard.briefing.lettering import clean
from dashboard.briefing.scenes import Numbers
from geodata import layers, routes
from geodata.select import Selection

_BEND, _BEND_IN_AIR = 0.07, 0.16
_START_SHARE, _END_SHARE = 1.25, 0.5
_STEPS = 16
_HEAD = 4.2


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
    spans = selection.legs[["segment_id", "from_year", "to_year"]]
    years = {segment: routes.years_label(rows) for segment, rows in spans.groupby("segment_id")}
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
    ends = clean(row.from_place), clean(row.to_place)
    route = layers.route_of(row.route_id)
    alt = wording.exports.leg_alt(*ends, row.mode, route, years, approximate=bool(row.approximate))
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
