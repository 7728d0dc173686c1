"""What a report says of itself can be corrected, is seen by everybody at once, and stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from geodata import Atlas, _care
from geodata.__main__ import app
from geodata.errors import StoreError
from geodata.ingest import ingest

TEXT = "# Night crossing\n\nPeople from Syria came to Serbia.\n"
DETAILS = {
    "title": "Night crossings, spring",
    "publisher": "UNODC",
    "published": "2021-12-09",
    "language": "sr",
}


@pytest.fixture
def added(home: Path, tmp_path: Path) -> tuple[Atlas, str]:  # noqa: ARG001  # where the store is made
    path = tmp_path / "night.md"
    path.write_text(TEXT, encoding="utf-8")
    atlas = Atlas.open()
    (result,) = ingest([path], atlas.own)
    return atlas.refreshed(), result.name


def details(atlas: Atlas, report_id: str) -> dict[str, str]:
    report = atlas.reports[report_id]
    return {name: getattr(report, name) for name in DETAILS}


def test_details_are_seen_by_other_sessions_at_once_and_the_store_stays_whole(
    added: tuple[Atlas, str],
) -> None:
    atlas, report_id = added
    elsewhere = Atlas.open()
    atlas.correct_report(report_id, **DETAILS)
    seen = elsewhere.refreshed()
    assert details(seen, report_id) == DETAILS
    assert seen.titles[report_id] == DETAILS["title"]
    assert seen.search("Syria", published_from="2021-12", published_to="2021", reports=(report_id,))
    assert len(seen.mentions) == len(elsewhere.mentions)
    assert _care.check(atlas.own) == []


def test_details_stay_when_the_file_is_added_again_and_when_it_has_changed(
    added: tuple[Atlas, str], tmp_path: Path
) -> None:
    atlas, report_id = added
    atlas.correct_report(report_id, **DETAILS)
    again = tmp_path / "night.md"
    # A blank more makes another file of the same text.
    again.write_text(f"{TEXT}\n", encoding="utf-8")
    (result,) = ingest([again], atlas.own)
    assert (result.name, result.outcome) == (report_id, "already there")
    again.write_text(TEXT + "\nOthers went on to Hungary.\n", encoding="utf-8")
    (result,) = ingest([again], atlas.own)
    assert (result.name, result.outcome) == (report_id, "new version")
    latest = atlas.refreshed()
    assert details(latest, report_id) == DETAILS
    assert "Hungary" in latest.reports[report_id].text
    assert _care.check(atlas.own) == []


def test_one_detail_leaves_the_others(added: tuple[Atlas, str]) -> None:
    atlas, report_id = added
    before = details(atlas, report_id)
    atlas.correct_report(report_id, publisher="  IOM \n Serbia ")
    assert details(atlas.refreshed(), report_id) == before | {"publisher": "IOM Serbia"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": " "}, "A report needs a title"),
        ({"title": "x" * 301}, "The title has 301 characters; at most 300 are kept"),
        ({"published": "13.12.2021"}, "“13.12.2021” is no date; write 2021, 2021-12 or 2021-12-09"),
        ({"published": "2021-02-30"}, "“2021-02-30” is no date"),
        ({"published": "2021-13"}, "“2021-13” is no date"),
        ({"language": "English, mostly"}, "is no code of a language; write one such as en"),
        ({"text": "x"}, "'text' is no detail of a report"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    added: tuple[Atlas, str], wrong: dict[str, str], said: str
) -> None:
    atlas, report_id = added
    before = details(atlas, report_id)
    with pytest.raises(StoreError, match=said):
        atlas.correct_report(report_id, **{"publisher": "IOM", **wrong})
    assert atlas.refreshed() is atlas
    assert details(Atlas.open(), report_id) == before


def test_shipped_reports_and_those_that_are_none_are_refused(added: tuple[Atlas, str]) -> None:
    atlas, _ = added
    with pytest.raises(StoreError, match="part of the shipped data: only your own"):
        atlas.correct_report("2021-12-unodc-skopje-meeting", title="x")
    with pytest.raises(StoreError, match="There is no report “moon” of your own"):
        atlas.correct_report("moon", title="x")


def test_the_command_line_shows_and_corrects(added: tuple[Atlas, str]) -> None:
    atlas, report_id = added
    words = ["report", report_id, "--publisher", "UNHCR", "--date", "2020-05"]
    done = CliRunner().invoke(app, words)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "publisher: UNHCR\npublished: 2020-05\n" in done.stdout
    assert details(atlas.refreshed(), report_id)["published"] == "2020-05"
    assert CliRunner().invoke(app, ["report", report_id]).stdout == done.stdout
    for wrong in (["report", "moon"], ["report", report_id, "--date", "soon"]):
        failed = CliRunner().invoke(app, wrong)
        assert failed.exit_code == 1
        assert len(failed.stderr.strip().splitlines()) == 1
