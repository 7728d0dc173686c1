"""Roles that a preposition tells, with the word that governs it."""

from __future__ import annotations

import re

from geodata._clause import Clause
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, GOVERNED, ORIGIN, PARTICIPANT, SAME_AS, TRANSIT, Decision
from geodata._role_words import CUES, ON_THE_WAY, PREPOSITIONS, RECEIVING, SEA, SKIPPED, SOURCES, WISHES, Cue
from geodata.model import Role

_EVENTS = (Cue.ARREST, Cue.MEETING)
_FRONTED: dict[Cue, Decision] = {
    Cue.STAY: (TRANSIT, "stay_on_the_way"),
    Cue.TRANSIT: (TRANSIT, "route_in"),
    Cue.DETECT: (TRANSIT, "detected_in"),
    Cue.HOST: (DESTINATION, "hosted_in"),
    Cue.ASYLUM: (DESTINATION, "asylum_in"),
    Cue.ARRIVE: (DESTINATION, "arrived_in"),
    Cue.SETTLE: (DESTINATION, "settled_in"),
}
_SEEKING = frozenset("sought seek seeks asylum applied settled granted applications".split())


def fronted(clause: Clause) -> Decision | None:
    """``In Bosnia and Herzegovina, several thousand people were stranded``; ``Portugal, where many have settled``."""
    if not clause.migration:
        return None
    right = clause.right(16)
    where = right[:2] == [",", "where"] or right[:1] == ["where"]
    if not where and (
        clause.preposition not in ("in", "inside", "within") or not _opens_clause(clause, right)
    ):
        return None
    cues = clause.cues[clause.last : clause.last + 16]
    if not _SEEKING.isdisjoint(right):
        return (DESTINATION, "asylum_in")
    for cue in cues:
        if cue in _EVENTS and not where:
            return (Role.OTHER, "place_of_event")
        if cue in _FRONTED:
            if cue is Cue.ARRIVE and not _STATISTICS.isdisjoint(right):
                return _FRONTED[cue]
            return passing(clause, _FRONTED[cue])
    if where:
        return None
    return passing(clause, (DESTINATION, "people_hosted_in")) if Cue.PERSON in cues else None


def _opens_clause(clause: Clause, right: list[str]) -> bool:
    """Whether a phrase stands before the clause it belongs to: ``while in Cyprus, ...``."""
    at = clause.at
    if at < 0 or (at == 0 and clause.cues[0] is None):
        return True
    if at < 5 and not any(clause.cues[: at + 1]) and right[:1] == [","]:
        return True
    return clause.words[at] in ("while", "whereas", "and", "but", ";", ",") and right[:1] == [","]


_STATISTICS = frozenset({"arrivals", "arrival"})


def passing(clause: Clause, decision: Decision) -> Decision:
    """People who come to a country that they leave again are on the way, unless they ask for asylum there."""
    if decision[0] is DESTINATION and decision[1] not in _STAYING and not ON_THE_WAY.isdisjoint(clause.codes):
        return (TRANSIT, "on_the_way_in")
    return decision


_STAYING = frozenset({"asylum_in", "settled_in", "called_destination", "wanted"})


_REACH = 12
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
    before = clause.cues_before(_REACH_OF if preposition == "of" else _REACH)
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
_PEOPLE_OF = frozenset({Cue.PERSON, Cue.COME, Cue.ASYLUM, Cue.NATIONALITY, Cue.DETECT, Cue.FLEE, Cue.ORIGIN})


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
    cues = [c for _, c in clause.cues_before(_REACH)]
    if preposition == "from":
        return _from(clause, at, cue, cues, decision)
    if preposition == "to":
        return _to(clause, at, cue, cues, decision)
    if preposition == "in":
        return _in(clause, at, cue, cues, decision)
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


def _from(clause: Clause, at: int, cue: Cue, cues: list[Cue], decision: Decision) -> Decision:
    if cue in (Cue.PERSON, Cue.COME, Cue.ASYLUM, Cue.DETECT):
        if Cue.DELEGATE in cues[:3]:
            return (PARTICIPANT, "delegates_from")
        if Cue.SMUGGLER in cues[:4] and _SAME_PERSONS.issuperset(cues[: cues.index(Cue.SMUGGLER)]):
            return (Role.OTHER, "smugglers")
    if (
        decision[0] is TRANSIT
        and not SOURCES.isdisjoint(clause.codes)
        and cue not in (Cue.BORDER, Cue.RETURN, Cue.PUSHBACK)
    ):
        return (ORIGIN, "left_home_country")
    if (
        cue is Cue.SMUGGLE
        and Cue.PERSON in cues[:3]
        and clause.words[at] in ("trafficking", "smuggling")
        and not leads_on(clause)
    ):
        return (ORIGIN, "people_from")
    if decision[0] is ORIGIN and (
        not RECEIVING.isdisjoint(clause.codes)
        or (_other_people(clause.words[at + 1 : clause.at + 1]) and not SOURCES.issuperset(clause.codes))
    ):
        return (TRANSIT, "came_by_way_of")
    if cue in (Cue.ARRIVE, Cue.COME) and decision[0] is ORIGIN and Cue.NATIONALITY not in cues:
        far = not SOURCES.isdisjoint(clause.codes)
        if not far and (
            (not ON_THE_WAY.isdisjoint(clause.codes) and (cue is Cue.ARRIVE or Cue.PERSON not in clause.cues))
            or leads_on(clause)
            or not SEA.isdisjoint(clause.sentence.all_words)
        ):
            return (TRANSIT, "arrived_by_way_of")
    if (
        cue in _PEOPLE_OF
        and leads_on(clause)
        and (Cue.GO in cues[:2] or Cue.SMUGGLE in cues[:2] or Cue.RETURN in cues[:2])
    ):
        return (
            (TRANSIT, "travelled_from") if SOURCES.isdisjoint(clause.codes) else (ORIGIN, "left_home_country")
        )
    return decision


def _other_people(between: list[str]) -> bool:
    """Whether people of one country are said to come from another one: ``smuggled migrants, mainly Syrians, from``."""
    return MENTION in between and "from" not in between


_SAME_PERSONS = frozenset({Cue.PERSON, Cue.COME, Cue.ARREST})


def leads_on(clause: Clause) -> bool:
    """Whether the next phrase says where the way leads: ``from Greece to Germany``."""
    right = [
        word
        for word in clause.right(5)
        if word not in (",", "and", "then", "on", "the", "northern", "southern", "eastern", "western")
    ]
    return (
        len(right) > 1
        and right[0] in ("to", "into", "towards", "via", "through", "across")
        and MENTION in right[1:3]
    )


def _to(clause: Clause, at: int, cue: Cue, cues: list[Cue], decision: Decision) -> Decision | None:
    words = clause.words
    left = words[max(clause.at - _REACH, 0) : clause.at + 1]
    if cue is Cue.GO and not {Cue.AUTHORITY, Cue.DELEGATE}.isdisjoint(clause.cues[at : clause.at + 1]):
        return (Role.OTHER, "officers_sent")
    if (
        cue is not Cue.RETURN
        and words[clause.at] in ("home", "back")
        and not SOURCES.isdisjoint(clause.codes)
    ):
        return (ORIGIN, "returned_to")
    if cue is not Cue.RETURN and Cue.RETURN in cues[:2] and words[clause.at] in ("flights", "flight"):
        return (ORIGIN, "returned_to")
    if clause.preposition == "for" and not _VISA.isdisjoint(left[-3:]):
        return (ORIGIN, "visa_for")
    if (
        cue is Cue.CROSS
        and clause.preposition == "to"
        and "from" not in left
        and _CROSSING.intersection(left)
    ):
        return passing(clause, (DESTINATION, "crossed_to"))
    if cue is Cue.RETURN:
        if SOURCES.isdisjoint(clause.codes) and (
            not RECEIVING.isdisjoint(clause.codes)
            or "from" in left
            or "from" in clause.right(3)
            or not SEA.isdisjoint(clause.sentence.all_words)
        ):
            return (TRANSIT, "returned_to_on_the_way")
        return decision
    if cue is Cue.CROSS and not _SAFETY.isdisjoint(clause.right(8)):
        return (DESTINATION, "fled_to")
    if cue is Cue.PUSHBACK and Cue.CONFLICT in cues:
        return (DESTINATION, "fled_to")
    if cue is Cue.PUSHBACK:
        return decision if SOURCES.isdisjoint(clause.codes) else (ORIGIN, "returned_to")
    if decision[0] is TRANSIT and not {Cue.FLEE, Cue.CONFLICT}.isdisjoint(cues):
        return (DESTINATION, "fled_to")
    if cue is Cue.TRANSIT and "from" in left and RECEIVING.isdisjoint(clause.codes):
        return (TRANSIT, "leg_to")
    if cue is Cue.DESTINATION or Cue.ASYLUM in cues[:2] or wants(left):
        return decision
    if decision[0] is DESTINATION and goes_on(clause):
        return (TRANSIT, "first_stop")
    if (cue is Cue.ARRIVE and "arrivals" in left) or not _MOVED_BY_LAW.isdisjoint(left):
        return decision
    return passing(clause, decision)


def wants(left: list[str]) -> bool:
    return not WISHES.isdisjoint(left)


_SAFETY = frozenset("safety refuge shelter protection".split())
_VISA = frozenset("visa visas visa-free liberalisation liberalization waiver exemption".split())
_CROSSING = frozenset("cross crosses crossed crossing".split())
_MOVED_BY_LAW = frozenset("relocated relocation resettled evacuated moved transferred dublin".split())


def goes_on(clause: Clause) -> bool:
    """Whether the sentence goes on to a later stop: ``to Türkiye and from there to Greece``."""
    right = clause.right(14)
    if right[:1] == [","]:
        right = right[1:]
    if right[:1] == ["first"] or "then" in right[:6] or "before" in right[:5] or "way" in right[1:4]:
        return True
    return bool(right) and (
        right[0] == "before"
        or right[:2]
        in (
            ["and", "then"],
            ["and", "from"],
            ["and", "on"],
            ["and", "onward"],
            ["and", "onwards"],
            ["then", "to"],
        )
        or (right[0] == "and" and len(right) > 1 and CUES.get(right[1]) in (Cue.CROSS, Cue.GO))
    )


def _in(clause: Clause, at: int, cue: Cue, cues: list[Cue], decision: Decision) -> Decision | None:
    words = clause.words
    if words[clause.at] == "place" or (cue is Cue.ACT and words[at] in ("stopped", "stop")):
        return (Role.OTHER, "place_of_event") if words[clause.at] == "place" else (TRANSIT, "detected_in")
    if cue is Cue.ARRIVE and at and words[at - 1] in ("upon", "after"):
        return (TRANSIT, "first_stop")
    if cue is Cue.ARRIVE and words[at] in ("arrivals", "arrival"):
        return decision
    if cue is Cue.SETTLE and words[at] in ("lived", "worked") and words[at - 1] == "had":
        return (TRANSIT, "stay_on_the_way")
    if cue is Cue.DETECT and Cue.ASYLUM in cues[:3]:
        return (DESTINATION, "asylum_in")
    if cue is Cue.ACT and clause.at - at > 3:
        return None
    if cue is Cue.DETECT and "victims" in words:
        return (DESTINATION, "victims_found_in")
    if cue is Cue.STAY and words[at] == "held" and Cue.MEETING in clause.cues:
        return (Role.OTHER, "place_of_event")
    if cue in (Cue.STAY, Cue.DETECT) and Cue.SMUGGLER in cues[:3]:
        return (Role.OTHER, "place_of_event")
    if cue is Cue.ASYLUM and Cue.VEHICLE in cues[1:2]:
        return (Role.OTHER, "registered_in")
    if cue is Cue.AUTHORITY and Cue.ACT in cues[1:2]:
        return (Role.OTHER, "place_of_event")
    if cue is Cue.AUTHORITY:
        return decision if clause.at - at < 3 else None
    if cue is Cue.PERSON and Cue.SMUGGLER in cues[:3]:
        return (Role.OTHER, "smugglers")
    if (
        cue is Cue.STAY
        and ("decades" in words or "years" in clause.right(6))
        and ON_THE_WAY.isdisjoint(clause.codes)
        and Cue.SETTLE in clause.cues
    ):
        return (DESTINATION, "settled_in")
    return passing(clause, decision)


def ungoverned(clause: Clause, preposition: str) -> Decision | None:
    """A leg that stands alone: ``from Türkiye to Greece``, ``to Italy``."""
    words = clause.words
    if clause.preposition == "for" and not _VISA.isdisjoint(words[: clause.first]):
        return (ORIGIN, "visa_for")
    if preposition == "from":
        if not SOURCES.isdisjoint(clause.codes):
            return (ORIGIN, "people_from")
        leg = clause.at < 0 or leads_on(clause)
        if leg:
            return (TRANSIT, "leg_from")
        counted = clause.at >= 0 and clause.words[clause.at][0].isdigit()
        return (ORIGIN, "people_from") if counted or Cue.PERSON in clause.cues else None
    if preposition == "to" and "from" in words[max(clause.at - 6, 0) : clause.at + 1]:
        if Cue.PRICE in clause.cues or Cue.GO in clause.cues:
            return passing(clause, (DESTINATION, "leg_to"))
        return (TRANSIT, "leg_to")
    if preposition == "between" and not _LEGS.isdisjoint(clause.cues):
        return (TRANSIT, "leg_between")
    if preposition == "to" and Cue.TRANSIT in clause.cues[: clause.first]:
        return passing(clause, (DESTINATION, "route_to"))
    if preposition in ("through", "via", "off"):
        return (TRANSIT, "passed_through")
    if preposition == "to" and clause.at < 0 and ":" in clause.right(2):
        return passing(clause, (DESTINATION, "list_of_destinations"))
    return None


_LEGS = frozenset({Cue.CROSS, Cue.GO, Cue.BORDER, Cue.SMUGGLE, Cue.PUSHBACK, Cue.TRANSIT})
