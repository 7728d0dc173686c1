from __future__ import annotations

import re

import pandas as pd
import pandera.errors
import pytest

from geodata import schemas
from geodata.errors import DataFileError

FIGURE = {
    "source_id": "S",
    "measure": "detections",
    "route_id": "other",
    "origin": "SYR",
    "border": "land",
    "month": "2015-01",
    "value": "12",
}
POINT = {
    "route_id": "other",
    "branch_id": "b",
    "origin": "",
    "seq": "1",
    "place": "Horgoš",
    "country_iso3": "SRB",
    "lat": "46.1",
    "lon": "20.0",
    "kind": "city",
    "mode_to_next": "land",
    "approximate": "no",
    "from_year": "2015",
    "to_year": "",
    "source_id": "S",
    "coord_basis": "",
    "note": "",
}
MENTION = {
    "report_id": "r",
    "start": 5,
    "end": 10,
    "surface": "Syria",
    "iso3": "SYR",
    "role": "origin",
    "sentence_start": 0,
    "sentence_end": 20,
    "rule": "name",
    "embedded": False,
}
LOADED = {
    "measure": "arrivals",
    "route_id": "",
    "origin": "SYR",
    "destination": "",
    "border": "",
    "period": "2015",
    "value": "0",
    "lat": None,
    "lon": None,
    "cause": "",
    "url": "",
    "reported_by": "",
    "place": "B3",
}


def rows(first: dict[str, object], **second: object) -> pd.DataFrame:
    """Two rows of a file: a good one, and one with these changes."""
    return pd.DataFrame([first, {**first, **second}])


def test_good_figures_get_their_types() -> None:
    table = schemas.checked(
        rows(FIGURE, month="2015-02", origin="unknown"), schemas.figures, "detections.csv"
    )
    assert table["value"].tolist() == [12, 12]


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("measure", "persons", "measure 'persons' is not one of detections, arrivals, presence"),
        (
            "origin",
            "SY",
            "origin 'SY' is not an ISO 3166-1 alpha-3 code such as SYR or one of unknown, stateless",
        ),
        ("origin", "syr", "origin 'syr' is not an ISO 3166-1"),
        ("origin", "SYR\n", "is not an ISO 3166-1"),
        ("origin", "", "origin '' is not an ISO 3166-1"),
        ("border", "air", "border 'air' is not one of land, sea"),
        ("month", "2015-13", "month '2015-13' is not a month such as 2015-01"),
        ("month", "2015-1", "month '2015-1' is not a month"),
        ("value", "0", "value '0' is not a count of 1 or more"),
        ("value", "-5", "value '-5' is not a count of 1 or more"),
        ("value", "twelve", "value 'twelve' is not a whole number"),
        ("value", "1.5", "value '1.5' is not a whole number"),
        ("value", "", "value '' is not a whole number"),
    ],
)
def test_a_bad_figure_is_named_by_file_line_column_and_value(column: str, value: str, said: str) -> None:
    with pytest.raises(DataFileError, match=re.escape(said)) as refused:
        schemas.checked(
            rows(FIGURE, **{"month": "2015-02", column: value}), schemas.figures, "detections.csv"
        )
    words = str(refused.value)
    assert words.startswith("data/detections.csv line 3: ")
    assert words.endswith("git checkout -- data/detections.csv")


def test_a_figure_that_stands_twice_is_refused() -> None:
    with pytest.raises(
        DataFileError, match=r"line 3: .* is not alone: a row of the same meaning stands above it"
    ):
        schemas.checked(rows(FIGURE, value="99"), schemas.figures, "detections.csv")


def test_an_endless_value_is_not_repeated_whole() -> None:
    with pytest.raises(DataFileError, match="is not one of land, sea") as refused:
        schemas.checked(rows(FIGURE, border="x" * 10_000), schemas.figures, "detections.csv")
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("seq", "0", "seq '0' is not 1 or more"),
        ("place", "", "place '' is not there, and has to be"),
        ("country_iso3", "Serbia", "is not an ISO 3166-1 alpha-3 code such as SYR"),
        ("lat", "91", "lat '91.0' is not in degrees, -90 to 90"),
        ("lon", "-180.5", "is not in degrees, -180 to 180"),
        ("lat", "north", "lat 'north' is not a number"),
        ("kind", "village", "kind 'village' is not one of city, border_crossing, island, sea"),
        ("mode_to_next", "rail", "mode_to_next 'rail' is not one of land, sea, air, nothing"),
        ("approximate", "maybe", "approximate 'maybe' is not one of yes, no"),
        ("from_year", "1815", "is not a year from 2000 on"),
        ("to_year", "now", "to_year 'now' is not a year"),
        ("source_id", "", "source_id '' is not there, and has to be"),
    ],
)
def test_a_bad_point_of_a_route_is_named(column: str, value: str, said: str) -> None:
    with pytest.raises(DataFileError, match=re.escape(said)) as refused:
        schemas.checked(rows(POINT, **{"seq": "2", column: value}), schemas.route_points, "routes.csv")
    assert str(refused.value).startswith("data/routes.csv line 3: ")


def test_a_point_may_lie_at_sea_and_its_branch_be_in_use() -> None:
    table = schemas.checked(
        rows(POINT, seq="2", country_iso3="", mode_to_next=""), schemas.route_points, "routes.csv"
    )
    assert table["lat"].tolist() == [46.1, 46.1]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("period", "2015"),
        ("period", "2015-01"),
        ("origin", "stateless"),
        ("border", ""),
        ("lat", 46.1),
        ("value", "0"),
    ],
)
def test_a_loaded_figure_may_leave_open_what_its_file_does_not_say(column: str, value: object) -> None:
    schemas.loaded_figures.validate(rows(LOADED, **{column: value}))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("period", "2015-13"),
        ("period", "15"),
        ("value", "-1"),
        ("lat", 181.0),
        ("place", ""),
        ("destination", "Greece"),
    ],
)
def test_a_loaded_figure_that_cannot_be_is_refused(column: str, value: object) -> None:
    with pytest.raises(pandera.errors.SchemaError, match=column):
        schemas.loaded_figures.validate(rows(LOADED, **{column: value}))


@pytest.mark.parametrize(
    ("column", "value"),
    [("iso3", "syr"), ("role", "smuggler"), ("start", -1), ("end", 0), ("sentence_start", -1)],
)
def test_a_mention_that_cannot_be_is_refused(column: str, value: object) -> None:
    schemas.mentions.validate(rows(MENTION))
    with pytest.raises(pandera.errors.SchemaError, match=column):
        schemas.mentions.validate(rows(MENTION, **{column: value}))


def test_a_mention_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(pandera.errors.SchemaError, match="a mention ends before it starts"):
        schemas.mentions.validate(rows(MENTION, start=11))
