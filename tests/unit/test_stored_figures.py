from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from geodata import Atlas, _care, _figure_extent
from geodata.__main__ import app
from geodata._store import Changes, Store
from geodata.ingest import ingest
from geodata.model import Figures, Filters
from geodata.schemas import loaded_figures
from geodata.select import select, sentence

BALKAN = "western_balkan"


def rows(*given: dict[str, object]) -> pd.DataFrame:
    plain = {
        "measure": "detections",
        "route_id": BALKAN,
        "origin": "SYR",
        "destination": "",
        "border": "land",
        "period": "2025-05",
        "value": 1,
        "lat": None,
        "lon": None,
        "cause": "",
        "reported_by": "",
        "url": "",
        "place": "row 2",
    }
    return loaded_figures.validate(pd.DataFrame([plain | row for row in given])[list(loaded_figures.columns)])


def table(*given: dict[str, object], series: str = "desk:count", as_of: str = "", **more: object) -> Figures:
    rejected = pd.DataFrame([("row 9", "no month")], columns=["row", "reason"])
    made = Figures(
        series,
        "A count",
        "Desk",
        "https://example.org",
        as_of,
        rows(*given),
        rejected,
        {"Ruritania": ("ROU",)},
        ("As told.",),
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields by name


@pytest.fixture
def store(home: Path) -> Store:
    return Store(f"sqlite:///{home / 'atlas.db'}")


def test_an_atlas_is_of_one_moment_though_a_table_comes_in_while_it_is_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Atlas.open()
    store.add_figures(table({"value": 5}))
    changes = Store.changes

    def slowly(self: Store, after: int) -> Changes:
        told = changes(self, after)
        store.add_figures(table({"value": 7}, series="desk:another"))
        return told

    monkeypatch.setattr(Store, "changes", slowly)
    atlas = before.refreshed()
    assert [series.series for series in atlas.series] == ["desk:count"]
    monkeypatch.undo()
    assert [series.series for series in atlas.refreshed().series] == ["desk:count", "desk:another"]


def value(atlas: Atlas, month: str, measure: str = "detections") -> int:
    figures = atlas.figures
    chosen = figures[
        (figures["month"] == month) & (figures["route_id"] == BALKAN) & (figures["measure"] == measure)
    ]
    return int(chosen["value"].sum())


def test_a_table_comes_back_as_it_was_added(store: Store) -> None:
    given = table(
        {"value": 5, "lat": 44.5, "lon": 20.25, "cause": "drowning\0"},
        {"period": "2024", "origin": "unknown"},
    )
    added = store.add_figures(given, "count.csv", "abc")
    assert (added.kind, added.name, added.outcome, added.count) == ("table", "desk:count", "added", 2)
    (series,) = store.series()
    pd.testing.assert_frame_equal(
        store.figures(series.key), given.rows.replace("drowning\0", "drowning\ufffd")
    )
    assert (series.title, series.publisher, series.notes) == ("A count", "Desk", ("As told.",))
    assert store.extent(series.key) == _figure_extent.of_rows(given.rows)
    assert store.extent(series.key + 1) == _figure_extent.of_rows(given.rows.head(0))
    assert series.rejected == (("row 9", "no month"),)
    assert series.unresolved == {"Ruritania": ["ROU"]}
    assert _care.check(store) == []


def test_new_months_are_on_the_map_and_months_that_are_known_are_not_counted_twice(store: Store) -> None:
    before = Atlas.open()
    store.add_figures(table({"value": 70, "period": "2025-05"}, {"value": 999_999, "period": "2015-10"}))
    atlas = before.refreshed()
    assert atlas.months[-1] == "2025-05"
    assert value(atlas, "2025-05") == 70
    assert value(atlas, "2015-10") == value(before, "2015-10")
    chosen = select(atlas, Filters(origins=("SYR",), from_month="2025-05", to_month="2025-05"))
    assert sentence(chosen).startswith("70 detections of people from Syria")
    assert set(chosen.figures["source_id"]) == {"desk:count"}
    assert atlas.sources.at["desk:count", "publisher"] == "Desk"


def test_a_later_frontex_table_takes_the_place_of_the_shipped_one(store: Store) -> None:
    store.add_figures(table({"value": 12, "period": "2015-10"}, series="frontex_monthly_detections"))
    atlas = Atlas.open()
    assert value(atlas, "2015-10") == 12
    assert len(atlas.figures) == 1
    assert atlas.months == ("2015-10",)


def test_measures_stay_apart_and_years_stay_off_the_map(store: Store) -> None:
    store.add_figures(
        table(
            {"measure": "dead_or_missing", "value": 3},
            {"measure": "dead_or_missing", "value": 4},
            {"period": "2024"},
        )
    )
    atlas = Atlas.open()
    assert value(atlas, "2025-05", "dead_or_missing") == 7
    assert value(atlas, "2025-05") == 0
    assert not (atlas.figures["month"] == "2024").any()


def test_a_later_vintage_counts_in_the_place_of_the_earlier(store: Store) -> None:
    assert store.add_figures(table({"value": 5}, as_of="2025-06")).outcome == "added"
    assert store.add_figures(table({"value": 6}, as_of="2025-07")).outcome == "new version"
    assert store.add_figures(table({"value": 4}, as_of="2025-05")).outcome == "older version"
    assert store.add_figures(table({"value": 6}, as_of="2025-07")).outcome == "already there"
    assert value(Atlas.open(), "2025-05") == 6
    assert [(s.vintage, s.as_of, s.current) for s in store.series()] == [
        (1, "2025-06", False),
        (2, "2025-07", True),
        (3, "2025-05", False),
    ]
    assert [int(store.figures(s.key)["value"].sum()) for s in store.series()] == [5, 6, 4]


def test_damage_to_a_figure_is_told(store: Store) -> None:
    store.add_figures(table({"value": 5}), "count.csv")
    with store.writing("harm") as (connection, _):
        connection.exec_driver_sql("UPDATE figure_rows SET value = 50")
    (told,) = _care.check(store)
    assert told.startswith("Table “A count” of count.csv is damaged")


def test_choices_are_remembered(store: Store) -> None:
    assert store.remembered("spelling") == {}
    store.remember("spelling", "Ruritania", "ROU")
    store.remember("spelling", "Ruritania", "BGR")
    store.remember("columns", "a,b", "{}")
    assert store.remembered("spelling") == {"Ruritania": "BGR"}


CSV = "month,nationality,route,detections\n2025-05,Syria,Western Balkans,70\n2025-06,Ruritania,Western Balkans,8\n"


def test_files_of_both_kinds_are_told_apart_by_their_content(store: Store, tmp_path: Path) -> None:
    (tmp_path / "counts.csv").write_text(CSV)
    (tmp_path / "note.txt").write_text("People from Syria went through Serbia.")
    by_name = {
        result.path.name: result for result in ingest([tmp_path / "counts.csv", tmp_path / "note.txt"], store)
    }
    assert (by_name["note.txt"].kind, by_name["note.txt"].outcome) == ("report", "added")
    assert (by_name["counts.csv"].kind, by_name["counts.csv"].outcome) == ("table", "added"), by_name
    assert any("Ruritania" in note for note in by_name["counts.csv"].notes)
    assert value(Atlas.open(), "2025-05") == 70
    again = ingest([tmp_path / "counts.csv"], store)
    assert again[0].outcome == "already there"


@pytest.mark.usefixtures("home")
def test_the_command_line_adds_up_what_was_added(tmp_path: Path) -> None:
    (tmp_path / "counts.csv").write_text(CSV)
    assert CliRunner().invoke(app, ["add", str(tmp_path / "counts.csv")]).exit_code == 0
    run = CliRunner().invoke(app, ["figures", "--from", "2025-05", "--by", "month", "--csv"])
    assert run.stdout.splitlines() == ["month,detections", "2025-05,70"]
