"""The command line: a view or a briefing becomes a file, and bad input becomes a sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from typer.testing import CliRunner

from dashboard.__main__ import app
from dashboard.briefing import storage
from tests.unit import briefings

ROOT = Path(__file__).parents[2]
QUERY = "origin=SYR&route=western_balkan&from=2015-01&to=2016-12"


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["export", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_a_view_becomes_a_file_and_standard_output_stays_empty(tmp_path: Path) -> None:
    path = tmp_path / "syria.csv"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "dashboard", "export", "--query", QUERY, "--to", str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert path.read_text(encoding="utf-8").startswith("scene,source_id,")
    assert done.stdout == ""
    assert "1/1 syria.csv" in done.stderr
    assert "Checked before export" in done.stderr


def test_a_briefing_becomes_a_handout(tmp_path: Path) -> None:
    code, _, _ = run("--briefing", str(briefings.SHIPPED), "--to", str(tmp_path / "b.pdf"))
    assert code == 0
    assert len(pypdf.PdfReader(tmp_path / "b.pdf").pages) == 10


def test_one_scene_of_a_briefing_becomes_a_picture_of_a_size(tmp_path: Path) -> None:
    path = tmp_path / "scene.png"
    code, _, _ = run(
        "--briefing", str(briefings.SHIPPED), "--scene", "7", "--size", "800x600", "--to", str(path)
    )
    assert code == 0
    assert path.read_bytes().startswith(b"\x89PNG")


def test_what_should_be_looked_at_is_told(tmp_path: Path) -> None:
    bad = briefings.syria().scenes[0].with_words(lambda text: f"{text[:40]} Turkey")
    storage.save(briefings.syria().replace(0, bad), tmp_path / "b.json")
    code, _, told = run("--briefing", str(tmp_path / "b.json"), "--to", str(tmp_path / "b.csv"))
    assert code == 0
    assert "Look at this: Scene 1, names: “Turkey”" in told
    assert "Left as found: names (4) and unknown nationality (1)." in told
    assert "Left as found: names (4) and unknown nationality (1)." in (tmp_path / "b.csv").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--query", "origin=Atlantis"], "is not a country"),
        (["--query", "route=silk_road"], "is not a route"),
        (["--query", "from=2015-13"], "is not a month"),
        (["--query", "from=2016-01&to=2015-01"], "wrong way round"),
        (["--query", "from=1999-01"], "The figures run from"),
        (["--query", "colour=red"], "is no parameter of a view"),
        (["--query", "measure=arrivals"], "No figures of arrivals are loaded"),
        (["--query", ""], ""),
        ([], "Name either a view"),
        (["--query", "x", "--briefing", "y"], "Name either a view"),
        (["--briefing", "missing.json"], "cannot be read"),
        (["--briefing", str(ROOT / "Makefile")], "is not JSON"),
        (["--briefing", str(briefings.SHIPPED), "--scene", "9"], "There is no scene 9"),
        (["--query", QUERY, "--scene", "1"], "A view has no scenes"),
        (["--query", QUERY, "--size", "big"], "is not width and height"),
    ],
)
def test_bad_input_gives_a_sentence_and_status_1(arguments: list[str], said: str, tmp_path: Path) -> None:
    code, out, told = run(*arguments, "--to", str(tmp_path / "x.png"))
    assert code == (1 if said else 0)
    assert said in told
    assert out == ""
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == ([tmp_path / "x.png"] if not said else [])


def test_an_unknown_ending_lists_those_there_are(tmp_path: Path) -> None:
    code, _, told = run("--query", QUERY, "--to", str(tmp_path / "x.docx"))
    assert code == 1
    assert ".pptx" in told
    assert ".gpkg" in told


@pytest.mark.parametrize("option", ["--to", "--briefing", "--template"])
def test_an_empty_name_is_no_file(option: str) -> None:
    status, _, said = run("--query", "", "--to", "x.csv", option, "")
    assert status == 2
    assert "an empty name is neither a file" in said
