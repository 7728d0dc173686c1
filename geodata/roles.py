"""A mention in its sentence -> its role, read from the clause around it.

Mentions that are coordinated ("Syria, India, Iraq and Afghanistan") are read as one. The role comes, in this order, from
the list the group stands in, from the noun that a demonym describes, from a predicate that names the role, from the
preposition before the group and the word that governs it, from the verb whose object or subject the group is, and from
the like phrase before it. Where people are on the move, a small model then weighs the rule's answer with the frames of the
words around the group; elsewhere the rule decides alone. Where nothing says anything the role is other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import ahocorasick_rs

from geodata._clause import Clause
from geodata._role_features import Features
from geodata._role_frames import frames_of
from geodata._role_groups import Span, groups
from geodata._role_lists import list_label, stops
from geodata._role_model import add_up, weighed
from geodata._role_rules import RULES
from geodata._role_sentence import Sentence
from geodata._role_tables import Decision
from geodata._role_verbs import parallel
from geodata._role_words import RECEIVING
from geodata.model import Role

OTHER: Decision = (Role.OTHER, "no_cue")
_FEW = 4
# What a state did, which the next name with a count did as well: ``Russia took in 1.2 million, Poland 950,000``.
_OF_SUBJECTS = frozenset({"state_hosting", "state_receiving"})
# A table without full stops is one sentence: it is read in pieces, so that the cost stays linear.
_MOST_AT_ONCE = 100
_FURTHEST = 600
# Stems of the words of migration; a text with two of them, and one in each so many code points is about people on the move.
_STEMS = ("igra", "efugee", "asylum", "smuggl", "detections", "crossing", "corridor", "borders", "displace")
_CODE_POINTS_A_STEM = 1_500
# In a paragraph by itself one of them is enough, or one of these.
_MORE_STEMS = (
    "deport", "rregular", "traffick", "nationals", "ountries of origin", "IOM", "UNHCR", "Frontex", "Europol", "rrivals", "dinghy", "boats",
    "Refugee", "border",
)  # fmt: skip
_PARAGRAPH = 500
# The leftmost kinds of match pass over what begins no stem four times as fast as the standard one.
_find_stems = ahocorasick_rs.BytesAhoCorasick(
    [stem.encode() for stem in _STEMS + _MORE_STEMS], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
).find_matches_as_indexes


def is_about_migration(text: str) -> bool:
    """Whether a whole text is about people on the move, so that each clause may be read so."""
    stems = _find_stems(text.encode("latin-1", "replace"))
    if len(text) < _PARAGRAPH:
        return bool(stems)
    return sum(stem[0] < len(_STEMS) for stem in stems) >= max(2, len(text) / _CODE_POINTS_A_STEM)


def assign(
    text: str,
    mentions: Sequence[Span],
    sentences: Sequence[Span],
    codes: Sequence[str],
    are_names: Sequence[bool],
) -> list[Decision]:
    """Give each mention its role.

    Parameters
    ----------
    text : str
        The text that the offsets count in.
    mentions : sequence of (int, int)
        Start and end of each mention, in text order.
    sentences : sequence of (int, int)
        Start and end of the sentence around each.
    codes : sequence of str
        ISO 3166-1 alpha-3 of each.
    are_names : sequence of bool
        Whether each is a country's name and not a demonym.

    Returns
    -------
    list of (Role, str)
        For each mention its role and the name of the rule that gave it.
    """
    migration = is_about_migration(text)
    decisions: list[Decision] = []
    first = 0
    while first < len(mentions):
        last = first + 1
        while last < len(mentions) and sentences[last] == sentences[first] and last - first < _MOST_AT_ONCE:
            last += 1
        span = (
            max(sentences[first][0], mentions[first][0] - _FURTHEST),
            min(sentences[first][1], mentions[last - 1][1] + _FURTHEST),
        )
        decisions += _read(
            text, span, mentions[first:last], codes[first:last], are_names[first:last], migration
        )
        first = last
    return decisions


def _read(
    text: str,
    span: Span,
    mentions: Sequence[Span],
    codes: Sequence[str],
    are_names: Sequence[bool],
    migration: bool,
) -> list[Decision]:
    """The roles of the mentions of one sentence."""
    sentence = Sentence(text, span, mentions, in_report=migration)
    if sentence.is_silent:
        return [OTHER] * len(mentions)
    decisions: list[Decision] = []
    if not sentence.migration:
        for _, told, _ in read_groups(sentence, mentions, codes, are_names):
            decisions += told
        return decisions
    frames = frames_of(sentence.words)
    earlier: list[tuple[Clause, Role]] = []
    for clause, told, is_chain in read_groups(sentence, mentions, codes, are_names):
        if not is_chain:
            told = _weighed(Features(clause, frames, told[0], earlier), told, clause.codes)
        earlier.append((clause, told[-1][0]))
        decisions += told
    return decisions


def _weighed(features: Features, told: list[Decision], codes: Sequence[str]) -> list[Decision]:
    """What the model says of each member of a group; the rule keeps its name where both agree."""
    shared = add_up(features.shared)
    return [
        weighed(decision, shared + add_up(features.of(code)))
        for decision, code in zip(told, codes, strict=True)
    ]


def read_groups(
    sentence: Sentence, mentions: Sequence[Span], codes: Sequence[str], are_names: Sequence[bool]
) -> Iterator[tuple[Clause, list[Decision], bool]]:
    """What the rules say of the groups of a sentence.

    Parameters
    ----------
    sentence : Sentence
        With the same mentions.
    mentions, codes, are_names : sequences
        As in `assign`, of this sentence only.

    Yields
    ------
    (Clause, list of (Role, str), bool)
        The group, the decision on each of its members, and whether it is a chain of stops, each with a role of its own.
    """
    text = sentence.text
    earlier: _Earlier | None = None
    for first, last in groups(text, mentions, are_names):
        clause = Clause(
            sentence,
            (sentence.at[first], sentence.at[last - 1] + 1),
            (mentions[first][0], mentions[last - 1][1]),
            codes[first:last],
            is_name=are_names[last - 1],
        )
        if last - first > 1:
            links = [text[a[1] : b[0]] for a, b in pairwise(mentions[first:last])]
            if (
                (chain := stops(clause, links))
                and (told := list_label(clause))
                and told[0] is Role.PARTICIPANT
            ):
                yield clause, [told] * (last - first), True
                continue
            if chain:
                yield clause, chain, True
                continue
        if earlier is None:
            decision = _by_rules(clause) or OTHER
        else:
            decision = earlier.repeated(clause) or _by_rules(clause) or earlier.like(clause) or OTHER
        yield clause, _of_members(decision, clause.codes), False
        if last < len(mentions):
            earlier = earlier or _Earlier()
            earlier.note(clause, decision)


def _of_members(decision: Decision, codes: Sequence[str]) -> list[Decision]:
    """What a decision says of each of the group: ``to Croatia, Slovenia and Italy`` ends in Italy."""
    if decision[1] != "on_the_way_in":
        return [decision] * len(codes)
    return [(Role.DESTINATION, "arrived_in") if code in RECEIVING else decision for code in codes]


def _by_rules(clause: Clause) -> Decision | None:
    for rule in RULES:
        if decision := rule(clause):
            return decision
    return None


def _is_joined(before: Clause, clause: Clause) -> bool:
    between = clause.words[before.last : clause.first]
    return "and" in between and len(between) <= _FEW


class _Earlier:
    """The groups of the sentence that have been read, whose verb or noun a later one may leave out."""

    def __init__(self) -> None:
        self._last: tuple[Clause, Decision] | None = None
        self._subject: tuple[Clause, Decision] | None = None
        self._of_state: tuple[Clause, Decision] | None = None
        self._behind: dict[str, tuple[Clause, Decision]] = {}

    def note(self, clause: Clause, decision: Decision) -> None:
        """Remember a group and its role."""
        self._last = self._behind[clause.preposition] = clause, decision
        if not clause.preposition:
            self._subject = self._last
        if decision[1] in _OF_SUBJECTS:
            self._of_state = self._last

    def repeated(self, clause: Clause) -> Decision | None:
        """The role of an earlier group that a group's own words point back to: ``Poland 950,000``, ``those from Libya``."""
        if self._last is None:
            return None
        before, decision = self._last
        if self._of_state is not None and not clause.preposition and clause.count_follows:
            return self._of_state[1]
        if clause.continues_ranking or clause.is_ranked:
            ahead = self._subject if self._subject and clause.continues_ranking else self._last
            if told := parallel(clause, *ahead):
                return told
        if (
            clause.adds_people(before)
            or (decision[1] == "suspects" and not clause.is_name and _is_joined(before, clause))
            or clause.repeats(before)
            or (clause.is_compared and not before.preposition)
        ):
            return decision
        if clause.stands_for_last and clause.preposition in self._behind:
            return self._behind[clause.preposition][1]
        return None

    def like(self, clause: Clause) -> Decision | None:
        """The role of the last group, or of the last one behind the same preposition, where a phrase is like it."""
        if self._last is None:
            return None
        ahead = self._subject if self._subject and clause.continues_ranking else self._last
        if told := parallel(clause, *ahead):
            return told
        same = self._behind.get(clause.preposition) if clause.preposition else None
        return parallel(clause, *same) if same else None
