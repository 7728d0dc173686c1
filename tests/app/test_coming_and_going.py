"""Tabs that come and go leave nothing in the server."""

from __future__ import annotations

import asyncio
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.browser.plain_session import connected, megabytes
from tests.browser.server import ROOT, serve

TABS, AT_ONCE = 200, 50


async def come_and_go(address: str, tabs: int) -> None:
    """Open and close tabs, every second one before its page is there."""

    async def one(number: int) -> None:
        async with connected(address) as session:
            await (session.begin_to_open() if number % 2 else session.open())

    for _ in range(tabs // AT_ONCE):
        await asyncio.gather(*map(one, range(AT_ONCE)))


def test_memory_is_the_same_after_two_hundred_tabs(home: Path) -> None:
    # In a thread: where tests have driven a browser, this one has an event loop already.
    with (
        serve(ROUTE_ATLAS_HOME=str(home), ROUTE_ATLAS_DB="") as (address, pid),
        ThreadPoolExecutor(1) as thread,
    ):
        thread.submit(asyncio.run, come_and_go(address, TABS // 4)).result()
        before = megabytes(pid)
        thread.submit(asyncio.run, come_and_go(address, TABS * 3 // 4)).result()
        assert megabytes(pid) < before * 1.1


def test_a_tab_may_be_away_for_an_hour_with_a_briefing_that_was_not_saved() -> None:
    settings = tomllib.loads((ROOT / "dashboard" / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["disconnectedSessionTTL"] >= 3600
