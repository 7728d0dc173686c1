"""What many tests look at and start from, and how properties are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from geodata import Atlas, _readers

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

BROWSER = "tests/browser/"

# How long a case takes says how busy the machine is, not whether the case holds.
settings.register_profile("any_machine", deadline=None)
settings.load_profile("any_machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that drive the browser come first: they take longest."""
    items.sort(key=lambda item: not item.nodeid.startswith(BROWSER))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    """One worker has all tests of a file, and one all that drive the browser: what they share is made once."""
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class OneBrowser(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return BROWSER if nodeid.startswith(BROWSER) else str(super()._split_scope(nodeid))

    return OneBrowser(config, log)


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The shipped data; shared, so never changed."""
    return Atlas.shipped()


@pytest.fixture(autouse=True, scope="session")
def _own_data_aside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees or touches what the person at this machine has added."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ROUTE_ATLAS_HOME", str(tmp_path_factory.mktemp("home")))
        patch.delenv("ROUTE_ATLAS_DB", raising=False)
        yield


@pytest.fixture(autouse=True, scope="session")
def _readers_stay() -> Iterator[Callable[[int], ProcessPoolExecutor]]:
    """The processes that read files, and the children that they have, are started once for all tests."""
    make, pools = _readers.process_pool, dict[int, ProcessPoolExecutor]()

    def lasting(workers: int) -> ProcessPoolExecutor:
        if workers not in pools or pools[workers]._broken:  # type: ignore[attr-defined]
            pools[workers] = make(workers)
            pools[workers].shutdown = lambda **_: None  # type: ignore[method-assign]
        return pools[workers]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_readers, "process_pool", lasting)
        yield make
    for pool in pools.values():
        ProcessPoolExecutor.shutdown(pool)


@pytest.fixture
def readers_end(_readers_stay: Callable[[int], ProcessPoolExecutor], monkeypatch: pytest.MonkeyPatch) -> None:
    """For one test, each ingest has processes of its own, as outside of tests."""
    monkeypatch.setattr(_readers, "process_pool", _readers_stay)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the user's own for one test."""
    monkeypatch.setenv("ROUTE_ATLAS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
