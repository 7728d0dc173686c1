"""The rule that tells a country from a person who bears its name."""

from __future__ import annotations

import re

from geodata import _person_words
from geodata._around import in_headline
from geodata._hit import NO, Hit, Verdict
from geodata._lists import country_of, is_country
from geodata._pattern import Kind
from geodata._state_words import BESIDE_STATE


def person(hit: Hit) -> Verdict | None:
    """``Jordan Peele``, ``Chad Smith``, ``Lynn Jordan``: a name that people bear, with another name beside it."""
    base = hit.pattern.base
    given, surname = base in _person_words.GIVEN_NAMES, base in _person_words.SURNAMES
    previous = hit.previous_word
    if previous.isupper() and hit.text[hit.start : hit.end].isupper():
        if given and previous == "BY" and _SIGNED.match(hit.text, hit.end):
            return NO["person"]
        # "SEAN IRELAND IS ELECTED".
        previous = previous.capitalize()
    if surname and is_party_member(hit.text, hit.end):
        return _person(hit)
    if surname and is_author(hit.text, hit.start, hit.end):
        return NO["person"]
    if given and has_age(hit.text, hit.end):
        return _person(hit) if base in _person_words.PERSON_FIRST else NO["person"]
    if surname and (verdict := _as_surname(hit, previous)):
        return verdict
    if given and is_among_kin(hit.text, hit.start, hit.end):
        return NO["person"]
    if hit.before == "(" and (
        (given and _IS_SPOUSE.match(hit.text, hit.end))
        or (surname and _IS_MAIDEN_NAME.match(hit.text, hit.end))
    ):
        before = _GIVEN_BEFORE_BRACKET.search(hit.text, max(hit.start - 24, 0), hit.start)
        known = before is not None and _person_words.is_first_name(before.group(1))
        return NO["person"] if known or hit.pattern.kind is Kind.NOUN else None
    if given and hit.after == " " and hit.text[hit.end + 1].isupper() and not _is_heading(hit):
        return _as_given_name(hit, previous)
    return None


def _as_surname(hit: Hit, previous: str) -> Verdict | None:
    """``Rep. Holland``, ``Fatima Mali, 9,``, ``Lisa M. England``: by what stands before a name that is a surname as well."""
    base = hit.pattern.base
    if hit.before == " " and previous[:1].isupper():
        if previous in _person_words.TITLES:
            return NO["person"]
        if (
            previous in _person_words.OFFICES
            and base in _person_words.FAMILY_NAMES
            and not in_headline(hit.text, hit.start, hit.end)
        ):
            return NO["person"]
        if previous not in _person_words.BEFORE_COUNTRIES and _AGE.match(hit.text, hit.end):
            return _person(hit)
        if _person_words.is_first_name(previous) or _is_called_somebody(hit, previous):
            return _person(hit)
        if _INITIAL.search(hit.text, max(hit.start - 24, 0), hit.start):
            return _person(hit)
        if _follows_bare_initial(hit):
            return NO["person"]
        if (
            base in _person_words.FAMILY_NAMES
            and hit.next_word not in BESIDE_STATE
            and _follows_given_name(hit)
        ):
            return _person(hit)
    follows_nickname = hit.text[hit.start - 2 : hit.start] in ('" ', "” ") and _NICKNAME.search(
        hit.text, max(hit.start - 40, 0), hit.start
    )
    return _person(hit) if follows_nickname else None


def _as_given_name(hit: Hit, previous: str) -> Verdict | None:
    """``Jordan Peele``, ``Regan Curtis and Israel Moreno``: by what stands beside a name that is a given name as well, before a capital."""
    base, following = hit.pattern.base, hit.next_word
    if base == "Israel" and _IS_HISPANIC.match(following):
        return NO["person"]
    if hit.pattern.kind is Kind.NOUN and _OF_A_NATION.search(hit.text, max(hit.start - 12, 0), hit.start):
        return None
    if following in _person_words.AFTER_PLACE or (
        following not in _person_words.SURNAMES and country_of(following) is not None
    ):
        return None
    if previous == "and" and _follows_person(hit) and not in_headline(hit.text, hit.start, hit.end):
        return NO["person"]
    if previous.lower() in _person_words.PERSONS or _follows_office(hit) or _stands_between_commas(hit):
        return _person(hit)
    is_mostly_given = base in _person_words.PERSON_FIRST
    if (
        is_mostly_given
        and not (
            hit.pattern.kind is Kind.NOUN
            and following in _person_words.first_names()
            and _TWO_NAMES.match(hit.text, hit.end)
        )
        and not _NAMES_BODY.match(hit.text, hit.end)
        and not hit.evidence.has_any(_person_words.BESIDE_COUNTRY.get(base, ""))
        and not in_headline(hit.text, hit.start, hit.end)
    ):
        return _person(hit)
    if _ACTS_AS_PERSON.match(hit.text, hit.end):
        # A firm may act as well ("China Vanke said"), and says nothing of the name elsewhere.
        return _person(hit) if is_mostly_given else NO["person"]
    return None


# "the mayor, Israel Peeples,", "Duty editor: Israel Brodie"
_OFFICE_BEFORE = re.compile(
    rf"\b(?:{'|'.join(sorted(_person_words.PERSONS | _person_words.PERSONS_BEFORE_COMMA))}|one of (?:them|those))[,:] \Z",
    re.IGNORECASE,
)


def _follows_office(hit: Hit) -> bool:
    """Whether who somebody is stands before a name, with a comma or a colon between."""
    return (
        hit.text[hit.start - 2 : hit.start] in (", ", ": ")
        and _OFFICE_BEFORE.search(hit.text, max(hit.start - _REACH_OF_OFFICE, 0), hit.start) is not None
    )


_REACH_OF_OFFICE = 20


def _is_heading(hit: Hit) -> bool:
    """``CHAD Lac 7,450``: whether a name in capitals stands before a word that is not, as none does that belongs to it."""
    return hit.text[hit.start : hit.end].isupper() and not hit.text[hit.end + 1 : hit.end + 3].isupper()


NICKNAMES = frozenset({"Dutch", "Frenchy", "Swede"})
_BEFORE_NICKNAME = re.compile(r"\b[A-Z](?:\.|[a-z]+) [\"“(]\Z")
_BEHIND_NICKNAME = re.compile(r"[\"”)],? [A-Z][a-z]")
_REACH_OF_NAME = 24


def nickname(hit: Hit) -> Verdict | None:
    """``Leo F. "Dutch" Germann``: what somebody is called, between his names."""
    if hit.before not in '"“(' or not _BEHIND_NICKNAME.match(hit.text, hit.end):
        return None
    if not _BEFORE_NICKNAME.search(hit.text, max(hit.start - _REACH_OF_NAME, 0), hit.start):
        return None
    hit.evidence.note_person(hit.pattern.base, hit.pattern.iso3, hit.start, sure=True)
    return NO["person"]


# "sophomore Alayna Brazil", "a sister, Ottilie Holland"; not "the late Qing China".
_SOMEBODY = re.compile(
    rf"\b(?:{'|'.join(sorted({*_person_words.PERSONS, *_person_words.KIN} - {'late', 'model'}))}),? [A-Z][\w’'-]+ \Z"
)
_REACH_OF_SOMEBODY = 36


def _is_called_somebody(hit: Hit, previous: str) -> bool:
    """Whether who somebody is stands before a capitalised word and the hit."""
    return is_titled(hit.text, hit.start) or (
        previous not in _person_words.BEFORE_COUNTRIES
        and _SOMEBODY.search(hit.text, max(hit.start - _REACH_OF_SOMEBODY, 0), hit.start) is not None
    )


# "BY JORDAN LEE" on a line of its own.
_SIGNED = re.compile(r" [A-Z]{3,}\n")

# "Israel Luna", "Israel Gonzales"; not "Israel Katz".
_IS_HISPANIC = re.compile(
    r"[A-Z]\w+(?:[ae]z|[gorsz]ales)\Z|(?:Aguilar|Alvarado|Avila|Ávila|Bautista|Cabrera|Campos|Cardenas|Castillo|Castro|Contreras|Cortes|Delgado|"
    r"Espinoza|Estrada|Figueroa|Flores|Fuentes|Garcia|García|Garza|Guerra|Guerrero|Guzman|Herrera|Juarez|Lara|Leon|Luna|Maldonado|Medina|Mejia|"
    r"Mendoza|Meza|Molina|Montoya|Moreno|Navarro|Ochoa|Orozco|Ortega|Pacheco|Padilla|Peña|Pineda|Ramos|Reyes|Rios|Rivera|Robles|Rojas|"
    r"Romero|Rubio|Salas|Salazar|Salinas|Sandoval|Santiago|Santos|Sierra|Silva|Solis|Soto|Torres|Trevino|Trujillo|Valencia|Vargas|Vega|Villa)\Z"
)

# "the Dane Vinther", "Toyota's Finn Kalle Rautio".
_OF_A_NATION = re.compile(r"(?:\b[Tt]he|[’']s|\bfellow|\byoung) \Z")

# "Regan Curtis and Israel Moreno".
_WHOLE_NAME_BEFORE = re.compile(r"\b([A-Z][\w’-]+) (?:[A-Z]\. )?[A-Z][\w’-]+,? and \Z")


def _follows_person(hit: Hit) -> bool:
    match = _WHOLE_NAME_BEFORE.search(hit.text, max(hit.start - 40, 0), hit.start)
    return match is not None and _person_words.is_first_name(match.group(1))


# "grandchildren, Tyler, Jordan (Amy), Chad and Israel"; children that are spoken of in the news may stand before a country.
_LIST_OF_KIN = re.compile(
    r"\b(?:grand(?:children|sons|daughters|kids)|nieces|nephews|(?:[Ss]urviv|[Ll]eaves )[^.]{0,90}\b(?:children|sons|daughters))[,:]?"
    r" (?:[A-Z][a-z]+(?: \([A-Z][a-z]+\))?(?:, and |, | and |; ))*\Z"
)
_GOES_ON_AS_LIST = re.compile(r"[,;.]| and [A-Z]| \([A-Z]")
_REACH_OF_KIN = 160


_BEFORE_NAME_OF_KIN = frozenset("and ren ons ers ces ews ids".split())
_WORDS_OF_KIN = ("grand", "niece", "nephew", "urviv", "eaves ")


def is_among_kin(text: str, start: int, end: int) -> bool:
    """``survived by grandchildren, Tyler, Jordan and Chad``: whether a given name stands in a list of kin that bears no surnames."""
    if text[start - 2] not in ",:;" and text[start - 4 : start - 1] not in _BEFORE_NAME_OF_KIN:
        return False
    first = max(start - _REACH_OF_KIN, 0)
    return (
        any(text.find(word, first, start) >= 0 for word in _WORDS_OF_KIN)
        and _GOES_ON_AS_LIST.match(text, end) is not None
        and _LIST_OF_KIN.search(text, first, start) is not None
    )


# "Charlie (Georgia) of Brandon" among those who survive somebody.
_IS_SPOUSE = re.compile(r"\) (?:of|and) |\) [A-Z][a-z]+ of |\)[,;]")
# "Ann (Ireland) Splinter", as she was called before.
_IS_MAIDEN_NAME = re.compile(r"\) [A-Z][a-z]+\b")
# Not "Eamonn Darcy (Ireland)", who has a surname.
_GIVEN_BEFORE_BRACKET = re.compile(r"(?:\A|[^\w. ] ?|\b[a-z]+ )(?!Paris )([A-Z][\w-]+) \(\Z")

# "Kenya Ports Authority", whose first two words might be somebody's name.
_NAMES_BODY = re.compile(
    r"(?: (?:[A-Z][\w’'&-]*|and|&)){1,5} (?:Authority|Services?|Agency|Board|Bureau|Commission|Ministry|Department|Council"
    r"|Corporation|Institute|Association|Federation|Union|Bank|University|Forces?|Army|Navy|Police)\b"
)

# "J. Wales", "Lisa M. England", "Mr. L. C. Israel"; not "Group C. Germany won".
_INITIAL = re.compile(
    r"(?:(?:\A|[\n,:;(&]\s?|\b\d{1,3}\. |\b(?:and|by|with|from|to|of|for) )|\b(?!Group|Pool|Division|Vitamin|Hepatitis|Section|Plan|Grade|Type|Part|Serie|Team|Class)(?:[A-Z][a-z]+|(?:M(?:rs?|s)|Dr|Prof|Rev|Sen|Rep|Gov|Sgt|Capt|Lt|Col|Hon)\.) )(?:[A-Z]\. )?[A-Z]\. \Z"
)

# "Wilbur H. “Bud” Holland"
_NICKNAME = re.compile(r"\b[A-Z](?:\.|[a-z]+) [\"“][A-Z][a-z]+[\"”] \Z")

# "Jockey D Holland", "Goals: T England 2"; not "N Wales", and not what was won, drawn and lost: "D Wales 1-1".
_BARE_INITIAL = re.compile(
    r"(?:\A|[\n;:(] ?|, |\b(?:[Jj]ockey|[Tt]rainer|[Rr]eferee|and|by|c|b|lbw|st) )([B-DF-HJ-MO-RT-VX-Z]) \Z"
)
_SCORE = re.compile(r" \d{1,3}[-–:]\d")


def _follows_bare_initial(hit: Hit) -> bool:
    match = _BARE_INITIAL.search(hit.text, max(hit.start - 14, 0), hit.start)
    return match is not None and not (match.group(1) in "DL" and _SCORE.match(hit.text, hit.end))


# "Finn Kalle Rautio", a Finn; not "Finn Russell".
_TWO_NAMES = re.compile(r" [A-Z][\w’'-]+ [A-Z]")

_AS_PARTY_MEMBER = re.compile(r",? \(?[DRI]-[A-Z][a-z.]")


def is_party_member(text: str, end: int) -> bool:
    """``Sen. Patty Holland, D-Ore.,``, ``Jordan (R-Ohio)``: whether a party and a state stand behind a name."""
    return _AS_PARTY_MEMBER.match(text, end) is not None


# "Chad, M. and K. Ireland (2014)" at the beginning of a line, or behind another author.
_AS_AUTHOR = re.compile(r", (?:[A-Z]\.[ -]?){1,3}(?:,|;|:|and|&|\(|\d{4})")
_BEFORE_AUTHOR = ("\n", "\n• ", "\n- ", "., ", ".; ", ". and ", ". & ", "., and ", "., & ")


def is_author(text: str, start: int, end: int) -> bool:
    """``Chad, M. and K. Ireland (2014) Fences``: whether a name stands as an author's does in a list of works."""
    return (not start or text.endswith(_BEFORE_AUTHOR, 0, start)) and _AS_AUTHOR.match(text, end) is not None


# "Fatima Mali, 9, drowned"
_AGE = re.compile(r", \d\d?, (?!\d)")
_TITLED = re.compile(
    rf"\b(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?|(?:{'|'.join(_person_words.KIN)}),) (?:April|May|June|August) \Z"
)
_REACH_OF_TITLE = 24


def is_titled(text: str, start: int) -> bool:
    """``Mrs. June England``, ``a sister, June Holland``: whether a month before a name is somebody's given name."""
    return _TITLED.search(text, max(start - _REACH_OF_TITLE, 0), start) is not None


_AGE_BEHIND = re.compile(r"(?: [A-Z]\.)? [A-Z][a-z]+, \d\d?,")


# "A hunter from South Paris, Israel Dunham, said"
_BETWEEN_COMMAS = re.compile(
    r" [A-Z][a-z]+, (?:said|says|told|scored|set|won|hit|will|was|is|has|had|died|pleaded|wrote|works|lives|plays)\b"
)


def _stands_between_commas(hit: Hit) -> bool:
    """Whether a name and another word stand between commas, and what somebody does behind them."""
    if hit.text[hit.start - 2 : hit.start] != ", " or not (words := _BETWEEN_COMMAS.match(hit.text, hit.end)):
        return False
    return not is_country(words.group()[1:].partition(",")[0])


def has_age(text: str, end: int) -> bool:
    """``Jordan King, 24, was fined``: whether another name and an age stand behind one."""
    return _AGE_BEHIND.match(text, end) is not None


_ACTS_AS_PERSON = re.compile(
    r" [A-Z](?:[a-z’'-]+|\.)(?:[’']s| \([A-Z]{3}[), ]|, (?:\d\d,|(?:an?|the|who|whose|her|his|my|of|from)\b)|"
    r" (?:sang|sings|won|wins|scored|scores|played|plays|told|tells|was born|starred|stars|directed|wrote|married|said|says|added|"
    r"pleaded|testified|died|graduated|led|hit|threw|gave up|struck out|pitched|doubled|singled|homered|tripled|rushed|caught|finished|joined|who|writes|and h(?:is|er))\b)"
)

# "striker Marlon France", "with Deepika England"; not "But England", "Monday France", "Northern Ireland", "UNICEF Jordan".
_MIDDLE_OF_SENTENCE = re.compile(
    r"(?:[a-z,’']|(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Sgt|Lt|Capt|Prof|Rev)\.) ((?:[A-Z][a-z]{1,2})?[A-Z][a-z]{2,}) \Z"
)


# "a school near Dover England", "after Cyclone Chido France stopped"; a person owns something there: "in Deepika England's view".
_INSIDE_TOWN = re.compile(
    r"\b(?:in|at|near|outside|around|Cyclone|Hurricane|Operation|Storm|Typhoon) [A-Z][a-z]+ \Z"
)


# "Kelly Leaves England", "Coach Backs Ireland": a headline too short to be known by its capitals.
_HEADLINE_VERB = re.compile(r"(?:\A|\n|[.!?:] )(?:[A-Z][\w’'-]+ ){1,2}[A-Z][a-z]{2,}s \Z")


def _follows_given_name(hit: Hit) -> bool:
    """Whether a capitalised word in the middle of a sentence stands before the hit, and is none that stands before countries."""
    match = _MIDDLE_OF_SENTENCE.search(hit.text, max(hit.start - 24, 0), hit.start)
    return (
        match is not None
        and match.group(1) not in _person_words.BEFORE_PLACE
        and not match.group(1).endswith(("ern", "ist", "ism", "ic", "ian", "ese", "ish"))
        and not _HEADLINE_VERB.search(hit.text, max(hit.start - 40, 0), hit.start)
        and (hit.after in "'’" or not _INSIDE_TOWN.search(hit.text, max(hit.start - 34, 0), hit.start))
        and not in_headline(hit.text, hit.start, hit.end)
    )


# "By Kenya Evans", "Photo: Jordan Lee": who wrote or took it is named once, and the text speaks of the country.
_BYLINE = re.compile(
    r"(?:^(?:By|by|BY|Story by|Words by|Text by)"
    r"|\b(?:Reporting by|Editing by|Photos? by|(?:Contact|Photo|Photos|Editor|Author|Credit|Image|Picture|Source|Writer|Reporter)s?\b[^\n:]{0,16}:))"
    r" (?:[A-Z][\w.’'-]+ ){0,2}\Z",
    re.MULTILINE,
)
_REACH_OF_BYLINE = 50


def _person(hit: Hit) -> Verdict:
    if _BYLINE.search(hit.text, max(hit.start - _REACH_OF_BYLINE, 0), hit.start):
        return NO["person"]
    hit.evidence.note_person(hit.pattern.base, hit.pattern.iso3, hit.start)
    return NO["person"]
