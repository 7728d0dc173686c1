import errno
import os
from pathlib import Path

import pytest

from dashboard import saved, whole_files
from dashboard.saved import View
from geodata.errors import GeodataError

SYRIA = View("map", "origin=SYR&from=2015-01&to=2016-12", "Syria, two years")


def test_a_view_is_there_again_after_a_restart(home: Path) -> None:
    saved.save(SYRIA)
    assert saved.load() == [SYRIA]
    assert saved.load()[0].query_params == {"origin": ["SYR"], "from": ["2015-01"], "to": ["2016-12"]}
    assert [path.name for path in home.iterdir()] == ["views.json"]


def test_a_view_takes_the_place_of_the_one_of_its_name_until_it_is_deleted(home: Path) -> None:  # noqa: ARG001
    saved.save(SYRIA)
    saved.save(View("trends", "origin=SYR", SYRIA.name))
    assert [view.page for view in saved.load()] == ["trends"]
    saved.delete(SYRIA.name)
    assert saved.load() == []


def test_views_stand_by_name_and_ten_after_two(home: Path) -> None:  # noqa: ARG001
    for name in ("View 10", "view 2", "2 years", "Syria"):
        saved.save(View("map", "", name))
    assert [view.name for view in saved.load()] == ["2 years", "Syria", "view 2", "View 10"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 81])
def test_a_view_without_a_name_that_can_be_shown_is_refused(home: Path, name: str) -> None:  # noqa: ARG001
    with pytest.raises(GeodataError, match="1 to 80 characters"):
        saved.save(View("map", "", name))


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"views": [{}]}', '{"views": [{"page": "../x", "query": "", "name": "n"}]}', "[" * 9999],
)
def test_a_broken_file_gets_a_sentence_and_is_never_written_over(home: Path, content: str) -> None:
    home.mkdir(exist_ok=True)
    saved.path().write_text(content)
    for act in (saved.load, lambda: saved.save(SYRIA)):
        with pytest.raises(GeodataError, match="cannot be read"):
            act()
    assert saved.path().read_text() == content


def test_a_folder_that_cannot_be_made_gets_a_sentence(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.parent.mkdir(exist_ok=True)
    (home.parent / "file").write_text("")
    monkeypatch.setenv("ROUTE_ATLAS_HOME", str(home.parent / "file" / "below"))
    with pytest.raises(GeodataError, match=r"cannot be (made|read)"):
        saved.save(SYRIA)


def test_a_view_that_cannot_be_written_says_what_would_do(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It told people to choose another folder, where none can be chosen."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(whole_files, "write", refuse)
    with pytest.raises(GeodataError, match=r"Read-only file system.*Name another folder in ROUTE_ATLAS_HOME"):
        saved.save(SYRIA)
    assert not list(home.iterdir())


def test_each_earlier_view_is_told_once_the_last_first() -> None:
    lately: list[View] = []
    for number in (1, 2, 1, 1, 3):
        saved.keep(lately, View("map", f"n={number}"))
    assert [view.query for view in lately] == ["n=3", "n=1", "n=2"]
    for number in range(50):
        saved.keep(lately, View("map", f"n={number}"))
    assert len(lately) == saved.MOST_LATELY
