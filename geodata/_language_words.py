"""Demonyms that name a language as well, and the words that show that they do."""

from __future__ import annotations

# Demonyms that name a language as well.
LANGUAGES = frozenset(
    """
    Afrikaans Albanian Armenian Azerbaijani Azeri Belarusian Bosnian Bulgarian Burmese Chinese Croatian Czech Danish Dutch
    English Estonian Fijian Filipino Finnish French Georgian German Greek Greenlandic Haitian Hungarian Icelandic
    Indonesian Irish Italian Japanese Kazakh Khmer Korean Kyrgyz Lao Laotian Latvian Lithuanian Luxembourgish Macedonian Malagasy
    Maltese Mongolian Montenegrin Nepali Norwegian Persian Polish Portuguese Romanian Russian Samoan Serbian Slovak
    Slovene Slovenian Somali Spanish Swazi Swedish Tajik Thai Tongan Turkish Turkmen Ukrainian Uzbek Vietnamese Welsh Manx
    """.split()
)

# Languages that neither a country nor a people is called by.
SURE_LANGUAGES = frozenset(
    """
    Amharic Arabic Aramaic Bhojpuri Bislama Cantonese Chichewa Dari Dzongkha Esperanto Farsi Gaelic Hebrew Hindi
    Kannada Kinyarwanda Kirundi Kiswahili Latin Maithili Malayalam Mandarin Marathi Papiamento Papiamentu Pashto
    Romansh Sanskrit Sesotho Setswana Sinhala Swahili Tagalog Telugu Tetum Tigrinya Urdu Yiddish
    """.split()
)

# Languages that no country is called by, though some peoples are.
ONLY_LANGUAGES = SURE_LANGUAGES | frozenset(
    """
    Bambara Bangla Bengali Creole Dioula Fula Fulani Gujarati Hausa Kurdish Kurmanji Lingala Mandinka Oromo Pulaar
    Punjabi Rohingya Romani Soninke Sorani Sousou Tamazight Tamil Tigre Twi Wolof Yoruba
    """.split()
)

STAGES = frozenset("Old Middle High Low Classical Ancient Modern Standard Medieval Colloquial".split())
"""What stands before the name of a language as it was once, or as it is written."""

LANGUAGE_BEFORE = frozenset(
    """
    speak speaks spoke spoken speaking fluent learn learns learned learnt learning teach teaches taught teaching
    translated translate translates translating understand understands understood write writes written wrote read reads
    broken perfect passable halting basic poor native said called pronounced fluently mean means study studying studied broadcasts
    limited accented flawless rudimentary heard published gcse a-level a-levels honors ap failing flunked take takes took taking through conversational beginner beginners introductory
    """.split()
)

LANGUAGE_AFTER = frozenset(
    """
    language languages speaking speaker speakers word words phrase phrases lesson lessons class classes translation translations
    translator translators interpreter interpreters subtitles subtitle version versions alphabet grammar vocabulary dialect
    dialects term terms spelling pronunciation transliteration transcript inscription inscriptions
    bilingual immersion verb verbs noun nouns idiom idioms loanword loanwords slang fluency proficiency lyrics
    alphabets grammars orthography phoneme phonemes vowel vowels etymology course courses cyrillic Cyrillic text texts tuition tutor tutors homework usage spoken edition editions dictionary dictionaries accent accents script subtitling
    """.split()
)

_SUFFIXES = ("-speaking", "-language", "-speakers", "-speaker", "-languages", "-medium", "-subtitled")
LANGUAGE_SUFFIXES = (*_SUFFIXES, *(suffix.title() for suffix in _SUFFIXES))

LANGUAGE_STOPS = frozenset(
    "and or but on at as with by for to that because before after over above below while when which who is was are were in into from of so than then "
    "meaning must can cannot should already well too online again until since knowing hang hung promise promised warn only circulate circulated last this next such isn't isn’t wasn't wasn’t the he she they we you it there not may might".split()
)
"""Words that end a phrase, so that a demonym before them describes nothing."""

BEHIND_LANGUAGE = frozenset(
    "has had have comes improves improved also proper itself belongs became remains remained uses replaced lost gained borrowed took evolved derives lacks".split()
)
"""Words that end one where a language does something."""

# By their first three letters the scan knows in passing that a word behind a demonym may be one of these.
LANGUAGE_STOP_LETTERS = frozenset(f"{word} a"[:3] for word in LANGUAGE_STOPS) | {"in ", "of ", "or "}

BEHIND_LANGUAGE_LETTERS = frozenset(word[:3] for word in BEHIND_LANGUAGE)

COPULAS = frozenset("is are was were be been am being".split())
SHORT_COPULAS = tuple(f"{sign}{end}" for sign in "'’" for end in ("re", "m", "s"))

BEFORE_PERSON = frozenset(
    "the a an one another most many some few both ethnic fellow young old two three four five six seven eight nine ten".split()
)
"""Words that make a person of a demonym that stands alone."""

BEHIND_TAUGHT = LANGUAGE_AFTER | {
    "teacher",
    "teachers",
    "takes",
    "club",
    "she",
    "he",
    "they",
    "conversation",
    "medium",
    "Mass",
    "will",
    "would",
    "may",
    "might",
}
"""Words that a language stands before, always or in some texts."""

LANGUAGE_AFTER_LETTERS = frozenset(word[:3] for word in BEHIND_TAUGHT)

BEFORE_LANGUAGE = LANGUAGE_BEFORE | frozenset(
    "any no little in into my his her their your our better worse".split()
)
BEFORE_LANGUAGE |= (
    {word.capitalize() for word in BEFORE_LANGUAGE}
    | {word.upper() for word in ("ap", "gcse", "a1", "a2", "b1", "b2", "c1", "c2")}
    | STAGES
)
LABELS = tuple(f"{label}\n" for label in ("Language", "Languages", "Langue", "Langues", "Idioma"))
"""What stands on the line above a language in a form."""
BEFORE_LANGUAGE |= {label.rstrip() for label in LABELS}

TOPICS = (
    "language",
    "Language",
    "spoken",
    "Spoken",
    "dialect",
    "alphabet",
    "yrillic",
    "ingual",
    "linguist",
    "tongue",
    "-speaking",
    *sorted(SURE_LANGUAGES - {"Latin"}),
    *("Latin,", "Latin and", "Latin or", ", Latin", "and Latin.", "or Latin", "& Latin", "Latin &"),
)
"""Parts of words in sentences that are on languages."""

SPEAKING = (
    *TOPICS,
    "speak",
    "spoke",
    "luent",
    "ranslat",
    "nterpret",
    "nderst",
    "vailable in",
    "ritten in",
    "ubtitle",
    "teach",
    "taught",
    "learn",
    "to read",
    "stud",
    "offers",
    "to offer",
    *(f"in {language}" for language in sorted((LANGUAGES | ONLY_LANGUAGES) - {"Latin"})),
    "erive",
    "orrowed from",
    "oaned from",
    "ome from",
    "omes from",
    "ame from",
    "tems from",
    "taken from",
    "was heard",
    "been heard",
    "ith good",
    "ave good",
    "has good",
    "ith little",
    "ave some",
    "as some",
    "ad some",
    "ord is ",
    "erm is ",
    "bit of",
    "smattering",
    "rofessor of",
    "rofessors of",
    "ecturer of",
    "words of",
    "word of",
    "edium of instruction",
    " B1",
    "ctionary of",
    "rammar of",
    "cholar of",
    "meritus of",
    "ognate",
    "evel of",
    "evels of",
    "tandard of",
    "tandards of",
    "eaching of",
    "earning of",
    "ack of",
    "se of",
    "astery of",
    "phrases of",
    "knowledge of",
    "command of",
)
"""Parts of words in texts that speak of languages."""
