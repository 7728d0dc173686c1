from __future__ import annotations

import csv
from collections.abc import Callable

import pandas as pd
import pytest

from geodata import Atlas, Filters, Report, Role, find_mentions, shipped
from geodata.errors import FilterError
from geodata.geocoding import mentions_frame
from geodata.select import DETECTIONS_CAVEAT, mentions_sentence, select, sentence, tabulate

Row = dict[str, str]


def counted(keep: Callable[[Row], bool]) -> int:
    """Detections of the shipped file, added up without any of the code under test."""
    with shipped.data_file("detections.csv").open(encoding="utf-8", newline="") as file:
        return sum(int(row["detections"]) for row in csv.DictReader(file) if keep(row))


def balkan(year: int, **more: object) -> Filters:
    return Filters(from_month=f"{year}-01", to_month=f"{year}-12", **more)  # type: ignore[arg-type]


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(("year", "value"), [(2015, 764033), (2022, 144118), (2024, 21525)])
def test_the_totals_of_the_western_balkan_route(atlas: Atlas, year: int, value: int) -> None:
    assert select(atlas, balkan(year)).total == value


def test_the_total_of_everything(atlas: Atlas) -> None:
    assert select(atlas, Filters(routes=())).total == 4966869


def test_origins_routes_and_months_choose_the_figures(atlas: Atlas) -> None:
    filters = Filters(
        origins=("SYR", "AFG"),
        routes=("western_balkan", "black_sea"),
        from_month="2014-06",
        to_month="2015-02",
    )
    chosen = select(atlas, filters)

    def of_all(row: Row) -> bool:
        return row["route_id"] in filters.routes and "2014-06" <= row["month"] <= "2015-02"

    assert chosen.total == counted(lambda row: of_all(row) and row["origin"] in filters.origins) > 0
    assert int(chosen.of_all_origins["value"].sum()) == counted(of_all)


def test_both_months_are_filled_in_and_stay_within_what_is_known(atlas: Atlas) -> None:
    chosen = select(atlas, Filters(to_month="2030-01")).filters
    assert (chosen.from_month, chosen.to_month) == ("2009-01", "2025-04")


def test_roles_and_reports_choose_no_figures(atlas: Atlas) -> None:
    report = next(iter(atlas.reports))
    assert (
        select(atlas, Filters(roles=(Role.TRANSIT,), reports=(report,))).total
        == select(atlas, Filters()).total
    )


def test_the_share_of_unknown_nationality(atlas: Atlas) -> None:
    unknown = counted(
        lambda row: (
            row["route_id"] == "western_balkan" and row["month"][:4] == "2015" and row["origin"] == "unknown"
        )
    )
    assert select(atlas, balkan(2015, origins=("SYR",))).unknown_share == pytest.approx(unknown / 764033)
    assert select(atlas, Filters(routes=("exit_to_uk",))).unknown_share == 0.0


def test_legs_are_those_of_the_chosen_routes_in_use(atlas: Atlas) -> None:
    legs = select(atlas, balkan(2012, origins=("CUB",))).legs
    on_route = legs[legs["route_id"] != "approach"]
    assert set(on_route["route_id"]) == {"western_balkan"}
    assert (on_route["from_year"] <= 2012).all()
    assert (on_route["to_year"].fillna(9999) >= 2012).all()


def test_approach_legs_follow_the_chosen_origins(atlas: Atlas) -> None:
    legs = select(atlas, Filters(origins=("SYR",))).legs
    assert set(legs.loc[legs["route_id"] == "approach", "origin"]) == {"SYR"}
    every = select(atlas, Filters()).legs
    assert set(every.loc[every["route_id"] == "approach", "origin"]) > {"SYR", "AFG"}


def test_with_an_origin_chosen_mentions_share_a_sentence_with_it(atlas: Atlas) -> None:
    chosen = select(atlas, Filters(origins=("AFG",))).mentions
    assert set(chosen["iso3"]) > {"AFG"}
    for mention in chosen.itertuples():
        same = (atlas.mentions["report_id"] == mention.report_id) & (
            atlas.mentions["sentence_start"] == mention.sentence_start
        )
        assert "AFG" in set(atlas.mentions.loc[same, "iso3"])


def test_a_role_keeps_the_mentions_of_that_role_beside_the_origin(atlas: Atlas) -> None:
    chosen = select(atlas, Filters(origins=("AFG",), roles=(Role.TRANSIT,))).mentions
    assert set(chosen["role"]) == {"transit"}
    assert len(chosen)


def test_a_country_inside_another_name_is_not_shown(atlas: Atlas) -> None:
    report = Report("r", "Title", "", "", "", "en", "The Bank of Japan spoke of Syria.")
    found = find_mentions(report.text, "r", include_embedded=True)
    assert [mention.iso3 for mention in found] == ["JPN", "SYR"]
    small = Atlas(reports={"r": report}, figures=atlas.figures, mentions=mentions_frame(found))
    assert list(select(small, Filters()).mentions["iso3"]) == ["SYR"]


def test_a_selection_changes_nothing_of_the_atlas(atlas: Atlas) -> None:
    before = atlas.figures.copy()
    tabulate(select(atlas, balkan(2015, origins=("SYR",))).figures, "year")
    pd.testing.assert_frame_equal(atlas.figures, before)


def test_sums_by_year_and_month_are_in_order_and_others_largest_first(atlas: Atlas) -> None:
    figures = select(atlas, Filters(routes=())).figures
    for by in ("year", "month"):
        assert list(tabulate(figures, by).index) == sorted(tabulate(figures, by).index)
    for by in ("route", "origin"):
        assert tabulate(figures, by).is_monotonic_decreasing
    assert tabulate(figures, "year")["2015"] == 1822102
    assert tabulate(figures, "route").index[0] == "eastern_mediterranean"


def test_sums_by_something_else_are_refused(atlas: Atlas) -> None:
    with pytest.raises(FilterError, match="by 'week' is not one of year, month, route, origin"):
        tabulate(atlas.figures, "week")


def test_the_sentence_of_a_route_says_how_many_where_when_and_how_many_are_unknown(atlas: Atlas) -> None:
    assert plain(sentence(select(atlas, balkan(2015)))) == (
        "764,033 detections on the Western Balkan route, January 2015 to December 2015, of people of 90 nationalities; "
        "for 556,238 (73 %) nationality was not recorded."
    )


def test_the_sentence_of_an_origin_puts_people_first_and_says_the_share(atlas: Atlas) -> None:
    assert plain(sentence(select(atlas, balkan(2022, origins=("SYR",))))).startswith(
        "79,932 detections of people from Syria on the Western Balkan route, January 2022 to December 2022: 55 % of the "
        "144,118 of all nationalities; for 38 (under 1 %) nationality was not recorded."
    )


def test_one_detection_is_written_as_one(atlas: Atlas) -> None:
    where = {"routes": ("black_sea",), "from_month": "2012-08", "to_month": "2012-08"}
    one = select(atlas, Filters(**where))  # type: ignore[arg-type]  # as typed above
    said = plain(sentence(one))
    assert said.startswith("1 detection on the Black Sea route, August 2012, of people of 1 nationality; nat")
    (origin,) = one.figures["origin"].unique()
    chosen = select(atlas, Filters(origins=(origin,), **where))  # type: ignore[arg-type]  # as typed above
    assert plain(sentence(chosen)).startswith("1 detection of people from ")


def test_a_month_of_those_without_a_country_says_who_they_are(atlas: Atlas) -> None:
    one = select(atlas, Filters(routes=("black_sea",), from_month="2009-02", to_month="2009-02"))
    assert sentence(one) == "1 detection on the Black Sea route, February 2009, of stateless people."


def test_the_sentence_of_nothing_says_so(atlas: Atlas) -> None:
    assert sentence(select(atlas, Filters(routes=("exit_to_uk",)))).startswith(
        "No source gives detections on the Exits"
    )
    of_none = Filters(origins=("ISL",), from_month="2015-01", to_month="2015-01")
    assert sentence(select(atlas, of_none)).startswith("0 detections of people from Iceland")


def test_the_sentence_of_mentions_says_what_they_measure(atlas: Atlas) -> None:
    chosen = select(atlas, Filters(origins=("AFG", "SYR"), roles=(Role.ORIGIN, Role.TRANSIT)))
    said = mentions_sentence(chosen)
    assert said.startswith(f"{len(chosen.mentions)} mentions of ")
    assert "as origin or transit" in said
    assert "in sentences that name Afghanistan or Syria" in said
    assert said.endswith("Mentions measure attention in reports, not movement.")


def test_the_sentence_of_no_mentions_says_what_was_asked(atlas: Atlas) -> None:
    said = mentions_sentence(select(atlas, Filters(origins=("ISL",), roles=(Role.ORIGIN,))))
    assert said == "No report chosen here names a country as origin, in sentences that name Iceland."


def test_the_caveat_says_that_detections_are_events() -> None:
    assert "events, not persons" in DETECTIONS_CAVEAT
