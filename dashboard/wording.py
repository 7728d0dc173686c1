"""Words that stand on the pages: titles, labels, caveats and the notes that maps of this field carry."""

from __future__ import annotations

from geodata.model import Filters, Measure, Role
from geodata.sentences import counted, join, origin_phrase, routes_label

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
SIDE_BY_SIDE = "Side by side"
BESIDE_FROM = "Beside it, from"
BESIDE_TO = "to"
BESIDE_IT = "Beside it"
BESIDE_THEM = "Beside them"
START_WITH_ONE = "Or start with one of these:"
WHAT_DIFFERS = "What differs: {1} from {0}"
TABLE_OF_ORIGINS = "Table of all origins"
WORDS = "Words"
WORDS_SUCH_AS = "Search all reports, such as: smuggl* vehicle"
COUNTRIES_NAMED = "Countries named"
ANY_COUNTRY = "Any country"
PUBLISHED_FROM = "Published from"
PUBLISHED_TO = "Published to"
DATE_SUCH_AS = "2021 or 2021-12"
SAVED_VIEWS = "Saved views"
PASSAGES = "Passages in reports"
NAME_FOR_VIEW = "Name for the view you come from: {view}"
NAME_SUCH_AS = "Such as: Syria in 2015 and 2016"
SAVE_VIEW = "Save view"
EARLIER_VIEW = "Back to an earlier view"
DELETE = "Delete"
PASSAGES_THAT_NAME = "Passages that name it"
PEOPLE_FROM_HERE = "People from here"
FIGURES = "Figures"
STOPS = "Stops of its branches"
ALL_PASSAGES = "All passages with these words"
QUESTIONS = "Questions to start with"
KNOWN_MINIMUM = "People, known minimum"
NONE_COUNTED = "None of these were counted in {before} or {now}."
TABLE = "Table"
TABLE_OF_STOPS = "Table of all stops"
BY_MONTH = "Figures by month{of}"
SHOW_AS = "Show as"
CHART = "Chart"
SOURCE = "Source: {source}."
DATA_AS_OF = "{source}; data as of {date}"
LARGEST_ORIGINS = "Largest origins"
LARGEST_ORIGINS_OF = "On {routes}, {period}. Click the map for more."
ORIGIN = "Origin"
SHARE = "Share"
MORE_ORIGINS = "And {count} more: choose Table below the chart, or filter by origin."
WITHOUT_A_PLACE = "Counted, but without a place on the map: {origins}."
LOOK_AT = "Look at"
LOOK_AT_SUCH_AS = "Click the map, or choose"
HOW_OFTEN_RIGHT = "How often the rules were right"
FIND_SUCH_AS = "Turkey, Presevo, balkan …"
OTHER_COUNTS = "What other sources count"
FIRST_PUBLISHED = "What was first published, and the table today"
NO_SCENE_YET = (
    "No scene yet. Press “Add to briefing” on any page with a view, or open the ready briefing and change it."
)
SHOW_ALL_FOUND = "Show all that were found"
READ_IN_REPORT = "Read {where} in the report"
MENTIONS_OF = "{count} of {named}."
NOT_READ = "What was not read"
ALL_ORIGINS = "all origins"
AT_MOST = "at most {most}, {when}"

BOUNDARIES_NOTE = (
    "The boundaries and names shown and the designations used on this map do not imply official endorsement or "
    "acceptance by the United Nations. Illustrative, not cleared by any authority."
)
KOSOVO_NOTE = "* References to Kosovo shall be understood to be in the context of Security Council resolution 1244 (1999)."
ATTRIBUTION = "Boundaries: Natural Earth, visionscarto. Illustrative, not cleared by any authority."
WHOLE_ROUTE_NOTE = (
    "A count belongs to the whole route: it is not split among branches. Lines are corridors, not tracks."
)
SMUGGLING_NOTE = (
    "Smuggling of migrants is not trafficking in persons: they are two crimes, under two protocols. "
    "The figures here are of neither: they are detections of irregular border crossings."
)
UNKNOWN_WARNING = "Nationality was not recorded for {share} of these detections: figures by origin are of the identified part only."
APPROACH_NOTE = "Lines from origin countries are approach legs that sources describe; they carry no figures."

LAYER_NAMES = {
    "legs": "Routes and their branches",
    "origins": "Origin countries",
    "mentions": "Country mentions in reports",
    "crossings": "Border crossing points",
}

DEATHS = "Deaths and disappearances"
DEATHS_NOTE = "A minimum: many deaths and disappearances never become known."

MEASURE_LABELS = {
    Measure.DETECTIONS: "Detections",
    Measure.ARRIVALS: "Arrivals",
    Measure.PRESENCE: "Presence",
    Measure.ASYLUM_APPLICATIONS: "Asylum applications",
    Measure.DEAD_OR_MISSING: "Dead or missing (known minimum)",
}
ROLE_LABELS = {
    Role.ORIGIN: "Origin",
    Role.TRANSIT: "Transit",
    Role.DESTINATION: "Destination",
    Role.PARTICIPANT: "Participant",
    Role.OTHER: "Other",
}
ROLE_HELP = (
    "What a country is in the clause that names it: where people come from (origin), a place on the way (transit), "
    "where they want to get to (destination), one that took part or acted (participant), or none of these (other)."
)

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
COLUMNS_UNKNOWN = "is a table whose columns are not known: say what they are. The match is kept for tables with this header."
SPELLINGS_UNKNOWN = "is loaded, but for the rows of spellings that name no country that is known."
READ_OTHERWISE = "is loaded. Say what its columns are, or which countries its spellings mean; it is then read anew, as a new version."
CHANGE_TABLE_HELP = "The atlas keeps the figures, not the file: choose the file once more, and say what is to be read otherwise."
CHOOSE_COUNTRIES = (
    "**These spellings name no country that is known.** The nearest stand first; a choice is kept for later tables, and can "
    "be undone under Your tables."
)
SPELLINGS_KEPT = (
    "Undone, they count for no table that is added from then on; add a table again to read it without them."
)
COMPARE_LABELS = {"period": "Two periods", "origin": "Two origins", "route": "Two routes"}
ONE_SCALE = "The same on both maps."
OWN_SCALE = "A scale of its own, for differences."
DIFFERENCE_NOTE = "Filled with a plus: more on the right side; hollow with a minus: fewer. Fainter legs are in use on one side alone."

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
LINES_NOTE = "Stops stand in the order in which sources describe them: corridors, not tracks, and no stop more exact than its source."

NO_FIGURES = "No figures for this choice: choose another route, more months, or other origins."
NO_LINE = "Choose another route or more years in the filters: sources date branches by year."
NO_OTHER_COUNT = (
    "No other count is shipped for these routes and months: choose more months, or another route."
)
SEARCH_HELP = (
    'Type words that have to stand together in a passage, "a phrase" in quotation marks, or the beginning of a word with a '
    "star: smuggl\\*. Accents, capitals and English endings make no difference. Or choose a country that passages name. Roles "
    "and reports of the sidebar narrow the search."
)
NOTHING_FOUND = (
    "No passage was found. Use fewer words or only the beginning of a word with a star, and widen countries and dates; "
    "reports of your own are added on the Reports page."
)
SIDEBAR_NARROWS = "Roles or reports of the sidebar narrow the search: Reset all filters takes them off."

SEARCH_LINK = "Find, save or go back ( / )"
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

STATE = "Newest data: {date}; each figure names its own date. Works without internet: nothing leaves this machine."
GUIDE_TITLE = "How to use Route Atlas"
GUIDE = (
    "Choose origin countries, routes and months on the left: the map, the charts and the address follow.",
    "Click a line, a country or a crossing point, or choose one from the list, to see its figures, passages and sources.",
    "Press / to find anything by name, to save a view, or to go back to an earlier one.",
    "Add views to a briefing and take it along as slides, a document or a web page.",
)
GUIDE_CLOSE = "Close"
GUIDE_OPEN = "Short guide"
REVIEW_HELP = (
    "Each mention is read by rules. Here a person says whether they were right, the most doubtful mention first. What is decided "
    "counts at once, on every page and for everybody who uses this atlas."
)
REVIEW_SIGN = "Decisions carry a name and the time: any name or initials will do."
REVIEW_KEYS = (
    "Keys: A keeps what is shown, X rejects it (it names no country), 1 to 5 choose the role, N skips, U takes the last decision "
    "back. Another country is chosen in the box, and kept with A or with a role."
)
SAMPLE_HELP = (
    "The most doubtful first mends the most in the least time, but says nothing of how often the rules are right on all "
    "mentions. For that, review some that were drawn by chance: the same for everybody, and a larger sample holds the smaller."
)
SAMPLE_DONE = "The sample is reviewed to its end. How often the rules were right stands below."
SAMPLE_WAITS = "How often the rules were right on it is told when all of it is reviewed: until then, the reviewed part may be the doubtful one."
SAMPLE_FAIR = (
    "{drawn} mentions drawn by chance stand for the {of} that they were drawn from: in 95 of 100 such samples, the interval holds "
    "the share that a review of all would find. A role is judged where the mention names a country."
)
REVIEW_NARROWED = "Roles or reports of the sidebar narrow the review: Reset all filters takes them off."
REVIEW_NOT_FAIR = (
    "What is most likely wrong is reviewed first: on the rest the rules are probably right more often. "
    "A role is judged where the mention names a country. Intervals are Wilson's, of 95 %."
)

MAP_NOTES = (APPROACH_NOTE, WHOLE_ROUTE_NOTE, BOUNDARIES_NOTE, KOSOVO_NOTE)
END_NOTES = (SMUGGLING_NOTE, WHOLE_ROUTE_NOTE, APPROACH_NOTE, BOUNDARIES_NOTE, KOSOVO_NOTE)
"""What stands at the end of a document that leaves the dashboard."""


def people_lost(count: int) -> str:
    """Say how many people an incident cost, at least."""
    return f"At least {count:,} {'person' if count == 1 else 'people'} died or went missing"


def added_source(publisher: str, title: str, as_of: str) -> str:
    """Name the source of a user's own table, and its date."""
    dated = f"data as of {as_of}" if as_of else "the file gives no date"
    return f"Source: {', '.join(part for part in (publisher, title, dated) if part)}."


def deaths_shown(incidents: int, people: int, filters: Filters) -> str:
    """Say what the layer of incidents shows, and what the filters leave out of it."""
    where = f"on {routes_label(filters)}" if filters.routes else "on all routes and beyond them"
    of = f", of {join([origin_phrase(code) for code in filters.origins])} alone" if filters.origins else ""
    if not incidents:
        return f"No incident is recorded {where}{of} in these months."
    count = counted(incidents, "incidents")
    return f"{people_lost(people)} in {count} {where}{of} in these months. {DEATHS_NOTE}"


def applications_shown(countries: int, applications: int, filters: Filters) -> str:
    """Say what the layer of asylum applications shows."""
    of = f" of {join([origin_phrase(code) for code in filters.origins])}" if filters.origins else ""
    if not countries:
        return f"No application{of} is recorded in these months or whole years."
    where = counted(countries, "countries")
    return f"{applications:,} applications{of} lodged in {where} in these months or whole years, on whatever route."
