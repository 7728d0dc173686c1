"""The rule that tells a language from the people who speak it."""

from __future__ import annotations

from collections.abc import Callable

from geodata import _language_sentences as of_sentence
from geodata import _language_signs as signs
from geodata._hit import NO, Hit, Verdict

Sign = Callable[[signs.Near], bool]

_FIRST: tuple[Sign, ...] = (
    signs.has_suffix,
    signs.stands_before_word_of_language,
    signs.is_examined,
    signs.is_of_teacher,
    signs.is_own,
    signs.is_of_learners,
    signs.is_one_of_two,
    signs.is_labelled,
    signs.stands_before_other_script,
    signs.is_old,
    signs.is_at_level,
    signs.is_taught_by,
    signs.is_source_of_word,
    signs.is_spoken_by,
    signs.is_translated,
    signs.is_derived_from,
    signs.is_written_in,
)
"""Each makes a language of a demonym, whatever else stands there."""
_OF_SENTENCE: tuple[Sign, ...] = (
    of_sentence.is_spoken,
    of_sentence.is_of_pair,
    of_sentence.is_glossed,
    of_sentence.is_other_name,
    of_sentence.is_topic,
)
"""So do these, unless it tells where something comes from."""
_ALONE: tuple[Sign, ...] = (
    signs.is_of_stage,
    signs.is_better_than,
    of_sentence.is_among_languages,
    signs.is_of_speaker,
    signs.is_known_in_part,
    of_sentence.is_last_of_several,
    of_sentence.is_listed,
)
"""So do these, where it describes no noun."""


def language(hit: Hit) -> Verdict | None:
    """``spoke Turkish``, ``in English,``, ``Spanish-speaking``, ``the Thai language``: by the tables of signs above."""
    near = signs.Near(hit)
    if any(sign(near) for sign in _FIRST):
        return NO["language"]
    if signs.says_where_from(near):
        return None
    if any(sign(near) for sign in _OF_SENTENCE):
        return NO["language"]
    if not near.describes_noun and any(sign(near) for sign in _ALONE):
        return NO["language"]
    return None
