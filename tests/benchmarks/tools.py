"""Does the same task with kepler.gl and flowmap.gl, in one run with the dashboard, the empty page and the naive app.

They come from npm, a gigabyte of it, into a folder outside the project: for each of ``kepler`` and ``flowmap`` copy
``tests/benchmarks/beside/<name>`` there and run ``npm install --legacy-peer-deps`` in it, in ``flowmap`` also
``npm run build``; then ``python -m tests.benchmarks.tools FOLDER``. A tool that is not there is left out, and said so.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
from playwright.sync_api import Page

from geodata import routes
from geodata.shipped import DATA_DIR
from tests.benchmarks import page as pages
from tests.benchmarks.page import ORIGINS, App

BESIDE = Path(__file__).parent / "beside"
ROUTE = "western_balkan"
CODES = dict(zip(ORIGINS, ("AFG", "IRQ", "PAK", "SYR"), strict=True))
CHANGES, OPENINGS = 16, 3
# Software draws what a graphics card would.
WEBGL = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


def figures() -> dict[str, Any]:
    """The figures of one route as a tool takes them: its legs, each with the value of each origin on the whole route.

    Returns
    -------
    dict
        choices of origins, places (id, lat, lon; degrees, EPSG:4326), flows (start, end, origin, value), the same as rows with both ends,
        outlines of countries as GeoJSON, and the box of the legs as [[west, south], [east, north]].
    """
    counted = pd.read_csv(DATA_DIR / "detections.csv", keep_default_na=False)
    values = counted[counted["route_id"] == ROUTE].groupby("origin")["detections"].sum()
    legs = routes.legs()
    legs = legs[legs["route_id"] == ROUTE].drop_duplicates(["from_place", "to_place"])
    ends = {
        name: (line.coords[at][1], line.coords[at][0])
        for at, column in ((0, "from_place"), (-1, "to_place"))
        for name, line in zip(legs[column], legs.geometry, strict=True)
    }
    rows = [
        [origin, start, end, int(value), *ends[start], *ends[end]]
        for origin, value in values.items()
        for start, end in zip(legs["from_place"], legs["to_place"], strict=True)
        if value
    ]
    outlines = geopandas.read_file(DATA_DIR / "boundaries.geojson")
    west, south, east, north = legs.total_bounds
    return {
        "choices": list(CODES.values()),
        "places": [{"id": name, "lat": lat, "lon": lon} for name, (lat, lon) in ends.items()],
        "flows": [{"origin": row[0], "start": row[1], "end": row[2], "value": row[3]} for row in rows],
        "rows": rows,
        "outlines": json.loads(outlines[outlines.geometry.notna()].to_json()),
        "box": [[west, south], [east, north]],
    }


def _choose(_: Page, number: int) -> str:
    return f"#origins button:text-is('{CODES[ORIGINS[number % len(ORIGINS)]]}')"


def tools(folder: Path) -> list[App]:
    """The tools that are installed in a folder, with the figures beside them."""
    found = []
    for name, needed in (("kepler", "node_modules/kepler.gl/umd"), ("flowmap", "built.js")):
        if not (folder / name / needed).exists():
            print(f"{name}.gl is not installed in {folder / name}: not measured")
            continue
        for file in (BESIDE / name).iterdir():
            (folder / name / file.name).write_bytes(file.read_bytes())
        (folder / name / "figures.json").write_text(json.dumps(figures()), encoding="utf-8")
        script = folder / name / "index.html"
        found.append(App(f"{name}.gl", script, "document.body?.dataset.shown", _choose))
    return found


def main() -> None:
    """Measure, and print a line an app."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    usual = [app for app in pages.APPS if app.times == 1]
    results = pages.measure((*usual, *tools(Path(sys.argv[1]).resolve())), CHANGES, OPENINGS, WEBGL)
    pages.print_table(results)


if __name__ == "__main__":
    main()
