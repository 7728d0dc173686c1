"""What a later file of a table revised in the figures that counted before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from geodata import _figure_rows, countries, figures, routes
from geodata._counted import counted, signed
from geodata.figures.loaded import revisions
from geodata.model import Measure

if TYPE_CHECKING:
    from geodata._figure_rows import Series
    from geodata._store import Store

SHIPPED = "the shipped figures"


@dataclass(frozen=True)
class Revision:
    """Two vintages of a table, compared.

    Attributes
    ----------
    before, after : str
        What each is called: file, and date of its data or else of its loading.
    changed : DataFrame
        As `geodata.figures.revisions` gives it, of the months and years that both have.
    added : int
        Figures of months and years that the earlier one did not have.
    gone : int
        Figures of months and years that the later one does not have: they count no more.
    """

    before: str
    after: str
    changed: pd.DataFrame
    added: int
    gone: int = 0

    def sentence(self) -> str:
        """Say how much was revised, and the largest change."""
        count = len(self.changed)
        grown = ""
        if self.added:
            grown += f"; {counted(self.added, 'figures')} {_are(self.added)} of months or years that it did not have"
        if self.gone:
            counts = "counts" if self.gone == 1 else "count"
            grown += f"; {counted(self.gone, 'figures')} of months or years that the later file does not have {counts} no more"
        if not count:
            return f"No figure of {self.before} was revised{grown}."
        first, last = self.changed["period"].min(), self.changed["period"].max()
        when = first if first == last else f"{first} to {last}"
        largest = self.changed.loc[(self.changed["new"] - self.changed["old"]).abs().idxmax()]
        route = largest["route_id"]
        where = f" on the {routes.route_label(route)}" if route in routes.route_ids() else ""
        change = (
            f"{countries.label(largest['origin'])}{where} in {largest['period']}: "
            f"{largest['old']:,} became {largest['new']:,} ({signed(largest['new'] - largest['old'])})"
        )
        return f"Revised since {self.before}: {counted(count, 'figures')} ({when}); the largest change is {change}{grown}."


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def revision(store: Store, series: str) -> Revision | None:
    """Compare the vintage of a table that counts with the one that counted before it; None where there was none.

    The first workbook of Frontex that a user loads takes the place of the shipped figures, and is compared with them.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    vintages = [held for held in store.series() if held.series == series]
    after = next((held for held in vintages if held.current), None)
    if after is None:
        return None
    if earlier := _figure_rows.before(vintages, after):
        return _compare(
            store.figures(earlier.key), store.figures(after.key), _called(earlier), _called(after)
        )
    if series == figures.FRONTEX_SERIES:
        return _compare(_shipped(), store.figures(after.key), SHIPPED, _called(after))
    return None


def _called(held: Series) -> str:
    name = held.file_name or held.title
    return f"{name} (data as of {held.as_of})" if held.as_of else f"{name} (added {held.added_at[:10]})"


def _compare(old: pd.DataFrame, new: pd.DataFrame, before: str, after: str) -> Revision:
    changed = revisions(old, new)
    in_old, in_new = (changed["period"].isin(set(frame["period"].astype(str))) for frame in (old, new))
    return Revision(
        before,
        after,
        changed[in_old & in_new].reset_index(drop=True),
        added=int((~in_old).sum()),
        gone=int((~in_new).sum()),
    )


def _shipped() -> pd.DataFrame:
    """The shipped figures in the columns of loaded ones, as far as they are compared."""
    return (
        figures.shipped()
        .rename(columns={"month": "period"})
        .assign(destination="", measure=str(Measure.DETECTIONS))
    )
