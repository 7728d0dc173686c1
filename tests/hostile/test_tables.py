"""Tables that are broken, or made to break a reader: the error says what it is, nothing is lost, the rest loads."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata import figures
from geodata.errors import DataFileError
from geodata.figures import Columns
from tests import tables
from tests.hostile.bad_tables import (
    GOOD,
    HEADER,
    ROOT,
    TITLES,
    collection,
    feature,
    refused,
    rejections,
    sheet_xml,
    values,
    xlsx,
)


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
        refused(path, r"a\.csv has 190 MB; at most 100 MB are read: split it, or download fewer")

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

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
    def test_a_byte_order_mark_tells_the_encoding(self, encoding: str, tmp_path: Path) -> None:
        path = tables.text(tmp_path / "a.csv", f"\ufeff{HEADER}Türkiye,2015-10,2\n", encoding)
        assert values(path) == [["TUR", 2]]

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
