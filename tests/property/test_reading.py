from __future__ import annotations

import itertools
import json
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import UnreadableFileError
from geodata.model import Report
from geodata.reading import read_pasted
from geodata.reading._draft import Draft
from geodata.reading._passages import paragraphs
from geodata.reading._reader import report_from
from geodata.reading._running_heads import without_running_heads

PIECES = (
    "Syria",
    "Iraq.",
    "\n",
    "\n\n",
    " \n \n",
    " ",
    "\t",
    "\u2028",
    "\u202e",
    "\0",
    "\ud800",
    "e\u0301",
    "\r\n",
    "Ѕyria",
    "— ",
)
LINES = ("Serbia", "Serbia: update", "Page {} of 9", "{}", "", "Text.", "12", "They came from", "  Iraq")
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join)
pages = st.lists(st.tuples(st.integers(1, 9), texts), max_size=5)


def drafted(several: list[tuple[int, str]]) -> Report | None:
    try:
        return Draft(list(several)).report("a.txt")
    except UnreadableFileError:
        return None


@given(pages)
def test_passages_hold_all_that_is_written_in_order_and_once(several: list[tuple[int, str]]) -> None:
    report = drafted(several)
    if report is None:
        return
    bounds = [0, *itertools.chain.from_iterable((p.start, p.end) for p in report.passages), len(report.text)]
    assert bounds == sorted(bounds)
    assert all(not report.text[a:b].strip() for a, b in zip(bounds[::2], bounds[1::2], strict=True))
    assert [p.number for p in report.passages] == list(range(1, len(report.passages) + 1))


@given(pages)
def test_every_passage_is_a_paragraph_of_its_page(several: list[tuple[int, str]]) -> None:
    report = drafted(several)
    if report is None:
        return
    for passage in report.passages:
        text = report.text[passage.start : passage.end]
        assert text == text.strip() != ""
        assert len(paragraphs(text)) == 1


@given(st.lists(st.lists(st.sampled_from(LINES), max_size=7), max_size=9))
def test_no_line_of_pages_is_lost_but_page_numbers(several: list[list[str]]) -> None:
    pages = [
        (number, "\n".join(line.format(number) for line in lines))
        for number, lines in enumerate(several, start=1)
    ]
    found, _ = without_running_heads(pages)
    kept = {line.strip() for _, text in found for line in text.split("\n")}
    assert kept >= {line.strip() for lines in several for line in lines if line.strip() and "{" not in line}
    for (number, text), (same, shorter) in zip(pages, found, strict=True):
        before, after = (Counter(filter(None, map(str.strip, one.split("\n")))) for one in (text, shorter))
        assert number == same
        # A foot may stand before the paragraph that goes on over the page.
        assert before >= after


@given(texts)
def test_what_is_read_of_a_text_reads_the_same_again(text: str) -> None:
    try:
        first = read_pasted(text)
    except UnreadableFileError:
        return
    assert read_pasted(first.text).text == first.text
    first.text.encode("utf-8")


@given(pages)
def test_a_report_crosses_to_another_process_unchanged(several: list[tuple[int, str]]) -> None:
    report = drafted(several)
    if report is None:
        return
    fields = {name: getattr(report, name) for name in Report.__dataclass_fields__}
    fields["passages"] = [[p.start, p.end, p.number, p.page] for p in report.passages]
    assert report_from(json.loads(json.dumps(fields))) == report
