"""What a state has, and who else may: words that tell a country from a person, a town or a charity of its name."""

from __future__ import annotations

import re

# A king, and no player called King.
_MONARCH = "(?-i:king|queen|(?:King|Queen)(?= (?:[A-Z]|of ))|(?:crown|Crown) (?:prince|Prince))"
_HAD = {
    "": f"{_MONARCH}|kingdom|prime minister|(?:foreign|interior|health|defen[cs]e) minist(?:er|ry)|foreign policy|parliament|republic|rulers|junta"
    "|central bank|embass(?:y|ies)|consuls?|consulates?|army|coastguard|nationals",
    "body": "president|presidency|ambassadors?",
    "state": "government|cabinet|navy|air force|military|borders?|border guards?|airspace|(?:supreme|constitutional|high|top) court",
    "state body": "constitution|independence",
    "state town": "authorities|citizens|coast|economy|ministers?|population|shores|voters|waters",
    "state town body": "capital|people|territory",
}
"""Who may have it beside a sovereign state (a state of the United States, a town, a body such as a firm or a charity) -> what."""

# Not "the school's", "the village president", "the homecoming queen".
_ADJECTIVE = (
    "(?:(?!(?:board|church|city|class|club|college|company|council|county|family|fan|homecoming|local|prom|school|student|team|town"
    r"|township|university|village)\b)[a-z-]+ )?"
)

# What a person has of such things: "Chad's Army days", "Jordan's people skills".
_OF_ONE_LIFE = "(?! (?:career|days|buddies|friends?|gains|service|size|skills|veterans?|years)\\b)"


def had_by_states(*, but_no: str = "") -> str:
    """What sovereign states have and no person, nor one of some others (``state``, ``town``, ``body``): a pattern's alternatives."""
    return "|".join(words for others, words in _HAD.items() if but_no not in others.split())


def before_name(words: str, joints: str = "of") -> re.Pattern[str]:
    """They stand before a name: ``the king of``, ``the embassy in``."""
    return re.compile(rf"\b(?i:{words}) (?:{joints}) \Z")


def behind_name(words: str) -> re.Pattern[str]:
    """They stand behind one: ``'s foreign minister``, ``'s own army``."""
    return re.compile(rf"['’]s {_ADJECTIVE}(?i:{words})\b{_OF_ONE_LIFE}")


BESIDE_STATE = frozenset(
    "nationals national citizens citizen refugees asylum returnees migrants soldiers troops rebels fighters militia militias police army"
    " authorities government president parliament embassy ambassador border capital passport passports nationality".split()
)
"""What stands behind the name or the adjective of a state, and of no region, person or charity: ``CAR soldiers``."""

BEFORE_STATE = frozenset(
    "in into from across inside throughout within fled flee left leave leaving enter entered northern southern eastern western northeastern"
    " northwestern southeastern southwestern neighbouring neighboring".split()
)
"""What stands before the name of a state and before no region's, charity's or ratio's: ``fled CAR``, ``northern DRC``."""
