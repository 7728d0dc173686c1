"""The Trends and Corridor pages and the tiles, without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from geodata import Atlas, questions
from tests.app.conftest import APP, opened, words


def open_at(page: str, **query: str | list[str]) -> AppTest:
    app = opened(page, **query)
    assert not app.exception
    return app


def charts(app: AppTest) -> list[str]:
    """What the charts of the page say to those who do not see them."""
    return [element.proto.alt for element in app.get("vega_lite_chart")]


def test_the_page_opens_with_the_route_by_origin_and_the_unknown() -> None:
    app = open_at("trends")
    said = words(app)
    assert "Detections on the Western Balkan route by origin, January 2009 to April 2025" in said
    assert "Nationality unknown" in said
    assert "Figures of 2025 are preliminary" in said
    assert charts(app) == [
        "Detections on the Western Balkan route by origin, January 2009 to April 2025. Most in 2015-10: 205,703."
    ]


@pytest.mark.parametrize("show", ["stacked", "lines", "multiples", "years", "ranks"])
@pytest.mark.parametrize("by", ["origin", "route"])
@pytest.mark.parametrize(
    "query", [{}, {"origin": ["SYR", "TUV"], "route": "all", "per": "year", "unit": "share"}]
)
def test_every_form_draws_with_a_table_behind_it(
    show: str, by: str, query: dict[str, str | list[str]]
) -> None:
    app = open_at("trends", show=show, by=by, table=["figures", "changes"], **query)
    assert charts(app)
    assert all(charts(app))
    labels = [element.label for element in app.expander]
    assert "Table" in labels
    assert len(app.dataframe) >= labels.count("Table")


def test_the_table_says_which_months_a_begun_year_holds() -> None:
    app = open_at("trends", per="year", table="figures")
    table = app.dataframe[0].value
    assert table["Year"].tolist()[:2] == ["2025 (January to April)", "2024"]
    assert table.loc[1, ["All", "Syria"]].tolist() == [21_525, 7_022]


def test_people_are_asked_for_and_the_reason_is_given() -> None:
    app = open_at("trends", route="all", unit="persons")
    assert "cannot be given as a number of people" in words(app)
    assert "on one or on more of these 9 routes" in words(app)


def test_figures_by_leg_are_asked_for_and_the_reason_is_given() -> None:
    said = words(open_at("trends", by="leg"))
    assert "A leg has no figure of its own: a count belongs to the whole route" in said


def test_a_year_alone_has_nothing_to_be_compared_with_and_says_so() -> None:
    app = open_at("trends", show="years", **{"from": "2022-01", "to": "2022-12"})
    assert "choose a longer period" in words(app)
    assert "by month of the year, 2022\n" in words(app)


def test_the_heading_of_a_chart_of_many_origins_is_short() -> None:
    """It listed all of them, as the sentence above it does."""
    many = [*("SYR AFG IRQ IRN PAK TUR MAR DZA TUN EGY".split())]
    app = open_at("trends", show="years", origin=many, **{"from": "2015-01", "to": "2016-12"})
    (heading,) = (told.value for told in app.header if "month of the year" in told.value)
    assert heading == (
        "Detections of people from Syria, Afghanistan, Iraq and 7 more origins on the Western Balkan route "
        "by month of the year, 2015 to 2016"
    )


def test_an_origin_counted_in_neither_year_gets_a_sentence() -> None:
    app = open_at("trends", show="years", origin="AND", **{"from": "2024-03"})
    assert "None of these were counted in March to April 2024 or March to April 2025" in words(app)


def test_a_link_that_cannot_be_gets_a_sentence_and_a_chart() -> None:
    app = open_at("trends", show="<script>", per="week")
    assert "per “week” is not one of month, year." in words(app)
    assert charts(app)


def test_a_route_without_figures_gets_a_sentence() -> None:
    app = open_at("trends", route="exit_to_uk")
    assert "No figures for this choice" in words(app)
    assert not charts(app)


def test_a_number_keeps_its_per_cent_sign_on_its_line() -> None:
    app = open_at("trends")
    assert "48\u00a0%" in app.markdown[0].value.replace("\\", "")


def test_each_source_keeps_its_own_number() -> None:
    said = words(open_at("trends", **{"from": "2022-01", "to": "2022-12"}))
    for number in ("144,118", "about 145,600", "192,266"):
        assert number in said
    assert "nothing here is added, subtracted or averaged" in said


def test_ranks_of_2015_are_said_to_be_of_a_minority() -> None:
    assert "not recorded for 73 % of detections in 2015" in words(open_at("trends", show="ranks"))


def test_the_corridor_page_lists_stops_in_order_with_years_and_source() -> None:
    said = words(open_at("corridor", **{"from": "2024-01"}))
    assert "14 branches of the Western Balkan route, January 2024 to April 2025" in said
    assert said.index("Pristina") < said.index("Merdare")
    assert "Risk Analysis for 2021" in said


def test_the_stops_come_as_a_table_with_a_source_each() -> None:
    stops = open_at("corridor", table="stops", **{"from": "2024-01"}).dataframe[0].value
    assert stops["Place"].tolist()[:2] == ["Edirne", "Kapıkule / Kapitan Andreevo"]
    assert stops["Source"].ne("").all()


def test_a_corridor_without_branches_says_what_to_do() -> None:
    assert "Choose another route or more years" in words(open_at("corridor", route="other"))


def test_each_tile_leads_to_a_page_that_understands_it() -> None:
    for tile in questions.tiles(Atlas.shipped()):
        app = open_at(tile.page, **tile.filters.to_query(), **tile.look)
        assert not app.warning
        assert (APP.parent / "views" / f"{tile.page}.py").is_file()


def opened_tables(app: AppTest) -> list[str]:
    return [element.label for element in app.expander if "able" in element.label and element.proto.expanded]


@pytest.mark.parametrize(
    ("page", "name", "label"),
    [
        ("trends", "figures", "Table"),
        ("compare", "origins", "Table of all origins"),
        ("corridor", "stops", "Table of all stops"),
    ],
)
def test_a_link_opens_the_table_that_was_open(page: str, name: str, label: str) -> None:
    query: dict[str, str | list[str]] = {"from": "2015-01", "to": "2015-12"}
    assert opened_tables(open_at(page, **query)) == []
    assert opened_tables(open_at(page, table=name, **query)) == [label]
    assert opened_tables(open_at(page, table=["<b>", name, ""], **query)) == [label]
    assert opened_tables(open_at(page, table="<b>", **query)) == []


def test_a_link_to_the_map_has_the_table_that_stood_below_it() -> None:
    app = open_at("", **{"from": "2015-01", "to": "2015-12"})
    assert not app.dataframe
    app = app.segmented_control(key="figures_as").set_value("Table").run()
    assert app.query_params["table"] == "figures"
    again = open_at("", table="figures", **{"from": "2015-01", "to": "2015-12"})
    assert len(again.dataframe[0].value) == 12
    app = again.segmented_control(key="figures_as").set_value("Chart").run()
    assert "table" not in app.query_params
    assert not app.dataframe


def test_of_two_tables_the_link_opens_the_one_that_was_open() -> None:
    app = open_at("trends", show="years", table="changes")
    labelled = [element for element in app.expander if element.label == "Table"]
    assert [element.proto.expanded for element in labelled] == [False, True]
