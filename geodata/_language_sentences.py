"""What makes languages of the demonyms of a sentence: what else it says, and the lists that they stand in."""

from __future__ import annotations

import re

from geodata import _language_words
from geodata._around import word_before
from geodata._language_signs import (
    ANY_LANGUAGE,
    AROUND,
    AT_LEVEL,
    CAPITAL_WORD,
    REACH,
    REACH_OF_ONE,
    REACH_OF_SOME,
    REACH_OF_TWO,
    Near,
    describes_people,
)
from geodata._pattern import Kind


def is_spoken(near: Near) -> bool:
    """``English is widely spoken``, ``Welsh is an official language``; behind a demonym of people stands "are"."""
    return near.behind(_IS_SPOKEN) is not None


_IS_SPOKEN = re.compile(
    r"(?: (?:and|&) [A-Z]\w+)? (?:is|was|are|were|as|has been|had been|could be|can be) (?:not |also |widely |commonly |often |rarely |mostly |a |an |the |the only |their |her |his )*"
    r"(?:spoken|heard|taught|understood|compulsory|(?:(?:official|first|second|native|foreign|main|working|only|national) )*languages?|mother tongues?|medium of|lingua franca"
    r"|official(?=[.,;)\n]| (?:in|and)\b))\b"
    r"| has (?:\w+ )?(?:tones|cases|vowels|consonants|dialects|genders|speakers)\b"
)


def is_of_pair(near: Near) -> bool:
    """``Somali and Tigrinya interpreters``, ``a Polish-English dictionary``, but ``Polish and English soldiers``."""
    return near.behind(_LANGUAGE_PAIR) is not None


_LANGUAGE_PAIR = re.compile(
    rf"(?:-|/| (?:and|or|to|&) |, )[A-Z]\w+,?(?: (?:and|&) [A-Z]\w+)? (?:{'|'.join(sorted(_language_words.LANGUAGE_AFTER))})\b"
)


def is_glossed(near: Near) -> bool:
    """Whether `glosses` says so."""
    return glosses(near.text, near.start, near.end)


def glosses(text: str, start: int, end: int) -> bool:
    """``fado (Portuguese for fate)``, ``Dutch for "state"``, ``Lviv (Polish: Lwów; German: Lemberg)``."""
    if text[end] == ":":
        first = max(start - REACH_OF_TWO, 0)
        return text[end + 1 : end + 3].strip()[:1].isalpha() and text.rfind("(", first, start) > text.rfind(
            ")", first, start
        )
    if not text.startswith(" for ", end):
        return False
    if text.startswith(_FOR_LEARNERS, end) or text.endswith(_ASKS_FOR_WORD, 0, start):
        return True
    if text.endswith("The ", 0, start) and _FOR_WORD.match(text, end):
        return _FOR_A_TIME.match(text, end) is None
    if text[start - 1] == "(" or text[end + 5] in "\"'“‘«*_":
        return True
    first = max(start - REACH_OF_SOME, 0)
    return _IS_CALLED.search(text, first, start) is not None and _FOR_A_TIME.match(text, end) is None


_FOR_LEARNERS = tuple(
    f" for {who}"
    for who in "Beginners beginners Dummies immigrants Immigrants foreigners Foreigners Speakers".split()
)
_ASKS_FOR_WORD = tuple(f"{what}{is_} the " for what in ("What", "what") for is_ in (" is", "'s", "’s"))
# "The Irish for citizen is"
_FOR_WORD = re.compile(r" for (?:an? |the )?[a-z-]{2,20}(?: [a-z]{2,12}){0,2} (?:is|was)\b")
# "which is Spanish for the little boy"; not "it is German for now".
_IS_CALLED = re.compile(r"\b(?:which|[Tt]hat|[Ii]t|name|word|term)(?: is| was|['’]s) \Z|\bmean(?:s|ing) \Z")
_FOR_A_TIME = re.compile(
    r" for (?:(?:the|an?|one|some|this|that) )?(?:\w+ )?(?:now|most|all|sure|ever|example|instance|once|long|moment|present|reasons?|days?"
    r"|weeks?|months?|while|times?|years?|decades?|century|centuries|win|part|purposes?|being|good|tax)\b"
)


def is_other_name(near: Near) -> bool:
    """Whether `gives_other_name` says so."""
    return gives_other_name(near.text, near.start, near.end)


def gives_other_name(text: str, start: int, end: int) -> bool:
    """``Lake Peipus (Estonian Peipsi, Russian Chudskoye)``: whether a name is told in other languages, and begins alike in one."""
    if text[start - 1] != "(" and text[start - 2 : start] not in (", ", "; "):
        return False
    before = _NAME_AND_BRACKET.search(text, max(start - REACH, 0), start)
    behind = _OTHER_NAMES.match(text, end)
    if before is None or behind is None:
        return False
    others = [behind.group(1), *_OTHER_NAME.findall(before.group(2) + behind.group(2))]
    return any(other[:_ALIKE] == before.group(1)[:_ALIKE] for other in others)


_ALIKE = 2
_OTHER_NAME = re.compile(r"[A-Z]\w+ ([A-Z][^\W\d_]+)")
_NAME_AND_BRACKET = re.compile(r"\b([A-Z][\w'’-]+) \(((?:[A-Z]\w+ [A-Z][^\W\d_]+[,;] ){0,5})\Z")
_OTHER_NAMES = re.compile(r" ([A-Z][^\W\d_]+)((?:[,;] [A-Z]\w+ [A-Z][^\W\d_]+){0,5})[,;)]")


def is_topic(near: Near) -> bool:
    """``The dialects are closest to Georgian.``: a demonym alone in a sentence on languages."""
    return (
        _stands_alone(near)
        and _on_languages(near.text, near.start, near.end)
        and not (near.describes_noun and describes_people(near.text, near.end))
    )


def _stands_alone(near: Near) -> bool:
    """Whether a demonym describes nothing, and no person is called by it: ``Georgian``, not ``a Georgian``."""
    text, previous, following = near.text, near.previous, near.following
    if near.hit.pattern.kind is not Kind.ADJECTIVE or previous in _language_words.BEFORE_PERSON:
        return False
    # Not "Chinese-built"; but "Dari- and Somali-speaking".
    if text[near.end] in "-–" and text[near.end + 1] != " ":
        return False
    if previous[-1:].isdigit() or (following and following not in _ENDS_LANGUAGE):
        return False
    if near.before(_NATIONALITY, REACH_OF_ONE):
        return False
    is_said = previous in _language_words.COPULAS or previous.endswith(_language_words.SHORT_COPULAS)
    return not is_said or near.before(_IS_LANGUAGE, AROUND) is not None


_ENDS_LANGUAGE = _language_words.LANGUAGE_STOPS | _language_words.BEHIND_LANGUAGE


def _on_languages(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a place is on languages."""
    around = text[max(start - AROUND, 0) : end + AROUND].lower()
    if not any(map(around.__contains__, _PARTS_OF_ON_LANGUAGES)):
        return False
    first = max(
        (match.end() for match in _SENTENCE_ENDS.finditer(text, max(start - AROUND, 0), start)), default=0
    )
    behind = _SENTENCE_ENDS.search(text, end, end + AROUND)
    last = behind.start() if behind else end + AROUND
    return _ON_LANGUAGES.search(text, max(first, start - AROUND, 0), last) is not None


_ON_LANGUAGES = re.compile(
    r"\b(?:languages?|dialects?|spoken|speakers of|alphabet|cyrillic|linguistic\w*|\w+lingual|mother tongues?)\b|-speaking\b",
    re.IGNORECASE,
)
_PARTS_OF_ON_LANGUAGES = (
    "language", "dialect", "spoken", "speakers of", "alphabet", "cyrillic", "linguistic", "lingual", "mother tongue", "-speaking",
)  # fmt: skip
"""What finds `_ON_LANGUAGES` holds one of these in lower case; most text has none."""
_IS_LANGUAGE = re.compile(r"\b(?:languages?|dialects?)\b[^.;\n]*\Z")
_NATIONALITY = re.compile(
    r"\b(?:nationalit(?:y|ies)|citizenships?|citizens?|ethnicity|origins?)\W{1,3}\Z", re.IGNORECASE
)
_SENTENCE_ENDS = re.compile(r"[.!?][\s\[]|\n")


def is_among_languages(near: Near) -> bool:
    """``Greek, Latin, French and Spanish``: whether a list names languages that no people is called by."""
    text, start, end = near.text, near.start, near.end
    first, last = max(start - REACH, 0), end + REACH
    if not any(map(text[first:last].__contains__, _language_words.SURE_LANGUAGES)):
        return False
    listed = [_LIST_BEFORE.search(text, first, start), _LIST_BEHIND.match(text, end, last)]
    words = [word for part in listed if part for word in CAPITAL_WORD.findall(part.group())]
    return not _language_words.SURE_LANGUAGES.isdisjoint(words)


_LIST_BEFORE = re.compile(r"(?:\b[A-Z]\w+(?:(?:,|,? and|,? or| &) |/))+\Z")
_LIST_BEHIND = re.compile(r"(?:(?:(?:,|,? and|,? or| &) |/)[A-Z]\w+\b(?! [A-Z]))+")


def is_last_of_several(near: Near) -> bool:
    """``signs in Dari, Pashto and English``."""
    if near.last not in _BEFORE_LAST:
        return False
    first = near.before(_IN_SEVERAL, REACH)
    return first is not None and first.group(1).title() in ANY_LANGUAGE


# A text without capitals has no other sign of a list than the languages' names.
_SPOKEN = rf"(?:[A-Z]\w+|{'|'.join(sorted(word.lower() for word in ANY_LANGUAGE))})"
_IN_SEVERAL = re.compile(rf"\bin ({_SPOKEN})(?:, {_SPOKEN})*(?:(?:,|,? and|,? or| &) |/)\Z")
_BEFORE_LAST = frozenset({"", "and", "or", "&"})


def is_listed(near: Near) -> bool:
    """``learned French, German and Russian``, ``Interpreters for Dari, Pashto and Farsi``."""
    return (
        _may_end_list(near.last)
        and near.hit.evidence.is_on_languages(near.start, REACH, 0)
        and near.before(_LANGUAGE_LIST, REACH) is not None
    )


def _may_end_list(word: str) -> bool:
    """Whether a word may stand last in `_LANGUAGE_LIST`: asked first, since most do not."""
    return not word.isalpha() or word[0].isupper() or word in _LAST_OF_LIST


_LANGUAGE_LIST = re.compile(
    r"\b(?:(?:speak|speaks|speaking|spoke|spoken)(?! (?:to|for|of)\b)|[Ff]luent in|translated|Translated|taught|teach|teaches|learned|learnt|learn|learns|learning|stud(?:y|ies|ied|ying)|[Rr]ead|offers?|(?:languages?|Languages?)(?: of (?:the )?[a-z]+)?:?|[Ii]nterpreters? (?:for|of|in)|[Aa]vailable in|[Ww]ritten in|[Ss]ubtitle[sd] in|understands?|understood)"
    r" (?:(?:both|not|only|some|no|any|much|enough|hardly|good|a|little|bit|words?|of|fluent|excellent|perfect|broken|basic|his|her|their|himself|herself|themselves|native|Modern|at (?:home|school|work)"
    r"|(?:from|into|to|in)(?: the)?|" + _SPOKEN + r"(?: \([a-z ]{1,20}\))?)(?:,? (?:and |or |& )?|,|/))*\Z"
)
_WORDS_OF_LIST = re.findall(r"[A-Za-z]+", _LANGUAGE_LIST.pattern)
_LAST_OF_LIST = frozenset(_WORDS_OF_LIST).union(word.removesuffix("s") for word in _WORDS_OF_LIST)


def may_be_spoken(text: str, start: int, end: int) -> bool:
    """Whether the words right beside a demonym, in a text that speaks of languages, can make a language of it."""
    return (
        "in " in text[max(start - REACH_OF_TWO, 0) : start]
        or text.endswith((" of ", " from ", " from the ", "ord is ", "erm is "), 0, start)
        or word_before(text, start).lower() in _language_words.BEFORE_LANGUAGE
        or _IS_SPOKEN.match(text, end) is not None
        or AT_LEVEL.match(text, end) is not None
        or _LANGUAGE_PAIR.match(text, end) is not None
    )
