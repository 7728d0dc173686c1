"""The figures of an atlas: the shipped ones and those of the user's own tables, each month of a route from one source."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from geodata import figures
from geodata._one_source import one_source_a_month
from geodata.errors import StoreError
from geodata.model import Measure

if TYPE_CHECKING:
    from geodata._figure_rows import Series
    from geodata._store import Store

_SHIPPED_SERIES = figures.FRONTEX_SERIES
"""The series of which the shipped figures are a vintage."""


class FiguresHeld:
    """What is counted, by month, route and origin, as it was at one moment.

    Attributes
    ----------
    store, series
        As of `geodata.atlas.Atlas`.
    """

    def __init__(
        self, figures: pd.DataFrame, *, store: Store | None = None, series: Sequence[Series] = ()
    ) -> None:
        self._figures = figures
        self.store = store
        self.series = tuple(series)

    @property
    def own(self) -> Store:
        """The store, where there is one; raises `StoreError` for an atlas of the shipped data alone."""
        if self.store is None:
            raise StoreError("This atlas holds the shipped data alone: open it with Atlas.open to add to it.")
        return self.store

    @cached_property
    def figures(self) -> pd.DataFrame:
        """All figures that have a month: columns of `geodata.schemas.figures`, labels categorical, months ordered.

        A month of a route is counted from one source for each measure, so that nothing is counted twice: what is shipped,
        or a later vintage of the same table, before other tables, and of these the last that was added.
        """
        current = [series for series in self.series if series.current]
        if not current:
            return self._figures
        frames = {} if any(series.series == _SHIPPED_SERIES for series in current) else {"": self._figures}
        for series in sorted(current, key=lambda series: (series.series != _SHIPPED_SERIES, -series.key)):
            frames[series.series] = self.own.monthly(series.key)
        return one_source_a_month(frames)

    @cached_property
    def placed(self) -> tuple[tuple[Series, pd.DataFrame], ...]:
        """The user's own tables that the map has a layer for, each with its rows as `Store.placed` gives them."""
        found = ((series, self.own.placed(series.key)) for series in self.series if series.current)
        return tuple((series, rows) for series, rows in found if len(rows))

    @cached_property
    def months(self) -> tuple[str, ...]:
        """Every month from the first to the last that has figures, as YYYY-MM."""
        return tuple(self.figures["month"].cat.categories)

    @cached_property
    def _spans(self) -> dict[str, tuple[str, str]]:
        known = self.figures.groupby("measure", observed=True)["month"].agg(["min", "max"])
        return {str(row.Index): (str(row.min), str(row.max)) for row in known.itertuples()}

    def span(self, measure: Measure) -> tuple[str, str]:
        """The first and the last month that have figures of a measure; of all, where it has none."""
        return self._spans.get(str(measure), (self.months[0], self.months[-1]))

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """What the figures count, by name."""
        return tuple(sorted(Measure(measure) for measure in self.figures["measure"].unique()))

    @cached_property
    def yearly_measures(self) -> frozenset[Measure]:
        """What the user's own tables count by year, or on a date: it is not added over months."""
        return frozenset(Measure(name) for name in self.own.yearly_measures()) if self.series else frozenset()

    @cached_property
    def origins(self) -> tuple[str, ...]:
        """Codes of all origins that have figures, most detections first; those without a country last."""
        detected = self.figures["value"].where(self.figures["measure"] == Measure.DETECTIONS, 0)
        by_origin = detected.groupby(self.figures["origin"], observed=True).sum().sort_values(ascending=False)
        return tuple(sorted(by_origin.index, key=lambda code: code.islower()))
