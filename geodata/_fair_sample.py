"""Mentions that are drawn at random, whatever their doubt: what tells how often the rules are right on all of them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from sqlalchemy import false, func, select

from geodata import _corrections
from geodata._doubt import Doubt, Known, of_report
from geodata._prepared import EMBEDDED_AT, MentionRow
from geodata._store_tables import mentions, reports

if TYPE_CHECKING:
    from geodata._corrections import Correction
    from geodata.atlas import Atlas

SEED = 1
_COUNTS = (
    select(reports.c.report_id, func.count())
    .join(mentions, mentions.c.report_key == reports.c.key)
    .where(reports.c.current, mentions.c.embedded == false())
    .group_by(reports.c.report_id)
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mention of the sample: left to review, or decided.

    Attributes
    ----------
    doubt : Doubt or None
        None where it is decided.
    right_country, right_role : bool or None
        What the decision says of the rules; None where it is not decided, of the role also where no country is named.
    """

    doubt: Doubt | None
    right_country: bool | None = None
    right_role: bool | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """A simple random sample of all mentions, the same for everybody.

    Attributes
    ----------
    of : int
        How many mentions it is drawn from.
    reports : int
        In how many reports these are.
    """

    drawn: tuple[Drawn, ...]
    of: int
    reports: int

    @property
    def waiting(self) -> tuple[Doubt, ...]:
        """What is left to review."""
        return tuple(one.doubt for one in self.drawn if one.doubt)

    @property
    def complete(self) -> bool:
        """Whether all of it is reviewed: before that, it says nothing of the rest."""
        return bool(self.drawn) and not self.waiting


def draw(atlas: Atlas, report_ids: tuple[str, ...], size: int, known: Known) -> Sample:
    """Draw mentions of some reports, or of all where none is named.

    Each mention has a number that its report, its place and `SEED` alone decide, and those with the smallest numbers are
    drawn: so a larger sample holds the smaller one, and reports that are added change only what is drawn from them.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    by_report = {
        name: count for name, count in _counts(atlas).items() if not report_ids or name in report_ids
    }
    if not by_report:
        return Sample((), 0, 0)
    names = sorted(by_report)
    counts = np.array([by_report[name] for name in names])
    report = np.repeat(np.arange(len(names)), counts)
    position = np.arange(len(report)) - (counts.cumsum() - counts)[report]
    salt = np.array([zlib.crc32(name.encode("utf-8", "replace")) for name in names], dtype=np.uint64)
    numbers = _mixed(salt[report], position.astype(np.uint64))
    chosen = np.argsort(numbers, kind="stable")[:size]
    wanted = [(names[report[row]], int(position[row])) for row in chosen]
    drawn = dict(_drawn(atlas, wanted, known))
    # A mention that a report no longer has, as when it was replaced meanwhile, is not drawn.
    return Sample(tuple(drawn[one] for one in wanted if one in drawn), len(numbers), len(names))


def _counts(atlas: Atlas) -> Mapping[str, int]:
    """How many mentions the rules found in each report, whatever was decided about them."""
    found = atlas.shipped_mentions
    counts = found.loc[~found["embedded"].astype(bool)].groupby("report_id").size().to_dict()
    if atlas.store is not None and atlas.store.exists:
        with atlas.store.reading() as connection:
            counts |= {name: count for name, count in connection.execute(_COUNTS)}  # noqa: C416  # dict() takes a result with keys() for a mapping
    return {str(name): int(count) for name, count in counts.items()}


def _mixed(salt: npt.NDArray[np.uint64], position: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Numbers that look random, by SplitMix64 (Steele, Lea and Flood 2014)."""
    with np.errstate(over="ignore"):
        mixed = (salt << np.uint64(32)) + position + np.uint64(SEED) * np.uint64(0x9E3779B97F4A7C15)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _drawn(
    atlas: Atlas, wanted: list[tuple[str, int]], known: Known
) -> Iterator[tuple[tuple[str, int], Drawn]]:
    positions: dict[str, list[int]] = {}
    for report_id, position in wanted:
        positions.setdefault(report_id, []).append(position)
    for report, rows in atlas.found(list(positions)):
        corrections = atlas.corrections.get(report.report_id, ())
        decided = _corrections.latest(corrections)
        places = _corrections.places(report.text, rows)
        left = {doubt.place: doubt for doubt in of_report(report, rows, corrections, known)}
        judged = [n for n, row in enumerate(rows) if not row[EMBEDDED_AT]]
        for position in positions[report.report_id]:
            if position < len(judged):
                place = places[judged[position]]
                row = rows[judged[position]]
                drawn = Drawn(left[place]) if place in left else _verdict(decided.get(place), row)
                yield (report.report_id, position), drawn


def _verdict(decision: Correction | None, found: MentionRow) -> Drawn:
    if decision is None or decision.action == _corrections.REJECT:
        # Without a decision of its own it is gone because the same name was rejected elsewhere in the report.
        return Drawn(None, right_country=False)
    # What is found now, and not what was found when it was decided: the report may have been read again since.
    _, _, _, iso3, role, *_ = found
    return Drawn(None, decision.iso3 == iso3, decision.role == role)
