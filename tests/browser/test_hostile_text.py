"""A report from outside that tries everything, on the pages that show it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import settled
from tests.browser.map_page import painted
from tests.browser.server import ROOT, serve
from tests.hostile_text import INJECTIONS, MANY_MARKS, MARKDOWN_LINK, RIGHT_TO_LEFT

pytestmark = pytest.mark.browser

TYPED = [*INJECTIONS.values(), MARKDOWN_LINK]
# A file name cannot hold a slash.
FILE_NAME = "2000-01-{{7*7}}${alert(1)}`<img src=x onerror=alert(1)>"
TITLE = "Title " + " ".join(TYPED)
PUBLISHER = "Publisher {{7*7}} <img src=x onerror=alert(1)> [x](javascript:alert(1))"
PASSAGES = [f"{typed} came to Serbia" for typed in TYPED]


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


@pytest.fixture(scope="module")
def hostile_dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a dashboard whose data holds one more report."""
    project = tmp_path_factory.mktemp("project")
    for part in ("dashboard", "geodata", "data"):
        shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("__pycache__", "local"))
    fields = {
        "title": TITLE,
        "publisher": PUBLISHER,
        "date": "2000-01-01",
        "source_id": "<b>S</b>",
        "language": "en",
    }
    front_matter = "\n".join(f"{name}: {quoted(value)}" for name, value in fields.items())
    text = "\n\n".join(
        [
            *(f"People from Syria {passage}." for passage in PASSAGES),
            f"Serbia {RIGHT_TO_LEFT} {MANY_MARKS} was named.",
        ]
    )
    report = project / "data" / "reports" / f"{FILE_NAME}.md"
    report.write_text(f"---\n{front_matter}\n---\n{text}\n", encoding="utf-8")
    with serve(project / "dashboard" / "app.py", folder=tmp_path_factory.mktemp("elsewhere")) as (address, _):
        yield address


@pytest.fixture
def told(context: BrowserContext) -> Iterator[list[str]]:
    """What went wrong in the browser: dialogs, errors of scripts, errors on the console."""
    heard: list[str] = []

    def listen(page: Page) -> None:
        page.on("dialog", lambda dialog: (heard.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: heard.append(f"error {error}"))
        page.on(
            "console", lambda said: heard.append(f"console {said.text}") if said.type == "error" else None
        )

    context.on("page", listen)
    yield heard
    context.remove_listener("page", listen)


def test_a_hostile_report_shows_as_it_was_typed_on_the_map_page_and_its_own(
    hostile_dashboard: str, context: BrowserContext, told: list[str], outside: list[str]
) -> None:
    page = context.new_page()
    page.goto(f"{hostile_dashboard}/?selected=country:SRB")
    settled(page)
    painted(page)
    panel = page.locator(".st-key-panel")
    for passage in PASSAGES[:8]:
        expect(panel).to_contain_text(passage)
    link = panel.locator("a[href*='reports?read=']").first
    expect(link).to_contain_text(TITLE[:60])
    link.click()

    expect(page.get_by_role("heading", level=1, name="Reports")).to_be_visible()
    settled(page)
    expect(page.get_by_role("heading", level=2)).to_have_text(TITLE)
    expect(page.get_by_text("Publisher {{7*7}}")).to_contain_text(PUBLISHER)
    report = page.locator(".ra-text")
    for passage in PASSAGES:
        expect(report).to_contain_text(passage)
    expect(report).to_contain_text("safegnp.exe")
    assert report.locator("img, svg, script, a").count() == 0
    assert len(report.inner_text()) < 3000
    expect(page.get_by_text("Traceback")).to_have_count(0)

    page.get_by_role("link", name="Map", exact=True).click()
    painted(page)
    assert told == []
    assert outside == []
