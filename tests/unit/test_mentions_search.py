"""How texts are searched, and what comes of it: where a mention lies, one row each, work that grows as the text does."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable
from types import FrameType

import pandas as pd
import pytest

from geodata import _evidence, _scan
from geodata._patterns import automaton
from geodata._plain_letters import SEPARATOR, encoded
from geodata._topic_words import TopicWords, words_of
from geodata._us_states import STATE_BEGINNINGS, US_STATE
from geodata.mentions import find_mentions, find_mentions_many


@pytest.mark.parametrize("end", ["for days.", "he said.", "in the U.S.", "in the United", "from Saint"])
def test_a_text_whose_paragraphs_end_as_names_begin_is_searched_once(
    end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As "s." of "S. Korea", in lower case.
    monkeypatch.setattr(_scan, "mend", pytest.fail)
    assert ("Syria", "SYR") in [
        (one.surface, one.iso3) for one in find_mentions(f"It rained {end}\n\nSyria lies in Asia.")
    ]


def test_mentions_are_a_sequence_that_compares_and_copies_as_a_list_does() -> None:
    mentions = find_mentions("Syrians fled to Jordan and Lebanon.", "r")
    assert mentions.iso3 == [mention.iso3 for mention in mentions] == ["SYR", "JOR", "LBN"]
    assert mentions.spans == [(mention.start, mention.end) for mention in mentions]
    assert mentions == list(mentions)
    assert mentions[1:] == [mentions[1], mentions[-1]]
    assert mentions[0] in mentions
    assert mentions == find_mentions("Syrians fled to Jordan and Lebanon.", "r")
    assert mentions != find_mentions("Syrians fled to Jordan and Lebanon.", "another")
    assert pickle.loads(pickle.dumps(mentions)) == mentions  # noqa: S301, made here
    assert not find_mentions("Nobody came.")


def test_names_are_found_wherever_a_long_text_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_scan, "_PIECE", 50)
    name, between = "Papua New Guinea", ", or "
    frame = find_mentions_many([(name + between) * 200])
    assert frame["start"].tolist() == [number * len(name + between) for number in range(200)]
    assert (frame["end"] - frame["start"] == len(name)).all()


@pytest.mark.parametrize("embedded", [False, True])
def test_a_name_with_letters_that_latin_1_lacks_around_it_is_found_where_it_stands(embedded: bool) -> None:
    text = "“Łódź” — Türkiye’s Ćevapi, 叙利亚 Côte d’Ivoire"
    found = find_mentions(text, include_embedded=embedded)
    assert [(m.surface, m.iso3) for m in found] == [("Türkiye", "TUR"), ("Côte d’Ivoire", "CIV")]


def test_no_spelling_needs_a_letter_that_the_search_does_not_have() -> None:
    assert not [p.text for p in automaton().patterns if SEPARATOR in encoded(p.text)]


def test_a_word_that_differs_by_an_accent_from_a_name_is_none() -> None:
    assert find_mentions("Pôle emploi, the Málic rocks and France 25 in Perú").iso3 == ["FRA", "PER"]


def test_every_state_that_may_follow_a_town_begins_as_is_looked_for_first() -> None:
    for state in (
        "Ohio",
        "N.Y.",
        "N Y.",
        "NY",
        "N. H.",
        "W.Va.",
        "Tex.",
        "TX",
        "New Mexico",
        "R.I.",
        "Kans.",
        "Wyo.",
    ):
        assert US_STATE.match(f", {state}")
        assert state[:2] in STATE_BEGINNINGS


@pytest.mark.parametrize(
    "unit",
    [
        "Georgia, ",
        "&amp; Syria  and\r\nMali&x ",
        "the us, iran, turkey ",
        "Syria, Iraq, Mali, Chad, ",
        "Syria",
        "Jordan said. ",
        "Polish ",
        "a",
    ],
)
@pytest.mark.parametrize("roles", [False, True])
def test_twice_the_text_takes_twice_the_work(unit: str, roles: bool) -> None:
    find_mentions_many([unit * 1_600], roles=roles)  # makes the tables that only long texts need
    steps = [
        steps_of(lambda text=unit * times: find_mentions_many([text], roles=roles)) for times in (800, 1_600)
    ]
    assert steps[1] < 2.2 * steps[0]


def test_a_text_is_searched_once_for_what_else_bears_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []

    def noted(topic: str) -> TopicWords:
        searched.append(topic)
        return words_of(topic)

    monkeypatch.setattr(_evidence, "words_of", noted)
    assert len(find_mentions("Georgia, Lebanon, " * 50)) == 100
    assert len(searched) == len(set(searched)) == 2


def steps_of(work: Callable[[], object]) -> int:
    """How many lines of the finder run: unlike time, the same on every machine."""
    lines = 0

    def line(_frame: FrameType, event: str, _: object) -> object:
        nonlocal lines
        lines += event == "line"
        return line

    def call(frame: FrameType, _event: str, _: object) -> object:
        return line if "geodata" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    return lines


def test_half_a_character_breaks_nothing() -> None:
    (row,) = find_mentions_many(["\ud800 Syria"]).itertuples()
    assert (row.start, row.end, row.iso3) == (2, 7, "SYR")


def test_a_mention_lies_in_its_sentence() -> None:
    text = "It rained. People from Mali arrived. It was cold."
    (mention,) = find_mentions(text, "r1")
    assert text[mention.sentence_start : mention.sentence_end] == "People from Mali arrived."
    assert mention.report_id == "r1"
    assert mention.rule == "name/words_before"


def test_many_texts_give_one_row_a_mention() -> None:
    frame = find_mentions_many(["From Syria.", "Nobody.", "The Bank of Japan and Iraq."])
    expected = pd.DataFrame(
        {"text": [0, 2], "start": [5, 22], "end": [10, 26], "iso3": ["SYR", "IRQ"], "rule": ["name", "name"]}
    )
    pd.testing.assert_frame_equal(frame, expected)


def test_many_texts_give_roles_when_asked() -> None:
    frame = find_mentions_many(["Refugees from Syria", "the Turkish coast guard"], roles=True)
    assert frame["role"].tolist() == ["origin", "participant"]


def test_no_text_gives_an_empty_frame_of_the_same_columns() -> None:
    assert find_mentions_many([], roles=True).columns.tolist() == [
        "text",
        "start",
        "end",
        "iso3",
        "rule",
        "role",
    ]
