"""The review of mentions: which are in doubt and why, what a person decides, and how often the rules were right."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import NormalDist

from geodata import _corrections, _fair_sample, countries
from geodata._corrections import ACCEPT, CORRECT, REJECT, Correction, Place
from geodata._doubt import Doubt, Known, of_report
from geodata._fair_sample import Sample
from geodata._prepared import clean, sha256
from geodata.atlas import Atlas
from geodata.errors import FilterError, GeodataError, UnknownCountryError
from geodata.model import Filters, Mention, Report, Role

QUEUE_REPORTS = 500
"""Of how many reports, the last that were added, mentions are put in order of doubt where no report is chosen."""
SAMPLE_SIZES = (50, 100, 200)
LONGEST_AUTHOR = 60
_SHOWN_BESIDE, _SHOWN_AROUND = 300, 160
_LINE_ENDS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many of the reviewed mentions were right.

    Attributes
    ----------
    what : str
        ``mention`` (the country was right), ``role`` (of those that name a country), or a role that was found.
    low, high : float
        Wilson's interval of 95 %, 0 to 1.
    """

    what: str
    reviewed: int
    right: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Context:
    """A mention among its words: the heading above, what stands before and after its sentence, and the sentence in three.

    Attributes
    ----------
    page : int or None
        From 1; None where the format has no pages.
    """

    heading: str
    before: str
    left: str
    surface: str
    right: str
    after: str
    page: int | None


def looked_at(atlas: Atlas, filters: Filters) -> list[str]:
    """The ids of the reports whose mentions the queue puts in order."""
    return list(filters.reports) or list(atlas.titles)[-QUEUE_REPORTS:]


def queue(atlas: Atlas, filters: Filters | None = None, most: int | None = None) -> list[Doubt]:
    """Put the mentions that nobody has reviewed in order of doubt, the most doubtful first.

    How likely a mention is wrong is told by the rule that decided and by how often reviewers have overturned that rule, by
    words of movement in a sentence without a role, by names that stand for other things as well, and by how often reviewers
    have found the name to mean another country or none.

    Parameters
    ----------
    filters : Filters, optional
        Their reports and roles narrow the queue.
    most : int, optional
        How many to give; all by default.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    filters = filters or Filters()
    known = Known.of(list(_reviewed(atlas)))
    doubts = [
        doubt
        for report, rows in atlas.found(looked_at(atlas, filters))
        for doubt in of_report(report, rows, atlas.corrections.get(report.report_id, ()), known)
        if not filters.roles or doubt.role in filters.roles
    ]
    # Sorting is stable: what is alike in doubt stays in the order of the reports and their texts.
    return sorted(doubts, key=lambda doubt: -doubt.chance)[:most]


def again(atlas: Atlas, doubt: Doubt) -> Doubt | None:
    """Look again at a mention of a queue: as it counts now, or None where it is decided, rejected or gone."""
    report_id = doubt.found.report_id
    corrections = atlas.corrections.get(report_id, ())
    if doubt.place in _corrections.latest(corrections):
        return None
    known = Known.of(list(_reviewed(atlas)))
    left = (
        same
        for report, rows in atlas.found([report_id])
        for same in of_report(report, rows, corrections, known)
    )
    return next((same for same in left if same.place == doubt.place), None)


def decide(
    atlas: Atlas, doubt: Doubt, author: str, *, iso3: str = "", role: str = "", alike: bool = True
) -> int:
    """Accept a mention, or correct its country or role.

    Parameters
    ----------
    author : str
        Whatever the person wants to sign with.
    iso3, role : str
        What holds; by default what is there.
    alike : bool
        Whether another country holds for the same surface elsewhere in the report, too. A role never does.

    Returns
    -------
    int
        The key of the decision, for `undo`.

    Raises
    ------
    UnknownCountryError, FilterError
        If the country or the role is none.
    StoreError
        If it could not be kept.
    """
    iso3, role = iso3 or doubt.iso3, role or doubt.role
    if iso3 not in countries.register():
        raise UnknownCountryError(f"“{iso3[:40]}” is no country code: use an ISO 3166 code such as SYR.")
    if role not in list(Role):
        raise FilterError(f"role “{role[:40]}” is not one of {', '.join(Role)}.")
    same = (iso3, role) == (doubt.found.iso3, doubt.found.role)
    return _keep(atlas, doubt, author, ACCEPT if same else CORRECT, (iso3, role), alike=alike)


def reject(atlas: Atlas, doubt: Doubt, author: str, *, alike: bool = True) -> int:
    """Decide that a mention names no country; parameters, key and errors as for `decide`."""
    return _keep(atlas, doubt, author, REJECT, (doubt.found.iso3, doubt.found.role), alike=alike)


def _keep(atlas: Atlas, doubt: Doubt, author: str, action: str, now: tuple[str, str], *, alike: bool) -> int:
    signed = _corrections.one_line(clean(author))[:LONGEST_AUTHOR]
    if not signed:
        raise GeodataError("A decision is signed: type a name or initials first, whatever you like.")
    found, (surface, sentence, nth), (iso3, role) = doubt.found, _place_now(atlas, doubt), now
    correction = Correction(
        report_id=found.report_id,
        surface=surface,
        sentence=sentence,
        nth=nth,
        found_iso3=found.iso3,
        found_role=found.role,
        rule=found.rule,
        action=action,
        iso3=iso3,
        role=str(role),
        alike=alike and (action == REJECT or iso3 != found.iso3),
        author=signed,
    )
    return atlas.own.decide(correction)


def _place_now(atlas: Atlas, doubt: Doubt) -> Place:
    """The place of a mention in its report as that is read now, which may be another than when somebody looked at it."""
    found = doubt.found
    for report, rows in atlas.found([found.report_id]):
        for row, place in zip(rows, _corrections.places(report.text, rows), strict=True):
            if row[:2] == (found.start, found.end) and place[0] == doubt.place[0]:
                return place
        sentence = _corrections.one_line(report.text[found.sentence_start : found.sentence_end])
        if sha256(sentence) == doubt.place[1]:
            raise GeodataError(
                f"“{found.surface[:40]}” is found there no more, because the report was read again meanwhile: nothing was decided."
            )
    # Another version of the report came meanwhile: what is decided holds where its sentence still stands.
    return doubt.place


def undo(atlas: Atlas, key: int) -> Correction:
    """Take a decision back, by its key: what held before it holds again.

    Raises
    ------
    StoreError
        If it was taken back before, or that could not be kept.
    """
    return atlas.own.undo_decision(key)


def accuracy(atlas: Atlas) -> list[Accuracy]:
    """How often the rules were right on what has been reviewed: by mentions, by roles, and by each role that was found.

    A mention is right if it names the country that was found; a role is judged where a country is named. What is reviewed
    in order of doubt is no fair sample: the rules are better than this on the rest.
    """
    reviewed = list(_reviewed(atlas))
    named = [one for one in reviewed if one.action != REJECT]
    counted = [("mention", [not one.moves_country for one in reviewed])]
    counted.append(("role", [one.role == one.found_role for one in named]))
    counted += [(role, [one.role == role for one in named if one.found_role == role]) for role in Role]
    return [
        Accuracy(what, len(right), sum(right), *wilson(sum(right), len(right))) for what, right in counted
    ]


def sample(atlas: Atlas, filters: Filters | None = None, size: int = SAMPLE_SIZES[0]) -> Sample:
    """Draw a fair sample of all mentions, or of those of the filters' reports: by chance, whatever their doubt.

    Parameters
    ----------
    size : int
        How many mentions; a larger sample holds the smaller one.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    reports = filters.reports if filters else ()
    return _fair_sample.draw(atlas, reports, size, Known.of(list(_reviewed(atlas))))


def sample_accuracy(drawn: Sample) -> list[Accuracy]:
    """How often the rules were right on a sample that is reviewed to its end: by mentions, and by roles.

    It estimates how often they are right on all mentions that it was drawn from. Nothing is told of a sample of which some
    is left: what is reviewed of it may have been the doubtful part.
    """
    if not drawn.complete:
        return []
    right = {
        "mention": [bool(one.right_country) for one in drawn.drawn],
        "role": [one.right_role for one in drawn.drawn if one.right_role is not None],
    }
    return [
        Accuracy(what, len(judged), sum(judged), *wilson(sum(judged), len(judged)))
        for what, judged in right.items()
    ]


def all_reviewed(atlas: Atlas, filters: Filters) -> str:
    """Say what nothing is left of: of all reports, of the chosen ones, or of the last that were added."""
    every = len(atlas.titles)
    if not filters.reports and every > QUEUE_REPORTS:
        return (
            f"Nothing is left to review in the last {QUEUE_REPORTS:,} of {every:,} reports: choose others by name, or a "
            "fair sample of all."
        )
    return (
        "Nothing is left to review here."
        if filters.reports or filters.roles
        else "Nothing is left to review."
    )


def wilson(right: int, of: int) -> tuple[float, float]:
    """Wilson's score interval of 95 % for a share, 0 to 1 where nothing was counted.

    Source: Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209-212.
    """
    if not of:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.975)
    share, shrunk = right / of, 1 + z * z / of
    middle = (share + z * z / (2 * of)) / shrunk
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / shrunk
    return max(0.0, middle - half), min(1.0, middle + half)


def context(report: Report, mention: Mention) -> Context:
    """Cut a mention out of its report, with what stands around it."""
    text, first, last = report.text, mention.sentence_start, mention.sentence_end
    passages = [passage for passage in report.passages if passage.start <= mention.start]
    headings = [p for p in passages[:-1] if text.startswith("#", p.start)]
    return Context(
        heading=text[headings[-1].start : headings[-1].end].lstrip("# ")[:_SHOWN_BESIDE] if headings else "",
        before=_LINE_ENDS.sub(
            "\n", _end(text[max(first - 2 * _SHOWN_AROUND, 0) : first].rstrip(), _SHOWN_AROUND)
        ),
        left=_end(text[first : mention.start], _SHOWN_BESIDE),
        surface=text[mention.start : mention.end],
        right=_beginning(text[mention.end : last], _SHOWN_BESIDE),
        after=_LINE_ENDS.sub("\n", _beginning(text[last : last + 2 * _SHOWN_AROUND].lstrip(), _SHOWN_AROUND)),
        page=passages[-1].page if passages else None,
    )


def _beginning(words: str, most: int) -> str:
    """As much of the beginning of a text as can be shown."""
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0]} …"


def _end(words: str, most: int) -> str:
    """As much of the end of a text as can be shown."""
    return words if len(words) <= most else f"… {words[-most:].partition(' ')[2]}"


def _reviewed(atlas: Atlas) -> Iterator[Correction]:
    """The decision that holds, of each mention that was reviewed."""
    for of_one in atlas.corrections.values():
        yield from _corrections.latest(of_one).values()
