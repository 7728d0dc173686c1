"""The open file before a room: in full screen, in the middle of a play, on paper, near, and with the user's own layers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from dashboard import maps
from dashboard.briefing import draft, pinned, storage
from dashboard.briefing.scenes import Briefing, FigureKind
from geodata import Atlas, Filters, layers
from geodata._store import Store
from geodata.ingest import ingest
from geodata.model import View
from geodata.select import select
from tests import tables
from tests.browser.axe import COLOURS, serious_findings
from tests.browser.test_live_page import FILTERS, SHIPPED, chosen
from tests.unit.test_added_layers import APPLICATIONS, INCIDENTS, PRESENCE

pytestmark = pytest.mark.browser

SCHEMES: dict[Literal["light", "dark"], tuple[str, ...]] = {"light": (), "dark": COLOURS}


def until(page: Page, condition: str) -> None:
    """Wait for a condition in the page, whose policy lets Playwright's own waiting evaluate nothing."""
    page.evaluate(f"async () => {{ while (!({condition})) await new Promise(requestAnimationFrame); }}")


def test_printed_in_the_middle_of_a_play_every_scene_is_whole_and_the_month_is_there_again(
    present: Callable[..., Page],
) -> None:
    briefing = storage.load(SHIPPED)
    page = present(briefing, "#scene=2")
    whole = page.evaluate(PRINTED)
    page.keyboard.press("b")
    page.keyboard.press("b")
    page.get_by_role("button", name="Play", exact=True).first.click()
    page.get_by_role("slider", name="Period").fill("1")
    page.locator("[aria-label*='Belgrade'][aria-label*='Western Balkan route']").first.press("Enter")
    assert page.evaluate(PRINTED) == whole
    expect(page.locator("#live .where")).to_have_text("Filtered live · February 2015")
    expect(page.locator("#claims")).to_be_visible()
    assert page.locator("article:visible .chart .now").get_attribute("width") != "0"


PRINTED = """
() => {
  window.dispatchEvent(new Event("beforeprint"));
  const made = [...document.querySelectorAll(".printed")].map((picture) => picture.innerHTML.replace(/ra-past|id="[^"]*"|tabindex="0"/g, ""));
  const radii = made.map((html) => [...html.matchAll(/circle r="([0-9.]+)"/g)].map((found) => found[1]).sort());
  const legends = [...document.querySelectorAll(".printed .ra-legend")].map((legend) => legend.textContent);
  const chosen = document.querySelectorAll(".printed [stroke='var(--ra-chosen)']").length;
  window.dispatchEvent(new Event("afterprint"));
  return [radii, legends, chosen];
}
"""


def routes_are_in_view(page: Page) -> bool:
    return bool(page.evaluate("presentation.map.map.getBounds().contains(presentation.drawn.frame)"))


def test_in_full_screen_the_scene_is_fitted_again_and_all_its_words_are_seen(
    present: Callable[..., Page],
) -> None:
    page = present(storage.load(SHIPPED), "#scene=5")
    before = page.evaluate("presentation.map.map.getZoom()")
    page.keyboard.press("f")
    until(page, "document.fullscreenElement !== null")
    page.set_viewport_size({"width": 1920, "height": 1080})
    until(page, "presentation.map.map.getSize().x > 1000")
    assert page.evaluate("document.documentElement.classList.contains('presenting')")
    assert routes_are_in_view(page)
    assert page.evaluate("presentation.map.map.getZoom()") > before
    words = page.locator("#words")
    assert words.evaluate("(box) => box.scrollHeight <= box.clientHeight + 1")
    expect(page.locator("article:visible .chart")).to_be_in_viewport(ratio=1)
    size = page.locator("article:visible .text").evaluate(
        "(text) => parseFloat(getComputedStyle(text).fontSize)"
    )
    assert size >= 18
    page.keyboard.press("f")
    until(page, "document.fullscreenElement === null")
    page.set_viewport_size({"width": 900, "height": 700})
    until(page, "presentation.map.map.getSize().x < 700")
    assert not page.evaluate("document.documentElement.classList.contains('presenting')")
    assert routes_are_in_view(page)


def test_words_that_no_size_makes_whole_stay_legible_and_branches_are_written_as_the_text_is(
    present: Callable[..., Page], atlas: Atlas
) -> None:
    """A long list of branches kept its size while the text beside it was made as small as can be, for nothing."""
    year = Filters(from_month="2022-01", to_month="2022-12")
    scenes = [draft.draft(year, atlas, figure) for figure in (FigureKind.STRIP, FigureKind.SOURCES)]
    page = present(pinned.pin(Briefing("Beside", tuple(scenes), "2026-02-03"), atlas))
    page.evaluate("presentation.commands.setPresenting(true)")
    size = "(node) => parseFloat(getComputedStyle(node).fontSize)"
    words = page.locator("#words")
    assert not words.evaluate("(box) => box.scrollHeight <= box.clientHeight + 1")
    text = page.locator("article:visible .text").evaluate(size)
    assert text >= 16
    assert page.locator("article:visible .stops").first.evaluate(size) <= text
    page.keyboard.press("ArrowRight")
    assert words.evaluate("(box) => box.scrollHeight <= box.clientHeight + 1")
    table = page.locator("article:visible .beside table").evaluate(size)
    assert table <= page.locator("article:visible .text").evaluate(size)


def test_where_somebody_looks_stays_in_a_window_of_another_size_and_near_it_has_finer_borders(
    present: Callable[..., Page], told: list[str]
) -> None:
    page = present(storage.load(SHIPPED))
    page.keyboard.press("Shift+ArrowLeft")
    looked = page.evaluate("presentation.map.map.getCenter().lng")
    page.set_viewport_size({"width": 1100, "height": 700})
    until(page, "presentation.map.map.getSize().x < 720")
    assert page.evaluate("presentation.map.map.getCenter().lng") == pytest.approx(looked, abs=1)
    page.evaluate("void presentation.map.map.setView([44.8, 20.5], 8, { animate: false })")
    until(page, "presentation.map.fine && presentation.map.map.hasLayer(presentation.map.fine)")
    assert len(told) == 1


def test_on_a_phone_filter_and_player_take_turns_in_a_line_or_two_and_leave_the_scene_its_room(
    present: Callable[..., Page],
) -> None:
    page = present(storage.load(SHIPPED), "#scene=2")
    page.set_viewport_size({"width": 390, "height": 844})
    page.keyboard.press("o")
    page.get_by_label("Origins", exact=True).press_sequentially("Syria")
    for code in ("AFG", "IRQ", "PAK"):
        page.evaluate(
            f"presentation.choose({{ ...presentation.filters(), origins: [...presentation.filters().origins, '{code}'] }})"
        )
    assert height(page, "#filter") < 100
    leave_out = page.get_by_role("button", name="Leave out Pakistan")
    leave_out.focus()
    expect(leave_out).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Back to the scene")).to_be_in_viewport(ratio=1)
    leave_out.press("Enter")
    expect(page.locator("#live .sentence")).to_contain_text("Syria, Afghanistan and Iraq")
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator("#filter")).to_be_hidden()
    page.get_by_role("slider", name="Period").fill("8")
    expect(page.locator("#play output")).to_have_text("September 2015")
    expect(page.locator("#play output")).to_be_in_viewport(ratio=1)
    assert height(page, "#play") < 60
    assert height(page, "#map") > 340
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(page.locator("#play")).to_be_hidden()
    expect(page.locator("#live .where")).to_contain_text("January 2015 to December 2015")


def test_on_a_phone_held_sideways_the_words_stand_beside_the_map_whose_buttons_are_apart(
    present: Callable[..., Page],
) -> None:
    page = present(storage.load(SHIPPED), "#scene=2")
    page.set_viewport_size({"width": 780, "height": 360})
    expect(page.locator("#words")).to_be_in_viewport(ratio=1)
    assert height(page, "#map") > 280
    buttons = page.locator("#map .ra-buttons").bounding_box() or pytest.fail("no buttons")
    legend = page.locator("#map .ra-legend").bounding_box() or pytest.fail("no legend")
    assert buttons["y"] + buttons["height"] <= legend["y"]


def height(page: Page, what: str) -> float:
    """How high a part of the page is, in pixels."""
    return float(page.locator(what).evaluate("(box) => box.getBoundingClientRect().height"))


def test_the_file_has_the_layers_of_own_tables_and_filters_them(
    present: Callable[..., Page], home: Path, tmp_path: Path
) -> None:
    files = [
        tables.text(tmp_path / "MissingMigrants-2024-12-31.csv", INCIDENTS),
        tables.text(tmp_path / "asylum.csv", APPLICATIONS),
        tables.text(tmp_path / "population.csv", PRESENCE),
    ]
    assert not any(result.error for result in ingest(files, Store(f"sqlite:///{home / 'atlas.db'}")))
    opened = Atlas.open()
    views = [
        Filters(from_month="2023-01", to_month="2025-04"),
        Filters(routes=(), from_month="2024-01", to_month="2024-02", origins=("SYR",)),
        Filters(from_month="2024-02", to_month="2024-12", origins=("MLI", "SYR")),
    ]
    made = Briefing("Own", tuple(draft.draft(filters, opened) for filters in views), "2026-02-03")
    page = present(made, data=opened)
    for filters in views:
        drawn = maps.payload(select(opened, filters), layers.added(opened, filters))["added"]["layers"]
        found = page.evaluate(FILTERS, chosen(select(opened, filters)))["added"]
        for layer, expected in zip(found, json.loads(json.dumps(drawn)), strict=True):
            assert {name: layer[name] for name in expected} == expected
    page.locator(".leaflet-control-layers").hover()
    page.get_by_label("Deaths and disappearances").check()
    page.get_by_label("Asylum applications").check()
    page.get_by_label("Persons present").check()
    expect(page.locator(".ra-present").first).to_be_attached()
    expect(page.locator(".ra-lodged").first).to_be_attached()
    page.locator("[aria-label^='At least 4 people died or went missing']").press("Enter")
    expect(page.locator("#claims")).to_contain_text("data as of 2024-12-31")
    expect(page.locator("#claims")).to_contain_text("A minimum")
    expect(page.locator("#claims")).to_contain_text(re.compile(r"row [1-9]\d* of those that were read"))
    page.evaluate(
        "presentation.figures.own.tables.find(({ kind }) => kind === 'applications').unfiltered = 'Too large to be filtered'"
    )
    page.evaluate("presentation.choose({ ...presentation.scene.filters, origins: ['SYR'] })")
    expect(page.locator("#words")).to_contain_text("Too large to be filtered")


def test_the_file_holds_what_axe_core_asks_for_in_light_and_dark(present: Callable[..., Page]) -> None:
    page = present(storage.load(SHIPPED), "#scene=5")
    for keys in ("", "o", "p", "f"):
        if keys:
            page.keyboard.press(keys)
            page.locator("#words").focus()
        for scheme, rules in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            found = serious_findings(page, rules)
            assert not found, f"after {keys!r}, {scheme}: {found}"


ASIDE = """() => {
  const { map, catalogue } = presentation.map;
  const { left, top } = map.getContainer().getBoundingClientRect();
  const known = new Map(Object.values(catalogue.labels).map(([name, ...at]) => [name, at.slice(0, 2)]));
  const named = [...document.querySelectorAll("#map .ra-label text")].filter((text) => known.has(text.textContent));
  return named.map((text) => {
    const { e, f } = text.parentNode.getScreenCTM();
    const { x, y } = map.latLngToContainerPoint(known.get(text.textContent));
    return Math.hypot(e - left - x, f - top - y);
  });
}"""


def test_who_goes_on_in_the_midst_of_a_flight_sees_no_name_in_another_country(
    present: Callable[..., Page], atlas: Atlas
) -> None:
    views = [View(44.0, 20.5, 7), View(36.0, -5.5, 6), View(44.0, 20.5, 4)]
    scene = draft.draft(Filters(routes=("western_balkan",)), atlas)
    far = tuple(replace(scene, filters=replace(scene.filters, view=view)) for view in views)
    page = present(Briefing("Far", far, "2026-01-01"))
    before = page.evaluate("presentation.map.map.getCenter().lng")
    page.keyboard.press("ArrowRight")
    until(page, f"Math.abs(presentation.map.map.getCenter().lng - {before}) > 3")
    page.keyboard.press("ArrowRight")
    aside = page.evaluate(ASIDE)
    assert aside
    assert max(aside) < 10
