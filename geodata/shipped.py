"""Where the shipped data lies, and the user's own, and how the shipped CSV files are read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import DataFileError

if TYPE_CHECKING:
    import pandas as pd

DATA_DIR = Path(__file__).resolve().parent.parent / "data"
FILE_NAME = "atlas.db"
"""Of the database in the user's own folder."""


def home() -> Path:
    """The folder of the user's own data: ``$ROUTE_ATLAS_HOME``, or ``data/local``."""
    return Path(os.environ.get("ROUTE_ATLAS_HOME") or DATA_DIR / "local").absolute()


def has_own() -> bool:
    """Whether there is a database of the user's own to open: without one the shipped data is all there is."""
    return bool(os.environ.get("ROUTE_ATLAS_DB")) or (home() / FILE_NAME).exists()


def data_file(name: str) -> Path:
    """Path of a shipped data file.

    Raises
    ------
    DataFileError
        If the file is not there.
    """
    path = DATA_DIR / name
    if not path.is_file():
        raise DataFileError(
            f"data/{name} is missing: the map cannot be drawn without it. "
            f"Bring it back from the copy you installed from, for example with: git checkout -- data/{name}"
        )
    return path


def read_csv(name: str, columns: tuple[str, ...]) -> pd.DataFrame:
    """Read a shipped CSV file as text, so that "NA" stays Namibia and nothing is guessed.

    Parameters
    ----------
    name : str
        File name below ``data/``.
    columns : tuple of str
        The columns that must be there; others are left out.

    Returns
    -------
    DataFrame
        All values ``str``; an empty cell is the empty string.

    Raises
    ------
    DataFileError
        If the file is missing, is not UTF-8 CSV, or lacks a column.
    """
    # Here, and not above: who only asks where the data lies does not wait for it.
    import pandas as pd

    path = data_file(name)
    try:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as error:
        raise DataFileError(f"data/{name} cannot be read as a table: {error}") from error
    missing = [column for column in columns if column not in frame.columns]
    if missing:
        raise DataFileError(
            f"data/{name} lacks the column {missing[0]!r}; it has {', '.join(frame.columns)}."
        )
    return frame[list(columns)]
