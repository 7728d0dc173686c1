from __future__ import annotations

import itertools
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata._sentence_around import Sentences
from geodata.mentions import find_mentions, find_mentions_many

PIECES = (
    "Syria",
    "the United States",
    "Afghan nationals",
    "Congo",
    "Georgia",
    "Michael Jordan",
    "Bank of Japan",
    "Atlanta",
    "Türkiye",
    "Afgha-\nnistan",
    "Sy\u200bria",
    "Co\u0302te d'Ivoire",
    "United  Kingdom",
    "in English",
    "arrived from",
    "border with",
    ". ",
    ", ",
    "\n\n",
    " and ",
    ": ",
    "\n- ",
    "\ud800",
)
texts = st.lists(
    st.sampled_from(PIECES) | st.text(string.printable + "éß–’\u00ad\u0301", max_size=6), max_size=14
).map(" ".join)


@given(texts)
def test_every_surface_is_the_text_at_its_offsets(text: str) -> None:
    for mention in find_mentions(text, include_embedded=True):
        assert text[mention.start : mention.end] == mention.surface


@given(texts)
def test_mentions_are_in_order_and_do_not_overlap(text: str) -> None:
    mentions = find_mentions(text, include_embedded=True)
    assert all(before.end <= after.start for before, after in itertools.pairwise(mentions))


@given(texts)
def test_a_sentence_has_the_same_bounds_whatever_was_asked_before(text: str) -> None:
    for mention in find_mentions(text):
        assert Sentences(text).around(mention.start, mention.end) == (
            mention.sentence_start,
            mention.sentence_end,
        )


@given(texts)
def test_a_sentence_before_shifts_offsets_and_changes_nothing_else(text: str) -> None:
    # Without a capital, which would tell that small letters name no country: "nz".
    before = "it rained all night long.\n\n"
    plain = [(m.start, m.end, m.iso3, m.role, m.rule) for m in find_mentions(text)]
    shifted = [
        (m.start - len(before), m.end - len(before), m.iso3, m.role, m.rule)
        for m in find_mentions(before + text)
    ]
    assert shifted == plain


@given(st.lists(texts, max_size=4))
@settings(max_examples=50, deadline=None)
def test_the_order_of_texts_changes_nothing(several: list[str]) -> None:
    def of(order: list[str], number: int) -> list[tuple[int, int, str, str]]:
        frame = find_mentions_many(order)
        rows = frame[frame["text"] == number]
        return list(rows[["start", "end", "iso3", "rule"]].itertuples(index=False, name=None))

    backwards = several[::-1]
    for number in range(len(several)):
        assert of(several, number) == of(backwards, len(several) - 1 - number)


@given(texts)
def test_one_text_and_many_texts_find_the_same(text: str) -> None:
    frame = find_mentions_many([text], roles=True)
    one = [(m.start, m.end, m.iso3, m.role.value) for m in find_mentions(text)]
    assert list(frame[["start", "end", "iso3", "role"]].itertuples(index=False, name=None)) == one
