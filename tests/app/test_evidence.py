"""The Evidence page, which searches the passages of all reports, without a browser."""

from __future__ import annotations

import pytest

from dashboard import wording
from geodata import Atlas
from geodata.errors import StoreError
from tests.app.conftest import Open, press, words

pytestmark = pytest.mark.usefixtures("own_home")


def test_a_search_that_the_store_refuses_gets_its_sentence_and_keeps_the_filters(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StoreError("The store is busy: try again.")

    monkeypatch.setattr(Atlas, "search", refuse)
    app = open_app("evidence", q="smugglers")
    assert "The store is busy" in app.error[0].value
    assert app.selectbox(key="measure")


def test_the_search_covers_shipped_reports_and_leads_to_them(open_app: Open) -> None:
    app = open_app("evidence", q="smuggl*")
    # What is set later is lost by a browser that is still fetching the box.
    assert app.text_input(key="lookup_q").proto.default == "smuggl*"
    said = words(app)
    assert "passages" in said
    links = [element.proto.query_string for element in app.get("page_link")]
    assert sum(query.startswith("read=") for query in links) > 5


def test_the_search_is_narrowed_by_country_role_report_and_date(open_app: Open) -> None:
    report = "2021-12-unodc-skopje-meeting"
    every = open_app("evidence", country="MKD")
    assert "passages" in words(every)
    one = open_app(
        "evidence", country="MKD", role="participant", report=report, since="2021", until="2021-12"
    )
    assert "in 1 report.** Roles or reports of the sidebar narrow the search" in words(one)
    assert "No passage was found" in words(open_app("evidence", country="MKD", report=report, until="2020"))


def test_a_search_that_has_not_begun_or_found_nothing_offers_others_and_the_way_to_add_reports(
    open_app: Open,
) -> None:
    app = open_app("evidence")
    assert wording.evidence.ADD_A_REPORT in [link.proto.label for link in app.get("page_link")]
    app = press(app, "Passages with tunnel\\*")
    assert app.query_params["q"] == "tunnel*"
    assert "ra-hit" in words(app)
    app = press(open_app("evidence"), "Passages that name Serbia")
    assert app.query_params["country"] == "SRB"
    atlas = Atlas.shipped()
    assert all(atlas.search(words) for words in wording.evidence.EXAMPLES)
    app = press(open_app("evidence", q='"quokka tunnel" lorry'), "Passages with tunnel")
    assert app.query_params["q"] == "tunnel"
    assert "ra-hit" in words(app)


def test_what_is_looked_for_goes_into_the_link_and_survives_the_filters(open_app: Open) -> None:
    app = open_app("evidence")
    assert "Type words that have to stand together" in words(app)
    app.text_input(key="lookup_q").set_value("smuggl*").run()
    assert app.query_params["q"] == "smuggl*"
    app.selectbox(key="measure").set_value(app.selectbox(key="measure").value).run()
    app.button[-1].click().run()
    assert app.query_params["q"] == "smuggl*"
    app.text_input(key="lookup_q").set_value("").run()
    assert "q" not in app.query_params


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"since": "yesterday"}, "“yesterday” is no date; write 2021"),
        ({"country": "<b>"}, "“<b>” is no country code"),
        ({"q": "a", "since": "2022", "until": "2021"}, "2022 is after 2021"),
        ({"q": '" quokka OR NEAR('}, "No passage was found"),
        ({"q": '"" *'}, "Type words that have to stand together in a passage"),
    ],
)
def test_a_search_that_cannot_be_gets_a_sentence(open_app: Open, query: dict[str, str], said: str) -> None:
    app = open_app("evidence", **query)
    assert not app.exception
    assert said in words(app)


def test_a_heading_that_is_found_and_quoted_comes_without_its_signs(open_app: Open, own_home: None) -> None:  # noqa: ARG001
    app = open_app("reports")
    text = "# Quokkas near Bihać\n\nThey came from Syria.\n\n#quokka is what they write."
    app.text_area(key="pasted_text").set_value(text)
    app.button(key="add_text").click().run()
    found = open_app("evidence", q="quokkas")
    assert '<blockquote class="ra-passage"><mark class="ra ra-hit">Quokkas</mark> near' in words(found)
    found.button("add_to_briefing").click().run()
    found.switch_page("views/briefing.py").run()
    assert "“Quokkas near Bihać”" in words(found)
    assert "#<mark" in words(open_app("evidence", q="quokka"))
