"""The rows of tables that were not read, as ``python -m geodata add --rejected`` writes them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from geodata._terminal import printable
from geodata.errors import StoreError
from geodata.figures import rejected_csv

if TYPE_CHECKING:
    from geodata._store import Store
    from geodata.ingest import Result

_EMPTY = rejected_csv([])


def check_place(path: Path) -> None:
    """Refuse to write over anything but an earlier list of rejected rows.

    Raises
    ------
    StoreError
        If something else lies there, or no file can be made there.
    """
    try:
        if not path.parent.is_dir():
            raise StoreError(f"There is no folder {path.parent} for the rejected rows: make it first.")
        if path.is_dir():
            raise StoreError(f"{path} is a folder: name a file for the rejected rows.")
        if path.exists():
            with path.open("rb") as file:
                if file.read(len(_EMPTY)) != _EMPTY:
                    raise StoreError(
                        f"{path} is there already and is no list of rejected rows: name another file."
                    )
    except OSError as error:
        raise StoreError(f"{path} cannot be used for the rejected rows ({error.strerror}).") from error


def write(results: Sequence[Result], store: Store, path: Path) -> int:
    """Write the rejected rows of these tables, also of those that were there already; give how many there are.

    Raises
    ------
    StoreError
        If the store or one of the tables cannot be read, or the file not written.
    """
    rows = list(_rows(results, store))
    try:
        path.write_bytes(rejected_csv(rows))
    except OSError as error:
        raise StoreError(f"The rejected rows could not be written to {path} ({error.strerror}).") from error
    return len(rows)


def _rows(results: Sequence[Result], store: Store) -> Iterator[tuple[str, str, str]]:
    # Of several readings of one file, the last one.
    held = {(series.series, series.file_sha256): series for series in store.series()}
    for result in results:
        if result.kind != "table":
            continue
        try:
            with result.path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise StoreError(
                f"{result.path.name} cannot be read any more ({error.strerror}), so that its rejected rows are not known: "
                "bring it back, and add it again with --rejected. What was added is kept."
            ) from error
        if series := held.get((result.name, sha256)):
            yield from ((printable(result.path.name), row, reason) for row, reason in series.rejected)
