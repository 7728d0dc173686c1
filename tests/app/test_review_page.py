"""The Review page without a browser: what a key does, on the page and everywhere else."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data, reviewing, wording
from geodata import Atlas, Filters, review
from geodata._prepared import prepare
from geodata.errors import StoreError
from geodata.model import Report
from geodata.reading._passages import paragraphs
from tests.app.conftest import Open, words

pytestmark = pytest.mark.usefixtures("own_home")

TEXT = "Officials of Jordan met in Amman. Jordan closed its border, and people fled from Syria."


def add(text: str = TEXT, title: str = "A note") -> None:
    Atlas.open().own.add_report(prepare(Report("note", title, "", "", "", "en", text, paragraphs(text))))


def signed(app: AppTest, name: str = "MK") -> AppTest:
    app.text_input(key="review_typed").set_value(name)
    return next(button for button in app.button if button.label == "Begin").click().run()


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key=f"review_{key}").click().run()


def mentions_on_the_map(app: AppTest) -> int:
    found = re.search(r"([\d,]+) mentions of \d+ countries", words(app))
    assert found
    return int(found.group(1).replace(",", ""))


def left(app: AppTest) -> int:
    found = re.search(r"\*\*([\d,]+) mentions? left to review", words(app))
    assert found
    return int(found.group(1).replace(",", ""))


def at_hand(app: AppTest) -> str:
    """The sentence of the mention at hand, with its mark."""
    (sentence,) = re.findall(r'<p>(.*<mark class="ra ra-.*)</p>', words(app))
    return str(sentence)


def test_a_rejected_mention_is_off_the_map_in_every_session_until_it_is_undone(open_app: Open) -> None:
    elsewhere = open_app()
    before = mentions_on_the_map(elsewhere)
    app = signed(open_app("review"))
    waiting = left(app)
    doubt = review.queue(data.atlas())[0]
    gone = 1 + doubt.alike
    app = press(app, "reject")
    assert not app.exception
    assert left(app) == waiting - gone
    data.refresh()
    assert mentions_on_the_map(elsewhere.run()) == before - gone
    assert "<td>Mentions: the country</td><td>1</td><td>0</td>" in words(app)
    assert "MK: “" in words(app)
    app = press(app, "undo")
    assert left(app) == waiting
    assert mentions_on_the_map(elsewhere.run()) == before
    assert app.button(key="review_undo").disabled


def test_the_page_says_first_what_it_is_for_until_somebody_has_signed(open_app: Open) -> None:
    app = open_app("review")
    assert app.caption[0].value == wording.review.REVIEW_HELP
    app = signed(app)
    assert [caption.value for caption in app.caption][-1].startswith(wording.review.REVIEW_HELP)


def test_a_role_in_doubt_has_its_question_mark_and_no_share_that_would_lead_a_reviewer(
    open_app: Open,
) -> None:
    first = review.queue(data.atlas())[0]
    assert first.found.rule.endswith("/weighed_closely")
    app = open_app("review")
    assert f" <small>{first.role}?</small></mark>" in at_hand(app)
    assert f"({first.role}?). What decided: " in words(app)
    assert wording.labels.DOUBT_HELP not in words(app)


def test_nothing_is_decided_before_somebody_has_signed(open_app: Open) -> None:
    app = open_app("review")
    assert app.button(key="review_accept").disabled
    assert app.button(key="review_reject").disabled
    assert signed(app, "  ").button(key="review_accept").disabled
    assert not signed(app).button(key="review_accept").disabled


def test_the_name_is_kept_from_page_to_page(open_app: Open) -> None:
    app = signed(open_app("review"))
    app.switch_page("views/map.py").run()
    app.switch_page("views/review.py").run()
    assert app.button(key="review_resign").label == "Signed as MK"


def test_the_mention_at_hand_is_shown_with_its_sentence_rule_and_doubt(open_app: Open) -> None:
    add()
    app = open_app("review", report="note")
    said = words(app)
    assert '<mark class="ra ra-participant">Jordan <small>participant</small></mark> met in Amman.' in said
    assert "Read as **Jordan** (participant). What decided: the country's name; " in said
    assert "“Jordan” is also the name of another place." in said
    assert "A rejection or another country holds for the 1 other “Jordan”" in app.checkbox[0].label


def test_another_country_and_a_role_are_kept_together(open_app: Open) -> None:
    add()
    app = signed(open_app("review", report="note"))
    country = next(box for box in app.selectbox if box.label == "Country")
    app = country.set_value("ISR").run()
    assert app.button(key="review_accept").label == "Keep as Israel"
    app = press(app, "transit")
    frame = data.atlas().chosen_mentions(Filters(reports=("note",))).frame()
    assert frame["iso3"].tolist()[:2] == ["ISR", "ISR"]
    assert frame["role"].tolist()[:2] == ["transit", "participant"]
    # The box begins again with what the next mention is.
    assert not app.button(key="review_accept").label.startswith("Keep as")


def test_a_skipped_mention_comes_again_when_nothing_else_is_left(open_app: Open) -> None:
    add()
    app = signed(open_app("review", report="note"))
    first = at_hand(app)
    app = press(app, "skip")
    assert at_hand(app) != first
    app = press(press(app, "accept"), "accept")
    assert at_hand(app) == first
    assert left(app) == 1
    app = press(app, "accept")
    assert app.success[0].value.replace("\\", "") == "Nothing is left to review here."
    assert left(press(app, "undo")) == 1


def test_a_fair_sample_is_reviewed_to_its_end_before_it_says_how_often_the_rules_were_right(
    open_app: Open,
) -> None:
    add()
    app = open_app("review", report="note")
    app.segmented_control(key="review_what").set_value(50).run()
    app = signed(app)
    assert not app.exception
    assert (
        "**3 mentions left to review** of 3 that were drawn by chance from the 3 mentions of 1 report"
        in words(app)
    )
    app = press(press(app, "accept"), "destination")
    assert "**On the fair sample** (2 of 3 reviewed)" in words(app)
    assert "95 of 100" not in words(app)
    app = press(app, "accept")
    assert "The sample is reviewed to its end." in app.success[0].value
    said = words(app)
    assert "<td>Mentions: the country</td><td>3</td><td>3</td><td>100 %</td><td>44 to 100 %</td>" in said
    assert "<td>Roles</td><td>3</td><td>2</td><td>67 %</td><td>21 to 94 %</td>" in said
    assert "**On everything that was reviewed**" in said


def test_a_link_to_a_fair_sample_opens_it(open_app: Open) -> None:
    app = open_app("review")
    assert "sample" not in app.query_params
    app = app.segmented_control(key="review_what").set_value(100).run()
    assert app.query_params["sample"] == "100"
    again = open_app("review", sample="100")
    assert again.segmented_control(key="review_what").value == 100
    assert at_hand(again) == at_hand(app)
    assert "100 that were drawn by chance" in words(again)
    app = again.segmented_control(key="review_what").set_value(0).run()
    assert "sample" not in app.query_params
    assert "drawn by chance from" not in words(app)


@pytest.mark.parametrize("size", ["", "0", "51", "-50", "1000000000", "fifty", "<b>"])
def test_a_sample_of_a_size_that_is_not_offered_is_the_most_doubtful(open_app: Open, size: str) -> None:
    app = open_app("review", sample=size)
    assert not app.exception
    assert app.segmented_control(key="review_what").value == 0


def test_nothing_left_is_said_of_the_reports_that_were_looked_at(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "QUEUE_REPORTS", 1)
    monkeypatch.setattr(review, "queue", lambda *_, **__: [])
    app = open_app("review")
    said = app.success[0].value.replace("\\", "")
    assert said.startswith("Nothing is left to review in the last 1 of 22 reports: choose others by name")


def test_a_decision_of_somebody_else_can_be_taken_back_from_the_list(open_app: Open) -> None:
    add()
    atlas = Atlas.open()
    review.reject(atlas, review.queue(atlas, Filters(reports=("note",)))[0], "another")
    app = open_app("review", report="note")
    assert "another: “Jordan” in “A note”: rejected as Jordan" in words(app)
    app = press(app, "take_back")
    assert "Taken back: " in words(app)
    assert left(app) == 3


def test_two_sessions_that_press_a_key_at_the_same_mention_are_both_heard(open_app: Open) -> None:
    add()
    first, second = (signed(open_app("review", report="note"), name) for name in ("one", "two"))
    press(first, "transit")
    press(second, "destination")
    made = data.store().decisions(5)
    assert [(one.author, one.role, one.surface) for one in made] == [
        ("two", "destination", "Jordan"),
        ("one", "transit", "Jordan"),
    ]
    app = press(second, "undo")
    assert data.atlas().chosen_mentions(Filters(reports=("note",))).frame()["role"].iloc[0] == "transit"
    assert not app.exception


def test_many_reports_are_not_put_in_order_at_each_key(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reviewing, "FEW_REPORTS", 0)
    made = []
    queue = review.queue
    monkeypatch.setattr(review, "queue", lambda *given: made.append(1) or queue(*given))
    app = signed(open_app("review"))
    waiting = left(app)
    for _ in range(3):
        app = press(app, "accept")
    assert left(app) == waiting - 3
    assert len(made) == 1
    assert left(press(app, "undo")) == waiting - 2


def test_text_from_a_report_is_shown_as_it_is(open_app: Open) -> None:
    hostile = '<img src=x onerror="alert(1)"> **bold** :red[x] people from Syria crossed $x$ {{ 7*7 }}'
    add(hostile, title="<b>[title](http://example.org)</b>")
    app = signed(open_app("review", report="note"), "<b>**M**</b>")
    said = words(app)
    assert "<img" not in said
    assert "&lt;img" in said
    assert not app.exception
    app = press(app, "accept")
    assert not app.exception
    assert any("\\*\\*M\\*\\*" in element.value for element in app.markdown)


def test_what_cannot_be_kept_gets_a_sentence(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = signed(open_app("review"))

    def refuse(*_: object) -> int:
        raise StoreError("The disk is full.")

    monkeypatch.setattr("geodata._store.Store.decide", refuse)
    waiting = left(app)
    app = press(app, "accept")
    assert app.error[0].value.replace("\\", "") == "The disk is full."
    assert left(app) == waiting
    assert app.button(key="review_undo").disabled
