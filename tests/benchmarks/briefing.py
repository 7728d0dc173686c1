"""How long the files of the shipped briefing take, each in a process of its own, beside what was asked for.

Run it alone with ``python -m tests.benchmarks.briefing``.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from dashboard.briefing.export import EXPORTERS

ROOT = Path(__file__).resolve().parents[2]
BRIEFING = ROOT / "data/briefings/western_balkan_2015_2025.json"
ASKED = {".pptx": 6.0, ".pdf": 8.0}
"""Seconds."""

RUNS = 3
_ONE_MAP = (".png", ".svg")
_TIMED = """
import sys, time
from pathlib import Path
began, worked = time.perf_counter(), time.process_time()
from geodata import Atlas
from dashboard.briefing import storage
from dashboard.briefing.export import export
briefing = storage.load(Path(sys.argv[1]))
if sys.argv[3]:
    briefing = type(briefing)(briefing.title, briefing.scenes[:1], briefing.made_on, briefing.data_hash)
atlas = Atlas.shipped()
opened = time.perf_counter()
export(briefing, atlas, Path(sys.argv[2]))
print(time.perf_counter() - began, time.perf_counter() - opened, time.process_time() - worked)
"""


def seconds(ending: str, folder: Path) -> tuple[float, float, float, int]:
    """Median seconds from a cold start, of the export alone, and of the processor; and the size of the file in bytes."""
    path = folder / f"shipped{ending}"
    one = "one map" if ending in _ONE_MAP else ""
    runs = []
    for _ in range(RUNS):
        told = subprocess.run(  # noqa: S603
            [sys.executable, "-c", _TIMED, str(BRIEFING), str(path), one],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        runs.append([float(part) for part in told.stdout.split()])
    whole, alone, worked = (statistics.median(part) for part in zip(*runs, strict=True))
    return whole, alone, worked, path.stat().st_size


def report() -> None:
    """Print what was measured."""
    print("\nshipped briefing, 8 scenes (.png and .svg: its first)")
    print(f"{'':10}{'cold start':>12}{'export':>10}{'processor':>12}{'size':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for ending in EXPORTERS:
            whole, alone, worked, size = seconds(ending, Path(folder))
            asked = f"  (asked: under {ASKED[ending]:.0f} s)" if ending in ASKED else ""
            print(f"{ending:10}{whole:10.1f} s{alone:8.1f} s{worked:10.1f} s{size / 1000:9.0f} kB{asked}")


if __name__ == "__main__":
    report()
