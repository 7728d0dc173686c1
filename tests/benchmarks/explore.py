"""Measures what an analyst does on the map without a rerun: a play through time, and how much the page sends for all of it."""

from __future__ import annotations

import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.figures import many as many_figures
from tests.benchmarks.page import TIMES
from tests.browser.conftest import CUT, LAPTOP, QUIET, settled
from tests.browser.find_browser import installed
from tests.browser.map_page import the_map
from tests.browser.server import serve

ALL_ROUTES = "?route=all"
STEP_MS = 33
LONG_TASK_MS = 200
SENT_KB = 900
WAIT_MS = 120_000
Task = tuple[float, float, str]
"""How long it took and when it began, in milliseconds, and whether it was of the map or of the page around it."""
# What the page itself is busy with for longer than a twentieth of a second, from its first script on.
_WATCH = """
window.longTasks = [];
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((task) => [
  task.duration, performance.timeOrigin - window.top.performance.timeOrigin + task.startTime, task.name === "self" ? "map" : "page",
])))
  .observe({ type: "longtask", buffered: true });
"""
# Every step with the layout that it makes the browser do.
_STEPS = """() => {
  const play = routeAtlas.play;
  play.pause();
  return play.steps.map((_, index) => {
    const began = performance.now();
    play.show(index);
    document.querySelector("#map_div svg").getBoundingClientRect();
    return performance.now() - began;
  });
}"""


def _played(page: Page) -> list[float]:
    """Milliseconds of each step of all months on all routes."""
    the_map(page).get_by_role("button", name="Play", exact=True).click()
    the_map(page).locator("input[type=range][aria-valuetext]").wait_for()
    steps: list[float] = the_map(page).locator("#map_div").evaluate(_STEPS)
    return steps


def measure(**environment: str) -> tuple[list[float], list[Task], float]:
    """Times of the steps of a play (milliseconds), long tasks, and what the map's own files and messages weigh (kB)."""
    path = installed()
    assert path, "No Chromium was found."
    with serve(**environment) as (address, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET, CUT])
        for opening in range(2):  # The first session of a server reads the data; only the second is counted.
            page = browser.new_context(viewport=LAPTOP).new_page()  # type: ignore[arg-type]
            page.set_default_timeout(WAIT_MS)
            page.add_init_script(_WATCH)
            sent: list[int] = []
            own = (f"{address}/app/static/", f"{address}/media/")
            page.on(
                "requestfinished",
                lambda request, sent=sent, own=own: sent.append(
                    request.sizes()["responseBodySize"] if request.url.startswith(own) else 0
                ),
            )
            page.on(
                "websocket",
                lambda socket, sent=sent: socket.on(
                    "framereceived", lambda payload: sent.append(len(payload))
                ),
            )
            page.goto(f"{address}/{ALL_ROUTES}")
            the_map(page).locator("#map_div[data-painted]").wait_for()
            # Near the filters, the map fetches the figures that it draws a choice from.
            page.get_by_role("combobox", name="Origin countries").hover()
            page.frames[-1].wait_for_function("routeAtlas.ahead.figures?.table")
            # Not until the network is idle: a frame that is asked for twice can keep it busy for ever.
            settled(page)
            page.locator("[data-testid=stVegaLiteChart] :is(svg, canvas)").first.wait_for(state="attached")
            if not opening:
                page.context.close()
        steps = _played(page)
        _zoom_in(page)
        tasks: list[Task] = the_map(page).locator("#map_div").evaluate("() => window.longTasks")
        browser.close()
    return steps, tasks, sum(sent) / 1000


def _zoom_in(page: Page) -> None:
    """Have the finer outlines fetched, the last of the layers."""
    the_map(page).locator("#map_div").evaluate("() => { window.map.setZoom(8, { animate: false }); }")
    page.frames[-1].wait_for_function("routeAtlas.fine !== null")


def report() -> None:
    """Print what was measured, beside what was asked for."""
    with TemporaryDirectory(prefix="route-atlas-bench-") as folder:
        _print(*measure())
        print(f"{TIMES} x figures:")
        _print(*measure(ROUTE_ATLAS_HOME=str(many_figures(Path(folder), TIMES))))


def _print(steps: list[float], tasks: list[Task], sent: float) -> None:
    p95 = statistics.quantiles(steps, n=20, method="inclusive")[-1]
    print(
        f"play, {len(steps)} months of all routes: a step {statistics.median(steps):.1f} ms, p95 {p95:.1f} ms"
        f", longest {max(steps):.1f} ms (asked: under {STEP_MS})"
    )
    longest, began, whose = max(tasks, default=(0, 0, "map"))
    print(
        f"longest task: {longest:.0f} ms, of the {whose}, {began / 1000:.1f} s after the page was asked for"
        f" (asked: at most {LONG_TASK_MS})"
    )
    print(f"sent for the map with all layers: {sent:.0f} kB (asked: under {SENT_KB})")
