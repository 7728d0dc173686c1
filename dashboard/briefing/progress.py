"""How an export tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with how much is done, of how much, and what comes now."""


def nothing(done: int, of: int, what: str) -> None:
    """Tell nobody."""
