"""Where figures stand in their files: each row's cell or line, and many of them in a few words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import pandas as pd

from geodata import figures
from geodata.atlas import Atlas
from geodata.sentences import join

_KEY = ["measure", "route_id", "origin", "border", "month"]
_FEW = 4
_CELL = re.compile(r"(?P<sheet>.*)!(?P<column>[A-Z]+)(?P<row>[0-9]+)", re.DOTALL)
_NUMBERED = re.compile(r"(?P<unit>[^0-9]*?) ?(?P<number>[0-9]+)(?P<rest>, column .*)?", re.DOTALL)


def rows_behind(atlas: Atlas, rows: pd.DataFrame) -> pd.DataFrame:
    """Find figures in the files they come from.

    Parameters
    ----------
    rows : DataFrame
        Some of ``Atlas.figures``.

    Returns
    -------
    DataFrame
        source_id, file, place (cell or line), route_id, origin, border, month, value; a month of the atlas that a file
        splits further has a row for each part.
    """
    found = [
        _in_file(atlas, str(source_id), some)
        for source_id, some in rows.groupby("source_id", observed=True, sort=False)
    ]
    columns = ["source_id", "file", "place", *_KEY[1:], "value"]
    return pd.concat(found, ignore_index=True)[columns] if found else pd.DataFrame(columns=columns)


def _in_file(atlas: Atlas, source_id: str, rows: pd.DataFrame) -> pd.DataFrame:
    series = next((one for one in atlas.series if one.current and one.series == source_id), None)
    if series is None:
        table = figures.shipped()
        # Line 1 is the header.
        table["place"] = [f"line {number + 2}" for number in range(len(table))]
        name = "data/detections.csv"
    else:
        table = atlas.own.figures(series.key).rename(columns={"period": "month"})
        name = series.file_name
    wanted = pd.MultiIndex.from_frame(rows[_KEY].astype("str"))
    there = pd.MultiIndex.from_frame(table[_KEY].astype("str")).isin(wanted)
    return table[there].assign(source_id=source_id, file=name)


def in_words(places: Sequence[str]) -> str:
    """Write cells or lines so that they can be found again: a few by name, of more the range and how many they are."""
    names = list(dict.fromkeys(places))
    if len(names) == 1:
        return names[0]
    if cells := [found for name in names if (found := _CELL.fullmatch(name))]:
        return _cells(cells) if len(cells) == len(names) else _first_and_last(names)
    lines = [found for name in names if (found := _NUMBERED.fullmatch(name))]
    if len(lines) < len(names) or len({(line["unit"], line["rest"]) for line in lines}) > 1:
        return join(names) if len(names) <= _FEW else _first_and_last(names)
    return _lines(lines)


def _first_and_last(names: Sequence[str]) -> str:
    return f"{names[0]} to {names[-1]} ({len(names):,} places)"


def _lines(lines: Sequence[re.Match[str]]) -> str:
    numbers = sorted(int(line["number"]) for line in lines)
    runs = []
    for _, run in groupby(enumerate(numbers), key=lambda item: item[1] - item[0]):
        together = [number for _, number in run]
        runs.append(str(together[0]) if len(together) == 1 else f"{together[0]}\u2013{together[-1]}")
    unit, rest = f"{lines[0]['unit']}s", lines[0]["rest"] or ""
    if len(runs) <= _FEW:
        return f"{unit} {join(runs)}{rest}"
    return f"{len(numbers):,} {unit} between {numbers[0]} and {numbers[-1]}{rest}"


def _cells(cells: Sequence[re.Match[str]]) -> str:
    told = []
    for sheet, some in groupby(cells, key=lambda cell: cell["sheet"]):
        of_sheet = list(some)
        if len(of_sheet) <= _FEW:
            told += [cell[0] for cell in of_sheet]
            continue
        columns = sorted({cell["column"] for cell in of_sheet}, key=lambda name: (len(name), name))
        rows = sorted({int(cell["row"]) for cell in of_sheet})
        told.append(
            f"{sheet}!{columns[0]}{rows[0]}:{columns[-1]}{rows[-1]} ({len(of_sheet):,} cells with a figure)"
        )
    return join(told) if len(told) <= _FEW else _first_and_last(told)
