from __future__ import annotations

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

from dashboard.answers import MOST, Answers, Once, once
from geodata import Atlas, Filters
from geodata.errors import StoreError
from geodata.select import Selection, select, sentence


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.shipped()


def test_what_two_sessions_ask_for_at_once_is_worked_out_once(atlas: Atlas) -> None:
    both_ask = threading.Barrier(2)
    worked = []

    def work(_: Atlas, origin: str) -> str:
        worked.append(origin)
        return origin.lower()

    answers = Answers(atlas)

    def ask(origin: str) -> str:
        both_ask.wait(timeout=10)
        return answers.of(work, origin)

    with ThreadPoolExecutor(2) as sessions:
        assert list(sessions.map(ask, ["SYR", "SYR"])) == ["syr", "syr"]
    assert worked == ["SYR"]


def test_another_atlas_begins_without_answers(atlas: Atlas) -> None:
    worked = []

    def work(of: Atlas) -> int:
        worked.append(of)
        return of.revision

    assert Answers(atlas).of(work) == Answers(atlas).of(work) == 0
    assert len(worked) == 2


def test_no_more_answers_are_kept_than_said(atlas: Atlas) -> None:
    answers = Answers(atlas)
    kept = [weakref.ref(answers.of(select, Filters(from_month=f"{year}-01"))) for year in range(2009, 2024)]
    gc.collect()
    assert all(chosen() for chosen in kept)
    for number in range(MOST):
        answers.of(select, Filters(reports=(str(number),)))
    gc.collect()
    assert not any(chosen() for chosen in kept)


def test_each_selection_is_told_of_itself_and_forgotten_with_it(atlas: Atlas) -> None:
    syria, iraq = (select(atlas, Filters(origins=(code,))) for code in ("SYR", "IRQ"))
    assert "Syria" in once(sentence, syria)
    assert "Iraq" in once(sentence, iraq)
    assert once(sentence, syria) is once(sentence, syria)
    gone: weakref.ref[Selection] = weakref.ref(syria)
    del syria
    gc.collect()
    assert gone() is None


def test_what_could_not_be_made_is_tried_again() -> None:
    tried = []

    def make() -> str:
        tried.append(1)
        if len(tried) == 1:
            raise StoreError("The store is busy.")
        return "made"

    shared = Once(make)
    with pytest.raises(StoreError, match="busy"):
        shared()
    assert not shared.made
    assert shared() == shared() == "made"
    assert len(tried) == 2
