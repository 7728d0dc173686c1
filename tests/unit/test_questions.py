"""Questions are answered from the data, and lead to a view that shows the answer."""

from __future__ import annotations

import pytest

from geodata import Atlas, Filters, questions
from geodata.layers import mention_counts
from geodata.queries import check
from geodata.questions import Tile, tiles
from geodata.select import select


@pytest.fixture(scope="module")
def asked(atlas: Atlas) -> list[Tile]:
    return tiles(atlas)


def answer(asked: list[Tile], words: str) -> str:
    return next(tile.answer for tile in asked if words in tile.question)


def test_six_to_eight_questions_each_with_an_answer_and_a_valid_view(atlas: Atlas, asked: list[Tile]) -> None:
    assert 6 <= len(asked) <= 8
    for tile in asked:
        assert tile.question.endswith("?")
        assert tile.answer.endswith(".")
        assert tile.page in ("map", "trends", "corridor")
        assert check(tile.filters, atlas) == tile.filters
        assert Filters.from_query(tile.filters.to_query()) == tile.filters
        assert not select(atlas, tile.filters).figures.empty


def test_the_answers_have_the_numbers_of_the_table(asked: list[Tile]) -> None:
    rose = answer(asked, "rose most")
    assert rose.startswith("January to April 2025 beside the same months of 2024: Egypt (178 to 261)")
    assert "7,240 to 3,436" in rose
    assert "Syria 7,022, Türkiye 6,210 and Afghanistan 2,041" in answer(asked, "detected most in 2024")
    assert "144,118 detections in 2022 and 21,525 in 2024, 85" in answer(asked, "last peak")
    assert "October 2015, with 205,703 detections" in answer(asked, "busiest")
    assert "192,266 registrations (Euractiv)" in answer(asked, "other sources")


@pytest.mark.parametrize("most", [questions.MOST_REPORTS, 3])
def test_the_view_of_the_way_shows_the_mentions_of_its_answer(
    atlas: Atlas, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(questions, "MOST_REPORTS", most)
    (tile,) = (tile for tile in tiles(atlas) if "on the way" in tile.question)
    shown = mention_counts(select(atlas, tile.filters))["transit"]
    assert f"Serbia ({shown['SRB']})" in tile.answer
    assert ("Syrians" in tile.question) is (most > 3)
    assert len(tile.filters.reports) <= most


def test_the_answers_follow_the_data(atlas: Atlas) -> None:
    figures = atlas.figures
    of_2025 = (figures["month"] >= "2025-01") & (figures["origin"] != "TUR")
    without = Atlas(reports=atlas.reports, figures=figures[~of_2025], mentions=atlas.mentions)
    assert "None in January to April 2025" in answer(tiles(without), "rose most")


def test_a_question_that_cannot_be_answered_is_left_out(atlas: Atlas) -> None:
    one_year = atlas.figures[atlas.figures["month"] >= "2025-01"]
    one_year = one_year.assign(month=one_year["month"].cat.remove_unused_categories())
    asked = tiles(Atlas(reports={}, figures=one_year, mentions=atlas.mentions.iloc[:0]))
    questions = " ".join(tile.question for tile in asked)
    assert "busiest" in questions
    assert "rose most" not in questions
    assert "Syrians" not in questions


def test_no_mention_is_read_in_full_to_answer(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many reports, reading all mentions takes minutes; the index of mentions has what is asked."""
    asked = tiles(atlas)
    fresh = Atlas(reports=atlas.reports, figures=atlas.figures, mentions=atlas.shipped_mentions)
    monkeypatch.setattr(Atlas, "mentions", property(lambda _: pytest.fail("all mentions were read")))
    assert tiles(fresh) == asked
