from __future__ import annotations

import csv
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from geodata import figures
from geodata.errors import DataFileError, UnknownCountryError
from geodata.figures import Columns
from tests import tables

ROOT = Path(__file__).parents[2]
READ = ["measure", "origin", "route_id", "period", "value"]


def rows_of(path: Path, columns: Columns | None = None) -> list[list[object]]:
    loaded = figures.read_figures(path, columns=columns)
    assert loaded.rejected.empty, loaded.rejected.to_dict("records")
    return loaded.rows[READ].to_numpy().tolist()


def test_a_table_with_plain_headers_needs_no_match(tmp_path: Path) -> None:
    content = "Nationality,Route,Month,Detections\nSyria,Western Balkan route,2015-10,12\nIraq,,2015-11,7\n"
    path = tables.text(tmp_path / "counts.csv", content)
    assert rows_of(path) == [
        ["detections", "SYR", "western_balkan", "2015-10", 12],
        ["detections", "IRQ", "", "2015-11", 7],
    ]
    loaded = figures.read_figures(path)
    assert loaded.rows["place"].tolist() == ["line 2, column Detections", "line 3, column Detections"]
    assert loaded.series == "file:counts"


def test_a_semicolon_table_with_decimal_commas_and_a_bom(tmp_path: Path) -> None:
    content = "\ufeffOrigin;Date;Number of arrivals;Lat;Lon\r\nCôte d'Ivoire;05.10.2015;1.234;44,81;20,46\r\nMali;31.10.2015;7,0;44,8;20,4\r\n"
    loaded = figures.read_figures(tables.text(tmp_path / "export.csv", content))
    assert loaded.rows[[*READ, "lat", "lon"]].to_numpy().tolist() == [
        ["arrivals", "CIV", "", "2015-10", 1234, 44.81, 20.46],
        ["arrivals", "MLI", "", "2015-10", 7, 44.8, 20.4],
    ]


def test_columns_that_the_user_matched(tmp_path: Path) -> None:
    content = "who,when,how many,to,what\nSY,2015,12,DE,presence\nNA,2016,3,AT,presence\n"
    path = tables.text(tmp_path / "own.csv", content)
    preview = figures.guess_columns(path)
    assert preview.rows.columns.tolist() == ["who", "when", "how many", "to", "what"]
    assert preview.rows.iloc[1].tolist() == ["NA", "2016", "3", "AT", "presence"]
    matched = Columns(origin="who", month="when", value="how many", destination="to", measure="what")
    rows = figures.read_figures(path, columns=matched).rows
    assert rows[["origin", "destination", "period", "value", "measure"]].to_numpy().tolist() == [
        ["SYR", "DEU", "2015", 12, "presence"],
        ["NAM", "AUT", "2016", 3, "presence"],
    ]


def test_what_is_not_matched_is_asked_for(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "own.csv", "Nationality,Month,Number\nSyria,2015-10,12\n")
    assert figures.guess_columns(path).columns.missing == ("measure",)
    with pytest.raises(
        DataFileError, match=r"own\.csv: no column is matched to measure; it has Nationality, Month, Number."
    ):
        figures.read_figures(path)
    matched = Columns(origin="Nationality", month="Month", value="Number", measure="arrivals")
    assert rows_of(path, matched) == [["arrivals", "SYR", "", "2015-10", 12]]


@pytest.mark.parametrize(("cells", "border"), [(("Serbia", "Hungary"), ""), (("Land", ""), "Border")])
def test_a_border_is_guessed_where_it_is_land_or_sea_and_not_where_it_names_a_place(
    tmp_path: Path, cells: tuple[str, str], border: str
) -> None:
    rows = "".join(f"Syria,2015-1{number},{cell},12\n" for number, cell in enumerate(cells))
    path = tables.text(tmp_path / "own.csv", f"Nationality,Month,Border,Detections\n{rows}")
    assert figures.guess_columns(path).columns.border == border
    assert len(figures.read_figures(path).rows) == 2


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "own.csv", "Nationality,Month,Detections\nSyria,2015-10,12\n")
    with pytest.raises(DataFileError, match="has no column 'Count' for the value"):
        figures.read_figures(path, columns=Columns(month="Month", value="Count", measure="detections"))


def test_a_chosen_code_has_to_be_one(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "own.csv", "Nationality,Month,Detections\nSyria,2015-10,12\n")
    with pytest.raises(UnknownCountryError, match="'SYX' is no country"):
        figures.read_figures(path, spellings={"Sirya": "SYX"})


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2015-10", "2015-10"), ("2015/10", "2015-10"), ("2015M10", "2015-10"), ("201510", "2015-10"), ("10/2015", "2015-10"),
        ("OCT2015", "2015-10"), ("Oct-15", "2015-10"), ("October 2015", "2015-10"), ("2015 Oct", "2015-10"), ("Sept 2015", "2015-09"),
        ("5 October 2015", "2015-10"), ("October 05, 2015", "2015-10"), ("2015-10-31T00:00:00", "2015-10"), ("42283", "2015-10"),
        ("31/10/2015", "2015-10"), ("10/31/2015", "2015-10"), ("10.10.2015", "2015-10"), ("2015", "2015"),
    ],
)  # fmt: skip
def test_months_as_people_write_them(written: str, read: str, tmp_path: Path) -> None:
    path = tables.text(tmp_path / "own.csv", f'Nationality,Date,Detections\nSyria,"{written}",12\n')
    assert rows_of(path) == [["detections", "SYR", "", read, 12]]


def test_a_date_that_can_be_meant_two_ways_follows_the_others_of_its_column(tmp_path: Path) -> None:
    content = "Nationality,Date,Detections\nSyria,03/04/2015,1\n"
    alone = figures.read_figures(tables.text(tmp_path / "alone.csv", content))
    assert alone.rows.empty
    assert alone.rejected["reason"].tolist() == [
        "'03/04/2015' can be meant day first or month first; write it as 2015-01-31"
    ]
    assert (
        rows_of(tables.text(tmp_path / "day.csv", content + "Syria,31/04/2015,2\n".replace("31", "30")))[0][3]
        == "2015-04"
    )
    assert rows_of(tables.text(tmp_path / "month.csv", content + "Syria,04/30/2015,2\n"))[0][3] == "2015-03"


def test_year_and_month_in_two_columns(tmp_path: Path) -> None:
    content = (
        "Year,Month,Origin,Arrivals\n2015,Oct,Syria,1\n2015,10,Syria,2\n2016,,Syria,3\n2016,2016-02,Syria,4\n"
    )
    assert [row[3] for row in rows_of(tables.text(tmp_path / "own.csv", content))] == [
        "2015-10",
        "2015-10",
        "2016",
        "2016-02",
    ]


@pytest.mark.parametrize("missing", ["", "-", ":", "*", "<5", "NA", "n/a", "..", "Not available"])
def test_a_suppressed_or_missing_value_is_no_row_and_not_nought(missing: str, tmp_path: Path) -> None:
    content = f"Nationality,Month,Detections\nSyria,2015-10,{missing}\nIraq,2015-10,0\n"
    loaded = figures.read_figures(tables.text(tmp_path / "own.csv", content))
    assert loaded.rows[["origin", "value"]].to_numpy().tolist() == [["IRQ", 0]]
    assert "Left out: 1 row with a missing or suppressed value." in loaded.notes


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Sirya,western_balkan,2015-10,1,44,20", "'Sirya' names no country that is known; choose one for this spelling"),
        ("Total,western_balkan,2015-10,1,44,20", "'Total' is a total of other rows"),
        (",western_balkan,2015-10,1,44,20", "no country is named"),
        ("NA,western_balkan,2015-10,1,44,20", "no country is named"),
        ("Syria,northern,2015-10,1,44,20", "'northern' is no route; use western_balkan, "),
        ("Syria,western_balkan,2024-13-45,1,44,20", "'2024-13-45' is not a date there is"),
        ("Syria,western_balkan,soon,1,44,20", "'soon' is not a month or a year; write it as 2015-01"),
        ("Syria,western_balkan,2015-Q3,1,44,20", "'2015-Q3' is not a month or a year; write it as 2015-01"),
        ("Syria,western_balkan,2015-10,1e400,44,20", "'1e400' is not a number"),
        ("Syria,western_balkan,2015-10,99999999999,44,20", "'99999999999' is more than there are people"),
        ("Syria,western_balkan,2015-10,-1,44,20", "'-1' is negative, and a count cannot be"),
        ("Syria,western_balkan,2015-10,1.5,44,20", "'1.5' is not a whole number"),
        ("Syria,western_balkan,2015-10,1,181,20", "latitude '181' is not within -90 to 90"),
        ("Syria,western_balkan,2015-10,1,44,", "only one of latitude and longitude is there"),
        ("Syria,western_balkan,2015-10,1,44", "it has 5 cells, and the header has 6"),
        ("Syria,western_balkan,2015-10,1,44,20,more", "it has 7 cells, and the header has 6"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_is_named_and_the_others_are_loaded(
    row: str, reason: str, tmp_path: Path
) -> None:
    content = f"Nationality,Route,Month,Detections,lat,lon\nIraq,western_balkan,2015-10,5,44,20\n{row}\nIran,,2015-10,6,,\n"
    loaded = figures.read_figures(tables.text(tmp_path / "own.csv", content))
    assert loaded.rows["value"].tolist() == [5, 6]
    ((place, told),) = loaded.rejected.to_numpy().tolist()
    assert place == "line 3"
    assert told.startswith(reason)


def test_the_table_of_a_workbook_is_found_behind_its_cover(tmp_path: Path) -> None:
    sheets = {
        "Cover": [["Arrivals by sea and land"], ["prepared by the desk"]],
        "Data": [["Country of origin", "Month", "Arrivals"], ["Syria", "2025-01", 10]],
    }
    path = tables.workbook(tmp_path / "own.xlsx", sheets)
    loaded = figures.read_figures(path)
    assert loaded.rows[["origin", "period", "value"]].to_numpy().tolist() == [["SYR", "2025-01", 10]]
    assert "The sheet 'Cover' was not read: of several sheets, 'Data' was." in loaded.notes
    assert figures.guess_columns(path).rows.columns.tolist() == ["Country of origin", "Month", "Arrivals"]


def test_what_was_rejected_can_be_taken_along_as_csv_that_a_spreadsheet_does_not_run(tmp_path: Path) -> None:
    loaded = figures.read_figures(
        tables.text(tmp_path / "own.csv", "Nationality,Month,Detections\n=1+1,2015-10,1\n")
    )
    rejected = [(" =own.csv", *row) for row in loaded.rejected.itertuples(index=False)]
    assert figures.rejected_csv(rejected).decode("utf-8-sig").splitlines() == [
        "file,row,reason",
        "' =own.csv,line 2,'=1+1' names no country that is known; choose one for this spelling",
    ]


def test_a_table_without_header_is_read_by_what_its_columns_hold(tmp_path: Path) -> None:
    path = tables.text(
        tmp_path / "own.csv", "Syria,2015-10,western_balkan,12\nIraq,2015-11,western_balkan,7\n"
    )
    guessed = figures.guess_columns(path).columns
    assert (guessed.origin, guessed.month, guessed.route, guessed.value) == (
        "column A",
        "column B",
        "column C",
        "column D",
    )
    assert rows_of(path, Columns(**{**vars_of(guessed), "measure": "detections"})) == [
        ["detections", "SYR", "western_balkan", "2015-10", 12],
        ["detections", "IRQ", "western_balkan", "2015-11", 7],
    ]


def vars_of(columns: Columns) -> dict[str, str]:
    return {name: getattr(columns, name) for name in Columns.__dataclass_fields__}


def test_two_columns_of_one_header_have_to_be_told_apart(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "own.csv", "Nationality,Month,Detections,Detections\nSyria,2015-10,1,2\n")
    with pytest.raises(DataFileError, match="two columns are headed 'Detections'"):
        figures.read_figures(path)
    matched = Columns(origin="Nationality", month="Month", value="Detections (2)", measure="detections")
    assert rows_of(path, matched) == [["detections", "SYR", "", "2015-10", 2]]


def test_a_title_above_the_header_and_a_row_of_hxl_tags_below_it(tmp_path: Path) -> None:
    content = (
        "Arrivals in the region\n\nOrigin,Month,Arrivals\n#country+origin,#date,#affected\nSyria,2015-10,1\n"
    )
    loaded = figures.read_figures(tables.text(tmp_path / "own.csv", content))
    assert loaded.rows[READ].to_numpy().tolist() == [["arrivals", "SYR", "", "2015-10", 1]]
    assert loaded.rejected.empty


def test_a_workbook_with_dates_numbers_and_a_second_sheet(tmp_path: Path) -> None:
    sheets = {
        "Counts": [["Nationality", "Month", "Detections"], ["Syria", "Oct 2015", 12], ["Iraq", 42283, 7.0]],
        "Notes": [["Said by", "whom"], ["a", "b"]],
    }
    loaded = figures.read_figures(tables.workbook(tmp_path / "own.xlsx", sheets))
    assert loaded.rows[[*READ, "place"]].to_numpy().tolist() == [
        ["detections", "SYR", "", "2015-10", 12, "Counts!C2"],
        ["detections", "IRQ", "", "2015-10", 7, "Counts!C3"],
    ]
    assert "The sheet 'Notes' was not read: of several sheets, 'Counts' was." in loaded.notes


@pytest.mark.parametrize(
    ("name", "content", "is_table"),
    [
        ("counts.csv", "Nationality,Month,Detections\nSyria,2015-10,12\n", True),
        ("odd.csv", "no table at all", True),
        ("counts.txt", "Nationality,Month,Detections\nSyria,2015-10,12\nIraq,2015-10,12\n", True),
        (
            "report.txt",
            "The route through Serbia was used, again, in 2015.\nIt was closed, in part, in 2016.\n",
            False,
        ),
        ("report.md", "# Detections\n\nSyria, 2015-10, 12 detections were told.\n", False),
        ("report.html", "<html><table><tr><td>1</td></tr></table></html>", False),
        ("report.csv", "%PDF-1.7 and so on", False),
        ("places.geojson", '{"type": "FeatureCollection", "features": []}', True),
        ("empty.txt", "", False),
    ],
)
def test_tables_are_told_from_reports(name: str, content: str, is_table: bool, tmp_path: Path) -> None:
    assert figures.recognises(tables.text(tmp_path / name, content)) is is_table


def test_what_is_not_there_is_no_table_and_has_a_sentence(tmp_path: Path) -> None:
    assert not figures.recognises(tmp_path / "gone.txt")
    with pytest.raises(DataFileError, match=r"gone\.csv is not there: check the path"):
        figures.read_figures(tmp_path / "gone.csv")


def test_every_spelling_of_the_official_tables_is_read_or_asked_for(tmp_path: Path) -> None:
    with (ROOT / "tests/data/country_spellings.csv").open(encoding="utf-8", newline="") as file:
        expected = {row["spelling"]: row["code"] for row in csv.DictReader(file)}
    path = tmp_path / "own.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [("Nationality", "Month", "Detections"), *((name, "2015-10", 1) for name in expected)]
        )
    loaded = figures.read_figures(path)
    assert loaded.rows["origin"].tolist() == [code for code in expected.values() if code]
    totals = {"Total All Borders"}
    assert loaded.unresolved.keys() == {name.strip() for name, code in expected.items() if not code} - totals
    assert len(loaded.rejected) == len(loaded.unresolved) + len(totals)


def test_a_date_of_a_workbook_is_a_month(tmp_path: Path) -> None:
    path = tmp_path / "own.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        sheet = book.add_worksheet("Counts")
        sheet.write_row("A1", ("Nationality", "Date", "Arrivals"))
        sheet.write_row("A2", ("Syria", date(2015, 10, 3), 4))
    assert rows_of(path) == [["arrivals", "SYR", "", "2015-10", 4]]


@pytest.mark.parametrize("written", ["01/{month:02}/2015", "{month:02}/01/2015"])
def test_dates_that_are_all_the_first_of_a_month_are_read_as_such(written: str, tmp_path: Path) -> None:
    lines = "".join(f"Syria,{written.format(month=month)},1\n" for month in range(1, 13))
    path = tables.text(tmp_path / "own.csv", f"Nationality,Date,Detections\n{lines}")
    assert [row[3] for row in rows_of(path)] == [f"2015-{month:02}" for month in range(1, 13)]


def test_tags_of_a_humanitarian_table_are_no_header(tmp_path: Path) -> None:
    content = "id,admin0Name,reportingDate\n#id,#country,#date\n1,Serbia,2024-01-31\n"
    seen = figures.guess_columns(tables.text(tmp_path / "tagged.csv", content))
    assert list(seen.rows.columns) == ["id", "admin0Name", "reportingDate"]


def test_a_column_of_units_is_not_taken_for_one_of_measures(tmp_path: Path) -> None:
    content = "Country,Unit of measure,Month,Arrivals\nSyria,Person,2024-01,5\n"
    assert rows_of(tables.text(tmp_path / "units.csv", content)) == [["arrivals", "SYR", "", "2024-01", 5]]


@pytest.mark.parametrize("wrap", ['{"data": %s}', '{"data": {"timeseries": %s}}', '{"result": %s}', "%s"])
def test_the_list_that_an_interface_answers_with_is_found(wrap: str, tmp_path: Path) -> None:
    items = '[{"data_date": "2024-01-31", "origin": "SYR", "arrivals": "1,234"}]'
    path = tables.text(tmp_path / "answer.json", wrap % items)
    assert rows_of(path) == [["arrivals", "SYR", "", "2024-01", 1234]]


@pytest.mark.parametrize(
    ("part", "told"),
    [("content.xml", "an OpenDocument spreadsheet"), ("xl/workbook.bin", "a binary workbook")],
)
def test_another_spreadsheet_is_called_by_its_kind(part: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")
    with pytest.raises(DataFileError, match=f"other.xlsx is {told}.*: save it as .xlsx and try again"):
        figures.read_figures(path)
