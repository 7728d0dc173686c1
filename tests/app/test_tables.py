"""Tables in the browser, without one: matched on a preview, spelled anew, compared with what counted before."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data
from geodata import _sqlite, figures
from tests.app import conftest
from tests.app.conftest import Open, press, words

pytestmark = pytest.mark.usefixtures("own_home")
give = partial(conftest.give, kind="text/csv")

STRANGE = b"Herkunft,Wann,Anzahl Personen,Weg\nSirya,2025-05,12,Western Balkans\nIraq,2025-05,7,\nUnknownia,2025-06,5,\nIran,soon,1,\n"
LATER = STRANGE.replace(b",12,", b",15,").replace(b"soon", b"2025-06")


def box(app: AppTest, label: str) -> str:
    """Key of a select box by its label."""
    return next(str(select.key) for select in app.selectbox if select.label.replace("\\", "") == label)


def choose(app: AppTest, label: str, value: str) -> AppTest:
    return app.selectbox(key=box(app, label)).set_value(value).run()


def match(app: AppTest) -> AppTest:
    for label, value in {
        "Country of origin": "Herkunft",
        "Month or date": "Wann",
        "Value": "Anzahl Personen",
        "Measure": "arrivals",
        "Route": "Weg",
    }.items():
        app = choose(app, label, value)
    return app


def counted(origin: str) -> int:
    rows = data.atlas().figures
    return int(rows["value"][(rows["origin"] == origin) & (rows["measure"] == "arrivals")].sum())


def test_an_unknown_table_is_matched_chosen_for_loaded_and_its_later_vintage_shows_what_it_revised(
    open_app: Open,
) -> None:
    app = give(open_app("reports"), ("zahlen.csv", STRANGE))
    assert not app.exception
    said = words(app)
    assert "**zahlen.csv**: not added yet. What its columns are is asked below." in said
    assert "zahlen.csv** is a table whose columns are not known" in said
    assert "Still to be matched: measure, month or date" in app.info[0].value
    assert not data.store().exists or not data.atlas().series
    asked = [select.label for select in app.main.selectbox if str(select.key).startswith("column-")]
    assert asked[:5] == ["Country of origin", "Month or date", "Value", "Measure", "Route"]

    app = match(app)
    assert not app.exception
    said = words(app)
    assert "**To be loaded:** 1 figure (arrivals), 2025-05, 1 country of origin." in said
    assert "**3 rows are not read:**" in said
    offered = app.selectbox(key=box(app, "“Sirya” is")).options
    assert offered[0] == "not chosen: left out"
    assert offered[1] == "Syria"
    assert len(set(offered[1:4])) == 3
    app = choose(app, "“Sirya” is", "SYR")
    app = choose(app, "“Unknownia” is", "unknown")
    assert "**To be loaded:** 3 figures (arrivals), 2025-05 to 2025-06, 2 countries of origin." in words(app)
    app = press(app, "Load this table")
    assert not app.exception
    assert "**zahlen.csv**: table, 3 rows, added" in words(app)
    assert "**Loaded:** 3 figures (arrivals), 2025-05 to 2025-06, 2 countries of origin." in words(app)
    assert counted("SYR") == 12
    assert not [select for select in app.selectbox if select.label == "Country of origin"]

    app = give(open_app("reports"), ("zahlen.csv", LATER))
    said = words(app)
    assert "**zahlen.csv**: table, 4 rows, new version" in said
    assert "Read as was chosen: “Sirya” as Syria" in said
    assert "the largest change is Syria on the Western Balkan route in 2025-05: 12 became 15 (+3)" in said
    revised = next(frame.value for frame in app.dataframe if "Difference" in frame.value)
    assert revised.to_numpy().tolist() == [
        ["2025-05", "Syria", "Western Balkan route", 12, 15, 3],
        ["2025-06", "Iran", "", 0, 1, 1],
    ]
    assert counted("SYR") == 15
    assert "measure: arrivals" in said


def test_a_choice_that_is_undone_counts_no_more_when_the_table_is_added_again(open_app: Open) -> None:
    app = choose(match(give(open_app("reports"), ("zahlen.csv", STRANGE))), "“Sirya” is", "SYR")
    app = press(app, "Load this table")
    assert "“Sirya” is Syria" in words(app)
    app = press(app, "Undo")
    assert not app.exception
    assert "“Sirya” is Syria" not in words(app)
    assert counted("SYR") == 12
    give(app, ("zahlen.csv", STRANGE))
    assert counted("SYR") == 0


def test_figures_that_name_no_route_are_told_of_where_a_route_is_chosen(open_app: Open) -> None:
    give(open_app("reports"), ("own.csv", b"origin,period,measure,value\nSyria,2025-04,arrivals,12\n"))
    for page in ("", "trends"):
        app = open_app(page, measure="arrivals")
        assert "Some arrivals name no route: take the routes out of the filters to see them." in words(app)


def test_a_table_whose_spellings_are_unknown_is_loaded_and_they_can_be_chosen_for_then(
    open_app: Open,
) -> None:
    content = b"period,origin,route,measure,value\n2025-05,Sirya,,arrivals,12\n2025-05,Iraq,,arrivals,2\n"
    app = give(open_app("reports"), ("counts.csv", content))
    said = words(app)
    assert "**counts.csv**: table, 1 row, added" in said
    assert "counts.csv** is loaded, but for the rows of spellings" in said
    app = press(choose(app, "“Sirya” is", "SYR"), "Load this table")
    assert not app.exception
    assert "**counts.csv**: table, 2 rows, new version" in words(app)
    assert counted("SYR") == 12


def test_a_table_can_be_left_and_what_is_wrong_with_a_match_is_said(open_app: Open) -> None:
    app = give(open_app("reports"), ("zahlen.csv", STRANGE), ("other.csv", STRANGE.replace(b"Weg", b"Way")))
    assert "1 more waits for it" in words(app)
    app = choose(match(app), "Longitude", "Weg")
    assert "Still to be matched: latitude." in app.info[0].value
    app = press(app, "Leave it")
    assert not app.exception
    assert "other.csv** is a table" in words(app)
    app = press(app, "Leave it")
    assert not [select for select in app.selectbox if select.label == "Country of origin"]


def test_nothing_is_asked_about_a_file_that_is_no_table_or_of_a_known_source(open_app: Open) -> None:
    decisions = b"Year,Country of origin,Country of asylum,Recognized decisions,Total decisions\n2015,Syria,Germany,1,2\n"
    app = give(open_app("reports"), ("decisions.csv", decisions), ("broken.csv", b"\0\1\2" * 99))
    said = words(app)
    assert "decisions.csv holds asylum decisions, which are no measure here" in said
    assert "broken.csv**: not added." in said
    assert not [select for select in app.selectbox if select.label == "Country of origin"]


def test_choices_that_cannot_be_kept_get_a_sentence_and_stay_on_the_page(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = choose(match(give(open_app("reports"), ("zahlen.csv", STRANGE))), "“Sirya” is", "SYR")
    monkeypatch.setattr(_sqlite, "may_write", lambda _: False)
    app = press(app, "Load this table")
    assert not app.exception
    assert any("cannot be written" in error.value for error in app.error)
    assert app.selectbox(key=box(app, "“Sirya” is")).value == "SYR"


GUESSED = b"Nationality,Month,Detections,Checked\nSyria,2025-05,12,9\nIraq,2025-05,7,7\n"


def shown_again(app: AppTest, name: str, content: bytes) -> AppTest:
    """Choose the file of the table at hand once more."""
    uploader = next(one for one in app.file_uploader if one.label == "Its file")
    return uploader.set_value([(name, content, "text/csv")]).run()


def measure_box(app: AppTest) -> str:
    """Key of the box for the measure of the table at hand, beside the one of the sidebar."""
    return next(str(select.key) for select in app.selectbox if str(select.key).startswith("column-measure"))


def detected(origin: str) -> int:
    rows = next(series for series in data.atlas().series if series.current)
    figures = data.store().figures(rows.key)
    return int(figures["value"][figures["origin"] == origin].sum())


def test_a_match_that_was_guessed_wrongly_is_changed_and_can_be_changed_back(open_app: Open) -> None:
    app = give(open_app("reports"), ("counts.csv", GUESSED))
    assert detected("SYR") == 12
    app = shown_again(app, "other.csv", STRANGE)
    assert "other.csv has other columns than this table: choose counts.csv" in words(app)
    app = shown_again(app, "counts.csv", GUESSED)
    assert not app.exception
    assert "**counts.csv** is loaded. Say what its columns are" in words(app)
    assert app.selectbox(key=box(app, "Value")).value == "Detections"
    named = app.selectbox(key=measure_box(app)).options
    assert len(named) == len(set(named)), "a column that is headed as a measure is told from it"
    app = press(choose(app, "Value", "Checked"), "Load this table")
    assert not app.exception
    assert "**counts.csv**: table, 2 rows, new version" in words(app)
    assert detected("SYR") == 9

    app = press(app, "Go back to version 1")
    assert not app.exception
    assert detected("SYR") == 12
    assert "Forget what its columns are" not in [button.label for button in app.button]
    app = press(app, "Take this table out")
    assert not app.exception
    assert not any(series.current for series in data.atlas().series)
    give(app, ("counts.csv", GUESSED))
    assert detected("SYR") == 12


def test_countries_are_chosen_later_for_the_spellings_of_a_loaded_table(open_app: Open) -> None:
    content = GUESSED.replace(b"Syria", b"Sirya")
    app = press(give(open_app("reports"), ("counts.csv", content)), "Leave it")
    assert "1 spelling names no country that is known: “Sirya”" in words(app)
    app = shown_again(app, "counts.csv", content)
    app = press(choose(app, "“Sirya” is", "SYR"), "Load this table")
    assert not app.exception
    assert detected("SYR") == 12


HOSTILE_NAMES = {
    "parts of a path": "../../outside.csv",
    "a drive": "C:\\outside.csv",
    "a device": "CON.csv",
    "300 characters": "a" * 300 + ".csv",
    "right-to-left override": "counts\u202evsc.csv",
    "a formula": '=HYPERLINK("http:..evil","x").csv',
    "markup": "<img src=x onerror=alert(1)>.csv",
    "a template": "{{7*7}}${x}`.csv",
    "control characters": "a\r\nb\x1b[31m.csv",
    "a stream": "a.csv:stream.csv",
    "Markdown": "[x](javascript:alert(1)) :red[y] $z$.csv",
}


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES)
def test_a_table_is_matched_and_loaded_whatever_its_file_is_called(
    open_app: Open, home: Path, name: str
) -> None:
    app = match(give(open_app("reports"), (name, STRANGE)))
    assert not app.exception
    app = press(app, "Load this table")
    assert not app.exception
    assert "table, 1 row, added" in words(app)
    assert "\u202e" not in "".join(element.value for element in app.markdown)
    assert "\x1b" not in "".join(element.value for element in app.markdown)
    assert all("<img" not in element.proto.body for element in app.get("html"))
    assert not list(home.parent.rglob("outside*"))
    assert counted("IRQ") == 7


def test_two_tables_of_one_name_are_matched_one_after_the_other(open_app: Open) -> None:
    app = give(open_app("reports"), ("zahlen.csv", STRANGE), ("zahlen.csv", STRANGE.replace(b"Weg", b"Way")))
    app = press(match(app), "Load this table")
    assert not app.exception
    assert "zahlen.csv** is a table whose columns are not known" in words(app)


def test_the_sources_page_calls_only_the_published_figures_those_of_frontex(open_app: Open) -> None:
    own = b"period,origin,route,measure,value\n2024-01,Syria,Western Balkans,arrivals,12\n"
    give(open_app("reports"), ("counts.csv", own))
    published = len(figures.shipped())
    assert len(data.atlas().figures) == published + 1
    assert f"as Frontex publishes them: {published:,} rows" in words(open_app("about"))


def test_only_the_published_figures_are_said_to_be_preliminary(open_app: Open) -> None:
    """Of a user's own table nobody knows whether its source revises it."""
    counts = b"period,origin,route,measure,value\n2026-10,Syria,,arrivals,12\n"
    give(open_app("reports"), ("counts.csv", counts))
    said = words(open_app("trends", measure="arrivals", route="all"))
    assert "12 arrivals on all routes, October 2026" in said
    assert "preliminary" not in said
    assert "Figures of 2025 are preliminary" in words(open_app("trends"))


def test_what_was_said_of_the_columns_of_a_table_that_was_taken_out_is_told_and_can_be_forgotten(
    open_app: Open,
) -> None:
    app = press(match(give(open_app("reports"), ("zahlen.csv", STRANGE))), "Load this table")
    assert "Forget what its columns are" in [button.label for button in app.button]
    app = press(app, "Take this table out")
    assert not app.exception
    said = words(app)
    assert "What you said of the columns of tables that are not here." in said
    assert "Herkunft, Wann, Anzahl Personen, Weg" in said
    app = press(app, "Forget")
    assert not app.exception
    assert "Your tables" not in [expander.label for expander in app.expander]
