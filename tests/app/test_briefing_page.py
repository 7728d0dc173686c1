"""Adding views to the briefing, and the Briefing page, without a browser."""

from __future__ import annotations

import json
from collections.abc import Callable

import pandas as pd
import pytest
import streamlit as st
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ElementTree

from dashboard import charts
from dashboard.briefing import storage
from tests.app.conftest import Open, opened, press, words
from tests.unit.briefings import syria
from tests.unit.test_briefing_template import dark as dark_master
from tests.unit.test_briefing_template import saved as saved_template


def test_a_view_is_added_with_a_draft_and_a_toast_counts_the_scenes(open_app: Open) -> None:
    app = open_app(origin="SYR", from_="2015-01", to="2016-12")
    app.button("add_to_briefing").click().run()
    assert not app.exception
    assert "The briefing now has 1 scene." in app.toast[0].value
    assert "People from Syria on the Western Balkan route, 2015 to 2016" in app.toast[0].value.replace(
        "\\", ""
    )
    app.switch_page("views/trends.py").run()
    app.button("add_to_briefing").click().run()
    assert "The briefing now has 2 scenes." in app.toast[0].value


def test_scenes_of_one_view_have_titles_that_tell_them_apart(open_app: Open) -> None:
    app = open_app(from_="2022-01", to="2022-12")
    for page, key in [
        ("map", "add_to_briefing"),
        ("trends", "add_to_briefing"),
        ("trends", "add_sources"),
        ("corridor", "add_to_briefing"),
        ("corridor", "add_to_briefing"),
    ]:
        app.switch_page(f"views/{page}.py").run()
        app.button(key).click().run()
    assert "stop by stop (2)" in app.toast[0].value.replace("\\", "")
    app.switch_page("views/briefing.py").run()
    titles = [label.replace("\\", "") for label in app.radio("briefing_scene").options]
    assert titles == [
        "1. The Western Balkan route, 2022",
        "2. The Western Balkan route, 2022 (2)",
        "3. The Western Balkan route, 2022: by source",
        "4. The Western Balkan route, 2022: stop by stop",
        "5. The Western Balkan route, 2022: stop by stop (2)",
    ]


@pytest.mark.parametrize("page", ["trends", "corridor"])
def test_a_scene_that_was_just_added_passes_the_checks(open_app: Open, page: str) -> None:
    """The title that told it from another of the same view was longer than a slide's line."""
    app = open_app(origin="SYR", from_="2015-01", to="2016-12")
    app.button("add_to_briefing").click().run()
    app.switch_page(f"views/{page}.py")
    app.query_params["by"] = "route"
    app.run().button("add_to_briefing").click().run()
    app.switch_page("views/briefing.py").run()
    assert "Nothing was found" in words(app)


def test_both_sides_of_a_comparison_become_scenes_and_what_differs_is_said_with_its_source(
    open_app: Open,
) -> None:
    app = open_app("compare", from_="2015-01", to="2015-12", b_from="2016-01", b_to="2016-12")
    app.button("add_to_briefing").click().run()
    assert not app.exception
    assert "The briefing now has 2 scenes." in app.toast[0].value
    app.switch_page("views/briefing.py").run()
    titles = [label.replace("\\", "") for label in app.radio("briefing_scene").options]
    assert titles == ["1. The Western Balkan route, 2015", "2. The Western Balkan route, 2016"]
    assert "from 764,033 in 2015 to 130,261 in 2016" in app.text_area("scene_text").value


def test_each_page_knows_of_a_changed_briefing_and_of_none_that_is_as_it_was_opened(open_app: Open) -> None:
    def told(app: AppTest) -> list[str]:
        return [element.proto.body for element in app.get("html") if "ra-changes" in element.proto.body]

    app = open_app("briefing")
    press(app, "Open the ready briefing")
    assert not [body for body in told(app) if "data-changes" in body]
    press(app, "Duplicate")
    before = told(app.switch_page("views/about.py").run())
    press(app.switch_page("views/briefing.py").run(), "Duplicate")
    assert told(app) != before


@pytest.fixture
def ready(open_app: Open) -> AppTest:
    """The Briefing page with the briefing that comes with the project."""
    app = open_app("briefing")
    assert "No scene yet" in app.info[0].value
    press(app, "Open the ready briefing")
    assert not app.exception
    return app


def titles(app: AppTest) -> list[str]:
    return [option.replace("\\", "").split(". ", 1)[1] for option in app.radio("briefing_scene").options]


def test_scenes_are_moved_duplicated_removed_and_brought_back(ready: AppTest) -> None:
    before = titles(ready)
    assert len(before) == 8
    press(ready, "Down")
    assert titles(ready)[:2] == [before[1], before[0]]
    assert ready.radio("briefing_scene").value == 1
    press(ready, "Duplicate")
    assert titles(ready)[1:3] == [before[0], before[0]]
    press(ready, "Remove")
    assert len(titles(ready)) == 8
    press(ready, "Undo")
    assert len(titles(ready)) == 9


def test_undo_brings_scenes_back_and_leaves_the_words_that_were_written_since(ready: AppTest) -> None:
    before = titles(ready)
    press(ready, "Down")
    press(ready, "Remove")
    ready.text_input("briefing_title").set_value("Our own title").run()
    ready.text_area("scene_text").set_value("Words written since.").run()
    reworded = titles(ready)[1]
    press(ready, "Undo")
    assert sorted(titles(ready)) == sorted(before)
    press(ready, "Undo")
    assert titles(ready) == before
    assert ready.text_input("briefing_title").value == "Our own title"
    ready.radio("briefing_scene").set_value(before.index(reworded)).run()
    assert ready.text_area("scene_text").value == "Words written since."


def test_undo_of_an_opened_briefing_leaves_the_other_as_it_was(ready: AppTest) -> None:
    press(ready, "Start an empty one")
    ready.text_input("briefing_title").set_value("Of another meeting").run()
    press(ready, "Undo")
    assert ready.text_input("briefing_title").value != "Of another meeting"


def test_words_that_cannot_be_stay_as_they_were_typed_and_the_briefing_keeps_its_own(ready: AppTest) -> None:
    kept = titles(ready)
    ready.text_area("scene_text").set_value("Half a sentence").run()
    ready.text_input("scene_title").set_value(" ").run()
    assert ready.text_input("scene_title").value == " "
    assert "A scene needs a title" in words(ready)
    assert ready.text_area("scene_text").value == "Half a sentence"
    assert titles(ready) == kept
    ready.text_input("scene_title").set_value("Mine").run()
    assert titles(ready)[0] == "Mine"
    assert "A scene needs a title" not in words(ready)


def test_a_wording_is_mended_with_one_press(ready: AppTest) -> None:
    ready.text_area("scene_notes").set_value("Ask Turkey about illegal crossings.").run()
    assert "Scene 1, names" in words(ready)
    press(ready, "Mend all 2")
    assert ready.text_area("scene_notes").value == "Ask Türkiye about irregular crossings."
    assert "Scene 1, names" not in words(ready)


def test_findings_of_a_real_view_are_mended_chosen_or_kept_with_a_reason(open_app: Open) -> None:
    """A view of 2015, of which nationality is mostly unknown, and one of two people from Burkina Faso in 2024."""
    app = open_app(from_="2015-01", to="2015-12")
    app.button("add_to_briefing").click().run()
    app.switch_page("views/briefing.py").run()
    app.text_area("scene_text").set_value(
        "In 2015 there were 764,033 people. The wave of arrivals ended."
    ).run()
    for finding in (
        "nationality not recorded for 73 %, and the text does not say so",
        "“764,033 people”; write “764,033 detections of people”",
        "“The wave of arrivals”",
    ):
        assert finding in words(app)
    press(app, "Mend all 2")
    press(app, "Write “many people”")
    assert app.text_area("scene_text").value.replace("\N{NO-BREAK SPACE}", " ") == (
        "In 2015 there were 764,033 detections of people. Many people ended. "
        "Nationality was not recorded for 73 % of these figures: those by origin are of the identified part only."
    )
    app.switch_page("views/map.py")
    app.query_params.update({"origin": "BFA", "from": "2024-01", "to": "2024-12"})
    app.run()
    app.button("add_to_briefing").click().run()
    app.switch_page("views/briefing.py").run()
    app.radio("briefing_scene").set_value(1).run()
    assert "Scene 2, small counts: the total is 2" in words(app)
    press(app, "I have checked it")
    assert "needs a reason" in words(app)
    app.text_input("reason_0").set_value("Published by *Frontex*.")
    press(app, "I have checked it")
    assert "Looked at and kept: Scene 2, small counts: the total is 2 (“Published by *Frontex*." in words(app)
    press(app, "Look at it again")
    press(app, "Take the scene out")
    assert len(titles(app)) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "is not text in UTF-8"),
        (b"{", "is not JSON"),
        (b'{"schema": ' + b"9" * 5000 + b"}", "is not JSON"),
        (b'{"schema": 1, "title": "x", "scenes": [], "made_on": "soon", "data_hash": ""}', "soon"),
    ],
    ids=["bytes", "cut", "endless number", "no date"],
)
def test_a_hostile_file_gets_a_sentence_and_takes_nothing_away(
    ready: AppTest, content: bytes, said: str
) -> None:
    kept = titles(ready)
    ready.file_uploader("briefing_file").set_value(("mine.json", content, "application/json")).run()
    assert not ready.exception
    assert said in words(ready)
    assert titles(ready) == kept


def test_hostile_words_of_a_file_stay_words(open_app: Open) -> None:
    content = json.loads(storage.to_json(syria()))
    content["scenes"][0] |= {
        "title": "\ud800 **bold** [x](http://example.org)",
        "text": "<script>alert(1)</script> $x$",
    }
    app = open_app("briefing")
    file = ("mine.json", json.dumps(content).encode(), "application/json")
    app.file_uploader("briefing_file").set_value(file).run()
    assert not app.exception
    shown = app.header[0].value.replace("\u2060", "")
    assert shown == r"? \*\*bold\*\* \[x\]\(http\:\/\/example\.org\)".replace(r"\/", "/")


def test_a_scene_of_what_the_atlas_does_not_have_is_told_and_can_be_removed(open_app: Open) -> None:
    content = json.loads(storage.to_json(syria()))
    content["scenes"][0]["filters"]["route"] = ["no_such_route"]
    app = open_app("briefing")
    file = ("mine.json", json.dumps(content).encode(), "application/json")
    app.file_uploader("briefing_file").set_value(file).run()
    assert not app.exception
    assert "no_such_route" in words(app)
    press(app, "Remove")
    assert "No scene yet" in app.info[0].value


@pytest.mark.parametrize(("ending", "files"), [(".xlsx", 1), (".geojson", 2)])
def test_a_file_is_made_when_asked_for_and_no_longer_offered_once_the_words_differ(
    ready: AppTest, ending: str, files: int
) -> None:
    """With GeoJSON goes the style that QGIS opens it in."""
    ready.selectbox("export_kind").set_value(ending).run()
    assert len(ready.get("download_button")) == 1
    press(ready, "Make the file")
    assert not ready.exception
    assert len(ready.get("download_button")) == 1 + files
    for button in ready.get("download_button"):
        assert "0.0 MB" not in button.proto.label
    ready.text_input("scene_title").set_value("Other words").run()
    assert len(ready.get("download_button")) == 1


@pytest.mark.parametrize(
    ("page", "query", "key", "figure", "said"),
    [
        ("corridor", {"from_": "2015-01", "to": "2015-12"}, "add_to_briefing", "strip", "5 branches of"),
        ("trends", {"from_": "2022-01", "to": "2022-12"}, "add_sources", "sources", "4 sources count here"),
        ("trends", {"show": "ranks"}, "add_to_briefing", "origins", "Largest recorded origins"),
        (
            "reports",
            {"read": "2026-05-iom-deaths-on-the-route"},
            "add_to_briefing",
            "none",
            "Mentions measure attention",
        ),
        ("evidence", {"q": "vehicle"}, "add_to_briefing", "none", "1 passage in 1 report"),
    ],
)
def test_every_page_with_a_view_keeps_it_with_what_stands_beside_its_map(
    open_app: Open, page: str, query: dict[str, str], key: str, figure: str, said: str
) -> None:
    app = open_app(page, **query)
    app.button(key).click().run()
    assert not app.exception
    assert "The briefing now has 1 scene." in app.toast[0].value
    app.switch_page("views/briefing.py").run()
    assert not app.exception
    assert app.selectbox("scene_figure").value == figure
    assert said.lower() in app.text_area("scene_text").value.lower()
    assert "Nothing was found." in words(app)


def test_the_scene_of_a_report_has_all_the_countries_that_its_page_counts(open_app: Open) -> None:
    """With an origin chosen elsewhere, it had three of seven, and none of them where its map looked."""
    app = open_app("reports", origin="SYR", role="transit", from_="2015-01", to="2015-12")
    assert "17 mentions of 7 countries" in words(app)
    app.button("add_to_briefing").click().run()
    app.switch_page("views/briefing.py").run()
    assert "17 mentions of 7 countries in 1 report." in app.text_area("scene_text").value


@pytest.fixture
def buttons_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that tells a choice and a click at once tells the click last; AppTest tells them as they stand on the page."""
    collected = ElementTree.get_widget_states

    def in_order(self: ElementTree) -> WidgetStates:
        told = collected(self).widgets
        return WidgetStates(widgets=sorted(told, key=lambda state: state.HasField("trigger_value")))

    monkeypatch.setattr(ElementTree, "get_widget_states", in_order)


def _ranked(app: AppTest) -> None:
    app.button_group(key="look_show").set_value("ranks")


def _by_route(app: AppTest) -> None:
    app.button_group(key="look_by").set_value("route")


def _of_syria(app: AppTest) -> None:
    app.multiselect(key="origin").set_value(["SYR"])


def _beside_2020(app: AppTest) -> None:
    app.selectbox(key="b_from").set_value("2020-01")


def _other_words(app: AppTest) -> None:
    app.text_input(key="lookup_q").set_value("drowning")


def _other_report(app: AppTest) -> None:
    app.selectbox(key="read_report").set_value("2026-05-iom-deaths-on-the-route")


@pytest.mark.usefixtures("buttons_last")
@pytest.mark.parametrize(
    ("page", "query", "chosen", "figure", "said"),
    [
        ("trends", {}, _ranked, "origins", "Largest recorded origins"),
        ("trends", {}, _by_route, "routes", ""),
        ("map", {}, _of_syria, "time", "Syria"),
        ("corridor", {}, _of_syria, "strip", "Syria"),
        ("compare", {"from_": "2022-01", "to": "2022-12"}, _beside_2020, "time", "2020"),
        ("evidence", {"q": "vehicle"}, _other_words, "none", "drowning"),
        ("reports", {}, _other_report, "none", "Deaths on"),
    ],
)
def test_what_was_chosen_a_moment_ago_is_added_though_the_page_still_shows_what_was_before(
    open_app: Open,
    page: str,
    query: dict[str, str],
    chosen: Callable[[AppTest], None],
    figure: str,
    said: str,
) -> None:
    app = open_app(page, **query)
    chosen(app)
    app.button("add_to_briefing").click().run()
    assert not app.exception
    app.switch_page("views/briefing.py").run()
    assert app.selectbox("scene_figure").value == figure
    assert said in f"{app.text_input('scene_title').value} {app.text_area('scene_text').value}"


@pytest.mark.usefixtures("buttons_last")
def test_no_scene_is_made_of_a_search_that_finds_nothing(open_app: Open) -> None:
    app = open_app("evidence", q="vehicle")
    app.text_input(key="lookup_q").set_value("wordthatnoreporthas")
    app.button("add_to_briefing").click().run()
    assert "was not added" in app.toast[0].value


def test_a_passage_is_quoted_with_its_report_for_the_speaker(open_app: Open) -> None:
    app = open_app("evidence", q="vehicle")
    app.button("add_to_briefing").click().run()
    app.switch_page("views/briefing.py").run()
    assert "Claim: “Two causes stand out. Drowning accounts" in words(app)
    assert "(MMP)" in words(app).replace("\\", "")
    assert "Missing Migrants" in words(app).split("(MMP)")[0].rpartition("”")[2], "the code stood alone"
    assert app.text_input("scene_title").value == "What reports say: vehicle"


def test_what_stands_beside_the_map_can_be_chosen_and_is_shown(ready: AppTest) -> None:
    ready.selectbox("scene_figure").set_value("strip").run()
    assert not ready.exception
    assert "Horgoš / Röszke" in words(ready)
    ready.selectbox("scene_figure").set_value("sources").run()
    assert not ready.exception
    assert "What each source counts" in words(ready)
    assert "Frontex, Monthly detections of IBC workbook, sheets…" in set(ready.dataframe[0].value["Source"])


def test_the_map_of_a_scene_looks_where_a_copied_link_says(ready: AppTest) -> None:
    ready.text_input("scene_view").set_value("http://127.0.0.1:8501/?origin=SYR&view=44.10,20.50,7").run()
    assert ready.text_input("scene_view").value == "44.10,20.50,7"
    ready.text_input("scene_view").set_value("north of here").run()
    assert not ready.exception
    assert "is not latitude,longitude,zoom" in words(ready)
    ready.text_input("scene_view").set_value("").run()
    assert ready.text_input("scene_view").value == ""
    assert "is not latitude,longitude,zoom" not in words(ready)


def test_a_version_is_kept_told_apart_and_comes_back(ready: AppTest) -> None:
    press(ready, "Keep this version")
    assert "Version 1" in words(ready)
    assert "Changed since the last version" not in words(ready)
    ready.text_area("scene_text").set_value("In 2015 it was otherwise.").run()
    press(ready, "Duplicate")
    press(ready, "Remove")
    assert "text changed." in words(ready)
    kept = titles(ready)
    press(ready, "Remove")
    assert "A scene was taken out" in words(ready)
    press(ready, "Go back to it")
    assert titles(ready) == kept
    assert ready.text_area("scene_text").value != "In 2015 it was otherwise."
    press(ready, "Undo")
    assert len(titles(ready)) == 7


def test_a_template_is_used_until_it_is_put_away_and_a_bad_one_is_refused(ready: AppTest) -> None:
    ready.file_uploader("template_file").set_value(("mine.pptx", b"no zip", "application/zip")).run()
    assert not ready.exception
    assert "mine.pptx is not a PowerPoint file that can be used as a template" in words(ready)
    dark = saved_template(dark_master)
    ready.file_uploader("template_file").set_value(("mine.pptx", dark, "application/zip")).run()
    assert not ready.exception
    assert "Slides on your template mine.pptx" in words(ready)
    assert "Briefing, contrast: map and text" in words(ready)
    press(ready, "Without it")
    assert "Briefing, contrast" not in words(ready)


def test_a_picture_is_made_in_the_size_that_was_asked_for(ready: AppTest) -> None:
    ready.selectbox("export_kind").set_value(".png").run()
    ready.number_input("export_width").set_value(800)
    ready.number_input("export_height").set_value(600).run()
    press(ready, "Make the file")
    assert not ready.exception
    assert ready.get("download_button")[1].proto.label.startswith("Download this scene as PNG")
    ready.number_input("export_width").set_value(900).run()
    assert len(ready.get("download_button")) == 1


def test_the_preview_is_told_in_words(ready: AppTest) -> None:
    assert ready.image[0].proto.imgs[0].alt.startswith("Map with ")


def test_months_of_mostly_unknown_nationality_are_shaded_in_the_preview_as_on_the_map(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[pd.DataFrame] = []
    monkeypatch.setattr(st, "vega_lite_chart", lambda rows, *_, **__: drawn.append(rows))
    app = open_app(origin="SYR", from_="2015-01", to="2016-12")
    app.button("add_to_briefing").click().run()
    drawn.clear()
    app.switch_page("views/briefing.py").run()
    assert not app.exception
    shaded = drawn[-1].query(f"slot == {charts.SHADED_SLOT}")
    assert len(shaded) == 6, "September 2015 to February 2016"


def test_the_file_that_is_saved_has_the_scenes_though_it_is_asked_for_outside_the_session(
    ready: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Callable[[], bytes]] = []
    drawn = st.download_button

    def note(label: str, content: Callable[[], bytes], *args: object, **options: object) -> bool:
        if str(options.get("file_name")).endswith(".json"):
            asked.append(content)
        return drawn(label, content, *args, **options)

    monkeypatch.setattr(st, "download_button", note)
    ready.run()
    assert len(storage.from_json(asked[-1]().decode()).scenes) == 8


def test_a_long_title_is_whole_in_the_list_and_one_without_end_ends_at_a_word(ready: AppTest) -> None:
    for count, ending in ((25, "word 25"), (200, "word 51…")):
        title = " ".join(f"word {number}" for number in range(1, count + 1))
        ready.text_input("scene_title").set_value(title).run()
        listed = ready.radio("briefing_scene").options[0].replace("\\", "")
        assert listed.endswith(ending)


def test_a_view_of_trends_by_route_becomes_a_scene_by_route_and_leads_back_to_it() -> None:
    app = opened("trends", by="route", route="all", from_="2015-01", to="2016-12")
    app.button("add_to_briefing").click().run()
    app.switch_page("views/briefing.py").run()
    assert not app.exception
    assert app.selectbox("scene_figure").value == "routes"
    shown = "".join(element.proto.body for element in app.get("html"))
    assert "Eastern Mediterranean route" in shown
    assert "Western Balkan route" in shown
    assert "Nationality recorded" not in shown
