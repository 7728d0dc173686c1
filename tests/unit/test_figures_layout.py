"""Tables as offices lay them out: months across, headers of two rows, merged cells, several tables in one sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from geodata import figures
from geodata.model import Figures
from tests import tables

SYRIA_AND_IRAQ = [("SYR", "2024-01", 1), ("SYR", "2024-02", 2), ("IRQ", "2024-01", 3), ("IRQ", "2024-02", 4)]


def read(path: Path) -> Figures:
    """Read a table by what is guessed of its columns, as arrivals where it does not say of what."""
    columns = figures.guess_columns(path).columns
    return figures.read_figures(path, columns=replace(columns, measure=columns.measure or "arrivals"))


def found(loaded: Figures) -> list[tuple[str, str, int]]:
    return [tuple(row) for row in loaded.rows[["origin", "period", "value"]].to_numpy().tolist()]


@pytest.mark.parametrize(
    "content",
    [
        "Nationality,Jan 2024,Feb 2024\nSyria,1,2\nIraq,3,4\n",
        "Nationality;2024-01;2024-02;Total\nSyria;1;2;3\nIraq;3;4;7\nTotal;4;6;10\n",
        "Arrivals by nationality\n\nCountry / Month,JAN2024,FEB2024\nSyria,1,2\nIraq,3,4\n",
        ",2024,\nNationality,Jan,Feb\nSyria,1,2\nIraq,3,4\n",
        "Nationality,2024,\n,January,February\nSyria,1,2\nIraq,3,4\n",
        ",Jan 2024,Feb 2024\nSyria,1,2\nIraq,3,4\n",
    ],
)
def test_months_across_the_page_are_figures_of_their_months(content: str, tmp_path: Path) -> None:
    loaded = read(tables.text(tmp_path / "wide.csv", content))
    assert found(loaded) == SYRIA_AND_IRAQ


def test_a_figure_of_a_table_with_months_across_keeps_its_cell_and_one_that_cannot_be_read_costs_no_other(
    tmp_path: Path,
) -> None:
    content = "Nationality,2023,Jan 2024,Feb 2024,2024\nSyria,9,1,2,3\nIraq,-,x3,4,7\nTotal,9,4,6,10\n"
    loaded = read(tables.text(tmp_path / "wide.csv", content))
    assert found(loaded) == [
        ("SYR", "2023", 9),
        ("SYR", "2024-01", 1),
        ("SYR", "2024-02", 2),
        ("IRQ", "2024-02", 4),
    ]
    assert loaded.rows["place"].iloc[-1] == "line 3, column Feb 2024"
    assert loaded.rejected.to_numpy().tolist() == [
        ["line 3, column Jan 2024", "'x3' is not a number"],
        ["line 4", "'Total' is a total of other rows"],
    ]
    assert (
        "The column '2024' was not read: it is a year whose months have columns of their own." in loaded.notes
    )
    book = tables.workbook(tmp_path / "wide.xlsx", {"Data": [["Nationality", 2023, 2024], ["Syria", 1, 2]]})
    assert read(book).rows["place"].tolist() == ["Data!B2", "Data!C2"]


def test_months_down_and_years_across(tmp_path: Path) -> None:
    content = "Month,2023,2024\nJanuary,1,2\nFebruary,3,4\n"
    assert found(read(tables.text(tmp_path / "wide.csv", content))) == [
        ("unknown", "2023-01", 1),
        ("unknown", "2024-01", 2),
        ("unknown", "2023-02", 3),
        ("unknown", "2024-02", 4),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "Nationality,From year,To year,Arrivals\nSyria,2015,2016,5\nIraq,2016,2017,9\n",
        "Year,Nationality,Arrivals\n2015,Syria,2016\n2016,Iraq,7\n",
        "Nationality,Date,Reported,Arrivals\nSyria,2015-01-02,2015-02-03,5\nIraq,2015-01-02,2015-03-03,2015\n",
    ],
)
def test_rows_with_years_or_dates_are_no_header(content: str, tmp_path: Path) -> None:
    assert (
        "value (cell)" not in figures.guess_columns(tables.text(tmp_path / "long.csv", content)).rows.columns
    )


def test_a_match_of_a_table_with_months_across_is_known_again_with_more_months(tmp_path: Path) -> None:
    first = tables.text(tmp_path / "one.csv", "Nationality,Jan 2024,Feb 2024\nSyria,1,2\n")
    later = tables.text(tmp_path / "two.csv", "Nationality,Jan 2024,Feb 2024,Mar 2024\nSyria,1,2,3\n")
    assert figures.guess_columns(first).header == figures.guess_columns(later).header


def test_names_and_months_over_merged_cells_are_those_of_all_their_rows_and_a_figure_is_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "merged.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row("A1", ["Nationality", "Month", "Arrivals"])
        sheet.merge_range("A2:A3", "Syria")
        sheet.merge_range("A4:A6", "Iraq")
        for row, (month, value) in enumerate(
            (("2024-01", 1), ("2024-02", 2), ("2024-01", 3), ("2024-02", 4)), 1
        ):
            sheet.write_row(row, 1, [month, value])
        sheet.write("B6", "2024-03")
        sheet.merge_range("C5:C6", 4)
    loaded = read(path)
    assert found(loaded) == SYRIA_AND_IRAQ
    assert loaded.rejected.to_numpy().tolist() == [
        ["Data!C6", "its figure is merged with the one above, which is then of several rows"]
    ]


def test_a_year_merged_over_its_months(tmp_path: Path) -> None:
    path = tmp_path / "merged.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        sheet.merge_range("A1:C1", "Irregular arrivals")
        sheet.merge_range("A2:A3", "Nationality")
        sheet.merge_range("B2:C2", "2024")
        sheet.write_row("B3", ["Jan", "Feb"])
        sheet.write_row("A4", ["Syria", 1, 2])
        sheet.write_row("A5", ["Iraq", 3, 4])
    assert found(read(path)) == SYRIA_AND_IRAQ


def test_a_table_beside_the_first_lends_it_nothing_and_is_told(tmp_path: Path) -> None:
    rows = [
        ["Nationality", "Month", "Arrivals", "", "Route", "Year", "Deaths"],
        ["Syria", "2024-01", 5, "", "Western Balkan", 2024, 3],
        ["Iraq", "2024-02", 6],
    ]
    loaded = read(tables.workbook(tmp_path / "two.xlsx", {"Data": rows}))
    assert found(loaded) == [("SYR", "2024-01", 5), ("IRQ", "2024-02", 6)]
    assert set(loaded.rows["route_id"]) == {""}
    assert (
        "Columns E to G were not read: another table stands there. Save it as a file of its own."
        in loaded.notes
    )


def test_an_empty_column_within_a_table_parts_nothing(tmp_path: Path) -> None:
    content = "Nationality,Sex,,Month,Arrivals\nSyria,F,,2024-01,5\n"
    assert found(read(tables.text(tmp_path / "spaced.csv", content))) == [("SYR", "2024-01", 5)]


def test_a_table_below_the_first_is_not_read_by_its_header(tmp_path: Path) -> None:
    content = (
        "Nationality,Month,Arrivals\nSyria,2024-01,5\nNationality,Month,Arrivals\nIraq,2024-01,6\n\n"
        "Nationality,Month,Deaths\nSyria,2024-01,2\n"
    )
    loaded = read(tables.text(tmp_path / "two.csv", content))
    assert found(loaded) == [("SYR", "2024-01", 5), ("IRQ", "2024-01", 6)]
    assert loaded.rejected.to_numpy().tolist() == [
        ["line 6", "it is the header of another table; save that table as a file of its own"],
        ["line 7", "it stands below another header, line 6; save that table as a file of its own"],
    ]
    assert "Left out: 1 row with the header once more." in loaded.notes
