"""Measures the dashboard in a real browser beside an empty Streamlit page, and then beside the naive app, in one run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Browser, Page, WebSocket, sync_playwright

from tests.benchmarks.figures import many as many_figures
from tests.browser.conftest import CUT, LAPTOP, QUIET
from tests.browser.find_browser import installed
from tests.browser.server import DASHBOARD, ROOT, serve

HERE = Path(__file__).parent
ORIGINS = ("Afghanistan", "Iraq", "Pakistan", "Syria")
CHANGES = 64
"""Of fewer, a collection of garbage in one of them would decide what 95 in 100 do not exceed."""

OPENINGS = 5


@dataclass
class Measured:
    """What one app did: times in milliseconds, sizes in bytes, memory in megabytes."""

    first_page: list[float] = field(default_factory=list)
    sent_first: list[int] = field(default_factory=list)
    change: list[float] = field(default_factory=list)
    sent: list[int] = field(default_factory=list)
    server_mb: float = 0.0

    def percentile(self, share: float) -> float:
        """Time of a filter change that this share of changes does not exceed."""
        return statistics.quantiles(self.change, n=100, method="inclusive")[round(100 * share) - 1]


@dataclass(frozen=True)
class App:
    """An app to measure.

    Attributes
    ----------
    script : Path
        A Streamlit script, or a page in HTML that stands beside its files.
    shown : str
        A JavaScript expression over the page's document: a string that differs whenever something else is painted, and
        is empty while nothing is.
    times : int
        How many times the shipped figures it has.
    change : callable
        Given the page and the number of the change, does all but the last click and returns what to click.
    """

    name: str
    script: Path
    shown: str
    change: Callable[[Page, int], str]
    times: int = 1


def _choose(page: Page, number: int) -> str:
    return _typed(page, ORIGINS[number % len(ORIGINS)])


def _add_or_remove(page: Page, number: int) -> str:
    """The dashboard keeps several origins: every other change takes the last one away."""
    origin = ORIGINS[number // 2 % len(ORIGINS)]
    if number % 2:
        return f"[aria-label='Remove {origin}']"
    return _typed(page, origin)


def _typed(page: Page, origin: str) -> str:
    """Type a name: the largest origins stand first, and a long list holds only those that can be seen."""
    box = page.get_by_role("combobox", name="Origin countries")
    box.click()
    box.fill(origin)
    return f"[role=option] >> text='{origin}'"


_MAP = "document.querySelector('iframe[title*=st_folium]')?.contentDocument"
_DRAWN = f"{_MAP}?.querySelector('#map_div')?.dataset.legs"
TIMES = 10
APPS = (
    App("empty page", HERE / "empty_app.py", "document.querySelector('#answer')?.textContent", _choose),
    App("dashboard", DASHBOARD, _DRAWN, _add_or_remove),
    App(f"{TIMES} x figures", DASHBOARD, _DRAWN, _add_or_remove, TIMES),
    App(
        "naive app",
        HERE / "naive_app.py",
        f"{_MAP}?.querySelector('path[class*=leg-]')?.classList[0]",
        _choose,
    ),
)
# From the click to the frame after the change has been painted, on the page's own clock.
_TIME_CHANGE = """
(before) => new Promise((done) => {
  const shown = () => SHOWN || "";
  document.addEventListener("click", () => {
    const began = performance.now();
    const look = () => {
      const now = shown();
      // What is there when a frame begins is painted in it; a message comes right after, where a timer could come later.
      if (now && now !== before) painted.port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    const painted = new MessageChannel();
    painted.port1.onmessage = () => done(performance.now() - began);
    requestAnimationFrame(look);
  }, { capture: true, once: true });
  window.__ready_to_time = true;
})
"""


class _Traffic:
    """Bytes that the server has sent to a page."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        page.on("websocket", self._watch)
        page.on("requestfinished", lambda request: self._add(request.sizes()["responseBodySize"]))

    def _watch(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda payload: self._add(len(payload)))

    def _add(self, count: int) -> None:
        self.bytes += count


def _open(browser: Browser, app: App, address: str) -> tuple[Page, _Traffic, float]:
    page = browser.new_context(viewport=LAPTOP).new_page()  # type: ignore[arg-type]
    traffic = _Traffic(page)
    page.goto(address, wait_until="commit")
    page.wait_for_function(app.shown, polling=5, timeout=60_000)
    took = page.evaluate("performance.now()")
    _rest(page, app)
    return page, traffic, took


def _rest(page: Page, app: App) -> None:
    """Wait until all of a change is there and drawn, as a reader does before the next one."""
    if app.script.suffix == ".py":
        page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.evaluate("() => new Promise((done) => requestIdleCallback(() => done()))")


def _change(page: Page, traffic: _Traffic, app: App, number: int) -> tuple[float, int]:
    target = page.locator(app.change(page, number)).first
    target.wait_for()
    sent = traffic.bytes
    before = page.evaluate(f"() => {app.shown} || ''")
    page.evaluate(
        "([code, before]) => { window.__took = eval(code)(before) }",
        [_TIME_CHANGE.replace("SHOWN", app.shown), before],
    )
    if app.script.suffix == ".py":
        target.click()
    else:
        # A page that software draws can be too busy to stand still for a mouse.
        target.dispatch_event("click")
    took = page.evaluate("() => window.__took")
    _rest(page, app)
    return took, traffic.bytes - sent


def _megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


@contextmanager
def _served(app: App, **environment: str) -> Iterator[tuple[str, int]]:
    """Address of an app, and the process that serves it; a page in HTML is served by this process."""
    if app.script.suffix == ".py":
        with serve(app.script, **environment) as served:
            yield served
        return
    handler = partial(_Quiet, directory=str(app.script.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", os.getpid()
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of what is asked for."""


def measure(
    apps: Sequence[App] = APPS, changes: int = CHANGES, openings: int = OPENINGS, args: Sequence[str] = ()
) -> dict[str, Measured]:
    """Open each app several times, then change its filter many times, taking turns so that noise falls on all alike.

    Parameters
    ----------
    args : sequence of str
        For the browser, besides the usual ones.
    """
    results = {app.name: Measured() for app in apps}
    path = installed()
    assert path, "No Chromium was found."
    with ExitStack() as stack:
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = chromium.launch(executable_path=path, args=[*QUIET, CUT, *args])
        servers: dict[str, tuple[str, int]] = {}
        for app in apps:
            leaflet = f"{servers['dashboard'][0]}/app/static/built" if "dashboard" in servers else ""
            home = Path(stack.enter_context(TemporaryDirectory(prefix="route-atlas-bench-")))
            if app.times > 1:
                many_figures(home, app.times)
            servers[app.name] = stack.enter_context(
                _served(app, PYTHONPATH=str(ROOT), LEAFLET=leaflet, ROUTE_ATLAS_HOME=str(home))
            )
        for app in apps:  # The first session of a server reads the data; it is measured on its own.
            _open(browser, app, servers[app.name][0])[0].context.close()
        for _ in range(openings):
            for app in apps:
                page, traffic, took = _open(browser, app, servers[app.name][0])
                results[app.name].first_page.append(took)
                results[app.name].sent_first.append(traffic.bytes)
                page.context.close()
        pages = {app.name: _open(browser, app, servers[app.name][0])[:2] for app in apps}
        for number in range(changes + 2):
            for app in apps:
                took, sent = _change(*pages[app.name], app, number)
                if number >= 2:  # The first two fetch code that the browser keeps from then on.
                    results[app.name].change.append(took)
                    results[app.name].sent.append(sent)
        for app in apps:
            results[app.name].server_mb = _megabytes(servers[app.name][1])
        browser.close()
    return results


def import_seconds(statement: str) -> float:
    """Median wall time of a Python process that runs one statement."""
    code = f"import time; began = time.perf_counter(); {statement}; print(time.perf_counter() - began)"
    runs = [
        float(subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True).stdout)  # noqa: S603
        for _ in range(3)
    ]
    return statistics.median(runs)


def print_table(results: dict[str, Measured]) -> None:
    """Print a line an app."""
    print(
        f"\n{'':12}{'first page':>12}{'sent':>12}{'change p50':>12}{'change p95':>12}{'sent, median':>14}{'server':>9}"
    )
    for name, measured in results.items():
        print(
            f"{name:12}{statistics.median(measured.first_page):9.0f} ms{statistics.median(measured.sent_first) / 1e6:9.1f} MB"
            f"{measured.percentile(0.5):9.0f} ms{measured.percentile(0.95):9.0f} ms"
            f"{statistics.median(measured.sent) / 1000:11.1f} kB{measured.server_mb:6.0f} MB"
        )
    print()


def report() -> None:
    """Print what was measured, beside what was asked for."""
    print("import geodata                      ", f"{1000 * import_seconds('import geodata'):7.0f} ms")
    opened = "from geodata import Atlas; Atlas.shipped()"
    print("import geodata, open the shipped data", f"{1000 * import_seconds(opened):6.0f} ms")
    *quiet, naive_app = APPS
    results = measure(quiet)
    # A megabyte a change is garbage that a browser collects while it paints the pages beside: the naive app has a round of its own.
    beside = measure((APPS[1], naive_app), CHANGES // 2)
    print_table({**results, naive_app.name: beside[naive_app.name]})
    empty, ours, large = (results[app.name] for app in quiet)
    for name, measured in (("", ours), (f"{TIMES} x figures: ", large)):
        for share, asked in ((0.5, 1.25), (0.95, 1.6)):
            ratio = measured.percentile(share) / empty.percentile(share)
            print(
                f"{name}filter change, p{100 * share:.0f}, over the empty page: {ratio:.2f} (asked: at most {asked})"
            )
        first = statistics.median(measured.first_page) / statistics.median(empty.first_page)
        print(f"{name}first page over the empty page: {first:.2f} (asked: at most 1.8)")
        print(f"{name}sent per change, largest: {max(measured.sent) / 1000:.1f} kB (asked: at most 20)")
    times = beside[naive_app.name].percentile(0.5) / beside[APPS[1].name].percentile(0.5)
    print(f"filter change, p50, naive app over ours: {times:.1f} (asked: at least 8)")
    print(f"server with one session: {ours.server_mb:.0f} MB (asked: under 300)")
