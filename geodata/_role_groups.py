"""Which mentions are coordinated with the one before, ``Syria, Iraq and Iran``: those of a group have one role."""

from __future__ import annotations

import numpy as np

from geodata._role_places import NOWHERE, Ints, Mask, Places


def coordinated(places: Places, at: Ints, same: Mask, is_name: Mask) -> Mask:
    """Whether each mention is coordinated with the one before.

    Parameters
    ----------
    places : Places
        The words of a batch.
    at : array of int
        Where the mentions stand among them.
    same : array of bool
        Whether each stands in the sentence of the one before.
    is_name : array of bool
        Whether each is a name, and no word for people.
    """
    behind = np.concatenate([at[:1], at[:-1] + 1])
    # Figures may stand behind each: "Germany 812, France 402".
    figured = places.next(~places.has("figure"))[behind]
    towns = _words_of_towns(places, at, behind)
    coordinating = places.count("coordination", behind, at) + towns
    joined = same & places.at("link", figured) & (coordinating == at - behind)
    joined &= is_name == _before(is_name)
    counted = places.at("number", at + 1) & ~places.at("number", behind)
    joined &= ~(counted & (places.count("number", behind, at) == 0))
    joined &= ~((places.count("chain", behind, at) > 0) & is_name)
    joined &= ~_led_otherwise(places, at, behind, joined)
    return joined & ~(_begins_clause(places, at, behind, joined) & (towns == 0))


def _before(values: Mask) -> Mask:
    """Of each mention the value of the one before; of the first its own."""
    return np.concatenate([values[:1], values[:-1]])


def _words_of_towns(places: Places, at: Ints, behind: Ints) -> Ints:
    """How many words of a town stand before a mention, as before the last one: ``in Kigali, Rwanda, and Lusaka, Zambia``."""
    first = places.before_capitals[at - 2] + 1
    in_country = places.at("in_country", at - 1) & (first < at - 1)
    return np.where(in_country & _before(in_country), at - 1 - np.maximum(first, behind), 0)


def _led_otherwise(places: Places, at: Ints, behind: Ints, joined: Mask) -> Mask:
    """Whether another preposition stands before a mention than before those it follows: ``to Italy, and from Serbia``."""
    leads = places.has("repeated") & ~places.behind("before_with")
    lead = places.last(leads | places.has("mention") | places.edges)[at - 1]
    led = np.where(leads[lead], places.words[lead], NOWHERE)
    order = np.arange(len(at))
    head = np.maximum.accumulate(np.where(joined, 0, order))
    # The last one before that has a preposition of its own.
    led_before = np.maximum.accumulate(np.where(led != NOWHERE, order, 0))[np.maximum(order - 1, 0)]
    same = (led_before >= head) & (led[led_before] == led)
    return joined & leads[lead] & (lead >= behind) & ~same


def _begins_clause(places: Places, at: Ints, behind: Ints, joined: Mask) -> Mask:
    """Whether a mention begins another clause: ``to Libya, and Tunisia took back``, ``in Mali; Niger has``, ``from Togo, by Spain``."""
    # Before the last of three at least a comma may stand.
    second = places.at("comma", behind) & places.at("clause_link", behind + 1) & ~_before(joined)
    halted = (places.count("semicolon", behind, at) > 0) & ~places.at("goes_on", at + 1)
    told = (places.count("tells", behind, at) > 0) & (places.count("before_by_or_as", behind, at) == 0)
    return second | halted | told
