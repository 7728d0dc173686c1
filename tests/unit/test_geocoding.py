from __future__ import annotations

import geopandas
import pandas as pd

from geodata import boundaries, find_mentions, geocode
from geodata.geocoding import mentions_frame

TEXT = "People from Syria came through Serbia to Germany. Tuvalu and Kosovo were not among them."


def test_mentions_come_out_in_order_at_the_label_points_of_their_countries() -> None:
    mentions = find_mentions(TEXT)
    placed = geocode(mentions)
    assert isinstance(placed, geopandas.GeoDataFrame)
    assert placed.crs == "EPSG:4326"
    assert (
        list(placed["iso3"]) == [mention.iso3 for mention in mentions] == ["SYR", "SRB", "DEU", "TUV", "XKX"]
    )
    found = [boundaries.country_at(point.x, point.y) for point in placed.geometry]
    assert found == ["SYR", "SRB", "DEU", "TUV", "XKX"]


def test_a_frame_is_geocoded_too_and_not_changed() -> None:
    frame = mentions_frame(find_mentions(TEXT)).set_index("start")
    before = frame.copy()
    placed = geocode(frame)
    pd.testing.assert_frame_equal(frame, before)
    assert list(placed.index) == list(frame.index)
    pd.testing.assert_frame_equal(pd.DataFrame(placed.drop(columns="geometry")), before)


def test_a_row_without_a_place_stays_and_counts() -> None:
    placed = geocode(pd.DataFrame({"iso3": ["SYR", "unknown", "ZZZ"]}))
    assert placed.geometry.isna().tolist() == [False, True, True]


def test_no_mentions_are_an_empty_frame_with_all_columns() -> None:
    placed = geocode([])
    assert placed.empty
    assert {"report_id", "iso3", "role", "rule", "geometry"} <= set(placed.columns)
    assert placed.crs == "EPSG:4326"
