"""Sources as the pages name them: those of this atlas, as Markdown or as HTML."""

from __future__ import annotations

from dashboard import data, safe, wording
from dashboard.answers import once
from dashboard.sources import HTML, MARKDOWN, NAMES, Style, named
from geodata.model import Report
from geodata.select import Selection


def source_line(source_id: str) -> str:
    """Name a source as Markdown: title, publisher, date, address and what to know of it."""
    return named(data.atlas(), source_id, MARKDOWN)


def source_html(source_id: str, date: bool = True) -> str:
    """Name a source as HTML, as `source_line` does as Markdown; without its date where that stands beside it."""
    names = NAMES if date else NAMES[:-1]
    return named(data.atlas(), source_id, HTML, names)


def report_line(report: Report) -> str:
    """Say whose a report is, as Markdown: publisher and date where its source does not have the same, and the source."""
    sources = data.atlas().sources
    told = sources.loc[report.source_id] if report.source_id in sources.index else {}
    own = {"publisher": report.publisher, "date": report.published}
    by = ", ".join(safe.markdown(known) for name, known in own.items() if known and known != told.get(name))
    source = (
        wording.labels.source(source_line(report.source_id))
        if report.source_id
        else wording.reports.OWN_REPORT
    )
    return ". ".join(filter(None, [by, source]))


def figures_source(selection: Selection, style: Style = MARKDOWN) -> str:
    """Say where the figures come from and as of when, as Markdown or as HTML."""
    return once(_figures_source, selection, style)


def _figures_source(selection: Selection, style: Style) -> str:
    sources = data.atlas().sources
    used = [source for source in selection.of_all_origins["source_id"].unique() if source in sources.index]
    lines = [
        wording.panel.source_of_data(
            named(data.atlas(), source, style, NAMES[:-1]), style.words(sources.at[source, "date"])
        )
        for source in used
    ]
    return wording.panel.SOURCE.format(source="; ".join(lines)) if lines else ""
