from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dashboard import assets
from geodata import boundaries, countries, routes
from geodata.errors import DataFileError


@pytest.fixture(scope="module")
def catalogue() -> dict[str, Any]:
    """As the browser reads it."""
    read: dict[str, Any] = json.loads(json.dumps(assets.catalogue(), allow_nan=False))
    return read


@pytest.fixture
def static(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(assets, "BUILT", tmp_path / "built")
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    assets.build.cache_clear()
    assets.url.cache_clear()
    yield tmp_path
    assets.build.cache_clear()
    assets.url.cache_clear()


def test_every_country_of_the_register_has_a_label_and_a_point(catalogue: dict[str, Any]) -> None:
    assert set(catalogue["labels"]) == set(countries.register())
    assert catalogue["labels"]["XKX"][0] == "Kosovo*"
    assert catalogue["labels"]["TUR"][0] == "Türkiye"
    assert sorted(catalogue["label_order"]) == sorted(countries.register())


def test_outlines_and_borders_are_all_there_and_say_how_they_are_drawn(catalogue: dict[str, Any]) -> None:
    assert len(catalogue["countries"]["features"]) == int(boundaries.countries().geometry.notna().sum())
    kinds = {feature["properties"]["kind"] for feature in catalogue["lines"]["features"]}
    assert kinds == {"international", "undetermined", "dotted"}


def test_outlines_are_packed_without_loss(catalogue: dict[str, Any]) -> None:
    def lines(part: list[Any]) -> list[list[Any]]:
        return [part] if isinstance(part[0][0], float) else [line for inner in part for line in lines(inner)]

    def packed_lines(part: list[Any]) -> list[list[int]]:
        return (
            [part] if isinstance(part[0], int) else [line for inner in part for line in packed_lines(inner)]
        )

    for name in ("countries", "lines"):
        whole = catalogue[name]
        for before, after in zip(whole["features"], assets.packed(whole)["features"], strict=True):
            assert before["properties"] == after["properties"]
            steps = packed_lines(after["geometry"]["coordinates"])
            for line, packed in zip(lines(before["geometry"]["coordinates"]), steps, strict=True):
                back = np.cumsum(np.reshape(packed, (-1, 2)), axis=0) / 1000
                assert back.tolist() == line


def test_legs_and_crossings_are_numbered_as_the_catalogue_lists_them(catalogue: dict[str, Any]) -> None:
    by_leg = routes.legs().set_index("leg_id")["segment_id"]
    for segment, number in assets.leg_numbers().items():
        assert by_leg[catalogue["legs"][number]["id"]] == segment
    assert len(catalogue["legs"]) == len(assets.leg_numbers())
    for name, number in assets.crossing_numbers().items():
        assert catalogue["crossings"][number]["name"] == name


def test_points_are_latitude_first_as_leaflet_wants_them(catalogue: dict[str, Any]) -> None:
    horgos = next(place for place in catalogue["crossings"] if place["id"] == "horgos_roszke")
    assert 46 < horgos["lat"] < 46.3
    assert 19.9 < horgos["lon"] < 20.1
    for leg in catalogue["legs"]:
        assert all(abs(lat) <= 90 for lat, _ in leg["points"])


def test_the_files_are_written_once_and_again_when_they_changed(static: Path) -> None:
    assets.build()
    names = {
        path.relative_to(static / "built").as_posix()
        for path in (static / "built").rglob("*")
        if path.is_file()
    }
    assert names >= {"map.js", "map.css", "leaflet.js", "leaflet.css", "catalogue.json"}
    script = static / "built" / "leaflet.js"
    written = script.stat().st_mtime_ns
    assets.build.cache_clear()
    assets.build()
    assert script.stat().st_mtime_ns == written
    assert (static / "built" / "map.js").read_bytes().endswith(assets.map_words())
    script.write_text("spoilt", encoding="utf-8")
    assets.build.cache_clear()
    assets.build()
    assert script.read_text(encoding="utf-8") != "spoilt"
    assert not [name for name in names if name.startswith("tmp")]


def test_an_address_changes_with_the_content(static: Path) -> None:
    (static / "a.js").write_text("1", encoding="utf-8")
    first = assets.url("a.js")
    assets.url.cache_clear()
    (static / "a.js").write_text("2", encoding="utf-8")
    assert assets.url("a.js") != first
    assert assets.url("a.js").startswith("../../app/static/a.js?v=")


def test_a_folder_that_cannot_be_written_ends_in_a_sentence(static: Path) -> None:
    (static / "built").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(
        DataFileError, match=r"dashboard/static/built/leaflet\.js cannot be written .*: the map needs it"
    ):
        assets.build()


def test_a_file_that_cannot_be_put_in_its_place_leaves_nothing_behind(static: Path) -> None:
    # A folder of this name stands in the way.
    (static / "built" / "leaflet.js" / "of another").mkdir(parents=True)
    with pytest.raises(DataFileError, match="cannot be written"):
        assets.build()
    assert [path.name for path in (static / "built").iterdir()] == ["leaflet.js"]
