"""A table looked at before it is loaded: its first rows, what its columns seem to be, and what would come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from geodata import choices, figures
from geodata._contents import check_table
from geodata._laid_down import lying
from geodata._work import read_table
from geodata.errors import DataFileError
from geodata.figures import Columns, Preview
from geodata.figures.packed import preview_from
from geodata.ingest import files_below
from geodata.model import Figures
from geodata.reading import sandbox
from geodata.reading._names import shown

if TYPE_CHECKING:
    from geodata._store import Store


def look(path: Path) -> Preview:
    """Show how a table begins, and what its columns seem to be; the file is opened in a confined process.

    Raises
    ------
    DataFileError
        If the file is no table, is damaged, or goes beyond a limit.
    """
    called = shown(path.name)
    if not figures.recognises(path):
        raise DataFileError(f"{called} is no table of figures: load CSV, TSV, XLSX, JSON or GeoJSON.")
    check_table(path, called)
    return preview_from(
        cast("dict[str, Any]", sandbox.run("geodata.figures.packed:guess", path, name=called))
    )


def look_at(name: str, content: bytes) -> Preview:
    """Show how an uploaded table begins, as `look` does; ``name`` is what the user calls it, and never a path."""
    with lying([(name, content)]) as (path,):
        return look(path)


def try_out(name: str, content: bytes, columns: Columns | None, spellings: Mapping[str, str]) -> Figures:
    """Read an uploaded table as it would be loaded, and load nothing.

    Parameters
    ----------
    columns : Columns or None
        What its columns are; None for a table of a known source.
    spellings : mapping of str to str
        Codes chosen for spellings that name no known country.

    Raises
    ------
    DataFileError
        If the file cannot be read by these columns.
    """
    with lying([(name, content)]) as (path,):
        matched = asdict(columns) if columns else None
        return read_table(path, {"columns": matched, "spellings": dict(spellings)})


def keep_match(paths: Sequence[Path], columns: Columns, store: Store) -> int:
    """Keep what the columns of these tables are, before they are loaded; tables of known sources need no match.

    Returns
    -------
    int
        Tables that have this match now.

    Raises
    ------
    DataFileError
        If one of them has not got these columns, and then none of their matches is kept; or if a file cannot be read.
    StoreError
        If the store cannot be written.
    """
    looks = [(path, look(path)) for path in files_below(paths) if figures.recognises(path)]
    own = [(path, seen) for path, seen in looks if not seen.source]
    for path, seen in own:
        columns.check(list(seen.rows.columns), shown(path.name))
    for _, seen in own:
        choices.keep_match(store, seen.header, list(seen.rows.columns), columns)
    return len(own)


def told_match(path: Path, store: Store, *, forget: bool) -> str:
    """Say what the columns of tables with this one's header are taken for; or forget it, and say so.

    Raises
    ------
    DataFileError
        If the file is no table, or nothing is kept for its header.
    StoreError
        If the store cannot be used.
    """
    seen = look(path)
    match = choices.kept(store).matches.get(seen.header)
    if match is None:
        raise DataFileError(
            f"Nothing is kept of what the columns of {shown(path.name)} are: say it with python -m geodata add --columns."
        )
    if forget:
        choices.forget_match(store, seen.header)
        return f"What the columns of {shown(path.name)} are is forgotten; when it is added again, they are guessed or asked for."
    return ",".join(f"{meaning}={name}" for meaning, name in asdict(match.columns).items() if name)
