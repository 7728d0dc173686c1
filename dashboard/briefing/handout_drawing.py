"""Drawings on a page of the handout, in vectors."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable

from dashboard.briefing import drawing
from dashboard.briefing.drawing import Disc, Drawing, Item, Label, Piece, Shape
from dashboard.briefing.handout_style import BOLD, REGULAR

_EVEN_ODD = 0


class Drawn(Flowable):
    """A drawing on the page, in vectors, with its words for those who search or listen."""

    def __init__(self, panel: Drawing) -> None:
        super().__init__()
        self.panel = panel
        self.width, self.height = panel.width, panel.height

    def draw(self) -> None:
        """Draw it; reportlab calls this."""
        for item in self.panel.items:
            self.canv.saveState()
            self._item(item)
            self.canv.restoreState()

    def _item(self, item: Item) -> None:
        canvas = self.canv
        if isinstance(item, Shape):
            for piece in item.pieces:
                self._piece(item, piece)
        elif isinstance(item, Disc):
            canvas.setFillColor(HexColor(item.fill))
            canvas.setStrokeColor(HexColor(item.line))
            canvas.setLineWidth(item.width)
            canvas.circle(item.x, self.height - item.y, item.radius, stroke=1, fill=1)
        else:
            self._label(item)

    def _piece(self, shape: Shape, piece: Piece) -> None:
        canvas = self.canv
        path = canvas.beginPath()
        for ring in piece.rings:
            (x, y), *rest = ring.tolist()
            path.moveTo(x, self.height - y)
            for x, y in rest:
                path.lineTo(x, self.height - y)
            if piece.closed:
                path.close()
        filled, stroked = piece.filled and bool(shape.fill), piece.stroked and bool(shape.line)
        if filled:
            canvas.setFillColor(HexColor(shape.fill))
        if stroked:
            canvas.setStrokeColor(HexColor(shape.line))
            canvas.setLineWidth(shape.width)
            canvas.setLineJoin(1)
            if shape.dash:
                canvas.setDash(*shape.dash)
        canvas.drawPath(path, stroke=int(stroked), fill=int(filled), fillMode=_EVEN_ODD)

    def _label(self, label: Label) -> None:
        canvas = self.canv
        font = BOLD if label.bold else REGULAR
        long = pdfmetrics.stringWidth(label.text, font, label.size)
        x = label.x - {"start": 0.0, "middle": long / 2, "end": long}[label.anchor]
        if label.halo:
            canvas.setFillColor(HexColor(drawing.LAND), alpha=0.7)
            canvas.rect(
                x - 0.5, self.height - label.y - 0.22 * label.size, long + 1, label.size, stroke=0, fill=1
            )
        text = canvas.beginText(x, self.height - label.y)
        text.setFont(font, label.size)
        canvas.setFillColor(HexColor(label.colour), alpha=1)
        text.textOut(label.text)
        canvas.drawText(text)
