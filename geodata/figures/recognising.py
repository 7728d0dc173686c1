"""Is a file a table of figures or a report? Told by its first bytes, before anything that reads tables is loaded."""

from __future__ import annotations

import zipfile
from pathlib import Path

from geodata._contents import Content, content_of
from geodata.errors import DataFileError
from geodata.figures._files import first_bytes

TABLE_SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".json", ".geojson")


def recognises(path: Path) -> bool:
    """Whether a file is a table rather than a report, by its content; cheap, and never an error.

    A file with the ending of a table whose content is no report either is taken for a table, so that `read_figures` can
    say what is wrong with it.
    """
    try:
        start = first_bytes(path)
        content = content_of(start)
        if content is Content.ZIP:
            with zipfile.ZipFile(path) as archive:
                parts = archive.namelist()
            return "xl/workbook.xml" in parts
        if content in (Content.TEXT, Content.JSON) and path.suffix.lower() not in TABLE_SUFFIXES:
            return _looks_like_figures(path, start)
    except (DataFileError, OSError, zipfile.BadZipFile):
        return path.suffix.lower() in TABLE_SUFFIXES
    return content is not Content.PDF and path.suffix.lower() in TABLE_SUFFIXES


def _looks_like_figures(path: Path, start: bytes) -> bool:
    """A table whose columns all have a meaning, under the ending of a text."""
    lines = start[:8_192].splitlines()[:5]
    # Most reports end here: prose has no line after line with the same number of marks.
    if not any(
        len({line.count(mark) for line in lines}) == 1 and mark in lines[0] for mark in (b",", b";", b"\t")
    ):
        return False
    from geodata.figures import reading

    return reading.looks_like_figures(path)
