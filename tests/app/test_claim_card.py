"""Every number and mark opens its claim card, without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import Open, words

SYRIA_2015 = {"origin": "SYR", "from_": "2015-01", "to": "2015-12"}


def opened(app: AppTest) -> AppTest:
    """The page with its dialog open."""
    app = app.button(key="open_claims").click().run()
    assert not app.exception
    return app


def choose(app: AppTest, key: str, value: object, kind: str = "selectbox") -> AppTest:
    """Choose in the dialog; a browser runs the dialog alone, here the page runs and opens it again."""
    getattr(app, kind)(key=key).set_value(value)
    return opened(app)


def footnotes(app: AppTest) -> list[str]:
    return [code.value for code in app.code]


def test_nothing_is_made_before_it_is_asked_for(open_app: Open) -> None:
    assert not open_app(**SYRIA_2015).code


def test_the_number_of_the_sentence_has_its_source_cells_and_footnote(open_app: Open) -> None:
    app = opened(open_app(**SYRIA_2015))
    (note,) = footnotes(app)
    assert note.startswith("Frontex, “Monthly detections of IBC workbook")
    assert "data as of 3 June 2025, https://www.frontex.europa.eu/" in note
    assert "data/detections.csv, lines " in note
    assert (
        "Detections of people from Syria on the Western Balkan route, January 2015 to December 2015: 90,064."
        in note
    )
    assert note.endswith("one person can be counted several times, on one route or two.")
    said = words(app).replace("**", "")
    for line in (
        "Measure: detections",
        "Unit: detections",
        "How it was counted or found: Sum of 12 rows",
        "Data as of: 2025-06-03",
    ):
        assert line in said


def test_any_number_of_the_charts_and_tables_can_be_cited(open_app: Open) -> None:
    app = opened(open_app("trends", **SYRIA_2015, route=["western_balkan", "eastern_mediterranean"]))
    app = choose(app, "claims_whom_", "AFG")
    app = choose(app, "claims_where", "western_balkan")
    app = choose(app, "claims_when", "2015-10")
    (note,) = footnotes(app)
    assert "Detections of people from Afghanistan on the Western Balkan route, October 2015: " in note
    (cell,) = app.dataframe[-1].value.to_dict("records")
    assert f"data/detections.csv, {cell['place']}. " in note
    assert f": {cell['value']:,}." in note


def test_a_count_of_another_source_keeps_its_measure_and_scope(open_app: Open) -> None:
    app = opened(open_app("trends", from_="2022-01", to="2022-12"))
    app = choose(app, "claims_of", "What other sources count", "segmented_control")
    options = app.selectbox(key="claims_count").options
    at = next(number for number, label in enumerate(options) if label.startswith("192,266 registrations"))
    (note,) = footnotes(choose(app, "claims_count", at))
    assert "data/published_counts.csv, line " in note
    assert "Registrations, Western Balkan route, 2022: 192,266." in note


@pytest.mark.parametrize(
    ("selected", "said"),
    [
        ("leg:wb_kosovo_link.4", "Pristina to Merdare has no figure of its own"),
        ("place:horgos_roszke", "data/places.csv, line "),
    ],
)
def test_what_is_selected_on_the_map_comes_first(open_app: Open, selected: str, said: str) -> None:
    notes = footnotes(opened(open_app(selected=selected)))
    assert notes
    assert all(said in note for note in notes)


def test_a_selected_country_has_its_figures_and_its_mentions(open_app: Open) -> None:
    figures, mentions = footnotes(opened(open_app(selected="country:AFG")))
    assert "Detections of people from Afghanistan on the Western Balkan route" in figures
    assert "Mentions of Afghanistan, in " in mentions


@pytest.mark.parametrize("part", ["Mentions", "Lines", "Crossing points"])
def test_every_mark_of_the_map_can_be_cited_without_a_click_on_it(open_app: Open, part: str) -> None:
    app = opened(open_app(from_="2024-01"))
    assert footnotes(choose(app, "claims_of", part, "segmented_control"))


def test_a_branch_of_the_corridor_names_its_lines_in_the_table_of_routes(open_app: Open) -> None:
    (note,) = footnotes(opened(open_app("corridor", from_="2024-01")))
    assert "data/routes.csv, lines " in note


def test_a_passage_is_quoted_with_its_report_and_place(open_app: Open) -> None:
    app = opened(open_app("reports", read="2021-12-unodc-skopje-meeting"))
    app = choose(app, "claims_country", "SYR")
    (note,) = footnotes(choose(app, "claims_passage_SYR", 0))
    assert note.startswith("UNODC, “Countries unite to tackle smuggling of migrants")
    assert "retold in Route Atlas, data/reports/2021-12-unodc-skopje-meeting.md, passage " in note
    assert "Syria" in note
    (found,) = footnotes(opened(open_app("evidence", q="smuggl*")))
    assert ", passage " in found


def test_a_view_without_figures_says_so(open_app: Open) -> None:
    app = opened(open_app(route="exit_to_uk"))
    assert "There is no figure here to cite" in words(app)


def test_the_counts_of_a_report_are_claimed_by_role(open_app: Open) -> None:
    app = opened(open_app("reports", read="2021-12-unodc-skopje-meeting"))
    count = next(text.value for text in app.markdown if "mentions of" in text.value)
    number, named = count.split(" mentions of ")[0], count.split(" of ")[1].split(".")[0]
    (note,) = footnotes(app)
    assert f"Mentions of {named}, in 1 report: {number}." in note
    assert "By role: " in words(app)


def test_the_numbers_of_both_sides_of_a_comparison_can_be_cited(open_app: Open) -> None:
    app = opened(open_app("compare", **SYRIA_2015, beside="route", b_route="eastern_mediterranean"))
    (left,) = footnotes(app)
    app = choose(app, "claims_of", "The Eastern Mediterranean route", "segmented_control")
    (right,) = footnotes(app)
    assert "people from Syria on the Western Balkan route, January 2015 to December 2015: 90,064." in left
    assert "people from Syria on the Eastern Mediterranean route, January 2015 to December 2015: " in right
