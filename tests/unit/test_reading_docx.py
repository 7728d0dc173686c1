from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from geodata.model import Report
from geodata.reading import read_report
from tests.documents import NAMESPACES, package, paragraph, run, saved, word


@pytest.fixture
def read(tmp_path: Path):
    def read(content: bytes) -> Report:
        (tmp_path / "report.docx").write_bytes(content)
        return read_report(tmp_path / "report.docx")

    return read


def test_paragraphs_and_table_rows_stay_in_order(read) -> None:
    document = docx.Document()
    document.add_heading("Along the route")
    document.add_paragraph("People from Syria arrived.")
    table = document.add_table(3, 2)
    for cell, text in zip(table._cells, ("Country", "Detections", "Iraq", "1,234", "", ""), strict=True):
        cell.text = text
    document.add_paragraph("Most travelled on to Austria.")
    report = read(saved(document))
    assert [report.text[p.start : p.end] for p in report.passages] == [
        "Along the route",
        "People from Syria arrived.",
        "Country | Detections",
        "Iraq | 1,234",
        "Most travelled on to Austria.",
    ]
    assert [p.number for p in report.passages] == [1, 2, 3, 4, 5]
    assert {p.page for p in report.passages} == {None}


def test_title_date_and_language_come_from_the_properties(read) -> None:
    document = docx.Document()
    document.add_paragraph("People from Syria arrived.")
    properties = document.core_properties
    properties.title, properties.language = "Along the route", "fr-FR"
    properties.created = datetime(2021, 12, 9, 8, 30, tzinfo=UTC)
    report = read(saved(document))
    assert (report.title, report.published, report.language) == ("Along the route", "2021-12-09", "fr")


def test_a_document_without_a_title_is_called_by_its_file(read) -> None:
    assert read(word("People from Syria arrived.")).title == "report"


def test_footnotes_follow_the_text(read) -> None:
    separator = f'<w:footnote w:type="separator" w:id="0">{paragraph(run("a line"))}</w:footnote>'
    note = f'<w:footnote w:id="2">{paragraph(run("As told in Serbia."))}</w:footnote>'
    notes = f"<w:footnotes {NAMESPACES}>{separator}{note}</w:footnotes>"
    report = read(package(paragraph(run("They left Iraq.")), {"word/footnotes.xml": notes}))
    assert report.text == "They left Iraq.\n\nAs told in Serbia."


def test_a_text_box_is_read_once(read) -> None:
    inside = f"<w:txbxContent>{paragraph(run('A box names Albania.'))}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{inside}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    report = read(package(paragraph(run("They left Iraq."), box)))
    assert report.text == "They left Iraq.\n\nA box names Albania."


def test_inserted_text_is_read_and_deleted_text_is_told(read) -> None:
    body = paragraph(
        run("They left "),
        f"<w:ins w:id='1'>{run('Iraq')}</w:ins>",
        "<w:del w:id='2'><w:r><w:delText>Iran and Kuwait</w:delText></w:r></w:del>",
        run("."),
    )
    report = read(package(body))
    assert report.text == "They left Iraq."
    assert report.skipped == ("Tracked changes: 3 deleted or moved words were not read; inserted text was.",)


def test_one_deleted_word_is_told_as_one(read) -> None:
    body = paragraph(run("They left Iraq"), "<w:del w:id='2'><w:r><w:delText>Iran</w:delText></w:r></w:del>")
    assert read(package(body)).skipped == (
        "Tracked changes: 1 deleted or moved word was not read; inserted text was.",
    )


def test_hidden_text_is_told_and_not_read(read) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ask Kenya for more. </w:t></w:r>"
    shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>They left Iraq.</w:t></w:r>"
    mark = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
    report = read(package(paragraph(mark, hidden, shown)))
    assert report.text == "They left Iraq."
    assert report.skipped == ("4 hidden words were not read.",)


def test_bullets_stand_before_what_has_one(read) -> None:
    document = docx.Document()
    document.add_heading("Origins")
    for text, style in (("Iran", "List Bullet"), ("via Iraq", "List Bullet 2"), ("Mali", "List Number")):
        document.add_paragraph(text, style=style)
    assert read(saved(document)).text == "Origins\n\n• Iran\n\n• via Iraq\n\nMali"


def test_a_document_whose_bullets_cannot_be_read_is_read_without(read) -> None:
    assert read(package(paragraph(run("Iraq.")), {"word/numbering.xml": "<damaged"})).text == "Iraq."


def test_columns_of_a_page_that_a_table_sets_side_by_side_are_paragraphs(read) -> None:
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    left.text = "Key figures"
    left.add_paragraph("Greece", style="List Bullet")
    right.text = "They left Iraq. " * 20
    right.add_paragraph("They came to Serbia.")
    right.add_table(1, 2).rows[0].cells[0].text = "Mali"
    assert read(saved(document)).text.split("\n\n") == [
        "Key figures",
        "• Greece",
        ("They left Iraq. " * 20).strip(),
        "They came to Serbia.",
        "Mali |",
    ]


def test_a_cell_over_two_columns_keeps_those_behind_it_in_theirs(read) -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    for cell, text in zip(table._cells, ("Way", "", "Origin", "Libya", "Italy", "Mali"), strict=True):
        cell.text = text
    table.cell(0, 0).merge(table.cell(0, 1))
    assert read(saved(document)).text == "Way |  | Origin\n\nLibya | Italy | Mali"


def test_content_controls_and_links_are_read(read) -> None:
    control = f"<w:sdt><w:sdtContent>{paragraph(run('In a control: Pakistan.'))}</w:sdtContent></w:sdt>"
    link = paragraph(run("See "), f"<w:hyperlink>{run('the page on Nepal')}</w:hyperlink>", run("."))
    assert read(package(control + link)).text == "In a control: Pakistan.\n\nSee the page on Nepal."


def test_a_table_in_a_cell_is_told_with_its_row(read) -> None:
    def table(*cells: str) -> str:
        return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"

    inner = table(paragraph(run("Syria")), paragraph(run("Iraq")))
    assert read(package(table(paragraph(run("Origins")), inner))).text == "Origins | Syria Iraq"


def test_headers_footers_and_comments_are_told(read) -> None:
    document = docx.Document()
    document.add_paragraph("People from Syria arrived.")
    document.sections[0].header.paragraphs[0].text = "Restricted"
    document.add_comment(document.paragraphs[0].runs, text="Check Iraq", author="desk", initials="d")
    assert sorted(read(saved(document)).skipped) == [
        "1 comment part was not read: “Check Iraq”.",
        "1 header was not read: “Restricted”.",
    ]
