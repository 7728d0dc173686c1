"""The numbers of a scene in the handout: by month or year, and by origin."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from dashboard import wording
from dashboard.briefing import drawing
from dashboard.briefing.handout_style import BOLD, REGULAR
from dashboard.briefing.layout import MOST_ORIGINS, year_label
from dashboard.briefing.lettering import clean
from dashboard.briefing.lettering import width as letters
from dashboard.briefing.pinned import Shown
from geodata import countries
from geodata.sentences import measure_label, month_label, percent

MOST_PERIODS = 12
_HALF, _SIZE, _APART = 0.48, 7.6, 5.0


def tables(item: Shown, inner: float) -> list[Flowable]:
    """The numbers of the chart, and the largest origins: side by side, or one below the other where series are many."""
    half = inner * _HALF
    left, right = _periods(item, half, inner), _origins(item, half, inner)
    if not left or not right:
        return [table for table in (left, right) if table]
    if max(sum(left._colWidths), sum(right._colWidths)) > half + 1e-6:
        return [left, Spacer(1, 6), right]
    both = Table([[left, "", right]], colWidths=[half, inner * (1 - 2 * _HALF), half])
    both.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_NO_PADDING]))
    return [both]


_NO_PADDING = [
    (side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
]


def _periods(item: Shown, half: float, inner: float) -> Table | None:
    """The figures by month, or where those are too many by year."""
    known = item.numbers
    if not known.total or len(known.months) < 2:
        return None
    by_year = len(known.months) > MOST_PERIODS
    periods, series = known.by_year() if by_year else (known.months, known.series)
    head = [wording.exports.YEAR if by_year else wording.exports.MONTH, *(name for name, _ in known.series)]
    named = [year_label(year, known.months) for year in periods] if by_year else map(month_label, periods)
    body: list[list[str | int]] = [
        [period, *row] for period, *row in zip(named, *(values for _, values in series), strict=True)
    ]
    return _numbers_table(head, body, half, inner)


def _origins(item: Shown, half: float, inner: float) -> Table | None:
    rows = item.numbers.origins
    if not rows:
        return None
    measure = measure_label(item.scene.filters.measure).capitalize()
    body: list[list[str | int]] = [
        [countries.label(code), value, percent(value, item.numbers.of_all)]
        for code, value in rows[:MOST_ORIGINS]
    ]
    if more := rows[MOST_ORIGINS:]:
        rest = sum(value for _, value in more)
        body.append([wording.scene_text.more_origins(len(more)), rest, percent(rest, item.numbers.of_all)])
    return _numbers_table([wording.labels.ORIGIN, measure, wording.exports.SHARE], body, half, inner)


def _numbers_table(head: list[str], body: list[list[str | int]], half: float, inner: float) -> Table:
    """A table as wide as half of the page, or as all of it where its numbers have no room in half."""
    texts = [[clean(text, 60) for text in head]]
    texts += [
        [f"{value:,}" if isinstance(value, int) else clean(value, 60) for value in line] for line in body
    ]
    widths, size = _widths(texts, half, inner)
    cell = ParagraphStyle(
        "cell", fontName=REGULAR, fontSize=size, leading=1.24 * size, textColor=HexColor(drawing.INK)
    )
    right = ParagraphStyle("number", parent=cell, alignment=2)
    bold = ParagraphStyle("head", parent=cell, fontName=BOLD)
    bold_right = ParagraphStyle("number-head", parent=bold, alignment=2)
    rows = [
        [Paragraph(escape(text), names if at == 0 else numbers) for at, text in enumerate(line)]
        for line, names, numbers in zip(
            texts, [bold, *[cell] * len(body)], [bold_right, *[right] * len(body)], strict=True
        )
    ]
    table = Table(rows, colWidths=widths, repeatRows=1, hAlign="LEFT")
    rule = HexColor("#d5dade")
    table.setStyle(
        TableStyle(
            [
                *_NO_PADDING,
                ("TOPPADDING", (0, 0), (-1, -1), 1.6),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.2),
                ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(drawing.BORDER)),
                ("LINEBELOW", (0, 1), (-1, -1), 0.4, rule),
            ]
        )
    )
    return table


def _widths(texts: list[list[str]], half: float, inner: float) -> tuple[list[float], float]:
    """Widths of the columns in which no word and no number is broken, and the size of the text that goes with them."""
    needed = [
        _APART
        + max(
            letters(word, _SIZE, bold=row == 0) for row, text in enumerate(column) for word in text.split(" ")
        )
        for column in zip(*texts, strict=True)
    ]
    many = len(needed) - 1
    first = max(0.3, 1 - 0.24 * many)
    usual = [half * first, *([half * (1 - first) / many] * many)]
    if all(need <= wide for need, wide in zip(needed, usual, strict=True)):
        return usual, _SIZE
    wide = half if sum(needed) <= half else inner
    smaller = min(1.0, wide / sum(needed))
    numbers = [smaller * need for need in needed[1:]]
    return [wide - sum(numbers), *numbers], smaller * _SIZE
