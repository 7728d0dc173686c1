"""The review as rows for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from geodata import review
from geodata._rule_words import rule_words
from geodata._terminal import printable
from geodata.atlas import Atlas
from geodata.model import Filters

Row = dict[str, Any]
_LONGEST_LINE = 400


def doubts(atlas: Atlas, filters: Filters, most: int) -> list[Row]:
    """Mentions in order of doubt, each with its sentence, what decided, and why it is in doubt."""
    return [
        {
            "report": doubt.found.report_id,
            "start": doubt.found.start,
            "surface": doubt.found.surface,
            "iso3": doubt.iso3,
            "role": str(doubt.role),
            "sentence": atlas.reports[doubt.found.report_id].text[
                doubt.found.sentence_start : doubt.found.sentence_end
            ],
            "decided_by": rule_words(doubt.found.rule),
            "why": " ".join(doubt.reasons),
            "chance": round(doubt.chance, 3),
        }
        for doubt in review.queue(atlas, filters, most)
    ]


def accuracy(atlas: Atlas) -> list[Row]:
    """How many of the reviewed mentions were right, with Wilson's interval of 95 %."""
    return [
        {
            "what": one.what,
            "reviewed": one.reviewed,
            "right": one.right,
            "low": round(one.low, 4),
            "high": round(one.high, 4),
        }
        for one in review.accuracy(atlas)
    ]


def print_doubts(rows: Sequence[Row]) -> None:
    """Print mentions in doubt for people to read, a few lines each."""
    for row in rows:
        print(f"{_shown(row['report'])}: {_shown(row['surface'])}, {row['iso3']}, {row['role']}")
        print(f"  {_shown(row['sentence'])}")
        print(f"  Decided by {_shown(row['decided_by'])}. {_shown(row['why'])}".rstrip())
    if not rows:
        print("Nothing is left to review.")


def print_accuracy(rows: Sequence[Row]) -> None:
    """Print the accuracy on what was reviewed for people to read."""
    shown = Table("what", "reviewed", "right", "share", "95 % interval")
    for row in rows:
        of, interval = row["reviewed"], f"{row['low']:.0%} to {row['high']:.0%}"
        share = f"{row['right'] / of:.0%}" if of else ""
        shown.add_row(row["what"], f"{of:,}", f"{row['right']:,}", share, interval if of else "")
    Console().print(shown)


def _shown(words: str) -> str:
    """Words from a report on one line, without what a terminal would obey."""
    return printable(" ".join(words.split()))[:_LONGEST_LINE]
