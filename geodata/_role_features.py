"""What the model of roles looks at: which words, by their frames, stand around a group of mentions, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geodata._clause import Clause
from geodata._role_frames import Frame
from geodata._role_sentence import MENTION
from geodata._role_tables import Decision
from geodata._role_words import ON_THE_WAY, PREPOSITIONS, RECEIVING, SOURCES
from geodata.model import Role

Earlier = Sequence[tuple[Clause, Role]]
"""The groups that stand before in the sentence, each with its role."""

_MIXED = frozenset(
    "ALB BRA CHL COL CRI DZA ECU EGY GEO GTM HND IDN IRN JOR LBN MAR MEX MRT NIC PER SEN THA TUN TUR".split()
)
"""Countries that people come from as often as they pass them."""
_BE = frozenset("is are was were be been being get got".split())
_ENDS_OF_PHRASES = PREPOSITIONS | _BE | frozenset("who that which where when while , ; : and but @".split())
_BREAKS = frozenset(
    "while whereas but although though because when after before since until where who which that if as than so".split()
)
_OF_LISTS = frozenset(
    "@ , ; and or the % per cent percent of which to - > about approximately some n".split()
)
_EXAMPLES = frozenset("including namely notably especially particularly :".split())
_PAIRS_OF_EXAMPLES = frozenset(
    tuple(pair.split())
    for pair in "among them|such as|among these|among others|above all|in particular|together with|followed by|along with|well as".split(
        "|"
    )
)
_COUNTRIES = frozenset("countries states nationalities country state members governments".split())
_BEFORE_NOUNS = frozenset(
    "the other several many some all more various different european african its their participating partner neighbouring third top main largest most".split()
)
_LEFT, _RIGHT = 18, 16


class Phrase:
    """What stands on one side of a group: the words that have a frame, nearest first.

    Attributes
    ----------
    seen : list of (str, int)
        Of each its frame, marked with "," or "|" beyond a comma or a conjunction, and its place.
    verb, noun, beyond : int
        Where the nearest verb, the nearest noun, and the first noun beyond that verb stand; -1 if there is none.
    """

    __slots__ = ("beyond", "noun", "seen", "verb")

    def __init__(self, clause: Clause, frames: Sequence[Frame | None], places: range) -> None:
        self.seen: list[tuple[str, int]] = []
        self.verb = self.noun = self.beyond = -1
        mark, words = "", clause.words
        for at in places:
            word = words[at]
            if word in (";", ":"):
                break
            if word in _BREAKS:
                mark = "|"
            elif word == "," and not mark and words[at + 1 : at + 2] != [MENTION]:
                mark = ","
            if (frame := frames[at]) is None:
                continue
            name, is_verb = frame
            self.seen.append((name + mark, at))
            if is_verb and self.verb < 0:
                self.verb = at
            elif not is_verb:
                if self.noun < 0:
                    self.noun = at
                if self.verb >= 0 and self.beyond < 0:
                    self.beyond = at


def _name(frames: Sequence[Frame | None], at: int) -> str:
    frame = frames[at] if at >= 0 else None
    return frame[0] if frame else "none"


def _verb(words: Sequence[str], frames: Sequence[Frame | None], at: int) -> str:
    """A verb's frame, marked where it stands in the passive."""
    if at < 0:
        return "none"
    passive = words[at].endswith(("d", "n", "t")) and not _BE.isdisjoint(words[max(at - 3, 0) : at])
    return _name(frames, at) + ("~" if passive else "")


def _word(words: Sequence[str], at: int) -> str:
    if not 0 <= at < len(words):
        return "<s>" if at < 0 else "</s>"
    return "0" if words[at][0].isdigit() else words[at]


def kind_of_country(code: str) -> str:
    """Whether people mostly come from a country, pass it, want to get there, or come and pass."""
    if code in SOURCES:
        return "S"
    if code in ON_THE_WAY:
        return "W"
    return "R" if code in RECEIVING else "M" if code in _MIXED else "_"


class Features:
    """The features of a group: `shared` by its members, and those `of` one country.

    Attributes
    ----------
    shared : list of str
    """

    def __init__(
        self, clause: Clause, frames: Sequence[Frame | None], rule: Decision | None, earlier: Earlier
    ) -> None:
        self._clause, self._frames = clause, frames
        self._kind = "N" if clause.is_name else "P" if clause.is_people else "A"
        self._by = clause.preposition or "-"
        left = Phrase(clause, frames, range(clause.at, max(clause.at - _LEFT, -1), -1))
        right = Phrase(clause, frames, range(clause.last, min(clause.last + _RIGHT, len(clause.words))))
        self._left, self._right = left, right
        self._first_left = left.seen[0][0] if left.seen else "none"
        self._first_right = right.seen[0][0] if right.seen else "none"
        self._left_verb = _verb(clause.words, frames, left.verb)
        self._right_verb = _verb(clause.words, frames, right.verb)
        self._subject = "o" if clause.opens and not clause.preposition else "i"
        self.shared = [
            *self._governing(),
            *self._behind(),
            *self._described(),
            *self._neighbours(),
            *self._in_sentence(),
            *self._listed(),
            *self._before(earlier),
        ]
        if rule is not None:
            self.shared += [f"rule {rule[1]}", f"role {rule[0].value}", f"role {rule[0].value} {self._kind}"]

    def of(self, code: str) -> list[str]:
        """What a country itself tells."""
        country, kind, by = kind_of_country(code), self._kind, self._by
        return [
            f"c {country}", f"iso {code}", f"c,n {country} {kind}", f"c,p {country} {by}", f"l0,c {self._first_left} {by} {country}",
            f"lv,c {self._left_verb} {by} {country}", f"rv,c {self._right_verb} {self._subject} {kind} {country}",
        ]  # fmt: skip

    def _governing(self) -> list[str]:
        clause, frames, left, by, kind = self._clause, self._frames, self._left, self._by, self._kind
        words, seen, at = clause.words, left.seen, clause.at
        governor, first = _word(words, at), self._first_left
        second = seen[1][0] if len(seen) > 1 else "none"
        noun, subject, verb = _name(frames, left.noun), _name(frames, left.beyond), self._left_verb
        found = [
            f"n {kind}", f"p {by}", f"p,n {by} {kind}", f"g {by} {governor}", f"g2 {_word(words, at - 1)} {governor}",
            f"l0 {first}", f"l0,p {first} {by}", f"l01 {first} {second} {by}", f"l1 {second} {by}",
            f"lv {verb} {by}", f"ln {noun} {by}", f"lvn {verb} {noun} {by}", f"su {subject} {by}", f"sv {subject} {verb} {by}",
        ]  # fmt: skip
        if seen:
            found.append(f"l0w {words[seen[0][1]]} {by}")
        if len(seen) > 1:
            found.append(f"l1w {words[seen[1][1]]} {by}")
        if left.verb >= 0:
            found.append(f"lvw {words[left.verb]} {by}")
        if left.noun >= 0:
            found.append(f"lnw {words[left.noun]} {by}")
        if left.beyond >= 0:
            found.append(f"suw {words[left.beyond]}")
        return found

    def _behind(self) -> list[str]:
        words, frames, right, by, kind = (
            self._clause.words, self._frames, self._right, self._by, self._kind,
        )  # fmt: skip
        first, seen = self._first_right, right.seen
        second = seen[1][0] if len(seen) > 1 else "none"
        verb, noun, subject = self._right_verb, _name(frames, right.noun), self._subject + kind
        found = [
            f"r0 {first} {kind}", f"r0,p {first} {by}", f"r01 {first} {second} {kind}", f"r1 {second} {by}",
            f"rv {verb} {subject}", f"rvn {verb} {noun} {subject}", f"rn {noun} {subject}", f"o {subject}",
            f"lr {self._first_left} {first} {by} {kind}",
        ]  # fmt: skip
        if seen:
            found.append(f"r0w {words[seen[0][1]]} {kind}")
        if right.verb >= 0:
            found.append(f"rvw {words[right.verb]} {subject}")
        return found

    def _described(self) -> Iterator[str]:
        """The noun that a demonym describes."""
        if self._kind != "A":
            return
        words, frames, last, head = self._clause.words, self._frames, self._clause.last, -1
        for at in range(last, min(last + 5, len(words))):
            if words[at] in _ENDS_OF_PHRASES:
                break
            frame = frames[at]
            if frame and not (frame[1] and words[at].endswith(("ed", "ing"))):
                head = at
        name = _name(frames, head)
        if head < 0:
            yield from ("h none", f"hx {_word(words, last)[-3:]}", f"hr none {self._first_right}")
            return
        yield from (
            f"h {name}",
            f"hw {words[head]}",
            f"hl {name} {self._first_left}",
            f"hp {name} {self._by}",
        )
        yield f"hs {name} {_name(frames, self._left.beyond)} {self._left_verb}"
        yield from (f"hrv {name} {self._right_verb}", f"hlv {name} {self._left_verb}")

    def _neighbours(self) -> Iterator[str]:
        clause, words = self._clause, self._clause.words
        behind, next_behind = _word(words, clause.last), _word(words, clause.last + 1)
        before, next_before = _word(words, clause.first - 1), _word(words, clause.first - 2)
        yield from (f"+1 {behind} {self._kind}", f"+12 {behind} {next_behind}", f"+1p {behind} {self._by}")
        yield from (f"-1 {before} {self._kind}", f"-21 {next_before} {before}")
        count = clause.text[clause.end : clause.end + 14].lstrip()
        if count[:1] == "(" and count[1:2].isdigit():
            yield from ("cnt(", f"cnt( {self._first_left}", f"cnt( {self._by}")
        elif count[:1].isdigit():
            yield from ("cnt", f"cnt {self._by} {self._kind}")

    def _in_sentence(self) -> list[str]:
        clause = self._clause
        found = [f"b {name}" for name in {frame[0] for frame in self._frames if frame}]
        found += (f"nm {min(len(clause.sentence.at), 4)}", f"size {min(len(clause.codes), 4)}")
        if not clause.migration:
            found.append("nomig")
        return found

    def _listed(self) -> Iterator[str]:
        """The label before a list, and the noun whose examples a group is one of."""
        words, frames, first = self._clause.words, self._frames, self._clause.first
        if ":" in words[:first]:
            colon = first - 1 - words[:first][::-1].index(":")
            labels = [frame[0] for frame in frames[max(colon - 8, 0) : colon] if frame]
            yield from (f"lab {name}" for name in labels)
            yield f"colon {self._by}"
            if all(word in _OF_LISTS or word[0].isdigit() for word in words[colon + 1 : first]):
                yield from (f"list {name} {self._kind}" for name in labels)
                yield "list"
        pair = tuple(words[max(first - 2, 0) : first])
        if pair in _PAIRS_OF_EXAMPLES or (pair and pair[-1] in _EXAMPLES):
            yield from self._example_of(range(first - 2, max(first - 14, -1), -1))

    def _example_of(self, places: range) -> Iterator[str]:
        words, frames = self._clause.words, self._frames
        for at in places:
            frame = frames[at]
            if not ((frame and not frame[1]) or words[at] in _COUNTRIES):
                continue
            before = at - 1
            while before >= 0 and (
                words[before][0].isdigit()
                or words[before] in _BEFORE_NOUNS
                or _name(frames, before) == "count"
            ):
                before -= 1
            noun, by = _name(frames, at), _word(words, before)
            governor = [frame[0] for frame in frames[max(before - 4, 0) : max(before, 0)] if frame][-1:]
            yield f"app {noun} {by if by in PREPOSITIONS else '-'}"
            yield f"app2 {noun} {by} {''.join(governor)}"
            return

    def _before(self, earlier: Earlier) -> Iterator[str]:
        """The role of the group before, and of those behind the same preposition."""
        if not earlier:
            yield "first"
            return
        clause, by, kind = self._clause, self._by, self._kind
        last, role = earlier[-1]
        gap = range(last.last, clause.first)
        has_verb = any((frame := self._frames[at]) and frame[1] for at in gap)
        pair = kind + ("N" if last.is_name else "D")
        yield from (f"pr {role.value}", f"prp {role.value} {by} {last.preposition or '-'}")
        yield from (f"prv {role.value} {has_verb} {kind}", f"prn {role.value} {pair}")
        yield f"pr-1 {role.value} {_word(clause.words, clause.first - 1)} {min(len(gap), 6)}"
        if not has_verb and len(gap) < 8:
            yield f"same {role.value} {by == (last.preposition or '-')} {pair}"
        for group, role in earlier:
            if group.preposition == clause.preposition and group.is_name == clause.is_name:
                yield f"like {role.value} {by}"
