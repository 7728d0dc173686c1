from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Atlas, Filters, Measure, claims, corridor, routes, shipped
from geodata._citation import date_label
from geodata._provenance import in_words
from geodata.errors import MeasureError
from geodata.ingest import ingest
from geodata.published import TABLE_NOTE, side_by_side
from geodata.select import select
from geodata.sentences import position_label

STATEMENT = "Detections of people from Syria on the Western Balkan route, 2015"
SYRIA_2015 = Filters(origins=("SYR",), from_month="2015-01", to_month="2015-12")


def test_a_number_leads_to_the_very_lines_that_it_is_the_sum_of(atlas: Atlas) -> None:
    chosen = select(atlas, SYRIA_2015)
    claim = claims.of_figures(atlas, chosen.figures, Measure.DETECTIONS, STATEMENT)
    behind = claims.rows_behind(atlas, chosen.figures)
    lines = shipped.data_file("detections.csv").read_text(encoding="utf-8").splitlines()
    for row in behind.itertuples():
        line = lines[int(row.place.removeprefix("line ")) - 1]
        assert line == f"{row.route_id},{row.origin},{row.border},{row.month},{row.value}"
    assert claim.value == f"{behind['value'].sum():,}" == f"{chosen.total:,}"
    assert claim.footnote.endswith(f"{STATEMENT}: {claim.value}. {claim.caveat}")
    assert "events, not persons" in claim.unit
    assert "Land borders of Bulgaria, Romania, Hungary and Croatia" in claim.method


def test_a_number_of_two_measures_is_no_claim(atlas: Atlas) -> None:
    rows = atlas.figures.head(2).assign(measure=["detections", "arrivals"])
    with pytest.raises(MeasureError, match="cannot be added"):
        claims.of_figures(atlas, rows, Measure.DETECTIONS, "both")


def test_every_leg_crossing_and_count_has_a_footnote_with_its_source(atlas: Atlas) -> None:
    for segment in atlas.legs.drop_duplicates("segment_id")["leg_id"]:
        for claim in claims.of_leg(atlas, segment):
            assert claim.cited[0].source_id in atlas.sources.index
            assert "data/routes.csv, lines " in claim.footnote
            assert "it is not split among branches" in claim.footnote
    counts = side_by_side(atlas, Filters(routes=()))
    rows = counts[counts["note"] != TABLE_NOTE].to_dict("records")
    assert rows
    lines = shipped.data_file("published_counts.csv").read_text(encoding="utf-8").splitlines()
    for row in rows:
        (cited,) = claims.of_published(atlas, row).cited
        line = lines[int(cited.place.split(";")[0].removeprefix("line ")) - 1]
        assert line.startswith(f"{row['source_id']},{row['measure']},")
        assert str(row["value"]) in line


def test_a_branch_of_two_stops_is_a_branch_and_no_leg(atlas: Atlas) -> None:
    told = {
        (len(line.stops) == 2, line.route_id == routes.APPROACH): claims.of_branch(atlas, line).measure
        for line in corridor.lines(select(atlas, Filters(origins=("IND", "SYR"), routes=())))
    }
    assert told == {
        (True, False): "branch of a route",
        (False, False): "branch of a route",
        (True, True): "approach to a route",
        (False, True): "approach to a route",
    }


def test_a_retold_sentence_is_not_given_as_the_words_of_its_source(atlas: Atlas) -> None:
    mention = atlas.mentions[atlas.mentions["report_id"] == "2021-12-unodc-skopje-meeting"].iloc[0].to_dict()
    note = claims.of_mention(atlas, mention).footnote
    text = atlas.reports[mention["report_id"]].text
    assert f"“{text[mention['sentence_start'] : mention['sentence_end']]}”" in note
    assert "retold in Route Atlas, data/reports/2021-12-unodc-skopje-meeting.md, passage " in note


@pytest.mark.usefixtures("home")
def test_a_table_of_ones_own_leads_to_its_file_and_rows(tmp_path: Path) -> None:
    table = tmp_path / "counts.csv"
    table.write_text(
        "period,origin,route,measure,value\n"
        "2030-01,Syria,Western Balkans,detections,12\n2030-01,Iraq,Western Balkans,detections,5\n",
        encoding="utf-8",
    )
    atlas = Atlas.open()
    (result,) = ingest([table], atlas.own)
    assert not result.error
    atlas = atlas.refreshed()
    rows = select(atlas, Filters(from_month="2030-01", to_month="2030-01")).figures
    claim = claims.of_figures(atlas, rows, Measure.DETECTIONS, "All")
    assert claim.value == "17"
    assert [cited.file for cited in claim.cited] == ["counts.csv"]
    assert list(claims.rows_behind(atlas, rows)["place"]) == ["line 2, column value", "line 3, column value"]
    assert "counts.csv, lines 2–3, column value" in claim.footnote


@pytest.mark.usefixtures("home")
def test_a_report_of_ones_own_is_quoted_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "Night crossing.md"
    path.write_text(
        "# Night crossing\n\nA quiet day.\n\nPeople from Syria came to Serbia.\n", encoding="utf-8"
    )
    atlas = Atlas.open()
    ingest([path], atlas.own)
    atlas = atlas.refreshed()
    mention = atlas.mentions[~atlas.mentions["report_id"].map(atlas.is_shipped)].iloc[0].to_dict()
    note = claims.of_mention(atlas, mention).footnote
    assert note.startswith("“Night crossing”; Night crossing.md, passage ")
    assert "“People from Syria came to Serbia.”" in note
    assert "retold" not in note


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2025-06-03", "3 June 2025"),
        ("2025-06", "June 2025"),
        ("2025", "2025"),
        ("", ""),
        ("June 2023", "June 2023"),
    ],
)
def test_a_date_is_written_as_far_as_it_goes(date: str, written: str) -> None:
    assert date_label(date) == written


@pytest.mark.parametrize(
    ("places", "written"),
    [
        (["line 7"], "line 7"),
        (["line 3", "line 2", "line 9"], "lines 2–3 and 9"),
        ([f"line {number}" for number in range(2, 40, 2)], "19 lines between 2 and 38"),
        (["S!C4", "S!D4"], "S!C4 and S!D4"),
        ([f"S!{c}{r}" for c in ("C", "AA") for r in range(4, 9)], "S!C4:AA8 (10 cells with a figure)"),
        (["feature 1", "feature 2"], "features 1–2"),
        (["Sheet1 row 4", "Sheet1 row 5"], "Sheet1 row 4 and Sheet1 row 5"),
        (["here", "there"], "here and there"),
    ],
)
def test_places_are_written_so_that_they_can_be_found_again(places: Sequence[str], written: str) -> None:
    assert in_words(places) == written


@given(st.lists(st.integers(1, 500), min_size=1, max_size=30, unique=True))
def test_lines_in_words_lose_neither_the_first_nor_the_last(numbers: list[int]) -> None:
    said = in_words([f"line {number}" for number in numbers])
    assert str(min(numbers)) in said
    assert str(max(numbers)) in said


@given(st.text(max_size=200))
def test_any_place_can_be_written(place: str) -> None:
    assert in_words([place, "line 1"])


def test_nothing_is_behind_no_rows(atlas: Atlas) -> None:
    assert claims.rows_behind(atlas, atlas.figures.iloc[:0]).empty
    assert len(claims.rows_behind(atlas, atlas.figures.head(1))) == 1


@pytest.mark.parametrize(
    ("lat", "lon", "written"), [(46.171, 19.98, "46.17° N, 19.98° E"), (-1.5, -5.31, "1.50° S, 5.31° W")]
)
def test_a_position_west_of_greenwich_is_west(lat: float, lon: float, written: str) -> None:
    assert position_label(lat, lon) == written
