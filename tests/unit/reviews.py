"""A note that is reviewed, and what a reviewer sees of it."""

from __future__ import annotations

from geodata import Atlas, Filters, review
from geodata._doubt import Doubt
from geodata._prepared import prepare
from geodata.model import Report
from geodata.reading._passages import paragraphs

TEXT = (
    "# Crossings\n\nPeople from Syria went through Serbia.\n\nOfficials of Jordan met in Vienna. "
    "Many had moved on, and Serbia was full.\n\nOfficials of Jordan met again. Jordan closed its border."
)


def note(text: str = TEXT, report_id: str = "note", title: str = "A note") -> Report:
    return Report(report_id, title, "Desk", "2021-12-09", "", "en", text, paragraphs(text))


def noted() -> Atlas:
    """An atlas with the note, in the store of the test."""
    opened = Atlas.open()
    opened.own.add_report(prepare(note()))
    return opened.refreshed()


def doubts(atlas: Atlas, report_id: str = "note") -> list[Doubt]:
    """What is left to review in a report, in text order."""
    queue = review.queue(atlas, Filters(reports=(report_id,)))
    return sorted(queue, key=lambda doubt: doubt.found.start)


def doubt_of(atlas: Atlas, surface: str, nth: int = 0, report_id: str = "note") -> Doubt:
    return [doubt for doubt in doubts(atlas, report_id) if doubt.found.surface == surface][nth]


def counted(atlas: Atlas, report_id: str = "note") -> list[tuple[str, str]]:
    """Country and role of the mentions of a report, as the map has them; the frame and the counts agree."""
    chosen = atlas.chosen_mentions(Filters(reports=(report_id,)))
    frame = chosen.frame()
    by_cell = frame.groupby(["iso3", "role"]).size()
    told = chosen.counts.stack()
    assert by_cell.to_dict() == told[told > 0].to_dict()
    return list(frame[["iso3", "role"]].itertuples(index=False, name=None))


AS_FOUND = [
    ("SYR", "origin"),
    ("SRB", "transit"),
    ("JOR", "participant"),
    ("SRB", "other"),
    ("JOR", "participant"),
    ("JOR", "participant"),
]
