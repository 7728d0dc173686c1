"""Adding reports and tables on the Reports page, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from dashboard import adding, data, ingests, wording
from geodata import Atlas, _sqlite, erasing
from geodata.errors import StoreError
from geodata.ingest import Result, ingest_given
from tests.app.conftest import PATIENCE, Open, finished, give, press, words

pytestmark = pytest.mark.usefixtures("own_home")

NOTE = b"# Night crossing\n\nPeople from Syria crossed into Serbia in a lorry with a quokka on it.\n"
COUNTS = b"period,origin,route,measure,value\n2024-01,Syria,Western Balkans,detections,12\n"


def refuse(*_: object) -> None:
    raise StoreError("No room.")


def test_a_file_is_a_report_that_is_open_listed_found_and_on_the_map_at_once(
    open_app: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = give(open_app("reports"), ("Night crossing.md", NOTE))
    assert not app.exception
    assert app.header[0].value == "Night crossing"
    said = words(app)
    assert "**Night crossing.md**: report, 2 mentions, added" in said
    assert '<mark class="ra ra-origin" title="Syria: origin' in said
    assert app.query_params["read"] in data.atlas().titles
    assert not app.file_uploader[0].value
    assert (home / "atlas.db").is_file()
    found = open_app("evidence", q="quokka")
    assert "1 passage in 1 report." in words(found)
    assert '<mark class="ra ra-hit">quokka</mark>' in words(found)
    report_id = app.query_params["read"]
    panel = words(open_app(selected="country:SRB", report=report_id))
    assert "**1 mention** in 1 report:" in panel
    # Taken out again, it is found nowhere; put back, it is what it was.
    app = press(app, "Take this report out")
    assert not app.exception
    assert report_id not in data.atlas().titles
    assert "No passage" in words(open_app("evidence", q="quokka"))
    app = press(app, "Put back")
    assert app.header[0].value == "Night crossing"
    assert "1 passage in 1 report." in words(open_app("evidence", q="quokka"))
    assert "Take this report out" not in {button.label for button in open_app("reports").button}
    # Erased, it is there no more, and is not among what can be put back.
    app = press(app, "Take this report out")
    with monkeypatch.context() as patch:
        patch.setattr(erasing, "erase", refuse)
        app = press(app, "Erase for good")
    assert [box.value for box in (*app.error, *app.success)] == ["No room\\."]
    app = press(app, "Erase for good")
    assert not app.exception
    assert "is erased. Copies still have it" in app.success[0].value.replace("\\", "")
    assert not app.error
    assert "Put back" not in {button.label for button in app.button}
    assert "No passage" in words(open_app("evidence", q="quokka"))


def test_a_title_that_is_markdown_is_shown_as_it_was_typed_where_it_can_be_erased(open_app: Open) -> None:
    title = "![seen](https://example.org/seen.png) and *more*"
    app = give(open_app("reports"), ("note.md", f"# {title}\n\nThey came from Syria.\n".encode()))
    named = [box.value for box in press(app, "Take this report out").markdown if "seen" in box.value]
    assert [value.replace("\\", "").replace("\u2060", "") for value in named] == [f"**{title} · note.md**"]
    assert all("![" not in value and "](" not in value for value in named)


def test_of_many_files_those_with_something_to_say_are_listed_and_the_others_counted(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "_MOST_PLAIN", 1)
    monkeypatch.setattr(adding, "_MOST_SHOWN", 2)
    plain = [(f"note {number}.md", NOTE + bytes(str(number), "ascii")) for number in range(3)]
    said = words(give(open_app("reports"), *plain))
    assert "**note 0.md**: report" in said
    assert "**note 1.md**" not in said
    assert "and 2 more, which were read" in said
    assert "All 3 files are in." in said
    failing = [(f"{number}.pdf", b"%PDF-1.7 torn off") for number in range(3)]
    said = words(give(open_app("reports"), ("last.md", NOTE + b"3"), *failing))
    assert "**0.pdf**: not added. " in said
    assert "and 2 more, of which 1 was not added" in said
    assert "1 of 4 files is in." in said


def test_a_file_that_was_there_already_is_listed_before_those_that_were_added(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "_MOST_PLAIN", 1)
    said = words(give(open_app("reports"), ("note.md", NOTE), ("other.md", NOTE + b"2"), ("same.md", NOTE)))
    assert "**same.md**: report, 2 mentions, already there" in said
    assert "and 2 more, which were read" in said
    failing = [(f"{number}.pdf", b"%PDF-1.7 torn off") for number in range(2)]
    said = words(give(open_app("reports"), ("last.md", NOTE + b"3"), ("twin.md", NOTE), *failing))
    assert "**twin.md**: report, 2 mentions, already there" in said


def test_a_quotation_mark_in_a_files_name_is_read_as_the_browser_sends_it(open_app: Open) -> None:
    app = give(open_app("reports"), ("Night %22crossing%22.txt", b"People from Syria crossed into Serbia."))
    assert app.header[0].value == 'Night "crossing"'


def test_each_file_gets_its_line_and_what_failed_stands_first_and_stays_chosen(open_app: Open) -> None:
    app = give(
        open_app("reports"),
        ("counts.csv", COUNTS),
        ("note.md", NOTE),
        ("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(90)),
    )
    said = words(app)
    assert "**counts.csv**: table, 1 row, added" in said
    assert "**note.md**: report, 2 mentions, added" in said
    failed = "**picture.md**: not added. picture.md is a picture: add the text that it shows."
    assert said.index(failed) < said.index("**counts.csv**")
    assert len(app.file_uploader[0].value) == 3
    again = words(finished(app.button(key="add_files").click().run()))
    assert "**note.md**: report, 2 mentions, already there" in again


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Nothing is added before it is set."""
    opened = Event()

    def held_up(*given: Any, **options: Any) -> list[tuple[str, Result]]:
        assert opened.wait(PATIENCE)
        return ingest_given(*given, **options)

    monkeypatch.setattr(ingests, "ingest_given", held_up)
    monkeypatch.setattr(adding, "_SOON_SECONDS", 0)
    yield opened
    opened.set()


def begin(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Begin to add files, and do not wait."""
    app.file_uploader[0].set_value([(name, content, "text/plain") for name, content in files]).run()
    return app.button(key="add_files").click().run()


def progress(app: AppTest) -> list[str]:
    return [element.proto.text for element in app.get("progress")]


def test_who_stops_files_from_being_added_finds_them_chosen_and_can_go_on(
    open_app: Open, gate: Event
) -> None:
    app = begin(open_app("reports"), ("one.md", NOTE), ("two.md", NOTE + b"2"))
    assert progress(app) == [wording.reports.READING]
    assert app.button(key="add_files").disabled
    app = app.button(key="stop-ingest-0").click().run()
    assert progress(app) == [wording.reports.STOPPING]
    gate.set()
    app = finished(app)
    assert not app.exception
    assert "2 files were not read, because this was stopped." in words(app)
    assert len(app.file_uploader[0].value) == 2
    app = finished(app.button(key="add_files").click().run())
    assert "**two.md**: report, 2 mentions, added" in words(app)
    assert not app.file_uploader[0].value


def test_what_ends_while_the_page_is_being_drawn_is_told_at_once(
    open_app: Open, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app("reports")
    running = ingests.running

    def ends_meanwhile() -> list[ingests.Ingest]:
        before = running()
        gate.set()
        assert all(one.wait(PATIENCE) for one in before)
        return running()

    monkeypatch.setattr(ingests, "running", ends_meanwhile)
    app = begin(app, ("note.md", NOTE))
    assert "**note.md**: report, 2 mentions, added" in words(app)
    assert not app.file_uploader[0].value


def test_what_another_tab_adds_is_followed_here_and_listed_there(
    open_app: Open, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingests, "_is_there", lambda _: True)
    there = begin(open_app("reports"), ("secret.md", NOTE), ("torn.pdf", b"%PDF-1.7 torn off"))
    here = open_app("reports")
    assert progress(here) == ["From another tab: Reading …"]
    gate.set()
    here = finished(here)
    assert [box.value for box in here.toast] == [
        "Files from another tab: 1 is in, 1 not. That tab lists them."
    ]
    assert "secret" not in words(here)
    there = there.run()
    assert "**secret.md**: report, 2 mentions, added" in words(there)
    assert not ingests.left_behind()


def test_what_came_of_the_files_of_a_tab_that_is_gone_is_told_once_to_the_next(
    open_app: Open, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingests, "_is_there", lambda _: False)
    begin(open_app("reports"), ("note.md", NOTE), ("counts.csv", b"a,b\n1,2\n"))
    (begun,) = ingests.running()
    gate.set()
    assert begun.wait(PATIENCE)
    report = "2021-12-unodc-skopje-meeting"
    app = open_app("reports", read=report)
    assert "**note.md**: report, 2 mentions, added" in words(app)
    assert wording.reports.asked_below("- **counts.csv**") in words(app)
    assert app.query_params["read"] == report
    assert "note.md" not in words(open_app("reports"))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_files_that_broke_off_get_a_sentence_and_stay_chosen(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingests, "ingest_given", lambda *_, **__: 1 // 0)
    app = give(open_app("reports"), ("note.md", NOTE))
    assert not app.exception
    assert "Reading broke off" in app.error[0].value
    assert len(app.file_uploader[0].value) == 1


def test_two_files_of_one_name_are_two_reports(open_app: Open) -> None:
    other = NOTE.replace(b"Syria", b"Iraq")
    give(open_app("reports"), ("note.md", NOTE), ("note.md", other))
    assert len(set(data.atlas().titles) - set(Atlas.shipped().titles)) == 2
    texts = {report.text for report in data.atlas().reports.values()}
    assert any("from Iraq crossed" in text for text in texts)
    assert any("from Syria crossed into Serbia in a lorry" in text for text in texts)


@pytest.mark.parametrize(
    "name",
    [
        "../../outside.md",
        "/etc/outside.md",
        "..\\outside.md",
        "<img src=x onerror=alert(1)>.md",
        "{{7*7}}.md",
        "a\0b.md",
    ],
)
def test_a_file_name_is_never_a_path_nor_markup(open_app: Open, home: Path, name: str) -> None:
    app = give(open_app("reports"), (name, NOTE))
    assert not app.exception
    assert "report, 2 mentions, added" in words(app)
    assert not list(home.parent.rglob("outside*"))
    assert all("<img" not in element.proto.body for element in app.get("html"))


def test_pasted_text_is_a_report_under_its_title(open_app: Open) -> None:
    app = open_app("reports")
    app.text_input(key="pasted_title").set_value("A call")
    app.text_area(key="pasted_text").set_value(NOTE.decode())
    app = app.button(key="add_text").click().run()
    assert app.header[0].value == "A call"
    assert "**A call**: report, 2 mentions, added" in words(app)
    assert app.text_area(key="pasted_text").value == ""


def test_a_report_without_a_country_says_so_and_explains_no_roles(open_app: Open) -> None:
    app = open_app("reports")
    app.text_area(key="pasted_text").set_value("The sea was calm.")
    app = app.button(key="add_text").click().run()
    assert "No country was found in this report." in words(app)
    assert "0 countries" not in words(app)


def test_what_was_typed_stays_where_nothing_could_be_written(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app("reports")
    monkeypatch.setattr(_sqlite, "may_write", lambda _: False)
    app.text_area(key="pasted_text").set_value(NOTE.decode())
    app = app.button(key="add_text").click().run()
    assert not app.exception
    assert "cannot be written" in app.error[0].value
    assert app.text_area(key="pasted_text").value == NOTE.decode()
    app = give(app, ("note.md", NOTE))
    assert "cannot be written" in app.error[0].value
    assert app.text_area(key="pasted_text").value == NOTE.decode()
    assert len(app.file_uploader[0].value) == 1


def test_a_folder_that_cannot_be_one_gets_a_sentence_that_says_what_would_do(
    open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ROUTE_ATLAS_HOME", str(tmp_path / "file"))
    data._current.clear()
    app = open_app("reports")
    assert "A file may have 50 MB; a larger one is not taken here" in words(app)
    app.text_area(key="pasted_text").set_value(NOTE.decode())
    app = app.button(key="add_text").click().run()
    assert "cannot be used" in app.error[0].value
    assert "name another folder in ROUTE_ATLAS_HOME" in app.error[0].value.replace("\\", "")


def test_no_text_is_said_to_be_none(open_app: Open) -> None:
    app = open_app("reports").button(key="add_text").click().run()
    assert len(app.error) == 1
    assert not app.exception


def test_a_store_that_cannot_be_used_gets_its_sentence(open_app: Open, home: Path) -> None:
    home.mkdir()
    (home / "atlas.db").write_bytes(b"no database" * 1000)
    data._current.clear()
    app = give(open_app("reports"), ("note.md", NOTE))
    assert not app.exception
    assert "atlas.db" in app.error[0].value.replace("\\", "")


def field(app: AppTest, label: str) -> TextInput:
    """A field of the form for a report's details."""
    return next(field for field in app.text_input if field.label == label)


def save(app: AppTest) -> AppTest:
    return next(button for button in app.button if button.label == "Save").click().run()


def test_details_that_somebody_else_has_changed_meanwhile_are_not_written_over(open_app: Open) -> None:
    first = give(open_app("reports"), ("Night crossing.md", NOTE))
    report_id = first.query_params["read"]
    second = open_app("reports", read=report_id)
    field(first, "Title").set_value("Night crossings")
    save(first)
    field(second, "Title").set_value("A lorry at night")
    field(second, "Publisher").set_value("IOM")
    second = save(second)
    assert not second.exception
    said = words(second)
    assert (
        "The report was changed meanwhile: title is now “Night crossings”, and you wrote “A lorry at night”. "
        "Nothing was saved: write again what is right." in said
    )
    assert data.atlas().reports[report_id].publisher == ""
    assert field(second, "Title").value == "Night crossings"
    field(second, "Title").set_value("A lorry at night")
    assert "A lorry at night" in save(second).header[0].value
    # What only one of them touches is no conflict.
    field(first.run(), "Publisher").set_value("UNHCR")
    save(first)
    report = data.atlas().reports[report_id]
    assert (report.title, report.publisher) == ("A lorry at night", "UNHCR")


def test_what_a_report_says_of_itself_can_be_corrected_and_is_shown_everywhere_at_once(
    open_app: Open,
) -> None:
    app = give(open_app("reports"), ("Night crossing.md", NOTE))
    report_id = app.query_params["read"]
    field(app, "Title").set_value("Night crossings [spring](x)")
    field(app, "Date").set_value("soon")
    app = save(app)
    assert "“soon” is no date; write 2021, 2021-12 or 2021-12-09." in words(app)
    assert field(app, "Title").value == "Night crossings [spring](x)"
    field(app, "Date").set_value("2021-12")
    field(app, "Publisher").set_value("IOM")
    app = save(app)
    assert not app.exception
    assert app.header[0].value == r"Night crossings \[spring\]\(x\)"
    assert "IOM, 2021-12" in words(app)
    assert data.atlas().titles[report_id] == "Night crossings [spring](x)"


def test_the_details_of_a_shipped_report_are_not_for_the_user_to_change(open_app: Open) -> None:
    app = open_app("reports", read="2021-12-unodc-skopje-meeting")
    assert not [button for button in app.button if button.label == "Save"]
