"""What is said of a country, and of no person or town that bears its name: ``deported to Ireland`` in a text on Paul Ireland."""

from __future__ import annotations

import re
from collections.abc import Container

from geodata import countries
from geodata._lexicon import KNOWN_TOWNS, TOWN_NAMES, TWIN_PLACES
from geodata._lists import country_of, entries_beside, is_country, stands_beside
from geodata._state_words import BESIDE_STATE, before_name, behind_name, had_by_states
from geodata._us_states import STATE_NAME

# What stands before a country and not before a person.
_WITHIN = (" in ", " into ", " across ", " throughout ", " inside ")

# What stands behind a country and not behind a person: "Chad winger Adoum", "Chad soldiers".
_OF_A_COUNTRY = re.compile(
    rf" (?:international|captain|coach|winger|striker|forward|midfielder|defender|goalkeeper|batsman|bowler|fans|players|squad|team"
    rf"|{'|'.join(sorted(BESIDE_STATE))})\b"
)

# What stands before a country and not before a person, however well known: "deported to Ireland", "teachers from Jordan".
_ON_THE_WAY = re.compile(
    r"\b(?:(?:deport|extradit|repatriat|migrat|emigrat|immigrat|relocat|resettl)\w*|(?:returned|sent|went|flew|flown|moved|going) (?:back|home)"
    r"|flew|fled|flown|travel(?:led|ed|s|ling|ing)?|trip|flights?|exports?|smuggled|trafficked) (?:to|from|into|via|through) \Z"
    r"|\b(?:[Bb]order with|fled|flee|fleeing|entered) \Z|\b(?:beaten by|lost to|caps? for) \Z"
    r"|\b(?:[Rr]efugees|[Mm]igrants|[Ii]mmigrants|[Aa]sylum[- ]seekers|[Dd]eportees|[Rr]eturnees|[Nn]ationals|[Cc]itizens|[Pp]eople|[Ff]amilies|[Ww]omen"
    r"|[Mm]en|[Cc]hildren|[Tt]eachers?|[Nn]urses?|[Dd]octors?|[Ss]tudents?|[Ww]orkers?|[Tt]ourists|[Pp]layers?|[Dd]efender|[Ss]triker|[Mm]idfielder|[Ww]ife"
    r"|[Hh]usband|[Ii]mports|[Oo]riginally|hails?) from \Z"
    r"|\b(?:[Cc]itizens?|[Nn]ationals?|[Mm]anager|[Ss]quad|[Cc]ountry) of \Z"
)
_REACH_OF_WAY = 24

_ABROAD = re.compile(
    r"\b(?:(?:deport|extradit|repatriat|emigrat|immigrat)\w*|[Rr]efugees|[Mm]igrants|[Ii]mmigrants|[Aa]sylum[- ]seekers) (?:to|from) \Z"
    r"|\b(?:been|home) to \Z|\bflag of \Z| off \Z"
)

# "northern Lebanon": towns have a north side.
_PART = re.compile(r"\b(?:north|south|east|west)ern \Z")

# What a demonym describes, and no surname: "Welsh farmers", "French Government"; not "French was tired".
_DESCRIBED = re.compile(
    r" (?!(?:and|or|but|of|to|in|at|on|for|from|by|with|as|who|whose|that|then|also|never|now|still|later|once|was|is|has|had|will|would|could|can|did|does"
    r"|says|tells|plays|lives|works|thinks|wants|knows|goes|makes|takes|gets|runs|needs|likes|loves|hopes|wins|leads|scores|adds|believes|plans|remains|joins|starts|teaches|owns|sees|took|won|hit|ran|made|went|came|got|gave|led|put|set|told|left|lost|met|sat|sang|sent|shot|held|spent|threw|began|became|kept|knew|saw)\b)"
    r"(?:[a-z][a-z-]{2,}(?<!ed)\b|(?:Government|Army|Navy|Police|President|Prime|Minister|Parliament|Embassy|Ministry|Interior|Foreign)\b)"
)

_THE_TEAM = re.compile(r" (?:manager|side|boss|bench)\b")
_PLAYS = (
    "(?:beat|beats|plays?|hosts?|lost to|drew with|vs?\\.?"
    "|struck|strikes|attacked|attacks|bombed|shelled|invaded|invades|annexed|recogni[sz]ed|borders|sanctioned)"
)
_BEFORE_OPPONENT = re.compile(rf" {_PLAYS} ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?![’'\w])")
_BEHIND_OPPONENT = re.compile(rf"\b([A-Z][a-z]+) {_PLAYS} \Z")

# What a state acts on as its own, beside what it has.
_ACTED_ON = (
    "laws?|asylum|visas?|ambassadors?|doors|police|forces|troops|territory|obligations|rules|polic(?:y|ies)|quotas?|constitution|currency|migration"
    "|immigration|refugees?|ban|ports|airports|sovereignty|independence|neighbou?rs"
)
# "closed its border", "pushed back boats", "hosts 90,000 refugees"; not "had its best year".
_OF_A_STATE = re.compile(
    r" (?:(?:has|had|will|would|should|must|also|again|then|since) ){0,3}"
    rf"(?:[a-z]+ (?:[a-z]+ )?its (?:own )?(?:[a-z-]+ ){{0,2}}(?:{had_by_states(but_no='body')}|{_ACTED_ON})\b"
    r"|(?:pushed back|regulari[sz](?:es|ed))\b"
    r"|(?:hosts|hosted|took in|taken in|shelters|sheltered|has|had) (?:about |over |some |nearly |almost |more than |around |up to )?"
    r"(?:\d[\d.]* million|\d+,\d{3}|\d{3,}) (?:[A-Z][a-z]+ )?(?:refugees|migrants|people|asylum|citizens|inhabitants))"
)
# What countries do, and no town either.
_DEPORTS = re.compile(
    r" (?:(?:has|had|will|would|also|again|then) ){0,2}(?:deport(?:s|ed)?|expel(?:s|led)?|extradit(?:e|es|ed)|repatriat(?:e|es|ed)|readmit(?:s|ted)?)\b"
)
_PAIR_BEHIND = re.compile(r" and ([A-Z][a-z]+(?: [A-Z][a-z]+)*)\b(?![’'])")
_PAIR_BEFORE = re.compile(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)*) and \Z")
_OF_A_LIST = 2
"""So many countries of a list speak for another entry."""
_ARTICLES = tuple(f" {article} " for article in "a an the another each every one A An The".split())

_DATELINE = re.compile(r"^[A-Z][A-Z -]+, \Z", re.MULTILINE)
_HAD = {
    "state": had_by_states(but_no="state"),
    "town": had_by_states(but_no="town"),
    "person": had_by_states(),
}
_HAS = {rival: behind_name(words) for rival, words in _HAD.items()}
# The army of one country may be in a state of the United States.
_BEFORE = {
    rival: before_name(words, "of" if rival == "state" else "of|in|to") for rival, words in _HAD.items()
}
_REACH_OF_HEADS = 30


def speaks_of_state(text: str, start: int, end: int, *, rival: str = "town") -> bool:
    """``the president of Kenya``, ``NAIROBI, Kenya - ``, ``Kenya's army``: what no town is said to have, or no person, or no state of the
    United States.

    Not ``the president of Holland Farms``.
    """
    if _HAS[rival].match(text, end):
        return True
    if _starts_name(text, end):
        return False
    first = max(start - _REACH_OF_HEADS, 0)
    return bool(
        _BEFORE[rival].search(text, first, start)
        or (rival != "state" and _DATELINE.search(text, first, start))
    )


def _starts_name(text: str, end: int) -> bool:
    """Whether a capital behind a name says that both are one: ``Holland Farms``."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def names_no_town(text: str, start: int, end: int) -> bool:
    """``deported to Mexico``, ``migrants from Norway``, ``Peru's border``, ``Slovenia, Austria, Norway and Finland``: whether a country is meant though a town bears its name."""
    return bool(
        _ABROAD.search(text, max(start - _REACH_OF_WAY, 0), start)
        or (_PART.search(text, max(start - _REACH_OF_WAY, 0), start) and not text.startswith(" County", end))
        or _DEPORTS.match(text, end)
        or _HAS["town"].match(text, end)
        or (
            not _starts_name(text, end)
            and _BEFORE["town"].search(text, max(start - _REACH_OF_HEADS, 0), start)
        )
        or _IS_COUNTRY.match(text, end)
        or _is_one_of_several(text, start, end)
        or (text.endswith(" the ", 0, start) and _TOLD_APART.match(text, end))
        or _is_left_as_others(text, start, end)
        or (
            text.endswith(" from ", 0, start)
            and _CAME_FROM.search(text, max(start - _REACH_OF_FAMILY, 0), start)
        )
    )


# "the Bolivia where miners strike", "families that came from Finland": no town is told apart so, and people come from afar.
_TOLD_APART = re.compile(r" (?:where|that|which|whose)\b")
_CAME_FROM = re.compile(
    r"\b(?:[Ff]amil(?:y|ies)|[Pp]arents|[Gg]randparents|[Aa]ncestors|[Ss]ettlers|[Pp]eople)\b[^.;]{0,50}\b(?:came|come|comes|hail|emigrated|sailed)\b[^.;]{0,30} from \Z"
)
_REACH_OF_FAMILY = 120
# "in Brazil, South America," tells it from the town of the name, as "from Malta, the island" does.
_IS_COUNTRY = re.compile(
    r", (?:South America|Central America|Africa|Asia|Europe|the Middle East|the Caribbean|West Indies|the West Indies)\b"
    r"|,? \(?(?:the|an) (?:country|island|nation)\b"
)
# "two from Mexico and one from Honduras", "left Cuba in 1961", "his cousins in Poland"
_FROM_ANOTHER = re.compile(r",? and (?:[a-z]+ |\d+ )?from ([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)")
_IN_PAIR = re.compile(r"\b(?:to|in|from|between) ([A-Z][a-z]+(?: [A-Z][a-z]+)*) and \Z")
_TO_TWO = (" to ", " in ", " from ", "between ")
_LEFT = (" left ", " leaving ", "d left ")
_IN_YEAR = re.compile(r" in (?:19|20)\d\d\b")
_OF_KIN = re.compile(r"\b(?:cousins|relatives) in \Z")


def _is_left_as_others(text: str, start: int, end: int) -> bool:
    """``two from Mexico and one from Honduras``, ``left Cuba in 1961``, ``my cousins in Belgium``: what is said of where people came from."""
    if text.endswith(" from ", 0, start):
        if text.startswith(f" to {text[start:end]}", end):
            return True
        other = _FROM_ANOTHER.match(text, end)
        return other is not None and any(
            map(_is_no_known_town, (other.group(1), other.group(1).split(" ")[0]))
        )
    if text.endswith(" in ", 0, start):
        return _OF_KIN.search(text, max(start - _REACH_OF_WAY, 0), start) is not None
    return text.endswith(_LEFT, 0, start) and _IN_YEAR.match(text, end) is not None


# Nobody is deported to a state of the United States, and its people are no nationals.
_SENT_HOME = re.compile(r"\b(?:[Dd]eport|[Rr]epatriat)\w*(?: [a-z]+)? to \Z")
_NATIONALS = (" nationals", " citizens")
_ISLANDS = frozenset({"GGY", "JEY"})
"""On which one lives, and in no town or cow of their names."""


def acts_as_state(text: str, start: int, end: int, iso3: str) -> bool:
    """``Lebanon's prime minister``, ``the king of Jordan``, ``in Togo, Lebanon and Benin``, whatever town the text speaks of."""
    if iso3 == "GEO":
        return bool(
            speaks_of_state(text, start, end, rival="state")
            or text.startswith(_NATIONALS, end)
            or (text[start:end] == "Georgian" and _DESCRIBED.match(text, end))
            or _stands_among_countries(text, start, end)
            or _SENT_HOME.search(text, max(start - _REACH_OF_WAY, 0), start)
        )
    return (
        speaks_of_state(text, start, end)
        or names_no_town(text, start, end)
        or stands_beside(text, start, end, _is_no_town)
        or (iso3 in _ISLANDS and text.endswith(" on ", 0, start))
    )


def _stands_among_countries(text: str, start: int, end: int) -> bool:
    """``Taiwan, Georgia and Belgium``; not ``Ohio, Georgia and Mexico``."""
    entries = entries_beside(text, start, end)
    return any(map(_is_no_town, entries)) and not any(map(STATE_NAME.fullmatch, entries))


def _is_one_of_several(text: str, start: int, end: int) -> bool:
    """``Slovenia, Austria, Norway and Finland``: whether a list names other countries beside, one of which is no town's name."""
    entries = [entry for entry in entries_beside(text, start, end) if is_country(entry)]
    if len(entries) >= _OF_A_LIST:
        return any(map(_is_no_known_town, entries))
    pair = _PAIR_BEHIND.match(text, end) if entries and text.endswith(_TO_TWO, 0, start) else None
    if entries and text.endswith(" and ", 0, start):
        pair = _IN_PAIR.search(text, max(start - _REACH_OF_HEADS, 0), start)
    return pair is not None and _is_no_known_town(pair.group(1))


def _is_no_known_town(words: str) -> bool:
    return words not in KNOWN_TOWNS and words not in TWIN_PLACES and is_country(words)


def _is_no_town(words: str) -> bool:
    return words not in TOWN_NAMES and words not in TWIN_PLACES and is_country(words)


def names_country(text: str, start: int, end: int, base: str, iso3: str, persons: Container[str]) -> bool:
    """Whether what stands beside ``text[start:end]`` is said of no person.

    Parameters
    ----------
    text : str
        The text.
    start, end : int
        Where the name stands.
    base : str
        How it is spelt in the register.
    iso3 : str
        The country that it may stand for.
    persons : container of str
        The names that persons of this text bear.
    """
    if text.endswith(_WITHIN, 0, start) or _OF_A_COUNTRY.match(text, end) or _OF_A_STATE.match(text, end):
        return True
    if text.endswith(("the ", "The "), 0, start) and _THE_TEAM.match(text, end):
        return True
    if speaks_of_state(text, start, end, rival="person") or names_no_town(text, start, end):
        return True
    if text[end : end + 1] not in ("'", "’") and _ON_THE_WAY.search(
        text, max(start - _REACH_OF_WAY, 0), start
    ):
        return True
    country = countries.register()[iso3]
    if base in country.adjectives and _DESCRIBED.match(text, end):
        return True
    if (
        base in country.nouns or base in country.adjectives
    ) and f" {text[max(start - 8, 0) : start]}".endswith(_ARTICLES):
        return True
    first = max(start - _REACH_OF_HEADS, 0)
    for other in (
        _BEFORE_OPPONENT.match(text, end),
        _BEHIND_OPPONENT.search(text, first, start),
        _PAIR_BEHIND.match(text, end),
        _PAIR_BEFORE.search(text, first, start),
    ):
        if other and _names_country(other.group(1), persons):
            return True
    return sum(_names_country(entry, persons) for entry in entries_beside(text, start, end)) >= _OF_A_LIST


def _names_country(words: str, persons: Container[str]) -> bool:
    """Whether they are a country's name, and not its people's, nor one that a person of this text bears."""
    iso3 = country_of(words)
    if iso3 is None or words in persons:
        return False
    country = countries.register()[iso3]
    return words not in country.adjectives and words not in country.nouns
