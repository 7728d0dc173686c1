"""Build data/places.csv: every place that the routes pass, once, with the other names that reports write for it.

Coordinates, kinds and sources come from data/routes.csv, which says them of each point of a branch; the other names
(exonyms, spellings without accents, other scripts and languages of the area, the parts of a double name) stand in
place_names.csv beside this file. Run from the project root::

    python -m data.build.places
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pandas as pd

from geodata.gazetteer import COLUMNS, fold

NAMES = Path(__file__).with_name("place_names.csv")
DATA = Path(__file__).resolve().parent.parent
UNVERIFIED = "UNVERIFIED"
_ONE_VALUE = ["lat", "lon", "kind", "coord_basis"]


def points() -> pd.DataFrame:
    """The points of data/routes.csv, one a place and country; its source is the first that is not unverified.

    Raises
    ------
    ValueError
        If a place does not lie where it lies elsewhere in the file.
    """
    every = pd.read_csv(DATA / "routes.csv", dtype=str, keep_default_na=False)
    every["unverified"] = every["source_id"] == UNVERIFIED
    grouped = every.sort_values("unverified", kind="stable").groupby(["place", "country_iso3"])
    differing = grouped[_ONE_VALUE].nunique().max(axis=1)
    if (differing > 1).any():
        raise ValueError(
            f"routes.csv places {', '.join(differing[differing > 1].index.map(str))} differently."
        )
    return grouped.first().reset_index()


def place_id(name: str) -> str:
    """The name in ASCII, lower case, words joined by underscores: ``"Horgoš / Röszke"`` is ``"horgos_roszke"``."""
    return re.sub(r"[^a-z0-9]+", "_", fold(name))


def build() -> str:
    """The text of data/places.csv, sorted by place_id.

    Raises
    ------
    ValueError
        If place_names.csv does not hold each place exactly once.
    """
    found = points()
    with NAMES.open(encoding="utf-8", newline="") as file:
        others = {
            (row["place"], row["country_iso3"]): row["alternative_names"] for row in csv.DictReader(file)
        }
    known = set(zip(found["place"], found["country_iso3"], strict=True))
    if known != set(others):
        raise ValueError(f"{NAMES.name} and routes.csv differ in: {sorted(known ^ set(others))}")
    rows = [
        {
            **point,
            "place_id": place_id(point["place"]),
            "name": point["place"],
            "alternative_names": others[point["place"], point["country_iso3"]],
            "lat": f"{float(point['lat']):.3f}",
            "lon": f"{float(point['lon']):.3f}",
        }
        for point in found.to_dict("records")
    ]
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(sorted(rows, key=lambda row: row["place_id"]))
    return buffer.getvalue()


if __name__ == "__main__":
    (DATA / "places.csv").write_text(build(), encoding="utf-8", newline="\n")
