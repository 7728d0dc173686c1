from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from geodata import figures
from geodata.figures import packed
from tests import tables

OLD = "Nationality,Month,Detections\nSyria,2015-10,12\nIraq,2015-10,7\nIran,2015-10,5\n"
NEW = "Nationality,Month,Detections\nSyria,2015-10,15\nIraq,2015-10,7\nMali,2015-11,2\n"


def test_a_later_file_of_a_series_shows_what_it_revised(tmp_path: Path) -> None:
    old = figures.read_figures(tables.text(tmp_path / "old.csv", OLD)).rows
    new = figures.read_figures(tables.text(tmp_path / "new.csv", NEW)).rows
    changed = figures.revisions(old, new)
    assert changed[["period", "origin", "old", "new"]].to_numpy().tolist() == [
        ["2015-10", "IRN", 5, 0],
        ["2015-10", "SYR", 12, 15],
        ["2015-11", "MLI", 0, 2],
    ]


def test_the_same_file_again_revised_nothing(tmp_path: Path) -> None:
    rows = figures.read_figures(tables.text(tmp_path / "old.csv", OLD)).rows
    assert figures.revisions(rows, rows).empty


def test_incidents_of_one_month_are_compared_as_their_sum(tmp_path: Path) -> None:
    once = figures.read_figures(
        tables.text(tmp_path / "a.csv", "Origin,Month,Deaths\nSyria,2015-10,3\n")
    ).rows
    split = figures.read_figures(
        tables.text(tmp_path / "b.csv", "Origin,Month,Deaths\nSyria,2015-10,1\nSyria,2015-10,2\n")
    ).rows
    assert figures.revisions(once, split).empty


def test_figures_read_in_another_process_come_back_the_same(tmp_path: Path) -> None:
    content = "Nationality,Month,Detections,lat,lon\nSirya,2015-10,12,44.8,20.5\nIraq,2015-10,7,,\nIran,2015-10,5,44,20\n"
    path = tables.text(tmp_path / "own.csv", content)
    here = figures.read_figures(path)
    there = packed.figures_from(json.loads(json.dumps(packed.read(path), allow_nan=False)))
    pd.testing.assert_frame_equal(there.rows, here.rows)
    pd.testing.assert_frame_equal(there.rejected, here.rejected)
    assert (there.series, there.notes, there.unresolved) == (here.series, here.notes, here.unresolved)
    chosen = packed.figures_from(packed.read(path, spellings={"Sirya": "SYR"}))
    assert chosen.rows["origin"].tolist() == ["SYR", "IRQ", "IRN"]


def test_a_preview_read_in_another_process_comes_back_the_same(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "own.csv", OLD)
    here = figures.guess_columns(path)
    there = packed.preview_from(json.loads(json.dumps(packed.guess(path))))
    pd.testing.assert_frame_equal(there.rows, here.rows)
    assert there.columns == here.columns
