"""Roles that a verb tells of its object or its subject, and a count of its nationality."""

from __future__ import annotations

import re

from geodata._clause import Clause
from geodata._role_places import passing
from geodata._role_tables import DESTINATION, OBJECTS, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_ways import goes_on, leads_on, ungoverned, wants
from geodata._role_words import (
    CLAUSE_BREAKS,
    CUES,
    ON_THE_WAY,
    RECEIVING,
    SEA,
    SOURCES,
    WISHES,
    Cue,
)
from geodata.model import Role

_JOURNEYS = frozenset({Cue.PRICE, Cue.TRANSIT, Cue.GO})


def _kinds_before(clause: Clause) -> list[Cue]:
    return [cue for _, cue in clause.cues_before(5)]


def addressed(clause: Clause) -> Decision | None:
    """``reached Germany``, ``fled Syria``, ``entered Hungary``, ``asked Malta for a port``."""
    if clause.preposition or clause.at < 0:
        return None
    at = clause.at
    cue = clause.cues[at]
    if clause.words[max(at - 1, 0) : at + 1] in (["brought", "together"], ["brings", "together"]):
        return (PARTICIPANT, "brought_together")
    if clause.words[max(at - 1, 0) : at + 1] == ["according", "to"] and clause.is_name:
        return (PARTICIPANT, "said_by")
    if clause.words[at] in _BLAMING and clause.is_name:
        return (PARTICIPANT, "addressed")
    if cue is None or cue not in OBJECTS:
        if clause.migration and leads_on(clause) and not _JOURNEYS.isdisjoint(_kinds_before(clause)):
            return ungoverned(clause, "from")
        return None
    if cue in (Cue.ACT, Cue.COOPERATE, Cue.MEETING):
        if (not clause.is_name and cue is not Cue.MEETING) or clause.words[at] in ("said", "says"):
            return None
        if clause.migration and at and clause.cues[at - 1] is Cue.TRANSIT:
            return (TRANSIT, "route_in")
        return OBJECTS[cue]
    if not clause.migration and cue not in (Cue.FLEE,):
        return None
    if cue is Cue.LEAVE:
        if not SOURCES.isdisjoint(clause.codes):
            return (ORIGIN, "left")
        sea = not SEA.isdisjoint(clause.sentence.all_words) or not ON_THE_WAY.isdisjoint(clause.codes)
        return (TRANSIT, "departed_from") if sea or "for" in clause.right(4) else (ORIGIN, "left")
    if cue is Cue.CROSS and Cue.FLEE in clause.cues[:at] and ON_THE_WAY.isdisjoint(clause.codes):
        return (DESTINATION, "fled_to")
    if cue is Cue.ARRIVE:
        left = clause.words[max(at - 6, 0) : at]
        if wants(left):
            return (DESTINATION, "wanted")
        if "first" in left or "initially" in left or goes_on(clause):
            return (TRANSIT, "first_stop")
        return passing(clause, OBJECTS[cue])
    return OBJECTS[cue]


_BLAMING = frozenset("accused accuses blamed blames".split())
_COUNTING = frozenset(
    "was were came first second third led leads stood stands had has followed follows again then in that year the with at about some around ( : | -".split()
)
_BRACKETED_COUNT = re.compile(r"\s*(?:(?:\(|\| ?|: )\d|, \d[\d.,]*\s?(?:%|per ?cent))")


def counted(clause: Clause) -> Decision | None:
    """``Afghanistan (34 %)``, ``Guinea: 1,204``, ``before Morocco with 5,942``: a nationality and its count."""
    if not clause.migration:
        return None
    if clause.preposition:
        counts = clause.preposition == "for" and clause.at >= 0 and clause.words[clause.at][0].isdigit()
        if not counts and (clause.preposition != "by" or not _count_follows(clause)):
            return None
    elif not _count_follows(clause):
        return None
    if not (WISHES - {"asylum"}).isdisjoint(clause.sentence.all_words) or Cue.DESTINATION in clause.cues:
        return (DESTINATION, "wanted")
    if not RECEIVING.isdisjoint(clause.codes) and not _AHEAD.isdisjoint(clause.sentence.all_words):
        return (DESTINATION, "wanted")
    return (ORIGIN, "counted_nationality")


_AHEAD = frozenset("another onward onwards plan planned would onward-movement".split())


_MONEY = frozenset("euros euro dollars crowns pounds francs € $".split())


def _count_follows(clause: Clause) -> bool:
    if _BRACKETED_COUNT.match(clause.text, clause.end, min(clause.end + 20, clause.sentence.end)):
        return True
    right = clause.right(7)
    if not _MONEY.isdisjoint(right[:4]):
        return False
    for index, word in enumerate(right):
        if word[0].isdigit() and not (index and right[index - 1] == "in" and _YEAR.fullmatch(word)):
            return right[:1] != [":"] or Cue.PERSON not in map(CUES.get, right[index + 1 : index + 2])
        if word not in _COUNTING:
            return False
    return False


_YEAR = re.compile(r"(?:19|20)\d\d")
_NEAR = 8
_COUNTED = frozenset("% per cent percent".split())
_BEFORE_COUNTS = frozenset(", and or about some another with at".split())


def _only_counts(gap: list[str]) -> bool:
    """Whether nothing but a count stands before a group: ``named Germany as their goal, 14 per cent France``."""
    while gap[-1:] in (["the"], ["about"]):
        gap = gap[:-1]
    at = len(gap)
    while at and gap[at - 1] in _COUNTED:
        at -= 1
    if not at or not gap[at - 1][0].isdigit():
        return False
    return at < 2 or gap[at - 2] in _BEFORE_COUNTS


def parallel(clause: Clause, before: Clause, decision: Decision) -> Decision | None:
    """The second of two like phrases: ``142,400 to Italy and 105 to Malta``, ``reached Libya in 2016 and Italy in 2017``."""
    gap = clause.words[before.last : clause.first]
    if clause.continues_ranking or clause.is_ranked:
        return decision
    if decision[0] is Role.OTHER or len(gap) > _NEAR:
        return None
    if clause.is_name and decision[0] is PARTICIPANT and gap[-1:] == ["and"] and clause.right(1) == ["in"]:
        return decision
    if clause.is_name and not clause.preposition and _only_counts(gap):
        return decision
    if decision[1] in ("on_the_way_in", "first_stop") and ON_THE_WAY.isdisjoint(clause.codes):
        decision = (DESTINATION, "reached")
    if clause.preposition:
        alike = clause.preposition == before.preposition
    else:
        alike = (
            clause.is_name
            and not before.preposition
            and clause.at >= before.last
            and clause.words[clause.at] in (",", "and", "or")
            and not any(CUES.get(word) for word in gap)
        )
    return decision if alike and not CLAUSE_BREAKS.intersection(gap) else None
