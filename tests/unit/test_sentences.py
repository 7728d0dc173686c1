from __future__ import annotations

import pytest

from geodata import Filters, Measure, routes
from geodata.model import SPECIAL_ORIGINS
from geodata.sentences import (
    counted,
    either,
    join,
    measure_label,
    month_label,
    origin_phrase,
    people_phrase,
    percent,
    period_label,
    routes_label,
)


def test_a_period_of_one_month_is_written_once() -> None:
    assert month_label("2015-01") == "January 2015"
    assert period_label(Filters(from_month="2015-01", to_month="2015-01")) == "January 2015"
    assert period_label(Filters(from_month="2015-01", to_month="2016-12")) == "January 2015 to December 2016"


def test_routes_are_named_and_all_of_them_are_all_routes() -> None:
    assert routes_label(Filters()) == "the Western Balkan route"
    assert (
        routes_label(Filters(routes=("western_balkan", "black_sea")))
        == "the Western Balkan route and the Black Sea route"
    )
    assert (
        routes_label(Filters(routes=())) == routes_label(Filters(routes=routes.route_ids())) == "all routes"
    )


@pytest.mark.parametrize("code", [*SPECIAL_ORIGINS, "SYR", "XKX", "CIV"])
def test_people_come_first(code: str) -> None:
    assert "people" in origin_phrase(code)
    assert "_" not in origin_phrase(code)


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["IND"], "people from India"),
        (["IND", "TUN", "BDI"], "people from India, Tunisia and Burundi"),
        (["SYR", "stateless"], "people from Syria and stateless people"),
        (["stateless", "SYR", "IRQ"], "people from Syria and Iraq, and stateless people"),
        (["unknown"], "people whose nationality was not recorded"),
    ],
)
def test_people_of_several_origins_are_said_once(codes: list[str], said: str) -> None:
    assert people_phrase(codes) == said


def test_kosovo_carries_its_asterisk() -> None:
    assert origin_phrase("XKX") == "people from Kosovo*"


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [
        (0, 100, "0 %"),
        (1, 100, "1 %"),
        (1, 1000, "under 1 %"),
        (0.0004, 1, "under 1 %"),
        (0.9949, 1, "99 %"),
        (0.995, 1, "over 99 %"),
        (999, 1000, "over 99 %"),
        (763_996, 764_033, "over 99 %"),
        (1, 5_000_000, "under 1 %"),
        (sum([0.1] * 10), 1, "100 %"),
        (1000, 1000, "100 %"),
        (73, 100, "73 %"),
        (0, 0, "0 %"),
    ],
)
def test_a_small_share_is_not_written_as_nothing_and_nearly_all_not_as_all(
    part: float, whole: float, written: str
) -> None:
    assert percent(part, whole).replace("\u00a0", " ") == written


def test_lists_are_written_as_words() -> None:
    assert join(["a"]) == either(["a"]) == "a"
    assert join(["a", "b", "c"]) == "a, b and c"
    assert either(["a", "b", "c"]) == "a, b or c"


def test_measures_are_written_as_words() -> None:
    assert [measure_label(measure) for measure in (Measure.DETECTIONS, Measure.DEAD_OR_MISSING)] == [
        "detections",
        "dead or missing",
    ]


@pytest.mark.parametrize(
    ("number", "plural", "written"),
    [
        (1, "detections", "1 detection"),
        (0, "detections", "0 detections"),
        (2345, "asylum applications", "2,345 asylum applications"),
        (1, "asylum applications", "1 asylum application"),
        (1, "countries", "1 country"),
        (1, "branches", "1 branch"),
        (1, "dead or missing", "1 dead or missing"),
        (1, "presence", "1 presence"),
    ],
)
def test_a_count_agrees_with_its_noun(number: int, plural: str, written: str) -> None:
    assert counted(number, plural) == written
