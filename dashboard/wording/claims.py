"""Words of the dialog with sources and citations."""

from __future__ import annotations

TITLE = "Sources and citations"
HELP = "Opens, for each number and mark shown here, its source, how it was counted, and a footnote to copy."
PART = "Of"
MEASURE = "Measure"
UNIT = "Unit"
METHOD = "How it was counted or found"
SOURCE = "Source"
CAVEAT = "To be read with"
FOOTNOTE = "Footnote"
PUBLISHER = "Publisher"
DATA_AS_OF = "Data as of"
DATE = "Date"
PLACE_IN_FILE = "File and place"
SELECTED_LEG = "Selected leg"
SELECTED_CROSSING = "Selected crossing"
FIGURES = "Figures"
MENTIONS = "Mentions"
LINES = "Lines"
CROSSINGS = "Crossing points"
BRANCHES = "Branches"
PASSAGES = "Passages"
NO_FIGURE = "There is no figure here to cite: choose another route, more months, or other origins."
TOGETHER = "The chosen origins together"
EVERYBODY = "All nationalities"
WHOM = "Of whom"
WHERE = "Where"
EVERYWHERE = "All that are chosen"
WHEN = "When"
WHOLE_PERIOD = "The whole period"
PEOPLE = "people of all nationalities"
NO_LINE = "No line is drawn here: choose another route or more years."
LINE = "Line"
NO_CROSSING = "No border crossing point is drawn here: choose another route or more years."
CROSSING = "Crossing point"
NO_COUNTRY = "No report chosen here names a country."
COUNTRY = "Country"
ALL_COUNTRIES = "All countries"
NUMBER_OR_PASSAGE = "Number or passage"
NO_COUNT = "No other count is shipped for these routes and months."
COUNT = "Count"
BRANCH = "Branch"
PASSAGE = "Passage"


def none_recorded(statement: str) -> str:
    """Say that nothing is counted for a choice."""
    return f"{statement}: none are recorded."


def of_whom_on(measure: str, people: str, where: str, when: str) -> str:
    """Say what a number counts."""
    return f"{measure} of {people} on {where}, {when}"


def cells(count: int) -> str:
    """Head the cells that a number is the sum of."""
    return f"The {count:,} cells it is added up from" if count != 1 else "The cell it is from"


def first_cells(shown: int, of: int) -> str:
    """Say that a list shows its beginning only."""
    return f"The first {shown:,} of {of:,}; the file has all."


def leg(start: str, end: str, route: str) -> str:
    """Name a leg with its route."""
    return f"{start} to {end} ({route})"


def in_all(count: int) -> str:
    """Name the number of all mentions."""
    return f"{count:,} in all"


def first_passages(shown: int, of: int) -> str:
    """Say that only the first passages can be chosen."""
    return f"The first {shown:,} of {of:,} passages; Evidence finds the others."


def mentions_of(named: str) -> str:
    """Say what is counted."""
    return f"Mentions of {named}"


def hit(title: str, number: int) -> str:
    """Name a passage of a report."""
    return f"{title}, passage {number}"
