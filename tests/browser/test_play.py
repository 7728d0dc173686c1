"""The figures through time, played by the browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import settled
from tests.browser.map_page import choose_origin, painted, sentence, the_map

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]
TWO_YEARS = "?from=2015-01&to=2016-12"


def start(page: Page) -> Locator:
    """Open the player of somebody who wants no motion, and wait until it shows its first step; give its slider."""
    page.emulate_media(reduced_motion="reduce")
    painted(page)
    the_map(page).get_by_role("button", name="Play", exact=True).click()
    slider = the_map(page).get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"January 2015: [\d,]+ detections"))
    return slider


def lines(page: Page) -> list[str]:
    """The legs that are drawn, with their widths."""
    return (
        the_map(page)
        .locator("path[aria-label*=' to ']")
        .evaluate_all(
            "all => all.map(path => [path.getAttribute('aria-label'), path.getAttribute('stroke-width')].join())"
        )
    )


@pytest.fixture
def calm_page(context: BrowserContext, dashboard: str) -> Page:
    """A page of somebody who wants no motion."""
    page = context.new_page()
    page.goto(f"{dashboard}/{TWO_YEARS}")
    settled(page)
    return page


def test_months_are_played_by_the_browser_alone_and_closing_brings_the_filters_back(open_page: Open) -> None:
    page = open_page(TWO_YEARS)
    painted(page)
    before = lines(page)
    the_map(page).get_by_role("button", name="Play", exact=True).click()
    slider, play = the_map(page).get_by_role("slider"), the_map(page).locator(".ra-go")
    expect(play).to_have_text("Pause")
    told = page.frames[-1].evaluate("routeAtlas.picks")
    the_map(page).get_by_label("Speed").select_option("Fast")
    expect(slider).to_have_attribute("aria-valuetext", "December 2016: 1,405 detections")
    expect(play).to_have_text("Play")
    play.focus()
    page.keyboard.press("Enter")
    expect(play).to_have_text("Pause")
    expect(the_map(page).locator(".ra-when strong")).to_have_text("2016")
    assert lines(page) != before
    assert page.frames[-1].evaluate("routeAtlas.picks") == told
    page.keyboard.press("Escape")
    expect(slider).to_have_count(0)
    assert sorted(lines(page)) == sorted(before)


def test_a_change_of_filters_is_played_and_years_are_steps_of_the_keyboard_that_say_what_they_hold(
    open_page: Open,
) -> None:
    page = open_page(TWO_YEARS)
    slider = start(page)
    slider.fill("9")
    expect(slider).to_have_attribute(
        "aria-valuetext", "October 2015: 205,703 detections; for 204,286 of them nationality was not recorded"
    )
    choose_origin(page, "Syria")
    expect(sentence(page)).to_contain_text("people from Syria")
    said = "October 2015: 651 detections; for 204,286 more nationality was not recorded"
    expect(slider).to_have_attribute("aria-valuetext", said)

    the_map(page).get_by_label("Step", exact=True).select_option("Years")
    expect(slider).to_have_attribute(
        "aria-valuetext", re.compile("2015: 90,064 detections; for 556,238 more")
    )
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("2016: 2,705 detections; for 102,429 more"))


def test_a_step_draws_the_branches_of_its_year(open_page: Open) -> None:
    page = open_page("?from=2015-01&to=2020-12")
    slider = start(page)
    link = the_map(page).locator("[aria-label^='Pristina to Merdare']")
    expect(link).to_have_count(0)
    slider.fill(str(12 * 4))
    expect(slider).to_have_attribute("aria-valuetext", re.compile("January 2019"))
    expect(link).to_have_count(1)


def test_years_to_which_no_branch_is_dated_say_why_none_is_drawn(open_page: Open) -> None:
    page = open_page("?from=2011-01&to=2012-12")
    page.emulate_media(reduced_motion="reduce")
    painted(page)
    the_map(page).get_by_role("button", name="Play", exact=True).click()
    slider, why = the_map(page).get_by_role("slider"), the_map(page).get_by_text("no branch is drawn")
    expect(slider).to_have_attribute(
        "aria-valuetext", re.compile("January 2011: .*the sources date none to 2011")
    )
    expect(why).to_have_text("no branch is drawn: the sources date none to 2011")
    assert not [line for line in lines(page) if "Western Balkan route" in line]
    slider.fill("12")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"January 2012: [\d,]+ detections"))
    expect(why).to_have_count(0)
    assert [line for line in lines(page) if "Western Balkan route" in line]


def test_who_wants_no_motion_goes_step_by_step(calm_page: Page) -> None:
    slider = start(calm_page)
    on = the_map(calm_page).get_by_role("button", name="Next step")
    calm_page.set_viewport_size({"width": 390, "height": 844})
    row = the_map(calm_page).locator(".ra-play-row > *")
    tops = row.evaluate_all("parts => parts.map(part => Math.round(part.getBoundingClientRect().top))")
    assert len(set(tops)) == 1, "Close stood alone on a second line of a phone"
    on.click()
    expect(slider).to_have_attribute("aria-valuetext", re.compile("February 2015"))
    expect(on).to_be_visible()
