"""The map draws a choice before the server has answered it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect

from dashboard import ahead, maps
from geodata import Atlas, Filters, routes
from geodata.select import select
from tests.browser.conftest import settled
from tests.browser.map_page import choose_origin, painted, sentence, shows_what_is_said, the_map

pytestmark = pytest.mark.browser

CHOICES = 60
Open = Callable[[str], Page]
DRAWN = "() => (({ legs, values, years, origins }) => ({ legs, values, years, origins }))(window.routeAtlas.payload)"
READY = "() => Boolean(window.routeAtlas.ahead.figures && window.routeAtlas.ahead.figures.table)"


class Line:
    """What lies between a page and its server, and can hold back what the server says."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cut = False
        self.held: list[Callable[[], None]] = []
        page.route_web_socket("**/_stcore/stream", self._join)

    def _join(self, browser: WebSocketRoute) -> None:
        server = browser.connect_to_server()
        browser.on_message(server.send)
        server.on_message(lambda said: self._pass(lambda: browser.send(said)))

    def _pass(self, say: Callable[[], None]) -> None:
        if self.cut:
            self.held.append(say)
        else:
            say()

    def mend(self) -> None:
        self.cut = False
        for say in self.held:
            say()
        self.held.clear()


@pytest.fixture
def line(context: BrowserContext) -> Line:
    return Line(context.new_page())


def ready(page: Page, address: str) -> None:
    """Open the Map page, and come near the filters."""
    page.goto(address)
    settled(page)
    painted(page)
    page.get_by_role("combobox", name="Origin countries").hover()
    page.frames[-1].wait_for_function(READY)


def choose(page: Page, label: str, name: str) -> None:
    """Choose from a list of the filters."""
    box = page.get_by_role("combobox", name=label, exact=True)
    box.click()
    box.fill(name)
    page.get_by_role("option", name=name, exact=True).click()
    # A list of several stays open, and hides the rest of the page from those who do not see it.
    box.press("Escape")


def drawn(page: Page) -> dict[str, Any]:
    found = page.frames[-1].evaluate(DRAWN)
    # Of routes, only how much they have is drawn.
    return {**found, "values": sorted(found["values"].items())}


@pytest.mark.parametrize(
    ("link", "choices"),
    [
        ("", [("Origin countries", "Syria"), ("From", "Jan 2015"), ("To", "Dec 2016"), ("To", "Feb 2010")]),
        (
            "?route=central_mediterranean&origin=ERI",
            [("Origin countries", "Nationality unknown"), ("Routes", "Western African route")],
        ),
    ],
)
def test_a_choice_is_on_the_map_before_the_server_answers_and_the_answer_draws_the_same(
    line: Line, dashboard: str, link: str, choices: list[tuple[str, str]]
) -> None:
    page = line.page
    ready(page, f"{dashboard}/{link}")
    for label, name in choices:
        before, told = drawn(page), sentence(page).inner_text()
        line.cut = True
        choose(page, label, name)
        expect(the_map(page).locator("#map_div[data-legs^='ahead']")).to_be_visible()
        early = drawn(page)
        assert early != before
        assert sentence(page).inner_text() == told
        line.mend()
        expect(sentence(page)).not_to_have_text(told)
        expect(the_map(page).locator("#map_div[data-legs^='ahead']")).to_have_count(0)
        assert drawn(page) == early


def test_a_link_that_is_copied_before_the_server_answers_names_what_the_map_shows(
    line: Line, dashboard: str
) -> None:
    page = line.page
    ready(page, dashboard)
    line.cut = True
    choose(page, "Origin countries", "Syria")
    expect(the_map(page).locator("#map_div[data-legs^='ahead']")).to_be_visible()
    the_map(page).get_by_role("button", name="Copy link").click()
    line.mend()
    link = the_map(page).get_by_label("Link to this view")
    expect(link).to_be_visible()
    assert "origin=SYR" in link.input_value()


def test_whatever_is_chosen_the_browser_counts_as_the_server_does(open_page: Open) -> None:
    page = open_page("")
    painted(page)
    page.get_by_role("combobox", name="Origin countries").hover()
    page.frames[-1].wait_for_function(READY)
    atlas, any_of = Atlas.shipped(), random.Random(2021)  # noqa: S311  # the same choices on each run
    choices = []
    for _ in range(CHOICES):
        months = sorted(any_of.choices(atlas.months, k=2))
        origins = tuple(any_of.sample(atlas.origins, any_of.choice([0, 0, 1, 2, 7])))
        some = tuple(any_of.sample(routes.route_ids(), any_of.choice([0, 1, 1, 3])))
        choices.append(Filters(origins=origins, routes=some, from_month=months[0], to_month=months[1]))
    counted = page.frames[-1].evaluate(
        "(choices) => choices.map((choice) => window.routeAtlas.ahead.numbers(JSON.parse(choice)))",
        [ahead.chosen(choice) for choice in choices],
    )
    for choice, numbers in zip(choices, counted, strict=True):
        server = maps.payload(select(atlas, choice))
        assert numbers == {name: server[name] for name in ("legs", "values", "origins", "years")}, choice


def test_of_two_choices_the_second_stays_on_the_map_while_the_first_is_answered(
    line: Line, dashboard: str
) -> None:
    page = line.page
    ready(page, dashboard)
    line.cut = True
    choose_origin(page, "Syria")
    choose_origin(page, "Iraq")
    both = "#map_div[data-legs^='ahead'][data-legs*='IRQ'][data-legs*='SYR']"
    expect(the_map(page).locator(both)).to_be_visible()
    seen = page.frames[-1].evaluate_handle(
        "() => { const seen = []; const draw = routeAtlas.drawLegs.bind(routeAtlas);"
        " routeAtlas.drawLegs = () => { seen.push(routeAtlas.payload.origins.length); draw(); }; return seen; }"
    )
    line.mend()
    expect(sentence(page)).to_contain_text("people from Syria and Iraq")
    expect(the_map(page).locator("#map_div[data-legs^='ahead']")).to_have_count(0)
    assert set(seen.json_value()) == {2}


def test_what_the_map_cannot_read_is_left_to_the_server(line: Line, dashboard: str) -> None:
    page = line.page
    ready(page, dashboard)
    before = drawn(page)
    line.cut = True
    choose_origin(page, "Turkey")
    expect(page.locator("[data-tag][aria-label='Turkey']")).to_be_visible()
    assert drawn(page) == before
    line.mend()
    expect(sentence(page)).to_contain_text("people from Türkiye")
    shows_what_is_said(page)
    assert [code for code, _ in drawn(page)["origins"]] == ["TUR"]


def test_without_the_figures_the_server_draws_each_choice(open_page: Open, context: BrowserContext) -> None:
    context.route("**/media/*.json", lambda route: route.fulfill(status=404, body=json.dumps(None)))
    page = open_page("")
    painted(page)
    choose_origin(page, "Syria")
    expect(sentence(page)).to_contain_text("people from Syria")
    shows_what_is_said(page)
    expect(the_map(page).locator("#map_div[data-legs^='ahead']")).to_have_count(0)
    assert [code for code, _ in drawn(page)["origins"]] == ["SYR"]
