"""The live page of a briefing: one file that asks for nothing, the same twice, with hostile texts inert."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import islice
from typing import Any

import pytest

from dashboard import wording
from dashboard.briefing import draft, live, live_data, pinned
from dashboard.briefing.scenes import Briefing, FigureKind
from geodata import Atlas, Filters, ingest
from geodata._store import Store
from geodata.select import tabulate
from tests.unit import briefings

MOST_BYTES = 6_000_000
ADDRESSED = {"src", "href", "srcset", "data", "action", "poster", "background"}


class Page(HTMLParser):
    """What a browser makes of a page: elements with their attributes, the text that shows, and scripts and styles."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": []}
        self.words = ""
        self.feed(content.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag in self.inside:
            self.inside[tag].append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.inside[self.cdata_elem][-1] += data
        else:
            self.words += data

    def read(self, name: str) -> Any:
        scripts = [attributes for tag, attributes in self.elements if tag == "script"]
        found = [attributes.get("id") for attributes in scripts].index(name)
        return json.loads(self.inside["script"][found])

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page_of(briefing: Briefing) -> Page:
    return Page(live.page(briefing, briefings.atlas()))


def test_the_notes_on_borders_are_in_the_page_whose_map_can_look_anywhere() -> None:
    """Slides and handout had them, and the page none."""
    words = page_of(briefings.syria()).words
    assert "The final status of the Abyei area is not yet determined." in words
    assert "Line of Control in Jammu and Kashmir" in words
    assert words.count("Security Council resolution 1244 (1999)") == 2


@pytest.fixture(scope="module")
def shipped() -> bytes:
    return live.page(briefings.shipped(), briefings.atlas())


@pytest.fixture(scope="module")
def shipped_page(shipped: bytes) -> Page:
    return Page(shipped)


def test_the_shipped_briefing_fits_and_is_the_same_twice(shipped: bytes) -> None:
    assert len(shipped) < MOST_BYTES
    assert live.page(briefings.shipped(), briefings.atlas()) == shipped


def test_the_page_names_no_address_that_is_asked_for(shipped_page: Page) -> None:
    addresses = [
        value
        for tag, attributes in shipped_page.elements
        for name, value in attributes.items()
        if name in ADDRESSED and tag != "a"
    ]
    assert addresses
    assert all(address.startswith("data:") for address in addresses)
    for sheet in shipped_page.inside["style"]:
        assert "@import" not in sheet
        assert all(found.startswith("data:") for found in re.findall(r"url\(['\"]?([^)]*)", sheet))
    assert not any("sourceMappingURL" in script for script in shipped_page.inside["script"])


def test_its_policy_runs_its_own_scripts_by_their_hash_and_lets_nothing_else_in(shipped_page: Page) -> None:
    (policy,) = [
        meta["content"]
        for meta in shipped_page.of("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split("; ")}
    assert rules["default-src"] == ["'none'"]
    assert rules["img-src"] == ["data:"]
    kinds = [attributes.get("type", "") for attributes in shipped_page.of("script")]
    scripts = [script for script, kind in zip(shipped_page.inside["script"], kinds, strict=True) if not kind]
    for name, contents in (("script-src", scripts), ("style-src", shipped_page.inside["style"])):
        hashes = [
            f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
            for content in contents
        ]
        assert rules[name] == hashes
    assert not [
        name
        for _, attributes in shipped_page.elements
        for name in attributes
        if name.startswith("on") or name == "style"
    ]


def test_every_scene_can_be_read_without_a_script(shipped_page: Page) -> None:
    words = " ".join(shipped_page.words.split())
    for scene in briefings.shipped().scenes:
        assert scene.title in words
        assert " ".join(scene.text.split()) in words
        assert scene.notes in words
        assert all(claim.text in words for claim in scene.claims)
        assert scene.numbers is not None
        assert f"{scene.numbers.total:,}" in words
    assert wording.caveats.BOUNDARIES_NOTE in words
    assert wording.caveats.KOSOVO_NOTE in words
    assert "data as of 2025-06-03" in words
    assert "Checked before export" in words


def test_hostile_texts_are_words_and_nothing_else() -> None:
    page = page_of(briefings.hostile())
    plain = page_of(briefings.syria())
    for text in briefings.HOSTILE:
        assert " ".join(text.split()) in " ".join(page.words.split())
    assert len(page.of("script")) == len(plain.of("script"))
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in plain.elements} | {"section", "ul"}
    assert page.read("briefing")["scenes"]


def test_the_packed_figures_unpack_to_those_of_the_atlas() -> None:
    everywhere = briefings.of(Filters(routes=(), from_month="2015-01", to_month="2015-12"))
    table = live_data.content(pinned.shown(everywhere, briefings.atlas()))["figures"]["detections"]
    atlas = briefings.atlas()
    sums: dict[tuple[str, str, str], int] = {}
    rows = zip(table["months"], table["values"], strict=True)
    for at in range(0, len(table["runs"]), 4):
        _, route, origin, months = table["runs"][at : at + 4]
        month = 0
        for step, value in islice(rows, months):
            month += step
            key = (table["routes"][route], table["origins"][origin], atlas.months[month])
            sums[key] = sums.get(key, 0) + value
    detections = atlas.figures[atlas.figures["measure"] == "detections"]
    expected = detections.groupby(["route_id", "origin", "month"], observed=True)["value"].sum()
    assert sums == expected.to_dict()
    assert sum(sums.values()) == tabulate(detections, "year").sum()


def test_a_file_holds_the_figures_of_its_scenes_alone(shipped_page: Page) -> None:
    assert shipped_page.read("briefing")["figures"]["detections"]["routes"] == ["western_balkan"]
    routes = {leg["route"] for leg in shipped_page.read("catalogue")["legs"]}
    assert routes == {"western_balkan", "approach"}


@pytest.mark.parametrize("is_older", [False, True])
def test_a_scene_that_the_sources_have_revised_since_says_so_and_keeps_its_numbers(*, is_older: bool) -> None:
    """Of two scenes that were kept one after the other, or of one that was kept before rows were kept with it."""
    (scene,) = briefings.syria().scenes
    known = scene.numbers
    assert known is not None
    assert known.basis is not None
    (first, *others) = known.basis.figures
    figures = (replace(first, rows=first.rows[1:]), *others)
    basis = None if is_older else replace(known.basis, months=("2009-01", "2025-03"), figures=figures)
    old = replace(scene, numbers=replace(known, total=1234, origins=(("SYR", 1234),), basis=basis))
    page = page_of(replace(briefings.syria(), scenes=(scene, old)))
    told = page.read("briefing")
    assert [known["revised"] for known in told["scenes"]] == [False, True]
    assert told["months"] == ["2009-01", len(briefings.atlas().months)]
    assert told["scenes"][1]["numbers"]["total"] == 1234
    assert "1,234" in page.words


@pytest.mark.usefixtures("home")
def test_own_reports_travel_only_with_a_scene_that_is_about_them() -> None:
    ingest.ingest_pasted("People from Chad came to Serbia quietly.", "Own report", Store())
    atlas = Atlas.open()
    (own,) = set(atlas.titles) - set(briefings.atlas().titles)
    whole = Filters(from_month="2022-01", to_month="2022-12")
    for filters, there in ((whole, False), (replace(whole, reports=(own,)), True)):
        briefing = Briefing("One", (draft.draft(filters, atlas),), "2026-02-03")
        assert (b"quietly" in live.page(briefing, atlas)) is there


def test_branches_and_counts_of_sources_stand_beside_the_map_in_words() -> None:
    filters = Filters(from_month="2022-01", to_month="2022-12")
    kinds = (FigureKind.STRIP, FigureKind.SOURCES)
    scenes = tuple(draft.draft(filters, briefings.atlas(), kind) for kind in kinds)
    page = page_of(pinned.pin(Briefing("Beside", scenes, "2026-02-03"), briefings.atlas()))
    strip, sources = pinned.shown(Briefing("Beside", scenes, ""), briefings.atlas())
    for line in strip.numbers.lines:
        assert line.label in page.words
        assert all(stop.place in page.words for stop in line.stops)
    assert sources.numbers.counts
    for count in sources.numbers.counts:
        assert count.scope in page.words
        assert f"{count.value:,}" in page.words
