import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.reading._passages import paragraphs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One.\nStill one.\n\nTwo.", ["One.\nStill one.", "Two."]),
        ("\n\n  One.  \n \n\nTwo.\n", ["One.", "Two."]),
        ("", []),
        (" \n\n", []),
    ],
)
def test_paragraphs_are_what_stands_between_empty_lines(text: str, found: list[str]) -> None:
    assert [text[passage.start : passage.end] for passage in paragraphs(text)] == found


@given(st.text("ab \n\t.", max_size=60))
def test_nothing_but_white_space_stands_outside_a_paragraph(text: str) -> None:
    passages = paragraphs(text, page=3)
    assert [passage.number for passage in passages] == list(range(1, len(passages) + 1))
    assert all(passage.page == 3 for passage in passages)
    inside = "".join(text[passage.start : passage.end] for passage in passages)
    assert "".join(inside.split()) == "".join(text.split())
