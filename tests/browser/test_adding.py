"""Adding one's own reports in the browser, and what becomes of them when the browser goes away."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect
from websockets.sync.client import connect

from geodata._store import Store, file_url
from geodata.ingest import ingest
from tests.browser.conftest import settled

pytestmark = pytest.mark.browser

LONG = "\n\n".join(f"Paragraph {number} of a long report." for number in range(80))
NOTE = "# Night crossing\n\nSmugglers took people from Syria through Serbia in a lorry with a quokka on it.\n"
TOLD = "Smugglers took people from Syria through Serbia."
FORGOTTEN_AFTER = 130
"""Streamlit remembers 128 sessions whose connection has dropped, for two minutes."""


def test_a_report_that_is_uploaded_is_listed_found_and_on_the_map(
    context: BrowserContext, own_dashboard: str, tmp_path: Path
) -> None:
    note = tmp_path / "night crossing.md"
    note.write_text(f"{LONG}\n\n{NOTE}\n\n{LONG}", encoding="utf-8")
    page = context.new_page()
    page.goto(f"{own_dashboard}/reports")
    settled(page)
    page.get_by_text("Add your own").click()
    page.locator("input[type=file]").set_input_files(note)
    page.get_by_role("button", name="Add to the atlas").click()
    expect(page.get_by_text("report, 2 mentions, added")).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_contain_text("night crossing")
    settled(page)
    expect(page.locator("mark.ra-origin").first).to_contain_text("Syria")

    page.get_by_role("link", name="Evidence", exact=True).click()
    box = page.get_by_role("textbox", name="Words")
    box.fill("quokka")
    box.press("Enter")
    expect(page.locator("mark.ra-hit")).to_have_text("quokka")
    page.get_by_test_id("stMain").get_by_role("link", name="night crossing").click()
    expect(page.get_by_role("heading", level=2)).to_contain_text("night crossing")
    passage = page.locator(".ra-found")
    expect(passage).to_contain_text("quokka")
    expect(passage).to_be_in_viewport()
    expect(passage).to_be_focused()

    page.goto(f"{own_dashboard}/?selected=country:SRB&report=night-crossing")
    panel = page.locator(".st-key-panel")
    expect(panel.locator("mark.ra-transit")).to_contain_text("Serbia")


@contextmanager
def held_up(home: Path) -> Iterator[None]:
    """Let nothing be written into the store meanwhile, as another program does that is writing."""
    with sqlite3.connect(home / "atlas.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def add_many(page: Page, start: str) -> list[str]:
    """Begin to add more files than are written at once; give their names."""
    names = [f"{start} {number:02}.txt" for number in range(20)]
    files = [{"name": name, "mimeType": "text/plain", "buffer": f"{name}: {TOLD}".encode()} for name in names]
    # What was added before is told while the box that it was chosen in still goes.
    settled(page)
    expect(page.locator("input[type=file]")).to_have_count(1)
    page.locator("input[type=file]").set_input_files(files)  # type: ignore[arg-type]
    page.get_by_role("button", name="Add to the atlas").click()
    return names


def crowd(address: str) -> None:
    """Come and go as more browsers than the server remembers, so that it forgets those that went before."""
    for _ in range(FORGOTTEN_AFTER):
        with connect(f"{address.replace('http', 'ws')}/_stcore/stream"):
            pass


def kept(home: Path) -> Counter[str]:
    """The names of the files that were read, and how many versions of each there are."""
    store = Store(file_url(home / "atlas.db"))
    return Counter(store.file_name(entry.key) for entry in store.changes(0).entries)


def test_files_go_on_being_added_when_the_connection_drops_or_the_tab_is_closed(
    context: BrowserContext, own_dashboard: str, own_home: Path, tmp_path: Path
) -> None:
    first = tmp_path / "first.txt"
    first.write_text(TOLD, encoding="utf-8")
    assert not any(result.error for result in ingest([first], Store(file_url(own_home / "atlas.db"))))
    page = context.new_page()
    lines: list[WebSocketRoute] = []

    def connected(line: WebSocketRoute) -> None:
        lines.extend((line, line.connect_to_server()))

    page.route_web_socket("**/_stcore/stream", connected)
    page.goto(f"{own_dashboard}/reports")
    settled(page)
    page.get_by_text("Add your own").click()
    with held_up(own_home):
        names = add_many(page, "dropped")
        expect(page.get_by_test_id("stMainBlockContainer").get_by_role("button", name="Stop")).to_be_visible()
        for line in lines[:]:
            line.close()
        with page.expect_websocket():
            pass
    expect(page.get_by_text("dropped 00.txt: report, 2 mentions, added")).to_be_visible()
    with held_up(own_home):
        names += add_many(page, "closed")
        expect(page.get_by_test_id("stMainBlockContainer").get_by_role("button", name="Stop")).to_be_visible()
        page.close()
        crowd(own_dashboard)
        page = context.new_page()
        page.goto(f"{own_dashboard}/reports")
        expect(page.get_by_text("From another tab: Reading")).to_be_visible()
    expect(page.get_by_text("closed 00.txt: report, 2 mentions, added")).to_be_visible()
    expect(page.get_by_text("and 10 more, which were read")).to_be_visible()
    assert {name: count for name, count in kept(own_home).items() if name in names} == dict.fromkeys(names, 1)
