"""Roles that a list gives its members: by its label, its heading, the head of its column, or as the stops of a route."""

from __future__ import annotations

import re

from geodata._clause import Clause
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_words import ON_THE_WAY, RECEIVING, SOURCES

_LABELS: tuple[tuple[re.Pattern[str], Decision], ...] = (
    (
        re.compile(r"origin|nationalit|citizenship|c[ao]me from|coming from|citizens of", re.IGNORECASE),
        (ORIGIN, "list_of_origins"),
    ),
    (
        re.compile(r"\breturns?\b[^:]*\bdestination|countr\w+ of return", re.IGNORECASE),
        (ORIGIN, "list_of_origins"),
    ),
    (
        re.compile(
            r"transit|incident|border|departure|embark|route|through|entry|entries|onward|exit|push-?back|\bcamp|stranded|\bvia\b|cross",
            re.IGNORECASE,
        ),
        (TRANSIT, "list_of_transit"),
    ),
    (
        re.compile(
            r"destination|applied|asylum|protection|\bhost|arriv|relocated to|resettled to", re.IGNORECASE
        ),
        (DESTINATION, "list_of_destinations"),
    ),
    (
        re.compile(
            r"particip|observ|took part|taking part|attend|represent|deleg|signator|agreed|agreement|involved|partner|beneficiar|member|spoke|joined|brought together|present\b",
            re.IGNORECASE,
        ),
        (PARTICIPANT, "list_of_participants"),
    ),
)
_LINE_LABEL = re.compile(
    r"(#+ [^\n]{3,160}|[^\n]{3,160}:)[ \t]*\n(?:[ \t]*\n)?(?:[ \t]*(?:[-*•–]|\d+[.)])[^\n]*\n)*[ \t]*(?:[-*•–]|\d+[.)])[^\n]{0,200}\Z"
)
_HEADING = re.compile(r"(#+ [^\n]{3,160}|[^\n]{3,160}:)[ \t]*\n\s*\Z")
_WIDEST_CELL = 80
_LONGEST_LINE = 300
_LONGEST_TABLE = 4_000
_BULLETS = ("-", "*", "•", "–")
_LIST_WORDS = frozenset({MENTION, ",", "and", "or", "the", "-", ">", ";"})


def by_label(label: str) -> Decision | None:
    """What a label says of the countries it stands before: the last of its words that says anything."""
    found = [(match.end(), decision) for pattern, decision in _LABELS for match in pattern.finditer(label)]
    return max(found, key=lambda item: item[0])[1] if found else None


def list_label(clause: Clause) -> Decision | None:
    """``Countries of origin: Syria, Iraq``; a label also governs the bullets, a head of a column the rows below it."""
    words, text, start = clause.words, clause.text, clause.start
    if clause.sentence.has_label and ":" in words[: clause.first]:
        colon = clause.first - 1 - words[: clause.first][::-1].index(":")
        behind = _is_clause(words[colon + 1 : clause.first], clause.right(2))
        if not behind and (decision := _label_before(clause)):
            return decision
    line_start = text.rfind("\n", max(start - _LONGEST_LINE, 0), start) + 1
    if not line_start and start > _LONGEST_LINE:
        return None
    line = text[line_start:start].lstrip()
    if line.startswith(_BULLETS) or line[:1].isdigit():
        match = _LINE_LABEL.search(text, max(start - 700, 0), start)
        return by_label(match.group(1)) if match else None
    if line_start and "|" in text[line_start : clause.end + _WIDEST_CELL].partition("\n")[0]:
        return _head_of_column(text, line_start, line.count("|"))
    if clause.first == 0 and _LIST_WORDS.issuperset(words) and line_start:
        match = _HEADING.search(text, max(line_start - 200, 0), line_start)
        return by_label(match.group(1)) if match else None
    return None


def label_of_clause(clause: Clause) -> Decision | None:
    """``Arrivals: 1,240 persons, most of them in Italy``: a label before a whole clause, where the clause says nothing."""
    if clause.sentence.has_label and ":" in clause.words[: clause.first]:
        return _label_before(clause)
    return None


_VERBS = frozenset("is are was were has have had will can may".split())
_LONGEST_LINK = 3


def _is_clause(between: list[str], right: list[str]) -> bool:
    """Whether what stands behind a label is a clause of its own: ``Entry ban: Canada barred citizens of``."""
    if MENTION in between:
        between = between[len(between) - between[::-1].index(MENTION) :]
        if not between or between[0] in _LIST_WORDS:
            return False
    words = [word for word in between if word.isalpha() and len(word) > _LONGEST_LINK]
    return bool(words) or (
        bool(right) and (right[0] in _VERBS or (right[0].endswith("ed") and len(right) > 1))
    )


def _label_before(clause: Clause) -> Decision | None:
    words = clause.words
    colon = clause.first - 1 - words[: clause.first][::-1].index(":")
    if clause.first - colon > 400:
        return None
    if MENTION in words[:colon]:
        return (
            (ORIGIN, "list_of_origins")
            if words[max(colon - 3, 0) : colon - 1][:1] == ["to"] and clause.migration
            else None
        )
    begin = 0
    for index in range(colon - 1, -1, -1):
        if words[index] in (":", ";"):
            begin = index + 1
            break
    return by_label(" ".join(words[begin:colon]))


def _head_of_column(text: str, line_start: int, column: int) -> Decision | None:
    """What the first of the lines with cells above a line says of a column, counted from 0."""
    above = text[max(line_start - _LONGEST_TABLE, 0) : line_start].split("\n")[:-1]
    head = ""
    for line in reversed(above):
        if "|" not in line:
            break
        head = line
    heads = head.split("|")
    return by_label(heads[column]) if column < len(heads) else None


_PRICES = frozenset("fee fees price prices fare fares cost costs leg legs".split())


def _priced_leg(clause: Clause) -> list[Decision] | None:
    """``Fees per leg: Iran–Türkiye 900``: a price stands behind both ends."""
    if not clause.count_follows or _PRICES.isdisjoint(clause.sentence.all_words):
        return None
    start: Decision = (ORIGIN, "start_of_route") if clause.codes[0] in SOURCES else (TRANSIT, "leg_from")
    end: Decision = (DESTINATION, "leg_to") if clause.codes[-1] in RECEIVING else (TRANSIT, "leg_to")
    return [start, end]


_LINKS = frozenset({"-", "–", "—", ">", "→", "->"})


def stops(clause: Clause, links: list[str]) -> list[Decision] | None:
    """The stops of a route written as a chain: ``Iran > Türkiye > Greece > Italy``.

    Written with spaces or arrows it is a journey, which ends where people want to get to; written with bare hyphens
    it names a corridor, all of which is on the way.
    """
    if not links or not _LINKS.issuperset(link.strip() for link in links):
        return None
    arrows = any(link.strip() in ("→", ">", "->") for link in links)
    if len(links) < 2 and not arrows:
        return _priced_leg(clause)
    decisions: list[Decision] = [(TRANSIT, "stop_of_route")] * (len(links) + 1)
    if clause.codes[0] in SOURCES:
        decisions[0] = (ORIGIN, "start_of_route")
    if (arrows or links[0] != links[0].strip()) and clause.codes[-1] not in ON_THE_WAY:
        decisions[-1] = (DESTINATION, "end_of_route")
    return decisions
