from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from geodata.errors import FilterError, GeodataError
from geodata.model import (
    Filters,
    Measure,
    Mention,
    Report,
    Role,
    View,
    check_month,
    latest_date,
    months_of,
    period_of,
)


def mention(**changes: object) -> Mention:
    found = Mention(
        report_id="r",
        start=5,
        end=10,
        surface="Syria",
        iso3="SYR",
        role=Role.ORIGIN,
        sentence_start=0,
        sentence_end=20,
        rule="name",
    )
    return replace(found, **changes)


def test_the_default_filters_leave_the_link_empty() -> None:
    assert Filters().to_query() == {}
    assert Filters.from_query({}) == Filters()


def test_a_link_names_what_is_chosen_and_nothing_else() -> None:
    chosen = Filters(
        origins=("SYR", "unknown"),
        routes=("western_balkan", "other"),
        from_month="2015-01",
        to_month="2016-12",
        measure=Measure.ARRIVALS,
        roles=(Role.ORIGIN, Role.TRANSIT),
        reports=("a-report",),
        selected="country:SRB",
        view=View(44.123, 20.5, 6),
    )
    assert chosen.to_query() == {
        "origin": ["SYR", "unknown"],
        "route": ["western_balkan", "other"],
        "from": ["2015-01"],
        "to": ["2016-12"],
        "measure": ["arrivals"],
        "role": ["origin", "transit"],
        "report": ["a-report"],
        "selected": ["country:SRB"],
        "view": ["44.12,20.50,6"],
    }


def test_all_routes_and_the_default_route_are_told_apart_in_a_link() -> None:
    assert Filters(routes=()).to_query() == {"route": ["all"]}
    assert Filters.from_query({"route": ["all"]}).routes == ()
    assert Filters.from_query({"route": []}).routes == ("western_balkan",)


def test_a_parameter_of_one_value_takes_its_last_and_a_list_each_value_once() -> None:
    read = Filters.from_query({"from": ["2014-01", "2015-01", ""], "origin": ["SYR", "", "AFG", "SYR"]})
    assert read.from_month == "2015-01"
    assert read.origins == ("SYR", "AFG")


def test_other_parameters_are_left_alone() -> None:
    assert Filters.from_query({"utm_source": ["mail"], "read": ["x"]}) == Filters()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"from": ["2015-1"]}, "'2015-1' is not a month: write year and month, such as 2015-01"),
        ({"to": ["2015-13"]}, "'2015-13' is not a month"),
        ({"to": ["2015-01\n"]}, "is not a month"),
        ({"from": ["२०१५-०१"]}, "is not a month"),
        (
            {"from": ["2016-01"], "to": ["2015-01"]},
            "The months are the wrong way round: from 2016-01 is after to 2015-01",
        ),
        ({"measure": ["walkers"]}, "measure 'walkers' is not one of detections, arrivals"),
        (
            {"role": ["smuggler"]},
            "role 'smuggler' is not one of origin, transit, destination, participant, other",
        ),
        ({"view": ["44,20"]}, "view '44,20' is not latitude,longitude,zoom, such as 44.50,20.00,5"),
        ({"view": ["91,0,3"]}, "is not on the map: latitude -90 to 90"),
        ({"view": ["0,0,13"]}, "zoom 0 to 12"),
        ({"view": ["nan,0,3"]}, "is not on the map"),
        ({"view": ["0,inf,3"]}, "is not on the map"),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_do(query: dict[str, list[str]], said: str) -> None:
    with pytest.raises(FilterError, match=said):
        Filters.from_query(query)


def test_an_endless_value_is_not_repeated_whole() -> None:
    with pytest.raises(FilterError, match="is not a month") as refused:
        check_month("9" * 10_000)
    assert len(str(refused.value)) < 200


def test_filters_are_a_key_and_cannot_be_changed() -> None:
    assert hash(Filters(origins=("SYR",))) == hash(Filters(origins=("SYR",)))
    with pytest.raises(FrozenInstanceError, match="origins"):
        Filters().origins = ("AFG",)  # type: ignore[misc]  # that is the test


def test_a_view_keeps_about_a_kilometre_and_half_a_level_of_zoom() -> None:
    view = View(44.123456, 20.987654, 5.47)
    assert (view.lat, view.lon, view.zoom) == (44.12, 20.99, 5.5)
    assert str(View(44.0, 20.0, 7)) == "44.00,20.00,7"
    assert View.parse(str(view)) == view


@pytest.mark.parametrize(
    "changes",
    [
        {"start": 10},
        {"end": 21},
        {"sentence_start": 6},
        {"start": 5, "end": 5},
        {"start": -1, "sentence_start": 0},
    ],
)
def test_a_mention_lies_in_its_sentence(changes: dict[str, int]) -> None:
    with pytest.raises(GeodataError, match=r"mention 'Syria': offsets .* do not lie in the sentence"):
        mention(**changes)


@pytest.mark.parametrize("code", ["", "SY", "syr", "SYRI", "unknown", "SYR\n"])
def test_a_mention_has_a_country_code(code: str) -> None:
    with pytest.raises(GeodataError, match="is no ISO 3166-1 alpha-3 code"):
        mention(iso3=code)


def test_a_report_needs_an_id() -> None:
    with pytest.raises(GeodataError, match="A report needs an id"):
        Report("", "Title", "", "", "", "en", "text")


@pytest.mark.parametrize("period", ["2015", "2015-01", "2015-12"])
def test_a_period_is_its_months_and_they_are_the_period(period: str) -> None:
    first, last = months_of(period)
    assert first.startswith(period)
    assert last.startswith(period)
    assert period_of(first, last) == period


def test_of_dates_the_latest_that_ends_within_the_filters_counts_and_a_month_before_its_year() -> None:
    dates = [months_of(period) for period in ("2014", "2015-06", "2015", "2015-12", "2016-03")]
    assert period_of(*latest_date(dates, Filters())) == "2016-03"
    assert period_of(*latest_date(dates, Filters(to_month="2015-12"))) == "2015-12"
    assert period_of(*latest_date(dates[:3], Filters(to_month="2015-12"))) == "2015"
    assert latest_date(dates, Filters(from_month="2017-01")) == ("", "")
    assert period_of("", "") == ""
