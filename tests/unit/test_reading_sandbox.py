from __future__ import annotations

import multiprocessing
import os
import re
import select
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from geodata.errors import MeasureError, UnreadableFileError
from geodata.reading import read_report, sandbox

ROOT = Path(__file__).resolve().parents[2]
READERS = "tests.hostile.readers"


@pytest.fixture(scope="module")
def pool() -> Iterator[sandbox.Sandbox]:
    pool = sandbox.Sandbox(children=1, seconds=1.0)
    yield pool
    pool.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.bin"
    path.write_bytes(b"Syria")
    return path


def test_a_reader_gives_what_json_carries_or_bytes(pool: sandbox.Sandbox, file: Path) -> None:
    assert pool.run(f"{READERS}:size", file, options={"times": 3}) == 15
    assert pool.run(f"{READERS}:raw", file) == b"Syria"


def test_a_child_is_kept_for_the_next_file(pool: sandbox.Sandbox, file: Path) -> None:
    assert pool.run(f"{READERS}:process", file) == pool.run(f"{READERS}:process", file)


def test_what_a_library_prints_is_no_answer(pool: sandbox.Sandbox, file: Path) -> None:
    assert pool.run(f"{READERS}:noise", file) == "answer"


def test_a_reader_does_not_see_the_secrets_of_the_environment(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROUTE_ATLAS_DB", "postgresql://user:secret@host/atlas")
    fresh = sandbox.Sandbox(children=1)
    assert "ROUTE_ATLAS_DB" not in fresh.run(f"{READERS}:environment", file)
    fresh.close()


def test_a_process_that_does_not_start_is_not_called_a_file_that_takes_long(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "_START_SECONDS", 0.001)
    fresh = sandbox.Sandbox(children=1)
    with pytest.raises(
        UnreadableFileError, match=r"^report\.bin cannot be read: the process to read it did not start"
    ):
        fresh.run(f"{READERS}:size", file)
    fresh.close()


def test_what_a_reader_refuses_is_refused_here(pool: sandbox.Sandbox, file: Path) -> None:
    with pytest.raises(MeasureError, match=r"^report\.bin is refused\.$"):
        pool.run(f"{READERS}:refuse", file)


@pytest.mark.parametrize(
    ("reader", "sentence"),
    [
        ("fail", r"it is damaged, or not what it says it is \(KeyError\)"),
        ("loop", r"took more than [16] seconds and was stopped"),
        ("loop_in_c", r"took more than [16] seconds and was stopped"),
        ("grow", "takes more than 1 GB of memory"),
        ("crash", r"broke down on it \(exit status -11\)"),
        ("killed", r"broke down on it \(exit status -9\)"),
        ("leave", r"broke down on it \(exit status 0\)"),
        ("nest", "nested too deeply"),
        ("write", "PermissionError"),
        ("replace", "PermissionError"),
        ("connect", "PermissionError"),
        ("resolve", "PermissionError"),
        ("start", "PermissionError"),
    ],
)
def test_whatever_a_reader_does_is_a_sentence_and_the_next_file_loads(
    pool: sandbox.Sandbox, file: Path, reader: str, sentence: str
) -> None:
    with pytest.raises(UnreadableFileError, match=rf"^shown\.pdf.*{sentence}"):
        pool.run(f"{READERS}:{reader}", file, name="shown.pdf")
    assert pool.run(f"{READERS}:size", file) == 5
    assert [path.name for path in file.parent.iterdir()] == ["report.bin"]


def test_a_file_that_waits_for_a_busy_machine_is_read(file: Path) -> None:
    pool = sandbox.Sandbox(children=1, seconds=0.2)
    assert pool.run(f"{READERS}:wait", file, options={"seconds": 0.5}) == "waited"
    with pytest.raises(UnreadableFileError, match=r"^report\.bin: reading it took more than 1\.2 seconds"):
        pool.run(f"{READERS}:wait", file, options={"seconds": 60})
    pool.close()


def test_a_reader_in_c_that_gets_no_core_took_too_long(file: Path) -> None:
    pool = sandbox.Sandbox(children=1, seconds=0.05)
    with pytest.raises(UnreadableFileError, match=r"^report\.bin: reading it took more than 0\.3 seconds"):
        pool.run(f"{READERS}:hang_in_c", file)
    pool.close()


def test_a_child_that_holds_much_memory_is_replaced(file: Path) -> None:
    pool = sandbox.Sandbox(children=1)
    before = pool.run(f"{READERS}:hold", file)
    assert pool.run(f"{READERS}:process", file) != before
    pool.close()


def test_a_child_that_keeps_the_room_for_the_next_file_is_replaced(file: Path) -> None:
    pool = sandbox.Sandbox(children=1)
    before = pool.run(f"{READERS}:reserve", file)
    assert pool.run(f"{READERS}:process", file) != before
    pool.close()


def test_a_child_that_ran_out_of_memory_is_replaced(file: Path) -> None:
    pool = sandbox.Sandbox(children=1)
    before = pool.run(f"{READERS}:process", file)
    with pytest.raises(UnreadableFileError, match="takes more than 1 GB of memory"):
        pool.run(f"{READERS}:grow", file)
    assert pool.run(f"{READERS}:process", file) != before
    pool.close()


def test_a_child_that_died_between_two_files_is_replaced(pool: sandbox.Sandbox, file: Path) -> None:
    pool.run(f"{READERS}:size", file)
    (child,) = pool._idle
    child._process.kill()
    child._process.wait()
    assert pool.run(f"{READERS}:size", file) == 5


def test_where_no_process_can_be_started_the_user_is_told(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(UnreadableFileError, match=r"^report\.bin .* no process can be started"):
        sandbox.Sandbox(children=1).run(f"{READERS}:size", file)


def test_many_threads_share_the_children(file: Path) -> None:
    pool = sandbox.Sandbox(children=2)
    with ThreadPoolExecutor(8) as threads:
        children = set(threads.map(lambda _: pool.run(f"{READERS}:process", file), range(60)))
    assert 1 <= len(children) <= 2
    pool.close()


def test_a_bad_file_costs_the_others_nothing(file: Path) -> None:
    pool = sandbox.Sandbox(children=2, seconds=1.0)

    def outcome(reader: str) -> object:
        try:
            return pool.run(f"{READERS}:{reader}", file)
        except UnreadableFileError:
            return reader

    readers = ["size", "loop_in_c", "size", "crash", "size", "grow", "size"]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(outcome, readers)) == [5, "loop_in_c", 5, "crash", 5, "grow", 5]
    pool.close()


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("start", [None, sandbox.confine], ids=["with children", "confined"])
def test_worker_processes_read_too(tmp_path: Path, method: str, start) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for path in paths:
        path.write_text("From Syria to Greece.")
    read_report(paths[0])
    # Of those that share nothing with another, one says it all.
    workers = 2 if method == "fork" else 1
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(workers, mp_context=context, initializer=start) as executor:
        reports = list(executor.map(read_report, paths))
    assert [report.report_id for report in reports] == [str(number) for number in range(6)]
    assert read_report(paths[0]).text == "From Syria to Greece."


def test_a_confined_worker_stops_a_reader_that_takes_too_long(file: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=sandbox.confine) as executor:
        with pytest.raises(UnreadableFileError, match=r"report\.bin: reading it took more than 1 seconds"):
            executor.submit(_run_briefly, f"{READERS}:loop", file).result()
        assert executor.submit(sandbox.run, f"{READERS}:size", file).result() == 5
        with pytest.raises(UnreadableFileError, match="PermissionError"):
            executor.submit(sandbox.run, f"{READERS}:write", file).result()


def test_a_worker_with_children_reads_plain_text_itself_and_leaves_all_else_to_them(file: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=_confine_with_children) as executor:
        worker = executor.submit(os.getpid).result()
        assert executor.submit(_process, file, is_plain=True).result() == worker
        assert executor.submit(_process, file, is_plain=False).result() != worker
        for reader in ("write", "start", "connect"):
            with pytest.raises(UnreadableFileError, match="PermissionError"):
                executor.submit(sandbox.run, f"{READERS}:{reader}", file, is_plain=True).result()
        with pytest.raises(UnreadableFileError, match="takes more than 1 GB of memory"):
            executor.submit(sandbox.run, f"{READERS}:grow", file, is_plain=True).result()
        # What children give may be more than a reader may use.
        assert executor.submit(_length_of, 2 << 30).result() == 2 << 30


def test_a_closed_sandbox_leaves_no_process_behind(file: Path) -> None:
    pool = sandbox.Sandbox(children=1)
    pid = pool.run(f"{READERS}:process", file)
    pool.close()
    assert not Path(f"/proc/{pid}").exists()
    assert pool.run(f"{READERS}:size", file) == 5
    pool.close()


def test_a_child_starts_without_the_libraries_of_tables() -> None:
    told = "import sys, geodata.reading; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], cwd=ROOT, check=False).returncode == 0  # noqa: S603 - this very interpreter


def test_children_end_with_a_parent_that_is_killed(file: Path) -> None:
    told = "import sys; from pathlib import Path; from geodata.reading import sandbox; "
    told += f"print(sandbox.run('{READERS}:process', Path(sys.argv[1])), flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", told, str(file)]
    with subprocess.Popen(  # noqa: S603 - this very interpreter
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as parent:
        assert parent.stdout is not None
        child = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
        ended, _, _ = select.select([child], [], [], 20)
    os.close(child)
    assert ended


def test_a_system_without_limits_keeps_the_clock_and_refuses_the_network(file: Path) -> None:
    told = """
import sys
sys.modules["resource"] = None
from geodata.reading import _confined, sandbox
from geodata.errors import UnreadableFileError
from pathlib import Path
_confined._memory = lambda: (0, 0)
sandbox.confine()
pool = sandbox.Sandbox(seconds=0.2)
for reader in ("size", "connect", "write", "loop"):
    try:
        print(pool.run("tests.hostile.readers:" + reader, Path(sys.argv[1])))
    except UnreadableFileError as error:
        print(error)
"""
    command = [sys.executable, "-c", told, str(file)]
    printed = subprocess.run(  # noqa: S603 - this very interpreter
        command, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert printed[0] == "5"
    assert "PermissionError" in printed[1]
    assert "PermissionError" in printed[2]
    # Where other programs keep the cores busy, the clock rings before so much has been computed.
    assert re.search(r"took more than (0\.2|1\.2) seconds", printed[3])


def _confine_with_children() -> None:
    sandbox.confine(has_children=True)


def _process(path: Path, is_plain: bool) -> object:
    return sandbox.run(f"{READERS}:process", path, is_plain=is_plain)


def _length_of(size: int) -> int:
    return len(bytes(size))


def _run_briefly(reader: str, path: Path) -> object:
    return sandbox.Sandbox(seconds=1.0).run(reader, path)
