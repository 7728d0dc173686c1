"""The small model that weighs the features of a group of mentions: one weight for each feature and role."""

from __future__ import annotations

import csv
import struct
from collections.abc import Iterable
from functools import lru_cache

from geodata import shipped
from geodata._role_tables import Decision
from geodata.model import Role

ROLES = (Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.PARTICIPANT, Role.OTHER)
"""In this order stand the weights of a feature."""
WEIGHED, CLOSELY = "weighed", "weighed_closely"
"""The rule's name where the model decides otherwise than the rules, and where it would but is not sure."""

# A rule that says something is overruled where the model is so much surer: 1.6 to 1.
_UNSURE = 50
# Four sums of 16 bits make one number of the machine, which is added much faster than a longer one. They hold the weights of 200
# features; a group has some 45.
_BITS = 16
_HALF = 1 << (_BITS - 1)
_TELLING = ROLES[:-1]
_HALVES = sum(_HALF << (_BITS * at) for at in range(len(_TELLING)))
_apart = struct.Struct("<4H").unpack


@lru_cache(maxsize=1)
def _weights() -> dict[str, int]:
    """The weights of each feature beyond that of `Role.OTHER`, side by side in one number: one addition adds them all."""
    with shipped.data_file("role_weights.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        names = next(rows)
        other, *order = [names.index(role.value) for role in (Role.OTHER, *_TELLING)]
        return {
            row[0]: sum(
                (int(row[column] or 0) - int(row[other] or 0)) << (_BITS * at)
                for at, column in enumerate(order)
            )
            for row in rows
        }


def add_up(features: Iterable[str]) -> int:
    """Add the weights of features.

    Parameters
    ----------
    features : iterable of str
        Names of features; those without weights count nothing.

    Returns
    -------
    int
        The sums for all roles in one number, which may be added to others and which `weighed` reads.
    """
    return sum(filter(None, map(_weights().get, features)))


def weighed(decision: Decision, added: int) -> Decision:
    """The role that weighs most; the decision of a rule stands where both agree or the model is not sure.

    Parameters
    ----------
    decision : (Role, str)
        What the rules say.
    added : int
        As `add_up` gives it.

    Returns
    -------
    (Role, str)
        The role, and the name of the rule, or `WEIGHED`, or `CLOSELY`.
    """
    sums = (*_apart((added + _HALVES).to_bytes(8, "little")), _HALF)
    most = max(sums)
    ahead = most - sums[ROLES.index(decision[0])]
    if not ahead:
        return decision
    if decision[0] is not Role.OTHER and ahead <= _UNSURE:
        return decision[0], CLOSELY
    return ROLES[sums.index(most)], WEIGHED
