"""A briefing as slides: one a scene, with the map as native shapes, a native chart, and notes with sources."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pptx
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from dashboard import wording
from dashboard.briefing import beside, contrast, draft, drawing, native_shade, template
from dashboard.briefing.contrast import readable
from dashboard.briefing.layout import GREY, ChartTable, chart_table
from dashboard.briefing.lettering import clean, reads_from_right, wrap
from dashboard.briefing.map_drawing import before_drawn, map_drawing
from dashboard.briefing.native_shapes import Canvas, describe
from dashboard.briefing.package import settled
from dashboard.briefing.pinned import Shown, shown
from dashboard.briefing.preflight import Report, check
from dashboard.briefing.progress import Progress, nothing
from dashboard.briefing.scenes import Briefing
from dashboard.briefing.slide_layout import (
    CHART_BOTTOM,
    CHART_TITLE,
    COLUMN_LEFT,
    COLUMN_WIDTH,
    COUNTED_SIZES,
    FOOTER,
    HEADING_SIZE,
    HEIGHT,
    INNER,
    LINE,
    MAP,
    MARGIN,
    NUMBER_SIZES,
    SHEET_TOP,
    SMALLEST_FOOTER,
    SUBTITLE_SIZES,
    TEXT_TOP,
    TITLE_SIZES,
    WIDTH,
    footer_size,
    heading_lines,
    one_line_size,
    raised,
    text_bottom,
    text_shown,
    text_size,
    text_with_quotations,
    title_shown,
    title_size,
)
from dashboard.briefing.storage import write_whole
from dashboard.briefing.template import Template
from dashboard.sources import named
from geodata import countries
from geodata.atlas import Atlas
from geodata.select import UNKNOWN, caveat
from geodata.sentences import join

_CHART_TEXT, _MANY_NAMES = 9.0, 7.5
_MOST_BELOW = 3
"""Series whose names stand in one row below their bars."""

_FIRST_SHAPE = 2
"""Place of the lowest shape among the children of a slide's tree: two of them say what the tree itself is."""


def write(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    chosen: Template | None = None,
    checked: Report | None = None,
) -> None:
    """Write a briefing as a PowerPoint file.

    Parameters
    ----------
    chosen : Template or None
        A .pptx of the user's own, whose master, fonts and slide size are kept and whose slides are left out.

    Raises
    ------
    BriefingError
        If the briefing has no scene, or the file cannot be written.
    """
    scenes = shown(briefing, atlas)
    said = str(checked or check(briefing, atlas, items=scenes, template=chosen))
    presentation = _opened(chosen)
    layout = template.layout_with_title(presentation)
    ground = chosen.ground if chosen else template.WHITE
    for item in scenes:
        on_progress(item.number - 1, len(scenes), wording.exports.slide_of(item.number, item.scene.title))
        slide = _slide(presentation, layout, ground, item, briefing)
        slide.notes_slide.notes_text_frame.text = f"{notes_text(item, briefing)} {said}"
    properties = presentation.core_properties
    made = datetime.fromisoformat(briefing.made_on) if briefing.made_on else datetime(2000, 1, 1)
    properties.title = clean(briefing.title, 250)
    properties.subject = clean(wording.app.SUBTITLE, 250)
    properties.author = properties.last_modified_by = wording.app.TITLE
    properties.comments = f"{wording.exports.data(briefing.data_hash[:16])} {said}"[:255]
    properties.created = properties.modified = made
    properties.revision = 1
    written = io.BytesIO()
    presentation.save(written)
    write_whole(path, settled(written.getvalue(), made))
    on_progress(len(scenes), len(scenes), path.name)


def _opened(chosen: Template | None) -> Any:
    if chosen:
        return template.open_(chosen.content)
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
    return presentation


def _slide(presentation: Any, layout: Any, ground: str, item: Shown, briefing: Briefing) -> Any:
    slide = presentation.slides.add_slide(layout)
    for placeholder in list(slide.placeholders):
        if placeholder.placeholder_format.idx != 0:
            placeholder.element.getparent().remove(placeholder.element)
    page = _Page(slide, presentation.slide_width / WIDTH, presentation.slide_height / HEIGHT)
    page.lay_sheet(ground)
    table, bottom = chart_table(item), text_bottom(item)
    # A text alone takes the height that there is.
    is_short = bool(table or beside.title(item))
    told = _footer_text(item, briefing, before_drawn(item, MAP[2], MAP[3]))
    higher = raised(told) if is_short else 0.0
    panel = map_drawing(item, MAP[2], MAP[3] - higher)
    title = title_shown(item.scene.title)
    page.title(title, title_size(title) or TITLE_SIZES[-1], readable(drawing.NAVY, ground or template.WHITE))
    where = draft.subtitle(item)
    size = one_line_size(where, SUBTITLE_SIZES, INNER)
    page.text("subtitle", where, (MARGIN, 61, INNER, 20), size, drawing.QUIET)
    page.canvas.draw(panel.items, MAP[0], MAP[1], alt=draft.alt_text(item))
    number, counted = draft.headline(item)
    large = one_line_size(number, NUMBER_SIZES, COLUMN_WIDTH, bold=True)
    page.text("number", number, (COLUMN_LEFT, 84, COLUMN_WIDTH, 38), large, drawing.NAVY, bold=True)
    size = COUNTED_SIZES[len(wrap(counted, COUNTED_SIZES[0], COLUMN_WIDTH)) > 1]
    page.text("what the number counts", counted, (COLUMN_LEFT, 122, COLUMN_WIDTH, 26), size, drawing.QUIET)
    box = (COLUMN_LEFT, TEXT_TOP, COLUMN_WIDTH, bottom - TEXT_TOP)
    text, size = text_with_quotations(item)
    page.text("text", text, box, size, drawing.INK)
    heading = table.title if table else beside.title(item)
    head = CHART_TITLE + LINE * HEADING_SIZE * (heading_lines(heading) - 1 if heading else 0)
    top = bottom + 4 + head
    lowest = CHART_BOTTOM - higher
    drawn = beside.draw(item, COLUMN_WIDTH, lowest - top)
    if heading:
        box = (COLUMN_LEFT, bottom + 4, COLUMN_WIDTH, head)
        page.text("chart title", heading, box, HEADING_SIZE, drawing.QUIET, bold=True)
    if table:
        page.chart(table, (COLUMN_LEFT - 4, top, COLUMN_WIDTH + 4, lowest - top))
    if drawn:
        page.canvas.draw(drawn.items, COLUMN_LEFT, top, alt=beside.words(item))
    panel = replace(panel, kosovo=panel.kosovo or bool(drawn and drawn.kosovo))
    text = _footer_text(item, briefing, panel)
    left, at, wide, high = FOOTER
    size = footer_size(text, higher) or SMALLEST_FOOTER
    page.text("footer", text, (left, at - higher, wide, high + higher), size, drawing.QUIET)
    place = f"{item.number} / {len(briefing.scenes)}"
    page.text("page", place, (WIDTH - MARGIN - 54, at - higher, 54, 16), 9, drawing.QUIET, right=True)
    return slide


def _footer_text(item: Shown, briefing: Briefing, panel: drawing.Drawing) -> str:
    kosovo = (
        panel.kosovo
        or wording.caveats.KOSOVO
        in f"{item.scene.title}{item.scene.text}{chart_table(item)}{draft.subtitle(item)}"
    )
    events = "" if wording.caveats.NOT_PERSONS in text_shown(item) else caveat(item.scene.filters.measure)
    source = f"{draft.figures_source(item.numbers, item.atlas)} {draft.legs_source(item)}".strip()
    hashed = f" {wording.exports.data(briefing.data_hash[:12])}" if briefing.data_hash else ""
    notes = draft.disclaimer(kosovo=kosovo, others=panel.notes)
    return clean(
        f"{source}{hashed}\n{events} {wording.caveats.WHOLE_ROUTE_NOTE} {notes}".replace("\n ", "\n"), 3000
    )


def notes_text(item: Shown, briefing: Briefing) -> str:
    """The speaker's notes of a slide: notes, claims with their sources, and the sources in full."""
    lines = [clean(item.scene.notes)] if item.scene.notes else []
    whole = " ".join(clean(item.scene.title).split())
    if title_shown(whole) != whole:
        lines += [wording.exports.WHOLE_TITLE, whole]
    if text_size(item) is None:
        lines += [wording.exports.WHOLE_TEXT, clean(item.scene.text)]
    if item.scene.claims:
        lines.append(wording.exports.CLAIMS)
        lines += [
            f"• {clean(claim.text)} [{clean(draft.rests_on(claim, item.atlas))}]"
            for claim in item.scene.claims
        ]
    lines += [wording.exports.SHOWN, f"• {clean(item.numbers.sentence)}"]
    lines += [f"• {caveat}" for caveat in draft.caveats(item.numbers, item.scene.filters.measure)]
    lines.append(wording.exports.SOURCES)
    lines += [f"• {clean(source)}: {clean(named(item.atlas, source))}" for source in draft.source_ids(item)]
    lines += [
        "",
        wording.exports.briefing_made_on(
            clean(briefing.made_on), briefing.data_hash[:16] or wording.exports.NOT_PINNED
        ),
    ]
    return "\n".join(lines)


class _Page:
    """A slide that is filled in points of the layout, whatever its size."""

    def __init__(self, slide: Any, across: float, down: float) -> None:
        self.slide = slide
        # The same scale both ways, so that the map keeps its shape; the rest of the slide stays free.
        self.unit = min(across, down)
        self.canvas = Canvas(slide, self.unit)

    def _box(self, box: tuple[float, float, float, float]) -> tuple[Emu, ...]:
        return tuple(Emu(round(length * self.unit)) for length in box)

    def _size(self, size: float) -> Any:
        return Pt(math.floor(2 * size * self.unit / Pt(1) + 1e-6) / 2)

    def lay_sheet(self, ground: str) -> None:
        """Lay white paper below map and text where the ground is too dark for them, the title too where it is no colour."""
        if ground and contrast.ratio(drawing.QUIET, ground) >= contrast.ENOUGH:
            return
        box = (MARGIN - 12, SHEET_TOP if ground else 12.0, WIDTH - MARGIN + 12, HEIGHT - 3)
        self.canvas.draw([drawing.rectangle("sheet of paper", box, fill=template.WHITE)], 0, 0, alt="")
        # Below everything else on the slide, the title that the layout has put there too.
        self.canvas.tree.insert(_FIRST_SHAPE, self.canvas.tree[-1])

    def title(self, text: str, size: float, colour: str) -> None:
        title = self.slide.shapes.title
        title.left, title.top, title.width, title.height = self._box((MARGIN, 18, INNER, 42))
        self._fill(title.text_frame, text, size, colour, bold=True)
        title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        describe(title, "title")

    def text(
        self,
        name: str,
        text: str,
        box: tuple[float, float, float, float],
        size: float,
        colour: str,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        shape = self.slide.shapes.add_textbox(*self._box(box))
        self._fill(shape.text_frame, text, size, colour, bold=bold)
        if right:
            for paragraph in shape.text_frame.paragraphs:
                paragraph.alignment = PP_ALIGN.RIGHT
        describe(shape, name)

    def _fill(self, frame: Any, text: str, size: float, colour: str, *, bold: bool) -> None:
        frame.text = text
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for paragraph in frame.paragraphs:
            from_right = reads_from_right(paragraph.text)
            paragraph.alignment = PP_ALIGN.RIGHT if from_right else PP_ALIGN.LEFT
            if from_right:
                paragraph._p.get_or_add_pPr().set("rtl", "1")
            for run in paragraph.runs:
                run.font.size, run.font.bold = self._size(size), bold
                run.font.color.rgb = RGBColor.from_string(colour[1:])

    def chart(self, table: ChartTable, box: tuple[float, float, float, float]) -> None:
        data = CategoryChartData(number_format="#,##0")
        # PowerPoint draws the first category of a bar chart at the bottom.
        order = slice(None, None, -1) if table.by_origin else slice(None)
        data.categories = [clean(category, 60) for category in table.categories[order]]
        for name, values, _ in table.series:
            data.add_series(clean(name, 60), values[order])
        if table.shaded:
            data.add_series(wording.trends.MOSTLY_UNKNOWN, [int(one) for one in table.shaded])
        kind = XL_CHART_TYPE.BAR_CLUSTERED if table.by_origin else XL_CHART_TYPE.COLUMN_STACKED
        frame = self.slide.shapes.add_chart(kind, *self._box(box), data)
        self._style(frame.chart, table, labelled=table.by_origin)
        if table.shaded:
            native_shade.lay_behind(frame.chart)
        told = "; ".join(f"{name}: {value:,}" for name, value in table.told)
        if table.shaded:
            grey = [name for name, one in zip(table.categories, table.shaded, strict=True) if one]
            told = wording.exports.shaded_alt(told, wording.trends.MOSTLY_UNKNOWN, join(grey))
        describe(frame, "chart", wording.exports.chart_alt(table.title, told))

    def _style(self, chart: Any, table: ChartTable, *, labelled: bool) -> None:
        chart.font.size = self._size(_CHART_TEXT)
        chart.font.color.rgb = RGBColor.from_string(drawing.QUIET[1:])
        chart.has_title = False
        colours = [colour for _, _, colour in table.series] + [native_shade.COLOUR] * bool(table.shaded)
        chart.has_legend = len(colours) > 1
        if chart.has_legend:
            # Below the bars, many names would take the height of the bars.
            many = len(colours) > _MOST_BELOW
            chart.legend.position = XL_LEGEND_POSITION.RIGHT if many else XL_LEGEND_POSITION.BOTTOM
            chart.legend.include_in_layout = False
            if many or table.shaded:
                chart.legend.font.size = self._size(_MANY_NAMES)
        plot = chart.plots[0]
        plot.gap_width = 35
        for series, colour in zip(plot.series, colours, strict=True):
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = RGBColor.from_string(colour[1:].upper())
            series.invert_if_negative = False
        value, category = chart.value_axis, chart.category_axis
        value.has_major_gridlines = not labelled
        value.format.line.fill.background()
        value.tick_labels.number_format, value.tick_labels.number_format_is_linked = "#,##0", False
        category.format.line.color.rgb = RGBColor.from_string(drawing.BORDER[1:].upper())
        category.has_major_gridlines = False
        if labelled:
            value.visible = False
            # Programs leave out every second name where they are close: the unknown had a bar without one.
            category.tick_labels.font.size = self._size(_MANY_NAMES)
            skipped = category._element.find(qn("c:noMultiLvlLbl"))
            skipped.addprevious(skipped.makeelement(qn("c:tickLblSkip"), {"val": "1"}))
            for place, name in enumerate(reversed(table.categories)):
                if name == countries.label(UNKNOWN):
                    fill = plot.series[0].points[place].format.fill
                    fill.solid()
                    fill.fore_color.rgb = RGBColor.from_string(GREY[1:].upper())
            plot.has_data_labels = True
            plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "#,##0", False
            plot.data_labels.font.size = self._size(_CHART_TEXT)
            # LibreOffice breaks a number that is wider than some bars otherwise.
            plot.data_labels._element.txPr.bodyPr.set("wrap", "none")
        else:
            value.major_gridlines.format.line.color.rgb = RGBColor.from_string("E1E5E8")
