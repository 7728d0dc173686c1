"""The rule that tells the Danish Refugee Council from the country that is written as it is: ``DRC``."""

from __future__ import annotations

import re

from geodata._hit import NO, Hit, Verdict
from geodata._lists import country_of, is_country, stands_beside
from geodata._state_words import BEFORE_STATE, BESIDE_STATE, behind_name, had_by_states

_DEFINED = "Refugee Council (DRC|Refugee Council – DRC|Refugee Council/DRC|(DRC) Danish|DRC Danish Refugee Council|charity DRC|NGO DRC"
_NAMED = "Danish Refugee Council|Danish Refugee council"
_SPEAKS_OF_CONGO = "Congo|Kinshasa|Goma|Kivu|Ituri|M23|Tshisekedi|Kabila|MONUSCO|Katanga|Lubumbashi|Ebola"

_IN_COUNTRY = BEFORE_STATE | frozenset("the central east north south west".split())
_TOLD = re.compile(r"\b(?:[Aa]ccording|said|spoke|thanks|referred|reported|talked) to \Z")
_REACH_OF_TOLD = 14

_OF_STATE = BESIDE_STATE | frozenset(
    "governments armed forces soil territory officials franc francs origin descent"
    " Government Ministry Minister President Army Police Ambassador Embassy".split()
)
_FIGURE = re.compile(r":? \(?(?!(?:19|20)\d\d\b)\d")
# What may be a charity's as well, but in news of the Congo is the country's.
_OF_THE_CONGO = (
    "president|capital|people|territory|east|soldiers|war|conflict|neighbou?rs?|provinces?|refugees"
)
_HAS_OF_STATE = behind_name(f"{had_by_states(but_no='body')}|{_OF_THE_CONGO}")

_CHARITIES = (
    "NRC|IRC|DDG|INTERSOS|Intersos|ACTED|Acted|MSF|Oxfam|OXFAM|Caritas|CARE|PUI|Save the Children|Solidarités International|ASB|HIAS|JRS|IFRC"
    "|Terre des Hommes|Mercy Corps|World Vision|Médecins du Monde|MdM|FCA|LWF|NCA|SCI"
)
_OTHER_BODIES = "UNHCR|IOM|ICRC|OCHA|UNICEF|WFP|UNFPA|UN Women|WHO|UNDP|ECHO|OHCHR"
_BODY = f"(?:{_CHARITIES}|{_OTHER_BODIES})"
_BETWEEN = r"(?:,? and |,? & |, |/|; | – | \| )"
_BODIES_BEFORE = re.compile(rf"(?:\b{_BODY}{_BETWEEN})+\Z")
_BODIES_BEHIND = re.compile(rf"(?:{_BETWEEN}(?:the )?{_BODY}\b)+")
_ONE_BODY = re.compile(rf"\b(?:({_CHARITIES})|{_OTHER_BODIES})\b")
_REACH_OF_LIST = 60

_OF_COUNCIL = re.compile(
    r"(?:['’]s)? (?:staff|caseworkers?|protection|Protection|field teams?|country (?:office|director)|legal (?:aid|team|teams|counsell?ors)|monitors"
    r"|monitoring)\b"
)
_NEIGHBOURS = frozenset("AGO BDI CAF COG COD RWA SSD TZA UGA ZMB".split())
_NAME_BEHIND = re.compile(r" ((?:[A-Z][\w’'-]+ ?){1,3})")


def refugee_council(hit: Hit) -> Verdict | None:
    """``NRC, DRC and IRC``, ``DRC Greece``, and ``DRC said`` where the text names the Danish Refugee Council; not ``in DRC``."""
    text, start, end = hit.text, hit.start, hit.end
    if text[start:end] != "DRC":
        return None
    if _names_branch(text, end) and not hit.evidence.has_any(_SPEAKS_OF_CONGO):
        return NO["organisation"]
    if _means_country(hit):
        return None
    if _stands_behind_bodies(text, start, end):
        return NO["organisation"]
    if stands_beside(text, start, end, is_country):
        return None
    if _stands_before_bodies(text, end):
        return NO["organisation"]
    if hit.evidence.has_any(_DEFINED):
        return NO["organisation"]
    if hit.evidence.has_any(_SPEAKS_OF_CONGO):
        return None
    if hit.evidence.has_any(_NAMED) or _OF_COUNCIL.match(text, end):
        return NO["organisation"]
    told = _TOLD.search(text, max(start - _REACH_OF_TOLD, 0), start)
    return NO["organisation"] if told and not hit.next_word.islower() else None


def _means_country(hit: Hit) -> bool:
    """``from DRC``, ``the DRC``, ``DRC nationals``, ``DRC's army``; not ``according to DRC``."""
    previous, following = hit.previous_word.lower(), hit.next_word
    if previous == "to":
        return _TOLD.search(hit.text, max(hit.start - _REACH_OF_TOLD, 0), hit.start) is None
    return (
        previous in _IN_COUNTRY
        or hit.text.endswith("Congo (", 0, hit.start)
        or following in _OF_STATE
        or hit.after == "-"
        or _HAS_OF_STATE.match(hit.text, hit.end) is not None
        or _FIGURE.match(hit.text, hit.end) is not None
    )


def _stands_behind_bodies(text: str, start: int, end: int) -> bool:
    """``NRC and DRC``, ``UNHCR, DRC, IOM``: whether a charity stands before it in a list, or two other bodies around it."""
    before = _BODIES_BEFORE.search(text, max(start - _REACH_OF_LIST, 0), start)
    if before is None:
        return False
    behind = _BODIES_BEHIND.match(text, end, end + _REACH_OF_LIST)
    return _tell(before.group() + (behind.group() if behind else ""))


def _stands_before_bodies(text: str, end: int) -> bool:
    """``DRC and IRC``, ``DRC, UNHCR, IOM``."""
    behind = _BODIES_BEHIND.match(text, end, end + _REACH_OF_LIST)
    return behind is not None and _tell(behind.group())


def _tell(bodies: str) -> bool:
    charities = _ONE_BODY.findall(bodies)
    return len(charities) > 1 or any(charities)


def _names_branch(text: str, end: int) -> bool:
    """``DRC Greece``, ``DRC Bosnia and Herzegovina``; not ``DRC Rwanda talks``."""
    behind = _NAME_BEHIND.match(text, end)
    if behind is None:
        return False
    words = behind.group(1).split()
    codes = {country_of(" ".join(words[:count])) for count in range(1, len(words) + 1)} - {None}
    return bool(codes) and codes.isdisjoint(_NEIGHBOURS)
