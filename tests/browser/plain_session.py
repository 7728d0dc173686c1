"""A reader of the dashboard without a browser, who speaks Streamlit's own protocol over a websocket as a browser does.

It opens the Map page, keeps the values of all widgets and names the messages that it has kept, and draws nothing, so that
what is measured is the server.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

CHOICE = "Origin countries"
_KINDS = ("multiselect", "selectbox", "button_group")
"""The widgets whose values a browser sends with every click; the others here hold none until they are clicked."""


@asynccontextmanager
async def connected(address: str) -> AsyncIterator[PlainSession]:
    """Connect a reader for as long as it is needed; give it before it has opened the page."""
    url = f"{address.replace('http', 'ws')}/_stcore/stream"
    async with connect(url, max_size=None, compression=None) as socket:
        yield PlainSession(socket)


class PlainSession:
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

    async def begin_to_open(self) -> None:
        """Ask for the page, and do not wait for it."""
        await self._socket.send(self._state.SerializeToString())

    async def click(self, origin: str) -> None:
        """Choose another origin country, and wait until the page has been run."""
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


def megabytes(pid: int) -> float:
    """Memory that a process holds alone, in MB: what the system would get back if it ended."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024
