"""Roles of the country in which something is: where people stay, are found, are received, or where an event was."""

from __future__ import annotations

from itertools import pairwise

from geodata._clause import Clause
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_words import (
    CUES,
    ON_THE_WAY,
    PASSIVE,
    RECEIVING,
    SOURCES,
    Cue,
)
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
    for index, cue in enumerate(cues):
        if cue is Cue.AUTHORITY and not where and Cue.ACT in cues[index + 1 : index + 4]:
            return (PARTICIPANT, "authorities_in")
        if cue in _EVENTS and not where:
            return (Role.OTHER, "place_of_event")
        if cue is Cue.ASYLUM and clause.words[clause.last + index].startswith("visa"):
            continue
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

_MOVING_ON = frozenset("onward onwards continue continued north".split())

_ELSEWHERE = frozenset("country eu member european state".split())


def _moves_on(clause: Clause) -> bool:
    """Whether people are said to go on from where they are: ``said they would move on to``."""
    right = clause.right(24)
    return not _MOVING_ON.isdisjoint(right) or any(
        (behind == "on" and CUES.get(word) is Cue.GO) or (word == "another" and behind in _ELSEWHERE)
        for word, behind in pairwise(right)
    )


def passing(clause: Clause, decision: Decision) -> Decision:
    """People who come to a country that they leave again are on the way, unless they ask for asylum there."""
    if decision[1] in ("people_hosted_in", "settled_in") and _moves_on(clause):
        return (TRANSIT, "stay_on_the_way")
    if decision[0] is DESTINATION and decision[1] not in _STAYING and not ON_THE_WAY.isdisjoint(clause.codes):
        return (TRANSIT, "on_the_way_in")
    return decision


_STAYING = frozenset({"asylum_in", "settled_in", "called_destination", "wanted"})


def in_place(clause: Clause, at: int, cue: Cue, cues: list[Cue], decision: Decision) -> Decision | None:
    """What ``in`` says of a country, by the word that governs it and what else the clause tells."""
    words = clause.words
    if words[clause.at] == "place" or (cue is Cue.ACT and words[at] in ("stopped", "stop")):
        return (Role.OTHER, "place_of_event") if words[clause.at] == "place" else (TRANSIT, "detected_in")
    if cue is Cue.DETECT and not _FOUND.isdisjoint(words[at + 1 : at + 3]):
        return (DESTINATION, "settled_in")
    if cue is Cue.SETTLE and not _ROUGHLY.isdisjoint(words[at + 1 : at + 4]):
        return (TRANSIT, "stay_on_the_way")
    if words[at] == "sold" and words[at - 1] not in PASSIVE and not SOURCES.isdisjoint(clause.codes):
        return (ORIGIN, "left_home_country")
    if words[at] in ("camp", "camps") and words[at - 1] in ("refugee", "refugees"):
        return passing(clause, (DESTINATION, "hosted_in"))
    if cue is Cue.GO and words[at + 1 : at + 2] == ["out"]:
        return (Role.OTHER, "place_of_event")
    if words[at] == "kept" and words[at - 1] in PASSIVE:
        return (TRANSIT, "stay_on_the_way")
    if cue is Cue.ACT and not _ASKING.isdisjoint(words):
        return passing(clause, (DESTINATION, "people_hosted_in"))
    if words[at] == "born" and at and words[at - 2] == MENTION:
        return (DESTINATION, "settled_in")
    if (
        cue is Cue.ACT
        and not {Cue.STAY, Cue.HOST}.isdisjoint(cues[1:4])
        and not _OPENED.isdisjoint(words[at : at + 1])
    ):
        return passing(clause, (DESTINATION, "hosted_in"))
    if not SOURCES.isdisjoint(clause.codes) and _leaves_home(words[max(at - 4, 0) : clause.at + 1]):
        return (ORIGIN, "left_home_country")
    if cue is Cue.SETTLE and words[at - 1] == "first":
        return (TRANSIT, "first_stop")
    if cue is Cue.COME and words[at].startswith("recruit") and Cue.SMUGGLER in cues[:3]:
        return (Role.OTHER, "smugglers")
    if (
        decision[1] == "people_hosted_in"
        and not SOURCES.isdisjoint(clause.codes)
        and not _DEPARTING.isdisjoint(clause.cues[clause.last : clause.last + 8])
    ):
        return (ORIGIN, "left_home_country")
    if cue is Cue.PERSON and not _RECRUITED.isdisjoint(words[max(at - 3, 0) : at]):
        return (ORIGIN, "recruited_in")
    if words[clause.at] in _MADE:
        return (Role.OTHER, "goods_made_in")
    if words[at] in ("job", "jobs") and not _LOSING.isdisjoint(words[max(at - 3, 0) : at]):
        return (TRANSIT, "stay_on_the_way")
    if words[at] == "life" and words[at - 1] not in ("new", "better", "a"):
        return (TRANSIT, "detected_in")
    if words[at + 1 : at + 2] == ["up"] and words[at] in ("end", "ends", "ended", "ending"):
        return passing(clause, (DESTINATION, "arrived_in"))
    if cue is Cue.AUTHORITY and not {Cue.STAY, Cue.PUSHBACK}.isdisjoint(cues[1:2]):
        return (TRANSIT, "stay_on_the_way")
    if cue is Cue.CROSS and "asylum" in words and not RECEIVING.isdisjoint(clause.codes):
        return (DESTINATION, "arrived_in")
    if cue is Cue.ARRIVE and at and words[at - 1] in ("upon", "after"):
        return (TRANSIT, "first_stop")
    if cue is Cue.ARRIVE and words[at] in ("arrivals", "arrival"):
        return decision
    if (
        cue is Cue.SETTLE
        and "had" in words[max(at - 2, 0) : at]
        and ("for" in clause.right(2) or RECEIVING.isdisjoint(clause.codes))
    ):
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


_DEPARTING = frozenset({Cue.FLEE, Cue.LEAVE})
_RECRUITED = frozenset("recruit recruits recruited recruiting".split())
_MADE = frozenset("made produced manufactured bought built".split())
_LOSING = frozenset("lose losing lost left leaving".split())
_HOMES = frozenset("home homes house houses village villages land".split())
_PARTING = frozenset("left leave leaving fled flee fleeing sold abandoned lost".split())


def _leaves_home(words: list[str]) -> bool:
    """``left their homes in``, ``sold the land in``."""
    return not _HOMES.isdisjoint(words) and not _PARTING.isdisjoint(words)


_ASKING = frozenset("interview interviews interviewed survey surveys surveyed respondents".split())

_OPENED = frozenset("opened open reopened opens closed".split())

_FOUND = frozenset("work jobs job employment safety shelter refuge".split())

_ROUGHLY = frozenset("rough outdoors tents streets squats temporarily".split())
