"""How texts are searched, and what comes of it: where a mention lies, one row each, work that grows as the text does."""

from __future__ import annotations

import pickle
import re
import sys
from collections.abc import Callable
from types import FrameType

import pandas as pd
import pytest

from geodata import _evidence, _scan
from geodata._patterns import automaton, name_patterns
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


@pytest.mark.parametrize("blank", ["  ", " \n", "\r\n", "\u00a0", "\n    ", "\n> "])
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the Persian_Gulf and the South China_Sea", []),
        ("They crossed the Gulf_of Mexico and the Panama_Canal to Kuwait_City.", []),
        ("The Republic of_Congo and the Central African_Republic met.", ["COG", "CAF"]),
        ("the Isle of_Man, St._Lucia, Bosnia and_Herzegovina", ["IMN", "LCA", "BIH"]),
        ("The Latin_American_debt crisis in the United States of_America", ["USA"]),
        ("N._Korea and S._Sudan signed, and Michael_Jordan scored.", ["PRK", "SSD"]),
        ("They taught the English_language and_spoke Turkish.", []),
    ],
)
def test_a_text_says_the_same_whatever_stands_for_a_blank(text: str, codes: list[str], blank: str) -> None:
    spaced = f"It rained for days_in the hills, and all the rivers rose. {text}".replace("_", blank)
    found = find_mentions(spaced)
    assert found.iso3 == codes
    assert all(blank not in (spaced[start - 1], spaced[end - 1]) for start, end in found.spans)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("LEBANON , Pa. - The mayor of Peru , Ind. , and Chad Dorn , 31 , left for Mali .", ["Mali"]),
        ("1. Marta Roos ( NED ) 22.61\n2. Ines Horvat ( CRO ) 22.70", ["NED", "CRO"]),
        ("St . Lucia beat Jamaica 2-0 ; Chad Roe ( 12th minute ) scored .", ["St . Lucia", "Jamaica"]),
        ("He spoke French , German and a little Dutch . Chad 's army left .", ["Chad"]),
        ("Troops of the U.S. . Turkey 's lira fell ( see page 3 ) .", ["U.S.", "Turkey"]),
        ("Share prices fell by .5 percent in Turkey and rose by .7 in Iran .", ["Turkey", "Iran"]),
    ],
)
def test_a_text_cut_into_words_and_marks_says_the_same(text: str, surfaces: list[str]) -> None:
    assert [text[start:end] for start, end in find_mentions(text).spans] == surfaces


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("In South[12] Sudan[3] and Mali.[14]", ["South[12] Sudan", "Mali"]),
        ("**Chad** Dorn left **Mali**.", ["Mali"]),
        (
            "[Chad](https://example.org/a) Dorn spoke [Turkish](https://example.org/Iran) in [Togo][2].",
            ["Togo"],
        ),
        ("[Guinea](a)-[Bissau](b), [Côte](c) **d’Ivoire**", ["Guinea](a)-[Bissau", "Côte](c) **d’Ivoire"]),
        ("Table [1] [Mali] has [none of](these", ["Mali"]),
    ],
)
def test_notes_and_links_hide_nothing_and_make_no_countries(text: str, surfaces: list[str]) -> None:
    assert [text[start:end] for start, end in find_mentions(text).spans] == surfaces


@pytest.mark.parametrize("note", ["12", "[12]", "[3][14]", ""])
def test_a_sentence_ends_before_the_number_of_a_note(note: str) -> None:
    text = f"They fled from Mali.{note} They were held in Niger."
    first, last = find_mentions(text)
    assert first.sentence_end == last.sentence_start - 1
    assert find_mentions("It was 2.5 Afghans to one.")[0].sentence_start == 0


def test_a_text_set_in_narrow_columns_says_the_same() -> None:
    lines = (
        "The new guard is a freshman called China",
        "Robinson, who was born in Togo and next",
        "to whom stands Georgia Ellis of Macon.",
        "Both have learned from a coach to speak",
        "Turkish.",
    )
    assert find_mentions("\n".join(lines)).iso3 == ["TGO"]
    assert find_mentions("Figures by country of citizenship\nSyria\nMali\nChad\nGeorgia").iso3 == [
        "SYR",
        "MLI",
        "TCD",
        "GEO",
    ]


def test_a_blank_that_ends_a_line_parts_no_words_and_joins_no_sentences() -> None:
    lines = (
        "The men who were held in the port for days had been",
        "taken there by night, some of them from the old town of Panama",
        "City, and nobody had asked for them until the month of May, said Mr",
        "Jordan.",
    )
    assert find_mentions(" \n".join(lines)).iso3 == []
    assert find_mentions("Deported to Chad \nCarver said so. \n\nThe Indian \n \nOcean").iso3 == [
        "TCD",
        "IND",
    ]


def test_a_line_that_ends_in_a_sentence_parts_no_words() -> None:
    long = "The men who were held in the port said that they had been taught the English"
    assert not find_mentions(f"{long}\nlanguage in school and spoke it well.")
    assert find_mentions("of the English\n\nlanguage").iso3 == ["GBR"]
    assert find_mentions("Guinea\n\nBissau").iso3 == ["GIN"]


def test_a_line_end_within_a_name_hides_none() -> None:
    spellings = {p.text for p in name_patterns() if " " in p.text.strip()}
    beginning = "The talks ended.\n\nThey went on to "
    broken = [
        f"{beginning}{spelling[: blank.start()]}\n{spelling[blank.end() :]}, it said."
        for spelling in sorted(spellings)
        for blank in re.finditer(" ", spelling)
    ]
    found = find_mentions_many(broken)
    whole = find_mentions_many([beginning + text[len(beginning) :].replace("\n", " ") for text in broken])
    assert len(broken) > 7_000
    pd.testing.assert_frame_equal(found, whole)


def test_no_text_gives_an_empty_frame_of_the_same_columns() -> None:
    assert find_mentions_many([], roles=True).columns.tolist() == [
        "text",
        "start",
        "end",
        "iso3",
        "rule",
        "role",
    ]
