"""The frozen values that everything else passes around: mentions, reports, figures, filters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from geodata.errors import GeodataError

MONTH_PATTERN = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
COUNTRY_CODE_PATTERN = re.compile(r"[A-Z]{3}")

SPECIAL_ORIGINS = ("unknown", "stateless", "unspecified_sub_saharan", "unspecified_third_country")
"""Codes of those for whom a source names no country; lower case, so that they never meet an ISO 3166 code."""


class Role(StrEnum):
    """What a country is in the clause that mentions it."""

    ORIGIN = "origin"
    TRANSIT = "transit"
    DESTINATION = "destination"
    PARTICIPANT = "participant"
    OTHER = "other"


class Measure(StrEnum):
    """What a figure counts. Figures of two measures are never added to each other."""

    DETECTIONS = "detections"
    ARRIVALS = "arrivals"
    PRESENCE = "presence"
    ASYLUM_APPLICATIONS = "asylum_applications"
    DEAD_OR_MISSING = "dead_or_missing"


@dataclass(frozen=True, slots=True)
class Report:
    """A text that names countries.

    Attributes
    ----------
    text : str
        The body, without front matter. Every mention's offsets count its code points.
    published : str
        ISO 8601 date as far as the source gives it: ``2021-12-09``, ``2021-12`` or ``2021``.
    language : str
        ISO 639-1 code.
    """

    report_id: str
    title: str
    publisher: str
    published: str
    source_id: str
    language: str
    text: str

    def __post_init__(self) -> None:
        if not self.report_id:
            raise GeodataError("A report needs an id.")


@dataclass(frozen=True, slots=True)
class Mention:
    """A country named in a report.

    Attributes
    ----------
    start, end : int
        Code points into the report's text; ``text[start:end] == surface``.
    iso3 : str
        ISO 3166-1 alpha-3, or XKX for Kosovo.
    sentence_start, sentence_end : int
        The sentence around the mention, in the same text.
    rule : str
        The name of the rule that decided, so that every decision can be explained.
    embedded : bool
        True inside the name of an organisation or of another place; left out by default.
    """

    report_id: str
    start: int
    end: int
    surface: str
    iso3: str
    role: Role
    sentence_start: int
    sentence_end: int
    rule: str
    embedded: bool = False

    def __post_init__(self) -> None:
        if not (self.sentence_start <= self.start < self.end <= self.sentence_end):
            raise GeodataError(
                f"mention {self.surface!r}: offsets {self.start}-{self.end} do not lie in the sentence "
                f"{self.sentence_start}-{self.sentence_end}"
            )
        if not COUNTRY_CODE_PATTERN.fullmatch(self.iso3):
            raise GeodataError(f"mention {self.surface!r}: {self.iso3!r} is no ISO 3166-1 alpha-3 code")
