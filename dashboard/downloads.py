"""Tables as files: what a spreadsheet would run is made inert, and a number stays a number."""

from __future__ import annotations

import io

import pandas as pd
import xlsxwriter

from dashboard import safe, wording
from geodata._counted import MINUS

_WIDEST = 60


def inert(value: object) -> object:
    """Keep a text from being run as a formula; a number stays a number."""
    return safe.cell(value) if isinstance(value, str) else value


def _inert_frame(frame: pd.DataFrame) -> pd.DataFrame:
    texts = frame.astype(object).map(inert)
    return texts.set_axis([inert(str(name)) for name in frame.columns], axis=1)


def csv_file(frame: pd.DataFrame) -> bytes:
    """A frame without its index as CSV in UTF-8, with the mark that spreadsheets know it by."""
    return _inert_frame(frame).to_csv(index=False).encode("utf-8-sig")


def xlsx_file(frame: pd.DataFrame, about: pd.DataFrame) -> bytes:
    """A frame as a workbook, with a second sheet that says where it comes from and how to read it.

    Whole numbers are counts, floats are shares and written as per cent; what is missing stays an empty cell.
    """
    file = io.BytesIO()
    plain_text = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(file, plain_text) as book:
        for name, sheet in {wording.tables.FIGURES_SHEET: frame, wording.tables.ABOUT_SHEET: about}.items():
            _write(book, name, _inert_frame(sheet))
    return file.getvalue()


def _write(book: xlsxwriter.Workbook, name: str, frame: pd.DataFrame) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    number = book.add_format({"num_format": f'#,##0;"{MINUS}"#,##0'})
    share = book.add_format({"num_format": f'0.0 %;"{MINUS}"0.0 %'})
    sheet.freeze_panes(1, 0)
    for column, title in enumerate(frame.columns):
        values = frame.iloc[:, column]
        sheet.set_column(
            column, column, min(max([len(str(title)), *values.map(lambda v: len(str(v)))]) + 2, _WIDEST)
        )
        sheet.write_string(0, column, str(title), head)
        for row, value in enumerate(values, start=1):
            if isinstance(value, str):
                sheet.write_string(row, column, value)
            elif pd.notna(value):
                sheet.write_number(row, column, value, share if isinstance(value, float) else number)
