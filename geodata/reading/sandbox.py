"""Files of unknown make are parsed in child processes, with limits on memory, time, files and network.

>>> sandbox.run("geodata.reading._reader:read", path)                                       # doctest: +SKIP

A *reader* is named ``module:function``. It is called in a child as ``function(path, **options)`` and gives a value
that JSON can carry, or bytes; what it raises of the `GeodataError` tree is raised again here. Whatever else happens
to it, such as a crash, an endless loop or a gigabyte of memory, becomes an `UnreadableFileError` with a sentence that
names the file, and the child is replaced. Children are kept for the next file. Any number of threads may call `run`.

A program that hands files to worker processes may call `run` in them too: each worker has children of its own. A
worker that is `confine`d reads in itself: everything, or plain text alone where it is to have children for the rest. A
file that must be stopped the hard way then costs the worker, and a `ProcessPoolExecutor` its whole pool.
"""

from __future__ import annotations

import atexit
import base64
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from geodata import errors
from geodata.errors import GeodataError, UnreadableFileError
from geodata.reading._confined import (
    HEADER,
    MEMORY_BYTES,
    PATIENCE,
    SECONDS,
    confine,
    has_children,
    is_confined,
    out_of_time,
    perform,
    starting_child,
)
from geodata.reading._names import shown

__all__ = ["MEMORY_BYTES", "SECONDS", "Sandbox", "close", "confine", "run"]

Options = Mapping[str, object] | None

_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = "import sys; sys.path[:] = sys.argv[1:]; from geodata.reading._confined import serve; serve()"
_KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TZ")
_MOST_BYTES_BACK = 400 << 20
_START_SECONDS = 60.0
_GRACE_SECONDS = 4.0
"""A child stops a reader itself where it can, and answers; after this long beyond the limit it is killed."""
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0)
"""Exit status of a child that the system stopped, because its reader could not be stopped otherwise."""
_ENDED_BY_WATCH = 1
"""Exit status of a child whose own watch ended it, because the system had no core free in which it would have been stopped."""


class _GoneError(Exception):
    """The child ended without an answer."""


class _Child:
    """One process that reads one file at a time."""

    def __init__(self) -> None:
        # A user's file must not meet the secrets that an environment may hold.
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self._process = subprocess.Popen(  # noqa: S603 - this very interpreter, and a command that nobody else writes
            [sys.executable, "-I", "-B", "-c", _COMMAND, str(_ROOT), *filter(None, sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment, "OPENBLAS_NUM_THREADS": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.leaving = False
        self.was_late = False
        self.is_ready = False
        self._asked_at = time.monotonic()

    def _stop(self) -> None:
        self.was_late = True
        self._process.kill()

    @property
    def is_alive(self) -> bool:
        """Whether the process has not ended."""
        return self._process.poll() is None

    def ask(self, request: dict[str, object], seconds: float) -> dict[str, object]:
        """Send a request and wait for its answer.

        Raises
        ------
        _GoneError
            If the child ended, by itself or because its time was up, before it answered.
        """
        payload = json.dumps(request).encode("ascii")
        assert self._process.stdin is not None  # noqa: S101 - Popen was asked for both pipes
        with suppress(BrokenPipeError):
            self._process.stdin.write(HEADER.pack(len(payload)) + payload)
            self._process.stdin.flush()
        if not self.is_ready:
            # The time that a busy machine takes to start a process is not the file's.
            self._answer(_START_SECONDS)
            self.is_ready = True
        self._asked_at = time.monotonic()
        answer = self._answer(seconds * PATIENCE + _GRACE_SECONDS)
        self.leaving = self.was_late or bool(answer.get("leaving"))
        return answer

    def has_waited(self, seconds: float) -> bool:
        """Whether so many seconds have gone since the last request was sent."""
        return time.monotonic() - self._asked_at >= seconds

    def _answer(self, seconds: float) -> dict[str, object]:
        late = threading.Timer(seconds, self._stop)
        late.daemon = True
        late.start()
        try:
            answer: dict[str, object] = json.loads(self._read(*HEADER.unpack(self._read(HEADER.size))))
        finally:
            late.cancel()
        return answer

    def _read(self, length: int) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - Popen was asked for both pipes
        if length > _MOST_BYTES_BACK or len(part := self._process.stdout.read(length)) < length:
            raise _GoneError
        return part

    def let_go(self) -> None:
        """Forget the process in a fork of the one that started it, which keeps it."""
        self._shut()
        self._process.returncode = 0

    def _shut(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()

    def end(self) -> int:
        """End the process if it has not ended, and give its exit status."""
        self._shut()
        try:
            return self._process.wait(0 if self.leaving else _GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


class Sandbox:
    """A pool of child processes that read files.

    Parameters
    ----------
    children : int, optional
        How many there are at most; as many as this process has cores where not given. They are started as needed.
    seconds : float
        Computing that one file may take, in seconds of a core; by the clock it may take `PATIENCE` times as long.
    """

    def __init__(self, children: int | None = None, seconds: float = SECONDS) -> None:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        self.seconds = seconds
        self._free = threading.Semaphore(children or cores or 1)
        self._idle: list[_Child] = []
        self._lock = threading.Lock()

    def _waiting(self) -> _Child | None:
        """Take an idle child, if there is one that still lives."""
        with self._lock:
            while self._idle:
                if (child := self._idle.pop()).is_alive:
                    return child
        return None

    def _started(self) -> _Child:
        with starting_child():
            return _Child()

    @contextmanager
    def _child(self) -> Iterator[_Child]:
        """Lend a child; it comes back unless it is leaving or what it was lent for failed."""
        with self._free:
            child = self._waiting() or self._started()
            try:
                yield child
            except BaseException:
                child.leaving = True
                raise
            finally:
                if child.leaving:
                    child.end()
                else:
                    with self._lock:
                        self._idle.append(child)

    def run(
        self,
        reader: str,
        path: Path,
        *,
        name: str | None = None,
        options: Options = None,
        is_plain: bool = False,
    ) -> object:
        """Read a file in a child.

        Parameters
        ----------
        reader : str
            ``module:function``; the function takes the path and the options, and gives what JSON can carry, or bytes.
        name : str, optional
            What the file is called in the sentence of an error; its own name where not given.
        options : mapping, optional
            Keyword arguments of the reader: anything that JSON can carry.
        is_plain : bool
            Whether it is plain text, which a confined process reads itself.

        Raises
        ------
        GeodataError
            What the reader raised.
        UnreadableFileError
            If the reader broke down, or went over a limit.
        """
        name, place = shown(name or path.name), str(path.absolute())
        if is_confined() and (is_plain or not has_children()):
            return perform(reader, place, name, dict(options or {}), self.seconds)
        request = {
            "reader": reader,
            "path": place,
            "name": name,
            "options": dict(options or {}),
            "seconds": self.seconds,
        }
        try:
            with self._child() as child:
                try:
                    answer = child.ask(request, self.seconds)
                except (_GoneError, ValueError, RecursionError) as error:
                    raise UnreadableFileError(self._obituary(name, child)) from error
        except OSError as error:
            raise UnreadableFileError(
                f"{name} cannot be read: no process can be started to read it ({error.strerror}); "
                "close other programs, and add it again."
            ) from error
        return _value(answer)

    def _obituary(self, name: str, child: _Child) -> str:
        patience = self.seconds * PATIENCE
        is_late = child.has_waited(patience)
        status = child.end()
        if child.was_late and not child.is_ready:
            return (
                f"{name} cannot be read: the process to read it did not start within {_START_SECONDS:g} seconds; "
                "close other programs, and add it again."
            )
        if child.was_late or (status == _ENDED_BY_WATCH and is_late):
            return out_of_time(name, patience)
        if status == _OUT_OF_TIME:
            return out_of_time(name, self.seconds)
        return (
            f"{name} cannot be read: the reader broke down on it (exit status {status}), as it does on damaged files "
            "or for want of memory; save it anew with the program that made it."
        )

    def close(self) -> None:
        """End the children that are idle."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    def let_go(self) -> None:
        """In a fork: leave the children to the process that started them."""
        for child in self._idle:
            child.let_go()


def _value(answer: dict[str, object]) -> object:
    if "error" in answer:
        kind = getattr(errors, str(answer["error"]), None)
        if not (isinstance(kind, type) and issubclass(kind, GeodataError)):
            kind = UnreadableFileError
        raise kind(str(answer["sentence"]))
    if "bytes" in answer:
        return base64.b64decode(str(answer["bytes"]))
    return answer["value"]


_shared: list[Sandbox] = []
_shared_lock = threading.Lock()


def shared() -> Sandbox:
    """The sandbox of this process, made when it is first asked for."""
    with _shared_lock:
        if not _shared:
            _shared.append(Sandbox())
        return _shared[0]


def run(
    reader: str, path: Path, *, name: str | None = None, options: Options = None, is_plain: bool = False
) -> object:
    """Read a file in the sandbox of this process, as `Sandbox.run` does."""
    return shared().run(reader, path, name=name, options=options, is_plain=is_plain)


def close() -> None:
    """End the children that are idle; the next file starts others."""
    for sandbox in _shared:
        sandbox.close()


def _let_go() -> None:
    global _shared_lock
    _shared_lock = threading.Lock()
    while _shared:
        _shared.pop().let_go()


atexit.register(close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)
