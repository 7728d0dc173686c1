"""Links and frames of a scene: they lead to its view, and no title can be more than a title."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.briefing import links
from dashboard.briefing.scenes import FigureKind, Scene
from geodata import Filters
from geodata.model import View
from tests.unit import briefings

PAGE = "http://127.0.0.1:8501/briefing"
VIEWED = Filters(origins=("SYR", "AFG"), from_month="2015-01", view=View(44.0, 20.5, 6))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, dict(attrs)))

    Reader().feed(html)
    return found


@pytest.mark.parametrize(
    ("page", "start"),
    [
        (PAGE, "http://127.0.0.1:8501/?"),
        ("https://atlas.example.org/maps/briefing/", "https://atlas.example.org/maps/?"),
        ("https://atlas.example.org", "https://atlas.example.org/?"),
    ],
)
def test_a_link_opens_the_filters_and_the_view_of_its_scene(page: str, start: str) -> None:
    address = links.link(Scene("A scene", "", VIEWED), page)
    assert address.startswith(start)
    assert Filters.from_query(parse_qs(urlsplit(address).query)) == VIEWED


@pytest.mark.parametrize(
    ("figure", "path", "asked"),
    [
        (FigureKind.STRIP, "/corridor", ""),
        (FigureKind.SOURCES, "/trends", ""),
        (FigureKind.ROUTES, "/trends", "by=route"),
    ],
)
def test_a_scene_opens_the_page_that_shows_what_stands_beside_its_map(
    figure: FigureKind, path: str, asked: str
) -> None:
    address = urlsplit(links.link(Scene("A scene", "", Filters(), figure=figure), PAGE))
    assert (address.path, address.query) == (path, asked)


def test_a_frame_is_closed_in_and_has_a_title() -> None:
    ((tag, attributes),) = tags(links.snippet(Scene("A scene", "", VIEWED), PAGE))
    assert tag == "iframe"
    assert attributes["title"] == "A scene"
    assert "allow-top-navigation" not in attributes["sandbox"]
    assert "allow-forms" not in attributes["sandbox"]
    query = parse_qs(urlsplit(attributes["src"]).query)
    assert query.pop("embed") == ["true"]
    assert Filters.from_query(query) == VIEWED


@pytest.mark.parametrize("text", [*briefings.HOSTILE, '"></iframe><script>x</script>', "a\u202eb"])
def test_a_hostile_title_stays_a_title(text: str) -> None:
    snippet = links.snippet(replace(Scene("x", "", VIEWED), title=text), PAGE)
    ((tag, attributes),) = tags(snippet)
    assert tag == "iframe"
    assert attributes["title"] == text.replace("\u202e", "")
    assert "<script" not in snippet
