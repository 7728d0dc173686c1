"""The child's side of the sandbox: a process that gives up what a reader does not need, and reads what it is told to."""

from __future__ import annotations

import base64
import faulthandler
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from struct import Struct
from typing import Any, BinaryIO

from geodata.errors import GeodataError, UnreadableFileError

MEMORY_BYTES = 1 << 30
SECONDS = 20.0
"""Computing that one file may take, in seconds of a core: other programs that keep the machine busy do not count."""
PATIENCE = 6
"""How many times as long a file may take by the clock, where it waits for a core or for a disk."""
_GRACE_SECONDS = 2
_RETIRING_BYTES = 300 << 20
"""A child that still holds this much after a file is replaced, so that one large file does not cost memory for ever."""

HEADER = Struct(">Q")
"""Length of the JSON text that follows, in bytes."""

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = frozenset(
    "os.system os.exec os.posix_spawn os.spawn os.fork os.forkpty os.startfile os.remove os.rename os.rmdir os.mkdir "
    "os.link os.symlink os.truncate os.chmod os.chown os.kill pty.spawn subprocess.Popen sqlite3.connect".split()
)
_REFUSED_FAMILIES = (
    "socket.",
    "urllib.",
    "ftplib.",
    "http.",
    "smtplib.",
    "winreg.",
    "webbrowser.",
    "shutil.",
)

Reader = Callable[..., object]
_readers: dict[str, Reader] = {}
_is_confined = False
_has_children = False
_is_starting_child = False


class _OutOfTimeError(BaseException):
    """Raised inside a reader whose time is up; not an Exception, so that no library takes it for its own."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if _is_starting_child:
        return
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITES and arguments[0] != os.devnull:
            raise PermissionError("a reader may not write files")
    elif event in _REFUSED or event.startswith(_REFUSED_FAMILIES):
        raise PermissionError(f"a reader may not use {event}")


def _memory() -> tuple[int, int]:
    """Address space and resident memory of this process in bytes; zeros where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - for every small file, and faster
            pages = file.read().split()
    except OSError:
        return 0, 0
    size = os.sysconf("SC_PAGE_SIZE")
    return int(pages[0]) * size, int(pages[1]) * size


def _limit(name: str, value: int | None) -> None:
    """Set a limit of this process, or lift it as far as that is allowed."""
    try:
        import resource  # Windows has none; there the clock and the audit hook are what is left
    except ImportError:
        return
    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(getattr(resource, name))
        resource.setrlimit(getattr(resource, name), (hard if value is None else value, hard))


def _limit_memory() -> None:
    """Let the process hold no more than what it may use beyond what it holds by now."""
    _limit("RLIMIT_AS", _memory()[0] + MEMORY_BYTES)


def confine(*, has_children: bool = False) -> None:
    """Give up, for the rest of this process, what a reader does not need.

    No socket, no other program, no file opened for writing (an audit hook: it holds back the libraries, not a
    program that breaks out of Python); nothing written to a file (`RLIMIT_FSIZE`), no core dump, at most 128 open
    files, and memory: at most `MEMORY_BYTES` beyond what the process and its libraries hold. Where the system has no
    such limits, those that it has are used.

    Parameters
    ----------
    has_children : bool
        Whether this process reads plain text alone and leaves all else to children, which it may then start. Its memory
        is limited only while it reads: what the children give may be more.
    """
    global _is_confined, _has_children
    _is_confined, _has_children = True, has_children
    _limit("RLIMIT_CORE", 0)
    _limit("RLIMIT_FSIZE", 0)
    _limit("RLIMIT_NOFILE", 128)
    if not has_children:
        _limit_memory()
    sys.addaudithook(_refuse)


def is_confined() -> bool:
    """Whether `confine` has been called in this process."""
    return _is_confined


def has_children() -> bool:
    """Whether this process leaves what is no plain text to children: it is not confined, or was told to."""
    return _has_children or not is_confined()


@contextmanager
def starting_child() -> Iterator[None]:
    """Let a confined process that has children start one."""
    global _is_starting_child
    _is_starting_child = _has_children
    try:
        yield
    finally:
        _is_starting_child = False


def _reader(name: str) -> Reader:
    """Import a reader; its libraries do not count towards the memory that it may use."""
    if name not in _readers:
        module, function = name.split(":")
        _limit("RLIMIT_AS", None)
        _readers[name] = getattr(import_module(module), function)
        if not _has_children:
            _limit_memory()
    return _readers[name]


@contextmanager
def _alarm(number: str, timer: str, seconds: float) -> Iterator[None]:
    """Raise `_OutOfTimeError` in what runs in it once a timer has gone so far, where the system has timers."""
    if not hasattr(signal, timer) or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: object) -> None:
        raise _OutOfTimeError(seconds)

    before = signal.signal(getattr(signal, number), ring)
    signal.setitimer(getattr(signal, timer), seconds)
    try:
        yield
    finally:
        signal.setitimer(getattr(signal, timer), 0)
        signal.signal(getattr(signal, number), before or signal.SIG_DFL)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Stop what runs in it after so many seconds of computing; end the process where that does not help."""
    patience = seconds * PATIENCE
    # A watch is a thread, which takes as long to start and end as a small file takes to read. Plain text needs none: what
    # could not be interrupted while it is read is computing, and `RLIMIT_CPU` ends that.
    is_watched = not _has_children
    if is_watched:
        faulthandler.dump_traceback_later(patience + _GRACE_SECONDS, exit=True)
    _limit("RLIMIT_CPU", int(time.process_time() + seconds) + _GRACE_SECONDS)
    if _has_children:
        _limit_memory()
    try:
        with _alarm("SIGPROF", "ITIMER_PROF", seconds), _alarm("SIGALRM", "ITIMER_REAL", patience):
            yield
    finally:
        if _has_children:
            _limit("RLIMIT_AS", None)
        _limit("RLIMIT_CPU", None)
        if is_watched:
            faulthandler.cancel_dump_traceback_later()


def out_of_time(name: str, seconds: float) -> str:
    """The sentence for a file that took too long."""
    return (
        f"{name}: reading it took more than {seconds:g} seconds and was stopped; "
        "split the file, or save it anew with the program that made it."
    )


def out_of_memory(name: str) -> str:
    """The sentence for a file that takes too much memory."""
    return (
        f"{name}: reading it takes more than {MEMORY_BYTES >> 30} GB of memory and was stopped; "
        "split the file, or save it anew with the program that made it."
    )


def perform(reader: str, path: str, name: str, options: dict[str, object], seconds: float) -> object:
    """Run a reader in this process.

    Raises
    ------
    GeodataError
        What the reader raises, or a sentence for whatever went wrong in it.
    """
    read = _reader(reader)
    try:
        with _limited(seconds):
            return read(Path(path), **options)
    except GeodataError:
        raise
    except _OutOfTimeError as error:
        raise UnreadableFileError(out_of_time(name, error.seconds)) from error
    except MemoryError as error:
        raise UnreadableFileError(out_of_memory(name)) from error
    except RecursionError as error:
        raise UnreadableFileError(
            f"{name}: its parts are nested too deeply to be read; save it anew with the program that made it."
        ) from error
    # A parser of another's making fails in its own ways on a hostile file; here each becomes a sentence.
    except Exception as error:
        raise UnreadableFileError(
            f"{name} cannot be read: it is damaged, or not what it says it is ({type(error).__name__}); "
            "save it anew with the program that made it."
        ) from error


def _answer(request: dict[str, Any]) -> dict[str, object]:
    try:
        value = perform(**request)
    except GeodataError as error:
        spent = isinstance(error.__cause__, MemoryError)
        return {"error": type(error).__name__, "sentence": str(error), "leaving": spent}
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode("ascii")}
    return {"value": value}


def _is_full() -> bool:
    """Whether this child holds so much that the next file should have another: memory, or half of the room it may reserve."""
    try:
        import resource
    except ImportError:
        return _memory()[1] > _RETIRING_BYTES
    reserved, resident = _memory()
    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    is_limited = reserved > 0 and limit != resource.RLIM_INFINITY
    return resident > _RETIRING_BYTES or (is_limited and limit - reserved < MEMORY_BYTES // 2)


def serve() -> None:
    """Answer requests on standard input until it ends: the whole life of a child."""
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not stand between two answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    confine()
    _send(answers, {"ready": True})
    while len(header := requests.read(HEADER.size)) == HEADER.size:
        answer = _answer(json.loads(requests.read(HEADER.unpack(header)[0])))
        answer["leaving"] = answer.get("leaving") or _is_full()
        _send(answers, answer)
        if answer["leaving"]:
            return


def _send(answers: BinaryIO, answer: dict[str, object]) -> None:
    payload = json.dumps(answer).encode("ascii")
    answers.write(HEADER.pack(len(payload)) + payload)
    answers.flush()
