"""Country mentions become points on the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

import geopandas
import pandas as pd

from geodata import boundaries, schemas
from geodata.model import CRS, Mention

_COLUMNS = [field.name for field in fields(Mention)]


def mentions_frame(mentions: Iterable[Mention]) -> pd.DataFrame:
    """Put mentions into a frame that keeps `geodata.schemas.mentions`: one row a mention, in the order given."""
    rows = [tuple(getattr(mention, name) for name in _COLUMNS) for mention in mentions]
    frame = pd.DataFrame(rows, columns=_COLUMNS)
    texts = dict.fromkeys(("report_id", "surface", "iso3", "role", "rule"), "str")
    offsets = dict.fromkeys(("start", "end", "sentence_start", "sentence_end"), "int64")
    return schemas.mentions.validate(frame.astype({**texts, **offsets, "embedded": bool}))


def geocode(mentions: Iterable[Mention] | pd.DataFrame) -> geopandas.GeoDataFrame:
    """Place mentions at the label points of their countries.

    Parameters
    ----------
    mentions : iterable of Mention, or DataFrame
        A frame needs a column ``iso3`` and is not changed.

    Returns
    -------
    GeoDataFrame
        The mentions, one row each and in their order, with a Point in EPSG:4326. The geometry is null for a country
        without a label point; its row stays, so that it still counts.
    """
    frame = mentions.copy() if isinstance(mentions, pd.DataFrame) else mentions_frame(mentions)
    points = boundaries.label_points().set_index("iso3").geometry
    return geopandas.GeoDataFrame(frame, geometry=frame["iso3"].map(points).array, crs=CRS)
