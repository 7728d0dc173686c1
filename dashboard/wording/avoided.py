"""Words that this field does not use, each with what to write instead and why, and how a text of it is told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geodata.model import Measure


@dataclass(frozen=True)
class Word:
    """A wording to find.

    Attributes
    ----------
    rule : str
        The name of the rule it belongs to.
    better : str or None
        What to put in its place; None where a person has to decide.
    choices : tuple of str
        What there is to choose from then.
    """

    rule: str
    pattern: re.Pattern[str]
    why: str
    better: str | None = None
    choices: tuple[str, ...] = ()


def _word(
    rule: str,
    pattern: str,
    why: str,
    better: str | None = None,
    choices: tuple[str, ...] = (),
    *,
    any_case: bool = True,
) -> Word:
    return Word(rule, re.compile(pattern, re.IGNORECASE if any_case else 0), why, better, choices)


_UN_NAME = "The United Nations use the name {}."
_PROTOCOLS = "Smuggling of migrants is not trafficking in persons: they are two crimes, under two protocols."
_BODIES = r"(group|market|network|operation|organi[sz]ation|ring|route)s?\b"
_PERSON = "A person is not illegal: an entry or a stay can be irregular."
_WATER = "Images of water, war and animals do not describe people."

WORDS = (
    _word("names", r"\bTurkey\b", _UN_NAME.format("Türkiye"), "Türkiye", any_case=False),
    _word(
        "names",
        r"\b(the )?(former Yugoslav Republic of Macedonia|FYROM)\b|(?<!North )\bMacedonia\b",
        _UN_NAME.format("North Macedonia"),
        "North Macedonia",
    ),
    _word("names", r"\b(the )?Czech Republic\b", _UN_NAME.format("Czechia"), "Czechia"),
    _word("names", r"\b(the )?Ivory Coast\b", _UN_NAME.format("Côte d'Ivoire"), "Côte d'Ivoire"),
    _word("names", r"\bSwaziland\b", _UN_NAME.format("Eswatini"), "Eswatini"),
    _word("names", r"\bCape Verde\b", _UN_NAME.format("Cabo Verde"), "Cabo Verde"),
    _word("names", r"\bBurma\b", _UN_NAME.format("Myanmar"), "Myanmar"),
    _word(
        "Kosovo*",
        r"\bKosovo\b(?!\*)(?! \(UNSCR)",
        "The name carries an asterisk and a note on Security Council resolution 1244 (1999); exports add the note.",
        "Kosovo*",
        any_case=False,
    ),
    _word("irregular", r"\billegally staying\b", _PERSON, "irregularly staying"),
    _word(
        "irregular",
        r"\billegal (?=(im)?migra|people|persons?\b|men\b|women\b|children\b|entr(y|ies|ants?)\b|border|crossing|stay)",
        _PERSON,
        "irregular ",
    ),
    _word(
        "irregular",
        r"\b(the )?(illegals|clandestines)\b|\billegal aliens\b",
        _PERSON,
        choices=("people in an irregular situation", "people who crossed a border irregularly"),
    ),
    _word(
        "irregular",
        r"\bundocumented\b|\billegal alien\b",
        _PERSON,
        choices=("in an irregular situation", "without documents"),
    ),
    _word("smuggling and trafficking", r"\btrafficking (?=(route|network)s?\b)", _PROTOCOLS, "smuggling "),
    _word(
        "smuggling and trafficking",
        r"\b(migrant|refugee)s? trafficking\b|\btrafficking (of|in) (migrant|refugee)s\b",
        _PROTOCOLS,
        "smuggling of migrants",
    ),
    _word(
        "smuggling and trafficking",
        r"\btraffickers? (routes?|networks?)\b|\b(migrant|refugee)s? (traffickers?|trafficked)\b|\btrafficked (migrant|refugee)s?\b",
        _PROTOCOLS,
        choices=("migrant smugglers", "smuggled migrants", "smugglers' networks"),
    ),
    _word(
        "smuggling and trafficking",
        rf"\b(human|people) smuggling (?={_BODIES})",
        _PROTOCOLS,
        "migrant smuggling ",
    ),
    _word(
        "smuggling and trafficking",
        rf"\b(human|people) smuggling\b(?! {_BODIES})",
        _PROTOCOLS,
        "smuggling of migrants",
    ),
    _word(
        "people first",
        r"\b((the|an?) )?(floods?|flooded|flooding|influx(es)?|invasions?|hordes?|swarms?|tsunami|avalanche|deluge)\b"
        r"|\b((the|an?) )?(waves?|tides?|streams?|surges?) of (people|persons|migra|refugee|asylum|arrival)\w*",
        _WATER,
        choices=("a rise in detections", "many people", "movement"),
    ),
    _word(
        "people first",
        r"\b(the|these|those) (irregulars|aliens|detected)\b(?! (people|persons))",
        "Name people first.",
        choices=("the people detected", "the people who crossed"),
    ),
    _word(
        "map notes",
        r"\bofficial (UN|United Nations|UNODC) map\b|\bcleared by the (UN|United Nations)\b",
        "The map is illustrative and cleared by no authority.",
        choices=("illustrative map",),
    ),
)

MEASURE_WORDS = {
    Measure.DETECTIONS: r"\bdetections?\b",
    Measure.ARRIVALS: r"\barrivals?\b",
    Measure.PRESENCE: r"\b(presence|registrations?)\b",
    Measure.ASYLUM_APPLICATIONS: r"\basylum (applications?|claims?)\b",
    Measure.DEAD_OR_MISSING: r"\b(deaths?|dead or missing)\b",
}
"""How a text names a measure."""

TOLD_APART = re.compile(r"\b(not|never|cannot|another|different|separate|apart)\b", re.IGNORECASE)
ADDED = re.compile(r"\b(together|in total|combined|altogether|added)\b|\bsum\b", re.IGNORECASE)
PERSONS = re.compile(
    r"(\d{1,3}(?:,\d{3})+|\d{4,}) (?:irregular )?(people|persons|migrants|refugees|individuals)\b"
)
