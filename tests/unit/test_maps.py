from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from dashboard import maps, safe
from geodata import Atlas, Filters
from geodata.model import View
from geodata.select import select


def unpacked(columns: dict[str, list[int]], months: int) -> dict[str, list[int]]:
    """As the map's page reads them."""
    return {
        code: [0] * start + values + [0] * (months - start - len(values))
        for code, (start, *values) in columns.items()
    }


def answer(**properties: object) -> dict[str, object]:
    return {"last_active_drawing": {"type": "Feature", "geometry": None, "properties": properties}}


@pytest.mark.parametrize(
    "filters",
    [
        Filters(from_month="2015-01", to_month="2016-12"),
        Filters(origins=("SYR",), routes=()),
        Filters(origins=("ISL",), from_month="2015-01", to_month="2015-01"),
    ],
    ids=["all origins", "one origin on all routes", "nothing counted"],
)
def test_the_packed_months_are_those_of_the_selection(atlas: Atlas, filters: Filters) -> None:
    selection = select(atlas, filters)
    sent = json.loads(json.dumps(maps.months(selection)))
    routes, origins = (unpacked(sent[name], sent["months"]) for name in ("routes", "origins"))
    assert all(len(column) == sent["months"] for column in (*routes.values(), *origins.values()))
    assert sum(map(sum, routes.values())) == sum(map(sum, origins.values())) == selection.total
    whole = maps.payload(selection)["values"]
    assert {route: sum(column) for route, column in routes.items()} == whole


@pytest.mark.parametrize(("origins", "among_them"), [((), True), (("SYR",), False), (("ISL",), False)])
def test_a_play_has_what_is_of_nobodys_nationality_whoever_is_chosen(
    atlas: Atlas, origins: tuple[str, ...], among_them: bool
) -> None:
    sent = maps.months(select(atlas, Filters(origins=origins, from_month="2015-01", to_month="2016-12")))
    (unrecorded,) = unpacked({"": sent["unrecorded"]}, sent["months"]).values()
    assert unrecorded[9] == 204_286
    assert sent["withUnrecorded"] is among_them


def test_all_months_of_all_routes_are_one_small_message(atlas: Atlas) -> None:
    sent = json.dumps(maps.months(select(atlas, Filters(routes=()))))
    assert len(sent) < 100_000


def test_a_change_of_filters_sends_no_months(atlas: Atlas) -> None:
    assert "months" not in maps.payload(select(atlas, Filters()))


def test_each_layer_says_below_its_marks_where_it_is_from_and_as_of_when(atlas: Atlas) -> None:
    selection = select(atlas, Filters(routes=("western_balkan",)))
    told = maps.payload(selection, (), maps.about(selection, atlas))["about"]
    assert told["figures"].startswith("Source: Frontex, ")
    assert "data as of 20" in told["figures"]
    assert told["legs"].startswith("Lines after ")
    assert re.match(r"\d+ mentions of \d+ countries in \d+ reports", told["mentions"])
    nothing = select(atlas, Filters(origins=("ISL",), from_month="2015-01", to_month="2015-01"))
    assert all(maps.payload(nothing, (), maps.about(nothing, atlas))["about"].values())


def test_the_numbers_tell_the_years_that_they_are_of(atlas: Atlas) -> None:
    filters = Filters(from_month="2015-03", to_month="2016-02")
    assert maps.payload(select(atlas, filters))["years"] == [2015, 2016]
    whole = maps.payload(select(atlas, replace(filters, from_month=None, to_month=None)))["years"]
    assert whole == [int(atlas.months[0][:4]), int(atlas.months[-1][:4])]


def test_what_the_browser_says_is_taken_only_as_it_can_be() -> None:
    assert maps.asked_for_months(answer(play="0123456789ab", count=1)) == "0123456789ab"
    assert maps.picked(answer(pick="country:SRB", count=1)) == "country:SRB"
    assert maps.picked(answer(play="0123456789ab")) is None
    for said in (answer(play="<script>"), answer(play=["0123456789ab"]), answer(), {}, None, "play", 7):
        assert maps.asked_for_months(said) is None


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("44.80,20.50,8", View(44.8, 20.5, 8)),
        ("44.80,20.50,5.5", View(44.8, 20.5, 5.5)),
        ("", None),
        ("999.00,20.50,8", None),
        ("44.80,20.50,8; drop", None),
        (["44.80,20.50,8"], None),
    ],
)
def test_where_the_map_looks_is_read_from_what_its_page_says(said: object, found: View | None) -> None:
    assert maps.looked({"last_active_drawing": {"properties": {"look": said, "count": 1}}}) == found


def test_the_map_has_its_full_size_before_its_style_sheet_has_come() -> None:
    base = maps.base_map()
    base.get_root().render()
    assert maps.FULL_SIZE in base.get_root().header.render()  # type: ignore[attr-defined]  # a Figure


def test_what_travels_with_every_change_has_no_indents_and_no_blanks_between_numbers() -> None:
    sent = maps._component_arguments()
    for part in ("header", "script"):
        assert not re.search(r"^\s|\n\s", sent[part]), part
    assert maps.FULL_SIZE in sent["header"]
    assert "RouteAtlas.start(" in sent["script"]
    assert safe.script_json({"legs": [1, 2, 3]}) == '{ "legs":[1,2,3] }'
