"""What different sources count: each with its measure, scope and date, and none of it invented."""

from __future__ import annotations

import pytest

from geodata import Atlas, Filters, published, routes


def test_every_count_has_a_known_source_of_its_date(atlas: Atlas) -> None:
    counts = published.counts()
    assert set(counts["source_id"]) <= set(atlas.sources.index)
    assert counts["as_of"].tolist() == atlas.sources.loc[counts["source_id"], "date"].tolist()
    assert set(counts["route_id"]) <= {"", *routes.route_ids()}


def test_a_count_that_a_shipped_report_gives_stands_in_its_text(atlas: Atlas) -> None:
    counts = published.counts()
    quoted = counts[counts["report"] != ""]
    assert len(quoted) >= 12
    missing = [
        (row.report, row.value)
        for row in quoted.itertuples()
        if f"{row.value:,}" not in atlas.reports[row.report].text
        or row.source_id not in atlas.reports[row.report].text
    ]
    assert missing == []


def test_counts_of_one_year_stand_beside_each_other_and_are_not_averaged(atlas: Atlas) -> None:
    year = published.side_by_side(atlas, Filters(from_month="2022-01", to_month="2022-12"))
    whole = year[(year["first"] == "2022-01") & (year["last"] == "2022-12")]
    assert list(whole[["source_id", "measure", "value"]].itertuples(index=False, name=None)) == [
        ("FXDICT2025", "detections", 144_118),
        ("VOX2023", "detections", 145_600),
        ("EURACT2023", "registrations", 192_266),
    ]
    assert whole["as_of"].tolist() == ["2025-06-03", "2023-01-16", "2023-06"]


def test_the_table_is_added_up_over_exactly_the_months_of_the_other_source(atlas: Atlas) -> None:
    year = published.side_by_side(atlas, Filters(from_month="2022-01", to_month="2022-12"))
    ten_months = year[year["last"] == "2022-10"]
    assert ten_months["value"].tolist() == [125_349, 128_438]


def test_a_period_beyond_the_table_has_no_figure_of_the_table(atlas: Atlas) -> None:
    every = published.side_by_side(atlas, Filters())
    assert every[every["last"] > atlas.months[-1]]["source_id"].tolist() == ["MMP", "MMP"]


def test_a_count_of_all_routes_is_shown_only_for_all_routes(atlas: Atlas) -> None:
    assert "EUN2026" in set(published.side_by_side(atlas, Filters(routes=()))["source_id"])
    assert "EUN2026" not in set(published.side_by_side(atlas, Filters())["source_id"])


def test_a_route_or_period_that_nobody_else_counted_is_empty(atlas: Atlas) -> None:
    assert published.side_by_side(atlas, Filters(routes=("black_sea",))).empty
    assert published.side_by_side(atlas, Filters(to_month="2010-12")).empty


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2022-01", "2022-12", "2022"),
        ("2022-01", "2022-10", "January 2022 to October 2022"),
        ("2014-01", "2015-12", "January 2014 to December 2015"),
    ],
)
def test_the_months_of_a_count_are_written_in_words(first: str, last: str, words: str) -> None:
    assert published.period_label(first, last) == words
