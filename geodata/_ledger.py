"""What the store has acknowledged, in a file beside it: so that a lost write-ahead log is noticed, and told.

SQLite drops a write-ahead log that is damaged or gone without a word, and with it the latest transactions. The ledger
has one line a transaction, ``revision TAB what TAB kind``, appended after its commit.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from geodata._terminal import printable

_LONGEST_BYTES = 1 << 20


class Kind(StrEnum):
    """What a transaction wrote: a report or a table; a decision about a mention; a choice that is made once."""

    FILE = "file"
    DECISION = "decision"
    CHOICE = "choice"


class Entry(NamedTuple):
    """One transaction that was acknowledged."""

    revision: int
    what: str
    kind: Kind


def _file(database: Path) -> Path:
    return database.with_name(f"{database.name}.acknowledged")


def _wal(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")


def quarantine(database: Path) -> Path:
    """The folder for what was found damaged beside a database."""
    return database.with_name("quarantine")


def append(database: Path, entries: Sequence[Entry]) -> None:
    """Note transactions after their commit."""
    # What a user wrote may hold a line's end, or half a character that no file can keep.
    kept = [entry._replace(what=printable(entry.what)[:200]) for entry in entries]
    lines = "".join(f"{_line(entry)}\n" for entry in kept).encode()
    # One write to a file opened for appending: two processes never mix their lines.
    descriptor = os.open(_file(database), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        os.write(descriptor, lines)
    finally:
        os.close(descriptor)


def _line(entry: Entry) -> str:
    return "\t".join(map(str, entry))


def _entries(lines: Iterable[str]) -> list[Entry]:
    """What lines tell; one without a kind is of a time when only files were told of."""
    found = []
    for line in lines:
        number, _, rest = line.partition("\t")
        what, _, kind = rest.partition("\t")
        if number.isdecimal():
            found.append(Entry(int(number), what, Kind(kind) if kind in list(Kind) else Kind.FILE))
    return found


def read(database: Path) -> list[Entry]:
    """The transactions that were acknowledged since the ledger began."""
    try:
        lines = _file(database).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return []
    return _entries(lines)


def set_aside(database: Path, lost: list[Entry]) -> None:
    """Keep the write-ahead log as it is, and the list of what was lost with it, and begin a new ledger."""
    folder = quarantine(database)
    folder.mkdir(exist_ok=True)
    number = len(list(folder.glob("lost-*.txt"))) + 1
    if _wal(database).is_file() and _wal(database).stat().st_size:
        shutil.copyfile(_wal(database), folder / f"{database.name}-wal-{number}")
    (folder / f"lost-{number}.txt").write_text(
        "".join(f"{_line(entry)}\n" for entry in lost), encoding="utf-8"
    )
    _file(database).unlink(missing_ok=True)


def lost(database: Path) -> list[list[Entry]]:
    """What is known to have been lost, from the quarantine: what was lost together, together."""
    return [
        # A line without a number is of a time when only names were kept.
        _entries(
            line if "\t" in line else f"0\t{line}"
            for line in told.read_text(encoding="utf-8", errors="replace").splitlines()
        )
        for told in sorted(quarantine(database).glob("lost-*.txt"))
    ]


def begin(database: Path) -> None:
    """Begin a new ledger where the old one has grown long: what it tells is in the database."""
    file = _file(database)
    if file.is_file() and file.stat().st_size > _LONGEST_BYTES:
        file.unlink(missing_ok=True)


def forget(database: Path) -> None:
    """Drop the ledger of a database that is no longer there."""
    _file(database).unlink(missing_ok=True)
