"""What is erased is in no file of the store any more; a note says that something was erased, and copies are named."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from geodata import Atlas, _care, erasing, removing, review
from geodata.__main__ import app
from geodata.errors import StoreError
from geodata.ingest import ingest
from tests import tables

pytestmark = pytest.mark.usefixtures("home")

NOTE = (
    "Smugglers took a witness called Quokkaburra from Syria through Serbia.\n\nThe witness is xanthochroic.\n"
)
OTHER = "Smugglers took people from Eritrea through Libya.\n"


def run(*arguments: str, answer: str | None = None) -> tuple[int, str]:
    done = CliRunner().invoke(app, list(arguments), input=answer)
    return done.exit_code, done.output


def add(folder: Path, **texts: str) -> Atlas:
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
        ingest([folder / f"{name}.md"], Atlas.open().own)
    return Atlas.open()


def left(home: Path, *words: str) -> list[str]:
    """The files of the store in which one of these words stands, in whatever case."""
    return [
        f"{word} in {path.name}"
        for path in sorted(home.rglob("*"))
        if path.is_file()
        for word in words
        if word.casefold().encode() in path.read_bytes().lower()
    ]


def test_of_a_report_that_is_erased_no_word_is_left_in_the_files_and_no_count_anywhere(
    tmp_path: Path, home: Path
) -> None:
    before = add(tmp_path, other=OTHER)
    add(tmp_path, secretname="First, of Quokkaburra in Serbia.\n")
    held = add(tmp_path, secretname=NOTE)
    doubt = next(doubt for doubt in review.queue(held) if doubt.found.report_id == "secretname")
    review.decide(held, doubt, "desk", iso3="IRQ")
    held.correct_report("secretname", title="Statement of Quokkaburra")
    words = ("quokkaburra", "xanthochroic", "secretname")
    assert left(home, *words)

    status, said = run("remove", "secretname", "--erase", answer="y\n")
    assert status == 0, said
    assert "is erased. Copies still have it: files that backup has written" in said
    assert left(home, *words) == []

    after = held.refreshed()
    assert len(after.mention_index) == len(before.mention_index)
    assert "secretname" not in after.reports
    assert after.search("witness") == []
    assert len(after.search("Eritrea", reports=("other",))) == 1
    assert not after.corrections
    assert removing.taken_out(after.own) == []
    assert _care.check(after.own) == []
    ((when, kind),) = erasing.erased(after.own)
    assert kind == "report"
    assert run("remove", "--erase")[1] == f"{when}\treport\n"
    assert run("remove", "--undo", "secretname")[0] == 1
    again = add(tmp_path, secretname=NOTE)
    assert again.titles["secretname"] == "secretname", "it is a report like any other when it is added again"
    assert _care.check(again.own) == []


def test_what_was_taken_out_before_and_all_vintages_of_a_table_are_erased(tmp_path: Path, home: Path) -> None:
    add(tmp_path, secretname=NOTE)
    path = tmp_path / "quokkaburra.csv"
    for value in (12, 15):
        tables.text(path, f"Nationality,Month,Arrivals\nSyria,2025-05,{value}\n")
        run("add", str(path))
    run("remove", "secretname")
    status, said = run("remove", "secretname", "quokkaburra.csv", "--erase", "--yes")
    assert status == 0, said
    assert left(home, "quokkaburra", "secretname") == []
    atlas = Atlas.open()
    assert not atlas.series
    assert _care.check(atlas.own) == []
    assert [kind for _, kind in erasing.erased(atlas.own)] == ["report", "table"]


def test_nothing_is_erased_without_a_yes_nor_put_back_at_once(tmp_path: Path) -> None:
    add(tmp_path, note=NOTE)
    assert "Nothing was changed." in run("remove", "note", "--erase", answer="n\n")[1]
    assert "cannot be put back" in run("remove", "note", "--erase", "--undo")[1]
    assert "note" in Atlas.open().reports


def test_copies_beside_the_database_are_named(tmp_path: Path, home: Path) -> None:
    add(tmp_path, note=NOTE)
    copy = home / "atlas-schema-1.backup.db"
    copy.write_bytes(b"of before")
    assert str(copy) in run("remove", "note", "--erase", "--yes")[1]


def test_a_program_that_goes_on_reading_is_told_of_and_the_rest_is_done_later(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = add(tmp_path, note=NOTE).own
    (own,) = removing.held(store)
    monkeypatch.setattr("geodata._sqlite.BUSY_SECONDS", 0.01)
    reader = Atlas.open().own
    with reader.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM reports").all()
        store = Atlas.open().own
        with pytest.raises(
            StoreError, match=r"is erased from the atlas, but traces may lie .* Another program reads"
        ):
            erasing.erase(store, own)
    assert "note" not in Atlas.open().reports
    assert run("remove", "--erase")[0] == 0
    assert left(home, "quokkaburra") == []


def test_who_reads_a_report_while_it_is_erased_is_told_so(tmp_path: Path) -> None:
    atlas = add(tmp_path, note=NOTE)
    assert len(atlas.mention_index)
    (own,) = removing.held(atlas.own)
    erasing.erase(atlas.own, own)
    with pytest.raises(StoreError, match="was erased or read again meanwhile: load the page again"):
        len(atlas.mentions)
