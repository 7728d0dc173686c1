"""Layers for GIS programs: numbers, sources and notes in each, and styles that QGIS draws as the other files are drawn."""

from __future__ import annotations

import json
import sqlite3
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import geopandas
import pyogrio
import pytest

from dashboard import wording
from dashboard.briefing import marks
from dashboard.briefing.export import export
from dashboard.briefing.scenes import Briefing
from geodata.model import Role
from tests.unit import briefings


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("layers")


def made(folder: Path, ending: str, briefing: Briefing | None = None) -> Path:
    path = folder / f"made{ending}"
    export(briefing or briefings.syria(), briefings.atlas(), path)
    return path


def test_the_layers_are_geojson_with_their_numbers_sources_and_notes(folder: Path) -> None:
    content = json.loads(made(folder, ".geojson").read_text(encoding="utf-8"))
    assert {feature["properties"]["layer"] for feature in content["features"]} == {
        "legs",
        "origins",
        "mentions",
        "crossings",
    }
    assert wording.caveats.KOSOVO_NOTE in content["notes"]
    syria = next(f for f in content["features"] if f["properties"].get("origin") == "SYR")
    assert syria["properties"]["value"] == briefings.syria().scenes[0].numbers.total
    assert syria["geometry"]["type"] == "Point"
    leg = next(f for f in content["features"] if f["properties"]["layer"] == "legs")
    assert leg["properties"]["sources"]


def test_a_figure_of_a_layer_has_its_months_date_and_source_and_its_file_names_them_in_full(
    folder: Path,
) -> None:
    """A leg gave the figure of its route beside the sources of its own line, as if they had counted it."""
    content = json.loads(made(folder, ".geojson").read_text(encoding="utf-8"))
    told = [feature["properties"] for feature in content["features"]]
    counted = [leg for leg in told if leg["layer"] == "legs" and leg["value_of_whole_route"]]
    origins = [origin for origin in told if origin["layer"] == "origins"]
    for figure in (*counted, *origins):
        assert (figure["from_month"], figure["to_month"]) == ("2015-01", "2016-12")
    assert {(leg["value_as_of"], leg["value_sources"]) for leg in counted} == {("2025-06-03", "FXDICT2025")}
    named = {row["source_id"]: row["source"] for row in content["sources"]}
    used = {source for one in told for source in (one.get("sources") or "").split(", ") if source}
    assert used <= named.keys()
    assert named["FXDICT2025"].startswith("Frontex, Monthly detections")
    assert any("events, not persons" in row["caveat"] for row in content["caveats"])
    assert content["scenes"][0]["what_is_shown"].startswith("92,769 detections of people from Syria")
    path = made(folder, ".gpkg")
    for name in ("scenes", "sources", "caveats"):
        table = pyogrio.read_dataframe(path, layer=name, read_geometry=False)
        assert table.to_dict("records") == [
            {column: str(cell) for column, cell in row.items()} for row in content[name]
        ]


def test_an_origin_without_a_place_keeps_its_value_and_a_null_geometry(folder: Path) -> None:
    everyone = briefings.of(briefings.Filters(from_month="2015-01", to_month="2015-12"))
    content = json.loads(made(folder, ".geojson", everyone).read_text(encoding="utf-8"))
    unknown = next(f for f in content["features"] if f["properties"].get("origin") == "unknown")
    assert unknown["geometry"] is None
    assert unknown["properties"]["value"] == 556_238


def test_the_geopackage_opens_with_a_style_for_every_layer(folder: Path) -> None:
    path = made(folder, ".gpkg")
    names = {name for name, _ in pyogrio.list_layers(path)}
    assert {"countries", "borders", "legs", "origins", "mentions", "crossings"} <= names
    legs = geopandas.read_file(path, layer="legs")
    assert legs.crs == "EPSG:4326"
    assert legs["value_of_whole_route"].dropna().unique().tolist() == [92_769]
    with sqlite3.connect(path) as connection:
        styles = dict(
            connection.execute("SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault = 1")
        )
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        told = [text for (text,) in connection.execute("SELECT description FROM gpkg_contents") if text]
        columns = dict(connection.execute("SELECT table_name, column_name FROM gpkg_geometry_columns"))
    assert styles.keys() == {"countries", "borders", "legs", "origins", "mentions", "crossings"}
    for note in (wording.caveats.BOUNDARIES_NOTE, wording.caveats.KOSOVO_NOTE, wording.caveats.ATTRIBUTION):
        assert sum(note in text for text in told) == len(styles)
    assert set(columns.values()) == {"geom"}


def rules_of(style: str) -> list[ElementTree.Element]:
    """The rules for the rows of a scene, of the first scene first."""
    return ElementTree.fromstring(style).findall("renderer-v2/rules/rule/rule")  # noqa: S314, it is ours


def styles_of(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as connection:
        return dict(connection.execute("SELECT f_table_name, styleQML FROM layer_styles"))


def test_every_rule_of_a_style_has_a_symbol_of_its_own(folder: Path) -> None:
    """QGIS gives a symbol to the first rule that names it, and none to the next."""
    for name, style in styles_of(made(folder, ".gpkg", briefings.shipped())).items():
        root = ElementTree.fromstring(style)  # noqa: S314, it is ours
        assert root.tag == "qgis"
        symbols = [symbol.get("name") for symbol in root.findall("renderer-v2/symbols/symbol")]
        named = [rule.get("symbol") for rule in root.iter("rule") if rule.get("symbol")] or ["0"]
        assert symbols == named, name


def test_scenes_are_ticked_by_their_titles_and_the_first_is_shown(folder: Path) -> None:
    """All scenes of a briefing stood on top of each other."""
    styles = styles_of(made(folder, ".gpkg", briefings.shipped()))
    for name in ("legs", "origins", "mentions", "crossings"):
        scenes = ElementTree.fromstring(styles[name]).findall("renderer-v2/rules/rule")  # noqa: S314, it is ours
        titles = [f"{number}. {scene.title}" for number, scene in enumerate(briefings.shipped().scenes, 1)]
        assert [scene.get("label") for scene in scenes] == [title[:83] for title in titles]
        assert [scene.get("filter") for scene in scenes] == [f"scene = {n}" for n in range(1, 9)]
        assert [scene.get("checkstate") for scene in scenes] == ["1", *["0"] * 7]


@pytest.mark.parametrize(("roles", "drawn"), [((), "0"), ((Role.TRANSIT,), "1")])
def test_mentions_are_drawn_at_first_where_the_scene_is_about_them(
    tmp_path: Path, roles: tuple[Role, ...], drawn: str
) -> None:
    briefing = briefings.of(briefings.Filters(origins=("SYR",), roles=roles, from_month="2022-01"))
    (rule,) = rules_of(styles_of(made(tmp_path, ".gpkg", briefing))["mentions"])
    assert rule.get("checkstate") == drawn


def test_circles_are_as_large_as_in_every_other_file_and_those_without_a_place_make_none_smaller(
    tmp_path: Path,
) -> None:
    everyone = briefings.of(briefings.Filters(from_month="2015-01", to_month="2015-12"))
    origins = geopandas.read_file(made(tmp_path, ".gpkg", everyone), layer="origins").set_index("origin")
    assert origins["value"].idxmax() == "unknown"
    assert origins["size_pt"]["SYR"] == round(2 * marks.radius(1, 1), 2)
    assert origins["size_pt"]["AFG"] < origins["size_pt"]["SYR"]


def test_a_head_is_wider_than_its_leg(folder: Path) -> None:
    for rule in ElementTree.fromstring(styles_of(made(folder, ".gpkg"))["legs"]).iter("symbol"):  # noqa: S314, it is ours
        if rule.get("type") == "marker":
            options = {option.get("name"): option.get("value") for option in rule.iter("Option")}
            assert options["expression"] == '4.5 + 1.6 * "width_pt"'


def test_a_geojson_file_has_a_style_beside_it_for_points_and_lines(folder: Path) -> None:
    path = made(folder, ".geojson", briefings.by_air())
    style = path.with_suffix(".qml").read_text(encoding="utf-8")
    root = ElementTree.fromstring(style)  # noqa: S314, it is ours
    # One that names a geometry would be refused for the other.
    assert root.find("layerGeometryType") is None
    layers = {str(rule.get("filter")).split(" AND ")[0] for rule in rules_of(style)}
    assert layers == {f"layer = '{name}'" for name in ("legs", "origins", "mentions", "crossings")}


def test_hostile_titles_are_labels_of_a_style(folder: Path) -> None:
    styles = styles_of(made(folder, ".gpkg", briefings.hostile()))
    rule = ElementTree.fromstring(styles["legs"]).find("renderer-v2/rules/rule")  # noqa: S314, it is ours
    assert rule is not None
    assert str(rule.get("label")).startswith(f"1. {briefings.HOSTILE[0]} {briefings.HOSTILE[5]}"[:60])


def test_older_gis_programs_know_the_version_of_the_geopackage(folder: Path) -> None:
    with sqlite3.connect(made(folder, ".gpkg")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (10_200,)


def test_every_leg_has_one_arrow_head_in_old_and_newer_qgis_and_names_stand_on_land(folder: Path) -> None:
    """QGIS 3.22 reads another name of the property than 3.24, and drops names that stand on an area unless told otherwise."""
    styles = styles_of(made(folder, ".gpkg"))
    heads = ElementTree.fromstring(styles["legs"]).findall(".//layer[@class='MarkerLine']/Option")  # noqa: S314, it is ours
    assert len(heads) == 4
    for head in heads:
        options = {option.get("name"): option.get("value") for option in head}
        assert (options["placement"], options["placements"]) == ("centralpoint", "CentralPoint")
    assert ElementTree.fromstring(styles["countries"]).find(".//rendering").get("obstacle") == "0"  # noqa: S314, it is ours


def test_the_rules_of_the_style_draw_every_leg_once(folder: Path) -> None:
    path = made(folder, ".gpkg", briefings.by_air())
    with sqlite3.connect(path) as connection:
        (style,) = connection.execute(
            "SELECT styleQML FROM layer_styles WHERE f_table_name = 'legs'"
        ).fetchone()
        filters = [rule.get("filter") for rule in rules_of(style)]
        counting = [f"SELECT count(*) FROM legs WHERE {rule}" for rule in filters]  # noqa: S608, our own rules
        counts = [connection.execute(query).fetchone()[0] for query in counting]
        assert sum(counts) == connection.execute("SELECT count(*) FROM legs").fetchone()[0]
    assert counts[0] == 2
