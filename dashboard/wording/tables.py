"""Words about the user's own tables: their columns, spellings and versions."""

from __future__ import annotations

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
