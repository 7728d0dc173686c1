"""Adding views to the briefing, and the Briefing page, without a browser."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.briefing import storage
from tests.app.conftest import Open, words
from tests.unit.briefings import syria


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


@pytest.fixture
def ready(open_app: Open) -> AppTest:
    """The Briefing page with the briefing that comes with the project."""
    app = open_app("briefing")
    assert "No scene yet" in app.info[0].value
    press(app, "Open the ready briefing")
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


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
    assert app.subheader[0].value == r"? \*\*bold\*\* \[x\]\(http\:\/\/example\.org\)".replace(r"\/", "/")


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


@pytest.mark.parametrize("ending", [".xlsx", ".geojson"])
def test_a_file_is_made_when_asked_for_and_no_longer_offered_once_the_words_differ(
    ready: AppTest, ending: str
) -> None:
    ready.selectbox("export_kind").set_value(ending).run()
    assert len(ready.get("download_button")) == 1
    press(ready, "Make the file")
    assert not ready.exception
    assert len(ready.get("download_button")) == 2
    ready.text_input("scene_title").set_value("Other words").run()
    assert len(ready.get("download_button")) == 1
