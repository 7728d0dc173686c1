"""Marked sentences -> data/role_weights.csv: ``.venv/bin/python -m data.build.role_weights [FILE ...]``.

The files are in the format of the marked sets of ``tests/data``; without any, the development sets of roles are read. To
these come sentences put together from ``role_sentences.txt``. The held-back sets are never read. The model is a softmax
regression with a quadratic penalty; the same sentences give the same weights.
"""

from __future__ import annotations

import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.build.role_sentences import sentences
from geodata import roles
from geodata._role_features import Features
from geodata._role_frames import frames_of
from geodata._role_model import ROLES
from geodata._role_sentence import Sentence
from geodata._scan import scan
from geodata._tables import tables
from geodata._text import Sentences
from geodata.model import Role

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "data/role_weights.csv"
ABOUT = "Refugees and migrants on the route: irregular crossings, smuggling and asylum.\n\n"
"""Stands before each marked sentence, so that it is read as part of a report."""
# The rules were made on these sets: there they are right more often than on other texts, so most of the time they are hidden.
MADE_ON = frozenset({"roles_development", "roles_reports_development", "roles_bulletins_development"})
_HIDDEN = 0.8
_PENALTY = 15.0
_ROUNDS = 250
_LEAST_SEEN = 2
_SCALE = 100
_LEAST_WEIGHT = 5

Example = tuple[list[str], Role]


def examples(items: Sequence[Any], about: str = ABOUT, hidden: float = 0.0) -> Iterator[Example]:
    """The features and the role of each marked mention; a share of the groups hides what the rules say."""
    choose = random.Random(1)  # noqa: S311, a fixed choice
    for item in items:
        text = about + item["text"]
        marked = {(m["start"] + len(about), m["iso3"]): Role(m["role"]) for m in item["mentions"]}
        rows = scan(text, embedded=False)
        told = [tables().told[number] for number, _, _ in rows]
        spans = [(start, end) for _, start, end in rows]
        around = [Sentences(text).around(*span) for span in spans]
        first = 0
        while first < len(spans):
            last = first + around[first:].count(around[first])
            sentence = Sentence(text, around[first], spans[first:last], in_report=bool(about))
            if not sentence.migration:
                first = last
                continue
            codes, names = [of.iso3 for of in told[first:last]], [of.is_name for of in told[first:last]]
            yield from _of_sentence(
                sentence, spans[first:last], codes, names, marked, lambda: choose.random() < hidden
            )
            first = last


def _of_sentence(
    sentence: Sentence, spans: Any, codes: list[str], names: list[bool], marked: Any, hide: Any
) -> Iterator[Example]:
    frames = frames_of(sentence.words)
    earlier: list[Any] = []
    at = 0
    for clause, decided, is_chain in roles.read_groups(sentence, spans, codes, names):
        members = range(at, at + len(decided))
        at += len(decided)
        right = [marked.get((spans[member][0], codes[member])) for member in members]
        if not is_chain:
            features = Features(clause, frames, None if hide() else decided[0], earlier)
            for member, role in zip(members, right, strict=True):
                if role is not None:
                    yield features.shared + features.of(codes[member]), role
        if right[-1] is not None:
            earlier.append((clause, right[-1]))


def fit(found: Sequence[Example]) -> dict[str, list[float]]:
    """The weights of each feature, in the order of `ROLES`, by Nesterov's gradient descent on all examples at once."""
    seen = Counter(name for names, _ in found for name in set(names))
    numbers = {
        name: number
        for number, name in enumerate(sorted(name for name, count in seen.items() if count >= _LEAST_SEEN))
    }
    rows = [[numbers[name] for name in set(names) if name in numbers] for names, _ in found]
    columns = np.fromiter((number for row in rows for number in row), np.int64)
    starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
    of_row = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    wanted = np.eye(len(ROLES))[[ROLES.index(role) for _, role in found]]
    weights = _descend(columns, starts, of_row, wanted, len(numbers))
    return {name: list(weights[number]) for name, number in numbers.items()}


def _descend(
    columns: NDArray[np.int64],
    starts: NDArray[np.int64],
    of_row: NDArray[np.int64],
    wanted: NDArray[np.float64],
    size: int,
) -> NDArray[np.float64]:
    weights = np.zeros((size, wanted.shape[1]))
    squares = np.zeros_like(weights)
    momentum = np.zeros_like(weights)
    for turn in range(1, _ROUNDS + 1):
        sums = np.add.reduceat(weights[columns], starts)
        shares = np.exp(sums - sums.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        off = (shares - wanted)[of_row]
        slope = np.stack(
            [np.bincount(columns, off[:, role], minlength=size) for role in range(wanted.shape[1])], axis=1
        )
        slope += _PENALTY * weights
        # Adam: steps of like size for rare and for common features.
        momentum = 0.9 * momentum + 0.1 * slope
        squares = 0.99 * squares + 0.01 * slope**2
        rate = 0.03 * (1 - turn / _ROUNDS) + 0.001
        weights -= rate * (momentum / (1 - 0.9**turn)) / (np.sqrt(squares / (1 - 0.99**turn)) + 1e-3)
    return weights


def write(weights: dict[str, list[float]], path: Path = WEIGHTS) -> int:
    """Write the weights that count, in hundredths, and return how many."""
    rows = [
        (name, [round(_SCALE * weight) for weight in of_roles]) for name, of_roles in sorted(weights.items())
    ]
    rows = [row for row in rows if max(map(abs, row[1])) >= _LEAST_WEIGHT]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", *(role.value for role in ROLES)])
        writer.writerows([name, *(weight or "" for weight in of_roles)] for name, of_roles in rows)
    return len(rows)


def _read(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Read, fit, write."""
    marked_sets = ROOT / "tests/data"
    paths = [Path(name) for name in sys.argv[1:]] or sorted(marked_sets.glob("roles_*development.jsonl"))
    found: list[Example] = []
    for path in paths:
        items = _read(path)
        found += examples(items, ABOUT, _HIDDEN if path.stem in MADE_ON else 0.0)
    news = _read(marked_sets / "mentions_development.jsonl")
    found += [*examples(news, ""), *examples(news, ABOUT)]
    marked = len(found)
    found += found  # what people wrote counts twice
    found += examples(sentences())
    print(
        f"{marked} marked mentions, {len(found) - 2 * marked} put together; {write(fit(found))} features have weights"
    )


if __name__ == "__main__":
    main()
