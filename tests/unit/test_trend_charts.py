"""What the charts of the Trends page draw."""

from __future__ import annotations

import json
import re

import pandas as pd
import pytest

from dashboard import charts, comparison_charts, counts, trend_charts
from dashboard.charts import REST_SLOT
from geodata import Atlas, Filters, published, trends
from geodata.select import select


def yearly(atlas: Atlas, filters: Filters | None = None) -> pd.DataFrame:
    return trends.by_period(select(atlas, filters or Filters()), per="year")


def test_the_chart_draws_every_number_of_the_table(atlas: Atlas) -> None:
    table = yearly(atlas)
    rows = trend_charts.rows(table, "origin", {})
    drawn = rows.pivot_table(index="words", columns="series", values="value", aggfunc="sum")
    assert (drawn["Syria"] == table["SYR"]).all()
    assert rows["value"].sum() == table.to_numpy().sum()


def test_unknown_nationality_is_the_palest_grey_and_never_a_colour(atlas: Atlas) -> None:
    for filters in (Filters(), Filters(origins=("unknown", "SYR"))):
        slots = trend_charts.slots(yearly(atlas, filters), "origin")
        assert charts.COLOURS[slots["Nationality unknown"]] == "#c3c9ce"


def test_a_year_that_is_not_whole_is_marked_and_named(atlas: Atlas) -> None:
    rows = trend_charts.rows(yearly(atlas), "origin", {"2025": "2025 (January to April)"})
    assert set(rows.loc[rows["partial"], "words"]) == {"2025 (January to April)"}
    assert "2024" in set(rows.loc[~rows["partial"], "words"])


def test_names_at_the_ends_of_lines_do_not_meet(atlas: Atlas) -> None:
    rows = trend_charts.rows(yearly(atlas), "origin", {})
    ends = rows.dropna(subset="label").sort_values("label_at")
    assert len(ends) == 8
    gap = 12 / trend_charts.HEIGHT * rows["value"].max()
    assert (ends["label_at"].diff().dropna() > gap).all()


def test_the_changes_are_the_largest_rises_and_falls_in_order(atlas: Atlas) -> None:
    selection = select(atlas, Filters(from_month="2024-01"))
    compared = trends.year_on_year(trends.by_period(selection, most=1000))
    rows = comparison_charts.change_rows(compared, "origin")
    assert rows["change"].is_monotonic_decreasing
    assert len(rows) == 2 * comparison_charts.MOST_CHANGES
    assert rows.iloc[0][["series", "words"]].tolist() == ["Egypt", "+83 (+47\u00a0%)"]
    assert rows.iloc[-1][["series", "words"]].tolist() == ["Syria", "−2,108 (−79\u00a0%)"]


def test_a_change_from_a_small_number_is_not_given_in_per_cent(atlas: Atlas) -> None:
    selection = select(atlas, Filters(origins=("GHA",), from_month="2024-01"))
    compared = trends.year_on_year(trends.by_period(selection))
    rows = comparison_charts.change_rows(compared, "origin").set_index("series")
    assert rows.at["Ghana", "words"] == "+15"


def test_the_years_laid_over_each_other_end_where_the_data_end(atlas: Atlas) -> None:
    rows = comparison_charts.year_rows(trends.by_calendar_month(select(atlas, Filters())))
    ends = rows.dropna(subset="label").set_index("label")["name"]
    assert ends["2025"] == "Apr"
    assert ends["2024"] == "Dec"
    assert rows["year"].nunique() == comparison_charts.MOST_YEARS


def test_a_line_of_ranks_does_not_run_through_years_outside_the_first_ten(atlas: Atlas) -> None:
    ranking = trends.ranking(select(atlas, Filters()))
    rows = comparison_charts.rank_rows(ranking, "origin", ("TUR",), {"2015"})
    assert (rows["rank"] <= trends.MOST_RANKS).all()
    for _, piece in rows.groupby("piece"):
        assert piece["year"].astype(int).sort_values().diff().dropna().eq(1).all()
    assert set(rows.loc[rows["slot"] == 0, "code"]) == {"TUR"}
    assert set(rows.loc[rows["unsure"], "year"]) == {"2015"}


@pytest.mark.parametrize("chosen", [(), ("AFG", "SYR"), ("TUR", "MAR", "EGY")])
def test_an_origin_has_the_same_colour_in_ranks_and_over_time(atlas: Atlas, chosen: tuple[str, ...]) -> None:
    selection = select(atlas, Filters(origins=chosen))
    over_time = trend_charts.slots(trends.by_period(selection), "origin")
    rows = comparison_charts.rank_rows(trends.ranking(selection), "origin", chosen, set())
    coloured = rows[rows["slot"] < REST_SLOT].drop_duplicates("series").set_index("series")["slot"]
    assert coloured.is_unique
    for name in coloured.index.intersection(list(over_time)):
        assert coloured[name] == over_time[name], name


@pytest.mark.parametrize("unit", ["number", "share"])
@pytest.mark.parametrize("per", ["month", "few", "year"])
def test_a_specification_holds_no_data_of_its_own(unit: str, per: str) -> None:
    for form in (trend_charts.stacked, trend_charts.lines):
        specification = form("detections", unit, per)
        assert "data" not in specification
        assert all("data" not in layer for layer in specification.get("layer", []))


def test_a_first_announcement_stands_beside_the_table_of_today(atlas: Atlas) -> None:
    revised = counts.revisions(published.side_by_side(atlas, Filters())).set_index("Period")
    assert revised.at["2022", "First published"] == "about 145,600"
    assert revised.loc["2022", ["Table today", "Difference"]].tolist() == [144_118, "−1,482"]
    assert len(revised) == 13


def test_each_source_is_a_mark_with_measure_scope_and_date(atlas: Atlas) -> None:
    beside = published.side_by_side(atlas, Filters(from_month="2022-01", to_month="2022-12"))
    (html,) = counts.groups_html(counts.other_measures(beside))
    assert html.count("<li>") == 3
    for words in ("Registrations", "192,266", "As of 2023-06", "about 145,600", "Land borders of Bulgaria"):
        assert words in html


def test_several_years_together_come_after_single_years(atlas: Atlas) -> None:
    others = counts.other_measures(published.side_by_side(atlas, Filters()))
    assert others["first"].str[:4].iloc[0] == others["last"].str[:4].iloc[0] == "2022"
    assert others["source_id"].iloc[-1] == "MMP"


def test_earlier_years_let_the_page_through_and_are_the_faintest_on_a_dark_one_too() -> None:
    """Light grey of its own stood out there from the latest year."""
    drawn = json.dumps(comparison_charts.over_the_year("detections"))
    (colours,) = {tuple(found) for found in re.findall(r'"range": \["(#\w+)", "(#\w+)", "(#\w+)"\]', drawn)}
    assert [len(colour) for colour in colours] == [len("#rrggbb"), len("#rrggbb"), len("#rrggbbaa")]
