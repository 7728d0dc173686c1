from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata._store import Store, file_url
from geodata.model import Report
from geodata.reading import read_report
from tests.hostile.stores import close


@pytest.fixture
def read(tmp_path: Path):
    """Write a file under a name and read it as a report."""

    def read(name: str, content: bytes) -> Report:
        path = tmp_path / name
        path.write_bytes(content)
        return read_report(path)

    return read


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A port that somebody would have to ask; `accept` raises where nobody has."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    opened = Store(file_url(home / "atlas.db"))
    yield opened
    if opened.exists:
        close(opened)
