"""What a later file revised: told in numbers, whatever was loaded before."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata import figures
from geodata._figure_rows import Series, before
from geodata._store import Store
from geodata.ingest import ingest
from geodata.revised import SHIPPED, revision
from tests import tables

OLD = (
    "Nationality,Route,Month,Detections\nSyria,Western Balkans,2025-05,12\nIraq,,2025-05,7\nIran,,2025-05,5\n"
)
NEW = "Nationality,Route,Month,Detections\nSyria,Western Balkans,2025-05,1512\nIraq,,2025-05,7\nMali,,2025-06,2\n"


@pytest.fixture
def store(home: Path) -> Store:
    return Store(f"sqlite:///{home / 'atlas.db'}")


def add(store: Store, path: Path, content: str) -> tuple[str, ...]:
    (result,) = ingest([tables.text(path, content)], store)
    assert not result.error
    return result.notes


def test_a_later_file_says_what_it_revised_and_what_it_adds(store: Store, tmp_path: Path) -> None:
    assert not any("Revised" in note for note in add(store, tmp_path / "counts.csv", OLD))
    assert revision(store, "file:counts") is None
    told = (
        "Revised since counts.csv (added {day}): 2 figures (2025-05); the largest change is Syria on the Western "
        "Balkan route in 2025-05: 12 became 1,512 (+1,500); 1 figure is of months or years that it did not have."
    )
    notes = add(store, tmp_path / "counts.csv", NEW)
    day = store.series()[0].added_at[:10]
    assert told.format(day=day) in notes
    found = revision(store, "file:counts")
    assert found is not None
    assert found.added == 1
    assert found.changed[["period", "origin", "old", "new"]].to_numpy().tolist() == [
        ["2025-05", "IRN", 5, 0],
        ["2025-05", "SYR", 12, 1512],
    ]


def test_months_that_a_later_file_does_not_have_are_not_told_as_revised_to_nothing(
    store: Store, tmp_path: Path
) -> None:
    add(store, tmp_path / "counts.csv", OLD)
    content = "Nationality,Route,Month,Detections\nMali,,2025-06,2\n"
    notes = add(store, tmp_path / "counts.csv", content)
    assert any(
        note.startswith("No figure of counts.csv (added ")
        and note.endswith(
            " was revised; 1 figure is of months or years that it did not have; 3 figures of months or years that the later file does not have "
            "count no more."
        )
        for note in notes
    ), notes
    found = revision(store, "file:counts")
    assert found is not None
    assert found.changed.empty


def test_a_frontex_workbook_is_compared_with_the_shipped_figures(store: Store, tmp_path: Path) -> None:
    shipped = figures.shipped()
    some = shipped[shipped["month"].astype(str).between("2024-01", "2024-03") & (shipped["origin"] == "SYR")]
    changed = some.assign(value=some["value"].where(some.index != some.index[0], some["value"] + 100))
    path = tables.frontex_workbook(tmp_path / "detections.xlsx", changed)
    (result,) = ingest([path], store)
    found = revision(store, figures.FRONTEX_SERIES)
    assert found is not None
    assert found.before == SHIPPED
    row = some.iloc[0]
    grown = found.changed[found.changed["new"] > found.changed["old"]]
    assert grown[["period", "route_id", "origin", "old", "new"]].to_numpy().tolist() == [
        [str(row["month"]), row["route_id"], "SYR", int(row["value"]), int(row["value"]) + 100]
    ]
    assert any(note.startswith("Revised since the shipped figures: ") for note in result.notes)


def test_the_same_figures_under_a_later_date_revised_nothing(store: Store, tmp_path: Path) -> None:
    add(store, tmp_path / "counts.csv", OLD)
    notes = add(store, tmp_path / "counts.csv", OLD.replace(",2025-05,7", ",2025-05,7 "))
    assert not any(note.startswith("Revised") for note in notes)


def test_a_file_is_compared_with_what_counted_before_it_also_where_that_had_no_date() -> None:
    def vintage(number: int, as_of: str, **taken: bool) -> Series:
        words = ("a table", "", "", as_of, (), (), {}, "counts.csv", "")
        return Series(number, "counts", number, False, *words, **taken)

    dated, undated, older = vintage(1, "2025-01-31"), vintage(2, ""), vintage(3, "2024-12-31")
    later = vintage(4, "2025-02-28")
    assert before([dated, undated, later], later) == undated
    assert before([dated, older, later], later) == dated, "a file of an earlier date never counted"
    assert before([dated, vintage(2, "2025-02-01", taken_back=True), later], later) == dated
    assert before([dated, vintage(2, "2025-02-01", taken_back=True, taken_out=True), later], later) is None
