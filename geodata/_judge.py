"""The rules that decide on a hit: each reads the few words around it and answers, or passes it on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from geodata import _lexicon, countries
from geodata._evidence import Evidence
from geodata._patterns import Kind, Pattern


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule decides: the rule's name, whether the hit names a country, and whether it is embedded."""

    rule: str
    country: bool = True
    embedded: bool = False
    iso3: str = ""


class Hit:
    """A pattern at a place in a text.

    Attributes
    ----------
    text : str
        The text with line ends appended, so that a hit always has characters behind it.
    """

    __slots__ = ("end", "evidence", "pattern", "start", "text")

    def __init__(self, text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> None:
        self.text, self.start, self.end = text, start, end
        self.pattern, self.evidence = pattern, evidence

    @property
    def before(self) -> str:
        """The character before the hit."""
        return self.text[self.start - 1] if self.start else "\n"

    @property
    def after(self) -> str:
        """The character after the hit."""
        return self.text[self.end]

    @property
    def previous_word(self) -> str:
        """The word before the hit on the same line, with its marks; empty at a line's or clause's beginning."""
        match = _PREVIOUS_WORD.search(self.text, max(self.start - 24, 0), self.start)
        return match.group(1) if match else ""

    @property
    def next_word(self) -> str:
        """The word behind one blank after the hit, without marks; empty if something else follows."""
        match = _NEXT_WORD.match(self.text, self.end)
        return match.group(1) if match else ""


_PREVIOUS_WORD = re.compile(r"([\w’'.&-]+) ?\Z")
_NEXT_WORD = re.compile(r" ([\w’'&-]+)")
_LETTER_OR_DIGIT = re.compile(r"\w")

Rule = Callable[[Hit], Verdict | None]

NO = {
    name: Verdict(name, country=False)
    for name in (
        "inside_word",
        "web_address",
        "currency",
        "language",
        "person",
        "company",
        "united_states_place",
        "ordinary_word",
        "road",
        "ancient",
        "food",
        "partial_name",
    )
}
EMBEDDED = {
    name: Verdict(name, embedded=True) for name in ("organisation_name", "place_name", "organisation_prefix")
}


def inside_word(hit: Hit) -> Verdict | None:
    """``Oman`` in ``Romania``, ``US`` in ``USB``; a footnote digit behind is let through: ``Turkey9``."""
    before, after = hit.before, hit.after
    if before.isalpha() or after.isalpha():
        return NO["inside_word"]
    if before.isdigit() and (hit.end - hit.start < 4 or hit.pattern.kind is Kind.ABBREVIATION):
        return NO["inside_word"]
    if after.isdigit() and hit.pattern.kind is Kind.ABBREVIATION:
        return NO["inside_word"]
    if before in "_@" or after in "_@":
        return NO["web_address"]
    return None


_TOKEN_BEFORE = re.compile(r"\S*\Z")
_TOKEN_AFTER = re.compile(r"\S*")
_ADDRESS = re.compile(
    r"://|www\.|@\w|\w@|\w\.(?:com|org|net|gov|edu|info|int|html?|php|aspx?|pdf|[a-z]{2})(?:[/:?#,;)\]'\"]|\.?\Z)",
    re.IGNORECASE,
)


def web_address(hit: Hit) -> Verdict | None:
    """``www.visit-malta.com``, ``https://example.org/Syria/``, ``press@kenya.example``."""
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
    if hit.after == "$":
        return NO["currency"]
    if hit.next_word.lower() in _lexicon.CURRENCIES:
        return NO["currency"]
    return None


def language(hit: Hit) -> Verdict | None:
    """``spoke Turkish``, ``in English,``, ``Spanish-speaking``, ``the Thai language``."""
    text, end = hit.text, hit.end
    if text[end] == "-" and text.startswith(_lexicon.LANGUAGE_SUFFIXES, end):
        return NO["language"]
    following = hit.next_word
    if following.lower() in _lexicon.LANGUAGE_AFTER:
        return NO["language"]
    previous = hit.previous_word.lower()
    adjectival = (following.islower() and following not in _lexicon.LANGUAGE_STOPS) or _AND_NOUN.match(
        text, end
    ) is not None
    if previous in _lexicon.LANGUAGE_BEFORE and not adjectival and not following[:1].isupper():
        return NO["language"]
    if (
        previous in ("in", "into", "from")
        and not adjectival
        and not following[:1].isupper()
        and hit.pattern.kind is Kind.ADJECTIVE
    ):
        return None if previous == "from" else NO["language"]
    if _LANGUAGE_PAIR.match(text, end):
        return NO["language"]
    pair = None if adjectival else _IN_TWO_LANGUAGES.search(text, max(hit.start - 40, 0), hit.start)
    if pair and pair.group(1) in _lexicon.LANGUAGES:
        return NO["language"]
    if not adjectival and _LANGUAGE_LIST.search(text, max(hit.start - 80, 0), hit.start):
        return NO["language"]
    return None


# "Somali and Tigrinya interpreters", "a Polish-English dictionary", but "Polish and English soldiers".
_LANGUAGE_PAIR = re.compile(
    rf"(?:-| (?:and|or|to) |, )[A-Z]\w+,?(?: and [A-Z]\w+)? (?:{'|'.join(sorted(_lexicon.LANGUAGE_AFTER))})\b"
)
_IN_TWO_LANGUAGES = re.compile(r"\bin ([A-Z]\w+)(?:, [A-Z]\w+)*(?:,|,? and|,? or) \Z")
# "in French and German government", but "in French and German."
_AND_NOUN = re.compile(
    r" (?:and|or|,) (?:[A-Z]\w+) (?!(?:and|or|but|on|at|as|with|by|for|to|that|when|is|are|was|were)\b)\w"
)
_LANGUAGE_LIST = re.compile(
    r"\b(?:speak|speaks|speaking|spoke|spoken|fluent in|translated|translated into|taught|teaches|learned|learnt|learning|languages?:?|interpreters? (?:for|of|in)|available in|written in|subtitled in)"
    r" (?:(?:both|only|some|good|a|little|bit|of|fluent|excellent|perfect|broken|basic|his|her|their|native|Modern|at (?:home|school|work)"
    r"|(?:from|into|to|in)(?: the)?|[A-Z]\w+)(?:,? (?:and |or )?|,))*\Z"
)
_HIGHWAY = re.compile(r"[ -]\d{1,3}(?![\d,.]*\d|-\d|%| (?:million|billion|percent|per cent|\w+s\b))")


def road(hit: Hit) -> Verdict | None:
    """``Take US 101``, ``on U.S. 41``; but ``Norway 11, U.S. 9`` counts medals."""
    if hit.after in " -" and hit.previous_word.isalpha() and _HIGHWAY.match(hit.text, hit.end):
        return NO["road"]
    return None


_NAME_TAIL = re.compile(r"(?: [A-Z][\w’'-]*){1,4}")
_CAPITALISED_TAIL = re.compile(r"(?: (?:[A-Z][\w’'-]*|of|for|and|the|in|on|de|du|&)){1,7}")
# "Swiss People's Party", but not "German Chancellor's Office".
_POSSESSIVE = re.compile(r"(?<!People)(?<!omen)(?<!Men)(?<!Children)[’']s\b")


def organisation(hit: Hit) -> Verdict | None:
    """``Norwegian Refugee Council``, ``Kenya Airways``; not the state's own bodies: ``Serbian Ministry of the Interior``."""
    if hit.after == "-" and hit.pattern.kind is Kind.ADJECTIVE:
        hyphened = organisation_behind_hyphen(hit.text, hit.start, hit.end)
        return EMBEDDED["organisation_name"] if hyphened else None
    if hit.after != " " or not hit.text[hit.end + 1].isupper():
        return None
    is_name = hit.pattern.kind in (Kind.NAME, Kind.ABBREVIATION)
    return (
        EMBEDDED["organisation_name"] if names_organisation(hit.text, hit.start, hit.end, is_name) else None
    )


_BEHIND_HYPHEN = re.compile(r"-[A-Z][a-z]+(?= [A-Z])")


def organisation_behind_hyphen(text: str, start: int, end: int) -> bool:
    """``the Italian-American Club``: whether an organisation's name ends behind the other half of a word."""
    half = _BEHIND_HYPHEN.match(text, end)
    return half is not None and names_organisation(text, start, half.end(), is_name=False)


def names_organisation(text: str, start: int, end: int, is_name: bool) -> bool:
    """Whether the capitalised words behind ``text[start:end]`` make it part of an organisation's or a place's name."""
    match = (_NAME_TAIL if is_name else _CAPITALISED_TAIL).match(text, end)
    if match is None:
        return False
    words = _POSSESSIVE.split(match.group(), maxsplit=1)[0].split()
    if not words:
        return False
    heads = (
        words[0] in _lexicon.AFTER_NAME_HEADS
        if is_name
        else words[0] == "War" or not _lexicon.ORGANISATION_HEADS.isdisjoint(words)
    )
    if not heads and is_name:
        heads = not _lexicon.LATER_NAME_HEADS.isdisjoint(words[1:])
    of_the_state = not _lexicon.STATE_HEADS.isdisjoint(words[:2]) or words[-1] in _lexicon.STATE_ENDS
    heads = heads and (not of_the_state or not _lexicon.NEVER_THE_STATE.isdisjoint(words[:3]))
    sure = is_name and not _lexicon.SURE_HEADS.isdisjoint(words[:2])
    return heads and text[start].isupper() and (sure or not _in_headline(text, start, match.end()))


_WORD_REACH = 24
_HEADLINE_REACH = 80


def word_before(text: str, start: int) -> str:
    """The word before a place on the same line, without the blank between."""
    first = max(start - _WORD_REACH, 0)
    last = max(start - 1, 0)
    return text[max(text.rfind(" ", first, last) + 1, text.rfind("\n", first, last) + 1, first) : last]


def _in_headline(text: str, start: int, end: int) -> bool:
    """Whether most words around are capitalised, so that a capital says nothing."""
    if word_before(text, start)[:1].islower() and text[start - 1] == " ":
        return False
    first = max(text.rfind("\n", max(start - _HEADLINE_REACH, 0), start) + 1, start - _HEADLINE_REACH, 0)
    last = text.find("\n", end, end + _HEADLINE_REACH)
    around = text[first:start] + " " + text[end : last if last >= 0 else end + _HEADLINE_REACH]
    words = [word for word in around.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


US_STATE = re.compile(
    r" ?, (?:(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|"
    r"N\.? ?H|N\.? ?J|N\.? ?M|N\.? ?Y|N\.? ?C|N\.? ?D|Okla|Ore|Pa|R\.? ?I|S\.? ?C|S\.? ?D|Tenn|Tex|Vt|Va|Wash|W\.? ?Va|Wis|Wyo)\.|"
    r"(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|ME|MD|MA|MI|MN|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|PA|RI|SC|SD|TN|TX|UT|VT|VA|WV|WI|WY)\b|"
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Idaho|Illinois|Indiana|Iowa|"
    r"Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|"
    r"Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|"
    r"Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming)\b(?! and [A-Z]))"
)


_TOWN_BEFORE = re.compile(r"((?:[A-Z][A-Za-z’'-]+ )*[A-Z][A-Za-z’'-]+), \Z")
_is_country = lru_cache(maxsize=1_000)(countries.resolve)


def follows_town(text: str, start: int) -> bool:
    """Whether a name and a comma stand before, and the name is no country's."""
    town = _TOWN_BEFORE.search(text, max(start - 30, 0), start)
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
        hit.evidence.note_town(hit.pattern.base, hit.pattern.iso3, hit.start)
        return NO["united_states_place"]
    if hit.pattern.base == "South Georgia":
        return NO["united_states_place"] if hit.evidence.has_rival("GEO") else None
    of_georgia = hit.pattern.base == "Georgia" and follows_town(hit.text, hit.start)
    if of_georgia and not hit.evidence.count("GEO:country"):
        return NO["united_states_place"]
    if hit.pattern.base in _lexicon.TWIN_PLACES and hit.evidence.against(hit.pattern.iso3, hit.start):
        return NO["united_states_place"]
    return None


def person(hit: Hit) -> Verdict | None:
    """``Jordan Peele``, ``Chad Smith``, ``Lynn Jordan``: a name that people bear, with another name beside it."""
    base = hit.pattern.base
    given, surname = base in _lexicon.GIVEN_NAMES, base in _lexicon.SURNAMES
    previous = hit.previous_word
    if surname and hit.before == " " and previous[:1].isupper():
        if previous in _lexicon.TITLES:
            return NO["person"]
        if previous in _lexicon.FIRST_NAMES or (base in _lexicon.FAMILY_NAMES and _follows_given_name(hit)):
            return _person(hit)
    if given and hit.after == " " and hit.text[hit.end + 1].isupper():
        following = hit.next_word
        if (
            base in _lexicon.PERSON_FIRST
            and not (hit.pattern.kind is Kind.NOUN and following in _lexicon.FIRST_NAMES)
            and following not in _lexicon.AFTER_PLACE
            and not _in_headline(hit.text, hit.start, hit.end)
        ):
            return _person(hit)
        if _ACTS_AS_PERSON.match(hit.text, hit.end) and following not in _lexicon.AFTER_PLACE:
            return _person(hit)
    return None


_ACTS_AS_PERSON = re.compile(
    r" [A-Z][a-z’'-]+(?:[’']s|, \d\d,| (?:sang|sings|won|wins|scored|scores|played|plays|told|tells|was born|starred|stars|directed|wrote|married))\b"
)
# "striker Marlon France", "with Deepika England"; not "But England", "Monday France", "Northern Ireland", "UNICEF Jordan".
_MIDDLE_OF_SENTENCE = re.compile(r"[a-z,’'] ([A-Z][a-z]{2,}) \Z")


def _follows_given_name(hit: Hit) -> bool:
    """Whether a capitalised word in the middle of a sentence stands before the hit, and is none that stands before countries."""
    match = _MIDDLE_OF_SENTENCE.search(hit.text, max(hit.start - 24, 0), hit.start)
    return (
        match is not None
        and match.group(1) not in _lexicon.BEFORE_PLACE
        and not match.group(1).endswith(("ern", "ist", "ism", "ic", "ian", "ese", "ish"))
        and not _in_headline(hit.text, hit.start, hit.end)
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
        base in ("America",)
        and hit.previous_word == "of"
        and _OF_AMERICA.search(hit.text, max(hit.start - 60, 0), hit.start)
    ):
        return EMBEDDED["organisation_name"]
    if base == "the Emirates" and following in ("stadium", "cup", "airline", "group", "palace"):
        return NO["company"]
    return None


def undefined_abbreviation(hit: Hit) -> Verdict | None:
    """``CAR`` is the Central African Republic only in a text that spells the name out."""
    _, words = _lexicon.DEFINED_ABBREVIATIONS[hit.pattern.base]
    following = hit.next_word
    if " " in hit.pattern.base and (following in _lexicon.OF_A_REGION or following[:1].isupper()):
        return NO["ordinary_word"]
    return None if words in hit.text else NO["ordinary_word"]


_OF_AMERICA = re.compile(r"(?!United States of )(?:[A-Z][\w’'&-]+ )of \Z")
_ANCIENT = re.compile(r"\b(?:ancient|Ancient|Alexander|Philip|Hellenistic|phalanx|King|kingdom of|Argead)\b")


def macedonia(hit: Hit) -> Verdict | None:
    """``Macedonia`` of Alexander, or the region around Thessaloniki, is not North Macedonia."""
    around = hit.text[max(hit.start - 60, 0) : hit.end + 60]
    if _ANCIENT.search(around) and hit.evidence.against("MKD", hit.start, wide=True):
        return NO["ancient"]
    return None


def shared(hit: Hit) -> Verdict | None:
    """``Congo``, ``Korea``, ``Dominican``: which of two countries, by what else the text names."""
    iso3 = hit.evidence.which(hit.pattern.base, hit.start)
    if not iso3:
        return None
    return Verdict("shared_name" if hit.pattern.kind is Kind.NAME else "shared_demonym", iso3=iso3)


RULES: tuple[tuple[Rule, Callable[[Pattern], bool]], ...] = (
    (inside_word, lambda _: True),
    (web_address, lambda _: True),
    (currency, lambda _: True),
    (language, lambda pattern: pattern.base in _lexicon.LANGUAGES),
    (road, lambda pattern: pattern.base in _lexicon.ROAD_PREFIXES),
    (
        united_states_place,
        lambda pattern: pattern.base in {"South Georgia"} | _lexicon.TWIN_PLACES | _lexicon.TOWN_NAMES,
    ),
    (ordinary_word, lambda pattern: pattern.base in _lexicon.ORDINARY_WORDS),
    (undefined_abbreviation, lambda pattern: pattern.base in _lexicon.DEFINED_ABBREVIATIONS),
    (macedonia, lambda pattern: pattern.base in ("Macedonia", "Macedonian", "Macedonians")),
    (person, lambda pattern: pattern.base in _lexicon.GIVEN_NAMES | _lexicon.SURNAMES),
    (organisation, lambda _: True),
    (shared, lambda pattern: pattern.base in _lexicon.SHARED),
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


def judge(hit: Hit, rules: tuple[Rule, ...]) -> Verdict:
    """Ask the rules in order; where none answers, the hit names its country."""
    for rule in rules:
        verdict = rule(hit)
        if verdict is not None:
            return verdict
    return accepted(hit.pattern)


def accepted(pattern: Pattern) -> Verdict:
    """The verdict where no rule objects."""
    return _ACCEPTED[min(pattern.kind, Kind.NOUN)]
