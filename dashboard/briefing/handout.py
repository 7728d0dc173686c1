"""A briefing as a handout in PDF: of each scene the map, the text, the numbers and the sources."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib import pagesizes
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from dashboard import safe, wording
from dashboard.briefing import draft, drawing, preflight
from dashboard.briefing.drawing import Disc, Drawing, Item, Label, Piece, Shape
from dashboard.briefing.lettering import BOLD, ITALIC, REGULAR, clean, wrap
from dashboard.briefing.map_drawing import map_drawing
from dashboard.briefing.pinned import Shown, shown
from dashboard.briefing.progress import Progress, nothing
from dashboard.briefing.scenes import Briefing
from dashboard.briefing.storage import write_whole
from geodata import countries
from geodata.atlas import Atlas
from geodata.sentences import measure_label, month_label, percent

WIDTH, HEIGHT = pagesizes.A4
MARGIN, FOOT = 46.0, 74.0
INNER = WIDTH - 2 * MARGIN
LOWEST_MAP, HIGHEST_MAP = 190.0, 330.0
MOST_ORIGINS = 9
MOST_PERIODS = 12
_FONT, _BOLD, _ITALIC = "Atlas", "Atlas-Bold", "Atlas-Italic"
_NAVY = "#16324f"
_EVEN_ODD = 0


def write(briefing: Briefing, atlas: Atlas, path: Path, on_progress: Progress = nothing) -> None:
    """Write a briefing as an A4 handout."""
    _fonts()
    items = shown(briefing, atlas)
    story: list[Flowable] = []
    for item in items:
        on_progress(item.number - 1, len(items) + 1, f"page of scene {item.number}: {item.scene.title}")
        story += [*_scene(item, atlas, of=len(items)), PageBreak()]
    story += _back(briefing, items, atlas)
    on_progress(len(items), len(items) + 1, "pages")
    written = io.BytesIO()
    document = _Document(written, briefing)
    document.build(story)
    write_whole(path, written.getvalue())
    on_progress(len(items) + 1, len(items) + 1, path.name)


class _Document(BaseDocTemplate):
    """A4 pages with a footer; `invariant` keeps the clock out of the file."""

    def __init__(self, target: io.BytesIO, briefing: Briefing) -> None:
        super().__init__(
            target,
            pagesize=(WIDTH, HEIGHT),
            title=clean(briefing.title, 250),
            author=wording.TITLE,
            subject=wording.SUBTITLE,
            lang="en-GB",
            invariant=1,
        )
        self.briefing = briefing
        frame = Frame(
            MARGIN,
            FOOT,
            INNER,
            HEIGHT - FOOT - MARGIN,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates(PageTemplate(frames=[frame], onPage=self._footer))

    def _footer(self, canvas: Canvas, _document: Any) -> None:
        hashed = f" Data {self.briefing.data_hash[:12]}." if self.briefing.data_hash else ""
        said = f"{wording.BOUNDARIES_NOTE} {wording.KOSOVO_NOTE}"
        canvas.saveState()
        canvas.setStrokeColor(HexColor(drawing.BORDER))
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, FOOT - 12, WIDTH - MARGIN, FOOT - 12)
        canvas.setFillColor(HexColor(drawing.QUIET))
        y = FOOT - 22
        canvas.setFont(_BOLD, 6.8)
        title = wrap(
            clean(f"{self.briefing.title} · made on {self.briefing.made_on}.{hashed}", 300),
            6.8,
            INNER - 30,
            bold=True,
        )
        canvas.drawString(MARGIN, y, title[0])
        canvas.drawRightString(WIDTH - MARGIN, y, str(canvas.getPageNumber()))
        canvas.setFont(_FONT, 6.5)
        for line in wrap(said, 6.5, INNER):
            y -= 9
            canvas.drawString(MARGIN, y, line)
        canvas.restoreState()


class _Map(Flowable):
    """A drawing on the page, in vectors, with its words for those who search or listen."""

    def __init__(self, panel: Drawing) -> None:
        super().__init__()
        self.panel = panel
        self.width, self.height = panel.width, panel.height

    def draw(self) -> None:
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
        font = _BOLD if label.bold else _FONT
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


class _Heading(Paragraph):
    """A heading that stands in the file's outline too."""

    def __init__(self, text: str, style: ParagraphStyle, key: str) -> None:
        super().__init__(escape(text), style)
        self.plain, self.key = text, key

    def draw(self) -> None:
        self.canv.bookmarkPage(self.key)
        self.canv.addOutlineEntry(self.plain, self.key)
        super().draw()


def _style(
    name: str, size: float, *, colour: str = drawing.INK, font: str = _FONT, after: float = 4, **more: Any
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


TITLE = _style("title", 14, colour=_NAVY, font=_BOLD, after=3)
SUBTITLE = _style("subtitle", 9, colour=drawing.QUIET, after=7)
BODY = _style("body", 9, after=6)
SECTION = _style("section", 9.5, colour=_NAVY, font=_BOLD, after=3, spaceBefore=6)
SMALL = _style("small", 7.5, colour=drawing.QUIET, after=2)
ITEM = _style("item", 8, after=2.5, leftIndent=9, bulletIndent=0)


@lru_cache(maxsize=1)
def _fonts() -> None:
    for name, file in ((_FONT, REGULAR), (_BOLD, BOLD), (_ITALIC, ITALIC)):
        pdfmetrics.registerFont(TTFont(name, str(file)))
    pdfmetrics.registerFontFamily(_FONT, normal=_FONT, bold=_BOLD, italic=_ITALIC, boldItalic=_BOLD)


def _scene(item: Shown, atlas: Atlas, *, of: int) -> list[Flowable]:
    number, counted = draft.headline(item)
    claims = [
        Paragraph(
            f"{escape(clean(claim.text))} <i>[{escape(clean(', '.join(claim.sources)))}]</i>",
            ITEM,
            bulletText="•",
        )
        for claim in item.scene.claims
    ]
    told = f"{draft.figures_source(item.numbers, atlas)} {draft.legs_source(item, atlas)} {wording.WHOLE_ROUTE_NOTE}"
    above = [
        Paragraph(escape(f"{item.number} of {of}   ·   {draft.subtitle(item)}"), SUBTITLE),
        _Heading(clean(item.scene.title, 300), TITLE, f"scene-{item.number}"),
        Spacer(1, 4),
    ]
    below = [
        Spacer(1, 6),
        Paragraph(f'<font name="{_BOLD}" size="13" color="{_NAVY}">{number}</font>  {escape(counted)}', BODY),
        Paragraph(escape(clean(item.scene.text)), BODY),
        _tables(item),
        *([Paragraph("Statements and what they rest on", SECTION), *claims] if claims else []),
        Spacer(1, 4),
        Paragraph(escape(clean(told)), SMALL),
    ]

    def said(notes: tuple[str, ...]) -> Paragraph:
        caveats = draft.caveats(item.numbers, item.scene.filters.measure)
        return Paragraph(escape(clean(" ".join([*caveats, *notes]))), SMALL)

    # The map takes what the rest leaves of the page; what has to be said of its lines depends on what it shows.
    panel = map_drawing(item, INNER, LOWEST_MAP)
    left = HEIGHT - FOOT - MARGIN - sum(map(_high, [*above, *below, said(panel.notes)])) - 2
    panel = map_drawing(item, INNER, min(max(left, LOWEST_MAP), HIGHEST_MAP))
    return [*above, _Map(panel), *below, said(panel.notes)]


def _high(part: Flowable) -> float:
    """Height that a part takes on the page, in points, with the space around it."""
    return float(part.wrap(INNER, HEIGHT)[1] + part.getSpaceBefore() + part.getSpaceAfter())


def _tables(item: Shown) -> Flowable:
    """The numbers of the chart, and the largest origins, side by side."""
    left, right = _periods(item), _origins(item)
    if not left and not right:
        return Spacer(1, 0)
    both = Table([[left or "", "", right or ""]], colWidths=[INNER * 0.48, INNER * 0.04, INNER * 0.48])
    both.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_NO_PADDING]))
    return both


_NO_PADDING = [
    (side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
]


def _periods(item: Shown) -> Table | None:
    """The figures by month, or where those are too many by year."""
    known = item.numbers
    if not known.total or len(known.months) < 2:
        return None
    by_year = len(known.months) > MOST_PERIODS
    sums: dict[str, list[int]] = {}
    for place, month in enumerate(known.months):
        row = sums.setdefault(month[:4] if by_year else month, [0] * len(known.series))
        for number, (_, values) in enumerate(known.series):
            row[number] += values[place]
    head = ["Year" if by_year else "Month", *(name for name, _ in known.series)]
    body: list[list[str | int]] = [
        [period if by_year else month_label(period), *row] for period, row in sums.items()
    ]
    return _numbers_table(head, body, INNER * 0.48)


def _origins(item: Shown) -> Table | None:
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
        body.append([f"{len(more)} more origins", rest, percent(rest, item.numbers.of_all)])
    return _numbers_table(["Origin", measure, "Share"], body, INNER * 0.48)


def _numbers_table(head: list[str], body: list[list[str | int]], width: float) -> Table:
    cell = ParagraphStyle("cell", fontName=_FONT, fontSize=7.6, leading=9.4, textColor=HexColor(drawing.INK))
    right = ParagraphStyle("number", parent=cell, alignment=2)
    bold = ParagraphStyle("head", parent=cell, fontName=_BOLD)
    bold_right = ParagraphStyle("head of numbers", parent=bold, alignment=2)
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


def _back(briefing: Briefing, items: list[Shown], atlas: Atlas) -> list[Flowable]:
    """The last pages: sources in full, notes, and what was checked."""
    ids = dict.fromkeys(source for item in items for source in draft.source_ids(item))
    sources = [Paragraph(_source(source, atlas), ITEM, bulletText="•") for source in ids]
    notes = (
        wording.SMUGGLING_NOTE,
        wording.WHOLE_ROUTE_NOTE,
        wording.APPROACH_NOTE,
        wording.BOUNDARIES_NOTE,
        wording.KOSOVO_NOTE,
    )
    return [
        _Heading("Sources, notes and checks", TITLE, "sources"),
        Paragraph("Sources", SECTION),
        *sources,
        Paragraph("Notes", SECTION),
        *[Paragraph(escape(note), ITEM, bulletText="•") for note in notes],
        Paragraph("Checks", SECTION),
        Paragraph(escape(f"{preflight.ran()} Data {briefing.data_hash[:16] or 'not pinned'}."), BODY),
    ]


def _source(source_id: str, atlas: Atlas) -> str:
    line = escape(clean(draft.source_line(source_id, atlas)))
    named = f'<font name="{_BOLD}">{escape(clean(source_id))}</font> {line}'
    if source_id not in atlas.sources.index:
        return named
    url = str(atlas.sources.at[source_id, "url"])
    if not url.startswith(("https://", "http://")):
        return named
    return named.replace(
        escape(clean(url)),
        f'<link href={quoteattr(safe.address(url))} color="#0b57d0">{escape(clean(url))}</link>',
        1,
    )
