"""The rules that read a role from a clause: the first that answers decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from geodata._clause import Clause
from geodata._role_words import ACT_AUXILIARIES, CUES, PREPOSITIONS, Cue
from geodata.model import Role

Decision = tuple[Role, str]
Rule = Callable[[Clause], Decision | None]

ORIGIN, TRANSIT, DESTINATION, PARTICIPANT = Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.PARTICIPANT

_LIST_LABEL = re.compile(r"([^\n:.;]{3,120}):\s*(?:[-*•–]\s*)?[^:.\n]{0,400}\Z")
_LINE_LABEL = re.compile(
    r"(#+ [^\n]{3,160}|[^\n]{3,160}:)[ \t]*\n(?:[ \t]*\n)?(?:[ \t]*(?:[-*•–]|\d+[.)])[^\n]*\n)*[ \t]*(?:[-*•–]|\d+[.)])[^\n]{0,200}\Z"
)
_LABELS: tuple[tuple[re.Pattern[str], Decision], ...] = (
    (
        re.compile(r"origin|nationalit|c[ao]me from|coming from|citizens of", re.IGNORECASE),
        (ORIGIN, "list_of_origins"),
    ),
    (re.compile(r"transit|route|through|via\b|cross", re.IGNORECASE), (TRANSIT, "list_of_transit")),
    (
        re.compile(r"destination|applied|asylum|host|arriv", re.IGNORECASE),
        (DESTINATION, "list_of_destinations"),
    ),
    (
        re.compile(
            r"particip|took part|taking part|attend|represent|deleg|signator|agreed|involved|partner|beneficiar|member|spoke|joined|brought together|represented",
            re.IGNORECASE,
        ),
        (PARTICIPANT, "list_of_participants"),
    ),
)
_BULLETS = ("-", "*", "•", "–")


def _by_label(label: str) -> Decision | None:
    found = [(match.end(), decision) for pattern, decision in _LABELS if (match := pattern.search(label))]
    return max(found, key=lambda item: item[0])[1] if found else None


def list_label(clause: Clause) -> Decision | None:
    """``Countries of origin: Syria, Iraq``; a label also governs the bullets below it."""
    text, start = clause.text, clause.start
    if (
        ":" in clause.left
        and (match := _LIST_LABEL.search(clause.left))
        and (decision := _by_label(match.group(1)))
    ):
        return decision
    line = text[text.rfind("\n", max(start - 200, 0), start) + 1 : start].lstrip()
    if not line.startswith(_BULLETS) and not line[:1].isdigit():
        return None
    match = _LINE_LABEL.search(text, max(start - 700, 0), start)
    return _by_label(match.group(1)) if match else None


_CLAUSE_BREAKS = frozenset("and or who that which were was are is had have be been".split())
_COMMUNITIES = frozenset(
    "group groups workers students side population populations household households".split()
)


def _noun_role(cue: Cue, clause: Clause, word: str) -> Decision | None:
    if cue is Cue.SMUGGLER:
        return (Role.OTHER, "smugglers")
    if cue is Cue.AUTHORITY:
        return (PARTICIPANT, "authority_of_state")
    if cue is Cue.DELEGATE:
        return (PARTICIPANT, "delegates_of_state")
    if cue is Cue.PERSON:
        if clause.is_name and clause.preposition:
            return None
        return (
            None if word in _COMMUNITIES and not clause.about_migration else (ORIGIN, "nationality_of_people")
        )
    return (TRANSIT, "border_or_coast") if clause.about_migration else None


_DESCRIBED = frozenset({Cue.SMUGGLER, Cue.AUTHORITY, Cue.DELEGATE, Cue.PERSON, Cue.BORDER})
_DEALS = frozenset("statement agreement deal accord cooperation treaty talks summit".split())


def described_noun(clause: Clause) -> Decision | None:
    """``Syrian refugees``, ``the Turkish coast guard``, ``the Serbian-Hungarian border``, ``the EU-Türkiye statement``."""
    if not (
        (clause.right[:1] == " " and clause.right[1:2].isalpha()) or clause.right.startswith(("’s ", "'s "))
    ):
        return None
    words = clause.right_words[:4]
    if words and words[0] == "s":
        words = words[1:]
    for index, word in enumerate(words[:3]):
        cue = CUES.get(word)
        if word in _CLAUSE_BREAKS or word in PREPOSITIONS or word in ACT_AUXILIARIES:
            return None
        if index < 2 and word in _DEALS and clause.left.endswith("-"):
            return (PARTICIPANT, "agreement_with")
        if cue is Cue.BORDER and any(
            CUES.get(later) is Cue.AUTHORITY for later in words[index + 1 : index + 3]
        ):
            return (PARTICIPANT, "authority_of_state")
        if cue is Cue.ASYLUM and index == 0 and word == "asylum":
            return (DESTINATION, "asylum_in")
        if cue in _DESCRIBED:
            return _noun_role(cue, clause, word)
        if cue is not None and cue not in (Cue.SETTLE, Cue.ASYLUM, Cue.FLEE, Cue.STAY):
            return None
    return None


_NAMED = re.compile(
    r"(?:countr(?:y|ies)|states?|points?|places?|nationalit(?:y|ies)|land) of (?P<of>origin|transit|destination|arrival|asylum|first asylum|departure)"
    r"|\bthe (?P<bare>destination|origin)\b"
    r"|(?P<kind>origin|transit|destination|host|sending|receiving) (?:and transit )?(?:countr(?:y|ies)|states?|points?|hub)"
    r"|(?P<main>(?:main|top|preferred|intended|final|favou?red|primary|ultimate) (?:destinations?|nationalit(?:y|ies)|origins?))"
    r"|(?P<nationalities>nationalit(?:y|ies) (?:were|was|are|is|included?|remained|detected|recorded|reported|of those))"
    r"|(?P<transit>stop on the way|stopover|staging (?:post|area|point)s?|gateway|on the (?:main )?route|along the route)",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"(?:,? ?\b(?:is|was|were|are|remained|remains|became|being|as|has|have|had|been|also|still|both|an?|the|most|common\w*|frequent\w*|"
    r"among|only|just|main|primary|traditionally|long|lies?|lay|and|a key|important)\b){1,8}[^.;:]{0,40}"
)
_PREDICATE_STARTS = frozenset(
    "is was were are remained remains became being as has have had also still both a an the most among only just lies lie lay".split()
)
_BEFORE_NAMED = frozenset(
    "were was are is as including included include remained being namely of were: notably from".split()
)


_NAMES_A_ROLE = frozenset(
    "origin origins transit arrival destination destinations asylum departure sending receiving host nationality nationalities "
    "stopover gateway route way staging".split()
)


def _role_of_name(text: str, last: bool) -> Decision | None:
    found = [(match.lastgroup, match.group().lower()) for match in _NAMED.finditer(text)]
    if not found:
        return None
    group, name = found[-1] if last else found[0]
    if group == "transit" or "transit" in name:
        return (TRANSIT, "called_transit")
    if "origin" in name or "nationalit" in name or "sending" in name or "departure" in name:
        return (ORIGIN, "called_origin")
    return (DESTINATION, "called_destination")


def named_role(clause: Clause) -> Decision | None:
    """``Syria remained the main country of origin``, ``the top nationalities were``, ``Serbia, a transit country``."""
    predicate = (
        _PREDICATE.match(clause.right) if not _PREDICATE_STARTS.isdisjoint(clause.right_words[:1]) else None
    )
    if predicate and not (clause.preposition and clause.preposition not in ("of", "for")):
        said = predicate.group()
        if decision := _role_of_name(said, last=False):
            return decision
        if "nationalities" in said:
            return (ORIGIN, "called_origin")
    words = clause.left_words
    if words and words[0] not in _BEFORE_NAMED and not clause.left.endswith((", ", "(", "such as ")):
        return None
    if not _NAMES_A_ROLE.intersection(words):
        return None
    left = re.split(r"[;:]|, (?:while|whereas|but|who|which)\b", clause.left)[-1]
    return _role_of_name(left, last=True) if len(left) < 140 else None


_TABLE: dict[str, dict[Cue, Decision]] = {
    "from": {
        Cue.DELEGATE: (PARTICIPANT, "delegates_from"),
        Cue.AUTHORITY: (PARTICIPANT, "authorities_from"),
        Cue.MEETING: (PARTICIPANT, "delegates_from"),
        Cue.PERSON: (ORIGIN, "people_from"),
        Cue.COME: (ORIGIN, "came_from"),
        Cue.NATIONALITY: (ORIGIN, "people_from"),
        Cue.FLEE: (ORIGIN, "fled_from"),
        Cue.ARRIVE: (ORIGIN, "arrived_from"),
        Cue.ASYLUM: (ORIGIN, "people_from"),
        Cue.DETECT: (ORIGIN, "people_from"),
        Cue.CROSS: (TRANSIT, "crossed_from"),
        Cue.GO: (TRANSIT, "travelled_from"),
        Cue.LEAVE: (TRANSIT, "departed_from"),
        Cue.SMUGGLE: (TRANSIT, "smuggled_from"),
        Cue.PUSHBACK: (TRANSIT, "pushed_back_from"),
        Cue.RETURN: (TRANSIT, "returned_from"),
        Cue.TRANSIT: (TRANSIT, "route_from"),
        Cue.BORDER: (TRANSIT, "border_from"),
        Cue.ORIGIN: (ORIGIN, "called_origin"),
        Cue.SETTLE: (ORIGIN, "people_from"),
    },
    "in": {
        Cue.ASYLUM: (DESTINATION, "asylum_in"),
        Cue.SETTLE: (DESTINATION, "settled_in"),
        Cue.ARRIVE: (DESTINATION, "arrived_in"),
        Cue.HOST: (DESTINATION, "hosted_in"),
        Cue.DESTINATION: (DESTINATION, "called_destination"),
        Cue.STAY: (TRANSIT, "stay_on_the_way"),
        Cue.CROSS: (TRANSIT, "crossed_in"),
        Cue.TRANSIT: (TRANSIT, "route_in"),
        Cue.BORDER: (TRANSIT, "border_in"),
        Cue.PUSHBACK: (TRANSIT, "pushed_back_in"),
        Cue.DETECT: (TRANSIT, "detected_in"),
        Cue.COME: (ORIGIN, "originating_in"),
        Cue.FLEE: (ORIGIN, "fled_conflict_in"),
        Cue.CONFLICT: (ORIGIN, "conflict_in"),
        Cue.PERSON: (DESTINATION, "people_hosted_in"),
        Cue.AUTHORITY: (PARTICIPANT, "authorities_in"),
        Cue.GO: (DESTINATION, "travelled_to"),
    },
    "to": {
        Cue.GO: (DESTINATION, "travelled_to"),
        Cue.ARRIVE: (DESTINATION, "arrived_in"),
        Cue.SMUGGLE: (DESTINATION, "smuggled_to"),
        Cue.DESTINATION: (DESTINATION, "called_destination"),
        Cue.SETTLE: (DESTINATION, "settled_in"),
        Cue.ASYLUM: (DESTINATION, "asylum_in"),
        Cue.TRANSIT: (DESTINATION, "route_to"),
        Cue.CROSS: (TRANSIT, "crossed_into"),
        Cue.BORDER: (TRANSIT, "border_with"),
        Cue.PUSHBACK: (TRANSIT, "pushed_back_to"),
        Cue.RETURN: (ORIGIN, "returned_to"),
        Cue.LEAVE: (DESTINATION, "left_for"),
        Cue.FLEE: (DESTINATION, "fled_to"),
    },
    "of": {
        Cue.PERSON: (ORIGIN, "nationals_of"),
        Cue.NATIONALITY: (ORIGIN, "nationals_of"),
        Cue.AUTHORITY: (PARTICIPANT, "authority_of_state"),
        Cue.DELEGATE: (PARTICIPANT, "delegates_from"),
        Cue.MEETING: (PARTICIPANT, "meeting_with"),
        Cue.COOPERATE: (PARTICIPANT, "agreement_with"),
        Cue.BORDER: (TRANSIT, "border_or_coast"),
        Cue.ARRIVE: (ORIGIN, "arrived_from"),
        Cue.RETURN: (ORIGIN, "people_of"),
        Cue.DETECT: (ORIGIN, "people_of"),
        Cue.SMUGGLE: (ORIGIN, "people_of"),
        Cue.LEAVE: (TRANSIT, "departed_from"),
        Cue.COME: (ORIGIN, "came_from"),
    },
    "with": {
        Cue.BORDER: (TRANSIT, "border_with"),
        Cue.COOPERATE: (PARTICIPANT, "agreement_with"),
        Cue.MEETING: (PARTICIPANT, "meeting_with"),
        Cue.AUTHORITY: (PARTICIPANT, "agreement_with"),
        Cue.DELEGATE: (PARTICIPANT, "agreement_with"),
        Cue.ACT: (PARTICIPANT, "agreement_with"),
    },
    "by": {
        Cue.COOPERATE: (PARTICIPANT, "done_by"),
        Cue.ACT: (PARTICIPANT, "done_by"),
        Cue.MEETING: (PARTICIPANT, "done_by"),
        Cue.HOST: (PARTICIPANT, "done_by"),
        Cue.RETURN: (PARTICIPANT, "done_by"),
        Cue.DETECT: (PARTICIPANT, "done_by"),
        Cue.PUSHBACK: (PARTICIPANT, "done_by"),
        Cue.NATIONALITY: (ORIGIN, "nationality_of_people"),
    },
    "": {
        Cue.FLEE: (ORIGIN, "fled_from"),
        Cue.LEAVE: (ORIGIN, "left"),
        Cue.ARRIVE: (DESTINATION, "reached"),
        Cue.CROSS: (TRANSIT, "crossed_into"),
        Cue.TRANSIT: (TRANSIT, "passed_through"),
        Cue.MEETING: (PARTICIPANT, "meeting_with"),
        Cue.NATIONALITY: (ORIGIN, "nationality_of_people"),
    },
}
"""Preposition -> the kind of word that governs it -> role and rule."""

_SAME_AS = {
    **dict.fromkeys(("into", "towards", "toward", "onto", "for"), "to"),
    **dict.fromkeys(("within", "inside", "at", "across"), "in"),
    **dict.fromkeys(("between", "on"), "with"),
    "out": "from",
}
_PASSING = frozenset({"through", "via", "across", "along", "off", "over"})
# These govern in other prose too: a country is on the move's way only where the text speaks of people on the move.
_EVERYDAY = frozenset(
    {
        *(
            Cue.GO,
            Cue.ARRIVE,
            Cue.STAY,
            Cue.BORDER,
            Cue.LEAVE,
            Cue.CONFLICT,
            Cue.RETURN,
            Cue.DETECT,
            Cue.SETTLE,
            Cue.TRANSIT,
        ),
        *(Cue.HOST, Cue.NATIONALITY, Cue.PUSHBACK, Cue.CROSS),
    }
)
_EVERYDAY_IN = _EVERYDAY | {Cue.PERSON}
_MOVES = frozenset({Cue.GO, Cue.SMUGGLE, Cue.CROSS, Cue.LEAVE})
_REACH = 10
# "Of" belongs to the noun before it: "nationals of", "the Ministry of Justice of".
_REACH_OF = 4
_ONWARD = re.compile(
    r"\s*,?\s*(?:(?:and )?(?:then )?on )?(?:to|into|towards|via|through|across)\s+(?:the |northern |southern |western |eastern )?[A-ZÀ-Ž]"
)
_TO_EUROPE = re.compile(
    r" to (?:the )?(?:(?:Western|Northern|Central|Southern) )?(?:Europe|EU|European Union|Gulf|North America)\b"
)
_BY_SEA = frozenset(
    "boat boats vessel vessels dinghy dinghies shores coast ship ships sea dawn ashore board".split()
)


def governed(clause: Clause) -> Decision | None:
    """The preposition before the group, and the nearest word that governs it."""
    words, preposition = clause.left_words, clause.preposition
    if not words:
        return None
    reach = words[1 : 1 + (_REACH_OF if preposition == "of" else _REACH)] if preposition else words[:1]
    cues = [CUES.get(word) for word in reach]
    if preposition in _PASSING and (
        clause.about_migration or not {Cue.PERSON, Cue.GO, Cue.CROSS}.isdisjoint(cues)
    ):
        return (TRANSIT, "passed_through")
    table = _TABLE.get(_SAME_AS.get(preposition, preposition))
    if table is None:
        return None
    for cue in cues:
        if cue is None or cue not in table:
            continue
        if cue in (_EVERYDAY_IN if preposition == "in" else _EVERYDAY) and not clause.about_migration:
            wanted = Cue.GO in [CUES.get(word) for word in words[1:4]]
            if not (cue is Cue.GO and clause.about_people) and not (cue is Cue.ARRIVE and wanted):
                return None
        return _refined(clause, preposition, cue, cues, table)
    if preposition in ("from", "between") and clause.about_migration:
        leg = preposition == "between" or len(words) == 1 or _ONWARD.match(clause.right) is not None
        if _TO_EUROPE.match(clause.right):
            leg = False
        return (TRANSIT, "leg_from") if leg else (ORIGIN, "people_from")
    if preposition in ("to", "into", "towards") and "from" in words[1:_REACH] and clause.about_migration:
        return (TRANSIT, "leg_to")
    return None


def _refined(
    clause: Clause, preposition: str, cue: Cue, cues: Sequence[Cue | None], table: Mapping[Cue, Decision]
) -> Decision:
    """What the table says, unless a second word of the clause says better."""
    if preposition == "from" and cue in (Cue.PERSON, Cue.COME, Cue.ASYLUM):
        if Cue.DELEGATE in cues[:4]:
            return (PARTICIPANT, "delegates_from")
        if _ONWARD.match(clause.right) and (cues[0] is None or not _MOVES.isdisjoint(cues)):
            return (TRANSIT, "travelled_from")
    if (
        preposition in ("to", "into", "towards")
        and cue in (Cue.TRANSIT, Cue.RETURN, Cue.LEAVE)
        and "from" in clause.left_words[1:_REACH]
    ):
        return (TRANSIT, "leg_to")
    if not preposition and cue is Cue.LEAVE and not _BY_SEA.isdisjoint(clause.sentence_words):
        return (TRANSIT, "departed_from")
    return table[cue]


_FRONTED = (
    (Cue.STAY, (TRANSIT, "stay_on_the_way")),
    (Cue.TRANSIT, (TRANSIT, "route_in")),
    (Cue.HOST, (DESTINATION, "hosted_in")),
    (Cue.ASYLUM, (DESTINATION, "asylum_in")),
    (Cue.ARRIVE, (DESTINATION, "arrived_in")),
    (Cue.PERSON, (DESTINATION, "people_hosted_in")),
)


def fronted(clause: Clause) -> Decision | None:
    """``In Bosnia and Herzegovina, several thousand people were stranded``."""
    if (
        clause.preposition not in ("in", "inside", "within")
        or len(clause.left_words) > 2
        or not clause.about_migration
    ):
        return None
    cues = [CUES.get(word) for word in clause.right_words[:12]]
    return next((decision for cue, decision in _FRONTED if cue in cues), None)


def people(clause: Clause) -> Decision | None:
    """``Syrians made up the largest group``, ``a country of transit for Afghans``."""
    if not clause.is_people or clause.preposition in ("by", "between"):
        return None
    told = clause.about_migration or any(CUES.get(word) is Cue.PERSON for word in clause.left_words)
    return (ORIGIN, "nationality_of_people") if told else None


_STATE_VERBS = frozenset({Cue.ACT, Cue.COOPERATE, Cue.MEETING})
_ACTED = re.compile(r"[a-z]{3,}ed\Z")


def followed(clause: Clause) -> Decision | None:
    """``Serbia closed its border``, ``Jordan hosts 600,000 refugees``."""
    if not clause.is_name or clause.preposition not in ("", "between"):
        return None
    for word in clause.right_words[:6]:
        cue = CUES.get(word)
        if cue is Cue.HOST and clause.about_people:
            return (DESTINATION, "state_hosting")
        if cue in _STATE_VERBS or (cue is None and _ACTED.match(word)):
            return (PARTICIPANT, "state_acting")
        if cue in (Cue.RETURN, Cue.PUSHBACK, Cue.DETECT) and _ACTED.match(word):
            return (PARTICIPANT, "state_acting")
        if word not in ACT_AUXILIARIES:
            break
    return None


RULES: tuple[Rule, ...] = (list_label, described_noun, named_role, fronted, people, governed, followed)
