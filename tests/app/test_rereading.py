"""Reports that an earlier version has read, on the Reports page, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data, ingests, rereading_page, wording
from geodata import _sqlite, rereading, review
from geodata._store import Store
from tests.app.conftest import PATIENCE, Open, press, words
from tests.hostile.stores import earlier, prepared
from tests.unit.reviews import doubt_of

pytestmark = pytest.mark.usefixtures("own_home")

TOLD = "2 reports were read with an earlier version."
BUTTON = "Read them again"


@pytest.fixture(autouse=True)
def _nothing_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingests, "_rereads", [])


@pytest.fixture
def two_earlier(own_home: None) -> Store:  # noqa: ARG001  # what they are in
    """Two reports in which an earlier version found one mention, and one that is up to date."""
    store = Store()
    several = [prepared(number) for number in range(3)]
    store.add_reports([*(earlier(one, one.mentions[:1]) for one in several[:2]), several[2]])
    return store


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Nothing is read again before it is set."""
    opened = Event()

    def held_up(*given: Any, **options: Any) -> list[rereading.Again]:
        assert opened.wait(PATIENCE)
        return rereading.reread(*given, **options)

    monkeypatch.setattr(ingests, "reread", held_up)
    monkeypatch.setattr(rereading_page, "_SOON_SECONDS", 0)
    yield opened
    opened.set()


def buttons(app: AppTest) -> set[str]:
    return {button.label for button in app.button}


def ended(app: AppTest) -> AppTest:
    last = ingests.last_reread()
    assert last is not None
    assert last.wait(PATIENCE)
    return app.run()


def test_nothing_is_said_where_all_is_read_with_this_version(open_app: Open) -> None:
    Store().add_report(prepared(1))
    app = open_app("reports")
    assert "earlier version" not in words(app)
    assert not buttons(app) & {BUTTON, "Read it again", wording.reports.CLOSE}


@pytest.mark.usefixtures("two_earlier")
def test_reports_are_read_again_when_somebody_asks_for_it_and_what_changed_is_said(open_app: Open) -> None:
    app = open_app("reports", read="report-1")
    assert TOLD in words(app)
    assert "1 mention of 1 country." in words(app)
    app = ended(press(app, BUTTON))
    assert not app.exception
    said = words(app)
    assert "2 of 2 reports changed: 2 mentions more." in said
    assert TOLD not in said
    assert BUTTON not in buttons(app)
    # What is read stays, and what is found in it now is marked.
    assert app.query_params["read"] == "report-1"
    assert "2 mentions of 2 countries." in said
    assert "2 of 2 reports changed" in words(app.run())
    app = press(app, wording.reports.CLOSE)
    assert "2 of 2 reports changed" not in words(app)
    assert "2 of 2 reports changed" not in words(open_app("reports"))


def test_other_tabs_follow_it_and_can_stop_it_and_it_goes_on_later(
    open_app: Open, two_earlier: Store, gate: Event
) -> None:
    here = press(open_app("reports"), BUTTON)
    there = open_app("reports")
    for app in (here, there):
        assert [element.proto.text for element in app.get("progress")] == [wording.reports.READING_AGAIN]
        assert BUTTON not in buttons(app)
    there = there.button(key="stop-reread-0").click().run()
    assert [element.proto.text for element in there.get("progress")] == [wording.reports.STOPPING_REREAD]
    gate.set()
    for app in (here, there):
        assert "2 reports are still to be read again." in words(ended(app))
    assert rereading.outdated(two_earlier) == 2
    assert "2 of 2 reports changed" in words(ended(press(here, BUTTON)))


@pytest.mark.usefixtures("two_earlier")
def test_what_came_of_it_is_told_to_the_next_tab_where_the_first_is_gone(open_app: Open, gate: Event) -> None:
    press(open_app("reports"), BUTTON)
    gate.set()
    last = ingests.last_reread()
    assert last is not None
    assert last.wait(PATIENCE)
    assert "2 of 2 reports changed: 2 mentions more." in words(open_app("reports"))
    assert "2 of 2 reports changed" not in words(open_app("reports"))


def test_a_decision_whose_mention_is_found_no_more_is_listed(open_app: Open) -> None:
    now = prepared(1)
    false = (0, 9, "Smugglers", *now.mentions[0][3:])
    Store().add_report(earlier(now, [false, *now.mentions]))
    data.refresh()
    review.reject(data.atlas(), doubt_of(data.atlas(), "Smugglers", report_id="report-1"), "MK")
    app = ended(press(open_app("reports"), "Read it again"))
    said = words(app)
    assert "1 decision is about a mention that is found no more; it is kept." in said
    assert "“Smugglers” in report-1, decided by MK" in said


@pytest.mark.usefixtures("two_earlier")
def test_where_nothing_can_be_written_a_sentence_says_so(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app("reports")
    monkeypatch.setattr(_sqlite, "may_write", lambda _: False)
    app = ended(press(app, BUTTON))
    assert not app.exception
    assert "cannot be written" in app.error[0].value
    assert TOLD in words(app)


@pytest.mark.usefixtures("two_earlier")
def test_a_page_whose_report_is_read_again_while_it_is_drawn_is_drawn_anew(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app("reports", read="report-1")
    refresh, meanwhile = data.refresh, list[str]()

    def look() -> None:
        meanwhile.append("looked")
        refresh()

    show = rereading_page.show

    def read_meanwhile() -> None:
        if not meanwhile:
            rereading.reread(Store())
            meanwhile.append("read")
        show()

    monkeypatch.setattr(data, "refresh", look)
    monkeypatch.setattr(data, "_LOOK_AGAIN_SECONDS", PATIENCE)
    monkeypatch.setattr(rereading_page, "show", read_meanwhile)
    app = app.run()
    assert not app.exception
    assert meanwhile == ["read", "looked"]
    assert "2 mentions of 2 countries." in words(app)
