"""Words of the Evidence page: the search in reports."""

from __future__ import annotations

WORDS = "Words"
WORDS_SUCH_AS = "Search all reports, such as: smuggl* price*"
COUNTRIES_NAMED = "Countries named"
ANY_COUNTRY = "Any country"
PUBLISHED_FROM = "Published from"
PUBLISHED_TO = "Published to"
DATE_SUCH_AS = "2021 or 2021-12"
SHOW_ALL_FOUND = "Show all that were found"
READ_IN_REPORT = "Read {where} in the report"
SEARCH_HELP = (
    'Type words that have to stand together in a passage, "a phrase" in quotation marks, or the beginning of a word with a '
    "star: smuggl\\*. Accents, capitals and English endings make no difference. Or choose a country that passages name. Roles "
    "and reports of the sidebar narrow the search."
)
NOTHING_FOUND = (
    "No passage was found. Use fewer words or only the beginning of a word with a star, and widen countries and dates; "
    "reports of your own are added on the Reports page."
)
START_WITH = "**Or start with one of these:**"
EXAMPLES = ("smuggl* price*", "tunnel*")
EXAMPLE_COUNTRY = "SRB"
ADD_A_REPORT = "Add a report of your own"
SIDEBAR_NARROWS = "Roles or reports of the sidebar narrow the search: Reset all filters takes them off."


def on_page(page: int) -> str:
    """Say on which page a passage stands, after its report or number."""
    return f", page {page}"


def passages_with(words: str) -> str:
    """Offer a search for words."""
    return f"Passages with {words}"


def passages_naming(country: str) -> str:
    """Offer a search for a country."""
    return f"Passages that name {country}"


def passage(number: int) -> str:
    """Name a passage by its number."""
    return f"Passage {number}"


def more_found(most: int) -> str:
    """Say that a search found more than can be shown."""
    return f"More than {most:,} passages; the {most:,} most relevant can be shown."


def no_country_code(code: str) -> str:
    """Say that an address names no country."""
    return f"“{code}” is no country code; use one such as SYR."


def no_date(value: str) -> str:
    """Say that something is no date."""
    return f"“{value}” is no date; write 2021, 2021-12 or 2021-12-09."


def wrong_way_round(since: str, until: str) -> str:
    """Say that dates stand the wrong way round."""
    return f"{since} is after {until}: no report can be of then."


def found_in(passages: str, reports: str) -> str:
    """Say how much was found."""
    return f"{passages} in {reports}."
