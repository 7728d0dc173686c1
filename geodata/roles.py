"""A mention in its sentence -> its role, read from the clause around it.

Mentions that are coordinated ("Syria, India, Iraq and Afghanistan") are read as one. The role comes, in this order, from
the label of the list the group stands in, from the noun that a demonym describes, from the preposition before the group
and the word that governs it, and from the verb that follows. Where none of them says anything the role is other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata._role_words import ACT_AUXILIARIES, CUES, MIGRATION, PREPOSITIONS, SKIPPED, Cue
from geodata.model import Role

Decision = tuple[Role, str]
Span = tuple[int, int]

OTHER: Decision = (Role.OTHER, "no_cue")
_BEHIND = 200
_AHEAD = 100
_COORDINATION = re.compile(
    r"(?:\s*\([^()]{0,40}\))?\*?(?:\s*[,;/–-]\s*(?:and |or |the |then |as well as |followed by |from |in )*(?:the )?"
    r"|\s+(?:and|or|as well as|nor|&|and/or|to a lesser extent) (?:the |in |from |to |both |northern |southern |eastern |western |neighbouring )*)"
    r"(?:\d[\d,.]* )?\Z"
)
_LIST_LABEL = re.compile(r"([^\n:.;]{3,120}):\s*(?:[-*•–]\s*)?[^:.\n]{0,400}\Z")
_LINE_LABEL = re.compile(
    r"([^\n]{3,160}):[ \t]*\n(?:[ \t]*\n)?(?:[ \t]*(?:[-*•–]|\d+[.)])[^\n]*\n)*[ \t]*(?:[-*•–]|\d+[.)])[^\n]{0,200}\Z"
)


def _groups(text: str, mentions: Sequence[Span], sentences: Sequence[Span]) -> list[tuple[int, int]]:
    """Index ranges of mentions that are coordinated in one sentence."""
    groups: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(mentions) + 1):
        if index < len(mentions) and sentences[index] == sentences[first]:
            gap = mentions[index][0] - mentions[index - 1][1]
            if gap < 60 and _COORDINATION.fullmatch(text, mentions[index - 1][1], mentions[index][0]):
                continue
        groups.append((first, index))
        first = index
    return groups


def _words(text: str) -> list[str]:
    return [
        word.strip(".,;()\"'“”‘’[]*") for word in text.lower().replace("’s", "").replace("'s", "").split()
    ]


def assign(text: str, mentions: Sequence[Span], sentences: Sequence[Span]) -> list[Decision]:
    """Give each mention its role.

    Parameters
    ----------
    text : str
        The text that the offsets count in.
    mentions : sequence of (int, int)
        Start and end of each mention, in text order.
    sentences : sequence of (int, int)
        Start and end of the sentence around each.

    Returns
    -------
    list of (Role, str)
        For each mention its role and the name of the rule that gave it.
    """
    decisions: list[Decision] = []
    for first, last in _groups(text, mentions, sentences):
        start, end = mentions[first][0], mentions[last - 1][1]
        sentence_start, sentence_end = sentences[first]
        clause = Clause(text, start, end, sentence_start, sentence_end)
        decisions += [clause.role()] * (last - first)
    return decisions


class Clause:
    """What stands around a group of coordinated mentions."""

    def __init__(self, text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.sentence_start, self.sentence_end = sentence_start, sentence_end
        self.left = text[max(sentence_start, start - _BEHIND) : start]
        self.right = text[end : min(sentence_end, end + _AHEAD)]

    def role(self) -> Decision:
        """Ask the rules in order."""
        for rule in (list_label, described_noun, named_role, governed, followed):
            decision = rule(self)
            if decision is not None:
                return decision
        return OTHER

    def left_words(self) -> list[str]:
        """The words before the group, the last one first, articles and points of the compass left out."""
        return [word for word in reversed(_words(self.left)) if word and word not in SKIPPED]

    def right_words(self) -> list[str]:
        """The words behind the group."""
        return [word for word in _words(self.right) if word]

    def is_about_migration(self) -> bool:
        """Whether the sentence speaks of people on the move."""
        words = _words(
            self.text[max(self.sentence_start, self.start - 300) : min(self.sentence_end, self.end + 300)]
        )
        return not MIGRATION.isdisjoint(words)


_LABELS = (
    (
        re.compile(r"origin|nationalit|came from|come from|coming from|citizens of|from the following", re.I),
        (Role.ORIGIN, "list_of_origins"),
    ),
    (re.compile(r"transit|route|through|via\b|cross", re.I), (Role.TRANSIT, "list_of_transit")),
    (re.compile(r"destination|applied|asylum|host|arriv", re.I), (Role.DESTINATION, "list_of_destinations")),
    (
        re.compile(
            r"particip|took part|taking part|attend|represent|deleg|signator|agreed|countries involved|partner|beneficiar|members|member states",
            re.I,
        ),
        (Role.PARTICIPANT, "list_of_participants"),
    ),
)


def _by_label(label: str) -> Decision | None:
    found = [
        (match.end(), decision) for pattern, decision in _LABELS for match in [pattern.search(label)] if match
    ]
    return max(found, key=lambda item: item[0])[1] if found else None


def list_label(clause: Clause) -> Decision | None:
    """``Countries of origin: Syria, Iraq``; a label also governs the bullets below it."""
    text, start = clause.text, clause.start
    if ":" in clause.left:
        match = _LIST_LABEL.search(clause.left)
        if match and (decision := _by_label(match.group(1))):
            return decision
    line = text.rfind("\n", max(start - 200, 0), start) + 1
    if text[line:start].lstrip()[:1] in ("-", "*", "•", "–") or text[line:start].strip()[:1].isdigit():
        match = _LINE_LABEL.search(text, max(start - 700, 0), start)
        if match and (decision := _by_label(match.group(1))):
            return decision
    return None


_PERSONS = frozenset({Cue.PERSON})
_NOUN_ROLES: dict[Cue, Decision] = {
    Cue.PERSON: (Role.ORIGIN, "nationality_of_people"),
    Cue.AUTHORITY: (Role.PARTICIPANT, "authority_of_state"),
    Cue.DELEGATE: (Role.PARTICIPANT, "delegates_of_state"),
    Cue.BORDER: (Role.TRANSIT, "border_or_coast"),
    Cue.PASS: (Role.TRANSIT, "route"),
    Cue.STAY: (Role.TRANSIT, "stay_on_the_way"),
}
_DEMONYM = re.compile(r"(?:n|i|ese|ish|ch|[ck]|ss|ot|eek|ai|an|h|a|o|e|r|t|z|x|s|d|l|é)s?\Z")


def described_noun(clause: Clause) -> Decision | None:
    """``Syrian refugees``, ``the Turkish coast guard``, ``the Serbian-Hungarian border``."""
    if not clause.right[:1] == " " and not clause.right.startswith(("-", "’s ", "'s ")):
        return None
    if not clause.right[1:2].isalpha() and not clause.right.startswith(("’s ", "'s ")):
        return None
    words = clause.right_words()[:4]
    cues = [CUES.get(word) for word in words]
    if not words or words[0] in ACT_AUXILIARIES or words[0] in PREPOSITIONS:
        return None
    for index, cue in enumerate(cues[:3]):
        if words[index] in PREPOSITIONS or words[index] in (
            "and",
            "or",
            "who",
            "that",
            "which",
            "were",
            "was",
            "are",
            "is",
            "had",
            "have",
        ):
            break
        if cue is Cue.SMUGGLER:
            return (Role.OTHER, "smugglers")
        if cue in (Cue.AUTHORITY, Cue.DELEGATE):
            return _NOUN_ROLES[cue]
        if cue is Cue.BORDER and any(later is Cue.AUTHORITY for later in cues[index + 1 : index + 3]):
            return _NOUN_ROLES[Cue.AUTHORITY]
        if cue in (Cue.PERSON, Cue.BORDER):
            if (
                words[index]
                in (
                    "community",
                    "communities",
                    "population",
                    "group",
                    "groups",
                    "side",
                    "students",
                    "workers",
                )
                and not clause.is_about_migration()
            ):
                return None
            return _NOUN_ROLES[cue] if cue is Cue.PERSON or clause.is_about_migration() else None
        if cue is Cue.ASYLUM:
            return (Role.DESTINATION, "asylum_in")
    return None


_NAMED = re.compile(
    r"(?:countr(?:y|ies)|states?|point|place|nationalit(?:y|ies)|land) of (?P<of>origin|transit|destination|asylum|first asylum|departure)"
    r"|(?P<kind>origin|transit|destination|host|sending|receiving) (?:countr(?:y|ies)|states?|points?|hub)"
    r"|(?P<main>(?:main|top|preferred|intended|final|favou?red|primary|ultimate) (?:destinations?|nationalit(?:y|ies)|origins?))"
    r"|(?P<nationalities>nationalit(?:y|ies) (?:were|was|are|is|included?|remained|detected|recorded|reported))",
    re.IGNORECASE,
)


def _named(text: str, last: bool) -> str:
    found = [next(group for group in match.groups() if group).lower() for match in _NAMED.finditer(text)]
    return (found[-1] if last else found[0]) if found else ""


def _role_of_name(name: str) -> Decision | None:
    if not name:
        return None
    if "origin" in name or "nationalit" in name or name in ("sending", "departure"):
        return (Role.ORIGIN, "called_origin")
    if "transit" in name:
        return (Role.TRANSIT, "called_transit")
    return (Role.DESTINATION, "called_destination")


def named_role(clause: Clause) -> Decision | None:
    """``Syria remained the main country of origin``, ``the top nationalities were``, ``Serbia, a transit country``."""
    left = re.split(r"[;:]|, (?:while|whereas|but|who|which)\b", clause.left)[-1]
    after = re.match(
        r"(?:,? (?:is|was|were|are|remained|remains|became|being|as|has|have|had|been|also|still|both|an?|the|most|common\w*|frequent\w*|main|primary|traditionally|long|,|and)){1,8}[^.;]{0,30}",
        clause.right,
    )
    if after:
        decision = _role_of_name(_named(after.group(), last=False))
        if decision:
            return decision
    words = clause.left_words()
    if words and words[0] not in PREPOSITIONS | {
        "were",
        "was",
        "are",
        "is",
        "as",
        "including",
        "included",
        "include",
        "remained",
        "being",
        "namely",
    }:
        return None
    if words and words[0] in ("to", "into", "through", "via", "by", "with"):
        return None
    return _role_of_name(_named(left, last=True)) if len(left) < 120 else None


_P = Role.PARTICIPANT
_O = Role.ORIGIN
_T = Role.TRANSIT
_D = Role.DESTINATION
_TABLE: dict[str, dict[Cue, Decision]] = {
    "from": {
        Cue.DELEGATE: (_P, "delegates_from"),
        Cue.AUTHORITY: (_P, "authorities_from"),
        Cue.MEETING: (_P, "meeting_with"),
        Cue.PERSON: (_O, "people_from"),
        Cue.COME: (_O, "came_from"),
        Cue.NATIONALITY: (_O, "people_from"),
        Cue.FLEE: (_O, "fled_from"),
        Cue.ARRIVE: (_O, "arrived_from"),
        Cue.ASYLUM: (_O, "people_from"),
        Cue.DETECT: (_O, "people_from"),
        Cue.CROSS: (_T, "crossed_from"),
        Cue.GO: (_T, "travelled_from"),
        Cue.LEAVE: (_T, "departed_from"),
        Cue.SMUGGLE: (_T, "smuggled_from"),
        Cue.PUSHBACK: (_T, "pushed_back_from"),
        Cue.RETURN: (_T, "returned_from"),
        Cue.PASS: (_T, "route_from"),
        Cue.BORDER: (_T, "border_from"),
        Cue.ORIGIN: (_O, "called_origin"),
        Cue.SETTLE: (_O, "people_from"),
    },
    "in": {
        Cue.ASYLUM: (_D, "asylum_in"),
        Cue.SETTLE: (_D, "settled_in"),
        Cue.ARRIVE: (_D, "arrived_in"),
        Cue.HOST: (_D, "hosted_in"),
        Cue.DESTINATION: (_D, "called_destination"),
        Cue.STAY: (_T, "stay_on_the_way"),
        Cue.CROSS: (_T, "crossed_in"),
        Cue.PASS: (_T, "route_in"),
        Cue.BORDER: (_T, "border_in"),
        Cue.PUSHBACK: (_T, "pushed_back_in"),
        Cue.DETECT: (_T, "detected_in"),
        Cue.COME: (_O, "originating_in"),
        Cue.FLEE: (_O, "fled_conflict_in"),
        Cue.CONFLICT: (_O, "conflict_in"),
        Cue.PERSON: (_D, "people_hosted_in"),
        Cue.AUTHORITY: (_P, "authorities_in"),
        Cue.GO: (_D, "travelled_to"),
    },
    "to": {
        Cue.GO: (_D, "travelled_to"),
        Cue.ARRIVE: (_D, "arrived_in"),
        Cue.SMUGGLE: (_D, "smuggled_to"),
        Cue.DESTINATION: (_D, "called_destination"),
        Cue.SETTLE: (_D, "settled_in"),
        Cue.ASYLUM: (_D, "asylum_in"),
        Cue.PASS: (_D, "route_to"),
        Cue.PERSON: (_D, "people_to"),
        Cue.CROSS: (_T, "crossed_into"),
        Cue.BORDER: (_T, "border_with"),
        Cue.PUSHBACK: (_T, "pushed_back_to"),
        Cue.RETURN: (_O, "returned_to"),
        Cue.LEAVE: (_D, "left_for"),
        Cue.FLEE: (_D, "fled_to"),
    },
    "of": {
        Cue.PERSON: (_O, "nationals_of"),
        Cue.NATIONALITY: (_O, "nationals_of"),
        Cue.AUTHORITY: (_P, "authority_of_state"),
        Cue.DELEGATE: (_P, "delegates_from"),
        Cue.MEETING: (_P, "meeting_with"),
        Cue.COOPERATE: (_P, "agreement_with"),
        Cue.BORDER: (_T, "border_or_coast"),
        Cue.ARRIVE: (_O, "arrived_from"),
        Cue.LEAVE: (_T, "departed_from"),
        Cue.COME: (_O, "came_from"),
    },
    "with": {
        Cue.BORDER: (_T, "border_with"),
        Cue.COOPERATE: (_P, "agreement_with"),
        Cue.MEETING: (_P, "meeting_with"),
        Cue.AUTHORITY: (_P, "agreement_with"),
        Cue.DELEGATE: (_P, "agreement_with"),
        Cue.ACT: (_P, "agreement_with"),
    },
    "": {
        Cue.FLEE: (_O, "fled_from"),
        Cue.LEAVE: (_O, "left"),
        Cue.ARRIVE: (_D, "reached"),
        Cue.CROSS: (_T, "crossed_into"),
        Cue.PASS: (_T, "passed_through"),
        Cue.MEETING: (_P, "meeting_with"),
        Cue.NATIONALITY: (_O, "nationality_of_people"),
    },
}
for _same, _as in (
    ("into", "to"),
    ("towards", "to"),
    ("toward", "to"),
    ("onto", "to"),
    ("for", "to"),
    ("within", "in"),
    ("inside", "in"),
    ("out", "from"),
    ("at", "in"),
    ("between", "with"),
    ("on", "with"),
):
    _TABLE[_same] = _TABLE[_as]
_PASSING = frozenset({"through", "via", "across", "along", "off", "over", "transiting"})
_REACH = 9


def governed(clause: Clause) -> Decision | None:
    """The preposition before the group, and the nearest word that governs it."""
    words = clause.left_words()
    if not words:
        return None
    preposition = words[0] if words[0] in PREPOSITIONS else ""
    if preposition in _PASSING:
        return (Role.TRANSIT, "passed_through") if clause.is_about_migration() else None
    if preposition == "by":
        return (
            (Role.PARTICIPANT, "done_by")
            if clause.is_about_migration()
            or CUES.get(words[1] if len(words) > 1 else "") in (Cue.COOPERATE, Cue.ACT, Cue.MEETING)
            else None
        )
    table = _TABLE.get(preposition)
    if table is None:
        return None
    reach = words[1 : 1 + _REACH] if preposition else words[:1]
    for word in reach:
        cue = CUES.get(word)
        if cue is None or cue not in table:
            continue
        decision = table[cue]
        if cue in _NEEDS_MIGRATION and not clause.is_about_migration():
            return None
        if preposition == "from" and cue is Cue.PERSON and decision[0] is _O and _delegates_before(reach):
            return (Role.PARTICIPANT, "delegates_from")
        return decision
    if preposition == "from" and clause.is_about_migration():
        return (Role.ORIGIN, "people_from")
    return None


_NEEDS_MIGRATION = frozenset(
    {
        Cue.GO,
        Cue.ARRIVE,
        Cue.STAY,
        Cue.BORDER,
        Cue.PERSON,
        Cue.LEAVE,
        Cue.CONFLICT,
        Cue.RETURN,
        Cue.DETECT,
        Cue.SETTLE,
        Cue.PASS,
        Cue.HOST,
        Cue.NATIONALITY,
        Cue.COME,
        Cue.PUSHBACK,
        Cue.CROSS,
    }
)


def _delegates_before(words: Sequence[str]) -> bool:
    return any(CUES.get(word) is Cue.DELEGATE for word in words[:4])


def followed(clause: Clause) -> Decision | None:
    """``Serbia closed its border``, ``Syrians made up the largest group``."""
    words = clause.right_words()[:6]
    for word in words:
        cue = CUES.get(word)
        if cue is Cue.ACT:
            return (Role.PARTICIPANT, "state_acting")
        if word not in ACT_AUXILIARIES:
            break
    surface = clause.text[clause.start : clause.end]
    if (
        surface.endswith("s")
        and surface[:1].isupper()
        and clause.is_about_migration()
        and _PLURAL_DEMONYM.search(surface)
    ):
        return (Role.ORIGIN, "nationality_of_people")
    return None


_PLURAL_DEMONYM = re.compile(
    r"(?:ans|is|ese|ghans|Turks|Kurds|Swedes|Danes|Finns|Poles|Serbs|Croats|Greeks|Czechs|Slovaks|Thais|Somalis)\Z"
)
