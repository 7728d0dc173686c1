from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata import Atlas
from geodata._prepared import prepare
from geodata._store import Store
from geodata.errors import StoreError
from geodata.model import Report
from geodata.reading._passages import paragraphs

FIRST = "The ferrymen asked for 900 euros.\n\nPeople from Syria crossed the Evros with smugglers, at night."
SECOND = "In Çanakkale smugglers waited.\n\nSmuggling costs more in winter, an officer in Serbia said."


@pytest.fixture
def atlas(home: Path) -> Atlas:
    store = Store(f"sqlite:///{home / 'atlas.db'}")
    for report_id, published, text in (("first", "2015-09", FIRST), ("second", "2021-12-09", SECOND)):
        store.add_report(
            prepare(Report(report_id, report_id, "Desk", published, "", "en", text, paragraphs(text)))
        )
    return Atlas.open()


def own(atlas: Atlas, words: str = "", **filters: object) -> list[tuple[str, int]]:
    hits = atlas.search(words, limit=1000, **filters)
    return sorted((hit.report_id, hit.number) for hit in hits if hit.report_id in ("first", "second"))


def test_a_hit_is_a_passage_with_its_place_and_marks(atlas: Atlas) -> None:
    (hit,) = atlas.search("ferrymen euros")
    assert (hit.report_id, hit.number, hit.page, hit.start) == ("first", 1, None, 0)
    assert [hit.text[start:end] for start, end in hit.marks] == ["ferrymen", "euros"]
    (hit,) = atlas.search("Evros", reports=("first",))
    assert FIRST[hit.start : hit.start + len(hit.text)] == hit.text
    assert hit.number == 2


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("smuggler", [("first", 2), ("second", 1)]),
        ("SMUGGLING winter", [("second", 2)]),
        ("canakkale", [("second", 1)]),
        ('"with smugglers"', [("first", 2)]),
        ('"smugglers with"', []),
        ("ferrym*", [("first", 1)]),
        ("ferrym", []),
        ("smugglers euros", []),
    ],
)
def test_words_phrases_and_beginnings_are_found_whatever_their_endings_and_accents(
    atlas: Atlas, words: str, found: list[tuple[str, int]]
) -> None:
    assert own(atlas, words) == found


def test_filters_narrow_what_is_found(atlas: Atlas) -> None:
    assert own(atlas, countries=("SYR",)) == [("first", 2)]
    assert own(atlas, countries=("SYR", "SRB")) == [("first", 2), ("second", 2)]
    assert own(atlas, countries=("SYR",), roles=("origin",)) == [("first", 2)]
    assert own(atlas, countries=("SYR",), roles=("destination",)) == []
    assert own(atlas, "smugglers", roles=("origin",)) == [("first", 2)]
    assert own(atlas, "smugglers", reports=("second",)) == [("second", 1)]
    assert own(atlas, "smugglers", published_from="2016") == [("second", 1)]
    assert own(atlas, "smugglers", published_to="2015") == [("first", 2)]
    assert own(atlas, "smugglers", published_from="2021-12", published_to="2021-12") == [("second", 1)]


def test_shipped_reports_are_searched_too(atlas: Atlas) -> None:
    found = {hit.report_id for hit in atlas.search("smugglers", limit=100)}
    assert found & set(Atlas.shipped().reports)
    assert {hit.report_id for hit in Atlas.shipped().search("smugglers", limit=100)} == found - {
        "first",
        "second",
    }


def test_only_the_current_version_is_found(atlas: Atlas) -> None:
    text = "Nothing of that."
    atlas.own.add_report(prepare(Report("first", "first", "", "", "", "en", text, paragraphs(text))))
    assert own(atlas, "ferrymen") == []


def test_the_limit_holds_and_the_users_own_come_first(atlas: Atlas) -> None:
    hits = atlas.search("smugglers", limit=3)
    assert len(hits) == 3
    assert hits[0].report_id in ("first", "second")


@pytest.mark.parametrize("words", ["", "  ", '"', "***", "()", '"" ""'])
def test_nothing_to_look_for_finds_nothing(atlas: Atlas, words: str) -> None:
    assert atlas.search(words) == []


@given(
    words=st.text(max_size=30)
    | st.sampled_from(['a" OR b', "NEAR(a b)", "body:x", "^a", "a AND NOT b", "{x}", "- +"])
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_taken_for_an_instruction(atlas: Atlas, words: str) -> None:
    assert atlas.search("smugglers")
    # All of the words have to stand in a passage, whatever they are, and this one stands nowhere.
    assert atlas.search(f"smugglers {words.replace(chr(34), '')} zzqzz") == []
    atlas.search(words)


def test_a_database_without_a_full_text_index_says_so() -> None:
    store = Store("sqlite://")
    store.dialect = "postgresql"
    atlas = Atlas.shipped()
    atlas.store = store
    with pytest.raises(StoreError, match="Search is not there yet for postgresql"):
        atlas.search("smugglers")
