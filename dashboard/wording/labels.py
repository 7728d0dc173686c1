"""Names of measures and roles, and what a role is."""

from __future__ import annotations

from geodata.model import Measure, Role

MEASURE_LABELS = {
    Measure.DETECTIONS: "Detections",
    Measure.ARRIVALS: "Arrivals",
    Measure.PRESENCE: "Persons present",
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
DOUBT_HELP = (
    "A question mark means doubt: of roles without one, 19 in 20 were right in reports that the rules had not learned from; of "
    "those with one, three in five."
)
SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SOURCE = "Source"
ORIGIN = "Origin"


def source(what: str) -> str:
    """Name the source of something, without the full stop."""
    return f"Source: {what}"


def with_code(name: str, code: str) -> str:
    """Name a source, and the code under which it is listed in full."""
    return f"{name} ({code})"


def from_to(first: str, last: str) -> str:
    """Name a stretch of time or way."""
    return f"{first} to {last}"


def data_as_of(date: str) -> str:
    """Date some data."""
    return f"Data as of {date}"


def file_dated(date: str) -> str:
    """Date the data of a file within a sentence."""
    return f"data as of {date}" if date else "the file gives no date"
