"""Words of the files that leave: headings, names of sheets and fields, legends, and what is told of a map's marks."""

from __future__ import annotations

from dashboard.wording.present_script import WORDS as LIVE
from geodata.sentences import counted

NOT_PINNED = "not pinned"
NO_SOURCE = "no source"
WHOLE_TITLE = "The whole title"
WHOLE_TEXT = "The whole text"
YEAR = "Year"
MONTH = "Month"
SHARE = "Share"
# Headings of documents.
BACK = LIVE["sourcesHint"]
SOURCES = "Sources"
NOTES = "Notes"
CHECKS = "Checks"
CLAIMS = "Claims"
STATEMENTS = "Statements and what they rest on"
SPEAKER_NOTES = "Notes for the speaker"
SHOWN = "What is shown"
MAP = "Map"
SCENES = "Scenes"
# Sheets of a workbook.
FIGURES_SHEET = "Figures"
YEARS_SHEET = "By year"
ORIGINS_SHEET = "By origin"
MENTIONS_SHEET = "Mentions"
BRANCHES_SHEET = "Branches"
COUNTS_SHEET = "Other sources"
CAVEATS_SHEET = "Caveats"
WHAT_IS_SHOWN = "what is shown"
# What is being made.
PAGE = "page"
PAGES = "pages"
FIGURES = "figures"
FIGURES_OF_SCENES = "figures of the scenes"
SOURCES_AND_CAVEATS = "sources and caveats"
# Legends, where the map's own says it otherwise.
NO_FIGURE = "Route: no figure"
INTERNATIONAL = "International boundary"


def page_of(number: int, title: str) -> str:
    """Say which page is being made."""
    return f"page of scene {number}: {title}"


def slide_of(number: int, title: str) -> str:
    """Say which slide is being made."""
    return f"slide {number}: {title}"


def rows_of(number: int) -> str:
    """Say whose rows are being written."""
    return f"rows of scene {number}"


def data(data_hash: str) -> str:
    """Name the data by the hash, or what stands for it."""
    return f"Data {data_hash}."


def made_on(title: str, day: str) -> str:
    """Say when a briefing was made."""
    return f"{title} · made on {day}."


def product_made_on(product: str, day: str, data_hash: str) -> str:
    """Say what made a page, when, and of which data."""
    return f"{product}, made on {day}{f', data {data_hash}' if data_hash else ''}"


def briefing_made_on(day: str, data_hash: str) -> str:
    """Say when a briefing was made, and of which data."""
    return f"Briefing made on {day}; data {data_hash}."


def data_made_on(data_hash: str, day: str, checks: object) -> str:
    """Say of which data a file is, when it was made, and what it was checked by."""
    return f"Data {data_hash}; made on {day}. {checks}"


def number_of(number: int, of: int) -> str:
    """Count a scene."""
    return f"{number} of {of}"


def shaded_alt(values: str, why: str, periods: str) -> str:
    """Tell the values of a chart in words, and which of its periods are shaded."""
    return f"{values}. {why}: {periods}"


def chart_alt(title: str, values: str) -> str:
    """Tell a chart in words."""
    return f"Chart. {title}. {values}."


def as_of_months(date: str, first: str, last: str) -> str:
    """Date figures, and name their months."""
    return f"{f'As of {date}' if date else 'The file gives no date'}; {first} to {last}."


def of_scene(scene: object, text: object) -> str:
    """Tell something of one scene."""
    return f"Scene {scene}: {text}"


def of_source(source: object, text: object) -> str:
    """Tell a source in full."""
    return f"Source {source}: {text}"


def count_about(place: str, period: str, date: str, source: str) -> str:
    """Say what a count is of, as of when, and whose."""
    return f"{place}, {period} · as of {date} · {source}"


def unfiltered(name: str, count: int) -> str:
    """Say that a table is too large for a file that is filtered live."""
    return (
        f"{name}: nothing is shown for this choice, for the table has more than {count:,} rows, too many to be filtered "
        "in this file. The scene shows what was kept of it."
    )


def latest(count: int) -> str:
    """Say that a file holds only the latest incidents."""
    return f" In this file are the latest {count:,}."


def leg_alt(start: str, end: str, mode: str, route: str, years: str, *, approximate: bool) -> str:
    """Tell a leg in words."""
    return f"{start} to {end}, by {mode}{' (approximate)' if approximate else ''}, {route}, {years}"


def crossing_alt(name: str, *, approximate: bool) -> str:
    """Tell a crossing point in words."""
    return f"{name}, border crossing point{', approximate position' if approximate else ''}"


def mentions_alt(country: str, count: int, roles: str) -> str:
    """Tell the mentions of a country in words."""
    return f"{country}: {counted(count, 'mentions')} in reports ({roles})"


def role_legend(role: str, *, first: bool) -> str:
    """Name a role in the legend, the first with what is counted."""
    return f"Mentions in reports: {role}" if first else role


def width_legend(counted: str) -> str:
    """Say what the width of a line tells."""
    return f"{counted} on the whole route"


def circle_legend(measure: str, largest: int) -> str:
    """Say what a circle tells."""
    return f"Origin country: area and colour tell its {measure}, largest {largest:,}"


def kilometres(length: int) -> str:
    """Write a length."""
    return f"{length:,} km"


def scale_alt(length: str) -> str:
    """Tell a scale bar in words."""
    return f"Scale: this bar is {length} long"
