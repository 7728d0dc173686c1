"""The rule that tells Niger and Benin from the state and the city of Nigeria that bear their names."""

from __future__ import annotations

import re

from geodata._hit import EMBEDDED, Hit, Verdict
from geodata._said_of_countries import acts_as_state

_STATES_OF_NIGERIA = (
    "(?:Abia|Adamawa|Akwa Ibom|Anambra|Bauchi|Bayelsa|Benue|Borno|Cross River|Delta|Ebonyi|Edo|Ekiti|Enugu|Gombe|Imo|Jigawa|Kaduna|Kano"
    "|Katsina|Kebbi|Kogi|Kwara|Lagos|Nasarawa|Ogun|Ondo|Osun|Oyo|Plateau|Rivers|Sokoto|Taraba|Yobe|Zamfara)(?: [Ss]tates?)?"
)
_AND_STATE = rf"(?:,? and |, |, and |; ){_STATES_OF_NIGERIA}\b"
_BEHIND_STATE = re.compile(rf"\b{_STATES_OF_NIGERIA}(?:,? and |, |; )\Z")
_BEHIND_STATES = re.compile(rf"\b{_STATES_OF_NIGERIA}, {_STATES_OF_NIGERIA}(?:,? and |, |; )\Z")
_BEFORE_STATE, _BEFORE_STATES = re.compile(_AND_STATE), re.compile(_AND_STATE * 2)
_REACH_OF_STATES = 40


def among_states_of_nigeria(text: str, start: int, end: int) -> bool:
    """``Benue, Kogi and Niger``: whether two states of Nigeria at least stand in one list with a name."""
    if text[end] in "'’" or (text[end] not in ",; " and text[start - 2 : start - 1] not in ("d", ",", ";")):
        return False
    first = max(start - _REACH_OF_STATES, 0)
    return bool(
        _BEHIND_STATES.search(text, first, start)
        or _BEFORE_STATES.match(text, end)
        or (_BEFORE_STATE.match(text, end) and _BEHIND_STATE.search(text, first, start))
    )


PLACES_OF_NIGERIA = frozenset({"Benin", "Niger"})
"""Countries beside Nigeria that a city and a state of it are called as."""
_BORDER_WITH = re.compile(
    r"\b(?:[Bb]orders? with|[Bb]ordering|[Nn]eighbou?ring|[Nn]eighbou?rs?,?|[Rr]epublic of(?: the)?|[Rr]eturn(?:ed|ees) from|[Ee]vacuated from) \Z"
)


def place_of_nigeria(hit: Hit) -> Verdict | None:
    """``Benue, Kogi and Niger``, ``Benin`` in a text on Edo State: the state or the city of Nigeria, and not the country beside it."""
    base = hit.pattern.base
    if base == "Niger" and among_states_of_nigeria(hit.text, hit.start, hit.end):
        return EMBEDDED["place_name"]
    if (
        base in PLACES_OF_NIGERIA
        and hit.evidence.against(hit.pattern.iso3, hit.start)
        and not acts_as_state(hit.text, hit.start, hit.end, hit.pattern.iso3)
        and not _BORDER_WITH.search(hit.text, max(hit.start - _REACH_OF_STATES, 0), hit.start)
    ):
        return EMBEDDED["place_name"]
    return None
