"""The same report says the same in every format."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata import find_mentions
from geodata.model import Report
from geodata.reading import read_report, shipped_reports
from tests import documents

REPORTS = {report.report_id: report for report in shipped_reports()}


def page(report: Report) -> bytes:
    paragraphs = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs_of(report))
    return f"<html><head><title>{report.title}</title></head><body><nav><a href='/'>Menu</a></nav><main>{paragraphs}</main></body></html>".encode()


def paragraphs_of(report: Report) -> list[str]:
    return [" ".join(report.text[p.start : p.end].split()) for p in report.passages]


WRITERS: dict[str, Callable[[Report], bytes]] = {
    "html": page,
    "docx": lambda report: documents.word(*paragraphs_of(report), title=report.title),
    # The fonts that every PDF reader has know Latin-1 alone.
    "pdf": lambda report: documents.pdf([latin(text) for text in paragraphs_of(report)], title=report.title),
}


def latin(text: str) -> str:
    return text.encode("latin-1", errors="replace").decode("latin-1")


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_a_report_names_the_same_countries_in_every_format(tmp_path: Path, report: Report, kind: str) -> None:
    path = tmp_path / f"report.{kind}"
    path.write_bytes(WRITERS[kind](report))
    found = read_report(path)
    written = [text if kind != "pdf" else latin(text) for text in paragraphs_of(report)]
    assert found.title == report.title or kind == "pdf"
    assert paragraphs_of(found) == written
    expected = [(m.iso3, m.role) for m in find_mentions("\n\n".join(written))]
    assert [(m.iso3, m.role) for m in find_mentions("\n\n".join(paragraphs_of(found)))] == expected
