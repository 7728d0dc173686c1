"""A dashboard of its own for a test or a measurement: on a free port, ready when its health says so."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DASHBOARD = ROOT / "dashboard" / "app.py"
PAGES = sorted((ROOT / "dashboard" / "views").glob("*.py"))
"""Each has its link in the navigation."""
START_SECONDS = 60
AUDIT = Path(__file__).parent / "audit"


def free_port() -> int:
    """A TCP port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve(
    script: Path = DASHBOARD,
    log: Path | None = None,
    folder: Path = DASHBOARD.parent,
    port: int = 0,
    **environment: str,
) -> Iterator[tuple[str, int]]:
    """Run a Streamlit script; give its address and process id.

    Parameters
    ----------
    log : Path, optional
        File for what the server prints.
    folder : Path
        Where the server runs. In the dashboard's own, other scripts are served with its settings, too.
    port : int
        Where it answers; a free port by default.
    **environment : str
        Environment variables to add.
    """
    port = port or free_port()
    output = log.open("w") if log else subprocess.DEVNULL
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    server = subprocess.Popen(  # noqa: S603
        command, cwd=folder, env={**os.environ, **environment}, stdout=output, stderr=subprocess.STDOUT
    )
    try:
        _wait_until_healthy(server, port)
        yield f"http://127.0.0.1:{port}", server.pid
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_until_healthy(server: subprocess.Popen[bytes], port: int) -> None:
    tries = threading.Event()
    for _ in range(START_SECONDS * 10):
        if server.poll() is not None:
            raise RuntimeError(f"The server ended with status {server.returncode} before it was ready.")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            tries.wait(0.1)
    raise RuntimeError(f"The server was not ready after {START_SECONDS} seconds.")
