"""Sentences put together from ``role_sentences.txt``, each mention with its role, for `data.build.role_model`.

A line is a pattern: ``(a|b)`` is one of the two, ``(a|b)?`` perhaps none; ``{O}`` is a country in the role of an origin, ``{T}`` of
transit, ``{D}`` of a destination, ``{P}`` of a participant, ``{X}`` of none, with ``a`` behind it as an adjective, with ``p`` as its
people, with ``+`` one to four of them; ``{n}`` is a number and ``{%}`` a share.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from geodata import countries
from geodata.model import Role

PATTERNS = Path(__file__).with_suffix(".txt")
TIMES = 6
"""So many sentences begin with each pattern."""

# Which countries stand in which role in reports: the first of the two lists in half of the cases.
_OFTEN = {
    "O": "AFG BDI BFA BGD CIV CMR COD CUB ERI ETH GHA GIN GMB IND IRQ LKA MLI MMR NGA NPL PAK SDN SLE SOM SYR VNM YEM",
    "T": "TUR GRC SRB BIH HRV HUN MKD ALB LBY TUN DZA MAR NER MRT MEX GTM PAN COL CRI YEM DJI IRN BLR BGR ROU SVN",
    "D": "DEU FRA GBR ITA ESP SWE AUT BEL NLD CHE NOR USA CAN",
    "P": "DEU FRA GBR ITA ESP GRC AUT TUR SRB BIH HRV HUN MKD ALB LBY TUN MAR NER MRT MEX PAN COL POL BGR ROU PAK",
}
_ALSO = {
    "O": "GEO ALB TUR EGY TUN MAR DZA VEN COL ECU HTI HND GTM NIC PER BRA IRN UZB TJK KGZ KAZ NER TCD KEN UGA ZWE MOZ LSO RUS UKR BLR MDA"
    " XKX SRB MKD CHN KHM LAO PHL IDN LBN JOR LBY BEN TGO LBR GNB CPV DOM JAM BOL CAF SSD SEN MRT ARM AZE KWT COM MDG",
    "T": "MLI SEN NIC HND SDN TCD PAK POL LVA LTU FRA ITA AUT LBN EGY IDN THA MYS BGD ETH KEN ZMB MOZ TZA ECU BOL PER CHL BRA ARE BEL UKR"
    " XKX MNE GMB SLV UGA JOR",
    "D": "GRC DNK FIN IRL PRT CYP MLT AUS SAU ARE QAT KWT ZAF MYS THA JPN KOR RUS TUR JOR LBN UGA KEN TCD ETH COL PER BRA CHL CRI POL CZE"
    " MEX PAK IRN BGD RWA EGY LBY SDN CMR NER",
    "P": "SWE BEL NLD CHE NOR DNK FIN USA CAN AUS DZA MLI SEN GTM CRI LVA LTU BLR IRN IND BGD NGA GHA EGY LBN JOR ETH KEN RWA UGA XKX MNE"
    " MDA UKR SVN SVK CZE CYP MLT PRT IRL JPN KOR THA MYS IDN ZAF TZA ECU PER BRA CHL",
}
_ROLES = {
    "O": Role.ORIGIN,
    "T": Role.TRANSIT,
    "D": Role.DESTINATION,
    "P": Role.PARTICIPANT,
    "X": Role.OTHER,
}
_WITH_ARTICLE = frozenset("ARE CAF COM DOM GBR GMB NLD PHL USA".split())
_LEADS = (
    "In 2023, ", "According to IOM, ", "In the reporting period, ", "However, ", "On 3 May, ", "Since January, ", "As in previous years, ",
    "In a statement on Friday, ", "At the same time, ", "For the first time, ", "By contrast, ", "Meanwhile, ", "- ", "As a result, ",
    "In July alone, ", "Between March and June, ",
)  # fmt: skip
_TAILS = (
    ", according to the ministry", ", compared with 2022", ", the report says", ", UNHCR said", " in the first quarter", " last year",
    ", as in the month before", " despite bad weather", " (see map)", ", mostly at night", "",
)  # fmt: skip
_LINKS = (
    ", while ", ", whereas ", ", and ", ", but ", "; ", ". ", " and ", ", although ", ", because ", " after ", ", as ", " before ", " when ",
)  # fmt: skip
_NUMBERS = ("12", "27", "43", "1,240", "3,410", "18,000", "600", "114", "two", "five")
_SHARES = ("12 %", "31%", "46 per cent", "8 %", "22 per cent")
_CHOICE = re.compile(r"\(([^()]*)\)(\?)?")
_SLOT = re.compile(r"\{([OTDPX])([ap]?)(\+?)\}|\{n\}|\{%\}")

Marked = tuple[str, list[dict[str, Any]]]


def sentences(times: int = TIMES) -> list[dict[str, Any]]:
    """So many sentences for each pattern, in the format of the marked sets; always the same."""
    choose = random.Random(7)  # noqa: S311, a fixed choice
    patterns = [line for line in PATTERNS.read_text(encoding="utf-8").splitlines() if line]
    made = [_composed(pattern, patterns, choose) for pattern in patterns for _ in range(times)]
    return [{"text": text, "mentions": mentions} for text, mentions in made]


def _composed(pattern: str, patterns: Sequence[str], choose: random.Random) -> Marked:
    """A sentence as it is, with an opening or an end, or with another one behind."""
    text, mentions = _filled(pattern, choose)
    kind = choose.random()
    if kind < 0.25:
        return text, mentions
    text = text.rstrip(".")
    if choose.random() < 0.5:
        text, mentions = _joined(choose.choice(_LEADS), (text, mentions))
    if kind < 0.45:
        return text + choose.choice(_TAILS) + ".", mentions
    link = choose.choice(_LINKS)
    other = _filled(choose.choice(patterns), choose)
    added, moved = _joined(text + link, other) if link != ". " else _moved(text + link, other)
    return added, mentions + moved


def _moved(before: str, behind: Marked) -> Marked:
    text, mentions = behind
    size = len(before)
    return before + text, [{**m, "start": m["start"] + size, "end": m["end"] + size} for m in mentions]


def _joined(before: str, behind: Marked) -> Marked:
    """With the first letter small, where no name stands first."""
    text, mentions = behind
    if not (mentions and mentions[0]["start"] == 0) and not text[:2].isupper():
        text = text[0].lower() + text[1:]
    return _moved(before, (text, mentions))


def _filled(pattern: str, choose: random.Random) -> Marked:
    text, mentions, used = "", list[dict[str, Any]](), set[str]()
    words = re.sub(r"  +", " ", _chosen(pattern, choose)).replace(" ,", ",").replace(" .", ".").strip()
    at = 0
    for slot in _SLOT.finditer(words):
        text += words[at : slot.start()]
        at = slot.end()
        if slot[1] is None:
            text += choose.choice(_NUMBERS if slot[0] == "{n}" else _SHARES)
            continue
        count = choose.choice((1, 2, 2, 3, 4)) if slot[3] else 1
        for number in range(count):
            if number:
                text += ", " if number < count - 1 else choose.choice((" and ", " and ", " or "))
            code = _country(slot[1], used, choose)
            article, name = _said(code, slot[2])
            text += article
            mentions.append(
                {"start": len(text), "end": len(text) + len(name), "iso3": code, "role": _ROLES[slot[1]]}
            )
            text += name
    text += words[at:]
    return text[0].upper() + text[1:], mentions


def _chosen(pattern: str, choose: random.Random) -> str:
    """A pattern with its choices made, the innermost first; ``({%})`` stays as it is."""
    kept: list[str] = []

    def one(match: re.Match[str]) -> str:
        options = match[1].split("|")
        if len(options) == 1 and not match[2]:
            kept.append(match[1])
            return f"\x00{len(kept) - 1}\x01"
        return "" if match[2] and choose.random() < 0.5 else choose.choice(options)

    while _CHOICE.search(pattern):
        pattern = _CHOICE.sub(one, pattern, count=1)
    return re.sub(r"\x00(\d+)\x01", lambda match: f"({kept[int(match[1])]})", pattern)


def _country(letter: str, used: set[str], choose: random.Random) -> str:
    while True:
        kind = choose.random()
        if letter == "X" or kind > 0.95:
            letters = "".join(f"{_OFTEN[key]} {_ALSO[key]} " for key in "OTDP")
            code = choose.choice(sorted(set(letters.split())))
        else:
            code = choose.choice((_OFTEN if kind < 0.5 else _ALSO)[letter].split())
        if code not in used:
            used.add(code)
            return code


def _said(code: str, form: str) -> tuple[str, str]:
    """The article and the word for a country, its adjective, or its people."""
    country = countries.register()[code]
    if form == "a":
        return "", country.adjectives[0]
    if form == "p":
        return "", next((noun for noun in country.nouns if noun.endswith("s")), country.nouns[0])
    name = {"GBR": "United Kingdom", "USA": "United States"}.get(code, country.label.rstrip("*"))
    return ("the " if code in _WITH_ARTICLE else ""), name
