"""From a view to slides, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pptx import Presentation

from dashboard.briefing import draft, storage
from dashboard.briefing.scenes import Briefing
from geodata import Atlas, Filters
from tests.browser.conftest import settled
from tests.browser.map_page import painted

pytestmark = pytest.mark.browser


def test_a_trainer_makes_slides_of_views_under_a_title_of_their_own(open_page: Callable[[str], Page]) -> None:
    page = open_page("?origin=SYR&from=2015-01&to=2016-12")
    painted(page)
    runs = "window.runs = 0; new MutationObserver(() => window.runs++).observe(document.querySelector('.stApp'), { attributeFilter: ['data-test-script-state'] })"
    page.evaluate(runs)
    atlas = page.frames[-1]
    atlas.evaluate("void routeAtlas.map.setView([44.8, 20.5], 8, { animate: false })")
    atlas.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate("window.runs") == 0, "a move of the map made something anew"
    page.get_by_role("button", name="Add to briefing").press("Enter")
    expect(page.get_by_test_id("stToast")).to_contain_text("The briefing now has 1 scene.")
    beside = page.locator(".st-key-panel").bounding_box()
    assert beside
    assert beside["width"] < 400, "the page lost its style"
    atlas.get_by_role("button", name="Routes").click()
    atlas.evaluate("async () => { while (!routeAtlas.fitted) await new Promise(requestAnimationFrame); }")
    page.get_by_role("button", name="Add to briefing").click()
    expect(page.get_by_test_id("stToast").last).to_contain_text("The briefing now has 2 scenes.")
    page.get_by_role("link", name="Briefing", exact=True).click()
    looks = page.get_by_role("textbox", name="Where the map looks")
    expect(looks).to_have_value("")
    page.get_by_role("radio").nth(1).press("ArrowUp")
    expect(looks).to_have_value("44.80,20.50,8")

    title = page.get_by_label("Title", exact=True)
    expect(title).to_have_value("People from Syria on the Western Balkan route, 2015 to 2016")
    title.fill("Two years that changed the route")
    title.press("Enter")
    expect(page.get_by_role("heading", name="Two years that changed the route")).to_be_visible()
    settled(page)
    whole = page.get_by_label("Title of the briefing")
    whole.fill("../Syria: 2015/2016 \u202e?")
    whole.press("Enter")
    settled(page)
    page.get_by_role("button", name="Make the file").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Download PowerPoint").click()
    assert started.value.suggested_filename == "Syria 2015 2016.pptx"
    slides = Presentation(str(Path(started.value.path()))).slides
    said = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    assert "Two years that changed the route" in said
    # A tab that is closed would take the briefing with it, until it is saved as it is.
    asks = "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert page.evaluate(asks)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as file").click()
    assert saved.value.suggested_filename == "Syria 2015 2016.json"
    assert not page.evaluate(asks)


def test_scenes_are_ordered_by_keyboard_alone_and_a_frame_shows_one_inside_another_page(
    open_page: Callable[[str], Page], context: BrowserContext, outside: list[str]
) -> None:
    ready = open_page("briefing")
    ready.get_by_role("button", name="Open the ready briefing").click()
    expect(ready.get_by_role("radio")).to_have_count(8)
    settled(ready)
    first = ready.get_by_role("radio").first
    title = ready.get_by_label("Title", exact=True)
    before = title.input_value()
    first.focus()
    ready.keyboard.press("ArrowDown")
    expect(ready.get_by_role("radio").nth(1)).to_be_checked()
    expect(title).not_to_have_value(before)
    settled(ready)
    second = title.input_value()
    up = ready.get_by_role("button", name="Up", exact=True)
    up.focus()
    ready.keyboard.press("Enter")
    expect(first).to_be_checked()
    expect(title).to_have_value(second)
    settled(ready)
    ready.get_by_role("button", name="Remove", exact=True).focus()
    ready.keyboard.press("Enter")
    expect(ready.get_by_role("radio")).to_have_count(7)
    settled(ready)
    ready.get_by_role("button", name="Undo").focus()
    ready.keyboard.press("Enter")
    expect(ready.get_by_role("radio")).to_have_count(8)
    expect(title).to_have_value(second)
    expect(ready.get_by_role("img", name="Map with ")).to_be_visible()

    settled(ready)
    ready.get_by_text("Link and frame for other pages").click()
    snippet = ready.locator("code", has_text="<iframe").inner_text()
    other = context.new_page()
    other.set_content(snippet)
    frame = other.frame_locator("iframe")
    expect(frame.get_by_role("heading", name="Route Atlas")).to_be_visible(timeout=60_000)
    expect(frame.get_by_text("detections on the Western Balkan route").first).to_be_visible(timeout=60_000)
    assert outside == []


def test_the_fields_of_a_scene_stand_near_its_picture_however_many_scenes_there_are(
    open_page: Callable[[str], Page], atlas: Atlas
) -> None:
    scenes = [
        draft.draft(Filters(origins=("SYR",), from_month=f"{year}-01"), atlas) for year in range(2009, 2024)
    ]
    page = open_page("briefing")
    briefing = storage.to_bytes(Briefing("Many", tuple(scenes * 3), "2026-01-01"))
    page.locator("input[type=file]").first.set_input_files(
        {"name": "many.json", "mimeType": "application/json", "buffer": briefing}
    )
    expect(page.get_by_role("radio")).to_have_count(45)
    settled(page)
    title = page.get_by_role("textbox", name="Title", exact=True).bounding_box() or pytest.fail("no title")
    assert title["y"] < 1400
