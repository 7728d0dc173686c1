import pytest

from geodata import Atlas
from geodata.find import Finder


@pytest.fixture(scope="module")
def finder(atlas: Atlas) -> Finder:
    return Finder(atlas)


@pytest.mark.parametrize(
    ("typed", "kind", "key"),
    [
        ("turkey", "country", "TUR"),
        ("cote divoire", "country", "CIV"),
        ("Côte d’Ivoire", "country", "CIV"),
        ("swaziland", "country", "SWZ"),
        ("syrians", "country", "SYR"),
        ("SYR", "country", "SYR"),
        ("afganistan", "country", "AFG"),
        ("nationality unknown", "country", "unknown"),
        ("Presevo", "place", "presevo"),
        ("حلب", "place", "aleppo"),
        ("balkan", "route", "western_balkan"),
        ("skopje meeting", "report", "2021-12-unodc-skopje-meeting"),
        ("FXDICT2025", "source", "FXDICT2025"),
    ],
)
def test_what_was_meant_comes_first(finder: Finder, typed: str, kind: str, key: str) -> None:
    assert finder.find(typed)[kind][0].key == key


def test_another_name_is_told_beside_the_one_that_is_shown(finder: Finder) -> None:
    found = finder.find("turkey")["country"][0]
    assert (found.label, found.also) == ("Türkiye", "Turkey")
    assert finder.find("türkiye")["country"][0].also == ""


def test_every_word_has_to_fit(finder: Finder) -> None:
    assert "route" in finder.find("western")
    assert "route" not in finder.find("western zebra")


@pytest.mark.parametrize("typed", ["", "  ", "*", "xyzzy", "a" * 5000, "zz " * 3000])
def test_what_is_no_name_finds_nothing(finder: Finder, typed: str) -> None:
    assert finder.find(typed) == {}


def test_a_short_word_is_not_taken_for_another(finder: Finder) -> None:
    assert [found.key for found in finder.find("iraq")["country"]][:1] == ["IRQ"]
    assert "IRN" not in [found.key for found in finder.find("iraq")["country"]]
