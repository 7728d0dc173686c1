"""The layers of a briefing for GIS programs: GeoJSON, and GeoPackage with the styles that QGIS opens it in."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pyogrio
import shapely

from dashboard import wording
from dashboard.briefing import drawing, marks, qgis, tables
from dashboard.briefing.lettering import clean
from dashboard.briefing.pinned import Shown, shown
from dashboard.briefing.preflight import Report, check
from dashboard.briefing.progress import Progress, nothing
from dashboard.briefing.scenes import Briefing, BriefingError
from dashboard.briefing.storage import write_whole
from geodata import Role, boundaries, countries, gazetteer, layers, routes
from geodata.atlas import Atlas
from geodata.model import CRS

STYLE_ENDING = ".qml"
_DIGITS = 5
# Older QGIS warns of later ones; nothing here needs them.
_GPKG_VERSION = "1.2"
_NOT_WRITTEN = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FieldError)
_DATING = threading.Lock()
_NOTES = (
    wording.caveats.WHOLE_ROUTE_NOTE,
    wording.caveats.ATTRIBUTION,
    wording.caveats.BOUNDARIES_NOTE,
    wording.caveats.KOSOVO_NOTE,
)


def _layers(items: list[Shown]) -> dict[str, geopandas.GeoDataFrame]:
    """Legs, origins, mentions and crossings, each row with its scene's number (EPSG:4326); one without a place has a null geometry."""
    made = {"legs": _legs, "origins": _origins, "mentions": _mentions, "crossings": _crossings}
    return {name: _stacked([make(item) for item in items]) for name, make in made.items()}


def _about(briefing: Briefing, items: list[Shown], atlas: Atlas, checked: Report) -> dict[str, pd.DataFrame]:
    """What has to be known of the layers, as tables: scenes, sources and caveats."""
    told = {}
    for name, columns, table in tables.about(briefing, items, atlas, checked):
        rows = [[clean(cell) if isinstance(cell, str) else cell for cell in row] for row in table]
        told[name.lower()] = pd.DataFrame(rows, columns=[column.replace(" ", "_") for column in columns])
    return told


def write_geojson(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    checked: Report | None = None,
) -> None:
    """Write legs, origin countries, mentions and crossing points as one GeoJSON file (RFC 7946), each with its layer.

    The style that QGIS opens it in stands beside it: a file of the same name that ends in .qml.
    """
    features = []
    items = shown(briefing, atlas)
    said = checked or check(briefing, atlas, items=items)
    found = _layers(items)
    for done, (name, layer) in enumerate(found.items()):
        on_progress(done, len(found), name)
        features += [_feature(name, row) for row in layer.to_dict("records")]
    content = {
        "type": "FeatureCollection",
        "title": clean(briefing.title),
        "made_on": clean(briefing.made_on),
        "data_hash": briefing.data_hash,
        "checks": str(said),
        "notes": list(_NOTES),
        **{name: table.to_dict("records") for name, table in _about(briefing, items, atlas, said).items()},
        "features": features,
    }
    write_whole(path, json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1).encode())
    write_whole(path.with_suffix(STYLE_ENDING), qgis.style_of_all(_ticked(briefing)).encode())
    on_progress(len(found), len(found), path.name)


def write_gpkg(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    checked: Report | None = None,
) -> None:
    """Write the layers, and countries and borders below them, as a GeoPackage that QGIS opens with styles.

    Raises
    ------
    BriefingError
        If it cannot be written.
    """
    items = shown(briefing, atlas)
    found = {"countries": _countries(), "borders": boundaries.lines(), **_layers(items)}
    said = checked or check(briefing, atlas, items=items)
    pinned = wording.exports.data(briefing.data_hash[:16] or wording.exports.NOT_PINNED)
    about = " ".join([f"{clean(briefing.title, 300)}. {pinned} {said}", *_NOTES])
    moment = f"{briefing.made_on or '2000-01-01'}T00:00:00.000Z"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "briefing.gpkg"
        with _dated(moment):
            for done, (name, layer) in enumerate(found.items()):
                on_progress(done, len(found), name)
                try:
                    layer.to_file(
                        made,
                        layer=name,
                        driver="GPKG",
                        engine="pyogrio",
                        index=False,
                        promote_to_multi=True,
                        layer_options={"DESCRIPTION": about},
                        dataset_options={"VERSION": _GPKG_VERSION},
                    )
                except _NOT_WRITTEN as error:
                    raise BriefingError(wording.exporting.cannot_be_written(path.name, error)) from error
            for name, table in _about(briefing, items, atlas, said).items():
                # A column with numbers and words is one of words.
                pyogrio.write_dataframe(table.astype(str), made, layer=name, driver="GPKG")
        _add_styles(made, qgis.styles(_ticked(briefing)), moment)
        write_whole(path, made.read_bytes())
    on_progress(len(found), len(found), path.name)


@contextmanager
def _dated(moment: str) -> Iterator[None]:
    """Have GDAL write this moment as that of a change: the same briefing makes the same file.

    It is a setting of the whole process, so that of two sessions one waits for the other.
    """
    with _DATING:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": moment})
        try:
            yield
        finally:
            pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def _ticked(briefing: Briefing) -> list[qgis.Ticked]:
    return [
        qgis.Ticked(scene.title, bool(scene.filters.roles or scene.filters.reports))
        for scene in briefing.scenes
    ]


def _add_styles(path: Path, styles: dict[str, str], moment: str) -> None:
    """Add the table in which QGIS looks for the style of each layer."""
    connection = sqlite3.connect(path)
    try:
        with connection:
            connection.execute(
                "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), "
                "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), "
                "styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), "
                "update_time DATETIME)"
            )
            connection.execute(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) "
                "VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?, 0)",
                (moment,),
            )
            connection.executemany(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
                "styleQML, styleSLD, useAsDefault, description, owner, update_time) "
                "VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '', ?)",
                [(name, name, style, wording.app.TITLE, moment) for name, style in styles.items()],
            )
    finally:
        connection.close()


def _stacked(parts: list[geopandas.GeoDataFrame]) -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame(pd.concat(parts, ignore_index=True), geometry="geometry", crs=CRS)


def _legs(item: Shown) -> geopandas.GeoDataFrame:
    drawn = layers.legs(item.selection)
    values = dict(item.numbers.routes)
    sources = item.selection.legs.groupby("segment_id")["source_id"].agg(
        lambda ids: ", ".join(dict.fromkeys(ids))
    )
    return geopandas.GeoDataFrame(
        {
            "scene": item.number,
            "segment_id": drawn["segment_id"],
            "route_id": drawn["route_id"],
            "route": drawn["route_id"].map(layers.route_of),
            "from_place": drawn["from_place"].map(clean),
            "to_place": drawn["to_place"].map(clean),
            "mode": drawn["mode"],
            "approximate": drawn["approximate"].astype(bool),
            "approach": drawn["route_id"] == routes.APPROACH,
            "from_year": drawn["from_year"].astype("Int64"),
            "to_year": drawn["to_year"].astype("Int64"),
            "measure": str(item.scene.filters.measure),
            **_months(item),
            "value_of_whole_route": drawn["route_id"].map(values).astype("Int64"),
            "value_as_of": [item.numbers.as_of if route in values else None for route in drawn["route_id"]],
            "value_sources": [_sources(item) if route in values else None for route in drawn["route_id"]],
            "width_pt": [
                drawing.line_width(values.get(route)) if route != routes.APPROACH else 0.9
                for route in drawn["route_id"]
            ],
            "sources": drawn["segment_id"].map(sources),
        },
        geometry=drawn.geometry.array,
        crs=CRS,
    )


def _months(item: Shown) -> dict[str, str | None]:
    """The first and the last month that a figure counts."""
    chosen = item.selection.filters
    return {"from_month": chosen.from_month, "to_month": chosen.to_month}


def _sources(item: Shown) -> str:
    """The sources of a scene's figures, by their ids."""
    return ", ".join(source for source, _ in item.numbers.sources)


def _origins(item: Shown) -> geopandas.GeoDataFrame:
    points = boundaries.label_points().set_index("iso3").geometry
    codes = [code for code, _ in item.numbers.origins]
    largest = max((value for code, value in item.numbers.origins if code in points.index), default=0)
    return geopandas.GeoDataFrame(
        {
            "scene": item.number,
            "origin": codes,
            "label": [countries.label(code) for code in codes],
            "measure": str(item.scene.filters.measure),
            **_months(item),
            "value": [value for _, value in item.numbers.origins],
            "share_of_all": [
                round(value / item.numbers.of_all, 6) if item.numbers.of_all else 0.0
                for _, value in item.numbers.origins
            ],
            "as_of": item.numbers.as_of,
            "sources": _sources(item),
            "colour": [drawing.circle_colour(value, largest) for _, value in item.numbers.origins],
            "size_pt": [round(2 * marks.radius(value, largest), 2) for _, value in item.numbers.origins],
        },
        geometry=[points.get(code) for code in codes],
        crs=CRS,
    )


def _mentions(item: Shown) -> geopandas.GeoDataFrame:
    # A role is a count here, where an origin is a code in another layer: under one name a reader of both could tell neither.
    counts = _counted(item.numbers.named) if item.numbers.named else layers.mentions(item.selection)
    named = counts.rename(columns={str(role): f"as_{role}" for role in Role})
    named.insert(0, "scene", item.number)
    named["size_pt"] = (4 + 10 * (named["total"] / max(1, named["total"].max())) ** 0.5).round(2)
    return named


def _counted(named: tuple[tuple[str, tuple[int, ...]], ...]) -> geopandas.GeoDataFrame:
    """Counts that a scene has kept, as `geodata.layers.mentions` gives them."""
    rows = [(code, *roles, sum(roles), reports) for code, (*roles, reports) in named]
    table = pd.DataFrame(rows, columns=["iso3", *map(str, Role), "total", "reports"])
    points = boundaries.label_points().set_index("iso3").geometry
    return geopandas.GeoDataFrame(
        table.assign(label=table["iso3"].map(countries.label)),
        geometry=table["iso3"].map(points).array,
        crs=CRS,
    )


def _crossings(item: Shown) -> geopandas.GeoDataFrame:
    places = item.places[item.places["kind"] == gazetteer.BORDER_CROSSING]
    return geopandas.GeoDataFrame(
        {
            "scene": item.number,
            "name": places["name"].map(clean),
            "iso3": places["country_iso3"],
            "approximate": places["coord_basis"] == gazetteer.UNVERIFIED,
        },
        geometry=places.geometry.array,
        crs=CRS,
    )


def _countries() -> geopandas.GeoDataFrame:
    outlines = boundaries.countries()
    labels = outlines["iso3"].map(lambda code: countries.label(code) if code else "")
    return geopandas.GeoDataFrame(
        {"iso3": outlines["iso3"], "label": labels}, geometry=outlines.geometry, crs=CRS
    )


def _feature(layer: str, row: dict[str, Any]) -> dict[str, Any]:
    geometry = row.pop("geometry")
    properties = {
        "layer": layer,
        **{name: _plain(value) for name, value in row.items()},
        **_simple_style(layer, row),
    }
    placed = (
        None if geometry is None else json.loads(shapely.to_geojson(shapely.transform(geometry, _rounded)))
    )
    return {"type": "Feature", "properties": properties, "geometry": placed}


def _rounded(xy: Any) -> Any:
    return xy.round(_DIGITS)


def _plain(value: Any) -> Any:
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def _simple_style(layer: str, row: dict[str, Any]) -> dict[str, Any]:
    """Colours under the names of simplestyle-spec 1.1, which many web maps read."""
    if layer == "legs":
        colour = drawing.APPROACH if row["approach"] else drawing.LINE
        return {"stroke": colour, "stroke-width": round(row["width_pt"] / 0.75, 2), "stroke-opacity": 0.85}
    return {"marker-color": row["colour"] if layer == "origins" else drawing.INK, "marker-size": "small"}
