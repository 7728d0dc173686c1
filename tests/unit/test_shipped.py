from __future__ import annotations

from pathlib import Path

import pytest

from geodata import shipped
from geodata.errors import DataFileError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(shipped, "DATA_DIR", tmp_path)
    return tmp_path


def test_nothing_is_guessed(folder: Path) -> None:
    (folder / "t.csv").write_text("code,n,empty\nNA,007,\nnull,1e5,None\n", encoding="utf-8")
    table = shipped.read_csv("t.csv", ("code", "n", "empty"))
    assert table.to_numpy().tolist() == [["NA", "007", ""], ["null", "1e5", "None"]]


def test_only_the_columns_asked_for_come_in_their_order(folder: Path) -> None:
    (folder / "t.csv").write_text("a,b,c\n1,2,3\n", encoding="utf-8")
    assert list(shipped.read_csv("t.csv", ("c", "a")).columns) == ["c", "a"]


def test_a_byte_order_mark_is_no_part_of_the_first_column(folder: Path) -> None:
    (folder / "t.csv").write_text("a,b\n1,2\n", encoding="utf-8-sig")
    assert shipped.read_csv("t.csv", ("a",)).to_numpy().tolist() == [["1"]]


@pytest.mark.usefixtures("folder")
def test_a_missing_file_is_told_with_what_brings_it_back() -> None:
    with pytest.raises(DataFileError, match=r"data/t\.csv is missing: .* git checkout -- data/t\.csv"):
        shipped.data_file("t.csv")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "cannot be read as a table"),
        (b"a,b\n1,2\n3,4,5\n", r"cannot be read as a table: .*line 3"),
        (b'a,b\n"1,2\n', "cannot be read as a table"),
        (b"a,b\n\xff,2\n", "cannot be read as a table"),
        (b"b\n2\n", "lacks the column 'a'; it has b"),
    ],
    ids=["empty", "ragged", "open quote", "not UTF-8", "column"],
)
def test_a_broken_file_is_told_in_a_sentence(folder: Path, content: bytes, said: str) -> None:
    (folder / "t.csv").write_bytes(content)
    with pytest.raises(DataFileError, match=rf"data/t\.csv {said}"):
        shipped.read_csv("t.csv", ("a",))
