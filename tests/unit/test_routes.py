from __future__ import annotations

import csv

import pandas as pd
import pytest

from geodata import routes, shipped


def frame(*years: tuple[int, int | None]) -> pd.DataFrame:
    table = pd.DataFrame(years, columns=["from_year", "to_year"])
    return table.astype({"to_year": "Int64"})


def points() -> list[dict[str, str]]:
    with shipped.data_file("routes.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_western_balkan_route_comes_first() -> None:
    assert routes.route_ids()[0] == "western_balkan"
    assert routes.route_label("western_balkan") == "Western Balkan route"
    assert list(routes.definitions().index) == list(routes.route_ids())


def test_a_route_that_is_none_has_no_name() -> None:
    with pytest.raises(KeyError, match="moon"):
        routes.route_label("moon")


def test_a_leg_leads_from_each_point_to_the_next_of_its_branch() -> None:
    by_leg = routes.legs().set_index("leg_id")
    rows = points()
    assert len(by_leg) == len(rows) - len({row["branch_id"] for row in rows})
    following = {(row["branch_id"], int(row["seq"])): row for row in rows}
    for (branch, seq), start in following.items():
        end = following.get((branch, seq + 1))
        if end is None:
            assert f"{branch}.{seq}" not in by_leg.index
            continue
        leg = by_leg.loc[f"{branch}.{seq}"]
        assert (leg["from_place"], leg["to_place"]) == (start["place"], end["place"])
        assert (leg["from_iso3"], leg["to_iso3"]) == (start["country_iso3"], end["country_iso3"])
        assert list(leg.geometry.coords) == [
            (float(start["lon"]), float(start["lat"])),
            (float(end["lon"]), float(end["lat"])),
        ]
        assert leg["mode"] == start["mode_to_next"]
        assert leg["approximate"] == ("yes" in (start["approximate"], end["approximate"]))
        assert leg["source_id"] == start["source_id"]


def test_legs_of_one_route_between_two_places_are_one_segment() -> None:
    legs = routes.legs()
    for segment, rows in legs.groupby("segment_id"):
        assert len(rows[["route_id", "from_place", "to_place"]].drop_duplicates()) == 1
        assert segment in set(rows["leg_id"])
    pairs = legs[["route_id", "from_place", "to_place"]].drop_duplicates()
    assert len(pairs) == legs["segment_id"].nunique()


@pytest.mark.parametrize(
    ("period", "used"),
    [
        (("2015-01", "2015-12"), [True, True, False]),
        (("2016-01", "2016-01"), [False, True, False]),
        (("2014-12", "2017-01"), [True, True, True]),
        (("2012-01", "2012-12"), [True, False, False]),
        (("2030-01", "2031-01"), [False, True, False]),
        (("2011-01", "2011-12"), [False, False, False]),
    ],
)
def test_a_branch_is_in_use_through_its_first_and_last_year(
    period: tuple[str, str], used: list[bool]
) -> None:
    table = frame((2012, 2015), (2015, None), (2017, 2017))
    assert routes.in_use(table, *period).tolist() == used


def test_the_route_through_hungary_ended_with_the_fence_of_2015() -> None:
    legs = routes.legs()
    before = legs[legs["branch_id"] == "wb_central_hungary_pre_fence"]
    assert routes.in_use(before, "2015-01", "2015-12").all()
    assert not routes.in_use(before, "2016-01", "2025-04").any()


def test_approach_legs_are_those_of_the_origins_or_of_any() -> None:
    legs = routes.legs()
    of_syria = legs[routes.approach_of(legs, ("SYR",))]
    assert set(of_syria["origin"]) == {"SYR"}
    every = legs[routes.approach_of(legs, ())]
    assert set(every["origin"]) == set(legs["origin"]) - {""}
    assert not routes.approach_of(legs, ("ISL",)).any()


@pytest.mark.parametrize(
    ("years", "label"),
    [
        ([(2015, 2015)], "in 2015"),
        ([(2012, 2015)], "2012 to 2015"),
        ([(2012, 2013), (2015, None)], "since 2012"),
        ([(2016, 2018), (2014, 2015)], "2014 to 2018"),
    ],
)
def test_years_are_said_in_words(years: list[tuple[int, int | None]], label: str) -> None:
    assert routes.years_label(frame(*years)) == label


def test_every_branch_has_a_label_of_its_places() -> None:
    branches = routes.branches()
    assert set(branches.index) == set(routes.legs()["branch_id"])
    first = {row["branch_id"]: row["place"] for row in points() if row["seq"] == "1"}
    assert all(label.startswith(first[branch]) for branch, label in branches["label"].items())


def test_a_caller_may_change_what_it_gets() -> None:
    for give in (routes.legs, routes.branches, routes.definitions):
        taken = give()
        taken["source_id"] = "changed"
        assert "changed" not in set(give()["source_id"])
