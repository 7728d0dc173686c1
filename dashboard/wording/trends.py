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
