"""The address names the view that is shown, and the way back leads through views that were."""

from __future__ import annotations

import pytest
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.runtime.state.query_params import QueryParams
from streamlit.testing.v1 import AppTest

from tests.app.conftest import Open, press, sentence, words

QUERY = {"origin": ["SYR"], "from": ["2024-01"], "to": ["2024-06"]}


@pytest.fixture
def addresses(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, list[str]]]:
    """Every query that the server has a browser put into its address, and with that into its history."""
    sent: list[dict[str, list[str]]] = []
    tell = QueryParams._send_query_param_msg

    def send(self: QueryParams) -> None:
        sent.append({name: self.get_all(name) for name in self})
        tell(self)

    monkeypatch.setattr(QueryParams, "_send_query_param_msg", send)
    return sent


def test_a_move_to_another_page_leaves_no_half_of_the_filters_in_the_history(
    open_app: Open, addresses: list[dict[str, list[str]]]
) -> None:
    app = open_app(**QUERY)
    app.query_params.clear()
    app.switch_page("views/trends.py").run()
    assert addresses == [QUERY]


def test_a_choice_of_several_parts_is_one_step_of_the_history(
    open_app: Open, addresses: list[dict[str, list[str]]]
) -> None:
    app = open_app("compare", b_from="2023-01", b_to="2023-12", **QUERY)
    app.button_group(key="beside").set_value("route").run()
    addresses.clear()
    app.selectbox(key="b_route").set_value("eastern_mediterranean").run()
    app.button_group(key="beside").set_value("period").run()
    assert addresses == [{**QUERY, "beside": ["route"], "b_route": ["eastern_mediterranean"]}, QUERY]


def test_a_tile_that_leads_to_its_own_page_writes_its_view_into_the_address(open_app: Open) -> None:
    app = press(open_app(), "When was the route busiest?")
    assert app.query_params == {"from": "2015-01", "to": "2015-12"}
    assert "764,033 detections" in sentence(app)


def test_an_example_of_compare_writes_its_view_into_the_address(open_app: Open) -> None:
    app = press(open_app("compare"), "Syria and Türkiye, 2024")
    assert app.query_params["b_origin"] == "TUR"
    assert app.query_params["origin"] == "SYR"
    assert "of people from Syria and" in words(app)


def as_it_was(app: AppTest, query: dict[str, list[str]]) -> AppTest:
    """Have the next click come with an address from before the last one, as from a browser that has not heard of it yet."""
    app.query_params.clear()
    app.query_params.update(query)
    return app


def test_a_click_that_follows_another_at_once_leaves_what_that_one_chose(open_app: Open) -> None:
    """The address came from before the first click, and the page went back to that."""
    before = {**QUERY, "unit": ["share"]}
    app = open_app("trends", **before)
    app.button_group(key="look_show").set_value("lines").run()
    as_it_was(app, before).button_group(key="role").set_value(["transit"]).run()
    as_it_was(app, {**before, "show": ["lines"]}).button_group(key="look_by").set_value("route").run()
    wanted = {**before, "show": ["lines"], "role": ["transit"], "by": ["route"]}
    assert app.query_params == {name: values[0] for name, values in wanted.items()}
    assert app.button_group(key="look_show").value == "lines"
    assert app.button_group(key="role").value == ["transit"]


@pytest.mark.parametrize(("went_back", "shown"), [(True, "stacked"), (False, "lines")])
def test_who_goes_back_sees_the_view_of_that_address(
    open_app: Open, monkeypatch: pytest.MonkeyPatch, went_back: bool, shown: str
) -> None:
    before = {**QUERY, "unit": ["share"]}
    app = open_app("trends", **before)
    app.button_group(key="look_show").set_value("lines").run()
    reset = ScriptRunContext.reset

    def from_history(self: ScriptRunContext, **told: object) -> None:
        reset(self, **{**told, "is_history_navigation": went_back})  # type: ignore[arg-type]

    monkeypatch.setattr(ScriptRunContext, "reset", from_history)
    assert as_it_was(app, before).run().button_group(key="look_show").value == shown
