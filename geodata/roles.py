"""A mention in its sentence -> its role, read from the clause around it.

Mentions that are coordinated ("Syria, India, Iraq and Afghanistan") are read as one. The role comes, in this order, from
the list the group stands in, from the noun that a demonym describes, from a predicate that names the role, from the
preposition before the group and the word that governs it, from the verb whose object or subject the group is, and from
the like phrase before it. Where none of them says anything the role is other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import ahocorasick_rs

from geodata._clause import Clause
from geodata._role_lists import stops
from geodata._role_rules import RULES
from geodata._role_sentence import Sentence
from geodata._role_tables import Decision
from geodata._role_verbs import parallel
from geodata.model import Role

Span = tuple[int, int]

OTHER: Decision = (Role.OTHER, "no_cue")
_COORDINATION = re.compile(
    r"(?:\s*\([^()]{0,40}\))?\*?(?:\s+(?:with|at)\s+[\d,.]*\d(?:\s?%|\s(?:detections|people|persons|per cent|percent))?)?"
    r"(?:\s*[,;/–>→-]+\s*(?:(?:and|or|the|The|then|as well as|together with|along with|followed by|before|from|in) )*"
    r"|\s+(?:and|or|as well as|together with|along with|followed by|before|nor|&|and/or|rather than|instead of|but not)\s+(?:(?:the|The|in|from|to|both|northern|southern|eastern|western|neighbouring) )*)"
    r"(?:(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|a few|to a lesser extent) ?)?"
)
# What a state did, which the next name with a count did as well: ``Russia took in 1.2 million, Poland 950,000``.
_OF_SUBJECTS = frozenset({"state_hosting", "state_receiving"})
_JOINED = re.compile(r"\b(?:and|or|with)\b|&|/|-|–")
_LONGEST_GAP = 60
# A table without full stops is one sentence: it is read in pieces, so that the cost stays linear.
_MOST_AT_ONCE = 100
_FURTHEST = 600
# Stems of the words of migration; a text with two of them, and one in each so many code points is about people on the move.
_STEMS = ("igra", "efugee", "asylum", "smuggl", "detections", "crossing", "corridor", "borders", "displace")
_CODE_POINTS_A_STEM = 1_500
_find_stems = ahocorasick_rs.AhoCorasick(
    _STEMS, implementation=ahocorasick_rs.Implementation.DFA
).find_matches_as_indexes


def is_about_migration(text: str) -> bool:
    """Whether a whole text is about people on the move, so that each clause may be read so."""
    return len(_find_stems(text)) >= max(2, len(text) / _CODE_POINTS_A_STEM)


def _groups(text: str, mentions: Sequence[Span], are_names: Sequence[bool]) -> Iterator[Span]:
    """First and last+1 index of each group of mentions that are coordinated in one sentence."""
    first = 0
    for index in range(1, len(mentions)):
        gap_start, gap_end = mentions[index - 1][1], mentions[index][0]
        if gap_end - gap_start < _LONGEST_GAP and _COORDINATION.fullmatch(text, gap_start, gap_end):
            alike = are_names[index] is are_names[index - 1]
            if alike or _JOINED.search(text, gap_start, gap_end):
                continue
        yield first, index
        first = index
    yield first, len(mentions)


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
    before: tuple[Clause, Decision] | None = None
    ranked: tuple[Clause, Decision] | None = None
    for first, last in _groups(text, mentions, are_names):
        clause = Clause(
            sentence,
            (sentence.at[first], sentence.at[last - 1] + 1),
            (mentions[first][0], mentions[last - 1][1]),
            codes[first:last],
            is_name=are_names[last - 1],
        )
        if last - first > 1:
            links = [text[a[1] : b[0]] for a, b in pairwise(mentions[first:last])]
            if chain := stops(clause, links):
                decisions += chain
                continue
        decision = _decide(clause, ranked if ranked and clause.continues_ranking else before)
        decisions += [decision] * (last - first)
        before = clause, decision
        if not clause.preposition:
            ranked = before
    return decisions


def _decide(clause: Clause, before: tuple[Clause, Decision] | None) -> Decision:
    if before is not None:
        if (clause.continues_ranking or clause.is_ranked) and (decision := parallel(clause, *before)):
            return decision
        if before[1][1] in _OF_SUBJECTS and not clause.preposition and clause.count_follows:
            return before[1]
        if clause.is_compared and not before[0].preposition:
            return before[1]
        if clause.stands_for_last and clause.preposition == before[0].preposition:
            return before[1]
    for rule in RULES:
        if decision := rule(clause):
            return decision
    if before is not None and (decision := parallel(clause, *before)):
        return decision
    return OTHER
