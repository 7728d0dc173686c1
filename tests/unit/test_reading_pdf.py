from __future__ import annotations

import time
from pathlib import Path

import pytest

from geodata.errors import UnreadableFileError
from geodata.mentions import find_mentions
from geodata.model import Report, Role
from geodata.reading import pdf as reader
from geodata.reading import read_report
from geodata.reading._draft import Draft
from geodata.reading._pdf_tables import Piece, with_rows
from tests.documents import pdf, pdf_of_words
from tests.hostile.bad_reports import SENTENCE, SHOWN, pdf_page

MONTHS = ("March", "April", "May", "June", "July")
LONG = "People from Syria crossed the border between North Macedonia and Serbia. " * 4


@pytest.fixture
def read(tmp_path: Path):
    def read(content: bytes) -> Report:
        (tmp_path / "report.pdf").write_bytes(content)
        return read_report(tmp_path / "report.pdf")

    return read


def test_every_passage_knows_its_page(read) -> None:
    report = read(pdf(["They left Iraq.", "They came to Serbia."], ["They left Serbia."]))
    assert [(report.text[p.start : p.end], p.page, p.number) for p in report.passages] == [
        ("They left Iraq.", 1, 1),
        ("They came to Serbia.", 1, 2),
        ("They left Serbia.", 2, 3),
    ]


def test_the_lines_of_a_paragraph_stay_together(read) -> None:
    report = read(pdf([LONG, LONG]))
    assert [" ".join(report.text[p.start : p.end].split()) for p in report.passages] == [LONG.strip()] * 2


def test_a_country_in_the_head_of_each_page_is_named_once_and_a_sentence_goes_on_over_the_page(read) -> None:
    head, foot = "UNHCR Serbia: Update", "Page {} of 5"
    parts = [f"Iraq in {month}. {LONG}They had come from" for month in MONTHS]
    pages = [[head, part, foot.format(number)] for number, part in enumerate(parts, start=1)]
    report = read(pdf(*pages))
    assert report.text.count("UNHCR Serbia") == 1
    assert "of 5" not in report.text
    assert [passage.page for passage in report.passages] == [1, 1, 2, 3, 4, 5]
    of_iraq = [m for m in find_mentions(report.text) if m.iso3 == "IRQ"][1:]
    assert [m.role for m in of_iraq] == [Role.ORIGIN] * 4
    assert all(report.text[m.sentence_start :].startswith("They had come from\nIraq") for m in of_iraq)


def test_a_name_broken_at_a_line_end_is_whole(read) -> None:
    text = read(pdf(["From Afghan-\nistan and Bosnia-\nHerzegovina."])).text
    assert "Afghanistan" in text
    assert "Bosnia-Herzegovina" in text


def test_a_word_parted_at_a_line_end_parts_no_paragraph(read) -> None:
    lines = (
        "They had come from Senegal and Guinea-",
        "Bissau, and were taken to Rosso at",
        "the border with Mauri-",
        "tania in the night of that day,",
        "and again in May.",
        "Many did.",
    )
    words = [(20.0, 20.0 + 5 * number, line) for number, line in enumerate(lines)]
    report = read(pdf_of_words(*words))
    assert len(report.passages) == 1
    assert "Mauritania" in report.text


def test_title_date_and_language_come_from_the_file(read) -> None:
    content = pdf(["They left Iraq."], title="Microsoft Word - Along the route.docx")
    created = content.index(b"/CreationDate (D:") + len(b"/CreationDate (D:")
    report = read(content[:created] + b"20211209" + content[created + 8 :])
    assert (report.title, report.published, report.language) == ("Along the route", "2021-12-09", "en")
    (told,) = report.skipped
    assert told.startswith("The date 2021-12-09 is from the file's properties"), "it may not be the report's"


@pytest.mark.parametrize("title", ["untitled", "(anonymous)", "Microsoft Word - Document1"])
def test_what_a_program_writes_where_nobody_gave_a_title_is_none(read, title: str) -> None:
    assert read(pdf(["They left Iraq."], title=title)).title == "report"


def test_the_publisher_comes_from_the_metadata_packet(read) -> None:
    packet = b"<dc:publisher><rdf:Bag><rdf:li>Example &amp; Agency</rdf:li></rdf:Bag></dc:publisher>"
    assert read(pdf(["They left Iraq."]) + b"\n%" + packet).publisher == "Example & Agency"


def test_pages_without_text_are_told(read) -> None:
    report = read(pdf(["They left Iraq."], [], ["They left Serbia."], []))
    assert "Pages 2, 4 have no text (a scan?)." in report.skipped


def test_a_scan_is_refused_with_what_would_do(read) -> None:
    with pytest.raises(
        UnreadableFileError, match=r"report\.pdf: Page 1 has no text \(a scan\?\); run text recognition"
    ):
        read(pdf([]))


def test_a_file_without_its_root_is_read_all_the_same_and_said_to_be_damaged(read) -> None:
    report = read(pdf_page(SHOWN).replace(b"/Root 1 0 R", b""))
    assert report.text == SENTENCE
    assert report.skipped == (
        "The file is damaged, and parts of it may be missing; copy or download it again.",
    )
    assert [p.page for p in report.passages] == [1]


def test_the_language_of_an_encrypted_file_is_left_open() -> None:
    assert reader.read(pdf([SENTENCE]), "a.pdf").language == "en-GB"
    assert reader.read(pdf([SENTENCE], user=""), "a.pdf").language == ""


def test_bullets_of_fonts_of_signs_are_bullets() -> None:
    report = Draft([(1, "Origins:\n\uf0b7 Syria\n\uf0a7\tIraq")]).report("a.pdf")
    assert report.text == "Origins:\n• Syria\n•\tIraq"


def test_the_rows_of_a_table_are_lines_with_cells_and_each_column_has_its_roles(read) -> None:
    heads = [(20, 20, "Table 4. Hosts and main origins, and more"), (20, 26, "Country of asylum")]
    heads += [(80, 26, "Refugees"), (110, 26, "Country of origin")]
    rows = [
        *((20, 32, "Uganda"), (80, 32, "1,500,000"), (110, 32, "South Sudan")),
        # A name over two lines: the next cell of its row stands higher again.
        *((20, 38, "Iran (Islamic"), (20, 43, "Republic of)"), (80, 38, "780,000"), (110, 38, "Afghanistan")),
        *((80, 49, "2,600"), (110, 49, "Iraq")),
        *((20, 55, "Poland"), (80, 55, "960,000"), (110, 55, "Ukraine")),
    ]
    text = read(pdf_of_words(*heads, *rows)).text
    assert [line for line in text.split("\n") if line] == [
        "Table 4. Hosts and main origins, and more",
        "Country of asylum | Refugees | Country of origin",
        "Uganda | 1,500,000 | South Sudan",
        "Iran (Islamic Republic of) | 780,000 | Afghanistan",
        " | 2,600 | Iraq",
        "Poland | 960,000 | Ukraine",
    ]
    found = {m.iso3: str(m.role) for m in find_mentions(text)}
    assert found == {
        **dict.fromkeys(("UGA", "IRN", "POL"), "destination"),
        **dict.fromkeys(("SSD", "AFG", "IRQ", "UKR"), "origin"),
    }


def test_a_figure_close_behind_a_long_name_has_its_own_column(read) -> None:
    rows = [
        ("Guinea", "30", "2"),
        ("Chad", "31", "3"),
        ("Mali", "32", "4"),
        ("Togo, and more of the Sahel", "33", "5"),
    ]
    words = [
        (place, 20 + 6 * number, text)
        for number, row in enumerate(rows)
        for place, text in zip((20, 71, 90), row, strict=True)
    ]
    assert read(pdf_of_words(*words)).text.split("\n")[-2:] == [
        "Mali | 32 | 4",
        "Togo, and more of the Sahel | 33 | 5",
    ]


def test_a_line_that_was_stretched_to_both_edges_is_text(read) -> None:
    line = [
        (20 + 22 * number, 20, word)
        for number, word in enumerate("Sweden recognized more who came from Mali".split())
    ]
    below = [(20, 25, "Norway"), (86, 25, "Chad"), (150, 25, "Iraq")]
    assert "more who came" in read(pdf_of_words(*line, *below)).text


def test_two_columns_that_were_written_line_by_line_are_read_one_after_the_other(read) -> None:
    left = (
        "Most people who reached Italy had",
        "left Tunisia, and not Libya as",
        "before. Those who had left it",
        "were nationals of Mali and Chad.",
    )
    right = (
        "The Spanish police found people",
        "who had left Senegal on fishing",
        "boats. Morocco stopped as many",
        "and took them to the south.",
    )
    words = [
        (place, 20 + 5 * number, text)
        for number, pair in enumerate(zip(left, right, strict=True))
        for place, text in zip((20, 110), pair, strict=True)
    ]
    assert read(pdf_of_words(*words)).text.split("\n") == [*left, *right]


@pytest.mark.parametrize("mark", ["{}.", "({})", "A.", "1.{}"])
def test_what_stands_behind_the_number_of_a_paragraph_is_no_cell(read, mark: str) -> None:
    words = []
    for number in range(1, 6):
        words += [
            (20, 20 + 6 * number, mark.format(number)),
            (40, 20 + 6 * number, f"They left Mali {number}."),
        ]
    text = read(pdf_of_words(*words)).text
    assert "|" not in text
    assert [line.split()[-1] for line in text.split("\n")] == [f"{number}." for number in range(1, 6)]


def test_words_far_apart_on_a_line_or_two_are_no_table(read) -> None:
    line = ((20, 20, "They"), (60, 20, "left"), (100, 20, "Mali"), (150, 20, "at night"))
    below = ((20, 25, "and went on to the coast of Libya, where"), (118, 25, "boats wait for many"))
    assert read(pdf_of_words(*line, *below)).text.split() == " ".join(w[2] for w in (*line, *below)).split()


def test_pieces_beyond_number_take_no_longer_than_their_number() -> None:
    wide = [[Piece("ab", 20.0 * number, 20.0 * number + 9, 100.0) for number in range(8_000)]] * 3
    beside = [[piece] for piece in wide[0]]
    began = time.perf_counter()
    for lines in (
        wide,
        beside,
        [[Piece("ab", 10, 20, 9_000.0 - number)] for number in range(8_000)] + beside,
    ):
        with_rows(lines, 12.0)
    assert time.perf_counter() - began < 5, "it took 25 seconds"
