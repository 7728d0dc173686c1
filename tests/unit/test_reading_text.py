from __future__ import annotations

from pathlib import Path

import pytest

from geodata.errors import UnreadableFileError
from geodata.model import Report
from geodata.reading import read_pasted, read_report


@pytest.fixture
def read(tmp_path: Path):
    def read(content: str | bytes, name: str = "report.md") -> Report:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_report(path)

    return read


def test_front_matter_gives_the_facts_as_they_are_typed(read) -> None:
    report = read(
        "---\ntitle: Along the route\npublisher: Agency\ndate: 2021-12-09\nlanguage: no\n---\nThey left Iraq."
    )
    assert (report.title, report.publisher, report.published, report.language) == (
        "Along the route",
        "Agency",
        "2021-12-09",
        "no",
    )
    assert report.text == "They left Iraq."


def test_a_date_that_is_not_understood_is_told_and_several_publishers_are_kept(read) -> None:
    report = read("---\npublisher: [Agency, Office]\ndate: 9/12/2021\n---\nThey left Iraq.")
    assert (report.publisher, report.published) == ("Agency, Office", "")
    assert report.skipped == (
        "The date “9/12/2021” was not taken over: write it as 2021-12-09, or correct it on the Reports page.",
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Night crossing #\n\nThey left Iraq.", "Night crossing"),
        ("---\ndate: 2021\n---\n# Night *crossing*\n\nThey left Iraq.", "Night *crossing*"),
        ("---\ntitle: Along the route\n---\n# Night crossing", "Along the route"),
        ("#hashtag of the day", "report"),
        ("They left Iraq.\n\n# Later", "report"),
        ("# " + "x" * 300, "report"),
    ],
)
def test_a_heading_that_a_text_begins_with_is_its_title(read, text: str, title: str) -> None:
    assert read(text).title == title


BODY = "People from Syria and Iraq were found in a lorry near Horgoš in the night, the police of Serbia said."


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Situation in the Western Balkans\n\n", "Situation in the Western Balkans"),
        ("Situation in the Western Balkans\n================\n", "Situation in the Western Balkans"),
        ("**Serbia: 400 people found**\n", "Serbia: 400 people found"),
        ("## Who crosses the Drina?\n\n", "Who crosses the Drina?"),
        ("12 December 2016\n\nNight crossings of the Drina\n\n", "Night crossings of the Drina"),
        ("Belgrade, 12 December 2016\n\n", ""),
        ("From: the police\n\n", ""),
        ("Syria 500\nIraq 20\n\n", ""),
        ("They left Iraq.\n\nA later heading\n\n", ""),
        ("People from Syria and Iraq were found in a lorry near the border of\nSerbia in the night, as the police of the town said.\n", ""),
        ("<script>alert(1)</script> of the day\n\n", ""),
        ("![a picture](https://example.org/a.png) of it\n\n", ""),
        ("{{7*7}} is the title\n\n", ""),
        ("Situation at " + "https://example.org\n\n", ""),
        ("Long " * 60 + "\n\n", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_text_without_a_heading_is_called_by_the_line_that_looks_like_one_or_by_its_file(
    read, head: str, title: str
) -> None:
    report = read(head + BODY, "2016-06_tnh-closure.txt")
    assert report.title == (title or "2016-06 tnh closure")
    assert report.report_id == "2016-06_tnh-closure"
    assert report.text.endswith(BODY)
    assert read_pasted(head + BODY).title == (title or "Pasted text")


def test_a_line_that_is_all_of_a_text_is_not_its_title_too(read) -> None:
    assert read("Situation in the Western Balkans").title == "report"
    assert (
        read("Night\u202e crossings\x00 of the Drina\n\nThey left Iraq.").title
        == "Night crossings of the Drina"
    )


def test_the_head_of_a_page_is_no_title(read) -> None:
    assert read("Agency of the Borders\n\nThey left Iraq.\fThey came to Serbia.").title == "report"


@pytest.mark.parametrize("text", ["---\nThey left Iraq.", "--- a\n\nThey left Iraq.\n---\nThe end."])
def test_a_text_that_begins_with_dashes_loses_nothing(read, text: str) -> None:
    assert read(text).text == text


def test_front_matter_that_is_not_yaml_is_told_by_its_line(read) -> None:
    with pytest.raises(UnreadableFileError, match=r"^report\.md line 3: the front matter .* is not YAML"):
        read("---\ntitle: a\npublisher: b: c\n---\nThey left Iraq.")


def test_passages_are_numbered_and_have_no_page(read) -> None:
    report = read("They left Iraq.\nThey came to Serbia.\n \nThey left Serbia.\n")
    assert [(report.text[p.start : p.end], p.number, p.page) for p in report.passages] == [
        ("They left Iraq.\nThey came to Serbia.", 1, None),
        ("They left Serbia.", 2, None),
    ]


def test_form_feeds_part_pages(read) -> None:
    report = read("They left Iraq.\fThey came to Serbia.\n\nThey left Serbia.", "report.txt")
    assert [(p.number, p.page) for p in report.passages] == [(1, 1), (2, 2), (3, 2)]


def test_line_ends_of_every_make_are_one(read) -> None:
    assert read(b"one\r\ntwo\rthree\n").text == "one\ntwo\nthree"


def test_a_text_in_another_script_says_that_countries_may_be_missed(read) -> None:
    assert "not in Latin letters" in read("Сирия и Ирак, Сербия и Венгрия.").skipped[0]


def test_the_same_pasted_text_is_one_report_and_another_is_another() -> None:
    first, again = (read_pasted("They left Iraq.", "News") for _ in range(2))
    other = read_pasted("They left Iran.", "News")
    assert first == again
    assert first.report_id != other.report_id
    assert (first.title, first.text) == ("News", "They left Iraq.")
    assert [(p.start, p.end) for p in first.passages] == [(0, 15)]


def test_nothing_pasted_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="Pasted text holds no text"):
        read_pasted(" \n ")


@pytest.mark.parametrize(
    "title",
    [
        "UNHCR/IOM joint statement, 12/2015",
        "People on the way from Türkiye to Hungary: " + "routes, prices and " * 4 + "risks",
    ],
)
def test_a_title_that_was_given_is_kept_whole(title: str) -> None:
    """It was taken for the name of a file: what stands before a slash was lost, and the middle of a long one."""
    assert read_pasted("They left Iraq.", title).title == title
