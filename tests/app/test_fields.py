"""What a field does with a paste that is too long for it, without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import report_list, saved
from tests.app.conftest import Open, give, press, words

LONG = "vehicles " * 60 + "at night"
FITS = "Only the first {} characters fit here; cut off: “"

pytestmark = pytest.mark.usefixtures("own_home")


def toasted(app: AppTest) -> str:
    return "\n".join(toast.value for toast in app.toast)


@pytest.mark.parametrize(
    ("page", "key", "longest"),
    [
        ("search", "find", 100),
        ("evidence", "lookup_q", 300),
        ("reports", "pasted_title", 200),
        ("reports", "find_report", 200),
    ],
)
def test_it_keeps_what_fits_and_says_what_was_cut(
    open_app: Open, monkeypatch: pytest.MonkeyPatch, page: str, key: str, longest: int
) -> None:
    monkeypatch.setattr(report_list, "AT_ONCE", 5)
    app = open_app(page)
    assert app.text_input(key=key).proto.max_chars == 0, "the browser refuses all of a longer paste"
    app.text_input(key=key).set_value(LONG).run()
    assert not app.exception
    assert app.text_input(key=key).value == LONG[:longest].strip()
    assert FITS.format(longest) in words(app)
    app.text_input(key=key).set_value("vehicles").run()
    assert "characters fit here" not in words(app) + toasted(app)


def test_a_saved_view_has_as_much_of_its_name_as_fits(open_app: Open) -> None:
    app = open_app("", origin="SYR").switch_page("views/search.py").run()
    app.text_input(key="view_name").set_value(LONG)
    app = app.button(key="save_view").click().run()
    assert [view.name for view in saved.load()] == [LONG[:80].strip()]
    assert FITS.format(80) in toasted(app)
    assert "characters fit here" not in toasted(app.run())


def test_a_signature_has_as_much_of_the_name_as_fits(open_app: Open) -> None:
    app = open_app("review")
    app.text_input(key="review_typed").set_value(LONG)
    app = press(app, "Begin")
    assert FITS.format(60) in toasted(app)
    assert any(button.label == f"Signed as {LONG[:60].strip()}" for button in app.button)


def test_details_of_a_report_keep_what_fits(open_app: Open) -> None:
    app = give(open_app("reports"), ("Night crossing.md", b"# Night crossing\n\nFrom Syria to Serbia."))
    next(field for field in app.text_input if field.label == "Title").set_value(LONG)
    app = press(app, "Save")
    assert app.header[0].value == LONG[:300].strip()
    assert FITS.format(300) in toasted(app)


def test_the_reason_to_keep_a_finding_has_what_fits(open_app: Open) -> None:
    app = open_app("", origin="BFA", from_="2024-01", to="2024-12")
    app.button("add_to_briefing").click().run()
    app.switch_page("views/briefing.py").run()
    app.text_input("reason_0").set_value(LONG)
    app = press(app, "I have checked it")
    assert f"{LONG[:200].strip()}" in words(app)
    assert FITS.format(200) in toasted(app)
