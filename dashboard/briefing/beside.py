"""What can stand beside a map in place of a chart: branches as lines of stops, and what each source counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from dashboard import wording
from dashboard.briefing import drawing
from dashboard.briefing.drawing import Disc, Drawing, Item, Label, Piece, Shape, shifted
from dashboard.briefing.lettering import clean, cut, wrap
from dashboard.briefing.pinned import Shown
from dashboard.briefing.scenes import Count, FigureKind
from dashboard.sources import publisher, with_code
from geodata import countries, gazetteer
from geodata.corridor import Line, Stop

if TYPE_CHECKING:
    from geodata import Atlas

NARROWEST = 132.0
"""Points that a column of stops needs."""

SIZE, SMALL = 8.0, 7.0
_STOP = 7.5
_FEWEST = 3
"""Stops of a branch that have to fit below its name."""

_ROW = 1.25
_GAP = 7.0
_INDENT = 11.0
_DOT = 2.6
_VALUE = 62.0
_LONGEST = 200
_DASHES = {"sea": (1.0, 2.0), "air": (4.0, 3.0)}


def title(item: Shown) -> str:
    """What stands beside the map, in words; empty where that is a chart or nothing."""
    known = item.numbers
    if item.scene.figure is FigureKind.STRIP and known.lines:
        return wording.scene_text.STRIP_TITLE
    if item.scene.figure is FigureKind.SOURCES and known.counts:
        return wording.scene_text.SOURCES_TITLE
    return ""


def draw(item: Shown, width: float, most: float) -> Drawing | None:
    """Draw the strip or the sources of a scene; None where its figure is a chart or nothing.

    Parameters
    ----------
    width : float
        In points.
    most : float
        Height that there is, in points: what does not fit is counted in a line at the end.
    """
    if not title(item):
        return None
    is_strip = item.scene.figure is FigureKind.STRIP

    def drawn(name: Callable[[Atlas, str], str], *, titled: bool) -> Drawing:
        told = item.numbers.lines if is_strip else item.numbers.counts
        names = {row.source_id: name(item.atlas, row.source_id) for row in told}
        if is_strip:
            return _strip(item.numbers.lines, names, width, most, titled=titled)
        return _sources(item.numbers.counts, names, width, most, titled=titled)

    named = drawn(with_code, titled=True)
    # Where titles would leave no room for what they are the sources of, publishers stand; the notes have both in full.
    brief = drawn(publisher, titled=False)
    return named if _marks(named) >= _marks(brief) else brief


def _marks(drawn: Drawing) -> int:
    return sum(not isinstance(piece, Label) for piece in drawn.items)


def words(item: Shown) -> str:
    """The strip or the sources in words, for those who listen; empty where `draw` gives none."""
    if not title(item):
        return ""
    if item.scene.figure is FigureKind.STRIP:
        told = [
            wording.scene_text.stops(line.label, line.years, ", ".join(stop.place for stop in line.stops))
            for line in item.numbers.lines
        ]
    else:
        told = [
            wording.scene_text.count(
                count.place,
                count.period,
                count.measure,
                number(count),
                with_code(item.atlas, count.source_id),
                count.as_of,
            )
            for count in item.numbers.counts
        ]
    return clean(f"{title(item)}. {'; '.join(told)}.")


def number(count: Count) -> str:
    """Write a count as its source does."""
    return wording.scene_text.number(count.value, rounded=count.rounded)


def _strip(
    lines: tuple[Line, ...], names: Mapping[str, str], width: float, most: float, *, titled: bool
) -> Drawing:
    """Each branch as stops from top to bottom, in columns; a branch goes on in the next column where one is full."""
    across = max(1, int((width + _GAP) // (NARROWEST + _GAP)))
    wide = (width - (across - 1) * _GAP) / across
    room = most - _ROW * SMALL - 4
    items: list[Item] = []
    column, y, lowest, whole, goes_on = 0, 0.0, 0.0, 0, False
    for line in lines:
        begun = 0
        source = names[line.source_id]
        while begun < len(line.stops) and column < across:
            block, begun_now = _branch(line, source, begun, wide, room - y, titled=titled)
            if begun_now - begun < min(_FEWEST, len(line.stops) - begun):
                column, y = column + 1, 0.0
                continue
            items += shifted(block, column * (wide + _GAP), y)
            y += block.height + _GAP
            lowest, begun = max(lowest, y - _GAP), begun_now
        if begun < len(line.stops):
            goes_on = begun > 0
            break
        whole += 1
    kosovo = any(stop.iso3 == "XKX" for line in lines for stop in line.stops)
    left, page = len(lines) - whole - goes_on, wording.app.PAGE_TITLES["corridor"]
    told = wording.scene_text.more_on_page(left, *wording.scene_text.BRANCHES, page) if left else ""
    if goes_on:
        told = wording.scene_text.last_goes_on(left, page)
    return _ended(items, lowest, width, told, kosovo=kosovo)


def _branch(
    line: Line, source: str, begun: int, width: float, most: float, *, titled: bool
) -> tuple[Drawing, int]:
    """A branch from one of its stops on, and the stop that there was no room for any more."""
    items: list[Item] = []
    y = 0.0
    name = clean(line.label, _LONGEST)
    for text in wrap(wording.scene_text.continued(name) if begun else name, SIZE, width, bold=True):
        y += _ROW * SIZE
        items.append(Label("branch", text, 0, y, SIZE, drawing.NAVY, bold=True))
    if not begun:
        about = clean(f"{line.years} · {source}", _LONGEST)
        for text in wrap(about, SMALL, width) if titled else [cut(about, SMALL, width, 1)]:
            y += _ROW * SMALL
            items.append(Label("years", text, 0, y, SMALL, drawing.QUIET))
    y += 3
    marks: list[Item] = []
    before: tuple[float, str] | None = None
    for stop, named in list(zip(line.stops, _named(line), strict=True))[begun:]:
        rows = wrap(named, _STOP, width - _INDENT)
        if y + len(rows) * _ROW * _STOP + 2 > most:
            break
        at = y + 0.65 * SIZE
        if before:
            items.append(_between(before[0], at, before[1]))
        marks += _mark(stop, at)
        for text in rows:
            y += _ROW * _STOP
            items.append(Label("stop", text, _INDENT, y, _STOP, drawing.INK))
        before = (at, stop.mode_to_next)
        begun += 1
    return Drawing(width, y + 2, (*items, *marks)), begun


def _named(line: Line) -> Iterator[str]:
    """The stops, each country named where a line comes into it."""
    for iso3, stops in line.by_country:
        for place, stop in enumerate(stops):
            where = f" · {countries.label(iso3)}" if iso3 and place == 0 else ""
            yield clean(f"{stop.place}{where}", _LONGEST)


def _between(top: float, bottom: float, mode: str) -> Shape:
    ring = np.array([(_DOT + 1, top), (_DOT + 1, bottom)])
    piece = Piece((ring,), closed=False, filled=False, stroked=True)
    return Shape("by " + (mode or "land"), (piece,), line=drawing.LINE, width=1.6, dash=_DASHES.get(mode))


def _mark(stop: Stop, y: float) -> list[Item]:
    """A circle, or a diamond for a crossing point; grey where the position is approximate."""
    x, fill = _DOT + 1, "#d6dce1" if stop.approximate else drawing.PAPER
    is_crossing = stop.kind == gazetteer.BORDER_CROSSING
    told = wording.scene_text.stop_alt(stop.place, crossing=is_crossing, approximate=stop.approximate)
    alt = clean(told, _LONGEST)
    name = clean(f"stop {stop.place}", _LONGEST)
    if not is_crossing:
        return [Disc(name, x, y, _DOT, fill, drawing.LINE, 1.2, alt)]
    r = _DOT + 0.6
    ring = np.array([(x, y - r), (x + r, y), (x, y + r), (x - r, y)])
    return [Shape(name, (Piece((ring,), stroked=True),), fill, drawing.INK, 1.0, alt=alt)]


def _sources(
    counts: tuple[Count, ...], names: Mapping[str, str], width: float, most: float, *, titled: bool
) -> Drawing:
    """Each count under its route and months, with a mark on a line that starts at 0."""
    last = _ROW * SMALL + 2
    items: list[Item] = []
    y, drawn = 0.0, 0
    for (place, period), group in groupby(counts, key=lambda count: (count.place, count.period)):
        rows = list(group)
        block = _group(clean(f"{place}, {period}", _LONGEST), rows, names, width, titled=titled)
        if y + block.height > most - last:
            break
        items += shifted(block, 0, y)
        y += block.height + _GAP
        drawn += len(rows)
    kosovo = any(wording.caveats.KOSOVO in count.scope for count in counts[:drawn])
    left, page = len(counts) - drawn, wording.app.PAGE_TITLES["trends"]
    told = wording.scene_text.more_on_page(left, *wording.scene_text.COUNTS, page) if left else ""
    return _ended(items, max(0.0, y - _GAP), width, told, kosovo=kosovo)


def _group(
    heading: str, counts: list[Count], names: Mapping[str, str], width: float, *, titled: bool
) -> Drawing:
    items: list[Item] = []
    y = 0.0
    for text in wrap(heading, SIZE, width, bold=True):
        y += _ROW * SIZE
        items.append(Label("period", text, 0, y, SIZE, drawing.NAVY, bold=True))
    highest = max(1, *(count.value for count in counts))
    for count in counts:
        name = clean(f"count {count.source_id}", _LONGEST)
        y += _ROW * SIZE + 1
        items.append(Label(name, number(count), width, y, SIZE, drawing.INK, bold=True, anchor="end"))
        what = wrap(clean(f"{count.measure.capitalize()}: {count.scope}", _LONGEST), SMALL, width - _VALUE)
        for place, text in enumerate(what):
            y += _ROW * SMALL if place else 0
            items.append(Label("what", text, 0, y, SMALL, drawing.INK))
        y += _ROW * SMALL
        source = clean(names[count.source_id], _LONGEST)
        start, end = (0.5 if titled else 0.68) * width, width - _DOT
        dated = clean(wording.scene_text.as_of(count.as_of, "" if titled else source), _LONGEST)
        items.append(Label("source", cut(dated, SMALL, start - _GAP, 1), 0, y, SMALL, drawing.QUIET))
        track = np.array([(start, y - 2), (end, y - 2)])
        piece = Piece((track,), closed=False, filled=False, stroked=True)
        items.append(Shape("scale from 0", (piece,), line=drawing.BORDER, width=0.6))
        at = start + (end - start) * max(0, count.value) / highest
        items.append(Disc(name, at, y - 2, _DOT, drawing.LINE, alt=f"{what[0]}: {number(count)}"))
        for text in wrap(source, SMALL, width) if titled else ():
            y += _ROW * SMALL
            items.append(Label("source", text, 0, y, SMALL, drawing.QUIET))
        y += 2
    return Drawing(width, y, tuple(items))


def _ended(items: list[Item], y: float, width: float, told: str, *, kosovo: bool) -> Drawing:
    """The drawing with a line that tells of what it has no room for, if there is any."""
    if told:
        y += _ROW * SMALL + 2
        items.append(Label("more", told, 0, y, SMALL, drawing.QUIET))
    return Drawing(width, y + 2, tuple(items), kosovo=kosovo)
