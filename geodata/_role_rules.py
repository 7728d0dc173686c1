"""The rules that read a role from a clause: the first that answers decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata._clause import MENTION, Clause
from geodata._role_tables import GOVERNED, OBJECTS, SAME_AS, Decision
from geodata._role_words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    CUES,
    ON_THE_WAY,
    PREPOSITIONS,
    RECEIVING,
    SKIPPED,
    SOURCES,
    Cue,
)
from geodata.model import Role

Rule = Callable[[Clause], Decision | None]

ORIGIN, TRANSIT, DESTINATION, PARTICIPANT = Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.PARTICIPANT

_STOPS = frozenset(
    {MENTION, ",", "and", "or", "who", "that", "which", "were", "was", "are", "is", "had", "been", "be"}
)
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
        and clause.words[clause.at] in _PASSIVE
        and right[0] in _STOPS
    ):
        return _people(clause)
    for index, word in enumerate(right):
        if (
            index == 0
            and word in ("and", "or")
            and CUES.get(right[2] if len(right) > 2 else "") in (Cue.PERSON, Cue.AUTHORITY)
        ):
            continue
        if word in _STOPS or word in PREPOSITIONS or word in CLAUSE_BREAKS or word in AUXILIARIES:
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
        if cue is Cue.PERSON:
            return None if clause.is_name else _people(clause, word)
        return _noun(clause, cue, right[index + 1 :])
    return None


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
_CASES = frozenset({Cue.ARREST})


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
_COPULAS = frozenset(
    "is was were are remained remains became become being been as has have had serves served lies lie lay turned also once makes".split()
)
_LISTING = frozenset(
    "were was are is as including include included remain remained being namely : - > such , named".split()
)
_LABELLING = frozenset(
    "main top most preferred intended final favoured primary ultimate first chief common frequent of following declared reported transit countries country nationality".split()
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
                right[0] in _COPULAS
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
            return _passing(clause, _FRONTED[cue])
    if where:
        return None
    return _passing(clause, (DESTINATION, "people_hosted_in")) if Cue.PERSON in cues else None


def _opens_clause(clause: Clause, right: list[str]) -> bool:
    """Whether a phrase stands before the clause it belongs to: ``while in Cyprus, ...``."""
    at = clause.at
    if at < 0 or (at == 0 and clause.cues[0] is None):
        return True
    if at < 5 and not any(clause.cues[: at + 1]) and right[:1] == [","]:
        return True
    return clause.words[at] in ("while", "whereas", "and", "but", ";", ",") and right[:1] == [","]


_STATISTICS = frozenset({"arrivals", "arrival"})


def _passing(clause: Clause, decision: Decision) -> Decision:
    """People who come to a country that they leave again are on the way, unless they ask for asylum there."""
    if decision[0] is DESTINATION and decision[1] not in _STAYING and not ON_THE_WAY.isdisjoint(clause.codes):
        return (TRANSIT, "on_the_way_in")
    return decision


_STAYING = frozenset({"asylum_in", "settled_in", "called_destination", "wanted"})


def people(clause: Clause) -> Decision | None:
    """``Syrians made up the largest group``, ``a country of transit for Afghans``."""
    if not clause.is_people:
        return None
    if clause.migration or clause.words[clause.first - 1][0].isdigit() or clause.about_people:
        return _people(clause)
    return None


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
        and _PARTICIPLE.search(clause.words[clause.at])
    ):
        return (PARTICIPANT, "done_by")
    if not clause.migration:
        return None
    return _ungoverned(clause, preposition)


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
        Cue.ASYLUM,
        Cue.FLEE,
        Cue.SMUGGLE,
        Cue.PUSHBACK,
        Cue.SMUGGLER,
        Cue.COME,
        Cue.DESTINATION,
    }
)
_PEOPLE_OF = frozenset({Cue.PERSON, Cue.COME, Cue.ASYLUM, Cue.NATIONALITY, Cue.DETECT, Cue.FLEE, Cue.ORIGIN})
_SEA = frozenset(
    "boat boats vessel vessels dinghy dinghies shores coast ship ships sea dawn ashore board yacht coastguard".split()
)
_ONWARD = frozenset("onwards onward then on before".split())


def _told(clause: Clause, preposition: str, at: int, cue: Cue, decision: Decision) -> Decision | None:
    """What the table says, unless a second word of the clause says better."""
    words = clause.words
    near = clause.at - at
    if preposition != "by" and not clause.migration and cue not in _UNMISTAKABLE:
        if cue is Cue.PERSON and preposition in ("from", "of"):
            return decision
        return decision if cue is Cue.GO and clause.about_people else None
    if clause.preposition == "for" and cue is Cue.PRICE and _leads_on(clause):
        return _ungoverned(clause, "from")
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
        and not _leads_on(clause)
    ):
        return (ORIGIN, "people_from")
    if decision[0] is ORIGIN and (
        not RECEIVING.isdisjoint(clause.codes)
        or (_other_people(clause.words[at + 1 : clause.at + 1]) and SOURCES.isdisjoint(clause.codes))
    ):
        return (TRANSIT, "came_by_way_of")
    if cue in (Cue.ARRIVE, Cue.COME) and decision[0] is ORIGIN and Cue.NATIONALITY not in cues:
        far = not SOURCES.isdisjoint(clause.codes)
        if not far and (
            (not ON_THE_WAY.isdisjoint(clause.codes) and (cue is Cue.ARRIVE or Cue.PERSON not in clause.cues))
            or _leads_on(clause)
            or not _SEA.isdisjoint(clause.sentence.all_words)
        ):
            return (TRANSIT, "arrived_by_way_of")
    if (
        cue in _PEOPLE_OF
        and _leads_on(clause)
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


def _leads_on(clause: Clause) -> bool:
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
        return _passing(clause, (DESTINATION, "crossed_to"))
    if cue is Cue.RETURN:
        if SOURCES.isdisjoint(clause.codes) and (
            not RECEIVING.isdisjoint(clause.codes)
            or "from" in left
            or "from" in clause.right(3)
            or not _SEA.isdisjoint(clause.sentence.all_words)
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
    if cue is Cue.DESTINATION or Cue.ASYLUM in cues[:2] or _wants(left):
        return decision
    if decision[0] is DESTINATION and _goes_on(clause):
        return (TRANSIT, "first_stop")
    if (cue is Cue.ARRIVE and "arrivals" in left) or not _MOVED_BY_LAW.isdisjoint(left):
        return decision
    return _passing(clause, decision)


def _wants(left: list[str]) -> bool:
    return not _WISHES.isdisjoint(left)


_SAFETY = frozenset("safety refuge shelter protection".split())
_VISA = frozenset("visa visas visa-free liberalisation liberalization waiver exemption".split())
_CROSSING = frozenset("cross crosses crossed crossing".split())
_MOVED_BY_LAW = frozenset("relocated relocation resettled evacuated moved transferred dublin".split())
_WISHES = frozenset(
    "want wants wanted hope hopes hoped hoping wish wishes wished intend intended intends dream aim aimed asylum".split()
)


def _goes_on(clause: Clause) -> bool:
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


_HELD = frozenset("held hosted organised organized".split())


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
    return _passing(clause, decision)


def _ungoverned(clause: Clause, preposition: str) -> Decision | None:
    """A leg that stands alone: ``from Türkiye to Greece``, ``to Italy``."""
    words = clause.words
    if clause.preposition == "for" and not _VISA.isdisjoint(words[: clause.first]):
        return (ORIGIN, "visa_for")
    if preposition == "from":
        if not SOURCES.isdisjoint(clause.codes):
            return (ORIGIN, "people_from")
        leg = clause.at < 0 or _leads_on(clause)
        return (TRANSIT, "leg_from") if leg else (ORIGIN, "people_from")
    if preposition == "to" and "from" in words[max(clause.at - 6, 0) : clause.at + 1]:
        if Cue.PRICE in clause.cues or Cue.GO in clause.cues:
            return _passing(clause, (DESTINATION, "leg_to"))
        return (TRANSIT, "leg_to")
    if preposition == "between" and not _LEGS.isdisjoint(clause.cues):
        return (TRANSIT, "leg_between")
    if preposition in ("through", "via", "off"):
        return (TRANSIT, "passed_through")
    if preposition == "to" and clause.at < 0 and ":" in clause.right(2):
        return _passing(clause, (DESTINATION, "list_of_destinations"))
    return None


_JOURNEYS = frozenset({Cue.PRICE, Cue.TRANSIT, Cue.GO})
_LEGS = frozenset({Cue.CROSS, Cue.GO, Cue.BORDER, Cue.SMUGGLE, Cue.PUSHBACK, Cue.TRANSIT})


def addressed(clause: Clause) -> Decision | None:
    """``reached Germany``, ``fled Syria``, ``entered Hungary``, ``asked Malta for a port``."""
    if clause.preposition or clause.at < 0:
        return None
    at = clause.at
    if (
        _leads_on(clause)
        and clause.migration
        and not _JOURNEYS.isdisjoint(cue for _, cue in clause.cues_before(5))
    ):
        return _ungoverned(clause, "from")
    cue = clause.cues[at]
    if clause.words[max(at - 1, 0) : at + 1] in (["brought", "together"], ["brings", "together"]):
        return (PARTICIPANT, "brought_together")
    if cue is None or cue not in OBJECTS:
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
        sea = not _SEA.isdisjoint(clause.sentence.all_words) or not ON_THE_WAY.isdisjoint(clause.codes)
        return (TRANSIT, "departed_from") if sea or "for" in clause.right(4) else (ORIGIN, "left")
    if cue is Cue.ARRIVE:
        left = clause.words[max(at - 6, 0) : at]
        if _wants(left):
            return (DESTINATION, "wanted")
        if "first" in left or "initially" in left or _goes_on(clause):
            return (TRANSIT, "first_stop")
        return _passing(clause, OBJECTS[cue])
    return OBJECTS[cue]


_STATE_VERBS = frozenset({Cue.ACT, Cue.COOPERATE, Cue.MEETING})
_ACTING = frozenset(
    {Cue.RETURN, Cue.PUSHBACK, Cue.DETECT, Cue.ARREST, Cue.ASYLUM, Cue.GO, Cue.STAY, Cue.SMUGGLE}
)
_TAKING_IN = frozenset({Cue.ARRIVE, Cue.ASYLUM, Cue.PERSON, Cue.SETTLE})
_RECORDING = frozenset(
    "experienced experiences received receives receive recorded registered records registers saw sees seen counted counts issued granted grants given gave has had accepted took processed".split()
)
_TAKEN_IN = frozenset(
    "visa visas permits applications claims arrivals applicants asylum protection refugees status applicants displaced landings requests people persons venezuelans families".split()
)
_SHARING = frozenset("share shares shared".split())
_PASSIVE = frozenset("was were been is are".split())
_UNDERGOING = frozenset(
    "stand stands stood saw sees see had has have faces faced needs lost won lay lies lie while when where as than such also - > region area province route border".split()
)
_ACTED = re.compile(r"[a-z]{3,}ed\Z")
_LIGHT = frozenset(
    "continue continues continued not also jointly recently has have had will would to may should must can could already then since again soon both all did does".split()
)


def acting(clause: Clause) -> Decision | None:
    """``Serbia closed its border``, ``Jordan hosts 600,000 refugees``, ``Germany received 40,000 applications``."""
    if not clause.is_name or clause.preposition not in ("", "between"):
        return None
    right = clause.right(12)
    if right[:1] == [","] or right[:1] == ["and"]:
        right = _behind_insertion(clause, right)
    if _takes_people_in(clause, right):
        return _passing(clause, (DESTINATION, "state_hosting"))
    for index, word in enumerate(right[:6]):
        rest = right[index + 1 :]
        cue = CUES.get(word)
        if word in _RECORDING and clause.migration and not _TAKEN_IN.isdisjoint(rest[:7]):
            return (DESTINATION, "state_receiving")
        if word in _SHARING and "border" in right:
            return (TRANSIT, "border_with")
        if cue is Cue.HOST:
            hosted = [CUES.get(later) for later in rest]
            if Cue.PERSON in hosted and Cue.MEETING not in hosted:
                return _passing(clause, (DESTINATION, "state_hosting"))
            return (PARTICIPANT, "state_acting")
        if clause.migration and word in ("did", "followed") and clause.opens:
            return (PARTICIPANT, "state_acting")
        if word in _LIGHT or word.endswith("ly"):
            continue
        if word in _PASSIVE and CUES.get(rest[0] if rest else "") in (Cue.ACT, Cue.ARREST):
            continue
        if cue in _STATE_VERBS or (word == "took" and "part" in rest):
            return (PARTICIPANT, "state_acting")
        if (
            word in _COPULAS
            or word in _UNDERGOING
            or word in SKIPPED
            or word in _STOPS
            or word in PREPOSITIONS
        ):
            return None
        if clause.migration and (_ACTED.match(word) or (clause.opens and word.isalpha())):
            return (PARTICIPANT, "state_acting")
        return None
    return None


def _takes_people_in(clause: Clause, right: list[str]) -> bool:
    """``Norway resettled 3,000 refugees``, ``together host five million Afghans``."""
    kinds = [CUES.get(word) for word in right]
    if Cue.MEETING in kinds or not (Cue.PERSON in kinds or MENTION in right):
        return False
    for index, word in enumerate(right[:4]):
        if word in _COPULAS or word in _STOPS or word in PREPOSITIONS:
            return False
        if kinds[index] in (Cue.HOST, Cue.SETTLE) or right[index : index + 2] in (
            ["took", "in"],
            ["takes", "in"],
        ):
            return clause.about_people
    return False


def _behind_insertion(clause: Clause, right: list[str]) -> list[str]:
    if right[0] == "and":
        return right[
            1 + next((index for index, word in enumerate(right[1:5]) if CUES.get(word) in _STATE_VERBS), 0) :
        ]
    if "with" in clause.words[clause.first : clause.last]:
        return right[1:]
    if right[1:2] == ["together"] or right[1:2] == ["along"]:
        words = clause.words[clause.last + 1 : clause.last + 20]
        return words[words.index(",") + 1 :] if "," in words else right
    return right


_COUNTING = frozenset(
    "was were came first second third led leads stood stands had has followed follows again then in that year the with at about some around ( : | -".split()
)
_BRACKETED_COUNT = re.compile(r"\s*(?:\(|\| ?|: )\d")


def counted(clause: Clause) -> Decision | None:
    """``Afghanistan (34 %)``, ``Guinea: 1,204``, ``before Morocco with 5,942``: a nationality and its count."""
    if not clause.migration:
        return None
    if clause.preposition:
        counts = clause.preposition == "for" and clause.at >= 0 and clause.words[clause.at][0].isdigit()
        if not counts and clause.preposition != "by":
            return None
    elif not _count_follows(clause):
        return None
    if not (_WISHES - {"asylum"}).isdisjoint(clause.sentence.all_words) or Cue.DESTINATION in clause.cues:
        return (DESTINATION, "wanted")
    return (ORIGIN, "counted_nationality")


def _count_follows(clause: Clause) -> bool:
    if _BRACKETED_COUNT.match(clause.text, clause.end, min(clause.end + 6, clause.sentence.end)):
        return True
    for word in clause.right(7):
        if word[0].isdigit():
            return True
        if word not in _COUNTING:
            return False
    return False


_NEAR = 8


def parallel(clause: Clause, before: Clause, decision: Decision) -> Decision | None:
    """The second of two like phrases: ``142,400 to Italy and 105 to Malta``, ``reached Libya in 2016 and Italy in 2017``."""
    gap = clause.words[before.last : clause.first]
    if clause.continues_ranking:
        return decision
    if decision[0] is Role.OTHER or len(gap) > _NEAR:
        return None
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


RULES: tuple[Rule, ...] = (
    described_noun,
    named_role,
    fronted,
    people,
    governed,
    addressed,
    counted,
    acting,
)
