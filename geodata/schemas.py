"""Contracts of the frames that the modules hand to each other, checked where a frame is made."""

from __future__ import annotations

import pandera.pandas as pa

from geodata.model import SPECIAL_ORIGINS, Measure, Role

COUNTRY_CODE = r"[A-Z]{3}"
ORIGIN_CODE = rf"({COUNTRY_CODE}|{'|'.join(SPECIAL_ORIGINS)})"

figures = pa.DataFrameSchema(
    {
        "source_id": pa.Column(str, coerce=True),
        "measure": pa.Column(str, pa.Check.isin([str(measure) for measure in Measure]), coerce=True),
        "route_id": pa.Column(str, coerce=True),
        "origin": pa.Column(str, pa.Check.str_matches(rf"^{ORIGIN_CODE}$"), coerce=True),
        "border": pa.Column(str, pa.Check.isin(["land", "sea"]), coerce=True),
        "month": pa.Column(str, pa.Check.str_matches(r"^\d{4}-(0[1-9]|1[0-2])$"), coerce=True),
        "value": pa.Column("int64", pa.Check.gt(0), coerce=True),
    },
    unique=["measure", "route_id", "origin", "border", "month"],
    strict=True,
)
"""Figures: one row a source, measure, route, origin, border and month; a value that is not known has no row."""

route_points = pa.DataFrameSchema(
    {
        "route_id": pa.Column(str),
        "branch_id": pa.Column(str),
        "origin": pa.Column(str, pa.Check.str_matches(rf"^({COUNTRY_CODE})?$")),
        "seq": pa.Column("int64", pa.Check.ge(1), coerce=True),
        "place": pa.Column(str, pa.Check.str_length(min_value=1)),
        "country_iso3": pa.Column(str, pa.Check.str_matches(rf"^({COUNTRY_CODE})?$")),
        "lat": pa.Column(float, pa.Check.in_range(-90, 90), coerce=True),
        "lon": pa.Column(float, pa.Check.in_range(-180, 180), coerce=True),
        "kind": pa.Column(str, pa.Check.isin(["city", "border_crossing", "island", "sea"])),
        "mode_to_next": pa.Column(str, pa.Check.isin(["land", "sea", "air", ""])),
        "approximate": pa.Column(str, pa.Check.isin(["yes", "no"])),
        "from_year": pa.Column("int64", pa.Check.in_range(2000, 2100), coerce=True),
        "to_year": pa.Column(str, pa.Check.str_matches(r"^(\d{4})?$")),
        "source_id": pa.Column(str, pa.Check.str_length(min_value=1)),
        "coord_basis": pa.Column(str),
        "note": pa.Column(str),
    },
    unique=["branch_id", "seq"],
)
"""Points of the branches, in order; the leg to the next point has the mode of its first point."""

mentions = pa.DataFrameSchema(
    {
        "report_id": pa.Column(str),
        "start": pa.Column("int64", pa.Check.ge(0)),
        "end": pa.Column("int64", pa.Check.gt(0)),
        "surface": pa.Column(str),
        "iso3": pa.Column(str, pa.Check.str_matches(rf"^{COUNTRY_CODE}$")),
        "role": pa.Column(str, pa.Check.isin([str(role) for role in Role])),
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
