"""What holds for every page: it can be read by everyone, by day and by night, and on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import BrowserContext, Page, TimeoutError, expect

from dashboard import wording
from tests.browser.axe import COLOURS, serious_findings
from tests.browser.conftest import forget, settled
from tests.browser.map_page import painted

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]
QUERIES = {
    "map": "?selected=country:SRB",
    "corridor": "?from=2024-01",
    "evidence": "?q=smuggl*",
    "search": "?find=serbia",
}
PHONE = {"width": 390, "height": 844}
# A region of its own that scrolls sideways, such as a wide table, is no reason for the page to do so.
# A link or a label whose words are cut off is one.
OVERFLOWING = """() => [
    ...document.querySelectorAll("[data-testid=stMain], [data-testid=stMain] a p, [data-testid=stMain] label .stMarkdownEllipsis, [role=radiogroup]"),
    document.documentElement,
  ]
  .filter((part) => part.scrollWidth > part.clientWidth + 1)
  .map((part) => `${part.dataset.testid || part.ariaLabel || part.tagName} ${part.scrollWidth}`)"""


@pytest.fixture(scope="module")
def at_page(profile: BrowserContext, dashboard: str) -> Iterator[Callable[[str], Page]]:
    """A page of the dashboard in one window that all tests here use in turn."""
    page = profile.new_page()

    def open_(name: str) -> Page:
        page.goto(f"{dashboard}/{'' if name == 'map' else name}{QUERIES.get(name, '')}")
        settled(page)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if name == "map":
            painted(page)
        return page

    yield open_
    forget(profile)


@pytest.mark.parametrize("name", wording.app.PAGE_TITLES)
def test_a_page_has_no_serious_finding_by_day_or_by_night_and_does_not_scroll_sideways_on_a_phone(
    at_page: Open, name: str
) -> None:
    page = at_page(name)
    page.set_viewport_size({"width": 1280, "height": 800})
    for scheme, rules in (("light", ()), ("dark", COLOURS)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator(".stApp")).to_have_css("color-scheme", scheme)
        expect(page.locator("[data-stale=true]")).to_have_count(0)
        assert serious_findings(page, rules) == [], scheme
        if name == "map":
            assert serious_findings(page.frames[-1], rules) == [], f"the map, {scheme}"
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    with suppress(TimeoutError):  # Charts follow the window a moment later.
        page.wait_for_function(f"!({OVERFLOWING})().length", timeout=15_000)
    assert page.evaluate(OVERFLOWING) == []


def test_a_link_that_has_the_keys_shows_it_by_day_and_by_night(at_page: Open) -> None:
    page = at_page("about")
    page.set_viewport_size({"width": 1280, "height": 800})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for name in ("Find, save or go back", "Compare"):
            link = page.get_by_role("link", name=name)
            link.focus()
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Tab")
            expect(link).to_have_css("outline-style", "solid")


def test_a_chart_without_shaded_months_has_no_serious_finding(at_page: Open, dashboard: str) -> None:
    page = at_page("map")
    page.goto(dashboard)
    settled(page)
    painted(page)
    expect(page.locator("[data-testid=stVegaLiteChart] .mark-rect").first).to_be_attached()
    assert serious_findings(page, ("svg-img-alt",)) == []


EDGES = """all => all.flatMap((part) => ["Left", "Right"].map((side) => getComputedStyle(part)[`border${side}Color`]))"""


def test_choices_that_go_on_in_a_second_row_on_a_phone_have_whole_edges(at_page: Open) -> None:
    page = at_page("trends")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    choices = page.get_by_role("radiogroup", name="Show as").get_by_role("radio")
    expect(choices).to_have_count(5)
    assert "rgba(0, 0, 0, 0)" not in choices.evaluate_all(EDGES)


def test_the_map_is_dark_as_the_page_is_and_light_again_on_paper(at_page: Open) -> None:
    page = at_page("map")
    inside = page.frames[-1]
    land = "() => getComputedStyle(document.documentElement).colorScheme"
    page.emulate_media(color_scheme="light")
    inside.wait_for_function(f"({land})() === 'light'")
    page.emulate_media(color_scheme="dark")
    inside.wait_for_function(f"({land})() === 'dark'")
    page.emulate_media(color_scheme="dark", media="print")
    assert inside.evaluate(land) == "light"
    page.emulate_media(media="screen")


CHOSEN = "part => getComputedStyle(part).backgroundColor"


def test_where_the_system_sets_the_colours_what_is_chosen_and_what_a_colour_means_can_still_be_seen(
    at_page: Open,
) -> None:
    page = at_page("trends")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(forced_colors="active")
    choices = page.get_by_role("radiogroup", name="Show as").get_by_role("radio")
    assert choices.first.evaluate(CHOSEN) != choices.nth(1).evaluate(CHOSEN)
    swatch = page.locator(".block-container span[style*=background]").first
    assert swatch.evaluate(CHOSEN) != page.locator("body").evaluate(CHOSEN)
    page.emulate_media(forced_colors="none")


WRITTEN = """all => all.map((box) => {
  const brush = document.createElement("canvas").getContext("2d");
  brush.font = getComputedStyle(box).font;
  return box.clientWidth - brush.measureText(box.value).width;
})"""


def test_months_are_read_whole_where_letters_are_twice_as_large(at_page: Open) -> None:
    page = at_page("compare")
    page.set_viewport_size({"width": 1280, "height": 800})
    months = page.get_by_role("combobox", name=re.compile("^(From|To|Beside it, from|to)$"))
    expect(months).to_have_count(4)
    for size in ("100%", "200%"):
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
        page.wait_for_function(
            f"!({WRITTEN})([...document.querySelectorAll('[role=combobox]')]).some((room) => room < 0)"
        )
        assert min(months.evaluate_all(WRITTEN)) >= 0, size


@pytest.mark.parametrize("name", ["trends", "briefing"])
def test_no_word_of_a_button_is_cut_and_nothing_hangs_over_where_letters_are_twice_as_large_on_a_phone(
    at_page: Open, name: str
) -> None:
    page = at_page(name)
    page.set_viewport_size({"width": 360, "height": 780})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    cut = "[...document.querySelectorAll('[data-testid=stMain] button .stMarkdownEllipsis')].filter((words) => words.scrollWidth > words.clientWidth + 1).map((words) => words.innerText)"
    with suppress(TimeoutError):
        page.wait_for_function(f"!({cut}).length && !({OVERFLOWING})().length", timeout=15_000)
    assert page.evaluate(cut) == []
    assert page.evaluate(OVERFLOWING) == []


def test_a_phone_is_told_what_stands_behind_its_sign(at_page: Open) -> None:
    page = at_page("about")
    page.set_viewport_size({"width": 360, "height": 780})
    page.reload()
    settled(page)
    sign = page.get_by_role("button", name="Expand sidebar")
    expect(sign).to_be_visible()
    told = sign.evaluate("(sign) => getComputedStyle(sign, '::after').content")
    assert wording.app.BEHIND in told


def test_names_in_a_chart_can_be_read_by_night(at_page: Open) -> None:
    page = at_page("trends")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="dark")
    page.get_by_role("radio", name="Ranking").click()
    names = page.locator("[data-testid=stVegaLiteChart] .mark-text text")
    expect(names.first).to_be_visible()
    expect(names.first).to_have_css("fill", "rgb(179, 185, 190)")


@pytest.mark.parametrize("width", [768, 1024])
def test_the_table_beside_the_map_is_read_whole_on_a_tablet(
    at_page: Open, dashboard: str, width: int
) -> None:
    page = at_page("map")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{dashboard}/?from=2015-01&to=2015-12")
    settled(page)
    table = page.locator(".st-key-panel table")
    expect(table.get_by_role("columnheader", name="Share")).to_be_visible()
    right = "part => part.getBoundingClientRect().right"
    assert table.evaluate(right) <= page.locator(".st-key-panel").evaluate(right) + 1
