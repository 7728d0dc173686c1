"""Demonyms that name a language as well: what schools, pupils and reviewers write of languages, and of people."""

from __future__ import annotations

import pytest

from tests.unit.mentioned import found


@pytest.mark.parametrize(
    "text",
    [
        "They hope to improve their German and travel.",
        "She tested her Spanish in the street and practised her Polish until May.",
        "I want to better my Italian before I go.",
        "My Finnish is non-existent.",
        "Those who are failing Spanish and maths stay at home.",
        "He took French in ninth grade; she is taking Russian online.",
        "They study Spanish knowing that they will need it.",
        "She is fluent in Italian already and speaks Dutch well.",
        "They learn a lot of German in a month.",
        "The province protects the use of French in shops; people speak it.",
        "He is head of French at a school where pupils learn Welsh.",
        "A-level German results rose, and GCSE Spanish pupils sat down.",
        "Spanish teacher Ann Lee took three Spanish classes to the coast.",
        "The German teacher, Mr. Ek, ran the foreign language week.",
        "A French tutor helped with the Spanish homework.",
        "What is the Irish for dog? The Welsh for citizen is another word.",
        "Signs in Irish and English will be put up.",
        "Signs in Gaelic and English will be put up.",
        "The leaflets in Polish or Romanian may help.",
        "He teaches through Irish at an Irish medium school.",
        "The Irish for thank you is longer.",
        "Polish Mass at noon; French conversation group at one; conversational Spanish at two",
        "Spanish spoken here",
        "The film is called Italian for Beginners.",
        "Her Spanish teacher and the high school Spanish club went; she never lost the Spanish she learned there.",
        "They need not speak a word of French or German; hands will do.",
        "German takes eight months to learn.",
        "The school board hired two Spanish teachers for the junior high.",
        "The school board let the Spanish club's trip go ahead.",
        "The meal was cooked by the Spanish club at Wood River High.",
        "In German there is one, too.",
        "an official with good English and a vest",
        "Lake Peipus (Estonian Peipsi, Russian Chudskoye)",
        "He spoke in Spanish, Portuguese not being known.",
        "The school's Spanish club sang.",
        "The roster is short of Burmese- and Rohingya-speakers.",
        "Their English comes out of films. “My French has not got better.” Her Hungarian, she said, is limited.",
        "SCHOOLS: Buckeye Trail's Spanish club will go by bus.",
        "The college is to offer Korean.",
        "A sign in French might help those who learn.",
    ],
)
def test_a_language_that_is_taught_or_learned_is_no_country(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Her Ukrainian teacher left the Spanish club; the Spanish she met left.", ["UKR", "ESP", "ESP"]),
        ("The school board thanked the Spanish club Valencia.", ["ESP"]),
        (
            "When the four Chinese came, their French was wounded, and his Dutch farm has failed.",
            ["CHN", "FRA", "NLD"],
        ),
        ("The firm is short of Burmese- and Rohingya-born cooks.", ["MMR"]),
        ("The school board hired six Filipino teachers.", ["PHL"]),
        ("A Spanish club at the fair in Wood River won.", ["ESP"]),
        ("French takes a seat; German takes the podium.", ["FRA", "DEU"]),
        ("The French teacher Paul Ek was killed near his school.", ["FRA"]),
        ("French teachers went on strike; a Ukrainian teacher fled.", ["FRA", "UKR"]),
        ("The Spanish teacher Ann Lee met Spanish nurses.", ["ESP", "ESP"]),
        ("They use their French cars; we improve our Dutch farms.", ["FRA", "NLD"]),
        ("He took German and French hostages; they take Polish citizenship.", ["DEU", "FRA", "POL"]),
        ("the use of Russian and Iranian drones; the use of Chinese steel", ["RUS", "IRN", "CHN"]),
        ("the head of German intelligence; the head of Italian police", ["DEU", "ITA"]),
        ("Our Danish neighbours have a lot of Danish butter.", ["DNK", "DNK"]),
        ("The French for once was kind. They blamed the Dutch for the war.", ["FRA", "NLD"]),
        ("What is the French plan for it? The Spanish for all that were poor.", ["FRA", "ESP"]),
        ("Boats in Greek and Turkish will sink; the Irish and English will play.", ["IRL", "GBR"]),
        ("He drove through German and Dutch towns with Russian medium bombers.", ["DEU", "NLD", "RUS"]),
        ("The English Mass Murder Trial; a German conversation was overheard.", ["GBR", "DEU"]),
        ("the number of poor Kyrgyz will increase; the French may come", ["KGZ", "FRA"]),
        ("German already in the lead; the Dutch well ahead", ["DEU", "NLD"]),
        ("His German is a dachshund, her Irish hunters run.", ["DEU", "IRL"]),
        ("Bozen (Italian Provinces)", ["ITA"]),
    ],
)
def test_a_people_is_one_beside_words_that_learners_use(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes
