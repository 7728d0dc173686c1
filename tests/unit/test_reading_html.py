from __future__ import annotations

from pathlib import Path

import pytest

from geodata.model import Report
from geodata.reading import read_report

ARTICLE = """<!doctype html><html lang="en-GB"><head><title>Along the route | Agency</title>
<meta property="og:site_name" content="Example Agency"><meta property="og:title" content="Along the route">
<meta property="article:published_time" content="2021-12-09T10:00:00Z"><script>var x = "Ghana";</script></head><body>
<nav><a href="/">Home</a> <a href="/chad">News from Chad</a></nav><article><h1>Along the route</h1>
<p>People from <b>Syria</b> crossed the border between North Macedonia and Serbia in large numbers that year.</p>
<p>A second paragraph names Iraq &amp; Afghanistan, and says how people went on through Hungary.<br>It ends here.</p>
<ul><li>The first item names Iran</li><li>The second names Pakistan</li></ul>
<table><tr><th>Country</th><th>Detections</th></tr><tr><td>Morocco</td><td>1,234</td></tr></table>
<blockquote>A quote on Albania.</blockquote></article><footer>Our office in Vienna, Austria</footer></body></html>"""


@pytest.fixture
def read(tmp_path: Path):
    def read(content: str | bytes) -> Report:
        path = tmp_path / "page.html"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_report(path)

    return read


def test_the_main_text_is_read_paragraph_by_paragraph(read) -> None:
    report = read(ARTICLE)
    assert [report.text[p.start : p.end] for p in report.passages] == [
        "Along the route",
        "People from Syria crossed the border between North Macedonia and Serbia in large numbers that year.",
        "A second paragraph names Iraq & Afghanistan, and says how people went on through Hungary. It ends here.",
        "• The first item names Iran",
        "• The second names Pakistan",
        "Country | Detections",
        "Morocco | 1,234",
        "A quote on Albania.",
    ]


def test_a_term_and_what_is_said_of_it_are_one_paragraph(read) -> None:
    terms = "<dl><dt>Country of origin:</dt><dd>Eritrea</dd><dt>Languages</dt><dt>Host</dt><dd>Sudan</dd><dd>Chad</dd></dl>"
    text = read(
        f"<html><body><main><p>{'A case of those that were told. ' * 9}</p>{terms}</main></body></html>".encode()
    ).text
    assert text.split("\n\n")[1:] == ["Country of origin: Eritrea", "Languages", "Host: Sudan", "Chad"]


def test_an_empty_cell_at_the_head_of_a_table_keeps_its_column(read) -> None:
    rows = "<tr><th></th><th>Origin</th></tr><tr><td></td><td>Mali</td></tr><tr><td>2022</td><td></td></tr>"
    table = f"<table>{rows}</table>"
    text = read(
        f"<html><body><main><p>{'Figures of the year. ' * 20}</p>{table}</main></body></html>".encode()
    ).text
    assert text.split("\n\n")[1:] == ["| Origin", "| Mali", "2022"]


def test_title_date_publisher_and_language_come_from_the_page(read) -> None:
    report = read(ARTICLE)
    assert (report.title, report.published, report.publisher, report.language) == (
        "Along the route",
        "2021-12-09",
        "Example Agency",
        "en",
    )


def test_what_is_outside_the_main_text_is_told(read) -> None:
    assert read(ARTICLE).skipped == (
        "9 words outside the main text were not read: “Home News from Chad”, “Our office in Vienna, Austria”.",
    )


def test_one_word_outside_the_main_text_is_told_as_one(read) -> None:
    page = ARTICLE.replace("News from Chad", "").replace("Our office in Vienna, Austria", "")
    assert read(page).skipped == ("1 word outside the main text was not read: “Home”.",)


def test_a_short_page_is_read_whole(read) -> None:
    assert read("<html><body><div>Syria</div><div>Iraq</div></body></html>").text == "Syria\n\nIraq"


def test_a_page_of_links_is_read_and_its_menus_are_told(read) -> None:
    links = "".join(f"<div><a href='/{n}'>Story {n} from Serbia</a></div>" for n in range(40))
    report = read(f"<html><body><nav>Menu</nav>{links}</body></html>")
    assert all(f"Story {n} from Serbia" in report.text for n in range(40))


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252"])
def test_the_declared_encoding_is_believed_where_the_bytes_allow_it(read, label: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body><p>From Côte d’Ivoire to Curaçao.</p></body></html>'
    report = read(page.encode("cp1252"))
    assert report.text == "From Côte d’Ivoire to Curaçao."
    assert report.skipped == ()


def test_a_frame_is_told_and_not_fetched(read) -> None:
    report = read(ARTICLE.replace("</article>", "<iframe src='https://example.org/'></iframe></article>"))
    assert "1 frame of another page not read." in report.skipped


def test_a_page_in_another_language_says_that_countries_may_be_missed(read) -> None:
    report = read(ARTICLE.replace("en-GB", "fr"))
    assert report.language == "fr"
    assert (
        "The language is said to be fr: countries are found by their English names alone." in report.skipped
    )
