"""Words of the page that finds anything by name, and of saved views."""

from __future__ import annotations

SAVED_VIEWS = "Saved views"
PASSAGES = "Passages in reports"
NAME_FOR_VIEW = "Name for the view you come from"
NAME_SUCH_AS = "Such as: Syria in 2015 and 2016"
SAVE_VIEW = "Save view"
EARLIER_VIEW = "Back to an earlier view"
DELETE = "Delete"
PASSAGES_THAT_NAME = "Passages that name it"
PEOPLE_FROM_HERE = "People from here"
FIGURES = "Figures"
STOPS = "Stops of its branches"
ALL_PASSAGES = "All passages with these words"
FIND_SUCH_AS = "Turkey, Presevo, balkan …"
ALL_ORIGINS = "all origins"
FIND_LABEL = "Find a country, place, route, report or source"
FIND_HELP = (
    "Type any name: accents do not matter, a slip is forgiven, and old or other names are known, such as Turkey. "
    "Ctrl+K or / opens this page from any other."
)
KIND_LABELS = {
    "country": "Countries",
    "place": "Places and border crossing points",
    "route": "Routes",
    "report": "Reports",
    "source": "Sources",
}
NOTHING_HAS_THIS_NAME = (
    "Nothing has a name like “{text}”. Try another spelling or only the beginning of the name; words inside reports are "
    "found on the Evidence page."
)
NO_VIEW_YET = "No view is saved yet. Choose filters on a page, come back here, and give the view a name."
THE_FIRST = "the first"


def report_read(title: str) -> str:
    """Name a view of the Reports page."""
    return f"Reports: {title}"


def more_fit(shown: int) -> str:
    """Say that others have such a name, too."""
    return f"The {shown} that fit best; more of the name finds the others."
