"""How doubtful a mention is, and why: told by the rule that decided, by the words around, and by earlier reviews."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geodata import _abbreviation_words, _corrections, _lexicon, _person_words
from geodata._corrections import REJECT, Correction, Place
from geodata._counted import counted
from geodata._cues import SHARED
from geodata._prepared import EMBEDDED_AT, MentionRow
from geodata._role_frames import frames_in
from geodata._rule_words import CLOSELY, SILENT
from geodata.model import Mention, Report, Role

# How often a rule is wrong before anybody has reviewed it, rounded from the marked sentences of tests/data; it weighs as
# much as so many reviews. Of roles: those in doubt, those that are other, and the rest.
_REVIEWS_A_GUESS_IS_WORTH = 10
_CLOSE, _OTHER, _TOLD = 2 / 5, 1 / 10, 1 / 20
_AMBIGUOUS_NAME, _NAME = 1 / 5, 1 / 100
_MOVEMENT = frozenset(
    "go enter leave arrive reach stay pass vehicle transport smuggler flee price live border return push".split()
)
_AMBIGUOUS = (
    (frozenset(SHARED), "“{}” is a name of two countries."),
    (_lexicon.TWIN_PLACES, "“{}” is also the name of another place."),
    (_person_words.PERSON_FIRST | _person_words.FAMILY_NAMES, "“{}” is also a name that people bear."),
    (_lexicon.ORDINARY_WORDS, "“{}” is also an ordinary word."),
    (frozenset(_abbreviation_words.DEFINED_ABBREVIATIONS), "“{}” also stands for other things."),
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A mention that nobody has reviewed yet.

    Attributes
    ----------
    found : Mention
        As the rules found it.
    place : Place
        Which mention of the report it is, in whatever version.
    iso3, role
        As it counts now: a decision about the same name elsewhere in the report may have changed the country.
    chance : float
        That a reviewer would overturn it, 0 to 1, as far as is known: what the queue is ordered by.
    reasons : tuple of str
        Why it is in doubt, a sentence each; empty where nothing speaks against it.
    alike : int
        How many other mentions a decision about its country would be reused for.
    """

    found: Mention
    place: Place
    iso3: str
    role: Role
    chance: float
    reasons: tuple[str, ...]
    alike: int


def _role_rule(rule: str) -> str:
    return rule.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Known:
    """What reviewers have found so far: of each rule and each name how often it was reviewed, and how often overturned."""

    rules: Counter[str]
    rules_overturned: Counter[str]
    names: Counter[str]
    names_overturned: Counter[str]

    @classmethod
    def of(cls, reviewed: Sequence[Correction]) -> Known:
        """Count decisions, one a mention."""
        named = [one for one in reviewed if one.action != REJECT]
        return cls(
            Counter(_role_rule(one.rule) for one in named),
            Counter(_role_rule(one.rule) for one in named if one.role != one.found_role),
            Counter(one.surface for one in reviewed),
            Counter(one.surface for one in reviewed if one.moves_country),
        )


def of_report(
    report: Report, rows: Sequence[MentionRow], corrections: Sequence[Correction], known: Known
) -> Iterator[Doubt]:
    """The mentions of one report that nobody has reviewed, in its order."""
    decided = _corrections.latest(corrections)
    counted = dict(_corrections.apply(report.text, rows, corrections))
    places = _corrections.places(report.text, rows)
    left = [
        n for n, row in enumerate(rows) if places[n] not in decided and n in counted and not row[EMBEDDED_AT]
    ]
    # Also those inside longer names, which nobody is asked about: a decision about the country changes them, too.
    alike = Counter((places[n][0], rows[n][3]) for n in counted if places[n] not in decided)
    cues: dict[int, frozenset[str]] = {}
    for n in left:
        found = _corrections.as_mention(report.report_id, rows[n])
        first = found.sentence_start
        if first not in cues:
            cues[first] = frames_in(report.text[first : found.sentence_end])
        in_doubt = (_doubt_of_role(found, cues[first], known), _doubt_of_name(found, places[n][0], known))
        yield Doubt(
            found=found,
            place=places[n],
            iso3=counted[n][3],
            role=Role(counted[n][4]),
            chance=1 - math.prod(1 - chance for chance, _ in in_doubt),
            reasons=tuple(reason for _, reasons in in_doubt for reason in reasons),
            alike=alike[places[n][0], found.iso3] - 1,
        )


def _doubt_of_role(found: Mention, cues: frozenset[str], known: Known) -> tuple[float, tuple[str, ...]]:
    rule = _role_rule(found.rule)
    is_other = found.role is Role.OTHER
    reasons = []
    if is_other and not cues.isdisjoint(_MOVEMENT):
        reasons.append(
            "The sentence speaks of movement, but no word around the name tells its role."
            if rule == SILENT
            else "The sentence speaks of movement, but the words around the name give it no role there."
        )
    elif rule == CLOSELY:
        reasons.append("The words around the name speak for two roles.")
    guess = _CLOSE if rule == CLOSELY else _OTHER if is_other else _TOLD
    return _learned(guess, reasons, known.rules[rule], known.rules_overturned[rule], "this rule for roles")


def _doubt_of_name(found: Mention, surface: str, known: Known) -> tuple[float, tuple[str, ...]]:
    reasons = [words.format(surface) for names, words in _AMBIGUOUS if surface in names][:1]
    guess = _AMBIGUOUS_NAME if reasons or found.rule.startswith("shared") else _NAME
    return _learned(
        guess,
        reasons,
        known.names[surface],
        known.names_overturned[surface],
        f"the country of “{surface}”",
    )


def _learned(
    guess: float, reasons: list[str], reviewed: int, overturned: int, what: str
) -> tuple[float, tuple[str, ...]]:
    """A first guess, and what reviewers have found since."""
    if overturned:
        reasons.append(f"Reviewers have overturned {what} in {overturned:,} of {counted(reviewed, 'cases')}.")
    chance = (_REVIEWS_A_GUESS_IS_WORTH * guess + overturned) / (_REVIEWS_A_GUESS_IS_WORTH + reviewed)
    return chance, tuple(reasons)
