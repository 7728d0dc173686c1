"""The review as rows for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from geodata import review
from geodata._counted import counted
from geodata._rule_words import rule_words
from geodata._terminal import printable
from geodata.atlas import Atlas
from geodata.errors import FilterError
from geodata.model import Filters
from geodata.sentences import percent

if TYPE_CHECKING:
    from geodata._doubt import Doubt

Row = dict[str, Any]
_LONGEST_LINE = 400
DOUBTFUL_FIRST = (
    "The most doubtful mentions are reviewed first, so that this is not the accuracy of all. Review a fair sample with "
    "--sample 50, on the Review page or from this list, and see its accuracy with --accuracy --sample 50."
)


def doubts(atlas: Atlas, filters: Filters, most: int) -> list[Row]:
    """Mentions in order of doubt, each with its sentence, what decided, and why it is in doubt."""
    return _rows(atlas, review.queue(atlas, filters, most))


def sampled(atlas: Atlas, filters: Filters, size: int) -> list[Row]:
    """What is left to review of a fair sample, as `doubts` has it."""
    return _rows(atlas, review.sample(atlas, filters, size).waiting)


def _rows(atlas: Atlas, waiting: Sequence[Doubt]) -> list[Row]:
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
        for doubt in waiting
    ]


def of_sample(drawn: int) -> str:
    """Say what the accuracy of a sample is of."""
    stands = "stands for all that it was" if drawn == 1 else "stand for all that they were"
    return f"Of {counted(drawn, 'mentions')} drawn at random, which {stands} drawn from."


def accuracy(atlas: Atlas, filters: Filters, size: int = 0) -> list[Row]:
    """How many of the reviewed mentions were right, or of a fair sample, with Wilson's interval of 95 %.

    Raises
    ------
    FilterError
        If some of the sample is left to review.
    """
    if size:
        drawn = review.sample(atlas, filters, size)
        if not drawn.drawn:
            raise FilterError("No mention is there to draw a sample from: choose other reports.")
        if not drawn.complete:
            raise FilterError(
                f"{len(drawn.waiting):,} of the {counted(len(drawn.drawn), 'mentions')} of the sample "
                f"{'is' if len(drawn.waiting) == 1 else 'are'} left to review: the accuracy is told when all are reviewed, as those "
                "that are may be the doubtful ones."
            )
    return [
        {
            "what": one.what,
            "reviewed": one.reviewed,
            "right": one.right,
            "low": round(one.low, 4),
            "high": round(one.high, 4),
        }
        for one in (review.sample_accuracy(drawn) if size else review.accuracy(atlas))
    ]


def print_doubts(rows: Sequence[Row], nothing: str) -> None:
    """Print mentions in doubt for people to read, a few lines each."""
    for row in rows:
        print(f"{_shown(row['report'])}: {_shown(row['surface'])}, {row['iso3']}, {row['role']}")
        print(f"  {_shown(row['sentence'])}")
        print(f"  Decided by {_shown(row['decided_by'])}. {_shown(row['why'])}".rstrip())
    if not rows:
        print(nothing)


def print_accuracy(rows: Sequence[Row], told: str) -> None:
    """Print the accuracy on what was reviewed for people to read, and what it is of."""
    shown = Table("what", "reviewed", "right", "share", "95 % interval")
    for row in rows:
        of, interval = row["reviewed"], f"{row['low']:.0%} to {row['high']:.0%}"
        share = percent(row["right"], of) if of else ""
        shown.add_row(row["what"], f"{of:,}", f"{row['right']:,}", share, interval if of else "")
    Console().print(shown)
    print(told)


def _shown(words: str) -> str:
    """Words from a report on one line, without what a terminal would obey."""
    return printable(" ".join(words.split()))[:_LONGEST_LINE]
