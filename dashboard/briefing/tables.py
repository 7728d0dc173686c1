"""The rows behind a briefing as CSV and XLSX, with their sources and caveats."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any, TypeAlias

import xlsxwriter

from dashboard import safe, wording
from dashboard.briefing import draft, drawing, links
from dashboard.briefing.lettering import clean
from dashboard.briefing.package import settled
from dashboard.briefing.pinned import Shown, is_revised, shown
from dashboard.briefing.preflight import Report, check
from dashboard.briefing.progress import Progress, nothing
from dashboard.briefing.scenes import Briefing, BriefingError
from dashboard.briefing.storage import write_whole
from dashboard.sources import named
from geodata import countries, layers
from geodata.atlas import Atlas
from geodata.sentences import month_label

Row: TypeAlias = tuple[str | int, ...]
Sheet: TypeAlias = tuple[str, tuple[str, ...], list[Row]]
"""Its name, its columns, and its rows."""

COLUMNS = (
    "scene",
    "source_id",
    "as_of",
    "measure",
    "route_id",
    "route",
    "origin",
    "origin_label",
    "border",
    "month",
    "value",
)
NOTES_COLUMN = "about_this_file"
"""The last column of a CSV file: sources, caveats and checks, one a row from the first on, and then nothing."""

LINE_COLUMNS = ("scene", "branch", "years", "stop", "place", "country", "kind", "to_the_next", "source_id")
COUNT_COLUMNS = ("scene", "place", "period", "measure", "scope", "value", "as_of", "source_id")
SCENE_COLUMNS = ("scene", "title", wording.exports.WHAT_IS_SHOWN, "text", "link")
SOURCE_COLUMNS = ("source_id", "source")
CAVEAT_COLUMNS = ("scene", "caveat")
YEAR_COLUMNS = ("scene", "year", "from_month", "to_month", "measure", "value")
MENTION_COLUMNS = ("scene", "report_id", "source_id", "iso3", "country", "role", "mention", "sentence")
_MOST_ROWS_OF_A_SHEET = 1_048_575
_NARROWEST, _WIDEST = 8, 70
"""Widths of a column, in characters."""

_LINE = 15.0
"""Height of a line of a cell, in points."""

_A4 = 9


def inert(text: object) -> str:
    """Keep a spreadsheet from taking a text for a formula: an apostrophe in front of it, as spreadsheets write it."""
    return safe.cell(str(text), clean(str(text)))


def rows(item: Shown) -> Iterator[Row]:
    """The figures behind a scene: one row a source, route, origin, border and month."""
    dates = item.atlas.sources["date"]
    for row in item.selection.figures.itertuples(index=False):
        yield (
            item.number,
            row.source_id,
            dates.get(row.source_id, ""),
            row.measure,
            row.route_id,
            layers.route_of(row.route_id) if row.route_id else "",
            row.origin,
            countries.label(row.origin),
            row.border,
            row.month,
            int(row.value),
        )


def mentions(item: Shown) -> Iterator[Row]:
    """The mentions of countries behind a scene, each with the sentence that it stands in."""
    for row in item.selection.mentions.itertuples(index=False):
        report = item.atlas.reports[row.report_id]
        sentence = report.text[row.sentence_start : row.sentence_end]
        where = (row.iso3, countries.label(row.iso3), row.role, row.surface, sentence)
        yield (item.number, row.report_id, report.source_id, *where)


def write_csv(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    checked: Report | None = None,
) -> None:
    """Write the rows behind a briefing as CSV in UTF-8; texts that could be formulas are made inert, numbers stay."""
    items = shown(briefing, atlas)
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow((*COLUMNS, NOTES_COLUMN))
    found: list[Row] = []
    for item in items:
        on_progress(item.number - 1, len(items), wording.exports.rows_of(item.number))
        found += rows(item)
    for row, note in zip_longest(found, _notes(briefing, items, atlas, len(found), checked), fillvalue=()):
        cells = [cell if isinstance(cell, int) else inert(cell) for cell in row or [""] * len(COLUMNS)]
        writer.writerow([*cells, inert(note) if note else ""])
    write_whole(path, written.getvalue().encode())
    on_progress(len(items), len(items), path.name)


def _notes(
    briefing: Briefing, items: list[Shown], atlas: Atlas, most: int, checked: Report | None
) -> list[str]:
    """Caveats, checks and sources, at most one a row of figures: the last row holds what is left of them."""
    notes = [
        str(text) if scene == "all" else wording.exports.of_scene(scene, text)
        for scene, text in _caveats(briefing, items, atlas, checked)
    ]
    notes += [wording.exports.of_source(source, text) for source, text in _sources(items)]
    last = max(1, most) - 1
    return [*notes[:last], " ".join(notes[last:])] if len(notes) > last else notes


def write_xlsx(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    checked: Report | None = None,
) -> None:
    """Write the rows behind a briefing as a workbook: figures, their sums by year and origin, sources and caveats.

    Raises
    ------
    BriefingError
        If there are more rows than a sheet holds.
    """
    items = shown(briefing, atlas)
    made = datetime.fromisoformat(briefing.made_on) if briefing.made_on else datetime(2000, 1, 1)
    written = io.BytesIO()
    # Texts stay texts: no formula, no address and no number is made of them.
    settings = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(written, settings) as book:
        book.set_properties(
            {"title": clean(briefing.title, 250), "author": wording.app.TITLE, "created": made}
        )
        sheets = _Sheets(book)
        on_progress(0, 2, wording.exports.FIGURES)
        for sheet in _of_figures(items):
            sheets.add(*sheet)
        on_progress(1, 2, wording.exports.SOURCES_AND_CAVEATS)
        for sheet in (*_of_the_rest(items), *about(briefing, items, atlas, checked)):
            sheets.add(*sheet)
    write_whole(path, settled(written.getvalue(), made))
    on_progress(2, 2, path.name)


def _of_figures(items: list[Shown]) -> Iterator[Sheet]:
    """The sheets of the figures, and of their sums as they were kept."""
    yield wording.exports.FIGURES_SHEET, COLUMNS, _of_each(rows, items)
    yield wording.exports.YEARS_SHEET, YEAR_COLUMNS, _of_each(_by_year, items)
    yield wording.exports.ORIGINS_SHEET, ("scene", "origin", "measure", "value"), _of_each(_by_origin, items)


def _of_the_rest(items: list[Shown]) -> Iterator[Sheet]:
    """The sheets of mentions, and of branches and counts where a scene shows them."""
    yield wording.exports.MENTIONS_SHEET, MENTION_COLUMNS, _of_each(mentions, items)
    if lines := _of_each(_lines, items):
        yield wording.exports.BRANCHES_SHEET, LINE_COLUMNS, lines
    if counts := _of_each(_counts, items):
        yield wording.exports.COUNTS_SHEET, COUNT_COLUMNS, counts


def about(briefing: Briefing, items: list[Shown], atlas: Atlas, checked: Report | None) -> tuple[Sheet, ...]:
    """What has to be known of the rows: the scenes, the sources by their ids, and the caveats."""
    return (
        (wording.exports.SCENES, SCENE_COLUMNS, _scenes(items)),
        (wording.exports.SOURCES, SOURCE_COLUMNS, _sources(items)),
        (wording.exports.CAVEATS_SHEET, CAVEAT_COLUMNS, _caveats(briefing, items, atlas, checked)),
    )


def _of_each(make: Callable[[Shown], Iterator[Row]], items: list[Shown]) -> list[Row]:
    return [row for item in items for row in make(item)]


class _Sheets:
    """Adds sheets of one look to a workbook."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.head = book.add_format({"bold": True, "bottom": 1, "font_color": drawing.NAVY})
        self.number = book.add_format({"num_format": "#,##0", "valign": "top"})
        self.plain_number = book.add_format({"num_format": "0", "valign": "top"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        # The cell's own mark for "this is text": Excel keeps it when the cell is edited.
        self.quoted = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})

    @staticmethod
    def _for_paper(sheet: Any) -> None:
        """All columns on one page, and their names on each."""
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def add(self, name: str, columns: tuple[str, ...], table: list[Row]) -> None:
        # xlsxwriter would leave the rows out that have no room.
        if len(table) > _MOST_ROWS_OF_A_SHEET:
            raise BriefingError(wording.exporting.too_many_rows(len(table)))
        sheet = self.book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        self._for_paper(sheet)
        sheet.write_row(0, 0, columns, self.head)
        widths = [
            min(_WIDEST, max(_NARROWEST, 2 + max(len(str(row[place])) for row in [columns, *table])))
            for place in range(len(columns))
        ]
        for place, wide in enumerate(widths):
            sheet.set_column(place, place, wide)
        for line, row in enumerate(table, 1):
            # A height of its own: not every program makes room for text that takes several lines.
            lines = max(
                math.ceil(1.1 * len(str(cell)) / wide) for cell, wide in zip(row, widths, strict=True)
            )
            if lines > 1:
                sheet.set_row(line, _LINE * lines)
            for place, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(
                        line, place, cell, self.number if columns[place] == "value" else self.plain_number
                    )
                else:
                    raw = str(cell)
                    quoted = inert(raw) != clean(raw)
                    sheet.write_string(line, place, clean(raw), self.quoted if quoted else self.text)
        if table:
            sheet.autofilter(0, 0, len(table), len(columns) - 1)


def _by_year(item: Shown) -> Iterator[Row]:
    """Sums of the chart as it was kept, which leaves nothing out, each with its months: not every year is whole."""
    years, series = item.numbers.by_year()
    sums = map(sum, zip(*(values for _, values in series), strict=True))
    for year, value in zip(years, sums, strict=False):
        if value:
            months = [month for month in item.numbers.months if month.startswith(year)]
            ends = (months[0], months[-1])
            yield (item.number, int(year), *ends, str(item.scene.filters.measure), value)


def _by_origin(item: Shown) -> Iterator[Row]:
    measure = str(item.scene.filters.measure)
    for code, value in item.numbers.origins:
        yield (item.number, countries.label(code), measure, value)


def _lines(item: Shown) -> Iterator[Row]:
    for line in item.numbers.lines:
        for number, stop in enumerate(line.stops, 1):
            country = countries.label(stop.iso3) if stop.iso3 else wording.scene_text.AT_SEA
            where = (stop.place, country, stop.kind.replace("_", " "), stop.mode_to_next)
            yield (item.number, line.label, line.years, number, *where, line.source_id)


def _counts(item: Shown) -> Iterator[Row]:
    for count in item.numbers.counts:
        what = (count.place, count.period, count.measure, count.scope)
        yield (item.number, *what, count.value, count.as_of, count.source_id)


def _scenes(items: list[Shown]) -> list[Row]:
    return [
        (item.number, item.scene.title, item.numbers.sentence, item.scene.text, links.query(item.scene))
        for item in items
    ]


def _sources(items: list[Shown]) -> list[Row]:
    return [(source, named(atlas, source)) for source, atlas in draft.all_sources(items)]


def _caveats(briefing: Briefing, items: list[Shown], atlas: Atlas, checked: Report | None) -> list[Row]:
    found: list[Row] = []
    for item in items:
        months = item.selection.filters
        first, last = (month_label(month or "") for month in (months.from_month, months.to_month))
        found.append((item.number, wording.exports.as_of_months(item.numbers.as_of, first, last)))
        found += [(item.number, caveat) for caveat in draft.caveats(item.numbers, item.scene.filters.measure)]
        if is_revised(item):
            found.append((item.number, wording.caveats.ROWS_REVISED_NOTE))
        if item.numbers.basis and not item.basis.whole:
            found.append((item.number, wording.caveats.FIRST_PASSAGES_NOTE))
    notes = (
        wording.caveats.WHOLE_ROUTE_NOTE,
        wording.caveats.BOUNDARIES_NOTE,
        wording.caveats.KOSOVO_NOTE,
        wording.caveats.SMUGGLING_NOTE,
    )
    found += [("all", note) for note in notes]
    said = checked or check(briefing, atlas, items=items)
    pinned = briefing.data_hash[:16] or wording.exports.NOT_PINNED
    found.append(("all", wording.exports.data_made_on(pinned, briefing.made_on, said)))
    return found
