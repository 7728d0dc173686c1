from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard import data
from geodata import countries, routes, shipped
from tests.app.conftest import Open, sentence, words


def forget() -> None:
    """Empty every cache of the project, as a server that starts anew."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in ("geodata", "dashboard"):
            for member in vars(module).values():
                if hasattr(member, "cache_clear"):
                    member.cache_clear()
    data._current.clear()


@pytest.fixture
def data_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Let the dashboard start on a copy of the data that lacks a file."""

    def lacking(name: str) -> None:
        folder = tmp_path / "data"
        shutil.copytree(shipped.DATA_DIR, folder)
        gone = folder / name
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
        monkeypatch.setattr(shipped, "DATA_DIR", folder)
        forget()

    yield lacking
    forget()


@pytest.mark.parametrize(
    "name",
    [
        "detections.csv",
        "routes.csv",
        "route_definitions.csv",
        "places.csv",
        "countries.csv",
        "boundaries.geojson",
        "boundary_lines.geojson",
        "sources.csv",
        "reports",
    ],
)
def test_a_missing_data_file_gets_a_sentence_that_says_how_to_bring_it_back(
    open_app: Open, data_without: Callable[[str], None], name: str
) -> None:
    data_without(name)
    app = open_app()
    assert not app.exception
    assert len(app.error) == 1
    assert f"data/{name}" in words(app)
    assert f"git checkout -- data/{name}" in words(app)
    assert "Traceback" not in words(app)


def test_a_country_opens_its_figures_source_branches_and_passages(open_app: Open) -> None:
    app = open_app(selected="country:AFG", from_="2015-01", to="2015-12")
    text = words(app)
    assert "Afghanistan" in [header.value for header in app.header]
    assert app.metric[0].value.replace(",", "").isdigit()
    assert "number 1 of" in text or "number 2 of" in text
    assert "Frontex" in text
    assert "data as of 2025-06-03" in text
    assert '<mark class="ra ra-' in text


def test_without_a_selection_the_largest_origins_are_listed_first(open_app: Open) -> None:
    text = words(open_app(from_="2022-01", to="2022-12"))
    rows = re.findall(r"<tr><td>([^<]+)</td><td>([\d,]+)</td><td>([^<]+)</td></tr>", text)
    assert rows[0] == ("Syria", "79,932", "55 %")
    values = [int(value.replace(",", "")) for _, value, _ in rows]
    assert values == sorted(values, reverse=True)
    assert re.search(r"And \d+ more", text)


def test_those_without_a_place_are_named_beside_the_map(open_app: Open) -> None:
    text = words(open_app(from_="2015-01", to="2015-12"))
    assert "Counted, but without a place on the map: Nationality unknown 556,238" in text


def test_a_country_without_figures_or_passages_says_so(open_app: Open) -> None:
    text = words(open_app(selected="country:ISL"))
    assert "No detections of people from here on the Western Balkan route" in text
    assert "No passage of the chosen reports and roles names this country." in text


def test_a_country_that_is_named_but_not_beside_the_chosen_origin_says_how_to_read_more(
    open_app: Open,
) -> None:
    text = words(open_app(selected="country:SRB", origin="SYR"))
    assert "names this country, in sentences that name Syria. Take the origin countries out" in text
    assert "46 mentions" in words(open_app(selected="country:SRB"))


def test_a_transit_country_tells_which_branches_touch_it(open_app: Open) -> None:
    app = open_app(selected="country:SRB")
    assert any("branches in use touch this country" in expander.label for expander in app.expander)


def test_a_leg_opens_its_branch_years_and_source_and_leaves_the_count_to_the_route(open_app: Open) -> None:
    text = words(open_app(selected="leg:wb_kosovo_link.4"))
    assert "Pristina to Merdare" in text
    assert "since 2019" in text
    assert "The whole route has 1,363,571 detections in this choice." in text
    assert "it is not split among branches" in text
    assert "Risk Analysis for 2021" in text


def test_a_leg_says_once_what_both_of_its_places_are_noted_for(open_app: Open) -> None:
    assert words(open_app(selected="leg:wb_kosovo_link.2")).count("path point, not named in source") == 1


def test_an_approach_leg_carries_no_figure(open_app: Open) -> None:
    leg = routes.legs().query("route_id == 'approach'").iloc[0]
    text = words(open_app(selected=f"leg:{leg['leg_id']}"))
    assert f"An approach leg for people from {countries.label(leg['origin'])}; it carries no figure." in text


def test_a_crossing_point_opens_its_position_and_where_that_comes_from(open_app: Open) -> None:
    text = words(open_app(selected="place:horgos_roszke"))
    assert "Horgoš / Röszke" in text
    assert "Border crossing point, Serbia; 46." in text
    assert "Position: " in text


def test_what_is_looked_at_can_be_chosen_by_name_and_goes_into_the_link(open_app: Open) -> None:
    app = open_app()
    look = next(box for box in app.selectbox if box.label == "Look at")
    app = look.set_value("country:HUN").run()
    assert app.query_params["selected"] == "country:HUN"
    assert "Hungary" in [header.value for header in app.header]


def test_a_year_of_unknown_nationalities_comes_with_a_warning(open_app: Open) -> None:
    said = "Nationality was not recorded for 73 % of these figures: those by origin are"
    assert said in words(open_app(from_="2015-01", to="2015-12"))
    assert "figures by origin are" not in words(open_app(from_="2022-01", to="2022-12"))


def test_the_table_holds_what_the_chart_shows(open_app: Open) -> None:
    app = open_app(origin=["SYR", "AFG"], from_="2015-01", to="2015-12")
    app = app.segmented_control[0].set_value("Table").run()
    table = app.dataframe[0].value
    assert list(table.columns) == ["Syria", "Afghanistan"]
    assert list(table.index[[0, -1]]) == ["2015-01", "2015-12"]
    total = int(table.to_numpy().sum())
    assert f"{total:,} detections of people from Syria and Afghanistan" in sentence(app)


def test_the_reports_page_shows_a_report_with_its_mentions_and_source(open_app: Open) -> None:
    app = open_app("reports", read="2021-12-unodc-skopje-meeting")
    text = words(app)
    assert not app.exception
    assert app.header[0].value == "Skopje meeting on the smuggling of migrants in South Eastern Europe"
    assert (
        "Source: UNODC, Countries unite to tackle smuggling of migrants in South Eastern Europe, 2021-12-09"
        in text
    )
    assert '<mark class="ra ra-participant" title="North Macedonia: participant' in text
    assert "mentions of" in text


def test_every_report_can_be_read(open_app: Open) -> None:
    app = open_app("reports")
    # The first is open already, and choosing it again changes nothing.
    for report_id, report in reversed(data.atlas().reports.items()):
        app = app.selectbox[0].set_value(report_id).run()
        assert not app.exception, report_id
        assert app.header[0].value.replace("\\", "") == report.title
        assert app.query_params["read"] == report_id


def test_the_line_under_a_report_names_publisher_and_date_once(open_app: Open) -> None:
    app = open_app("reports", read="2016-06-tnh-closure-and-return-of-smugglers")
    (line,) = (told.value for told in app.caption if "New Humanitarian" in told.value)
    words = line.replace("\\", "")
    assert words.startswith(
        "Source: The New Humanitarian, Unknown and exploited: Europe new arrivals, 2016-06-29, "
    )
    assert words.count("New Humanitarian") == 1


def test_a_link_to_a_report_that_is_not_there_gets_a_sentence(open_app: Open) -> None:
    app = open_app("reports", read="<b>none</b>")
    assert not app.exception
    assert "There is no report “<b>none</b>”" in app.warning[0].value.replace("\\", "")


def test_the_about_page_names_sources_routes_and_what_figures_are(open_app: Open) -> None:
    app = open_app("about")
    text = words(app)
    assert not app.exception
    assert "Detections are events, not persons" in text
    assert "two crimes, under two protocols" in text
    assert "January 2009 to April 2025" in text
    assert "resolution 1244 (1999)" in text
    defined = app.table[0].value
    assert len(defined) == len(routes.definitions())
    assert "Frontex, Monthly detections" in defined["Source"].iloc[0]
    assert "IOM, Missing Migrants Project incident data" in " ".join(defined["Source"])
    assert len(app.dataframe[0].value) == len(data.atlas().sources)


def test_filters_come_along_to_another_page_and_back(open_app: Open) -> None:
    app = open_app(origin="SYR", from_="2015-01", to="2016-12")
    before = sentence(app)
    for page in ("about", "map"):
        app.switch_page(f"views/{page}.py")
        # A click on the navigation opens the page without the query.
        app.query_params.clear()
        app.run()
        assert app.query_params["origin"] == "SYR"
    assert sentence(app) == before


def test_no_page_calls_people_illegal_or_smuggling_trafficking(open_app: Open) -> None:
    for page in ("", "reports", "about"):
        text = words(open_app(page)).lower()
        assert "illegal" not in text
        assert "trafficking route" not in text


def test_years_of_mostly_unknown_nationality_are_named_beside_a_route_of_chosen_origins(
    open_app: Open,
) -> None:
    view = {"route": "western_balkan", "selected": "route:western_balkan"}
    note = "2015 and 2016: nationality was not recorded for most detections."
    assert note in words(open_app(origin="SYR", **view))
    assert note not in words(open_app(**view))


def test_a_route_is_said_to_be_of_chosen_origins_only_where_some_are_chosen(open_app: Open) -> None:
    route = {"route": "western_balkan", "selected": "route:western_balkan"}
    assert open_app(**route).metric[0].label == "Detections"
    assert open_app(origin="SYR", **route).metric[0].label == "Detections of the chosen origins"
