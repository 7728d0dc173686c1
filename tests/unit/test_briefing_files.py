"""Pictures, handouts, tables and layers: each whole, with its sources, the same twice, and hostile texts inert."""

from __future__ import annotations

import csv
import html
import io
import json
import os
import signal
import sqlite3
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from dashboard import wording
from dashboard.briefing import draft, pinned, preflight, tables
from dashboard.briefing.drawing import Label
from dashboard.briefing.export import EXPORTERS, export
from dashboard.briefing.layout import sheet
from dashboard.briefing.scenes import Briefing, BriefingError, FigureKind
from dashboard.briefing.storage import write_whole
from geodata import Filters
from geodata.model import View
from tests.unit import briefings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


def made(folder: Path, ending: str, briefing: Briefing | None = None, **options) -> Path:
    path = folder / f"made{ending}"
    export(briefing or briefings.syria(), briefings.atlas(), path, **options)
    return path


def pdf_words(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


@pytest.mark.parametrize("ending", EXPORTERS)
def test_the_same_view_makes_the_same_bytes_and_nothing_beside_them(ending: str, tmp_path: Path) -> None:
    first = made(tmp_path, ending).read_bytes()
    assert made(tmp_path, ending).read_bytes() == first
    beside = {".geojson": {"made.qml"}}.get(ending, set())
    assert {path.name for path in tmp_path.iterdir()} == {f"made{ending}"} | beside


@pytest.mark.parametrize("ending", EXPORTERS)
def test_hostile_texts_never_stop_an_export(ending: str, tmp_path: Path) -> None:
    assert made(tmp_path, ending, briefings.hostile()).stat().st_size > 1000


@pytest.mark.parametrize("ending", EXPORTERS)
def test_progress_ends_where_it_said_it_would(ending: str, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export(
        briefings.syria(),
        briefings.atlas(),
        tmp_path / f"x{ending}",
        lambda done, of, _: told.append((done, of)),
    )
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize(("width", "height"), [(1600, 1000), (800, 800), (3000, 1500)])
def test_a_picture_has_the_size_that_was_asked_for(width: int, height: int, tmp_path: Path) -> None:
    content = made(tmp_path, ".png", size=(width, height)).read_bytes()
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">II", content[16:24]) == (width, height)
    (page,) = pypdf.PdfReader(made(tmp_path, ".pdf", size=(width, height))).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
        (width * 0.75, height * 0.75), abs=1
    )


def test_a_picture_carries_title_figures_source_date_scale_and_notes(tmp_path: Path) -> None:
    words = pdf_words(made(tmp_path, ".pdf", size=(1600, 1000)))
    assert briefings.syria().scenes[0].title in words
    assert "data as of 2025-06-03" in words
    assert wording.caveats.BOUNDARIES_NOTE in words
    assert wording.caveats.KOSOVO_NOTE in words
    assert wording.caveats.WHOLE_ROUTE_NOTE in words
    assert " km" in words
    assert "Undetermined boundary" in words


def test_a_small_picture_of_the_whole_earth_is_whole(tmp_path: Path) -> None:
    """The last of its notes lay below its edge, a long title ended without a sign, and a wide picture was an error."""
    far = Filters(routes=(), from_month="2023-01", to_month="2023-12", view=View(20.0, 30.0, 2))
    (scene,) = briefings.of(far).scenes
    title = "A title that is much longer than two lines of a picture " * 3
    long = Briefing("Views", (replace(scene, title=title),), "2026-02-03")
    words = pdf_words(made(tmp_path, ".pdf", long, size=(400, 400)))
    assert words.startswith("A title that is much longer than two lines of a")
    assert " … 381,319 detections" in words
    (item,) = pinned.shown(long, briefings.atlas())
    drawn = sheet(item, 300, 300)
    lowest = max(one.y for one in drawn.items if isinstance(one, Label))
    assert lowest < 300
    assert made(tmp_path, ".png", long, size=(2400, 400)).stat().st_size > 1000


def test_a_drawing_is_svg_with_a_name_for_every_country_and_no_script(tmp_path: Path) -> None:
    root = ElementTree.fromstring(made(tmp_path, ".svg").read_text(encoding="utf-8"))  # noqa: S314, it is ours
    ids = {element.get("id") for element in root.iter()}
    assert {"country SRB", "country XKX"} <= ids
    assert not [element for element in root.iter() if element.tag.endswith(("script", "foreignObject"))]
    assert not [1 for element in root.iter() for name in element.attrib if name.startswith("on")]


def test_a_picture_of_more_than_one_scene_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="holds one map"):
        made(tmp_path, ".png", briefings.shipped())


def test_no_page_of_the_handout_has_but_the_last_two_lines_of_a_scene(tmp_path: Path) -> None:
    """A scene of ten branches left its caveats alone on a page of their own."""
    chosen = Filters(origins=("SYR",), from_month="2015-01", to_month="2016-12")
    drafted = draft.draft(chosen, briefings.atlas(), FigureKind.STRIP)
    scene = replace(drafted, title=f"{drafted.title}: stop by stop")
    briefing = pinned.pin(Briefing("Branches", (scene,), "2026-02-03"), briefings.atlas())
    pages = [page.extract_text() for page in pypdf.PdfReader(made(tmp_path, ".pdf", briefing)).pages]
    assert [("Branches in use" in page, "Sources, notes" in page) for page in pages] == [
        (True, False),
        (False, True),
    ]


def test_the_handout_tells_every_scene_on_one_page(folder: Path) -> None:
    path = made(folder, ".pdf", briefings.shipped())
    reader = pypdf.PdfReader(path)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert [entry.title for entry in reader.outline] == [
        *(scene.title for scene in briefings.shipped().scenes),
        "Sources, notes and checks",
    ]
    for page, scene in zip(pages, briefings.shipped().scenes, strict=False):
        assert scene.title in page
        assert (
            " ".join(scene.text.split()) in page.replace("\u00a0", " ")
            or " ".join(scene.text.split()) in page
        )
        assert f"{scene.numbers.total:,}" in page
        assert all(" ".join(claim.text.split()) in page for claim in scene.claims)
        assert "data as of 2025-06-03" in page
        assert wording.caveats.BOUNDARIES_NOTE in page
        assert wording.caveats.KOSOVO_NOTE in page
    end = " ".join(pages[len(briefings.shipped().scenes) :])
    assert "IOM Regional Office Vienna" in end
    assert "Checked before export" in end


def test_each_page_of_the_handout_is_dated_whatever_the_length_of_its_title(tmp_path: Path) -> None:
    """A long title left the date and the hash of the data out."""
    long = replace(briefings.syria(), title="A title of many words for a briefing " * 8)
    for page in pypdf.PdfReader(made(tmp_path, ".pdf", long)).pages:
        words = page.extract_text()
        assert f" … · made on {long.made_on}. Data {long.data_hash[:12]}." in words


def test_no_number_of_the_handout_is_broken_and_a_year_that_is_not_whole_says_so(tmp_path: Path) -> None:
    """Columns of many series were narrower than their numbers, which went on in the next line."""
    many = Filters(origins=("SYR", "AFG", "IRQ", "PAK", "TUR", "IND", "MAR", "TUN"))
    words = pdf_words(made(tmp_path, ".pdf", briefings.of(many)))
    (scene,) = briefings.of(many).scenes
    assert len(scene.numbers.series) == 7
    years, series = scene.numbers.by_year()
    for number, year in enumerate(years):
        row = " ".join(f"{values[number]:,}" for _, values in series)
        assert f"{'2025 to April' if year == '2025' else year} {row}" in words


def test_no_heading_of_the_handout_stands_alone_at_the_end_of_a_page(tmp_path: Path) -> None:
    many = Filters(origins=("SYR", "AFG", "IRQ", "PAK", "TUR", "IND", "MAR", "TUN"))
    (scene,) = briefings.of(many).scenes
    line = "A line of words that fills the page from one side to the other, until it ends here. "
    for lines in (7, 8, 9):
        longer = replace(scene, text=line * lines)
        path = made(tmp_path, ".pdf", Briefing("Views", (longer,), "2026-02-03"))
        for page in pypdf.PdfReader(path).pages:
            told = page.extract_text().split(wording.exports.STATEMENTS)
            assert len(told) == 1 or scene.claims[0].text[:30] in told[1]


def test_the_handout_links_to_its_sources(folder: Path) -> None:
    reader = pypdf.PdfReader(made(folder, ".pdf", briefings.syria()))
    found = [
        note.get_object()["/A"]["/URI"]
        for page in reader.pages
        for note in page.get("/Annots", [])
        if "/A" in note.get_object()
    ]
    assert any(address.startswith("https://www.frontex.europa.eu/") for address in found)
    assert all(address.startswith(("https://", "http://")) for address in found)


def test_hostile_texts_stay_text_in_the_handout(folder: Path) -> None:
    words = pdf_words(made(folder, ".pdf", briefings.hostile())).replace(" ", "")
    for text in briefings.HOSTILE:
        assert text.replace(" ", "") in words


def test_the_table_holds_every_row_behind_the_view_and_they_add_up(folder: Path) -> None:
    with made(folder, ".csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0].keys() == {*tables.COLUMNS, tables.NOTES_COLUMN}
    notes = " ".join(row[tables.NOTES_COLUMN] for row in rows)
    assert "Checked before export" in notes
    assert "Source FXDICT2025: Frontex" in notes
    assert wording.caveats.KOSOVO_NOTE in notes
    assert sum(int(row["value"]) for row in rows) == briefings.syria().scenes[0].numbers.total
    assert {row["source_id"] for row in rows} == {"FXDICT2025"}
    assert {row["as_of"] for row in rows} == {"2025-06-03"}
    assert {row["origin"] for row in rows} == {"SYR"}


def test_a_table_of_few_rows_or_none_still_holds_every_note(tmp_path: Path) -> None:
    few = briefings.of(briefings.Filters(origins=("SYR",), from_month="2010-02", to_month="2010-02"))
    with made(tmp_path, ".csv", few).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) < 5
    notes = " ".join(row[tables.NOTES_COLUMN] for row in rows)
    assert "Checked before export" in notes
    assert "Source FXDICT2025" in notes


def test_the_stops_of_a_strip_and_the_counts_of_sources_are_sheets_of_their_own(tmp_path: Path) -> None:
    atlas, year = briefings.atlas(), briefings.Filters(from_month="2022-01", to_month="2022-12")
    scenes = tuple(draft.draft(year, atlas, figure) for figure in (FigureKind.STRIP, FigureKind.SOURCES))
    briefing = pinned.pin(Briefing("Both", scenes, "2026-02-03"), atlas)
    book = openpyxl.load_workbook(made(tmp_path, ".xlsx", briefing))
    stops = list(book["Branches"].iter_rows(min_row=2, values_only=True))
    assert len(stops) == sum(len(line.stops) for line in briefing.scenes[0].numbers.lines)
    counts = list(book["Other sources"].iter_rows(min_row=2, values_only=True))
    assert {row[7] for row in counts} == {count.source_id for count in briefing.scenes[1].numbers.counts}
    words = pdf_words(made(tmp_path, ".pdf", briefing))
    assert "Branches in use, stop by stop" in words
    assert "never added" in words


@pytest.mark.parametrize("ending", EXPORTERS)
def test_every_file_says_inside_which_rules_ran(ending: str, tmp_path: Path) -> None:
    path = made(tmp_path, ending)
    said = str(preflight.check(briefings.syria(), briefings.atlas()))
    if ending in (".pptx", ".xlsx"):
        with zipfile.ZipFile(path) as package:
            text = " ".join(
                package.read(name).decode() for name in package.namelist() if name.endswith(".xml")
            )
    elif ending == ".pdf":
        text = pdf_words(path)
    elif ending == ".gpkg":
        with sqlite3.connect(path) as connection:
            (text,) = connection.execute(
                "SELECT description FROM gpkg_contents WHERE table_name = 'legs'"
            ).fetchone()
    elif ending == ".png":
        text = Image.open(path).info["Description"]
    else:
        text = path.read_text(encoding="utf-8")
    assert said in " ".join(html.unescape(text).split())


def test_hostile_texts_stay_text_in_drawing_layers_and_table(folder: Path) -> None:
    drawn = made(folder, ".svg", briefings.hostile()).read_text(encoding="utf-8")
    root = ElementTree.fromstring(drawn)  # noqa: S314, it is ours
    assert not [
        element for element in root.iter() if element.tag.endswith(("script", "foreignObject", "image"))
    ]
    content = json.loads(made(folder, ".geojson", briefings.hostile()).read_text(encoding="utf-8"))
    assert content["title"] == briefings.HOSTILE[4]
    with sqlite3.connect(made(folder, ".gpkg", briefings.hostile())) as connection:
        (about,) = connection.execute("SELECT description FROM gpkg_contents LIMIT 1").fetchone()
    assert about.startswith(briefings.HOSTILE[4])
    picture = Image.open(made(folder, ".png", briefings.hostile()))
    assert picture.info["Title"] == f"{briefings.HOSTILE[0]} {briefings.HOSTILE[5]}"


def test_the_workbook_holds_the_rows_their_sums_and_a_sheet_of_sources_and_of_caveats(folder: Path) -> None:
    book = openpyxl.load_workbook(made(folder, ".xlsx"))
    assert book.sheetnames == ["Figures", "By year", "By origin", "Mentions", "Scenes", "Sources", "Caveats"]
    total = briefings.syria().scenes[0].numbers.total
    values = [row[-1] for row in book["Figures"].iter_rows(min_row=2, values_only=True)]
    assert sum(values) == total
    assert sum(row[-1] for row in book["By year"].iter_rows(min_row=2, values_only=True)) == total
    assert [row[1:4] for row in book["By year"].iter_rows(min_row=2, values_only=True)] == [
        (2015, "2015-01", "2015-12"),
        (2016, "2016-01", "2016-12"),
    ]
    mentions = list(book["Mentions"].iter_rows(min_row=2, values_only=True))
    assert len(mentions) > 50
    assert all(mention in sentence for *_, mention, sentence in mentions)
    wide = book["Mentions"].column_dimensions["H"].width
    for line, (*_, sentence) in enumerate(mentions, 2):
        lines = (book["Mentions"].row_dimensions[line].height or 15) / 15
        assert lines * wide >= len(sentence), "text stands over the next row"
    sources = [row[0] for row in book["Sources"].iter_rows(min_row=2, values_only=True)]
    assert "FXDICT2025" in sources
    caveats = " ".join(row[1] for row in book["Caveats"].iter_rows(min_row=2, values_only=True))
    assert wording.caveats.KOSOVO_NOTE in caveats
    assert "Nationality was not recorded" in caveats
    assert "Checked before export" in caveats


def test_no_cell_of_a_workbook_is_a_formula_whatever_a_text_begins_with(folder: Path) -> None:
    hostile = briefings.hostile()
    scene = replace(hostile.scenes[0], title="=HYPERLINK(1)", text="+1")
    book = openpyxl.load_workbook(made(folder, ".xlsx", replace(hostile, scenes=(scene,))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    begun = [cell for cell in cells if cell.data_type == "s" and cell.value[0] in "=+-@"]
    assert {cell.value for cell in begun} == {"=HYPERLINK(1)", "+1"}
    assert all(cell.quotePrefix for cell in begun)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1"])
def test_a_text_that_could_be_a_formula_is_made_inert(text: str) -> None:
    assert tables.inert(text).startswith("'")


@settings(deadline=None)  # how long it takes is for the benchmarks to say
@given(st.text(max_size=30))
def test_no_text_begins_a_formula_in_a_table(text: str) -> None:
    assert not tables.inert(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_number_stays_a_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        tables, "rows", lambda *_: iter([(1, "a", "", "m", "r", "-R", "SYR", "Syria", "land", "2015-01", -5)])
    )
    with made(tmp_path, ".csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["value"], row["route"]) == ("-5", "'-R")
    sheet = openpyxl.load_workbook(made(tmp_path, ".xlsx"))["Figures"]
    assert sheet.cell(2, 11).value == -5
    assert sheet.cell(2, 6).value == "-R"


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("x.doc", {}, "the ending is not one of"),
        ("x", {}, "the ending is not one of"),
        ("missing/x.png", {}, "is no folder"),
        ("x.csv", {"size": (800, 600)}, "A size goes with"),
        ("x.csv", {"template": Path("t.pptx")}, "A template goes with"),
        ("x.png", {"size": (10, 600)}, "is not between"),
    ],
)
def test_what_cannot_be_exported_is_refused_with_a_sentence(
    name: str, options: dict[str, object], said: str, tmp_path: Path
) -> None:
    with pytest.raises(BriefingError, match=said):
        export(briefings.syria(), briefings.atlas(), tmp_path / name, **options)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_the_same_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(BriefingError, match="is a folder"):
        export(briefings.syria(), briefings.atlas(), tmp_path / "x.csv")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (tmp_path / "x.csv").write_bytes(b"old")
    with pytest.raises(BriefingError, match="No space left on device"):
        export(briefings.syria(), briefings.atlas(), tmp_path / "x.csv")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_a_kill_while_writing_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    write_whole(path, b"old")
    script = (
        "import os, signal, sys; from pathlib import Path; from dashboard.briefing import storage\n"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)\n"
        "storage.write_whole(Path(sys.argv[1]), b'new' * 100_000)"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)  # noqa: S603
    assert killed.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"


def test_a_csv_is_utf8_and_reads_back_with_accents(folder: Path) -> None:
    text = made(
        folder, ".csv", briefings.of(briefings.Filters(origins=("TUR",), from_month="2024-01"))
    ).read_bytes()
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8"))))
    assert {row["origin_label"] for row in rows} == {"Türkiye"}


def test_rows_that_a_sheet_has_no_room_for_are_refused_and_not_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    briefing = briefings.of(
        Filters(origins=("SYR",), routes=("western_balkan",), from_month="2015-01", to_month="2015-01")
    )
    (item,) = pinned.shown(briefing, briefings.atlas())
    figures, mentions = len(list(tables.rows(item))), len(list(tables.mentions(item)))
    assert 10 < figures + 10 < mentions
    monkeypatch.setattr(tables, "_MOST_ROWS_OF_A_SHEET", mentions - 1)
    with pytest.raises(BriefingError, match=f"{mentions:,} rows are more than a sheet holds"):
        tables.write_xlsx(briefing, briefings.atlas(), tmp_path / "rows.xlsx")
