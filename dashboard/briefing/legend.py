"""The strip below a map: what its marks mean, and its scale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from dashboard import wording
from dashboard.briefing import drawing
from dashboard.briefing.drawing import Disc, Item, Label, Piece, Points, Shape
from dashboard.briefing.flows import drawn_legs, flow
from dashboard.briefing.frame import Frame
from dashboard.briefing.lettering import width
from dashboard.briefing.marks import DASHES, diamond, radius
from geodata import routes
from geodata.model import Filters
from geodata.select import Selection
from geodata.sentences import counted, measure_label

_WORDS = wording.map_script.WORDS
_SIZE = 7.5
_ROW = 13.0
USUAL_HEIGHT = 2 * _ROW + 3
"""Height of a strip of two rows, in points."""

_SAMPLE = 26.0
_SPACE = 14.0
_LENGTHS_KM = (5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)


@dataclass(frozen=True)
class Entry:
    """A mark and what it means; `picture` draws the mark around a point, at most `wide` points wide."""

    text: str
    picture: Callable[[Points], list[Item]]
    wide: float = _SAMPLE


def entries(
    selection: Selection, frame: Frame, shapes: list[Shape], discs: list[Disc], values: dict[str, int]
) -> list[Entry]:
    """The entries that the marks on the map call for, and no others."""
    drawn = drawn_legs(selection, frame)
    on_routes = drawn[drawn["route_id"] != routes.APPROACH]
    drawn_values = sorted({values[route] for route in on_routes["route_id"] if values.get(route)})
    found = _widths(drawn_values, selection.filters, frame)
    if not found and not on_routes.empty:
        found.append(
            Entry(wording.exports.NO_FIGURE, _leg_picture(thick=drawing.line_width(None, frame.metres)))
        )
    if (on_routes["approximate"] & (on_routes["mode"] != "air")).any():
        found.append(Entry(_WORDS["approximateLeg"], _leg_picture(thick=2.0, approximate=True)))
    if (drawn["mode"] == "air").any():
        found.append(Entry(_WORDS["airLeg"], _leg_picture(thick=1.4, air=True)))
    if len(on_routes) < len(drawn):
        found.append(Entry(_WORDS["approachLeg"], _leg_picture(thick=1.2, colour=drawing.APPROACH)))
    if any(shape.name.startswith("crossing ") for shape in shapes):
        found.append(Entry(_WORDS["crossing"], lambda at: [diamond("legend crossing", at)], wide=9))
    if told := [disc.value for disc in discs if disc.value is not None]:
        found.append(_circle(max(told), selection.filters))
    dashes = {shape.dash for shape in shapes if shape.name.startswith("border ")}
    if DASHES["undetermined"] in dashes:
        found.append(Entry(_WORDS["undetermined"], _border_picture("undetermined")))
    if DASHES["dotted"] in dashes:
        found.append(Entry(_WORDS["dotted"], _border_picture("dotted")))
    return found


def roles(rings: list[Shape | Disc | Label]) -> list[Entry]:
    """An entry for each role that a ring shows."""
    shown = {ring.name.rpartition(" ")[2] for ring in rings if isinstance(ring, Shape)}
    found: list[Entry] = []
    for role, colour in drawing.ROLE_COLOURS.items():
        if role in shown:
            text = wording.exports.role_legend(role, first=not found)
            found.append(Entry(text, partial(_dot, colour=colour), wide=8))
    return found


def _dot(at: Points, colour: str) -> list[Item]:
    return [Disc("legend role", float(at[0]), float(at[1]), 3.5, colour)]


def strip(found: list[Entry], frame: Frame, top: float) -> tuple[list[Item], float]:
    """Lay the entries out in rows below the map, with the scale bar at the end of the first row.

    Returns
    -------
    items : list
    height : float
        Of the strip, in points.
    """
    bar, bar_wide = _scale_bar(frame, top + _ROW * 0.7)
    items: list[Item] = [*bar]
    x, row = 2.0, 0
    for entry in found:
        wide = entry.wide + 4 + width(entry.text, _SIZE)
        room = frame.width - (bar_wide + _SPACE if row == 0 else 0)
        if x > 2.0 and x + wide > room:
            x, row = 2.0, row + 1
        y = top + _ROW * (row + 0.7)
        items += entry.picture(np.array([x + entry.wide / 2, y]))
        items.append(Label("legend", entry.text, x + entry.wide + 4, y + 0.35 * _SIZE, _SIZE, drawing.QUIET))
        x += wide + _SPACE
    return items, _ROW * (row + 1) + 3


def _widths(values: list[int], filters: Filters, frame: Frame) -> list[Entry]:
    """A line for the smallest and the largest route drawn: the width belongs to the whole route."""
    chosen = list(dict.fromkeys([values[0], values[-1]])) if values else []
    measure = measure_label(filters.measure)
    return [
        Entry(
            wording.exports.width_legend(counted(value, measure)),
            _leg_picture(thick=drawing.line_width(value, frame.metres)),
        )
        for value in chosen
    ]


def _leg_picture(
    *, thick: float, colour: str = drawing.LINE, air: bool = False, approximate: bool = False
) -> Callable[[Points], list[Item]]:
    def picture(at: Points) -> list[Item]:
        line = at + np.column_stack([np.linspace(-_SAMPLE / 2, _SAMPLE / 2, 8), np.zeros(8)])
        return [flow("legend leg", line, width=thick, colour=colour, air=air, approximate=approximate)]

    return picture


def _border_picture(kind: str) -> Callable[[Points], list[Item]]:
    def picture(at: Points) -> list[Item]:
        line = at + np.array([(-_SAMPLE / 2, 0.0), (_SAMPLE / 2, 0.0)])
        piece = Piece((line,), closed=False, filled=False, stroked=True)
        return [Shape("legend border", (piece,), line=drawing.QUIET, width=0.9, dash=DASHES[kind])]

    return picture


def _circle(largest: int, filters: Filters) -> Entry:
    text = wording.exports.circle_legend(measure_label(filters.measure), largest)
    size = min(radius(1, 4), 5.0)

    def picture(at: Points) -> list[Item]:
        larger = Disc("legend circle", at[0] - 5, at[1], size, drawing.CIVIDIS[0])
        smaller = Disc("legend circle", at[0] + 5, at[1] + 1, 0.6 * size, drawing.CIVIDIS[-3])
        return [larger, smaller]

    return Entry(text, picture, wide=20)


def _scale_bar(frame: Frame, y: float) -> tuple[list[Item], float]:
    """A bar of about a sixth of the map; the projection keeps areas, so lengths hold within a few per cent in view."""
    wanted = frame.width * frame.metres / 6000
    km = max((length for length in _LENGTHS_KM if length <= wanted), default=_LENGTHS_KM[0])
    long = 1000 * km / frame.metres
    text = wording.exports.kilometres(km)
    text_wide = width(text, _SIZE)
    right = frame.width - 2 - text_wide - 4
    line = np.array([(right - long, y - 2.5), (right - long, y), (right, y), (right, y - 2.5)])
    piece = Piece((line,), closed=False, filled=False, stroked=True)
    bar = Shape("scale bar", (piece,), line=drawing.QUIET, width=1.0, alt=wording.exports.scale_alt(text))
    label = Label("scale", text, right + 4, y + 0.35 * _SIZE, _SIZE, drawing.QUIET)
    return [bar, label], long + 4 + text_wide
