import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata import boundaries
from tests.browser.conftest import LAPTOP, PATIENCE, settled
from tests.browser.map_page import INSIDE_SERBIA, choose_origin, click_at, mark, painted, sentence, the_map

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]
SYRIA_2015_2016 = "?origin=SYR&from=2015-01&to=2016-12"


def test_an_analyst_filters_syria_clicks_serbia_and_shares_the_link(
    open_page: Open, browser: Browser
) -> None:
    page = open_page("")
    before = painted(page)
    choose_origin(page, "syria")
    expect(sentence(page)).to_contain_text("people from Syria on the Western Balkan route")
    expect(the_map(page).locator(f"#map_div:not([data-painted='{before}'])")).to_be_visible()

    for label, month in (("From", "Jan 2015"), ("To", "Dec 2016")):
        box = page.get_by_role("combobox", name=label, exact=True)
        box.click()
        box.fill(month)
        page.get_by_role("option", name=month).click()
        expect(page).to_have_url(re.compile(f"{label.lower()}=20"))
        settled(page)
    expect(sentence(page)).to_contain_text("92,769 detections")
    expect(sentence(page)).to_contain_text("events, not persons")

    click_at(page, *INSIDE_SERBIA)
    tooltip = the_map(page).locator(".ra-tooltip")
    expect(tooltip).to_have_text("Serbia")
    assert (tooltip.bounding_box() or pytest.fail("gone"))["width"] < 100, "wider than its words"
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_role("heading", name="Serbia")).to_be_visible()
    expect(page).to_have_url(re.compile(r"selected=country%3ASRB"))

    other = browser.new_context().new_page()
    other.goto(page.url)
    settled(other)
    expect(sentence(other)).to_contain_text("92,769 detections")
    expect(other.locator(".st-key-panel").get_by_role("heading", name="Serbia")).to_be_visible()
    assert painted(other) == painted(page)
    other.context.close()


def test_the_search_ignores_accents_knows_old_names_and_tells_near_ones_of_what_is_no_country(
    open_page: Open,
) -> None:
    page = open_page("")
    choose_origin(page, "Turkey")
    expect(page).to_have_url(re.compile("origin=TUR"))
    choose_origin(page, "cote divoire")
    expect(page).to_have_url(re.compile("origin=CIV"))
    expect(sentence(page)).to_contain_text("people from Türkiye and Côte d'Ivoire")
    choose_origin(page, "Ruritania")
    expect(page.get_by_text("is not a country of the register")).to_contain_text("Did you mean")


def test_another_route_moves_the_map_and_a_filter_of_origins_does_not(open_page: Open) -> None:
    page = open_page(SYRIA_2015_2016)
    painted(page)
    centre = "() => { const c = window.map.getCenter(); return [c.lat.toFixed(1), c.lng.toFixed(1)].join() }"
    frame = page.frames[-1]
    balkan = frame.evaluate(centre)
    choose_origin(page, "Afghanistan")
    expect(sentence(page)).to_contain_text("Afghanistan")
    assert frame.evaluate(centre) == balkan
    page.goto(page.url.split("?")[0] + "?route=western_african")
    settled(page)
    painted(page)
    assert page.frames[-1].evaluate("() => window.map.getCenter().lng") < 0


def test_the_keyboard_alone_opens_a_country_on_the_map_and_escape_closes_it(open_page: Open) -> None:
    page = open_page("")
    painted(page)
    mark(page, "Afghanistan:").focus()
    page.keyboard.press("Enter")
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_role("heading", name="Afghanistan")).to_be_visible()
    expect(page).to_have_url(re.compile("selected="))
    settled(page)
    mark(page, "Afghanistan:").focus()
    page.keyboard.press("Escape")
    expect(panel.get_by_role("heading", name="Largest origins")).to_be_visible()
    expect(page).not_to_have_url(re.compile("selected="))
    settled(page)
    the_map(page).locator("#map_div").focus()
    qatar = the_map(page).get_by_role("button", name="Qatar", exact=True)
    while not qatar.is_visible():
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowDown")
    qatar.focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("heading", name="Qatar")).to_be_visible()


def test_the_same_country_can_be_clicked_again_after_another_was_chosen(open_page: Open) -> None:
    page = open_page("")
    painted(page)
    panel = page.locator(".st-key-panel")
    click_at(page, *INSIDE_SERBIA)
    expect(panel.get_by_role("heading", name="Serbia")).to_be_visible()
    settled(page)
    page.get_by_role("combobox", name="Look at").fill("Hungary")
    page.get_by_role("option", name="Hungary").click()
    expect(panel.get_by_role("heading", name="Hungary")).to_be_visible()
    settled(page)
    click_at(page, *INSIDE_SERBIA)
    expect(panel.get_by_role("heading", name="Serbia")).to_be_visible()


def test_a_layer_that_is_switched_off_stays_off_when_filters_change_and_its_marks_open_once_it_is_on_again(
    open_page: Open,
) -> None:
    page = open_page("")
    painted(page)
    rings = the_map(page).locator(".ra-ring")
    assert rings.count() > 10
    control = the_map(page).locator(".leaflet-control-layers")
    origins = the_map(page).get_by_label("Origin countries", exact=True)
    control.hover()
    origins.uncheck()
    the_map(page).get_by_label("Country mentions in reports").uncheck()
    expect(rings).to_have_count(0)
    choose_origin(page, "Afghanistan")
    expect(sentence(page)).to_contain_text("people from Afghanistan")
    expect(rings).to_have_count(0)
    control.hover()
    origins.check()
    mark(page, "Afghanistan: 139,342").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-panel").get_by_role("heading", name="Afghanistan")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "?origin=XYZ&from=2016-12&to=2015-01&view=here&selected=%3Cscript%3Ealert(1)%3C/script%3E",
            [
                "“XYZ” is not a country of the register. Write a name",
                "The months were the wrong way round",
                "is not latitude,longitude,zoom",
                "Largest origins",
            ],
        ),
        (
            "?route=moon&from=2016-13",
            ["“moon” is not a route", "is not a month: write year and month, such as 2015-01"],
        ),
    ],
)
def test_a_link_that_cannot_be_gets_a_sentence_for_each_fault_and_a_map(
    open_page: Open, query: str, said: list[str]
) -> None:
    page = open_page(query)
    for words in said:
        expect(page.get_by_text(words).first).to_be_visible()
    painted(page)
    expect(page.get_by_text("Traceback")).to_have_count(0)


def test_a_passage_leads_to_its_report(open_page: Open) -> None:
    page = open_page("?selected=country:SRB")
    panel = page.locator(".st-key-panel")
    expect(panel.locator("mark").first).to_be_visible()
    link = panel.get_by_test_id("stPageLink-NavLink").first
    title = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", name="Reports")).to_be_visible()
    assert page.get_by_role("heading", level=2).first.inner_text().strip() in title
    expect(page.locator("mark").first).to_be_visible()


HALF_READ = """
() => {
  const box = (node) => node.getBoundingClientRect();
  const map = box(document.getElementById("map_div"));
  const covers = [...document.querySelectorAll(".leaflet-top > .leaflet-control")].map(box);
  return [...document.querySelectorAll(".ra-label")].filter((label) => {
    const at = box(label);
    const cut = at.left < map.left || at.right > map.right || at.top < map.top || at.bottom > map.bottom;
    return cut || covers.some((over) => at.left < over.right && at.right > over.left && at.top < over.bottom && at.bottom > over.top);
  }).map((label) => label.textContent);
}
"""
"""Names of countries that the edge of the map cuts, or a button covers."""


def test_the_legend_opens_where_there_is_room_until_somebody_closes_it(open_page: Open) -> None:
    page = open_page("")
    painted(page)
    legend = the_map(page).locator(".ra-legend details")
    expect(legend).not_to_have_attribute("open", "")
    assert page.frames[-1].evaluate(HALF_READ) == []
    page.set_viewport_size({"width": 1920, "height": 1080})
    expect(legend).to_have_attribute("open", "")
    # It holds what is on the map, and round figures.
    expect(legend).to_contain_text("3,00030,000300,000")
    expect(legend).to_contain_text("* References to Kosovo shall be understood")
    for note in set(boundaries.lines()["note"]):
        expect(legend).to_contain_text(note.removeprefix("Kosovo*: see "))
    expect(legend).to_contain_text("Mentions in reports, by role")
    page.frames[-1].evaluate("routeAtlas.map.removeLayer(routeAtlas.groups.mentions)")
    expect(legend).not_to_contain_text("Mentions in reports, by role")
    expect(legend).to_contain_text("Border crossing point")
    legend.locator("summary").click()
    page.set_viewport_size({"width": 1900, "height": 1000})
    expect(legend).not_to_have_attribute("open", "")
    # Who has the keyboard alone need not go through all that is on the map, and its keys are those of the page.
    the_map(page).get_by_role("button", name="Skip the map").press("Enter")
    expect(page.get_by_role("combobox", name="Look at")).to_be_focused()
    # The map's box alone becomes lower: the map knows.
    the_map(page).locator("#map_div").evaluate("box => box.style.setProperty('height', '300px', 'important')")
    page.frames[-1].wait_for_function("window.map.getSize().y === 300")
    the_map(page).locator("#map_div").press("/")
    expect(page.get_by_role("textbox", name="Find a country, place, route, report or source")).to_be_focused()


def test_a_leg_leads_to_its_route_escape_lets_it_go_and_the_legend_picks_another(open_page: Open) -> None:
    page = open_page("?route=western_balkan&route=black_sea")
    painted(page)
    panel = page.locator(".st-key-panel")
    leg = mark(page, "Pristina to Merdare")
    leg.focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("heading", name="Pristina to Merdare")).to_be_visible()
    leg.focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("heading", name="Western Balkan route")).to_be_visible()
    expect(page).to_have_url(re.compile("selected=route%3Awestern_balkan"))
    expect(panel.get_by_role("img", name=re.compile(r"detections, .*2015 764,033"))).to_be_visible()
    others = the_map(page).locator("path[aria-label*='Black Sea route']").first
    expect(leg).to_have_attribute("stroke", "var(--ra-chosen)")
    expect(others).not_to_have_attribute("stroke", "var(--ra-chosen)")
    page.keyboard.press("Escape")
    expect(panel.get_by_role("heading", name="Largest origins")).to_be_visible()
    expect(leg).not_to_have_attribute("stroke", "var(--ra-chosen)")
    the_map(page).get_by_text("Legend", exact=True).click()
    button = the_map(page).get_by_role("button", name="Black Sea route", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".st-key-panel").get_by_role("heading", name="Black Sea route")).to_be_visible()


def test_a_copied_link_keeps_where_the_map_looks_and_near_the_ground_borders_are_finer_and_crossings_named(
    open_page: Open,
) -> None:
    page = open_page("?view=46.10,20.00,6.5")
    painted(page)
    # A map that stands in another place than it was drawn in looks at the same.
    page.set_viewport_size({"width": 1277, "height": 801})
    page.set_viewport_size(LAPTOP)  # type: ignore[arg-type]
    the_map(page).get_by_role("button", name="Copy link").click()
    assert "view=46.10%2C20.00%2C6.5" in the_map(page).get_by_label("Link to this view").input_value()
    fetched = "() => performance.getEntriesByType('resource').filter((file) => file.name.includes('region.json')).length"
    name = the_map(page).locator(".ra-small text", has_text="Ásotthalom")
    assert page.frames[-1].evaluate(fetched) == 0
    expect(name).to_have_count(0)
    page.frames[-1].evaluate("() => window.map.setZoom(8, { animate: false }) && null")
    expect(name).to_be_visible()
    page.frames[-1].wait_for_function("routeAtlas.fine !== null")
    assert page.frames[-1].evaluate(fetched) == 1
    undetermined = (
        "routeAtlas.fine.getLayers()[1].getLayers().filter((line) => line.options.dashArray === '5 4').length"
    )
    assert page.frames[-1].evaluate(undetermined) == 1


SEEN = """() => {
  const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
  const { x, y } = window.map.getSize();
  return right > Math.max(left, 0) && left < x && bottom > Math.max(top, 0) && top < y;
}"""


def test_the_keyboard_stops_only_at_what_can_be_seen(open_page: Open) -> None:
    """It went through two hundred countries without a form, and to marks outside the picture, where nothing showed it."""
    page = open_page("")
    painted(page)
    inside = the_map(page)
    inside.locator("#map_div").focus()
    for _ in range(30):
        page.keyboard.press("Tab")
        page.frames[-1].wait_for_function(SEEN)
    inside.locator("[aria-label^='Viet Nam']").last.focus()
    page.frames[-1].wait_for_function(SEEN)


def test_on_the_smallest_phone_no_button_of_the_map_lies_on_another(open_page: Open) -> None:
    page = open_page("")
    page.set_viewport_size({"width": 320, "height": 640})
    painted(page)
    inside = the_map(page)
    link = inside.get_by_role("button", name="Copy link").bounding_box() or pytest.fail("no link")
    layers = inside.locator(".leaflet-control-layers").bounding_box() or pytest.fail("no layers")
    whole = inside.locator("#map_div").bounding_box() or pytest.fail("no map")
    assert link["y"] + link["height"] <= layers["y"]
    assert link["x"] + link["width"] <= whole["x"] + whole["width"]


def test_on_a_phone_a_tap_on_the_map_brings_what_it_tells_into_sight(
    browser: Browser, dashboard: str
) -> None:
    phone = browser.new_context(viewport={"width": 360, "height": 780}, is_mobile=True, has_touch=True)
    phone.set_default_timeout(PATIENCE)
    page = phone.new_page()
    page.goto(f"{dashboard}/?origin=SYR&from=2015-01&to=2016-12")
    settled(page)
    painted(page)
    panel = page.locator(".st-key-panel")
    assert panel.evaluate("(panel) => panel.getBoundingClientRect().top") > 700
    click_at(page, *INSIDE_SERBIA)
    expect(panel.get_by_role("heading", name="Serbia")).to_be_in_viewport()
    expect(page.locator(".st-key-map_answer iframe")).to_be_in_viewport(ratio=0.99)
    phone.close()


def test_a_count_that_is_too_long_for_its_ring_is_written_short(open_page: Open) -> None:
    page = open_page("")
    painted(page)
    inside = page.frames[-1]
    written = "(count) => RouteAtlasDrawing.ring([count], ['transit'], 16).at(-1).textContent"
    assert [inside.evaluate(written, count) for count in (583, 1286, 12386)] == ["583", "1.3k", "12k"]


def test_on_a_phone_held_sideways_the_map_is_seen_whole(open_page: Open) -> None:
    page = open_page("?origin=SYR&from=2015-01&to=2016-12")
    page.set_viewport_size({"width": 780, "height": 360})
    painted(page)
    frame = page.locator(".st-key-map_answer iframe")
    frame.scroll_into_view_if_needed()
    page.get_by_test_id("stMain").evaluate("(main) => main.scrollBy(0, 60)")
    expect(frame).to_be_in_viewport(ratio=1)


def test_on_a_phone_a_copied_link_does_not_lie_below_the_layers(open_page: Open) -> None:
    page = open_page("")
    page.set_viewport_size({"width": 360, "height": 780})
    painted(page)
    inside = the_map(page)
    inside.get_by_role("button", name="Copy link").click()
    field = inside.locator(".ra-buttons input").bounding_box() or pytest.fail("no field")
    layers = inside.locator(".leaflet-control-layers").bounding_box() or pytest.fail("no layers")
    assert field["x"] + field["width"] <= layers["x"]


def test_before_a_large_screen_the_map_takes_half_of_its_height(open_page: Open) -> None:
    page = open_page("")
    page.set_viewport_size({"width": 3840, "height": 2160})
    painted(page)
    shown = page.locator("iframe[title*=st_folium]").bounding_box() or pytest.fail("no map")
    beside = page.locator(".st-key-panel").bounding_box() or pytest.fail("no panel")
    assert 1000 < shown["height"] == pytest.approx(beside["height"], abs=1)


def test_before_a_large_screen_the_legend_is_read_without_scrolling(open_page: Open) -> None:
    page = open_page("")
    page.set_viewport_size({"width": 3840, "height": 2160})
    painted(page)
    legend = the_map(page).locator(".ra-legend details[open]")
    expect(legend).to_be_visible()
    assert legend.evaluate("box => box.scrollHeight <= box.clientHeight")
    buttons = the_map(page).get_by_role("button", name="Zoom out").bounding_box() or pytest.fail("no buttons")
    shown = legend.bounding_box() or pytest.fail("no legend")
    assert buttons["y"] + buttons["height"] < shown["y"]


def test_a_screen_reader_hears_what_the_frame_of_the_map_is(open_page: Open) -> None:
    page = open_page("")
    painted(page)
    expect(page.locator("iframe[title*=st_folium]")).to_have_accessible_name("Map")


@pytest.mark.parametrize("place", [INSIDE_SERBIA, (45.9, 25.0)])
def test_on_a_phone_what_a_tap_tells_is_not_cut_at_the_edge(
    open_page: Open, place: tuple[float, float]
) -> None:
    page = open_page("")
    page.set_viewport_size({"width": 390, "height": 844})
    painted(page)
    click_at(page, *place)
    tooltip = the_map(page).locator(".ra-tooltip")
    expect(tooltip).to_contain_text("Named in reports")
    whole = the_map(page).locator("#map_div").bounding_box() or pytest.fail("no map")
    told = tooltip.bounding_box() or pytest.fail("gone")
    assert whole["x"] <= told["x"]
    assert told["x"] + told["width"] <= whole["x"] + whole["width"]
