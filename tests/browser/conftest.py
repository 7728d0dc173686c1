"""A real Chromium with its network cut, and a dashboard for it to open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from dashboard.briefing import live
from dashboard.briefing.scenes import Briefing
from geodata import Atlas
from tests.browser.find_browser import installed
from tests.browser.server import AUDIT, ROOT, serve

FAILURES = ROOT / "tests" / "failures"
LAPTOP = {"width": 1280, "height": 800}
# Without these Chromium itself looks for its maker's servers.
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
# A page that is opened after another finds its process running, and the scripts in its memory.
SHARED = "--process-per-site"
CUT = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"

# A busy machine is slow, not wrong: only what never comes is a failure.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """One browser profile for all tests: the dashboard's scripts are fetched and compiled once."""
    path = installed()
    assert path, "No Chromium was found: install it, or run python -m tests.browser.find_browser."
    with sync_playwright() as playwright:
        folder = tmp_path_factory.mktemp("profile")
        profile = playwright.chromium.launch_persistent_context(
            folder,
            executable_path=path,
            args=[*QUIET, CUT, SHARED],
            viewport=LAPTOP,  # type: ignore[arg-type]
        )
        profile.set_default_timeout(PATIENCE)
        _keep_a_page(profile)
        yield profile
        profile.close()


def _keep_a_page(profile: BrowserContext) -> None:
    """Have an empty page of this machine open, which keeps the process of its pages."""
    page = profile.pages[0]
    page.route("**/*", lambda route: route.fulfill(body=""))
    page.goto("http://127.0.0.1/")


@pytest.fixture(scope="session")
def browser(profile: BrowserContext) -> Browser:
    """The same browser, for those who need a second person or another kind of window."""
    assert profile.browser
    return profile.browser


@pytest.fixture(scope="session")
def audit_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the server's process asked of other machines."""
    return tmp_path_factory.mktemp("server") / "audit.txt"


@pytest.fixture(scope="session")
def dashboard(audit_log: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running dashboard."""
    log = tmp_path_factory.mktemp("server") / "log.txt"
    with serve(log=log, PYTHONPATH=str(AUDIT), ROUTE_ATLAS_AUDIT=str(audit_log)) as (address, _):
        yield address


@pytest.fixture(scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the dashboard that has data of its user keeps them; each test adds to what is there."""
    return tmp_path_factory.mktemp("own") / "home"


@pytest.fixture(scope="session")
def own_server(own_home: Path) -> Iterator[tuple[str, int]]:
    """Address and process id of a dashboard that has data of its user."""
    with serve(ROUTE_ATLAS_HOME=str(own_home), ROUTE_ATLAS_DB="") as server:
        yield server


@pytest.fixture(scope="session")
def own_dashboard(own_server: tuple[str, int]) -> str:
    """Address of a dashboard that has data of its user."""
    return own_server[0]


@pytest.fixture
def outside() -> list[str]:
    """Addresses of the requests that would have left the machine."""
    return []


@pytest.fixture
def context(profile: BrowserContext, outside: list[str]) -> Iterator[BrowserContext]:
    """The profile, as of somebody who has never been here."""

    def note(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            outside.append(request.url)

    profile.on("request", note)
    yield profile
    profile.remove_listener("request", note)
    forget(profile)


def forget(profile: BrowserContext) -> None:
    """Close all pages, and take out what they left: storage, permissions, cut lines."""
    profile.unroute_all(behavior="ignoreErrors")
    profile.set_offline(False)
    profile.clear_permissions()
    origins = {re.sub(r"(://[^/]*).*", r"\1", frame.url) for page in profile.pages for frame in page.frames}
    blank = profile.new_page()
    session = profile.new_cdp_session(blank)
    for origin in origins:
        if origin.startswith(("http://", "file://")):
            session.send(
                "Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "cookies,local_storage"}
            )
    for page in profile.pages[1:]:
        page.close()


@pytest.fixture
def open_page(context: BrowserContext, dashboard: str) -> Callable[[str], Page]:
    """Open a page of the dashboard and wait until its script has run."""

    def open_(path: str = "") -> Page:
        page = context.new_page()
        page.goto(f"{dashboard}/{path}")
        settled(page)
        return page

    return open_


def settled(page: Page) -> None:
    """Wait until the page's script has run, and the code of what it shows has come."""
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


@pytest.fixture
def told(context: BrowserContext) -> Iterator[list[str]]:
    """What the page asked for, and what went wrong in it."""
    heard: list[str] = []

    def listen(page: Page) -> None:
        page.on("pageerror", lambda error: heard.append(f"error {error}"))
        page.on("dialog", lambda dialog: (heard.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on(
            "console",
            lambda said: (
                heard.append(f"{said.type} {said.text}") if said.type in ("error", "warning") else None
            ),
        )
        page.on("request", lambda request: heard.append(f"request {request.url.split('/')[-1]}"))

    context.on("page", listen)
    yield heard
    context.remove_listener("page", listen)


_made = lru_cache(maxsize=8)(live.page)


@pytest.fixture
def present(context: BrowserContext, atlas: Atlas, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Write a briefing to a file and open it as from a memory stick."""

    def open_(briefing: Briefing, anchor: str = "", data: Atlas = atlas) -> Page:
        path = tmp_path / "briefing.html"
        path.write_bytes(_made(briefing, data))
        page = context.new_page()
        page.goto(f"{path.as_uri()}{anchor}")
        expect(page.locator("#map[data-painted]")).to_be_visible()
        return page

    return open_


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Keep a screenshot of each open page when a browser test fails."""
    report = yield
    context = getattr(item, "funcargs", {}).get("context")
    if report.failed and context is not None:
        FAILURES.mkdir(exist_ok=True)
        for number, page in enumerate(context.pages[1:]):
            page.screenshot(path=FAILURES / f"{item.name}-{number}.png", full_page=True)
    return report
