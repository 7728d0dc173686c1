"""Fonts and styles of the handout."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from dashboard.briefing import drawing, lettering

REGULAR, BOLD, ITALIC = "Atlas", "Atlas-Bold", "Atlas-Italic"


def _style(
    name: str, size: float, *, colour: str = drawing.INK, font: str = REGULAR, after: float = 4, **more: Any
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=1.35 * size,
        textColor=HexColor(colour),
        spaceAfter=after,
        **more,
    )


TITLE = _style("title", 14, colour=drawing.NAVY, font=BOLD, after=3)
SUBTITLE = _style("subtitle", 9, colour=drawing.QUIET, after=7)
BODY = _style("body", 9, after=6)
SECTION = _style("section", 9.5, colour=drawing.NAVY, font=BOLD, after=3, spaceBefore=6, keepWithNext=1)
SMALL = _style("small", 7.5, colour=drawing.QUIET, after=2)
ITEM = _style("item", 8, after=2.5, leftIndent=9, bulletIndent=0)


@lru_cache(maxsize=1)
def register() -> None:
    """Make the fonts known to reportlab, once."""
    for name, file in ((REGULAR, lettering.REGULAR), (BOLD, lettering.BOLD), (ITALIC, lettering.ITALIC)):
        pdfmetrics.registerFont(TTFont(name, str(file)))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)
