"""Words of the Corridor page."""

from __future__ import annotations

TABLE_OF_STOPS = "Table of all stops"
LINES_NOTE = "Stops stand in the order in which sources describe them: corridors, not tracks, and no stop more exact than its source."
NO_LINE = "Choose another route or more years in the filters: sources date branches by year."
KEYS = {
    "place": "Place",
    "cross": "Border crossing point",
    "change": "Also on another branch shown here",
    "guess": "Grey, approximate: not named in the source, or position not verified",
    "land": "By land",
    "sea": "By sea",
    "air": "By air",
}
LEGEND = "Legend"
AT_SEA = "At sea"
CROSSING = "border crossing point"
APPROXIMATE = "approximate"
COUNTED = {
    "country": ("country", "countries"),
    "crossing": (CROSSING, "border crossing points"),
    "branch": ("other branch", "other branches"),
}
ABOUT_STOPS = "Stops of the branches in use"


def approach(country: str) -> str:
    """Name an approach by those who take it."""
    return f"Approach of people from {country}"


def count_of(number: int, kind: str) -> str:
    """Count what is named in `COUNTED`."""
    one, many = COUNTED[kind]
    return f"{number} {one if number == 1 else many}"


def sourced(source: str) -> str:
    """Name the source of a branch."""
    return f"Source: {source}."


def notes(words: str) -> str:
    """Add the notes of a source."""
    return f" Notes: {words}."


def also_on(branches: str) -> str:
    """Say on how many other branches a stop lies."""
    return f"also on {branches}"


def then_by(mode: str) -> str:
    """Say how the way goes on."""
    return f"then by {mode}"
