"""Builders of table files: the layouts that sources have published, with figures that a test chooses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pandas as pd
import xlsxwriter

from geodata import countries

FRONTEX_LAYOUTS = ("2018", "2021", "2022", "2025", "2026")
_FRONTEX_HEADERS = {
    "2018": ("Route", "BorderLocation", "NationalityLong"),
    "2021": ("Route", "", ""),
    "2022": ("Route", "Border", "Nationality"),
    "2025": ("Route", "Border type or inland", "Nationality"),
    "2026": ("Route", "Border type or inland", "Nationality"),
}
_FRONTEX_ROUTES = {
    "western_balkan": "Western Balkan Route",
    "eastern_mediterranean": "Eastern Mediterranean Route",
    "central_mediterranean": "Central Mediterranean Route",
    "western_mediterranean": "Western Mediterranean Route",
    "western_african": "Western African Route",
    "eastern_land_borders": "Eastern Borders Route",
    "black_sea": "Black Sea Route",
    "circular_albania_greece": "Circular Route from Albania to Greece",
    "other": "Other",
}
# As the data sheet writes them; other nationalities stand under their label.
_FRONTEX_NATIONALITIES = {
    "XKX": "Kosovo*",
    "PSE": "Palestine^",
    "COG": "Congo (Brazzaville)",
    "COD": "Congo (Kinshasa)",
    "unknown": "Unknown",
    "stateless": "Stateless",
    "unspecified_sub_saharan": "Unspecified sub-Saharan nationals",
    "unspecified_third_country": "Third-country",
}


def frontex_nationality(code: str) -> str:
    """How the workbook writes a nationality."""
    return _FRONTEX_NATIONALITIES.get(code) or countries.label(code)


def _route(route_id: str, layout: str) -> str:
    name = _FRONTEX_ROUTES[route_id]
    return (
        name.removesuffix(" Route").replace("Western Balkan", "Western Balkans") if layout == "2018" else name
    )


def _month_header(month: str, layout: str, column: int) -> str | int | date:
    day = date.fromisoformat(f"{month}-01")
    if layout == "2018":
        # A date cell, or the serial number that a lost format leaves of it.
        return day if column % 2 else (day - date(1899, 12, 30)).days
    return f"{day:%b-%Y}" if layout == "2021" else f"{day:%b%Y}".upper()


def frontex_workbook(path: Path, detections: pd.DataFrame, layout: str = "2025") -> Path:
    """Write detections (route_id, origin, border, month, value) as the workbook of a year."""
    wide = detections.pivot_table(
        index=["route_id", "border", "origin"], columns="month", values="value", fill_value=0, observed=True
    )
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Detections_of_IBC")
        as_month = workbook.add_format({"num_format": "mmm yyyy"})
        first = 1 if layout == "2026" else 0
        sheet.write_row(first, 0, _FRONTEX_HEADERS[layout])
        for column, month in enumerate(wide.columns, start=3):
            header = _month_header(month, layout, column)
            if isinstance(header, date):
                sheet.write_datetime(first, column, header, as_month)
            else:
                sheet.write(first, column, header)
        for number, ((route_id, border, origin), values) in enumerate(
            zip(wide.index, wide.to_numpy().tolist(), strict=True), start=first + 1
        ):
            sheet.write_row(
                number, 0, (_route(route_id, layout), border.title(), frontex_nationality(origin), *values)
            )
        notes = workbook.add_worksheet("Notes")
        notes.write("A1", "Detections of irregular border crossings at the external borders")
        notes.write("A2", "Source: FRAN data as of 03JUN25")
        other = workbook.add_worksheet("Dictionary")
        other.write_row(
            "A1", ("NationalityLong (third countries)", "", "Route", "Zones included", "", "BorderType")
        )
        other.write_row(
            "A2", ("Afghanistan", "", "Black Sea", "sea borders of Bulgaria and Romania", "", "Land")
        )
    return path


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write an XLSX workbook of plain cells."""
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def text(path: Path, content: str, encoding: str = "utf-8") -> Path:
    """Write a text file as it stands, line ends included."""
    path.write_bytes(content.encode(encoding))
    return path
