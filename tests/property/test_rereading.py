"""Reading again: whatever an earlier version found, and whatever was decided, each decision stays where it was made."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import Role, _care, rereading
from geodata._corrections import ACCEPT, CORRECT, REJECT, Correction, apply, places
from geodata._prepared import MentionRow, Prepared, prepare
from geodata._store import Store, file_url
from geodata.model import Report
from geodata.reading._passages import paragraphs
from tests.hostile.stores import earlier

_NAMES = st.sampled_from(["Serbia", "Jordan", "Syria"])
_WORDS = st.sampled_from(["people from {} crossed", "{} closed its border", "{}, {} and {}", "in {}"])
_SENTENCES = st.builds(lambda words, name: words.format(name, name, name), _WORDS, _NAMES)
_TEXTS = st.lists(_SENTENCES, min_size=1, max_size=5).map(lambda parts: ". ".join(f"So {p}" for p in parts))
_CHANGES = st.lists(st.sampled_from(["", "", "gone", "role", "country", "sentence"]), min_size=8, max_size=8)
_ADDED = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 6)), max_size=2)
_DECISIONS = st.lists(
    st.tuples(st.integers(0, 20), st.sampled_from([ACCEPT, REJECT, CORRECT]), st.sampled_from([*Role])),
    max_size=5,
)


def _otherwise(now: Prepared, changes: list[str], added: list[tuple[int, int]]) -> list[MentionRow]:
    """What an earlier version may have found: mentions less or more, other roles, countries and sentences."""
    text, rows = now.report.text, []
    for row, change in zip(now.mentions, changes * 4, strict=False):
        start, end, surface, iso3, role, first, last, rule, embedded = row
        if change == "role":
            row = (start, end, surface, iso3, str(Role.OTHER), first, last, rule, embedded)
        elif change == "country":
            row = (start, end, surface, "CYP", role, first, last, rule, embedded)
        elif change == "sentence":
            row = (start, end, surface, iso3, role, start, end, rule, embedded)
        if change != "gone":
            rows.append(row)
    for start, length in added:
        end = min(start + length, len(text))
        if start < end and all(end <= row[0] or row[1] <= start for row in rows):
            rows.append((start, end, text[start:end], "CYP", "other", 0, len(text), "earlier/rule", False))
    return sorted(rows)


@given(_TEXTS, _CHANGES, _ADDED, _DECISIONS)
@settings(max_examples=60)
def test_each_decision_stays_with_the_mention_that_it_was_made_about_and_with_no_other(
    text: str, changes: list[str], added: list[tuple[int, int]], made: list[tuple[int, str, Role]]
) -> None:
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as thread:
        read_again(Store(file_url(Path(folder) / "atlas.db")), thread, text, (changes, added), made)


def read_again(
    store: Store,
    thread: ThreadPoolExecutor,
    text: str,
    otherwise: tuple[list[str], list[tuple[int, int]]],
    made: list[tuple[int, str, Role]],
) -> None:
    now = prepare(Report("note", "A note", "Desk", "2021", "", "en", text, paragraphs(text)))
    before = _otherwise(now, *otherwise)
    store.add_report(earlier(now, before))
    decided: dict[tuple[int, int], tuple[str, str]] = {}
    for number, action, role in made if before else []:
        at = number % len(before)
        start, end, _, iso3, found_role, *_, rule, _ = before[at]
        surface, sentence, nth = places(text, before)[at]
        decision = Correction(
            "note", surface, sentence, nth, iso3, found_role, rule, action, iso3, str(role), False, "MK"
        )
        store.decide(decision)
        decided[start, end] = (action, str(role))
    (again,) = rereading.reread(store, thread, workers=1)
    found = store.mention_rows([1])[1]
    assert found == list(now.mentions)
    expected = []
    for start, end, _, iso3, role, *_ in now.mentions:
        action, now_role = decided.get((start, end), (ACCEPT, role))
        country = (
            next(row[3] for row in before if row[:2] == (start, end)) if (start, end) in decided else iso3
        )
        if action != REJECT:
            expected.append((start, end, country, now_role))
    standing = store.changes(0).corrections.get("note", ())
    counted = [(*row[:2], *row[3:5]) for _, row in apply(text, found, standing)]
    assert counted == expected
    still = {row[:2] for row in now.mentions}
    assert len(again.lost) == len(decided.keys() - still)
    assert len(standing) == (len(made) if before else 0)
    assert _care.check(store) == []
    revision, hashed = store.revision(), _care.content_hash(store)
    (same,) = rereading.reread(store, thread, workers=1, every=True)
    assert same == replace(again, outcome=rereading.Outcome.SAME, more=0, fewer=0, roles=0, lost=())
    assert (store.revision(), _care.content_hash(store)) == (revision, hashed)
