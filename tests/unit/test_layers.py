from __future__ import annotations

import pandas as pd
import pytest

from geodata import Atlas, Filters, Role, layers
from geodata.errors import FilterError
from geodata.select import Selection, select, tabulate


@pytest.fixture(scope="module")
def selection(atlas: Atlas) -> Selection:
    """The Western Balkan route in 2015."""
    return select(atlas, Filters(from_month="2015-01", to_month="2015-12"))


def test_a_pair_of_places_is_drawn_once_a_route_and_keeps_all_its_legs(selection: Selection) -> None:
    drawn = layers.legs(selection)
    assert not drawn.duplicated(["route_id", "from_place", "to_place"]).any()
    kept = [leg for legs in drawn["leg_ids"] for leg in legs]
    assert sorted(kept) == sorted(selection.legs["leg_id"])
    assert drawn.crs == "EPSG:4326"
    assert (drawn.geometry.geom_type == "LineString").all()
    assert set(drawn["segment_id"]) == set(layers.segments(selection)["segment_id"])


def test_a_leg_has_the_value_of_its_whole_route_and_an_approach_leg_none(selection: Selection) -> None:
    drawn = layers.legs(selection)
    approach = drawn["route_id"] == "approach"
    assert set(drawn.loc[~approach, "value"]) == {764033}
    assert drawn.loc[approach, "value"].isna().all()
    assert approach.any()


def test_a_segment_is_in_use_until_all_its_branches_ended(atlas: Atlas) -> None:
    drawn = layers.legs(select(atlas, Filters(routes=())))
    legs = atlas.legs.set_index("leg_id")
    for row in drawn.itertuples():
        ends = legs.loc[row.leg_ids, "to_year"]
        assert pd.isna(row.to_year) == ends.isna().any(), row.segment_id
        assert row.from_year == legs.loc[row.leg_ids, "from_year"].min()


def test_a_segment_is_approximate_only_if_every_leg_is(selection: Selection) -> None:
    approximate = selection.legs.set_index("leg_id")["approximate"]
    for row in layers.legs(selection).itertuples():
        assert row.approximate == approximate[row.leg_ids].all()


def test_a_route_that_counts_others_is_0_and_one_that_counts_nobody_is_missing(atlas: Atlas) -> None:
    filters = Filters(
        origins=("ISL",), routes=("western_balkan", "exit_to_uk"), from_month="2015-01", to_month="2015-01"
    )
    assert layers.route_values(select(atlas, filters)) == {"western_balkan": 0}


def test_origins_without_a_place_are_those_without_a_country(selection: Selection) -> None:
    by_origin = tabulate(selection.figures, "origin")
    missing = layers.without_a_place(by_origin)
    assert set(missing) == {code for code in by_origin.index if code.islower()}
    assert missing["unknown"] == selection.unknown


def test_mentions_are_counted_by_country_and_role(selection: Selection) -> None:
    drawn = layers.mentions(selection)
    assert drawn["total"].sum() == len(selection.mentions)
    assert (drawn[[str(role) for role in Role]].sum(axis=1) == drawn["total"]).all()
    serbia = selection.mentions[selection.mentions["iso3"] == "SRB"]
    row = drawn.set_index("iso3").loc["SRB"]
    assert (row["total"], row["reports"]) == (len(serbia), serbia["report_id"].nunique())
    assert row["transit"] == (serbia["role"] == "transit").sum()
    assert drawn["total"].is_monotonic_decreasing


def test_no_mentions_still_have_every_role(atlas: Atlas) -> None:
    nothing = select(atlas, Filters(origins=("ISL",)))
    assert list(layers.mention_counts(nothing).columns) == [str(role) for role in Role]
    assert layers.mentions(nothing).empty


def test_crossing_points_lie_on_the_legs_shown(selection: Selection) -> None:
    crossings = layers.crossings(selection)
    assert set(crossings["kind"]) == {"border_crossing"}
    assert set(crossings["name"]) <= layers.places_on(selection)
    assert "Horgoš / Röszke" in set(crossings["name"])


def test_nothing_chosen_draws_nothing_and_fails_nowhere(atlas: Atlas) -> None:
    nothing = select(
        atlas, Filters(origins=("ISL",), routes=("other",), from_month="2009-01", to_month="2009-01")
    )
    for layer in (layers.legs, layers.mentions, layers.crossings):
        assert layer(nothing).crs == "EPSG:4326"


def test_an_approach_has_a_name_of_its_own() -> None:
    assert layers.route_of("approach") == "Approach from the origin country"
    assert layers.route_of("black_sea") == "Black Sea route"


@pytest.mark.parametrize("by", ["route", "origin"])
def test_the_months_of_a_play_add_up_to_what_the_map_shows(atlas: Atlas, by: str) -> None:
    chosen = select(
        atlas, Filters(origins=("SYR", "AFG"), routes=(), from_month="2014-07", to_month="2016-02")
    )
    table = layers.by_month(chosen, by)
    assert list(table.index[[0, -1]]) == ["2014-07", "2016-02"]
    assert len(table) == 20
    assert table.to_numpy().sum() == chosen.total
    expected = layers.route_values(chosen) if by == "route" else {"SYR", "AFG"}
    assert set(table.columns) == set(expected)


def test_a_play_is_by_route_or_origin(selection: Selection) -> None:
    with pytest.raises(FilterError, match="by 'year' is not one of route, origin"):
        layers.by_month(selection, "year")
