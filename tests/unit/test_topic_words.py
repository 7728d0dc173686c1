"""The words that tell two places of one name apart, as they are found in a text."""

from __future__ import annotations

import pytest

from geodata._cues import topics_of_words
from geodata._topic_words import TopicWords, positions_of_all, words_of


def _positions(words: TopicWords, text: str) -> list[int]:
    return words.positions(text, text.encode("latin-1", "replace"))


@pytest.mark.parametrize(
    ("topic", "text", "where"),
    [
        ("GEO:country", "From Tbilisi to BATUMI.", [5, 16]),
        ("COG", "the Republic of Congo", [4]),
        ("COG", "the Democratic Republic of Congo", []),
        ("GGY:country", "Jersey, not New Jersey", [0]),
        ("GEO:other", "Atlantans of Atlanta", [13]),
    ],
)
def test_a_word_counts_on_its_own_and_not_within_a_longer_one(
    topic: str, text: str, where: list[int]
) -> None:
    assert _positions(words_of(topic), text) == where


def test_many_words_are_found_as_few_are() -> None:
    words = [f"word{number:03}" for number in range(200)]
    text = " ".join(f"{word} and {word}s" for word in reversed(words))
    assert _positions(TopicWords(words, ["word100 and"]), text) == [
        text.index(f"{word} ") for word in reversed(words) if word != "word100"
    ]


def test_topics_are_found_together_where_each_is_found_alone() -> None:
    text = "; ".join(f"{word}, {word.upper()}, {word}s" for word in topics_of_words())
    together = positions_of_all(text, text.encode("latin-1", "replace"))
    for topic in {topic for topics in topics_of_words().values() for topic in topics}:
        assert _positions(words_of(topic), text) == together[topic]
