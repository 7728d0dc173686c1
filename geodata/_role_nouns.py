"""Roles that a noun tells: the one a demonym describes, or one that names the role."""

from __future__ import annotations

import re

from geodata._clause import Clause
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    COPULAS,
    COUNTRIES,
    CUES,
    PASSIVE,
    PREPOSITIONS,
    RECEIVING,
    STOPS,
    Cue,
)
from geodata.model import Role

_DEALS = frozenset("statement agreement deal accord cooperation treaty talks summit".split())
_OF_PEOPLE = frozenset("origin nationality descent background ethnicity nationals citizens".split())
_CLAIMS = frozenset("applications claims applicants claimants arrivals departures seekers cases".split())


def described_noun(clause: Clause) -> Decision | None:
    """``Syrian refugees``, ``the Turkish coast guard``, ``Germany's government``, ``the Serbian-Hungarian border``."""
    right = clause.right(5)
    if right and right[0] in _FLAGGED:
        return (Role.OTHER, "papers_of")
    if not clause.is_name and _is_share(clause):
        return _people(clause)
    if _is_before_capital(clause) and _OFFICE.match(clause.text, clause.end):
        return (PARTICIPANT, "authority_of_state")
    if not right or (clause.is_people and not clause.text.endswith("ese", 0, clause.end)):
        return None
    if clause.is_name and right[0] in ("nationals", "citizens"):
        return _people(clause)
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
        if word in _ENDS_OF_PHRASES:
            return None
        cue = CUES.get(word)
        if word in _DEALS and clause.words[clause.first - 1].endswith("-") and clause.first:
            return (PARTICIPANT, "agreement_with")
        if word in _OF_PEOPLE or (word in _CLAIMS and not clause.is_name):
            return _people(clause)
        if cue is None and index == 0 and not clause.is_name and _ORGAN.match(clause.text, clause.end):
            return (PARTICIPANT, "authority_of_state")
        if cue is None and clause.migration and not clause.is_name and _TRADE.search(word):
            return _people(clause)
        if cue is None or cue is Cue.SETTLE or cue is Cue.FLEE or cue is Cue.DETECT:
            continue
        if word.endswith("ed") or word in _DONE:
            return None
        if cue is Cue.PERSON and CUES.get(*right[index + 1 : index + 2] or ("",)) is Cue.AUTHORITY:
            return (PARTICIPANT, "authority_of_state")
        if cue is Cue.PERSON and not _PAPERS.isdisjoint(right[index + 1 : index + 2]):
            return (Role.OTHER, "papers_of")
        if cue is Cue.PERSON and not _SITES.isdisjoint(right[index + 1 : index + 2]):
            return (TRANSIT, "stay_on_the_way")
        if cue is Cue.PERSON:
            return None if clause.is_name else _people(clause, word)
        return _noun(clause, cue, right[index + 1 :])
    return None


def _is_before_capital(clause: Clause) -> bool:
    """``the Serbian M``, ``Serbia's M``: asked first, since a regular expression takes longer."""
    text, end = clause.text, clause.end
    return text[end : end + 1] in ("'", "’") or text[end + 1 : end + 2].isupper()


_ENDS_OF_PHRASES = STOPS | PREPOSITIONS | CLAUSE_BREAKS | AUXILIARIES
_FLAGGED = frozenset("-flagged -registered -owned -plated".split())
_SHARES = frozenset("cent percent %".split())


def _is_share(clause: Clause) -> bool:
    """``14 per cent Malian and 9 per cent Guinean``."""
    return clause.migration and clause.at >= 0 and clause.words[clause.at] in _SHARES


# "the UK's Home Office", "Pakistan's Federal Investigation Agency"; but not "Italy's Lampedusa".
_OFFICE = re.compile(
    r"(?:[’']s)? (?:[A-Z]\w+ ){0,4}(?:Office|Agency|Ministry|Guard|Police|Court|Directorate|Authority|Department|Commission|Navy|Army|Service|Force|Forces|Corps)\b"
)
# A name of an office or a force behind a demonym: ``the Spanish Guardia Civil``; but not ``Iraqi Kurds``.
_ORGAN = re.compile(
    r" (?!Kurd|Arab|Christian|Muslim|Turkm|Yazidi|Yezidi|Roma\b|Rohingya|Sunni|Shia|Palestinian)[A-ZÀ-Ž][a-zà-ž]+[a-rt-zà-ž]\b"
)
_DONE = frozenset("sold held beaten stuck caught found spent kept".split())
_PAPERS = frozenset("visa visas permit permits passport passports".split())
_SITES = frozenset("camp camps centre centres center centers".split())
# Nouns of people by their ending: ``interpreter``, ``doctors``, ``fishermen``.
_TRADE = re.compile(r"nurses?\Z|maids?\Z|[a-z]{3}(?:ers?|ors?|ists?|ians?|m[ae]n|ees?)\Z")


def _names_border(right: list[str]) -> bool:
    """``the Türkiye-Greece land border``, ``the EU-Türkiye statement``."""
    if CUES.get(right[0]) is Cue.AUTHORITY or _is_border_or_deal(right[0]):
        return True
    return len(right) > 1 and not right[0].endswith("ed") and _is_border_or_deal(right[1])


def _is_border_or_deal(word: str) -> bool:
    return CUES.get(word) is Cue.BORDER or word in _DEALS or word == "route"


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
    if cue is Cue.ASYLUM and clause.at >= 0 and clause.words[clause.at] in _FORGED:
        return (Role.OTHER, "forged_papers")
    if cue is Cue.ASYLUM and not clause.is_name:
        return (DESTINATION, "asylum_in")
    if cue is Cue.CONFLICT:
        return (ORIGIN, "conflict_in")
    if cue is Cue.PLACE and clause.preposition in ("on", "along", "off", "near", "opposite"):
        return (TRANSIT, "border_or_coast")
    if cue in (Cue.BORDER, Cue.TRANSIT, Cue.STAY, Cue.CROSS):
        return (TRANSIT, "border_or_coast")
    return None


_FORGED = frozenset("forged fake false falsified counterfeit stolen".split())
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


_JUDGES = frozenset("court courts judge judges tribunal jury".split())
_TERMS = frozenset("years months life".split())
_TRIED = frozenset("accused suspected convicted charged sentenced jailed indicted".split())


_DRIVING = frozenset("driven steered piloted skippered organised organized run operated led headed".split())


def _is_done_by(clause: Clause) -> bool:
    """``a van driven by a Moldovan citizen``."""
    return clause.preposition == "by" and clause.at >= 0 and clause.words[clause.at] in _DRIVING


def _stands_trial(clause: Clause) -> bool:
    cues = clause.cues
    before = [cue for _, cue in clause.cues_before(4)]
    if (
        before[:1] == [Cue.SMUGGLER]
        or before[:1] == [Cue.ARREST]
        or before[:2] == [Cue.AUTHORITY, Cue.SMUGGLER]
        or _is_done_by(clause)
    ):
        return True
    if not _JUDGES.isdisjoint(clause.words[max(clause.at - 5, 0) : clause.at + 1]) and not _TERMS.isdisjoint(
        clause.right(6)
    ):
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
        ("origin", "origins", "nationality", "nationalities", "sending", "source", "return"),
        (ORIGIN, "called_origin"),
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
            "embarkation",
            "landing",
            "route",
            "routes",
            "entry",
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
            "goal",
            "refugee-hosting",
            "arrival",
            "receiving",
            "dream",
            "asylum",
        ),
        (DESTINATION, "called_destination"),
    ),
}
_MEMBERS = frozenset(
    "member members party parties signatory signatories observer observers participant participants".split()
)
_LISTING = frozenset(
    "were was are is as including include included remain remained being namely : - > such , named".split()
)
_LEADING = frozenset("tops topped heads headed leads led".split())
_LISTS = frozenset("list ranking rankings table nationalities countries".split())
_REACH_OF_NAMES = 12
_NAMING_NOTHING = frozenset("route routes asylum host arrival stop entry".split())
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
                (right[0] in COPULAS and not _acts(right))
                or right[0] in ("the", "a", "an")
                or (right[0] == "," and right[1:2] in (["a"], ["an"], ["the"], ["once"], ["home"]))
            )
            and (decision := _role_noun_behind(right))
        ):
            return decision
        if clause.is_name and right[:1] and right[0] in _LEADING and not _LISTS.isdisjoint(right[1:5]):
            if decision := _role_noun_behind(right):
                return decision
            if clause.migration:
                led_by_origin = RECEIVING.isdisjoint(clause.codes)
                return (ORIGIN, "called_origin") if led_by_origin else (DESTINATION, "called_destination")
    at = clause.at
    words = clause.words
    if clause.preposition or at < 0 or words[at] not in _LISTING:
        return None
    for index in range(at - 1, max(at - _REACH_OF_NAMES, -1), -1):
        word = words[index]
        if word in CLAUSE_BREAKS and index < at - 1:
            return None
        if word in _ROLE_NOUNS and word not in _NAMING_NOTHING:
            return _ROLE_NOUNS[word]
    return None


_BEING = frozenset("been become turned served long also once always never now remained".split())


def _acts(right: list[str]) -> bool:
    """Whether an auxiliary stands before a verb of doing: ``have signed transit agreements``."""
    return (
        right[0] in ("has", "have", "had")
        and right[1:2] != []
        and right[1].endswith("ed")
        and right[1] not in _BEING
    )


_OF_COUNTRIES: dict[Cue, Decision] = {
    **dict.fromkeys((Cue.FLEE, Cue.COME, Cue.LEAVE, Cue.ORIGIN), (ORIGIN, "called_origin")),
    **dict.fromkeys((Cue.TRANSIT, Cue.CROSS, Cue.STAY), (TRANSIT, "called_transit")),
    **dict.fromkeys(
        (Cue.SETTLE, Cue.ARRIVE, Cue.DESTINATION, Cue.ASYLUM, Cue.HOST), (DESTINATION, "called_destination")
    ),
}


def _kind_of_country(right: list[str]) -> Decision | None:
    """``were the countries they hoped to be resettled to``, ``are the places most people left``."""
    if COUNTRIES.isdisjoint(right[1:4]):
        return None
    told = (_OF_COUNTRIES.get(cue) for word in right[2:] if (cue := CUES.get(word)))
    return next((decision for decision in told if decision), None)


def _role_noun_behind(right: list[str]) -> Decision | None:
    found: Decision | None = None
    if (right[0] in COPULAS and right[1:2] in (["safe"], ["unsafe"])) or right[1:3] == ["not", "safe"]:
        return (ORIGIN, "called_origin")
    for index, word in enumerate(right[1:], 1):
        if word in CLAUSE_BREAKS or word == MENTION or word in ("who", "which", "where", "not", "rather"):
            break
        if word in ("nationals", "citizens") and right[index - 1] == "whose":
            return (ORIGIN, "called_origin")
        if word in _MEMBERS and right[index + 1 : index + 2] in (["of"], ["to"], ["in"]):
            found = found or (PARTICIPANT, "called_member")
        if word in _ROLE_NOUNS:
            if word in ("asylum", "arrival", "departure", "entry") and right[index - 1] != "of":
                continue
            if word == "home" and right[index + 1 : index + 2] != ["to"]:
                continue
            if found is None or "into" in right[1:index] or "become" in right[1:index]:
                found = _ROLE_NOUNS[word]
    return found or (_kind_of_country(right) if right[0] in COPULAS else None)


def people(clause: Clause) -> Decision | None:
    """``Syrians made up the largest group``, ``a country of transit for Afghans``."""
    if not clause.is_people:
        return None
    if clause.migration or clause.words[clause.first - 1][0].isdigit() or clause.about_people:
        return _people(clause)
    return None
