"""Tables taken along: nothing runs in a spreadsheet, numbers stay numbers, and the sources come with them."""

from __future__ import annotations

import io

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import downloads

ABOUT = pd.DataFrame(
    [("Source", "=cmd|' /C calc'!A0"), ("Caveat", "Events, not persons")], columns=["What", "Words"]
)


def read_csv(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), encoding="utf-8-sig", keep_default_na=False)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_a_spreadsheet_would_run_is_inert_in_both_files(start: str) -> None:
    frame = pd.DataFrame({f"{start}head": [f"{start}1+1"], "Change": [-5]})
    shown = read_csv(downloads.csv_file(frame))
    assert str(shown.columns[0]).startswith("'")
    assert str(shown.iloc[0, 0]).startswith("'")
    sheet = openpyxl.load_workbook(io.BytesIO(downloads.xlsx_file(frame, ABOUT)))["Figures"]
    assert sheet["A1"].value.startswith("'")
    assert (sheet["A2"].data_type, sheet["A2"].value[0]) == ("s", "'")


def test_a_negative_number_stays_a_number_and_has_a_minus_where_people_read_it() -> None:
    frame = pd.DataFrame({"Origin": ["Côte d'Ivoire"], "Change": [-5], "Share": [0.25]})
    shown = read_csv(downloads.csv_file(frame))
    assert shown.loc[0].tolist() == ["Côte d'Ivoire", -5, 0.25]
    sheet = openpyxl.load_workbook(io.BytesIO(downloads.xlsx_file(frame, ABOUT)))["Figures"]
    assert [cell.value for cell in sheet[2]] == ["Côte d'Ivoire", -5, 0.25]
    assert (sheet["B2"].number_format, sheet["C2"].number_format) == (
        '#,##0;"−"#,##0',
        '0.0 %;"−"0.0 %',
    )


def test_what_is_missing_stays_an_empty_cell() -> None:
    frame = pd.DataFrame({"Month": [1, 2], "2025": pd.array([7, None], dtype="Int64")})
    sheet = openpyxl.load_workbook(io.BytesIO(downloads.xlsx_file(frame, ABOUT)))["Figures"]
    assert [cell.value for cell in sheet["B"]] == ["2025", 7, None]


def test_the_second_sheet_holds_sources_and_caveats() -> None:
    book = openpyxl.load_workbook(io.BytesIO(downloads.xlsx_file(pd.DataFrame({"A": [1]}), ABOUT)))
    assert book.sheetnames == ["Figures", "Sources and caveats"]
    rows = list(book["Sources and caveats"].iter_rows(values_only=True))
    assert rows[0] == ("What", "Words")
    assert rows[1][1].startswith("'=")
    assert rows[2] == ("Caveat", "Events, not persons")


@given(st.lists(st.text(max_size=30), min_size=1, max_size=5))
def test_no_text_whatever_it_holds_starts_a_formula(texts: list[str]) -> None:
    shown = [downloads.inert(text) for text in texts]
    assert not any(str(text).startswith(("=", "+", "-", "@", "\t", "\r")) for text in shown)
