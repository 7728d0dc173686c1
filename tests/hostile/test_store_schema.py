"""Schemas of other versions, backups, and files that are no store."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, text, update
from typer.testing import CliRunner

from geodata import Atlas, _care, _opening, _sqlite, _store_tables
from geodata.__main__ import app
from geodata._store import Store, file_url
from geodata.errors import StoreError
from tests.hostile.stores import close, fill, names, prepared


def _make_older(store: Store) -> None:
    """Take a store back to a schema that had no search."""
    with store.writing("older") as (connection, _):
        connection.exec_driver_sql("DROP VIEW passage_text")
        connection.exec_driver_sql("DROP TABLE search")
        connection.execute(update(_store_tables.state).values(schema_version=0))
    close(store)


def _newer(connection: Connection) -> None:
    _sqlite.create_search(connection)


def test_an_older_schema_is_brought_up_to_date_after_a_backup(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 3)
    _make_older(store)
    monkeypatch.setitem(_opening.MIGRATIONS, 0, _newer)
    atlas = Atlas.open()
    copy = home / "atlas-schema-0.backup.db"
    assert atlas.notices == (f"The atlas was brought up to date; as it was, it is kept in {copy}.",)
    assert atlas.reports["report-1"].title == "Report 1"
    fill(atlas.own, 1, first=3)
    assert _care.check(atlas.own) == []
    assert Atlas.open().notices == ()
    with pytest.raises(StoreError, match="was written by an older Route Atlas"):
        Store(file_url(copy), read_only=True)


def test_the_backup_of_an_older_schema_can_be_restored(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 3)
    _make_older(store)
    monkeypatch.setitem(_opening.MIGRATIONS, 0, _newer)
    Atlas.open()
    copy = home.parent / "kept.db"
    (home / "atlas-schema-0.backup.db").rename(copy)
    before = copy.read_bytes()
    anew = Store(file_url(home.parent / "elsewhere" / "atlas.db"))
    _care.restore(copy, anew)
    assert len(names(Store(file_url(home.parent / "elsewhere" / "atlas.db")))) == 3
    assert copy.read_bytes() == before


def test_a_second_program_that_waited_migrates_nothing_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 1)
    _make_older(store)
    runs: list[int] = []

    def once(connection: Connection) -> None:
        runs.append(1)
        _newer(connection)

    def copy_while_another_migrates(*_: object) -> None:
        monkeypatch.setattr(_opening, "copy", lambda *_: None)
        close(Store())

    monkeypatch.setitem(_opening.MIGRATIONS, 0, once)
    monkeypatch.setattr(_opening, "copy", copy_while_another_migrates)
    assert len(names(Store())) == 1
    assert runs == [1]


def test_a_migration_that_fails_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, 3)
    _make_older(store)

    def half(connection: Connection) -> None:
        _newer(connection)
        connection.execute(text("SELECT * FROM nowhere"))

    monkeypatch.setitem(_opening.MIGRATIONS, 0, half)
    with pytest.raises(StoreError, match="no such table: nowhere"):
        Store()
    monkeypatch.setitem(_opening.MIGRATIONS, 0, _newer)
    assert len(names(Store())) == 3


def test_a_newer_schema_is_refused_with_a_sentence_and_left_alone(store: Store, home: Path) -> None:
    fill(store, 1)
    with store.writing("newer") as (connection, _):
        connection.execute(update(_store_tables.state).values(schema_version=99))
    close(store)
    before = (home / "atlas.db").read_bytes()
    with pytest.raises(
        StoreError,
        match=rf"was written by a newer Route Atlas \(schema 99; this one knows {_store_tables.SCHEMA_VERSION}\)",
    ):
        Store()
    run = CliRunner().invoke(app, ["status"])
    assert run.exit_code == 1
    assert "newer Route Atlas" in run.stderr
    assert (home / "atlas.db").read_bytes() == before


def test_a_file_that_is_no_database_gets_a_sentence(home: Path) -> None:
    home.mkdir()
    (home / "atlas.db").write_text("This is a letter to a friend. " * 100)
    with pytest.raises(StoreError, match="is not a database of Route Atlas"):
        Store()
    (home / "atlas.db").write_bytes(b"")
    fill(Store(), 1)


def test_a_backup_restored_into_an_empty_folder_holds_the_same(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 5)
    store.add_report(prepared(2, "Changed."))
    copy = tmp_path / "backups" / "monday.db"
    assert CliRunner().invoke(app, ["backup", str(copy)]).exit_code == 0
    again = CliRunner().invoke(app, ["backup", str(copy)])
    assert (again.exit_code, "is there already" in again.stderr) == (1, True)
    monkeypatch.setenv("ROUTE_ATLAS_HOME", str(tmp_path / "elsewhere"))
    run = CliRunner().invoke(app, ["restore", str(copy)])
    assert run.exit_code == 0, run.stderr
    restored = Store()
    assert _care.content_hash(restored) == _care.content_hash(store)
    assert _care.check(restored) == []
    assert [restored.report(key) for key in range(1, 7)] == [store.report(key) for key in range(1, 7)]
    assert sorted(path.name for path in copy.parent.iterdir()) == ["monday.db"]
    again = CliRunner().invoke(app, ["restore", str(copy)])
    assert (again.exit_code, "move it away first" in again.stderr) == (1, True)
    fill(restored, 1, first=9)


def test_a_damaged_backup_is_not_restored(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 5)
    copy = tmp_path / "copy.db"
    _care.backup(store, copy)
    content = bytearray(copy.read_bytes())
    at = content.index(b"took 3 people") + 400
    content[at : at + 64] = bytes(64)
    copy.write_bytes(content)
    monkeypatch.setenv("ROUTE_ATLAS_HOME", str(tmp_path / "elsewhere"))
    with pytest.raises(StoreError, match="was not restored, because it is damaged"):
        _care.restore(copy, Store())
    assert not (tmp_path / "elsewhere").exists() or not Store().exists
