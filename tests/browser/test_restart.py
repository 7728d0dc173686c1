"""A server that ends and is started again, while a tab is open."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import settled
from tests.browser.server import free_port, serve

pytestmark = pytest.mark.browser

TITLE = "A call from the border"


def looks_the_same(page: Page, address: str) -> None:
    """Check what is chosen and shown, also in the address."""
    settled(page)
    expect(page.get_by_test_id("stSidebar").get_by_text("Syria", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_have_text(TITLE)
    expect(page.locator("mark.ra-origin")).to_contain_text("Syria")
    expect(page.locator("mark.ra-transit")).to_contain_text("Serbia")
    assert page.url == address


def test_a_tab_that_is_open_while_the_server_is_started_again_shows_the_same(
    context: BrowserContext, tmp_path: Path
) -> None:
    port = free_port()
    own = {"ROUTE_ATLAS_HOME": str(tmp_path / "home"), "ROUTE_ATLAS_DB": ""}
    page = context.new_page()
    with serve(port=port, **own) as (address, pid):
        page.goto(f"{address}/reports?origin=SYR&from=2015-01")
        settled(page)
        page.get_by_text("Add your own").click()
        page.get_by_role("textbox", name="Title of a pasted text").fill(TITLE)
        page.get_by_role("textbox", name="Text", exact=True).fill("From Syria through Serbia.")
        page.get_by_role("button", name="Add the text").click()
        expect(page.get_by_text("report, 2 mentions, added")).to_be_visible()
        at = page.url
        looks_the_same(page, at)
        os.kill(pid, signal.SIGKILL)
        expect(page.get_by_text("Connecting")).to_be_visible()
    with serve(port=port, **own):
        expect(page.get_by_text("Connecting")).to_be_hidden()
        looks_the_same(page, at)
    with serve(port=port, **own):
        page.reload()
        looks_the_same(page, at)


def test_a_briefing_that_a_server_forgot_is_not_gone_without_a_word(
    context: BrowserContext, tmp_path: Path
) -> None:
    port = free_port()
    own = {"ROUTE_ATLAS_HOME": str(tmp_path / "home"), "ROUTE_ATLAS_DB": ""}
    page = context.new_page()
    lost = page.get_by_role("alert").filter(has_text="“Save as file” on the Briefing page")
    for unsaved in (True, False):
        with serve(port=port, **own) as (address, _):
            page.goto(f"{address}/corridor")
            settled(page)
            if unsaved:
                page.get_by_role("button", name="Add to briefing").click()
                expect(page.locator(".ra-changes[data-changes='1']")).to_be_attached()
            before = page.locator(".ra-tab").get_attribute("data-of")
        with serve(port=port, **own):
            expect(page.get_by_text("Connecting")).to_be_hidden()
            page.get_by_role("link", name="Sources", exact=True).click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Sources and method")
            expect(page.locator(f".ra-tab:not([data-of='{before}'])")).to_be_attached()
            if unsaved:
                expect(lost).to_be_visible()
                lost.get_by_role("button", name="Close").click()
            expect(lost).to_be_hidden()
