"""The Search page without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import saved, wording
from tests.app.conftest import Open, words


def links(app: AppTest) -> dict[str, str]:
    """Labels of the links to views, with the query of each."""
    return {link.proto.label.replace("\\", ""): link.proto.query_string for link in app.get("page_link")}


@pytest.mark.parametrize(
    ("typed", "label", "query"),
    [
        ("turkey", "Türkiye (Turkey)", "selected=country%3ATUR"),
        ("cote divoire", "Côte d'Ivoire", "selected=country%3ACIV"),
        ("Presevo", "Preševo", "selected=place%3Apresevo"),
        ("mediterranean east", "Eastern Mediterranean route", "route=eastern_mediterranean"),
        ("skopje", "Skopje meeting on the smuggling of migrants in South Eastern Europe", "read=2021-12"),
    ],
)
def test_each_hit_opens_the_view_that_it_names(open_app: Open, typed: str, label: str, query: str) -> None:
    app = open_app("search", find=typed)
    assert not app.exception
    assert query in links(app)[label]


def test_what_is_found_keeps_the_filters(open_app: Open) -> None:
    app = open_app("search", find="serbia", origin="SYR", from_="2015-01")
    assert links(app)["Serbia"] == "origin=SYR&from=2015-01&selected=country%3ASRB"


def test_a_search_that_finds_more_than_it_lists_says_so(open_app: Open) -> None:
    told = "The 6 that fit best; more of the name finds the others."
    assert told in words(open_app("search", find="frontex"))
    assert told not in words(open_app("search", find="presevo"))


def test_a_search_without_a_hit_says_what_to_do(open_app: Open) -> None:
    assert "Try another spelling" in words(open_app("search", find="xyzzy"))


def test_a_view_is_saved_listed_and_deleted(open_app: Open, home: Path) -> None:  # noqa: ARG001
    app = open_app("", origin="SYR", from_="2015-01")
    app = app.switch_page("views/search.py").run()
    app.text_input(key="view_name").set_value("My view").run()
    app = app.button(key="save_view").click().run()
    assert not app.exception
    (view,) = saved.load()
    assert (view.page, view.query) == ("map", "origin=SYR&from=2015-01")
    (label,) = (label for label in links(app) if label.startswith("My view"))
    assert label == "My view: Map: Syria, the Western Balkan route, January 2015 to April 2025"
    assert links(app)[label] == view.query
    app = app.button(key="delete_view_0").click().run()
    assert saved.load() == []
    app = app.button(key="save_view").click().run()
    assert "needs a name" in app.error[0].value


def test_hundreds_of_saved_views_do_not_bury_the_way_back(open_app: Open, home: Path) -> None:  # noqa: ARG001
    for number in range(9):
        saved.save(saved.View("map", "origin=SYR", f"View {number}"))
    app = open_app("trends", origin="AFG").switch_page("views/search.py").run()
    assert [header.value for header in app.header] == ["Back to an earlier view", "Saved views"]


@pytest.mark.parametrize("page", ["", "trends"])
def test_a_choice_without_figures_says_what_to_do(open_app: Open, page: str) -> None:
    app = open_app(page, origin="NRU", from_="2009-01", to="2009-02")
    assert not app.exception
    assert wording.panel.NO_FIGURES in words(app)
    assert not app.get("arrow_vega_lite_chart")
