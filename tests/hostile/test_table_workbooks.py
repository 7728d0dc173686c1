"""Workbooks that are broken, or made to break a reader."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import msoffcrypto
import pytest
import xlsxwriter

from geodata import figures
from tests import tables
from tests.hostile.bad_tables import (
    TITLES,
    cells,
    refused,
    rejections,
    sheet_xml,
    values,
    xlsx,
)


class TestWorkbook:
    def test_all_rows_are_read_where_the_dimension_lies(self, tmp_path: Path) -> None:
        rows = TITLES + "".join(cells(n, "Syria", f"20{n % 20 + 10}-10", n) for n in range(2, 202))
        path = xlsx(tmp_path / "a.xlsx", sheet_xml(rows, '<dimension ref="A1:C2"/>'))
        assert len(values(path)) == 200

    @pytest.mark.parametrize("quote", ['"', "'"])
    def test_a_cell_in_the_last_corner_is_refused_by_its_name(self, quote: str, tmp_path: Path) -> None:
        corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'.replace('"', quote)
        refused(xlsx(tmp_path / "a.xlsx", sheet_xml(TITLES + corner)), "reaches to cell XFD1048576")

    @pytest.mark.parametrize(
        "doctype",
        [
            "<!DOCTYPE x [" + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)) + "]>",
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        ],
        ids=["bomb", "file", "network"],
    )
    def test_a_dtd_is_refused(self, doctype: str, tmp_path: Path) -> None:
        path = xlsx(tmp_path / "a.xlsx", doctype + sheet_xml(TITLES + cells(2, "Syria", "2015-10", 1)))
        refused(path, "contains a DTD")

    @pytest.mark.parametrize(
        ("more", "sentence"),
        [
            (
                {"xl/media/a.bin": b"\0" * 50_000_000},
                "would grow from [0-9,]+ to 50,[0-9,]+ bytes when unpacked",
            ),
            (
                {f"xl/media/{n}.bin": b"\0" * 25_000_000 for n in range(9)},
                "would grow from [0-9,]+ to 225,[0-9,]+ bytes when unpacked",
            ),
            ({f"xl/media/{n}.bin": b"" for n in range(2_001)}, r"has 2,006 parts"),
        ],
        ids=["ratio", "size", "members"],
    )
    def test_a_zip_bomb_is_refused_before_it_is_unpacked(
        self, more: Mapping[str, bytes], sentence: str, tmp_path: Path
    ) -> None:
        refused(xlsx(tmp_path / "a.xlsx", sheet_xml(TITLES), more), sentence)

    def test_hidden_sheets_are_not_read_and_named(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(path) as book:
            shown = book.add_worksheet("Shown")
            hidden, very_hidden = book.add_worksheet("Hidden"), book.add_worksheet("Deeper")
            hidden.hide()
            very_hidden.very_hidden()
            for sheet, country in ((shown, "Syria"), (hidden, "Iraq"), (very_hidden, "Iran")):
                sheet.write_row("A1", ("Nationality", "Month", "Detections"))
                sheet.write_row("A2", (country, "2015-10", 1))
        assert values(path) == [["SYR", 1]]
        notes = figures.read_figures(path).notes
        assert [note for note in notes if "hidden" in note] == [
            "The sheet 'Hidden' is hidden and was not read.",
            "The sheet 'Deeper' is hidden and was not read.",
        ]

    def test_a_merged_title_above_the_header_hides_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Data")
            sheet.merge_range("A1:C1", "Detections by month and nationality")
            sheet.write_row("A2", ("Nationality", "Month", "Detections"))
            sheet.write_row("A3", ("Syria", "2015-10", 1))
        assert values(path) == [["SYR", 1]]

    @pytest.mark.parametrize("value", ["", "<v></v>", "<v/>"])
    def test_a_formula_without_a_saved_value_is_told(self, value: str, tmp_path: Path) -> None:
        formula = cells(3, "Iraq", "2015-10").replace("</row>", f'<c r="C3"><f>SUM(1,1)</f>{value}</c></row>')
        path = xlsx(tmp_path / "a.xlsx", sheet_xml(TITLES + cells(2, "Syria", "2015-10", 1) + formula))
        assert values(path) == [["SYR", 1]]
        assert rejections(path) == [
            ["Data!C3", "its formula has no saved value; open the file in Excel and save it again"]
        ]

    def test_a_formula_with_its_value_is_a_number(self, tmp_path: Path) -> None:
        formula = cells(2, "Iraq", "2015-10").replace("</row>", '<c r="C2"><f>SUM(1,1)</f><v>2</v></c></row>')
        assert values(xlsx(tmp_path / "a.xlsx", sheet_xml(TITLES + formula))) == [["IRQ", 2]]

    def test_a_password_is_named(self, tmp_path: Path) -> None:
        plain = tables.workbook(tmp_path / "plain.xlsx", {"Data": [["Nationality", "Month", "Detections"]]})
        path = tmp_path / "locked.xlsx"
        with plain.open("rb") as source, path.open("wb") as target:
            msoffcrypto.OfficeFile(source).encrypt("a password", target)
        refused(path, "is protected with a password")

    def test_an_old_workbook_under_a_new_name_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "Workbook".encode("utf-16-le"))
        refused(path, r"Excel 97-2003 \(\.xls\): save it as \.xlsx")

    @pytest.mark.parametrize("percent", [1, 10, 50, 90, 99])
    def test_a_file_cut_short_says_so(self, percent: int, tmp_path: Path) -> None:
        rows = [["Nationality", "Month", "Detections"], *(["Syria", "2015-10", n] for n in range(500))]
        whole = tables.workbook(tmp_path / "whole.xlsx", {"Data": rows}).read_bytes()
        path = tmp_path / "a.xlsx"
        path.write_bytes(whole[: len(whole) * percent // 100])
        refused(path, "is cut off or damaged")

    def test_a_flipped_byte_never_gives_another_number(self, tmp_path: Path) -> None:
        rows = [["Nationality", "Month", "Detections"], *(["Syria", "2015-10", n] for n in range(500))]
        whole = bytearray(tables.workbook(tmp_path / "whole.xlsx", {"Data": rows}).read_bytes())
        start = bytes(whole).index(b"xl/worksheets/sheet1.xml") + 200
        whole[start] ^= 0xFF
        path = tmp_path / "a.xlsx"
        path.write_bytes(whole)
        refused(path, "is cut off or damaged")

    @pytest.mark.parametrize(
        ("member", "sentence"), [("word/document.xml", "no XLSX workbook"), ("a.csv", "no XLSX workbook")]
    )
    def test_another_zip_says_so(self, member: str, sentence: str, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(member, "x")
        refused(path, sentence)


def test_a_workbook_of_many_cells_is_refused_by_its_size(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n * 100}"><c r="BZ{n * 100}"><v>1</v></c></row>' for n in range(1, 1_001))
    refused(xlsx(tmp_path / "a.xlsx", sheet_xml(TITLES + rows)), "reaches to cell BZ100000")


def test_bytes_in_memory_stay_small_for_a_sheet_that_claims_much(tmp_path: Path) -> None:
    claims = io.StringIO()
    claims.write('<dimension ref="A1:XFD1048576"/>')
    path = xlsx(tmp_path / "a.xlsx", sheet_xml(TITLES + cells(2, "Syria", "2015-10", 1), claims.getvalue()))
    assert values(path) == [["SYR", 1]]
