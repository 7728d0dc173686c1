"""Tables that are broken, or made to break a reader: the error says what it is, nothing is lost, the rest loads."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import msoffcrypto
import pytest
import xlsxwriter

from geodata import figures
from geodata.errors import DataFileError
from geodata.figures import Columns
from tests import tables

HEADER = "Nationality,Month,Detections\n"
ROOT = Path(__file__).parents[2]
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def refused(path: Path, sentence: str) -> None:
    """Check that a file is refused with one sentence that names it."""
    with pytest.raises(DataFileError, match=sentence) as caught:
        figures.read_figures(path)
    assert str(caught.value).startswith(path.name)


def values(path: Path, columns: Columns | None = None) -> list[list[object]]:
    return figures.read_figures(path, columns=columns).rows[["origin", "value"]].to_numpy().tolist()


def rejections(path: Path) -> list[list[str]]:
    return figures.read_figures(path).rejected.to_numpy().tolist()


def xlsx(path: Path, sheet: str, more: Mapping[str, bytes] | None = None) -> Path:
    """Write a workbook by hand, so that its sheet can be what no library would write."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{RELATIONS}">'
        '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return path


def sheet_xml(rows: str, before: str = "") -> str:
    return f'<worksheet xmlns="{SPREADSHEET}">{before}<sheetData>{rows}</sheetData></worksheet>'


def cells(number: int, *row: str | int) -> str:
    written = "".join(
        f'<c r="{chr(65 + column)}{number}"><v>{cell}</v></c>'
        if isinstance(cell, int)
        else f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
        for column, cell in enumerate(row)
    )
    return f'<row r="{number}">{written}</row>'


TITLES = cells(1, "Nationality", "Month", "Detections")


class TestText:
    def test_a_ragged_row_is_named(self, tmp_path: Path) -> None:
        path = tables.text(tmp_path / "a.csv", f"{HEADER}Syria,2015-10,1\nIraq,2015-10\nIran,2015-10,3\n")
        assert values(path) == [["SYR", 1], ["IRN", 3]]
        assert rejections(path) == [["line 3", "it has 2 cells, and the header has 3"]]

    @pytest.mark.parametrize(
        "rest", ["Iran,2015-10,3\nMali,2015-10,4\n", 'Iran,2015-10,3\n"Mali",2015-10,4\n']
    )
    def test_an_unclosed_quote_is_named_and_takes_no_other_row_with_it(
        self, rest: str, tmp_path: Path
    ) -> None:
        path = tables.text(tmp_path / "a.csv", f'{HEADER}Syria,2015-10,1\n"Iraq,2015-10,2\n{rest}')
        assert values(path) == [["SYR", 1], ["IRN", 3], ["MLI", 4]]
        assert rejections(path) == [["line 3", "a quote opens in it that does not close where a cell ends"]]

    def test_nothing_but_unclosed_quotes_ends_soon(self, tmp_path: Path) -> None:
        refused(
            tables.text(tmp_path / "a.csv", HEADER + '"Iraq,2015-10,2\n' * 50_001),
            "lines have a quote that does not close",
        )

    def test_a_line_break_inside_quotes_is_no_new_row(self, tmp_path: Path) -> None:
        path = tables.text(
            tmp_path / "a.csv",
            'Nationality,Month,Detections,Note\nSyria,2015-10,1,"two\nlines"\nIraq,2015-10,x,\n',
        )
        assert values(path) == [["SYR", 1]]
        assert figures.read_figures(path).rows["place"].tolist() == ["line 2, column Detections"]

    def test_na_is_namibia_where_a_column_has_two_letter_codes(self, tmp_path: Path) -> None:
        path = tables.text(tmp_path / "a.csv", f"{HEADER}NA,2015-10,1\nSY,2015-10,2\n")
        assert values(path) == [["NAM", 1], ["SYR", 2]]

    def test_na_is_missing_where_a_column_has_names(self, tmp_path: Path) -> None:
        path = tables.text(tmp_path / "a.csv", f"{HEADER}NA,2015-10,1\nSyria,2015-10,2\n")
        assert values(path) == [["SYR", 2]]

    def test_twenty_thousand_columns_are_refused(self, tmp_path: Path) -> None:
        path = tables.text(tmp_path / "a.csv", ",".join(f"c{n}" for n in range(20_000)) + "\n")
        refused(path, r"line 1 has 20,000 columns; at most 2,000 are read")

    def test_a_file_over_the_limit_is_refused_before_it_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        with path.open("wb") as file:
            file.truncate(200_000_000)
        refused(path, "is larger than 100 MB")

    def test_one_endless_line_is_refused(self, tmp_path: Path) -> None:
        refused(tables.text(tmp_path / "a.csv", '"' + "a" * 5_000_000), "a.csv")

    @pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff"])
    def test_an_empty_file_says_so(self, content: str, tmp_path: Path) -> None:
        refused(tables.text(tmp_path / "a.csv", content), r"is empty|no visible sheet|no column is matched")

    @pytest.mark.parametrize(
        "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
    )
    def test_every_encoding_that_spreadsheets_write_is_read(self, encoding: str, tmp_path: Path) -> None:
        path = tables.text(
            tmp_path / "a.csv", f"{HEADER}Côte d'Ivoire,2015-10,1\nTürkiye,2015-10,2\n", encoding
        )
        assert values(path) == [["CIV", 1], ["TUR", 2]]
        assert any("not UTF-8" in note for note in figures.read_figures(path).notes) == (encoding == "cp1252")

    def test_arabic_of_an_old_windows_is_read_or_named(self, tmp_path: Path) -> None:
        text = (
            "البلد,Month,Detections,ملاحظة\n"
            + "Syria,2015-10,1,سوريا العراق أفغانستان تركيا المهاجرين الحدود\n" * 40
        )
        loaded = figures.read_figures(
            tables.text(tmp_path / "a.csv", text, "cp1256"),
            columns=Columns(month="Month", value="Detections", measure="detections"),
        )
        assert loaded.rows["value"].sum() == 40
        assert any("cp1256" in note for note in loaded.notes)

    def test_a_nul_byte_spoils_its_own_row_only(self, tmp_path: Path) -> None:
        path = tables.text(tmp_path / "a.csv", f"{HEADER}Sy\0ria,2015-10,1\nIraq,2015-10,2\n")
        assert values(path) == [["IRQ", 2]]
        assert rejections(path)[0][0] == "line 2"

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            (b"\x00\x01\x02\x03" * 5_000, "neither text nor a workbook|no column is matched"),
            (b"<html><body>not found</body></html>", "is a web page"),
            (b"%PDF-1.7", "is a PDF"),
        ],
    )
    def test_what_is_no_table_says_what_it_is(self, content: bytes, sentence: str, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes(content)
        refused(path, sentence)

    def test_thousands_of_unknown_spellings_end_soon(self, tmp_path: Path) -> None:
        path = tables.text(
            tmp_path / "a.csv", HEADER + "".join(f"{'x' * 40}{n},2015-10,1\n" for n in range(5_000))
        )
        loaded = figures.read_figures(path)
        assert len(loaded.rejected) == len(loaded.unresolved) == 5_000


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


def collection(*features: object, **more: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features, **more})


def feature(geometry: object, value: object = 1) -> dict[str, object]:
    properties = {"origin": "Syria", "month": "2015-10", "detections": value}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def point(lon: object, lat: object) -> dict[str, object]:
    return {"type": "Point", "coordinates": [lon, lat]}


GOOD = feature(point(20.5, 44.8), 5)


class TestGeoJson:
    def read(self, tmp_path: Path, content: str) -> figures.Figures:
        return figures.read_figures(tables.text(tmp_path / "a.geojson", content))

    @pytest.mark.parametrize(
        ("bad", "reason"),
        [
            (feature({"type": "Point", "coordinates": [float("nan"), 44]}), "its coordinate 'nan' is not a number"),
            (feature(point(float("inf"), 44)), "its coordinate 'inf' is not a number"),
            (feature(point(1e308, 44)), "its coordinates reach beyond latitude 90 or longitude 180"),
            (feature(point(10**400, 44)), "its geometry is not one of GeoJSON"),
            (feature(point(20, 181)), "its coordinates reach beyond latitude 90 or longitude 180; are latitude"),
            (feature(point("20", "44")), "its coordinate '44' is not a number"),
            (feature({"type": "Point"}), "its geometry is not one of GeoJSON"),
            (feature({"type": "Point", "coordinates": [20]}), "its geometry is not one of GeoJSON"),
            (feature({"type": "Blob", "coordinates": [20, 44]}), "its geometry is not one of GeoJSON"),
            (feature("POINT (20 44)"), "its geometry is not an object"),
            (feature({"type": "Polygon", "coordinates": [[[20, 44], [21, 44]]]}), "its geometry is not one of GeoJSON"),
            (feature(point(20, 44), "many"), "'many' is not a number"),
            ({"type": "Point", "coordinates": [20, 44]}, "its type is not Feature"),
            ("text", "its type is not Feature"),
        ],
    )  # fmt: skip
    def test_a_bad_feature_is_named_and_the_good_one_is_loaded(
        self, bad: object, reason: str, tmp_path: Path
    ) -> None:
        loaded = self.read(tmp_path, collection(bad, GOOD))
        assert loaded.rows[["value", "lat", "lon"]].to_numpy().tolist() == [[5, 44.8, 20.5]]
        ((place, told),) = loaded.rejected.to_numpy().tolist()
        assert place == "feature 1"
        assert told.startswith(reason)

    def test_a_feature_without_a_place_still_counts(self, tmp_path: Path) -> None:
        loaded = self.read(tmp_path, collection(feature(None, 2), GOOD))
        assert loaded.rows["value"].tolist() == [2, 5]
        assert figures.points(loaded.rows).geometry.isna().tolist() == [True, False]

    def test_an_area_that_crosses_itself_is_mended_and_told(self, tmp_path: Path) -> None:
        bow_tie = {"type": "Polygon", "coordinates": [[[20, 44], [21, 45], [21, 44], [20, 45], [20, 44]]]}
        loaded = self.read(tmp_path, collection(feature(bow_tie)))
        assert 20 <= loaded.rows["lon"].iloc[0] <= 21
        assert any("mended" in note for note in loaded.notes)

    def test_a_line_over_the_antimeridian_goes_the_short_way(self, tmp_path: Path) -> None:
        line = {"type": "LineString", "coordinates": [[179, 10], [-179, 10]]}
        loaded = self.read(tmp_path, collection(feature(line)))
        assert abs(loaded.rows["lon"].iloc[0]) >= 179

    def test_metres_become_degrees_where_the_file_declares_them(self, tmp_path: Path) -> None:
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
        loaded = self.read(tmp_path, collection(feature(point(2282049.55, 5591295.92)), crs=crs))
        assert loaded.rows[["lat", "lon"]].round(2).to_numpy().tolist() == [[44.81, 20.5]]
        assert "Coordinates were turned from EPSG:3857 into degrees." in loaded.notes

    @pytest.mark.parametrize("name", ["/vsicurl/http://127.0.0.1:9/x", "+proj=pipeline +step", "EPSG:99999"])
    def test_a_crs_that_is_none_is_never_looked_up_elsewhere(self, name: str, tmp_path: Path) -> None:
        crs = {"type": "name", "properties": {"name": name}}
        path = tables.text(tmp_path / "a.geojson", collection(GOOD, crs=crs))
        if name.startswith("EPSG"):
            refused(path, "feature 1: its CRS EPSG:99999 is not known")
        else:
            refused(path, "declares the CRS")

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            ('<OGRVRTDataset><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataset>', "other XML, not a table"),
            ("[" * 100_000, "too deeply|is not JSON"),
            ('{"a":' * 100_000, "too deeply|is not JSON"),
            ('{"type": "FeatureCollection", "features": [', "line 1 is not JSON"),
            ('{"type": "Topology"}', "neither items nor GeoJSON features"),
            ('{"features": ' + "[" * 900 + "]" * 900 + "}", "none of it can be read; feature 1: its type is not Feature"),
            ("[]", "is empty: it holds no item"),
        ],
        ids=["vrt", "deep lists", "deep objects", "cut short", "other JSON", "nested features", "empty"],
    )  # fmt: skip
    def test_what_is_no_geojson_is_refused(self, content: str, sentence: str, tmp_path: Path) -> None:
        refused(tables.text(tmp_path / "a.geojson", content), sentence)


def test_reading_opens_no_socket_starts_no_program_and_writes_nothing(tmp_path: Path) -> None:
    vrt = '<OGRVRTDataset><OGRVRTLayer name="x"><SrcDataSource>http://127.0.0.1:9/</SrcDataSource></OGRVRTLayer></OGRVRTDataset>'
    address = "http://127.0.0.1:9/x"
    files = [
        tables.text(tmp_path / "vrt.geojson", vrt),
        tables.text(
            tmp_path / "a.geojson", collection(GOOD, feature({"type": "Point", "coordinates": address}))
        ),
        tables.text(tmp_path / "a.csv", f"{HEADER}{address},2015-10,1\nSyria,2015-10,1\n"),
        tables.workbook(
            tmp_path / "a.xlsx", {"Data": [["Nationality", "Month", "Detections"], ["Syria", "2015-10", 1]]}
        ),
        xlsx(tmp_path / "b.xlsx", f'<!DOCTYPE x SYSTEM "{address}">' + sheet_xml(TITLES)),
    ]
    program = """
import os, sys
from pathlib import Path
from geodata import figures
from geodata.errors import GeodataError
figures.read_figures(Path(sys.argv[2]))
events = []
def watch(event, args):
    writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if writes or event.split(".")[0] in ("socket", "subprocess", "urllib") or event in ("os.system", "os.posix_spawn", "os.exec"):
        events.append(event)
sys.addaudithook(watch)
for name in sys.argv[1:]:
    try:
        print(name[-9:], len(figures.read_figures(Path(name)).rows))
    except GeodataError:
        print(name[-9:], "refused")
print(events)
"""
    run = subprocess.run(  # noqa: S603, this very interpreter
        [sys.executable, "-c", program, *map(str, files)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines()[-1] == "[]"
    assert [line.split()[-1] for line in run.stdout.splitlines()[:-1]] == [
        "refused",
        "1",
        "1",
        "1",
        "refused",
    ]


def test_a_name_that_no_file_can_have_is_a_sentence() -> None:
    assert not figures.recognises(Path("a\0b.txt"))
    with pytest.raises(DataFileError, match="its name is not one a file can have"):
        figures.read_figures(Path("a\0b.csv"))


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_a_sentence(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    make(path)
    refused(path, "is a folder or a device")
    assert figures.recognises(path)


def test_a_workbook_of_many_cells_is_refused_by_its_size(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n * 100}"><c r="BZ{n * 100}"><v>1</v></c></row>' for n in range(1, 1_001))
    refused(xlsx(tmp_path / "a.xlsx", sheet_xml(TITLES + rows)), "reaches to cell BZ100000")


def test_bytes_in_memory_stay_small_for_a_sheet_that_claims_much(tmp_path: Path) -> None:
    claims = io.StringIO()
    claims.write('<dimension ref="A1:XFD1048576"/>')
    path = xlsx(tmp_path / "a.xlsx", sheet_xml(TITLES + cells(2, "Syria", "2015-10", 1), claims.getvalue()))
    assert values(path) == [["SYR", 1]]
