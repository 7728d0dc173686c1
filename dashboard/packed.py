"""Figures as columns of small numbers: what a browser needs to choose from them itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from dashboard import assets

_KEYS = ["source_id", "route_id", "origin"]


class LegRow(NamedTuple):
    """A leg as a browser filters it: the number of its segment, its origin, and its branch's first and last year."""

    segment: int
    origin: str
    first_year: int
    last_year: int | None


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> dict[str, Any]:
    """Rows under the names of their columns, as `named` of ``static/atlas/table.js`` reads them."""
    return {"columns": list(columns), "rows": list(rows)}


def figures(rows: pd.DataFrame, months: Sequence[str]) -> dict[str, Any]:
    """Figures of one measure, as ``static/atlas/table.js`` reads them.

    Parameters
    ----------
    rows : DataFrame
        Columns of `geodata.schemas.figures`, of one measure.
    months : sequence of str
        YYYY-MM, in order, without a gap: a month is known by its number among them.

    Returns
    -------
    dict
        The labels of sources, routes and origins; runs, a run being the figures of one source, route and origin: three
        numbers of labels, and how many months follow; the steps from month to month; and the values.
    """
    sums = rows.groupby([*_KEYS, "month"], observed=True, sort=True)["value"].sum().reset_index()
    places = {month: number for number, month in enumerate(months)}
    at = sums["month"].astype(object).map(places).astype(int)
    named = {name: _used(sums[name]) for name in _KEYS}
    numbered = pd.DataFrame({name: sums[name].map(_numbers(named[name])).astype(int) for name in named})
    run = numbered.ne(numbered.shift()).any(axis=1).cumsum()
    sizes = run.value_counts(sort=False)
    runs = numbered[~run.duplicated()].assign(months=sizes.to_numpy())
    steps = at.groupby(run).diff().fillna(at).astype(int)
    return {
        "sources": named["source_id"],
        "routes": named["route_id"],
        "origins": named["origin"],
        "runs": runs.to_numpy().ravel().tolist(),
        "months": steps.tolist(),
        "values": sums["value"].tolist(),
    }


def legs(rows: pd.DataFrame, segments: Mapping[str, int] | None = None) -> list[LegRow]:
    """The legs in their order; segments are numbered as given, or as in the catalogue."""
    numbers = assets.leg_numbers() if segments is None else segments
    return [
        LegRow(
            numbers[leg.segment_id],
            leg.origin,
            int(leg.from_year),
            None if pd.isna(leg.to_year) else int(leg.to_year),
        )
        for leg in rows.itertuples(index=False)
    ]


def _used(column: pd.Series) -> list[str]:
    """The labels of a categorical column that occur in it, in the order of the categories."""
    return [str(label) for label in column.cat.remove_unused_categories().cat.categories]


def _numbers(labels: list[str]) -> dict[str, int]:
    return {label: number for number, label in enumerate(labels)}
