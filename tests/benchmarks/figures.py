"""How fast tables are read: the whole Frontex workbook beside what was asked for, and each format by its rows.

Run it alone with ``python -m tests.benchmarks.figures``. Seconds are those of this process, the shortest of several runs.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
from python_calamine import CalamineWorkbook

from geodata import figures
from geodata._store import Store, file_url
from geodata.ingest import ingest, ingest_given
from geodata.shipped import DATA_DIR
from tests import tables
from tests.benchmarks.mentions import shortest

WORKBOOK_ROWS, WORKBOOK_MONTHS = 885, 196
WORKBOOK_SECONDS = 3.0
ROWS = 50_000


def workbook(folder: Path) -> Path:
    """The data sheet at its full size, 885 x 199: the shipped detections, and rows of noughts up to the number."""
    shipped = figures.shipped()
    labels = ["route_id", "border", "origin"]
    there = set(shipped[labels].drop_duplicates().itertuples(index=False, name=None))
    everything = pd.MultiIndex.from_product([shipped[label].cat.categories for label in labels])
    more = [key for key in everything if key not in there][: WORKBOOK_ROWS - len(there)]
    noughts = pd.DataFrame(more, columns=labels).assign(month=shipped["month"].cat.categories[-1], value=0)
    path = folder / "Monthly_detections_of_IBC_2025_06_03.xlsx"
    both = pd.concat([shipped.astype(dict.fromkeys([*labels, "month"], str)), noughts.astype({"month": str})])
    return tables.frontex_workbook(path, both)


def many(folder: Path, times: int) -> Path:
    """A home folder with so many times the shipped figures: a later workbook, in which each row counts in each month."""
    shipped = figures.shipped()
    labels = ["route_id", "border", "origin"]
    months = shipped["month"].cat.categories
    there = shipped[labels].drop_duplicates().itertuples(index=False, name=None)
    others = pd.MultiIndex.from_product([shipped[label].cat.categories for label in labels])
    keys = list(dict.fromkeys([*there, *others]))[: times * len(shipped) // len(months)]
    rows = pd.DataFrame([(*key, month) for key in keys for month in months], columns=[*labels, "month"])
    # Numbers of the size that the shipped ones have, without a row of noughts.
    values = np.resize(shipped["value"].to_numpy(), len(rows))
    path = folder / "Monthly_detections_of_IBC_2025_07_01.xlsx"
    tables.frontex_workbook(path, rows.assign(value=np.maximum(values, 1)))
    with ThreadPoolExecutor(1) as here:  # Without the limits of a file that a user adds.
        (added,) = ingest([path], Store(file_url(folder / "atlas.db")), here)
    assert added.count == len(rows), added
    return folder


def formats(folder: Path) -> Iterator[tuple[str, Path]]:
    """A file of each format, of `ROWS` figures."""
    months = [f"{2010 + n % 15}-{n % 12 + 1:02}" for n in range(ROWS)]
    lines = [
        f"Syria,Western Balkan route,{month},{n + 1},44.{n % 999:03},20.5" for n, month in enumerate(months)
    ]
    header = "Nationality,Route,Month,Detections,Latitude,Longitude"
    yield "CSV, columns guessed", tables.text(folder / "a.csv", "\n".join([header, *lines]))
    rows = [header.split(","), *(line.split(",") for line in lines)]
    yield "XLSX, columns guessed", tables.workbook(folder / "a.xlsx", {"Data": rows})
    items = [
        {"year": 2010, "coo_iso": "SYR", "coa_iso": "SRB", "refugees": n + 1, "oip": "-"} for n in range(ROWS)
    ]
    yield "UNHCR JSON", tables.text(folder / "unhcr.json", json.dumps({"items": items}))
    periods = [f"{year}-{month:02}" for year in range(2024, 2008, -1) for month in range(12, 0, -1)]
    values = "\t".join(f"{5 * n + 5} p" for n, _ in enumerate(periods))
    eurostat = [f"M,PER,SY,T,ASY_APP,TOTAL,AT\t{values}"] * (ROWS // len(periods))
    first = "freq,unit,citizen,sex,asyl_app,age,geo\\TIME_PERIOD\t" + "\t".join(periods)
    yield "Eurostat TSV", tables.text(folder / "migr_asyappctzm.tsv", "\n".join([first, *eurostat]))


def added(path: Path) -> float:
    """Seconds on the clock until a table is in an empty store, as the Reports page adds it; the shortest of three."""
    taken = []
    for turn in range(3):
        store = Store(file_url(path.parent / f"home-{turn}" / "atlas.db"))
        began = time.perf_counter()
        ((_, result),) = ingest_given([(path.name, path.read_bytes())], store)
        taken.append(time.perf_counter() - began)
        assert result.outcome == "added", result
    return min(taken)


def report() -> None:
    """Print seconds and rates."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = workbook(folder)
        rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        read, bare = (
            one.worked
            for one in shortest(
                {
                    "read": lambda: figures.read_figures(path),
                    "bare": lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(),
                },
                5,
            ).values()
        )
        print(
            f"Frontex workbook, {len(rows) - 1} x {len(rows[0])}: {read:.2f} s, asked for {WORKBOOK_SECONDS:.0f} s; "
            f"{read / bare:.1f} times the bare opening by calamine; on the clock, read apart and kept: {added(path):.2f} s"
        )
        assert np.shape(rows) == (WORKBOOK_ROWS + 1, WORKBOOK_MONTHS + 3)
        tables_of = dict(formats(folder))
        taken = shortest(
            {label: partial(figures.read_figures, table) for label, table in tables_of.items()}, 3
        )
        for label, table in tables_of.items():
            count = len(figures.read_figures(table).rows)
            print(f"{label:24} {count / taken[label].worked:10,.0f} figures/s")
    reports = sorted((DATA_DIR / "reports").glob("*.md"))
    told = shortest({"told": lambda: [figures.recognises(report) for report in reports]}, 5)["told"].worked
    print(f"{'report told from a table':24} {told / len(reports) * 1e3:10.2f} ms each")


if __name__ == "__main__":
    report()
