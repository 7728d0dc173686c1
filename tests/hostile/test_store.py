"""Faults of disks, processes and clocks: what was acknowledged stays, and whatever is lost is told."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text, update
from typer.testing import CliRunner

from geodata import Atlas, _care, _ledger, _opening, _sqlite, _store, _store_tables
from geodata.__main__ import app
from geodata._corrections import Correction
from geodata._prepared import Prepared, prepare
from geodata._store import Store, file_url
from geodata.errors import StoreError
from geodata.model import Report
from geodata.reading._passages import paragraphs
from tests.browser.server import ROOT
from tests.hostile import kills

FILLING = "The people waited at the border for two nights, because the road was closed. " * 30


def prepared(number: int, filling: str = FILLING) -> Prepared:
    body = f"Smugglers took {number} people from Syria to Serbia.\n\n{filling}"
    return prepare(
        Report(f"report-{number}", f"Report {number}", "Desk", "2021", "", "en", body, paragraphs(body))
    )


def fill(store: Store, count: int, first: int = 0) -> None:
    for number in range(first, first + count):
        store.add_report(prepared(number))


def names(store: Store) -> list[str]:
    return [entry.report_id for entry in store.changes(0)[1] if entry.current]


def close(store: Store) -> None:
    """Let go of the file, as the end of a process does."""
    store._engine.dispose()


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    opened = Store(file_url(home / "atlas.db"))
    yield opened
    if opened.exists:
        close(opened)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(160):
        body = f"Smugglers took {number} people from Syria to Serbia.\n\n{FILLING}"
        (folder / f"r{number:04}.txt").write_text(body)
    return folder


def test_kill_9_during_ingest_loses_nothing_acknowledged_and_leaves_nothing_half_in(
    reports: Path, home: Path
) -> None:
    choose = random.Random(9)  # noqa: S311  # a fixed choice of moments
    acknowledged: list[str] = []
    for kill in range(5):
        named = kills.end_after(kills.start(reports, home), 20 * kill + choose.randint(1, 20), signal.SIGKILL)
        assert named
        acknowledged += named
        assert kills.lost_or_half(home, acknowledged) == []
    last = kills.start(reports, home)
    assert len(last.communicate(timeout=60)[0].splitlines()) == 160
    assert last.returncode == 0
    store = Store(file_url(home / "atlas.db"))
    assert names(store) == [f"r{number:04}" for number in range(160)]


def test_sigterm_during_ingest_is_a_clean_stop(reports: Path, home: Path) -> None:
    adding = kills.start(reports, home)
    acknowledged = kills.end_after(adding, 10, signal.SIGTERM)
    assert adding.returncode == 1
    assert 10 <= len(acknowledged) < 160
    store = Store(file_url(home / "atlas.db"))
    assert names(store) == acknowledged
    assert not (home / "atlas.db-wal").exists() or kills.lost_or_half(home, acknowledged) == []


def _mounted(folder: Path, *options: str) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(folder)]
    return shutil.which("mount") is not None and subprocess.run(command, capture_output=True).returncode == 0  # noqa: S603


@pytest.fixture(params=["disk", "limit"])
def six_megabytes(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[tuple[Path, Callable[[], None]]]:
    """A folder that takes six megabytes, and what makes it larger."""
    folder = tmp_path / "small"
    folder.mkdir()
    if request.param == "disk":
        if not _mounted(folder, "size=6m"):
            pytest.skip("a small disk cannot be mounted from this account")
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(3_000_000))
        yield folder, ballast.unlink
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S603, S607
    else:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, before[1]))
        yield folder, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, before)
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_told_and_what_was_there_stays(
    six_megabytes: tuple[Path, Callable[[], None]],
) -> None:
    folder, free = six_megabytes
    store = Store(file_url(folder / "atlas.db"))
    with pytest.raises(StoreError, match="free some space"):
        fill(store, 2_000)
    added = len(names(store))
    assert added > 10
    assert names(store) == [f"report-{number}" for number in range(added)]
    assert store.report(1).title == "Report 0"
    free()
    store.add_report(prepared(added))
    assert len(names(store)) == added + 1
    assert _care.check(store) == []
    close(store)


@pytest.fixture
def only_readable(tmp_path: Path) -> Iterator[Path]:
    """A folder with ten reports that nobody may write any more."""
    folder = tmp_path / "readable"
    folder.mkdir()
    mounted = os.geteuid() == 0
    if mounted and not _mounted(folder, "size=20m"):
        pytest.skip("root may write everywhere, and cannot mount here")
    store = Store(file_url(folder / "atlas.db"))
    fill(store, 10)
    close(store)
    if mounted:
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)  # noqa: S603, S607
    else:
        folder.chmod(0o555)
    yield folder
    if mounted:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S603, S607
    else:
        folder.chmod(0o755)


def test_a_folder_that_can_only_be_read_is_read_and_says_so(only_readable: Path) -> None:
    atlas = Atlas.open(f"sqlite:///{only_readable / 'atlas.db'}")
    assert atlas.notices == (
        f"The atlas is open for reading only, because {only_readable} cannot be written.",
    )
    assert atlas.reports["report-3"].title == "Report 3"
    assert _care.check(atlas.own) == []
    with pytest.raises(StoreError, match="cannot be written: nothing was added"):
        atlas.own.add_report(prepared(11))


def test_a_folder_that_can_only_be_read_and_is_empty_still_shows_the_shipped_data(
    only_readable: Path,
) -> None:
    atlas = Atlas.open(f"sqlite:///{only_readable / 'other.db'}")
    assert len(atlas.reports) == len(Atlas.shipped().reports)


def test_a_damaged_text_is_found_by_its_hash_and_named(store: Store, home: Path) -> None:
    fill(store, 30)
    close(store)
    content = bytearray((home / "atlas.db").read_bytes())
    at = content.index(b"took 17 people") + 400
    content[at : at + 64] = bytes(value ^ 1 for value in content[at : at + 64])
    (home / "atlas.db").write_bytes(content)
    (told,) = [fault for fault in _care.check(Store()) if fault.startswith("Report")]
    assert told.startswith("Report “report-17” is damaged: its text is not the one that was added.")
    run = CliRunner().invoke(app, ["status"])
    assert run.exit_code == 1
    assert "report-17" in run.stderr
    assert "as it was written" not in run.stdout


@pytest.mark.parametrize("trial", range(20))
def test_64_damaged_bytes_are_told_or_did_no_harm(store: Store, home: Path, trial: int) -> None:
    fill(store, 20)
    store.add_report(prepared(3, "Changed."))
    good = [store.report(key) for key in range(1, 22)]
    mentioned = store.mention_rows(range(1, 22))
    close(store)
    content = bytearray((home / "atlas.db").read_bytes())
    at = random.Random(trial).randrange(len(content) - 64)  # noqa: S311  # a fixed choice of places
    content[at : at + 64] = bytes(value ^ 0x55 for value in content[at : at + 64])
    (home / "atlas.db").write_bytes(content)
    try:
        damaged = Store()
        if not _care.check(damaged):
            assert [damaged.report(key) for key in range(1, 22)] == good
            assert damaged.mention_rows(range(1, 22)) == mentioned
    except StoreError as error:
        assert str(home) in str(error)  # noqa: PT017  # either a sentence, or no harm


def _add_and_vanish(home: Path, count: int) -> None:
    """Add reports in a process that ends without closing the database, so that its log stays."""
    code = (
        "import os; from tests.hostile.test_store import Store, fill, file_url; from pathlib import Path; "
        f"fill(Store(file_url(Path({str(home)!r}) / 'atlas.db')), {count}); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)  # noqa: S603


def _truncated(log: Path) -> None:
    log.write_bytes(log.read_bytes()[: log.stat().st_size // 2])


def _garbage(log: Path) -> None:
    log.write_bytes(random.Random(1).randbytes(log.stat().st_size))  # noqa: S311  # no secret


@pytest.mark.parametrize("harm", [_truncated, _garbage, Path.unlink])
def test_a_lost_log_is_set_aside_counted_and_told(home: Path, harm: Callable[[Path], None]) -> None:
    _add_and_vanish(home, 30)
    log = home / "atlas.db-wal"
    assert log.stat().st_size > 100_000
    harm(log)
    content = log.read_bytes() if log.exists() else None
    atlas = Atlas.open()
    own = set(atlas.reports) - set(Atlas.shipped().reports)
    missing = 30 - len(own)
    assert missing > 0
    (told,) = atlas.notices
    assert told.startswith(f"{missing} that had been added are missing")
    assert "Add the files again" in told
    kept = home / "quarantine" / "atlas.db-wal-1"
    assert (kept.read_bytes() if kept.exists() else None) == content
    assert Atlas.open().notices == (told,)
    fill(atlas.own, 30)
    assert Atlas.open().notices == ()
    assert _care.check(Store()) == []


def _decided(store: Store, report_id: str) -> int:
    found = ("SYR", "origin", "name")
    return store.decide(
        Correction(
            report_id, "Syria", "0" * 64, 0, *found, "correct", "SYR", "transit", alike=False, author="AB"
        )
    )


def test_lost_decisions_and_choices_are_told_each_in_a_sentence(store: Store, home: Path) -> None:
    fill(store, 3)
    key = _decided(store, "report-2")
    close(store)
    before = (home / "atlas.db").read_bytes()
    _decided(store, "report-0")
    store.undo_decision(key)
    store.remember("spelling", "Zork", "SYR")
    fill(store, 1, first=3)
    close(store)
    (home / "atlas.db").write_bytes(before)
    files, reviewed, chosen = Store().notices
    assert files.startswith("1 that had been added is missing, because the database's log was damaged")
    assert "report-3. Add the files again" in files
    assert reviewed.startswith("2 decisions about mentions are missing")
    assert "in report-0, report-2. Review them again" in reviewed
    assert chosen.startswith("1 choice is missing")
    again = Store()
    assert again.notices == (files, reviewed, chosen)
    _decided(again, "report-0")
    _decided(again, "report-2")
    again.remember("spelling", "Zork", "SYR")
    assert Store().notices == (files,)
    fill(again, 1, first=3)
    assert Store().notices == ()


def test_a_log_that_is_whole_is_no_loss(home: Path) -> None:
    _add_and_vanish(home, 10)
    assert (home / "atlas.db-wal").exists()
    atlas = Atlas.open()
    assert atlas.notices == ()
    assert "report-9" in atlas.reports


def test_unfinished_copies_are_swept_when_they_are_old(store: Store, home: Path) -> None:
    fill(store, 1)
    close(store)
    old, young = home / "atlas.db.part-1", home / "atlas.db.part-2"
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))
    Atlas.open()
    assert not old.exists()
    assert young.exists()


@pytest.mark.parametrize(
    "clock", ["2027-11-01T00:00:00+00:00", "2020-01-01T00:00:00+00:00", "1970-01-01T00:00:00+00:00"]
)
def test_order_is_told_by_sequence_whatever_the_clock_says(
    store: Store, monkeypatch: pytest.MonkeyPatch, clock: str
) -> None:
    fill(store, 2)
    monkeypatch.setattr(_store, "now", lambda: clock)
    store.add_report(prepared(1, "A later word."))
    store.add_report(prepared(7))
    assert names(store) == ["report-0", "report-1", "report-7"]
    assert Atlas.open().reports["report-1"].text.endswith("A later word.")


def test_readers_are_not_blocked_by_a_writer_and_see_what_was_there(store: Store) -> None:
    fill(store, 3)
    with store.writing("a long one") as (connection, _):
        connection.execute(update(_store_tables.reports).values(title="half written"))
        other = Store()
        assert [entry.title for entry in other.changes(0)[1]] == ["Report 0", "Report 1", "Report 2"]
        connection.rollback()


def test_a_writer_waits_for_its_turn(store: Store) -> None:
    fill(store, 1)
    waiting = Store()
    done: list[str] = []
    with store.writing("first") as (connection, _):
        second = threading.Thread(target=lambda: done.append(waiting.add_report(prepared(5)).outcome))
        second.start()
        second.join(0.2)
        assert done == []
        connection.commit()
    second.join(30)
    assert done == ["added"]


def test_a_writer_whose_turn_does_not_come_gets_a_sentence(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 1)
    monkeypatch.setattr(_sqlite, "BUSY_SECONDS", 0.1)
    waiting = Store()
    with store.writing("first") as (connection, _):
        with pytest.raises(StoreError, match=r"Another program is writing .* nothing was written; try again"):
            waiting.add_report(prepared(5))
        connection.rollback()


def test_two_programs_add_at_once(reports: Path, home: Path) -> None:
    both = [kills.start(reports, home), kills.start(reports, home)]
    for adding in both:
        out, told = adding.communicate(timeout=120)
        assert adding.returncode == 0, told
        assert len(out.splitlines()) == 160
    store = Store(file_url(home / "atlas.db"))
    assert sorted(names(store)) == [f"r{number:04}" for number in range(160)]
    assert _care.check(store) == []


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


def test_what_a_user_wrote_is_one_line_of_the_ledger(home: Path) -> None:
    home.mkdir(exist_ok=True)
    database = home / "atlas.db"
    _ledger.append(database, [_ledger.Entry(7, "Zork\n999\tgone \udcff", _ledger.Kind.FILE)])
    assert [entry.revision for entry in _ledger.read(database)] == [7]


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


def test_the_ledger_does_not_grow_for_ever(store: Store, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_ledger, "_LONGEST_BYTES", 10)
    fill(store, 3)
    close(store)
    Atlas.open()
    assert not (home / "atlas.db.acknowledged").exists()
