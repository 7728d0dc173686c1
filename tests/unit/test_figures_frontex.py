from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from geodata import figures
from geodata.errors import DataFileError
from tests.tables import FRONTEX_LAYOUTS, frontex_workbook, workbook

KEY = ["route_id", "origin", "border", "period"]


def as_read(shipped: pd.DataFrame) -> pd.DataFrame:
    """The shipped detections in the columns and order that a comparison needs."""
    plain = shipped.rename(columns={"month": "period"})[[*KEY, "value"]].astype(dict.fromkeys(KEY, str))
    return plain.sort_values(KEY, ignore_index=True)


@pytest.mark.parametrize("layout", FRONTEX_LAYOUTS)
def test_every_layout_of_the_workbook_gives_the_detections_that_went_into_it(
    layout: str, tmp_path: Path
) -> None:
    shipped = figures.shipped()
    path = frontex_workbook(tmp_path / "Detections_of_IBC_2025_06_03.xlsx", shipped, layout)

    loaded = figures.read_figures(path)

    rows = loaded.rows.sort_values(KEY, ignore_index=True)
    pd.testing.assert_frame_equal(rows[[*KEY, "value"]], as_read(shipped), check_dtype=False)
    assert rows["value"].sum() == 4_966_869
    assert loaded.rejected.empty
    assert not loaded.unresolved
    assert set(rows["measure"]) == {"detections"}
    assert loaded.as_of == "2025-06-03"


@pytest.fixture(scope="module")
def december() -> pd.DataFrame:
    shipped = figures.shipped()
    return shipped[shipped["month"].isin(["2015-11", "2015-12"]) & (shipped["route_id"] == "western_balkan")]


def test_a_figure_names_its_cell(december: pd.DataFrame, tmp_path: Path) -> None:
    path = frontex_workbook(tmp_path / "ibc.xlsx", december)
    rows = figures.read_figures(path).rows
    last = december.sort_values(["border", "origin"]).iloc[-1]
    found = rows[(rows["origin"] == last["origin"]) & (rows["period"] == last["month"])]
    nationalities = december.groupby(["border", "origin"], observed=True).ngroups
    assert found["place"].tolist() == [f"Detections_of_IBC!E{nationalities + 1}"]


def test_the_date_of_the_data_comes_from_the_name_where_no_note_tells_it(tmp_path: Path) -> None:
    sheet = [["Route", "Border", "Nationality", "JAN2015"], ["Western Balkan Route", "Land", "Syria", 7]]
    path = workbook(tmp_path / "Monthly_detections_of_IBC_20220204.xlsx", {"Data": sheet})
    assert figures.read_figures(path).as_of == "2022-02-04"


def test_cells_that_cannot_be_read_are_told_and_the_rest_is_loaded(tmp_path: Path) -> None:
    sheet = [
        ["Route", "Border type or inland", "Nationality", "JAN2015", "FEB2015"],
        ["Western Balkan Route", "Land", "Syria", 7, "many"],
        ["Western Balkan Route", "Land", "Sirya", 8, 9],
        ["Northern Route", "Land", "Syria", 8, 9],
        ["Western Balkan Route", "Air", "Syria", 8, 9],
        ["Western Balkan Route", "Land", "Iraq", "", -3],
        ["Source: FRAN", "", "", "", ""],
    ]
    loaded = figures.read_figures(workbook(tmp_path / "ibc.xlsx", {"Detections_of_IBC": sheet}))
    assert loaded.rows[["origin", "period", "value"]].to_numpy().tolist() == [["SYR", "2015-01", 7]]
    assert dict(zip(loaded.rejected["row"], loaded.rejected["reason"], strict=True)) == {
        "Detections_of_IBC!E2": "'many' is not a number",
        "Detections_of_IBC row 3": "'Sirya' names no country that is known; choose one for this spelling",
        "Detections_of_IBC row 4": "'Northern Route' is no route of Frontex",
        "Detections_of_IBC row 5": "'Air' is not Land or Sea",
        "Detections_of_IBC!E6": "'-3' is negative, and a count cannot be",
        "Detections_of_IBC row 7": "'Source: FRAN' is no route of Frontex",
    }
    assert loaded.unresolved.keys() == {"Sirya"}
    assert len(loaded.unresolved["Sirya"]) == 3


def test_a_chosen_spelling_is_applied_on_the_next_read(tmp_path: Path) -> None:
    sheet = [["Route", "Border", "Nationality", "JAN2015"], ["Western Balkan Route", "Land", "Sirya", 7]]
    path = workbook(tmp_path / "ibc.xlsx", {"Data": sheet})
    loaded = figures.read_figures(path, spellings={"sirya": "SYR"})
    assert loaded.rows["origin"].tolist() == ["SYR"]
    assert not loaded.unresolved


def test_a_month_that_stands_twice_is_refused(tmp_path: Path) -> None:
    sheet = [
        ["Route", "Border", "Nationality", "JAN2015", "Jan-2015"],
        ["Western Balkan Route", "Land", "Syria", 7, 8],
    ]
    path = workbook(tmp_path / "ibc.xlsx", {"Data": sheet})
    with pytest.raises(DataFileError, match="two columns are headed 'Jan-2015'"):
        figures.read_figures(path)
