"""A claim and the places in sources that it rests on, and both written as a footnote."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geodata.model import MONTH_PATTERN
from geodata.sentences import month_label

_DATE = re.compile(rf"(?P<month>{MONTH_PATTERN.pattern})(-(?P<day>0[1-9]|[12][0-9]|3[01]))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a source.

    Attributes
    ----------
    as_of : str
        ISO 8601 date of the data or of publication, as far as it is known; empty where it is not.
    file, place : str
        The file of this atlas or of the user, and the cell, line, page or passage in it.
    of_data : bool
        Whether the date is that of the data, rather than of publication.
    retold : bool
        Whether the file tells in other words what the source says, so that its words are not the source's.
    """

    source_id: str = ""
    publisher: str = ""
    title: str = ""
    as_of: str = ""
    url: str = ""
    file: str = ""
    place: str = ""
    of_data: bool = False
    retold: bool = False

    @property
    def where(self) -> str:
        """The file, and the place in it."""
        return ", ".join(part for part in (self.file, self.place) if part)

    def __str__(self) -> str:
        title = f"“{self.title}”" if self.title else self.source_id
        date = f"{'data as of ' if self.of_data else ''}{date_label(self.as_of)}" if self.as_of else ""
        named = ", ".join(part for part in (self.publisher, title, date, self.url) if part)
        told = "retold in Route Atlas, " if self.retold else ""
        return "; ".join(part for part in (named, f"{told}{self.where}" if self.where else "") if part)


@dataclass(frozen=True, slots=True)
class Claim:
    """A number or a mark, and all that is needed to check it.

    Attributes
    ----------
    statement : str
        What is claimed, without its value: detections of whom, where and when.
    value : str
        As it is shown: ``1,234``, ``about 145,600``, or what a mark stands for.
    measure, unit : str
        What is counted, and in what.
    method : str
        How it was counted, or found.
    quote : str
        The sentence it stands in; empty where there is none.
    """

    statement: str
    value: str
    measure: str
    unit: str
    method: str
    cited: tuple[Cited, ...]
    caveat: str = ""
    quote: str = ""

    @property
    def footnote(self) -> str:
        """The citation as one line of text: sources, what was counted, the value, and how it must be read."""
        sources = "; ".join(map(str, self.cited))
        quoted = f"{sources}: “{' '.join(self.quote.split())}”" if self.quote else f"{sources}."
        said = f"{self.statement}: {self.value}." if self.value else f"{self.statement}."
        return " ".join(part for part in (quoted, said, self.caveat) if part)


def date_label(date: str) -> str:
    """Write an ISO 8601 date as far as it goes: 3 June 2025, June 2025, 2025; another writing stays as it is."""
    if not (found := _DATE.fullmatch(date)):
        return date
    return (
        f"{int(found['day'])} {month_label(found['month'])}" if found["day"] else month_label(found["month"])
    )
