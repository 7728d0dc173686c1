from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.build import countries as build
from geodata import countries, shipped
from geodata.errors import DataFileError, UnknownCountryError
from geodata.model import SPECIAL_ORIGINS

SPELLINGS = Path(__file__).parent.parent / "data" / "country_spellings.csv"


def spellings() -> list[tuple[str, str | None]]:
    with SPELLINGS.open(encoding="utf-8", newline="") as file:
        return [(row["spelling"], row["code"] or None) for row in csv.DictReader(file)]


def test_the_committed_register_is_what_its_build_script_writes() -> None:
    assert build.TARGET.read_text(encoding="utf-8") == build.build()


def test_no_alias_or_adjective_is_added_by_hand_that_the_packages_give() -> None:
    with build.ADDITIONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        whole = build.row(row["iso3"], row)
        for column in ("aliases", "adjectives"):
            words = [word for word in row[column].split("|") if word]
            for word in words:
                fewer = {**row, column: "|".join(other for other in words if other != word)}
                assert build.row(row["iso3"], fewer) != whole, f"{row['iso3']}: {word}"


def test_the_register_holds_iso_3166_1_and_kosovo_in_order() -> None:
    codes = list(countries.register())
    assert len(codes) == 250
    assert codes == sorted(codes)
    assert "XKX" in codes


def test_namibias_two_letter_code_is_not_read_as_missing() -> None:
    assert countries.register()["NAM"].iso2 == "NA"
    assert countries.resolve("NA") == "NAM"


@pytest.mark.parametrize(("spelling", "code"), spellings(), ids=[spelling for spelling, _ in spellings()])
def test_a_spelling_of_an_official_table_resolves(spelling: str, code: str | None) -> None:
    assert countries.resolve(spelling) == code


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("turkey", "TUR"),
        ("TÜRKIYE", "TUR"),
        ("U.S.", "USA"),
        ("the Netherlands", "NLD"),
        ("cote d’ivoire", "CIV"),
        ("Co\u0302te d'Ivoire", "CIV"),
        ("Burma", "MMR"),
        ("Scotland", "GBR"),
        ("Dominicans", "DOM"),
        ("Frenchmen", "FRA"),
        ("Trinidad & Tobago", "TTO"),
        ("stateless", "stateless"),
        ("unspecified_third_country", "unspecified_third_country"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_people_find_a_country_however_they_write_it(spelling: str, code: str | None) -> None:
    assert countries.resolve(spelling) == code


def test_every_label_and_un_name_resolves_to_its_own_code() -> None:
    for country in countries.register().values():
        for name in country.names:
            assert countries.resolve(name) == country.iso3, name


def test_two_countries_share_no_spelling_but_the_known_demonyms() -> None:
    owners: dict[str, set[str]] = {}
    for country in countries.register().values():
        for term in countries.search_terms(country.iso3):
            owners.setdefault(countries.fold(term), set()).add(country.iso3)
    shared = {spelling for spelling, codes in owners.items() if len(codes) > 1}
    assert shared == {"congolese", "dominican", "dominicans"}


def test_labels_follow_united_nations_practice() -> None:
    labels = [
        countries.label(code) for code in ("TUR", "MKD", "CZE", "XKX", "IRN", "MDA", "SYR", "COD", "CIV")
    ]
    assert labels == [
        "Türkiye",
        "North Macedonia",
        "Czechia",
        "Kosovo*",
        "Iran",
        "Moldova",
        "Syria",
        "DR Congo",
        "Côte d'Ivoire",
    ]


def test_each_special_origin_has_a_label() -> None:
    assert {code: countries.label(code) for code in SPECIAL_ORIGINS} == dict(countries.SPECIAL_ORIGIN_LABELS)


def test_a_wrong_code_is_named_with_what_is_near_it() -> None:
    with pytest.raises(
        UnknownCountryError, match=r"'SYX' is no country of the register: did you mean SYR \(Syria\)"
    ):
        countries.label("SYX")


def test_a_hopeless_code_says_what_a_code_looks_like() -> None:
    with pytest.raises(UnknownCountryError, match="use an ISO 3166-1 alpha-3 code such as SYR"):
        countries.label("?")


def test_a_misspelt_name_finds_the_country_meant() -> None:
    assert countries.nearest("Afganistan")[0] == "AFG"
    assert countries.nearest("Macedonija")[0] == "MKD"
    assert len(countries.nearest("Guinea", n=2)) == 2


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sirya", "SYR"), ("Marocco", "MAR"), ("Lybia", "LBY"), ("Gambie", "GMB"), ("Eritria", "ERI"), ("Irak", "IRQ"),
        ("Iraq Republic of", "IRQ"), ("Republic of Kirgistan", "KGZ"), ("Untied Kingdom", "GBR"), ("Congo Brazza", "COG"),
        ("Bosna i Hercegovina", "BIH"), ("Pakistani nationals", "PAK"), ("Moldavie", "MDA"),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_has_three_countries_to_choose_from_with_the_one_meant_among_the_first(
    written: str, meant: str
) -> None:
    three = countries.nearest(written)
    assert len(set(three)) == 3
    assert meant in three[:2]


@given(st.text(max_size=200))
def test_any_text_with_a_letter_has_three_countries_to_choose_from(text: str) -> None:
    assert len(set(countries.nearest(text))) == (3 if countries.fold(text[:60]) else 0)


def test_what_is_like_no_name_can_be_left_out() -> None:
    assert countries.nearest("Xyzzyplugh", least=countries.CLOSE) == []
    assert countries.nearest("Xyzzyplugh")


def test_search_terms_hold_old_names_and_demonyms() -> None:
    terms = countries.search_terms("TUR")
    assert {"Türkiye", "Turkey", "TUR", "Turkish", "Turks"} <= set(terms)
    assert "not specified" in countries.search_terms("unknown")


def test_a_missing_register_says_how_to_bring_it_back(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shipped, "DATA_DIR", tmp_path)
    countries.register.cache_clear()
    with pytest.raises(DataFileError, match=r"countries\.csv is missing"):
        countries.register()


def test_a_register_without_its_columns_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "countries.csv").write_text("iso3\nSYR\n", encoding="utf-8")
    monkeypatch.setattr(shipped, "DATA_DIR", tmp_path)
    countries.register.cache_clear()
    with pytest.raises(DataFileError, match="is not the country register"):
        countries.register()


@pytest.fixture(autouse=True)
def _fresh_register() -> None:
    countries.register.cache_clear()


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=30))
def test_a_text_without_accents_is_folded_like_one_with_some(text: str) -> None:
    assert countries.fold(f"{text} é") == f"{countries.fold(text)} e".strip()
