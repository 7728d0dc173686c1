from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from geodata import Atlas, choices
from geodata.__main__ import app
from geodata._laid_down import lying
from geodata._readers import JOBS_A_TASK
from geodata._store import Store
from geodata._work import Job, ReadFile, read
from geodata.errors import GeodataError, StoreError
from geodata.ingest import SAME_NAME, files_below, ingest, ingest_given
from geodata.shipped import DATA_DIR


class InTheCall(Executor):
    """An executor that works at once, in the caller."""

    def submit(self, fn: Callable[..., object], /, *args: object, **kwargs: object) -> Future[object]:  # type: ignore[override]
        future: Future[object] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def write(folder: Path, **texts: str) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def many(folder: Path, number: int) -> list[Path]:
    texts = {f"report_{n:03}": f"Smugglers took {n} people from Syria to Serbia." for n in range(number)}
    return write(folder, **texts)


def state(store: Store) -> list[tuple[str, str]]:
    """What counts in a store: ids and hashes, in the order in which they were added."""
    entries = store.changes(0).entries
    return [
        (entry.report_id, hashlib.sha256(store.report(entry.key).text.encode()).hexdigest())
        for entry in entries
        if entry.current
    ]


@pytest.fixture
def store(home: Path) -> Store:
    return Store(f"sqlite:///{home / 'atlas.db'}")


def test_processes_read_what_the_store_keeps(store: Store, tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    results = ingest(
        many(tmp_path / "in", 40),
        store,
        on_progress=lambda result, done, of: seen.append((result.name, done, of)),
    )
    assert {(result.outcome, result.kind, result.count) for result in results} == {("added", "report", 2)}
    assert seen == [(f"report_{n:03}", n + 1, 40) for n in range(40)]
    assert [name for name, _ in state(store)] == [name for name, _, _ in seen]


def test_any_executor_and_any_order_give_the_same_end_state(tmp_path: Path) -> None:
    paths = many(tmp_path / "in", 40)
    ends = []
    with ThreadPoolExecutor(3) as threads:
        for number, (given, executor) in enumerate(
            [(paths, InTheCall()), (paths[::-1], threads), ([tmp_path / "in"], threads)]
        ):
            store = Store(f"sqlite:///{tmp_path / str(number)}.db")
            ingest(given, store, executor)
            ends.append(state(store))
    assert ends[0] == ends[1] == ends[2]
    assert len(ends[0]) == 40


def test_a_second_run_adds_nothing_and_reads_nothing(store: Store, tmp_path: Path) -> None:
    paths = many(tmp_path / "in", 20)
    ingest(paths, store, InTheCall())
    revision = store.revision()

    class Unwanted(InTheCall):
        def submit(self, fn: Callable[..., object], /, *_: object, **__: object) -> Future[object]:  # type: ignore[override]
            raise AssertionError(f"{fn} was called")

    results = ingest(paths, store, Unwanted())
    assert {(result.outcome, result.count) for result in results} == {("already there", 2)}
    assert store.revision() == revision


def test_one_bad_file_gets_a_sentence_and_the_others_load(store: Store, tmp_path: Path) -> None:
    paths = many(tmp_path / "in", 20)
    paths[7].write_bytes(b"%PDF-1.7 torn off")
    paths.append(tmp_path / "in" / "gone.md")
    results = ingest(paths, store, InTheCall())
    failed = {result.path.name: result.error for result in results if result.outcome == "failed"}
    assert set(failed) == {"report_007.md", "gone.md"}
    assert all(error.startswith(name) and error.endswith(".") for name, error in failed.items())
    assert len(state(store)) == 19


def _read_but_die_at(jobs: Sequence[Job], choices: Mapping[str, Any]) -> list[ReadFile]:
    if any("deadly" in str(job) for job in jobs):
        os._exit(9)
    return read(jobs, choices)


def test_a_file_that_kills_its_process_fails_alone(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geodata.ingest.read", _read_but_die_at)
    paths = [*many(tmp_path / "in", 40), *write(tmp_path / "in", report_020_deadly="From Iraq.")]
    results = ingest(paths, store, workers=2)
    failed = [result for result in results if result.outcome == "failed"]
    assert [result.path.name for result in failed] == ["report_020_deadly.md"]
    assert failed[0].error.startswith("report_020_deadly.md: reading it ended its process")
    assert len(state(store)) == 40


def test_an_executor_of_another_that_breaks_is_told_in_a_sentence(store: Store, tmp_path: Path) -> None:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(1) as pool:
        assert pool.submit(os._exit, 1).exception()
        with pytest.raises(GeodataError, match="processes that read the files have ended"):
            ingest(many(tmp_path / "in", 3), store, pool)


def test_a_stop_keeps_what_is_acknowledged_and_the_next_call_goes_on(store: Store, tmp_path: Path) -> None:
    paths = many(tmp_path / "in", 50)
    stop = threading.Event()
    results = ingest(
        paths, store, InTheCall(), lambda _result, done, _of: stop.set() if done == 20 else None, stop=stop
    )
    # Those that were read together are acknowledged together.
    kept, left = 2 * JOBS_A_TASK, len(paths) - 2 * JOBS_A_TASK
    assert [result.outcome for result in results] == ["added"] * kept + ["stopped"] * left
    assert len(state(store)) == kept
    results = ingest(paths, store, InTheCall())
    assert [result.outcome for result in results] == ["already there"] * kept + ["added"] * left
    whole = Store(f"sqlite:///{tmp_path / 'whole.db'}")
    ingest(paths, whole, InTheCall())
    assert state(store) == state(whole)


def test_files_of_one_name_in_two_folders_are_two_reports(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "in" / "2024", report="From Syria to Greece.")
    write(tmp_path / "in" / "2025", report="From Iraq to Greece.")
    (tmp_path / "in" / "2025" / "report.txt").write_text("From Iran to Greece.")
    ingest([tmp_path / "in"], store, InTheCall())
    assert [name for name, _ in state(store)] == ["2024-report-md", "2025-report-md", "2025-report-txt"]


def test_a_changed_file_is_a_new_version(store: Store, tmp_path: Path) -> None:
    paths = write(tmp_path / "in", report="From Syria to Greece.")
    ingest(paths, store, InTheCall())
    paths[0].write_text("From Syria to Greece, and on to Italy.")
    (result,) = ingest(paths, store, InTheCall())
    assert (result.outcome, result.count) == ("new version", 3)
    assert [name for name, _ in state(store)] == ["report"]


def test_a_table_that_takes_the_place_of_another_of_its_name_says_so_and_how_to_part_them(
    store: Store, tmp_path: Path
) -> None:
    notes = []
    for name, rows in (("a", "Syria,2025-05,12"), ("b", "Eritrea,2024-02,99"), ("c", "Syrya,2025-05,1")):
        (tmp_path / name).mkdir()
        path = tmp_path / name / ("counts.csv" if name != "c" else "other.csv")
        path.write_text(f"Nationality,Month,Arrivals\n{rows}\n", encoding="utf-8")
        (result,) = ingest([path], store, InTheCall())
        notes.append(" ".join(result.notes))
    assert [SAME_NAME in told for told in notes] == [False, True, False]
    # Read anew with a choice, it is the same file.
    choices.choose_country(store, "Syrya", "SYR")
    (result,) = ingest([path], store, InTheCall())
    assert result.outcome == "new version"
    assert SAME_NAME not in result.notes


def test_a_shipped_report_is_there_already_and_a_changed_copy_is_the_users_own(
    store: Store, tmp_path: Path
) -> None:
    shipped = sorted((DATA_DIR / "reports").glob("*.md"))[0]
    (result,) = ingest([shipped], store, InTheCall())
    assert (result.outcome, result.name) == ("already there", shipped.stem)
    copy = tmp_path / shipped.name
    copy.write_text(shipped.read_text(encoding="utf-8") + "\n\nAnd Italy.", encoding="utf-8")
    (result,) = ingest([copy], store, InTheCall())
    assert (result.outcome, result.name) == ("added", f"{shipped.stem}-own")


def test_folders_are_walked_and_hidden_files_left_out(tmp_path: Path) -> None:
    paths = write(tmp_path / "in", b="B", a="A") + write(tmp_path / "in" / "deep" / "er", c="C")
    write(tmp_path / "in" / ".git", hidden="H")
    for left in (".DS_Store", "~$field note.docx", "Thumbs.db"):
        (tmp_path / "in" / left).write_bytes(b"x")
    assert files_below([tmp_path / "in", paths[0]]) == sorted(paths)
    assert files_below([tmp_path / "in" / ".git"]) == [tmp_path / "in" / ".git" / "hidden.md"]


@pytest.mark.usefixtures("home")
def test_the_command_line_adds_says_what_it_did_and_ends_with_1_if_a_file_failed(
    tmp_path: Path,
) -> None:
    paths = write(tmp_path / "in", good="From Syria to Greece.")
    run = CliRunner().invoke(app, ["add", str(tmp_path / "in")])
    assert run.exit_code == 0, run.output
    assert "good.md" in run.stdout
    assert "1 added" in run.stdout
    paths[0].with_name("b\x1b[31m[red]ad.md").write_bytes(b"%PDF-1.7 torn off")
    run = CliRunner().invoke(app, ["add", str(tmp_path / "in")])
    assert run.exit_code == 1
    assert "1 already there" in run.stdout
    assert "1 failed" in run.stdout
    assert "\x1b[31m" not in run.stdout
    assert "good" in Atlas.open().reports


@pytest.mark.usefixtures("home")
def test_the_command_line_answers_machines_in_json(tmp_path: Path) -> None:
    write(tmp_path / "in", good="From Syria to Greece.")
    run = CliRunner().invoke(app, ["add", "--json", str(tmp_path / "in"), str(tmp_path / "gone.md")])
    assert run.exit_code == 1
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert [(row["outcome"], row["kind"], row["count"]) for row in rows] == [
        ("failed", "", 0),
        ("added", "report", 2),
    ]
    assert rows[0]["error"].startswith("gone.md is not there")


@pytest.mark.parametrize("module", ["geodata._work", "geodata.ingest", "geodata._progress"])
def test_who_adds_reports_does_not_wait_for_the_libraries_of_tables_and_maps(module: str) -> None:
    code = f"import sys, {module}; print({{'numpy', 'pandas', 'geopandas', 'pandera'}} & set(sys.modules) or 'none')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "none\n"


def test_an_upload_that_cannot_be_laid_down_says_what_would_do(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(
        StoreError, match=r"cannot be laid down to be read \(No such file or directory\): free some"
    ):
        ingest_given([("note.txt", b"Syria")], store)


def test_uploads_that_a_killed_program_left_are_swept_and_no_others(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left, young, others = (
        tmp_path / f"route-atlas-{name}" for name in ("upload-left", "upload-young", "bench")
    )
    elsewhere = tmp_path / "thesis"
    for folder in (left, young, others, elsewhere):
        folder.mkdir()
        (folder / "report.txt").write_text("Syria", encoding="utf-8")
    (tmp_path / "route-atlas-upload-link").symlink_to(elsewhere)
    with lying([("in use.txt", b"Syria")]) as (in_use,):
        for folder in (left, others, elsewhere, in_use.parent):
            os.utime(folder, (0, 0))
        ingest_given([("note.txt", b"Syria")], store)
        assert not left.exists()
        assert all(
            kept.is_file() for kept in (in_use, *(f / "report.txt" for f in (young, others, elsewhere)))
        )


def test_a_table_that_is_uploaded_is_called_as_the_user_calls_it(store: Store) -> None:
    content = b"Nationality,Route,Month,Detections\nMali,,2025-06,2\n"
    ingest_given([("Counts of June.csv", content)], store)
    (held,) = store.series()
    assert (held.title, held.file_name) == ("Counts of June", "Counts of June.csv")


@pytest.mark.usefixtures("readers_end")
def test_no_worker_is_left_when_the_files_are_in(store: Store, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Syria", encoding="utf-8")
    before = set(multiprocessing.active_children())
    ingest([tmp_path / "note.txt"], store, workers=1)
    assert set(multiprocessing.active_children()) == before
