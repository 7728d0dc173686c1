"""Words beside the map: figures of a choice, its chart and its table."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.wording.caveats import PRESENCE_NOTE
from dashboard.wording.labels import file_dated
from geodata.sentences import counted, join, month_label, month_or_year

TABLE = "Table"
BY_MONTH = "Figures by month{of}"
SHOW_AS = "Show as"
CHART = "Chart"
SOURCE = "Source: {source}."
LARGEST_ORIGINS = "Largest origins"
LARGEST_ORIGINS_OF = "On {routes}, {period}. Click the map for more."
ORIGIN = "Origin"
SHARE = "Share"
MORE_ORIGINS = "And {count} more: choose Table below the chart, or filter by origin."
WITHOUT_A_PLACE = "Counted, but without a place on the map: {origins}."
NO_FIGURES = "No figures for this choice: choose another route, more months, or other origins."
AT_SEA = "at sea"
CROSSING = "Border crossing point"
PLACES_NAMED = "Places are named in the source."
PLACES_APPROXIMATE = "Approximate: a place is not named in the source, or its position is not verified."
NO_FIGURE = "No figure is known for it here."
NOT_TOLD = "not told"
NOT_KNOWN = "not known, or several"
NO_ROUTE = "none of this atlas"
INCIDENT_LABELS = {
    "when": "When",
    "cause": "Cause",
    "origin": "Country of origin",
    "route": "Route",
    "where": "Where",
    "reported_by": "Reported by",
    "link": "Link",
}
OTHERS_HERE = "**Others at this place**"
SOURCE_LINK = "source"


def of_no_route(measure: str) -> str:
    """Say that figures name no route, and how to see them."""
    return f" Some {measure} name no route: take the routes out of the filters to see them."


def branches_here(branches: str, *, one: bool) -> str:
    """Say how many branches touch a country."""
    return f"{branches} in use {'touches' if one else 'touch'} this country"


def on_in(where: str, when: str) -> str:
    """Name where and when figures are of."""
    return f"on {where}, {when}"


def mostly_unknown(spans: Sequence[tuple[str, str]], measure: str) -> str:
    """Say in which months the figures of an origin are too low, because most have no nationality."""
    named = join(
        [
            f"in {month_label(first)}"
            if first == last
            else f"from {month_label(first)} to {month_label(last)}"
            for first, last in spans
        ]
    )
    when = named[0].upper() + named[1:]
    return f"{when} nationality was not recorded for most {measure}: who came from one origin then is counted too low."


def mostly_unknown_years(years: Sequence[str], measure: str) -> str:
    """Say in which years the figures of an origin are too low, in short."""
    return f"{join(list(years))}: nationality was not recorded for most {measure}."


def none_from_here(measure: str, where: str) -> str:
    """Say that nobody from a country is counted."""
    return f"No {measure} of people from here {where}."


def from_here(measure: str) -> str:
    """Name figures of people from a country."""
    return f"{measure} of people from here"


def by_year(what: str) -> str:
    """Name a chart by year."""
    return f"{what} by year"


def share_and_rank(share: str, of: int, where: str, rank: int, nationalities: int) -> str:
    """Set the figure of a country among those of all."""
    recorded = counted(nationalities, "recorded nationalities")
    return f"{share} of {of:,} {where}; number {rank} of {recorded}."


def most_in(period: str, value: int) -> str:
    """Name the largest figure."""
    return f"Most in {period}: {value:,}."


def mentions_in(mentions: str, reports: str, roles: str) -> str:
    """Say how often reports name a country, as Markdown."""
    return f"**{mentions}** in {reports}: {roles}"


def show_passages(shown: int, of: int) -> str:
    """Offer more passages."""
    return f"Show {'all' if shown == of else f'the first {shown} of'} {of:,} passages"


def by_mode(route: str, mode: str) -> str:
    """Say of which route a leg is, and how it is travelled."""
    return f"{route}, by {mode}."


def whole_route(figures: str) -> str:
    """Give the figure of the route that a leg belongs to."""
    return f"The whole route has {figures} in this choice."


def approach(country: str) -> str:
    """Say that a leg only leads to a route."""
    return f"An approach leg for people from {country}; it carries no figure."


def note(words: str) -> str:
    """Add the note of a source."""
    return f" Note: {words}."


def branch(name: str, years: str, told: str, source: str) -> str:
    """Tell a branch, its years, what is to be known and its source, as Markdown."""
    return f"**Branch {name}**, {years}.  \n{told}Source: {source}"


def of_chosen(measure: str, *, every: bool) -> str:
    """Name figures of the chosen origins, or of all where none is chosen."""
    return measure if every else f"{measure} of the chosen origins"


def none_here(measure: str, when: str) -> str:
    """Say that a route has no figure."""
    return f"No source gives {measure} here, {when}."


def definition(words: str, source: str) -> str:
    """Define a route, as Markdown."""
    return f"{words}.  \nDefinition: {source}"


def branches_in_use(count: int) -> str:
    """Head the branches of a route."""
    return f"{counted(count, 'branches')} in use"


def crossing(country: str, position: str, basis: str) -> str:
    """Tell a border crossing point, as Markdown."""
    return f"{CROSSING}, {country}; {position}.  \nPosition: {basis}."


def crossing_in_list(name: str) -> str:
    """Tell a border crossing point from a country in a list of both."""
    return f"{name} (crossing)"


def incident_source(source: str, caveat: str) -> str:
    """Name the source of an incident."""
    return f"Source: {source}. {caveat}"


def position(latitude: float, longitude: float) -> str:
    """Write where an incident was, in degrees."""
    return f"{latitude:.2f}°, {longitude:.2f}° (latitude, longitude; as precise as the source)"


def and_more(count: int) -> str:
    """Say how many more there are."""
    return f"and {count:,} more"


def applications_here(lodged: int, source: str) -> str:
    """Say how many asylum applications were lodged in a country, as Markdown."""
    return f"**{counted(lodged, 'asylum applications')}** lodged here in these months or whole years. Source: {source}."


def present_here(persons: int, period: str, source: str) -> str:
    """Say how many persons were present in a country, in a month or year as YYYY-MM or YYYY, as Markdown."""
    return f"**{counted(persons, 'persons')}** present here in {month_or_year(period)}. {PRESENCE_NOTE} Source: {source}."


def source_of_data(source: str, date: str) -> str:
    """Name a source with the date of its data."""
    return f"{source}; {file_dated(date)}"
