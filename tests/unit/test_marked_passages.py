from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.passages import passage_html, report_html
from geodata import Atlas, Report, find_mentions
from geodata.geocoding import mentions_frame
from geodata.model import Passage
from geodata.reading._passages import paragraphs
from tests.hostile_text import INJECTIONS
from tests.unit.test_safe import rendered

TEXT = "# A heading on Serbia\n\nPeople from Syria came to Serbia. Hungary built a fence.\n\nNothing here."


def report(text: str) -> tuple[Report, pd.DataFrame]:
    made = Report("r", "Title", "UNODC", "2021", "S", "en", text)
    return made, mentions_frame(find_mentions(text, "r"))


def test_each_mention_is_marked_with_its_role_and_rule_in_words() -> None:
    page = report_html(*report(TEXT))
    marks = re.findall(
        r'<mark class="ra ra-(\w+)(?: ra-doubt)?" title="([^"]+)">(\w+) <small>(\w+)\??</small></mark>', page
    )
    assert [(surface, role) for role, _, surface, _ in marks][1:3] == [
        ("Syria", "origin"),
        ("Serbia", marks[2][0]),
    ]
    assert all(role == said for role, _, _, said in marks)
    assert marks[1][1].startswith("Syria: origin (rule: ")


def test_a_role_in_doubt_has_a_question_mark_and_others_have_none() -> None:
    made, mentions = report("Syrian nationals reached Serbia. It rained.")
    mentions["rule"] = ["demonym/noun_described", "name/weighed_closely"]
    page = passage_html(made, 0, mentions)
    assert '<mark class="ra ra-origin" title="Syria: origin (rule' in page
    assert 'ra-doubt" title="Serbia: destination? (rule' in page
    assert "Serbia <small>destination?</small>" in page


def test_a_report_keeps_every_word_and_its_headings() -> None:
    tags, words = rendered(report_html(*report(TEXT)))
    assert tags.count("h3") == 1
    assert tags.count("p") == 2
    bare = re.sub(r" (origin|transit|destination|participant|other)\??(?=People| |\.|$)", "", words)
    assert bare == TEXT.removeprefix("# ").replace("\n\n", "")


def test_a_paragraph_that_begins_with_a_hashtag_is_no_heading() -> None:
    tags, words = rendered(report_html(*report("#Serbia is what they write.\n\n## Albania\n")))
    assert (tags.count("p"), tags.count("h3")) == (1, 1)
    assert words.startswith("#Serbia")
    assert "# Albania" not in words


def test_a_passage_is_one_sentence_with_all_its_mentions() -> None:
    made, mentions = report(TEXT)
    start = TEXT.index("People")
    tags, words = rendered(passage_html(made, start, mentions))
    assert tags == ["blockquote", "mark", "small", "mark", "small"]
    assert words.startswith("People from Syria")
    assert "Hungary" not in words


def test_the_paragraph_around_a_place_is_marked_and_pages_are_told() -> None:
    made, mentions = report(TEXT)
    at = TEXT.index("Hungary")
    parts = [replace(part, page=1 + number // 2) for number, part in enumerate(paragraphs(TEXT))]
    page = report_html(replace(made, passages=tuple(parts)), mentions, at)
    (marked,) = re.findall(r'<p class="ra-found" tabindex="-1">(.*?)</p>', page)
    assert marked.startswith("People from")
    assert re.findall(r">Page (\d)<", page) == ["1", "2"]
    assert page.index(">Page 2<") > page.index("a fence")
    assert "ra-found" not in report_html(made, mentions)


def test_a_page_that_begins_within_a_sentence_or_a_name_is_told_there() -> None:
    text = "They came from\nSyria to North\nMacedonia by bus.\n\nThe end."
    made, mentions = report(text)
    begins = [0, text.index("Syria"), text.index("Macedonia"), text.index("The end")]
    ends = [*(begin - 1 for begin in begins[1:3]), begins[3] - 2, len(text)]
    parts = [Passage(a, b, n, min(n, 3)) for n, (a, b) in enumerate(zip(begins, ends, strict=True), start=1)]
    tags, words = rendered(report_html(replace(made, passages=tuple(parts)), mentions))
    assert words.startswith("Page 1They came from\nPage 2Syria ")
    assert re.search(r"North\nMacedonia \w+\??Page 3 by bus\.The end", words)
    assert tags.count("p") == 2


@pytest.mark.parametrize("typed", INJECTIONS.values(), ids=INJECTIONS)
def test_a_hostile_report_shows_as_it_was_typed(typed: str) -> None:
    text = f"People from Syria {typed} came to Serbia."
    tags, words = rendered(report_html(*report(text)))
    assert set(tags) == {"div", "p", "mark", "small"}
    assert typed in words


def test_a_report_without_mentions_is_shown_too() -> None:
    made, mentions = report("Nothing is named.")
    assert rendered(report_html(made, mentions)) == (["div", "p"], "Nothing is named.")


def test_every_word_of_a_shipped_report_is_shown(atlas: Atlas) -> None:
    for shown in atlas.reports.values():
        nothing = atlas.mentions.head(0)
        _, words = rendered(report_html(shown, nothing))
        assert "".join(words.split()) == "".join(re.sub(r"^#+ ", "", shown.text, flags=re.M).split())


def test_a_long_paragraph_is_shown_to_its_end() -> None:
    _, words = rendered(report_html(*report("word " * 3000 + "Serbia" + " word" * 3000)))
    assert words.count("word") == 6000
