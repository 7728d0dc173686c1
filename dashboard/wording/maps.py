"""Words of the map page: names of layers, the questions to start with, and what added layers show."""

from __future__ import annotations

from dashboard.wording.caveats import DEATHS_NOTE, PRESENCE_NOTE
from dashboard.wording.labels import MEASURE_LABELS, file_dated
from geodata.model import Filters, Measure
from geodata.sentences import counted, month_or_year, people_phrase, routes_label

QUESTIONS = "Questions to start with"
LOOK_AT = "Look at"
LOOK_AT_SUCH_AS = "Click the map, or choose"
LAYER_NAMES = {
    "legs": "Routes and their branches",
    "origins": "Origin countries",
    "mentions": "Country mentions in reports",
    "crossings": "Border crossing points",
}
DEATHS = "Deaths and disappearances"
PERSON_LOST = "At least {count} person died or went missing"
PEOPLE_LOST = "At least {count} people died or went missing"
NO_BRANCH = "No branch is drawn: no source dates one on these routes to these years. Choose more years, or another route."


def layer_name(measure: Measure) -> str:
    """Name a layer of a user's own table in the list of layers."""
    return DEATHS if measure is Measure.DEAD_OR_MISSING else MEASURE_LABELS[measure]


def people_lost(count: int) -> str:
    """Say how many people an incident cost, at least."""
    return (PERSON_LOST if count == 1 else PEOPLE_LOST).format(count=f"{count:,}")


def added_source(publisher: str, title: str, as_of: str) -> str:
    """Name the source of a user's own table, and its date."""
    return f"Source: {', '.join(filter(None, (publisher, title, file_dated(as_of))))}."


def deaths_shown(incidents: int, people: int, filters: Filters) -> str:
    """Say what the layer of incidents shows, and what the filters leave out of it."""
    where = f"on {routes_label(filters)}" if filters.routes else "on all routes and beyond them"
    of = f", of {people_phrase(filters.origins)} alone" if filters.origins else ""
    if not incidents:
        return f"No incident is recorded {where}{of} in these months."
    count = counted(incidents, "incidents")
    return f"{people_lost(people)} in {count} {where}{of} in these months. {DEATHS_NOTE}"


def applications_shown(countries: int, applications: int, filters: Filters) -> str:
    """Say what the layer of asylum applications shows."""
    of = f" of {people_phrase(filters.origins)}" if filters.origins else ""
    if not countries:
        return f"No application{of} is recorded in these months or whole years."
    where = counted(countries, "countries")
    return f"{counted(applications, 'applications')}{of} lodged in {where} in these months or whole years, on whatever route."


def presence_shown(countries: int, persons: int, period: str, filters: Filters) -> str:
    """Say what the layer of persons present shows, and of which month or year, as YYYY-MM or YYYY."""
    of = f", of {people_phrase(filters.origins)} alone" if filters.origins else ""
    if not countries:
        return f"No count of persons present is of these months{of}."
    where = counted(countries, "countries")
    return f"{counted(persons, 'persons')} present in {where} in {month_or_year(period)}{of}. {PRESENCE_NOTE}"


def key(measure: str) -> dict[str, str]:
    """Say in a line what the marks of the map are, by the names of `LAYER_NAMES`."""
    return {
        "legs": f"Routes, wider for more {measure}",
        "origins": "Origin countries, larger for more",
        "mentions": "Mentions in reports, not people",
        "crossings": "Border crossing points",
    }


def map_alt(sentence: str) -> str:
    """Describe the map to those who do not see it."""
    return f"Map. {sentence}"


def latest_on_map(count: int) -> str:
    """Say that a layer is drawn in part."""
    return f"On the map are the latest {count:,}."
