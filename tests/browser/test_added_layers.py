import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

from geodata._store import Store
from geodata.ingest import ingest
from tests import tables
from tests.browser.conftest import settled
from tests.browser.map_page import mark, painted, the_map
from tests.unit.test_added_layers import APPLICATIONS, INCIDENTS, PRESENCE

pytestmark = pytest.mark.browser


def map_with(files: list[Path], home: Path, page: Page, address: str) -> FrameLocator:
    """Add these tables to what a dashboard has, and open its Map page."""
    assert not any(result.error for result in ingest(files, Store(f"sqlite:///{home / 'atlas.db'}")))
    page.goto(address)
    settled(page)
    painted(page)
    return the_map(page)


def test_incidents_and_applications_are_layers_that_are_off_until_chosen_each_with_its_source(
    context: BrowserContext, own_dashboard: str, own_home: Path, tmp_path: Path
) -> None:
    files = [
        tables.text(
            tmp_path / "MissingMigrants-2024-12-31.csv", INCIDENTS.replace("Drowning", "<b>{{7*7}}</b>")
        ),
        tables.text(tmp_path / "asylum.csv", APPLICATIONS),
        tables.text(tmp_path / "population.csv", PRESENCE),
    ]
    page = context.new_page()
    drawn = map_with(files, own_home, page, own_dashboard)
    legend = drawn.locator(".ra-legend")
    control = drawn.locator(".leaflet-control-layers")
    expect(legend).to_contain_text("Deaths and disappearancesOff")
    expect(drawn.locator(".ra-death, .ra-lodged, .ra-present")).to_have_count(0)

    control.hover()
    drawn.get_by_label("Deaths and disappearances").check()
    drawn.get_by_label("Asylum applications").check()
    drawn.get_by_label("Persons present").check()
    expect(legend).to_contain_text("At least 4 people died or went missing in 2 incidents")
    expect(legend).to_contain_text("Source: IOM, Missing Migrants Project incidents, data as of 2024-12-31.")
    expect(legend).to_contain_text("180 applications lodged in 2 countries")
    expect(drawn.locator(".ra-lodged").first).to_be_attached()
    expect(legend).to_contain_text("55 persons present in 2 countries in 2023")
    expect(drawn.locator(".ra-present")).to_have_count(2)

    mark(page, "At least 4 people died or went missing").focus()
    page.keyboard.press("Enter")
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_role("heading", name="At least 3 people died or went missing")).to_be_visible()
    expect(panel).to_contain_text("Cause: <b>{{7*7}}</b>")
    expect(panel).to_contain_text("Reported by: Red Cross")
    expect(panel).to_contain_text("line 2, incident 2024.MMP1")
    expect(panel).to_contain_text("Others at this place")
    expect(panel.get_by_role("link", name="example.org/1")).to_have_attribute("href", "https://example.org/1")

    page.goto(f"{own_dashboard}/?selected=country:AUT")
    expect(panel).to_contain_text("80 asylum applications lodged here")
    expect(panel).to_contain_text("30 persons present here in 2023")
    page.goto(f"{own_dashboard}/?selected=incident:1.99999")
    expect(panel.get_by_role("heading", name="Largest origins")).to_be_visible()


def test_incidents_close_together_are_seen_apart_by_keyboard_and_the_first_of_them_has_the_focus(
    context: BrowserContext, own_dashboard: str, own_home: Path, tmp_path: Path
) -> None:
    near = INCIDENTS.replace('"44.1, 21.2"', '"44.2, 21.3"', 1)
    files = [tables.text(tmp_path / "MissingMigrants-2025-12-31.csv", near)]
    page = context.new_page()
    drawn = map_with(files, own_home, page, own_dashboard)
    drawn.locator(".leaflet-control-layers").hover()
    drawn.get_by_label("Deaths and disappearances").check()
    mark(page, "At least 4 people died or went missing. 2 incidents").focus()
    page.keyboard.press("Enter")
    focused = drawn.locator(".ra-death:focus")
    expect(focused).to_have_attribute("aria-label", re.compile("Click for date, cause and source"))
    assert "selected=" not in page.url
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-panel").get_by_role("heading", name="At least")).to_be_visible()


def test_nothing_of_the_layers_is_fetched_where_nothing_was_added(
    context: BrowserContext, dashboard: str
) -> None:
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(dashboard)
    painted(page)
    assert [url for url in asked if "built/map.js" in url]
    assert not [url for url in asked if "added" in url]
    expect(the_map(page).locator(".leaflet-control-layers-overlays label")).to_have_count(4)
