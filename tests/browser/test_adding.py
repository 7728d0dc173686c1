from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import settled

pytestmark = pytest.mark.browser

LONG = "\n\n".join(f"Paragraph {number} of a long report." for number in range(80))
NOTE = "# Night crossing\n\nSmugglers took people from Syria through Serbia in a lorry with a quokka on it.\n"


def test_a_report_that_is_uploaded_is_listed_found_and_on_the_map(
    context: BrowserContext, own_dashboard: str, tmp_path: Path
) -> None:
    note = tmp_path / "night crossing.md"
    note.write_text(f"{LONG}\n\n{NOTE}\n\n{LONG}", encoding="utf-8")
    page = context.new_page()
    page.goto(f"{own_dashboard}/reports")
    settled(page)
    page.get_by_text("Add your own").click()
    page.locator("input[type=file]").set_input_files(note)
    page.get_by_role("button", name="Add to the atlas").click()
    expect(page.get_by_text("report, 2 mentions, added")).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_contain_text("night crossing")
    settled(page)
    expect(page.locator("mark.ra-origin").first).to_contain_text("Syria")

    page.get_by_role("link", name="Evidence", exact=True).click()
    box = page.get_by_role("textbox", name="Words")
    box.fill("quokka")
    box.press("Enter")
    expect(page.locator("mark.ra-hit")).to_have_text("quokka")
    page.get_by_test_id("stMain").get_by_role("link", name="night crossing").click()
    expect(page.get_by_role("heading", level=2)).to_contain_text("night crossing")
    passage = page.locator(".ra-found")
    expect(passage).to_contain_text("quokka")
    expect(passage).to_be_in_viewport()
    expect(passage).to_be_focused()

    page.goto(f"{own_dashboard}/?selected=country:SRB&report=night-crossing")
    panel = page.locator(".st-key-panel")
    expect(panel.locator("mark.ra-transit")).to_contain_text("Serbia")
