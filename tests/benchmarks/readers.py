"""How fast reports are read in the sandbox, by format: ``python -m tests.benchmarks.readers``."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from geodata.mentions import find_mentions
from geodata.reading import read_report, sandbox
from geodata.reading._reader import read_file
from geodata.shipped import DATA_DIR
from tests import documents

COPIES = 300
"""Files of each format."""
CORES = 2
TO_REACH = {"md": 400, "txt": 400, "docx": 25, "pdf": 25, "html": None}
"""Reports a second on two cores, as far as a figure was set."""


def write(folder: Path) -> dict[str, list[Path]]:
    """The shipped reports in each format, over and over; every file is named on its own."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((DATA_DIR / "reports").glob("*.md"))]
    writers: dict[str, Callable[[str], bytes]] = {
        "md": str.encode,
        "txt": lambda text: _body(text).encode(),
        "html": lambda text: _page(_body(text)).encode(),
        "docx": lambda text: documents.word(*_body(text).split("\n\n"), title="A report"),
        "pdf": lambda text: documents.pdf(_latin(_body(text)).split("\n\n"), title="A report"),
    }
    files: dict[str, list[Path]] = {}
    for kind, written in writers.items():
        contents = [written(text) for text in texts]
        files[kind] = [folder / f"{number}.{kind}" for number in range(COPIES)]
        for number, path in enumerate(files[kind]):
            path.write_bytes(contents[number % len(contents)])
    return files


def _body(text: str) -> str:
    return text.split("---\n", 2)[2]


def _latin(text: str) -> str:
    return text.encode("latin-1", errors="replace").decode("latin-1")


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return f"<html><head><title>A report</title></head><body><nav>Menu</nav><main>{paragraphs}</main></body></html>"


def rate(work: Callable[[Path], object], paths: Sequence[Path], threads: int) -> float:
    """Files a second, with the children started and their libraries loaded before."""
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, paths[: threads * 4]))
        started = time.perf_counter()
        list(pool.map(work, paths))
        return len(paths) / (time.perf_counter() - started)


def _with_mentions(path: Path) -> int:
    # Sentences and roles are read when the mentions are looked at.
    return len(list(find_mentions(read_report(path).text)))


def report() -> None:
    """Print rates by format: in the sandbox, with mentions, and in this process without one."""
    cores = min(CORES, os.cpu_count() or 1)
    print(
        f"reports a second, {COPIES} files a format, {cores} children (in one process: no sandbox, one core)"
    )
    print(f"{'':6} {'to reach':>8} {'read':>8} {'+ mentions':>11} {'in one process':>15}")
    with tempfile.TemporaryDirectory() as folder:
        for kind, paths in write(Path(folder)).items():
            wanted = TO_REACH[kind] or "-"
            read = rate(read_report, paths, cores)
            whole = rate(_with_mentions, paths, cores)
            alone = rate(lambda path: read_file(path, path.name), paths, 1)
            print(f"{kind:6} {wanted:>8} {read:8.0f} {whole:11.0f} {alone:15.0f}")
    sandbox.close()


if __name__ == "__main__":
    report()
