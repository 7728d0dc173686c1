"""data/README.md and the files it describes say the same, and the files keep to each other."""

from __future__ import annotations

import csv
import json
import re
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import frontmatter
import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"

# What README's words for formats mean; a format without a pattern is any text.
COUNTRY = r"[A-Z]{3}"
FORMATS = {
    "text": r"(?s:.+)",
    "id": r"[a-z0-9_]+",
    "source": r"[A-Z0-9]+",
    "country": COUNTRY,
    "country alpha-2": r"[A-Z]{2}",
    "origin": rf"{COUNTRY}|unknown|stateless|unspecified_sub_saharan|unspecified_third_country",
    "list": r"[^|\s][^|]*(\|[^|\s][^|]*)*",
    "degrees": r"-?\d{1,3}(\.\d+)?",
    "number": r"[1-9]\d*",
    "bytes": r"([\w+/]{4})+([\w+/]{2}==|[\w+/]{3}=)?",
    "year": r"\d{4}",
    "month": r"\d{4}-(0[1-9]|1[0-2])",
    "date": r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?",
    "address": r"https?://\S+",
}


@dataclass(frozen=True)
class Column:
    name: str
    format: str
    values: tuple[str, ...]
    empty: str


def cells(line: str) -> list[str]:
    return [cell.replace(r"\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]


@lru_cache(maxsize=1)
def sections() -> dict[str, str]:
    """The sections of README about files: file name -> text."""
    text = (DATA / "README.md").read_text(encoding="utf-8")
    parts = re.split(r"^## `(.+)`$", text, flags=re.MULTILINE)[1:]
    return {
        name: re.split(r"^## ", body, flags=re.MULTILINE)[0]
        for name, body in zip(parts[::2], parts[1::2], strict=True)
    }


def documented(name: str) -> dict[str, Column]:
    rows = [cells(line) for line in sections()[name].splitlines() if line.startswith("|")]
    assert rows[0] == ["Column", "Meaning", "Format", "Values", "Empty"]
    columns = [
        Column(column, form, tuple(re.findall(r"`([^`]+)`", values)), empty)
        for column, meaning, form, values, empty in rows[2:]
        if meaning
    ]
    assert len(columns) == len(rows) - 2, f"{name}: a column without a meaning"
    return {column.name: column for column in columns}


def read(name: str) -> list[dict[str, str]]:
    """The rows of a data file as text, whatever its format."""
    if name == "reports/*.md":
        posts = [frontmatter.load(str(path)) for path in sorted((DATA / "reports").glob("*.md"))]
        return [{key: str(value) for key, value in post.metadata.items()} for post in posts]
    if name == "briefings/*.json":
        briefings = [
            json.loads(path.read_text("utf-8")) for path in sorted((DATA / "briefings").glob("*.json"))
        ]
        return [{key: str(value) for key, value in briefing.items()} for briefing in briefings]
    path = DATA / name
    if path.suffix == ".geojson":
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        return [{key: str(value) for key, value in one["properties"].items()} for one in features]
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(name: str, wanted: str) -> list[str]:
    return [row[wanted] for row in read(name)]


def every_column() -> list[tuple[str, Column]]:
    return [(name, one) for name in sections() for one in documented(name).values()]


def test_every_file_has_a_section_and_every_section_a_file() -> None:
    tables = [path for ending in ("csv", "geojson") for path in DATA.rglob(f"*.{ending}")]
    names = {path.relative_to(DATA).as_posix() for path in tables if "local" not in path.parts}
    assert set(sections()) == names | {"reports/*.md", "briefings/*.json"}
    known = {"README.md", "local", "reports", "briefings", "build", *names}
    assert {path.name for path in DATA.iterdir()} <= known


@pytest.mark.parametrize("name", sections())
def test_every_column_is_documented_and_none_that_is_not_there(name: str) -> None:
    for row in read(name):
        assert list(row) == list(documented(name))


@pytest.mark.parametrize(("name", "one"), every_column(), ids=lambda part: getattr(part, "name", part))
def test_a_column_holds_what_its_row_says(name: str, one: Column) -> None:
    values = column(name, one.name)
    filled = {value for value in values if value}
    assert ("" in values) == (one.empty != "never"), one.empty
    assert {value for value in filled if not re.fullmatch(FORMATS[one.format], value)} == set()
    if one.values:
        assert filled == set(one.values)


@pytest.mark.parametrize("name", sections())
def test_a_section_says_source_licence_how_it_is_built_and_how_many_rows(name: str) -> None:
    text = sections()[name]
    told = re.findall(r"^- (Rows|Source|Licence|Built): \S", text, flags=re.MULTILINE)
    assert told == ["Rows", "Source", "Licence", "Built"]
    rows = re.search(r"^- Rows: ([\d,]+)", text, flags=re.MULTILINE)
    assert rows is not None
    assert int(rows[1].replace(",", "")) == len(read(name))


def test_figures_in_the_words_of_the_dictionary_are_true() -> None:
    rows = read("detections.csv")
    months = sorted({row["month"] for row in rows})
    assert (months[0], months[-1]) == ("2009-01", "2025-04")
    of_2015 = [row for row in rows if row["month"][:4] == "2015"]
    assert sum(int(row["detections"]) for row in of_2015) == 1822102
    balkan = [row for row in of_2015 if row["route_id"] == "western_balkan"]
    unknown = sum(int(row["detections"]) for row in balkan if row["origin"] == "unknown")
    assert round(100 * unknown / sum(int(row["detections"]) for row in balkan)) == 73
    points = read("routes.csv")
    assert len({point["branch_id"] for point in points}) == 82
    assert len({point["route_id"] for point in points} - {"approach"}) == 9
    assert len({point["origin"] for point in points} - {""}) == 12


def test_make_data_runs_every_script_that_writes_a_file() -> None:
    scripts = {
        path.stem
        for path in (DATA / "build").glob("*.py")
        if '__name__ == "__main__"' in path.read_text("utf-8")
    }
    planned = subprocess.run(
        ["make", "--dry-run", "data"],  # noqa: S607 -- whichever make runs the tests
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(re.findall(r"-m data\.build\.(\w+)", planned.stdout)) == scripts
    assert (
        set(re.findall(r"python -m data\.build\.(\w+)", (DATA / "README.md").read_text("utf-8"))) == scripts
    )


def test_every_source_that_a_file_names_is_listed() -> None:
    listed = column("sources.csv", "source_id")
    assert len(listed) == len(set(listed))
    for name, one in every_column():
        if one.format == "source":
            assert set(column(name, one.name)) <= set(listed), name
    further = {
        source for row in column("reports/*.md", "further_sources") for source in re.findall(r"\w+", row)
    }
    assert further <= set(listed)


def test_a_note_that_readers_see_calls_no_source_by_its_code() -> None:
    codes = frozenset(column("sources.csv", "source_id"))
    notes = column("routes.csv", "note") + column("sources.csv", "note")
    # One is called by an abbreviation that is its code as well.
    told = [note for note in notes if codes.intersection(re.findall(r"\w+", note)) - {"MMP"}]
    assert told == []


def test_every_country_code_is_in_the_register() -> None:
    register = set(column("countries.csv", "iso3"))
    codes = {
        value
        for name, one in every_column()
        if one.format in ("country", "origin")
        for value in column(name, one.name)
        if value and not value.islower()
    }
    between = {code for pair in column("boundary_lines.geojson", "between") for code in pair.split()}
    assert codes | between <= register


def test_routes_and_places_are_those_that_are_defined() -> None:
    defined = set(column("route_definitions.csv", "route_id"))
    assert set(column("detections.csv", "route_id")) <= defined
    assert set(column("routes.csv", "route_id")) <= defined | {"approach"}
    assert set(column("routes.csv", "place")) == set(column("places.csv", "name"))


def test_a_branch_is_one_route_origin_and_time_with_points_numbered_from_1() -> None:
    branches: dict[str, list[dict[str, str]]] = {}
    for point in read("routes.csv"):
        branches.setdefault(point["branch_id"], []).append(point)
    for name, points in branches.items():
        assert len(points) > 1, name
        assert [int(point["seq"]) for point in points] == list(range(1, len(points) + 1)), name
        for key in ("route_id", "origin", "from_year", "to_year"):
            assert len({point[key] for point in points}) == 1, (name, key)
        assert [point["mode_to_next"] == "" for point in points].index(True) == len(points) - 1, name
        assert (points[0]["origin"] != "") == (points[0]["route_id"] == "approach"), name
        assert points[0]["to_year"] == "" or points[0]["from_year"] <= points[0]["to_year"], name


def test_a_place_that_is_not_verified_looks_approximate() -> None:
    for point in read("routes.csv"):
        if point["coord_basis"] == "unverified" or "not named in source" in point["note"]:
            assert point["approximate"] == "yes", point["place"]


def test_places_are_where_the_map_can_show_them_and_no_more_exact_than_a_hundred_metres() -> None:
    for name in ("routes.csv", "places.csv"):
        for row in read(name):
            assert abs(float(row["lat"])) <= 90
            assert abs(float(row["lon"])) <= 180
            assert max(len(row[key].partition(".")[2]) for key in ("lat", "lon")) <= 3
