"""The list of reports, where there are many: it pages and searches, and never holds them all."""

from __future__ import annotations

import pytest

from dashboard import report_list
from geodata import Atlas
from tests.app.conftest import Open, words

SOME = 5


@pytest.fixture(autouse=True)
def _few_reports_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_list, "AT_ONCE", SOME)


def test_a_page_of_the_list_holds_some_reports_and_the_search_finds_the_others(
    open_app: Open, atlas: Atlas
) -> None:
    app = open_app("reports")
    assert not app.exception
    listed = app.selectbox(key="read_report").options
    assert len(listed) == SOME
    assert f"In the list below: 1 to 5 of {len(atlas.titles)} reports." in words(app)
    second = app.number_input(key="page_of_reports").set_value(2).run()
    assert not set(listed[1:]) & set(second.selectbox(key="read_report").options[1:])

    wanted, title = list(atlas.titles.items())[-1]
    typed = " ".join(reversed(title.upper().split()))
    found = second.text_input(key="find_report").set_value(typed).run()
    assert found.number_input(key="page_of_reports").value == 1
    assert "In the list below: 1 to 1 of 1 report." in words(found)
    read = found.selectbox(key="read_report").set_value(wanted).run()
    assert read.query_params["read"] == wanted
    assert read.header[0].value.replace("\\", "") == title
    none = read.text_input(key="find_report").set_value("quokka").run()
    assert "No title holds these words" in words(none)
    assert none.header[0].value.replace("\\", "") == title


def test_the_page_and_the_search_of_the_list_are_in_the_address(open_app: Open) -> None:
    app = open_app("reports")
    assert not app.query_params.keys() & {"find", "list"}
    app = app.number_input(key="page_of_reports").set_value(3).run()
    assert app.query_params["list"] == "3"
    listed = app.selectbox(key="read_report").options
    again = open_app("reports", list="3")
    assert again.selectbox(key="read_report").options == listed
    assert again.number_input(key="page_of_reports").set_value(1).run().query_params.get("list") is None

    found = app.text_input(key="find_report").set_value("mediterranean").run()
    assert found.query_params["find"] == "mediterranean"
    assert "list" not in found.query_params
    titles = found.selectbox(key="read_report").options
    assert 1 < len(titles) <= SOME
    again = open_app("reports", find="mediterranean")
    assert again.text_input(key="find_report").value == "mediterranean"
    assert again.selectbox(key="read_report").options == titles
    again = again.text_input(key="find_report").set_value("").run()
    assert "find" not in again.query_params


@pytest.mark.parametrize("page", ["", "0", "-1", "two", "٣", "9" * 40, "1e3", "<b>"])
def test_a_page_that_the_list_does_not_have_is_one_that_it_has(
    open_app: Open, atlas: Atlas, page: str
) -> None:
    app = open_app("reports", list=page)
    assert not app.exception
    assert app.number_input(key="page_of_reports").value == 1
    last = open_app("reports", list="99999").number_input(key="page_of_reports")
    assert last.value == -(-len(atlas.titles) // SOME)


def test_a_link_to_a_report_of_another_page_opens_it(open_app: Open, atlas: Atlas) -> None:
    wanted, title = list(atlas.titles.items())[-1]
    app = open_app("reports", read=wanted)
    assert app.header[0].value.replace("\\", "") == title
    assert len(app.selectbox(key="read_report").options) == SOME + 1
    assert "There is no report" in open_app("reports", read="own-999").warning[0].value


def test_a_few_reports_need_no_search(open_app: Open, monkeypatch: pytest.MonkeyPatch, atlas: Atlas) -> None:
    monkeypatch.setattr(report_list, "AT_ONCE", 50)
    app = open_app("reports")
    assert len(app.selectbox(key="read_report").options) == len(atlas.titles)
    assert not [box for box in app.text_input if box.key == "find_report"]
