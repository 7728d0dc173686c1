from __future__ import annotations

import html
import json
import re

from folium.template import Environment
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard import safe
from tests.hostile_text import INJECTIONS
from tests.unit.test_safe import rendered

SIGNS = "{}%#$`\\<>&'\"/()[]!|*_~:;=-+.@^\n\t \u2028\u202e\u0301\u200b\x00"
texts = st.lists(
    st.text(max_size=8) | st.text(SIGNS, max_size=8) | st.sampled_from(list(INJECTIONS.values())), max_size=6
).map("".join)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
jinja = Environment(keep_trailing_newline=True)


@given(texts)
def test_a_text_is_shown_as_typed_after_a_template_and_a_browser_had_it(typed: str) -> None:
    inert = safe.text(typed)
    shown = html.unescape(jinja.from_string(inert).render())
    # Line separators end a line of a script, and become spaces.
    assert shown == re.sub("[\u2028\u2029]", " ", safe.plain(typed))
    assert not set(inert) & set("\\`${}<>\"'")


@given(st.text(st.characters() | st.characters(categories=["Cs"]), max_size=50), st.integers(0, 60))
def test_what_is_left_of_a_text_can_always_be_shown(typed: str, longest: int) -> None:
    shown = safe.plain(typed, longest)
    assert len(shown) <= longest + 1
    shown.encode("utf-8")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f]", shown)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=50))
def test_honest_text_loses_nothing(typed: str) -> None:
    assert safe.plain(typed) == typed


@given(values)
def test_json_in_a_script_is_read_back_as_it_was(value: object) -> None:
    written = safe.script_json(value)
    assert json.loads(jinja.from_string(written).render()) == value
    assert not re.search(r"[`$<>&'%#\u2028\u2029]|\{\{|\}\}", written)


@given(texts)
def test_markdown_makes_one_paragraph_of_any_text(typed: str) -> None:
    tags, words = rendered(MarkdownIt("commonmark", {"html": True}).render(safe.markdown(typed)))
    assert set(tags) <= {"p"}
    # A word joiner, which is not seen, keeps Streamlit from making a link of what reads like one.
    shown, meant = (" ".join(one.replace("\u2060", "").split()) for one in (words, safe.plain(typed)))
    assert shown == meant


@given(texts)
def test_an_address_stays_inside_its_link(typed: str) -> None:
    page = MarkdownIt("commonmark", {"html": True}).render(
        f"[source](https://example.org/{safe.address(typed)})"
    )
    tags, words = rendered(page)
    assert (tags, words.strip()) == (["p", "a"], "source")
