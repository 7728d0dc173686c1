from __future__ import annotations

from pathlib import Path

from geodata import figures
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
