"""From a view to slides, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from tests.browser.conftest import settled

pytestmark = pytest.mark.browser


def test_a_trainer_makes_slides_of_a_view_under_a_title_of_their_own(
    open_page: Callable[[str], Page],
) -> None:
    page = open_page("?origin=SYR&from=2015-01&to=2016-12")
    page.get_by_role("button", name="Add to briefing").click()
    expect(page.get_by_test_id("stToast")).to_contain_text("The briefing now has 1 scene.")
    page.get_by_role("link", name="Briefing", exact=True).click()
    title = page.get_by_label("Title", exact=True)
    expect(title).to_have_value("People from Syria on the Western Balkan route, 2015 to 2016")
    title.fill("Two years that changed the route")
    title.press("Enter")
    expect(page.get_by_role("heading", name="Two years that changed the route")).to_be_visible()
    settled(page)
    page.get_by_role("button", name="Make the file").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Download PowerPoint").click()
    slides = Presentation(str(Path(started.value.path()))).slides
    said = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    assert "Two years that changed the route" in said
