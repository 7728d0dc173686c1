"""What has to be read with maps and figures of this field, wherever they are shown."""

from __future__ import annotations

BOUNDARIES_NOTE = (
    "The boundaries and names shown and the designations used on this map do not imply official endorsement or "
    "acceptance by the United Nations. Illustrative, not cleared by any authority."
)
KOSOVO = "Kosovo"
"""What a text holds that needs the note, with or without the asterisk."""

NOT_PERSONS = "not persons"
"""What a text holds that says itself what detections are."""

KOSOVO_NOTE = "* References to Kosovo shall be understood to be in the context of Security Council resolution 1244 (1999)."
GROUND = "Boundaries: Natural Earth, visionscarto."
ATTRIBUTION = f"{GROUND} Illustrative, not cleared by any authority."
WHOLE_ROUTE_NOTE = (
    "A count belongs to the whole route: it is not split among branches. Lines are corridors, not tracks."
)
ROWS_REVISED_NOTE = (
    "Sources have been revised since this scene was kept: rows of figures and mentions are as the sources have them now, "
    "sums, text and all else as they were."
)
FIRST_PASSAGES_NOTE = "Reports name countries more often than a briefing keeps: the rows of mentions are of the first passages only."
SMUGGLING_NOTE = (
    "Smuggling of migrants is not trafficking in persons: they are two crimes, under two protocols. "
    "The figures here are of neither: they are detections of irregular border crossings."
)
UNKNOWN_WARNING = "Nationality was not recorded for {share} of these figures: those by origin are of the identified part only."
APPROACH_NOTE = "Lines from origin countries are approach legs that sources describe; they carry no figures."
DEATHS_NOTE = "A minimum: many deaths and disappearances never become known."
PRESENCE_NOTE = "The latest count of these months, of persons on a date: years are not added, and it is no number of arrivals."
MAP_NOTES = (APPROACH_NOTE, WHOLE_ROUTE_NOTE, BOUNDARIES_NOTE, KOSOVO_NOTE)
END_NOTES = (SMUGGLING_NOTE, WHOLE_ROUTE_NOTE, APPROACH_NOTE, BOUNDARIES_NOTE, KOSOVO_NOTE)
"""What stands at the end of a document that leaves the dashboard."""
