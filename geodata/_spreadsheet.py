"""Text from outside on its way into a spreadsheet or a CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def inert(value: str, shown: str | None = None) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula.

    Parameters
    ----------
    shown : str, optional
        The text as it is written, where it was cleaned: either of the two may look like a formula.
    """
    written = value if shown is None else shown
    return (
        f"'{written}" if any(text.lstrip(" ").startswith(_FORMULA) for text in (value, written)) else written
    )


def csv_bytes(rows: Iterable[Iterable[str]]) -> bytes:
    """Write texts as CSV (UTF-8 with the mark that Excel needs); no cell is run."""
    text = io.StringIO()
    csv.writer(text).writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")
