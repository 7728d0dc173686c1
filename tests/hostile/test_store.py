"""Faults of disks, processes and clocks: what was acknowledged stays, and whatever is lost is told."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, update
from sqlalchemy.exc import OperationalError

from geodata import Atlas, _care, _opening, _read_with, _sqlite, _store, _store_tables
from geodata._store import Store, file_url
from geodata.errors import StoreError
from tests.hostile import kills
from tests.hostile.stores import FILLING, close, earlier, fill, names, prepared


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


def test_kill_9_while_reports_are_read_again_loses_nothing_and_the_next_run_goes_on(
    store: Store, home: Path
) -> None:
    now = [prepared(number) for number in range(160)]
    store.add_reports([earlier(one, one.mentions[:1]) for one in now])
    acknowledged: list[str] = []
    for after in (3, 20, 7):
        named = kills.end_after(kills.start_again(home), after, signal.SIGKILL)
        assert len(named) >= after
        acknowledged += named
        assert kills.lost_or_half(home, acknowledged) == []
        assert not set(acknowledged) & set(store.to_read_again(_read_with.digest()).values())
    assert len(acknowledged) == len(set(acknowledged))
    left = len(store.to_read_again(_read_with.digest()))
    last = kills.start_again(home)
    rest, told = last.communicate(timeout=60)
    assert (last.returncode, len(rest.splitlines())) == (0, left)
    assert 0 < left <= 160 - len(acknowledged)
    assert "reports changed: " in told
    fresh = Store("sqlite://")
    fresh.add_reports(now)
    assert _care.content_hash(store) == _care.content_hash(fresh)


def test_sigterm_while_reports_are_read_again_is_a_clean_stop(store: Store, home: Path) -> None:
    store.add_reports([earlier(prepared(number)) for number in range(160)])
    reading = kills.start_again(home)
    named = kills.end_after(reading, 5, signal.SIGTERM)
    assert reading.returncode == 1
    assert len(store.to_read_again(_read_with.digest())) == 160 - len(named)


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


def test_unfinished_copies_are_swept_when_they_are_old(store: Store, home: Path) -> None:
    fill(store, 1)
    close(store)
    old, young = (_sqlite.unfinished(home / name) for name in ("old.db", "young.db"))
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))
    Atlas.open()
    assert not old.exists()
    assert young.exists()


@pytest.mark.parametrize("name", ["film.mkv.part", "report.part1.rar", "thesis.partly-read.docx"])
def test_files_of_other_programs_in_the_folder_of_a_database_stay(
    store: Store, home: Path, name: str
) -> None:
    fill(store, 1)
    close(store)
    other = home / name
    other.write_bytes(b"of the user")
    os.utime(other, (0, 0))
    Atlas.open()
    assert other.exists()


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


def test_two_programs_that_make_a_database_at_the_same_moment_both_go_on(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = _opening._make_tables

    def another_was_quicker(made: Engine) -> None:
        make(made)
        raise OperationalError("CREATE TABLE", None, Exception("it is there already"))

    monkeypatch.setattr(_opening, "_make_tables", another_was_quicker)
    store = Store(file_url(home / "atlas.db"))
    assert store.add_report(prepared(1)).outcome == "added"


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


def test_reports_that_are_added_together_are_transactions_of_their_own_that_the_disk_has_when_it_is_told(
    store: Store,
) -> None:
    fill(store, 2)
    waits: list[int] = []

    @event.listens_for(store._engine, "commit")
    def _note(connection: Connection) -> None:
        waits.append(connection.connection.cursor().execute("PRAGMA synchronous").fetchone()[0])

    before = store.revision()
    added = store.add_reports([prepared(number) for number in range(1, 5)])
    assert [(one.name, one.outcome) for one in added] == [
        ("report-1", "already there"),
        ("report-2", "added"),
        ("report-3", "added"),
        ("report-4", "added"),
    ]
    normal, full = 1, 2
    assert waits == [normal] * 3 + [full], "the last transaction brings those before it to the disk"
    assert store.revision() == before + 4
    fill(store, 1, first=5)
    assert waits[-1] == full


def test_of_reports_that_are_added_together_those_before_a_failure_are_whole(store: Store) -> None:
    several = [prepared(number) for number in range(4)]
    broken = replace(several[2], passage_countries=())
    with pytest.raises(ValueError, match="zip"):
        store.add_reports([several[0], several[1], broken, several[3]])
    assert names(store) == ["report-0", "report-1"]
    assert _care.check(store) == []
    assert [one.outcome for one in store.add_reports(several)] == ["already there"] * 2 + ["added"] * 2
