"""What is taken out of the atlas counts nowhere, and comes back with all that was decided about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from geodata import Atlas, Filters, _care, removing, review
from geodata.__main__ import app
from geodata.errors import StoreError
from geodata.ingest import ingest, ingest_pasted
from tests import tables

pytestmark = pytest.mark.usefixtures("home")

NOTE = "Smugglers took people from Syria through Serbia, with a quokka.\n"


def run(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return done.exit_code, done.output


def add(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    (result,) = ingest([path], Atlas.open().own)
    return f"{result.name}: {result.outcome}"


def test_a_report_that_is_taken_out_counts_and_is_found_nowhere_and_comes_back_with_its_corrections(
    tmp_path: Path,
) -> None:
    before = Atlas.open()
    add(tmp_path / "note.md", NOTE)
    atlas = before.refreshed()
    doubt = next(doubt for doubt in review.queue(atlas) if doubt.found.report_id == "note")
    review.decide(atlas, doubt, "desk", iso3="IRQ")
    held = atlas.refreshed()
    named, hash_before = held.mentions[held.mentions["report_id"] == "note"], _care.content_hash(held.own)

    status, said = run("remove", "note")
    assert status == 0
    assert "To put it back: python -m geodata remove --undo note" in said
    without = held.refreshed()
    assert "note" not in without.reports
    assert len(without.mention_index) == len(before.mention_index)
    assert without.search("quokka") == []
    assert _care.check(without.own) == []
    assert run("remove") == (0, "There is no report or table of your own: add some first.\n")
    assert run("remove", "--undo")[1].split("\t")[:3] == ["report", "note", "note.md"]
    assert run("remove", "note")[0] == 1

    assert run("remove", "--undo", "note.md")[0] == 0
    again = without.refreshed()
    assert again.mentions[again.mentions["report_id"] == "note"].to_csv() == named.to_csv()
    assert [hit.report_id for hit in again.search("quokka")] == ["note"]
    assert _care.content_hash(again.own) == hash_before
    assert _care.check(again.own) == []


def test_a_report_that_was_put_back_is_not_taken_for_one_added_after_it(tmp_path: Path) -> None:
    add(tmp_path / "first.md", "They came from Syria.\n\nOthers stayed in Italy.")
    add(tmp_path / "second.md", "They left Egypt.")
    atlas = Atlas.open()
    run("remove", "first")
    without = atlas.refreshed()
    run("remove", "--undo", "first")
    chosen = without.refreshed().chosen_mentions(Filters(origins=("SYR", "EGY"), reports=("first", "second")))
    named = dict(chosen.frame()[["report_id", "iso3"]].itertuples(index=False, name=None))
    assert named == {"first": "SYR", "second": "EGY"}


def test_a_report_that_is_added_again_after_it_was_taken_out_counts_as_it_was_corrected(
    tmp_path: Path,
) -> None:
    add(tmp_path / "note.md", NOTE)
    atlas = Atlas.open()
    atlas.correct_report("note", title="Night crossing")
    run("remove", "note")
    assert add(tmp_path / "note.md", NOTE) == "note: added"
    assert Atlas.open().titles["note"] == "Night crossing"
    assert run("remove", "--undo") == (0, "Nothing is taken out.\n")
    assert _care.check(Atlas.open().own) == []


def test_a_report_whose_text_has_come_in_otherwise_is_not_put_back(tmp_path: Path) -> None:
    add(tmp_path / "note.md", NOTE)
    store = Atlas.open().own
    run("remove", "note")
    (own,) = removing.taken_out(store)
    other = ingest_pasted(NOTE, "Other", store)
    with pytest.raises(StoreError, match=f"is there already as {other.name}: nothing was changed"):
        removing.put_back(store, own)
    assert [one.name for one in removing.held(store)] == [other.name]


def test_a_table_is_taken_out_with_all_its_versions_and_put_back(tmp_path: Path) -> None:
    path = tmp_path / "counts.csv"
    for value in (12, 15):
        tables.text(path, f"Nationality,Month,Arrivals\nSyria,2025-05,{value}\n")
        run("add", path)
    atlas = Atlas.open()
    (own,) = removing.held(atlas.own)
    assert (own.kind, own.file_name) == ("table", "counts.csv")
    assert run("remove", "counts.csv")[0] == 0
    assert not [series for series in Atlas.open().series if series.current]
    assert removing.taken_out(atlas.own) == [own]
    assert run("remove", "--undo", own.name)[0] == 0
    (series,) = [series for series in Atlas.open().series if series.current]
    assert Atlas.open().own.figures(series.key)["value"].tolist() == [15]
    with pytest.raises(StoreError, match="counts already"):
        removing.put_back(atlas.own, own)

    run("remove", "counts.csv")
    assert "1 added" in run("add", path)[1], "its file is read again, and compared with nothing that counted"
    assert removing.taken_out(atlas.own) == []
    assert _care.check(atlas.own) == []


def test_what_is_not_there_or_means_several_is_told(tmp_path: Path) -> None:
    for folder in ("2024", "2025"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "note.md").write_text(f"{NOTE}{folder}")
    run("add", tmp_path)
    assert "No report or table of your own is called “night”" in run("remove", "night")[1]
    status, said = run("remove", "note.md")
    assert status == 1
    assert "is the file of several: 2024-note-md, 2025-note-md" in said
    assert len(removing.held(Atlas.open().own)) == 2
