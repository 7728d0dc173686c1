"""What stands where beside a map: the chart's table, and a page of one map with its words."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import wording
from dashboard.briefing import draft, drawing
from dashboard.briefing.drawing import Drawing, Item, Label, shifted
from dashboard.briefing.lettering import clean, cut, wrap
from dashboard.briefing.map_drawing import map_drawing
from dashboard.briefing.pinned import Shown
from dashboard.briefing.scenes import FigureKind
from dashboard.charts import COLOURS, FEW_MONTHS, REST_OF_ROUTES, REST_SLOT, gaps
from geodata import countries, trends
from geodata.select import UNKNOWN
from geodata.sentences import measure_label, month_name, month_short

MOST_BARS, MOST_ORIGINS = 8, 9
"""Origins that a chart and a table name."""

MOST_ROUTES = 3
"""Routes that a chart names beside a map."""

GREY = COLOURS[-1]
"""Of what is of unknown nationality."""

_CHARTS = (FigureKind.TIME, FigureKind.ROUTES, FigureKind.ORIGINS)
_MARGIN_SHARE = 0.025
_NOTE = 0.85
_SMALLEST_UNIT = 4.5


@dataclass(frozen=True)
class ChartTable:
    """The numbers of the chart beside a map.

    Attributes
    ----------
    title : str
        What the chart counts, and by what.
    series : tuple of (str, tuple of int, str)
        Label, a value a category, and colour.
    by_origin : bool
        Its categories are origins, the largest first, and no periods.
    shaded : tuple of bool
        Of each category, whether most of all figures have no nationality: chosen origins look as if hardly anybody came.
        Empty where no category is so.
    """

    title: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...], str], ...]
    by_origin: bool = False
    shaded: tuple[bool, ...] = ()

    @property
    def told(self) -> list[tuple[str, int]]:
        """What those hear who do not see the chart: the value of each origin, or the sum of each series."""
        if self.by_origin:
            return [*zip(self.categories, self.series[0][1], strict=True)]
        return [(name, sum(values)) for name, values, _ in self.series]


def chart_table(item: Shown) -> ChartTable | None:
    """The chart that a scene asks for; None if it asks for none, or has nothing to show."""
    if item.scene.figure not in _CHARTS or not item.numbers.total:
        return None
    return _by_origin(item) if item.scene.figure is FigureKind.ORIGINS else _by_time(item)


def _by_time(item: Shown) -> ChartTable:
    known = item.numbers
    months = known.months
    by_year = len(months) > FEW_MONTHS
    categories, sums = known.by_year() if by_year else (months, known.series)
    if item.scene.figure is FigureKind.ROUTES:
        sums = _largest_routes(sums)
    grey = {countries.label(UNKNOWN): GREY, REST_OF_ROUTES: COLOURS[REST_SLOT]}
    series = tuple(
        (name, values, grey.get(name) or COLOURS[number % (len(COLOURS) - 1)])
        for number, (name, values) in enumerate(sums)
    )
    unit = wording.scene_text.BY_YEAR if by_year else wording.scene_text.BY_MONTH
    part = _part_year(months) if by_year else ""
    if item.scene.figure is FigureKind.ROUTES:
        unit = wording.scene_text.and_route(unit)
    title = wording.scene_text.by_time(measure_label(item.scene.filters.measure).capitalize(), unit, part)
    if not by_year and len({month[:4] for month in months}) == 1:
        title = f"{title}, {months[0][:4]}"
        categories = tuple(wording.labels.SHORT_MONTHS[int(month[5:]) - 1] for month in months)
    elif not by_year:
        categories = tuple(map(month_short, months))
    return ChartTable(title, categories, series, shaded=_shaded(item, by_year=by_year))


def _shaded(item: Shown, *, by_year: bool) -> tuple[bool, ...]:
    """Which categories of a chart by time are shaded, as on a page."""
    spans = gaps(item.selection)
    if not spans:
        return ()
    if by_year:
        unknown = trends.years_mostly_unknown(item.selection)
        found = tuple(year in unknown for year in item.numbers.by_year()[0])
    else:
        found = tuple(any(first <= month <= last for first, last in spans) for month in item.numbers.months)
    return found if any(found) else ()


def _largest_routes(
    series: tuple[tuple[str, tuple[int, ...]], ...],
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The largest routes, and all others together: beside a map, the names of more would leave no room for bars."""
    own, others = series[:MOST_ROUTES], series[MOST_ROUTES:]
    if len(others) < 2:
        return series
    return (*own, (REST_OF_ROUTES, tuple(map(sum, zip(*(values for _, values in others), strict=True)))))


def _part_year(months: tuple[str, ...]) -> str:
    """Say of the first or last year that it is not whole."""
    ends = dict.fromkeys((months[0][:4], months[-1][:4]))
    parts = [label for year in ends if (label := year_label(year, months)) != year]
    return f" ({', '.join(parts)})" if parts else ""


def year_label(year: str, months: tuple[str, ...]) -> str:
    """Name a year of these months; of one that is not whole, from or to which month."""
    first, last = months[0], months[-1]
    if first.startswith(year) and not first.endswith("-01"):
        return wording.scene_text.year_from(year, month_name(first))
    if last.startswith(year) and not last.endswith("-12"):
        return wording.scene_text.year_to(year, month_name(last))
    return year


def _by_origin(item: Shown) -> ChartTable:
    rows = item.numbers.origins[:MOST_BARS]
    measure = measure_label(item.scene.filters.measure).capitalize()
    title = wording.scene_text.by_origin(measure, len(rows), len(item.numbers.origins))
    return ChartTable(
        title,
        tuple(countries.label(code) for code, _ in rows),
        ((measure, tuple(v for _, v in rows), COLOURS[0]),),
        by_origin=True,
    )


def sheet(item: Shown, width: float, height: float) -> Drawing:
    """A page with one map: title, what is shown, map with legend and scale, source, date and notes."""
    unit = max(7.0, min(width, height) / 62)
    while True:
        drawn, ends = _sheet(item, width, height, unit)
        if ends <= height or unit <= _SMALLEST_UNIT:
            return drawn
        # A small page with much to be said of what it shows.
        unit = max(_SMALLEST_UNIT, 0.9 * unit)


def _sheet(item: Shown, width: float, height: float, unit: float) -> tuple[Drawing, float]:
    """The page with letters of this size, and where what stands on it ends."""
    margin = _MARGIN_SHARE * width
    inner = width - 2 * margin
    items: list[Item] = []
    y = margin
    title = cut(clean(item.scene.title), 2.0 * unit, inner, 2, bold=True)
    for line in wrap(title, 2.0 * unit, inner, bold=True):
        y += 2.2 * unit
        items.append(Label("title", line, margin, y, 2.0 * unit, drawing.INK, bold=True))
    y += 0.5 * unit
    for line in wrap(clean(item.numbers.sentence), 1.15 * unit, inner):
        y += 1.5 * unit
        items.append(Label("sentence", line, margin, y, 1.15 * unit, drawing.QUIET))
    y += 0.9 * unit
    line_high = 1.35 * _NOTE * unit

    def above(lines: list[str]) -> Drawing:
        """The map as high as these lines below it leave room for, and no less than 0.3 of the page."""
        left = height - y - line_high * (len(lines) + 0.8) - margin
        return map_drawing(item, inner, max(left, 0.3 * height))

    # How much has to be said below the map is known once it is drawn; the usual notes are nearly all of it.
    usual = _below(item, Drawing(0, 0, (), kosovo=True), unit, inner)
    panel = above(usual)
    lines = _below(item, panel, unit, inner)
    if len(lines) > len(usual):
        panel = above(lines)
    items += shifted(panel, margin, y)
    y += panel.height + 0.4 * unit
    for line in lines:
        y += line_high
        items.append(Label("note", line, margin, y, _NOTE * unit, drawing.QUIET))
    return Drawing(width, height, tuple(items), panel.kosovo, panel.notes), y + 0.5 * unit


def _below(item: Shown, panel: Drawing, unit: float, inner: float) -> list[str]:
    figures = " ".join(
        [
            draft.figures_source(item.numbers, item.atlas),
            *draft.caveats(item.numbers, item.scene.filters.measure),
        ]
    )
    lines = f"{draft.legs_source(item)} {wording.caveats.WHOLE_ROUTE_NOTE}"
    notes = draft.disclaimer(kosovo=panel.kosovo or "*" in item.numbers.sentence, others=panel.notes)
    return [
        line
        for text in (figures, lines, f"{wording.caveats.GROUND} {notes}")
        for line in wrap(clean(text.strip()), _NOTE * unit, inner)
    ]
