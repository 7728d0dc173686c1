"""The rules that tell a country from a town or a state of the United States that bears its name."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata import _lexicon
from geodata._cues import NAMESAKE_TOWNS
from geodata._evidence import SIDES, Evidence
from geodata._hit import NO, Hit, Verdict
from geodata._lists import is_country
from geodata._pattern import Kind
from geodata._said_of_countries import acts_as_state
from geodata._us_states import US_STATE

_DASH = re.compile(r"[^\n]{0,30}? (?:—|–|--?) ")


def _ends_dateline(hit: Hit) -> bool:
    """``LEBANON, Ohio — The council``: whether the name opens a line and a dash ends where the text was written."""
    return hit.before == "\n" and _DASH.match(hit.text, hit.end) is not None


_SIDES = (
    *"Bulldogs Wildcats Hornets Bengals Cougars Bobcats Mustangs Trojans Spartans Huskies Broncos Raiders".split(),
    *("Blue Devils", "Red Devils", "Yellow Jackets", "Yellowjackets"),
)
_KINDS = "Area City Town Village Public Community Central Local Independent Junior Senior Union Volunteer Consolidated".split()
# No bar within three letters of a beginning.
_BODIES = (
    "Schools?", "High School", "School District", "Middle School", "Elementary", "Township", "Borough", "Police Department",
    "Police Chief", "Fire (?:Department|Chief|Company|Rescue|District)", "Board of Education",
    "School Board", "City (?:Council|Hall|Manager)", "Town (?:Council|Hall|Manager)", "Borough Council", "Village Council",
    "Planning (?:Commission|Board)", "Zoning Board", "Public Library", "Board of Public Works", "ISD", "Common Council", "Rotary Club", "Little League",
    r"High(?=[.,;]|['’]s| (?:held|beat|won|lost|girls|boys|during|opened|opens|graduate|students?|football|will|has|had|was|where|who|when"
    r"|takes|plays|faces|hosts|coach|principal|senior|junior|sophomore|freshman|teacher|gym|band)\b)",
    "Christian (?:High|School|girls|boys)", "Memorial(?:['’]s| Hospital| Library)",
    "Central['’]s", "Select Board", "Selectboard", "Selectmen", "Water District", "Volunteer Fire",
    "Public Safety(?! (?:Minist|Secretar|Commission|Force))", r"PUBLIC SAFETY(?=\n)", "BOE", "Elks", "Moose Lodge", "VFW", "Knights of Columbus",
    "Kiwanis", "Funeral Home", "Senior Center", "Housing Authority", "Village Board", "Town Board", "FFA", "Food Pantry", "United Methodist", "Ambulance (?:Service|District|Fund)", "Head Start", "Grade School", "Central School", "Riverside Cemetery", "Free Library", "Motor Speedway", "Jaycees", "Shire", "Ratepayers", "ratepayers", "school (?:districts?|board|budget|committee)",
    "public library", "fire (?:company|department)", "selectmen", "selectboard", "select board",
    "town (?:manager|clerk|office|hall|council)", "grange", "city council",
    "SENIOR CENTER", "CITY (?:COUNCIL|HALL)", "TOWN (?:COUNCIL|BOARD|HALL)", "VILLAGE (?:COUNCIL|BOARD)", "TOWNSHIP", "HIGH SCHOOL", "SCHOOL (?:BOARD|DISTRICT)",
    "R-1", "R-2", "R-3", "R-4", "R-I", "R-II", "R-III", "R-IV", "PUBLIC (?:SCHOOLS|LIBRARY)", "SELECTMEN", "POLICE DEPARTMENT", "FIRE DEPARTMENT",
)  # fmt: skip
LOCAL_BODY = re.compile(
    r": (?:Selectmen|Select Board|(?:Planning|School|Zoning) Board|(?:City|Town) Council)\b"
    rf"|(?:-[A-Z][a-z]+)? (?:(?:{'|'.join(_KINDS)}) )*(?:{'|'.join((*_SIDES, *_BODIES))})\b"
)
"""What a town of the United States has, and no country: ``Mexico Public Schools``, ``Denmark-Olar High``, ``Peru: Selectmen``."""

LOCAL_BEGINNINGS = frozenset(body[:3] for body in (*_KINDS, *_SIDES, *_BODIES))
"""The first three letters of what `LOCAL_BODY` finds behind a blank: few words behind a country begin so."""

_OF_A_TOWN = re.compile(
    r" (?:Borough|Township|City (?:Council|Hall)|Town Council|High School|School District|Police Department|Fire Company)\b"
)

_TOWN_BEFORE = re.compile(r"((?:[A-Z][A-Za-z’'-]+ )*[A-Z][A-Za-z’'-]+)(?: county)?, \Z")

_SCHOOL_SCORE = re.compile(r"(?:[ -][A-Z][\w.'’-]*){0,2} \d{1,3}\b(?!%|[-–]\d|[,.]\d|:\d| [a-z])")
_SCHOOL_RESULT = re.compile(r",? \(?\d{1,3}[-–]\d{1,3}\b(?![%\d]|[-–]\d)")
_OF_A_SIDE = re.compile(
    r" (?:coach|back|homecoming|girls|boys|[Vv]arsity|JV|Lady [A-Z]|Sectional|Invit(?:e|ational))\b"
)
# A town near Waco, and sales in spring.
_SPRING = " Spring"
_CHINA_SPRING = ("China Spring", "CHINA SPRING")
_NEAR_CHINA_SPRING = "Texas|Waco|China Spring ISD|China Spring High|Cougars"
# "Cuba-Rushford (12-4-1)"
_JOINED = re.compile(r"-([A-Z][a-z]+)\b(?![’'-])")
_RECORD = re.compile(r" \(\d{1,2}-\d{1,2}(?:-\d{1,2})?[,)]")
SIDES_BEGIN = frozenset(("coa", "bac", "hom", "gir", "boy", "var", "Var", "JV ", "Lad", "Sec", "Inv"))
"""The first three letters of what a school's side is said to have."""


def is_school_side(text: str, start: int, end: int, evidence: Evidence) -> bool:
    """``Poland Seminary 21``, ``Mexico 5-3``, ``Russia coach Aaron Watson``: whether a name is that of a school's side, by what stands
    beside it and by what the text is about.
    """
    if text[start : end + len(_SPRING)] in _CHINA_SPRING:
        return evidence.has_any(_NEAR_CHINA_SPRING)
    if text[end] == "-":
        joined = _JOINED.match(text, end)
        if joined and text[start:end].title() in _lexicon.KNOWN_TOWNS and not is_country(joined.group(1)):
            return (
                evidence.is_on_school_sport(start)
                or (_RECORD.match(text, joined.end()) or LOCAL_BODY.match(text, end)) is not None
            )
    if _SCHOOL_SCORE.match(text, end):
        return evidence.gives_scores_of_towns or (
            evidence.is_on_school_sport(start) and not _stands_among_scores_of_countries(text, start, end)
        )
    return (
        text[start:end].title() in _lexicon.KNOWN_TOWNS
        and (_SCHOOL_RESULT.match(text, end) or _OF_A_SIDE.match(text, end)) is not None
        and evidence.is_on_school_sport(start)
    )


_SIDE = re.compile(r"\b([A-Z][\w.]*(?: [A-Z][\w.]*){0,2}) \d")
_REACH_OF_SCORES = 60


def _stands_among_scores_of_countries(text: str, start: int, end: int) -> bool:
    """``Argentina 1, Peru 0; Brazil 1, Uruguay 1``: whether a country that no town is called by has a score beside."""
    sides = _SIDE.findall(text, max(start - _REACH_OF_SCORES, 0), end + _REACH_OF_SCORES)
    return any(is_country(side) and side.title() not in _lexicon.TOWN_NAMES for side in sides)


def school_of_town(hit: Hit) -> Verdict | None:
    """``Denmark 45, Casco 0`` below ``PREP FOOTBALL``, or among results of towns: schools of towns of the United States."""
    if not is_school_side(hit.text, hit.start, hit.end, hit.evidence):
        return None
    if hit.pattern.base in _lexicon.KNOWN_TOWNS:
        hit.evidence.note_town(hit.pattern.base, hit.pattern.iso3)
    return NO["united_states_place"]


def follows_town(text: str, start: int) -> bool:
    """Whether a name and a comma stand before, and the name is no country's."""
    return _ends_with_town(text[max(start - 30, 0) : start])


def follows_state_of(text: str, start: int) -> bool:
    """``the state of Georgia``."""
    return text.endswith(("state of ", "State of "), 0, start)


TOWNS_IN_BRIEFS = frozenset(
    "Angola Brazil Chile China Cuba Denmark Holland Italy Jordan Lebanon Malta Mexico Norway Panama Peru Poland Russia Sweden".split()
)
"""Whose people papers of the United States call a man or a woman of the name; those of the country have an adjective."""

_TOWNSPEOPLE = re.compile(
    r" (?:man|woman|men|women|couple|teen(?:ager)?s?|resident|boy|girl|mother|father|driver|motorist|(residents|voters))\b"
)
TOWNSPEOPLE_BEGIN = frozenset("man wom men cou tee res boy gir mot fat dri vot".split())
"""The first three letters of what `_TOWNSPEOPLE` finds."""

_OF_US_COURTS = (
    "ounty Sheriff|ounty sheriff|ounty deput|State Police|State Highway Patrol|State Patrol|rooper|Superior Court|Circuit Court"
    "|County District Court|County Court|ounty prosecutor|ounty coroner|ounty jail|County Jail|District Attorney|Warden Service"
)


def _is_of_townspeople(hit: Hit) -> bool:
    """``A Peru man was arrested`` in a text on sheriffs and county courts, ``China voters`` in one on selectmen, and nothing Chinese."""
    base, iso3 = hit.pattern.base, hit.pattern.iso3
    people = _TOWNSPEOPLE.match(hit.text, hit.end) if base in TOWNS_IN_BRIEFS else None
    if people is None:
        return False
    in_court = not people.group(1) and hit.evidence.has_beside_no_country(_OF_US_COURTS, base, iso3)
    return in_court or hit.evidence.speaks_of_town_officers(base, iso3)


# "a Georgia man", "Georgia's secretary of state": what papers of the United States write of a state, and nobody of a country.
_RESIDENT = re.compile(
    r" (?:(?:nursing|state|college|high school|middle school|elementary school|poultry|death row|federal) )?"
    r"(?:man|woman|mother|mom|father|dad|teen|teenager|couple|boy|girl|grandmother|student|nurse|teacher|pastor|judge|sheriff|deput(?:y|ies)|trooper"
    r"|senator|lawmaker|congressman|congresswoman|inmate|native|resident|peach(?:es)?|poultry|pecans?)\b"
    r"(?! (?:visas?|permits?|loans?|cards?|exchange|protests?|movement|status|training|tongue))"
    r"|['’]s (?:governor|lieutenant governor|secretary of state|(?:two )?U\.?S\.? senators?|congressional)\b"
    r"| (?:Department of (?!State)|DOT\b|State Patrol|Bureau of Investigation|Public Service Commission)"
)
_OF_A_LEGISLATURE = re.compile(
    r" (?:lawmakers|legislators|legislature|Legislature|General Assembly|voters|farmers|farms|prisons?|inmates)\b"
)
_MEMBER_BEFORE = re.compile(r"\b(?:Rep|Sen|Gov)\. (?:[A-Z][\w.’'-]* ){1,4}of \Z")
_REACH_OF_MEMBER = 50
_OF_THE_COUNTRY = (
    "Georgian|Tbilisi|Kutaisi|Batumi|Rustavi|Zugdidi|Caucas|Abkhaz|Ossetia|Armenia|Azerbaijan|Baku|Yerevan"
)


def belongs_to_state(text: str, start: int, end: int) -> bool:
    """``a Georgia man``, ``Georgia lawmakers``, ``Sen. Ann Lee of Georgia``: whether what stands beside a name is said of a state of the United States."""
    return bool(
        (text[end] in " '’" and (_RESIDENT.match(text, end) or _OF_A_LEGISLATURE.match(text, end)))
        or (
            text.endswith(" of ", 0, start)
            and _MEMBER_BEFORE.search(text, max(start - _REACH_OF_MEMBER, 0), start)
        )
    )


def _is_state_of_georgia(hit: Hit) -> bool:
    """Whether a name is that of the state of the United States, by what stands beside it, where the text has no words of the country."""
    if hit.pattern.base != "Georgia" or not belongs_to_state(hit.text, hit.start, hit.end):
        return False
    if _OF_A_LEGISLATURE.match(hit.text, hit.end) and hit.evidence.count("GEO:country"):
        return False
    return not hit.evidence.has_any(_OF_THE_COUNTRY)


# Of the island whose name is also how papers of Georgia call its south.
_OF_THE_ISLAND = "sland|Sandwich|Falkland|Shackleton|whal|enguin|lbatross|ntarctic|Southern Ocean|South Atlantic|Grytviken|krill|trawler|oothfish|Argentin|glacier|cruise|seals"

_OF_LAND = re.compile(
    r" (?:[Cc]ount(?:y|ies)|[Tt]owns?|[Cc]olleges?|[Ff]arm(?:er)?s?|[Rr]esidents?|natives?|man|woman)\b"
)


@lru_cache(maxsize=1_000)
def _ends_with_town(text: str) -> bool:
    town = _TOWN_BEFORE.search(text)
    if town is None:
        return False
    words = town.group(1).split(" ")
    return not any(is_country(" ".join(words[first:])) for first in range(len(words)))


def united_states_place(hit: Hit) -> Verdict | None:
    """``Lebanon, Ohio``, ``Palestine, Texas``; ``Georgia`` where the text is about Atlanta."""
    if (
        hit.pattern.kind is Kind.NAME
        and hit.pattern.iso3 not in ("USA", "CAN")
        and US_STATE.match(hit.text, hit.end)
    ):
        sure = _ends_dateline(hit)
        hit.evidence.note_town(hit.pattern.base, hit.pattern.iso3, sure=sure)
        return NO["united_states_place"]
    if hit.pattern.kind is Kind.NAME and (LOCAL_BODY.match(hit.text, hit.end) or _is_of_townspeople(hit)):
        if hit.pattern.base in _lexicon.KNOWN_TOWNS:
            hit.evidence.note_town(hit.pattern.base, hit.pattern.iso3)
        if hit.previous_word in SIDES and _OF_A_TOWN.match(hit.text, hit.end):
            hit.evidence.note_side(hit.previous_word, hit.pattern.base)
        return NO["united_states_place"]
    if hit.pattern.base == "South Georgia":
        by_land = (
            hit.text.endswith((" in ", " across ", " of "), 0, hit.start)
            or _OF_LAND.match(hit.text, hit.end) is not None
        )
        is_state = hit.evidence.has_rival("GEO") or (by_land and not hit.evidence.has_any(_OF_THE_ISLAND))
        return NO["united_states_place"] if is_state else None
    of_georgia = hit.pattern.base == "Georgia" and (
        follows_town(hit.text, hit.start) or follows_state_of(hit.text, hit.start)
    )
    if (of_georgia and not hit.evidence.count("GEO:country")) or _is_state_of_georgia(hit):
        hit.evidence.note_town(hit.pattern.base, hit.pattern.iso3)
        return NO["united_states_place"]
    if hit.pattern.base in NAMESAKE_TOWNS and hit.evidence.speaks_only_of_town(hit.pattern.base, hit.start):
        return NO["united_states_place"]
    if (
        hit.pattern.base in _lexicon.TWIN_PLACES
        and hit.evidence.against(hit.pattern.iso3, hit.start)
        and not acts_as_state(hit.text, hit.start, hit.end, hit.pattern.iso3)
    ):
        return NO["united_states_place"]
    return None
