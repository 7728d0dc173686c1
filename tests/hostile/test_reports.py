"""Hostile reports: each is read in full, or refused with a sentence that names the file and the cause."""

from __future__ import annotations

import os
import socket
import time
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from geodata import find_mentions
from geodata.errors import UnreadableFileError
from geodata.model import Report
from geodata.reading import html, read_pasted, read_report, sandbox, text
from geodata.reading._names import report_id
from tests import documents
from tests.hostile import bad_reports as bad
from tests.hostile.bad_reports import SENTENCE

UTF_16 = SENTENCE.encode("utf-16-le")

READ = {
    "right-to-left override": (
        "a.txt",
        "Sy\u202eria and Greece.".encode(),
        "Syria and Greece.",
        "1 character that turned the direction of writing round",
    ),
    "500 combining marks": (
        "a.txt",
        ("I" + "\u0301" * 500 + "raq and Greece.").encode(),
        "I" + "\u0301" * 8 + "raq and Greece.",
        "1 letter with more than 8 accents",
    ),
    "zero bytes": (
        "a.txt",
        b"Sy\0ria and Gree\0ce.",
        "Syria and Greece.",
        "such as zero bytes: 2 characters",
    ),
    "a surrogate": ("a.txt", b"Syria \xed\xa0\x80", "Syria í\xa0€", "Encoding uncertain"),
    "cp1252": ("a.txt", "Curaçao".encode("cp1252"), "Curaçao", "Encoding uncertain"),
    "two encodings": (
        "a.txt",
        "Türkiye\n".encode() + "Curaçao".encode("cp1252"),
        "Türkiye\nCuraçao",
        "Encoding uncertain: line 2",
    ),
    "utf-16 with its mark": ("a.txt", b"\xff\xfe" + UTF_16, SENTENCE, None),
    "utf-16 without": ("a.txt", UTF_16, SENTENCE, None),
    "cp1256": (
        "a.txt",
        "من سوريا إلى اليونان".encode("cp1256"),
        "من سوريا إلى اليونان",
        "Encoding uncertain",
    ),
    "a mark of utf-8": ("a.md", b"\xef\xbb\xbf---\ntitle: T\n---\nSyria", "Syria", None),
    "html named pdf": (
        "a.pdf",
        f"<!DOCTYPE html><html><body><p>{SENTENCE}</p></body></html>".encode(),
        SENTENCE,
        "The file ends in .pdf but is HTML; it was read as HTML.",
    ),
    "docx named txt": ("a.txt", documents.word(SENTENCE), SENTENCE, "ends in .txt but is DOCX"),
    "pdf named html": ("a.html", documents.pdf([SENTENCE]), SENTENCE, "ends in .html but is PDF"),
    "text named docx": ("a.docx", SENTENCE.encode(), SENTENCE, "ends in .docx but is text"),
    "empty user password": (
        "a.pdf",
        documents.pdf([SENTENCE], user=""),
        SENTENCE,
        "from the file's properties",
    ),
    "count of a thousand million": ("a.pdf", bad.pdf_page(bad.SHOWN, count=10**9), SENTENCE, None),
    "page tree that holds itself": (
        "a.pdf",
        bad.pdf_page(bad.SHOWN, kids=b"[3 0 R 2 0 R]", count=2),
        SENTENCE,
        "Page 2 is damaged",
    ),
    "a member with a way out": (
        "a.docx",
        documents.package(bad.BODY, {"../../evil.txt": "x", "/evil.txt": "x"}),
        SENTENCE,
        None,
    ),
    "charset that the bytes contradict": (
        "a.html",
        "<html><head><meta charset=utf-16></head><body><p>From Türkiye to Greece.</p></body></html>".encode(),
        "From Türkiye to Greece.",
        None,
    ),
}

REFUSED = {
    "empty": ("a.txt", b"", "holds no text"),
    "strict open xml": ("a.docx", bad.strict_word(), "saved as Strict Open XML"),
    "a document with macros": ("a.docx", bad.macro_word(), "is a template or has macros"),
    "white space": ("a.txt", b" \n\t\r\n ", "holds no text"),
    "empty pdf": ("a.pdf", b"", r"holds no text: there is nothing to read in it\.$"),
    "binary named txt": ("a.txt", bytes(range(256)) * 40, "is not text"),
    "picture named txt": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture"),
    "table": ("a.csv", b"month,value\n2015-01,3\n", r"\.csv is not read as a report"),
    "e-mail": ("a.eml", b"Subject: Syria\n\nFrom Syria.\n", "is an e-mail: save its text as TXT"),
    "workbook named docx": ("a.docx", documents.archive({"xl/workbook.xml": "<x/>"}), "is an Excel workbook"),
    "archive named docx": ("a.docx", documents.archive({"a.txt": "Syria"}), "is a ZIP archive"),
    "old word": ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "Office file of before 2007"),
    "docx with a password": (
        "a.docx",
        b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "needs a password",
    ),
    "docx with locked parts": ("a.docx", bad.encrypted_member(), "needs a password"),
    "entity of a file": ("a.docx", bad.external_entity("file:///etc/passwd"), "contains a DTD"),
    "entity bomb": ("a.docx", documents.package(bad.BODY, prolog=bad.ENTITY_BOMB), "contains a DTD"),
    "entity bomb in utf-16": ("a.docx", bad.entity_in_another_encoding(), "contains a DTD"),
    "utf-7": (
        "a.docx",
        documents.package(None, {"word/document.xml": '<?xml version="1.0" encoding="UTF-7"?><a/>'}),
        "its encoding is not one that Office writes",
    ),
    "large part": ("a.docx", bad.large_part(), "would grow from"),
    "many parts": ("a.docx", bad.many_members(), "has 2,504 parts; at most 2,000"),
    "no main part": ("a.docx", documents.package(None), r"lacks the part word/document\.xml"),
    "deep docx": ("a.docx", bad.deep_word(), "Excessive depth"),
    "no text layer": ("a.pdf", documents.pdf([], []), r"Pages 1, 2 have no text \(a scan\?\)"),
    "user password": (
        "a.pdf",
        documents.pdf([SENTENCE], user="user"),
        "needs a password",
    ),
    "page tree that is its own page": ("a.pdf", bad.pdf_page(bad.SHOWN, kids=b"[2 0 R]"), "has no page"),
    "more pages than are read": (
        "a.pdf",
        bad.pdf_page(bad.SHOWN, kids=b"[" + b"3 0 R " * 6000 + b"]", count=6000),
        "6,000 pages; at most 5,000",
    ),
}


def outcome(read: Callable[[str, bytes], Report], name: str, content: bytes) -> tuple[str, tuple[str, ...]]:
    """What is read of a file, and what is said about it."""
    try:
        report = read(name, content)
    except UnreadableFileError as refused:
        return "", (str(refused),)
    return report.text, report.skipped


@pytest.mark.parametrize("case", READ.values(), ids=READ)
def test_what_can_be_read_is_read_exactly_and_doubts_are_told(read, case) -> None:
    name, content, expected, doubt = case
    report = read(name, content)
    assert report.text == expected
    assert (
        [doubt in sentence for sentence in report.skipped].count(True) == 1 if doubt else not report.skipped
    )


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_a_sentence_with_the_name_and_the_cause(read, case) -> None:
    name, content, cause = case
    with pytest.raises(UnreadableFileError, match=rf"^{name}.*{cause}") as refused:
        read(name, content)
    assert str(refused.value).endswith(".")
    assert "Traceback" not in str(refused.value)
    assert read("good.txt", SENTENCE.encode()).text == SENTENCE


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (bad.zip_bomb, "a.docx"),
        (bad.large_stream, "a.pdf"),
        (bad.many_operators, "a.pdf"),
        (bad.nested_forms, "a.pdf"),
    ],
)
def test_a_bomb_is_read_or_refused_and_the_batch_goes_on(read, make: Callable[[], bytes], name: str) -> None:
    text, told = outcome(read, name, make())
    assert SENTENCE in text or told[0].startswith(name)
    assert read("good.txt", SENTENCE.encode()).text == SENTENCE


@pytest.mark.parametrize("percent", [1, 10, 50, 90, 99])
@pytest.mark.parametrize("kind", bad.GOOD)
def test_a_file_that_is_cut_off_is_refused_or_says_so(read, kind: str, percent: int) -> None:
    _, told = outcome(read, f"a.{kind}", bad.cut(bad.GOOD[kind](), percent))
    assert any("cut off" in sentence for sentence in told)


@pytest.mark.parametrize("depth", [100, 199, 255, 256, 300, 5_000, 200_000])
def test_no_text_is_lost_however_deep_it_stands(read, depth: int) -> None:
    found = read("a.html", bad.deep_page(depth)).text
    assert found.split("\n\n") == ["The first names Serbia.", SENTENCE, "The last names Hungary."]


def test_a_name_with_a_zero_width_space_counts(read) -> None:
    report = read("a.txt", "From Sy\u200bria.".encode())
    assert [mention.iso3 for mention in find_mentions(report.text)] == ["SYR"]


def test_a_name_in_two_scripts_is_flagged(read) -> None:
    assert "mix letters of two scripts" in read("a.txt", "From \u0405yria.".encode()).skipped[0]


def test_composed_and_decomposed_letters_name_the_same_country(read) -> None:
    found = [
        [
            m.iso3
            for m in find_mentions(
                read("a.txt", unicodedata.normalize(form, "From Côte d'Ivoire.").encode()).text
            )
        ]
        for form in ("NFC", "NFD")
    ]
    assert found == [["CIV"], ["CIV"]]


def test_a_lone_surrogate_in_pasted_text_does_no_harm() -> None:
    assert read_pasted("From Syria \ud800.").text.encode() == b"From Syria ."


def test_nobody_is_asked_for_anything(read, listener: socket.socket) -> None:
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    page = (
        f"<html><head><base href='{address}'><link rel=stylesheet href='{address}/a.css'></head><body><p>{SENTENCE}</p>"
        f"<img src='{address}/a.png'><iframe src='{address}/b'></iframe><script src='{address}/c.js'></script></body></html>"
    )
    assert SENTENCE in read("a.html", page.encode()).text
    assert read("a.pdf", bad.scripted_pdf().replace(b"http://127.0.0.1:9", address.encode())).text == SENTENCE
    with pytest.raises(UnreadableFileError, match="contains a DTD"):
        read("a.docx", bad.external_entity(f"{address}/x"))
    with pytest.raises(BlockingIOError, match="temporarily unavailable"):
        listener.accept()


@pytest.mark.parametrize(
    "name",
    [
        "../../x.txt",
        "C:\\x.txt",
        "CON",
        "con.txt",
        "n" * 300 + ".txt",
        "a\0b.txt",
        "a\nb.txt",
        "a.csv:stream",
        "\u202etxt.a",
    ],
)
def test_a_name_that_means_harm_becomes_a_safe_id(tmp_path: Path, name: str) -> None:
    path = tmp_path / "stored.txt"
    path.write_text(SENTENCE)
    if not name.endswith(".txt"):
        name += ".txt"
    report = read_report(path, name=name)
    assert set(report.report_id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
    assert report.report_id == report_id(name)
    assert not report.report_id.startswith((".", "-"))
    assert len(report.report_id) <= 120
    assert report.report_id not in {"con", "x"}
    assert report.title.isprintable()


@pytest.mark.parametrize("name", ["n" * 300 + ".txt", "a\0b.txt", "missing.txt", "."])
def test_a_path_that_leads_to_no_file_is_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"is not there|cannot be read|is a folder"):
        read_report(tmp_path / name)


def test_a_name_that_is_no_unicode_is_read(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"r\xffport.txt")
    path.write_text(SENTENCE)
    report = read_report(path)
    assert (report.text, report.title) == (SENTENCE, "r port")


def test_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableFileError, match="folder or a device"):
        read_report(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableFileError, match="folder or a device"):
        read_report(Path("/dev/zero"))


def test_a_file_over_the_limit_is_refused_unopened(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(201 << 20)
    with pytest.raises(UnreadableFileError, match=r"large\.txt has 201 MB; at most 200 MB"):
        read_report(tmp_path / "large.txt")


def test_the_same_file_twice_is_the_same_report(read) -> None:
    content = documents.word(SENTENCE)
    assert read("a.docx", content) == read("a.docx", content)


def test_500_files_at_once_all_load(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.md" for number in range(500)]
    for number, path in enumerate(paths):
        path.write_text(f"{SENTENCE} {number}")
    with ThreadPoolExecutor(16) as threads:
        texts = [report.text for report in threads.map(read_report, paths)]
    assert texts == [f"{SENTENCE} {number}" for number in range(500)]


@pytest.mark.parametrize(
    "attack",
    [
        "a" * 20_000 + "!",
        " " * 20_000 + "x",
        "\n" * 20_000 + "x",
        "\n \n" * 20_000 + "x",
        "a\n" + " " * 20_000 + "b",
        "---\n" + "-" * 20_000 + "x",
        "---\n" + "[" * 9_000 + "\n---\nx",
        "é" + "a" * 20_000,
        "aѕ" * 20_000,
        "\u0301" * 20_000,
        "<!---->" * 3_000,
        "<!--" * 5_000,
        "<html>" + "<p" * 10_000,
        "<html>" + "</p>" * 10_000,
        "<html>" + "&" * 20_000,
        "<?xml " + " " * 20_000,
    ],
)
def test_no_text_makes_a_reader_slow(attack: str) -> None:
    started = time.process_time()
    for reader in (text.read, html.read):
        with suppress(UnreadableFileError):
            reader(attack.encode(), "a.txt").report("a.txt")
    assert time.process_time() - started < 1.5


def test_a_worker_that_the_system_kills_costs_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE)
    pool = sandbox.Sandbox(children=1)
    with pytest.raises(UnreadableFileError, match=r"a\.txt cannot be read: .* for want of memory"):
        pool.run("tests.hostile.readers:killed", path)
    assert pool.run("tests.hostile.readers:size", path) == len(SENTENCE)
    pool.close()
