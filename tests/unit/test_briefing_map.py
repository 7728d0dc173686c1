"""The map of a scene: what is drawn, how lines tell direction and kind, and where names stand."""

from __future__ import annotations

import io
import re
from pathlib import Path

import numpy as np
import pytest
import shapely
from PIL import Image

from dashboard.briefing import drawing, figure, flows, lettering, pinned
from dashboard.briefing.drawing import Disc, Label, Shape
from dashboard.briefing.frame import EUROPE, frame
from dashboard.briefing.map_drawing import map_drawing
from geodata import Filters, Role
from geodata.model import View
from tests.unit import briefings

SIZE = (586.0, 378.0)


def drawn(briefing) -> drawing.Drawing:
    return map_drawing(pinned.shown(briefing, briefings.atlas())[0], *SIZE)


@pytest.fixture(scope="module")
def region() -> drawing.Drawing:
    return drawn(briefings.of(Filters(from_month="2018-01", to_month="2022-12")))


def shapes(panel: drawing.Drawing, start: str) -> dict[str, Shape]:
    return {
        item.name: item for item in panel.items if isinstance(item, Shape) and item.name.startswith(start)
    }


def labels(panel: drawing.Drawing) -> list[Label]:
    return [item for item in panel.items if isinstance(item, Label) and item.name.startswith("label ")]


def test_every_country_leg_and_border_has_a_name_of_its_kind(region: drawing.Drawing) -> None:
    assert {"country SRB", "country XKX", "country BIH", "country HUN"} <= shapes(region, "country ").keys()
    assert "leg Bihać – Velika Kladuša" in shapes(region, "leg ")
    assert "border SRB XKX" in shapes(region, "border ")


def test_the_undetermined_border_is_dashed_and_settled_ones_are_not(region: drawing.Drawing) -> None:
    borders = shapes(region, "border ")
    assert borders["border SRB XKX"].dash
    assert borders["border HUN SRB"].dash is None


def test_kosovo_is_labelled_with_its_asterisk_and_the_map_asks_for_the_note(region: drawing.Drawing) -> None:
    texts = [label.text for label in labels(region)]
    assert "Kosovo*" in texts
    assert "Kosovo" not in texts
    assert region.kosovo


def test_nothing_lies_outside_of_the_page(region: drawing.Drawing) -> None:
    for item in region.items:
        if isinstance(item, Shape):
            points = np.vstack([ring for piece in item.pieces for ring in piece.rings])
            assert points.min() > -5
            assert points[:, 0].max() < region.width + 5
            assert points[:, 1].max() < region.height + 5


@pytest.mark.parametrize("number", [None, 2, 6])
def test_no_name_lies_over_another(region: drawing.Drawing, number: int | None) -> None:
    if number is not None:
        item = pinned.shown(briefings.shipped(), briefings.atlas())[number]
        region = map_drawing(item, *SIZE)
    boxes = []
    for label in labels(region):
        long = lettering.width(label.text, label.size, bold=label.bold)
        left = label.x - {"start": 0, "middle": long / 2, "end": long}[label.anchor]
        boxes.append(shapely.box(left, label.y - 0.7 * label.size, left + long, label.y))
    assert len(boxes) > 15
    tree = shapely.STRtree(boxes)
    pairs = tree.query(boxes, predicate="overlaps").T
    assert [(labels(region)[a].text, labels(region)[b].text) for a, b in pairs if a < b] == []


def test_a_circle_at_the_edge_of_the_map_does_not_leave_it() -> None:
    """It lay over the words above the map."""
    year = {"from_month": "2023-01", "to_month": "2023-12"}
    above = Filters(origins=("TUR",), view=View(29.0, 35.0, 5), **year)
    (item,) = pinned.shown(briefings.of(above), briefings.atlas())
    panel = map_drawing(item, 586, 378)
    (circle,) = (one for one in panel.items if one.name == "origin TUR")
    assert isinstance(circle, Shape)
    points = np.vstack([ring for piece in circle.pieces for ring in piece.rings])
    assert points.min() >= 0
    assert circle.alt.startswith("Türkiye: ")


def test_two_names_side_by_side_do_not_read_as_one() -> None:
    """Austria and Hungary had half a blank between them."""
    year = briefings.of(Filters(routes=(), from_month="2024-01", to_month="2024-12"))
    (item,) = pinned.shown(year, briefings.atlas())
    boxes = []
    for label in labels(map_drawing(item, 586, 378)):
        long = lettering.width(label.text, label.size, bold=label.bold)
        left = label.x - {"start": 0, "middle": long / 2, "end": long}[label.anchor]
        boxes.append((left, left + long, label.y))
    gaps = [
        right[0] - left[1]
        for left in boxes
        for right in boxes
        if abs(left[2] - right[2]) < 4 and right[0] >= left[1]
    ]
    assert min(gaps) >= lettering.width(" ", 9, bold=True)


def test_a_leg_grows_thinner_towards_where_it_leads() -> None:
    start, end = np.array([0.0, 0.0]), np.array([100.0, 0.0])
    leg = flows.flow("leg A – B", flows.curve(start, end, 0.0), width=4.0, colour=drawing.LINE)
    body = leg.pieces[0].rings[0]
    at_start, at_end = body[np.isclose(body[:, 0], 0)], body[np.isclose(body[:, 0], 100)]
    assert np.ptp(at_start[:, 1]) > 2 * np.ptp(at_end[:, 1]) > 0


def test_the_arrow_head_points_along_the_leg() -> None:
    start, end = np.array([10.0, 90.0]), np.array([90.0, 10.0])
    leg = flows.flow("leg A – B", flows.curve(start, end, 0.07), width=2.0, colour=drawing.LINE)
    left, tip, right = leg.pieces[1].rings[0]
    assert np.dot(tip - (left + right) / 2, end - start) > 0


def test_opposite_legs_stay_apart() -> None:
    one, other = np.array([0.0, 0.0]), np.array([100.0, 0.0])
    there, back = flows.curve(one, other, 0.07), flows.curve(other, one, 0.07)
    assert abs(there[8, 1] - back[8, 1]) > 5


def test_legs_by_air_and_approximate_ones_are_drawn_otherwise(region: drawing.Drawing) -> None:
    by_air = shapes(drawn(briefings.by_air()), "leg ")["leg New Delhi – Belgrade"]
    approximate = shapes(region, "leg ")["leg Prizren – Pristina"]
    plain = shapes(region, "leg ")["leg Sarajevo – Bihać"]
    assert plain.dash is None
    assert by_air.dash
    assert approximate.dash
    assert by_air.dash != approximate.dash
    assert "approximate" in approximate.alt
    assert "by air" in by_air.alt


def test_the_width_of_a_leg_tells_the_figure_of_its_whole_route() -> None:
    assert (
        drawing.line_width(None)
        <= drawing.line_width(1)
        < drawing.line_width(5_844)
        < drawing.line_width(764_033)
    )
    assert drawing.line_width(764_033) == drawing.line_width(764_033, 2_000)
    assert drawing.line_width(764_033, 14_000) == pytest.approx(drawing.line_width(764_033) / 2)


def test_circles_are_drawn_where_the_view_holds_most_of_the_people_counted(region: drawing.Drawing) -> None:
    def circles(panel: drawing.Drawing) -> dict[str, Disc]:
        return {
            item.name: item
            for item in panel.items
            if isinstance(item, Disc) and item.name.startswith("origin ")
        }

    assert circles(region) == {}
    found = circles(drawn(briefings.by_air()))
    assert found.keys() == {"origin IND", "origin TUN"}
    assert found["origin IND"].radius > found["origin TUN"].radius
    assert found["origin IND"].alt == "India: 6,992"
    assert found["origin IND"].fill == drawing.CIVIDIS[0]


def test_an_approach_leg_is_drawn_for_a_chosen_origin_and_not_where_it_would_begin_nowhere(
    region: drawing.Drawing,
) -> None:
    assert "leg New Delhi – Belgrade" not in shapes(region, "leg ")
    assert "leg New Delhi – Belgrade" in shapes(drawn(briefings.by_air()), "leg ")


def test_the_legend_tells_of_what_is_drawn_and_of_nothing_else(region: drawing.Drawing) -> None:
    def legend(panel: drawing.Drawing) -> str:
        return " ".join(
            item.text for item in panel.items if isinstance(item, Label) and item.name == "legend"
        )

    assert "detections on the whole route" in legend(region)
    assert "Undetermined boundary" in legend(region)
    assert "By air" not in legend(region)
    assert "By air" in legend(drawn(briefings.by_air()))
    assert "largest 6,992" in legend(drawn(briefings.by_air()))


def test_rings_split_the_mentions_of_a_country_by_role_where_roles_are_chosen(
    region: drawing.Drawing,
) -> None:
    roles = (Role.ORIGIN, Role.TRANSIT)
    panel = drawn(briefings.of(Filters(from_month="2018-01", to_month="2022-12", roles=roles)))
    ring = next(item for item in panel.items if isinstance(item, Disc) and item.name == "mentions SRB")
    parts = shapes(panel, "mentions SRB ")
    counts = {name: int(shape.alt.partition(": ")[2]) for name, shape in parts.items()}
    assert parts["mentions SRB transit"].fill == drawing.ROLE_COLOURS["transit"]
    assert ring.alt.startswith(f"Serbia: {sum(counts.values())} mentions")
    areas = {name: shapely.Polygon(shape.pieces[0].rings[0]).area for name, shape in parts.items()}
    share = counts["mentions SRB transit"] / sum(counts.values())
    assert areas["mentions SRB transit"] / sum(areas.values()) == pytest.approx(share, abs=0.02)
    assert shapes(region, "mentions ") == {}


def test_notes_of_disputed_lines_come_with_the_view_that_shows_them(region: drawing.Drawing) -> None:
    assert region.notes == ()
    assert any("Line of Control" in note for note in drawn(briefings.by_air()).notes)


def test_europe_is_drawn_in_its_own_projection_and_a_wider_view_in_one_around_it() -> None:
    selection = pinned.shown(briefings.syria(), briefings.atlas())[0].selection
    assert frame(selection, None, *SIZE).crs == EUROPE
    wide = frame(selection, View(26.0, 46.0, 3), *SIZE)
    assert "laea" in wide.crs
    middle = wide.points(np.array([[46.0, 26.0]]))[0]
    assert middle == pytest.approx((SIZE[0] / 2, SIZE[1] / 2), abs=0.5)


def test_the_view_of_a_scene_is_where_its_map_looks() -> None:
    selection = pinned.shown(briefings.syria(), briefings.atlas())[0].selection
    belgrade = np.array([[20.46, 44.82]])
    near = frame(selection, View(44.82, 20.46, 7), *SIZE)
    far = frame(selection, View(44.82, 20.46, 5), *SIZE)
    assert near.points(belgrade)[0] == pytest.approx((SIZE[0] / 2, SIZE[1] / 2), abs=1)
    assert far.metres == pytest.approx(4 * near.metres, rel=0.01)


@pytest.mark.parametrize("size", [(990.0, 390.0), (330.0, 700.0), (820.0, 560.0)])
def test_a_panel_of_any_shape_shows_all_that_the_view_of_a_scene_shows_on_the_dashboard(
    size: tuple[float, float],
) -> None:
    selection = pinned.shown(briefings.by_air(), briefings.atlas())[0].selection
    # New Delhi and Bujumbura, near the edges of a map of 820 by 560 pixels that looks from Tunis to India.
    places = np.array([[77.2, 28.6], [29.4, -3.4]])
    shown = frame(selection, View(24.0, 45.0, 3), *size).points(places)
    assert ((shown >= 0) & (shown <= size)).all()


def test_the_scale_bar_has_the_length_that_it_says(region: drawing.Drawing) -> None:
    looked = frame(
        pinned.shown(briefings.of(Filters(from_month="2018-01", to_month="2022-12")), briefings.atlas())[
            0
        ].selection,
        None,
        SIZE[0],
        max(item.pieces[0].rings[0][:, 1].max() for item in region.items if item.name == "edge of the map"),
    )
    bar = shapes(region, "scale bar")["scale bar"].pieces[0].rings[0]
    said = next(item.text for item in region.items if isinstance(item, Label) and item.name == "scale")
    assert np.ptp(bar[:, 0]) * looked.metres / 1000 == pytest.approx(float(said.split()[0]), rel=0.01)


def test_lines_break_between_words_and_a_longer_word_is_broken_too() -> None:
    for line in lettering.wrap(f"{'word ' * 40}{'x' * 400}", 10, 120):
        assert lettering.width(line, 10) <= 120
    assert lettering.wrap("two\nlines", 10, 500) == ["two", "lines"]


def test_text_on_the_map_is_legible_on_land_and_paper() -> None:
    def luminance(colour: str) -> float:
        channels = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
        linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
        return float(linear @ (0.2126, 0.7152, 0.0722))

    def contrast(one: str, other: str) -> float:
        lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)

    for ink in (drawing.INK, drawing.QUIET, drawing.PLACE):
        for ground in (drawing.LAND, drawing.SEA, drawing.PAPER):
            assert contrast(ink, ground) >= 4.5
    for mark in (drawing.LINE, drawing.APPROACH):
        assert contrast(mark, drawing.LAND) >= 3


def test_circles_have_the_colours_of_the_dashboard() -> None:
    script = (Path(drawing.__file__).parents[1] / "static/atlas/drawing.js").read_text(encoding="utf-8")
    (listed,) = re.findall(r"const CIVIDIS = \[(.*?)\];", script)
    assert re.findall(r"#\w{6}", listed) == list(drawing.CIVIDIS)
    colours = [drawing.circle_colour(value, 6992) for value in (6992, 2309, 40, 1)]
    assert colours == ["#00224e", "#1a386f", "#9b9476", "#fee838"]
    assert drawing.circle_colour(1, 1) == drawing.CIVIDIS[0]


def test_letters_in_a_picture_are_as_wide_as_they_were_measured() -> None:
    text = "92,769 detections of people from Syria on the Western Balkan route, January 2015 to December 2016"
    line = Label("sentence", text, 0, 20, 11.0)
    picture = figure.render(drawing.Drawing(900, 30, (line,)), "png", scale=1.0)
    dark = np.asarray(Image.open(io.BytesIO(picture)).convert("L")) < 128
    assert dark.any(axis=0).nonzero()[0].max() * 0.75 == pytest.approx(lettering.width(text, 11.0), rel=0.006)


def test_no_name_stands_on_the_circle_of_an_origin_and_a_chosen_origin_is_named() -> None:
    panel = drawn(briefings.by_air())
    discs = [item for item in panel.items if isinstance(item, Disc) and item.name.startswith("origin ")]
    circles = shapely.union_all([shapely.Point(disc.x, disc.y).buffer(disc.radius) for disc in discs])
    named = labels(panel)
    for label in named:
        wide = lettering.width(label.text, label.size, bold=label.bold)
        left = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
        box = shapely.box(left, label.y - 0.7 * label.size, left + wide, label.y)
        assert circles.intersection(box).area < 0.15 * box.area, label.text
    assert {"India", "Tunisia"} <= {label.text for label in named}
