"""Borders between countries: which edges two of them share, and how each is to be drawn.

Which borders are not settled, and where, follows the notes that maps of the United Nations and of the World Health
Organization carry. What is not listed here is drawn as an international boundary.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas
import numpy as np
import pandas as pd
import shapely

from geodata.model import CRS

NO_CODE = ""
"""In place of an ISO3 code: an area that no country code stands for."""

INTERNATIONAL, UNDETERMINED, DOTTED = "international", "undetermined", "dotted"
_NOT_DRAWN = "not drawn"
_DIGITS = 6

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Status:
    """How the border of two countries is drawn, and the note that a map with it needs.

    Attributes
    ----------
    within : tuple of float
        West, south, east, north in degrees: only the part of the border inside has this status.
    """

    between: tuple[str, str]
    kind: str
    note: str
    within: Box = (-180.0, -90.0, 180.0, 90.0)


_SUDAN = "The final boundary between the Sudan and South Sudan has not yet been determined."
_KASHMIR = (
    "The dotted line is approximately the Line of Control in Jammu and Kashmir agreed upon by India and Pakistan; "
    "the parties have not yet agreed on the final status of Jammu and Kashmir."
)
_SIACHEN = "The status of this part of Jammu and Kashmir has not been agreed upon."
_PALESTINE = "Armistice line of 1949: the boundary has not been determined."

STATUSES = (
    Status(("SRB", "XKX"), UNDETERMINED, "Kosovo*: see Security Council resolution 1244 (1999)."),
    Status(("ESH", "MAR"), UNDETERMINED, "Western Sahara is a Non-Self-Governing Territory."),
    Status(("ISR", "PSE"), UNDETERMINED, _PALESTINE),
    Status(
        ("ISR", "SYR"), UNDETERMINED, "The Golan is shown as occupied Syrian territory; approximate line."
    ),
    Status(
        ("SDN", "SSD"),
        DOTTED,
        "The final status of the Abyei area is not yet determined.",
        (27.75, 9.2, 28.92, 9.65),
    ),
    Status(("SDN", "SSD"), UNDETERMINED, _SUDAN),
    Status(
        ("EGY", "SDN"),
        UNDETERMINED,
        "Hala'ib and Bir Tawil: the boundary is not agreed.",
        (33.0, 21.5, 37.5, 23.2),
    ),
    Status(("KEN", "SSD"), UNDETERMINED, "Ilemi: the boundary is not agreed."),
    Status(("IND", "PAK"), DOTTED, _KASHMIR, (72.0, 32.78, 78.0, 37.1)),
    Status((NO_CODE, "IND"), UNDETERMINED, _SIACHEN),
    Status((NO_CODE, "PAK"), UNDETERMINED, _SIACHEN),
    Status((NO_CODE, "CHN"), UNDETERMINED, _SIACHEN),
    Status(
        ("CHN", "IND"), UNDETERMINED, "The boundary between China and India is not agreed in several sectors."
    ),
    Status(("KOR", "PRK"), UNDETERMINED, "Military demarcation line of 1953."),
    Status(("CHN", "HKG"), _NOT_DRAWN, "Within China."),
    Status(("CHN", "MAC"), _NOT_DRAWN, "Within China."),
)


def shared_edges(countries: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Find the borders that countries share, each drawn once.

    Parameters
    ----------
    countries : GeoDataFrame
        Column iso3 (`NO_CODE` for an area without one) and polygons in EPSG:4326 that meet vertex on vertex, as those
        of a topological source do; where they do not, no border is found.

    Returns
    -------
    GeoDataFrame
        between (two codes, such as ``"SRB XKX"``), kind (international, undetermined or dotted), note (empty for a
        settled border), and lines in EPSG:4326; ordered by between and kind.
    """
    edges, codes = _edges(countries)
    rows = []
    for between, segments in _by_pair(edges, codes).items():
        statuses = [status for status in STATUSES if status.between == between]
        for status, part in _by_status(segments, statuses, between).items():
            if status.kind != _NOT_DRAWN:
                line = shapely.line_merge(shapely.MultiLineString(list(shapely.linestrings(part))))
                rows.append((" ".join(between).strip(), status.kind, status.note, line))
    frame = pd.DataFrame(rows, columns=["between", "kind", "note", "geometry"])
    frame = frame.sort_values(["between", "kind", "note"], ignore_index=True)
    return geopandas.GeoDataFrame(frame, geometry="geometry", crs=CRS)


def _edges(countries: geopandas.GeoDataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Every edge of every ring, from its smaller to its larger end, and the code of its country."""
    shapes = countries[countries.geometry.notna()]
    parts, owner = shapely.get_parts(shapes.geometry.to_numpy(), return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    follows = ring[:-1] == ring[1:]
    edges = np.stack([points[:-1][follows], points[1:][follows]], axis=1).round(_DIGITS)
    backwards = (edges[:, 0, 0] > edges[:, 1, 0]) | (
        (edges[:, 0, 0] == edges[:, 1, 0]) & (edges[:, 0, 1] > edges[:, 1, 1])
    )
    edges[backwards] = edges[backwards, ::-1]
    return edges, shapes["iso3"].to_numpy(dtype=str)[owner[part[ring[:-1][follows]]]]


def _by_pair(edges: np.ndarray, codes: np.ndarray) -> dict[tuple[str, str], np.ndarray]:
    """The edges that occur with two codes, by the two codes in alphabetical order."""
    flat = edges.reshape(len(edges), 4)
    order = np.lexsort((codes, *flat.T))
    flat, codes = flat[order], codes[order]
    shared = (flat[:-1] == flat[1:]).all(axis=1) & (codes[:-1] != codes[1:])
    pairs: dict[tuple[str, str], list[np.ndarray]] = {}
    for edge, first, second in zip(flat[:-1][shared], codes[:-1][shared], codes[1:][shared], strict=True):
        pairs.setdefault((str(first), str(second)), []).append(edge.reshape(2, 2))
    return {pair: np.array(found) for pair, found in pairs.items()}


def _by_status(
    segments: np.ndarray, statuses: list[Status], between: tuple[str, str]
) -> dict[Status, np.ndarray]:
    """Sort the segments of a border by the first status that holds at their middle."""
    left = np.ones(len(segments), dtype=bool)
    middles = segments.mean(axis=1)
    sorted_out = {}
    for status in (*statuses, Status(between, INTERNATIONAL, "")):
        west, south, east, north = status.within
        inside = (middles >= (west, south)).all(axis=1) & (middles <= (east, north)).all(axis=1) & left
        if inside.any():
            sorted_out[status] = segments[inside]
        left &= ~inside
    return sorted_out
