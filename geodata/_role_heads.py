"""What the head of a table, a column or a list says of the countries below it: few words, in whatever order, of five kinds."""

from __future__ import annotations

import re

_LONGEST = 160
OF_OTHER_THINGS = "Country of arrest"
"""What a head is read as that says that nobody comes from the countries, passes them or arrives there."""
PARTICIPANTS = "Participants"
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (label, re.compile(rf"\b(?:{words})", re.IGNORECASE))
    for label, words in (
        (
            OF_OTHER_THINGS,
            r"contents\b|index\b|acronyms?\b|abbreviations?\b|references\b|bibliograph|flags?\b|(?:number|licen[cs]e) plates?\b|issu(?:ing|ed by)\b"
            r"|suspects?\b|suspected|convicted|smugglers?\b|traffickers?\b|facilitators?\b|perpetrators?\b|remittance|GDP\b|GNI\b|poverty|wages?\b|country codes\b|accused|defendants?\b|trials?\b|laws?\b(?! enforcement)|legislation|where we work|offices\b|duty stations?\b|fieldwork|focus groups?\b|commodit|shipped\b"
            r"|(?:countr(?:y|ies)|places?) of (?:arrest|conviction|registration|issue|trial)\b",
        ),
        (
            "Country of origin",
            r"nationalit|nationals of\b|citizenship|origins?\b|(?:countr(?:y|ies) of|place of) (?:birth|return)\b|sending (?:countr|stat)|source countr|home countr"
            r"|returned to\b|deported to\b|voluntary (?:\w+ )?returns? from",
        ),
        (
            PARTICIPANTS,
            r"particip|lead\b|t(?:ook|ake|aking) part\b|interventions?\b|statements by\b|delegations?\b|attend(?:ed|ance|ing|ees)\b|represented|signator|parties\b|contribut|donors?\b|pledge|funding\b|requesting|requested state"
            r"|outgoing requests|incoming requests|apologies|focal points|contact points|partner (?:countr|stat)|investigation team|seconded|speakers\b|ratif"
            r"|agreements?\b|troops?\b",
        ),
        (
            "Country of transit",
            r"transit|incidents?\b|deaths?\b|died\b|missing\b|passed\b|push-?backs?\b|pushed back|held or\b|robbed\b|on (?:their|the) (?:journey|way)\b|departures?\b|departed|crossings?\b|crossed|routes?\b|hot ?spots?\b|border sections?\b|intercept|strand|embark|flown out"
            r"|evacuated from|survey countr|countr(?:y|ies) of interview",
        ),
        (
            "Country of destination",
            r"asylum|host|destination|arriv|resettle|temporary protection|residence\b|receiving|exploit|intend|disembark|relocat|of employment|flown to|evacuated to",
        ),
    )
)
"""What a head is read as -> the words, any of which says so; the first kind that has one decides."""


_ONE = r"(?:origins?|asylum|destination|transit|employment|residence|exploitation|nationality|citizenship)"
_OF_TWO = re.compile(rf"\b{_ONE}\b[^,;]{{0,12}}\band\b[^,;]{{0,16}}\b{_ONE}\b", re.IGNORECASE)
"""``by country of employment and country of origin``: each column says itself which it is."""

SAYS_NO_ROLE = frozenset(
    ("country", "countries", "state", "states", "country or area", "country/territory", "territory")
)
"""Heads of columns beside which the other columns, and the line above the table, say what the countries are."""
_ASIDE = re.compile(
    r"[ \t]*(?:\([^()]*\)|(?:as (?:of|at)|in (?:thousands|per cent|%))\b.*)[ \t]*|(?-i:[a-z]\w*) *",
    re.IGNORECASE,
)
_ENDS_OF_SENTENCE = frozenset(".!;")


def said_by(head: str) -> str:
    """The head in words that say one thing, so far as it says any: ``Asylum applications by country of asylum``."""
    return _kind_of(head) or head


def is_of_a_kind(head: str) -> bool:
    """Whether a head says what the countries below it are."""
    return bool(_kind_of(head))


def _kind_of(head: str) -> str:
    if len(head) > _LONGEST or _OF_TWO.search(head):
        return ""
    return next((label for label, words in _KINDS if words.search(head)), "")


def is_aside(line: str) -> bool:
    """Whether a line between a table and the one above it is no head: a unit, a date, the second line of the heads."""
    return _ASIDE.fullmatch(line) is not None


def ends_sentence(line: str) -> bool:
    """Whether a line is the end of a sentence, and so no head."""
    return line.rstrip()[-1:] in _ENDS_OF_SENTENCE
