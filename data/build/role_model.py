"""Marked sentences -> data/role_model.csv: ``python -m data.build.role_model [FILE ...]``.

The files are in the format of the marked sets of ``tests/data``; without any, the development sets of roles are read. To
these come sentences put together from ``role_sentences.txt``. The held-back sets are never read. What is fitted, and how, is
told by `data.build.role_fit`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.build.role_fit import Floats, Ints, Rows, fit
from data.build.role_sentences import sentences
from geodata import roles
from geodata._role_columns import Columns
from geodata._role_lexicon import Lexicon
from geodata._role_model import (
    FEATURES,
    OF_COLUMNS,
    OF_ONE_WORD,
    OF_ROLES,
    ROLES,
    TEMPLATES,
    put_roles,
    slots_of,
    type_of_features,
    values_of,
)
from geodata._role_network import WINDOW, forms_of, windows
from geodata._role_tokens import EDGE, MENTION
from geodata._scan import scan
from geodata._tables import tables
from geodata.mentions import document_of

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "data/role_model.csv"
ABOUT = "Refugees and migrants on the route: irregular crossings, smuggling and asylum.\n\n"
"""Stands before each marked sentence, so that it is read as part of a report; it is read without as well."""
_OFTEN = {"plain": 40, "news": 18, "put together": 4}
"""How often sentences of a kind count."""
_OFTEN_OF_SET = {"agencies": 2, "exercises": 6, "retold": 6, "tables": 6}
"""How often those of a marked set of roles do; of the others thrice. The largest is the farthest from what reports are like."""
_THRICE = 3
_NEWS = ("development", "namesakes_development", "news_development", "varied_development")
_PLAIN = ("roles_plain_development", "roles_shipped_development")
"""Short sentences of the tests, and the reports that are shipped, which must be read right."""
_MISTAKEN = 0.25
"""The share of other mentions whose role is told wrong: the reader knows it from what it decided itself, about so often wrong."""
_FIRST_ROUNDS = 1
_LEAST_SEEN = 4
"""So often a word or a feature must be seen; most texts are read twice, as part of a report and by themselves."""
_SCALE = 100
_LEAST_WEIGHT = 3
_OF_CHAIN, _NONE = "ch ", "-"
"""Outside of a chain the columns of templates that begin so say nothing that others do not say."""
_MOST_IN_A_ROW = 4096
# Names of towns and people are no words of the lexicon: they stand for one another.
_WORD = re.compile(r"(?<![\w'-])[a-z][\w'-]*")


Feature = tuple[str, ...]
"""The name of a template, and the words and signs that stand in its columns."""


class Examples(NamedTuple):
    """Marked texts, and how often each counts."""

    items: Sequence[Any]
    before: str
    often: int


def words_of(found: Iterable[Examples]) -> list[str]:
    """The words that are seen often enough, other than names."""
    seen: Counter[str] = Counter()
    for items, _, _ in found:
        for item in items:
            seen.update(set(_WORD.findall(item["text"].replace("’", "'"))))
    return [word for word, times in seen.items() if times >= _LEAST_SEEN]


def _documents(items: Sequence[Any], before: str) -> tuple[list[roles.Document], Ints]:
    """The texts with the mentions that are found, and the role of each that is marked; -1 for the others."""
    documents, marked_roles = [], []
    for item in items:
        text = before + item["text"]
        document = document_of(text, scan(text, embedded=False))
        documents.append(document)
        marked = {
            (m["start"] + len(before), m["iso3"]): _NUMBERS[m["role"]]
            for m in item["mentions"]
            if "role" in m
        }
        marked_roles += [
            marked.get((start, tables().told[number].iso3), -1) for number, start, _ in document.rows
        ]
    return documents, np.array(marked_roles, dtype=np.int64)


_NUMBERS = {role.value: number for number, role in enumerate(ROLES)}
_LINES = [line.split() for lines in TEMPLATES.values() for line in lines]


def features_of(lexicon: Lexicon, found: Iterable[Examples]) -> Rows:
    """The features of all examples that are seen often enough; of two that would have one place, the one that is seen more."""
    keys, mentions, right, often = [], [], list[Ints](), list[Ints]()
    around = list[Ints]()
    names: dict[int, Feature] = {}
    count = 0
    choose = np.random.default_rng(1)
    for items, before, times in found:
        documents, roles_of_all = _documents(items, before)
        at = 0
        for columns in roles.columns_of(lexicon, documents):
            marked = roles_of_all[at : at + len(columns.group)]
            at += len(marked)
            values = values_of(lexicon, columns)
            told = np.where(
                choose.random(len(marked)) < _MISTAKEN, choose.integers(len(ROLES), size=len(marked)), marked
            )
            of_roles = put_roles(lexicon, columns, values, np.where(marked < 0, _NUMBERS["other"], told))
            chosen = np.flatnonzero(marked >= 0)
            found_keys = np.concatenate([OF_COLUMNS.keys(values), OF_ROLES.keys(values)])[:, chosen]
            _name(lexicon, names, found_keys, {**columns.of, **of_roles}, chosen)
            alone, of_mention = _one_word(lexicon, names, columns, chosen)
            keys += [found_keys.T.ravel(), alone]
            places = np.arange(count, count + len(chosen))
            mentions += [np.repeat(places, len(found_keys)), of_mention + count]
            right.append(marked[chosen])
            forms = forms_of(lexicon, columns)[chosen, None]
            around.append(np.hstack([forms, *windows(lexicon, columns, chosen)]).astype(np.int32))
            often.append(np.full(len(chosen), times))
            count += len(chosen)
    every, numbers, seen = np.unique(np.concatenate(keys), return_inverse=True, return_counts=True)
    kept = _kept(every, seen, names)
    new = np.cumsum(kept) - 1
    of_mention = np.concatenate(mentions)[kept[numbers]]
    order = np.argsort(of_mention, kind="stable")
    features = new[numbers[kept[numbers]]][order]
    starts = np.searchsorted(of_mention[order], np.arange(count))
    forms, before, behind = np.split(np.concatenate(around), [1, 1 + WINDOW], axis=1)
    return Rows(
        features,
        starts,
        np.concatenate(right),
        np.concatenate(often),
        forms[:, 0],
        before,
        behind,
        [names[key] for key in every[kept].tolist()],
    )


def _kept(keys: NDArray[np.uint64], seen: Ints, names: dict[int, Feature]) -> NDArray[np.bool_]:
    kept = seen >= _LEAST_SEEN
    taken: set[int] = set()
    slots = slots_of(keys)
    for at in np.argsort(-seen, kind="stable").tolist():
        name = names[int(keys[at])]
        if not kept[at] or name[0] in OF_ONE_WORD:
            continue
        if name[0].startswith(_OF_CHAIN) and name[1] == _NONE:
            kept[at] = False
            continue
        slot = int(slots[at])
        kept[at] = slot not in taken
        taken.add(slot)
    return kept


def _name(
    lexicon: Lexicon,
    names: dict[int, Feature],
    keys: NDArray[np.uint64],
    columns: dict[str, Ints],
    chosen: Ints,
) -> None:
    for line, of_line in zip(_LINES, keys, strict=True):
        every, first = np.unique(of_line, return_index=True)
        for key, at in zip(every.tolist(), chosen[first].tolist(), strict=True):
            if key not in names:
                symbols = [lexicon.symbols[columns[column][at]] for column in line]
                names[key] = (" ".join(line), *symbols)


def _one_word(
    lexicon: Lexicon, names: dict[int, Feature], columns: Columns, chosen: Ints
) -> tuple[NDArray[np.uint64], Ints]:
    """The keys of features of one word, which are below any other key, and the mentions that have them."""
    of_words, begin, end = columns.frames
    words, from_before, first, behind, to_behind = columns.near
    stretches = (
        (lexicon.marks[0][of_words], of_words > 0, begin, end),
        *(
            (words, ~np.isin(words, lexicon.numbers(EDGE, MENTION)), *bounds)
            for bounds in ((from_before, first), (behind, to_behind))
        ),
    )
    keys, mentions = [], []
    for place, (name, (signs, counts, first_of, last_of)) in enumerate(
        zip(OF_ONE_WORD, stretches, strict=True)
    ):
        for number, mention in enumerate(chosen.tolist()):
            within = slice(first_of[mention], last_of[mention])
            for sign in signs[within][counts[within]].tolist():
                key = place * len(lexicon.symbols) + sign
                names.setdefault(key, (name, lexicon.symbols[sign]))
                keys.append(key)
                mentions.append(number)
    return np.array(keys, dtype=np.uint64), np.array(mentions, dtype=np.int64)


def in_hundredths(names: Sequence[Feature], weights: Floats) -> tuple[list[Feature], NDArray[np.int16]]:
    """The features whose weights count, by name, and these: feature and role."""
    rounded = np.rint(_SCALE * (weights - weights.mean(axis=1, keepdims=True))).astype(np.int16)
    rows = zip(names, rounded.tolist(), strict=True)
    kept = sorted((name, row) for name, row in rows if max(map(abs, row)) >= _LEAST_WEIGHT)
    return [name for name, _ in kept], np.array([row for _, row in kept], dtype=np.int16)


def rows_of_features(
    lexicon: Lexicon, names: Sequence[Feature], weights: NDArray[np.int16]
) -> Iterator[tuple[str, str, bytes]]:
    """The rows of the file, in the order of the features."""
    first = 0
    for template, of_template in groupby(names, key=itemgetter(0)):
        while some := list(islice(of_template, _MOST_IN_A_ROW)):
            written = np.zeros(len(some), dtype=type_of_features(template))
            written["signs"] = [[lexicon.number[sign] for sign in signs] for _, *signs in some]
            written["weights"] = weights[first : first + len(some)]
            first += len(some)
            yield FEATURES, template, written.tobytes()


def write(rows: Iterable[tuple[str, str, bytes]]) -> None:
    """Write the file."""
    with MODEL.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["part", "name", "values"])
        writer.writerows([part, name, b64encode(values).decode()] for part, name, values in rows)


def read(path: Path) -> list[Any]:
    """The items of a marked set."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def gathered(reports: Iterable[Path], news: Iterable[Path]) -> list[Examples]:
    """The examples of marked sets, of news, and those put together."""
    written: dict[int, list[Any]] = {}
    for path in reports:
        of_set = path.stem.removeprefix("roles_").removesuffix("_development")
        written.setdefault(_OFTEN_OF_SET.get(of_set, _THRICE), []).extend(read(path))
    plain = [item for path in reports if path.stem in _PLAIN for item in read(path)]
    of_news = [item for path in news for item in read(path)]
    return [
        *(Examples(items, before, times) for times, items in written.items() for before in (ABOUT, "")),
        Examples(plain, "", _OFTEN["plain"]),
        Examples(of_news, "", _OFTEN["news"]),
        Examples(sentences(), ABOUT, _OFTEN["put together"]),
    ]


def main() -> None:
    """Read, fit, write. It is fitted twice, the second time without the words that had no weight."""
    marked_sets = ROOT / "tests/data"
    paths = [Path(name) for name in sys.argv[1:]] or sorted(marked_sets.glob("roles_*development.jsonl"))
    found = gathered(paths, [marked_sets / f"mentions_{name}.jsonl" for name in _NEWS])
    words = words_of(found)
    lexicon = Lexicon(words)
    rows = features_of(lexicon, found)
    weighty, _ = in_hundredths(rows.names, fit(lexicon, rows, _FIRST_ROUNDS)[0])
    known = {sign for _, *signs in weighty for sign in signs}
    lexicon = Lexicon(word for word in words if word in known)
    rows = features_of(lexicon, found)
    of_features, of_network = fit(lexicon, rows)
    weighty, weights = in_hundredths(rows.names, of_features)
    write([*of_network, *rows_of_features(lexicon, weighty, weights)])
    texts = sum(len(examples.items) for examples in found)
    print(f"{texts} texts; {len(weighty)} features have weights, the network has {len(of_network)} rows")


if __name__ == "__main__":
    main()
