from __future__ import annotations

import pytest

from geodata import Atlas, Filters, Measure, Role
from geodata.errors import FilterError
from geodata.queries import check, read_filters, resolve_origin, unknown_country


def problems(atlas: Atlas, **query: str) -> list[str]:
    return read_filters({name.rstrip("_"): [value] for name, value in query.items()}, atlas)[1]


def test_a_good_link_is_read_without_a_word(atlas: Atlas) -> None:
    query = {
        "origin": ["SYR", "unknown"],
        "route": ["all"],
        "from": ["2015-01"],
        "to": ["2015-12"],
        "role": ["origin"],
    }
    assert read_filters(query, atlas) == (
        Filters(
            origins=("SYR", "unknown"),
            routes=(),
            from_month="2015-01",
            to_month="2015-12",
            roles=(Role.ORIGIN,),
        ),
        [],
    )


def test_spellings_become_codes_each_once(atlas: Atlas) -> None:
    filters, said = read_filters({"origin": ["Turkey", "TUR", "türkiye", "Afghans", "stateless"]}, atlas)
    assert filters.origins == ("TUR", "AFG", "stateless")
    assert said == []


def test_what_can_be_used_is_kept_beside_what_cannot(atlas: Atlas) -> None:
    filters, said = read_filters(
        {"origin": ["SYR", "XYZ"], "route": ["moon", "other"], "role": ["x", "origin"]}, atlas
    )
    assert (filters.origins, filters.routes, filters.roles) == (("SYR",), ("other",), (Role.ORIGIN,))
    assert len(said) == 3


def test_routes_that_all_are_none_leave_the_default(atlas: Atlas) -> None:
    assert read_filters({"route": ["moon"]}, atlas)[0].routes == Filters().routes


def test_months_the_wrong_way_round_are_swapped(atlas: Atlas) -> None:
    filters, said = read_filters({"from": ["2016-12"], "to": ["2015-01"]}, atlas)
    assert (filters.from_month, filters.to_month) == ("2015-01", "2016-12")
    assert said == ["The months were the wrong way round (from 2016-12, to 2015-01); they are swapped here."]


@pytest.mark.parametrize("outside", ["1999-01", "2031-12"])
def test_a_month_without_figures_is_left_out_and_the_span_is_told(atlas: Atlas, outside: str) -> None:
    filters, said = read_filters({"from": [outside], "to": [outside]}, atlas)
    assert (filters.from_month, filters.to_month) == (None, None)
    assert said == [f"The figures run from 2009-01 to 2025-04; nothing is known here for {outside}."]


def test_a_measure_without_figures_falls_back_to_detections(atlas: Atlas) -> None:
    filters, said = read_filters({"measure": ["dead_or_missing"]}, atlas)
    assert filters.measure is Measure.DETECTIONS
    assert said == ["No figures of dead or missing are loaded; detections are shown."]


def test_an_unknown_report_is_named(atlas: Atlas) -> None:
    assert problems(atlas, report="nothing") == ["There is no report “nothing”; choose one of the list."]


@pytest.mark.parametrize("name", ["origin", "route", "report", "from_", "measure", "role", "view"])
def test_a_sentence_stays_short_whatever_was_typed(atlas: Atlas, name: str) -> None:
    (said,) = problems(atlas, **{name: "zq" * 5000})
    assert len(said) < 400


def test_a_name_near_a_country_gets_a_guess_and_another_an_example() -> None:
    assert unknown_country("Siria").startswith("“Siria” is not a country of the register. Did you mean Syria")
    assert unknown_country("9999").endswith("Write a name or an ISO 3166 code, such as Syria or SYR.")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("SYR", "SYR"),
        ("Syrians", "SYR"),
        ("Kosovo*", "XKX"),
        ("unknown", "unknown"),
        ("NA", "NAM"),
        ("Ruritania", None),
    ],
)
def test_an_origin_is_resolved(typed: str, code: str | None) -> None:
    assert resolve_origin(typed) == code


def test_the_command_line_refuses_what_a_page_would_leave_out(atlas: Atlas) -> None:
    assert check(Filters(origins=("Turkey",)), atlas).origins == ("TUR",)
    with pytest.raises(FilterError, match="“moon” is not a route; routes are western_balkan"):
        check(Filters(routes=("moon",)), atlas)
