"""The small model that weighs the features of a group of mentions: one weight for each feature and role."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import lru_cache

from geodata import shipped
from geodata._role_tables import Decision
from geodata.model import Role

ROLES = tuple(Role)
"""In this order stand the weights of a feature."""
WEIGHED, CLOSELY = "weighed", "weighed_closely"
"""The rule's name where the model decides otherwise than the rules, and where it would but is not sure."""

# A rule that says something is overruled where the model is so much surer: 1.6 to 1.
_UNSURE = 50
_NOTHING = (0,) * len(ROLES)


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[int, ...]]:
    with shipped.data_file("role_weights.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        names = next(rows)
        order = [names.index(role.value) for role in ROLES]
        return {row[0]: tuple(int(row[at] or 0) for at in order) for row in rows}


def add_up(features: Iterable[str], start: Sequence[int] = _NOTHING) -> list[int]:
    """Add the weights of features to those of others.

    Parameters
    ----------
    features : iterable of str
        Names of features; those without weights count nothing.
    start : sequence of int
        What to start from, one number for each of `ROLES`.

    Returns
    -------
    list of int
        One number for each of `ROLES`.
    """
    weights = _weights()
    return [
        sum(column)
        for column in zip(start, *(weights[name] for name in features if name in weights), strict=True)
    ]


def weighed(decision: Decision, sums: Sequence[int]) -> Decision:
    """The role that weighs most; the decision of a rule stands where both agree or the model is not sure.

    Parameters
    ----------
    decision : (Role, str)
        What the rules say.
    sums : sequence of int
        One number for each of `ROLES`, as `add_up` gives them.

    Returns
    -------
    (Role, str)
        The role, and the name of the rule, or `WEIGHED`, or `CLOSELY`.
    """
    best = max(range(len(ROLES)), key=sums.__getitem__)
    ahead = sums[best] - sums[ROLES.index(decision[0])]
    if not ahead:
        return decision
    if decision[0] is not Role.OTHER and ahead <= _UNSURE:
        return decision[0], CLOSELY
    return ROLES[best], WEIGHED
