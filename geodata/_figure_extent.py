"""What a table of figures holds, in a few numbers: of rows in hand, and of rows in the store, where they are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, distinct, func, select

from geodata._store_tables import figure_rows
from geodata.model import SPECIAL_ORIGINS, Measure

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Extent:
    """What a table holds.

    Attributes
    ----------
    figures : int
        Rows, of whatever measure.
    measures : tuple of Measure
        What they count, by name.
    first, last : str
        The first and the last month or year, as YYYY-MM or YYYY; empty where there is no row.
    origins : int
        Countries of origin; those without a country do not count.
    located : int
        Rows with a point.
    """

    figures: int
    measures: tuple[Measure, ...]
    first: str
    last: str
    origins: int
    located: int


def of_rows(rows: pd.DataFrame) -> Extent:
    """What some rows of `geodata.schemas.loaded_figures` hold."""
    return Extent(
        len(rows),
        tuple(sorted(map(Measure, rows["measure"].unique()))),
        str(rows["period"].min()) if len(rows) else "",
        str(rows["period"].max()) if len(rows) else "",
        rows.loc[~rows["origin"].isin(SPECIAL_ORIGINS), "origin"].nunique(),
        int(rows["lat"].notna().sum()),
    )


_OF = figure_rows.c.series_key == bindparam("of")
_HELD = select(
    func.count(),
    func.min(figure_rows.c.period),
    func.max(figure_rows.c.period),
    func.count(figure_rows.c.lat),
).where(_OF)
_MEASURES = select(figure_rows.c.measure).where(_OF).distinct().order_by(figure_rows.c.measure)
_ORIGINS = select(func.count(distinct(figure_rows.c.origin))).where(
    _OF, figure_rows.c.origin.not_in(SPECIAL_ORIGINS)
)


def stored(connection: Connection, key: int) -> Extent:
    """What one vintage of a table holds."""
    of = {"of": key}
    figures, first, last, located = connection.execute(_HELD, of).one()
    measures = tuple(map(Measure, connection.execute(_MEASURES, of).scalars()))
    origins = connection.execute(_ORIGINS, of).scalar_one()
    return Extent(figures, measures, first or "", last or "", origins, located)
