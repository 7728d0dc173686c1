from __future__ import annotations

import pytest

from dashboard import panel, style, wording
from geodata import Atlas, Filters, countries
from geodata.select import select


def test_everything_on_the_map_can_be_chosen_by_name() -> None:
    names = panel.choices()
    assert {f"country:{iso3}" for iso3 in countries.register()} <= set(names)
    assert names["place:horgos_roszke"] == "Horgoš / Röszke (crossing)"
    folded = [countries.fold(name) for name in names.values()]
    assert folded == sorted(folded)


def test_a_source_is_named_with_publisher_title_date_and_address() -> None:
    line = panel.source_line("FXDICT2025")
    assert line.startswith("Frontex, Monthly detections of IBC workbook")
    assert "[source](https://www.frontex.europa.eu/" in line


def test_a_source_without_an_address_has_no_link() -> None:
    assert "](" not in panel.source_line("UNVERIFIED")


def test_a_source_that_is_not_listed_is_named_as_it_is() -> None:
    assert panel.source_line("<b>none</b>") == r"\<b\>none\</b\>"


@pytest.mark.parametrize("route", ["western_balkan", "exit_to_uk"])
def test_figures_come_with_their_source_and_date_and_none_without(atlas: Atlas, route: str) -> None:
    line = panel.figures_source(select(atlas, Filters(routes=(route,)))).replace("\\", "")
    if route == "exit_to_uk":
        assert line == ""
    else:
        assert line.startswith("Source: Frontex, ")
        assert "data as of 2025-06-03" in line


@pytest.mark.parametrize(
    ("selected", "of", "whose"),
    [
        ("route:western_balkan", ": Western Balkan route", "western_balkan"),
        ("leg", ": Western Balkan route", "western_balkan"),
        ("country:SYR", ": people from Syria", "SYR"),
        ("country:MCO", "", ""),
        ("route:exit_to_uk", "", ""),
        ("place:horgos_roszke", "", ""),
    ],
)
def test_the_figures_by_month_are_of_what_is_selected(
    atlas: Atlas, selected: str, of: str, whose: str
) -> None:
    filters = Filters(
        routes=("western_balkan", "eastern_mediterranean"), from_month="2015-01", to_month="2015-12"
    )
    chosen = select(atlas, filters)
    if selected == "leg":
        selected = f"leg:{chosen.legs.loc[chosen.legs['route_id'] == 'western_balkan', 'leg_id'].iloc[0]}"
    shown, words = panel.followed(chosen, selected)
    assert words == of
    if whose:
        assert set(shown.figures["origin" if whose == "SYR" else "route_id"]) == {whose}
        assert 0 < shown.total < chosen.total
    else:
        assert shown is chosen


def test_a_line_below_the_map_says_what_its_marks_are(atlas: Atlas) -> None:
    said = panel.beside_the_figures(select(atlas, Filters()))
    for layer in wording.maps.LAYER_NAMES:
        assert f"ra-key-{layer}" in said
        assert f".ra-key-{layer}" in style.STYLE
    assert "Routes, wider for more detections" in said
    assert "Mentions in reports, not people" in said


def test_months_that_look_empty_for_want_of_a_nationality_are_named_below_the_chart_of_an_origin(
    atlas: Atlas,
) -> None:
    gap = "In September 2015 to February 2016 nationality was not recorded for most detections"
    assert gap in panel._under_chart(select(atlas, Filters(origins=("SYR",))))
    assert gap not in panel._under_chart(select(atlas, Filters()))
    assert "for most" not in panel._under_chart(
        select(atlas, Filters(origins=("SYR",), from_month="2017-01"))
    )
