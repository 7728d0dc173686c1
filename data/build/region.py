"""Build data/boundaries_region.geojson: finer outlines of South-East Europe, for a map that is zoomed in.

The outlines are those of the npm package world-atlas (ISC, from Natural Earth, public domain), at scale 1:10 million, cut
to a box. Each area gets the code that the outlines of data/boundaries.geojson give to its largest part, so that both
files say the same of who lies where; borders that are not settled are drawn as `geodata._borders` says. They are
simplified together by a third of a kilometre. Run from the project root, with npm on the path::

    python -m data.build.region
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas
import shapely

from data.build.boundaries import DETAILED, DIGITS, feature, fetch, outlines, write
from geodata import boundaries
from geodata._borders import NO_CODE, shared_edges
from geodata.model import CRS

NAME = "boundaries_region.geojson"
SOURCE = "npm world-atlas 2.0.2, 1:10 million, from Natural Earth; cut and simplified as data/build/region.py says."
LICENCE = "ISC (world-atlas); Natural Earth is in the public domain."
# West, south, east, north: from the Adriatic to the Bosporus. No area in it that the two sources give to different holders.
BOX = (12.0, 34.6, 30.0, 48.6)
TOLERANCE_DEGREES = 0.003
COUNTRY, COAST = "country", "coast"


def coded(parts: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Give each area the code of the coarser outlines at its largest part: one row a code."""
    area = parts["id"].fillna(parts["name"])
    size = shapely.area(parts.geometry.to_numpy())
    largest = parts.assign(size=size, area=area).sort_values("size").drop_duplicates("area", keep="last")
    inside = largest.geometry.representative_point()
    codes = {
        name: boundaries.country_at(point.x, point.y) or NO_CODE
        for name, point in zip(largest["area"], inside, strict=True)
    }
    return geopandas.GeoDataFrame({"iso3": area.map(codes)}, geometry=parts.geometry, crs=CRS)


def polygons(shape: shapely.Geometry) -> shapely.MultiPolygon:
    """What has an area, without what a cut leaves over as lines and points."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def build() -> None:
    """Write the file."""
    box = shapely.box(*BOX)
    with TemporaryDirectory() as folder:
        parts = coded(outlines(fetch(DETAILED, Path(folder))))
    parts = parts[parts.intersects(box)]
    whole = parts.dissolve("iso3").reset_index()
    fine = shapely.coverage_simplify(whole.geometry.to_numpy(), TOLERANCE_DEGREES)
    fine = shapely.transform(fine, lambda xy: xy.round(DIGITS))
    fine = [polygons(shape) for shape in shapely.intersection(shapely.make_valid(fine), box)]
    whole = geopandas.GeoDataFrame({"iso3": whole["iso3"]}, geometry=fine, crs=CRS)
    if NO_CODE in set(whole["iso3"]) or "XKX" not in set(whole["iso3"]):
        raise RuntimeError("an area of the region has no code, or Kosovo has no outline of its own")
    edge = box.exterior.buffer(2 * 10**-DIGITS)
    land = shapely.get_parts(shapely.union_all(fine))
    coast = shapely.line_merge(shapely.union_all(shapely.boundary(land)).difference(edge))
    lines = shared_edges(whole)
    rows = [feature(row.geometry, iso3=row.iso3, between="", kind=COUNTRY) for row in whole.itertuples()]
    rows += [feature(row.geometry, iso3="", between=row.between, kind=row.kind) for row in lines.itertuples()]
    write(NAME, [*rows, feature(coast, iso3="", between="", kind=COAST)], SOURCE, LICENCE)


if __name__ == "__main__":
    build()
