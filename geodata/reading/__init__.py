"""Reading: a file becomes a Report; one small module a format."""

from __future__ import annotations

from pathlib import Path

from geodata.errors import DataFileError
from geodata.model import Report
from geodata.reading.text import read_text
from geodata.shipped import DATA_DIR

_READERS = {".md": read_text, ".txt": read_text}


def read_report(path: Path) -> Report:
    """Read a report from a file.

    Raises
    ------
    DataFileError
        If the file is missing, of a kind that is not read, or not UTF-8 text.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise DataFileError(
            f"{path.name}: {path.suffix or 'no ending'} is not read; use {', '.join(_READERS)}."
        )
    return reader(path)


def shipped_reports() -> list[Report]:
    """Read the shipped reports, in the order of their file names.

    Raises
    ------
    DataFileError
        If there are none, or one cannot be read.
    """
    paths = sorted((DATA_DIR / "reports").glob("*.md"))
    if not paths:
        raise DataFileError(
            "data/reports/ holds no report: the map has no mentions to show. "
            "Bring the folder back from the copy you installed from, for example with: git checkout -- data/reports"
        )
    return [read_report(path) for path in paths]
