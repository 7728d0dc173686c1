"""What scenes can be asked about, as a briefing's file has it: each part once, however many scenes and versions share it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard import wording
from dashboard.briefing import own_layers, places
from dashboard.briefing.basis import LONGEST_PASSAGE, NO_BORDER, Basis, Mentioned, Passages, Rows
from dashboard.briefing.legs import Leg
from geodata import countries, routes
from geodata.atlas import SOURCE_COLUMNS
from geodata.errors import GeodataError
from geodata.model import Measure, Role

_LONGEST, _LONGEST_CITED = 300, 2_000
_MONTH = re.compile(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])")
_LAST_YEAR = 2099
"""No figure is of a later month: pandas has no dates for some, and no chart an axis."""
_DETAILS = ("report_id", "title", "publisher", "published", "source_id")
_NUMBER = re.compile(r"[0-9]{1,6}")
_MENTION = re.compile(r"(\d{1,9}) (\d{1,9}) ([A-Z]{3}) ([a-z]+)(\?)?(\+)?(?: (.+))?", re.DOTALL)


@dataclass
class Parts:
    """The parts of what is written, each with its place in the file."""

    figures: dict[Rows, int] = field(default_factory=dict)
    sources: dict[tuple[tuple[str, ...], ...], int] = field(default_factory=dict)
    reports: dict[Passages, int] = field(default_factory=dict)
    places: dict[places.Place, int] = field(default_factory=dict)
    bases: dict[Basis, int] = field(default_factory=dict)


def place(basis: Basis, parts: Parts) -> int:
    """The place of what a scene can reach among that of all scenes."""
    return _place(basis, parts.bases)


def _place(part: Hashable, numbers: dict[Any, int]) -> int:
    return numbers.setdefault(part, len(numbers))


def record(parts: Parts, layers: dict[own_layers.OwnLayer, int], legs: dict[Leg, int]) -> dict[str, Any]:
    """What scenes can reach, as a file has it.

    Parameters
    ----------
    layers : dict of OwnLayer to int
        The layers of own tables in the file, each with its place; those that are missing are added.
    legs : dict of Leg to int
        The same of legs.
    """
    bases = [
        {
            "months": basis.months,
            "whole": basis.whole,
            "sources": _place(basis.sources, parts.sources),
            "figures": [_place(part, parts.figures) for part in basis.figures],
            "reports": [_place(part, parts.reports) for part in basis.reports],
            "layers": [_place(layer, layers) for layer in basis.layers],
            **_ways(basis, legs, parts),
        }
        for basis in parts.bases
    ]
    if not bases:
        return {}
    return {
        "bases": bases,
        "figures": [
            {"source": part.source_id, "measure": part.measure, "route": part.route_id, "rows": part.rows}
            for part in parts.figures
        ],
        "reports": [_report(part) for part in parts.reports],
        "sources": list(parts.sources),
        **({"places": list(map(places.record, parts.places))} if parts.places else {}),
    }


def _ways(basis: Basis, legs: dict[Leg, int], parts: Parts) -> dict[str, Any]:
    """Legs, places and outlines, where they were kept: legs and places as words of numbers, for there are many."""
    if not basis.legs:
        return {}
    return {
        "legs": " ".join(str(_place(leg, legs)) for leg in basis.legs),
        "places": " ".join(str(_place(place, parts.places)) for place in basis.places),
        "outlines": basis.outlines,
    }


def _report(part: Passages) -> dict[str, Any]:
    passages = [
        {"text": text, "mentions": [_mention(one, text) for one in named]} for text, named in part.passages
    ]
    return {**{name: getattr(part, name) for name in _DETAILS}, "passages": passages}


def _mention(one: Mentioned, text: str) -> str:
    signs = "?" * one.in_doubt + "+" * one.embedded
    # What stands in the passage need not be written again.
    surface = "" if text[one.start : one.end] == one.surface else f" {one.surface}"
    return f"{one.start} {one.end} {one.iso3} {one.role}{signs}{surface}"


def read(content: dict[str, Any], layers: Sequence[own_layers.OwnLayer], legs: Sequence[Leg]) -> list[Basis]:
    """Read what `record` gives.

    Raises
    ------
    KeyError, TypeError, ValueError
        If it is none.
    """
    figures = [_rows_of(is_a(part, dict)) for part in is_a(content.get("figures", []), list)]
    sources = [tuple(map(cited, is_a(table, list))) for table in is_a(content.get("sources", []), list)]
    reports = [_passages_of(is_a(part, dict)) for part in is_a(content.get("reports", []), list)]
    held = [places.from_record(one) for one in is_a(content.get("places", []), list)]
    return [
        Basis(
            months=_two_months(basis["months"]),
            figures=_once(basis["figures"], figures, wording.briefing_file.A_TABLE),
            sources=those([basis["sources"]], sources, wording.briefing_file.A_LIST)[0],
            reports=_once(basis["reports"], reports, wording.briefing_file.A_REPORT),
            layers=_once(basis["layers"], layers, wording.briefing_file.A_LAYER),
            whole=is_a(basis["whole"], bool),
            legs=_once(_numbers(basis.get("legs", "")), legs, wording.briefing_file.A_LEG),
            places=_once(_numbers(basis.get("places", "")), held, wording.briefing_file.A_PLACE),
            outlines=_text(basis.get("outlines", ""), _LONGEST),
        )
        for basis in (is_a(one, dict) for one in is_a(content.get("bases", []), list))
    ]


def _numbers(text: Any) -> list[int]:
    words = is_a(text, str).split()
    if any(not _NUMBER.fullmatch(word) for word in words):
        raise ValueError(wording.briefing_file.instead(text, wording.briefing_file.NUMBERS))
    return list(map(int, words))


def those(at_places: Any, held: Sequence[Any], what: str) -> tuple[Any, ...]:
    """Parts of a file by their places in it."""
    for at in is_a(at_places, list):
        if not isinstance(at, int) or isinstance(at, bool) or not 0 <= at < len(held):
            raise ValueError(wording.briefing_file.none_there(what, at, len(held)))
    return tuple(held[at] for at in at_places)


def _once(at_places: Any, held: Sequence[Any], what: str) -> tuple[Any, ...]:
    """As `those`, each named once: a small file cannot become a large atlas."""
    found = those(at_places, held, what)
    if len(set(at_places)) < len(at_places):
        raise ValueError(wording.briefing_file.twice(what))
    return found


def cited(row: Any) -> tuple[str, ...]:
    """The values of `geodata.atlas.SOURCE_COLUMNS` of a source."""
    texts = tuple(_text(value, _LONGEST_CITED) for value in is_a(row, list))
    if len(texts) != len(SOURCE_COLUMNS):
        raise ValueError(wording.briefing_file.instead(texts, wording.briefing_file.SOURCE))
    return texts


def _two_months(values: Any) -> tuple[str, str]:
    first, last = map(month, is_a(values, list))
    if first > last:
        raise ValueError(wording.briefing_file.wrong_way(first, last))
    return first, last


def month(value: Any) -> str:
    """The value, if it is a month of 1900 to 2099 as YYYY-MM; raises TypeError or ValueError."""
    if not _MONTH.fullmatch(is_a(value, str)):
        raise ValueError(wording.briefing_file.instead(value, wording.briefing_file.MONTH))
    return str(value)


def _rows_of(content: dict[str, Any]) -> Rows:
    source, measure, route = (_text(content[name], _LONGEST) for name in ("source", "measure", "route"))
    if route not in ("", *routes.route_ids()):
        raise ValueError(wording.briefing_file.no_route(route))
    return Rows(source, str(Measure(measure)), route, tuple(_row(row) for row in is_a(content["rows"], list)))


def _row(row: Any) -> str:
    origin, border, first, *cells = is_a(row, str).split(" ")
    _country(origin)
    year, of_year = map(int, month(first).split("-"))
    if border not in ("land", "sea", NO_BORDER):
        raise ValueError(wording.briefing_file.instead(border, wording.briefing_file.BORDER))
    if len(cells) % 2 == 0 or any(not cell.isascii() or not cell.isdigit() for cell in cells):
        raise ValueError(wording.briefing_file.instead(row, wording.briefing_file.FIGURES))
    last = 12 * year + of_year - 1 + sum(map(int, cells[1::2]))
    if any(not 0 < int(cell) <= own_layers.LARGEST for cell in cells) or last // 12 > _LAST_YEAR:
        raise ValueError(wording.briefing_file.instead(row, wording.briefing_file.FIGURES_IN_ORDER))
    return str(row)


def _passages_of(content: dict[str, Any]) -> Passages:
    details = {name: _text(content[name], _LONGEST_CITED) for name in _DETAILS}
    if not details["report_id"]:
        raise ValueError(wording.briefing_file.NO_ID)
    passages = tuple(_passage(is_a(one, dict)) for one in is_a(content["passages"], list))
    return Passages(**details, passages=passages)


def _passage(content: dict[str, Any]) -> tuple[str, tuple[Mentioned, ...]]:
    text = _text(content["text"], LONGEST_PASSAGE)
    return text, tuple(_mentioned(is_a(one, str), text) for one in is_a(content["mentions"], list))


def _mentioned(row: str, text: str) -> Mentioned:
    found = _MENTION.fullmatch(row)
    if not found:
        raise ValueError(wording.briefing_file.instead(row, wording.briefing_file.MENTION))
    start, end, iso3, role, in_doubt, embedded, surface = found.groups()
    if int(start) >= int(end):
        raise ValueError(wording.briefing_file.instead(row, wording.briefing_file.SOME_LENGTH))
    Role(role)
    _country(iso3)
    surface = text[int(start) : int(end)] if surface is None else surface[:_LONGEST]
    return Mentioned(int(start), int(end), iso3, role, bool(in_doubt), bool(embedded), surface)


def _country(code: str) -> None:
    try:
        countries.label(code)
    except GeodataError as error:
        raise ValueError(wording.briefing_file.instead(code, wording.briefing_file.CODE)) from error


def _text(value: Any, longest: int) -> str:
    if len(is_a(value, str)) > longest:
        raise ValueError(wording.briefing_file.too_long(value, longest))
    return str(value)


def is_a(value: Any, kind: type) -> Any:
    """The value, if it is of a kind and no number too large; raises TypeError or ValueError."""
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        wanted = wording.briefing_file.TRUTH if kind is bool else kind.__name__
        raise TypeError(wording.briefing_file.instead(value, wanted))
    if isinstance(value, int) and abs(value) > own_layers.LARGEST:
        raise ValueError(wording.briefing_file.too_many(own_layers.LARGEST))
    return value
