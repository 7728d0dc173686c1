"""GeoJSON that is broken, or made to break a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata import figures
from tests import tables
from tests.hostile.bad_tables import (
    GOOD,
    collection,
    feature,
    point,
    refused,
)


class TestGeoJson:
    def read(self, tmp_path: Path, content: str) -> figures.Figures:
        return figures.read_figures(tables.text(tmp_path / "a.geojson", content))

    @pytest.mark.parametrize(
        ("bad", "reason"),
        [
            (feature({"type": "Point", "coordinates": [float("nan"), 44]}), "its coordinate 'nan' is not a number"),
            (feature(point(float("inf"), 44)), "its coordinate 'inf' is not a number"),
            (feature(point(1e308, 44)), "its coordinates reach beyond latitude 90 or longitude 180"),
            (feature(point(10**400, 44)), "its geometry is not one of GeoJSON"),
            (feature(point(20, 181)), "its coordinates reach beyond latitude 90 or longitude 180; are latitude"),
            (feature(point("20", "44")), "its coordinate '44' is not a number"),
            (feature({"type": "Point"}), "its geometry is not one of GeoJSON"),
            (feature({"type": "Point", "coordinates": [20]}), "its geometry is not one of GeoJSON"),
            (feature({"type": "Blob", "coordinates": [20, 44]}), "its geometry is not one of GeoJSON"),
            (feature("POINT (20 44)"), "its geometry is not an object"),
            (feature({"type": "Polygon", "coordinates": [[[20, 44], [21, 44]]]}), "its geometry is not one of GeoJSON"),
            (feature(point(20, 44), "many"), "'many' is not a number"),
            ({"type": "Point", "coordinates": [20, 44]}, "its type is not Feature"),
            ("text", "its type is not Feature"),
        ],
    )  # fmt: skip
    def test_a_bad_feature_is_named_and_the_good_one_is_loaded(
        self, bad: object, reason: str, tmp_path: Path
    ) -> None:
        loaded = self.read(tmp_path, collection(bad, GOOD))
        assert loaded.rows[["value", "lat", "lon"]].to_numpy().tolist() == [[5, 44.8, 20.5]]
        ((place, told),) = loaded.rejected.to_numpy().tolist()
        assert place == "feature 1"
        assert told.startswith(reason)

    def test_a_feature_without_a_place_still_counts(self, tmp_path: Path) -> None:
        loaded = self.read(tmp_path, collection(feature(None, 2), GOOD))
        assert loaded.rows["value"].tolist() == [2, 5]
        assert loaded.rows[["lat", "lon"]].isna().to_numpy().tolist() == [[True, True], [False, False]]

    def test_an_area_that_crosses_itself_is_mended_and_told(self, tmp_path: Path) -> None:
        bow_tie = {"type": "Polygon", "coordinates": [[[20, 44], [21, 45], [21, 44], [20, 45], [20, 44]]]}
        loaded = self.read(tmp_path, collection(feature(bow_tie)))
        assert 20 <= loaded.rows["lon"].iloc[0] <= 21
        assert any(note.endswith("because their outline crosses itself: 1 area.") for note in loaded.notes)

    def test_a_line_over_the_antimeridian_goes_the_short_way(self, tmp_path: Path) -> None:
        line = {"type": "LineString", "coordinates": [[179, 10], [-179, 10]]}
        loaded = self.read(tmp_path, collection(feature(line)))
        assert abs(loaded.rows["lon"].iloc[0]) >= 179

    def test_metres_become_degrees_where_the_file_declares_them(self, tmp_path: Path) -> None:
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
        loaded = self.read(tmp_path, collection(feature(point(2282049.55, 5591295.92)), crs=crs))
        assert loaded.rows[["lat", "lon"]].round(2).to_numpy().tolist() == [[44.81, 20.5]]
        assert "Coordinates were turned from EPSG:3857 into degrees." in loaded.notes

    @pytest.mark.parametrize("name", ["/vsicurl/http://127.0.0.1:9/x", "+proj=pipeline +step", "EPSG:99999"])
    def test_a_crs_that_is_none_is_never_looked_up_elsewhere(self, name: str, tmp_path: Path) -> None:
        crs = {"type": "name", "properties": {"name": name}}
        path = tables.text(tmp_path / "a.geojson", collection(GOOD, crs=crs))
        if name.startswith("EPSG"):
            refused(path, "feature 1: its CRS EPSG:99999 is not known")
        else:
            refused(path, "declares the CRS")

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            ('<OGRVRTDataset><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataset>', "other XML, not a table"),
            ("[" * 100_000, "too deeply|is not JSON"),
            ('{"a":' * 100_000, "too deeply|is not JSON"),
            ('{"type": "FeatureCollection", "features": [', "line 1 is not JSON"),
            ('{"type": "Topology"}', "neither items nor GeoJSON features"),
            ('{"features": ' + "[" * 900 + "]" * 900 + "}", "none of it can be read; feature 1: its type is not Feature"),
            ("[]", "is empty: it holds no item"),
        ],
        ids=["vrt", "deep lists", "deep objects", "cut short", "other JSON", "nested features", "empty"],
    )  # fmt: skip
    def test_what_is_no_geojson_is_refused(self, content: str, sentence: str, tmp_path: Path) -> None:
        refused(tables.text(tmp_path / "a.geojson", content), sentence)
