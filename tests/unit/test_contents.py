"""What a file is by its first bytes: the same for reports and for tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata import figures
from geodata._contents import Content, content_of, is_text
from geodata.reading._kinds import Kind, recognise


@pytest.mark.parametrize(
    ("head", "content"),
    [
        (b"PK\x03\x04 and so on", Content.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Content.OLE),
        (b"%PDF-1.7", Content.PDF),
        (b"\r\n%PDF-1.7", Content.PDF),
        (b"\xef\xbb\xbf <html>", Content.MARKUP),
        (b' {"a": 1}', Content.JSON),
        (b"[1]", Content.JSON),
        (b"origin,month\n", Content.TEXT),
        ("Köln".encode("utf-16"), Content.TEXT),
        ("origin,month\n".encode("utf-16-le"), Content.TEXT),
        (b"", Content.TEXT),
        (b"a stray\0 and\x01", Content.TEXT),
        (bytes(range(32)), Content.BINARY),
        (b"<" + b"a\0\0\0bcdefghijk" * 9, Content.BINARY),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(head: bytes, content: Content) -> None:
    assert content_of(head) is content


def test_text_may_hold_line_ends_tabs_and_escapes_but_not_many_other_controls() -> None:
    assert is_text(b"a\tb\r\n\x0c\x1b[0m" * 100)
    assert not is_text(b"one\x02" * 100)


def test_a_pdf_behind_a_blank_line_is_a_report_and_no_table_whatever_its_name(tmp_path: Path) -> None:
    content = b"\n%PDF-1.7 and so on"
    path = tmp_path / "counts.csv"
    path.write_bytes(content)
    assert recognise(content, path.name)[0] is Kind.PDF
    assert not figures.recognises(path)
