"""The numbers of a scene in the handout: by month or year, and by origin."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from dashboard import wording
from dashboard.briefing import drawing
from dashboard.briefing.handout_style import BOLD, REGULAR
from dashboard.briefing.layout import MOST_ORIGINS
from dashboard.briefing.lettering import clean
from dashboard.briefing.pinned import Shown
from geodata import countries
from geodata.sentences import measure_label, month_or_year, percent

MOST_PERIODS = 12


def tables(item: Shown, inner: float) -> Flowable:
    """The numbers of the chart, and the largest origins, side by side."""
    left, right = _periods(item, inner), _origins(item, inner)
    if not left and not right:
        return Spacer(1, 0)
    both = Table([[left or "", "", right or ""]], colWidths=[inner * 0.48, inner * 0.04, inner * 0.48])
    both.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_NO_PADDING]))
    return both


_NO_PADDING = [
    (side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
]


def _periods(item: Shown, inner: float) -> Table | None:
    """The figures by month, or where those are too many by year."""
    known = item.numbers
    if not known.total or len(known.months) < 2:
        return None
    by_year = len(known.months) > MOST_PERIODS
    periods, series = known.by_year() if by_year else (known.months, known.series)
    head = [wording.exports.YEAR if by_year else wording.exports.MONTH, *(name for name, _ in known.series)]
    body: list[list[str | int]] = [
        [month_or_year(period), *row]
        for period, *row in zip(periods, *(values for _, values in series), strict=True)
    ]
    return _numbers_table(head, body, inner * 0.48)


def _origins(item: Shown, inner: float) -> Table | None:
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
    return _numbers_table([wording.labels.ORIGIN, measure, wording.exports.SHARE], body, inner * 0.48)


def _numbers_table(head: list[str], body: list[list[str | int]], width: float) -> Table:
    cell = ParagraphStyle(
        "cell", fontName=REGULAR, fontSize=7.6, leading=9.4, textColor=HexColor(drawing.INK)
    )
    right = ParagraphStyle("number", parent=cell, alignment=2)
    bold = ParagraphStyle("head", parent=cell, fontName=BOLD)
    bold_right = ParagraphStyle("number-head", parent=bold, alignment=2)
    rows = [
        [Paragraph(escape(clean(text, 60)), bold if at == 0 else bold_right) for at, text in enumerate(head)]
    ]
    for line in body:
        texts = [f"{value:,}" if isinstance(value, int) else clean(value, 60) for value in line]
        rows.append([Paragraph(escape(text), cell if at == 0 else right) for at, text in enumerate(texts)])
    first = max(0.3, 1 - 0.24 * (len(head) - 1))
    widths = [width * first, *([width * (1 - first) / (len(head) - 1)] * (len(head) - 1))]
    table = Table(rows, colWidths=widths, repeatRows=1)
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
