"""What can be asked of loaded figures: what a later file revised, and what was not read."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from geodata._spreadsheet import csv_bytes

REJECTED_HEADER = ("file", "row", "reason")
_SERIES_KEY = ["measure", "period", "route_id", "origin", "destination", "border"]


def revisions(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Compare two vintages of a series, figure by figure.

    Parameters
    ----------
    old, new : DataFrame
        Rows as `geodata.schemas.loaded_figures` has them.

    Returns
    -------
    DataFrame
        measure, period, route_id, origin, destination, border, old, new: what differs, in that order. A figure that one
        file has and the other lacks counts as none (0) there, as sources list no zeros. Rows of the same meaning, such
        as incidents of a month, are compared as their sum.
    """
    sides = [frame.groupby(_SERIES_KEY, observed=True)["value"].sum() for frame in (old, new)]
    both = pd.concat(sides, axis=1, keys=["old", "new"]).fillna(0).astype("int64")
    return both[both["old"] != both["new"]].sort_index().reset_index()


def rejected_csv(rejected: Iterable[tuple[str, str, str]]) -> bytes:
    """Write what was not read, each row with its reason, as CSV that no spreadsheet runs: file, row, reason."""
    return csv_bytes([REJECTED_HEADER, *rejected])
