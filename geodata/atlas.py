"""The atlas: everything that is known, in frames, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import geopandas
import numpy as np
import numpy.typing as npt
import pandas as pd

from geodata import figures, reading, routes
from geodata.geocoding import mentions_frame
from geodata.mentions import find_mentions
from geodata.model import Report
from geodata.shipped import read_csv

_SOURCE_COLUMNS = ("source_id", "title", "publisher", "date", "url", "note")


@dataclass(frozen=True)
class Atlas:
    """What the map draws from. The frames are shared: take copies, never change them."""

    reports: Mapping[str, Report]
    figures: pd.DataFrame
    mentions: pd.DataFrame

    @classmethod
    def shipped(cls) -> Atlas:
        """Open the shipped data.

        Raises
        ------
        DataFileError
            If a shipped file is missing or broken.
        """
        reports = {report.report_id: report for report in reading.shipped_reports()}
        found = [
            mention for report in reports.values() for mention in find_mentions(report.text, report.report_id)
        ]
        atlas = cls(reports=reports, figures=figures.shipped(), mentions=mentions_frame(found))
        # What is read late is read here once, so that a missing file is told when the atlas is opened.
        _ = atlas.sources, atlas.legs
        return atlas

    @cached_property
    def months(self) -> tuple[str, ...]:
        """Every month from the first to the last that has figures, as YYYY-MM."""
        known = self.figures["month"].cat.categories
        span = pd.period_range(known[0], known[-1], freq="M")
        return tuple(str(month) for month in span)

    @cached_property
    def origins(self) -> tuple[str, ...]:
        """Codes of all origins that have figures, most detections first; those without a country last."""
        by_origin = self.figures.groupby("origin", observed=True)["value"].sum().sort_values(ascending=False)
        return tuple(sorted(by_origin.index, key=lambda code: code.islower()))

    @cached_property
    def sentence_numbers(self) -> npt.NDArray[np.int64]:
        """Number of the sentence that each mention stands in; mentions of one sentence share it."""
        sentences = pd.MultiIndex.from_frame(self.mentions[["report_id", "sentence_start"]])
        return sentences.factorize()[0]

    @cached_property
    def sources(self) -> pd.DataFrame:
        """Sources, indexed by source_id: title, publisher, date, url, note."""
        return read_csv("sources.csv", _SOURCE_COLUMNS).set_index("source_id")

    @cached_property
    def legs(self) -> geopandas.GeoDataFrame:
        """All legs, as `geodata.routes.legs` gives them."""
        return routes.legs()
