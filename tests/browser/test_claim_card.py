"""Claim cards in a real browser: opened over the map, changed without a rerun of the page, copied as a footnote."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import COLOURS, serious_findings
from tests.browser.conftest import PATIENCE, settled
from tests.browser.map_page import painted, the_map

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]


def test_an_analyst_copies_a_footnote_from_the_map_and_goes_on_where_the_map_was(
    context: BrowserContext, open_page: Open
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_page("?origin=SYR&from=2015-01&to=2015-12")
    painted(page)
    the_map(page).locator("body").evaluate("body => { body.dataset.same = 'yes'; }")
    page.get_by_role("button", name="Sources and citations").click()
    card = page.get_by_role("dialog")
    footnote = card.get_by_test_id("stCode")
    expect(footnote).to_contain_text("data/detections.csv, lines 28241–28252")
    expect(footnote).to_contain_text("January 2015 to December 2015: 90,064.")
    footnote.hover()
    footnote.get_by_role("button").click()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Frontex, “Monthly detections")
    card.get_by_role("radio", name="Crossing points", exact=True).click()
    expect(footnote).to_contain_text("data/places.csv, line ")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(the_map(page).locator("body[data-same=yes]")).to_have_count(1)


def test_a_card_is_read_by_day_and_by_night(open_page: Open) -> None:
    page = open_page("corridor?from=2024-01")
    page.get_by_role("button", name="Sources and citations").click()
    expect(page.get_by_role("dialog").get_by_test_id("stCode")).to_be_visible()
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.get_by_test_id("stDialog")).to_have_css(
            "color-scheme", "dark" if scheme == "dark" else "normal"
        )
        assert serious_findings(page, COLOURS) == [], scheme


def test_a_card_fits_a_telephone(open_page: Open) -> None:
    page = open_page("corridor?from=2024-01")
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="Sources and citations").click()
    expect(page.get_by_role("dialog").get_by_test_id("stCode")).to_contain_text("data/routes.csv, lines ")
    assert page.get_by_role("dialog").evaluate("card => card.scrollWidth <= card.clientWidth")


def test_where_nothing_hovers_a_footnote_shows_its_button(browser: Browser, dashboard: str) -> None:
    phone = browser.new_context(viewport={"width": 360, "height": 780}, is_mobile=True, has_touch=True)
    phone.set_default_timeout(PATIENCE)
    page = phone.new_page()
    page.goto(f"{dashboard}/corridor?from=2024-01")
    settled(page)
    page.get_by_role("button", name="Sources and citations").tap()
    footnote = page.get_by_role("dialog").get_by_test_id("stCode")
    expect(footnote.get_by_role("button")).to_be_visible()
    phone.close()
