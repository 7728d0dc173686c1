"""A briefing reads back from its file as it was written, and what is no briefing is refused with a sentence."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.briefing import draft, pinned, storage
from dashboard.briefing.legs import Leg
from dashboard.briefing.scenes import (
    Briefing,
    BriefingError,
    Claim,
    Count,
    FigureKind,
    Numbers,
    Scene,
)
from geodata import Atlas, Filters
from geodata.corridor import Line, Stop
from geodata.model import Measure, Role, View
from tests.unit.briefings import SYRIA_2015, two_views


@pytest.fixture(scope="module")
def briefing(atlas: Atlas) -> Briefing:
    return two_views(atlas)


words = st.text(max_size=40)
titles = words.filter(str.strip)
counts = st.integers(0, 10**7)
months = st.integers(2009, 2025).flatmap(
    lambda year: st.integers(1, 12).map(lambda month: f"{year}-{month:02}")
)
views = st.builds(View, st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 12))


@st.composite
def filters(draw: st.DrawFn) -> Filters:
    start, end = sorted([draw(months), draw(months)])
    return Filters(
        origins=tuple(draw(st.lists(st.sampled_from(["SYR", "AFG", "XKX", "unknown"]), unique=True))),
        routes=tuple(draw(st.lists(st.sampled_from(["western_balkan", "black_sea"]), unique=True))),
        from_month=draw(st.sampled_from([None, start])),
        to_month=draw(st.sampled_from([None, end])),
        measure=draw(st.sampled_from(list(Measure))),
        roles=tuple(draw(st.lists(st.sampled_from(list(Role)), unique=True))),
        view=draw(st.none() | views),
    )


stops = st.builds(
    Stop,
    place=words,
    iso3=st.sampled_from(["", "SRB", "XKX"]),
    kind=st.sampled_from(["city", "border_crossing", "island", "sea"]),
    mode_to_next=st.sampled_from(["land", "sea", "air", ""]),
    approximate=st.booleans(),
    note=words,
    other_lines=counts,
)
lines = st.builds(
    Line,
    branch_id=words,
    route_id=st.sampled_from(["western_balkan", "approach"]),
    origin=st.sampled_from(["", "SYR"]),
    label=words,
    years=words,
    source_id=words,
    stops=st.lists(stops, min_size=1, max_size=3).map(tuple),
)
other_counts = st.builds(
    Count,
    place=words,
    period=words,
    measure=words,
    scope=words,
    value=counts,
    rounded=st.booleans(),
    as_of=words,
    source_id=words,
)


places = st.floats(-90, 90, allow_nan=False)
legs = st.builds(
    Leg,
    leg_id=words,
    segment_id=words,
    route_id=st.sampled_from(["western_balkan", "approach"]),
    branch_id=words,
    origin=st.sampled_from(["", "SYR"]),
    seq=st.integers(0, 99),
    from_place=words,
    to_place=words,
    from_iso3=st.sampled_from(["", "SRB", "XKX"]),
    to_iso3=st.sampled_from(["SRB", "HUN"]),
    mode=st.sampled_from(["land", "sea", "air"]),
    approximate=st.booleans(),
    from_year=st.integers(1990, 2030),
    to_year=st.none() | st.integers(1990, 2030),
    source_id=words,
    note=words,
    points=st.lists(st.tuples(places, places), min_size=2, max_size=3).map(tuple),
)


@st.composite
def numbers(draw: st.DrawFn) -> Numbers:
    known = sorted(draw(st.lists(months, unique=True, max_size=4)))
    series = draw(
        st.dictionaries(titles, st.lists(counts, min_size=len(known), max_size=len(known)), max_size=3)
    )
    return Numbers(
        total=draw(counts),
        of_all=draw(counts),
        unknown=draw(counts),
        origins=tuple(draw(st.dictionaries(st.sampled_from(["SYR", "AFG", "unknown"]), counts)).items()),
        routes=tuple(draw(st.dictionaries(st.sampled_from(["western_balkan", "black_sea"]), counts)).items()),
        months=tuple(known),
        series=tuple((name, tuple(values)) for name, values in series.items()),
        sentence=draw(words),
        sources=tuple(draw(st.dictionaries(words, words, max_size=2)).items()),
        legs=draw(words),
        mentions=tuple(
            draw(st.dictionaries(st.sampled_from(["SRB", "XKX"]), st.tuples(*[counts] * 5))).items()
        ),
        lines=tuple(draw(st.lists(lines, max_size=2))),
        counts=tuple(draw(st.lists(other_counts, max_size=2))),
        drawn=tuple(draw(st.lists(legs, max_size=3))),
    )


scenes = st.builds(
    Scene,
    title=titles,
    text=words,
    filters=filters(),
    notes=words,
    claims=st.lists(st.builds(Claim, titles, st.lists(words, max_size=2).map(tuple)), max_size=2).map(tuple),
    figure=st.sampled_from(FigureKind),
    numbers=st.none() | numbers(),
)
alone = st.builds(
    Briefing,
    titles,
    st.lists(scenes, max_size=2).map(tuple),
    st.dates().map(str),
    st.sampled_from(["", "a" * 64]),
)
briefings = st.builds(replace, alone, versions=st.lists(alone, max_size=2).map(tuple))


@settings(deadline=None)  # how long it takes is for the benchmarks to say
@given(briefings)
def test_a_briefing_reads_back_as_it_was_written(briefing: Briefing) -> None:
    assert storage.from_json(storage.to_json(briefing)) == briefing


def test_a_saved_file_opens_as_the_same_briefing(briefing: Briefing, tmp_path) -> None:
    path = tmp_path / "two views.json"
    storage.save(briefing, path)
    assert storage.load(path) == briefing
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())  # as some editors save it
    assert storage.load(path) == briefing


def test_a_briefing_of_a_later_schema_is_refused(briefing: Briefing) -> None:
    content = json.loads(storage.to_json(briefing)) | {"schema": storage.SCHEMA + 1}
    with pytest.raises(BriefingError, match="later Route Atlas"):
        storage.from_json(json.dumps(content))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"schema": "1"}', '{"schema": 1}', "[" * 100_000],
    ids=["empty", "cut", "list", "no schema", "schema of text", "nothing else", "nested"],
)
def test_what_is_no_briefing_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(BriefingError, match=r"is not JSON|is not a briefing|lacks what"):
        storage.from_json(text)


def test_sums_of_thousands_of_millions_open_again(briefing: Briefing) -> None:
    """They were saved, and the file was refused."""
    content = json.loads(storage.to_json(briefing))
    content["scenes"][1]["numbers"]["total"] = 29_173_000_000
    assert storage.from_json(json.dumps(content)).scenes[1].numbers.total == 29_173_000_000


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": ""}, "needs a title"),
        ({"title": 5}, "scene 2 lacks"),
        ({"figure": "pie"}, "scene 2 lacks"),
        ({"filters": {"from": ["2015-13"]}}, "is not a month"),
        ({"filters": {"view": ["north"]}}, "is not latitude"),
        ({"claims": [{"text": "x"}]}, "scene 2 lacks"),
        ({"numbers": {"total": True}}, "scene 2 lacks"),
        ({"numbers": {"total": 10**30}}, "larger than 1,000,000,000,000"),
    ],
)
def test_a_broken_scene_is_named(briefing: Briefing, change: dict[str, object], said: str) -> None:
    content = json.loads(storage.to_json(briefing))
    content["scenes"][1] |= change
    with pytest.raises(BriefingError, match=said):
        storage.from_json(json.dumps(content), "mine.json")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"mode_to_next": 'land" onmouseover="x'}, "a stop of"),
        ({"kind": "camp"}, "a stop of"),
        ({"iso3": "ATL"}, "where the code of a country belongs"),
        ({"approximate": "yes"}, "true or false"),
        ({"place": None}, "where str belongs"),
    ],
)
def test_a_broken_stop_of_a_strip_is_refused(atlas: Atlas, change: dict[str, object], said: str) -> None:
    strip = pinned.pin(
        Briefing("x", (draft.draft(SYRIA_2015, atlas, FigureKind.STRIP),), "2026-03-01"), atlas
    )
    content = json.loads(storage.to_json(strip))
    content["scenes"][0]["numbers"]["lines"][0]["stops"][0] |= change
    with pytest.raises(BriefingError, match=said):
        storage.from_json(json.dumps(content))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({10: 'land" onmouseover="x'}, "is no way to travel"),
        ({2: "no_route"}, "is no route"),
        ({8: "ATL"}, "where the code of a country belongs"),
        ({16: [[0, 0]]}, "where a list of points belongs"),
        ({16: [[0, 0], [0, 200]]}, "a point at"),
        ({6: None}, "where the from_place of a leg belongs"),
    ],
)
def test_a_broken_leg_is_refused(briefing: Briefing, change: dict[int, object], said: str) -> None:
    content = json.loads(storage.to_json(briefing))
    for place, value in change.items():
        content["legs"][0][place] = value
    with pytest.raises(BriefingError, match=said):
        storage.from_json(json.dumps(content))


def test_a_scene_that_names_no_leg_of_the_file_is_refused(briefing: Briefing) -> None:
    content = json.loads(storage.to_json(briefing))
    content["scenes"][0]["numbers"]["drawn"] = [99_999]
    with pytest.raises(BriefingError, match="no leg 99999 among"):
        storage.from_json(json.dumps(content))


def test_a_file_of_the_first_schema_opens(briefing: Briefing) -> None:
    content = json.loads(storage.to_json(briefing)) | {"schema": 1}
    assert "versions" not in content
    assert storage.from_json(json.dumps(content)) == briefing
