from __future__ import annotations

from pathlib import Path

import pytest

from geodata import read_report
from geodata.errors import DataFileError
from geodata.reading.text import read_text

FRONT_MATTER = """---
title: "A report: its title"
publisher: UNODC
date: 2021-12-09
source_id: S1
language: no
---

First paragraph.

Second paragraph.
"""


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    return tmp_path / "2021-12-a-report.md"


def test_front_matter_gives_what_a_report_is_and_stands_as_typed(report_file: Path) -> None:
    report_file.write_text(FRONT_MATTER, encoding="utf-8")
    report = read_report(report_file)
    assert (report.report_id, report.title, report.publisher) == (
        "2021-12-a-report",
        "A report: its title",
        "UNODC",
    )
    assert (report.published, report.source_id, report.language) == ("2021-12-09", "S1", "no")
    assert report.text == "First paragraph.\n\nSecond paragraph."
    assert [report.text[passage.start : passage.end] for passage in report.passages] == [
        "First paragraph.",
        "Second paragraph.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Only text.",
        "--- a dash, and then text",
        "---\nnot: closed\nand text",
        "---\n- a list\n---\nText",
        "Text\n---\nmore\n---\nend",
    ],
    ids=["plain", "dashes", "open", "list", "rules"],
)
def test_a_text_without_front_matter_loses_nothing(report_file: Path, text: str) -> None:
    report_file.write_text(text, encoding="utf-8")
    report = read_report(report_file)
    assert report.text == text
    assert report.title == "2021-12-a-report"


@pytest.mark.parametrize("values", ["title:\npublisher: [a, b]", "title: {a: 1}", "title: ''"])
def test_a_value_that_is_no_text_is_as_if_it_were_not_there(report_file: Path, values: str) -> None:
    report_file.write_text(f"---\n{values}\n---\nText", encoding="utf-8")
    assert read_report(report_file).title == "2021-12-a-report"
    assert read_report(report_file).publisher == ""


def test_a_byte_order_mark_and_windows_lines_do_not_hide_the_front_matter(report_file: Path) -> None:
    report_file.write_bytes(b"\xef\xbb\xbf" + FRONT_MATTER.replace("\n", "\r\n").encode())
    assert read_report(report_file).title == "A report: its title"


def test_bad_front_matter_is_named_by_its_line(report_file: Path) -> None:
    report_file.write_text("---\ntitle: a: b\n---\nText", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"2021-12-a-report\.md line 2: the front matter .* is not YAML"):
        read_report(report_file)


def test_deeply_nested_front_matter_ends_in_a_sentence(report_file: Path) -> None:
    report_file.write_text(f"---\na: {'[' * 5000}\n---\nText", encoding="utf-8")
    with pytest.raises(DataFileError, match="is not YAML"):
        read_report(report_file)


def test_yaml_tags_run_nothing(report_file: Path) -> None:
    report_file.write_text("---\ntitle: !!python/object/apply:os.getpid []\n---\nText", encoding="utf-8")
    assert read_report(report_file).title == "2021-12-a-report"


def test_a_text_that_is_not_utf_8_names_the_byte(report_file: Path) -> None:
    report_file.write_bytes("Preševo".encode("cp1250"))
    with pytest.raises(
        DataFileError, match=r"2021-12-a-report\.md: byte 3 is not UTF-8; save the file as UTF-8"
    ):
        read_text(report_file)


def test_a_missing_file_and_a_folder_end_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=r"none\.md is not there: check the path"):
        read_report(tmp_path / "none.md")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(DataFileError, match=r"folder\.md cannot be read"):
        read_report(tmp_path / "folder.md")


def test_a_kind_that_is_not_read_says_which_are(tmp_path: Path) -> None:
    path = tmp_path / "table.xyz"
    path.write_text("text", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"table\.xyz: \.xyz is not read; use .*\.md"):
        read_report(path)
    with pytest.raises(DataFileError, match="README: no ending is not read"):
        read_report(tmp_path / "README")


def test_an_empty_file_is_a_report_without_text(report_file: Path) -> None:
    report_file.write_bytes(b"")
    assert read_report(report_file).passages == ()
