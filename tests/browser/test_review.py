from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from geodata._store import Store, file_url
from tests.browser.conftest import settled

pytestmark = pytest.mark.browser


def open_(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    settled(page)
    return page


def signed_in(context: BrowserContext, dashboard: str) -> Page:
    """The Review page, signed."""
    page = open_(context, f"{dashboard}/review")
    box = page.get_by_role("textbox", name="Sign as")
    box.fill("MK")
    box.press("Enter")
    expect(page.get_by_role("button", name="Signed as MK")).to_be_visible()
    settled(page)
    return page


def test_a_mention_rejected_with_a_key_is_off_the_map_and_back_when_it_is_undone(
    context: BrowserContext, own_dashboard: str, own_home: Path
) -> None:
    map_page = open_(context, own_dashboard)
    counted = map_page.get_by_text(re.compile(r"\d+ mentions of \d+ countries"))
    before = counted.inner_text()
    page = signed_in(context, own_dashboard)
    waiting = page.get_by_text(re.compile(r"\d+ mentions left to review"))
    all_of_them = waiting.inner_text()

    page.keyboard.press("x")
    expect(waiting).not_to_have_text(all_of_them)
    expect(page.get_by_role("row", name=re.compile("^Mentions: the country 1 0"))).to_be_visible()
    map_page.reload()
    settled(map_page)
    expect(counted).not_to_have_text(before)

    page.keyboard.press("u")
    expect(waiting).to_have_text(all_of_them)
    map_page.reload()
    settled(map_page)
    expect(counted).to_have_text(before)

    # Keys that are pressed faster than the page follows decide about no mention twice.
    for _ in range(4):
        page.keyboard.press("a")
    expect(waiting).not_to_have_text(all_of_them)
    settled(page)
    expect(page.get_by_text("The last decisions")).to_be_visible()
    made = [one for one in Store(file_url(own_home / "atlas.db")).decisions(10) if not one.undone]
    assert len({one.place for one in made}) == len(made) >= 1


def test_who_signs_is_known_after_a_reload_and_in_no_address(
    context: BrowserContext, own_dashboard: str
) -> None:
    page = open_(context, f"{own_dashboard}/review")
    page.get_by_role("textbox", name="Sign as").fill('Ö. "K"; <b>')
    page.get_by_role("button", name="Begin").click()
    signed = page.get_by_role("button", name='Signed as Ö. "K"; <b>')
    expect(signed).to_be_visible()
    settled(page)
    page.reload()
    expect(signed).to_be_visible()
    expect(page.get_by_role("textbox", name="Sign as")).to_have_count(0)
    assert page.url == f"{own_dashboard}/review"

    signed.click()
    expect(page.get_by_role("textbox", name="Sign as")).to_be_visible()
    settled(page)
    page.reload()
    expect(page.get_by_role("textbox", name="Sign as")).to_be_visible()


def test_keys_pressed_faster_than_a_slow_machine_follows_do_not_break_the_connection(
    context: BrowserContext, own_dashboard: str
) -> None:
    page = signed_in(context, own_dashboard)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    # With two reruns in the browser's memory, as Streamlit has by default, one of three such runs broke off.
    choose = random.Random(1)  # noqa: S311, the same keys each time
    for _ in range(80):
        page.keyboard.press(choose.choice("aau"), delay=choose.choice((0, 20, 50, 100, 200, 400)))
    settled(page)
    expect(page.get_by_text("Connection error")).to_have_count(0)
