"""Bytes that changed and logs that are gone: told, and kept aside."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from geodata import Atlas, _care, _ledger
from geodata.__main__ import app
from geodata._corrections import Correction
from geodata._store import Store
from geodata.errors import StoreError
from tests.browser.server import ROOT
from tests.hostile.stores import close, fill, prepared


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
        "import os; from pathlib import Path; from geodata._store import Store, file_url; from tests.hostile.stores import fill; "
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
    assert told.startswith(f"{missing} files that had been added are missing")
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
    assert files.startswith("1 file that had been added is missing, because the database's log was damaged")
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


def test_what_a_user_wrote_is_one_line_of_the_ledger(home: Path) -> None:
    home.mkdir(exist_ok=True)
    database = home / "atlas.db"
    _ledger.append(database, [_ledger.Entry(7, "Zork\n999\tgone \udcff", _ledger.Kind.FILE)])
    assert [entry.revision for entry in _ledger.read(database)] == [7]


def test_a_damaged_note_of_what_was_lost_hinders_nothing(store: Store, home: Path) -> None:
    fill(store, 1)
    close(store)
    (home / "quarantine").mkdir()
    (home / "quarantine" / "lost-1.txt").write_bytes(b"7\tnote-\xff\tfile\n\xc2\xb2\tnote\tfile\n")
    (told,) = Store().notices
    assert "note-\ufffd" in told


def test_the_ledger_does_not_grow_for_ever(store: Store, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_ledger, "_LONGEST_BYTES", 10)
    fill(store, 3)
    close(store)
    Atlas.open()
    assert not (home / "atlas.db.acknowledged").exists()
