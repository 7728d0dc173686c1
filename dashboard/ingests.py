"""Files that are being added, and reports that are read again: the server's work, which goes on whatever becomes of the page.

A page's script is stopped when its tab is closed, its connection drops, or something else on it is clicked. This work has
a thread of its own; every session can see how far it is and stop it, and what came of it is kept until it has been seen.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from streamlit import runtime
from streamlit.runtime import RuntimeState

from geodata._store import Store
from geodata.errors import GeodataError
from geodata.ingest import Result, ingest_given
from geodata.rereading import Again, reread

_MOST_KEPT = 20
"""Ingests that have ended and that nobody has looked at: beyond this the oldest are forgotten."""


class Work:
    """Something that is done to the store, a file or a report after another.

    Attributes
    ----------
    done, of : int
        Files or reports that something has become of, and how many there are; 0 as long as that is not known.
    error : str
        Why it broke off, in a sentence; what was acknowledged before is in the store.
    """

    def __init__(self, store: Store, of: int = 0) -> None:
        self.done = 0
        self.of = of
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
        threading.Thread(target=self._run, name=type(self).__name__.lower()).start()

    def stop(self) -> None:
        """End it after what is being written; beginning anew goes on with the others."""
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Wait until it has ended, but no longer than so; give whether it has."""
        return self._ended.wait(seconds)

    def _run(self) -> None:
        try:
            self._do()
        except GeodataError as error:
            self.error = str(error)
        finally:
            self._ended.set()

    def _do(self) -> None:
        raise NotImplementedError

    def _tell(self, _: object, done: int, of: int) -> None:
        self.done, self.of = done, of
        # A server that is told to end does not wait for thousands of files.
        if runtime.exists() and runtime.get_instance().state in (RuntimeState.STOPPING, RuntimeState.STOPPED):
            self.stop()


class Ingest(Work):
    """Files on their way into the store.

    Attributes
    ----------
    given : sequence of (str, bytes)
        What the user calls each file, and what is in it; at the end nothing of those that are in as reports.
    session : str
        The session that began it.
    results : list of (str, Result)
        What became of each file, in their order; empty before the end, or where there was no end.
    """

    def __init__(self, given: Sequence[tuple[str, bytes]], store: Store, session: str) -> None:
        super().__init__(store, len(given))
        self.given = given
        self.session = session
        self.results: list[tuple[str, Result]] = []

    def _do(self) -> None:
        results = ingest_given(self.given, self._store, self._tell, stop=self._stop)
        # It may be long until somebody looks: only what may have to be looked at is kept.
        self.given = [
            (name, b"" if result.kind == "report" else content)
            for (name, content), (_, result) in zip(self.given, results, strict=True)
        ]
        self.results = results


class Reread(Work):
    """Reports that were read with an earlier version, and are read again.

    Attributes
    ----------
    results : list of Again or None
        What became of each report; None before the end, or where there was no end.
    told : bool
        Whether a session has shown what came of it.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.results: list[Again] | None = None
        self.told = False

    def _do(self) -> None:
        # One thread: more of them would take their time from the pages, and gain none.
        with ThreadPoolExecutor(1) as thread:
            self.results = reread(self._store, thread, self._tell, stop=self._stop, workers=1)


_ingests: list[Ingest] = []
_rereads: list[Reread] = []
"""The last one alone."""
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


def begin_reread(store: Store) -> Reread:
    """Begin to read reports again, or join those who did."""
    with _turn:
        if _rereads and not _rereads[-1].ended:
            return _rereads[-1]
        began = Reread(store)
        _rereads[:] = [began]
    began.begin()
    return began


def last_reread() -> Reread | None:
    """The last time that reports were read again, by whatever session; it may not have ended."""
    return _rereads[-1] if _rereads else None


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
