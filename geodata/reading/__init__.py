"""Reading: a file becomes a Report; one small module a format, run in a sandbox."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import cast

from geodata._contents import HEAD_BYTES, MOST_BYTES_OF_REPORT, check_file
from geodata.errors import DataFileError
from geodata.model import Report
from geodata.reading import sandbox
from geodata.reading._draft import Draft
from geodata.reading._kinds import is_plain
from geodata.reading._names import report_id, shown
from geodata.reading._reader import read_file, report_from

_MOST_BYTES_IN_WORKER = 1 << 20


def read_report(path: Path, *, name: str | None = None) -> Report:
    """Read a report from a file of any make: TXT, Markdown, HTML, DOCX or PDF, told by its content.

    It is parsed in a child process with limits on memory, time, files and network (`geodata.reading.sandbox`).

    Parameters
    ----------
    path : Path
        Where the file lies.
    name : str, optional
        What the user calls the file, where that is not the name it lies under.

    Returns
    -------
    Report
        Title, publisher, date and language as far as the file gives them. What was not read, or not with certainty,
        is in ``skipped``.

    Raises
    ------
    UnreadableFileError
        If the file is missing, locked, damaged, of another kind or over a limit; the sentence says which, and what
        would do.
    """
    called = shown(name or path.name)
    size = check_file(path, called, MOST_BYTES_OF_REPORT)
    fields = sandbox.run(
        "geodata.reading._reader:read",
        path,
        name=called,
        options={"name": name or path.name},
        is_plain=size < _MOST_BYTES_IN_WORKER and _is_plain(path, name or path.name),
    )
    return report_from(cast("dict[str, object]", fields))


def _is_plain(path: Path, name: str) -> bool:
    try:
        with path.open("rb") as file:
            return is_plain(file.read(HEAD_BYTES), name)
    except OSError:
        return False


def read_pasted(text: str, title: str = "") -> Report:
    """Make a report of text that a user typed or pasted.

    The same text under the same title has the same id; any other has another.

    Raises
    ------
    UnreadableFileError
        If there is no text, or too much.
    """
    digest = hashlib.sha256(f"{title}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
    called = shown(title) if title else "Pasted text"
    return Draft([(None, text)], title=title).report(called, f"{report_id(called)}-{digest}")


def shipped_reports() -> list[Report]:
    """Read the shipped reports, in the order of their file names.

    Raises
    ------
    DataFileError
        If there are none, or one cannot be read.
    """
    # Here, and not above: the children that read need no tables, and start ten times sooner without them.
    from geodata.shipped import DATA_DIR

    paths = sorted((DATA_DIR / "reports").glob("*.md"))
    if not paths:
        raise DataFileError(
            "data/reports/ holds no report: the map has no mentions to show. "
            "Bring the folder back from the copy you installed from, for example with: git checkout -- data/reports"
        )
    return [read_file(path, path.name) for path in paths]
