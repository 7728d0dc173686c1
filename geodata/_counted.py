"""A count and its noun, and several names in a row."""

from __future__ import annotations

from collections.abc import Sequence

MINUS = "\u2212"
"""The sign that is as wide as a plus; a hyphen stands before a number only where programs read it."""


def counted(number: int, plural: str) -> str:
    """Write a count and its noun so that they agree: 1 detection, 2 detections; words without a plural stay."""
    return f"{number:,} {plural if number != 1 else _singular(plural)}"


def were(number: int, plural: str) -> str:
    """Write a count and its noun before what was done with them: 1 row was, 2 rows were."""
    return f"{counted(number, plural)} {'was' if number == 1 else 'were'}"


def signed(number: float, form: str = "+,") -> str:
    """Write a number that may be below 0, by default with a plus where it is above: +1,200, −660."""
    return f"{number:{form}}".replace("-", MINUS)


def join(words: Sequence[str]) -> str:
    """Write a list as words with "and"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def either(words: Sequence[str]) -> str:
    """Write a list as words with "or"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _singular(plural: str) -> str:
    if plural.endswith("ies"):
        return f"{plural[:-3]}y"
    return plural.removesuffix("es") if plural.endswith("ches") else plural.removesuffix("s")
