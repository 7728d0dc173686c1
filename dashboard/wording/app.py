"""Words of every page: names of the pages, the line that says how the data stand, and the guide."""

from __future__ import annotations

LOCALE = "en-GB"
"""The language of these words, which decides how numbers and dates are written; as BCP 47 has it."""

TITLE = "Route Atlas"
SUBTITLE = "Routes used in the smuggling of migrants, and the countries that reports name, on one map"
PAGE_TITLES = {
    "map": "Map",
    "trends": "Trends",
    "compare": "Compare",
    "corridor": "Corridor",
    "evidence": "Evidence",
    "reports": "Reports",
    "review": "Review",
    "briefing": "Briefing",
    "about": "Sources",
    "search": "Search",
}
SEARCH_LINK = "Find, save or go back ( / )"
STATE = "Newest data: {date}; each figure names its own date. Works without internet: nothing leaves this machine."
UNKNOWN_DATE = "unknown"
GUIDE_TITLE = "How to use Route Atlas"
GUIDE = (
    "Lines are routes that sources describe, wider for more detections (Frontex); rings are countries that reports name.",
    "Choose origins, routes and months on the left; on a phone, filters and pages are behind ».",
    "Click a line, a country or a crossing point for its figures, passages and sources.",
    "Other pages: Trends and Compare for figures, Corridor for the stops of branches, Evidence and Reports for texts, Review to "
    "check what is read in them, Sources for where all comes from.",
    "Press /, or open Search, to find anything by name, to save a view, or to go back.",
    "Add views to a briefing and take it along as slides, a document or a web page.",
)
GUIDE_CLOSE = "Close"
GUIDE_OPEN = "Short guide"
BEHIND = "Pages and filters"
"""What a phone has behind its sign »; it stands in a style sheet."""
LOST = (
    "The server was started again, or this tab was away for long: the briefing that it had, and that was not saved, is gone. "
    "“Save as file” on the Briefing page keeps one."
)
READING = "Reading the data …"


def cannot_be_written(name: str, why: str) -> str:
    """Say that a built file is missing, and what would do."""
    return f"{name} cannot be written ({why}): the map needs it. Start the dashboard once from an account that may write there."


def cut(longest: int, rest: str) -> str:
    """Say what a field did not keep of a long paste."""
    return f"Only the first {longest} characters fit here; cut off: “{rest}”."


def is_not_one_of(name: str, value: str, known: str) -> str:
    """Say that an address names what there is not."""
    return f"{name} “{value}” is not one of {known}."
