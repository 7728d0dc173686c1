from __future__ import annotations

import pytest

from geodata.mentions import find_mentions


def roles(text: str) -> dict[str, str]:
    return {mention.surface: mention.role.value for mention in find_mentions(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Migrants came mainly from Syria, India, Iraq, and Afghanistan, and had stayed in Greece or Turkey.",
            {
                **dict.fromkeys(("Syria", "India", "Iraq", "Afghanistan"), "origin"),
                **dict.fromkeys(("Greece", "Turkey"), "transit"),
            },
        ),
        (
            "The following countries took part: Albania, Serbia.",
            {"Albania": "participant", "Serbia": "participant"},
        ),
        ("Countries of origin:\n- Syria\n- Iraq\n", {"Syria": "origin", "Iraq": "origin"}),
        ("Experts from INTERPOL, Spain and Italy spoke.", {"Spain": "participant", "Italy": "participant"}),
        (
            "They crossed from Serbia into Hungary with other migrants.",
            {"Serbia": "transit", "Hungary": "transit"},
        ),
        ("Most want to reach Germany via Croatia.", {"Germany": "destination", "Croatia": "transit"}),
        ("He applied for asylum in France.", {"France": "destination"}),
        ("They fled the war in Syria.", {"Syria": "origin"}),
        ("The Turkish coast guard rescued 40 Syrians.", {"Turkish": "participant", "Syrians": "origin"}),
        ("The Serbian-Hungarian border was fenced.", {"Serbian": "transit", "Hungarian": "transit"}),
        ("Jordan hosts 600,000 refugees.", {"Jordan": "destination"}),
        ("Serbia is a transit country.", {"Serbia": "transit"}),
        (
            "Afghanistan remained the main country of origin, followed by Pakistan.",
            {"Afghanistan": "origin", "Pakistan": "origin"},
        ),
        ("In Bosnia and Herzegovina, many refugees were stranded.", {"Bosnia and Herzegovina": "transit"}),
        ("Boats leaving Tunisia carried Ivorians.", {"Tunisia": "transit", "Ivorians": "origin"}),
        ("The EU-Türkiye statement was adopted.", {"Türkiye": "participant"}),
        ("Two Serbian smugglers were arrested.", {"Serbian": "other"}),
        ("Thai food and Japanese cars sell well.", {"Thai": "other", "Japanese": "other"}),
        ("It rained in Belgium.", {"Belgium": "other"}),
    ],
)
def test_the_clause_tells_the_role(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


def test_the_rule_says_why() -> None:
    (mention,) = find_mentions("Afghan nationals")
    assert mention.rule == "demonym/nationality_of_people"


def test_silence_about_the_role_is_other_and_no_guess() -> None:
    (mention,) = find_mentions("Belgium")
    assert (mention.role.value, mention.rule) == ("other", "name/no_cue")
