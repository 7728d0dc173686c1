"""Where things stand on a slide, and what fits there; lengths in points."""

from __future__ import annotations

from dashboard.briefing import beside, draft
from dashboard.briefing.finding import is_quotation
from dashboard.briefing.layout import chart_table
from dashboard.briefing.lettering import clean, cut, first_lines, wrap
from dashboard.briefing.lettering import width as letters
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

# Texts are measured in a wide font: a machine without the usual ones of slides draws in it, and there they fit, too.
TITLE_SIZES = (26.0, 24.0, 22.0, 20.0)
TITLE_LINES = 2
"""More of them would stand above the slide."""

SUBTITLE_SIZES = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
NUMBER_SIZES = (34.0, 30.0, 26.0, 22.0, 18.0, 14.0)
TEXT_SIZE, SMALLEST_TEXT = 16.0, 11.0
COUNTED_SIZES = (11.5, 10.0)
"""Of what the large number counts, where it takes one line and where it takes two."""

TEXT_TOP, TEXT_BOTTOM = 154.0, 462.0
TEXT_BOTTOMS_WITH_CHART = (304.0, 334.0)
"""The chart makes room for a text that would be small without."""

READABLE_TEXT, READABLE_QUOTATION = 13.5, 12.0
HEADING_SIZE, CHART_TITLE, CHART_BOTTOM = 10.0, 16.0, 466.0
FOOTER = (MARGIN, 474.0, INNER - 60, 58.0)
FOOTER_SIZE, READABLE_FOOTER, SMALLEST_FOOTER = 8.0, 7.5, 5.5
MOST_RAISED = 32.0
"""How far map and chart make room for a footer whose notes are many."""

LINE = 1.2
"""Height of a line, in sizes of its text."""


def title_size(title: str) -> float | None:
    """Size at which a title fits its one line; None if it does not fit at the smallest."""
    for size in TITLE_SIZES:
        if len(wrap(clean(title, 300), size, INNER, bold=True)) == 1:
            return size
    return None


def title_shown(title: str) -> str:
    """A title as far as its slide has room for it."""
    text = " ".join(clean(title).split())
    return cut(text, TITLE_SIZES[-1], INNER, TITLE_LINES, bold=True)


def one_line_size(text: str, sizes: tuple[float, ...], width: float, *, bold: bool = False) -> float:
    """The first of these sizes at which a text takes one line; the last where it does at none."""
    return next((size for size in sizes if letters(text, size, bold=bold) <= width), sizes[-1])


def text_bottom(item: Shown) -> float:
    """Where the text of a scene has to end, for what stands below it."""
    if not (chart_table(item) or beside.title(item)):
        return TEXT_BOTTOM
    high, low = TEXT_BOTTOMS_WITH_CHART
    return high if (_text_size(item, high) or 0) >= READABLE_TEXT else low


def text_size(item: Shown) -> float | None:
    """Size at which the text of a scene fits its slide; None if it does not fit at the smallest."""
    return _text_size(item, text_bottom(item))


def text_shown(item: Shown) -> str:
    """The text of a scene as far as its slide has room for it."""
    text = clean(item.scene.text)
    if text_size(item) is not None:
        return text
    room = int((text_bottom(item) - TEXT_TOP) / (LINE * SMALLEST_TEXT))
    begins = first_lines(text, SMALLEST_TEXT, COLUMN_WIDTH, room)
    fewer = max(1, room - _broken(begins, SMALLEST_TEXT, COLUMN_WIDTH))
    return f"{first_lines(text, SMALLEST_TEXT, COLUMN_WIDTH, fewer)} …"


def text_with_quotations(item: Shown) -> tuple[str, float]:
    """The text of a scene, and as many of its quotations as leave it large where nothing else stands below; and its size."""
    text, size = text_shown(item), text_size(item) or SMALLEST_TEXT
    if text_bottom(item) < TEXT_BOTTOM:
        return text, size
    for claim in item.scene.claims:
        if is_quotation(claim.text):
            longer = f"{text}\n{clean(claim.text)} [{clean(draft.rests_on(claim, item.atlas))}]"
            fits = _size(longer, COLUMN_WIDTH, TEXT_BOTTOM - TEXT_TOP, size, READABLE_QUOTATION)
            text, size = (longer, fits) if fits else (text, size)
    return text, size


def _text_size(item: Shown, bottom: float) -> float | None:
    return _size(clean(item.scene.text), COLUMN_WIDTH, bottom - TEXT_TOP, TEXT_SIZE, SMALLEST_TEXT)


def raised(footer: str) -> float:
    """How much higher a footer has to begin to be read."""
    if (footer_size(footer) or 0) >= READABLE_FOOTER:
        return 0.0
    needed = LINE * READABLE_FOOTER * len(wrap(footer, READABLE_FOOTER, FOOTER[2]))
    return min(MOST_RAISED, needed - FOOTER[3])


def footer_size(text: str, higher: float = 0.0) -> float | None:
    """Size at which a footer fits that begins so much higher; None if it does not fit at the smallest."""
    return _size(text, FOOTER[2], FOOTER[3] + higher, FOOTER_SIZE, SMALLEST_FOOTER)


def heading_lines(heading: str) -> int:
    """Lines that the heading above a chart, a strip or counts takes."""
    return len(wrap(heading, HEADING_SIZE, COLUMN_WIDTH, bold=True))


def _broken(text: str, size: float, most: float) -> int:
    """Words that no line has room for: programs break them elsewhere, and may need a line more for each."""
    return sum(letters(word, size) > most for word in text.split())


def _size(text: str, width: float, height: float, largest: float, smallest: float) -> float | None:
    size = largest
    while size >= smallest:
        if LINE * size * (len(wrap(text, size, width)) + _broken(text, size, width)) <= height:
            return size
        size -= 0.25
    return None
