"""Roles of the countries that a way leads from and to."""

from __future__ import annotations

from itertools import pairwise

from geodata._clause import Clause
from geodata._role_places import passing
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_words import (
    CUES,
    RECEIVING,
    SOURCES,
    WISHES,
    Cue,
)

REACH = 12
"""So many words back may stand what governs a preposition."""


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


_EXTRADITING = frozenset("extradited extradition extradite extraditing".split())


def is_extradition(clause: Clause) -> bool:
    """Whether a person is handed over to a court."""
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


def visa(clause: Clause, left: list[str]) -> Decision:
    """Who gets a visa for a country goes there; visas that a country's citizens need or no longer need say who they are."""
    held = clause.is_name and left[-1:] in (["visa"], ["visas"]) and _RULING.isdisjoint(left)
    if _OBTAINING.isdisjoint(left[-7:]) and not held:
        return (ORIGIN, "visa_for")
    return (
        (TRANSIT, "travelled_by_visa")
        if RECEIVING.isdisjoint(clause.codes)
        else (DESTINATION, "travelled_by_visa")
    )


def asks_for_visa(clause: Clause, left: list[str]) -> bool:
    """Whether a visa for the country stands among these words."""
    return clause.preposition == "for" and not _VISA.isdisjoint(left)


def wants(left: list[str]) -> bool:
    """Whether a wish stands among these words."""
    return not WISHES.isdisjoint(left)


_VISA = frozenset("visa visas visa-free liberalisation liberalization waiver exemption".split())


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
    if is_extradition(clause):
        return (PARTICIPANT, "extradition")
    if asks_for_visa(clause, words[: clause.first]):
        return visa(clause, words[: clause.first])
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
