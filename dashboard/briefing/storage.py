"""A briefing as one JSON file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from dashboard import whole_files, wording
from dashboard.briefing import basis_file, legs, own_layers, places
from dashboard.briefing.basis import Basis
from dashboard.briefing.basis_file import is_a
from dashboard.briefing.legs import Leg
from dashboard.briefing.own_layers import OwnLayer
from dashboard.briefing.scenes import (
    MOST_VERSIONS,
    Briefing,
    BriefingError,
    Checked,
    Claim,
    Count,
    FigureKind,
    Numbers,
    Scene,
)
from geodata import countries, routes
from geodata.corridor import Line, Stop
from geodata.errors import FilterError, MeasureError
from geodata.model import Filters

SCHEMA = 3
"""Version of the layout; a file of a later one is refused, not guessed at."""

MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class _Pool:
    """What most scenes share: each leg and layer stands in a file once, and scenes name it by its place."""

    legs: dict[Leg, int] = field(default_factory=dict)
    layers: dict[OwnLayer, int] = field(default_factory=dict)
    bases: basis_file.Parts = field(default_factory=basis_file.Parts)


@dataclass(frozen=True, slots=True)
class _Held:
    """The same of a file that is read, in its order."""

    legs: list[Leg]
    layers: list[OwnLayer]
    bases: list[Basis]


def to_json(briefing: Briefing) -> str:
    """Write a briefing as JSON, the same for the same briefing."""
    pool = _Pool()
    content = {"schema": SCHEMA, **_content(briefing, pool)}
    if briefing.versions:
        content["versions"] = [_content(version, pool) for version in briefing.versions]
    reached = basis_file.record(pool.bases, pool.layers, pool.legs)
    if pool.legs:
        content["legs"] = [legs.record(leg) for leg in pool.legs]
    content |= reached
    if pool.layers:
        content["own_layers"] = [own_layers.record(layer) for layer in pool.layers]
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str, name: str = wording.briefing_file.THE_BRIEFING) -> Briefing:
    """Read a briefing, as `to_json` writes it.

    Parameters
    ----------
    name : str
        What errors call the file.

    Raises
    ------
    BriefingError
        If the text is not JSON, is of a later schema, or lacks something.
    """
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BriefingError(wording.briefing_file.no_json(name, error)) from error
    if not isinstance(content, dict) or not isinstance(content.get("schema"), int):
        raise BriefingError(wording.briefing_file.no_schema(name))
    if content["schema"] > SCHEMA:
        raise BriefingError(wording.briefing_file.later_schema(name, content["schema"], SCHEMA))
    return _briefing(content, name)


def to_bytes(briefing: Briefing) -> bytes:
    """Write a briefing as the bytes of a file that can be opened again: of too many large versions the oldest are given up.

    Raises
    ------
    BriefingError
        If it is too large even without versions.
    """
    whole = _encoded(briefing)
    if len(whole) <= MOST_BYTES:
        return whole
    fits = _encoded(briefing.alone)
    if len(fits) > MOST_BYTES:
        raise BriefingError(wording.briefing_file.too_large(len(fits), MOST_BYTES))
    fewest, most = 0, len(briefing.versions) - 1
    while fewest < most:
        tried = (fewest + most + 1) // 2
        made = _encoded(replace(briefing, versions=briefing.versions[-tried:]))
        if len(made) <= MOST_BYTES:
            fewest, fits = tried, made
        else:
            most = tried - 1
    return fits


def _encoded(briefing: Briefing) -> bytes:
    # A lone surrogate becomes the escape that JSON has for it.
    return to_json(briefing).encode("utf-8", "backslashreplace")


def save(briefing: Briefing, path: Path) -> None:
    """Write a briefing to a file, whole or not at all; raise `BriefingError` as `to_bytes` does."""
    write_whole(path, to_bytes(briefing))


def load(path: Path) -> Briefing:
    """Read a briefing from a file; raise `BriefingError` if there is none in it."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BriefingError(wording.briefing.too_large(path.name, MOST_BYTES // 1_000_000))
        content = path.read_bytes()
    except OSError as error:
        raise BriefingError(wording.briefing_file.cannot_be_read(path, error.strerror)) from error
    return from_bytes(content, path.name)


def from_bytes(content: bytes, name: str) -> Briefing:
    """Read a briefing from the bytes of a file, which errors call by its name; raise `BriefingError` if there is none in it."""
    if len(content) > MOST_BYTES:
        raise BriefingError(wording.briefing.too_large(name, MOST_BYTES // 1_000_000))
    try:
        # An editor may have put a byte order mark before it.
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BriefingError(wording.briefing.not_text(name)) from error
    return from_json(text, name)


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in its place in one step, so that there is never half of it; raise `BriefingError` if that cannot be."""
    try:
        whole_files.write(path, content)
    except OSError as error:
        raise BriefingError(wording.briefing_file.cannot_be_written(path, error.strerror)) from error


def _content(briefing: Briefing, pool: _Pool) -> dict[str, Any]:
    return {
        "title": briefing.title,
        "made_on": briefing.made_on,
        "data_hash": briefing.data_hash,
        "scenes": [_scene_content(scene, pool) for scene in briefing.scenes],
    }


def _scene_content(scene: Scene, pool: _Pool) -> dict[str, Any]:
    return {
        "title": scene.title,
        "text": scene.text,
        "filters": scene.filters.to_query(),
        "figure": scene.figure,
        "notes": scene.notes,
        "claims": [{"text": claim.text, "sources": claim.sources} for claim in scene.claims],
        "numbers": _numbers_content(scene.numbers, pool) if scene.numbers else None,
        **({"checked": [asdict(one) for one in scene.checked]} if scene.checked else {}),
    }


def _numbers_content(numbers: Numbers, pool: _Pool) -> dict[str, Any]:
    return {
        "total": numbers.total,
        "of_all": numbers.of_all,
        "unknown": numbers.unknown,
        "sentence": numbers.sentence,
        "sources": dict(numbers.sources),
        "legs": numbers.legs,
        **(
            {"drawn": [pool.legs.setdefault(leg, len(pool.legs)) for leg in numbers.drawn]}
            if numbers.drawn
            else {}
        ),
        **(
            {}
            if numbers.added is None
            else {"own": [pool.layers.setdefault(layer, len(pool.layers)) for layer in numbers.added]}
        ),
        **({"cited": numbers.cited} if numbers.cited else {}),
        **({"basis": basis_file.place(numbers.basis, pool.bases)} if numbers.basis else {}),
        "routes": dict(numbers.routes),
        "origins": dict(numbers.origins),
        "months": numbers.months,
        "series": dict(numbers.series),
        "mentions": dict(numbers.mentions),
        **({"named": dict(numbers.named)} if numbers.named else {}),
        **({"lines": [asdict(line) for line in numbers.lines]} if numbers.lines else {}),
        **({"counts": [asdict(count) for count in numbers.counts]} if numbers.counts else {}),
    }


def _briefing(content: dict[str, Any], name: str) -> Briefing:
    kept = content.get("versions", [])
    if not isinstance(kept, list) or len(kept) > MOST_VERSIONS:
        raise BriefingError(wording.briefing_file.too_many_versions(name, MOST_VERSIONS))
    held = _held(content, name)
    versions = tuple(
        _alone(is_a(version, dict), wording.briefing_file.of_version(name, number), held)
        for number, version in enumerate(kept, 1)
    )
    return replace(_alone(content, name, held), versions=versions)


def _held(content: dict[str, Any], name: str) -> _Held:
    key = "legs"
    try:
        held_legs = [legs.from_record(one) for one in is_a(content.get(key, []), list)]
        key = "own_layers"
        layers = [own_layers.from_record(one) for one in is_a(content.get(key, []), list)]
        key = wording.briefing_file.BASES
        return _Held(held_legs, layers, basis_file.read(content, layers, held_legs))
    except (KeyError, TypeError, ValueError) as error:
        raise BriefingError(wording.briefing_file.not_as_kept(name, key, error)) from error


def _alone(content: dict[str, Any], name: str, held: _Held) -> Briefing:
    where = name
    try:
        scenes = []
        for number, scene in enumerate(_of(content, "scenes", list), 1):
            where = wording.briefing_file.of_scene(name, number)
            scenes.append(_scene(scene, held))
        where = name
        if made_on := _of(content, "made_on", str):
            datetime.fromisoformat(made_on)
        return Briefing(
            title=_of(content, "title", str),
            scenes=tuple(scenes),
            made_on=made_on,
            data_hash=_of(content, "data_hash", str),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BriefingError(wording.briefing_file.lacking(where, error)) from error
    except (BriefingError, FilterError, MeasureError) as error:
        raise BriefingError(f"{where}: {error}") from error


def _scene(content: dict[str, Any], held: _Held) -> Scene:
    query = _of(content, "filters", dict)
    numbers = content["numbers"]
    return Scene(
        title=_of(content, "title", str),
        text=_of(content, "text", str),
        filters=Filters.from_query({str(key): _texts(values) for key, values in query.items()}),
        notes=_of(content, "notes", str),
        claims=tuple(
            Claim(_of(claim, "text", str), _texts(claim["sources"])) for claim in _of(content, "claims", list)
        ),
        figure=FigureKind(content["figure"]),
        numbers=None if numbers is None else _numbers(numbers, held),
        checked=tuple(_record(Checked, one) for one in is_a(content.get("checked", []), list)),
    )


def _numbers(content: dict[str, Any], held: _Held) -> Numbers:
    return Numbers(
        total=_of(content, "total", int),
        of_all=_of(content, "of_all", int),
        unknown=_of(content, "unknown", int),
        sentence=_of(content, "sentence", str),
        sources=tuple((key, is_a(value, str)) for key, value in content["sources"].items()),
        legs=_of(content, "legs", str),
        routes=tuple((key, is_a(value, int)) for key, value in content["routes"].items()),
        origins=tuple((key, is_a(value, int)) for key, value in content["origins"].items()),
        months=_months(content["months"]),
        series=_counts(content["series"]),
        mentions=_counts(content["mentions"]),
        lines=tuple(_line(line) for line in is_a(content.get("lines", []), list)),
        counts=tuple(_record(Count, count) for count in is_a(content.get("counts", []), list)),
        drawn=basis_file.those(content.get("drawn", []), held.legs, wording.briefing_file.A_LEG),
        cited=tuple(basis_file.cited(row) for row in is_a(content.get("cited", []), list)),
        added=basis_file.those(content["own"], held.layers, wording.briefing_file.A_LAYER)
        if "own" in content
        else None,
        named=_counts(content.get("named", {})),
        basis=_basis(content, held),
    )


def _basis(content: dict[str, Any], held: _Held) -> Basis | None:
    if "basis" not in content:
        return None
    (found,) = basis_file.those([content["basis"]], held.bases, wording.briefing_file.A_BASIS)
    return found if isinstance(found, Basis) else None


def _line(content: dict[str, Any]) -> Line:
    stops = tuple(_record(Stop, stop) for stop in _of(content, "stops", list))
    line: Line = _record(Line, {**content, "stops": stops})
    codes = [code for code in (line.origin, *(stop.iso3 for stop in stops)) if code]
    modes = (*legs.MODES, "")  # Nothing leads on from the last stop.
    if any(stop.kind not in places.KINDS or stop.mode_to_next not in modes for stop in stops):
        raise ValueError(wording.briefing_file.no_stop(line.branch_id, ", ".join(places.KINDS)))
    if not stops or line.route_id not in (routes.APPROACH, *routes.route_ids()):
        raise ValueError(wording.briefing_file.no_branch(line.branch_id))
    if unknown := [code for code in codes if code not in countries.register()]:
        raise ValueError(wording.briefing_file.instead(unknown[0], wording.briefing_file.CODE))
    return line


_KINDS = {"str": str, "int": int, "bool": bool, "tuple[Stop, ...]": tuple}


def _record(kind: Any, content: Any) -> Any:
    """A dataclass of plain values, each of which is there and of its kind."""
    return kind(**{one.name: _of(content, one.name, _KINDS[str(one.type)]) for one in fields(kind)})


def _months(values: Any) -> tuple[str, ...]:
    return tuple(map(basis_file.month, is_a(values, list)))


def _counts(content: dict[str, Any]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple((key, tuple(is_a(value, int) for value in values)) for key, values in content.items())


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(is_a(value, str) for value in is_a(values, list))


def _of(content: Any, key: str, kind: type) -> Any:
    return is_a(is_a(content, dict)[key], kind)
