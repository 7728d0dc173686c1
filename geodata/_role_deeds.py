"""Roles that a clause tells of its subject: the state that acts, takes people in, or is passed."""

from __future__ import annotations

import re
from typing import NamedTuple

from geodata._clause import Clause
from geodata._role_cases import Case, Cases
from geodata._role_places import passing
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_words import COPULAS, CUES, PASSIVE, PREPOSITIONS, RECEIVING, SKIPPED, STOPS, Cue
from geodata.model import Role

_STATE_VERBS = frozenset({Cue.ACT, Cue.COOPERATE, Cue.MEETING})
_RECORDING = "experienced experiences received receives receive recorded registered records registers saw sees seen counted counts issued granted grants given gave has had accepted took processed recognised recognized"
_TAKEN_IN = frozenset(
    "citizenship residence visa visas permits applications claims arrivals applicants asylum protection refugees status applicants displaced landings requests people persons venezuelans families".split()
)
_ENTERING = frozenset("entries crossings detections".split())
_UNDERGOING = frozenset(
    "stand stands stood saw sees see had has have faces faced needs lost won lay lies lie while when where as than such also - > region area province route border".split()
)
_NO_DEEDS = " ".join(COPULAS | _UNDERGOING | SKIPPED | STOPS | PREPOSITIONS)
_BEING = " ".join(PASSIVE)
_ACTED = re.compile(r"[a-z]{3,}ed\Z")
_LIGHT = "continue continues continued not also jointly recently has have had will would to may should must can could already then since again soon both together each alone combined all did does"


class _Verb(NamedTuple):
    """A word behind a country that may be the verb whose subject it is.

    Attributes
    ----------
    right : list of str
        The words behind the country, or behind what is inserted there.
    rest : list of str
        Those behind the word.
    """

    clause: Clause
    word: str
    cue: Cue | None
    right: list[str]
    rest: list[str]

    def says(self, words: frozenset[str], reach: int) -> bool:
        """Whether one of these words stands so near behind the verb, in a sentence about people on the move."""
        return self.clause.migration and not words.isdisjoint(self.rest[:reach])

    def kinds(self, reach: int) -> list[Cue | None]:
        """What so many words behind the verb tell."""
        return [CUES.get(word) for word in self.rest[:reach]]


_ACTS: Decision = (PARTICIPANT, "state_acting")
_HOSTS: Decision = (DESTINATION, "state_hosting")
_RECEIVES: Decision = (DESTINATION, "state_receiving")
_PASSED: Decision = (TRANSIT, "passed_through")
_SKIPPED: Decision = (Role.OTHER, "next_word")
"""Stands in the table for a word that says nothing, so that the next one is looked at."""
_RECORDING_WORDS = frozenset(_RECORDING.split())


def _is_auxiliary(it: _Verb) -> bool:
    rest = it.rest
    return rest != [] and _ACTED.match(rest[0]) is not None and rest[0] not in _RECORDING_WORDS


def _hosts_people(it: _Verb) -> bool:
    kinds = it.kinds(len(it.rest))
    counted = it.clause.migration and it.rest != [] and it.rest[0][0].isdigit()
    return (counted or Cue.PERSON in kinds) and Cue.MEETING not in kinds


def _accounts_for_people(it: _Verb) -> bool:
    return it.clause.migration and not _TAKEN_IN.isdisjoint(it.clause.right(14))


def _is_passed(it: _Verb) -> bool:
    """``is mostly crossed at night``."""
    kinds = [CUES.get(word) for word in it.rest[:3] if word.endswith("ed")]
    return Cue.CROSS in kinds or Cue.TRANSIT in kinds


def _is_deed(it: _Verb) -> bool:
    acts = _ACTED.match(it.word) is not None or (it.clause.opens and it.word.isalpha())
    return it.clause.migration and acts


CASES = Cases(
    Case[_Verb]("has closed", "has have had", _is_auxiliary, _SKIPPED),
    Case(
        "has lost people",
        "has have had",
        lambda it: it.rest[:1] == ["lost"] and not _TAKEN_IN.isdisjoint(it.rest[:7]),
        (ORIGIN, "left"),
    ),
    Case("accepted requests", "accepted", lambda it: "requests" in it.rest[:3], _ACTS),
    Case("received applications", _RECORDING, lambda it: it.says(_TAKEN_IN, 7), _RECEIVES, is_final=True),
    Case("saw transit", _RECORDING, lambda it: it.says(frozenset({"transit"}), 6), _PASSED),
    Case("recorded entries", _RECORDING, lambda it: it.says(_ENTERING, 7), _RECEIVES),
    Case(
        "Germany accounted for most applications",
        "accounted accounts account",
        lambda it: _accounts_for_people(it) and not RECEIVING.isdisjoint(it.clause.codes),
        _RECEIVES,
        is_final=True,
    ),
    Case(
        "Syria accounted for most applications",
        "accounted accounts account",
        _accounts_for_people,
        (ORIGIN, "counted_nationality"),
    ),
    Case("has an agreement", "has have had", lambda it: Cue.COOPERATE in it.kinds(5), _ACTS),
    Case("shares a border", "share shares shared", lambda it: "border" in it.right, (TRANSIT, "border_with")),
    Case("hosts 600,000 refugees", "HOST", _hosts_people, _HOSTS),
    Case("hosted a conference", "HOST", lambda _: True, _ACTS),
    Case("did so, followed", "did followed", lambda it: it.clause.migration and it.clause.opens, _ACTS),
    Case("will then", _LIGHT, lambda _: True, _SKIPPED),
    Case("largely", "", lambda it: it.word.endswith("ly"), _SKIPPED),
    Case("was asked", _BEING, lambda it: it.kinds(1) in ([Cue.ACT], [Cue.ARREST]), _SKIPPED),
    Case("was represented", _BEING, lambda it: it.rest[:1] == ["represented"], _ACTS),
    Case("closed, agreed, met", "ACT COOPERATE MEETING", lambda _: True, _ACTS),
    Case("took part", "took", lambda it: "part" in it.rest, _ACTS),
    Case("is crossed at night", _BEING, _is_passed, _PASSED),
    Case("pushes back", "PUSHBACK", lambda it: it.rest[:1] in (["back"], ["away"]), _ACTS),
    Case("is, lies, of", _NO_DEEDS, lambda _: True, None),
    Case("dismantled, rebuilds", "", _is_deed, _ACTS),
)
"""In this order: the first case that holds decides on a word."""


def acting(clause: Clause) -> Decision | None:
    """``Serbia closed its border``, ``Jordan hosts 600,000 refugees``, ``Germany received 40,000 applications``."""
    if not clause.is_name or clause.preposition not in ("", "between"):
        return None
    right = clause.right(12)
    if right[:1] == ["that"] and clause.words[max(clause.at - 1, 0) : clause.at + 1] in (
        ["it", "was"],
        ["it", "is"],
    ):
        return _ACTS if clause.migration else None
    if right[:1] == ["'s"]:
        recording = (index for index in range(2, min(7, len(right))) if right[index] in _RECORDING_WORDS)
        right = right[next(recording, 0) :]
    if right[:1] == [","] or right[:1] == ["and"]:
        right = _behind_insertion(clause, right)
    if _takes_people_in(clause, right):
        return passing(clause, _HOSTS)
    for index, word in enumerate(right[:6]):
        case = CASES.first(_Verb(clause, word, CUES.get(word), right, right[index + 1 :]))
        if case is None or case.told is None:
            return None
        if case.told is not _SKIPPED:
            return case.told if case.is_final else passing(clause, case.told)
    return None


_PERFECT = frozenset("has have had also now already since".split())


def _takes_people_in(clause: Clause, right: list[str]) -> bool:
    """``Norway resettled 3,000 refugees``, ``together host five million Afghans``."""
    kinds = [CUES.get(word) for word in right]
    if Cue.MEETING in kinds or not (Cue.PERSON in kinds or MENTION in right):
        return False
    if right[:2] in (["continues", "to"], ["continued", "to"], ["continue", "to"]):
        right, kinds = right[2:], kinds[2:]
    while right and (
        right[0] in _PERFECT or (right[0] in PASSIVE and right[1:] and right[1].endswith("ing"))
    ):
        right, kinds = right[1:], kinds[1:]
    for index, word in enumerate(right[:4]):
        if word in COPULAS or word in STOPS or word in PREPOSITIONS:
            return False
        if kinds[index] in (Cue.HOST, Cue.SETTLE) or right[index : index + 2] in (
            ["took", "in"],
            ["takes", "in"],
            ["taken", "in"],
            ["taking", "in"],
        ):
            return clause.about_people
    return False


_INSERTING = frozenset("together along which whose where with".split())


def _behind_insertion(clause: Clause, right: list[str]) -> list[str]:
    if right[0] == "," and clause.at >= 0 and clause.words[clause.at] == "including":
        return right[1:]
    if right[:2] == ["and", "the"]:
        return right[3:]
    if right[0] == "and":
        return right[
            1 + next((index for index, word in enumerate(right[1:5]) if CUES.get(word) in _STATE_VERBS), 0) :
        ]
    if "with" in clause.words[clause.first : clause.last]:
        return right[1:]
    if right[1:2] and (right[1] in _INSERTING or (right[1].endswith("ed") and right[2:3] == ["by"])):
        words = clause.words[clause.last + 1 : clause.last + 20]
        return words[words.index(",") + 1 :] if "," in words else right
    return right
