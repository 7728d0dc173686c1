"""Files that are being added: the server's work, which goes on whatever becomes of the page that began it.

A page's script is stopped when its tab is closed, its connection drops, or something else on it is clicked. An ingest has
a thread of its own; every session can see how far it is and stop it, and what came of it is kept until it has been seen.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from streamlit import runtime
from streamlit.runtime import RuntimeState

from geodata._store import Store
from geodata.errors import GeodataError
from geodata.ingest import Result, ingest_given

_MOST_KEPT = 20
"""Ingests that have ended and that nobody has looked at: beyond this the oldest are forgotten."""


class Ingest:
    """Files on their way into the store.

    Attributes
    ----------
    given : sequence of (str, bytes)
        What the user calls each file, and what is in it; at the end nothing of those that are in as reports.
    session : str
        The session that began it.
    done : int
        Files that something has become of.
    results : list of (str, Result)
        What became of each file, in their order; empty before the end, or where there was no end.
    error : str
        Why it broke off, in a sentence; what was acknowledged before is in the store.
    """

    def __init__(self, given: Sequence[tuple[str, bytes]], store: Store, session: str) -> None:
        self.given = given
        self.session = session
        self.done = 0
        self.results: list[tuple[str, Result]] = []
        self.error = ""
        self._store = store
        self._stop = threading.Event()
        self._ended = threading.Event()

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self._ended.is_set()

    @property
    def stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._stop.is_set()

    def begin(self) -> None:
        """Read and write in a thread of its own."""
        threading.Thread(target=self._run, name="ingest").start()

    def stop(self) -> None:
        """End it after the files that are being written; the others can be added again."""
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Wait until it has ended, but no longer than so; give whether it has."""
        return self._ended.wait(seconds)

    def _run(self) -> None:
        try:
            results = ingest_given(self.given, self._store, self._tell, stop=self._stop)
            # It may be long until somebody looks: only what may have to be looked at is kept.
            self.given = [
                (name, b"" if result.kind == "report" else content)
                for (name, content), (_, result) in zip(self.given, results, strict=True)
            ]
            self.results = results
        except GeodataError as error:
            self.error = str(error)
        finally:
            self._ended.set()

    def _tell(self, _: Result, done: int, __: int) -> None:
        self.done = done
        # A server that is told to end does not wait for thousands of files.
        if runtime.exists() and runtime.get_instance().state in (RuntimeState.STOPPING, RuntimeState.STOPPED):
            self.stop()


_ingests: list[Ingest] = []
_turn = threading.Lock()


def begin(given: Sequence[tuple[str, bytes]], store: Store, session: str) -> Ingest:
    """Begin to add files for a session.

    Parameters
    ----------
    given : sequence of (str, bytes)
        What the user calls each file, and what is in it.
    """
    began = Ingest(given, store, session)
    with _turn:
        ended = [one for one in _ingests if one.ended]
        for oldest in ended[: max(0, len(ended) - _MOST_KEPT + 1)]:
            _ingests.remove(oldest)
        _ingests.append(began)
    began.begin()
    return began


def running() -> list[Ingest]:
    """Those that have not ended, of all sessions."""
    return [one for one in list(_ingests) if not one.ended]


def left_behind() -> list[Ingest]:
    """Those that have ended, that nobody has looked at, and whose tab is gone."""
    return [one for one in list(_ingests) if one.ended and not _is_there(one.session)]


def seen(ingest: Ingest) -> None:
    """Forget an ingest: what came of it has been looked at."""
    with _turn:
        if ingest in _ingests:
            _ingests.remove(ingest)


def _is_there(session: str) -> bool:
    return runtime.exists() and runtime.get_instance().is_active_session(session)
