"""The shipped figures, and what may be added up."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd

from geodata import guard, schemas
from geodata.model import Measure
from geodata.shipped import read_csv

FRONTEX_SOURCE = "FXDICT2025"
_DETECTION_COLUMNS = ("route_id", "origin", "border", "month", "detections")


@lru_cache(maxsize=1)
def _shipped() -> pd.DataFrame:
    table = read_csv("detections.csv", _DETECTION_COLUMNS).rename(columns={"detections": "value"})
    table.insert(0, "source_id", FRONTEX_SOURCE)
    table.insert(1, "measure", str(Measure.DETECTIONS))
    checked = schemas.checked(table, schemas.figures, "detections.csv")
    labels = ["source_id", "measure", "route_id", "origin", "border"]
    checked = checked.astype(dict.fromkeys(labels, "category"))
    months = np.sort(checked["month"].unique())
    return checked.assign(month=pd.Categorical(checked["month"], categories=months, ordered=True))


def shipped() -> pd.DataFrame:
    """Detections of irregular border crossings at the EU's external borders, as Frontex publishes them.

    Returns
    -------
    DataFrame
        Columns of `geodata.schemas.figures`; labels are categorical, and months ordered. A detection is an event: one
        person can be detected several times, on one route or on two.
    """
    return _shipped().copy()


def total(figures: pd.DataFrame) -> int:
    """Add figures up, where that means something.

    Raises
    ------
    MeasureError
        If the figures are of more than one measure: detections, arrivals or applications count different things. If they
        are those of legs: each has the figure of its whole route. If they are of persons present on several dates.
    """
    if "measure" not in figures:
        guard.refuse(guard.why_not(legs=["A leg"]))
    measures = figures["measure"].unique()
    months = figures.get("month", figures.get("period"))
    dates = 1 if months is None or guard.COUNTED_ON_A_DATE not in measures else months.nunique()
    guard.refuse(guard.why_not(measures, dates=dates))
    return int(figures["value"].sum())
