"""The same words in another layout say the same: line ends, columns, blanks, signs within words, notes and marks."""

from __future__ import annotations

import re
import unicodedata

import pandas as pd
import pytest

from geodata._patterns import name_patterns
from geodata.mentions import find_mentions, find_mentions_many
from tests.unit.mentioned import found


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        (
            unicodedata.normalize("NFD", "In Côte d'Ivoire today"),
            unicodedata.normalize("NFD", "Côte d'Ivoire"),
        ),
        (
            unicodedata.normalize("NFD", "In Sao Tomé today").replace("Sao", "São"),
            unicodedata.normalize("NFD", "Sao Tomé").replace("Sao", "São"),
        ),
        ("In Guinea\u2011Bissau today", "Guinea\u2011Bissau"),
        ("In Guinea–Bissau today", "Guinea–Bissau"),
        ("In Côte d‘Ivoire today", "Côte d‘Ivoire"),
        (
            "In the Democratic Republic of São Tomé and Príncipe today",
            "Democratic Republic of São Tomé and Príncipe",
        ),
        ("In Sao Tomé and Principe today", "Sao Tomé and Principe"),
        ("In South Su-\n  dan today", "South Su-\n  dan"),
        ("In Af\u00adghani\u00adstan today", "Af\u00adghani\u00adstan"),
        ("In Afgha-\nnistan today", "Afgha-\nnistan"),
        ("In Sau\u200bdi\u00a0Arabia today", "Sau\u200bdi\u00a0Arabia"),
        ("In the United\nStates today", "United\nStates"),
        ("In the United   \n  States today", "United   \n  States"),
        ("In South&nbsp;Sudan today", "South&nbsp;Sudan"),
        ("In C&ocirc;te d&#39;Ivoire today", "C&ocirc;te d&#39;Ivoire"),
        ("In the People&#8217;s Republic of China today", "People&#8217;s Republic of China"),
        ("In Trinidad &amp; Tobago today", "Trinidad &amp; Tobago"),
        ("In CÃ´te dâ€™Ivoire today", "CÃ´te dâ€™Ivoire"),
        ("In Guinea\u2212Bissau today", "Guinea\u2212Bissau"),
    ],
)
def test_a_broken_spelling_is_found_where_it_stands(text: str, surface: str) -> None:
    (mention,) = find_mentions(text)
    assert mention.surface == surface
    assert text[mention.start : mention.end] == surface


@pytest.mark.parametrize("text", ["Vatican\n\nThe pope spoke.", "Swiss  (two of them)", "from the Congo \n"])
def test_blanks_behind_the_first_word_of_a_longer_name_hide_no_name(text: str) -> None:
    assert len(found(text)) == 1


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
