"""The rule that tells a language from the people who speak it."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata import _language_words, countries
from geodata._around import word_before
from geodata._hit import NO, Hit, Verdict
from geodata._pattern import Kind
from geodata._state_words import BESIDE_STATE

REACH = 80
"""So many code points back may stand the word that makes languages of a list of demonyms."""
AROUND = 150
"""So many code points before and behind a demonym the sentence is read that may be on languages."""
_REACH_OF_TWO = 40
_REACH_OF_ONE = 20
_REACH_OF_SOURCE = 60
_REACH_OF_SOME = 16


def language(hit: Hit) -> Verdict | None:
    """``spoke Turkish``, ``in English,``, ``Spanish-speaking``, ``the Thai language``."""
    text, end = hit.text, hit.end
    if text[end] == "-" and text.startswith(_language_words.LANGUAGE_SUFFIXES, end):
        return NO["language"]
    following = hit.next_word.rstrip("'’").removesuffix("'s").removesuffix("’s")
    if following.lower() in _language_words.LANGUAGE_AFTER and not _SPEAKS_AT.match(text, end):
        return NO["language"]
    last = hit.previous_word
    previous = last.lower()
    if previous in _IN_EXAMS or (following == "teacher" and _is_taught(hit)):
        return NO["language"]
    if _OF_LEARNERS.match(text, end) or _is_in_two(text, hit.start, end, following):
        return NO["language"]
    if text.endswith(_language_words.LABELS, 0, hit.start):
        return NO["language"]
    if following[:1] >= _OTHER_SCRIPTS or _OF_OLD_LANGUAGE.search(
        text, max(hit.start - _REACH_OF_TWO, 0), hit.start
    ):
        return NO["language"]
    if last in _LEVELS or _AT_LEVEL.match(text, end) or _is_taught_by(hit, last):
        return NO["language"]
    if names_source(text, hit.start, end):
        return NO["language"]
    adjectival = _describes(text, end, following)
    if previous in _language_words.LANGUAGE_BEFORE and not adjectival and not following[:1].isupper():
        return NO["language"]
    if not adjectival and (_is_translated(text, hit.start) or _is_derived(text, hit.start, previous)):
        return NO["language"]
    if (
        previous in ("in", "into", "from")
        and not adjectival
        and not following[:1].isupper()
        and hit.pattern.kind is Kind.ADJECTIVE
    ):
        return None if previous == "from" else NO["language"]
    if _IS_SPOKEN.match(text, end) or _LANGUAGE_PAIR.match(text, end):
        return NO["language"]
    if glosses(text, hit.start, end):
        return NO["language"]
    if (
        _stands_alone(hit, previous, following)
        and _on_languages(text, hit.start, end)
        and not (adjectival and _describes_people(text, end))
    ):
        return NO["language"]
    if adjectival:
        return None
    if last in _language_words.STAGES and not (following[:1].isupper() or text.startswith(" (", end)):
        return NO["language"]
    if previous in ("better", "worse") and _THAN_MINE.match(text, end):
        return NO["language"]
    if _among_languages(text, hit.start, end):
        return NO["language"]
    if previous in _POSSESSIVES and (
        _IS_GOOD.match(text, end) or _IMPROVES.search(text, max(hit.start - _REACH_OF_ONE, 0), hit.start)
    ):
        return NO["language"]
    if last in _PARTLY and _HAS_SOME.search(text, max(hit.start - _REACH_OF_SOME, 0), hit.start):
        return NO["language"]
    if last == "of" and _SOME_OF.search(text, max(hit.start - _REACH_OF_ONE, 0), hit.start):
        return NO["language"]
    if last in _BEFORE_LAST:
        pair = _IN_SEVERAL.search(text, max(hit.start - REACH, 0), hit.start)
        if pair and pair.group(1).title() in _language_words.LANGUAGES | _language_words.ONLY_LANGUAGES:
            return NO["language"]
    if (
        _may_end_list(last)
        and hit.evidence.is_on_languages(hit.start, REACH, 0)
        and _LANGUAGE_LIST.search(text, max(hit.start - REACH, 0), hit.start)
    ):
        return NO["language"]
    return None


_IN_EXAMS = frozenset("gcse a-level a-levels".split())


# "a French conversation group", "Irish medium schools", "the Polish Mass".
_OF_LEARNERS = re.compile(
    r" (?:conversation (?:class|course|hour|group|table|circle|club|evening|practice)|medium (?:school|educat|instruct|pupil|stream|unit|nurser)"
    r"|Mass(?! [A-Z]))"
)
_MODALS = frozenset("will would may might".split())
_IN_TWO = re.compile(r"\b(?:in|between) ([A-Z]\w+)(?:,? and|,? or| &) \Z")
_AND_ANOTHER = re.compile(rf" (?:and|or|&) ([A-Z]\w+) (?:{'|'.join(sorted(_MODALS))})\b")
_ANY_LANGUAGE = _language_words.LANGUAGES | _language_words.ONLY_LANGUAGES


def _is_in_two(text: str, start: int, end: int, following: str) -> bool:
    """Either language in ``Signs in Irish and English will be put up``."""
    if following in _MODALS:
        pair = _IN_TWO.search(text, max(start - _REACH_OF_TWO, 0), start)
    else:
        pair = _AND_ANOTHER.match(text, end) if text.endswith("in ", 0, start) else None
    return pair is not None and pair.group(1) in _ANY_LANGUAGE


def _is_taught(hit: Hit) -> bool:
    """``Spanish teacher Ann Lee`` in a text on Spanish classes, or on foreign languages."""
    base = hit.pattern.base
    return hit.evidence.has_any(
        f"{base} class|{base} student|{base} Club|{base} club|{base} trip|oreign language|oreign Language|orld language|orld Language"
    )


def _is_taught_by(hit: Hit, last: str) -> bool:
    """``a teacher of French and English said``."""
    return (
        last in ("of", "and")
        and _TEACHES.search(hit.text, max(hit.start - _REACH_OF_TWO, 0), hit.start) is not None
        and _OF_DESCENT.match(hit.text, hit.end) is None
    )


def _is_translated(text: str, start: int) -> bool:
    first = max(start - _REACH_OF_TWO, 0)
    return "ransl" in text[first:start] and _TRANSLATED.search(text, first, start) is not None


def _is_derived(text: str, start: int, previous: str) -> bool:
    return (
        previous in _BEFORE_SOURCE
        and _COMES_FROM.search(text, max(start - _REACH_OF_SOURCE, 0), start) is not None
    )


def names_source(text: str, start: int, end: int) -> bool:
    """``comes from Turkish kara 'black'``, ``cognate with Danish havn``: whether a word's origin is told, and the word or what it means."""
    if text[start - 5 : start] not in _BEFORE_GLOSSED:
        return False
    first = max(start - _REACH_OF_SOURCE, 0)
    if _COGNATE.search(text, first, start):
        return True
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
# "the German speaking at the meeting"; "German speaking Europe" writes no hyphen.
_SPEAKS_AT = re.compile(
    r" speaking(?:[.,;:!?]| (?:at|to|in|on|of|about|with|from|for|and|after|before|here|there|only|outside)\b)"
)


def _describes(text: str, end: int, following: str) -> bool:
    """Whether a noun follows, behind other demonyms perhaps: ``in German, Austrian and Swiss hospitals``, ``in Dutch-era``."""
    if following.islower() and following not in _language_words.LANGUAGE_STOPS:
        return True
    if text[end] == "-" and text[end + 1].islower():
        return True
    others = _AND_NOUN.match(text, end)
    return others is not None and _NO_PEOPLES.isdisjoint(_WORD.findall(others.group()))


def _describes_people(text: str, end: int) -> bool:
    """``Turkish and Syrian pupils``, ``Greek and Turkish voters``: whether people stand behind it and the other demonyms."""
    others = _AND_NOUN.match(text, end)
    if others is None:
        return False
    noun = _LETTERS.match(text, others.end() - 1)
    if noun and noun.group() in _PEOPLE:
        return True
    return any(
        word not in _language_words.LANGUAGES and word in _peoples() for word in _WORD.findall(others.group())
    )


@lru_cache(maxsize=1)
def _peoples() -> frozenset[str]:
    return frozenset(word for country in countries.register().values() for word in country.adjectives)


_LETTERS = re.compile(r"[^\W\d_]+")
_PEOPLE = BESIDE_STATE | frozenset(
    "pupils students children women men officials families villagers voters workers teachers forces communities governments minorities players".split()
)
_NO_PEOPLES = _language_words.ONLY_LANGUAGES | _language_words.SURE_LANGUAGES
_OTHER_SCRIPTS = "\u0370"
"""The letters from here on are of other scripts: ``in Russian Всемирная``."""
# "from the Old French limon"; "Old" has a capital within a sentence.
_OF_OLD_LANGUAGE = re.compile(r"\b(?:from|in|via)(?: the)? (?:(?:Old|Middle)(?: High| Low)?|Vulgar) \Z")

_WORD = re.compile(r"[A-Z]\w+")
# "better Spanish than mine"
_THAN_MINE = re.compile(
    r" than (?:mine|yours|his|hers|ours|theirs|me|him|her|us|them|I|he|she|you|we|they)\b"
)
_LIST_BEFORE = re.compile(r"(?:\b[A-Z]\w+(?:(?:,|,? and|,? or| &) |/))+\Z")
_LIST_BEHIND = re.compile(r"(?:(?:(?:,|,? and|,? or| &) |/)[A-Z]\w+\b(?! [A-Z]))+")


def _among_languages(text: str, start: int, end: int) -> bool:
    """``Greek, Latin, French and Spanish``: whether a list names languages that no people is called by."""
    first, last = max(start - REACH, 0), end + REACH
    if not any(map(text[first:last].__contains__, _language_words.SURE_LANGUAGES)):
        return False
    listed = [_LIST_BEFORE.search(text, first, start), _LIST_BEHIND.match(text, end, last)]
    words = [word for part in listed if part for word in _WORD.findall(part.group())]
    return not _language_words.SURE_LANGUAGES.isdisjoint(words)


_POSSESSIVES = frozenset("my his her their your our".split())
# "to improve her German and travel"
_IMPROVES = re.compile(
    r"\b(?:improv\w+|practi[sc]\w+|test\w*|polish\w*|brush\w* up(?: on)?|perfect\w*|better|refresh\w*|us(?:e|ed|es|ing)) \w+ \Z"
)
# "His Portuguese is better than her French."
_IS_GOOD = re.compile(
    r" (?:is|was|were)(?:n['’]t)? (?:\w+ )?(?:good|better|best|poor|bad|fluent|rusty|broken|excellent|perfect|basic|limited|weak|enough"
    r"|non-?existent|terrible|awful|improving|passable|shaky)\b|[.;]"
)


def may_be_spoken(text: str, start: int, end: int) -> bool:
    """Whether the words right beside a demonym, in a text that speaks of languages, can make a language of it."""
    return (
        "in " in text[max(start - _REACH_OF_TWO, 0) : start]
        or text.endswith((" of ", " from ", " from the ", "ord is ", "erm is "), 0, start)
        or word_before(text, start).lower() in _language_words.BEFORE_LANGUAGE
        or _IS_SPOKEN.match(text, end) is not None
        or _AT_LEVEL.match(text, end) is not None
        or _LANGUAGE_PAIR.match(text, end) is not None
    )


def glosses(text: str, start: int, end: int) -> bool:
    """``fado (Portuguese for fate)``, ``Dutch for "state"``, ``Lviv (Polish: Lwów; German: Lemberg)``."""
    if text[end] == ":":
        first = max(start - _REACH_OF_TWO, 0)
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
    first = max(start - _REACH_OF_SOME, 0)
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


def _stands_alone(hit: Hit, previous: str, following: str) -> bool:
    """Whether a demonym describes nothing, and no person is called by it: ``Georgian``, not ``a Georgian``."""
    if hit.pattern.kind is not Kind.ADJECTIVE or previous in _language_words.BEFORE_PERSON:
        return False
    # Not "Chinese-built"; but "Dari- and Somali-speaking".
    if hit.after in "-–" and hit.text[hit.end + 1] != " ":
        return False
    if previous[-1:].isdigit() or (
        following and following not in _language_words.LANGUAGE_STOPS | _language_words.BEHIND_LANGUAGE
    ):
        return False
    if _NATIONALITY.search(hit.text, max(hit.start - _REACH_OF_ONE, 0), hit.start):
        return False
    is_said = previous in _language_words.COPULAS or previous.endswith(_language_words.SHORT_COPULAS)
    return not is_said or bool(_IS_LANGUAGE.search(hit.text, max(hit.start - AROUND, 0), hit.start))


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


def _may_end_list(word: str) -> bool:
    """Whether a word may stand last in `_LANGUAGE_LIST`: asked first, since most do not."""
    return not word.isalpha() or word[0].isupper() or word in _LAST_OF_LIST


# "English is widely spoken", "Welsh is an official language"; behind a demonym of people stands "are".
_IS_SPOKEN = re.compile(
    r"(?: (?:and|&) [A-Z]\w+)? (?:is|was|are|were|as|has been|had been|could be|can be) (?:not |also |widely |commonly |often |rarely |mostly |a |an |the |the only |their |her |his )*"
    r"(?:spoken|heard|taught|understood|compulsory|(?:(?:official|first|second|native|foreign|main|working|only|national) )*languages?|mother tongues?|medium of|lingua franca"
    r"|official(?=[.,;)\n]| (?:in|and)\b))\b"
    r"| has (?:\w+ )?(?:tones|cases|vowels|consonants|dialects|genders|speakers)\b"
)

# "Somali and Tigrinya interpreters", "a Polish-English dictionary", but "Polish and English soldiers".
_LANGUAGE_PAIR = re.compile(
    rf"(?:-|/| (?:and|or|to|&) |, )[A-Z]\w+,?(?: (?:and|&) [A-Z]\w+)? (?:{'|'.join(sorted(_language_words.LANGUAGE_AFTER))})\b"
)

# A text without capitals has no other sign of a list than the languages' names.
_SPOKEN = rf"(?:[A-Z]\w+|{'|'.join(sorted(word.lower() for word in _language_words.LANGUAGES | _language_words.ONLY_LANGUAGES))})"

_IN_SEVERAL = re.compile(rf"\bin ({_SPOKEN})(?:, {_SPOKEN})*(?:(?:,|,? and|,? or| &) |/)\Z")

# "in French and German government", but "in French and German."
_AND_NOUN = re.compile(
    rf"(?:(?:, [A-Z]\w+){{0,9}}(?:,? (?:and|or)| &|,) |[-–])[A-Z]\w+ (?!(?:{'|'.join(sorted(_language_words.LANGUAGE_STOPS))})\b)\w"
)

_LANGUAGE_LIST = re.compile(
    r"\b(?:(?:speak|speaks|speaking|spoke|spoken)(?! (?:to|for|of)\b)|[Ff]luent in|translated|Translated|taught|teach|teaches|learned|learnt|learn|learns|learning|stud(?:y|ies|ied|ying)|[Rr]ead|offers|(?:languages?|Languages?)(?: of (?:the )?[a-z]+)?:?|[Ii]nterpreters? (?:for|of|in)|[Aa]vailable in|[Ww]ritten in|[Ss]ubtitle[sd] in|understands?|understood)"
    r" (?:(?:both|only|some|no|any|much|enough|hardly|good|a|little|bit|of|fluent|excellent|perfect|broken|basic|his|her|their|himself|herself|themselves|native|Modern|at (?:home|school|work)"
    r"|(?:from|into|to|in)(?: the)?|" + _SPOKEN + r"(?: \([a-z ]{1,20}\))?)(?:,? (?:and |or |& )?|,|/))*\Z"
)

# "They have some English."
_HAS_SOME = re.compile(
    r"\b(?:have|has|had|having|with|without|knows?|knew|barely|hardly|scarcely|almost|virtually|in) (?:some|no|little|good|enough|basic|any) \Z"
)
_PARTLY = frozenset("some no little good enough basic any".split())

# "B1 German", "German at B1": the levels of the European framework.
_LEVELS = frozenset("A1 A2 B1 B2 C1 C2".split())
_AT_LEVEL = re.compile(r" (?:at|to) (?:an? |the )?(?:level )?[ABC][12]\b| \([ABC][12]\b")

# "a teacher of French and English said"; not "teachers of Turkish and Kurdish descent".
_TEACHES = re.compile(r"\b(?:[Tt]eachers?|[Pp]rofessors?|[Ll]ecturers?) of (?:[A-Z]\w+ and )?\Z")
_OF_DESCENT = re.compile(
    r"(?: and [A-Z]\w+)? (?!(?:who|at|in|from|said|says|told|was|is|has|had|for|and)\b)\w"
)

# "a bit of French", "ten words of Greek", "a professor of English".
_SOME_OF = re.compile(
    r"\b(?:bit|smattering|words?|phrases?|knowledge|command|[Ll]evels?|[Ss]tandards?|[Tt]eaching|[Ll]earning|[Mm]astery|[Ll]ack|[Uu]se|[Uu]sage|[Hh]ead|[Dd]ictionar(?:y|ies)|[Gg]rammars?|[Ss]cholars?|emeritus|[Pp]rofessors?|[Tt]eachers?|[Ll]ecturers?|(?:learn\w*|speak\w*|spoke|knows?) a lot) of \Z"
)

# "translated from the Danish by", but "translated from the Danish original".
_TRANSLATED = re.compile(r"[Tt]ranslat(?:ed|ions?|ing|es?) (?:from|into|to)(?: the)?(?: original)? \Z")

# "The word comes from the Persian", "a term borrowed from Turkish"; not "the name of a village from Greek myths".
_COMES_FROM = re.compile(
    r"\b(?:[Dd]erive[sd]?|[Bb]orrowed|[Ll]oan(?:ed)?|(?:[Ww]ord|[Nn]ame|[Tt]erm)s?,? (?:\w+ ){0,4}(?:comes?|came|stems?|taken|draws?|drawn|is|was))"
    r" from (?:the )?(?:[Oo]ld |[Mm]iddle )?\Z|\b(?:[Ll]oanwords?|[Bb]orrowings?) from (?:[A-Z]\w+(?:, [A-Z]\w+)*,? and )?\Z|\b(?:[Ww]ord|[Tt]erm) (?:is|was) (?:probably |originally )?\Z"
)
_BEFORE_SOURCE = frozenset("from the old middle is was probably originally and".split())

_BEFORE_LAST = frozenset({"", "and", "or", "&"})

_WORDS_OF_LIST = re.findall(r"[A-Za-z]+", _LANGUAGE_LIST.pattern)

_LAST_OF_LIST = frozenset(_WORDS_OF_LIST).union(word.removesuffix("s") for word in _WORDS_OF_LIST)
