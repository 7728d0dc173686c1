"""Files that are being added by the server, without a page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.runtime import RuntimeState

from dashboard import ingests
from geodata._readers import JOBS_A_TASK
from geodata._store import Store, file_url

PATIENCE = 120


@pytest.fixture
def store(home: Path) -> Store:
    return Store(file_url(home / "atlas.db"))


def given(number: int) -> list[tuple[str, bytes]]:
    return [(f"note {n}.txt", f"Note {n}: from Syria to Serbia.".encode()) for n in range(number)]


def test_a_server_that_ends_does_not_wait_for_all_files_and_keeps_what_is_in(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = SimpleNamespace(
        exists=lambda: True, get_instance=lambda: SimpleNamespace(state=RuntimeState.STOPPING)
    )
    monkeypatch.setattr(ingests, "runtime", ends)
    begun = ingests.begin(given(3 * JOBS_A_TASK), store, "a tab")
    assert begun.wait(PATIENCE)
    outcomes = Counter(result.outcome for _, result in begun.results)
    assert outcomes == {"added": JOBS_A_TASK, "stopped": 2 * JOBS_A_TASK}
    assert len(store.changes(0).entries) == JOBS_A_TASK
    ingests.seen(begun)


def test_two_tabs_that_add_at_once_lose_nothing_and_add_nothing_twice(store: Store) -> None:
    both = [ingests.begin(given(20), store, tab) for tab in ("one", "other")]
    assert all(one.wait(PATIENCE) for one in both)
    outcomes = Counter(result.outcome for one in both for _, result in one.results)
    assert outcomes == {"added": 20, "already there": 20}
    assert len(store.changes(0).entries) == 20
    assert not ingests.running()


def test_of_what_nobody_looks_at_the_oldest_is_forgotten(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingests, "_MOST_KEPT", 2)
    monkeypatch.setattr(ingests, "_ingests", [])
    for _ in range(4):
        assert ingests.begin(given(1), store, "a tab that is gone").wait(PATIENCE)
    kept = ingests.left_behind()
    assert len(kept) == 2
    for one in kept:
        ingests.seen(one)
    assert not ingests.left_behind()
