"""Tables that are written and read back are the same; a spelling means one country however it is typed."""

from __future__ import annotations

import csv
import io
import re
import tempfile
import unicodedata
from contextlib import suppress
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import countries, figures, schemas
from geodata.figures import Columns
from geodata.figures._cells import UnreadableError, count, degrees, period
from geodata.model import SPECIAL_ORIGINS, Measure
from geodata.routes import route_ids

CODES = sorted(countries.register())
COLUMNS = Columns(
    **{
        name: name
        for name in (
            "origin",
            "destination",
            "month",
            "value",
            "lat",
            "lon",
            "border",
            "cause",
            "url",
            "measure",
        )
    },
    route="route_id",
    reported_by="reported_by",
)
HEADER = (
    "measure",
    "route_id",
    "origin",
    "destination",
    "border",
    "month",
    "value",
    "lat",
    "lon",
    "cause",
    "reported_by",
    "url",
)
# Words as a table holds them: one line, no blanks at the ends, nothing that means "missing".
words = st.text(st.characters(categories=("L", "N"), max_codepoint=0x24F), min_size=2, max_size=12).map(
    lambda text: f"by {text}"
)
months = st.builds("{:04}-{:02}".format, st.integers(1950, 2050), st.integers(1, 12))
years = st.integers(1950, 2050).map(str)
positions = st.one_of(
    st.tuples(st.none(), st.none()),
    st.tuples(
        st.floats(-90, 90).map(lambda n: round(n, 6) + 0.0),
        st.floats(-180, 180).map(lambda n: round(n, 6) + 0.0),
    ),
)
rows = st.builds(
    lambda measure, route, origin, destination, border, when, value, where, cause, by, url: (
        str(measure), route, origin, destination, border, when, value, *where, cause, by, url,
    ),
    st.sampled_from(list(Measure)),
    st.sampled_from(["", *route_ids()]),
    st.sampled_from([*CODES, *SPECIAL_ORIGINS]),
    st.sampled_from(["", *CODES]),
    st.sampled_from(["", "land", "sea"]),
    st.one_of(months, years),
    st.integers(0, 10**9),
    positions,
    st.one_of(st.just(""), words),
    st.one_of(st.just(""), words),
    st.sampled_from(["", "https://missingmigrants.iom.int/downloads"]),
)  # fmt: skip
tables = st.lists(rows, min_size=1, max_size=12)


def as_text(table: list[tuple[object, ...]], delimiter: str, decimal: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(HEADER)
    for row in table:
        writer.writerow(
            [f"{cell:f}".replace(".", decimal) if isinstance(cell, float) else cell for cell in row]
        )
    return text.getvalue()


def check_read(path: Path, table: list[tuple[object, ...]]) -> None:
    loaded = figures.read_figures(path, columns=COLUMNS)
    assert loaded.rejected.empty, loaded.rejected.to_dict("records")
    written = pd.DataFrame(table, columns=[*HEADER]).rename(columns={"month": "period"})
    written["place"] = loaded.rows["place"]
    expected = schemas.loaded_figures.validate(written[list(loaded.rows.columns)])
    pd.testing.assert_frame_equal(loaded.rows, expected)


@pytest.mark.parametrize(
    ("delimiter", "decimal"), [(",", "."), (";", ","), (";", "."), ("\t", "."), ("|", ".")]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@settings(max_examples=12, deadline=None)
@given(table=tables)
def test_a_text_table_reads_back_as_it_was_written(
    table: list[tuple[object, ...]], delimiter: str, decimal: str, encoding: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(as_text(table, delimiter, decimal).encode(encoding))
        check_read(path, table)


@settings(max_examples=25, deadline=None)
@given(table=tables)
def test_a_workbook_reads_back_as_it_was_written(table: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.xlsx"
        with xlsxwriter.Workbook(path, {"strings_to_urls": False}) as book:
            sheet = book.add_worksheet("Table")
            for number, row in enumerate([HEADER, *table]):
                sheet.write_row(number, 0, ["" if cell is None else cell for cell in row])
        check_read(path, table)


@settings(max_examples=25, deadline=None)
@given(first=tables, second=tables)
def test_revisions_lead_from_one_vintage_to_the_next(
    first: list[tuple[object, ...]], second: list[tuple[object, ...]]
) -> None:
    key = ["measure", "period", "route_id", "origin", "destination", "border"]
    old, new = (
        pd.DataFrame(table, columns=[*HEADER]).rename(columns={"month": "period"})
        for table in (first, second)
    )
    changed = figures.revisions(old, new)
    assert (changed["new"] - changed["old"]).sum() == new["value"].sum() - old["value"].sum()
    back = figures.revisions(new, old)
    pd.testing.assert_frame_equal(
        back.rename(columns={"old": "new", "new": "old"})[[*key, "old", "new"]], changed
    )


@given(st.text(max_size=80))
def test_any_text_is_a_count_a_month_or_degrees_or_is_refused_with_a_reason(text: str) -> None:
    with suppress(UnreadableError):
        assert count(text) is None or count(text) >= 0
    with suppress(UnreadableError):
        assert re.fullmatch(r"(19|20)\d\d(-\d\d)?", period(text))
    with suppress(UnreadableError):
        assert not abs(degrees(text, 90)) > 90


SPELLINGS = sorted({name for country in countries.register().values() for name in country.names})


@given(st.sampled_from(SPELLINGS), st.data())
def test_a_spelling_means_the_same_in_any_case_with_or_without_accents(
    spelling: str, data: st.DataObject
) -> None:
    changes = [
        str.upper,
        str.lower,
        str.title,
        lambda text: f"  {text} ",
        lambda text: text.replace(" ", "  "),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)),
        lambda text: f"{text}*",
        lambda text: text.replace("'", "’"),
    ]
    written = spelling
    for change in data.draw(st.lists(st.sampled_from(changes), max_size=4)):
        written = change(written)
    assert countries.resolve(written) == countries.resolve(spelling)
