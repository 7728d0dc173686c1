"""The rule that tells a country from a town of its name by what local papers speak of around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata._hit import NO, Hit, Verdict
from geodata._lexicon import KNOWN_TOWNS
from geodata._namesake_places import LOCAL_BODY

if TYPE_CHECKING:
    from geodata._evidence import Evidence

TOWNS = KNOWN_TOWNS - {"Canada", "Ceylon", "Georgia", "Macedonia", "Turkey"}
"""Names that the rule is for; not those that are rarely a town's and often stand beside such words."""

DATELINED = TOWNS | {"Belgium", "Ireland", "Luxemburg", "Macedonia", "Morocco", "Sudan"}
"""The same, and names of which a dateline tells that they are a town's."""

_FOR_ONLY_OF_TOWN, _FOR_SAID_OF_TOWN, _FOR_DATELINE, _FOR_SUBJECT, _FOR_ITEM, _FOR_ALL = 2, 3, 2, 4, 6, 3
"""How many of `Evidence.local_signs` make a town of a name beside what only towns have, of one beside what countries may have as
well, of a dateline, of one that begins a sentence, of an item of a list, and of a dateline in a text that speaks of the country as
well."""

_ONLY_OF_TOWN = (
    *"postmistress postmaster rink diner Diner landlords chapter Rescue Historical".split(),
    *("school building", "post members"),
)
_SAID_OF_TOWN = (
    *"hospital post man men woman women couple resident residents native board depot exit line voters mayor coach church parish".split(),
    *("council", "firefighters", "firemen", "school", "Central", "police chief"),
)
_HAD_BY_TOWN = (
    *"manager supervisor selectmen mayor JV girls boys coach school downtown library board band team Rotary seniors".split(),
    *(
        "common council",
        "baseball team",
        "football team",
        "basketball team",
        "volleyball team",
        "softball team",
        "planning board",
        "town board",
        "village board",
        "sales tax",
        "town manager",
        "police chief",
        "fire chief",
        "Main Street",
        "Opera House",
    ),
)
_BEHIND = re.compile(
    rf" (?:({'|'.join(_ONLY_OF_TOWN)})|{'|'.join(_SAID_OF_TOWN)})\b|['’]s (?:{'|'.join(_HAD_BY_TOWN)})\b"
)
_BEHIND_BEGINS = frozenset(words[:3] for words in (*_ONLY_OF_TOWN, *_SAID_OF_TOWN))

_OF_A_PERSON = re.compile(
    r", (?:passed away|died|pleaded|was (?:airlifted|arrested|booked|charged|cited|flown|hurt|indicted|injured|killed|sentenced|taken)|were (?:arrested|charged|cited))\b"
)
_REACH = 16
_OF_NO_DATELINE = frozenset({"Holland"})
"""Names of countries under which no text from there is sent, though what those who bear a town's name do there is called by its people."""

_OPENS_SENTENCE = re.compile(r"(?:\A|\n|[.!?:;][\"”’]? )\Z")
_PLAYS = (
    "plays beat hosts lost won swept needed scored got sat meets held holds stopped rallied trailed led finished"
    " dropped travels faces closes came fell ran"
).split()
_BEHIND_SIDE = re.compile(rf" (?:{'|'.join(_PLAYS)})\b")
_PLAYS_BEGINS = frozenset(f"{word} "[:3] for word in _PLAYS)

FOLLOWING_BEGIN = _BEHIND_BEGINS | _PLAYS_BEGINS
"""The first three letters of what `is_followed_as_town` finds behind a name within a line."""

_DATELINE = re.compile(r" (?:—|–|--?) (?=[A-Z“\"])")
_ITEM = re.compile(r": \w")
_BULLETS = frozenset("•*")


def opens_as_dateline(text: str, start: int, end: int) -> bool:
    """``DENMARK — The``: whether a name in capitals opens a line, as the place where a text was written."""
    return (
        (start == 0 or text[start - 1] == "\n")
        and text[start:end].isupper()
        and _DATELINE.match(text, end) is not None
    )


def is_followed_as_town(text: str, start: int, end: int, evidence: Evidence) -> bool:
    """``the Cuba Historical Society``, ``two Lebanon men``, ``Jordan hosts Edina``: whether a town's or a school's words stand behind a name."""
    letters = text[end + 1 : end + 4]
    if letters in _BEHIND_BEGINS or text[end] != " ":
        behind = _BEHIND.match(text, end)
        if behind:
            needed = _FOR_ONLY_OF_TOWN if behind.group(1) else _FOR_SAID_OF_TOWN
            return evidence.local_signs(start) >= needed
    if letters in _PLAYS_BEGINS and _BEHIND_SIDE.match(text, end):
        return _OPENS_SENTENCE.search(
            text, max(start - _REACH, 0), start
        ) is not None and evidence.is_on_school_sport(start)
    opens_line = start == 0 or text[start - 1] == "\n"
    return (
        opens_line
        and text[end] == " "
        and letters[:1].islower()
        and evidence.local_signs(start) >= _FOR_SUBJECT
    )


def tells_home(text: str, start: int, end: int, evidence: Evidence) -> bool:
    """``Ann Lee, 93, of Lebanon, passed away``: whether somebody of a town has died or was brought to court."""
    return (
        text.endswith(" of ", 0, start)
        and _OF_A_PERSON.match(text, end) is not None
        and evidence.local_signs(start) >= _FOR_SAID_OF_TOWN
    )


def opens_item_or_text(text: str, start: int, end: int, evidence: Evidence) -> bool:
    """``DENMARK — The Vikings``, ``• CUBA: Route 66``: whether a name in capitals opens a text or an item of a list."""
    if not text[start:end].isupper():
        return False
    name = text[start:end].title()
    if name not in TOWNS:
        return opens_as_dateline(text, start, end) and (
            evidence.local_signs(start) >= _FOR_ALL or _has_body_of_town(name, evidence)
        )
    if opens_as_dateline(text, start, end):
        return (
            name in _OF_NO_DATELINE
            or evidence.local_signs(start) >= _FOR_DATELINE
            or evidence.is_on_town_life(start)
            or evidence.is_on_one_town(start)
            or _has_body_of_town(name, evidence)
        )
    is_item = text[start - 1] == "\n" or text[start - 2 : start - 1] in _BULLETS
    return is_item and _ITEM.match(text, end) is not None and evidence.local_signs(start) >= _FOR_ITEM


def _has_body_of_town(name: str, evidence: Evidence) -> bool:
    """Whether the text has what only a town does behind the name that a dateline has: ``the Lebanon City Council``."""
    return evidence.stands_before(name, LOCAL_BODY)


def town_of_local_news(hit: Hit) -> Verdict | None:
    """``Two Lebanon men`` in a text on a sheriff, a county and a high school, which speaks of nothing Lebanese."""
    base, iso3, evidence = hit.pattern.base, hit.pattern.iso3, hit.evidence
    place = hit.text, hit.start, hit.end, evidence
    of_town = base in TOWNS and (is_followed_as_town(*place) or tells_home(*place))
    if not (of_town or opens_item_or_text(*place)):
        return None
    sure = opens_as_dateline(hit.text, hit.start, hit.end) and (
        evidence.local_signs(hit.start) >= _FOR_ALL
        or evidence.is_on_school_sport(hit.start)
        or base in _OF_NO_DATELINE
        or (base in TOWNS and _has_body_of_town(base, evidence))
    )
    if not sure and (evidence.names_state(base, iso3) or evidence.speaks_of(base, iso3)):
        return None
    evidence.note_town(base, iso3, sure=sure)
    return NO["united_states_place"]
