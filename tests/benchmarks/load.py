"""Measures 100 sessions that click at once: reruns a second and memory a session, over websockets, without browsers.

A session speaks Streamlit's own protocol as a browser does: it opens the Map page, keeps the values of all widgets and
names the messages that it has kept, then chooses one origin country after the other, each as soon as the rerun before has
ended. It draws nothing, so that what is measured is the server. A rerun counts only if the page that came of it names the
country that was chosen: Streamlit tells of a script that raised as of one that ended well.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from geodata.reading import shipped_reports
from tests.benchmarks.figures import many as many_figures
from tests.benchmarks.page import HERE, ORIGINS, TIMES
from tests.benchmarks.store import many
from tests.browser.server import DASHBOARD, ROOT, serve

SESSIONS = 100
CLICKS = 6
CHOICE = "Origin countries"
_KINDS = ("multiselect", "selectbox", "button_group")
"""The widgets whose values a browser sends with every click; the others here hold none until they are clicked."""


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


class Session:
    """One reader of the dashboard.

    Attributes
    ----------
    seconds : list of float
        How long each rerun took, from the click to the end of the script.
    """

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._state = BackMsg()
        self._widgets: dict[str, WidgetState] = {}
        self._kept: dict[str, str] = {}
        self._choice = ""
        self._named = False
        self.seconds: list[float] = []

    async def open(self) -> None:
        """Open the page and find the widget to click."""
        await self._rerun("")
        assert self._choice, f"The page has no {CHOICE}."

    async def click(self, number: int) -> None:
        """Choose another origin country, and wait until the page has been run."""
        origin = ORIGINS[number % len(ORIGINS)]
        widget = self._widgets[self._choice]
        if widget.HasField("string_array_value"):
            widget.string_array_value.data[:] = [origin]
        else:
            widget.string_value = origin
        began = time.perf_counter()
        await self._rerun(origin)
        self.seconds.append(time.perf_counter() - began)

    async def _rerun(self, expected: str) -> None:
        asked = self._state.rerun_script
        del asked.widget_states.widgets[:]
        asked.widget_states.widgets.extend(self._widgets.values())
        asked.cached_message_hashes[:] = self._kept
        self._named = not expected
        await self._socket.send(self._state.SerializeToString())
        async for packed in self._socket:
            assert isinstance(packed, bytes)
            message = ForwardMsg.FromString(packed)
            kind = message.WhichOneof("type")
            if kind == "delta":
                self._look_at(message, expected)
            elif kind == "ref_hash":
                self._named |= expected in self._kept[message.ref_hash]
            elif kind == "page_info_changed":
                asked.query_string = message.page_info_changed.query_string
            elif kind == "new_session":
                asked.page_script_hash = message.new_session.page_script_hash
            elif kind == "script_finished":
                assert message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
                assert self._named, f"The page does not name {expected}."
                return

    def _look_at(self, message: ForwardMsg, expected: str) -> None:
        element = message.delta.new_element
        said = element.markdown.body if element.WhichOneof("type") == "markdown" else ""
        if message.metadata.cacheable:
            self._kept[message.hash] = said
        self._named |= expected in said
        if message.delta.WhichOneof("type") != "new_element":
            return
        kind = element.WhichOneof("type")
        if kind in _KINDS:
            self._keep(kind, getattr(element, kind))

    def _keep(self, kind: str, widget: Any) -> None:
        """Keep the value of a widget, where it is another one or is set by the server."""
        if widget.id in self._widgets and not widget.set_value:
            return
        state = self._widgets[widget.id] = WidgetState(id=widget.id)
        options = [option.content for option in widget.options] if kind == "button_group" else widget.options
        if kind != "selectbox":
            values = widget.raw_values if widget.set_value else [options[at] for at in widget.default]
            state.string_array_value.data.extend(values)
        elif widget.set_value and widget.HasField("raw_value"):
            state.string_value = widget.raw_value
        elif not widget.set_value and widget.HasField("default"):
            state.string_value = options[widget.default]
        if widget.label == CHOICE:
            self._choice = widget.id


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
        sessions = await asyncio.gather(*(opened() for _ in range(SESSIONS)))
        began, worked, measuring = time.perf_counter(), cpu_seconds(pid), time.process_time()
        await asyncio.gather(*map(clicked, sessions))
        took, worked = time.perf_counter() - began, cpu_seconds(pid) - worked
        measuring = time.process_time() - measuring
        seconds = [each for session in sessions for each in session.seconds]
        memory = (megabytes(pid) - before) / SESSIONS
        reruns = len(seconds)
        return Measured(reruns / took, seconds, 1000 * worked / reruns, 1000 * measuring / reruns, memory)
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
