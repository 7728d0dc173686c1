"""A briefing from a memory stick: one file, no network, presented and filtered in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from dashboard import assets, maps
from dashboard.briefing import basis, draft, live_ways, pinned, storage
from dashboard.briefing.scenes import Briefing, FigureKind
from geodata import Atlas, Filters, Role, trends
from geodata.select import Selection, select, sentence
from tests.browser.server import ROOT
from tests.unit import briefings

pytestmark = pytest.mark.browser

SHIPPED = ROOT / "data" / "briefings" / "western_balkan_2015_2025.json"
SYRIA = Filters(origins=("SYR",), from_month="2015-01", to_month="2025-04")
CHOICES = [
    SYRIA,
    Filters(from_month="2015-01", to_month="2025-04"),
    Filters(origins=("IND", "TUN", "BDI"), from_month="2022-01", to_month="2022-12"),
    Filters(origins=("AFG", "unknown"), routes=(), from_month="2015-10", to_month="2015-10"),
    Filters(routes=("eastern_mediterranean", "western_balkan"), from_month="2009-01", to_month="2014-12"),
    Filters(origins=("CUB",), from_month="2009-01", to_month="2009-01"),
    Filters(roles=(Role.TRANSIT,), origins=("SYR", "AFG"), from_month="2019-07", to_month="2021-02"),
    Filters(routes=("black_sea",), from_month="2010-01", to_month="2010-12"),
    Filters(routes=("other",), from_month="2009-01", to_month="2025-04"),
    Filters(routes=("circular_albania_greece",), from_month="2024-03", to_month="2024-03"),
    Filters(routes=("exit_to_uk",), from_month="2024-01", to_month="2024-12"),
]
FILTERS = """
(chosen) => {
  const found = window.presentation.figures.select(chosen);
  const { figures } = window.presentation;
  return { ...found, headline: figures.headline(found), series: figures.series(chosen), byRoute: figures.seriesOfRoutes(chosen) };
}
"""


# What has the keys right after Escape, before the browser draws again.
ESCAPED = """() => {
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  return document.activeElement.tagName;
}"""


# The names on the map, and those of chosen origins that stand on a circle.
NAMED = """() => {
  const circles = [...document.querySelectorAll(".ra-origin")].map((node) => node.getBoundingClientRect());
  const names = [...document.querySelectorAll(".ra-label text")];
  const isOver = (box) => circles.some(({ left, right, top, bottom }) => box.left < right && box.right > left && box.top < bottom - 2 && box.bottom > top + 2);
  const origins = ["India", "Tunisia", "Burundi"];
  const over = names.filter((node) => origins.includes(node.textContent) && isOver(node.getBoundingClientRect()));
  return [names.map((node) => node.textContent), over.map((node) => node.textContent)];
}"""


def heading(page: Page) -> Locator:
    return page.locator("article:visible h2")


def chosen(selection: Selection) -> dict[str, Any]:
    """Filters as the page takes them."""
    filters = selection.filters
    return {
        "origins": filters.origins,
        "routes": filters.routes,
        "from": filters.from_month,
        "to": filters.to_month,
        "measure": str(filters.measure),
        "roles": [str(role) for role in filters.roles],
        "reports": filters.reports,
    }


def test_a_speaker_walks_through_the_file_and_answers_a_question_from_the_room(
    present: Callable[..., Page], told: list[str], atlas: Atlas
) -> None:
    briefing = storage.load(SHIPPED)
    page = present(briefing, "#scene=2")
    titles = [scene.title for scene in briefing.scenes]
    expect(heading(page)).to_have_text(titles[1])
    page.keyboard.press("PageUp")
    expect(heading(page)).to_have_text(titles[0])

    page.keyboard.press("o")
    box = page.get_by_label("Origins", exact=True)
    box.fill("Syri")
    box.press("Enter")
    expected = sentence(select(atlas, SYRIA))
    expect(page.locator("#live .sentence")).to_have_text(expected)
    assert expected.startswith("314,181 detections of people from Syria")
    expect(page.locator("#map")).to_have_attribute("aria-label", f"Map. {expected}")
    assert page.evaluate(ESCAPED) == "BODY", "the field took keys after it was closed"
    expect(page.locator("#live")).to_be_hidden()
    expect(page.locator("article:visible .headline strong")).to_have_text("1,284,061")
    expect(page.locator("#map")).to_have_attribute(
        "aria-label", f"Map. {briefing.scenes[0].numbers.sentence}"
    )

    page.keyboard.press("F5")
    page.wait_for_function("document.fullscreenElement !== null")
    page.keyboard.press("b")
    expect(page.locator("#black")).to_be_visible()
    page.keyboard.press(".")
    expect(page.locator("#black")).to_be_hidden()
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(titles[5])
    assert page.url.endswith("#scene=6")
    page.keyboard.press("End")
    expect(heading(page)).to_have_text(titles[-1])
    page.keyboard.press("g")
    page.get_by_role("button", name=titles[2]).click()
    expect(heading(page)).to_have_text(titles[2])
    assert told == ["request briefing.html#scene=2"] or told == ["request briefing.html"]


def speakers_window(page: Page) -> Page:
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    return opened.value


def test_the_speakers_window_shows_notes_and_the_next_scene_and_turns_the_pages(
    present: Callable[..., Page], told: list[str]
) -> None:
    briefing = storage.load(SHIPPED)
    page = present(briefing)
    speaker = speakers_window(page)
    expect(speaker.locator("#speaker")).to_contain_text(briefing.scenes[0].notes)
    expect(speaker.locator("#speaker")).to_contain_text(f"Next: {briefing.scenes[1].title}")
    speaker.keyboard.press("PageDown")
    expect(heading(page)).to_have_text(briefing.scenes[1].title)
    expect(speaker.locator("#speaker h2")).to_have_text(briefing.scenes[1].title)
    speaker.get_by_role("button", name="Black").click()
    expect(page.locator("#black")).to_be_visible()
    expect(speaker.locator("#speaker")).to_contain_text("The screen is black.")
    assert told == ["request briefing.html"]

    page.emulate_media(media="print")
    expect(page.locator("#black")).to_be_hidden()
    page.emulate_media(media="screen")
    speaker.close()
    page.keyboard.press("b")
    # Where no second window opens, the notes stand in this one.
    page.evaluate("window.open = () => null")
    page.get_by_role("button", name="Speaker view").click()
    beside = page.get_by_role("complementary", name="Speaker view")
    expect(beside).to_contain_text(briefing.scenes[1].notes)
    beside.get_by_role("button", name="Next").click()
    expect(beside).to_contain_text(briefing.scenes[2].notes)
    expect(heading(page)).to_have_text(briefing.scenes[2].title)


def test_what_the_speaker_opens_the_speaker_closes_and_a_window_that_was_loaded_anew_is_filled_again(
    present: Callable[..., Page],
) -> None:
    """The list of scenes kept all keys of the speaker's window from the page, and a window loaded anew stayed empty."""
    briefing = storage.load(SHIPPED)
    page = present(briefing)
    speaker = speakers_window(page)
    for key, shown in (("Escape", 0), ("End", 7)):
        speaker.keyboard.press("g")
        expect(page.get_by_role("dialog")).to_be_visible()
        speaker.keyboard.press(key)
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(heading(page)).to_have_text(briefing.scenes[shown].title)
    speaker.reload()
    expect(speaker.locator("#speaker")).to_have_count(0)
    with page.expect_popup() as again:
        page.keyboard.press("s")
    expect(again.value.locator("#speaker")).to_contain_text(briefing.scenes[7].notes)
    assert speaker.is_closed()
    again.value.keyboard.press("Home")
    expect(again.value.locator("#speaker h2")).to_have_text(briefing.scenes[0].title)


def test_the_keyboard_skips_the_map_and_reaches_the_bar_in_full_screen(present: Callable[..., Page]) -> None:
    """Hundreds of countries stood before the words, and in full screen Tab passed over the bar, which alone has the sources."""
    page = present(storage.load(SHIPPED))
    page.evaluate("window.presentation.commands.setPresenting(true)")
    expect(page.locator("#bar")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Skip the map")).to_be_focused()
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    sources = page.locator("#bar").get_by_role("button", name="Sources")
    for _ in range(12):
        page.keyboard.press("Tab")
        if sources.evaluate("node => node === document.activeElement"):
            break
    expect(sources).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("Sources, notes and checks")


def test_a_table_by_year_says_of_a_year_that_is_not_whole_until_when_it_counts(
    present: Callable[..., Page],
) -> None:
    page = present(storage.load(SHIPPED))
    page.locator("article:visible summary").first.click()
    heads = page.locator("article:visible .table th[scope=row]")
    expect(heads).to_have_text([*map(str, range(2015, 2025)), "2025 to April"])


# Words and numbers of the chart that lie outside of its picture.
CUT = """() => [...document.querySelectorAll("article:not([hidden]) .chart text")]
  .filter((node) => node.getBBox().x < 0 || node.getBBox().x + node.getBBox().width > 520).map((node) => node.textContent)"""


def test_no_name_and_no_number_of_a_chart_is_cut(present: Callable[..., Page], atlas: Atlas) -> None:
    """“Unspecified, sub-Saharan Africa”, the largest origin of some routes, had no room for its first words."""
    year = Filters(routes=("western_mediterranean",), from_month="2019-01", to_month="2019-12")
    made = Briefing("Names", (draft.draft(year, atlas, FigureKind.ORIGINS), draft.draft(year, atlas)), "")
    kept = storage.to_json(pinned.pin(replace(made, made_on="2026-02-03"), atlas))
    large = re.sub(r"(\"Nationality recorded\": \[\s*)", r"\g<1>123456", kept)
    page = present(storage.from_json(large))
    expect(page.locator("article:visible .chart")).to_contain_text("Unspecified, sub-Saharan Africa")
    assert page.evaluate(CUT) == []
    page.keyboard.press("ArrowRight")
    expect(page.locator("article:visible .chart")).to_contain_text(",000,000")
    assert page.evaluate(CUT) == []


def test_a_click_leads_to_value_measure_source_date_and_citation(present: Callable[..., Page]) -> None:
    page = present(storage.load(SHIPPED), "#scene=7")
    named, over = page.evaluate(NAMED)
    assert {"India", "Tunisia", "Burundi"} <= set(named)
    assert over == [], "names that cannot be read on a dark circle"
    table = page.locator("article:visible .figure details.table")
    table.locator("summary").click()
    expect(table.locator("tr").first.locator("th:not([scope=col])")).to_have_count(0)
    expect(table.locator("tr").nth(1).locator("th")).to_have_attribute("scope", "row")
    expect(table.locator("td[scope]")).to_have_count(0)
    table.locator("summary").click()
    page.locator("[aria-label^='India: 6,992 detections']").press("Enter")
    claims = page.locator("#claims")
    expect(claims.get_by_role("heading", name="India")).to_be_visible()
    for words in ("6,992", "detections of people from here", "2025-06-03", "Frontex", "mentions in reports"):
        expect(claims).to_contain_text(words)
    claims.get_by_role("button", name="Show only people from India").click()
    expect(page.locator("#live .headline strong")).to_have_text("6,992")
    page.locator("[aria-label*='Belgrade'][aria-label*='Western Balkan route']").first.press("Enter")
    expect(claims).to_contain_text("on the whole route")
    source = claims.locator("dt", has_text="Source").first.locator("xpath=following-sibling::dd[1]")
    expect(source).to_contain_text("Frontex, Monthly detections")
    expect(source).to_contain_text("(FXDICT2025)")
    assert claims.locator("dd", has_text="Frontex, Monthly detections").count() == 1, (
        "the same was told twice"
    )


def test_the_axis_of_a_chart_is_written_as_the_dashboard_writes_it(present: Callable[..., Page]) -> None:
    few = Filters(origins=("BRA",), from_month="2009-01", to_month="2025-04")
    page = present(briefings.of(Filters(from_month="2015-01", to_month="2015-12"), few))
    for expected in (["0", "125,000", "250,000"], ["0", "5"]):
        ticks = page.locator("article:visible .chart .tick.end")
        expect(ticks).to_have_text(expected)
        assert ticks.evaluate_all("every => every.every((tick) => tick.getBBox().x >= 0)"), "cut off"
        page.keyboard.press("PageDown")


def test_the_chart_of_an_origin_shades_the_months_in_which_most_have_no_nationality(
    present: Callable[..., Page], atlas: Atlas
) -> None:
    syria = Filters(origins=("SYR",), from_month="2015-01", to_month="2016-12")
    page = present(briefings.of(syria))
    figure = page.locator("article:visible .figure")
    expect(figure.locator(".keys")).to_have_text("SyriaNationality not recorded for most")
    shaded = figure.locator(".chart path.shaded").get_attribute("d") or ""
    months = trends.mostly_unknown(select(atlas, syria))
    assert months == [("2015-09", "2016-02")]
    start, wide = (float(number) for number in re.findall(r"M([\d.]+) \d+h([\d.]+)", shaded)[0])
    a_month = (520 - start) / 16  # of 24, it begins with the ninth
    assert wide == pytest.approx(6 * a_month, abs=0.2)
    # All origins have the unknown in their bars, and later years have their nationality.
    page.keyboard.press("o")
    page.get_by_role("button", name="Leave out Syria").click()
    expect(figure.locator(".keys")).to_have_text("Nationality recordedNationality unknown")


def test_what_reports_say_stands_on_the_screen_of_a_room(present: Callable[..., Page], atlas: Atlas) -> None:
    """In full screen a scene of passages told how many there are, and none of them."""
    year = Filters(from_month="2015-01", to_month="2015-12")
    said = [(f"Tunnel {number} was dug.", "a") for number in (1, 2, 3)]
    quoting = draft.of_passages(year, atlas, "tunnel*", said)
    page = present(Briefing("Views", (quoting, draft.draft(year, atlas)), ""))
    page.keyboard.press("f")
    expect(page.locator(".presenting")).to_have_count(1)
    shown = page.locator("article:visible .claims li:visible")
    expect(shown).to_contain_text(["Tunnel 1 was dug.", "Tunnel 2 was dug."])
    expect(shown).to_have_count(2)
    page.keyboard.press("PageDown")
    expect(page.locator("article:visible h2")).to_have_text("The Western Balkan route, 2015")
    expect(shown).to_have_count(0)


def test_a_chart_says_what_it_counts_and_how_many_origins_it_leaves_out(present: Callable[..., Page]) -> None:
    page = present(storage.load(SHIPPED), "#scene=5")
    heading = page.locator("article:visible .figure h3")
    expect(heading).to_have_text("Detections by origin (the largest 10 of 68)")
    page.keyboard.press("o")
    page.keyboard.type("Syria")
    page.keyboard.press("Enter")
    expect(heading).to_have_text("Detections by month")


def test_the_list_of_keys_on_a_phone_has_each_meaning_below_its_keys(present: Callable[..., Page]) -> None:
    page = present(storage.load(SHIPPED))
    page.set_viewport_size({"width": 390, "height": 844})
    page.keyboard.press("?")
    keys, meaning = (
        page.locator(f".keys-list {name}").first.bounding_box() or pytest.fail(name) for name in ("dt", "dd")
    )
    assert meaning["y"] >= keys["y"] + keys["height"] - 1
    assert meaning["width"] > 250


def test_months_play_one_after_the_other_and_add_up_to_the_scene(present: Callable[..., Page]) -> None:
    briefing = storage.load(SHIPPED)
    page = present(briefing, "#scene=2")
    page.get_by_role("button", name="Play", exact=True).first.click()
    slider = page.get_by_role("slider", name="Period")
    totals = []
    for month in range(12):
        slider.fill(str(month))
        totals.append(int(page.locator("#live .headline strong").inner_text().replace(",", "")))
    assert sum(totals) == briefing.scenes[1].numbers.total
    assert totals[9] == 205_703
    expect(page.locator("#play output")).to_have_text("December 2015")
    slider.fill("0")
    page.locator("#play").get_by_role("button", name="Play").click()
    expect(page.locator("#play output")).not_to_have_text("January 2015")
    page.get_by_role("button", name="Back to the scene").click()
    expect(page.locator("article:visible .headline strong")).to_have_text("764,033")
    expect(page.locator("#play output")).to_have_text("2015")

    # Another scene in the middle of a play is shown as it was kept.
    page.keyboard.press("p")
    expect(page.locator("#live")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(heading(page)).to_have_text(briefing.scenes[2].title)
    expect(page.locator("#live")).to_be_hidden()
    page.keyboard.press("PageUp")
    expect(page.locator("#map")).to_have_attribute(
        "aria-label", f"Map. {briefing.scenes[1].numbers.sentence}"
    )
    still = "[presentation.play.timer, presentation.map.largest, presentation.period]"
    assert page.evaluate(still) == [0, 0, None]

    # A play by years goes on by months from what is shown.
    page.keyboard.press("PageUp")
    page.get_by_role("button", name="Play", exact=True).first.click()
    slider.fill("3")
    expect(page.locator("#play output")).to_have_text("2018")
    page.get_by_label("Play by").select_option("month")
    expect(page.locator("#play output")).to_have_text("January 2018")
    expect(page.locator("#live .where")).to_have_text("Filtered live · January 2018")
    page.get_by_label("Play by").select_option("year")
    expect(page.locator("#live .where")).to_contain_text("January 2018 to December 2018")
    page.locator("#bar").get_by_role("button", name="Play").click()
    expect(page.locator("#live")).to_be_hidden()
    expect(page.locator("article:visible .headline strong")).to_have_text("1,284,061")


def test_the_file_counts_what_python_counts(present: Callable[..., Page], atlas: Atlas) -> None:
    made = Briefing("All", tuple(draft.draft(filters, atlas) for filters in CHOICES), "2026-02-03")
    page = present(made)
    ways = live_ways.of(basis.together([item.basis for item in pinned.shown(made, atlas)]))
    numbers = {
        "legs": (ways.segments, assets.leg_numbers()),
        "crossings": (ways.points, assets.crossing_numbers()),
    }
    for filters in CHOICES:
        selection = select(atlas, filters)
        found = page.evaluate(FILTERS, chosen(selection))
        expected = json.loads(json.dumps(maps.payload(selection)))
        known = pinned.numbers(selection, atlas)
        (item,) = pinned.shown(Briefing("One", (draft.draft(filters, atlas),), ""), atlas)
        assert found["sentence"] == sentence(selection)
        assert (found["total"], found["ofAll"], found["unknown"]) == (
            known.total,
            known.of_all,
            known.unknown,
        )
        assert tuple(found["headline"]) == draft.headline(item)
        of_routes = pinned.numbers(selection, atlas, FigureKind.ROUTES)
        for drawn, expected_series in (("series", known.series), ("byRoute", of_routes.series)):
            assert tuple((name, tuple(values)) for name, values in found[drawn]) == expected_series, drawn
        for drawn in ("origins", "mentions"):
            assert found[drawn] == expected[drawn], drawn
        for drawn, (of_file, of_map) in numbers.items():
            names = [dict(map(reversed, known.items())) for known in (of_file, of_map)]
            assert {names[0][at] for at in found[drawn]} == {names[1][at] for at in expected[drawn]}, drawn
        assert found["routes"] == expected["values"]
        if expected["frame"]:
            flat = [degrees for corner in expected["frame"] for degrees in corner]
            assert [degrees for corner in found["frame"] for degrees in corner] == pytest.approx(
                flat, abs=0.01
            )


def test_every_scene_is_printed_on_a_page_with_its_map(present: Callable[..., Page], told: list[str]) -> None:
    briefing = storage.load(SHIPPED)
    page = present(briefing, "#scene=4")
    printed = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(page.pdf())).pages]
    for sheet, scene in zip(printed, briefing.scenes, strict=False):
        assert scene.title in sheet
        assert f"{scene.numbers.total:,}" in sheet
        assert "Border crossing point" in sheet
        assert scene.notes not in sheet
    assert "Sources, notes and checks" in printed[len(briefing.scenes)]
    expect(heading(page)).to_have_text(briefing.scenes[3].title)
    expect(page.locator(".printed")).to_have_count(0)
    assert len(told) == 1


def test_hostile_texts_stay_text_in_the_open_file(present: Callable[..., Page], told: list[str]) -> None:
    (scene,) = briefings.hostile().scenes
    page = present(replace(briefings.hostile(), scenes=(scene, scene)))
    for text in briefings.HOSTILE:
        expect(page.locator("article:visible .text")).to_contain_text(text)
    page.keyboard.press("g")
    expect(page.get_by_role("dialog")).to_contain_text(scene.title)
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    expect(page.locator("article:visible .where")).to_contain_text("2 of 2")
    assert [line for line in told if not line.startswith("request briefing.html")] == []


def test_present_opens_the_same_page_from_the_dashboard(
    open_page: Callable[[str], Page], outside: list[str]
) -> None:
    briefing = storage.load(SHIPPED)
    dashboard = open_page("briefing")
    dashboard.get_by_role("button", name="Open the ready briefing").click()
    button = dashboard.get_by_role("link", name="Present")
    expect(button).to_have_attribute("href", re.compile("media"), timeout=60_000)
    with dashboard.expect_popup() as opened:
        button.click()
    page = opened.value
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    expect(page.locator("#map[data-painted]")).to_be_visible()
    expect(heading(page)).to_have_text(briefing.scenes[0].title)
    page.keyboard.press("PageDown")
    expect(heading(page)).to_have_text(briefing.scenes[1].title)
    # The server forgets the page once the Briefing page is left: what follows must not ask for it.
    page.context.set_offline(True)
    with page.expect_popup() as second:
        page.keyboard.press("s")
    expect(second.value.locator("#speaker")).to_contain_text(briefing.scenes[1].notes)
    assert wrong == []
    assert outside == []
