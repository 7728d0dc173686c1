"""Two maps beside each other, and the one of their difference."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import settled

pytestmark = pytest.mark.browser

YEARS = "compare?from=2015-01&to=2015-12&b_from=2016-01&b_to=2016-12"
CENTRE = "() => { const c = window.map.getCenter(); return [c.lat.toFixed(2), c.lng.toFixed(2), window.map.getZoom()].join() }"


def maps(page: Page) -> list[FrameLocator]:
    """The maps of the left, the right and the difference, painted."""
    found = [page.locator("iframe[title*=st_folium]").nth(number).content_frame for number in range(3)]
    for each in found:
        expect(each.locator("#map_div[data-painted]")).to_be_visible()
    return found


def test_two_maps_and_their_difference_look_at_one_place_on_one_scale_and_a_click_is_marked_on_all_and_told(
    open_page: Callable[[str], Page],
) -> None:
    page = open_page(YEARS)
    left, right, between = maps(page)
    scales = [
        each.locator("#map_div").evaluate("() => routeAtlas.payload.scale.full") for each in (left, right)
    ]
    assert scales == [764_033, 764_033]
    left.get_by_role("button", name="Zoom in").click()
    expect(left.locator("#map_div:not(.leaflet-zoom-anim)")).to_be_visible()
    wanted = left.locator("#map_div").evaluate(
        """async () => {
          const now = () => [window.map.getCenter(), window.map.getZoom()].join();
          for (let last = ""; last !== now(); await new Promise((done) => setTimeout(done, 400))) last = now();
          const c = window.map.getCenter();
          return [c.lat.toFixed(2), c.lng.toFixed(2), window.map.getZoom()].join();
        }"""
    )
    for other in (right, between):
        assert other.locator("#map_div").evaluate(CENTRE) == wanted
    expect(between.locator("[aria-label^='Syria: ']")).to_have_attribute(
        "aria-label", "Syria: 87,359 fewer: from 90,064 (2015) to 2,705 (2016) detections"
    )

    right.locator("[aria-label^='Syria: ']").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Syria: 90,064 detections (2015)")).to_be_visible()
    settled(page)
    for each in maps(page):
        expect(each.locator("path[aria-label=Syria]")).to_have_attribute("stroke", "var(--ra-chosen)")


HOLD = """() => {
  const maps = [...document.querySelectorAll("iframe[title*=st_folium]")].map((frame) => frame.contentWindow);
  if (maps.length !== 3 || maps.some((window) => !window.routeAtlas?.payload)) return false;
  const [first] = maps;
  const zoom = first.map.getZoom();
  const middle = (window) => first.map.project(window.map.getCenter(), zoom);
  return maps.every((window) =>
    window.map.getZoom() === zoom &&
    window.map.getBounds().contains(window.routeAtlas.payload.frame) &&
    middle(window).distanceTo(middle(first)) <= 2);
}"""


def all_hold_the_routes(page: Page) -> None:
    """Wait until the three maps look at one place, to the pixels that Leaflet rounds, all of the routes in view."""
    page.wait_for_function(HOLD)


NO_ROOM_FOR_A_MOMENT = """async () => {
  const frames = [...document.querySelectorAll("iframe[title*=st_folium]")];
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
  for (const width of ["0px", ""]) {
    for (const frame of frames) {
      frame.style.width = width;
      await drawn();
    }
  }
}"""


def test_all_maps_hold_the_routes_at_first_after_other_choices_and_in_a_window_of_another_size(
    open_page: Callable[[str], Page],
) -> None:
    page = open_page(YEARS)
    maps(page)
    all_hold_the_routes(page)
    page.evaluate(NO_ROOM_FOR_A_MOMENT)
    all_hold_the_routes(page)
    for size in (
        {"width": 900, "height": 1100},
        {"width": 390, "height": 844},
        {"width": 1280, "height": 800},
    ):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        all_hold_the_routes(page)
    page.goto(page.url.replace("compare?", "compare?route=western_balkan&route=eastern_mediterranean&"))
    settled(page)
    maps(page)
    all_hold_the_routes(page)
    page.get_by_role("button", name="Remove Eastern Mediterranean").click()
    settled(page)
    all_hold_the_routes(page)
