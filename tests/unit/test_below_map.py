"""What stands below the map follows what is selected, and says what is missing."""

from __future__ import annotations

import pytest

from dashboard import below_map, style, wording
from geodata import Atlas, Filters
from geodata.select import select


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
    shown, words = below_map.followed(chosen, selected)
    assert words == of
    if whose:
        assert set(shown.figures["origin" if whose == "SYR" else "route_id"]) == {whose}
        assert 0 < shown.total < chosen.total
    else:
        assert shown is chosen


def test_a_line_below_the_map_says_what_its_marks_are(atlas: Atlas) -> None:
    said = below_map.beside_the_figures(select(atlas, Filters()))
    for layer in wording.maps.LAYER_NAMES:
        assert f"ra-key-{layer}" in said
        assert f".ra-key-{layer}" in style.STYLE
    assert "Routes, wider for more detections" in said
    assert "Mentions in reports, not people" in said


def test_a_map_without_branches_says_why(atlas: Atlas) -> None:
    early = Filters(from_month="2009-01", to_month="2011-12")
    for filters in (early, Filters(origins=("AFG",), from_month="2009-01", to_month="2011-12")):
        assert "No branch is drawn: no source dates one" in below_map.beside_the_figures(
            select(atlas, filters)
        )
    assert "No branch" not in below_map.beside_the_figures(select(atlas, Filters()))


def test_months_that_look_empty_for_want_of_a_nationality_are_named_below_the_chart_of_an_origin(
    atlas: Atlas,
) -> None:
    gap = "From September 2015 to February 2016 nationality was not recorded for most detections"
    assert gap in below_map._under_chart(select(atlas, Filters(origins=("SYR",))))
    assert gap not in below_map._under_chart(select(atlas, Filters()))
    assert "for most" not in below_map._under_chart(
        select(atlas, Filters(origins=("SYR",), from_month="2017-01"))
    )
