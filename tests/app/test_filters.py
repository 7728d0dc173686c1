from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from geodata.queries import exact
from tests.app.conftest import Open, sentence, words

SYRIA_2015_2016 = {"origin": "SYR", "from_": "2015-01", "to": "2016-12"}


def widget(app: AppTest, kind: str, label: str) -> object:
    return next(found for found in getattr(app.sidebar, kind) if found.label == label)


def choose(app: AppTest, kind: str, label: str, value: object) -> AppTest:
    return widget(app, kind, label).set_value(value).run()  # type: ignore[attr-defined]


def shown(app: AppTest) -> None:
    """No traceback, no error: a page with a sentence."""
    assert not app.exception
    assert not app.error
    assert "events, not persons" in sentence(app)


def test_the_first_page_shows_the_western_balkan_route_and_says_so(open_app: Open) -> None:
    app = open_app()
    shown(app)
    assert sentence(app).startswith(
        "**1,363,571 detections on the Western Balkan route, January 2009 to April 2025, of people of"
    )
    assert app.query_params == {}
    assert widget(app, "multiselect", "Routes").value == ["western_balkan"]  # type: ignore[attr-defined]


def test_a_link_opens_the_view_it_was_copied_from(open_app: Open) -> None:
    app = open_app(**SYRIA_2015_2016)
    shown(app)
    assert (
        "92,769 detections of people from Syria on the Western Balkan route, January 2015 to December 2016"
        in sentence(app)
    )
    assert widget(app, "multiselect", "Origin countries").value == ["SYR"]  # type: ignore[attr-defined]
    assert widget(app, "selectbox", "From").value == "2015-01"  # type: ignore[attr-defined]


def test_a_country_without_figures_has_its_name_in_the_filter(open_app: Open) -> None:
    app = open_app(origin="ISL")
    assert widget(app, "multiselect", "Origin countries").proto.raw_values == ["Iceland"]  # type: ignore[attr-defined]
    assert "people from Iceland" in sentence(app)


def test_each_choice_in_the_sidebar_goes_into_the_link_and_the_sentence(open_app: Open) -> None:
    app = choose(open_app(), "multiselect", "Origin countries", ["SYR", "AFG"])
    assert "people from Syria and Afghanistan" in sentence(app)
    assert app.query_params["origin"] == ["SYR", "AFG"]
    app = choose(app, "multiselect", "Routes", ["eastern_mediterranean"])
    assert "on the Eastern Mediterranean route" in sentence(app)
    app = choose(app, "selectbox", "From", "2015-01")
    app = choose(app, "selectbox", "To", "2015-01")
    assert "route, January 2015:" in sentence(app)
    assert (app.query_params["from"], app.query_params["to"]) == ("2015-01", "2015-01")
    shown(app)
    again = open_app(**{name: app.query_params[name] for name in ("origin", "route", "from", "to")})
    assert sentence(again) == sentence(app)


def test_no_route_chosen_means_all_of_them(open_app: Open) -> None:
    app = choose(open_app(), "multiselect", "Routes", [])
    assert "4,966,869 detections on all routes" in sentence(app)
    assert app.query_params["route"] == "all"


@pytest.mark.parametrize(
    ("typed", "code"), [("Turkey", "TUR"), ("cote divoire", "CIV"), ("Afghans", "AFG"), ("syr", "SYR")]
)
def test_an_origin_can_be_typed_by_any_of_its_names(open_app: Open, typed: str, code: str) -> None:
    app = choose(open_app(), "multiselect", "Origin countries", [typed])
    assert app.query_params["origin"] == code
    assert not app.warning


def test_a_typed_name_that_is_no_country_is_left_out_with_a_sentence(open_app: Open) -> None:
    app = choose(open_app(origin="SYR"), "multiselect", "Origin countries", ["SYR", "Ruritania"])
    assert "“Ruritania” is not a country of the register" in app.warning[0].value
    assert app.query_params["origin"] == "SYR"
    assert not app.run().warning


def test_months_chosen_the_wrong_way_round_are_swapped_with_a_sentence(open_app: Open) -> None:
    app = choose(open_app(to="2015-03"), "selectbox", "From", "2016-01")
    assert (
        app.warning[0].value.replace("\\", "") == "January 2016 is after March 2015: the months were swapped."
    )
    assert (app.query_params["from"], app.query_params["to"]) == ("2015-03", "2016-01")


def test_a_role_chooses_the_mentions_and_no_figures(open_app: Open) -> None:
    before = open_app()
    app = open_app(role=["origin"])
    shown(app)
    assert sentence(app) == sentence(before)
    counted = "as origin in"
    assert counted in words(app)
    assert counted not in words(before)


def test_a_report_chooses_its_mentions(open_app: Open) -> None:
    app = open_app(report="2021-12-unodc-skopje-meeting")
    shown(app)
    assert "in 1 report." in words(app)


def test_reset_brings_back_the_first_page(open_app: Open) -> None:
    app = open_app(**SYRIA_2015_2016, role="transit", route="all")
    app = next(button for button in app.button if button.label == "Reset all filters").click().run()
    assert app.query_params == {}
    assert sentence(app) == sentence(open_app())


@pytest.mark.parametrize(
    ("page", "is_told"),
    [
        ("map", False),
        ("trends", False),
        ("review", False),
        ("reports", True),
        ("briefing", True),
        ("about", True),
        ("search", True),
    ],
)
def test_a_page_that_the_filters_do_not_change_says_so_beside_them(
    open_app: Open, page: str, is_told: bool
) -> None:
    app = open_app(page)
    assert ("Filters change nothing on this page" in words(app)) == is_told


def test_a_choice_without_figures_says_so_and_what_would_do(open_app: Open) -> None:
    app = open_app(origin="ISL", from_="2015-01", to="2015-01")
    shown(app)
    assert "0 detections of people from Iceland" in sentence(app)
    assert "No figures for this choice" in words(app)


def test_a_route_without_figures_says_so(open_app: Open) -> None:
    app = open_app(route="exit_to_uk")
    shown(app)
    assert "No source gives detections on the Exits towards the United Kingdom" in sentence(app)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"origin": "XYZ"}, "“XYZ” is not a country of the register. Write a name or an ISO 3166 code"),
        ({"origin": "Siria"}, "Did you mean"),
        ({"route": "moon"}, "“moon” is not a route; routes are western_balkan"),
        ({"from_": "2016-13"}, "'2016-13' is not a month: write year and month, such as 2015-01."),
        ({"from_": "2016-12", "to": "2015-01"}, "The months were the wrong way round"),
        ({"to": "2031-01"}, "The figures run from 2009-01 to 2025-04; nothing is known here for 2031-01."),
        ({"measure": "arrivals"}, "No figures of arrivals are loaded; detections are shown."),
        ({"measure": "moon"}, "measure 'moon' is not one of detections"),
        ({"role": "smuggler"}, "role 'smuggler' is not one of origin, transit"),
        ({"report": "none"}, "There is no report “none”; choose one of the list."),
        ({"view": "here"}, "view 'here' is not latitude,longitude,zoom"),
        ({"view": "95,0,3"}, "not on the map"),
        ({"origin": "<script>alert(1)</script>"}, "“<script>alert(1)</script>” is not a country"),
        ({"origin": "{{7*7}}"}, "“{{7*7}}” is not a country"),
        ({"route": "a" * 5000}, "is not a route"),
        ({"origin": "SY\x00R\u202e"}, "is not a country"),
    ],
    ids=lambda part: None if isinstance(part, str) else "-".join(part),
)
def test_a_link_that_cannot_be_gets_a_sentence_and_a_page(
    open_app: Open, query: dict[str, str], said: str
) -> None:
    app = open_app(**query)
    shown(app)
    assert said in "\n".join(warning.value.replace("\\", "") for warning in app.warning)


@pytest.mark.parametrize(
    "selected",
    [
        "country:ZZZ",
        "country:",
        "leg:none.99",
        "place:nowhere",
        "x",
        "<script>",
        "{{7*7}}",
        "country:SYR;DROP",
    ],
)
def test_a_link_to_something_that_is_not_there_opens_the_overview(open_app: Open, selected: str) -> None:
    app = open_app(selected=selected)
    shown(app)
    assert "<h2>Largest origins</h2>" in words(app)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"measure": ["detections", "arrivals"]}, "Figures of arrivals and detections cannot be added"),
        ({"measure": "persons"}, "cannot be given as a number of people"),
        (
            {"selected": ["leg:wb_kosovo_link.4", "leg:wb_kosovo_link.3"]},
            "Pristina to Merdare and Prizren to Pristina have no figures of their own",
        ),
    ],
)
def test_a_link_that_asks_for_what_is_no_number_gets_the_reason(
    open_app: Open, query: dict[str, str | list[str]], said: str
) -> None:
    app = open_app(**query)
    shown(app)
    assert said in "".join(warning.value for warning in app.warning).replace("\\", "")


def test_a_link_to_the_first_view_opens_it_whatever_was_chosen_before(open_app: Open) -> None:
    app = open_app(**SYRIA_2015_2016)
    app.switch_page("views/trends.py")
    app.query_params.clear()
    app.run()
    assert "people from Syria" in sentence(app)
    app.switch_page("views/map.py")
    app.query_params.clear()
    app.query_params.update(exact({}))
    app.run()
    assert "people from Syria" not in sentence(app)
    assert exact({"from": "2015-01"}) == {"from": "2015-01"}
