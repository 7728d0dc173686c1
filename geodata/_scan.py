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

from geodata import _lexicon
from geodata._evidence import Evidence
from geodata._hits import Hits, Ints, characters, flat, hits_of
from geodata._judge import EMBEDDED, US_STATE, Hit, follows_town, judge, names_organisation, word_before
from geodata._patterns import Guard, Kind, Pattern
from geodata._tables import ALPHA, CAPITAL, CODES, DIGIT, LETTER, LETTER_NUMBERS, SPACE, tables
from geodata._text import Offsets, breaks_words, level, mend

Flags = NDArray[np.bool_]

_HALVES = re.compile("[\ud800-\udfff]")
_PAD = "\n\n\n\n"
_PREVIOUS_WORD = 18
_REACH = 30
_PHRASE = int(Kind.PHRASE)
_PART_OF_A_NAME = "part_of_a_name"
_PREFIX = EMBEDDED["organisation_prefix"].rule
_TOWN, _LANGUAGE, _SURNAME, _GIVEN, _NUMBER, _TEXT, _STATE, _ALWAYS = map(
    int,
    (
        Guard.TOWN,
        Guard.LANGUAGE,
        Guard.SURNAME,
        Guard.GIVEN,
        Guard.NUMBER,
        Guard.TEXT,
        Guard.STATE,
        Guard.ALWAYS,
    ),
)


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
        # Half a character, as broken files have them, is no text to the automaton.
        return _scan([_HALVES.sub("\ufffd", text) for text in texts], embedded=embedded)


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
        self.base = np.concatenate(([0], np.cumsum(lengths + len(_PAD))[:-1])) + len(_PAD)
        self.text = np.repeat(np.arange(len(texts)), counts)
        self.index = columns[0::3]
        shift = self.base[self.text]
        self.start, self.end = columns[1::3] + shift, columns[2::3] + shift
        self.kind, self.guard = table.kind[self.index], table.guard[self.index]
        self.characters = characters(_PAD.join(["", *texts, ""]))

    def _at(self, places: Ints) -> Ints:
        found = self.characters[places]
        return (found if found.dtype == np.uint8 else np.minimum(found, CODES - 1)).astype(np.intp)

    def _letters(self, places: Ints, step: int) -> Ints:
        a, b, c = (LETTER_NUMBERS[self._at(places + step * k)] for k in range(3))
        return (a * 32 + b) * 32 + c if step > 0 else (c * 32 + b) * 32 + a

    def _looks_odd(self, after: Ints, following: Ints, kinds_after: NDArray[np.int8], alive: Flags) -> Flags:
        """The guarded hits whose neighbourhood, as far as columns tell, asks for a second look."""
        table, guard = tables(), self.guard
        odd: Flags = guard >= _ALWAYS
        odd |= (guard & _NUMBER != 0) & (table.after[following] == DIGIT)
        comma = (after == ord(",")) | ((after == ord(" ")) & (following == ord(",")))
        # A name in a list of names is neither a town before its state nor a state behind its town.
        named = alive & (self.kind == 0)
        listed = named[:-1] & named[1:] & (self.end[:-1] + 2 == self.start[1:])
        listed &= (self.characters[self.end[:-1]] == ord(",")) & (
            self.characters[self.end[:-1] + 1] == ord(" ")
        )
        odd[:-1] |= (guard[:-1] & _TOWN != 0) & comma[:-1] & ~listed
        odd[-1:] |= (guard[-1:] & _TOWN != 0) & comma[-1:]
        behind_comma = (guard & _STATE != 0) & (self.characters[self.start - 2] == ord(","))
        behind_comma[1:] &= ~listed
        odd |= behind_comma
        language = np.flatnonzero(guard & _LANGUAGE)
        if language.size:
            behind = self._letters(self.end[language] + 1, 1)
            asks = (
                table.language_before[self._letters(self.start[language] - 2, -1)]
                | table.language_after[behind]
            )
            asks |= (kinds_after[language] != SPACE) | table.stops_after[behind]
            odd[language] |= asks
        surname = np.flatnonzero(guard & _SURNAME)
        first_letters = self.start[surname]
        last = self._at(first_letters - 2)
        follows_word = (table.before[last] == ALPHA) | (last == ord("."))
        surname = surname[follows_word & (self.characters[first_letters - 1] == ord(" "))]
        if surname.size:
            window = self.characters[np.maximum(self.start[surname, None] - 2 - np.arange(_PREVIOUS_WORD), 0)]
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
        odd |= (kinds_after == SPACE) & (table.after[following] == CAPITAL)
        decided = plain & ~odd
        decision = _Decision(self, decided, embedded=embedded)
        decision.doubt(np.flatnonzero(decided & (self.guard & _TEXT != 0)))
        asked = np.flatnonzero((names & ~decided) | shorter | (embedded & alive & (self.kind == _PHRASE)))
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
        self._evidence: dict[int, Evidence] = {}
        self._more: list[tuple[int, int, int, int, int, bool]] = []

    def evidence(self, number: int) -> Evidence:
        """What the text of that number tells, kept as long as the batch."""
        if number not in self._evidence:
            self._evidence[number] = Evidence(self._batch.texts[number])
        return self._evidence[number]

    def doubt(self, places: Ints) -> None:
        """Leave open those decided hits whose name the text may use for something else, each text and name once."""
        if not places.size:
            return
        batch = self._batch
        keys, of_each = np.unique(batch.text[places] * CODES + self._code[places], return_inverse=True)
        names = tables().codes.names
        rivals = [self.evidence(int(key) // CODES).has_rival(names[int(key) % CODES]) for key in keys]
        self._kept[places[np.array(rivals)[of_each]]] = False

    def judge(self, asked: Ints, plain: Flags, prefixed: Flags, shorter: Flags) -> None:
        """Ask the judge about these hits, text by text."""
        batch, table = self._batch, tables()
        numbers = batch.text[asked]
        starts = (batch.start[asked] - batch.base[numbers]).tolist()
        ends = (batch.end[asked] - batch.base[numbers]).tolist()
        now, text, evidence = -1, "", Evidence("")
        for place, number, index, start, end, guard, is_plain, inside, cut in zip(
            asked.tolist(),
            numbers.tolist(),
            batch.index[asked].tolist(),
            starts,
            ends,
            batch.guard[asked].tolist(),
            plain[asked].tolist(),
            prefixed[asked].tolist(),
            shorter[asked].tolist(),
            strict=True,
        ):
            if number != now:
                if evidence.has_namesakes:
                    self._settle(now, evidence)
                now, text = number, batch.texts[number] + _PAD
                evidence = self.evidence(number)
            if cut:
                self._retry(number, text, start, end, evidence)
                continue
            pattern = table.patterns[index]
            if pattern.kind is Kind.PHRASE:
                self._add_parts(number, start, index)
                continue
            if is_plain and not _looks_again(text, start, end, guard, pattern, evidence):
                self._kept[place] = True
                continue
            verdict = judge(Hit(text, start, end, pattern, evidence), table.rules_for(index, is_plain))
            embedded = verdict.embedded or inside
            if verdict.country and (self._embedded or not embedded):
                self._kept[place] = True
                self._inside[place] = embedded
                self._rule[place] = table.rules.number(_PREFIX if inside else verdict.rule)
                if verdict.iso3:
                    self._code[place] = table.codes.number(verdict.iso3)
        if evidence.has_namesakes:
            self._settle(now, evidence)

    def _add_parts(self, number: int, start: int, index: int) -> None:
        table = tables()
        for first, last, iso3 in table.patterns[index].spans:
            code, rule = table.codes.number(iso3), table.rules.number(_PART_OF_A_NAME)
            self._more.append((number, start + first, start + last, code, rule, True))

    def _retry(self, number: int, text: str, start: int, end: int, evidence: Evidence) -> None:
        """A pattern ends inside a word ("US Cent" in "US Central Command"): judge the shorter ones in its place."""
        table = tables()
        find = table.lexicon.find
        within = find(level(text[start : end - 1]))
        if not within:
            # The next name may reach further: "Northern Irish" in "the Northern Irishmen".
            within = [(i, a + 1, b + 1) for i, a, b in find(level(text[start + 1 : end + _REACH]))]
        for index, first, last in within:
            pattern = table.patterns[index]
            further = start + last > end and " " in pattern.text
            if pattern.kind >= Kind.PHRASE or start + first >= end or further:
                continue
            hit = Hit(text, start + first, start + last, pattern, evidence)
            verdict = judge(hit, table.rules_for(index, False))
            if verdict.country and (self._embedded or not verdict.embedded):
                code = table.codes.number(verdict.iso3 or pattern.iso3)
                rule = table.rules.number(verdict.rule)
                self._more.append((number, hit.start, hit.end, code, rule, verdict.embedded))

    def _settle(self, number: int, evidence: Evidence) -> None:
        """Leave out what bears the name of a person or a town that the text speaks of."""
        batch, table = self._batch, tables()
        first, last = np.searchsorted(batch.text, (number, number + 1))
        for place in range(int(first), int(last)):
            pattern = table.patterns[batch.index[place]]
            if self._kept[place] and evidence.is_namesake(
                pattern.base, pattern.iso3, int(batch.start[place] - batch.base[number])
            ):
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
        if not self._more:
            return found
        more = Found(*(np.array(column) for column in zip(*self._more, strict=True)))
        joined = Found(*(np.concatenate(columns) for columns in zip(found, more, strict=True)))
        order = np.lexsort((joined.start, joined.text))
        return Found(*(column[order] for column in joined))


def _looks_again(text: str, start: int, end: int, guard: int, pattern: Pattern, evidence: Evidence) -> bool:
    """Whether what stands beside a hit in a plain place asks for a judgement."""
    after, following = text[end], text[end + 1]
    if guard >= _ALWAYS:
        return True
    if after == " " and "A" <= following <= "Z":
        word = text[end + 1 : text.find(" ", end + 1, end + 24)]
        if (word not in _lexicon.STATE_HEADS or word == "State") and (
            guard & _GIVEN or names_organisation(text, start, end, pattern.kind < Kind.ADJECTIVE)
        ):
            return True
    if guard & _TOWN and after in " ," and US_STATE.match(text, end):
        return True
    if guard & _NUMBER and following.isdigit():
        return True
    if guard & _LANGUAGE and _may_be_language(text, start, end, evidence):
        return True
    if guard & _SURNAME:
        word = word_before(text, start)
        if word[:1].isupper() and word[-1] not in ",;:)" and word not in _lexicon.BEFORE_COUNTRIES:
            return True
    if guard & _STATE and text[start - 2 : start] == ", " and follows_town(text, start):
        return True
    return guard & _TEXT != 0 and evidence.has_rival(pattern.iso3)


def _may_be_language(text: str, start: int, end: int, evidence: Evidence) -> bool:
    if text[end] == "-":
        return True
    if word_before(text, start) in _lexicon.BEFORE_LANGUAGE:
        return True
    following = text[end + 1 : end + 4]
    if text[end] == " " and following in _lexicon.LANGUAGE_AFTER_LETTERS:
        word = text[end + 1 : text.find(" ", end + 1, end + 24)].rstrip(".,;:\n")
        if word in _lexicon.LANGUAGE_AFTER:
            return True
    return (text[end] != " " or following in _lexicon.LANGUAGE_STOP_LETTERS) and evidence.speaks_of_languages
