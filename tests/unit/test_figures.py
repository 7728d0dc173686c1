from __future__ import annotations

import csv

import pytest

from geodata import figures, shipped
from geodata.errors import MeasureError
from geodata.model import Measure


def test_every_row_of_the_file_is_there_with_its_source_and_measure() -> None:
    table = figures.shipped()
    with shipped.data_file("detections.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(table) == len(rows)
    assert int(table["value"].sum()) == sum(int(row["detections"]) for row in rows) == 4966869
    assert set(table["source_id"]) == {"FXDICT2025"}
    assert set(table["measure"]) == {"detections"}


def test_namibia_is_not_missing() -> None:
    assert not figures.shipped().isna().any(axis=None)


def test_months_are_in_order() -> None:
    months = figures.shipped()["month"].cat
    assert months.ordered
    assert list(months.categories) == sorted(months.categories)


def test_a_caller_may_change_what_it_gets() -> None:
    taken = figures.shipped()
    taken["value"] = 0
    assert figures.total(figures.shipped()) == 4966869


def test_measures_are_never_added_to_each_other() -> None:
    table = figures.shipped().head(4).astype({"measure": "str"})
    assert figures.total(table) == int(table["value"].sum())
    table.loc[table.index[0], "measure"] = str(Measure.ASYLUM_APPLICATIONS)
    with pytest.raises(MeasureError, match="Figures of asylum applications and detections cannot be added"):
        figures.total(table)


def test_no_figures_add_up_to_0() -> None:
    assert figures.total(figures.shipped().head(0)) == 0
