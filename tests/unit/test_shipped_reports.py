"""The shipped reports keep their front matter, their sources, their words and their figures."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import frontmatter
import pandas as pd
import pytest

ROOT = Path(__file__).parents[2]
REPORT_PATHS = sorted((ROOT / "data" / "reports").glob("*.md"))
FIGURES_PATH = ROOT / "tests" / "data" / "report_figures.csv"
KOSOVO_NOTE = (
    "* References to Kosovo are to be understood in the context of Security Council resolution 1244 (1999)."
)
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
COUNT = re.compile(r"(?<![\d,.])(\d{1,3}(?:,\d{3})+|\d{3,})(?![\d,]*\d)(?! per cent)")

FORBIDDEN_WORDS = {
    "illegal said of people or crossings": r"\billegals?\b",
    "a trafficking route": r"\btraffick\w* routes?\b",
    "water and war as images of people": r"\b(floods?|flooding|influx|invasions?|hordes?|swarms?)\b|\bwaves? of\b",
    "the old English name of Türkiye": r"\bTurkey\b",
    "North Macedonia without its North": r"(?<!North )\bMacedonia\b|\bMacedonian\b|\bFYROM\b",
    "the old short name of Czechia": r"\bCzech Republic\b",
    "people named after a missing paper": r"\b(clandestines|undocumented)\b",
}


@dataclass(frozen=True)
class ShippedReport:
    stem: str
    fields: dict[str, object]
    text: str

    @property
    def sources(self) -> list[str]:
        further = self.fields.get("further_sources", [])
        assert isinstance(further, list)
        return [str(self.fields["source_id"]), *further]

    @property
    def basis(self) -> str:
        return next(line for line in self.text.splitlines() if line.startswith("Basis: "))

    @property
    def story(self) -> str:
        return self.text.split("\nBasis: ")[0]


def read(path: Path) -> ShippedReport:
    post = frontmatter.load(str(path))
    return ShippedReport(path.stem, post.metadata, post.content)


REPORTS = {path.stem: read(path) for path in REPORT_PATHS}


@pytest.fixture(scope="module")
def sources() -> dict[str, dict[str, str]]:
    with (ROOT / "data" / "sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["source_id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def detections() -> pd.DataFrame:
    return pd.read_csv(ROOT / "data" / "detections.csv", keep_default_na=False)


@pytest.fixture(params=REPORTS, ids=str)
def report(request: pytest.FixtureRequest) -> ShippedReport:
    return REPORTS[request.param]


def count(table: pd.DataFrame, route: str, origins: str, first: str, last: str, border: str = "") -> int:
    """Detections of a route ("" for all), of origins joined by + ("" for all), from one month to another."""
    chosen = table["month"].between(first, last)
    if route:
        chosen &= table["route_id"] == route
    if origins:
        chosen &= table["origin"].isin(origins.split("+"))
    if border:
        chosen &= table["border"] == border
    return int(table.loc[chosen, "detections"].sum())


def figure_rows() -> list[dict[str, str]]:
    with FIGURES_PATH.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def counted_rows() -> Iterator[dict[str, str]]:
    return (row for row in figure_rows() if row["from_month"])


def test_there_are_enough_reports_and_the_skopje_meeting_is_among_them() -> None:
    assert len(REPORTS) >= 14
    assert "2021-12-unodc-skopje-meeting" in REPORTS


def test_no_two_reports_share_a_title() -> None:
    titles = [str(report.fields["title"]) for report in REPORTS.values()]
    assert sorted(set(titles)) == sorted(titles)


def test_the_front_matter_is_complete_text(report: ShippedReport) -> None:
    fields = ("title", "publisher", "date", "source_id", "language")
    wrong = [name for name in fields if not isinstance(report.fields.get(name), str)]
    assert wrong == []
    assert report.fields["language"] == "en"
    assert DATE.fullmatch(str(report.fields["date"]))


def test_the_file_name_begins_with_the_date(report: ShippedReport) -> None:
    date = str(report.fields["date"])
    assert report.stem.startswith(f"{date[:7]}-")


def test_each_source_is_in_the_source_table_and_named_once(
    report: ShippedReport, sources: dict[str, dict[str, str]]
) -> None:
    assert [source for source in report.sources if source not in sources] == []
    assert sorted(set(report.sources)) == sorted(report.sources)


def test_publisher_and_date_are_those_of_the_main_source(
    report: ShippedReport, sources: dict[str, dict[str, str]]
) -> None:
    main = sources[report.sources[0]]
    assert (report.fields["publisher"], report.fields["date"]) == (main["publisher"], main["date"])


def test_the_basis_line_names_the_main_title_and_exactly_the_sources_used(
    report: ShippedReport, sources: dict[str, dict[str, str]]
) -> None:
    assert "summary in our own words" in report.basis
    quoted = re.findall(r'"([^"]+)"', report.basis)[0]
    assert sources[report.sources[0]]["title"].startswith(quoted)
    named = {word for word in re.findall(r"\b[A-Z0-9]+\b", report.basis) if word in sources}
    assert named == set(report.sources)


def test_the_length_is_that_of_a_short_report(report: ShippedReport) -> None:
    assert 250 <= len(report.text.split()) <= 700


@pytest.mark.parametrize("meaning", FORBIDDEN_WORDS)
def test_words_the_field_has_given_up_are_absent(report: ShippedReport, meaning: str) -> None:
    found = re.findall(FORBIDDEN_WORDS[meaning], f"{report.fields['title']}\n{report.story}", re.IGNORECASE)
    assert found == []


@pytest.mark.parametrize(
    ("meaning", "sentence"),
    [
        ("illegal said of people or crossings", "Police stopped illegal migrants."),
        ("a trafficking route", "This is a trafficking route."),
        ("water and war as images of people", "A wave of people came."),
        ("the old English name of Türkiye", "They left Turkey."),
        ("North Macedonia without its North", "They crossed Macedonia."),
    ],
)
def test_the_word_list_catches_what_it_is_for(meaning: str, sentence: str) -> None:
    assert re.search(FORBIDDEN_WORDS[meaning], sentence, re.IGNORECASE)


def test_kosovo_carries_its_star_at_first_and_its_note_at_the_end(report: ShippedReport) -> None:
    titled = str(report.fields["title"])
    if "Kosovo" not in titled + report.story:
        assert KOSOVO_NOTE not in report.text
        return
    assert titled.count("Kosovo") == titled.count("Kosovo*")
    assert re.findall(r"Kosovo\b\*?", report.story)[0] == "Kosovo*"
    assert report.text.rstrip().splitlines()[-1] == KOSOVO_NOTE


def test_detections_are_called_events_and_their_data_is_dated(report: ShippedReport) -> None:
    if "detections" in report.story.lower():
        assert "FXDICT2025" in report.sources
        assert "events, not persons" in report.story
        assert "Frontex data as of 3 June 2025" in report.story


@pytest.mark.parametrize(
    "source", ["EUROPOL2016", "EUROPOL2018", "VOX2023", "DPA2026", "SILKY2025", "UNODCFEES", "EURACT2023"]
)
def test_figures_read_in_press_copies_say_so(source: str) -> None:
    silent = [
        report.stem
        for report in REPORTS.values()
        if source in report.sources and not re.search(r"(quoted|reported) in the press", report.story)
    ]
    assert silent == []


def test_each_figure_row_belongs_to_a_report_that_says_it() -> None:
    unsaid = [
        (row["report"], row["figure"])
        for row in figure_rows()
        if not re.search(rf"(?<![\d,.]){re.escape(row['figure'])}(?![\d,]*\d)", REPORTS[row["report"]].story)
    ]
    assert unsaid == []


def test_every_figure_of_detections_is_what_the_table_adds_up_to(detections: pd.DataFrame) -> None:
    wrong = []
    for row in counted_rows():
        value = count(
            detections, row["route_id"], row["origin"], row["from_month"], row["to_month"], row["border"]
        )
        if f"{value:,}" != row["figure"]:
            wrong.append((row["report"], row["figure"], value))
    assert wrong == []


def test_figures_are_recomputed_in_three_reports_or_more() -> None:
    assert len({row["report"] for row in counted_rows()}) >= 3


def test_no_count_in_a_report_is_left_without_a_source(report: ShippedReport) -> None:
    known = {row["figure"] for row in figure_rows() if row["report"] == report.stem}
    years = {str(year) for year in range(2009, 2031)}
    said = {match.group(1) for match in COUNT.finditer(report.story)}
    assert said - years - known == set()


def test_each_figure_has_a_source_that_its_report_names() -> None:
    foreign = [
        (row["report"], row["figure"], row["source_id"])
        for row in figure_rows()
        if row["source_id"] not in REPORTS[row["report"]].sources
    ]
    assert foreign == []


WB, Y2015, Y2022 = "western_balkan", ("2015-01", "2015-12"), ("2022-01", "2022-12")
SHARES = [
    ("peak-and-unknown", "73 per cent", (WB, "unknown", *Y2015), (WB, "", *Y2015)),
    (
        "peak-and-unknown",
        "79 per cent",
        (WB, "unknown", "2016-01", "2016-12"),
        (WB, "", "2016-01", "2016-12"),
    ),
    ("second-peak", "63 per cent", (WB, "SYR", "2021-01", "2021-12"), (WB, "", "2021-01", "2021-12")),
    ("second-peak", "55 per cent", (WB, "SYR", *Y2022), (WB, "", *Y2022)),
    ("second-peak", "74 per cent", (WB, "SYR", "2023-01", "2023-12"), (WB, "", "2023-01", "2023-12")),
    ("second-peak", "44 per cent", (WB, "", *Y2022), ("", "", *Y2022)),
    ("second-peak", "26 per cent", (WB, "", "2023-01", "2023-12"), ("", "", "2023-01", "2023-12")),
    ("asylum-claims", "81 per cent", (WB, "SYR+AFG", "2020-01", "2020-12"), (WB, "", "2020-01", "2020-12")),
]
CHANGES = [
    ("second-peak", "129 per cent", (WB, "", "2021-01", "2021-12"), (WB, "", "2020-01", "2020-12")),
    ("fall-since", "78 per cent", (WB, "", "2024-01", "2024-12"), (WB, "", "2023-01", "2023-12")),
    ("regional-count", "62 per cent", (WB, "", "2024-01", "2024-01"), (WB, "", "2023-01", "2023-01")),
]
Selection = tuple[str, str, str, str]


def said_in(name: str) -> str:
    return next(report.story for stem, report in REPORTS.items() if name in stem)


@pytest.mark.parametrize(("name", "said", "part", "whole"), SHARES)
def test_shares_are_what_the_table_gives(
    detections: pd.DataFrame, name: str, said: str, part: Selection, whole: Selection
) -> None:
    share = 100 * count(detections, *part) / count(detections, *whole)
    assert f"{share:.0f} per cent" == said
    assert said in said_in(name)


@pytest.mark.parametrize(("name", "said", "later", "earlier"), CHANGES)
def test_rises_and_falls_are_what_the_table_gives(
    detections: pd.DataFrame, name: str, said: str, later: Selection, earlier: Selection
) -> None:
    change = 100 * (count(detections, *later) / count(detections, *earlier) - 1)
    assert f"{abs(change):.0f} per cent" == said
    assert said in said_in(name)


def test_the_source_table_has_clean_columns(sources: dict[str, dict[str, str]]) -> None:
    raw = (ROOT / "data" / "sources.csv").read_bytes()
    assert raw.startswith(b"source_id,title,publisher,date,url,note\n")
    assert b"\r" not in raw
    bad = [
        row["source_id"]
        for row in sources.values()
        if not re.fullmatch(rf"({DATE.pattern})?", row["date"])
        or not re.fullmatch(r"(https?://\S+)?", row["url"])
    ]
    assert bad == []
    assert len(sources) == len(raw.decode().splitlines()) - 1
