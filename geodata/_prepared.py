"""A report made ready for the store: what takes long is done here, in whatever process has time for it."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from geodata import _read_with
from geodata._packed import pack
from geodata.model import Mention, Passage, Report

MentionRow = tuple[int, int, str, str, str, int, int, str, bool]
MENTION_FIELDS = (
    "start",
    "end",
    "surface",
    "iso3",
    "role",
    "sentence_start",
    "sentence_end",
    "rule",
    "embedded",
)
"""The names of the items of a `MentionRow`, which is a plain tuple because millions are made and sent between processes."""
EMBEDDED_AT = MENTION_FIELDS.index("embedded")

# A database cuts a text at NUL, and no encoding has lone surrogates; replaced one for one, offsets stay.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report, its mentions, and all that is derived from them.

    Attributes
    ----------
    passage_countries : tuple of str
        For each passage, a word for each country named in it, for each role, and for both: ``SYRorigin SYR origin``.
    packed : bytes
        The mentions as `geodata._packed.pack` writes them.
    text_sha256, record_sha256 : str
        Of the text, and of everything that is kept of the report.
    read_with : str
        What its mentions were found with, as `geodata._read_with.digest` gives it.
    """

    report: Report
    file_name: str
    file_sha256: str
    mentions: tuple[MentionRow, ...]
    passage_countries: tuple[str, ...]
    packed: bytes
    text_sha256: str
    record_sha256: str
    read_with: str


class Given(NamedTuple):
    """A report as it was read, and the file that it was read from."""

    report: Report
    file_name: str = ""
    file_sha256: str = ""


def prepare(report: Report) -> Prepared:
    """Find the mentions of a report, and derive what the store keeps."""
    (prepared,) = prepare_all([Given(report)])
    return prepared


def prepare_all(several: Iterable[Given]) -> list[Prepared]:
    """As `prepare`, of several reports, whose roles are read together."""
    # Here, and not above: what workers prepared is written by a process that finds nothing itself.
    from geodata.mentions import Mentions, find_mentions

    several = [given._replace(report=storable(given.report)) for given in several]
    found = [find_mentions(given.report.text) for given in several]
    Mentions.read(found)
    return [_derived(given, mentions) for given, mentions in zip(several, found, strict=True)]


def _derived(given: Given, found: Sequence[Mention]) -> Prepared:
    report = given.report
    rows = tuple(
        (m.start, m.end, m.surface, m.iso3, str(m.role), m.sentence_start, m.sentence_end, m.rule, m.embedded)
        for m in found
    )
    return Prepared(
        report=report,
        file_name=clean(given.file_name),
        file_sha256=given.file_sha256,
        mentions=rows,
        passage_countries=passage_countries(report.passages, found),
        packed=pack(found),
        text_sha256=sha256(report.text),
        record_sha256=record_sha256(report, rows),
        read_with=_read_with.digest(),
    )


def storable(report: Report) -> Report:
    """A report without the characters that a database cannot keep."""
    return replace(
        report,
        title=clean(report.title),
        publisher=clean(report.publisher),
        published=clean(report.published),
        source_id=clean(report.source_id),
        language=clean(report.language),
        text=clean(report.text),
        skipped=tuple(clean(sentence) for sentence in report.skipped),
    )


def clean(text: str) -> str:
    """A text without NUL and lone surrogates, of the same length."""
    if text.isascii() and "\0" not in text:
        return text
    return _UNSTORABLE.sub("\ufffd", text)


def passage_countries(passages: Sequence[Passage], mentions: Iterable[Mention]) -> tuple[str, ...]:
    """For each passage, a word for each country named in it, for each role, and for both."""
    starts = [passage.start for passage in passages]
    words: list[dict[str, None]] = [{} for _ in passages]
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.start < passages[at].end and not mention.embedded:
            words[at] |= dict.fromkeys(country_words((mention.iso3,), (mention.role,)))
            words[at] |= {mention.iso3: None, str(mention.role): None}
    return tuple(" ".join(several) for several in words)


def country_words(countries: Sequence[str], roles: Sequence[str]) -> tuple[str, ...]:
    """The words that stand for these countries in these roles; for any role, or any country, where none is named."""
    if countries and roles:
        return tuple(f"{iso3}{role}" for iso3 in countries for role in roles)
    return (*countries, *roles)


def sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def record_sha256(report: Report, mentions: Sequence[Sequence[object]]) -> str:
    """SHA-256 of everything that is kept of a report, its id and version aside."""
    kept = (
        [report.title, report.publisher, report.published, report.source_id, report.language],
        report.skipped,
        sha256(report.text),
        [(passage.number, passage.start, passage.end, passage.page) for passage in report.passages],
        mentions,
    )
    return sha256(json.dumps(kept, ensure_ascii=False))
