"""Choices that are made once: they count for every later load, and not any more when they are taken back."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from typer.testing import CliRunner

from geodata import Atlas, _care, _rejected, choices, countries, preview
from geodata.__main__ import app
from geodata._store import Store
from geodata.errors import DataFileError, StoreError, UnknownCountryError
from geodata.figures import Columns
from geodata.ingest import Result, ingest
from geodata.revised import revision
from tests import tables

STRANGE = "Herkunft,Wann,Wie viele\nSirya,2025-05,12\nIraq,2025-05,7\nRuritania,2025-06,5\n"
MATCH = Columns(origin="Herkunft", month="Wann", value="Wie viele", measure="arrivals")
TYPED = "origin=Herkunft,month=Wann,value=Wie viele,measure=arrivals"


@pytest.fixture
def store(home: Path) -> Store:
    return Store(f"sqlite:///{home / 'atlas.db'}")


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    return tables.text(tmp_path / "zahlen.csv", STRANGE)


def run(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return done.exit_code, " ".join(done.output.split())


def origins() -> dict[str, int]:
    (series,) = [held for held in Atlas.open().own.series() if held.current]
    rows = Atlas.open().own.figures(series.key)
    return dict(zip(rows["origin"], rows["value"].tolist(), strict=True))


@pytest.mark.usefixtures("home")
def test_columns_are_matched_once_on_the_command_line_and_known_from_then_on(
    strange: Path, tmp_path: Path
) -> None:
    status, said = run("add", strange)
    assert status == 1
    assert "no column is matched to" in said
    assert "Say what the columns of a table are with --columns, such as origin=" in said
    status, said = run("add", strange, "--columns", TYPED)
    assert status == 0, said
    assert origins() == {"IRQ": 7}
    later = tables.text(tmp_path / "other.csv", STRANGE.replace("12", "13"))
    assert run("add", later)[0] == 0
    assert len(Atlas.open().own.series()) == 2


@pytest.mark.usefixtures("home")
def test_a_country_chosen_for_a_spelling_counts_when_the_same_file_is_added_again(strange: Path) -> None:
    _, said = run("add", strange, "--columns", TYPED)
    assert "“Sirya” (perhaps Syria, Libya or Serbia)" in said
    assert run("choose", "SIRYA", "Syria") == (0, "“SIRYA” is Syria. Add the tables that use it again.")
    assert run("choose")[1] == "SIRYA SYR Syria"
    status, said = run("add", strange)
    assert status == 0
    assert "new version" in said
    assert "Read as was chosen: “Sirya” as Syria." in said
    assert "Revised since zahlen.csv" in said
    assert "Syria in 2025-05: 0 became 12 (+12)" in said
    assert origins() == {"SYR": 12, "IRQ": 7}
    assert run("add", strange)[1].count("already there") >= 1

    assert run("choose", "sirya", "--undo")[0] == 0
    run("add", strange)
    assert origins() == {"IRQ": 7}
    assert run("choose", "sirya", "--undo") == (1, "Nothing was chosen for “sirya”.")


@pytest.mark.usefixtures("home")
def test_another_match_for_the_same_header_reads_the_same_file_anew(tmp_path: Path) -> None:
    content = "Nationality,Month,Detections,Checked\nSyria,2025-05,12,9\n"
    path = tables.text(tmp_path / "counts.csv", content)
    assert run("add", path)[0] == 0
    assert origins() == {"SYR": 12}
    status, said = run(
        "add", path, "--columns", "origin=Nationality,month=Month,value=Checked,measure=detections"
    )
    assert (status, "12 became 9 (−3)" in said) == (0, True), said
    assert origins() == {"SYR": 9}


COUNTS = "Nationality,Month,Detections,Checked\nSyria,2025-05,12,9\n"
CHECKED = "origin=Nationality,month=Month,value=Checked,measure=detections"


@pytest.mark.usefixtures("home")
def test_a_match_that_is_taken_back_counts_no_more_when_the_table_is_added_again(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "counts.csv", COUNTS)
    run("add", path, "--columns", CHECKED)
    assert origins() == {"SYR": 9}
    assert run("add", path)[1].count("already there") >= 1
    store = Atlas.open().own
    (header,) = choices.kept(store).matches
    choices.forget_match(store, header)
    assert "9 became 12 (+3)" in run("add", path)[1]
    assert origins() == {"SYR": 12}
    assert choices.outdated(store) == set()


@pytest.mark.usefixtures("home")
def test_a_version_that_is_taken_back_gives_way_to_the_one_before_and_its_match(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "counts.csv", COUNTS)
    run("add", path)
    run("add", path, "--columns", CHECKED)
    store = Atlas.open().own
    (wrong,) = [series for series in store.series() if series.current]
    earlier = choices.take_back(store, wrong)
    assert earlier is not None
    assert origins() == {"SYR": 12}
    assert choices.kept(store).matches == {}
    with pytest.raises(StoreError, match="does not count any more"):
        choices.take_back(store, wrong)
    assert _care.check(store) == []

    assert choices.take_back(store, earlier) is None
    assert not [series for series in Atlas.open().series if series.current]
    run("add", path)
    assert origins() == {"SYR": 12}
    (again,) = [series for series in store.series() if series.current]
    assert revision(store, again.series) is None, "what was taken back is not what counted before"
    assert run("add", path)[1].count("already there") >= 1


@pytest.mark.usefixtures("home")
def test_the_match_before_is_kept_again_where_a_person_made_that_one_too(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "counts.csv", COUNTS)
    detections = CHECKED.replace("value=Checked", "value=Detections")
    for typed in (detections, CHECKED):
        run("add", path, "--columns", typed)
    store = Atlas.open().own
    (wrong,) = [series for series in store.series() if series.current]
    assert choices.take_back(store, wrong) is not None
    (match,) = choices.kept(store).matches.values()
    assert match.columns == Columns.parse(detections)
    assert origins() == {"SYR": 12}


@pytest.mark.usefixtures("home")
def test_a_match_is_shown_and_forgotten_on_the_command_line(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "counts.csv", COUNTS)
    assert run("choose", "--table", path)[0] == 1
    run("add", path, "--columns", CHECKED)
    assert run("choose", "--table", path) == (
        0,
        "origin=Nationality,month=Month,value=Checked,measure=detections",
    )
    assert run("choose", "--table", path, "--undo")[0] == 0
    status, said = run("choose", "--table", path, "--undo")
    assert status == 1
    assert "Nothing is kept of what the columns of counts.csv are" in said
    assert "9 became 12 (+3)" in run("add", path)[1]


@pytest.mark.usefixtures("home")
def test_tables_that_share_only_their_files_name_do_not_replace_each_other(tmp_path: Path) -> None:
    one, other, later = (tmp_path / folder / "counts.csv" for folder in ("one", "other", "later"))
    for path in (one, other, later):
        path.parent.mkdir()
    tables.text(one, "Nationality,Month,Arrivals\nSyria,2025-05,12\n")
    tables.text(other, "Country of origin,Month,Deaths\nIraq,2025-05,7\n")
    tables.text(later, "Nationality,Month,Arrivals\nSyria,2025-05,13\n")
    for path, outcome in (
        (one, "1 added"),
        (other, "1 added"),
        (later, "1 new version"),
        (other, "1 already there"),
    ):
        assert outcome in run("add", path)[1]
    store = Atlas.open().own
    counting = {
        series.series: store.figures(series.key)["value"].tolist()
        for series in store.series()
        if series.current
    }
    assert counting == {"file:counts": [13], "file:counts-2": [7]}


@pytest.mark.usefixtures("home")
def test_tables_of_one_name_in_several_folders_are_several_tables(tmp_path: Path) -> None:
    for year in ("2024", "2025"):
        (tmp_path / "in" / year).mkdir(parents=True)
        tables.text(
            tmp_path / "in" / year / "counts.csv", f"Nationality,Month,Arrivals\nSyria,{year}-05,12\n"
        )
    assert "2 added" in run("add", tmp_path / "in")[1]
    assert "1 already there" in run("add", tmp_path / "in" / "2025" / "counts.csv")[1]
    store = Atlas.open().own
    assert len([series for series in store.series() if series.current]) == 2
    match = "origin=Nationality,month=Month,value=Arrivals,measure=dead_or_missing"
    assert "1 new version" in run("add", tmp_path / "in" / "2025" / "counts.csv", "--columns", match)[1]
    assert len([series for series in store.series() if series.current]) == 2


@pytest.mark.usefixtures("home")
def test_rejected_rows_of_several_tables_are_one_csv_file_also_when_the_tables_are_there_already(
    strange: Path, tmp_path: Path
) -> None:
    other = tables.text(
        tmp_path / "=other.csv", "Nationality,Month,Detections\n=1+1,2015-10,1\nIraq,soon,2\n"
    )
    listed = tmp_path / "rejected.csv"
    for _ in range(2):
        status, said = run("add", strange, other, "--columns", TYPED, "--rejected", listed)
        assert status == 1
        assert "has no column 'Herkunft'" in said
        run("add", strange, "--columns", TYPED)
        status, said = run("add", strange, other, "--rejected", listed)
        assert status == 0, said
        assert f"4 rows that were not read: {listed}" in said
    with listed.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [(name, row) for name, row, _ in rows] == [
        ("file", "row"),
        ("'=other.csv", "line 2"),
        ("'=other.csv", "line 3"),
        ("zahlen.csv", "line 2"),
        ("zahlen.csv", "line 4"),
    ]
    assert rows[1][2].startswith("'=1+1' names no country")


@pytest.mark.usefixtures("home")
def test_rejected_rows_are_never_written_over_something_else(strange: Path, tmp_path: Path) -> None:
    for place, said in (
        (strange, "is no list of rejected rows"),
        (tmp_path, "is a folder"),
        (tmp_path / "no" / "a.csv", "There is no folder"),
    ):
        before = strange.read_bytes()
        status, told = run("add", strange, "--columns", TYPED, "--rejected", place)
        assert (status, said in told) == (1, True), told
        assert strange.read_bytes() == before
        assert not Atlas.open().own.exists


@pytest.mark.usefixtures("home")
def test_a_table_that_is_gone_before_its_rejected_rows_are_written_is_told(tmp_path: Path) -> None:
    gone = Result(tmp_path / "gone.csv", "table", "file:gone", "added", 2)
    with pytest.raises(StoreError, match=r"gone\.csv cannot be read any more"):
        _rejected.write([gone], Atlas.open().own, tmp_path / "rejected.csv")


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("origin", "'origin' is not a meaning and its column"),
        ("weight=Wie viele", "a meaning is one of origin, route, month"),
        ("value=Wie viele,month=Wann", "no column is matched to measure"),
        ("value=Gewicht,month=Wann,measure=arrivals", "has no column 'Gewicht' for the value"),
    ],
)
def test_a_match_that_cannot_be_gets_a_sentence_and_nothing_is_added(
    strange: Path, typed: str, said: str
) -> None:
    status, told = run("add", strange, "--columns", typed)
    assert status == 1
    assert said in told
    assert "Traceback" not in told
    assert not Atlas.open().own.exists


def test_a_header_may_hold_the_signs_that_divide() -> None:
    assert Columns.parse("value=Number, all ages = total, month=When,measure=arrivals") == Columns(
        value="Number, all ages = total", month="When", measure="arrivals"
    )


def test_what_is_no_country_or_no_spelling_is_not_kept(store: Store) -> None:
    with pytest.raises(UnknownCountryError, match="'SYX' is no country"):
        choices.choose_country(store, "Sirya", "SYX")
    for spelling in ("...", "a" * 500):
        with pytest.raises(DataFileError, match="is no spelling of a country"):
            choices.choose_country(store, spelling, "SYR")
    assert choices.kept(store) == choices.Choices()


def test_the_order_of_the_columns_does_not_matter_and_their_names_do(tmp_path: Path) -> None:
    one = preview.look(tables.text(tmp_path / "a.csv", "Wer,Wann,Zahl\nSyria,2025,3\n"))
    turned = preview.look(tables.text(tmp_path / "b.csv", "Zahl,Wer,Wann\n3,Syria,2025\n"))
    other = preview.look(tables.text(tmp_path / "c.csv", "Wer,Wann,Summe\nSyria,2025,3\n"))
    assert one.header == turned.header != other.header


def test_a_row_of_totals_is_no_header(tmp_path: Path) -> None:
    seen = preview.look(tables.text(tmp_path / "a.csv", "Wer,Wann,Zahl\nSyria,2025,3\nTotal,2025,3\n"))
    assert seen.rows.columns.tolist() == ["Wer", "Wann", "Zahl"]


def test_columns_without_names_are_known_by_their_file_alone(tmp_path: Path) -> None:
    rows = "Syria,2015-10,12\nIraq,2015-11,7\n"
    one = preview.look(tables.text(tmp_path / "a.csv", rows))
    again = preview.look(tables.text(tmp_path / "A.txt.csv", rows))
    assert one.rows.columns.tolist() == ["column A", "column B", "column C"]
    assert one.header != again.header


def test_a_source_that_is_known_needs_no_match(tmp_path: Path) -> None:
    content = "Year,Country of origin,Country of asylum,applied\n2006,Afghanistan,Australia,14\n"
    assert preview.look(tables.text(tmp_path / "asylum.csv", content)).source == "unhcr"


def test_a_store_of_the_schema_before_is_brought_up_to_date_and_its_tables_stay(
    store: Store, tmp_path: Path
) -> None:
    path = tables.text(tmp_path / "counts.csv", "Nationality,Month,Detections\nSyria,2025-05,12\n")
    ingest([path], store)
    with store.writing("older") as (connection, _):
        connection.execute(text("DROP TABLE figure_choices"))
        connection.execute(text("UPDATE state SET schema_version = 1"))
    later = Store(store.url)
    assert any("brought up to date" in notice for notice in later.notices)
    (series,) = later.series()
    assert (series.chosen, series.columns) == ({}, {})
    assert ingest([path], later)[0].outcome == "already there"


codes = st.sampled_from(sorted(countries.register()))
spellings = st.text(min_size=1, max_size=60).filter(lambda written: bool(countries.fold(written)))


@settings(max_examples=40)
@given(made=st.lists(st.tuples(spellings, st.one_of(st.none(), codes)), max_size=8))
def test_the_last_choice_for_a_spelling_counts_however_it_is_written(
    made: list[tuple[str, str | None]],
) -> None:
    store = Store("sqlite://")
    expected: dict[str, str] = {}
    for spelling, code in made:
        if code is None:
            choices.forget_country(store, spelling)
            expected.pop(countries.fold(spelling), None)
        else:
            choices.choose_country(store, spelling, code)
            expected[countries.fold(spelling)] = code
    kept = choices.kept(store).spellings
    assert {countries.fold(spelling): code for spelling, code in kept.items()} == expected
    assert json.loads(json.dumps(choices.kept(store).options()))["spellings"] == kept


names = st.lists(st.text(min_size=1, max_size=20), min_size=3, max_size=6, unique=True)


@settings(max_examples=40)
@given(header=names, fingerprint=st.text("0123456789abcdef", min_size=8, max_size=8))
def test_a_match_comes_back_as_it_was_kept(header: list[str], fingerprint: str) -> None:
    store = Store("sqlite://")
    columns = Columns(origin=header[0], month=header[1], value=header[2], measure="arrivals")
    choices.keep_match(store, fingerprint, header, columns)
    assert choices.kept(store).matches == {fingerprint: choices.Match(tuple(header), columns)}
    choices.forget_match(store, fingerprint)
    assert choices.kept(store).matches == {}
