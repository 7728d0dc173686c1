"""The key that opens the search, the guide that shows itself once, and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.map_page import choose_origin, painted, sentence

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]
GUIDE = ".stApp > .ra-guide"


def test_a_key_opens_the_search_and_its_first_hit_opens_a_view(open_page: Open) -> None:
    page = open_page("?origin=SYR")
    painted(page)
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.get_by_role("heading", name="Search", exact=True)).to_be_visible()
    box = page.locator(".st-key-find input")
    expect(box).to_be_focused()
    box.fill("presevo")
    box.press("Enter")
    page.get_by_role("link", name="Preševo", exact=True).first.click()
    expect(page.locator(".st-key-panel").get_by_role("heading", name="Preševo")).to_be_visible()
    expect(page).to_have_url(re.compile("origin=SYR"))


def test_a_slash_that_is_typed_into_a_field_stays_there(open_page: Open) -> None:
    page = open_page("evidence")
    words = page.get_by_role("textbox", name="Words")
    words.click()
    page.keyboard.type("a/b")
    expect(words).to_have_value("a/b")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("heading", name="Search", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("path", "name", "kept"),
    [("search", "Find a country, place, route, report or source", 100), ("evidence", "Words", 300)],
)
def test_a_paste_that_is_too_long_is_cut_where_it_was_refused_without_a_word(
    open_page: Open, path: str, name: str, kept: int
) -> None:
    page = open_page(path)
    box = page.get_by_role("textbox", name=name)
    box.fill("vehicles " * 60)
    box.press("Enter")
    expect(box).to_have_value(("vehicles " * 60)[:kept].strip())
    expect(page).to_have_url(re.compile("=vehicles"))
    expect(page.get_by_text(f"Only the first {kept} characters fit here; cut off: “")).to_be_visible()


def test_a_long_title_of_a_pasted_text_and_a_long_signature_are_cut(open_page: Open) -> None:
    page = open_page("reports")
    page.get_by_text("Add your own").click()
    box = page.get_by_role("textbox", name="Title of a pasted text")
    box.fill("vehicles " * 60)
    box.press("Enter")
    expect(box).to_have_value(("vehicles " * 60)[:200].strip())
    expect(page.get_by_text("Only the first 200 characters fit here")).to_be_visible()
    page = open_page("review")
    box = page.get_by_role("textbox", name="Sign as")
    box.fill("vehicles " * 60)
    box.press("Enter")
    expect(page.get_by_test_id("stToast")).to_contain_text("Only the first 60 characters fit here")
    expect(page.get_by_role("button", name="Signed as vehicles")).to_be_visible()


def test_what_is_typed_becomes_no_link_icon_or_emoji(open_page: Open) -> None:
    """Streamlit makes them of the text of a page when its Markdown is read already, whatever is escaped in it."""
    typed = "http://a.example www.b.example c@d.example :material/home: :smile:"
    said = open_page(f"search?find={quote(typed)}").get_by_test_id("stAlert").last
    expect(said).to_contain_text("Nothing has a name like")
    assert said.locator("a, [role=img]").count() == 0
    assert typed in said.inner_text().replace("\u2060", "")


def test_a_long_word_of_a_report_widens_no_page(open_page: Open) -> None:
    """A long address in a report pushed all of its page out to the side."""
    page = open_page("reports")
    told = page.get_by_test_id("stMain").evaluate(
        """(main) => {
          const into = main.querySelector(".ra-text p");
          into.textContent = "https://example.org/" + "x".repeat(2000);
          return main.scrollWidth - main.clientWidth;
        }"""
    )
    assert told == 0


def test_the_guide_shows_itself_once_but_not_over_a_linked_view_or_on_a_phone_and_can_be_opened_again(
    open_page: Open,
) -> None:
    page = open_page("about")
    expect(page.locator(GUIDE)).to_be_visible()
    told = page.locator(GUIDE).inner_text()
    for name in ("Trends", "Compare", "Corridor", "Evidence", "Reports", "Review", "Sources", "briefing"):
        assert name in told
    page.locator(GUIDE).get_by_role("button", name="Close").click()
    expect(page.locator(GUIDE)).to_be_hidden()
    page.reload()
    settled(page)
    expect(page.get_by_text("nothing leaves this machine")).to_be_visible()
    expect(page.locator(GUIDE)).to_be_hidden()
    page.get_by_role("button", name="Short guide").click()
    expect(page.locator(GUIDE)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(GUIDE)).to_be_hidden()

    page.evaluate("localStorage.clear()")
    linked = open_page("about?origin=SYR")
    expect(linked.locator(GUIDE)).to_be_attached()
    expect(linked.locator(GUIDE)).to_be_hidden()
    for phone in ({"width": 390, "height": 844}, {"width": 780, "height": 360}):
        page.set_viewport_size(phone)  # type: ignore[arg-type]
        page.reload()
        settled(page)
        expect(page.locator(GUIDE)).to_be_attached()
        expect(page.locator(GUIDE)).to_be_hidden()
    page.evaluate("document.documentElement.classList.add('ra-guided')")
    expect(page.locator(GUIDE).get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("view", "link", "name"),
    [
        ("?selected=country:SYR&origin=SYR", "Trends", "Trends"),
        ("trends?show=ranks&origin=SYR", "Compare", "Compare"),
        (
            "evidence?q=smugglers&from=2015-01",
            "What the market is worth, and what a journey costs",
            "Reports",
        ),
    ],
)
def test_one_step_back_leads_to_the_page_before(open_page: Open, view: str, link: str, name: str) -> None:
    page = open_page(view)
    before = page.url
    steps = page.evaluate("history.length")
    page.get_by_role("link", name=link).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page).to_have_url(re.compile("[?&](origin=SYR|from=2015-01)"))
    settled(page)
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    expect(page).to_have_url(before)
    expect(page.get_by_role("heading", level=1)).not_to_have_text(name)


def test_back_undoes_the_last_filter(open_page: Open) -> None:
    page = open_page("?origin=SYR")
    painted(page)
    choose_origin(page, "Iraq")
    expect(sentence(page)).to_contain_text("people from Syria and Iraq")
    settled(page)
    page.go_back()
    expect(page).not_to_have_url(re.compile("IRQ"))
    expect(sentence(page)).not_to_contain_text("Iraq")
    expect(sentence(page)).to_contain_text("people from Syria")
    page.get_by_role("button", name="Reset all filters").click()
    page.get_by_role("button", name="When was the route busiest?").click()
    expect(page).to_have_url(re.compile(r"\?from=2015-01&to=2015-12$"))
    expect(sentence(page)).to_be_in_viewport()
