"""Reports that were read with an earlier version are read again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text as sql
from sqlalchemy import update
from typer.testing import CliRunner

from dashboard import wording
from dashboard.briefing import draft, pinned, revisions
from dashboard.briefing.scenes import Briefing
from geodata import Atlas, Filters, _care, _read_with, rereading, review
from geodata.__main__ import app
from geodata._prepared import MentionRow, Prepared, prepare
from geodata._readers import JOBS_A_TASK
from geodata._store import Store
from geodata._store_tables import state, texts
from geodata.errors import ChangedMeanwhileError, GeodataError, StoreError
from geodata.rereading import Outcome, notes, reread, summary
from tests.hostile.stores import earlier, prepared
from tests.unit.reviews import AS_FOUND, counted, doubt_of, note
from tests.unit.source_code import ROOT
from tests.unit.test_architecture import imports

Change = Callable[[list[MentionRow]], Iterable[MentionRow]]


@pytest.fixture
def store(home: Path) -> Store:
    return Store(f"sqlite:///{home / 'atlas.db'}")


def read_anew(store: Store, **options: object) -> list[rereading.Again]:
    with ThreadPoolExecutor(1) as thread:
        return reread(store, thread, workers=1, **options)  # type: ignore[arg-type]


def given(text: str, report_id: str = "note") -> Prepared:
    return prepare(note(text, report_id))


def found_earlier(store: Store, now: Prepared, change: Change) -> Atlas:
    """An atlas with a report in which an earlier version found something else than what is found now."""
    store.add_report(earlier(now, list(change(list(now.mentions)))))
    return Atlas.open()


def surfaces(store: Store, key: int = 1) -> list[str]:
    return [row[2] for row in store.mention_rows([key])[key]]


def test_what_was_added_by_this_version_is_not_read_again(store: Store) -> None:
    store.add_report(prepared(1))
    revision = store.revision()
    assert rereading.outdated(store) == 0
    assert read_anew(store) == []
    assert store.revision() == revision


def test_a_store_of_the_schema_before_opens_and_its_reports_count_as_read_earlier(store: Store) -> None:
    store.add_reports([prepared(1), prepared(2)])
    with store.writing("older") as (connection, _):
        connection.exec_driver_sql("ALTER TABLE reports DROP COLUMN read_with")
        connection.execute(update(state).values(schema_version=2))
    later = Store(store.url)
    assert any("was brought up to date" in notice for notice in later.notices)
    assert rereading.outdated(later) == 2
    later.add_report(prepared(3))
    assert [one.report_id for one in read_anew(later)] == ["report-1", "report-2"]
    assert rereading.outdated(later) == 0
    assert _care.check(later) == []


def test_a_report_that_is_read_again_is_as_if_it_had_been_added_now_in_its_old_place(store: Store) -> None:
    now = [prepared(number) for number in range(3)]
    for number, one in enumerate(now):
        rows = list(one.mentions)
        rows[0] = (*rows[0][:4], "other", *rows[0][5:])
        store.add_report(earlier(one, rows[: 1 + number % 2]))
    before = Atlas.open()
    results = read_anew(store)
    assert [(one.report_id, one.outcome, one.more, one.fewer, one.roles) for one in results] == [
        ("report-0", Outcome.CHANGED, 1, 0, 1),
        ("report-1", Outcome.CHANGED, 0, 0, 1),
        ("report-2", Outcome.CHANGED, 1, 0, 1),
    ]
    assert summary(results) == "3 of 3 reports changed: 2 mentions more, 3 roles other."
    after = before.refreshed()
    assert list(after.titles) == list(before.titles)
    assert after.reports["report-1"] == before.reports["report-1"]
    fresh = Store("sqlite://")
    fresh.add_reports(now)
    assert store.mention_rows([1, 2, 3]) == fresh.mention_rows([1, 2, 3])
    assert _care.content_hash(store) == _care.content_hash(fresh)
    assert _care.check(store) == []
    own = tuple(f"report-{number}" for number in range(3))
    assert len(after.search("Smugglers", countries=("SRB",), reports=own)) == 3
    assert after.search("Smugglers", countries=("SYR",), roles=("other",), reports=own) == []
    revision = store.revision()
    assert read_anew(store) == []
    again = read_anew(store, every=True)
    assert summary(again) == "3 reports were read again, and nothing changed."
    assert store.revision() == revision


def test_details_that_were_corrected_stay(store: Store) -> None:
    atlas = found_earlier(store, given("From Syria to Serbia."), lambda rows: rows[:1])
    atlas.correct_report("note", title="Another title")
    read_anew(store)
    assert atlas.refreshed().reports["note"].title == "Another title"
    assert _care.check(store) == []


JORDANS = "Jordanhill hosted officials of Jordan. People went on through Serbia."


def with_false_jordan(now: Prepared) -> list[MentionRow]:
    """What an earlier version found that took the beginning of a place's name for a country."""
    true = next(row for row in now.mentions if row[2] == "Jordan")
    return sorted([(0, 6, *true[2:]), *now.mentions])


def test_a_decision_stays_with_its_mention_where_another_of_its_sentence_is_found_no_more(
    store: Store,
) -> None:
    now = given(JORDANS)
    atlas = found_earlier(store, now, lambda _: with_false_jordan(now))
    review.reject(atlas, doubt_of(atlas, "Jordan", 0), "MK", alike=False)
    review.decide(atlas, doubt_of(atlas.refreshed(), "Jordan", 0), "MK", role="destination")
    review.decide(atlas, doubt_of(atlas.refreshed(), "Serbia"), "MK", role="transit")
    assert counted(atlas.refreshed()) == [("JOR", "destination"), ("SRB", "transit")]
    results = read_anew(store)
    # The one that was rejected is gone, and its decision does not go over to the other.
    assert counted(atlas.refreshed()) == [("JOR", "destination"), ("SRB", "transit")]
    assert [lost.surface for one in results for lost in one.lost] == ["Jordan"]
    assert summary(results) == (
        "1 report was read again, and nothing changed. 1 decision is about a mention that is found no more; it is kept."
    )
    (told,) = notes(results)
    assert told.startswith("“Jordan” in note, decided by MK on 20")
    assert len(store.decisions(10)) == 3
    assert _care.check(store) == []
    assert [one.lost for one in read_anew(store, every=True)] == [()]


def test_a_decision_whose_mention_is_found_again_holds_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = given(JORDANS)
    atlas = found_earlier(store, now, lambda _: with_false_jordan(now))
    review.reject(atlas, doubt_of(atlas, "Jordan", 0), "MK", alike=False)
    key = review.decide(atlas, doubt_of(atlas.refreshed(), "Jordan", 0), "MK", role="destination")
    read_anew(store)
    # A later version finds it once more.
    monkeypatch.setattr(
        "geodata.rereading.read_again",
        lambda jobs: [earlier(now, with_false_jordan(now), "later") for _ in jobs],
    )
    read_anew(store, every=True)
    assert surfaces(store) == ["Jordan", "Jordan", "Serbia"]
    assert counted(atlas.refreshed()) == [("JOR", "destination"), ("SRB", "transit")]
    review.undo(atlas.refreshed(), key)
    assert counted(atlas.refreshed())[0][0] == "JOR"
    assert _care.check(store) == []


def test_a_decision_stays_with_its_mention_where_its_sentence_ends_elsewhere(store: Store) -> None:
    now = given("People came from Syria. Many went on to Serbia.")

    def one_sentence(rows: list[MentionRow]) -> list[MentionRow]:
        return [(*row[:5], 0, len(now.report.text), *row[7:]) for row in rows]

    atlas = found_earlier(store, now, one_sentence)
    review.decide(atlas, doubt_of(atlas, "Serbia"), "MK", role="participant")
    results = read_anew(store)
    assert counted(atlas.refreshed())[1] == ("SRB", "participant")
    assert [one.lost for one in results] == [()]
    assert surfaces(store) == ["Syria", "Serbia"]
    assert _care.check(store) == []


def test_what_is_decided_while_a_report_is_read_again_goes_to_no_other_mention(store: Store) -> None:
    now = given(JORDANS)
    atlas = found_earlier(store, now, lambda _: with_false_jordan(now))
    gone, stays = (doubt_of(atlas, "Jordan", nth) for nth in (0, 1))
    read_anew(store)
    review.decide(atlas, stays, "MK", role="transit")
    with pytest.raises(GeodataError, match="“Jordan” is found there no more, because the report was read"):
        review.reject(atlas, gone, "MK")
    assert counted(atlas.refreshed())[0] == ("JOR", "transit")


def test_a_briefing_keeps_what_it_was_pinned_with_and_tells_of_the_change(store: Store) -> None:
    atlas = found_earlier(store, given("People from Syria went to Serbia."), lambda rows: rows[:1])
    of_note = draft.draft(Filters(reports=("note",)), atlas)
    briefing = pinned.pin(Briefing("Note", (of_note,), "2026-02-03"), atlas)
    assert revisions.changes(briefing, atlas) == []
    read_anew(store)
    later = atlas.refreshed()
    (change,) = revisions.changes(briefing, later)
    assert change.text == wording.revisions.MENTIONS
    before, after = (pinned.shown(briefing, one)[0] for one in (atlas, later))
    assert (after.numbers, after.basis) == (before.numbers, before.basis)


def test_a_country_that_was_put_right_for_the_same_name_elsewhere_stays_so(store: Store) -> None:
    now = given("Officials of Jordan met. Jordan closed its border.")
    atlas = found_earlier(store, now, lambda rows: [(*row[:4], "other", *row[5:]) for row in rows])
    review.decide(atlas, doubt_of(atlas, "Jordan", 0), "MK", iso3="ISR")
    read_anew(store)
    assert [iso3 for iso3, _ in counted(atlas.refreshed())] == ["ISR", "ISR"]
    assert _care.check(store) == []


def test_a_fair_sample_judges_what_is_found_now(store: Store) -> None:
    atlas = found_earlier(
        store,
        given("People from Syria went through Serbia."),
        lambda rows: [(*row[:4], "other", *row[5:]) for row in rows],
    )
    for surface, role in (("Syria", "origin"), ("Serbia", "transit")):
        review.decide(atlas, doubt_of(atlas, surface), "MK", role=role)
        atlas = atlas.refreshed()
    of_note = Filters(reports=("note",))
    judged = review.sample_accuracy(review.sample(atlas, of_note))
    assert [(one.what, one.right) for one in judged] == [("mention", 2), ("role", 0)]
    read_anew(store)
    judged = review.sample_accuracy(review.sample(atlas.refreshed(), of_note))
    assert [(one.what, one.right) for one in judged] == [("mention", 2), ("role", 2)]


def test_an_atlas_of_before_says_that_it_is_outdated_and_the_refreshed_one_is_right(store: Store) -> None:
    store.add_report(earlier(given("From Syria to Serbia."), []))
    now = prepare(note())
    before = found_earlier(
        store, replace(now, report=replace(now.report, report_id="other")), lambda rows: rows
    )
    assert len(before.mention_index)
    roles = [(*row[:4], "other", *row[5:]) for row in now.mentions]
    store.read_again([(2, earlier(replace(now, report=replace(now.report, report_id="other")), roles))])
    with pytest.raises(ChangedMeanwhileError, match="read again meanwhile: load the page again"):
        before.chosen_mentions(Filters(reports=("other",))).frame()
    after = before.refreshed()
    assert {role for _, role in counted(after, "other")} == {"other"}
    assert len(AS_FOUND) == len(counted(after, "other"))


def test_a_stop_keeps_what_is_written_and_the_next_call_goes_on(store: Store) -> None:
    store.add_reports([earlier(prepared(number)) for number in range(3 * JOBS_A_TASK)])
    stop = threading.Event()
    seen: list[tuple[int, int]] = []

    def note_and_stop(_: rereading.Again, done: int, of: int) -> None:
        seen.append((done, of))
        stop.set()

    results = read_anew(store, on_progress=note_and_stop, stop=stop)
    assert seen == [(number + 1, 3 * JOBS_A_TASK) for number in range(JOBS_A_TASK)]
    assert [one.outcome for one in results].count(Outcome.STOPPED) == 2 * JOBS_A_TASK
    assert summary(results).endswith("32 reports are still to be read again.")
    assert rereading.outdated(store) == 2 * JOBS_A_TASK
    assert len(read_anew(store)) == 2 * JOBS_A_TASK


def test_what_is_damaged_is_left_with_a_sentence_and_the_others_are_read(store: Store) -> None:
    store.add_reports([earlier(prepared(number)) for number in range(4)])
    with store.writing("harm") as (connection, _):
        connection.execute(update(texts).where(texts.c.report_key == 1).values(text="Cut off"))
        connection.execute(sql("DELETE FROM passages WHERE report_key = 2"))
        connection.execute(sql("DELETE FROM texts WHERE report_key = 3"))
    damage = _care.check(store)
    results = read_anew(store)
    outcomes = {one.report_id: one.outcome for one in results}
    assert outcomes == {
        "report-0": Outcome.LEFT,
        "report-1": Outcome.LEFT,
        "report-2": Outcome.LEFT,
        "report-3": Outcome.SAME,
    }
    assert notes(results) == [
        "Report “report-0” is damaged: its text is not the one that was added. Restore a backup, or add its file again.",
        "Report “report-1” is damaged: its title, passages or mentions are not those that were added. "
        "Restore a backup, or add its file again.",
        "Report “report-2” has lost its text: add its file again.",
    ]
    assert (
        summary(results) == "1 report was read again, and nothing changed. 3 reports were left as they are."
    )
    assert _care.check(store) == damage


def test_a_report_that_is_taken_out_or_replaced_while_it_is_read_is_left(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add_report(earlier(prepared(1)))
    read = rereading.read_again

    def replaced_meanwhile(jobs: Sequence[rereading.JobAgain]) -> list[Prepared]:
        store.add_report(prepared(1, "Another end."))
        return read(jobs)

    monkeypatch.setattr(rereading, "read_again", replaced_meanwhile)
    (result,) = read_anew(store)
    assert result.why == "Report “report-1” was replaced or taken out meanwhile."
    assert Atlas.open().reports["report-1"].text.endswith("Another end.")
    assert _care.check(store) == []


def test_nothing_is_read_where_nothing_can_be_written(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add_report(earlier(prepared(1)))
    monkeypatch.setattr("geodata._sqlite.may_write", lambda _: False)
    with pytest.raises(StoreError, match="cannot be written"):
        read_anew(store)


def test_the_command_line_reads_again_and_says_what_changed(store: Store) -> None:
    store.add_reports([earlier(one, one.mentions[:1]) for one in map(prepared, range(3))])
    told = CliRunner().invoke(app, ["status"])
    assert "3 reports were read with an earlier version. " in told.stdout
    run = CliRunner().invoke(app, ["reread"])
    assert (run.exit_code, run.stdout) == (0, "3 of 3 reports changed: 3 mentions more.\n")
    assert "Reading again" in run.stderr
    run = CliRunner().invoke(app, ["reread"])
    assert run.stdout == "No report was read with an earlier version: nothing was changed.\n"
    run = CliRunner().invoke(app, ["reread", "--all", "--json"])
    assert [line.partition(', "more"')[0] for line in run.stdout.splitlines()] == [
        f'{{"name": "report-{number}", "outcome": "the same"' for number in range(3)
    ]
    assert "earlier version" not in CliRunner().invoke(app, ["status"]).stdout


def test_the_digest_is_of_all_code_and_data_that_decide_what_is_found() -> None:
    waiting, seen = ["geodata.mentions"], set[str]()
    while waiting:
        name = waiting.pop()
        path = ROOT.joinpath(*name.split(".")).with_suffix(".py")
        if name not in seen and path.is_file():
            seen.add(name)
            waiting += [module for module in imports(path) if module.startswith("geodata.")]
    told = {path.name for path in _read_with.deciding()}
    code = {f"{name.removeprefix('geodata.')}.py" for name in seen}
    assert code - told == {f"{name}.py" for name in _read_with._DECIDES_NOTHING}
    assert told - code == {
        "countries.csv",
        "given_names.csv",
        "role_frames.csv",
        "role_model.csv",
    }


@pytest.mark.parametrize("name", ["roles.py", "_phrases.py", "role_model.csv"])
def test_the_digest_is_another_once_one_of_them_changes_but_not_for_its_line_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    files = _read_with.deciding()
    (at,) = (number for number, path in enumerate(files) if path.name == name)
    before, content = _read_with.digest.__wrapped__(), files[at].read_bytes()
    files[at] = tmp_path / name
    monkeypatch.setattr(_read_with, "deciding", lambda: files)
    files[at].write_bytes(content.replace(b"\n", b"\r\n"))
    assert _read_with.digest.__wrapped__() == before
    files[at].write_bytes(content + b"\n")
    assert _read_with.digest.__wrapped__() != before
