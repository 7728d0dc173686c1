"""Measures 100 sessions that click at once: reruns a second and memory a session, over websockets, without browsers.

A session speaks Streamlit's own protocol as a browser does: it opens the Map page, then chooses one origin country after
the other, each as soon as the rerun before has ended. It draws nothing, so that what is measured is the server.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from tests.benchmarks.page import HERE, ORIGINS
from tests.browser.server import DASHBOARD, ROOT, serve

SESSIONS = 100
CLICKS = 6
CHOICE = "Origin countries"
# What says that a script has ended is short; what is longer holds elements, which nobody looks at here after the start.
LONGEST_NEWS = 500


@dataclass
class Measured:
    """What all sessions together did to one server.

    Attributes
    ----------
    seconds : list of float
        How long each rerun took, from the click to the end of its script.
    cpu_ms : float
        Processor time of the server a rerun, which other programs on the machine make no longer.
    session_mb : float
        Memory of the server a session more.
    """

    per_second: float
    seconds: list[float]
    cpu_ms: float
    session_mb: float


class Session:
    """One reader of the dashboard.

    Attributes
    ----------
    seconds : list of float
        How long each rerun took, from the click to the end of the script.
    """

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._query = ""
        self._widget = WidgetState()
        self._several = False
        self.seconds: list[float] = []

    async def open(self) -> None:
        """Open the page and find the widget to click."""
        await self._rerun()
        await self._until_ended(look=True)
        assert self._widget.id, f"The page has no {CHOICE}."

    async def click(self, number: int) -> None:
        """Choose another origin country, and wait until the page has been run."""
        origin = ORIGINS[number % len(ORIGINS)]
        if self._several:
            self._widget.string_array_value.data[:] = [origin]
        else:
            self._widget.string_value = origin
        began = time.perf_counter()
        await self._rerun()
        await self._until_ended()
        self.seconds.append(time.perf_counter() - began)

    async def _rerun(self) -> None:
        message = BackMsg()
        message.rerun_script.query_string = self._query
        if self._widget.id:
            message.rerun_script.widget_states.widgets.append(self._widget)
        await self._socket.send(message.SerializeToString())

    async def _until_ended(self, *, look: bool = False) -> None:
        async for packed in self._socket:
            assert isinstance(packed, bytes)
            if not look and len(packed) > LONGEST_NEWS:
                continue
            message = ForwardMsg.FromString(packed)
            kind = message.WhichOneof("type")
            if kind == "script_finished":
                succeeded = message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
                assert succeeded or message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN
                if succeeded:
                    return
            elif kind == "page_info_changed":
                self._query = message.page_info_changed.query_string
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                self._look_at(message)

    def _look_at(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind in ("multiselect", "selectbox") and getattr(element, kind).label == CHOICE:
            self._widget.id = getattr(element, kind).id
            self._several = kind == "multiselect"


async def _sessions(address: str, pid: int) -> Measured:
    url = address.replace("http", "ws") + "/_stcore/stream"
    sockets: list[ClientConnection] = []

    async def opened() -> Session:
        sockets.append(await connect(url, max_size=None, compression=None))
        session = Session(sockets[-1])
        await session.open()
        return session

    async def clicked(session: Session) -> None:
        for number in range(CLICKS):
            await session.click(number)

    try:
        first = await opened()
        # What all sessions share is read, and every choice made once, before memory is looked at.
        for _ in range(3):
            await clicked(first)
        before = megabytes(pid)
        sessions = [await opened() for _ in range(SESSIONS)]
        began, worked = time.perf_counter(), cpu_seconds(pid)
        await asyncio.gather(*map(clicked, sessions))
        took, worked = time.perf_counter() - began, cpu_seconds(pid) - worked
        seconds = [each for session in sessions for each in session.seconds]
        memory = (megabytes(pid) - before) / SESSIONS
        return Measured(len(seconds) / took, seconds, 1000 * worked / len(seconds), memory)
    finally:
        await asyncio.gather(*(socket.close() for socket in sockets))


def megabytes(pid: int) -> float:
    """Memory that a process holds alone, in MB: what the system would get back if it ended."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def cpu_seconds(pid: int) -> float:
    """Processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(script: Path) -> Measured:
    """Let all sessions click in one app."""
    with serve(script, PYTHONPATH=str(ROOT)) as (address, pid):
        return asyncio.run(_sessions(address, pid))


def report() -> None:
    """Print what was measured, beside what was asked for."""
    print(f"{SESSIONS} sessions clicking at once, {CLICKS} clicks each, one server")
    print(
        f"{'':12}{'reruns a second':>17}{'rerun p50':>12}{'p95':>10}{'server CPU a rerun':>20}{'memory a session':>18}"
    )
    for name, script in {"empty page": HERE / "empty_app.py", "dashboard": DASHBOARD}.items():
        found = measure(script)
        p95 = statistics.quantiles(found.seconds, n=20)[-1]
        print(
            f"{name:12}{found.per_second:17.1f}{statistics.median(found.seconds):10.2f} s{p95:8.2f} s"
            f"{found.cpu_ms:17.1f} ms{found.session_mb:15.2f} MB"
        )
    print("asked of the dashboard: at least 60 reruns a second, under 1 MB a session")


if __name__ == "__main__":
    report()
