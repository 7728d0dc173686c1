"""Contracts of the frames that the modules hand to each other, checked where a frame is made."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from geodata.errors import DataFileError
from geodata.model import COUNTRY_CODE_PATTERN, MONTH_PATTERN, SPECIAL_ORIGINS, Measure, Role

COUNTRY_CODE = COUNTRY_CODE_PATTERN.pattern
ORIGIN_CODE = rf"({COUNTRY_CODE}|{'|'.join(SPECIAL_ORIGINS)})"

_COUNTRY = "an ISO 3166-1 alpha-3 code such as SYR"
_MISSED = {
    "coerce_dtype('int64')": "a whole number",
    "coerce_dtype('float64')": "a number",
    "multiple_fields_uniqueness": "alone: a row of the same meaning stands above it",
}


def _matches(pattern: str, words: str) -> pa.Check:
    return pa.Check.str_matches(rf"^(?:{pattern})\Z", error=words)


def _one_of(*values: str) -> pa.Check:
    return pa.Check.isin(values, error=f"one of {', '.join(value or 'nothing' for value in values)}")


def _degrees(most: int) -> pa.Check:
    return pa.Check.in_range(-most, most, error=f"in degrees, -{most} to {most}")


_ORIGIN = _matches(ORIGIN_CODE, f"{_COUNTRY} or one of {', '.join(SPECIAL_ORIGINS)}")
_PRESENT = pa.Check.str_length(min_value=1, error="there, and has to be")

figures = pa.DataFrameSchema(
    {
        "source_id": pa.Column(str, coerce=True),
        "measure": pa.Column(str, _one_of(*Measure), coerce=True),
        "route_id": pa.Column(str, coerce=True),
        "origin": pa.Column(str, _ORIGIN, coerce=True),
        "border": pa.Column(str, _one_of("land", "sea"), coerce=True),
        "month": pa.Column(str, _matches(MONTH_PATTERN.pattern, "a month such as 2015-01"), coerce=True),
        "value": pa.Column("int64", pa.Check.gt(0, error="a count of 1 or more"), coerce=True),
    },
    unique=["measure", "route_id", "origin", "border", "month"],
    report_duplicates="exclude_first",
    strict=True,
)
"""Figures: one row a source, measure, route, origin, border and month; a value that is not known has no row."""

loaded_figures = pa.DataFrameSchema(
    {
        "measure": pa.Column(str, _one_of(*Measure), coerce=True),
        "route_id": pa.Column(str, coerce=True),
        "origin": pa.Column(str, _ORIGIN, coerce=True),
        "destination": pa.Column(str, _matches(rf"({COUNTRY_CODE})?", _COUNTRY), coerce=True),
        "border": pa.Column(str, _one_of("land", "sea", ""), coerce=True),
        "period": pa.Column(
            str,
            _matches(rf"{MONTH_PATTERN.pattern}|[0-9]{{4}}", "a month such as 2015-01, or a year"),
            coerce=True,
        ),
        "value": pa.Column("int64", pa.Check.ge(0, error="a count"), coerce=True),
        "lat": pa.Column(float, _degrees(90), nullable=True, coerce=True),
        "lon": pa.Column(float, _degrees(180), nullable=True, coerce=True),
        "cause": pa.Column(str, coerce=True),
        "reported_by": pa.Column(str, coerce=True),
        "url": pa.Column(str, coerce=True),
        "place": pa.Column(str, _PRESENT, coerce=True),
    },
    strict=True,
)
"""Figures of a file that was loaded: empty where the file says nothing.

``reported_by`` is whom the source itself names as its own source of a figure; ``place`` the cell or row in the file.
"""

route_points = pa.DataFrameSchema(
    {
        "route_id": pa.Column(str),
        "branch_id": pa.Column(str),
        "origin": pa.Column(str, _matches(rf"({COUNTRY_CODE})?", _COUNTRY)),
        "seq": pa.Column("int64", pa.Check.ge(1, error="1 or more"), coerce=True),
        "place": pa.Column(str, _PRESENT),
        "country_iso3": pa.Column(str, _matches(rf"({COUNTRY_CODE})?", _COUNTRY)),
        "lat": pa.Column(float, _degrees(90), coerce=True),
        "lon": pa.Column(float, _degrees(180), coerce=True),
        "kind": pa.Column(str, _one_of("city", "border_crossing", "island", "sea")),
        "mode_to_next": pa.Column(str, _one_of("land", "sea", "air", "")),
        "approximate": pa.Column(str, _one_of("yes", "no")),
        "from_year": pa.Column(
            "int64", pa.Check.in_range(2000, 2100, error="a year from 2000 on"), coerce=True
        ),
        "to_year": pa.Column(str, _matches(r"([0-9]{4})?", "a year")),
        "source_id": pa.Column(str, _PRESENT),
        "coord_basis": pa.Column(str),
        "note": pa.Column(str),
    },
    unique=["branch_id", "seq"],
    report_duplicates="exclude_first",
)
"""Points of the branches, in order; the leg to the next point has the mode of its first point."""

PUBLISHED_MEASURES = (
    "detections",
    "registrations",
    "attempts to cross",
    "asylum claims",
    "refugee status granted",
    "dead or missing",
)
_PERIOD = rf"[0-9]{{4}}|{MONTH_PATTERN.pattern}/{MONTH_PATTERN.pattern}"

published_counts = pa.DataFrameSchema(
    {
        "source_id": pa.Column(str, _PRESENT),
        "measure": pa.Column(str, _one_of(*PUBLISHED_MEASURES)),
        "scope": pa.Column(str, _PRESENT),
        "route_id": pa.Column(str),
        "period": pa.Column(str, _matches(_PERIOD, "a year, or two months such as 2022-01/2022-10")),
        "value": pa.Column("int64", pa.Check.gt(0, error="a count of 1 or more"), coerce=True),
        "rounded": pa.Column(str, _one_of("yes", "no")),
        "as_of": pa.Column(str, _PRESENT),
        "report": pa.Column(str),
        "note": pa.Column(str),
    },
    unique=["source_id", "measure", "scope", "period"],
    report_duplicates="exclude_first",
)
"""Counts that others published: never added, averaged or subtracted, since each has its measure and its scope."""

mentions = pa.DataFrameSchema(
    {
        "report_id": pa.Column(str),
        "start": pa.Column("int64", pa.Check.ge(0)),
        "end": pa.Column("int64", pa.Check.gt(0)),
        "surface": pa.Column(str),
        "iso3": pa.Column(str, _matches(COUNTRY_CODE, _COUNTRY)),
        "role": pa.Column(str, _one_of(*Role)),
        "sentence_start": pa.Column("int64", pa.Check.ge(0)),
        "sentence_end": pa.Column("int64", pa.Check.gt(0)),
        "rule": pa.Column(str),
        "embedded": pa.Column(bool),
    },
    checks=pa.Check(
        lambda frame: (frame["start"] < frame["end"]).all(), error="a mention ends before it starts"
    ),
)
"""Country mentions: offsets are code points into the report's text. A geometry column may follow."""


def checked(table: pd.DataFrame, schema: pa.DataFrameSchema, name: str) -> pd.DataFrame:
    """Give back a table of a shipped file with the types of its contract.

    Parameters
    ----------
    table : DataFrame
        Its rows in the order of the file, indexed from 0.
    name : str
        File name below ``data/``, for the error.

    Raises
    ------
    DataFileError
        If a row does not keep to the contract; the message names the first such line and value.
    """
    try:
        return schema.validate(table, lazy=True)
    except SchemaErrors as error:
        first = error.failure_cases.iloc[0]
        # Line 1 is the header.
        line = f" line {int(first['index']) + 2}" if pd.notna(first["index"]) else ""
        missed = _MISSED.get(str(first["check"]), first["check"])
        raise DataFileError(
            f"data/{name}{line}: {first['column']} {str(first['failure_case'])[:40]!r} is not {missed}. "
            f"Mend it, or bring the file back, for example with: git checkout -- data/{name}"
        ) from error
