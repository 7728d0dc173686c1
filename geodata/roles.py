"""Mentions in their sentences -> the role of each, read from the words around it.

The sentences of many texts are read at once: each word is a number, what stands around the mentions is found by column
(`geodata._role_columns`), and a linear model weighs it (`geodata._role_model`). Coordinated mentions ("Syria, India, Iraq
and Afghanistan") are read as one. Where nothing says anything the role is other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

import ahocorasick_rs
import numpy as np

from geodata._judging import Row
from geodata._role_columns import Batch, Columns
from geodata._role_lexicon import Lexicon
from geodata._role_model import ROLES, model
from geodata._role_places import Ints
from geodata._role_tokens import Page, Pieces, Span
from geodata._tables import tables
from geodata.model import Role

# Stems of the words of migration; a text with two of them, and one in each so many code points is about people on the move.
_STEMS = ("igra", "efugee", "asylum", "smuggl", "detections", "crossing", "corridor", "borders", "displace")
_CODE_POINTS_A_STEM = 1_500
# In a paragraph by itself one of them is enough, or one of these.
_MORE_STEMS = (
    "deport", "rregular", "traffick", "nationals", "ountries of origin", "IOM", "UNHCR", "Frontex", "Europol", "rrivals", "dinghy", "boats",
    "Refugee", "border",
)  # fmt: skip
_PARAGRAPH = 500
_MOST_AT_ONCE = 2_000
"""Mentions that are read at once: their features take some kilobytes each."""
# The leftmost kinds of match pass over what begins no stem four times as fast as the standard one.
_find_stems = ahocorasick_rs.BytesAhoCorasick(
    [stem.encode() for stem in _STEMS + _MORE_STEMS], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
).find_matches_as_indexes


class Document(NamedTuple):
    """A text with its mentions, in text order.

    Attributes
    ----------
    text : str
        The text that the offsets count in.
    rows : sequence of (int, int, int)
        What is said of each mention, as a number into `geodata._tables.Tables.told`, its start and its end.
    sentences : sequence of (int, int)
        Start and end of the sentence around each.
    """

    text: str
    rows: Sequence[Row]
    sentences: Sequence[Span]

    def part(self, first: int, last: int) -> Document:
        """The same text with some of the mentions."""
        return Document(self.text, self.rows[first:last], self.sentences[first:last])


def is_about_migration(text: str) -> bool:
    """Whether a whole text is about people on the move, so that each clause may be read so."""
    stems = _find_stems(text.encode("latin-1", "replace"))
    if len(text) < _PARAGRAPH:
        return bool(stems)
    return sum(stem[0] < len(_STEMS) for stem in stems) >= max(2, len(text) / _CODE_POINTS_A_STEM)


def assign(documents: Iterable[Document]) -> Ints:
    """Give each mention of several texts its role, one text's after the other's, as its place in `ROLES`."""
    found = (model().decide(columns)[0] for columns in columns_of(model().lexicon, documents))
    return np.concatenate([np.empty(0, dtype=np.int64), *found])


def explain(documents: Iterable[Document]) -> list[tuple[Role, str]]:
    """As `assign`, and of each role the name of the kind of evidence that speaks most for it."""
    found = (model().decide(columns, why=True) for columns in columns_of(model().lexicon, documents))
    return [
        (ROLES[role], reason)
        for roles, why in found
        for role, reason in zip(roles.tolist(), why, strict=True)
    ]


def columns_of(lexicon: Lexicon, documents: Iterable[Document]) -> Iterator[Columns]:
    """What stands around the mentions of several texts, of so many mentions at once as fit well into memory."""
    parts: list[_Part] = []
    count = 0
    for document in documents:
        page = Page(document.text)
        in_report = is_about_migration(document.text)
        for first, last in _cuts(document.sentences):
            if count and count + last - first > _MOST_AT_ONCE:
                yield _read(lexicon, parts)
                parts, count = [], 0
            parts.append(_Part(page, in_report, document.part(first, last)))
            count += last - first
    if count:
        yield _read(lexicon, parts)


class _Part(NamedTuple):
    page: Page
    in_report: bool
    of: Document


def _cuts(sentences: Sequence[Span]) -> Iterator[Span]:
    """First and last + 1 of so many mentions at once, cut between sentences unless one has very many."""
    first = 0
    while first < len(sentences):
        last = furthest = min(first + _MOST_AT_ONCE, len(sentences))
        while last > first and furthest < len(sentences) and sentences[last] == sentences[last - 1]:
            last -= 1
        last = last if last > first else furthest
        yield first, last
        first = last


class _Signs:
    """What the columns begin with, of each thing that is said of hits, by its number."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._forms = [lexicon.number[sign] for sign in "NAP"]
        self._known = np.empty((3, 0), dtype=np.int64)

    def of(self, numbers: Ints) -> Ints:
        """The signs of form, country and the country's class, a row each."""
        lexicon, known = self._lexicon, self._known
        # Other threads may be adding, too: each adds to what it has seen.
        if more := tables().told[known.shape[1] :]:
            codes = {of.iso3 for of in more}
            of_code = {code: (lexicon.number.get(code, 0), lexicon.class_of(code)) for code in codes}
            signs = chain.from_iterable((self._forms[of.form], *of_code[of.iso3]) for of in more)
            added = np.fromiter(signs, np.int64, 3 * len(more)).reshape(-1, 3).T
            known = self._known = np.concatenate([known, added], axis=1)
        return known.take(numbers, axis=1)


_signs = lru_cache(maxsize=1)(_Signs)


def _read(lexicon: Lexicon, parts: Sequence[_Part]) -> Columns:
    pieces = Pieces()
    numbers: list[int] = []
    for page, _, (_, rows, sentences) in parts:
        pieces.add(page, rows, sentences)
        numbers += map(_number_of, rows)
    kinds, codes, classes = _signs(lexicon).of(np.array(numbers))
    in_report = np.array([part.in_report for part in parts])
    batch = Batch(
        lexicon.read(pieces.words()),
        np.array(pieces.sentences),
        np.arange(len(parts)).repeat([len(part.of.rows) for part in parts]),
        kinds,
        codes,
        classes,
        in_report.repeat([len(part.of.rows) for part in parts]),
    )
    return Columns(lexicon, batch)


_number_of = itemgetter(0)
