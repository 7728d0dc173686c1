"""The rules on abbreviations that figures stand beside: roads, volumes of law reports, codes in results and tables."""

from __future__ import annotations

import re

from geodata._hit import NO, Hit, Verdict
from geodata._sports_codes import UNSURE

_HIGHWAY = re.compile(
    r"[ -]\d{1,3}(?![\d,.]*\d|-[\da-z]|%| (?:million|billion|percent|per cent|(?!(?:is|was|has|runs|Business|Bypass)\b)\w+s\b))"
)


_ROAD_AS_SUBJECT = re.compile(
    r"[ -]\d{1,3} (?:will|was|is|has|near|in|at|between|from|north|south|east|west|northbound|southbound|bridge|bypass|runs|reopen)"
)


def road(hit: Hit) -> Verdict | None:
    """``Take US 101``, ``U.S. 31 will be closed``; but ``Norway 11, U.S. 9`` counts medals."""
    if hit.after not in " -":
        return None
    if (hit.previous_word.isalpha() and _HIGHWAY.match(hit.text, hit.end)) or _ROAD_AS_SUBJECT.match(
        hit.text, hit.end
    ):
        return NO["road"]
    return None


# "v. Nixon, 418 U.S. 683", "See 410 U.S. 113 (1973)".
_VOLUME = re.compile(
    r"(?:\bv\.? [^\n;]{1,80}, |\b(?:[Ss]ee|[Cc]f\.|[Ii]n|[Aa]t|[Uu]nder|[Cc]iting|[Qq]uoting),? (?:also,? )?|[(\n;] ?)\d{1,3} \Z"
)
_PAGE = re.compile(r" (?:\d{1,4}|_{2,4})(?:, \d{1,4})*(?:[-–]\d{1,4})?(?:[.;)\n]| \(|, (?:at )?\d|,)")
_REACH_OF_PARTIES = 90


def law_report(hit: Hit) -> Verdict | None:
    """``Nixon, 418 U.S. 683``: the reports of the Supreme Court, by volume and page; not ``Norway 11 U.S. 9``."""
    first = max(hit.start - _REACH_OF_PARTIES, 0)
    cited = hit.previous_word.isdigit() and _PAGE.match(hit.text, hit.end)
    return NO["ordinary_word"] if cited and _VOLUME.search(hit.text, first, hit.start) else None


def sports_code(hit: Hit) -> Verdict | None:
    """``(GER)`` behind a name, ``GER 2-1 FRA``: a code of the IOC or FIFA, where the text gives several of them so."""
    if hit.evidence.has_code(hit.start) or _is_labelled_code(hit):
        return None
    return NO["ordinary_word"]


_CODE_LABEL = re.compile(
    r"\b(?:C[Oo][OAB]|(?:[Cc]ountr(?:y|ies) of (?:[Oo]rigin|[Aa]sylum|[Bb]irth|[Dd]eparture)|[Nn]ationality|[Cc]itizenship))(?: ?[:=]|,| is) ?\Z"
)
_REACH_OF_LABEL = 26
_OF_CODES = frozenset("refugees nationals citizens migrants returnees asylum-seekers asylum".split())


def _is_labelled_code(hit: Hit) -> bool:
    """``Country of origin: AFG``, ``CoA: TUR``, ``UKR refugees``."""
    if hit.text[hit.start : hit.end] in UNSURE:
        return False
    if hit.next_word in _OF_CODES and hit.before in " \n(":
        return not hit.previous_word.isupper()
    return _CODE_LABEL.search(hit.text, max(hit.start - _REACH_OF_LABEL, 0), hit.start) is not None
