"""The Trends and Corridor pages in a real browser."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pypdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.map_page import choose_origin

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]
PHONE = {"width": 390, "height": 844}


def press(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).click()


def chart(page: Page) -> str:
    """What the first chart of the page says of itself."""
    return page.locator("[data-testid=stVegaLiteChart]").first.get_attribute("aria-label") or ""


def download(page: Page, name: str) -> bytes:
    settled(page)
    with page.expect_download() as started:
        page.get_by_test_id("stDownloadButton").get_by_text(name).first.click()
    return Path(started.value.path()).read_bytes()


def test_an_analyst_looks_at_shares_by_year_then_filters_and_shares_the_link(open_page: Open) -> None:
    page = open_page("trends?from=2019-01")
    press(page, "Shares")
    expect(
        page.get_by_role("heading", name="Shares of detections on the Western Balkan route")
    ).to_be_visible()
    press(page, "Year")
    expect(page).to_have_url(re.compile(r"unit=share"))
    expect(page).to_have_url(re.compile(r"per=year"))
    choose_origin(page, "syria")
    expect(page).to_have_url(re.compile(r"origin=SYR"))
    expect(page).to_have_url(re.compile(r"per=year"))
    expect(page.locator("canvas, svg.marks").first).to_be_visible()

    other = page.context.browser.new_context().new_page()  # type: ignore[union-attr]  # launched, so it is there
    other.goto(page.url)
    settled(other)
    expect(
        other.get_by_role("heading", name="Shares of detections on the Western Balkan route")
    ).to_be_visible()
    other.context.close()


def test_a_table_that_was_opened_is_open_in_a_copied_link_and_shut_by_a_click(open_page: Open) -> None:
    page = open_page("trends?from=2019-01")
    page.get_by_text("Table", exact=True).click()
    expect(page).to_have_url(re.compile("table=figures"))
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
    press(page, "Year")
    expect(page).to_have_url(re.compile("table=figures"))

    other = page.context.browser.new_context().new_page()  # type: ignore[union-attr]  # launched, so it is there
    other.goto(page.url)
    settled(other)
    expect(other.get_by_test_id("stExpander").get_by_test_id("stDataFrame")).to_be_visible()
    other.get_by_text("Table", exact=True).click()
    expect(other).not_to_have_url(re.compile("table="))
    expect(other.get_by_test_id("stExpander").get_by_test_id("stDataFrame")).to_have_count(0)
    other.context.close()


FORMS = {
    "Year on year": "January to April 2024 (ring) and January to April 2025 (dot)",
    "Lines": "Detections on the Western Balkan route by origin",
    "Ranking": "Rank by recorded nationality",
    "Small multiples": "Detections on the Western Balkan route by origin",
}


def test_each_form_is_drawn_with_no_word_from_outside(open_page: Open, outside: list[str]) -> None:
    page = open_page("trends?from=2020-01")
    for name, heading in FORMS.items():
        press(page, name)
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
        settled(page)
        expect(
            page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg").first
        ).to_be_visible()
        expect(page.get_by_text("Traceback")).to_have_count(0)
    assert outside == []


def test_the_table_is_taken_along_as_csv_and_as_a_workbook_with_its_sources(open_page: Open) -> None:
    page = open_page("trends?per=year")
    page.get_by_text("Table", exact=True).first.click()
    table = pd.read_csv(io.BytesIO(download(page, "CSV")), encoding="utf-8-sig").set_index("Year")
    assert table.at["2015", "All"] == 764_033
    assert table.at["2015", "Nationality unknown"] == 556_238
    assert "as of 2025-06-03" in table.at["2015", "Source"]
    book = openpyxl.load_workbook(io.BytesIO(download(page, "Excel")))
    assert book["Figures"]["B3"].value == 21_525
    words = [cell.value for cell in book["Sources and caveats"]["B"]]
    assert any("Monthly detections of IBC" in str(word) for word in words)
    assert any("events, not persons" in str(word) for word in words)


def names_below(page: Page) -> list[str]:
    """The names below the bars of the first chart, as far as they are shown."""
    texts = page.locator("[data-testid=stVegaLiteChart]").first.locator(".role-axis-label text")
    expect(texts.first).to_be_attached()
    shown = texts.evaluate_all(
        "all => all.filter((text) => text.getAttribute('opacity') !== '0' && text.style.opacity !== '0').map((text) => text.textContent)"
    )
    return [name for name in shown if re.fullmatch(r"([A-Z][a-z]{2} )?\d{4}", name)]


@pytest.mark.parametrize("path", ["", "trends"])
def test_the_axis_of_a_chart_names_each_month_or_year_once_and_none_that_is_not_chosen(
    open_page: Open, path: str
) -> None:
    page = open_page(f"{path}?from=2015-01&to=2015-03")
    assert names_below(page) == ["Jan 2015", "Feb 2015", "Mar 2015"]
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(page.url.partition("?")[0])
    settled(page)
    years = names_below(page)
    assert len(years) == len(set(years)) >= 8


def test_a_line_of_stops_has_no_gap_below_a_long_name_of_a_country(open_page: Open) -> None:
    page = open_page("corridor?from=2024-01")
    alone = page.locator("section.ra-line", has_text="Gorizia via Rijeka").locator("li.ra-stop").first
    expect(alone).to_contain_text("Velika Kladuša")
    gap = "stop => stop.closest('.ra-country').getBoundingClientRect().right - stop.getBoundingClientRect().right"
    assert alone.evaluate(gap) < 1


def test_the_stops_of_a_line_are_read_in_order_across_a_wide_screen_and_down_a_phone(open_page: Open) -> None:
    page = open_page("corridor?from=2024-01")
    line = page.locator("section.ra-line", has_text="Tirana – Belgrade")
    expect(line).to_be_visible()
    spoken = line.locator("li.ra-stop").all_inner_texts()
    assert [text.split(":")[0].strip() for text in spoken][:4] == ["Tirana", "Kukës", "Prizren", "Pristina"]
    expect(line.locator("li.ra-stop", has_text="Merdare")).to_contain_text("border crossing point")
    expect(line.locator("li.ra-stop", has_text="Merdare")).to_contain_text("then by land")
    expect(line.get_by_role("link", name="source")).to_have_attribute("href", re.compile("^https://"))
    expect(page.locator("section.ra-line")).to_have_count(14)

    def first_two() -> list[dict[str, float]]:
        stops = page.locator("section.ra-line li.ra-stop").all()[1:3]
        return [stop.bounding_box() or {} for stop in stops]

    first, second = first_two()
    assert second["x"] > first["x"]
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    first, second = first_two()
    assert second["y"] > first["y"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_all_lines_come_out_on_one_page_of_paper(open_page: Open) -> None:
    page = open_page("corridor")
    page.emulate_media(media="print")
    expect(page.locator("section.ra-line")).to_have_count(22)
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    clipped = page.evaluate(
        "() => { for (let e = document.querySelector('section.ra-line'); e; e = e.parentElement)"
        " if (e.scrollHeight > e.clientHeight + 2 && ['auto', 'hidden', 'scroll'].includes(getComputedStyle(e).overflowY)) return e.className;"
        " return '' }"
    )
    assert clipped == ""
    assert len(pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) == 1
