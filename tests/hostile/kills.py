"""Ends an ingest the hard way, and looks at what is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from geodata import _care
from geodata._store import Store, file_url
from tests.browser.server import ROOT


def start(folder: Path, home: Path) -> subprocess.Popen[str]:
    """Begin ``python -m geodata add --json``."""
    return _start(home, "add", "--json", str(folder))


def start_again(home: Path) -> subprocess.Popen[str]:
    """Begin ``python -m geodata reread --json``."""
    return _start(home, "reread", "--json")


def _start(home: Path, *command: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "geodata", *command],
        cwd=ROOT,
        env={**os.environ, "ROUTE_ATLAS_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end_after(adding: subprocess.Popen[str], files: int, number: signal.Signals) -> list[str]:
    """Send a signal once so many files are acknowledged; give the names of all reports that were, to its last breath."""
    assert adding.stdout
    lines: list[str] = []
    while len(lines) < files and (line := adding.stdout.readline()):
        lines.append(line)
    adding.send_signal(number)
    lines += adding.stdout.readlines()
    adding.wait(timeout=60)
    assert adding.stderr
    adding.stderr.close()
    rows = [json.loads(line) for line in lines if line.endswith("\n")]
    done = ("added", "new version", "already there", "changed", "the same")
    return [row["name"] for row in rows if row["outcome"] in done]


def lost_or_half(home: Path, acknowledged: list[str]) -> list[str]:
    """What was acknowledged and is not there, and a sentence for what is there by half."""
    store = Store(file_url(home / "atlas.db"))
    kept = {entry.report_id for entry in store.changes(0)[1]}
    return [*sorted(set(acknowledged) - kept), *_care.check(store), *store.notices]
