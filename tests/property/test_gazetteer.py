from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from geodata import gazetteer
from geodata.gazetteer import Gazetteer

NAMES = [
    (place.place_id, name)
    for place in gazetteer.places().itertuples()
    for name in (place.name, *place.alternative_names.split("|"), *place.name.split(" / "))
    if name
]
CASES = (str, str.upper, str.lower, str.title, str.swapcase, str.casefold)
FORMS = ("NFC", "NFD", "NFKC", "NFKD")
GAZETTEER = Gazetteer()


def without_accents(text: str) -> str:
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )
    return bare.translate(str.maketrans("łŁđĐøØıə", "lLdDoOie"))


def ids(query: str) -> set[str]:
    return {answer.raw["place_id"] for answer in GAZETTEER.geocode(query, exactly_one=False) or ()}


@given(st.sampled_from(NAMES), st.sampled_from(CASES), st.sampled_from(FORMS), st.booleans())
def test_a_place_is_found_by_each_of_its_names_however_it_is_written(
    named: tuple[str, str], case: type[str], form: str, accents: bool
) -> None:
    place_id, name = named
    written = case(unicodedata.normalize(form, name if accents else without_accents(name)))
    assert place_id in ids(written)
    assert place_id in ids(f"  {written} ")


@given(st.text(max_size=40))
def test_any_text_has_an_answer_or_none(query: str) -> None:
    answers = GAZETTEER.geocode(query, exactly_one=False)
    best = GAZETTEER.geocode(query)
    assert (answers is None) == (best is None)
    assert answers is None or answers[0].address == best.address


@given(st.text(max_size=40))
def test_composed_and_decomposed_text_get_the_same_answer(query: str) -> None:
    answers = [GAZETTEER.geocode(unicodedata.normalize(form, query)) for form in ("NFC", "NFD")]
    assert answers[0] == answers[1]
