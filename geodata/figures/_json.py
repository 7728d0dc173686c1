"""Tables that are JSON: a list of objects, the pages of an interface, or GeoJSON, read by json and shapely alone.

No path or name of the user's ever reaches GDAL: it opens more than it is told.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import geopandas
import numpy as np
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geodata._counted import counted
from geodata.errors import DataFileError
from geodata.figures._cells import Cell, Row, shown
from geodata.figures._files import MAX_COLUMNS, Book, Reject, Table, head_of
from geodata.model import CRS

LATITUDE, LONGITUDE = "latitude (geometry)", "longitude (geometry)"
"""Headers of the columns that hold where a GeoJSON feature lies, in degrees (EPSG:4326)."""

_EPSG = re.compile(r"(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d{4,5})", re.IGNORECASE)
_DEGREES = ("4326", "CRS84")
# What shapely raises where the lists of a geometry are not the shape that its type asks for.
_NO_GEOMETRY = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    OverflowError,
    RecursionError,
    shapely.errors.ShapelyError,
)


def open_json(path: Path) -> Book:
    """Open a JSON file as one table.

    A GeoJSON point lies where it says; a line or area lies at a point on it. A declared CRS of the EPSG register is
    turned into degrees.

    Raises
    ------
    DataFileError
        If the file is no JSON, nests too deeply, or holds no list of objects.
    """
    try:
        content = json.loads(path.read_bytes())
    except RecursionError as error:
        raise DataFileError(f"{path.name} nests its brackets too deeply to be a table.") from error
    except ValueError as error:
        where = f" line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise DataFileError(f"{path.name}{where} is not JSON; export the table again.") from error
    notes: tuple[str, ...] = ()
    if isinstance(content, dict):
        features, items = content.get("features"), content.get("items")
        if isinstance(features, list):
            return _table(path, "feature", *_features(path, content, features))
        pages = content.get("maxPages")
        if isinstance(pages, int) and pages > 1:
            notes = (
                f"The file is one of {pages} pages of an answer: load the others too, or ask for more rows a page.",
            )
        content = items if items is not None else _listed(content)
    if not isinstance(content, list):
        raise DataFileError(f"{path.name} holds no list of figures: neither items nor GeoJSON features.")
    rows, problems = [], []
    for number, item in enumerate(content, start=1):
        if isinstance(item, dict):
            rows.append((number, item))
        else:
            problems.append((f"item {number}", "it is no object with names and values"))
    return _table(path, "item", rows, problems, notes)


def _listed(content: Mapping[str, object]) -> object:
    """The list that an interface answers with: ``data``, ``result`` or ``results``, or a list in one of these."""
    held = next((content[name] for name in ("data", "result", "results") if name in content), None)
    if isinstance(held, dict):
        return next((inner for inner in held.values() if isinstance(inner, list)), None)
    return held


def _table(
    path: Path,
    unit: str,
    items: Sequence[tuple[int, Mapping[str, object]]],
    problems: Sequence[tuple[str, str]],
    notes: tuple[str, ...] = (),
) -> Book:
    names: dict[str, None] = {}
    for _, item in items:
        names.update(dict.fromkeys(item))
        if len(names) > MAX_COLUMNS:
            raise DataFileError(
                f"{path.name} has more than {MAX_COLUMNS:,} names of values; keep those you need."
            )
    if not items:
        why = f"none of it can be read; {': '.join(problems[0])}" if problems else f"it holds no {unit}"
        raise DataFileError(f"{path.name} is empty: {why}.")
    header: Row = list(names)

    def stream(reject: Reject) -> Iterator[tuple[int, Row]]:
        for place, reason in problems:
            reject(place, reason)
        yield 0, list(header)
        for number, item in items:
            yield number, [_cell(item.get(name)) for name in names]

    return Book(path, (Table("", unit, head_of(stream), stream),), notes)


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return json.dumps(value, ensure_ascii=False)[:200]


def _features(
    path: Path, content: Mapping[str, object], features: Sequence[object]
) -> tuple[list[tuple[int, Mapping[str, object]]], list[tuple[str, str]], tuple[str, ...]]:
    epsg = _declared_crs(path, content)
    rows: list[tuple[int, Mapping[str, object]]] = []
    problems: list[tuple[str, str]] = []
    mended = 0
    for number, item in enumerate(features, start=1):
        try:
            feature, properties = _parts(item)
            latitude, longitude, was_mended = _position(feature, epsg)
        except _NO_GEOMETRY as error:
            problems.append((f"feature {number}", _reason(error)))
            continue
        mended += was_mended
        rows.append((number, {**properties, LATITUDE: latitude, LONGITUDE: longitude}))
    notes = []
    if mended:
        notes.append(
            f"Mended before a point was taken, because their outline crosses itself: {counted(mended, 'areas')}."
        )
    if epsg not in _DEGREES:
        notes.append(f"Coordinates were turned from EPSG:{epsg} into degrees.")
    return rows, problems, tuple(notes)


def _reason(error: Exception) -> str:
    text = str(error) if isinstance(error, ValueError) else ""
    return text if text.startswith(("its ", "the ")) else "its geometry is not one of GeoJSON"


def _parts(feature: object) -> tuple[Mapping[str, object], Mapping[str, object]]:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise ValueError("its type is not Feature")
    properties = feature.get("properties")
    return feature, properties if isinstance(properties, dict) else {}


def _declared_crs(path: Path, content: Mapping[str, object]) -> str:
    crs = content.get("crs")
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if name is None:
        return "4326"
    if isinstance(name, str) and name.upper().endswith("CRS84"):
        return "CRS84"
    found = _EPSG.fullmatch(name) if isinstance(name, str) else None
    if not found:
        raise DataFileError(
            f"{path.name} declares the CRS {str(name)[:40]!r}, which is not read: save it in EPSG:4326."
        )
    return found[1]


def _position(feature: Mapping[str, object], epsg: str) -> tuple[Cell, Cell, bool]:
    geometry = feature.get("geometry")
    if geometry is None:
        return None, None, False
    if not isinstance(geometry, dict):
        raise ValueError("its geometry is not an object")
    _check_numbers(geometry.get("coordinates"), geometry.get("geometries"))
    drawn = shape(geometry)
    if drawn.is_empty:
        return None, None, False
    if epsg not in _DEGREES:
        drawn = _in_degrees(drawn, epsg)
    west, south, east, north = drawn.bounds
    if not (-90 <= south <= north <= 90 and -180 <= west <= east <= 180):
        swapped = "; are latitude and longitude swapped?" if max(abs(south), abs(north)) > 90 else ""
        raise ValueError(f"its coordinates reach beyond latitude 90 or longitude 180{swapped}")
    mended = not drawn.is_valid
    point = _point_on(shapely.make_valid(drawn) if mended else drawn)
    return point.y, point.x, mended


def _check_numbers(*nested: object) -> None:
    """Refuse what shapely would take silently: text for a number, NaN, infinity."""
    todo = [value for value in nested if value is not None]
    while todo:
        value = todo.pop()
        if isinstance(value, list):
            todo.extend(value)
        elif isinstance(value, dict):
            todo.extend(
                part for part in (value.get("coordinates"), value.get("geometries")) if part is not None
            )
        elif isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise ValueError(
                f"its coordinate {shown(value if isinstance(value, (str, float)) else str(value))} is not a number"
            )


def _in_degrees(drawn: BaseGeometry, epsg: str) -> BaseGeometry:
    try:
        turned = geopandas.GeoSeries([drawn], crs=f"EPSG:{epsg}").to_crs(CRS).iloc[0]
    except RuntimeError as error:
        # What pyproj raises is one.
        raise ValueError(f"its CRS EPSG:{epsg} is not known") from error
    if not all(map(math.isfinite, turned.bounds)):
        raise ValueError(f"its coordinates do not lie within EPSG:{epsg}")
    return turned


def _point_on(drawn: BaseGeometry) -> BaseGeometry:
    west, _, east, _ = drawn.bounds
    if east - west <= 180:
        return drawn.representative_point()
    # The short way across the antimeridian: what lies west of Greenwich is moved behind the east.
    joined = shapely.transform(
        drawn, lambda xy: np.column_stack([np.where(xy[:, 0] < 0, xy[:, 0] + 360, xy[:, 0]), xy[:, 1]])
    )
    point = joined.representative_point()
    return shapely.Point((point.x + 180) % 360 - 180, point.y)
