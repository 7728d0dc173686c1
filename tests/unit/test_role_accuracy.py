"""How many roles are right on marked sentences, as a text of its own each and inside a report on migration."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata._rule_words import is_in_doubt
from geodata.mentions import find_mentions, find_mentions_many

DATA = Path(__file__).resolve().parents[1] / "data"
DEVELOPMENT = [
    f"{name}development"
    for name in (
        "",
        "agencies_",
        "bulletins_",
        "constructions_",
        "digests_",
        "dispatches_",
        "exercises_",
        "genres_",
        "near_misses_",
        "passages_",
        "plain_",
        "reportage_",
        "reports_",
        "retold_",
        "shipped_",
    )
]
"""The sets that the weights are made on: a few in a hundred are marked otherwise than like ones elsewhere."""
_LEAST_OF = {"agencies_development": 0.90, "constructions_development": 0.90, "genres_development": 0.91}
"""The share of right roles of those that are the largest, or put like words into other readings; of the others it is 0.93."""
IN_A_REPORT = "Refugees and migrants on the route: irregular crossings, smuggling and asylum.\n\n"


def share_right(marked: str, before: str) -> float:
    items = [json.loads(line) for line in (DATA / marked).read_text(encoding="utf-8").splitlines()]
    found = find_mentions_many([before + item["text"] for item in items], roles=True)
    read = {
        (text, start - len(before), code): role
        for text, start, code, role in zip(
            found["text"], found["start"], found["iso3"], found["role"], strict=True
        )
    }
    pairs = [
        (mention["role"], read.get((number, mention["start"], mention["iso3"])))
        for number, item in enumerate(items)
        for mention in item["mentions"]
        if "role" in mention
    ]
    judged = [role == decided for role, decided in pairs if decided]
    return sum(judged) / len(judged)


@pytest.mark.parametrize(
    ("marked", "before", "floor"),
    [
        *((f"roles_{name}.jsonl", IN_A_REPORT, _LEAST_OF.get(name, 0.93)) for name in DEVELOPMENT),
        ("roles_plain_development.jsonl", "", 0.97),
        # Tables, lists, forms and contents: 64 of 100 were right before their heads were read; of those held back 69, then 73.
        ("roles_tables_development.jsonl", "", 0.88),
        ("roles_tables_held_back.jsonl", "", 0.70),
        ("mentions_development.jsonl", "", 0.97),
        ("mentions_news_development.jsonl", "", 0.90),
        # Read once, to bring their marks in line with the definition: sentences made with rules of words that stood here before, one or two decisions each.
        ("roles_held_back.jsonl", "", 0.92),
        ("roles_held_back.jsonl", IN_A_REPORT, 0.92),
        ("roles_reports_held_back.jsonl", "", 0.91),
        ("roles_reports_held_back.jsonl", IN_A_REPORT, 0.91),
        # Passages of other genres; their errors have been looked at once, but nothing was made on them.
        ("roles_passages_held_back.jsonl", "", 0.95),
        ("roles_passages_held_back.jsonl", IN_A_REPORT, 0.95),
        # Notes on regions seldom named elsewhere, not read.
        ("roles_notes_held_back.jsonl", IN_A_REPORT, 0.87),
        # Passages of four genres, not read: 83 of 100 are right, 74 before their like was learned from.
        ("roles_genres_held_back.jsonl", "", 0.80),
        ("roles_genres_held_back.jsonl", IN_A_REPORT, 0.80),
        # Published reports retold, marked before they were read, half of them by a reader who had one line on each role; not read.
        ("roles_retold_held_back.jsonl", "", 0.86),
        ("roles_retold_held_back.jsonl", IN_A_REPORT, 0.86),
        # News, most of it not about people on the move.
        ("mentions_held_back.jsonl", "", 0.88),
    ],
)
def test_roles_are_right_at_least_so_often(marked: str, before: str, floor: float) -> None:
    assert share_right(marked, before) >= floor


def test_of_roles_that_are_not_in_doubt_nearly_all_are_right_and_they_are_most() -> None:
    """On published reports retold, which the weights are not made on: 95 of 100 of them, and 60 of 100 of the others."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    for line in (DATA / "roles_retold_held_back.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        marked = {(mention["start"], mention["iso3"]): mention["role"] for mention in item["mentions"]}
        for found in find_mentions(item["text"]):
            role = marked.get((found.start, found.iso3))
            if role is not None:
                right[is_in_doubt(found.rule)].append(role == str(found.role))
    doubtful, others = right[True], right[False]
    assert len(others) >= 0.6 * len(doubtful + others)
    assert sum(others) >= 0.94 * len(others)
    assert sum(doubtful) <= 0.7 * len(doubtful)
