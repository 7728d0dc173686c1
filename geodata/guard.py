"""What must not be added up: the reason is given in the place of a number."""

from __future__ import annotations

from collections.abc import Collection

from geodata._counted import join
from geodata.errors import MeasureError

COUNTED_ONE_BY_ONE = "dead_or_missing"
"""The one measure whose numbers are persons."""
COUNTED_ON_A_DATE = "presence"
"""The one measure that is of a date: who stays is counted again on the next."""
PERSONS = ("persons", "people")
"""What a number of persons is asked for by, where a measure is expected."""
PARTS_OF_ROUTES = ("leg", "segment", "branch", "crossing")
"""What figures are asked for by, and what has no figure of its own."""


def why_not(
    measures: Collection[str] = (),
    *,
    persons: bool = False,
    legs: Collection[str] = (),
    routes: int = 1,
    number: int | None = None,
    dates: int = 1,
) -> str:
    """Say why a sum that is asked for would be no number; empty where it is one.

    Parameters
    ----------
    measures : collection of str
        Measures of what is to be added, as `geodata.Measure` names them; one of `PERSONS` among them asks for persons;
        detections where none is named.
    persons : bool
        Whether the sum is to be a number of persons.
    legs : collection of str
        Names of the legs, branches or crossing points that a figure is asked of.
    routes : int
        How many routes the figures are of.
    number : int, optional
        The sum in units of the measure, where it is known.
    dates : int
        How many months or years the figures are of.
    """
    if legs:
        return _of_legs(list(dict.fromkeys(legs)))
    counted = sorted({str(measure) for measure in measures} - set(PERSONS))
    if len(counted) > 1:
        return f"Figures of {join([_words(measure) for measure in counted])} cannot be added: they count different things. Choose one measure."
    if counted == [COUNTED_ON_A_DATE] and dates > 1:
        return "Figures of persons present on several dates cannot be added: who stays is counted on each. Choose one date."
    if not (persons or set(PERSONS).intersection(measures)) or counted == [COUNTED_ONE_BY_ONE]:
        return ""
    return _of_persons(_words(counted[0] if counted else "detections"), routes, number)


def refuse(reason: str) -> None:
    """Raise `MeasureError` where there is a reason."""
    if reason:
        raise MeasureError(reason)


def _words(measure: str) -> str:
    return measure.replace("_", " ")


def _of_persons(words: str, routes: int, number: int | None) -> str:
    these = words if number is None else f"{number:,} {words}"
    events = "are events" if words == "detections" else "are counted as they are recorded"
    where = f"on one or on more of these {routes} routes" if routes > 1 else "on this route or on others"
    return (
        f"These {these} cannot be given as a number of people: {words} {events}, and one person can be counted several "
        f"times, {where}. How many times is not known, so nothing is assumed here."
    )


def _of_legs(names: list[str]) -> str:
    return (
        f"{join(names)} {'have no figures of their own' if len(names) > 1 else 'has no figure of its own'}: a count belongs to the "
        "whole route, it is not split among branches, and legs of one route are never added up."
    )
