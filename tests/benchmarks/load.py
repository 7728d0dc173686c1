"""Measures 100 sessions that click at once: reruns a second and memory a session, over websockets, without browsers.

A session opens the Map page, then chooses one origin country after the other, each as soon as the rerun before has ended.
A rerun counts only if the page that came of it names the country that was chosen: Streamlit tells of a script that raised
as of one that ended well.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from geodata.reading import shipped_reports
from tests.benchmarks.figures import many as many_figures
from tests.benchmarks.page import HERE, ORIGINS, TIMES
from tests.benchmarks.store import many
from tests.browser.plain_session import PlainSession, connected, megabytes
from tests.browser.server import DASHBOARD, ROOT, serve

SESSIONS = 100
CLICKS = 6


@dataclass
class Measured:
    """What all sessions together did to one server.

    Attributes
    ----------
    seconds : list of float
        How long each rerun took, from the click to the end of its script.
    cpu_ms, client_ms : float
        Processor time a rerun of the server and of what measures it, which other programs on the machine make no longer.
    session_mb : float
        Memory of the server a session more.
    """

    per_second: float
    seconds: list[float]
    cpu_ms: float
    client_ms: float
    session_mb: float


async def _sessions(address: str, pid: int) -> Measured:
    async with AsyncExitStack() as open_:

        async def opened() -> PlainSession:
            session = await open_.enter_async_context(connected(address))
            await session.open()
            return session

        async def clicked(session: PlainSession) -> None:
            for number in range(CLICKS):
                await session.click(ORIGINS[number % len(ORIGINS)])

        first = await opened()
        # What all sessions share is read, and every choice made once, before memory is looked at.
        for _ in range(3):
            await clicked(first)
        before = megabytes(pid)
        sessions = await asyncio.gather(*(opened() for _ in range(SESSIONS)))
        began, worked, measuring = time.perf_counter(), cpu_seconds(pid), time.process_time()
        await asyncio.gather(*map(clicked, sessions))
        took, worked = time.perf_counter() - began, cpu_seconds(pid) - worked
        measuring = time.process_time() - measuring
        seconds = [each for session in sessions for each in session.seconds]
        memory = (megabytes(pid) - before) / SESSIONS
        reruns = len(seconds)
        return Measured(reruns / took, seconds, 1000 * worked / reruns, 1000 * measuring / reruns, memory)


def cpu_seconds(pid: int) -> float:
    """Processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(script: Path, **environment: str) -> Measured:
    """Let all sessions click in one app."""
    with serve(script, PYTHONPATH=str(ROOT), **environment) as (address, pid):
        return asyncio.run(_sessions(address, pid))


def report() -> None:
    """Print what was measured, beside what was asked for."""
    print(f"{SESSIONS} sessions clicking at once, {CLICKS} clicks each, one server")
    print(
        f"{'':12}{'reruns a second':>17}{'rerun p50':>12}{'p95':>10}{'server CPU a rerun':>20}{'client CPU':>12}{'memory a session':>18}"
    )
    with TemporaryDirectory(prefix="route-atlas-bench-") as folder:
        # Ten times the figures, and synthetic reports of 40 mentions each.
        home = many_figures(Path(folder), TIMES)
        large = {"ROUTE_ATLAS_HOME": str(many(home, TIMES * len(shipped_reports())))}
        _row("empty page", measure(HERE / "empty_app.py"))
        _row("dashboard", measure(DASHBOARD))
        _row(f"{TIMES} x data", measure(DASHBOARD, **large))
    print("asked of the dashboard: at least 60 reruns a second, under 1 MB a session")


def _row(name: str, found: Measured) -> None:
    p95 = statistics.quantiles(found.seconds, n=20)[-1]
    print(
        f"{name:12}{found.per_second:17.1f}{statistics.median(found.seconds):10.2f} s{p95:8.2f} s"
        f"{found.cpu_ms:17.1f} ms{found.client_ms:9.1f} ms{found.session_mb:15.2f} MB"
    )


if __name__ == "__main__":
    report()
