"""What a test does on the Map page, in the words of its user."""

from __future__ import annotations

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.conftest import settled

INSIDE_SERBIA = (43.35, 20.1)
"""A place in Serbia, in degrees, where nothing else is drawn."""

# Where a place is on the screen, once the map has stood still for a few frames.
STANDING_STILL = """async (_, place) => {
  const at = () => window.map.latLngToContainerPoint(place).round();
  let last = at();
  for (let still = 0; still < 6; ) {
    await new Promise(requestAnimationFrame);
    const now = at();
    const flying = document.querySelector("#map_div .leaflet-zoom-anim");
    still = now.equals(last) && !flying ? still + 1 : 0;
    last = now;
  }
  return [last.x, last.y];
}"""


def the_map(page: Page) -> FrameLocator:
    """The map's own page."""
    return page.frame_locator("iframe[title*=st_folium]")


def painted(page: Page) -> str:
    """Wait until the map has drawn something; give the id of what it drew."""
    box = the_map(page).locator("#map_div[data-painted]")
    expect(box).to_be_visible()
    return box.get_attribute("data-painted") or ""


def sentence(page: Page) -> Locator:
    """The sentence that says what is shown."""
    return page.locator(".st-key-top, .st-key-sentence")


def choose_origin(page: Page, typed: str) -> None:
    """Type an origin country into the search and press Enter, once what was chosen before has arrived."""
    settled(page)
    box = page.get_by_role("combobox", name="Origin countries")
    box.click()
    box.fill(typed)
    box.press("Enter")
    box.press("Escape")


def mark(page: Page, name: str) -> Locator:
    """A mark on the map, by the start of its spoken name."""
    return the_map(page).locator(f"[aria-label^='{name}']").first


def shows_what_is_said(page: Page) -> Locator:
    """Wait until the map shows what the page says."""
    settled(page)
    box = the_map(page).locator("#map_div")
    said = sentence(page).locator("strong").inner_text()
    expect(box).to_have_attribute("aria-label", f"Map. {said}")
    return box


def click_at(page: Page, lat: float, lon: float) -> None:
    """Click the map at a place, in degrees, once it shows what the page says."""
    box = shows_what_is_said(page)
    at = box.evaluate(STANDING_STILL, [lat, lon])
    box.click(position={"x": at[0], "y": at[1]})
