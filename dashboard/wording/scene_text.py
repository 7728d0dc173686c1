"""Words of a scene: those that are drafted from its numbers, and those that stand beside its map."""

from __future__ import annotations

from geodata.model import Measure
from geodata.sentences import counted

COUNTED = {Measure.DETECTIONS: "detections of irregular border crossings"}
"""What a large number counts, where the name of its measure alone is too short."""

PASSAGES = "passages"
REPORTS = "reports"
MORE_ORIGINS = "more origins"
MORE_ROUTES = "more routes"
NO_NUMBER = "–"
"""In the place of a large number where no source counts: 0 would read as a count of none."""

# What stands beside the map.
STRIP_TITLE = "Branches in use, stop by stop, as sources describe them"
SOURCES_TITLE = "What each source counts: different things, never added"
BRANCHES = ("branch", "branches")
COUNTS = ("count", "counts")
ALL_ROUTES = "All routes"
NO_DATE = "no date"
APPROXIMATE = "approximate"
AT_SEA = "At sea"
BY_YEAR = "year"
BY_MONTH = "month"


def passages_found(passages: str, reports: str) -> str:
    """Say how many passages of how many reports were found, and what they are."""
    return (
        f"{passages} in {reports} of what is loaded here. "
        "They show what reports pay attention to, not how many people moved."
    )


def reports_say(wanted: str) -> str:
    """Head what reports say of something; of nothing, what they say."""
    return f"What reports say: {wanted}" if wanted else "What reports say"


def sources_apart(count: int) -> str:
    """Say that sources count different things."""
    return f"{count} sources count here, each its own things: nothing is added."


def countries_in(report: str) -> str:
    """Head the countries that a report names."""
    return f"Countries named in “{report}”"


def view_title(where: str, when: str, people: str) -> str:
    """Head a view by people, routes and months; the first letter is made large."""
    head = f"{people} on {where}" if people else where
    return f"{head[0].upper()}{head[1:]}, {when}"


FIGURES = {
    "time": "by month",
    "routes": "by route",
    "origins": "by origin",
    "strip": "stop by stop",
    "sources": "by source",
}
"""What stands beside a map, so short that a title with it fits a slide."""


def with_figure(title: str, figure: str) -> str:
    """Tell a scene of a view from another by what stands beside its map."""
    return f"{title}: {FIGURES[figure]}"


def numbered(title: str, number: int) -> str:
    """Number a title from the second on."""
    return f"{title} ({number})" if number > 1 else title


def without_article(where: str) -> str:
    """Name routes as at the beginning of a line."""
    where = where.removeprefix("the ")
    return f"{where[0].upper()}{where[1:]}"


def years(first: str, last: str) -> str:
    """Name whole years."""
    return first if first == last else f"{first} to {last}"


def people_from(origins: str) -> str:
    """Name people by several origins."""
    return f"people from {origins}"


def busiest(month: str, value: int) -> str:
    """Name the busiest month."""
    return f"The busiest month was {month} with {value:,}."


def with_value(name: str, value: int) -> str:
    """Name an origin or a route with its figure."""
    return f"{name} ({value:,})"


def largest_origins(measure: str, origins: str) -> str:
    """Name the largest origins."""
    return f"Largest recorded origins by {measure}: {origins}."


def largest_routes(measure: str, routes: str) -> str:
    """Name the largest routes."""
    return f"Largest routes by {measure}: {routes}."


def no_source_gives(counted: str) -> str:
    """Say that there is no number."""
    return f"no source gives {counted} here"


def share_of_all(counted: str, share: str, of_all: int) -> str:
    """Say what a number counts, and its share."""
    return f"{counted}, {share} of {of_all:,} of all nationalities"


def dated(source: str, date: str) -> str:
    """Name a source with the date of its data, where it has one."""
    return f"{source}, data as of {date}" if date else source


def source_line(sources: str) -> str:
    """Name the sources of figures, as a line."""
    return f"Source: {sources}."


def figures_from(sources: str) -> str:
    """Name the sources of figures, as a sentence."""
    return f"The figures are from {sources}."


def lines_after(publishers: str, more: int) -> str:
    """Name the publishers that lines are drawn after."""
    return f"Lines after {publishers}{f' and {more} more' if more else ''}."


def map_alt(land: int, air: int, routes: str, sentence: str) -> str:
    """Tell a map in words."""
    return f"Map with {counted(land, 'legs')}{f' and {air} by air' if air else ''} of {routes}. {sentence}"


def number(value: int, *, rounded: bool) -> str:
    """Write a count as its source does."""
    return f"about {value:,}" if rounded else f"{value:,}"


def stops(branch: str, years: str, places: str) -> str:
    """Tell a branch in words."""
    return f"{branch} ({years}): {places}"


def count(place: str, period: str, measure: str, value: str, source: str, date: str) -> str:
    """Tell a count in words."""
    return f"{place}, {period}, {measure}: {value} ({source}, as of {date})"


def continued(branch: str) -> str:
    """Name a branch that goes on in the next column."""
    return f"{branch} (continued)"


def stop_alt(place: str, *, crossing: bool, approximate: bool) -> str:
    """Tell a stop in words."""
    return f"{place}{', border crossing point' if crossing else ''}{', approximate' if approximate else ''}"


def as_of(date: str, source: str) -> str:
    """Date a count, with its source where that does not stand below."""
    return ", ".join(filter(None, (f"As of {date}" if date else NO_DATE.capitalize(), source)))


def more_on_page(left: int, one: str, many: str, page: str) -> str:
    """Count what there is no room for, and say where it stands."""
    return f"And {left} more {one if left == 1 else many}: see the {page} page."


def last_goes_on(left: int, page: str) -> str:
    """Say that a branch is cut where the room ends, how many have none at all, and where all stand."""
    more = f", and {left} more {'follows' if left == 1 else 'follow'}" if left else ""
    return f"The last branch goes on{more}: see the {page} page."


def and_route(unit: str) -> str:
    """Say that a chart by month or year is by route, too."""
    return f"{unit} and route"


def by_time(measure: str, unit: str, part: str) -> str:
    """Head a chart by month or year."""
    return f"{measure} by {unit}{part}"


def by_origin(measure: str, shown: int, of: int) -> str:
    """Head a chart by origin; say so where it leaves some out."""
    return largest_by_origin(measure, str(shown), str(of)) if shown < of else f"{measure} by origin"


def largest_by_origin(measure: str, shown: str, of: str) -> str:
    """Head a chart of the largest origins."""
    return f"{measure} by origin (the largest {shown} of {of})"


def year_from(year: str, month: str) -> str:
    """Say where a year begins that is not whole."""
    return f"{year} from {month}"


def year_to(year: str, month: str) -> str:
    """Say where a year ends that is not whole."""
    return f"{year} to {month}"


def more_origins(count: int) -> str:
    """Count the origins that a table leaves out."""
    return counted(count, "more origins")
