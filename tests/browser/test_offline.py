import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.map_page import INSIDE_SERBIA, click_at, painted, sentence, the_map
from tests.browser.server import PAGES

pytestmark = pytest.mark.browser


def test_no_request_leaves_the_machine_on_any_page_and_filters_come_along_to_all_and_back(
    open_page: Callable[[str], Page], outside: list[str], audit_log: Path
) -> None:
    page = open_page("?origin=SYR&from=2015-01&to=2016-12")
    painted(page)
    click_at(page, *INSIDE_SERBIA)
    expect(page.locator(".st-key-panel").get_by_role("heading", name="Serbia")).to_be_visible()
    the_map(page).get_by_role("button", name="Zoom in").click()
    links = page.get_by_test_id("stTopNavLink")
    expect(links).to_have_count(len(PAGES))
    for name in links.all_inner_texts():
        page.get_by_role("link", name=name.split("\n")[-1], exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        settled(page)
    page.get_by_role("link", name="Map", exact=True).click()
    expect(sentence(page)).to_contain_text("92,769 detections")
    expect(page).to_have_url(re.compile("origin=SYR"))
    assert outside == []
    asked = audit_log.read_text() if audit_log.exists() else ""
    assert asked == "", f"the server turned to other machines:\n{asked}"
