"""Roles of the countries that a way leads from and to."""

from __future__ import annotations

from itertools import pairwise

from geodata._clause import Clause
from geodata._role_places import passing
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_words import (
    CUES,
    ON_ROUTES,
    ON_THE_WAY,
    PREPOSITIONS,
    RECEIVING,
    SEA,
    SOURCES,
    WISHES,
    Cue,
)
from geodata.model import Role

REACH = 12
"""So many words back may stand what governs a preposition."""

_PEOPLE_OF = frozenset({Cue.PERSON, Cue.COME, Cue.ASYLUM, Cue.NATIONALITY, Cue.DETECT, Cue.FLEE, Cue.ORIGIN})


def from_place(clause: Clause, at: int, cue: Cue, cues: list[Cue], decision: Decision) -> Decision:
    """What ``from`` says of a country: people's home, or where they set out from on the way."""
    if _is_extradition(clause):
        return (PARTICIPANT, "extradition")
    if (
        clause.words[at] in _LEAVING_HOME
        and (RECEIVING | ON_THE_WAY).isdisjoint(clause.codes)
        and not leads_on(clause)
    ):
        return (ORIGIN, "people_from")
    if cue in (Cue.PERSON, Cue.COME, Cue.ASYLUM, Cue.DETECT):
        if Cue.DELEGATE in cues[:3] or (cue is Cue.COME and cues[1:2] == [Cue.AUTHORITY]):
            return (PARTICIPANT, "delegates_from")
        if Cue.SMUGGLER in cues[:4] and _SAME_PERSONS.issuperset(cues[: cues.index(Cue.SMUGGLER)]):
            return (Role.OTHER, "smugglers")
    if clause.words[clause.at] in ("home", "back"):
        return (TRANSIT, "returned_from")
    if cue is Cue.DETECT and Cue.PUSHBACK in cues[:3]:
        return (TRANSIT, "pushed_back_from")
    if clause.words[at] == "met" and Cue.PERSON in cues[:3]:
        return (ORIGIN, "people_from")
    if (
        decision[0] is TRANSIT
        and not SOURCES.isdisjoint(clause.codes)
        and cue not in (Cue.BORDER, Cue.RETURN, Cue.PUSHBACK)
        and not (cue in (Cue.LEAVE, Cue.VEHICLE) and Cue.VEHICLE in cues[:2])
    ):
        other = cue in (Cue.CROSS, Cue.GO) and _moves_others(clause, at)
        return (TRANSIT, "came_by_way_of") if other else (ORIGIN, "left_home_country")
    if (
        cue is Cue.SMUGGLE
        and Cue.PERSON in cues[:3]
        and clause.words[at] in ("trafficking", "smuggling")
        and not leads_on(clause)
    ):
        return (ORIGIN, "people_from")
    if decision[0] is ORIGIN and (
        not RECEIVING.isdisjoint(clause.codes)
        or (_other_people(clause, at) and not SOURCES.issuperset(clause.codes))
    ):
        return (TRANSIT, "came_by_way_of")
    if cue is Cue.COME and Cue.VEHICLE in cues[:2] and clause.words[at] == "coming":
        return (TRANSIT, "departed_from")
    if cue in (Cue.ARRIVE, Cue.COME) and decision[0] is ORIGIN and Cue.NATIONALITY not in cues:
        far = not SOURCES.isdisjoint(clause.codes)
        if not far and (
            (not ON_THE_WAY.isdisjoint(clause.codes) and (cue is Cue.ARRIVE or Cue.PERSON not in clause.cues))
            or leads_on(clause)
            or Cue.VEHICLE in cues[:3]
            or not _MEANS.isdisjoint(clause.words[at : clause.at + 1])
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


_LEAVING_HOME = frozenset("migration emigration outmigration".split())


def _other_people(clause: Clause, at: int) -> bool:
    """Whether people of one country are said to come from another one: ``smuggled migrants, mainly Syrians, from``."""
    words = clause.words
    if clause.cues[at] is Cue.PERSON and at and words[at - 1] == MENTION:
        return True
    between = words[at + 1 : clause.at + 1]
    if MENTION not in between or "from" in between:
        return False
    named = at + 1 + between.index(MENTION)
    return words[named - 1] not in PREPOSITIONS


def _moves_others(clause: Clause, at: int) -> bool:
    """Whether people who are called by another country move: ``Ethiopian migrants trying to cross from``."""
    words = clause.words
    return any(
        words[place] == MENTION and clause.cues[place + 1] is Cue.PERSON and "from" not in words[place:at]
        for place in range(max(at - 6, 0), at - 1)
    )


_MEANS = frozenset("foot bicycle bus train car rail road land plane".split())

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


def to_place(clause: Clause, at: int, cue: Cue, cues: list[Cue], decision: Decision) -> Decision | None:
    """What ``to``, ``into`` and ``for`` say of a country: where a way ends, stops first, or leads back to."""
    words = clause.words
    left = words[max(clause.at - REACH, 0) : clause.at + 1]
    if _is_extradition(clause):
        return (PARTICIPANT, "extradition")
    if (
        cue is Cue.CROSS
        and not _REFUGEES.isdisjoint(words[max(at - 6, 0) : at])
        and ON_ROUTES.isdisjoint(clause.codes)
    ):
        return (DESTINATION, "fled_to")
    if cue is Cue.BORDER and "from" in words[max(at - 6, 0) : at]:
        return passing(clause, (DESTINATION, "leg_to"))
    if words[clause.at] in _SHIPPED:
        return (Role.OTHER, "goods_sent_to")
    if cue is Cue.GO and Cue.RETURN in clause.cues and not SOURCES.isdisjoint(clause.codes):
        return (ORIGIN, "returned_to")
    if cue is Cue.GO and Cue.DELEGATE in cues[1:3] and Cue.PERSON not in cues[:3]:
        return (Role.OTHER, "officers_sent")
    if (
        cue is Cue.GO
        and Cue.PERSON not in cues[:2]
        and not {Cue.AUTHORITY, Cue.DELEGATE}.isdisjoint(clause.cues[at : clause.at + 1])
    ):
        return (Role.OTHER, "officers_sent")
    if (
        cue is not Cue.RETURN
        and words[clause.at] in ("home", "back")
        and not SOURCES.isdisjoint(clause.codes)
    ):
        return (ORIGIN, "returned_to")
    if words[clause.at] in ("flights", "flight") and (
        (cue is not Cue.RETURN and Cue.RETURN in cues[:2]) or SOURCES.issuperset(clause.codes)
    ):
        return (ORIGIN, "returned_to")
    if clause.preposition == "for" and not _VISA.isdisjoint(left[-3:]):
        return _visa(clause, left)
    if (
        cue is Cue.CROSS
        and clause.preposition == "to"
        and ("from" not in left[-5:] or Cue.PRICE in clause.cues)
        and _CROSSING.intersection(left)
    ):
        return passing(clause, (DESTINATION, "crossed_to"))
    if cue is Cue.RETURN:
        if SOURCES.isdisjoint(clause.codes) and (
            not RECEIVING.isdisjoint(clause.codes)
            or not _READMITTING.isdisjoint(clause.codes)
            or "from" in left
            or "from" in clause.right(3)
            or not SEA.isdisjoint(clause.sentence.all_words)
        ):
            return (TRANSIT, "returned_to_on_the_way")
        return decision
    if cue is Cue.CROSS and wants(left) and not RECEIVING.isdisjoint(clause.codes):
        return (DESTINATION, "wanted")
    if cue is Cue.CROSS and not _SAFETY.isdisjoint(clause.right(8)):
        return (DESTINATION, "fled_to")
    if _goes_home(clause, at, left):
        return (ORIGIN, "returned_to")
    if cue is Cue.PUSHBACK and Cue.CONFLICT in cues:
        return (DESTINATION, "fled_to")
    if cue is Cue.PUSHBACK:
        return decision if SOURCES.isdisjoint(clause.codes) else (ORIGIN, "returned_to")
    if decision[0] is TRANSIT and not {Cue.FLEE, Cue.CONFLICT}.isdisjoint(cues):
        return (DESTINATION, "fled_to")
    if clause.preposition == "into" and cue in (Cue.GO, Cue.SMUGGLE) and RECEIVING.isdisjoint(clause.codes):
        return (TRANSIT, "crossed_into")
    if cue is Cue.TRANSIT and "from" in left and RECEIVING.isdisjoint(clause.codes):
        return (TRANSIT, "leg_to")
    if cue is Cue.DESTINATION or Cue.ASYLUM in cues[:2] or wants(left):
        return decision
    if decision[0] is DESTINATION and (
        goes_on(clause) or not _BEGINNING.isdisjoint(words[max(at - 3, 0) : clause.at + 1])
    ):
        return (TRANSIT, "first_stop")
    if (cue is Cue.ARRIVE and "arrivals" in left and "from" not in left) or not _MOVED_BY_LAW.isdisjoint(
        left
    ):
        return decision
    return passing(clause, decision)


def _goes_home(clause: Clause, at: int, left: list[str]) -> bool:
    """Whether who goes back, or is readmitted, is a citizen of that country, and not sent one stop back."""
    if not (_READMITTING | RECEIVING | _HOSTING).isdisjoint(clause.codes):
        return False
    if "from" in left or "from" in clause.right(3):
        return False
    word = clause.words[at]
    return word.startswith("readmi") or (word == "back" and clause.words[at - 1] in _WENT)


_WENT = frozenset("go goes going went gone come came".split())

_HOSTING = frozenset({"TUR"})

_SHIPPED = frozenset("shipped exported delivered wired".split())
_EXTRADITING = frozenset("extradited extradition extradite extraditing".split())


def _is_extradition(clause: Clause) -> bool:
    return not _EXTRADITING.isdisjoint(clause.words[max(clause.at - 4, 0) : clause.at + 1])


_OBTAINING = frozenset(
    "obtain obtained get got buy bought sold sell tourist student obtaining getting holding valid".split()
)


_RULING = frozenset(
    """
    impose imposed imposes imposing introduce introduced introduces introducing reintroduced reimposed abolish abolished lift lifted
    require required requires requiring requirement demand demands drop dropped waive waived scrap scrapped
    """.split()
)


def _visa(clause: Clause, left: list[str]) -> Decision:
    """Who gets a visa for a country goes there; visas that a country's citizens need or no longer need say who they are."""
    held = clause.is_name and left[-1:] in (["visa"], ["visas"]) and _RULING.isdisjoint(left)
    if _OBTAINING.isdisjoint(left[-7:]) and not held:
        return (ORIGIN, "visa_for")
    return (
        (TRANSIT, "travelled_by_visa")
        if RECEIVING.isdisjoint(clause.codes)
        else (DESTINATION, "travelled_by_visa")
    )


def wants(left: list[str]) -> bool:
    """Whether a wish stands among these words."""
    return not WISHES.isdisjoint(left)


_BEGINNING = frozenset("begin begins began start starts started".split())

_REFUGEES = frozenset({"refugee", "refugees"})

_SAFETY = frozenset("safety refuge shelter protection".split())

# Who is returned to one of these on the way had come through it; few are their own citizens.
_READMITTING = frozenset("BGR BIH BLR HRV HUN LBY ROU SVN".split())

_VISA = frozenset("visa visas visa-free liberalisation liberalization waiver exemption".split())

_CROSSING = frozenset("cross crosses crossed crossing".split())

_MOVED_BY_LAW = frozenset("relocated relocation resettled evacuated transferred dublin".split())


def _before_more(right: list[str]) -> bool:
    """Whether ``before`` stands among these words, and what it is before of."""
    return "before" in right[:5] and right[right.index("before") + 1 :][:1] not in ([], [";"], [","], ["and"])


def _without_relative_clause(clause: Clause) -> list[str]:
    """The words behind the group: ``to Nicaragua, which asks for no visa, and go north``."""
    right = clause.right(26)
    if right[:1] == [","] and right[1:2] in (["which"], ["where"]) and "," in right[2:]:
        right = right[right.index(",", 2) :]
    return right[:14]


def _then_goes_on(right: list[str]) -> bool:
    """``to El Salvador since it asks for no visa, then continue by land``."""
    if "from" not in right and "then" not in right:
        return False
    return any(
        (word == "from" and behind in ("where", "there"))
        or (word == "then" and CUES.get(behind) in (Cue.GO, Cue.CROSS, Cue.TRANSIT))
        for word, behind in pairwise(right)
    )


_GOALS = frozenset("goal aim destination".split())


def _names_a_goal(right: list[str]) -> bool:
    """``Panama, hoping to get to the United States``; ``Yemen; their goal is Saudi Arabia``."""
    for index, word in enumerate(right[:4]):
        if (word in _GOALS or (word in WISHES and word != "asylum")) and MENTION in right[index + 1 :]:
            return True
    return False


def goes_on(clause: Clause) -> bool:
    """Whether the sentence goes on to a later stop: ``to Türkiye and from there to Greece``."""
    right = _without_relative_clause(clause)
    if right[:1] == [","]:
        right = right[1:]
    if _names_a_goal(right) or _then_goes_on(clause.right(22)):
        return True
    if (
        right[:1] == ["first"]
        or ("turned" in right and ("turned", "back") in pairwise(right))
        or "then" in right[:6]
        or _before_more(right[:7])
        or ("way" in right[1:4] and "by" not in right[:3])
    ):
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
            ["and", "another"],
            ["then", "to"],
        )
        or (right[0] == "and" and len(right) > 1 and CUES.get(right[1]) in (Cue.CROSS, Cue.GO))
    )


def ungoverned(clause: Clause, preposition: str) -> Decision | None:
    """A leg that stands alone: ``from Türkiye to Greece``, ``to Italy``."""
    words = clause.words
    if _is_extradition(clause):
        return (PARTICIPANT, "extradition")
    if clause.preposition == "for" and not _VISA.isdisjoint(words[: clause.first]):
        return _visa(clause, words[: clause.first])
    if preposition == "from":
        if not SOURCES.isdisjoint(clause.codes):
            return (ORIGIN, "people_from")
        leg = clause.at < 0 or words[clause.at] == ":" or leads_on(clause)
        if leg:
            return (TRANSIT, "leg_from")
        counted = clause.at >= 0 and clause.words[clause.at][0].isdigit()
        return (ORIGIN, "people_from") if counted or Cue.PERSON in clause.cues else None
    if preposition == "to" and "from" in words[max(clause.at - 6, 0) : clause.at + 1]:
        goal = not (RECEIVING - _FIRST_REACHED).isdisjoint(clause.codes)
        if goal or Cue.PRICE in clause.cues or Cue.GO in clause.cues:
            return passing(clause, (DESTINATION, "leg_to"))
        return (TRANSIT, "leg_to")
    if (
        preposition == "to"
        and clause.at >= 0
        and _WAYS.intersection(words[max(clause.at - 4, 0) : clause.at])
    ):
        return passing(clause, (DESTINATION, "route_to"))
    if preposition == "between" and not _LEGS.isdisjoint(clause.cues):
        return (TRANSIT, "leg_between")
    if preposition == "to" and Cue.TRANSIT in clause.cues[: clause.first]:
        return passing(clause, (DESTINATION, "route_to"))
    if preposition in ("through", "via", "off"):
        return (TRANSIT, "passed_through")
    if preposition == "in" and clause.at >= 0 and words[clause.at] == MENTION:
        return passing(clause, (DESTINATION, "people_hosted_in"))
    if preposition == "to" and clause.at < 0 and ":" in clause.right(2):
        return passing(clause, (DESTINATION, "list_of_destinations"))
    return None


# Where routes enter the EU.
_FIRST_REACHED = frozenset("CYP ESP GRC ITA MLT".split())

_WAYS = frozenset("through via across".split())

_LEGS = frozenset({Cue.CROSS, Cue.GO, Cue.BORDER, Cue.SMUGGLE, Cue.PUSHBACK, Cue.TRANSIT})
