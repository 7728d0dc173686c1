"""Figures by month and year, beside the year before, and in rank."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Atlas, Filters, Measure, routes, trends
from geodata.errors import FilterError, MeasureError
from geodata.select import Selection, select, tabulate

ORIGINS = ("SYR", "AFG", "TUR", "IRQ", "XKX", "PAK", "IND", "TUN", "stateless", "unknown")
ROUTES = ("western_balkan", "eastern_mediterranean", "black_sea")
MONTHS = [str(month) for month in pd.period_range("2020-01", "2022-04", freq="M")]

Row = tuple[str, str, str, int]
rows_of_figures = st.lists(
    st.tuples(
        st.sampled_from(ROUTES), st.sampled_from(ORIGINS), st.sampled_from(MONTHS), st.integers(1, 50_000)
    ),
    min_size=1,
    max_size=60,
)
chosen_origins = st.lists(st.sampled_from(ORIGINS), unique=True, max_size=8).map(tuple)


NO_MENTIONS = Atlas.shipped().chosen_mentions(Filters(reports=("none",)))


def selection_of(
    rows: list[Row],
    origins: tuple[str, ...] = (),
    months: tuple[str, str] = (MONTHS[0], MONTHS[-1]),
    measure: Measure = Measure.DETECTIONS,
) -> Selection:
    figures = pd.DataFrame(rows, columns=["route_id", "origin", "month", "value"])
    figures["measure"] = str(measure)
    return Selection(
        filters=Filters(origins=origins, routes=(), from_month=months[0], to_month=months[1]),
        figures=figures[figures["origin"].isin(origins)] if origins else figures,
        of_all_origins=figures,
        legs=routes.legs().iloc[:0],
        found=NO_MENTIONS,
    )


@given(rows=rows_of_figures, origins=chosen_origins, most=st.integers(1, 8))
def test_the_origins_and_the_unknown_of_a_month_add_to_the_whole(
    rows: list[Row], origins: tuple[str, ...], most: int
) -> None:
    selection = selection_of(rows, origins)
    table = trends.by_period(selection, most=most)
    whole = tabulate(selection.of_all_origins, "month").reindex(table.index, fill_value=0)
    assert (table.sum(axis=1) == whole).all()
    assert list(table.index) == MONTHS


@given(rows=rows_of_figures, origins=chosen_origins, most=st.integers(1, 3))
def test_the_routes_of_a_year_add_to_the_figures_of_the_chosen_origins(
    rows: list[Row], origins: tuple[str, ...], most: int
) -> None:
    selection = selection_of(rows, origins)
    table = trends.by_period(selection, by="route", per="year", most=most)
    whole = tabulate(selection.figures, "year").reindex(table.index, fill_value=0)
    assert (table.sum(axis=1) == whole).all()


@given(rows=rows_of_figures, origins=chosen_origins)
def test_the_years_add_to_the_months_and_shares_to_one(rows: list[Row], origins: tuple[str, ...]) -> None:
    selection = selection_of(rows, origins)
    by_month = trends.by_period(selection)
    by_year = trends.by_period(selection, per="year")
    assert by_month.sum().equals(by_year.sum())
    shares = trends.shares(by_month)
    empty = by_month.sum(axis=1) == 0
    assert shares[empty].isna().all(axis=None)
    assert shares[~empty].sum(axis=1).tolist() == pytest.approx([1.0] * int((~empty).sum()))


@given(rows=rows_of_figures)
def test_a_year_like_the_one_before_has_not_changed(rows: list[Row]) -> None:
    once = [(route, origin, f"2020-{month[5:]}", value) for route, origin, month, value in rows]
    again = [(route, origin, trends.year_before(month), value) for route, origin, month, value in once]
    table = trends.by_period(selection_of(once + again, months=("2019-01", "2020-12")))
    changes = trends.year_on_year(table).changes
    assert (changes["change"] == 0).all()
    assert changes["ratio"].dropna().eq(0).all()


@given(rows=rows_of_figures)
def test_ranks_follow_the_figures_and_leave_out_who_is_unknown(rows: list[Row]) -> None:
    ranks = trends.ranking(selection_of(rows))
    assert not ranks["code"].isin(["unknown", "stateless"]).any()
    for _, year in ranks.groupby("year"):
        assert year["value"].is_monotonic_decreasing
        assert year["rank"].iloc[0] == 1
        assert year["share"].sum() <= 1 + 1e-9


def test_the_figures_are_those_of_the_source(atlas: Atlas) -> None:
    table = trends.by_period(select(atlas, Filters()), per="year")
    assert table.loc["2015"].sum() == 764_033
    assert table.loc["2015", "unknown"] == 556_238
    assert table.loc["2022", "SYR"] == 79_932


def test_unknown_nationality_stays_beside_the_chosen_origins(atlas: Atlas) -> None:
    table = trends.by_period(select(atlas, Filters(origins=("SYR",))), per="year")
    assert list(table.columns) == ["SYR", "rest", "unknown"]
    asked = trends.by_period(select(atlas, Filters(origins=("unknown",))), per="year")
    assert list(asked.columns) == ["rest", "unknown"]


def test_a_chosen_origin_that_nobody_counted_is_shown_as_none(atlas: Atlas) -> None:
    table = trends.by_period(select(atlas, Filters(origins=("SYR", "TUV"), from_month="2023-01")), per="year")
    assert list(table.columns[:2]) == ["SYR", "TUV"]
    assert table["TUV"].eq(0).all()


def test_a_route_without_figures_has_no_column(atlas: Atlas) -> None:
    table = trends.by_period(select(atlas, Filters(routes=("western_balkan", "exit_to_uk"))), by="route")
    assert list(table.columns) == ["western_balkan"]


def test_a_year_that_has_begun_is_compared_over_its_own_months(atlas: Atlas) -> None:
    selection = select(atlas, Filters(from_month="2024-01"))
    compared = trends.year_on_year(trends.by_period(selection))
    assert (compared.before, compared.now) == ("January to April 2024", "January to April 2025")
    assert compared.changes.sum()[["before", "now", "change"]].tolist() == [7_240, 3_436, -3_804]
    assert compared.changes.loc["TUR", ["before", "now", "change"]].tolist() == [1_943, 975, -968]


def test_a_whole_year_is_compared_over_twelve_months(atlas: Atlas) -> None:
    table = trends.by_period(select(atlas, Filters(to_month="2024-12")))
    compared = trends.year_on_year(table)
    assert compared.changes["now"].sum() == 21_525
    assert compared.changes["before"].sum() == 99_002


def test_a_first_year_has_nothing_to_be_compared_with(atlas: Atlas) -> None:
    table = trends.by_period(select(atlas, Filters(from_month="2022-01", to_month="2022-12")))
    with pytest.raises(FilterError, match=r"No month of 2022 .* choose a longer period"):
        trends.year_on_year(table)


def test_an_incomplete_year_says_which_months_it_has(atlas: Atlas) -> None:
    known = trends.years(select(atlas, Filters(from_month="2023-03")))
    labels = [trends.year_label(row) for _, row in known.iterrows()]
    assert labels == ["2023 (March to December)", "2024", "2025 (January to April)"]
    assert known["complete"].tolist() == [False, True, False]


def test_a_month_that_the_figures_do_not_reach_is_missing_and_not_none(atlas: Atlas) -> None:
    table = trends.by_calendar_month(select(atlas, Filters(from_month="2024-01")))
    assert table.loc[4, "2025"] == 1_170
    assert table.loc[5:, "2025"].isna().all()
    assert table["2024"].sum() == 21_525


def test_the_ranking_of_a_year_is_that_of_the_table(atlas: Atlas) -> None:
    ranks = trends.ranking(select(atlas, Filters(origins=("TUR",))))
    of_2024 = ranks[ranks["year"] == "2024"].set_index("code")
    assert list(of_2024.index[:4]) == ["SYR", "TUR", "AFG", "IRQ"]
    assert of_2024.at["TUR", "rank"] == 2
    assert of_2024.at["TUR", "share"] == pytest.approx(6_210 / 21_525)


def test_the_unknown_share_of_2015_is_73_per_cent(atlas: Atlas) -> None:
    unknown = trends.unknown_shares(select(atlas, Filters()))
    assert unknown["2015"] == pytest.approx(0.728, abs=0.0005)
    assert unknown["2023"] == 0


def test_detections_on_several_routes_are_refused_as_persons(atlas: Atlas) -> None:
    figures = select(atlas, Filters(routes=(), from_month="2015-01", to_month="2015-12")).figures
    with pytest.raises(
        MeasureError, match=r"1,822,102 detections cannot .* on one or on more of these 8 routes"
    ):
        trends.persons(figures)


def test_the_dead_and_missing_are_persons() -> None:
    figures = selection_of([("western_balkan", "unknown", "2020-01", 3)], measure=Measure.DEAD_OR_MISSING)
    assert trends.persons(figures.figures) == 3


def test_figures_of_two_measures_are_never_added() -> None:
    selection = selection_of(
        [("western_balkan", "SYR", "2020-01", 3), ("western_balkan", "AFG", "2020-01", 2)]
    )
    selection.figures["measure"] = ["detections", "arrivals"]
    with pytest.raises(MeasureError, match="arrivals and detections cannot be added"):
        trends.by_period(selection, by="route")
    with pytest.raises(MeasureError, match="cannot be added"):
        trends.persons(selection.figures)


@pytest.mark.parametrize(("by", "per"), [("border", "month"), ("origin", "week")])
def test_what_figures_cannot_be_grouped_by_is_said(atlas: Atlas, by: str, per: str) -> None:
    with pytest.raises(FilterError, match=r"is not one of (origin, route|month, year)"):
        trends.by_period(select(atlas, Filters()), by=by, per=per)


def test_a_route_of_a_loaded_table_that_is_not_defined_keeps_its_own_name() -> None:
    table = trends.by_period(selection_of([("via_sahara", "SYR", "2020-01", 3)]), by="route")
    assert [trends.label(code, "route") for code in table.columns] == ["via_sahara"]
