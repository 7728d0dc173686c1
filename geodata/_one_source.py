"""Of several sources that count the same month of a route, one is taken: nothing is counted twice."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd


def span(months: pd.Series) -> list[str]:
    """Every month from the first to the last, as YYYY-MM: one without figures can be asked for, too."""
    return [str(month) for month in pd.period_range(months.min(), months.max(), freq="M")]


def one_source_a_month(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Put figures together so that each month of a route is of one source for each measure.

    Parameters
    ----------
    frames : mapping of str to DataFrame
        Source id -> measure, route_id, origin, border, month and value; an empty id means that the frame has a column
        source_id. The first source that has figures of a measure, route and month is taken, the others are left out.

    Returns
    -------
    DataFrame
        Columns of `geodata.schemas.figures`, labels categorical, months ordered and without gaps.
    """
    cell = ["measure", "route_id", "month"]
    kept: list[pd.DataFrame] = []
    covered = pd.MultiIndex.from_arrays([[], [], []])
    for source, frame in frames.items():
        plain = frame.assign(source_id=source) if source else frame
        plain = plain.astype({column: "str" for column in plain.columns if column != "value"})
        cells = pd.MultiIndex.from_frame(plain[cell])
        kept.append(plain[~cells.isin(covered)])
        covered = covered.append(cells.unique())
    labels = ["source_id", "measure", "route_id", "origin", "border"]
    together = pd.concat(kept, ignore_index=True)[[*labels, "month", "value"]]
    months = span(together["month"])
    return together.astype(dict.fromkeys(labels, "category")).assign(
        month=pd.Categorical(together["month"], categories=months, ordered=True)
    )
