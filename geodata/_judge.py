"""The rules that decide on a hit: each reads the few words around it and answers, or passes it on."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from geodata import _language_words, _lexicon, _person_words, countries
from geodata._cues import NAMESAKE_TOWNS, SHARED, told_behind
from geodata._hit import EMBEDDED, NO, Hit, Rule, Verdict
from geodata._languages import language
from geodata._organisations import in_headline, organisation
from geodata._patterns import Guard, Kind, Pattern
from geodata._sports_codes import sports_codes


def inside_word(hit: Hit) -> Verdict | None:
    """``Oman`` in ``Romania``, ``US`` in ``USB``; a footnote digit behind is let through: ``Turkey9``."""
    before, after = hit.before, hit.after
    if before.isalpha() or after.isalpha():
        return NO["inside_word"]
    if before.isdigit() and (hit.end - hit.start < 4 or hit.pattern.kind is Kind.ABBREVIATION):
        return NO["inside_word"]
    if after.isdigit() and hit.pattern.kind is Kind.ABBREVIATION:
        return NO["inside_word"]
    if (before in "_@" or after in "_@") and not _is_emphasised(hit):
        return NO["web_address"]
    return None


def _is_emphasised(hit: Hit) -> bool:
    """``_Syria_`` or ``__Syria__``, as Markdown writes italics and bold, and not ``map_Syria_2015``."""
    before = hit.text[max(hit.start - 3, 0) : hit.start].rstrip("_")
    after = hit.text[hit.end : hit.end + 3].lstrip("_")
    return hit.before == hit.after == "_" and not before[-1:].isalnum() and not after[:1].isalnum()


_TOKEN_BEFORE = re.compile(r"\S*\Z")

_TOKEN_AFTER = re.compile(r"\S*")

_ADDRESS = re.compile(
    r"://|www\.|@\w|\w@|\w\.(?:com|org|net|gov|edu|info|int|html?|php|aspx?|pdf|(?-i:[a-z]{2}|[A-Z]{2}))"
    r"(?:[/:?#,;)\]'\"]|\.?\Z)",
    re.IGNORECASE,
)


def web_address(hit: Hit) -> Verdict | None:
    """``www.visit-malta.com``, ``https://example.org/Syria/``, ``press@kenya.example``; but ``from Malta.It was``."""
    if hit.before not in "./-=?&~%" and not (hit.after in "./-=&%~" and not hit.text[hit.end + 1].isspace()):
        return None
    text = hit.text
    first = max(hit.start - 200, 0)
    before = _TOKEN_BEFORE.search(text, first, hit.start)
    after = _TOKEN_AFTER.match(text, hit.end, hit.end + 200)
    token = (before.group() if before else "") + text[hit.start : hit.end] + (after.group() if after else "")
    if token.isupper() and "://" not in token and "@" not in token:
        return None
    return NO["web_address"] if _ADDRESS.search(token) else None


def currency(hit: Hit) -> Verdict | None:
    """``40 US dollars``, ``Iraqi dinars``, ``US$ 8 million``."""
    if hit.after == "$" or hit.next_word.lower() in _lexicon.CURRENCIES:
        return NO["currency"]
    return None


_HIGHWAY = re.compile(r"[ -]\d{1,3}(?![\d,.]*\d|-\d|%| (?:million|billion|percent|per cent|\w+s\b))")


_ROAD_AS_SUBJECT = re.compile(
    r" \d{1,3} (?:will|was|is|has|near|in|at|between|from|north|south|east|west|northbound|southbound|bridge|bypass|runs|reopen)"
)


def road(hit: Hit) -> Verdict | None:
    """``Take US 101``, ``U.S. 31 will be closed``; but ``Norway 11, U.S. 9`` counts medals."""
    if hit.after not in " -":
        return None
    if (hit.previous_word.isalpha() and _HIGHWAY.match(hit.text, hit.end)) or _ROAD_AS_SUBJECT.match(
        hit.text, hit.end
    ):
        return NO["road"]
    return None


_STATES_SHORT = (
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|"
    r"N\.? ?H|N\.? ?J|N\.? ?M|N\.? ?Y|N\.? ?C|N\.? ?D|Okla|Ore|Pa|R\.? ?I|S\.? ?C|S\.? ?D|Tenn|Tex|Vt|Va|Wash|W\.? ?Va|Wis|Wyo"
)
_STATES_BY_LETTERS = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|ME|MD|MA|MI|MN|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|PA|RI|SC|SD|TN|TX|UT|"
    "VT|VA|WV|WI|WY"
)
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Idaho|Illinois|Indiana|Iowa|"
    "Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|"
    "Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|"
    "Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming"
)
US_STATE = re.compile(
    rf" ?, (?:(?:{_STATES_SHORT})\.|(?:{_STATES_BY_LETTERS})\b|(?:{_STATES})\b(?! and [A-Z]))"
)
STATE_BEGINNINGS = frozenset(
    short + mark if len(short) == 1 else short
    for state in f"{_STATES_SHORT}|{_STATES_BY_LETTERS}|{_STATES}".split("|")
    for short in [state.partition("\\")[0][:2]]
    for mark in ". "
)
"""The first two characters of what `US_STATE` finds behind the comma: few names in a list begin so."""

_DASH = re.compile(r"[^\n]{0,30}? (?:—|–|--?) ")


def _ends_dateline(hit: Hit) -> bool:
    """``LEBANON, Ohio — The council``: whether the name opens a line and a dash ends where the text was written."""
    return hit.before == "\n" and _DASH.match(hit.text, hit.end) is not None


LOCAL_BODY = re.compile(
    r" (?:(?:Area|City|Town|Village|Public|Community|Central|Local|Independent|Junior|Senior|Union|Volunteer|Consolidated) )*"
    r"(?:Schools?|High School|School District|Middle School|Elementary|Township|Borough|Police Department|Police Chief|Fire Department|"
    r"Fire Chief|Fire Company|Fire Rescue|Bulldogs|Wildcats|Board of Education|School Board|City Council|Town Council|Borough Council|Village Council|"
    r"City Hall|Town Hall|City Manager|Planning Commission|Zoning Board|Public Library|Common Council|Rotary Club|Little League)\b"
)
"""What a town of the United States has, and no country: ``Mexico Public Schools``, ``the Poland Board of Education``."""

_TOWN_BEFORE = re.compile(r"((?:[A-Z][A-Za-z’'-]+ )*[A-Z][A-Za-z’'-]+)(?: county)?, \Z")

_is_country = lru_cache(maxsize=1_000)(countries.resolve)


def follows_town(text: str, start: int) -> bool:
    """Whether a name and a comma stand before, and the name is no country's."""
    return _ends_with_town(text[max(start - 30, 0) : start])


def follows_state_of(text: str, start: int) -> bool:
    """``the state of Georgia``."""
    return text.endswith(("state of ", "State of "), 0, start)


@lru_cache(maxsize=1_000)
def _ends_with_town(text: str) -> bool:
    town = _TOWN_BEFORE.search(text)
    if town is None:
        return False
    words = town.group(1).split(" ")
    return all(_is_country(" ".join(words[first:])) is None for first in range(len(words)))


def united_states_place(hit: Hit) -> Verdict | None:
    """``Lebanon, Ohio``, ``Palestine, Texas``; ``Georgia`` where the text is about Atlanta."""
    if (
        hit.pattern.kind is Kind.NAME
        and hit.pattern.iso3 not in ("USA", "CAN")
        and US_STATE.match(hit.text, hit.end)
    ):
        sure = _ends_dateline(hit)
        hit.evidence.note_town(hit.pattern.base, hit.pattern.iso3, hit.start, sure=sure)
        return NO["united_states_place"]
    if hit.pattern.kind is Kind.NAME and LOCAL_BODY.match(hit.text, hit.end):
        hit.evidence.note_town(hit.pattern.base, hit.pattern.iso3, hit.start)
        return NO["united_states_place"]
    if hit.pattern.base == "South Georgia":
        return NO["united_states_place"] if hit.evidence.has_rival("GEO") else None
    of_georgia = hit.pattern.base == "Georgia" and (
        follows_town(hit.text, hit.start) or follows_state_of(hit.text, hit.start)
    )
    if of_georgia and not hit.evidence.count("GEO:country"):
        return NO["united_states_place"]
    if hit.pattern.base in NAMESAKE_TOWNS and hit.evidence.speaks_only_of_town(hit.pattern.base):
        return NO["united_states_place"]
    if hit.pattern.base in _lexicon.TWIN_PLACES and hit.evidence.against(hit.pattern.iso3, hit.start):
        return NO["united_states_place"]
    return None


_STATES_OF_NIGERIA = (
    "(?:Abia|Adamawa|Akwa Ibom|Anambra|Bauchi|Bayelsa|Benue|Borno|Cross River|Delta|Ebonyi|Edo|Ekiti|Enugu|Gombe|Imo|Jigawa|Kaduna|Kano"
    "|Katsina|Kebbi|Kogi|Kwara|Lagos|Nasarawa|Ogun|Ondo|Osun|Oyo|Plateau|Rivers|Sokoto|Taraba|Yobe|Zamfara)(?: [Ss]tates?)?"
)
_AND_STATE = rf"(?:,? and |, |, and |; ){_STATES_OF_NIGERIA}\b"
_BEHIND_STATE = re.compile(rf"\b{_STATES_OF_NIGERIA}(?:,? and |, |; )\Z")
_BEHIND_STATES = re.compile(rf"\b{_STATES_OF_NIGERIA}, {_STATES_OF_NIGERIA}(?:,? and |, |; )\Z")
_BEFORE_STATE, _BEFORE_STATES = re.compile(_AND_STATE), re.compile(_AND_STATE * 2)
_REACH_OF_STATES = 40


def among_states_of_nigeria(text: str, start: int, end: int) -> bool:
    """``Benue, Kogi and Niger``: whether two states of Nigeria at least stand in one list with a name."""
    if text[end] in "'’" or (text[end] not in ",; " and text[start - 2 : start - 1] not in ("d", ",", ";")):
        return False
    first = max(start - _REACH_OF_STATES, 0)
    return bool(
        _BEHIND_STATES.search(text, first, start)
        or _BEFORE_STATES.match(text, end)
        or (_BEFORE_STATE.match(text, end) and _BEHIND_STATE.search(text, first, start))
    )


def state_of_nigeria(hit: Hit) -> Verdict | None:
    """``Benue, Kogi and Niger``: the state of Nigeria and not the country beside it."""
    return EMBEDDED["place_name"] if among_states_of_nigeria(hit.text, hit.start, hit.end) else None


def person(hit: Hit) -> Verdict | None:
    """``Jordan Peele``, ``Chad Smith``, ``Lynn Jordan``: a name that people bear, with another name beside it."""
    base = hit.pattern.base
    given, surname = base in _person_words.GIVEN_NAMES, base in _person_words.SURNAMES
    previous = hit.previous_word
    if surname and hit.before == " " and previous[:1].isupper():
        if previous in _person_words.TITLES:
            return NO["person"]
        if _person_words.is_first_name(previous) or _AS_PARTY_MEMBER.match(hit.text, hit.end):
            return _person(hit)
        if _INITIAL.search(hit.text, max(hit.start - 24, 0), hit.start):
            return _person(hit)
        if base in _person_words.FAMILY_NAMES and _follows_given_name(hit):
            return _person(hit)
    if given and hit.before == "(" and _IS_SPOUSE.match(hit.text, hit.end):
        before = _GIVEN_BEFORE_BRACKET.search(hit.text, max(hit.start - 24, 0), hit.start)
        return NO["person"] if before and _person_words.is_first_name(before.group(1)) else None
    if given and hit.after == " " and hit.text[hit.end + 1].isupper():
        following = hit.next_word
        if previous.lower() in _person_words.PERSONS and following not in _person_words.AFTER_PLACE:
            return _person(hit)
        if (
            base in _person_words.PERSON_FIRST
            and not (hit.pattern.kind is Kind.NOUN and following in _person_words.first_names())
            and following not in _person_words.AFTER_PLACE
            and not _NAMES_BODY.match(hit.text, hit.end)
            and not hit.evidence.has_any(_person_words.BESIDE_COUNTRY.get(base, ""))
            and not in_headline(hit.text, hit.start, hit.end)
        ):
            return _person(hit)
        if _ACTS_AS_PERSON.match(hit.text, hit.end) and following not in _person_words.AFTER_PLACE:
            # A firm may act as well ("China Vanke said"), and says nothing of the name elsewhere.
            return _person(hit) if base in _person_words.PERSON_FIRST else NO["person"]
    return None


# "Charlie (Georgia) of Brandon" among those who survive somebody.
_IS_SPOUSE = re.compile(r"\) (?:of|and) |\) [A-Z][a-z]+ of |\)[,;]")
_GIVEN_BEFORE_BRACKET = re.compile(r"\b([A-Z][\w-]+) \(\Z")

# "Kenya Ports Authority", whose first two words might be somebody's name.
_NAMES_BODY = re.compile(
    r"(?: (?:[A-Z][\w’'&-]*|and|&)){1,5} (?:Authority|Services?|Agency|Board|Bureau|Commission|Ministry|Department|Council"
    r"|Corporation|Institute|Association|Federation|Union|Bank|University|Forces?|Army|Navy|Police)\b"
)

# "J. Wales", "Lisa M. England"; not "Group C. Germany won".
_INITIAL = re.compile(
    r"(?:(?:\A|[\n,:;(&]\s?|\b(?:and|by|with|from|to|of|for) )|\b(?!Group|Pool|Division|Vitamin|Hepatitis|Section|Plan|Grade|Type|Part|Serie|Team|Class)[A-Z][a-z]+ )[A-Z]\. \Z"
)

# "Sen. Patty Holland, D-Ore.,"
_AS_PARTY_MEMBER = re.compile(r",? \(?[DRI]-[A-Z]")

_ACTS_AS_PERSON = re.compile(
    r" [A-Z](?:[a-z’'-]+|\.)(?:[’']s| \([A-Z]{3}[), ]|, (?:\d\d,|(?:an?|the|who|whose|her|his|my|of|from)\b)|"
    r" (?:sang|sings|won|wins|scored|scores|played|plays|told|tells|was born|starred|stars|directed|wrote|married|said|says|added|"
    r"pleaded|testified|died|graduated|led|hit|threw|caught|finished|joined|who|and h(?:is|er))\b)"
)

# "striker Marlon France", "with Deepika England"; not "But England", "Monday France", "Northern Ireland", "UNICEF Jordan".
_MIDDLE_OF_SENTENCE = re.compile(
    r"(?:[a-z,’']|(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Sgt|Lt|Capt|Prof|Rev)\.) ((?:[A-Z][a-z]{1,2})?[A-Z][a-z]{2,}) \Z"
)


# "a school near Dover England"; a person owns something there: "in Deepika England's view".
_INSIDE_TOWN = re.compile(r"\b(?:in|at|near|outside|around) [A-Z][a-z]+ \Z")


def _follows_given_name(hit: Hit) -> bool:
    """Whether a capitalised word in the middle of a sentence stands before the hit, and is none that stands before countries."""
    match = _MIDDLE_OF_SENTENCE.search(hit.text, max(hit.start - 24, 0), hit.start)
    return (
        match is not None
        and match.group(1) not in _person_words.BEFORE_PLACE
        and not match.group(1).endswith(("ern", "ist", "ism", "ic", "ian", "ese", "ish"))
        and (hit.after in "'’" or not _INSIDE_TOWN.search(hit.text, max(hit.start - 34, 0), hit.start))
        and not in_headline(hit.text, hit.start, hit.end)
    )


def _person(hit: Hit) -> Verdict:
    hit.evidence.note_person(hit.pattern.base, hit.pattern.iso3, hit.start)
    return NO["person"]


def ordinary_word(hit: Hit) -> Verdict | None:
    """``Polish the table``, ``Turkey`` on a menu, ``Pole`` at the end of the Earth."""
    base, following = hit.pattern.base, hit.next_word.lower()
    if base == "Polish" and following in ("the", "your", "it", "up", "off", "remover"):
        return NO["ordinary_word"]
    if base == "Turkey" and (hit.evidence.against("TUR", hit.start) or following in _lexicon.FOOD):
        return NO["food"]
    if (
        base == "America"
        and hit.previous_word == "of"
        and _OF_AMERICA.search(hit.text, max(hit.start - 60, 0), hit.start)
    ):
        return EMBEDDED["organisation_name"]
    if base == "Emirates" and not _is_federation(hit, following):
        return NO["company"]
    return None


def _is_federation(hit: Hit, following: str) -> bool:
    """Whether ``the Emirates`` are the country: not ``Emirates raised its fares``, and not Arsenal's ground."""
    return (
        hit.text[max(hit.start - 4, 0) : hit.start].lower() == "the "
        and following not in _OF_THE_AIRLINE
        and hit.text[max(hit.start - 7, 0) : hit.start - 4] != "at "
        and not hit.evidence.has_any("Arsenal")
    )


_OF_THE_AIRLINE = frozenset(
    "stadium cup airline airlines group palace ground flight flights skycargo nbd".split()
)


def native_people(hit: Hit) -> Verdict | None:
    """``Indian mounds`` beside the Cherokee: the first peoples of America, or a team named for them."""
    return NO["ordinary_word"] if hit.evidence.against(hit.pattern.iso3, hit.start) else None


def sports_code(hit: Hit) -> Verdict | None:
    """``(GER)`` behind a name, ``GER 2-1 FRA``: a code of the IOC or FIFA, where the text gives several of them so."""
    if hit.evidence.has_code(hit.start):
        return None
    return NO["ordinary_word"]


def undefined_abbreviation(hit: Hit) -> Verdict | None:
    """``CAR`` is the Central African Republic only in a text that spells the name out, or names its capital or the DRC."""
    _, words = _lexicon.DEFINED_ABBREVIATIONS[hit.pattern.base]
    following = hit.next_word
    if " " in hit.pattern.base and (following in _lexicon.OF_A_REGION or following[:1].isupper()):
        return NO["ordinary_word"]
    return None if hit.evidence.has_any(words) else NO["ordinary_word"]


_OF_AMERICA = re.compile(r"(?!United States of )(?:[A-Z][\w’'&-]+ )of \Z")

_ANCIENT = re.compile(r"\b(?:ancient|Ancient|Alexander|Philip|Hellenistic|phalanx|King|kingdom of|Argead)\b")


def macedonia(hit: Hit) -> Verdict | None:
    """``Macedonia`` of Alexander, or the region around Thessaloniki, is not North Macedonia."""
    around = hit.text[max(hit.start - 60, 0) : hit.end + 60]
    if _ANCIENT.search(around) and hit.evidence.against("MKD", hit.start, wide=True):
        return NO["ancient"]
    return None


def shared(hit: Hit) -> Verdict:
    """``Congo``, ``Korea``, ``Dominican``: which of two countries, by what else the text names."""
    base = hit.pattern.base
    iso3 = told_behind(base, hit.text, hit.end) or hit.evidence.which(base, hit.start)
    return Verdict("shared_name" if hit.pattern.kind is Kind.NAME else "shared_demonym", iso3=iso3)


RULES: tuple[tuple[Rule, Callable[[Pattern], bool]], ...] = (
    (inside_word, lambda _: True),
    (web_address, lambda _: True),
    (currency, lambda _: True),
    (language, lambda pattern: pattern.base in _language_words.LANGUAGES),
    (road, lambda pattern: pattern.base in _lexicon.ROAD_PREFIXES),
    (
        united_states_place,
        lambda pattern: (
            pattern.base
            in {"South Georgia"} | _lexicon.TWIN_PLACES | _lexicon.TOWN_NAMES | NAMESAKE_TOWNS.keys()
        ),
    ),
    (state_of_nigeria, lambda pattern: pattern.base == "Niger"),
    (ordinary_word, lambda pattern: pattern.base in _lexicon.ORDINARY_WORDS),
    (native_people, lambda pattern: pattern.base in _lexicon.NATIVE_PEOPLES),
    (sports_code, lambda pattern: pattern.guard is Guard.ALWAYS and pattern.base in sports_codes()),
    (undefined_abbreviation, lambda pattern: pattern.base in _lexicon.DEFINED_ABBREVIATIONS),
    (macedonia, lambda pattern: pattern.base in ("Macedonia", "Macedonian", "Macedonians")),
    (person, lambda pattern: pattern.base in _person_words.GIVEN_NAMES | _person_words.SURNAMES),
    (organisation, lambda _: True),
    (shared, lambda pattern: pattern.base in SHARED),
)
"""The rules in order, each with the patterns it is for: the first that answers decides."""

_ACCEPTED = (Verdict("name"), Verdict("abbreviation"), Verdict("demonym"), Verdict("demonym"))
"""By `Kind`: what a hit is where no rule objects."""

_OF_ODD_PLACES = (inside_word, web_address, currency)


def rules_for(pattern: Pattern, *, plain: bool = False) -> tuple[Rule, ...]:
    """The rules that may object to a pattern's hits, in order; fewer where the characters beside it are plain."""
    return tuple(
        rule for rule, applies in RULES if applies(pattern) and not (plain and rule in _OF_ODD_PLACES)
    )


def judge(hit: Hit, rules: tuple[Rule, ...]) -> Verdict | None:
    """Ask the rules in order; where none answers, the hit names its country."""
    for rule in rules:
        verdict = rule(hit)
        if verdict is not None:
            return verdict
    return None


def accepted(pattern: Pattern) -> Verdict:
    """The verdict where no rule objects."""
    return _ACCEPTED[min(pattern.kind, Kind.NOUN)]
