from __future__ import annotations

import csv
import socket
from collections.abc import Iterator
from pathlib import Path

import geopandas
import pytest

from data.build import places as build
from geodata import boundaries, countries, gazetteer, shipped
from geodata.errors import DataFileError
from geodata.gazetteer import Gazetteer

ISLANDS_AND_ENCLAVES = {"Ceuta", "Melilla", "Gavdos", "Lampedusa"}
"""Places whose ground the outlines, at 1:50 million, do not show."""


def found(query: str) -> str | None:
    location = Gazetteer().geocode(query)
    return None if location is None else str(location.address)


@pytest.fixture
def places_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(shipped, "DATA_DIR", tmp_path)
    gazetteer._places.cache_clear()
    yield tmp_path / gazetteer.PLACES_FILE
    gazetteer._places.cache_clear()


def test_the_committed_places_are_what_their_build_script_writes() -> None:
    assert shipped.data_file(gazetteer.PLACES_FILE).read_text(encoding="utf-8") == build.build()


def test_every_place_of_the_routes_is_in_the_gazetteer_at_its_point() -> None:
    here = {
        (row.name, row.country_iso3): (row.lat, row.lon) for row in gazetteer.places().itertuples(index=False)
    }
    with shipped.data_file("routes.csv").open(encoding="utf-8", newline="") as file:
        for point in csv.DictReader(file):
            assert here[point["place"], point["country_iso3"]] == (float(point["lat"]), float(point["lon"]))


def test_every_place_names_a_source_that_is_listed() -> None:
    with shipped.data_file("sources.csv").open(encoding="utf-8", newline="") as file:
        sources = {row["source_id"] for row in csv.DictReader(file)}
    assert set(gazetteer.places()["source_id"]) <= sources


def test_every_place_lies_in_the_country_it_is_listed_in() -> None:
    outlines = boundaries.countries().set_index("iso3").geometry
    for place in gazetteer.places().itertuples():
        if place.kind == "sea":
            assert boundaries.country_at(place.lon, place.lat) is None, place.name
        elif place.name not in ISLANDS_AND_ENCLAVES:
            assert outlines[place.country_iso3].distance(place.geometry) < 0.1, place.name


def test_geopandas_takes_the_gazetteer_as_a_provider_without_a_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    frame = geopandas.tools.geocode(
        ["Preševo", "Horgoš", "Bihać", "Nowhere at all"], provider=Gazetteer, timeout=5
    )
    assert frame.crs == "EPSG:4326"
    assert list(frame["address"].dropna()) == [
        "Preševo, Serbia",
        "Horgoš / Röszke, Serbia",
        "Bihać, Bosnia and Herzegovina",
    ]
    assert (frame.geometry[0].x, frame.geometry[0].y) == (21.649, 42.309)
    assert frame.geometry.is_empty.tolist() == [False, False, False, True]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("PRESEVO", "Preševo, Serbia"),
        ("Прешево", "Preševo, Serbia"),
        ("Bialystok", "Białystok, Poland"),
        ("AYVALIK", "Ayvalık, Türkiye"),
        ("Λέσβος", "Lesvos (Mytilene), Greece"),
        ("Mytilene", "Lesvos (Mytilene), Greece"),
        ("Röszke", "Horgoš / Röszke, Serbia"),
        ("Röszke–Horgoš", "Horgoš / Röszke, Serbia"),
        ("horgos/roszke", "Horgoš / Röszke, Serbia"),
        ("Bapska", "Berkasovo / Bapska, Serbia"),
        ("Pristina", "Pristina, Kosovo*"),
        ("Strait of Dover", "Strait of Dover"),
    ],
)
def test_a_place_is_found_by_the_names_reports_write(query: str, address: str) -> None:
    assert found(query) == address


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("Turkey", "Türkiye"),
        ("Kosovo", "Kosovo*"),
        ("Malta", "Malta"),
        ("Korea, Republic of", "South Korea"),
    ],
)
def test_a_country_is_found_at_its_label_point(query: str, address: str) -> None:
    location = Gazetteer().geocode(query)
    points = boundaries.label_points().set_index("iso3").geometry
    assert location.address == address
    assert location.raw["kind"] == "country"
    assert (location.longitude, location.latitude) == points[countries.resolve(query)].coords[0]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("Tripoli", "Tripoli, Libya"),
        ("Tripoli, Libya", "Tripoli, Libya"),
        ("Tripoli, Lebanon", "Tripoli (Lebanon), Lebanon"),
        ("Tripoli (Lebanon)", "Tripoli (Lebanon), Lebanon"),
        ("Miratovac, Preševo, Serbia", "Miratovac, Serbia"),
        ("Röszke, Hungary", "Horgoš / Röszke, Serbia"),
        ("Nickelsdorf, Austria", "Hegyeshalom / Nickelsdorf, Hungary"),
    ],
)
def test_a_country_after_the_comma_decides(query: str, address: str) -> None:
    assert found(query) == address


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "?!",
        "Atlantis",
        "Brest, France",
        "Preševo, Atlantis",
        "Skopje, Hungary",
        "unknown",
        "stateless",
    ],
)
def test_what_is_not_known_is_not_guessed(query: str) -> None:
    assert found(query) is None


def test_all_places_of_one_name_are_given_on_request() -> None:
    answers = Gazetteer().geocode("Tripoli", exactly_one=False)
    assert [answer.address for answer in answers] == ["Tripoli, Libya", "Tripoli (Lebanon), Lebanon"]


def test_an_answer_says_how_its_point_is_known() -> None:
    assert Gazetteer().geocode("Idomeni").raw == {
        "place_id": "idomeni",
        "iso3": "GRC",
        "kind": "border_crossing",
        "coord_basis": "unverified",
        "source_id": "MOVEU2",
    }


def test_changing_the_places_does_not_change_the_next_ones() -> None:
    mine = gazetteer.places()
    mine.loc[0, "name"] = "changed"
    assert "changed" not in set(gazetteer.places()["name"])


def test_a_missing_places_file_is_named(places_file: Path) -> None:
    assert not places_file.exists()
    with pytest.raises(DataFileError, match=r"data/places\.csv is missing"):
        gazetteer.places()


@pytest.mark.parametrize(
    ("lat", "lon", "message"),
    [
        ("north", "20", "row 2: lat 'north' is not a number of degrees from -90 to 90"),
        ("91", "20", "row 2: lat '91' is not a number of degrees from -90 to 90"),
        ("42", "200", "row 2: lon '200' is not a number of degrees from -180 to 180"),
        ("42", "", "row 2: lon '' is not a number of degrees from -180 to 180"),
    ],
)
def test_a_place_that_is_nowhere_is_refused(places_file: Path, lat: str, lon: str, message: str) -> None:
    header = ",".join(gazetteer.COLUMNS)
    places_file.write_text(f"{header}\nx,X,,SRB,{lat},{lon},city,unverified,UNVERIFIED\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=message):
        gazetteer.places()


def test_a_place_listed_twice_is_refused(places_file: Path) -> None:
    header = ",".join(gazetteer.COLUMNS)
    row = "nis,Niš,,SRB,43.3,21.9,city,unverified,UNVERIFIED\n"
    places_file.write_text(f"{header}\n{row}{row}", encoding="utf-8")
    with pytest.raises(DataFileError, match="has the place_id 'nis' twice"):
        gazetteer.places()
