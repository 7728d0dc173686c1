"""Decisions of several at once, undone, checked, hashed, backed up."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql
from sqlalchemy import update

from geodata import Atlas, Role, _care, review
from geodata._prepared import prepare
from geodata._store import Store, file_url
from geodata._store_tables import mention_columns, passages, state
from geodata.find import finder_of
from tests.unit.reviews import AS_FOUND, TEXT, counted, doubt_of, doubts, note, noted


@pytest.fixture
def atlas(home: Path) -> Atlas:  # noqa: ARG001  # what the store is made in
    return noted()


def test_two_sessions_that_decide_at_once_lose_nothing(atlas: Atlas) -> None:
    body = "\n\n".join(f"In week {n} people from Syria walked to Serbia." for n in range(12))
    atlas.own.add_report(prepare(note(body, "weeks")))
    sessions = [Atlas.open(), Atlas.open()]
    of_both = [doubts(sessions[0], "weeks")[::2], doubts(sessions[1], "weeks")[1::2]]

    def decide_all(number: int) -> list[int]:
        return [
            review.decide(sessions[number], doubt, f"session {number}", role="participant")
            for doubt in of_both[number]
        ]

    with ThreadPoolExecutor(2) as threads:
        keys = [key for made in threads.map(decide_all, (0, 1)) for key in made]
    later = atlas.refreshed()
    assert len(set(keys)) == 24
    assert {role for _, role in counted(later, "weeks")} == {"participant"}
    assert sorted(one.key for one in later.own.decisions(100)) == sorted(keys)
    assert doubts(later, "weeks") == []
    assert _care.check(Store()) == []


def test_a_decision_and_a_new_version_at_once_both_hold(atlas: Atlas) -> None:
    serbia = doubt_of(atlas, "Serbia", 1)
    other = Store()
    with ThreadPoolExecutor(2) as threads:
        made = threads.submit(review.decide, atlas, serbia, "MK", role="transit")
        added = threads.submit(other.add_report, prepare(note(f"Foreword.\n\n{TEXT}")))
        assert made.result() > 0
        assert added.result().outcome == "new version"
    assert counted(atlas.refreshed())[3] == ("SRB", "transit")
    assert _care.check(Store()) == []


_NAMES = st.sampled_from(["Serbia", "Jordan", "Syrian", "Congo"])
_WORDS = st.sampled_from(["people from {} crossed", "{} closed its border", "many moved on in {}", "{}"])
_SENTENCES = st.builds(str.format, _WORDS, _NAMES)
_TEXTS = st.lists(_SENTENCES, min_size=1, max_size=6).map(lambda parts: "\n\n".join(f"{p}." for p in parts))
_DECISIONS = st.lists(
    st.tuples(
        st.integers(0, 20),
        st.sampled_from(["", "SRB", "COG", "reject"]),
        st.sampled_from(["", *Role]),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


@given(_TEXTS, _DECISIONS, st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_decisions_that_are_undone_leave_the_mentions_as_they_were(text, made, order) -> None:
    with TemporaryDirectory() as folder:
        decide_and_undo(Store(file_url(Path(folder) / "atlas.db")), text, made, order)


def decide_and_undo(store: Store, text: str, made: list[tuple[int, str, str, bool]], order: Random) -> None:
    atlas = Atlas({}, NOTHING.figures, NOTHING.mentions.iloc[:0], store=store)
    atlas.own.add_report(prepare(note(text)))
    atlas = atlas.refreshed()
    before = derived(atlas)
    keys = []
    for number, iso3, role, alike in made:
        left = doubts(atlas)
        if not left:
            break
        doubt = left[number % len(left)]
        if iso3 == "reject":
            keys.append(review.reject(atlas, doubt, "MK", alike=alike))
        else:
            keys.append(review.decide(atlas, doubt, "MK", iso3=iso3, role=role, alike=alike))
        atlas = atlas.refreshed()
        counted(atlas)
        assert _care.check(atlas.own) == []
    order.shuffle(keys)
    for key in keys:
        review.undo(atlas, key)
    assert derived(atlas.refreshed()) == before
    assert _care.check(atlas.own) == []


NOTHING = Atlas.shipped()
"""What an atlas of the user's own reports alone is made with."""


def derived(atlas: Atlas) -> tuple[object, ...]:
    """All that is derived from the mentions of an atlas: rows, counts, and the words that the search looks for."""
    with atlas.own.reading() as connection:
        words = connection.execute(sql("SELECT countries FROM passages ORDER BY key")).scalars().all()
        packed = connection.execute(sql("SELECT data FROM mention_columns")).scalars().all()
    hits = {iso3: len(atlas.search(countries=(iso3,))) for iso3 in ("SRB", "JOR", "COD", "COG")}
    return atlas.mentions.to_csv(), packed, words, hits, _care.content_hash(atlas.own)


def test_status_finds_counts_that_do_not_fit_what_was_decided(atlas: Atlas) -> None:
    review.reject(atlas, doubt_of(atlas, "Syria"), "MK")
    store = atlas.own
    with store.reading() as connection:
        packed, words = (
            connection.execute(sql(f"SELECT {what}")).scalar()
            for what in (  # constants
                "data FROM mention_columns",
                "countries FROM passages WHERE number = 2",
            )
        )
    with store.writing("harm") as (connection, _):
        connection.execute(update(mention_columns).values(data=packed[:-8]))
    assert "the counts of its mentions" in _care.check(store)[0]
    with store.writing("harm") as (connection, _):
        connection.execute(update(mention_columns).values(data=packed))
        connection.execute(update(passages).where(passages.c.number == 2).values(countries=f"{words} SYR"))
    assert any("the search words of its passages" in told for told in _care.check(store))


def test_the_content_hash_tells_what_was_decided(atlas: Atlas) -> None:
    before = _care.content_hash(atlas.own)
    key = review.reject(atlas, doubt_of(atlas, "Syria"), "MK")
    assert _care.content_hash(atlas.own) != before
    review.undo(atlas, key)
    assert _care.content_hash(atlas.own) == before
    atlas.own.remember("spelling", "Zork", "SYR")
    assert _care.content_hash(atlas.own) != before
    atlas.own.remember("spelling", "Zork", None)
    assert _care.content_hash(atlas.own) == before


def test_whether_a_decision_holds_elsewhere_is_in_the_content_hash(atlas: Atlas) -> None:
    doubt = doubt_of(atlas, "Syria")
    hashes = set()
    for alike in (True, False):
        key = review.reject(atlas, doubt, "MK", alike=alike)
        hashes.add(_care.content_hash(atlas.own))
        review.undo(atlas, key)
    assert len(hashes) == 2


def test_names_are_looked_up_anew_only_where_one_has_changed(atlas: Atlas) -> None:
    finder = finder_of(atlas)
    review.reject(atlas, doubt_of(atlas, "Syria"), "MK")
    decided = atlas.refreshed()
    assert decided is not atlas
    assert finder_of(decided) is finder
    decided.correct_report("note", title="The winter crossing")
    assert [found.key for found in finder_of(decided.refreshed()).find("winter crossing")["report"]] == [
        "note"
    ]


def test_decisions_are_in_a_backup(atlas: Atlas, tmp_path: Path) -> None:
    review.reject(atlas, doubt_of(atlas, "Syria"), "MK")
    _care.backup(atlas.own, tmp_path / "copy.db")
    assert counted(Atlas.open(str(file_url(tmp_path / "copy.db")))) == AS_FOUND[1:]


def test_a_store_of_the_schema_before_takes_decisions(atlas: Atlas) -> None:
    store = atlas.own
    with store.writing("older") as (connection, _):
        connection.exec_driver_sql("DROP TABLE corrections")
        connection.exec_driver_sql("CREATE TABLE corrections (key INTEGER PRIMARY KEY, start INTEGER)")
        connection.execute(update(state).values(schema_version=1))
    later = Atlas.open()
    assert "was brought up to date" in later.notices[0]
    review.reject(later, doubt_of(later, "Syria"), "MK")
    assert counted(later.refreshed()) == AS_FOUND[1:]
