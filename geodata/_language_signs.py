"""What makes a language of a demonym: signs beside it, each asked by itself."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata import _language_words, countries
from geodata._around import word_before
from geodata._hit import Hit
from geodata._pattern import Kind
from geodata._state_words import BESIDE_STATE

REACH = 80
"""So many code points back may stand the word that makes languages of a list of demonyms."""
AROUND = 150
"""So many code points before and behind a demonym the sentence is read that may be on languages."""
REACH_OF_SOME, REACH_OF_ONE, REACH_OF_TWO, REACH_OF_SOURCE = 16, 20, 40, 60
"""So many code points back stand the words of a sign: two short ones, a longer one, two of these, a clause on a word's origin."""
ANY_LANGUAGE = _language_words.LANGUAGES | _language_words.ONLY_LANGUAGES
CAPITAL_WORD = re.compile(r"[A-Z]\w+")


class Near:
    """What stands around a demonym.

    Attributes
    ----------
    last, previous : str
        The word before it, and the same in small letters.
    following : str
        The word behind it, without marks.
    describes_noun : bool
        Whether it describes a noun, with other demonyms perhaps: ``in German, Austrian and Swiss hospitals``.
    """

    __slots__ = ("describes_noun", "end", "following", "hit", "last", "previous", "start", "text")

    def __init__(self, hit: Hit) -> None:
        self.hit, self.text, self.start, self.end = hit, hit.text, hit.start, hit.end
        self.last = hit.previous_word
        self.previous = self.last.lower()
        self.following = hit.next_word.rstrip("'’").removesuffix("'s").removesuffix("’s")
        self.describes_noun = _describes(self.text, self.end, self.following)

    @property
    def before_name(self) -> bool:
        """Whether a word with a capital follows."""
        return self.following[:1].isupper()

    def before(self, pattern: re.Pattern[str], reach: int) -> re.Match[str] | None:
        """What a pattern finds among so many code points before it."""
        return pattern.search(self.text, max(self.start - reach, 0), self.start)

    def behind(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What a pattern finds right behind it."""
        return pattern.match(self.text, self.end)


def _describes(text: str, end: int, following: str) -> bool:
    """Whether a noun follows, behind other demonyms perhaps: ``in German, Austrian and Swiss hospitals``, ``in Dutch-era``."""
    if following.islower() and following not in _language_words.LANGUAGE_STOPS:
        return True
    if text[end] == "-" and text[end + 1].islower():
        return True
    others = _AND_NOUN.match(text, end)
    return others is not None and _language_words.ONLY_LANGUAGES.isdisjoint(
        CAPITAL_WORD.findall(others.group())
    )


# "in French and German government", but "in French and German."
_AND_NOUN = re.compile(
    rf"(?:(?:, [A-Z]\w+){{0,9}}(?:,? (?:and|or)| &|,) |[-–])[A-Z]\w+ (?!(?:{'|'.join(sorted(_language_words.LANGUAGE_STOPS))})\b)\w"
)


def describes_people(text: str, end: int) -> bool:
    """``Turkish and Syrian pupils``, ``Greek and Turkish voters``: whether people stand behind it and the other demonyms."""
    others = _AND_NOUN.match(text, end)
    if others is None:
        return False
    noun = _LETTERS.match(text, others.end() - 1)
    if noun and noun.group() in _PEOPLE:
        return True
    return any(
        word not in _language_words.LANGUAGES and word in _peoples()
        for word in CAPITAL_WORD.findall(others.group())
    )


@lru_cache(maxsize=1)
def _peoples() -> frozenset[str]:
    return frozenset(word for country in countries.register().values() for word in country.adjectives)


_LETTERS = re.compile(r"[^\W\d_]+")
_PEOPLE = BESIDE_STATE | frozenset(
    "pupils students children women men officials families villagers voters workers teachers forces communities governments minorities players".split()
)


def has_suffix(near: Near) -> bool:
    """``Spanish-speaking``, ``Burmese- and Rohingya-speakers``."""
    if near.text[near.end] != "-":
        return False
    return (
        near.text.startswith(_language_words.LANGUAGE_SUFFIXES, near.end)
        or near.behind(_SHARES_SUFFIX) is not None
    )


_SHARES_SUFFIX = re.compile(r"-(?:, [A-Z]\w+-){0,3},? (?:and|or) [A-Z]\w+-(?:speak|language|medium)")


def stands_before_word_of_language(near: Near) -> bool:
    """``the Thai language``, ``Polish lessons``; not ``the German speaking at the meeting``."""
    return near.following.lower() in _language_words.LANGUAGE_AFTER and not near.behind(_SPEAKS_AT)


# "the German speaking at the meeting"; "German speaking Europe" writes no hyphen.
_SPEAKS_AT = re.compile(
    r" speaking(?:[.,;:!?]| (?:at|to|in|on|of|about|with|from|for|and|after|before|here|there|only|outside)\b)"
)


def is_examined(near: Near) -> bool:
    """``GCSE French``."""
    return near.previous in _EXAMS


_EXAMS = frozenset("gcse a-level a-levels".split())


def is_of_teacher(near: Near) -> bool:
    """``her Spanish teacher``, ``the high school Spanish club``; ``Spanish teacher Ann Lee``, ``two Spanish teachers`` in a text on Spanish classes, on foreign languages or on the school's board."""
    base = near.hit.pattern.base
    if near.following == "club":
        return (
            near.last in _OF_SCHOOL
            or bool(near.behind(_OF_A_SCHOOL))
            or (
                base in _TAUGHT_IN_SCHOOLS
                and not near.behind(_IS_CALLED)
                and near.hit.evidence.has_any(_OF_SCHOOLS)
            )
        )
    if near.following == "teacher" and near.previous in _OF_PUPILS and base in _TAUGHT_IN_SCHOOLS:
        return True
    if base not in _TAUGHT:
        return False
    return near.following in ("teacher", "teachers") and near.hit.evidence.has_any(
        f"{base} class|{base} student|{base} Club|{base} club|{base} trip|oreign language|oreign Language|orld language|orld Language"
        f"|{_OF_SCHOOLS}"
    )


_OF_SCHOOL = frozenset(("school", "school's", "school’s", "schools"))
_OF_SCHOOLS = (
    "unior high|unior High|iddle school|iddle School|chool board|chool Board|uperintendent|4-H|SCHOOLS:"
)
_OF_A_SCHOOL = re.compile(r" club (?:at|of|from) [^.;]{0,30}\b(?:High|Middle|School|Academy)\b")
# "Spanish club Valencia" plays football.
_IS_CALLED = re.compile(r" club [A-Z]")


_TAUGHT_IN_SCHOOLS = frozenset("Chinese English French German Italian Japanese Spanish".split())
# A Filipino teacher who came to teach mathematics is none of Filipino.
_TAUGHT = _TAUGHT_IN_SCHOOLS | frozenset(
    "Dutch Irish Korean Polish Portuguese Russian Scottish Welsh".split()
)
_OF_PUPILS = frozenset("my her his our their your".split())


def is_own(near: Near) -> bool:
    """``Their English comes out of films``, ``My French has not got better``."""
    return near.previous in _POSSESSIVES and near.behind(_COMES) is not None


_COMES = re.compile(r" (?:still )?(?:has|had|comes|came|improved)\b(?! (?:been )?[a-z]+ed\b)")


def may_be_own(text: str, start: int, end: int) -> bool:
    """Whether a demonym is somebody's, and what stands behind it is said of a language."""
    said = _COMES.match(text, end) or _IS_GOOD.match(text, end)
    return said is not None and word_before(text, start).lstrip('"“‘(').lower() in _POSSESSIVES


def is_of_learners(near: Near) -> bool:
    """``a French conversation group``, ``Irish medium schools``, ``the Polish Mass``, ``German takes years to learn``."""
    return near.behind(_OF_LEARNERS) is not None


_OF_LEARNERS = re.compile(
    r" (?:conversation (?:class|course|hour|group|table|circle|club|evening|practice)|medium (?:school|educat|instruct|pupil|stream|unit|nurser)"
    r"|Mass(?! [A-Z])|takes? (?:[a-z]+ ){1,4}to (?:learn|master)\b|(?:she|he|they) (?:had )?(?:learned|learnt|spoke|picked up)\b)"
)


def is_one_of_two(near: Near) -> bool:
    """Either language in ``Signs in Irish and English will be put up``."""
    if near.following in _MODALS:
        pair = near.before(_IN_TWO, REACH_OF_TWO)
    else:
        pair = near.behind(_AND_ANOTHER) if near.text.endswith("in ", 0, near.start) else None
    return pair is not None and pair.group(1) in ANY_LANGUAGE


_MODALS = frozenset("will would may might".split())
_IN_TWO = re.compile(r"\b(?:in|between) ([A-Z]\w+)(?:,? and|,? or| &) \Z")
_AND_ANOTHER = re.compile(rf" (?:and|or|&) ([A-Z]\w+) (?:{'|'.join(sorted(_MODALS))})\b")


def is_labelled(near: Near) -> bool:
    """``Somali`` below a line that says ``Language``, as forms have it."""
    return near.text.endswith(_language_words.LABELS, 0, near.start)


def stands_before_other_script(near: Near) -> bool:
    """``in Russian Всемирная``."""
    return near.following[:1] >= _OTHER_SCRIPTS


_OTHER_SCRIPTS = "\u0370"
"""The letters from here on are of other scripts."""


def is_old(near: Near) -> bool:
    """``from the Old French limon``: "Old" has a capital within a sentence."""
    return near.before(_OF_OLD_LANGUAGE, REACH_OF_TWO) is not None


_OF_OLD_LANGUAGE = re.compile(r"\b(?:from|in|via)(?: the)? (?:(?:Old|Middle)(?: High| Low)?|Vulgar) \Z")


def is_at_level(near: Near) -> bool:
    """``B1 German``, ``German at B1``: the levels of the European framework."""
    return near.last in _LEVELS or near.behind(AT_LEVEL) is not None


_LEVELS = frozenset("A1 A2 B1 B2 C1 C2".split())
AT_LEVEL = re.compile(r" (?:at|to) (?:an? |the )?(?:level )?[ABC][12]\b| \([ABC][12]\b")


def is_taught_by(near: Near) -> bool:
    """``a teacher of French and English said``; not ``teachers of Turkish and Kurdish descent``."""
    return (
        near.last in ("of", "and")
        and near.before(_TEACHES, REACH_OF_TWO) is not None
        and near.behind(_OF_DESCENT) is None
    )


_TEACHES = re.compile(r"\b(?:[Tt]eachers?|[Pp]rofessors?|[Ll]ecturers?) of (?:[A-Z]\w+ and )?\Z")
_OF_DESCENT = re.compile(
    r"(?: and [A-Z]\w+)? (?!(?:who|at|in|from|said|says|told|was|is|has|had|for|and)\b)\w"
)


def is_source_of_word(near: Near) -> bool:
    """Whether `names_source` says so."""
    return names_source(near.text, near.start, near.end)


def names_source(text: str, start: int, end: int) -> bool:
    """``comes from Turkish kara 'black'``, ``cognate with Danish havn``: whether a word's origin is told, and the word or what it means."""
    if text[start - 5 : start] not in _BEFORE_GLOSSED:
        return False
    first = max(start - REACH_OF_SOURCE, 0)
    if cognate := _COGNATE.search(text, first, start):
        # Not "cf. Azerbaijani State Migration Service".
        return not (cognate.group().lower().startswith("cf") and text[end + 1].isupper())
    return _GLOSSED.match(text, end) is not None and _ON_ORIGIN.search(text, first, start) is not None


_BEFORE_GLOSSED = frozenset(("from ", "with ", " the ", " and ", "d to ", "e to ", "s of ", " cf. ", "(cf. "))
_COGNATE = re.compile(
    r"\b(?:[Cc]ognates? (?:with|to|in)|[Cc]f\.?) (?:(?:the )?[A-Z]\w+ [^\W\d_]+,? and )?(?:the )?\Z"
)
_GLOSSED = re.compile(r" (?:[a-z\u00e0-\u024f]+,? \(?)?[\"'“‘*](?:[a-z\u00e0-\u024f]|I )")
_ON_ORIGIN = re.compile(
    r"\b(?:[Dd]eriv\w+|[Bb]orrow\w+|[Ll]oan\w*|[Ss]tems?|[Rr]oots?|[Ww]ords?|[Nn]ames?|[Tt]erms?|[Ee]tymolog\w+|[Cc]oined)\b"
    r"[^.;\n]{0,40}\b(?:from|to|with) (?:the )?\Z"
)


def is_spoken_by(near: Near) -> bool:
    """``spoke Turkish``, ``fluent in Dari``; not ``speaks German law``."""
    return (
        near.previous in _language_words.LANGUAGE_BEFORE and not near.describes_noun and not near.before_name
    )


def is_translated(near: Near) -> bool:
    """``translated from the Danish by``, but ``translated from the Danish original``."""
    if near.describes_noun or "ransl" not in near.text[max(near.start - REACH_OF_TWO, 0) : near.start]:
        return False
    return near.before(_TRANSLATED, REACH_OF_TWO) is not None


_TRANSLATED = re.compile(r"[Tt]ranslat(?:ed|ions?|ing|es?) (?:from|into|to)(?: the)?(?: original)? \Z")


def is_derived_from(near: Near) -> bool:
    """``The word comes from the Persian``, ``a term borrowed from Turkish``; not ``the name of a village from Greek myths``."""
    return (
        not near.describes_noun
        and near.previous in _BEFORE_SOURCE
        and near.before(_COMES_FROM, REACH_OF_SOURCE) is not None
    )


_COMES_FROM = re.compile(
    r"\b(?:[Dd]erive[sd]?|[Bb]orrowed|[Ll]oan(?:ed)?|(?:[Ww]ord|[Nn]ame|[Tt]erm)s?,? (?:\w+ ){0,4}(?:comes?|came|stems?|taken|draws?|drawn|is|was))"
    r" from (?:the )?(?:[Oo]ld |[Mm]iddle )?\Z|\b(?:[Ll]oanwords?|[Bb]orrowings?) from (?:[A-Z]\w+(?:, [A-Z]\w+)*,? and )?\Z|\b(?:[Ww]ord|[Tt]erm) (?:is|was) (?:probably |originally )?\Z"
)
_BEFORE_SOURCE = frozenset("from the old middle is was probably originally and".split())


def is_written_in(near: Near) -> bool:
    """``in English,``, ``into Dari``; not ``in English towns``."""
    return near.previous in ("in", "into") and _is_bare(near)


def says_where_from(near: Near) -> bool:
    """``borrowed much from German.``: what people said or did comes from there, whatever else the sentence speaks of."""
    return near.previous == "from" and _is_bare(near)


def _is_bare(near: Near) -> bool:
    return not near.describes_noun and not near.before_name and near.hit.pattern.kind is Kind.ADJECTIVE


def is_of_stage(near: Near) -> bool:
    """``Old Norwegian``, ``Modern Greek``; not ``Old Norwegian Church``."""
    return near.last in _language_words.STAGES and not (
        near.before_name or near.text.startswith(" (", near.end)
    )


def is_better_than(near: Near) -> bool:
    """``better Spanish than mine``."""
    return near.previous in ("better", "worse") and near.behind(_THAN_MINE) is not None


_THAN_MINE = re.compile(
    r" than (?:mine|yours|his|hers|ours|theirs|me|him|her|us|them|I|he|she|you|we|they)\b"
)


def is_of_speaker(near: Near) -> bool:
    """``his Portuguese is better than her French.``, ``to improve her German and travel``."""
    return near.previous in _POSSESSIVES and (
        near.behind(_IS_GOOD) is not None or near.before(_IMPROVES, REACH_OF_ONE) is not None
    )


_POSSESSIVES = frozenset("my his her their your our".split())
_IMPROVES = re.compile(
    r"\b(?:improv\w+|practi[sc]\w+|test\w*|polish\w*|brush\w* up(?: on)?|perfect\w*|better|refresh\w*|us(?:e|ed|es|ing)) \w+ \Z"
)
_IS_GOOD = re.compile(
    r"(?:, (?:he|she|they) (?:said|says),)? (?:is|was|were)(?:n['’]t)? (?:\w+ )?(?:good|better|best|poor|bad|fluent|rusty|broken|excellent|perfect|basic|limited|weak|enough"
    r"|non-?existent|terrible|awful|improving|passable|shaky)\b|[.;]"
)


def is_known_in_part(near: Near) -> bool:
    """``They have some English.``, ``a bit of French``, ``ten words of Greek``, ``a professor of English``."""
    if near.last in _PARTLY:
        return near.before(_HAS_SOME, REACH_OF_SOME) is not None
    return near.last == "of" and near.before(_SOME_OF, REACH_OF_ONE) is not None


_PARTLY = frozenset("some no little good enough basic any".split())
_HAS_SOME = re.compile(
    r"\b(?:have|has|had|having|with|without|knows?|knew|barely|hardly|scarcely|almost|virtually|in) (?:some|no|little|good|enough|basic|any) \Z"
)
_SOME_OF = re.compile(
    r"\b(?:bit|kinds?|smattering|words?|phrases?|knowledge|command|[Ll]evels?|[Ss]tandards?|[Tt]eaching|[Ll]earning|[Mm]astery|[Ll]ack|[Uu]se|[Uu]sage|[Hh]ead|[Dd]ictionar(?:y|ies)|[Gg]rammars?|[Ss]cholars?|emeritus|[Pp]rofessors?|[Tt]eachers?|[Ll]ecturers?|(?:learn\w*|speak\w*|spoke|knows?) a lot) of \Z"
)
