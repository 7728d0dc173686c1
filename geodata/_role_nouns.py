"""Roles that a noun tells: the one a demonym describes, or one that names the role."""

from __future__ import annotations

import re

from geodata._clause import Clause
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_words import AUXILIARIES, CLAUSE_BREAKS, COPULAS, CUES, PASSIVE, PREPOSITIONS, STOPS, Cue
from geodata.model import Role

_DEALS = frozenset("statement agreement deal accord cooperation treaty talks summit".split())
_OF_PEOPLE = frozenset("origin nationality descent background ethnicity nationals citizens".split())
_CLAIMS = frozenset("applications claims applicants claimants arrivals departures seekers cases".split())


def described_noun(clause: Clause) -> Decision | None:
    """``Syrian refugees``, ``the Turkish coast guard``, ``Germany's government``, ``the Serbian-Hungarian border``."""
    right = clause.right(5)
    if not right or (clause.is_people and not clause.text.endswith("ese", 0, clause.end)):
        return None
    if clause.is_name and right[0] != "'s" and (clause.preposition == "from" or not _names_border(right)):
        return None
    if (
        not clause.is_name
        and clause.migration
        and clause.at >= 0
        and clause.words[clause.at] in PASSIVE
        and right[0] in STOPS
    ):
        return _people(clause)
    if not clause.is_name and clause.migration and (right[0] == "who" or right[0].endswith("ing")):
        return _people(clause)
    for index, word in enumerate(right):
        if (
            index == 0
            and word in ("and", "or")
            and CUES.get(right[2] if len(right) > 2 else "") in (Cue.PERSON, Cue.AUTHORITY)
        ):
            continue
        if word in STOPS or word in PREPOSITIONS or word in CLAUSE_BREAKS or word in AUXILIARIES:
            return None
        cue = CUES.get(word)
        if word in _DEALS and clause.words[clause.first - 1].endswith("-") and clause.first:
            return (PARTICIPANT, "agreement_with")
        if word in _OF_PEOPLE or (word in _CLAIMS and not clause.is_name):
            return _people(clause)
        if cue is None and clause.migration and not clause.is_name and _TRADE.search(word):
            return _people(clause)
        if cue is None or cue is Cue.SETTLE or cue is Cue.FLEE or cue is Cue.DETECT:
            continue
        if word.endswith("ed"):
            return None
        if cue is Cue.PERSON and not _SITES.isdisjoint(right[index + 1 : index + 2]):
            return (TRANSIT, "stay_on_the_way")
        if cue is Cue.PERSON:
            return None if clause.is_name else _people(clause, word)
        return _noun(clause, cue, right[index + 1 :])
    return None


_SITES = frozenset("camp camps centre centres center centers".split())
# Nouns of people by their ending: ``interpreter``, ``doctors``, ``fishermen``.
_TRADE = re.compile(r"[a-z]{3}(?:ers?|ors?|ists?|ians?|m[ae]n|ees?)\Z")


def _names_border(right: list[str]) -> bool:
    """``the Türkiye-Greece land border``, ``the EU-Türkiye statement``."""
    return CUES.get(right[0]) is Cue.AUTHORITY or any(
        CUES.get(word) is Cue.BORDER or word in _DEALS or word == "route" for word in right[:2]
    )


def _noun(clause: Clause, cue: Cue, rest: list[str]) -> Decision | None:
    if cue is Cue.SMUGGLER:
        return (Role.OTHER, "smugglers")
    if cue is Cue.AUTHORITY or any(CUES.get(word) is Cue.AUTHORITY for word in rest[:2]):
        return (PARTICIPANT, "authority_of_state")
    if cue is Cue.DELEGATE:
        return (PARTICIPANT, "delegates_of_state")
    if not clause.migration:
        return None
    if cue is Cue.ASYLUM and not clause.is_name and any(word in _CLAIMS for word in rest[:2]):
        return (ORIGIN, "nationality_of_people")
    if cue is Cue.ASYLUM and not clause.is_name:
        return (DESTINATION, "asylum_in")
    if cue is Cue.CONFLICT:
        return (ORIGIN, "conflict_in")
    if cue is Cue.PLACE and clause.preposition in ("on", "along", "off", "near"):
        return (TRANSIT, "border_or_coast")
    if cue in (Cue.BORDER, Cue.TRANSIT, Cue.STAY, Cue.CROSS):
        return (TRANSIT, "border_or_coast")
    return None


_COMMUNITIES = frozenset(
    "group groups workers worker students side population populations household households".split()
)


def _people(clause: Clause, word: str = "") -> Decision | None:
    """People of a country: where they come from, unless they stand trial for smuggling."""
    if _stands_trial(clause):
        return (Role.OTHER, "suspects")
    if word in _COMMUNITIES and not clause.migration:
        return None
    return (ORIGIN, "nationality_of_people")


_TRIED = frozenset("accused suspected convicted charged sentenced jailed indicted".split())


def _stands_trial(clause: Clause) -> bool:
    cues = clause.cues
    before = [cue for _, cue in clause.cues_before(4)]
    if before[:1] == [Cue.SMUGGLER] or before[:1] == [Cue.ARREST]:
        return True
    behind = cues[clause.last : clause.last + 9]
    if Cue.ARREST not in behind:
        return False
    if not _TRIED.isdisjoint(clause.right(9)):
        return True
    beyond = behind[behind.index(Cue.ARREST) :] + cues[clause.last + 9 : clause.last + 16]
    return Cue.SMUGGLE in beyond or Cue.SMUGGLER in beyond or Cue.PERSON in beyond


_ROLE_NOUNS: dict[str, Decision] = {
    **dict.fromkeys(
        ("origin", "origins", "nationality", "nationalities", "sending", "source"), (ORIGIN, "called_origin")
    ),
    **dict.fromkeys(
        (
            "transit",
            "gateway",
            "stopover",
            "hub",
            "corridor",
            "corridors",
            "springboard",
            "launching",
            "staging",
            "stop",
            "departure",
            "route",
            "routes",
        ),
        (TRANSIT, "called_transit"),
    ),
    **dict.fromkeys(
        (
            "destination",
            "destinations",
            "host",
            "hosts",
            "home",
            "hosts",
            "home",
            "arrival",
            "receiving",
            "dream",
            "asylum",
        ),
        (DESTINATION, "called_destination"),
    ),
}
_LISTING = frozenset(
    "were was are is as including include included remain remained being namely : - > such , named".split()
)
_REACH_OF_NAMES = 12
_OFFICES = frozenset("unhcr iom unicef unodc undp caritas msf".split())


def named_role(clause: Clause) -> Decision | None:
    """``Syria remained the main country of origin``, ``the top nationalities were``, ``Serbia, a transit country``."""
    if clause.at >= 0 and clause.words[clause.at] in _OFFICES and not clause.preposition:
        return (Role.OTHER, "office_in")
    if clause.preposition in ("", "of", "for", "with"):
        right = clause.right(14)
        if (
            right
            and (
                right[0] in COPULAS
                or right[0] in ("the", "a", "an")
                or (right[0] == "," and right[1:2] in (["a"], ["an"], ["the"], ["once"]))
            )
            and (decision := _role_noun_behind(right))
        ):
            return decision
    at = clause.at
    words = clause.words
    if clause.preposition or at < 0 or words[at] not in _LISTING:
        return None
    for index in range(at - 1, max(at - _REACH_OF_NAMES, -1), -1):
        word = words[index]
        if word in CLAUSE_BREAKS and index < at - 1:
            return None
        if word in _ROLE_NOUNS and word not in ("route", "routes", "asylum", "host", "arrival", "stop"):
            return _ROLE_NOUNS[word]
    return None


def _role_noun_behind(right: list[str]) -> Decision | None:
    found: Decision | None = None
    for index, word in enumerate(right[1:], 1):
        if word in CLAUSE_BREAKS or word == MENTION or word in ("who", "which", "where", "not", "rather"):
            break
        if word in ("nationals", "citizens") and right[index - 1] == "whose":
            return (ORIGIN, "called_origin")
        if word in _ROLE_NOUNS:
            if word in ("asylum", "arrival", "departure") and right[index - 1] != "of":
                continue
            if word == "home" and right[index + 1 : index + 2] != ["to"]:
                continue
            if found is None or "into" in right[1:index] or "become" in right[1:index]:
                found = _ROLE_NOUNS[word]
    return found


def people(clause: Clause) -> Decision | None:
    """``Syrians made up the largest group``, ``a country of transit for Afghans``."""
    if not clause.is_people:
        return None
    if clause.migration or clause.words[clause.first - 1][0].isdigit() or clause.about_people:
        return _people(clause)
    return None
