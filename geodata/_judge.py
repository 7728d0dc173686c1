"""The rules that decide on a hit: each reads the few words around it and answers, or passes it on."""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata import _language_words, _lexicon, _person_words
from geodata._cues import NAMESAKE_TOWNS, SHARED, told_behind
from geodata._hit import EMBEDDED, NO, Hit, Rule, Verdict
from geodata._languages import language
from geodata._lists import country_of, is_country, stands_beside
from geodata._namesake_places import school_of_town, state_of_nigeria, united_states_place
from geodata._organisations import organisation
from geodata._other_case import phrase_in_other_case
from geodata._pattern import Guard, Kind, Pattern
from geodata._persons import person
from geodata._refugee_council import refugee_council
from geodata._small_letters import small_letters
from geodata._sports_codes import UNSURE, sports_codes

_JOINED_WORD = re.compile(rf"(?!(?i:{'|'.join(sorted(_lexicon.CURRENCIES))})\b)[A-Za-z][a-z]{{2,}}")


def inside_word(hit: Hit) -> Verdict | None:
    """``Oman`` in ``Romania``, ``US`` in ``USB``; a footnote digit behind is let through: ``Turkey9``; so is ``U.S.Army``, and not ``18 U.S.C.``"""
    before, after = hit.before, hit.after
    if before.isalpha():
        return NO["inside_word"]
    if after.isalpha() and not (hit.pattern.may_join_word and _JOINED_WORD.match(hit.text, hit.end)):
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


_STRAIN = re.compile(r"/(?:[A-Za-z0-9-]{1,12}/)?\d{1,4}\b")


def virus_strain(hit: Hit) -> Verdict | None:
    """``A/Hong Kong/4801/2014``, ``A/chicken/Viet Nam/1``."""
    if hit.before == "/" and hit.after == "/" and _STRAIN.match(hit.text, hit.end):
        return NO["ordinary_word"]
    return None


def currency(hit: Hit) -> Verdict | None:
    """``40 US dollars``, ``Iraqi dinars``, ``US$ 8 million``."""
    if hit.after == "$" or hit.next_word.lower() in _lexicon.CURRENCIES:
        return NO["currency"]
    return None


_HIGHWAY = re.compile(
    r"[ -]\d{1,3}(?![\d,.]*\d|-\d|%| (?:million|billion|percent|per cent|(?!(?:is|was|has|runs)\b)\w+s\b))"
)


_ROAD_AS_SUBJECT = re.compile(
    r"[ -]\d{1,3} (?:will|was|is|has|near|in|at|between|from|north|south|east|west|northbound|southbound|bridge|bypass|runs|reopen)"
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


# "v. Nixon, 418 U.S. 683", "See 410 U.S. 113 (1973)".
_VOLUME = re.compile(
    r"(?:\bv\.? [^\n;]{1,80}, |\b(?:[Ss]ee|[Cc]f\.|[Ii]n|[Aa]t|[Uu]nder|[Cc]iting|[Qq]uoting),? (?:also,? )?|[(\n;] ?)\d{1,3} \Z"
)
_PAGE = re.compile(r" (?:\d{1,4}|_{2,4})(?:, \d{1,4})*(?:[-–]\d{1,4})?(?:[.;)\n]| \(|, (?:at )?\d|,)")
_REACH_OF_PARTIES = 90


def law_report(hit: Hit) -> Verdict | None:
    """``Nixon, 418 U.S. 683``: the reports of the Supreme Court, by volume and page; not ``Norway 11 U.S. 9``."""
    first = max(hit.start - _REACH_OF_PARTIES, 0)
    cited = hit.previous_word.isdigit() and _PAGE.match(hit.text, hit.end)
    return NO["ordinary_word"] if cited and _VOLUME.search(hit.text, first, hit.start) else None


def ordinary_word(hit: Hit) -> Verdict | None:
    """``Polish the table``, ``Turkey`` on a menu, ``Pole`` at the end of the Earth, ``PNG`` beside ``JPG``."""
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
    if base == "PNG" and hit.evidence.has_any(_lexicon.BESIDE_PICTURES):
        return NO["ordinary_word"]
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
    if hit.evidence.has_code(hit.start) or _is_labelled_code(hit):
        return None
    return NO["ordinary_word"]


_CODE_LABEL = re.compile(
    r"\b(?:C[Oo][OAB]|(?:[Cc]ountr(?:y|ies) of (?:[Oo]rigin|[Aa]sylum|[Bb]irth|[Dd]eparture)|[Nn]ationality|[Cc]itizenship))(?: ?[:=]|,| is) ?\Z"
)
_REACH_OF_LABEL = 26
_OF_CODES = frozenset("refugees nationals citizens migrants returnees asylum-seekers asylum".split())


def _is_labelled_code(hit: Hit) -> bool:
    """``Country of origin: AFG``, ``CoA: TUR``, ``UKR refugees``."""
    if hit.text[hit.start : hit.end] in UNSURE:
        return False
    if hit.next_word in _OF_CODES and hit.before in " \n(":
        return not hit.previous_word.isupper()
    return _CODE_LABEL.search(hit.text, max(hit.start - _REACH_OF_LABEL, 0), hit.start) is not None


def undefined_abbreviation(hit: Hit) -> Verdict | None:
    """``CAR`` is the Central African Republic only in a text that spells the name out, or names its capital or the DRC.

    ``5 GB`` of memory are no country anywhere.
    """
    base = hit.pattern.base
    if base in sports_codes() and hit.evidence.has_code(hit.start):
        return None
    _, words = _lexicon.DEFINED_ABBREVIATIONS[base]
    following = hit.next_word
    if base == "GB" and hit.previous_word.isdigit():
        return NO["ordinary_word"]
    if base in _lexicon.STANDING_AS_COUNTRIES:
        told = hit.evidence.has_any(words) and not hit.evidence.has_any(_lexicon.STANDING_AS_COUNTRIES[base])
        return None if told and _stands_as_country(hit, base, following) else NO["ordinary_word"]
    if " " in base and (following in _lexicon.OF_A_REGION or following[:1].isupper()):
        return NO["ordinary_word"]
    if hit.evidence.has_any(words) or _tells_itself(hit, base, following):
        return None
    return NO["ordinary_word"]


_BEFORE_SHORT = frozenset(
    "in to from into across inside within of leave left leaving enter entered entering".split()
)
_BODY_OF_SHORT = re.compile(
    r"['’]s\b| (?:Home Affairs|Government|Police|Navy|Reserve Bank|Revenue Service)\b"
)


def _stands_as_country(hit: Hit, base: str, following: str) -> bool:
    """``living in SA``, ``SA's economy``, ``SA and Zimbabwe``, ``The DR deports``; not ``Total SA``, ``SA Rugby``, ``DR Smith``."""
    if hit.before == "(":
        return hit.text.endswith(("South Africa (", "Dominican Republic ("), 0, hit.start)
    if base == "DR" and (hit.text.startswith("-Haiti", hit.end) or hit.text.endswith("Haiti-", 0, hit.start)):
        return True
    if hit.before == "-" or hit.after == "-":
        return False
    if base == "DR" and hit.previous_word in ("the", "The"):
        return not following[:1].isupper()
    previous = hit.previous_word
    if previous[:1].isupper() and not previous.endswith("."):
        return False
    return (
        (previous in _BEFORE_SHORT and not following[:1].isupper())
        or following in _lexicon.OF_SHORT
        or _BODY_OF_SHORT.match(hit.text, hit.end) is not None
        or stands_beside(hit.text, hit.start, hit.end, is_country)
    )


_IN_COUNTRY = frozenset(
    "in from into across inside fled leave left northern southern eastern western northwestern".split()
)


def _tells_itself(hit: Hit, base: str, following: str) -> bool:
    """``Chad, CAR and Cameroon``, ``Central African soldiers``, ``the mission in CAR``."""
    if base == "Central African":
        return following in _lexicon.OF_CENTRAL_AFRICANS
    if base == "Central Africans":
        return hit.previous_word.isdigit() or stands_beside(hit.text, hit.start, hit.end, is_country)
    if base == "West Bank and Gaza":
        return hit.previous_word not in ("the", "in") and stands_beside(
            hit.text, hit.start, hit.end, is_country
        )
    if base == "Salvador":
        is_first = following[:1].isupper() or hit.previous_word == "San"
        return not is_first and stands_beside(hit.text, hit.start, hit.end, _is_central_american)
    if base == "Brasil":
        if following[:1].isupper() or hit.previous_word == "do":
            return False
        return hit.previous_word in _IN_COUNTRY or stands_beside(hit.text, hit.start, hit.end, is_country)
    if base == "GB" or not base.isupper():
        return False
    if base == "CAR":
        if hit.evidence.has_any(_lexicon.OTHER_CARS):
            return False
        if following in _lexicon.OF_CENTRAL_AFRICANS:
            return True
        if hit.previous_word in _IN_COUNTRY and not following[:1].isupper() and hit.after not in "-/":
            return True
    return stands_beside(hit.text, hit.start, hit.end, is_country)


_OF_AMERICA = re.compile(r"(?!United States of )(?:[A-Z][\w’'&-]+ )of \Z")

_ANCIENT = re.compile(r"\b(?:ancient|Ancient|Alexander|Philip|Hellenistic|phalanx|King|kingdom of|Argead)\b")


def macedonia(hit: Hit) -> Verdict | None:
    """``Macedonia`` of Alexander, or the region around Thessaloniki, is not North Macedonia."""
    around = hit.text[max(hit.start - 60, 0) : hit.end + 60]
    if _ANCIENT.search(around) and hit.evidence.against("MKD", hit.start, wide=True):
        return NO["ancient"]
    return None


_REACH_OF_LIST = 400
_DEMOCRATIC_CONGO = re.compile(
    r"(?:Democratic Republic|Dem\. ?Rep\.|Democratic Rep\.) (?:of (?:the )?)?Congo|\bD\.?R\.? Congo|\bDRC\b|\bCongo,? (?:\(?DR|\(?Dem)|\bZaire\b"
)
_BEFORE_REPUBLIC = re.compile(
    r"(?:,| and|, and|/|;) ?(?:the )?(?:Republic of (?:the )?Congo|Congo[ -]Brazzaville|Congo Republic)\b"
)
_WORDS_OF_LIST = frozenset({"of", "and", "the", "d"})


def _beside_the_other_congo(hit: Hit) -> bool:
    """``Chad, Congo, Cuba, Democratic Republic of the Congo``: two of one list are two states."""
    text, start, end = hit.text, hit.start, hit.end
    if not (stands_beside(text, start, end, is_country) or (hit.before == "(" and hit.after == ")")):
        return False
    for match in _DEMOCRATIC_CONGO.finditer(text, max(start - _REACH_OF_LIST, 0), end + _REACH_OF_LIST):
        between = text[end : match.start()] if match.start() >= end else text[match.end() : start]
        if _is_of_names(between):
            return True
    return False


def _is_central_american(words: str) -> bool:
    return country_of(words) in ("GTM", "HND", "NIC", "CRI")


def _is_of_names(between: str) -> bool:
    """Whether what stands between two names is others, each with its mark: a list."""
    words = _WORDS.findall(between)
    return not _SENTENCE_ENDS.search(between) and all(
        word[0].isupper() or word in _WORDS_OF_LIST for word in words
    )


_WORDS = re.compile(r"[^\W\d_]+")
_SENTENCE_ENDS = re.compile(r"[a-z)][.!?:]\s")


def religious_order(hit: Hit) -> Verdict | None:
    """``Jesuits and Dominicans``, in a text that speaks of no country of that name."""
    of_order = hit.evidence.has_any(_person_words.BESIDE_DOMINICANS)
    if of_order and not (hit.evidence.count("DOM") or hit.evidence.count("DMA")):
        return NO["ordinary_word"]
    return None


def shared(hit: Hit) -> Verdict:
    """``Congo``, ``Korea``, ``Dominican``: which of two countries, by what else the text names."""
    base = hit.pattern.base
    iso3 = told_behind(base, hit.text, hit.end)
    if not iso3 and base == "Congo":
        if _BEFORE_REPUBLIC.match(hit.text, hit.end):
            iso3 = "COD"
        elif _beside_the_other_congo(hit):
            iso3 = "COG"
    iso3 = iso3 or hit.evidence.which(base, hit.start)
    return Verdict("shared_name" if hit.pattern.kind is Kind.NAME else "shared_demonym", iso3=iso3)


RULES: tuple[tuple[Rule, Callable[[Pattern], bool]], ...] = (
    (inside_word, lambda _: True),
    (web_address, lambda _: True),
    (virus_strain, lambda _: True),
    (currency, lambda _: True),
    (phrase_in_other_case, lambda pattern: bool(pattern.guard & Guard.CASE)),
    (small_letters, lambda pattern: bool(pattern.guard & Guard.SMALL)),
    (language, lambda pattern: pattern.base in _language_words.LANGUAGES),
    (road, lambda pattern: pattern.base in _lexicon.ROAD_PREFIXES),
    (law_report, lambda pattern: pattern.base in ("U.S.", "U. S.")),
    (
        united_states_place,
        lambda pattern: (
            pattern.base
            in {"South Georgia"} | _lexicon.TWIN_PLACES | _lexicon.TOWN_NAMES | NAMESAKE_TOWNS.keys()
        ),
    ),
    (school_of_town, lambda pattern: pattern.base in _lexicon.TOWN_NAMES),
    (state_of_nigeria, lambda pattern: pattern.base == "Niger"),
    (ordinary_word, lambda pattern: pattern.base in _lexicon.ORDINARY_WORDS),
    (native_people, lambda pattern: pattern.base in _lexicon.NATIVE_PEOPLES),
    (
        sports_code,
        lambda pattern: (
            pattern.guard is Guard.ALWAYS
            and pattern.base in sports_codes()
            and pattern.base not in _lexicon.DEFINED_ABBREVIATIONS.keys() | _lexicon.ORDINARY_WORDS
        ),
    ),
    (refugee_council, lambda pattern: pattern.base == "DRC"),
    (undefined_abbreviation, lambda pattern: pattern.base in _lexicon.DEFINED_ABBREVIATIONS),
    (macedonia, lambda pattern: pattern.base in ("Macedonia", "Macedonian", "Macedonians")),
    (person, lambda pattern: pattern.base in _person_words.GIVEN_NAMES | _person_words.SURNAMES),
    (organisation, lambda _: True),
    (religious_order, lambda pattern: pattern.base in ("Dominican", "Dominicans")),
    (shared, lambda pattern: pattern.base in SHARED),
)
"""The rules in order, each with the patterns it is for: the first that answers decides."""

_ACCEPTED = (Verdict("name"), Verdict("abbreviation"), Verdict("demonym"), Verdict("demonym"))
"""By `Kind`: what a hit is where no rule objects."""

_OF_ODD_PLACES = (inside_word, web_address, virus_strain, currency)


def rules_for(pattern: Pattern, *, plain: bool = False) -> tuple[Rule, ...]:
    """The rules that may object to a pattern's hits, in order; fewer where the characters beside it are plain."""
    return tuple(
        rule for rule, applies in RULES if applies(pattern) and not (plain and rule in _OF_ODD_PLACES)
    )


def judge(hit: Hit, rules: tuple[Rule, ...]) -> Verdict | None:
    """Ask the rules in order; None where none answers, so that the hit names its country."""
    for rule in rules:
        verdict = rule(hit)
        if verdict is not None:
            return verdict
    return None


def accepted(pattern: Pattern) -> Verdict:
    """The verdict where no rule objects."""
    return _ACCEPTED[min(pattern.kind, Kind.NOUN)]
