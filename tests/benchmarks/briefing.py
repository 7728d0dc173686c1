"""How long the files of the shipped briefing take, each in a process of its own, beside what was asked for, and whether
they are the same bytes each time; and how soon the live page shows another choice of filters.

Run it alone with ``python -m tests.benchmarks.briefing``.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from dashboard.briefing.export import EXPORTERS
from tests.browser.conftest import QUIET
from tests.browser.find_browser import installed

ROOT = Path(__file__).resolve().parents[2]
BRIEFING = ROOT / "data/briefings/western_balkan_2015_2025.json"
ASKED = {".html": 4.0, ".pptx": 6.0, ".pdf": 8.0}
"""Seconds."""
ASKED_BYTES = 6_000_000
"""Of the HTML file."""
ASKED_PAINT = 40
"""Milliseconds from a change of filters to the painted map, of 95 in 100."""

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


def seconds(ending: str, folder: Path) -> tuple[float, float, float, bytes]:
    """Median seconds from a cold start, of the export alone, and of the processor; and the file, the same in each run."""
    path = folder / f"shipped{ending}"
    one = "one map" if ending in _ONE_MAP else ""
    runs = []
    made: set[bytes] = set()
    for _ in range(RUNS):
        told = subprocess.run(  # noqa: S603
            [sys.executable, "-c", _TIMED, str(BRIEFING), str(path), one],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        runs.append([float(part) for part in told.stdout.split()])
        made.add(path.read_bytes())
    (content,) = made
    whole, alone, worked = (statistics.median(part) for part in zip(*runs, strict=True))
    return whole, alone, worked, content


# From the change to the frame that shows it: what is posted in a frame's callback is heard when it has been painted.
_CHANGES = """
async () => {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  }));
  const { presentation } = window;
  const origins = presentation.drawn.origins.slice(0, 12).map(([code]) => code);
  const whole = presentation.filters();
  const took = [];
  for (let change = 0; change < 120; change++) {
    await painted();
    const code = origins[change % origins.length];
    const year = 2015 + (change % 10);
    const months = change % 2 ? {} : { from: `${year}-01`, to: `${year}-12` };
    const began = performance.now();
    presentation.choose({ ...whole, origins: change % 5 ? [code] : [], ...months });
    await painted();
    took.push(performance.now() - began);
  }
  return took;
}
"""


def paints(path: Path) -> tuple[float, float]:
    """Median and 95th percentile of a change of filters in the live page, in milliseconds."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=installed(), args=QUIET)
        page = chromium.new_page(viewport={"width": 1280, "height": 800})
        page.goto(path.as_uri())
        page.locator("#map[data-painted]").wait_for()
        took = page.evaluate(_CHANGES)
        chromium.close()
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def report() -> None:
    """Print what was measured."""
    print("\nshipped briefing, 8 scenes (.png and .svg: its first)")
    print(f"{'':10}{'cold start':>12}{'export':>10}{'processor':>12}{'size':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for ending in EXPORTERS:
            whole, alone, worked, content = seconds(ending, Path(folder))
            asked = f"  (asked: under {ASKED[ending]:.0f} s)" if ending in ASKED else ""
            asked += f" (and under {ASKED_BYTES / 1e6:.0f} MB)" if ending == ".html" else ""
            print(
                f"{ending:10}{whole:10.1f} s{alone:8.1f} s{worked:10.1f} s{len(content) / 1000:9.0f} kB{asked}"
            )
        print(f"each of them the same bytes in {RUNS} runs")
        median, most = paints(Path(folder) / "shipped.html")
        print(
            f"live page, filter change to painted map: p50 {median:.0f} ms, p95 {most:.0f} ms (asked: under {ASKED_PAINT} ms)"
        )


if __name__ == "__main__":
    report()
