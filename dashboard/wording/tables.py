"""Words about the user's own tables: their columns, spellings and versions."""

from __future__ import annotations

from geodata.sentences import signed

COLUMN_LABELS = {
    "origin": "Country of origin",
    "month": "Month or date",
    "value": "Value",
    "measure": "Measure",
    "route": "Route",
    "lat": "Latitude",
    "lon": "Longitude",
    "year": "Year",
    "destination": "Destination country",
    "border": "Land or sea",
    "cause": "Cause",
    "reported_by": "Reported by",
    "url": "Web address",
}
MISSING_LABELS = COLUMN_LABELS | {"month or year": "Month or date (or a year, among more columns)"}
COLUMNS_UNKNOWN = "is a table whose columns are not known: say what they are. The match is kept for tables with this header."
SPELLINGS_UNKNOWN = "is loaded, but for the rows of spellings that name no country that is known."
READ_OTHERWISE = "is loaded. Say what its columns are, or which countries its spellings mean; it is then read anew, as a new version."
CHANGE_TABLE_HELP = "The atlas keeps the figures, not the file: choose the file once more, and say what is to be read otherwise."
CHOOSE_COUNTRIES = (
    "**These spellings name no country that is known.** The nearest stand first; a choice is kept for later tables, and can "
    "be undone under Your tables."
)
LOAD = "Load this table"
LEAVE = "Leave it"
MORE_COLUMNS = "More columns"
NO_COLUMN = "none"
NO_COUNTRY = "not chosen: left out"
NO_ROW = "nothing, as no row can be read so."
REJECTED_HEADS = ("Row", "Reason")
FILE = "File"
REJECTED_FILE = "Rows that are not read (CSV)"
YOUR_TABLES = "Your tables"
TABLE = "Table"
NO_DATE = "No date in the file"
FORGET_COLUMNS = "Forget what its columns are"
FORGET_COLUMNS_HELP = "Tables with this header are asked about again. What is loaded stays."
CHANGE_TABLE = "Read it otherwise"
TAKE_OUT = "Take this table out"
TAKE_OUT_HELP = "Its figures count no more; adding its file again lets them count again."
ITS_FILE = "Its file"
IS_TAKEN_OUT = "it is taken out"
BEFORE = "Before"
AFTER = "After"
REVISED_HEADS = {
    "period": "Month or year",
    "origin": "Origin",
    "route_id": "Route",
    "destination": "Destination",
    "border": "Border",
    "measure": "Measure",
    "old": "Old",
    "new": "New",
    "difference": "Difference",
}
CHOSEN_SPELLINGS = (
    "**Spellings that you chose a country for.** Undone, they count for no table that is added from then on; add a table "
    "again to read it without them."
)
KEPT_COLUMNS = (
    "**What you said of the columns of tables that are not here.** It is kept for tables with this header; forgotten, they are "
    "asked about again."
)
FORGET = "Forget"
UNDO = "Undo"
CSV = "CSV"
XLSX = "Excel (XLSX), with sources and caveats"
ABOUT_HEADS = ("What", "Words")
CHOICE = "Choice"
CAVEAT = "Caveat"
RANK = "Rank"
STOP = "Stop"
MONTH_OF_YEAR = "Month of the year"
FIGURES_SHEET = "Figures"
ABOUT_SHEET = "Sources and caveats"


def number(value: int) -> str:
    """Write a number of a table, which may be below 0."""
    return signed(value, ",")


def share(value: float) -> str:
    """Write a share of a table (1 is 100 %), which may be below 0."""
    return f"{signed(100 * value, ',.1f')}\u00a0%"


def other_columns(name: str, file_name: str) -> str:
    """Say that a file is not of the table that it was given for."""
    return f"{name} has other columns than this table: choose {file_name}, or a later file of it."


def still_to_match(columns: str) -> str:
    """Say which columns are still to be named."""
    return f"Still to be matched: {columns}."


def more_wait(count: int) -> str:
    """Say how many more tables wait."""
    return f" {count} more wait{'s' if count == 1 else ''} for it."


def as_in_column(name: str) -> str:
    """Offer a column that holds the measure of each row."""
    return f"as in column “{name}”"


def to_be_loaded(what: str) -> str:
    """Say what would be loaded, as Markdown."""
    return f"**To be loaded:** {what}"


def more_spellings(count: int) -> str:
    """Say how many more spellings name no country."""
    return f"And {count:,} more, which can be chosen when these are loaded."


def spelling_is(spelling: str) -> str:
    """Ask which country a spelling means."""
    return f"“{spelling}” is"


def spelling_means(spelling: str, country: str) -> str:
    """Tell which country was chosen for a spelling."""
    return f"“{spelling}” is {country}"


def summary(figures: str, measures: str, when: str, origins: str, located: int) -> str:
    """Say what a table holds."""
    points = f", {located:,} with a point on the map" if located else ""
    return f"{figures} ({measures}), {when}, {origins} of origin{points}."


def holds(what: str) -> str:
    """Say what is loaded of a table, as Markdown."""
    return f"**Loaded:** {what}"


def rows_not_read(count: int) -> str:
    """Say how many rows are not read, as Markdown."""
    return f"**{count:,} row{' is' if count == 1 else 's are'} not read:**"


def version(number: int) -> str:
    """Name a version of a table."""
    return f"version {number}"


def added_on(day: str) -> str:
    """Say when a table was added."""
    return f"added {day}"


def column_from(meaning: str, column: str, *, is_column: bool) -> str:
    """Tell from which column something was read, or what was said instead for the whole table."""
    return f"{meaning} from {column}" if is_column else f"{meaning}: {column}"


def read_by_columns(columns: str) -> str:
    """Tell what the columns of a table were taken for."""
    return f"Read by its columns: {columns}."


def go_back_to(number: int) -> str:
    """Offer to let an earlier version count again."""
    return f"Go back to version {number}"


def version_counts(number: int, file_name: str) -> str:
    """Say which version counts again."""
    return f"version {number} ({file_name}) counts again"


def revised(sentence: str) -> str:
    """Head what was revised, as Markdown."""
    return f"**What was revised.** {sentence}"


def revised_in(table: str) -> str:
    """Name the table of what was revised."""
    return f"What was revised in {table}"


def first_of_file(shown: int, of: int) -> str:
    """Say that a table shows its beginning only."""
    return f"The first {shown:,} of {of:,}; the CSV file holds all."


def nothing_undone(why: str) -> str:
    """Say why a choice still holds."""
    return f"Nothing was undone. {why}"


def dated(source: str, date: str) -> str:
    """Name a source in short, with the date of its data."""
    return f"{source}, as of {date}"
