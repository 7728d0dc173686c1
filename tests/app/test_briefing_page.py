"""Adding views to the briefing, and the Briefing page, without a browser."""

from __future__ import annotations

from tests.app.conftest import Open


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
