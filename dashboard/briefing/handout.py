"""A briefing as a handout in PDF: of each scene the map, the text, the numbers and the sources."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib import pagesizes
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)

from dashboard import safe, wording
from dashboard.briefing import beside, draft, drawing
from dashboard.briefing.handout_drawing import Drawn
from dashboard.briefing.handout_style import (
    BODY,
    BOLD,
    ITEM,
    REGULAR,
    SECTION,
    SMALL,
    SUBTITLE,
    TITLE,
    register,
)
from dashboard.briefing.handout_tables import tables
from dashboard.briefing.lettering import clean, cut, width, wrap
from dashboard.briefing.map_drawing import map_drawing
from dashboard.briefing.pinned import Shown, shown
from dashboard.briefing.preflight import Report, check
from dashboard.briefing.progress import Progress, nothing
from dashboard.briefing.scenes import Briefing
from dashboard.briefing.storage import write_whole
from dashboard.sources import named
from geodata.atlas import Atlas

WIDTH, HEIGHT = pagesizes.A4
MARGIN, FOOT = 46.0, 74.0
INNER = WIDTH - 2 * MARGIN
LOWEST_MAP, USUAL_MAP, HIGHEST_MAP = 150.0, 190.0, 330.0
"""Heights of a map: the lowest only where it keeps the end of a scene on its page."""
HIGHEST_STRIP = 250.0


def write(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    checked: Report | None = None,
) -> None:
    """Write a briefing as an A4 handout."""
    register()
    items = shown(briefing, atlas)
    story: list[Flowable] = []
    for item in items:
        on_progress(item.number - 1, len(items) + 1, wording.exports.page_of(item.number, item.scene.title))
        story += [*_scene(item, of=len(items)), PageBreak()]
    story += _back(briefing, items, checked or check(briefing, atlas, items=items))
    on_progress(len(items), len(items) + 1, wording.exports.PAGES)
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
            author=wording.app.TITLE,
            subject=wording.app.SUBTITLE,
            lang=wording.app.LOCALE,
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
        hashed = f" {wording.exports.data(self.briefing.data_hash[:12])}" if self.briefing.data_hash else ""
        said = f"{wording.caveats.BOUNDARIES_NOTE} {wording.caveats.KOSOVO_NOTE}"
        canvas.saveState()
        canvas.setStrokeColor(HexColor(drawing.BORDER))
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, FOOT - 12, WIDTH - MARGIN, FOOT - 12)
        canvas.setFillColor(HexColor(drawing.QUIET))
        y = FOOT - 22
        canvas.setFont(BOLD, 6.8)
        day = self.briefing.made_on
        room = INNER - 30 - width(f"{wording.exports.made_on('', day)}{hashed}", 6.8, bold=True)
        title = cut(" ".join(clean(self.briefing.title).split()), 6.8, room, 1, bold=True)
        canvas.drawString(MARGIN, y, clean(f"{wording.exports.made_on(title, day)}{hashed}"))
        canvas.drawRightString(WIDTH - MARGIN, y, str(canvas.getPageNumber()))
        canvas.setFont(REGULAR, 6.5)
        for line in wrap(said, 6.5, INNER):
            y -= 9
            canvas.drawString(MARGIN, y, line)
        canvas.restoreState()


class _Heading(Paragraph):
    """A heading that stands in the file's outline too."""

    def __init__(self, text: str, style: ParagraphStyle, key: str) -> None:
        super().__init__(escape(text), style)
        self.plain, self.key = text, key

    def draw(self) -> None:
        self.canv.bookmarkPage(self.key)
        self.canv.addOutlineEntry(self.plain, self.key)
        super().draw()


def _scene(item: Shown, *, of: int) -> list[Flowable]:
    number, counted = draft.headline(item)
    claims = [
        Paragraph(
            f"{escape(clean(claim.text))} <i>[{escape(clean(draft.rests_on(claim, item.atlas)))}]</i>",
            ITEM,
            bulletText="•",
        )
        for claim in item.scene.claims
    ]
    told = f"{draft.figures_source(item.numbers, item.atlas)} {draft.legs_source(item)} {wording.caveats.WHOLE_ROUTE_NOTE}"
    above = [
        Paragraph(
            escape(f"{wording.exports.number_of(item.number, of)}   ·   {draft.subtitle(item)}"), SUBTITLE
        ),
        _Heading(clean(item.scene.title, 300), TITLE, f"scene-{item.number}"),
        Spacer(1, 4),
    ]
    below = [
        Spacer(1, 6),
        Paragraph(
            f'<font name="{BOLD}" size="13" color="{drawing.NAVY}">{number}</font>  {escape(counted)}', BODY
        ),
        Paragraph(escape(clean(item.scene.text)), BODY),
        *_numbers(item),
        *([Paragraph(wording.exports.STATEMENTS, SECTION), *claims] if claims else []),
        Spacer(1, 4),
        Paragraph(escape(clean(told)), SMALL),
    ]

    def said(notes: tuple[str, ...]) -> Paragraph:
        caveats = draft.caveats(item.numbers, item.scene.filters.measure)
        return Paragraph(escape(clean(" ".join([*caveats, *notes]))), SMALL)

    # The map takes what the rest leaves of the page; what has to be said of its lines depends on what it shows.
    panel = map_drawing(item, INNER, USUAL_MAP)
    left = HEIGHT - FOOT - MARGIN - sum(map(_high, [*above, *below, said(panel.notes)])) - 2
    panel = map_drawing(item, INNER, min(left if left >= LOWEST_MAP else USUAL_MAP, HIGHEST_MAP))
    return [*above, Drawn(panel), *below, said(panel.notes)]


def _numbers(item: Shown) -> list[Flowable]:
    """What stands below the text: the strip or the sources of a scene that has them, or else its numbers."""
    drawn = beside.draw(item, INNER, HIGHEST_STRIP)
    if drawn is None:
        return tables(item, INNER)
    return [Paragraph(escape(beside.title(item)), SECTION), Drawn(drawn)]


def _high(part: Flowable) -> float:
    """Height that a part takes on the page, in points, with the space around it."""
    return float(part.wrap(INNER, HEIGHT)[1] + part.getSpaceBefore() + part.getSpaceAfter())


def _back(briefing: Briefing, items: list[Shown], checked: Report) -> list[Flowable]:
    """The last pages: sources in full, notes, and what was checked."""
    sources = [
        Paragraph(_source(source, atlas), ITEM, bulletText="•") for source, atlas in draft.all_sources(items)
    ]
    return [
        _Heading(wording.exports.BACK, TITLE, "sources"),
        Paragraph(wording.exports.SOURCES, SECTION),
        *sources,
        Paragraph(wording.exports.NOTES, SECTION),
        *[Paragraph(escape(note), ITEM, bulletText="•") for note in wording.caveats.END_NOTES],
        Paragraph(wording.exports.CHECKS, SECTION),
        Paragraph(
            escape(
                f"{checked} {wording.exports.data(briefing.data_hash[:16] or wording.exports.NOT_PINNED)}"
            ),
            BODY,
        ),
    ]


def _source(source_id: str, atlas: Atlas) -> str:
    line = escape(clean(named(atlas, source_id)))
    written = f'<font name="{BOLD}">{escape(clean(source_id))}</font> {line}'
    if source_id not in atlas.sources.index:
        return written
    url = str(atlas.sources.at[source_id, "url"])
    if not safe.is_of_the_web(url):
        return written
    return written.replace(
        escape(clean(url)),
        f'<link href={quoteattr(safe.address(url))} color="#0b57d0">{escape(clean(url))}</link>',
        1,
    )
