from __future__ import annotations

from dataclasses import replace

import altair as alt
import pandas as pd
import pytest

from dashboard import charts
from geodata import Atlas, Filters
from geodata.select import select


def in_2015(**chosen: object) -> Filters:
    return Filters(from_month="2015-01", to_month="2015-12", **chosen)  # type: ignore[arg-type]


def test_every_month_of_the_period_has_a_row(atlas: Atlas) -> None:
    table = charts.by_month(select(atlas, in_2015(origins=("ISL", "SYR"))))
    assert [month.strftime("%Y-%m") for month in table.index] == [f"2015-{n:02}" for n in range(1, 13)]


def test_the_table_adds_up_to_the_selection(atlas: Atlas) -> None:
    for origins in ((), ("SYR",), ("SYR", "AFG", "IRQ", "PAK", "IRN", "BGD", "MAR", "SOM")):
        selection = select(atlas, in_2015(origins=origins))
        assert int(charts.by_month(selection).to_numpy().sum()) == selection.total


def test_months_of_more_than_two_thousand_million_are_not_negative(atlas: Atlas) -> None:
    """Sums of a large table of one's own left the room of 32 bits, and stood in the handout with a minus."""
    selection = select(atlas, in_2015())
    large = selection.figures.assign(value=selection.figures["value"].astype("int64") * 1_000_000)
    table = charts.by_month(replace(selection, figures=large))
    assert int(table.to_numpy().sum()) == selection.total * 1_000_000
    assert (table.to_numpy() >= 0).all()
    assert int(charts.chart_data(table)["value"].sum()) == selection.total * 1_000_000


def test_without_an_origin_the_unknown_are_shown_apart(atlas: Atlas) -> None:
    table = charts.by_month(select(atlas, in_2015()))
    assert list(table.columns) == ["Nationality recorded", "Nationality unknown"]
    assert int(table["Nationality unknown"].sum()) == 556238


def test_chosen_origins_come_largest_first_and_the_small_ones_together(atlas: Atlas) -> None:
    origins = ("SYR", "AFG", "IRQ", "PAK", "IRN", "BGD", "MAR", "SOM")
    table = charts.by_month(select(atlas, in_2015(origins=origins)))
    assert len(table.columns) == charts.MOST_SERIES + 1
    assert table.columns[-1] == "Other chosen origins"
    named = table.iloc[:, :-1].sum()
    assert named.is_monotonic_decreasing


def test_the_unknown_never_have_the_strongest_colour(atlas: Atlas) -> None:
    for origins in ((), ("unknown", "SYR"), ("unknown",)):
        data = charts.chart_data(charts.by_month(select(atlas, in_2015(origins=origins))))
        unknown = data[data["series"] == "Nationality unknown"]
        assert set(unknown["slot"]) == {len(charts.COLOURS) - 1}
        others = data.loc[data["series"] != "Nationality unknown", "slot"]
        assert (others < len(charts.COLOURS) - 1).all()


def test_the_marks_of_a_chart_are_the_table_and_its_first_and_last_month(atlas: Atlas) -> None:
    table = charts.by_month(select(atlas, in_2015(origins=("SYR", "ISL", "BDI"))))
    data = charts.chart_data(table)
    assert int(data["value"].sum()) == int(table.to_numpy().sum())
    months = data["month"].astype("datetime64[s]")
    assert {table.index[0], table.index[-1]} <= set(months)
    inner = data[~months.isin([table.index[0], table.index[-1]])]
    assert (inner["value"] > 0).all()


def test_months_that_look_empty_for_want_of_a_nationality_are_shaded_behind_an_origin(atlas: Atlas) -> None:
    chosen = select(atlas, Filters(origins=("SYR",)))
    table = charts.by_month(chosen)
    data = charts.chart_data(table, charts.gaps(chosen))
    shaded = data[data["slot"] == charts.SHADED_SLOT]
    months = shaded["month"].astype("datetime64[s]").dt.strftime("%Y-%m")
    assert list(months) == ["2015-09", "2015-10", "2015-11", "2015-12", "2016-01", "2016-02"]
    assert set(shaded["series"]) == {"Nationality not recorded for most"}
    assert int(data["value"].sum()) == int(table.to_numpy().sum())
    for others in (Filters(), Filters(origins=("unknown",)), Filters(origins=("SYR",), from_month="2017-01")):
        assert not charts.gaps(select(atlas, others))


def test_nothing_chosen_gives_an_empty_table_and_chart(atlas: Atlas) -> None:
    table = charts.by_month(select(atlas, in_2015(origins=("ISL",))))
    assert charts.chart_data(table).empty


def test_a_legend_names_each_series_and_a_single_one_needs_none(atlas: Atlas) -> None:
    legend = charts.legend_html(charts.by_month(select(atlas, in_2015(origins=("CIV", "SYR")))))
    assert "Syria" in legend
    assert "Côte d&#x27;Ivoire" in legend
    assert charts.legend_html(charts.by_month(select(atlas, in_2015(origins=("SYR",))))) == ""


@pytest.mark.parametrize("few_months", [True, False])
def test_a_chart_carries_no_data_of_its_own_and_names_its_measure(few_months: bool) -> None:
    chart = charts.figures_chart("detections", few_months=few_months)
    assert "data" not in chart
    assert "datasets" not in chart
    shade, bars = chart["layer"][0]["mark"], chart["layer"][1]["encoding"]
    assert shade["aria"] is False, (
        "a mark without a name, where no month is shaded; the sentence below names them"
    )
    assert bars["y"]["title"] == "Detections"
    # As all other charts and tables write them: 200,000 and not 200k, nor halves of a detection where there are few.
    axis = bars["y"]["axis"]
    assert (axis["format"], axis["tickMinStep"]) == (",d", 1)
    assert "http" not in str({key: value for key, value in chart.items() if key != "$schema"})


@pytest.mark.parametrize("few_months", [True, False])
def test_the_chart_that_is_written_out_is_what_altair_makes(few_months: bool) -> None:
    written = charts.figures_chart("detections", few_months=few_months)
    made = alt.Chart.from_dict({**written, "data": {"name": "rows"}}).to_dict()
    assert {key: value for key, value in made.items() if key != "data"} == written


def test_small_bars_tell_each_year_to_those_who_do_not_see_them() -> None:
    drawn = charts.small_bars(pd.Series({"2014": 5, "2016": 1200}), "detections of <b>")
    assert 'aria-label="detections of &lt;b&gt;: 2014 5, 2015 0, 2016 1,200"' in drawn
    assert "height:100.0%" in drawn
    assert "height:0.0%" in drawn
    assert "Nationality" not in drawn
    shaded = charts.small_bars(pd.Series({"2014": 5, "2016": 1200}), "detections", ["2014", "2015"])
    assert shaded.count("Nationality not recorded for most") == 2
    assert 'title="2015: 0. Nationality not recorded for most"' in shaded
    assert "height:100.0%" not in shaded, "no bar hides the shade of its year"
    assert charts.small_bars(pd.Series(dtype="int64"), "nothing").count("title=") == 0
