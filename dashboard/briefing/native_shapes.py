"""Drawings as shapes of a slide, each named, that can be recoloured and moved one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import quoteattr

import numpy as np
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from dashboard import wording
from dashboard.briefing.drawing import Disc, Item, Label, Piece, Points, Shape
from dashboard.briefing.lettering import width

_EMU_A_POINT = 12_700
_NAMESPACES = nsdecls("a", "p")
_NARROWER = 0.9
"""How much narrower the usual fonts of slides are than the one that labels are measured with, with a little to spare."""

_GROUND = '<a:solidFill><a:srgbClr val="F6F3EC"><a:alpha val="70000"/></a:srgbClr></a:solidFill>'
"""Below a name: the lines that it crosses stay visible, and the name legible."""


def describe(shape: Any, name: str, alt: str = "") -> None:
    """Name a shape, and say in words what it shows."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("name", name)
    properties.set("descr", alt or "")


class Canvas:
    """Draws on a slide; a unit is so many EMU (1/12,700 point)."""

    def __init__(self, slide: Any, unit: float) -> None:
        self.tree = slide.shapes._spTree
        self.unit = unit
        self._next = 1000

    def draw(self, items: Iterable[Item], x: float, y: float, alt: str) -> None:
        """Draw items one over another, moved by x and y; the first of them carries the alternative text of all."""
        # Text boxes that came between two drawings have taken the ids that follow the first.
        self._next = max(self._next, self.tree.max_shape_id)
        by = np.array([x, y])
        for number, item in enumerate(items):
            told = alt if number == 0 else item.alt if isinstance(item, Shape | Disc) else ""
            self.tree.append(parse_xml(self._xml(item, by, told)))

    def _xml(self, item: Item, by: Points, alt: str) -> str:
        if isinstance(item, Shape):
            return self._shape(item, by, alt)
        return self._disc(item, by, alt) if isinstance(item, Disc) else self._label(item, by)

    def _emu(self, length: float) -> int:
        return round(length * self.unit)

    def _start(self, name: str, alt: str, *, text: bool = False) -> str:
        self._next += 1
        box = ' txBox="1"' if text else ""
        return (
            f'<p:sp {_NAMESPACES}><p:nvSpPr><p:cNvPr id="{self._next}" name={quoteattr(name)} descr={quoteattr(alt)}/>'
            f"<p:cNvSpPr{box}/><p:nvPr/></p:nvSpPr><p:spPr>"
        )

    def _place(self, left: float, top: float, right: float, bottom: float) -> str:
        x, y = self._emu(left), self._emu(top)
        # A freeform of no height or width is not drawn by some readers.
        wide, high = max(1, self._emu(right) - x), max(1, self._emu(bottom) - y)
        return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'

    def _shape(self, shape: Shape, by: Points, alt: str) -> str:
        every = np.vstack([ring for piece in shape.pieces for ring in piece.rings]) + by
        left, top = every.min(axis=0)
        right, bottom = every.max(axis=0)
        corner = np.array([self._emu(left), self._emu(top)])
        size = (max(1, self._emu(right) - corner[0]), max(1, self._emu(bottom) - corner[1]))
        paths = "".join(self._path(piece, by, corner, size) for piece in shape.pieces)
        geometry = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>'
        )
        return (
            f"{self._start(shape.name, alt)}{self._place(left, top, right, bottom)}{geometry}"
            f"{_fill(shape.fill)}{self._line(shape.line, shape.width, shape.dash)}</p:spPr></p:sp>"
        )

    def _path(self, piece: Piece, by: Points, corner: Points, size: tuple[int, int]) -> str:
        drawn = []
        for ring in piece.rings:
            xy = np.rint((ring + by) * self.unit).astype(int) - corner
            points = [f'<a:pt x="{x}" y="{y}"/>' for x, y in xy.tolist()]
            rest = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
            drawn.append(f"<a:moveTo>{points[0]}</a:moveTo>{rest}{'<a:close/>' if piece.closed else ''}")
        unfilled = "" if piece.filled else ' fill="none"'
        unstroked = "" if piece.stroked else ' stroke="0"'
        return f'<a:path w="{size[0]}" h="{size[1]}"{unfilled}{unstroked}>{"".join(drawn)}</a:path>'

    def _line(self, colour: str, points: float, dash: tuple[float, float] | None) -> str:
        if not colour or not points:
            return "<a:ln><a:noFill/></a:ln>"
        dashes = ""
        if dash:
            # In thousandths of a per cent of the line's width.
            on, off = (round(100_000 * length / points) for length in dash)
            dashes = f'<a:custDash><a:ds d="{on}" sp="{off}"/></a:custDash>'
        return f'<a:ln w="{self._emu(points)}" cap="flat">{_fill(colour)}{dashes}<a:round/></a:ln>'

    def _disc(self, disc: Disc, by: Points, alt: str) -> str:
        x, y, r = disc.x + by[0], disc.y + by[1], disc.radius
        return (
            f"{self._start(disc.name, alt)}{self._place(x - r, y - r, x + r, y + r)}"
            f'<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>{_fill(disc.fill)}'
            f"{self._line(disc.line, disc.width, None)}</p:spPr></p:sp>"
        )

    def _label(self, label: Label, by: Points) -> str:
        long = _NARROWER * width(label.text, label.size, bold=label.bold) + 2
        x = label.x + by[0] - {"start": 0.0, "middle": long / 2, "end": long}[label.anchor]
        y = label.y + by[1]
        size = max(100, round(100 * label.size * self.unit / _EMU_A_POINT))
        aligned = {"start": "l", "middle": "ctr", "end": "r"}[label.anchor]
        bold = ' b="1"' if label.bold else ""
        return (
            f"{self._start(label.name, '', text=True)}{self._place(x, y - 0.98 * label.size, x + long, y + 0.3 * label.size)}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"{_GROUND if label.halo else _fill('')}</p:spPr>"
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/>'
            f'<a:p><a:pPr algn="{aligned}"/><a:r><a:rPr lang="{wording.app.LOCALE}" sz="{size}"{bold} dirty="0">{_fill(label.colour)}</a:rPr>'
            f"<a:t>{_escaped(label.text)}</a:t></a:r></a:p></p:txBody></p:sp>"
        )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>' if colour else "<a:noFill/>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
