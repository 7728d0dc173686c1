"""What ``to``, ``into`` and ``for`` say of a country: where a way ends, stops first, or leads back to."""

from __future__ import annotations

from geodata._role_cases import AS_GOVERNED, Case, Cases, Governed, decide
from geodata._role_tables import DESTINATION, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_ways import REACH, asks_for_visa, goes_on, is_extradition, visa, wants
from geodata._role_words import ON_ROUTES, RECEIVING, SEA, SOURCES, Cue
from geodata.model import Role

_HOME: Decision = (ORIGIN, "returned_to")
_FLED: Decision = (DESTINATION, "fled_to")
_SENT: Decision = (Role.OTHER, "officers_sent")
_OFFICIALS = frozenset({Cue.AUTHORITY, Cue.DELEGATE})
_DRIVEN_OUT = frozenset({Cue.FLEE, Cue.CONFLICT})
_BEGINNING = frozenset("begin begins began start starts started".split())
_REFUGEES = frozenset({"refugee", "refugees"})
_SAFETY = frozenset("safety refuge shelter protection".split())
# Who is returned to one of these on the way had come through it; few are their own citizens.
_READMITTING = frozenset("BGR BIH BLR HRV HUN LBY ROU SVN".split())
_HOSTING = frozenset({"TUR"})
_CROSSING = frozenset("cross crosses crossed crossing".split())
_MOVED_BY_LAW = frozenset("relocated relocation resettled evacuated transferred dublin".split())
_SHIPPED = frozenset("shipped exported delivered wired".split())
_WENT = frozenset("go goes going went gone come came".split())


def _left(it: Governed) -> list[str]:
    """The words before the preposition."""
    return it.clause.words[max(it.clause.at - REACH, 0) : it.clause.at + 1]


def _is_refugees_first(it: Governed) -> bool:
    return not _REFUGEES.isdisjoint(it.before(6)) and not it.is_one_of(ON_ROUTES)


def _sends_officers(it: Governed) -> bool:
    if Cue.DELEGATE in it.cues[1:3] and Cue.PERSON not in it.cues[:3]:
        return True
    officials = not _OFFICIALS.isdisjoint(it.clause.cues[it.at : it.clause.at + 1])
    return officials and Cue.PERSON not in it.cues[:2]


def _flies_home(it: Governed) -> bool:
    if it.last not in ("flights", "flight"):
        return False
    returned = it.cue is not Cue.RETURN and Cue.RETURN in it.cues[:2]
    return returned or SOURCES.issuperset(it.clause.codes)


def _gets_visa(it: Governed) -> bool:
    """Whether people get a visa for a country; else it is the country whose citizens need one, or no longer do."""
    left = _left(it)
    return asks_for_visa(it.clause, left[-3:]) and visa(it.clause, left)[1] == "travelled_by_visa"


def _crosses_to(it: Governed) -> bool:
    left = _left(it)
    if it.clause.preposition != "to" or _CROSSING.isdisjoint(left):
        return False
    return "from" not in left[-5:] or Cue.PRICE in it.clause.cues


def _is_returned_on_the_way(it: Governed) -> bool:
    """Whether people are returned to a country that is not theirs: they had come through it."""
    if it.is_one_of(SOURCES):
        return False
    return (
        it.is_one_of(RECEIVING | _READMITTING)
        or "from" in _left(it)
        or "from" in it.clause.right(3)
        or not SEA.isdisjoint(it.clause.sentence.all_words)
    )


def _goes_home(it: Governed) -> bool:
    """Whether who goes back, or is readmitted, is a citizen of that country, and not sent one stop back."""
    back = it.word == "back" and it.clause.words[it.at - 1] in _WENT
    if not (back or it.word.startswith("readmi")) or it.is_one_of(_READMITTING | RECEIVING | _HOSTING):
        return False
    return "from" not in _left(it) and "from" not in it.clause.right(3)


def _stops_first(it: Governed) -> bool:
    begins = not _BEGINNING.isdisjoint(it.clause.words[max(it.at - 3, 0) : it.clause.at + 1])
    return it.told[0] is DESTINATION and (begins or goes_on(it.clause))


def _moved_by_law(it: Governed) -> bool:
    left = _left(it)
    arrivals = it.cue is Cue.ARRIVE and "arrivals" in left and "from" not in left
    return arrivals or not _MOVED_BY_LAW.isdisjoint(left)


CASES = Cases(
    Case("was extradited to", "", lambda it: is_extradition(it.clause), (PARTICIPANT, "extradition")),
    Case("refugees crossed into", "CROSS", _is_refugees_first, _FLED, is_final=True),
    Case("from the border to", "BORDER", lambda it: "from" in it.before(6), (DESTINATION, "leg_to")),
    Case("were shipped to", "", lambda it: it.last in _SHIPPED, (Role.OTHER, "goods_sent_to")),
    Case(
        "went to Somalia, returning",
        "GO",
        lambda it: Cue.RETURN in it.clause.cues and it.is_one_of(SOURCES),
        _HOME,
    ),
    Case("sent officers to", "GO", _sends_officers, _SENT),
    Case(
        "go home to Somalia",
        "",
        lambda it: it.last in ("home", "back") and it.cue is not Cue.RETURN and it.is_one_of(SOURCES),
        _HOME,
    ),
    Case("returned on flights to", "", _flies_home, _HOME),
    Case(
        "bought a visa for Germany",
        "",
        lambda it: _gets_visa(it) and it.is_one_of(RECEIVING),
        (DESTINATION, "travelled_by_visa"),
        is_final=True,
    ),
    Case("bought a visa for Serbia", "", _gets_visa, (TRANSIT, "travelled_by_visa")),
    Case(
        "dropped the visa for", "", lambda it: asks_for_visa(it.clause, _left(it)[-3:]), (ORIGIN, "visa_for")
    ),
    Case("crossed to", "CROSS", _crosses_to, (DESTINATION, "crossed_to")),
    Case("returned to Libya", "RETURN", _is_returned_on_the_way, (TRANSIT, "returned_to_on_the_way")),
    Case("returned to", "RETURN", lambda _: True, AS_GOVERNED, is_final=True),
    Case(
        "hope to cross into Germany",
        "CROSS",
        lambda it: wants(_left(it)) and it.is_one_of(RECEIVING),
        (DESTINATION, "wanted"),
    ),
    Case(
        "crossed to safety in",
        "CROSS",
        lambda it: not _SAFETY.isdisjoint(it.clause.right(8)),
        _FLED,
        is_final=True,
    ),
    Case("were readmitted to", "", _goes_home, _HOME),
    Case("driven by the war into", "PUSHBACK", lambda it: Cue.CONFLICT in it.cues, _FLED, is_final=True),
    Case("pushed back to Somalia", "PUSHBACK", lambda it: it.is_one_of(SOURCES), _HOME),
    Case("pushed back to", "PUSHBACK", lambda _: True, AS_GOVERNED, is_final=True),
    Case(
        "fled across the border to",
        "",
        lambda it: it.told[0] is TRANSIT and not _DRIVEN_OUT.isdisjoint(it.cues),
        _FLED,
        is_final=True,
    ),
    Case(
        "were smuggled into Serbia",
        "GO SMUGGLE",
        lambda it: it.clause.preposition == "into" and not it.is_one_of(RECEIVING),
        (TRANSIT, "crossed_into"),
    ),
    Case(
        "the route from Greece to Serbia",
        "TRANSIT",
        lambda it: "from" in _left(it) and not it.is_one_of(RECEIVING),
        (TRANSIT, "leg_to"),
    ),
    Case("a dream of getting to", "DESTINATION", lambda _: True, AS_GOVERNED, is_final=True),
    Case(
        "asylum seekers want to go to",
        "",
        lambda it: Cue.ASYLUM in it.cues[:2] or wants(_left(it)),
        AS_GOVERNED,
        is_final=True,
    ),
    Case("travelled to Greece and from there to", "", _stops_first, (TRANSIT, "first_stop")),
    Case("were relocated to", "", _moved_by_law, AS_GOVERNED, is_final=True),
)
"""In this order: the first case that holds decides."""


def to_place(it: Governed) -> Decision | None:
    """What ``to``, ``into`` and ``for`` say of a country."""
    return decide(CASES, it)
