"""Where things stand on a slide, and what fits there; lengths in points."""

from __future__ import annotations

from dashboard.briefing import beside
from dashboard.briefing.layout import chart_table
from dashboard.briefing.lettering import clean, wrap
from dashboard.briefing.pinned import Shown

WIDTH, HEIGHT = 960.0, 540.0
"""16 to 9. A template of another size scales the layout."""

MARGIN = 34.0
INNER = WIDTH - 2 * MARGIN
MAP = (MARGIN, 88.0, 586.0, 378.0)
COLUMN_LEFT = 642.0
COLUMN_WIDTH = WIDTH - COLUMN_LEFT - MARGIN
SHEET_TOP = 60.0
"""Where white paper begins below the title, on a dark template."""

TITLE_SIZES = (26.0, 23.0, 20.0)
SUBTITLE_SIZE, TEXT_SIZE, SMALLEST_TEXT = 13.0, 13.5, 11.0
TEXT_TOP, TEXT_BOTTOM, TEXT_BOTTOM_WITH_CHART = 158.0, 462.0, 292.0
CHART_TITLE, CHART_BOTTOM = 16.0, 466.0
FOOTER = (MARGIN, 474.0, INNER - 60, 58.0)
FOOTER_SIZE, SMALLEST_FOOTER = 8.0, 5.5
NARROWER = 0.88
"""How much narrower the usual fonts of slides are than the one that texts are measured with."""

LINE = 1.2
"""Height of a line, in sizes of its text."""


def title_size(title: str) -> float | None:
    """Size at which a title fits its one line; None if it does not fit at the smallest."""
    for size in TITLE_SIZES:
        if len(wrap(clean(title, 300), size * NARROWER, INNER, bold=True)) == 1:
            return size
    return None


def text_bottom(item: Shown) -> float:
    """Where the text of a scene has to end, for what stands below it."""
    return TEXT_BOTTOM_WITH_CHART if chart_table(item) or beside.title(item) else TEXT_BOTTOM


def text_size(item: Shown) -> float | None:
    """Size at which the text of a scene fits its slide; None if it does not fit at the smallest."""
    height = text_bottom(item) - TEXT_TOP
    return _size(clean(item.scene.text), COLUMN_WIDTH, height, TEXT_SIZE, SMALLEST_TEXT)


def footer_size(text: str) -> float | None:
    """Size at which a footer fits; None if it does not fit at the smallest."""
    return _size(text, FOOTER[2], FOOTER[3], FOOTER_SIZE, SMALLEST_FOOTER)


def _size(text: str, width: float, height: float, largest: float, smallest: float) -> float | None:
    size = largest
    while size >= smallest:
        if LINE * size * len(wrap(text, size * NARROWER, width)) <= height:
            return size
        size -= 0.25
    return None
