"""What the command line answers when it is asked for figures: a table, a number, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
from rich.console import Console
from rich.table import Table

from geodata import guard, queries, select, trends
from geodata.atlas import Atlas
from geodata.errors import FilterError
from geodata.model import Filters, Measure, measures_of
from geodata.select import Selection


def table(filters: Filters, measures: Sequence[str], atlas: Atlas, by: str, *, as_csv: bool) -> str:
    """Sums by year, month, route or origin: a column a measure, as CSV or as a table for people.

    Raises
    ------
    FilterError, MeasureError
        If a measure is not known or not loaded, or the figures are asked for by what has none.
    """
    chosen = [_select(filters, [name], atlas) for name in measures_of(measures) or [Measure.DETECTIONS]]
    columns = {str(one.filters.measure): select.tabulate(one.figures, by) for one in chosen}
    # The first measure keeps its order; of the others, what it lacks comes after.
    sums = pd.concat(columns, axis=1).astype("Int64")
    if by in ("year", "month"):
        sums = sums.sort_index()
    if as_csv:
        return str(sums.rename_axis(by).to_csv(lineterminator="\n"))
    title = "\n".join(select.sentence(one) for one in chosen)
    caveats = " ".join(dict.fromkeys(select.caveat(one.filters.measure) for one in chosen))
    shown = Table(by)
    for column in columns:
        shown.add_column(column, justify="right")
    for label, *values in sums.itertuples():
        shown.add_row(str(label), *("" if pd.isna(value) else f"{value:,}" for value in values))
    console = Console()
    with console.capture() as captured:
        console.print(shown)
    # The sentences are wider than the table, which would break them after every other word.
    return f"{title}\n{captured.get()}{caveats}".rstrip() + "\n"


def number(filters: Filters, measures: Sequence[str], atlas: Atlas, *, persons: bool, as_csv: bool) -> str:
    """One sum, with the sentence that says of what.

    Raises
    ------
    FilterError
        If the measure is not known or not loaded.
    MeasureError
        If it would be a sum of several measures, or of events as if they were persons.
    """
    chosen = _select(filters, measures, atlas)
    value = trends.persons(chosen.figures) if persons else chosen.total
    if as_csv:
        return f"measure,value\n{chosen.filters.measure},{value}\n"
    return f"{select.sentence(chosen)} {select.caveat(chosen.filters.measure)}".rstrip() + "\n"


def refuse_legs(legs: Sequence[str], atlas: Atlas) -> None:
    """Say why legs have no figures; raise `MeasureError` with the reason, `FilterError` for an id that is none."""
    known = atlas.legs.set_index("leg_id")
    for leg in legs:
        if leg not in known.index:
            raise FilterError(f"{leg[:60]!r} is not the id of a leg; one is {known.index[0]}.")
    guard.refuse(
        guard.why_not(legs=[f"{known.at[leg, 'from_place']} to {known.at[leg, 'to_place']}" for leg in legs])
    )


def _select(filters: Filters, measures: Sequence[str], atlas: Atlas) -> Selection:
    measure = Filters.from_query({"measure": list(measures)}).measure
    return select.select(atlas, queries.check(replace(filters, measure=measure), atlas))
