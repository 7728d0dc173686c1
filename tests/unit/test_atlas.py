from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from geodata import Atlas, Filters, Role
from geodata._prepared import prepare
from geodata._store import Store
from geodata.errors import StoreError
from geodata.layers import mention_counts, mentions
from geodata.model import Measure, Report
from geodata.reading._passages import paragraphs
from geodata.select import mentions_sentence, select

TEXT = (
    "People from Syria went through Serbia.\n\nAfghan and Syrian nationals stayed in Greece before Germany."
)


def report(report_id: str = "note", text: str = TEXT, title: str = "A note") -> Report:
    return Report(report_id, title, "Desk", "2021-12-09", "", "en", text, paragraphs(text))


@pytest.fixture
def store(home: Path) -> Store:
    assert not home.exists()
    return Store()


def test_nothing_is_made_on_disk_before_something_is_added(store: Store, home: Path) -> None:
    assert len(Atlas.open().reports) == len(Atlas.shipped().reports)
    assert store.revision() == 0
    assert not home.exists()


def test_a_report_comes_back_as_it_was_added(store: Store) -> None:
    given = replace(report(), skipped=("Page 3 has no text.",))
    assert store.add_report(prepare(given)).outcome == "added"
    assert Atlas.open().reports["note"] == given


def test_an_added_report_is_among_the_shipped_ones(store: Store) -> None:
    before = Atlas.open()
    store.add_report(prepare(report()))
    atlas = before.refreshed()
    assert list(atlas.reports) == [*before.reports, "note"]
    assert atlas.titles["note"] == "A note"
    assert "note" in atlas.reports
    own = atlas.mentions[atlas.mentions["report_id"] == "note"]
    assert list(own["iso3"]) == ["SYR", "SRB", "AFG", "SYR", "GRC", "DEU"]
    assert own["surface"].tolist() == [TEXT[m.start : m.end] for m in own.itertuples()]
    assert atlas.mentions.dtypes.equals(before.mentions.dtypes)


def test_an_atlas_stays_what_it_was_and_is_itself_while_nothing_is_written(store: Store) -> None:
    store.add_report(prepare(report()))
    before = Atlas.open()
    assert before.refreshed() is before
    store.add_report(prepare(report("second", TEXT + " And Italy.")))
    assert "second" not in before.reports
    assert "second" in before.refreshed().reports


def test_the_same_text_twice_is_one_report(store: Store) -> None:
    store.add_report(prepare(report()))
    again = store.add_report(prepare(report("copy")))
    assert (again.outcome, again.name) == ("already there", "note")
    assert len(Atlas.open().reports) == len(Atlas.shipped().reports) + 1


def test_a_changed_report_is_a_new_version_and_only_that_counts(store: Store) -> None:
    store.add_report(prepare(report()))
    atlas = Atlas.open()
    changed = "People from Pakistan crossed into Bosnia and Herzegovina."
    assert store.add_report(prepare(report(text=changed))).outcome == "new version"
    latest = atlas.refreshed()
    assert latest.reports["note"].text == changed
    assert len(latest.reports) == len(atlas.reports)
    assert len(latest.mentions) == len(Atlas.shipped().mentions) + 2
    # Back to the first text: that, too, is a change.
    assert store.add_report(prepare(report())).outcome == "new version"
    assert latest.refreshed().reports["note"].text == TEXT
    assert atlas.reports["note"].text == TEXT


def test_a_new_title_of_the_same_text_is_a_new_version(store: Store) -> None:
    store.add_report(prepare(report()))
    assert store.add_report(prepare(report(title="Another title"))).outcome == "new version"
    assert Atlas.open().titles["note"] == "Another title"


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(origins=("SYR",)),
        Filters(origins=("SYR", "unknown"), roles=(Role.TRANSIT,)),
        Filters(reports=("note",)),
        Filters(origins=("AFG",), reports=("note", "other")),
    ],
)
def test_counts_are_those_of_the_rows(store: Store, filters: Filters) -> None:
    store.add_report(prepare(report()))
    store.add_report(prepare(report("other", TEXT.replace("Serbia", "Montenegro"))))
    store.add_report(prepare(report("empty", "It rained.")))
    atlas = Atlas.open()
    chosen = select(atlas, filters)
    rows = chosen.mentions
    everything = atlas.mentions
    keys = everything["report_id"] + everything["sentence_start"].astype(str)
    near = keys.isin(keys[everything["iso3"].isin(filters.origins)]) if filters.origins else True
    wanted = everything[
        near
        & (everything["report_id"].isin(filters.reports) if filters.reports else True)
        & (everything["role"].isin(filters.roles) if filters.roles else True)
        & ~everything["embedded"]
    ]
    pd.testing.assert_frame_equal(rows, wanted)
    assert len(chosen.found) == len(rows)
    assert chosen.found.report_count == rows["report_id"].nunique()
    counted = mention_counts(chosen).stack()
    assert counted[counted > 0].sort_index().to_dict() == rows.groupby(["iso3", "role"]).size().to_dict()
    by_country = mentions(chosen).set_index("iso3")["reports"].to_dict()
    assert by_country == rows.groupby("iso3")["report_id"].nunique().to_dict()
    assert f"{len(rows):,} mentions" in mentions_sentence(chosen) or rows.empty
    assert chosen.found.passage_count == len(rows[["report_id", "sentence_start"]].drop_duplicates())


@pytest.mark.parametrize("number", [0, 1, 2, 3, 10_000])
def test_the_first_passages_are_read_without_the_others(store: Store, number: int) -> None:
    store.add_report(prepare(report()))
    of_syria = Atlas.open().chosen_mentions(Filters()).of("SYR")
    everything = of_syria.frame()
    assert set(everything["iso3"]) == {"SYR"}
    first = of_syria.frame(number)
    passages = first[["report_id", "sentence_start"]].drop_duplicates()
    assert len(passages) == min(number, of_syria.passage_count)
    pd.testing.assert_frame_equal(first, everything.iloc[: len(first)])


def test_sentences_of_two_reports_are_never_one(store: Store) -> None:
    store.add_report(prepare(report()))
    store.add_report(prepare(report("other", TEXT + " End.")))
    atlas = Atlas.open()
    rows = atlas.mentions.assign(sentence=atlas.mention_index.sentence)
    pairs = rows[["report_id", "sentence_start", "sentence"]].drop_duplicates()
    assert len(pairs) == pairs["sentence"].nunique() == len(np.unique(atlas.mention_index.sentence))


def test_characters_that_no_database_keeps_do_not_shift_an_offset(store: Store) -> None:
    store.add_report(prepare(report(text="\0\ud800 Syria\0 and Iraq.\n\nThen Iran.", title="Ti\0tle")))
    atlas = Atlas.open()
    kept = atlas.reports["note"]
    assert kept.text == "\ufffd\ufffd Syria\ufffd and Iraq.\n\nThen Iran."
    assert kept.title == "Ti\ufffdtle"
    own = atlas.mentions[atlas.mentions["report_id"] == "note"]
    assert [kept.text[m.start : m.end] for m in own.itertuples()] == ["Syria", "Iraq", "Iran"]


def test_a_url_that_names_no_database_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUTE_ATLAS_DB", "not a database")
    with pytest.raises(StoreError, match="'not a database' in ROUTE_ATLAS_DB names no database"):
        Atlas.open()


def test_a_url_names_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUTE_ATLAS_DB", f"sqlite:///{tmp_path / 'other.db'}")
    Store().add_report(prepare(report()))
    assert (tmp_path / "other.db").is_file()
    assert "note" in Atlas.open().reports


def test_an_atlas_given_other_sources_leaves_the_one_it_came_from_as_it_is(atlas: Atlas) -> None:
    before = len(atlas.sources)
    other = atlas.given(sources=atlas.sources.iloc[:1], measures=(Measure.ARRIVALS,))
    assert (len(other.sources), other.measures) == (1, (Measure.ARRIVALS,))
    assert other.legs is atlas.legs
    assert len(atlas.sources) == before
    assert Measure.DETECTIONS in atlas.measures
