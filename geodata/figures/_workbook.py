"""XLSX workbooks: looked over before anything is inflated, then read by python-calamine."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from geodata import _ooxml
from geodata._contents import is_locked
from geodata.errors import DataFileError
from geodata.figures._cells import Cell, Row, column_letters, text_of
from geodata.figures._files import MAX_COLUMNS, Book, Reject, Table, head_of

_SMALL_BYTES = 10_000_000
"""A sheet of many zeros compresses well without harm."""
MAX_CELLS = 4_000_000

_OTHERS = {"content.xml": "an OpenDocument spreadsheet", "xl/workbook.bin": "a binary workbook (.xlsb)"}

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(rb"""<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']""")
_ROW = re.compile(rb"""<(?:\w+:)?row\s[^<>]*?\br\s*=\s*["'](\d{1,9})["']""")
_FORMULA_WITHOUT_VALUE = re.compile(
    rb"""<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["'][^<>]*>\s*"""
    rb"""<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"""
)


def refuse_ole(path: Path) -> DataFileError:
    """The sentence for a file in the container of old Office files, which also holds password-protected new ones."""
    data = path.read_bytes()
    if is_locked(data):
        return DataFileError(
            f"{path.name} is protected with a password: take the password off in Excel and try again."
        )
    return DataFileError(
        f"{path.name} is a workbook of Excel 97-2003 (.xls): save it as .xlsx and try again."
    )


def open_workbook(path: Path) -> Book:
    """Open the visible sheets of an XLSX workbook as tables.

    Hidden sheets are not read, and named in the notes. A formula whose value was never saved is rejected by its cell.

    Raises
    ------
    DataFileError
        If the file is damaged, no XLSX workbook, or beyond a limit of size, members, ratio or cells.
    """
    data = path.read_bytes()
    if "xl/workbook.xml" not in _ooxml.check(io.BytesIO(data), path.name, _SMALL_BYTES):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            other = next((kind for part, kind in _OTHERS.items() if part in archive.namelist()), "")
        raise DataFileError(
            f"{path.name} is {other}: save it as .xlsx and try again."
            if other
            else f"{path.name} is a zip file but no XLSX workbook: unpack it and load the table inside."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _sheet_parts(archive)
            workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
            tables, hidden = [], []
            for sheet in workbook.sheets_metadata:
                if sheet.typ is not SheetTypeEnum.WorkSheet:
                    continue
                if sheet.visible is not SheetVisibleEnum.Visible:
                    hidden.append(sheet.name)
                    continue
                part = archive.read(parts[sheet.name])
                _measure(part, path.name, sheet.name)
                opened = workbook.get_sheet_by_name(sheet.name)
                rows = [list[Cell](row) for row in opened.to_python(skip_empty_area=False)]
                merged = _merged(opened.merged_cell_ranges or [], rows)
                tables.append(_table(sheet.name, rows, _without_value(part), merged))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        KeyError,
        ElementTree.ParseError,
        CalamineError,
    ) as error:
        raise DataFileError(
            f"{path.name} is damaged or cut short and cannot be read as a workbook: open it in Excel and save it again."
        ) from error
    except (NotImplementedError, RuntimeError) as error:
        raise DataFileError(
            f"{path.name} is packed or encrypted in a way that is not read: save it as .xlsx."
        ) from error
    notes = tuple(f"The sheet {name[:60]!r} is hidden and was not read." for name in hidden)
    return Book(path, tuple(tables), notes)


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Path of each sheet's part in the archive."""
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314, no DTD
    }
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314, no DTD is in it
    return {
        sheet.get("name", ""): target[1:] if target.startswith("/") else f"xl/{target}"
        for sheet in workbook.iter()
        if sheet.tag.endswith("}sheet") and (target := targets.get(sheet.get(_RELATION), ""))
    }


def _measure(part: bytes, name: str, sheet: str) -> None:
    """Refuse a sheet whose cells lie so far apart that the rectangle around them does not fit in memory."""
    last_row = max((int(found[1]) for found in _ROW.finditer(part)), default=1)
    last_column = 1
    for letters in {found[1] for found in _CELL.finditer(part)}:
        index = 0
        for letter in letters:
            index = index * 26 + letter - 64
        last_column = max(last_column, index)
    last_row = max(last_row, max((int(found[2]) for found in _CELL.finditer(part)), default=1))
    if last_column > MAX_COLUMNS or last_row * last_column > MAX_CELLS:
        raise DataFileError(
            f"{name}: the sheet {sheet[:60]!r} reaches to cell {column_letters(last_column - 1)}{last_row}; "
            f"at most {MAX_COLUMNS:,} columns and {MAX_CELLS:,} cells are read. Delete the stray cells beyond the table."
        )


def _without_value(part: bytes) -> list[str]:
    """The cells that hold a formula whose value was not saved, each once."""
    if b"<f" not in part and b":f" not in part:
        return []
    return list(dict.fromkeys(found[1].decode() for found in _FORMULA_WITHOUT_VALUE.finditer(part)))


def _merged(
    ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]], rows: Sequence[Row]
) -> dict[tuple[int, int], Cell]:
    """What the cells say that are merged with one above them."""
    found: dict[tuple[int, int], Cell] = {}
    for (first, column), (last, _) in ranges:
        # A stray range may reach to the end of the sheet, where no rows are.
        for row in range(first + 1, min(last + 1, len(rows))):
            if column < len(rows[first]):
                found[(row + 1, column)] = rows[first][column]
    return found


def _table(
    sheet: str, rows: list[Row], without_value: Sequence[str], merged: Mapping[tuple[int, int], Cell]
) -> Table:
    while rows and rows[0] and not any(text_of(row[-1]) for row in rows):
        for row in rows:
            row.pop()

    def stream(reject: Reject) -> Iterator[tuple[int, Row]]:
        for cell in without_value:
            reject(
                f"{sheet}!{cell}", "its formula has no saved value; open the file in Excel and save it again"
            )
        for number, row in enumerate(rows, start=1):
            if any(cell != "" for cell in row):
                yield number, list(row)

    return Table(sheet, "row", head_of(stream), stream, merged=merged)
