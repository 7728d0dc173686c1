from __future__ import annotations

import pyarrow
import pytest

from dashboard.compare_choices import Beside
from geodata import Measure
from tests.app.conftest import Open, words

IN_2015 = {"from": "2015-01", "to": "2015-12"}


def test_a_link_opens_two_periods_with_what_changed(open_app: Open) -> None:
    app = open_app("compare", **IN_2015, b_from="2016-01", b_to="2016-12")
    said = words(app)
    assert "from 764,033 in 2015 to 130,261 in 2016, 633,772 fewer, −83 %" in said
    assert "Nationality was not recorded for 556,238 (73 %) in 2015" in said
    assert "What differs: 2016, compared with 2015" in said
    assert not app.dataframe  # What nobody looks at is not sent.
    (table,) = open_app("compare", **IN_2015, b_from="2016-01", b_to="2016-12", table="origins").dataframe
    syria = table.value.set_index("Origin").loc["Syria"]
    assert syria["Change"] == syria["2016"] - syria["2015"] < 0
    display = pyarrow.ipc.open_stream(table.proto.arrow_data.styler.display_values).read_pandas()
    # A browser would write the others as it does, and a hyphen before these.
    assert display.set_index("Origin").loc["Syria"].tolist() == ["", "", "−87,359", "−97.0\u00a0%"]


def test_without_a_period_of_its_own_the_other_side_is_the_year_before(open_app: Open) -> None:
    app = open_app("compare", **IN_2015)
    assert app.session_state["b_from"] == "2014-01"
    assert "in 2014 to 764,033 in 2015" in words(app)


def test_years_beside_those_before_them_have_no_month_in_common(open_app: Open) -> None:
    app = open_app("compare", **{"from": "2015-01", "to": "2016-12"})
    assert (app.session_state["b_from"], app.session_state["b_to"]) == ("2013-01", "2014-12")
    assert "in 2013–2014 to 894,294 in 2015–2016" in words(app)


def test_of_one_origin_the_difference_is_told_once(open_app: Open) -> None:
    said = words(open_app("compare", **IN_2015, origin="SYR"))
    assert "Detections of people from Syria" in said
    assert "The largest differences" not in said


def test_another_period_is_written_into_the_link_in_its_order(open_app: Open) -> None:
    app = open_app("compare", **IN_2015)
    app.selectbox(key="b_from").set_value("2017-12").run()
    assert "2014-12" in app.query_params["b_from"]
    app.selectbox(key="b_from").set_value("2017-01").run()
    assert "2017-01" in app.query_params["b_from"]
    assert "2017-12" in app.query_params["b_to"]
    assert "in 2015 to" in words(app)
    assert "in 2017" in words(app)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"beside": "origin", "origin": "SYR", "b_origin": "AFG"}, "of people from Afghanistan"),
        ({"beside": "route", "b_route": "eastern_mediterranean"}, "not to be added"),
        ({"selected": "country:SYR"}, "Syria: 7,320 detections"),
        ({"beside": "moon"}, "beside “moon” is not one of period, origin, route"),
        ({"beside": "route", "b_route": "moon"}, "“moon” is not a route"),
        ({"b_measure": "asylum_applications"}, "No figures of asylum applications are loaded"),
        ({"beside": "origin"}, "Choose one or more origins in the filters"),
        ({"beside": "origin", "origin": "SYR"}, "Choose one or more origins beside those of the filters."),
        ({"beside": "origin", "b_origin": "SYR"}, "Choose one or more origins in the filters, too"),
        ({"beside": "route"}, "Choose a route beside those of the filters"),
        ({"b_from": "2015-01", "b_to": "2015-12"}, "Both sides are the same"),
    ],
    ids=[
        "origins",
        "routes",
        "selected",
        "kind",
        "route",
        "measure",
        "no origin",
        "no other origin",
        "no first origin",
        "no route",
        "the same",
    ],
)
def test_any_link_gets_a_comparison_or_a_reason(open_app: Open, query: dict[str, str], said: str) -> None:
    app = open_app("compare", **{**IN_2015, **query})
    assert not app.exception
    assert said in words(app)
    assert app.sidebar.multiselect(key="origin") is not None


def test_an_empty_box_says_what_is_chosen_in_it(open_app: Open) -> None:
    assert open_app("compare", beside="origin").multiselect(key="b_origin").placeholder == "Choose origins"
    assert open_app("compare", beside="route").selectbox(key="b_route").placeholder == "Choose a route"


def test_the_other_side_survives_a_change_of_filters(open_app: Open) -> None:
    app = open_app("compare", **IN_2015, b_from="2016-01", b_to="2016-12")
    app.sidebar.multiselect(key="origin").set_value(["SYR"]).run()
    assert "2016-01" in app.query_params["b_from"]
    assert "of people from Syria on the Western Balkan route: from 90,064 in 2015" in words(app)


def test_the_choices_come_back_from_the_link_that_they_write() -> None:
    for beside in (
        Beside(),
        Beside("origin", b_origin=("AFG", "IRQ")),
        Beside("route", b_route="black_sea", b_measure=str(Measure.DETECTIONS)),
        Beside(b_from="2016-01", b_to="2016-12"),
    ):
        assert Beside.from_query(beside.to_query()) == (beside, [])
