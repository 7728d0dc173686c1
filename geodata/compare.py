"""Two choices side by side: what differs between them, in figures and in plain sentences.

Only the same measure is ever compared. A difference is of figures as sources record them: it says nothing of why.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geodata import countries, routes
from geodata._counted import MINUS
from geodata.errors import FilterError, MeasureError
from geodata.model import SPECIAL_ORIGINS, Filters
from geodata.select import Selection, tabulate
from geodata.sentences import (
    counted,
    join,
    measure_label,
    month_label,
    people_phrase,
    percent,
    period_label,
    routes_label,
)

KINDS = ("period", "origin", "route")
SMALL_BASE = 50
"""Below this number a change is not given in per cent."""
MOST_NAMED = 3


@dataclass(frozen=True)
class Comparison:
    """Two selections of one measure that differ in their period, their origins or their routes.

    Attributes
    ----------
    kind : str
        One of `KINDS`: what the two sides differ in.
    left, right : Selection
        A change goes from left to right; of two periods the earlier is left.
    """

    kind: str
    left: Selection
    right: Selection

    @property
    def names(self) -> tuple[str, str]:
        """What tells the two sides apart, in few words."""
        return _side(self.kind, self.left.filters), _side(self.kind, self.right.filters)

    @property
    def months(self) -> tuple[int, int]:
        """How many months each side has."""
        return len(self.left.months), len(self.right.months)


def compare(left: Selection, right: Selection) -> Comparison:
    """Set two selections side by side.

    Raises
    ------
    MeasureError
        If they are of different measures: nothing can be said of their difference.
    FilterError
        If they do not differ in their period, origins or routes, or differ in more than one of these.
    """
    one, other = left.filters, right.filters
    if one.measure != other.measure:
        raise MeasureError(
            f"{measure_label(one.measure).capitalize()} and {measure_label(other.measure)} count different things: "
            "their difference would be a number of nothing. Choose one measure for both sides."
        )
    differing = {
        "period": (one.from_month, one.to_month) != (other.from_month, other.to_month),
        "origin": set(one.origins) != set(other.origins),
        "route": set(one.routes or routes.route_ids()) != set(other.routes or routes.route_ids()),
    }
    kinds = [kind for kind, differs in differing.items() if differs]
    if not kinds:
        raise FilterError("Both sides are the same: choose another period, origin or route for one of them.")
    if len(kinds) > 1:
        raise FilterError(
            f"The sides differ in {join(kinds)}: what a difference comes from could not be said. Let them differ in one."
        )
    if kinds == ["period"] and (one.from_month, one.to_month) > (other.from_month, other.to_month):
        left, right = right, left
    return Comparison(kinds[0], left, right)


def changes(comparison: Comparison, by: str = "origin") -> pd.DataFrame:
    """The figures of both sides by origin, route or month of the year.

    Returns
    -------
    DataFrame
        Indexed by code: left and right (units of the measure), change (right less left) and ratio (change divided by left;
        missing where left is below `SMALL_BASE`). Largest change first, whichever its sign.
    """
    sides = [tabulate(selection.figures, by) for selection in (comparison.left, comparison.right)]
    frame = pd.DataFrame({"left": sides[0], "right": sides[1]}).fillna(0).astype("int64")
    frame.index = frame.index.astype(str)
    frame["change"] = frame["right"] - frame["left"]
    frame["ratio"] = frame["change"] / frame["left"].where(frame["left"] >= SMALL_BASE)
    return frame.sort_values("change", key=abs, ascending=False, kind="stable").rename_axis(by)


def branches(comparison: Comparison) -> tuple[list[str], list[str]]:
    """Branches in use on one side alone, by branch_id: on the left, and on the right."""
    used = [
        list(dict.fromkeys(side.legs.loc[side.legs["route_id"] != routes.APPROACH, "branch_id"]))
        for side in (comparison.left, comparison.right)
    ]
    return [branch for branch in used[0] if branch not in used[1]], [
        branch for branch in used[1] if branch not in used[0]
    ]


def sentences(comparison: Comparison) -> list[str]:
    """Say what differs: the whole, the unknown part, the origins that differ most, the branches, and what to be careful of."""
    said = [_whole(comparison), *lengths_sentence(comparison), _unknown(comparison)]
    if comparison.kind == "origin":
        said += _by_month(comparison)
    else:
        said += _origins(comparison)
    said += branch_sentences(comparison)
    if comparison.kind == "route":
        said.append("One person can be counted on both routes: the two figures are not to be added.")
    return said


def change_words(left: int, right: int) -> str:
    """Write a change: 1,200 more, +40 %; in per cent only where the base is not small."""
    change = right - left
    if not change:
        return "no change"
    words = f"{abs(change):,} {'more' if change > 0 else 'fewer'}"
    return words if left < SMALL_BASE else f"{words}, {ratio_words(left, right)}"


def ratio_words(left: int, right: int) -> str:
    """Write a change in per cent of what it is from: +40 %, under +1 %, over −99 %; its base is above 0, and not small."""
    change = right - left
    if not change:
        return "0\u00a0%"
    share, sign = 100 * abs(change) / left, "+" if change > 0 else MINUS
    if share < 1:
        return f"under {sign}1\u00a0%"
    # What is nearly all is not all.
    nearly_all = change < 0 and 99.5 <= share < 100
    return f"over {sign}99\u00a0%" if nearly_all else f"{sign}{share:,.0f}\u00a0%"


def _side(kind: str, filters: Filters) -> str:
    if kind == "period":
        return _when(filters)
    if kind == "route":
        return routes_label(filters)
    return people_phrase(filters.origins) if filters.origins else "all nationalities"


def _when(filters: Filters) -> str:
    """A period in few words: whole years by their numbers, with a dash, for a sentence goes from one period to another."""
    start, end = filters.from_month or "", filters.to_month or ""
    if start[5:] == "01" and end[5:] == "12":
        return start[:4] if start[:4] == end[:4] else f"{start[:4]}–{end[:4]}"
    return period_label(filters)


def _whole(comparison: Comparison) -> str:
    left, right = comparison.left, comparison.right
    filters = left.filters
    measure = measure_label(filters.measure)
    people = f" of {people_phrase(filters.origins)}" if filters.origins else ""
    names = comparison.names
    words = change_words(left.total, right.total)
    if comparison.kind == "period":
        return (
            f"{measure.capitalize()}{people} on {routes_label(filters)}: "
            f"from {left.total:,} in {names[0]} to {right.total:,} in {names[1]}, {words}."
        )
    if comparison.kind == "route":
        return (
            f"{measure.capitalize()}{people}, {_when(filters)}: {left.total:,} on {names[0]} and "
            f"{right.total:,} on {names[1]}, {words} there."
        )
    return (
        f"{measure.capitalize()} on {routes_label(filters)}, {_when(filters)}: {left.total:,} of {names[0]} and "
        f"{right.total:,} of {names[1]}: {words}."
    )


def _unknown(comparison: Comparison) -> str:
    sides = zip((comparison.left, comparison.right), comparison.names, strict=True)
    told = [(side.unknown, side.total_of_all, name) for side, name in sides]
    if comparison.kind == "origin":
        number, of_all, _ = told[0]
        if not number:
            return f"Nationality is recorded for {'the one' if of_all == 1 else f'all {of_all:,}'} there."
        return (
            f"Nationality was not recorded for {number:,} ({percent(number, of_all)}) of all {of_all:,} there: "
            "either origin may be counted too low."
        )
    if not any(number for number, _, _ in told):
        return "Nationality is recorded for all of them."
    at = "in" if comparison.kind == "period" else "on"
    parts = [
        f"{f'{number:,} ({percent(number, of_all)})' if number else 'none'} {at} {name}"
        for number, of_all, name in told
    ]
    return f"Nationality was not recorded for {join(parts)}: origins are compared among the identified part only."


def _origins(comparison: Comparison) -> list[str]:
    """The recorded nationalities with the largest differences, up and down, and those on one side alone.

    Of a single origin there is nothing to tell that the whole does not.
    """
    if len(comparison.left.filters.origins) == 1:
        return []
    frame = changes(comparison, "origin")
    frame = frame[~frame.index.isin(SPECIAL_ORIGINS)]
    said = []
    for word, rows in (("more", frame[frame["change"] > 0]), ("fewer", frame[frame["change"] < 0])):
        named = [
            f"{countries.label(row.Index)} (from {row.left:,} to {row.right:,}, {change_words(row.left, row.right)})"
            for row in rows.head(MOST_NAMED).itertuples()
        ]
        if named:
            said.append(f"The largest differences with {word}: {join(named)}.")
    alone = [
        int(((frame[one] > 0) & (frame[other] == 0)).sum())
        for one, other in (("left", "right"), ("right", "left"))
    ]
    if any(alone) and not comparison.left.filters.origins:
        at = "in" if comparison.kind == "period" else "on"
        names = comparison.names
        counts = [
            f"{at} {name} alone: {counted(count, 'nationalities')}"
            for name, count in zip(names, alone, strict=True)
            if count
        ]
        said.append(f"Recorded {'; '.join(counts)}.")
    return said


def _by_month(comparison: Comparison) -> list[str]:
    """In how many months each side is ahead; of a single month there is nothing to tell that the whole does not."""
    months = comparison.months[0]
    if months == 1:
        return []
    frame = changes(comparison, "month")
    first, second = int((frame["change"] < 0).sum()), int((frame["change"] > 0).sum())
    names = comparison.names
    words = f"Of {months} months {first} {'has' if first == 1 else 'have'} more of {names[0]}, and {second} more of {names[1]}"
    if frame.empty:
        return [f"{words}."]
    left, right = (int(frame[side].iloc[0]) for side in ("left", "right"))
    return [f"{words}; furthest apart in {month_label(str(frame.index[0]))}: {left:,} and {right:,}."]


def branch_sentences(comparison: Comparison) -> list[str]:
    """Say which branches sources describe for one period alone; nothing where the sides are not periods."""
    if comparison.kind != "period":
        return []
    labels = routes.branches()["label"]
    said = []
    for name, alone in zip(comparison.names, branches(comparison), strict=True):
        if alone:
            shown = [str(labels[branch]) for branch in alone[:MOST_NAMED]]
            more = [f"{len(alone) - len(shown)} more"] if len(alone) > len(shown) else []
            said.append(f"Branches in use in {name} alone ({len(alone)}): {join([*shown, *more])}.")
    return said


def lengths_sentence(comparison: Comparison) -> list[str]:
    """Say that the sides are of unlike length; nothing where they are not."""
    first, second = comparison.months
    if first == second:
        return []
    left, right = round(comparison.left.total / first), round(comparison.right.total / second)
    return [
        f"The periods are not of one length: {first} and {second} months, with {left:,} and {right:,} a month."
    ]
