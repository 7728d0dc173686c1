"""The rule that finds a country inside the name of an organisation or of another place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata import _organisation_words
from geodata._acts import acts_or_has
from geodata._around import in_headline
from geodata._hit import EMBEDDED, Hit, Verdict
from geodata._lexicon import ROAD_PREFIXES
from geodata._pattern import Kind, Pattern
from geodata._person_words import is_first_name

_NAME_TAIL = re.compile(r"(?: [A-Z][\w’'-]*){1,4}")

_CAPITALISED_TAIL = re.compile(r"(?: (?:[A-Z][\w’'-]*|of|for|and|the|in|on|de|du|&)){1,7}")

# "Swiss People's Party", but not "German Chancellor's Office".
_POSSESSIVE = re.compile(r"(?<!People)(?<!omen)(?<!Men)(?<!Children)[’']s\b")

# What a headline quoted within a sentence says next; no name goes on behind it: "Ghana Celebrating World Press Day".
_HEADLINE_GOES_ON = re.compile(
    r" (?:(?:Bid|Plan|Plans|Offer|Request|Proposal) (?:for|to)"
    r"|Celebrating|Marking|Honouring|Honoring|Hosting|Seeking|Facing|Urging|Amid|Despite|Says|Urges|Rejects)\b"
)


def organisation(hit: Hit) -> Verdict | None:
    """``Norwegian Refugee Council``, ``Kenya Airways``; not the state's own bodies: ``Serbian Ministry of the Interior``."""
    if names_class(hit.text, hit.end):
        return EMBEDDED["organisation_name"]
    if hit.after in "-–" and hit.pattern.kind <= Kind.ADJECTIVE:
        hyphened = organisation_behind_hyphen(hit.text, hit.start, hit.end, hit.pattern.kind)
        return EMBEDDED["organisation_name"] if hyphened else None
    if hit.after != " " or not hit.text[hit.end + 1].isupper():
        return None
    is_name = hit.pattern.kind in (Kind.NAME, Kind.ABBREVIATION)
    return (
        EMBEDDED["organisation_name"] if names_organisation(hit.text, hit.start, hit.end, is_name) else None
    )


# A state's own body, though its name ends as an organisation's does: "the Greek Council of State", "the Mexican National
# Migration Institute".
_STATE_BODY = re.compile(
    r"(?: (?:[A-Z][\w’'-]*|and|of|for|the)){0,5}? (?:"
    r"Council (?:of (?:State|Ministers)|(?:for|of) the (?:Judiciary|Magistracy))"
    r"|(?:Sovereign|Sovereignty|Guardian|Transitional|Governing|Prosecutorial|Shura) Council|Chamber of (?:Deputies|Representatives)|Advisory Council on Migration"
    r"|(?:Migration|Citizenship|Naturali[sz]ation|Departure|Prosecution|Investigation|Identification|Returnees|Civil Protection|Maritime|Maritime Rescue)"
    r" (?:Service|Services|Institute|Agency|Office)"
    r"|Investigative Committee|National (?:Coordinating )?Committee (?:for|on|to)|Coordinating Committee"
    r"|(?:Wildlife|Veterinary|Forest|Forestry|Geological|Meteorological|Ambulance|Fire|Fire and Rescue|Health|Prisons?|Correctional|Weather)"
    r" (?:Service|Authority|Agency|Department)|Central Bank(?! of)"
    r"|Service for Foreigners|Air Corps|Naval Service|Institute (?:of|for) (?:Statistics|Family Welfare|Public Health)"
    r"|(?:National )?Institute (?:of|for) Migration|Directorate (?:of|for)|National Council (?:for|on)|National Cent(?:er|re) of Investigation"
    r"|(?:National )?Committee (?:for|on) Refugees|Public Employment Service"
    r"|National Human Rights (?:Council|Institution|Institute))\b"
)


# "the Bahrain Center for Human Rights", "the Burundi Human Rights Initiative", "the Pakistan Cricket Board"; not "Kenya National Commission on Human Rights".
_OF_NO_STATE = re.compile(
    r"(?: [A-Z][\w’'-]*){0,2} (?:Cent(?:er|re)|Lawyers|League|Observatory|Network|Forum|Coalition|Campaign|Monitor|Organi[sz]ation)"
    r" (?:for|of|on) (?:the [A-Z]\w+ of )?(?:[A-Z]\w+ )?(?:Rights|Jurists|Trade Unions|Workers|Democracy|Justice)\b"
    r"| Human Rights (?:Initiative|Network|Monitor|Observatory|Defenders|Cent(?:er|re)|Coalition)\b"
    r"| World Congress\b| (?:News|Press) Agency\b| (?:Cricket|Wheat|Dairy|Boxing) Board\b| Humanitarian Action\b(?! Plan)"
    r"| Youth (?:Baseball|Basketball|Cheer\w*|Football|Hockey|Lacrosse|Soccer|Softball|Sports|Wrestling)\b"
)

_BEHIND_HYPHEN = re.compile(r"[-–][A-Z][a-z]+(?= [A-Z])")


def names_class(text: str, end: int) -> bool:
    """``a Holland-class frigate``: whether a class of ships is called by the name before a place."""
    return text.startswith("-class ", end)


def organisation_behind_hyphen(text: str, start: int, end: int, kind: Kind) -> bool:
    """``the Italian-American Club``, ``the Chile-Peru Society``: whether an organisation's name ends behind the other half."""
    half = _BEHIND_HYPHEN.match(text, end)
    if half is None:
        return False
    return names_organisation(text, start, half.end(), is_name=kind is not Kind.ADJECTIVE)


# What a headline says that a country does, or what was broken up there, and no firm or society.
_HEADLINE_VERB = re.compile(
    r" Records (?:\d|(?:New|First|Second|Third|Highest|Lowest|More|Another|Over|Nearly|Almost|Surge|Drop|Growth|Rise|Increase|Decline|Sharp"
    r"|Biggest|Largest|Fewer|Fewest|Its|Zero|No|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b)"
    r"| Falls? (?:\d|(?:Short|Silent|Apart|Behind|Into|Sharply|Below|Under|Further|Again|Ill|Victim|to|after|amid|To|By|In|As|On|For|From|After|Amid)\b)"
    r"| Open (?:[Tt]o|[Ff]or) (?:[Tt]alks|Dialogue|Deal|Negotiat|Discuss|Trade|Business|Refugees|Migrants|Foreign)"
    r"| Lines? Up\b| Express(?:es)? (?:Concern|Regret|Shock|Outrage|Anger|Support|Solidarity)\b"
    r"| Studies (?:New|Plan|Plans|Offer|Proposal|Its|How|Whether)\b"
)
_CRIMINALS = re.compile(
    r"(?:[ -][A-Z][a-z]+){0,3} (?:Trafficking|Smuggling|Drugs?|Crime|Criminal|Cocaine|Heroin|Spy|Mafia|Fraud|Terror|Hacking|Migrant)"
    r" (?:Network|Networks|Gang|Gangs|Ring|Rings|Cartel|Cartels|Group|Groups|Union)\b"
)


_IS_ABBREVIATED = re.compile(r" (?:\(|or )[A-Z]{2,}")
_ENDS = _organisation_words.ORGANISATION_HEADS | _organisation_words.AFTER_NAME_HEADS
# "ACTED, Norwegian Church Aid, Oxfam": among many names capitals tell of no headline.
_BEGINS_ENTRY = re.compile(r"[,;:•/|(] ?(?:(?:and|the) )?(?:Royal )?\Z")
_ENDS_ENTRY = re.compile(r" ?[,;/|)\n]|\.(?:\s|\Z)| [–(]")
_REACH_OF_ENTRY = 12


def _is_entry_of_list(text: str, start: int, end: int) -> bool:
    """Whether a name stands between the marks of a list."""
    return (
        _ENDS_ENTRY.match(text, end) is not None
        and _BEGINS_ENTRY.search(text, max(start - _REACH_OF_ENTRY, 0), start) is not None
    )


def names_organisation(text: str, start: int, end: int, is_name: bool) -> bool:
    """Whether the capitalised words behind ``text[start:end]`` make it part of an organisation's or a place's name."""
    match = (_NAME_TAIL if is_name else _CAPITALISED_TAIL).match(text, end)
    if match is None:
        return False
    name = _HEADLINE_GOES_ON.split(_POSSESSIVE.split(match.group(), maxsplit=1)[0], maxsplit=1)[0]
    words = [word.rstrip("'’") for word in name.replace("-", " ").split()]
    if not words:
        return False
    heads = _has_head(words, is_name)
    of_no_state = _OF_NO_STATE.match(text, end) is not None
    # Most have no head: asked before what else may stand there.
    if not (heads or of_no_state):
        return False
    if (
        _HEADLINE_VERB.match(text, end)
        or _CRIMINALS.match(text, end)
        or (not is_name and _speaks_of_people(text, start, end, words))
        or (is_name and acts_or_has(text, start, end))
    ):
        return False
    of_the_state = (
        not _organisation_words.STATE_HEADS.isdisjoint(words[:2])
        or words[-1] in _organisation_words.STATE_ENDS
    )
    of_the_state = of_the_state or (heads and _STATE_BODY.match(name) is not None)
    heads = heads and (not of_the_state or not _organisation_words.NEVER_THE_STATE.isdisjoint(words[:3]))
    heads = heads or of_no_state
    # "the Croatian Peasant Party or HSS", "the Rwandan Patriotic Front (RPF)".
    sure = _IS_ABBREVIATED.match(text, match.end()) is not None
    sure = (
        sure or "Prix" in words[:2] or (is_name and not _organisation_words.SURE_HEADS.isdisjoint(words[:2]))
    )
    return (
        heads
        and text[start].isupper()
        and (
            sure
            or not in_headline(text, start, match.end())
            or ((of_no_state or words[-1] in _ENDS) and _is_entry_of_list(text, start, end + len(name)))
        )
    )


# "Turkish Citizens Became the Third Largest Group", "Uzbek Teenager Wins the World Cup".
_PEOPLE = frozenset(
    "Citizens Nationals Families Men Women Children Migrants Refugees Teenager Teenagers Students Officials Troops Soldiers Fans Voters".split()
)


def _speaks_of_people(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Whether a headline says something of a people, with what organisations are called by further on."""
    is_plural = text[start:end].endswith("ns") and words[0] not in _organisation_words.ORGANISATION_HEADS
    return (is_plural or words[0] in _PEOPLE) and len(words) > 2 and in_headline(text, start, end)


def _has_head(words: Sequence[str], is_name: bool) -> bool:
    """Whether what organisations and places are called by stands among the words behind a country's name or a demonym."""
    first = words[0]
    if not is_name:
        return (
            first == "War"
            or words == ["Street"]
            or first in _organisation_words.PLACES_OF_A_PEOPLE
            or first in _organisation_words.RACES_AND_MUSIC_OF_A_PEOPLE
            or not _organisation_words.ORGANISATION_HEADS.isdisjoint(words)
        )
    return (
        first in _organisation_words.AFTER_NAME_HEADS
        or not _organisation_words.LATER_NAME_HEADS.isdisjoint(words[1:])
        or not _organisation_words.STREETS.isdisjoint(words[1:3])
    )


# "the Ministry of Human Resources of Kenya", whose last words begin the names of firms as well.
_MATTER_OF_STATE = re.compile(
    r"\b(?:Ministry|Minister|Ministries|Ministers|Department) (?:of|for) (?:(?:of|for|and|the|[A-Z][\w'’-]*),? )*"
    r"(?:Resources|Energy|Petroleum|Oil|Gas|Industries|Technologies|Services|Mining|Minerals|Aviation|Shipping|Railways|Ports"
    r"|Telecommunications|Tourism|Insurance|Banking|Investments|Sport|Nutrition|Relief|Television|Athletics) of \Z"
    r"|\b(?:Revenue|Border|Tax|Fiscal|Employment|Labou?r|Rescue|Penitentiary|Correctional|Postal|Registration|Migration|Immigration|Asylum|Forensic|Prison|Probation|Customs|Prosecution|Intelligence|Security|Police|Refugees?|Returnees|Statistical|Guards?)"
    r" (?:Service|Services|Agency|Institute|Office) of (?:the )?\Z"
    r"|\b(?:Border|Investigative|Investigation|Security|Customs|Statistical|State|Eligibility) Committee of (?:the )?\Z"
    r"|\b[Tt]he (?:National )?Congress of (?:the )?\Z"
    r"|\b(?:Constitutional|Criminal) Chamber of (?:the )?\Z|\b(?:Periodic|Peer|Policy) Review of (?:the )?\Z"
    r"|\b(?:Safety|Parole|Refugee|Appeals?|Border Guard|Employment|Elections?|Electoral|Review|Labou?r|Energy) Board of (?:the )?\Z"
)
_MINISTRY_REACH = 100
_BEHIND_FIRM = tuple(f"{firm} " for firm in _organisation_words.FIRMS)
_WORDS_BEHIND = re.compile(r"(?: [\w-]+){1,3}")
_BEFORE_FIRM = re.compile(r"\b([\w.'’-]+) (?:Ford|Dell|Disney|Bosch|Philips|Kellogg|Guinness) \Z")
_REACH_OF_NAME = 40
_VISIT = "Visit "


def begins_no_name(text: str, start: int, end: int, pattern: Pattern) -> bool:
    """Whether what stands before a place seems the beginning of an organisation's name, and is none: ``Pope to Visit Turkey``."""
    return (
        _matter_of_state(text, start)
        or _speaks_on(text, start, end, pattern)
        or _describes_firm(text, start, end, pattern)
        or (text.endswith(_VISIT, 0, start) and in_headline(text, start - len(_VISIT), end))
    )


_GOES_ON_SMALL = re.compile(r" (?!(?:and|or|of|for|in)\b)[a-z]")


def _speaks_on(text: str, start: int, end: int, pattern: Pattern) -> bool:
    """``sons of Portuguese parents``, ``to ferry Albanians``: whether a demonym describes somebody, so that no name goes on with it."""
    if pattern.kind is Kind.ADJECTIVE:
        return text.endswith("s of ", 0, start) and _GOES_ON_SMALL.match(text, end) is not None
    return pattern.kind is Kind.NOUN and text.endswith("to ferry ", 0, start)


def _describes_firm(text: str, start: int, end: int, pattern: Pattern) -> bool:
    """``Samsung Indian engineers``, ``Apple Ireland tax case``: whether what stands behind a firm's name is no part of a branch's."""
    if not text.endswith(_BEHIND_FIRM, 0, start):
        return False
    if pattern.kind not in (Kind.NAME, Kind.ABBREVIATION) or pattern.base in ROAD_PREFIXES:
        return True
    behind = _WORDS_BEHIND.match(text, end)
    if behind and not _organisation_words.AFFAIRS.isdisjoint(behind.group().lower().split()):
        return True
    person = _BEFORE_FIRM.search(text, max(start - _REACH_OF_NAME, 0), start)
    return person is not None and (
        is_first_name(person.group(1)) or person.group(1) in ("President", "Premier")
    )


def _matter_of_state(text: str, start: int) -> bool:
    """Whether what seems the beginning of an organisation's name before a place is the end of a ministry's or state service's."""
    return _MATTER_OF_STATE.search(text, max(start - _MINISTRY_REACH, 0), start) is not None
