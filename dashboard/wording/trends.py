"""Words of the Trends page: its choices, and the notes below its charts."""

from __future__ import annotations

KNOWN_MINIMUM = "People, known minimum"
NONE_COUNTED = "None of these were counted in {before} or {now}."
OTHER_COUNTS = "What other sources count"
FIRST_PUBLISHED = "What was first published, and the table today"
AT_MOST = "at most {most}, {when}"
CONTROL_LABELS = {"show": "Show as", "by": "By", "unit": "In", "per": "Per"}
SHOW_LABELS = {
    "stacked": "Stacked",
    "lines": "Lines",
    "multiples": "Small multiples",
    "years": "Year on year",
    "ranks": "Ranking",
}
BY_LABELS = {"origin": "Origin", "route": "Route"}
UNIT_LABELS = {"number": "Numbers", "share": "Shares", "persons": "People"}
PER_LABELS = {"month": "Month", "year": "Year"}
PARTIAL_NOTE = "Paler: {years}, not a whole year, and never compared with a whole one."
PRELIMINARY_NOTE = "Figures of {year} are preliminary: the source revises its months back in time."
SOURCES_DISAGREE_NOTE = (
    "Each mark is one source with its own measure, scope and date. They count different things, so nothing here is added, "
    "subtracted or averaged. The scale is the same within a period only."
)
SAME_MONTHS_NOTE = (
    "The same months of both years, so that a year that has begun is not set beside a whole one. Below {base} before, a change "
    "is not given in per cent."
)
REVISIONS_NOTE = (
    "What the publisher first announced, beside its table today: the same measure and scope, so that the difference is a "
    "revision, or a number that was rounded when it was announced."
)
RANKS_NOTE = (
    "Ranks are of recorded nationalities. Nationality was not recorded for {shares}: the ranks of paler years are of the "
    "identified minority."
)
SMALL_SCALE_NOTE = (
    "All on one scale, which is that of the named series; the rest and the unknown may go beyond it."
)
BEYOND_THE_SCALE = ": beyond the scale"
NO_OTHER_COUNT = (
    "No other count is shipped for these routes and months: choose more months, or another route."
)
ALL_ROUTES = "All routes"
TABLE_TODAY = "Table today"
DIFFERENCE = "Difference"
ROUTE_HEAD = "Route"
REVISION_HEADS = {
    "route": ROUTE_HEAD,
    "period": "Period",
    "announced": "First published",
    "source": "Source",
    "on": "On",
    "today": TABLE_TODAY,
    "difference": DIFFERENCE,
    "as_of": "Table as of",
}
ALL = "All"
CHANGE = "Change"
CHANGE_IN_PER_CENT = "Change in per cent"
YEAR = "Year"
SHARE_OF_ALL = "Share of all"
PERIOD = "Period"
SERIES = "Series"
MONTH = "Month"
OTHER_ORIGINS = "Other chosen origins"
NATIONALITY_RECORDED = "Nationality recorded"
MOSTLY_UNKNOWN = "Nationality not recorded for most"
LARGEST_CHANGES = ": largest rises and falls"
RANKED = {"origin": "recorded nationality", "route": "route"}
MORE_PERIODS = "more periods"


def as_of(date: str, source: str, note: str) -> str:
    """Date a count and name its source, each as HTML."""
    return f"As of {date}, {source}. {note}."


def of(people: str) -> str:
    """Say whose figures a chart shows."""
    return f" of {people}"


def shares_of(measure: str) -> str:
    """Name shares of a measure."""
    return f"Shares of {measure}"


def title(what: str, of: str, where: str, by: str, when: str) -> str:
    """Say what a chart shows."""
    return f"{what}{of} on {where} by {by}, {when}"


def over_the_year(measure: str, of: str, where: str, when: str) -> str:
    """Say what the chart of years over each other shows."""
    return f"{measure}{of} on {where} by month of the year, {when}"


def small_alt(series: str, measure: str, most: str, when: str) -> str:
    """Describe a small chart."""
    return f"{series}: {measure}, at most {most} in {when}."


def before_and_now(before: str, now: str, by: str, largest: str) -> str:
    """Say what the chart of changes shows."""
    return f"{before} (ring) and {now} (dot) by {by}{largest}"


def rank_by(what: str, measure: str, where: str, when: str) -> str:
    """Say what the chart of ranks shows."""
    return f"Rank by {what}: {measure} on {where}, {when}"


def share_in(share: str, measure: str, year: str) -> str:
    """Give a share of a year's figures."""
    return f"{share} of {measure} in {year}"
