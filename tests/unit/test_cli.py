"""The command line, as a program that calls it sees it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from geodata import Atlas, _review_tables, review, shipped
from geodata.__main__ import app

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def unframed(result: Result) -> str:
    """What is said of a wrong argument, without the frame around it and the ends of its lines."""
    return " ".join(result.output.replace("│", " ").split())


def table(*words: str) -> dict[str, int]:
    result = run("figures", *words, "--csv")
    assert result.exit_code == 0, result.output
    header, *rows = [line.split(",") for line in result.stdout.splitlines()]
    assert header[1] == "detections"
    return {label: int(value) for label, value in rows}


def test_figures_by_year_of_the_western_balkan_route() -> None:
    by_year = table("--route", "western_balkan", "--by", "year")
    assert (by_year["2015"], by_year["2022"], by_year["2024"]) == (764033, 144118, 21525)
    assert list(by_year) == [str(year) for year in range(2009, 2026)]


@pytest.mark.parametrize("by", ["year", "month", "route", "origin"])
def test_all_routes_and_months_add_up_to_everything(by: str) -> None:
    assert sum(table("--by", by).values()) == 4966869


def test_figures_of_an_origin_by_name_and_of_two_routes() -> None:
    words = ("--route", "western_balkan", "--route", "black_sea", "--from", "2015-01", "--to", "2015-03")
    assert table("--origin", "Syrians", *words, "--by", "month") == table(
        "--origin", "SYR", *words, "--by", "month"
    )
    assert set(table(*words, "--by", "route")) <= {"western_balkan", "black_sea"}
    assert list(table(*words, "--by", "month")) == ["2015-01", "2015-02", "2015-03"]


@pytest.mark.parametrize(
    "words",
    [
        ("add", ""),
        ("add", "note.md", ""),
        ("add", "note.md", "--rejected", ""),
        ("mentions", ""),
        ("choose", "--table", ""),
        ("backup", ""),
        ("restore", ""),
    ],
)
def test_an_empty_name_is_not_the_folder_that_is_worked_in(
    words: tuple[str, ...], home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`add ""`, as of a variable that was not set, added all that lay there."""
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "note.md").write_text("They came from Syria through Serbia.")
    monkeypatch.chdir(folder)
    result = run(*words)
    assert result.exit_code == 2
    assert "an empty name is neither a file nor a folder" in unframed(result)
    assert [path.name for path in folder.iterdir()] == ["note.md"]
    assert not home.exists()


@pytest.mark.parametrize(
    "words", [("figures", "--measure", ""), ("review", "--report", ""), ("review", "--role", "")]
)
def test_an_option_that_is_given_nothing_does_not_count_as_left_out(words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "it is empty. Write a value, or leave the option out." in unframed(result)


def test_columns_that_are_given_as_nothing_are_refused(home: Path, tmp_path: Path) -> None:
    (tmp_path / "counts.csv").write_text("Nationality,Month,Number\nSyria,2024-01,3\n")
    result = run("add", str(tmp_path / "counts.csv"), "--columns", "")
    assert result.exit_code == 1
    assert "is not a meaning and its column" in result.output
    assert not (home / "atlas.db").exists()


def test_namibia_is_written_as_its_code() -> None:
    assert "NAM" in table("--by", "origin")


def test_a_table_for_people_says_what_is_shown_and_the_caveat() -> None:
    shown = " ".join(
        run("figures", "--route", "western_balkan", "--from", "2015-01", "--to", "2015-12").stdout.split()
    )
    assert "764,033" in shown
    assert "events, not persons" in shown


def test_the_sentences_of_a_table_are_not_squeezed_into_its_width() -> None:
    said = run("figures", "--route", "western_balkan").stdout.splitlines()
    assert said[0].startswith("1,363,571 detections on the Western Balkan route, January 2009 to April 2025")
    assert said[-1].startswith("Detections are events, not persons: one person")


def test_an_example_of_the_help_is_told_to_its_end() -> None:
    assert "origin=Nationality,month=Date,value=Number,measure=arrivals" in run("add", "--help").stdout


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", [["remove"], ["remove", "--undo"], ["choose"]])
def test_a_list_of_nothing_says_so(command: list[str]) -> None:
    result = run(*command)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith(".\n")


def test_a_report_that_names_no_country_is_told(tmp_path: Path) -> None:
    report = tmp_path / "calm.txt"
    report.write_text("The sea was calm.", encoding="utf-8")
    result = run("mentions", str(report))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "calm.txt names no country.\n")


def as_module(*words: str, **kwargs: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "geodata", *words]
    return subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, timeout=60, check=False, **kwargs)  # noqa: S603


def test_a_file_gets_utf_8_whatever_the_terminal_speaks() -> None:
    plain = {**os.environ, "PYTHONIOENCODING": "ascii"}
    told = as_module(
        "review", "--report", "2016-06-tnh-closure-and-return-of-smugglers", env=plain, stdout=-1
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert "2016-06-tnh" in told.stdout.decode()


@pytest.mark.skipif(not FULL.exists(), reason="This system has no file that is always full.")
def test_where_there_is_no_room_for_more_a_sentence_says_so() -> None:
    with FULL.open("wb") as out:
        told = as_module("figures", "--csv", stdout=out)
    assert (told.returncode, told.stderr.count(b"\n")) == (1, 1)
    assert b"no room" in told.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--route", "moon"], "“moon” is not a route; routes are western_balkan"),
        (["--origin", "Ruritania"], "“Ruritania” is not a country of the register"),
        (["--from", "2015"], "'2015' is not a month: write year and month, such as 2015-01."),
        (["--from", "2016-01", "--to", "2015-01"], "The months are the wrong way round"),
        (["--by", "week"], "by 'week' is not one of year, month, route, origin."),
        (["--measure", "arrivals"], "No figures of arrivals are loaded.\n"),
        (["--to", "2031-01"], "The figures run from 2009-01 to 2025-04"),
    ],
)
def test_what_cannot_be_ends_in_one_sentence_and_status_1(words: list[str], said: str) -> None:
    result = run("figures", *words)
    assert result.exit_code == 1
    assert said in result.stderr
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_missing_data_file_ends_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shipped, "DATA_DIR", tmp_path)
    for command in ("figures", "status"):
        result = run(command)
        assert result.exit_code == 1
        assert "data/reports/ holds no report" in result.stderr


def test_mentions_are_one_json_object_a_line_with_the_text_at_their_offsets(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    text = "People from Côte d'Ivoire 🙂 reached Serbia."
    report.write_text(text, encoding="utf-8")
    result = run("mentions", str(report), "--json")
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["iso3"] for row in rows] == ["CIV", "SRB"]
    for row in rows:
        assert list(row) == [
            "file",
            "start",
            "end",
            "surface",
            "iso3",
            "role",
            "in_doubt",
            "sentence",
            "rule",
        ]
        assert row["in_doubt"] == row["rule"].endswith("/weighed_closely")
        assert text[row["start"] : row["end"]] == row["surface"]
        assert row["surface"] in row["sentence"]
        assert row["file"] == str(report)


def test_a_role_in_doubt_has_a_question_mark(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Serbia closed its border. Then Malta, or rather its bus.", encoding="utf-8")
    of_serbia, of_malta = run("mentions", str(report)).stdout.splitlines()
    assert " SRB participant 'Serbia'" in of_serbia
    assert "? 'Malta'" in of_malta


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("People from Syria.", encoding="utf-8")
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x7fELF" + bytes(range(256)))
    result = run("mentions", str(bad), str(tmp_path / "none.md"), str(good))
    assert result.exit_code == 1
    assert "SYR" in result.stdout
    assert len(result.stderr.strip().splitlines()) == 2
    assert "Traceback" not in result.output


def test_the_name_of_a_file_gives_no_orders_to_the_terminal(tmp_path: Path) -> None:
    report = tmp_path / "red\x1b[31m.txt"
    report.write_text("They came from Syria.", encoding="utf-8")
    result = run("mentions", str(report))
    assert result.stdout == "red\ufffd[31m.txt:15 SYR origin 'Syria'\n"


def test_status_says_what_the_atlas_holds() -> None:
    said = run("status").stdout
    assert "34,274 rows, 2009-01 to 2025-04" in said
    assert "22" in said


def test_it_runs_as_a_module() -> None:
    command = [
        sys.executable,
        "-m",
        "geodata",
        "figures",
        "--route",
        "western_balkan",
        "--by",
        "year",
        "--csv",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    assert pd.Series(done.stdout.splitlines()).str.contains("2015,764033").any()


@pytest.mark.usefixtures("home")
def test_mentions_in_doubt_are_listed_with_why_and_the_accuracy_follows_a_decision() -> None:
    rows = [json.loads(line) for line in run("review", "--most", "3", "--json").stdout.splitlines()]
    assert len(rows) == 3
    assert rows == sorted(rows, key=lambda row: -row["chance"])
    assert rows[0]["surface"] in rows[0]["sentence"]
    told = run("review", "--report", rows[0]["report"], "--most", "1").stdout
    assert rows[0]["why"] in " ".join(told.split())
    atlas = Atlas.open()
    review.reject(atlas, review.queue(atlas)[0], "MK")
    found = [json.loads(line) for line in run("review", "--accuracy", "--json").stdout.splitlines()]
    assert found[0] == {"what": "mention", "reviewed": 1, "right": 0, "low": 0.0, "high": 0.7935}
    said = run("review", "--accuracy").stdout
    assert "0% to 79%" in said
    assert "this is not the accuracy of all" in said
    drawn = [json.loads(line) for line in run("review", "--sample", "5", "--json").stdout.splitlines()]
    assert 4 <= len(drawn) <= 5
    refused = run("review", "--accuracy", "--sample", "5")
    assert refused.exit_code == 1
    assert f"{len(drawn)} of the 5 mentions of the sample are left to review" in refused.stderr


def test_a_report_in_doubt_that_is_not_there_gets_a_sentence() -> None:
    refused = run("review", "--report", "none")
    assert refused.exit_code == 1
    assert "There is no report “none”" in refused.stderr


def test_what_a_terminal_would_obey_is_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    row = {"report": "r\x1b[2J", "surface": "Serbia", "iso3": "SRB", "role": "other", "sentence": "[red]\x9b"}
    _review_tables.print_doubts([{**row, "decided_by": "", "why": ""}], "Nothing.")
    assert "\x1b" not in (out := capsys.readouterr().out)
    assert "\x9b" not in out
    assert "[red]" in out


STOPPED_AT_ONCE = """
import os, signal, threading
from multiprocessing import forkserver
from geodata import _readers
_readers.begin()
server, ready = forkserver._forkserver._forkserver_pid, threading.Event()
def press():
    while not ready.wait(0.02):
        os.kill(server, signal.SIGINT)
pressing = threading.Thread(target=press)
pressing.start()
with _readers.process_pool(1) as pool:
    print(pool.submit(abs, -1).result())
ready.set()
pressing.join()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere no process is forked from a server.")
def test_ctrl_c_while_the_libraries_of_the_readers_load_costs_no_traceback() -> None:
    command = [sys.executable, "-c", STOPPED_AT_ONCE]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)  # noqa: S603
    assert (told.returncode, told.stdout, told.stderr) == (0, b"1\n", b"")
