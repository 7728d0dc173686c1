"""The scan: every hit of every pattern in many texts at once, the plain ones told by table, the odd ones judged.

Nine hits of ten stand between blanks and marks that leave no doubt. They are decided in columns, for all texts of a batch
together; a judge (`geodata._judge`) is asked only where a pattern is guarded or its neighbourhood is odd.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geodata._doubts import ALWAYS, LANGUAGE, LONGEST_BEFORE, NUMBER, PAD, STATE, SURNAME, TEXT, TOWN, Doubts
from geodata._hits import Hits, Ints, characters, flat, hits_of
from geodata._patterns import Kind
from geodata._tables import ALPHA, CAPITAL, CODES, DIGIT, LETTER, LETTER_NUMBERS, SPACE, tables
from geodata._text import Offsets, breaks_words, mend

Flags = NDArray[np.bool_]

HALVES = re.compile("[\ud800-\udfff]")
"""Half a character, as broken files have them, is no text to the automaton."""
_PHRASE, _ADJECTIVE = int(Kind.PHRASE), int(Kind.ADJECTIVE)


class Found(NamedTuple):
    """Countries found, a column each: text number, start, end, numbers of the ISO3 code and the rule, 1 if embedded."""

    text: Ints
    start: Ints
    end: Ints
    iso3: Ints
    rule: Ints
    embedded: Ints


def scan(texts: Sequence[str], *, embedded: bool) -> Found:
    """Find the countries of many texts.

    Parameters
    ----------
    texts : sequence of str
        As given; those with broken words are mended first, and the offsets are told in the original.
    embedded : bool
        Whether to give also the countries inside the names of organisations and of other places.

    Returns
    -------
    Found
        In the order of the texts, and in text order.
    """
    try:
        return _scan(list(texts), embedded=embedded)
    except UnicodeEncodeError:
        return _scan([HALVES.sub("\ufffd", text) for text in texts], embedded=embedded)


def _scan(texts: list[str], *, embedded: bool) -> Found:
    mended: dict[int, Offsets] = {}
    for number, text in enumerate(texts):
        if breaks_words(text):
            texts[number], mended[number] = mend(text)
    hits = [hits_of(text) for text in texts]
    batch = _Batch(texts, hits)
    broken = set(batch.text[np.flatnonzero(batch.kind == int(Kind.BROKEN))].tolist()) - mended.keys()
    if broken:
        for number in broken:
            texts[number], mended[number] = mend(texts[number])
            hits[number] = hits_of(texts[number])
        batch = _Batch(texts, hits)
    found = batch.decide(embedded=embedded)
    for number, offsets in mended.items():
        first, last = np.searchsorted(found.text, (number, number + 1))
        for place in range(first, last):
            found.start[place] = offsets.start(int(found.start[place]))
            found.end[place] = offsets.end(int(found.end[place]))
    return found


class _Batch:
    """The hits of a batch of texts, in columns; offsets count in the joined texts until `decide` gives them back."""

    def __init__(self, texts: Sequence[str], hits: Sequence[Hits]) -> None:
        table = tables()
        counts = np.fromiter(map(len, hits), dtype=np.int64, count=len(hits))
        columns = flat(hits)
        lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
        self.texts = texts
        self.base = np.concatenate(([0], np.cumsum(lengths + len(PAD))[:-1])) + len(PAD)
        self.text = np.repeat(np.arange(len(texts)), counts)
        self.index = columns[0::3]
        shift = self.base[self.text]
        self.start, self.end = columns[1::3] + shift, columns[2::3] + shift
        self.kind, self.guard = table.kind[self.index], table.guard[self.index]
        self.characters = characters(PAD.join(["", *texts, ""]))

    def _at(self, places: Ints) -> Ints:
        found = self.characters[places]
        return (found if found.dtype == np.uint8 else np.minimum(found, CODES - 1)).astype(np.intp)

    def _letters(self, places: Ints, step: int) -> Ints:
        a, b, c = (LETTER_NUMBERS[self._at(places + step * k)] for k in range(3))
        return (a * 32 + b) * 32 + c if step > 0 else (c * 32 + b) * 32 + a

    def _looks_odd(self, after: Ints, following: Ints, kinds_after: NDArray[np.int8], alive: Flags) -> Flags:
        """The guarded hits whose neighbourhood, as far as columns tell, asks for a second look."""
        table, guard = tables(), self.guard
        odd: Flags = guard >= ALWAYS
        odd |= (guard & NUMBER != 0) & (table.after[following] == DIGIT)
        comma = (after == ord(",")) | ((after == ord(" ")) & (following == ord(",")))
        # A name in a list of names is neither a town before its state nor a state behind its town.
        named = alive & (self.kind == 0)
        listed = named[:-1] & named[1:] & (self.end[:-1] + 2 == self.start[1:])
        listed &= (self.characters[self.end[:-1]] == ord(",")) & (
            self.characters[self.end[:-1] + 1] == ord(" ")
        )
        odd[:-1] |= (guard[:-1] & TOWN != 0) & comma[:-1] & ~listed
        odd[-1:] |= (guard[-1:] & TOWN != 0) & comma[-1:]
        behind_comma = (guard & STATE != 0) & (self.characters[self.start - 2] == ord(","))
        behind_comma[1:] &= ~listed
        odd |= behind_comma
        language = np.flatnonzero(guard & LANGUAGE)
        if language.size:
            behind = self._letters(self.end[language] + 1, 1)
            asks = (
                table.language_before[self._letters(self.start[language] - 2, -1)]
                | table.language_after[behind]
            )
            asks |= (kinds_after[language] != SPACE) | table.stops_after[behind]
            odd[language] |= asks
        surname = np.flatnonzero(guard & SURNAME)
        first_letters = self.start[surname]
        last = self._at(first_letters - 2)
        follows_word = (table.before[last] == ALPHA) | (last == ord("."))
        surname = surname[follows_word & (self.characters[first_letters - 1] == ord(" "))]
        if surname.size:
            window = self.characters[np.maximum(self.start[surname, None] - 2 - np.arange(LONGEST_BEFORE), 0)]
            blank = np.argmax(window <= ord(" "), axis=1)
            first = window[np.arange(surname.size), np.maximum(blank - 1, 0)]
            odd[surname] |= (blank > 0) & (first >= ord("A")) & (first <= ord("Z"))
        return odd

    def decide(self, *, embedded: bool) -> Found:
        """The hits that name a country."""
        table = tables()
        before = table.before[self._at(self.start - 1)]
        after, following = self._at(self.end), self._at(self.end + 1)
        kinds_after = table.after[after]
        inside = (kinds_after == LETTER) | (kinds_after == CAPITAL) | (kinds_after == ALPHA)
        alive = before != ALPHA
        plural = (after == ord("s")) & (table.before[following] != ALPHA)
        shorter = alive & inside & table.joined[self.index] & ~(plural & (self.kind == _PHRASE))
        alive &= ~inside | (self.kind > _PHRASE)
        prefixed = np.zeros(len(self.index), dtype=np.bool_)
        prefixed[1:] = alive[:-1] & (self.kind[:-1] == int(Kind.PREFIX)) & (self.end[:-1] == self.start[1:])
        names = alive & (self.kind < _PHRASE)
        plain = names & (before == 1) & table.pairs[kinds_after, following] & ~prefixed
        odd = self._looks_odd(after, following, kinds_after, alive)
        capital = table.after[following] == CAPITAL
        odd |= capital & ((kinds_after == SPACE) | ((after == ord("-")) & (self.kind == _ADJECTIVE)))
        decided = plain & ~odd
        decision = _Decision(self, decided, embedded=embedded)
        decision.doubt(np.flatnonzero(decided & (self.guard & TEXT != 0)))
        parts = alive & (self.kind == _PHRASE) & (embedded | table.together[self.index])
        asked = np.flatnonzero((names & ~decided) | shorter | parts)
        if asked.size:
            decision.judge(asked, plain, prefixed, shorter)
        return decision.found()


class _Decision:
    """What becomes of a batch's hits: the decided ones, and those that must be judged one by one."""

    def __init__(self, batch: _Batch, decided: Flags, *, embedded: bool) -> None:
        table = tables()
        self._batch, self._embedded = batch, embedded
        self._kept = decided
        self._inside = np.zeros(len(decided), dtype=np.bool_)
        self._code, self._rule = table.code[batch.index], table.rule[batch.index]
        self._doubts: dict[int, Doubts] = {}

    def _of(self, number: int) -> Doubts:
        if number not in self._doubts:
            self._doubts[number] = Doubts(self._batch.texts[number], embedded=self._embedded)
        return self._doubts[number]

    def doubt(self, places: Ints) -> None:
        """Leave open those decided hits whose name the text may use for something else, each text and name once."""
        if not places.size:
            return
        batch = self._batch
        keys, of_each = np.unique(batch.text[places] * CODES + self._code[places], return_inverse=True)
        names = tables().codes.names
        rivals = [self._of(int(key) // CODES).evidence.has_rival(names[int(key) % CODES]) for key in keys]
        self._kept[places[np.array(rivals)[of_each]]] = False

    def judge(self, asked: Ints, plain: Flags, prefixed: Flags, shorter: Flags) -> None:
        """Judge these hits, text by text."""
        batch = self._batch
        numbers = batch.text[asked]
        columns = (
            *(asked, numbers, batch.index[asked], batch.kind[asked]),
            *(batch.start[asked] - batch.base[numbers], batch.end[asked] - batch.base[numbers]),
            *(plain[asked], prefixed[asked], shorter[asked]),
        )
        for place, number, index, kind, start, end, is_plain, inside, cut in zip(
            *(column.tolist() for column in columns), strict=True
        ):
            doubts = self._of(number)
            if cut:
                doubts.retry(start, end)
            elif kind == _PHRASE:
                doubts.add_parts(index, start)
            elif decided := doubts.decide(index, start, end, plain=is_plain, prefixed=inside):
                self._kept[place] = True
                self._code[place], self._rule[place], self._inside[place] = decided
        for number, doubts in self._doubts.items():
            if doubts.evidence.has_namesakes:
                self._settle(number, doubts)

    def _settle(self, number: int, doubts: Doubts) -> None:
        """Leave out what bears the name of a person or a town that the text speaks of."""
        batch = self._batch
        first, last = np.searchsorted(batch.text, (number, number + 1))
        for place in np.flatnonzero(self._kept[first:last]) + first:
            if doubts.is_namesake(batch.index[place], int(batch.start[place] - batch.base[number])):
                self._kept[place] = False

    def found(self) -> Found:
        """The columns of what is kept."""
        batch, kept = self._batch, np.flatnonzero(self._kept)
        text = batch.text[kept]
        shift = batch.base[text]
        found = Found(
            text,
            batch.start[kept] - shift,
            batch.end[kept] - shift,
            self._code[kept],
            self._rule[kept],
            self._inside[kept].astype(np.int64),
        )
        added = [(number, *row) for number, doubts in self._doubts.items() for row in doubts.more]
        if not added:
            return found
        more = Found(*(np.array(column) for column in zip(*added, strict=True)))
        joined = Found(*(np.concatenate(columns) for columns in zip(found, more, strict=True)))
        order = np.lexsort((joined.start, joined.text))
        return Found(*(column[order] for column in joined))
