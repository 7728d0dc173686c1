"""Words of the Compare page."""

from __future__ import annotations

from geodata.sentences import counted

SIDE_BY_SIDE = "Side by side"
BESIDE_FROM = "Beside it, from"
BESIDE_TO = "to"
BESIDE_IT = "Beside it"
BESIDE_THEM = "Beside them"
ANOTHER_ROUTE = "Choose a route"
OTHER_ORIGINS = "Choose origins"
START_WITH_ONE = "Or start with one of these:"
WHAT_DIFFERS = "What differs: {1}, compared with {0}"
TABLE_OF_ORIGINS = "Table of all origins"
COMPARE_LABELS = {"period": "Two periods", "origin": "Two origins", "route": "Two routes"}
ONE_SCALE = "The same on both maps."
OWN_SCALE = "A scale of its own, for differences."
DIFFERENCE_NOTE = "Filled with a plus: more on the right side; hollow with a minus: fewer. Fainter legs are in use on one side alone."
CHOOSE_ORIGINS = "Choose one or more origins in the filters, and others beside them here."
CHOOSE_OTHER_ORIGINS = "Choose one or more origins beside those of the filters."
CHOOSE_ORIGINS_IN_FILTERS = (
    "Choose one or more origins in the filters, too, to be compared with those chosen here."
)
CHOOSE_ROUTE = "Choose a route beside those of the filters."
BY_ORIGIN = "What differs, by origin"


def difference_alt(left: str, right: str, sentence: str) -> str:
    """Describe the map of the difference."""
    return f"Map of the difference between {left} and {right}. {sentence}"


def of_one(country: str, value: int, measure: str) -> str:
    """Give the figure of a country."""
    return f"{country}: {counted(value, measure)} of people from there."


def of_both(country: str, measure: str, sides: tuple[tuple[str, int], tuple[str, int]], change: str) -> str:
    """Give the figures of a country on both sides, each side a name and a value."""
    (left, before), (right, now) = sides
    return f"{country}: {counted(before, measure)} ({left}) and {now:,} ({right}) of people from there, {change}."


def both(one: str, other: str, year: str = "") -> str:
    """Name a comparison to start with."""
    return f"{one} and {other}, {year}" if year else f"{one} and {other}"
