from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Callable
from html.parser import HTMLParser

import folium
import pytest
from branca.element import Figure, MacroElement
from folium.template import Template
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard import safe
from tests.hostile_text import INJECTIONS, MANY_MARKS, MARKDOWN_LINK, RIGHT_TO_LEFT

HERE = [43.6, 21.0]
# Words that no case holds: what stands between them in a rendered map is the text under test.
START, END = "QZSTART", "QZEND"


def a_map(**figure: str) -> folium.Map:
    return folium.Map(tiles=None).add_to(Figure(**figure))


def marker(**options: object) -> folium.Map:
    shown = a_map()
    folium.Marker(HERE, **options).add_to(shown)
    return shown


def layer_name(text: str) -> folium.Map:
    shown = a_map()
    folium.FeatureGroup(name=text).add_to(shown)
    folium.LayerControl().add_to(shown)
    return shown


def geojson_property(text: str) -> folium.Map:
    shown = a_map()
    point = {"type": "Point", "coordinates": HERE[::-1]}
    feature = {"type": "Feature", "properties": {"name": text}, "geometry": point}
    collection = {"type": "FeatureCollection", "features": [feature]}
    folium.GeoJson(collection, tooltip=folium.GeoJsonTooltip(["name"])).add_to(shown)
    return shown


def attribution(text: str) -> folium.Map:
    shown = a_map()
    folium.TileLayer("{z}/{x}/{y}.png", attr=text).add_to(shown)
    return shown


PLACES: dict[str, Callable[[str], folium.Map]] = {
    "popup": lambda text: marker(popup=folium.Popup(text)),
    "tooltip": lambda text: marker(tooltip=folium.Tooltip(text)),
    "label": lambda text: marker(icon=folium.DivIcon(html=text)),
    "marker title": lambda text: marker(title=text),
    "layer name": layer_name,
    "GeoJSON property": geojson_property,
    "attribution": attribution,
    "page title": lambda text: a_map(title=text),
}


def shown_by(atlas_map: folium.Map) -> list[str]:
    """What a browser shows of the text under test, each time it stands in the rendered map."""
    page = atlas_map.get_root().render()
    found = re.findall(f"{START}(.*?){END}", page, flags=re.DOTALL)
    # folium writes some texts as JSON strings, in which <, > and & are \u escapes.
    return [
        html.unescape(re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)) for text in found
    ]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("case", INJECTIONS)
def test_folium_shows_a_hostile_text_as_it_was_typed(case: str, place: str) -> None:
    typed = INJECTIONS[case]
    drawn = PLACES[place](f"{START}{safe.text(typed)}{END}")
    shown = shown_by(drawn)
    assert shown
    assert set(shown) == {typed}
    assert str(os.getpid()) not in shown[0]


def test_without_it_folium_runs_a_text_on_the_server() -> None:
    assert shown_by(PLACES["popup"](f"{START}{{{{7*7}}}}{END}")) == ["49"]


@pytest.mark.parametrize("typed", INJECTIONS.values(), ids=INJECTIONS)
def test_no_character_is_left_that_a_template_or_a_script_could_act_on(typed: str) -> None:
    assert not set(safe.text(typed)) & set("\\`${}<>\"'")


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 -- the parser hands it over
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def rendered(page: str) -> tuple[list[str], str]:
    """Tags and words of an HTML text."""
    parser = _Elements()
    parser.feed(page)
    parser.close()
    return parser.tags, "".join(parser.words)


@pytest.mark.parametrize("typed", INJECTIONS.values(), ids=INJECTIONS)
def test_html_shows_a_hostile_text_as_it_was_typed(typed: str) -> None:
    assert rendered(f"<p>{safe.text(typed)}</p>") == (["p"], typed)
    assert rendered(f'<p title="{safe.text(typed)}">x</p>') == (["p"], "x")


@pytest.mark.parametrize("typed", [*INJECTIONS.values(), MARKDOWN_LINK], ids=[*INJECTIONS, "link"])
def test_markdown_shows_a_hostile_text_as_it_was_typed(typed: str) -> None:
    tags, words = rendered(MarkdownIt("commonmark", {"html": True}).render(safe.markdown(typed)))
    assert (tags, words.strip()) == (["p"], typed)


@pytest.mark.parametrize(
    "typed",
    [
        "# no heading",
        "1. no list",
        "- no list",
        "> no quotation",
        "*no* _emphasis_ ~~at~~ all",
        "![no image](http://example.org/x.png)",
        "a line\n\n    and no code",
        "http://example.org/ and <http://example.org/>",
        "| no | table |\n|---|---|",
    ],
)
def test_markdown_makes_nothing_of_a_text(typed: str) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tags, words = rendered(parser.render(safe.markdown(typed)))
    assert (tags, words.replace("\u2060", "").strip()) == (["p"], " ".join(typed.split()))


@pytest.mark.parametrize("typed", [":red[x]", ":smile:", ":material/home:", "$x^2$", "mail@example.org"])
def test_markdown_leaves_no_sign_that_streamlit_acts_on(typed: str) -> None:
    assert not re.search(r"(?<!\\)[:$@\[]", safe.markdown(typed))


@pytest.mark.parametrize(
    ("url", "inert"),
    [
        ("https://example.org/a_b?c=1&d=%20#e", "https://example.org/a_b?c=1&d=%20#e"),
        (
            "https://example.org/a) [x](javascript:alert(1))",
            "https://example.org/a%29%20%5Bx%5D%28javascript:alert%281%29%29",
        ),
        ('https://example.org/"<script>', "https://example.org/%22%3Cscript%3E"),
        ("https://example.org/š", "https://example.org/%C5%A1"),
    ],
)
def test_an_address_cannot_leave_its_link(url: str, inert: str) -> None:
    assert safe.address(url) == inert


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (RIGHT_TO_LEFT, "safegnp.exe"),
        ("a\x00b\x07c", "abc"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("lone \ud800 surrogate", "lone ? surrogate"),
        ("Türkiye, Côte d'Ivoire, Србија", "Türkiye, Côte d'Ivoire, Србија"),
        ("Co\u0302te", "Co\u0302te"),
        (2015, "2015"),
    ],
    ids=["direction", "control", "lines", "surrogate", "letters", "accent", "number"],
)
def test_what_cannot_be_shown_is_left_out_and_the_rest_stays(typed: object, shown: str) -> None:
    assert safe.plain(typed) == shown


def test_a_heap_of_accents_is_cut_down_to_a_few() -> None:
    assert 1 < len(safe.plain(MANY_MARKS)) < 10


def test_a_long_text_is_clipped_and_says_so() -> None:
    assert safe.plain("a" * safe.LONGEST) == "a" * safe.LONGEST
    clipped = safe.plain("a" * (safe.LONGEST + 1))
    assert len(clipped) == safe.LONGEST + 1
    assert clipped.endswith("a…")
    assert safe.plain("Serbia", 3) == "Ser…"


@pytest.mark.parametrize(
    ("longest", "shown"),
    [(6, "Serbia…"), (8, "Serbia…"), (10, "Serbia and…"), (11, "Serbia and…"), (17, "Serbia and Turkey")],
)
def test_a_long_text_is_clipped_at_the_end_of_a_word(longest: int, shown: str) -> None:
    assert safe.plain("Serbia and Turkey", longest) == shown


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Western Balkan route, 2015–2016", "The Western Balkan route, 2015–2016"),
        ("../../etc/passwd", "etc passwd"),
        (r"C:\temp\a", "C temp a"),
        ('What? "Now" <b>|*', "What Now b"),
        ("Two\nlines\x00\x1b[2J", "Two lines[2J"),
        (RIGHT_TO_LEFT, "safegnp.exe"),
        ("Рута кроз Србију", "Рута кроз Србију"),
        (" . -rf~ ", "rf"),
        ("Contacts.2016", "Contacts.2016"),
        ("", "briefing"),
        ("...", "briefing"),
        ("\u200b\ufeff", "briefing"),
        ("con", "briefing"),
        ("NUL.txt", "briefing"),
        ("LPT1 ", "briefing"),
    ],
)
def test_a_title_becomes_a_name_that_any_system_takes_for_a_file(title: str, name: str) -> None:
    assert safe.file_name(title, "briefing") == name


@given(st.text(max_size=400))
def test_no_title_leads_out_of_the_folder_or_is_longer_than_a_name_may_be(typed: str) -> None:
    name = safe.file_name(typed, "briefing")
    assert not set(name) & set('<>:"/\\|?*\n\0')
    assert 0 < len(name.encode()) <= 120
    assert name.strip(" .") == name


class _Script(MacroElement):
    _template = Template("{% macro script(this, kwargs) %}take({{ this.value }});{% endmacro %}")

    def __init__(self, value: str) -> None:
        super().__init__()
        self.value = value


@pytest.mark.parametrize("typed", INJECTIONS.values(), ids=INJECTIONS)
def test_json_in_a_script_of_the_map_is_read_back_as_it_was(typed: str) -> None:
    value = {"name": typed, typed: [{"deep": {"er": {}}}, None, True, 1.5, "\u2028", 'a "b" \\ c']}
    shown = a_map()
    shown.add_child(_Script(safe.script_json(value)))
    page = shown.get_root().render()
    found = re.search(r"take\((.*?)\);", page, flags=re.DOTALL)
    assert found is not None
    assert json.loads(found[1]) == value
    assert not set(found[1]) & set("<>`$&'\u2028")


def test_a_number_that_json_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        safe.script_json({"value": float("nan")})
