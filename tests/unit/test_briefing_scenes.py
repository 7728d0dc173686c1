"""A briefing keeps its scenes, its numbers and its words, and says what the sources have revised since."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from geopandas.testing import assert_geodataframe_equal
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.briefing import draft, live, pinned, preflight, storage
from dashboard.briefing.legs import Leg
from dashboard.briefing.map_drawing import map_drawing
from dashboard.briefing.scenes import (
    MOST_VERSIONS,
    Briefing,
    BriefingError,
    Claim,
    Count,
    FigureKind,
    Numbers,
    Scene,
)
from geodata import Atlas, Filters, compare
from geodata.corridor import Line, Stop
from geodata.errors import FilterError
from geodata.model import Measure, Role, View
from geodata.select import select

SYRIA_2015 = Filters(origins=("SYR",), from_month="2015-01", to_month="2015-12")


@pytest.fixture(scope="module")
def briefing(atlas: Atlas) -> Briefing:
    scenes = (draft.draft(SYRIA_2015, atlas), draft.draft(Filters(from_month="2020-01"), atlas))
    return pinned.pin(Briefing("Two views", scenes, "2026-03-01"), atlas)


def revised(atlas: Atlas, origin: str, month: str, value: int) -> Atlas:
    """The atlas with one figure of the Western Balkan route changed, as a later file of its source would."""
    figures = atlas.figures.copy()
    rows = (
        (figures["origin"] == origin)
        & (figures["month"] == month)
        & (figures["route_id"] == "western_balkan")
    )
    assert rows.any()
    figures.loc[rows, "value"] = value
    return Atlas(reports=atlas.reports, figures=figures, mentions=atlas.mentions)


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
        ({"numbers": {"total": 10**30}}, "larger than 2,147,483,647"),
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


def revised_legs(atlas: Atlas) -> Atlas:
    """The atlas as if a later edition of the routes had no leg through Serbia any more, and all others moved."""
    legs = atlas.legs[(atlas.legs["from_iso3"] != "SRB") & (atlas.legs["to_iso3"] != "SRB")].copy()
    legs["geometry"] = legs.geometry.translate(0.5, 0.5)
    later = Atlas(reports=atlas.reports, figures=atlas.figures, mentions=atlas.mentions)
    object.__setattr__(later, "legs", legs)
    return later


def test_a_scene_draws_the_legs_it_was_kept_with_and_says_that_they_were_revised(
    atlas: Atlas, briefing: Briefing
) -> None:
    later = revised_legs(atlas)
    opened = storage.from_json(storage.to_json(briefing))
    for then, now in zip(pinned.shown(briefing, atlas), pinned.shown(opened, later), strict=True):
        assert len(now.now.legs) < len(then.now.legs)
        assert_geodataframe_equal(
            now.selection.legs.reset_index(drop=True),
            then.selection.legs.reset_index(drop=True),
            check_less_precise=True,
        )
        assert repr(map_drawing(now, 600, 400)) == repr(map_drawing(then, 600, 400))
    said = {change.text for change in pinned.changes(opened, later)}
    assert said == {"The legs of the routes have been revised."}
    assert live.page(opened, later) != live.page(opened, atlas)


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


def test_a_briefing_of_a_time_when_no_legs_were_kept_draws_those_of_now(
    atlas: Atlas, briefing: Briefing
) -> None:
    content = json.loads(storage.to_json(briefing))
    del content["legs"]
    for scene in content["scenes"]:
        del scene["numbers"]["drawn"]
    old = storage.from_json(json.dumps(content))
    assert pinned.changes(old, atlas) == []
    assert not any(pinned.is_revised(item, atlas) for item in pinned.shown(old, atlas))


def test_a_file_of_the_first_schema_opens(briefing: Briefing) -> None:
    content = json.loads(storage.to_json(briefing)) | {"schema": 1}
    assert "versions" not in content
    assert storage.from_json(json.dumps(content)) == briefing


def test_versions_are_kept_and_any_of_them_comes_back(briefing: Briefing) -> None:
    first = briefing.keep("2026-04-01")
    second = first.remove(0).keep("2026-05-01")
    assert [version.made_on for version in second.versions] == ["2026-04-01", "2026-05-01"]
    assert [len(version.scenes) for version in second.versions] == [2, 1]
    back = second.back_to(0)
    assert back.scenes == briefing.scenes
    assert back.versions == second.versions
    with pytest.raises(BriefingError, match="There is no version 3"):
        second.back_to(2)


def test_no_more_versions_are_kept_than_a_file_can_hold(briefing: Briefing) -> None:
    for day in range(1, MOST_VERSIONS + 3):
        briefing = briefing.keep(f"2026-04-{day:02}")
    assert len(briefing.versions) == MOST_VERSIONS
    assert briefing.versions[0].made_on == "2026-04-03"
    assert storage.from_json(storage.to_json(briefing)) == briefing


def test_scenes_can_be_added_moved_duplicated_removed_and_replaced(briefing: Briefing) -> None:
    first, second = briefing.scenes
    third = replace(first, title="Third")
    assert briefing.add(third).scenes == (first, second, third)
    assert briefing.add(third, 0).scenes == (third, first, second)
    assert briefing.add(third).move(2, 0).scenes == (third, first, second)
    assert briefing.move(0, 1).scenes == (second, first)
    assert briefing.duplicate(0).scenes == (first, first, second)
    assert briefing.remove(0).scenes == (second,)
    assert briefing.replace(1, third).scenes == (first, third)


@pytest.mark.parametrize("number", [-1, 2])
def test_a_scene_that_is_not_there_cannot_be_changed(briefing: Briefing, number: int) -> None:
    for change in (
        briefing.remove,
        briefing.duplicate,
        lambda n: briefing.move(n, 0),
        lambda n: briefing.move(0, n),
    ):
        with pytest.raises(BriefingError, match="There is no scene"):
            change(number)


def test_a_draft_states_figures_source_and_caveat(briefing: Briefing) -> None:
    syria, since_2020 = briefing.scenes
    assert syria.title == "People from Syria on the Western Balkan route, 2015"
    assert "90,064 detections of people from Syria" in syria.text
    assert "Nationality was not recorded for 73\u00a0%" in syria.text
    assert "Detections are events, not persons" in syria.text
    assert "Frontex" in syria.notes
    assert "2025-06-03" in syria.notes
    assert "figures by origin are of the identified part" not in since_2020.text
    assert all(claim.sources for scene in briefing.scenes for claim in scene.claims)


def test_a_draft_of_what_the_atlas_does_not_have_is_refused(atlas: Atlas) -> None:
    with pytest.raises(FilterError, match="is not a country"):
        draft.draft(Filters(origins=("Atlantis",)), atlas)


def test_a_pinned_briefing_shows_the_same_figures_when_the_source_has_revised_them(
    atlas: Atlas, briefing: Briefing
) -> None:
    later = revised(atlas, "SYR", "2015-08", 1_000)
    assert pinned.shown(briefing, later)[0].numbers.total == 90_064
    assert pinned.shown(briefing, later)[0].selection.total != 90_064


def test_a_pinned_briefing_says_what_has_been_revised_since(atlas: Atlas, briefing: Briefing) -> None:
    assert pinned.changes(briefing, atlas) == []
    before = int(
        atlas.figures.query("origin == 'SYR' and month == '2015-08' and route_id == 'western_balkan'")[
            "value"
        ].sum()
    )
    changes = pinned.changes(briefing, revised(atlas, "SYR", "2015-08", 1_000))
    assert {change.scene for change in changes} == {1}
    now = 90_064 - before + 1_000
    assert f"Syria: 90,064 detections then, {now:,} now ({now - 90_064:+,})." in [
        change.text for change in changes
    ]


def test_the_hash_of_the_data_changes_with_a_figure_that_a_scene_draws_on_and_no_other(
    atlas: Atlas, briefing: Briefing
) -> None:
    assert pinned.data_hash(briefing, atlas) == briefing.data_hash
    assert pinned.data_hash(briefing, revised(atlas, "AFG", "2015-08", 7)) != briefing.data_hash
    assert pinned.data_hash(briefing, revised(atlas, "AFG", "2017-08", 7)) == briefing.data_hash


def test_a_strip_keeps_its_branches_and_the_sources_their_counts(atlas: Atlas) -> None:
    strip = draft.draft(SYRIA_2015, atlas, FigureKind.STRIP)
    sources = draft.draft(Filters(from_month="2022-01", to_month="2022-12"), atlas, FigureKind.SOURCES)
    known = [
        scene.numbers for scene in pinned.pin(Briefing("x", (strip, sources), "2026-03-01"), atlas).scenes
    ]
    assert "Horgoš / Röszke" in {stop.place for line in known[0].lines for stop in line.stops}
    assert {count.source_id for count in known[1].counts} >= {"FXDICT2025", "VOX2023"}
    assert known[0].counts == known[1].lines == ()
    assert "branches of the Western Balkan route" in strip.text
    assert "4 sources count here" in sources.text


def test_a_scene_that_gets_a_strip_later_keeps_its_pinned_figures(atlas: Atlas, briefing: Briefing) -> None:
    later = revised(atlas, "SYR", "2015-08", 1_000)
    changed = pinned.with_figure(briefing.scenes[0], FigureKind.STRIP, later)
    assert changed.figure is FigureKind.STRIP
    assert changed.numbers.lines
    assert changed.numbers.total == 90_064


def test_mentions_are_pinned_where_roles_or_reports_are_chosen(atlas: Atlas) -> None:
    transit = draft.draft(Filters(from_month="2020-01", roles=(Role.TRANSIT,)), atlas)
    pinned_now = pinned.pin(Briefing("Transit", (transit,), "2026-03-01"), atlas)
    known = pinned_now.scenes[0].numbers
    assert known.mentions[0][1].index(max(known.mentions[0][1])) == list(Role).index(Role.TRANSIT)
    assert "Mentions measure attention in reports, not movement." in transit.text
    later = Atlas(reports=atlas.reports, figures=atlas.figures, mentions=atlas.mentions.iloc[:-200])
    assert [change.text for change in pinned.changes(pinned_now, later)] == [
        "The reports chosen name countries otherwise than they did."
    ]


def test_pinning_again_keeps_the_numbers_and_renewing_takes_those_of_now(
    atlas: Atlas, briefing: Briefing
) -> None:
    later = revised(atlas, "SYR", "2015-08", 1_000)
    assert pinned.pin(briefing, later) == briefing
    renewed = pinned.renew(briefing, later)
    assert pinned.changes(renewed, later) == []
    assert renewed.data_hash != briefing.data_hash


def test_a_briefing_without_scenes_cannot_be_shown(atlas: Atlas) -> None:
    with pytest.raises(BriefingError, match="no scene yet"):
        pinned.shown(Briefing("Empty", (), "2026-01-01"), atlas)


def test_a_scene_of_what_the_atlas_no_longer_has_is_named(atlas: Atlas) -> None:
    scene = Scene("Gone", "", Filters(reports=("gone",)))
    with pytest.raises(BriefingError, match=r"Scene 1: There is no report .gone."):
        pinned.shown(Briefing("Gone", (scene,), "2026-01-01"), atlas)


def test_a_comparison_says_what_differs_and_rests_branches_on_the_sources_of_legs(atlas: Atlas) -> None:
    sides = (
        Filters(from_month="2015-01", to_month="2015-12"),
        Filters(from_month="2016-01", to_month="2016-06"),
    )
    comparison = compare.compare(*(select(atlas, side) for side in sides))
    made = pinned.pin(Briefing("Two", draft.of_comparison(comparison, atlas), "2026-03-01"), atlas)
    second = made.scenes[1]
    assert second.text.startswith("Detections on the Western Balkan route: from 764,033 in 2015 to ")
    assert "The periods are not of one length: 12 and 6 months" in second.text
    assert second.claims[0].sources == ("FXDICT2025",)
    branches = [claim for claim in second.claims if claim.text.startswith("Branches in use in ")]
    assert branches
    assert all(claim.sources and "FXDICT2025" not in claim.sources for claim in branches)
    assert preflight.check(made, atlas).findings == ()
