from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import settled
from tests.browser.map_page import painted
from tests.browser.server import PAGES, serve

pytestmark = pytest.mark.browser


def test_a_link_to_a_page_may_be_the_first_that_a_server_is_asked_for(context: BrowserContext) -> None:
    with serve() as (address, _):
        page = context.new_page()
        page.goto(f"{address}/reports?read=2021-12-unodc-skopje-meeting")
        settled(page)
        expect(page.get_by_role("heading", level=2)).to_contain_text("Skopje meeting")
        expect(page.get_by_test_id("stTopNavLink")).to_have_count(len(PAGES))
        expect(page.get_by_role("combobox", name="Origin countries")).to_be_visible()


def test_started_from_another_folder_the_map_is_drawn_and_only_this_machine_is_answered(
    context: BrowserContext, outside: list[str], tmp_path: Path
) -> None:
    log = tmp_path / "log.txt"
    with serve(folder=tmp_path, log=log) as (address, _):
        page = context.new_page()
        page.goto(address)
        painted(page)
        settled(page)
    assert outside == []
    assert "Network URL" not in log.read_text()
