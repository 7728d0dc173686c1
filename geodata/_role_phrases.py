"""Roles that a preposition tells, with the word that governs it."""

from __future__ import annotations

import re

from geodata._clause import Clause
from geodata._role_cases import Governed
from geodata._role_from import from_place
from geodata._role_in import in_place
from geodata._role_places import passing
from geodata._role_tables import DESTINATION, GOVERNED, ORIGIN, PARTICIPANT, SAME_AS, Decision
from geodata._role_to import to_place
from geodata._role_ways import REACH, leads_on, ungoverned
from geodata._role_words import (
    PREPOSITIONS,
    SKIPPED,
    Cue,
)
from geodata.model import Role

_REACH_OF = 4


def governed(clause: Clause) -> Decision | None:
    """The preposition before the group, and the nearest word that governs it."""
    preposition = SAME_AS.get(clause.preposition, clause.preposition)
    table = GOVERNED.get(preposition)
    if table is None:
        return None
    if preposition == "of" and clause.at > 0 and clause.cues[clause.at] is Cue.PLACE:
        preposition = _before_place(clause)
        table = GOVERNED.get(preposition)
        if table is None:
            return None
    if preposition == "by" and clause.words[clause.at] == "led" and _COUNT.match(clause.text, clause.end):
        return None
    before = clause.cues_before(_REACH_OF if preposition == "of" else REACH)
    for at, cue in before:
        if clause.preposition == "for" and cue in (Cue.BORDER, Cue.CROSS):
            continue
        if cue in table:
            return _told(clause, preposition, at, cue, table[cue])
    if (
        preposition == "by"
        and clause.is_name
        and clause.at >= 0
        and (clause.migration or _PARTICIPLE.search(clause.words[clause.at]))
    ):
        return (PARTICIPANT, "done_by")
    if not clause.migration:
        return None
    return ungoverned(clause, preposition)


_COUNT = re.compile(r" \(\d")
_PARTICIPLE = re.compile(r"(?:ed|run|held|led|sent|made|built|given|taken|kept|put|set|away|back|out|up)\Z")


def _before_place(clause: Clause) -> str:
    """The preposition before ``the province of``; the clause is read on from there."""
    at = clause.at - 1
    named = 2
    while at >= 0 and clause.words[at] not in PREPOSITIONS:
        if clause.words[at] not in SKIPPED:
            named -= 1
        if named < 0 or clause.cues[at]:
            return ""
        at -= 1
    if at < 0:
        return ""
    clause.at = at - 1
    return SAME_AS.get(clause.words[at], clause.words[at])


_UNMISTAKABLE = frozenset(
    {
        Cue.AUTHORITY,
        Cue.DELEGATE,
        Cue.MEETING,
        Cue.COOPERATE,
        Cue.ACT,
        Cue.FLEE,
        Cue.SMUGGLE,
        Cue.PUSHBACK,
        Cue.SMUGGLER,
        Cue.COME,
        Cue.DESTINATION,
    }
)


def _told(clause: Clause, preposition: str, at: int, cue: Cue, decision: Decision) -> Decision | None:
    """What the table says, unless a second word of the clause says better."""
    words = clause.words
    near = clause.at - at
    if preposition != "by" and not clause.migration and cue not in _UNMISTAKABLE:
        if cue is Cue.PERSON and preposition in ("from", "of"):
            return decision
        return decision if cue is Cue.GO and clause.about_people else None
    if clause.preposition == "for" and cue is Cue.PRICE and leads_on(clause):
        return ungoverned(clause, "from")
    cues = [c for _, c in clause.cues_before(REACH)]
    if preposition == "from":
        return from_place(Governed(clause, at, cue, cues, decision))
    if preposition == "to":
        return to_place(Governed(clause, at, cue, cues, decision))
    if preposition == "in":
        return in_place(Governed(clause, at, cue, cues, decision))
    if preposition == "between" and cue not in (Cue.COOPERATE, Cue.MEETING):
        return decision
    if preposition == "of" and cue is Cue.PERSON and not {Cue.SMUGGLER, Cue.ARREST}.isdisjoint(cues):
        return (Role.OTHER, "suspects")
    if preposition == "by" and cue is Cue.HOST and Cue.PERSON in cues and Cue.MEETING not in cues:
        return passing(clause, (DESTINATION, "hosted_in"))
    if preposition == "by" and clause.is_people:
        return (ORIGIN, "nationality_of_people")
    if preposition == "of" and cue is Cue.VEHICLE:
        return None
    if preposition == "of" and cue is Cue.GO and words[clause.at] != "way":
        return None
    if preposition == "of" and cue in (Cue.AUTHORITY, Cue.DELEGATE, Cue.COOPERATE, Cue.MEETING) and near > 3:
        return None
    return decision
