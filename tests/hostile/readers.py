"""Readers that misbehave, as a library does on a file made for it; run in the sandbox alone."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import threading
from mmap import mmap
from pathlib import Path

from geodata.errors import MeasureError


def size(path: Path, times: int = 1) -> int:
    return len(path.read_bytes()) * times


def raw(path: Path) -> bytes:
    return path.read_bytes()


def process(_: Path) -> int:
    return os.getpid()


def environment(_: Path) -> list[str]:
    return sorted(os.environ)


def noise(_: Path) -> str:
    print("not an answer")
    os.write(1, b"not an answer")
    return "answer"


def refuse(path: Path) -> None:
    raise MeasureError(f"{path.name} is refused.")


def fail(_: Path) -> None:
    raise KeyError("word/document.xml")


def loop(_: Path) -> None:
    while True:
        pass


def wait(_: Path, seconds: float) -> str:
    threading.Event().wait(seconds)
    return "waited"


def hang_in_c(_: Path) -> None:
    """Compute nothing, and let nothing interrupt it: as a loop in C does that gets no core."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM, signal.SIGPROF})
    threading.Event().wait(60)


def loop_in_c(_: Path) -> int:
    return sum(range(10**13))


def grow(_: Path) -> int:
    return len(bytes(2 << 30))


def hold(_: Path) -> int:
    kept.append(bytearray(b"x") * (400 << 20))
    return os.getpid()


def reserve(_: Path) -> int:
    rooms.append(mmap(-1, 900 << 20))
    return os.getpid()


kept: list[bytearray] = []
rooms: list[mmap] = []


def crash(_: Path) -> None:
    ctypes.string_at(0)


def killed(_: Path) -> None:
    signal.raise_signal(signal.SIGKILL)


def leave(_: Path) -> None:
    os._exit(0)


def nest(path: Path) -> None:
    nest(path)


def write(path: Path) -> None:
    path.with_suffix(".written").write_text("evil")


def replace(path: Path) -> None:
    path.rename(path.with_suffix(".moved"))


def connect(_: Path) -> None:
    socket.create_connection(("127.0.0.1", 9), timeout=1)


def resolve(_: Path) -> None:
    socket.getaddrinfo("example.org", 80)


def start(_: Path) -> None:
    subprocess.run([sys.executable, "-c", ""], check=True)
