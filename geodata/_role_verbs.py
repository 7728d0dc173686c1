"""Roles that a verb tells of its object or its subject, and a count of its nationality."""

from __future__ import annotations

import re

from geodata._clause import Clause
from geodata._role_places import passing
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, OBJECTS, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_ways import goes_on, leads_on, ungoverned, wants
from geodata._role_words import (
    CLAUSE_BREAKS,
    COPULAS,
    CUES,
    ON_THE_WAY,
    PASSIVE,
    PREPOSITIONS,
    RECEIVING,
    SEA,
    SKIPPED,
    SOURCES,
    STOPS,
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
_STATE_VERBS = frozenset({Cue.ACT, Cue.COOPERATE, Cue.MEETING})
_RECORDING = frozenset(
    "experienced experiences received receives receive recorded registered records registers saw sees seen counted counts issued granted grants given gave has had accepted took processed recognised recognized".split()
)
_TAKEN_IN = frozenset(
    "citizenship residence visa visas permits applications claims arrivals applicants asylum protection refugees status applicants displaced landings requests people persons venezuelans families".split()
)
_ENTERING = frozenset("entries crossings detections".split())
_ACCOUNTING = frozenset("accounted accounts account".split())
_HAVING = frozenset("has have had".split())
_SHARING = frozenset("share shares shared".split())
_UNDERGOING = frozenset(
    "stand stands stood saw sees see had has have faces faced needs lost won lay lies lie while when where as than such also - > region area province route border".split()
)
_NO_DEEDS = COPULAS | _UNDERGOING | SKIPPED | STOPS | PREPOSITIONS
_ACTED = re.compile(r"[a-z]{3,}ed\Z")
_LIGHT = frozenset(
    "continue continues continued not also jointly recently has have had will would to may should must can could already then since again soon both together each alone combined all did does".split()
)


def _passed(right: list[str]) -> Decision | None:
    """``is mostly crossed at night``."""
    cues = [CUES.get(word) for word in right if word.endswith("ed")]
    return (TRANSIT, "passed_through") if Cue.CROSS in cues or Cue.TRANSIT in cues else None


def hosting(clause: Clause) -> Decision | None:
    """``the response in Uganda, which hosts 1.7 million refugees``: a relative clause says what the state does."""
    right = clause.right(14)
    if not clause.is_name or right[:1] != [","] or right[1:2] not in (["which"], ["that"]):
        return None
    return passing(clause, (DESTINATION, "state_hosting")) if _takes_people_in(clause, right[2:]) else None


def acting(clause: Clause) -> Decision | None:
    """``Serbia closed its border``, ``Jordan hosts 600,000 refugees``, ``Germany received 40,000 applications``."""
    if not clause.is_name or clause.preposition not in ("", "between"):
        return None
    right = clause.right(12)
    if right[:1] == ["that"] and clause.words[max(clause.at - 1, 0) : clause.at + 1] in (
        ["it", "was"],
        ["it", "is"],
    ):
        return (PARTICIPANT, "state_acting") if clause.migration else None
    if right[:1] == ["'s"]:
        right = next(
            (
                right[index:]
                for index in range(2, 7)
                if right[index : index + 1] and right[index] in _RECORDING
            ),
            right,
        )
    if right[:1] == [","] or right[:1] == ["and"]:
        right = _behind_insertion(clause, right)
    if _takes_people_in(clause, right):
        return passing(clause, (DESTINATION, "state_hosting"))
    for index, word in enumerate(right[:6]):
        rest = right[index + 1 :]
        cue = CUES.get(word)
        if word in _HAVING and rest and _ACTED.match(rest[0]) and rest[0] not in _RECORDING:
            continue
        if word in _HAVING and rest[:1] == ["lost"] and not _TAKEN_IN.isdisjoint(rest[:7]):
            return (ORIGIN, "left")
        if word == "accepted" and "requests" in rest[:3]:
            return (PARTICIPANT, "state_acting")
        if word in _RECORDING and clause.migration and not _TAKEN_IN.isdisjoint(rest[:7]):
            return (DESTINATION, "state_receiving")
        if word in _RECORDING and clause.migration and "transit" in rest[:6]:
            return (TRANSIT, "passed_through")
        if word in _RECORDING and clause.migration and not _ENTERING.isdisjoint(rest[:7]):
            return passing(clause, (DESTINATION, "state_receiving"))
        if word in _ACCOUNTING and clause.migration and not _TAKEN_IN.isdisjoint(clause.right(14)):
            took_in = not RECEIVING.isdisjoint(clause.codes)
            return (DESTINATION, "state_receiving") if took_in else (ORIGIN, "counted_nationality")
        if word in _HAVING and Cue.COOPERATE in map(CUES.get, rest[:5]):
            return (PARTICIPANT, "state_acting")
        if word in _SHARING and "border" in right:
            return (TRANSIT, "border_with")
        if cue is Cue.HOST:
            hosted = [CUES.get(later) for later in rest]
            if clause.migration and rest and rest[0][0].isdigit() and Cue.MEETING not in hosted:
                return passing(clause, (DESTINATION, "state_hosting"))
            if Cue.PERSON in hosted and Cue.MEETING not in hosted:
                return passing(clause, (DESTINATION, "state_hosting"))
            return (PARTICIPANT, "state_acting")
        if clause.migration and word in ("did", "followed") and clause.opens:
            return (PARTICIPANT, "state_acting")
        if word in _LIGHT or word.endswith("ly"):
            continue
        if word in PASSIVE and CUES.get(rest[0] if rest else "") in (Cue.ACT, Cue.ARREST):
            continue
        if word in PASSIVE and rest[:1] == ["represented"]:
            return (PARTICIPANT, "state_acting")
        if cue in _STATE_VERBS or (word == "took" and "part" in rest):
            return (PARTICIPANT, "state_acting")
        if word in PASSIVE and (passed := _passed(rest[:3])):
            return passed
        if cue is Cue.PUSHBACK and rest[:1] in (["back"], ["away"]):
            return (PARTICIPANT, "state_acting")
        if word in _NO_DEEDS:
            return None
        if clause.migration and (_ACTED.match(word) or (clause.opens and word.isalpha())):
            return (PARTICIPANT, "state_acting")
        return None
    return None


_PERFECT = frozenset("has have had also now already since".split())


def _takes_people_in(clause: Clause, right: list[str]) -> bool:
    """``Norway resettled 3,000 refugees``, ``together host five million Afghans``."""
    kinds = [CUES.get(word) for word in right]
    if Cue.MEETING in kinds or not (Cue.PERSON in kinds or MENTION in right):
        return False
    if right[:2] in (["continues", "to"], ["continued", "to"], ["continue", "to"]):
        right, kinds = right[2:], kinds[2:]
    while right and (
        right[0] in _PERFECT or (right[0] in PASSIVE and right[1:] and right[1].endswith("ing"))
    ):
        right, kinds = right[1:], kinds[1:]
    for index, word in enumerate(right[:4]):
        if word in COPULAS or word in STOPS or word in PREPOSITIONS:
            return False
        if kinds[index] in (Cue.HOST, Cue.SETTLE) or right[index : index + 2] in (
            ["took", "in"],
            ["takes", "in"],
            ["taken", "in"],
            ["taking", "in"],
        ):
            return clause.about_people
    return False


_INSERTING = frozenset("together along which whose where with".split())


def _behind_insertion(clause: Clause, right: list[str]) -> list[str]:
    if right[0] == "," and clause.at >= 0 and clause.words[clause.at] == "including":
        return right[1:]
    if right[:2] == ["and", "the"]:
        return right[3:]
    if right[0] == "and":
        return right[
            1 + next((index for index, word in enumerate(right[1:5]) if CUES.get(word) in _STATE_VERBS), 0) :
        ]
    if "with" in clause.words[clause.first : clause.last]:
        return right[1:]
    if right[1:2] and (right[1] in _INSERTING or (right[1].endswith("ed") and right[2:3] == ["by"])):
        words = clause.words[clause.last + 1 : clause.last + 20]
        return words[words.index(",") + 1 :] if "," in words else right
    return right


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
