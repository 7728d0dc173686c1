"""How well countries are found in text that the rules were made on, and in text that was held back from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata.mentions import find_mentions, find_mentions_many
from geodata.model import Role

DATA = Path(__file__).parent.parent / "data"

Span = tuple[int, int, int, str]


def marked_set(name: str) -> tuple[list[str], set[Span]]:
    """The texts of a set, and what is marked in them: text number, start, end, ISO3."""
    lines = (DATA / f"mentions_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    marked = {
        (number, mention["start"], mention["end"], mention["iso3"])
        for number, item in enumerate(items)
        for mention in item["mentions"]
    }
    return [item["text"] for item in items], marked


def f1(marked: set[Span], found: set[Span]) -> float:
    return 200 * len(marked & found) / (len(marked) + len(found))


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("development", 99.5),
        ("held_back", 99.0),
        ("news_development", 99.5),
        ("news_held_back", 98.0),
        # News full of towns, persons, dishes and results that bear a country's name: before the rules were made on them,
        # its four parts had 93.0, 97.3, 96.0 and 95.8, the last one, held back, 98.1.
        ("namesakes_development", 98.0),
        ("namesakes_held_back", 98.0),
        # Local papers, most of the United States, and many of towns that bear a country's name: its ten parts had 97.4, 95.5,
        # 95.9, 97.4, 99.1, 97.3, 98.5, 96.4, 99.1 and, where half are of such towns, 94.5 before they were read.
        ("local_development", 98.0),
        # Wires of the 1990s and 2000s, then web pages, humanitarian papers and epidemics, then
        # what analysts of migration read, then stories of newsrooms of all continents, then humanitarian papers, web pages
        # and epidemics of other regions: 99.5, 98.0, 98.9, 99.5 and 98.6 before they were read.
        ("wires_development", 99.0),
        # Courts, nature, trade, music, history, lists of tables: 91.7 before the rules were made on them.
        ("varied_development", 98.0),
    ],
)
def test_countries_are_found_as_they_are_marked(name: str, floor: float) -> None:
    texts, marked = marked_set(name)
    frame = find_mentions_many(texts)
    found = set(frame[["text", "start", "end", "iso3"]].itertuples(index=False, name=None))
    score = f1(marked, found)
    assert score >= floor, f"F1 {score:.2f}; missed {sorted(marked - found)}, wrong {sorted(found - marked)}"


def test_the_development_set_is_read_almost_without_error() -> None:
    wrong = both = roles_right = 0
    for line in (DATA / "mentions_development.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        marked = {(m["start"], m["end"], m["iso3"]): Role(m["role"]) for m in item["mentions"]}
        found = {(m.start, m.end, m.iso3): m.role for m in find_mentions(item["text"])}
        wrong += len(marked.keys() ^ found.keys())
        both += len(marked.keys() & found.keys())
        roles_right += len(marked.items() & found.items())
    assert wrong <= 2
    assert roles_right / both >= 0.95
