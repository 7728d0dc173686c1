"""A briefing keeps its scenes, its numbers and its words, and says what the sources have revised since."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from geopandas.testing import assert_geodataframe_equal

from dashboard.briefing import draft, layout, live, pinned, preflight, revisions, storage
from dashboard.briefing.map_drawing import map_drawing
from dashboard.briefing.scenes import (
    MOST_VERSIONS,
    Briefing,
    BriefingError,
    FigureKind,
    Numbers,
    Scene,
)
from dashboard.briefing.versions import differences
from geodata import Atlas, Filters, compare
from geodata.errors import FilterError
from geodata.model import Role
from geodata.select import select
from geodata.sentences import signed
from tests.unit.briefings import SYRIA_2015, two_views


@pytest.fixture(scope="module")
def briefing(atlas: Atlas) -> Briefing:
    return two_views(atlas)


def revised(atlas: Atlas, origin: str, month: str, value: int, route: str = "western_balkan") -> Atlas:
    """The atlas with one figure of a route changed, as a later file of its source would."""
    figures = atlas.figures.copy()
    rows = (figures["origin"] == origin) & (figures["month"] == month) & (figures["route_id"] == route)
    assert rows.any()
    figures.loc[rows, "value"] = value
    return Atlas(reports=atlas.reports, figures=figures, mentions=atlas.mentions)


def revised_legs(atlas: Atlas) -> Atlas:
    """The atlas as if a later edition of the routes had no leg through Serbia any more, and all others moved."""
    legs = atlas.legs[(atlas.legs["from_iso3"] != "SRB") & (atlas.legs["to_iso3"] != "SRB")].copy()
    legs["geometry"] = legs.geometry.translate(0.5, 0.5)
    return atlas.given(legs=legs)


def test_a_scene_draws_the_legs_it_was_kept_with_and_says_that_they_were_revised(
    atlas: Atlas, briefing: Briefing
) -> None:
    later = revised_legs(atlas)
    opened = storage.from_json(storage.to_json(briefing))
    for then, now in zip(pinned.shown(briefing, atlas), pinned.shown(opened, later), strict=True):
        assert_geodataframe_equal(
            now.selection.legs.reset_index(drop=True),
            then.selection.legs.reset_index(drop=True),
            check_less_precise=True,
        )
        assert repr(map_drawing(now, 600, 400)) == repr(map_drawing(then, 600, 400))
    said = {change.text for change in revisions.changes(opened, later)}
    assert said == {"The legs of the routes have been revised."}
    assert live.page(opened, later) == live.page(opened, atlas)


def test_a_briefing_of_a_time_when_no_legs_were_kept_draws_those_of_now(
    atlas: Atlas, briefing: Briefing
) -> None:
    content = json.loads(storage.to_json(briefing))
    del content["legs"], content["places"]
    for scene in content["scenes"]:
        del scene["numbers"]["drawn"]
    for basis in content["bases"]:
        del basis["legs"], basis["places"], basis["outlines"]
    old = storage.from_json(json.dumps(content))
    assert revisions.changes(old, atlas) == []
    assert not any(pinned.is_revised(item) for item in pinned.shown(old, atlas))


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


def test_what_has_changed_since_a_version_is_told_of_each_scene(briefing: Briefing) -> None:
    first, second = briefing.scenes
    assert differences(briefing, briefing) == []
    now = replace(briefing, scenes=(second, replace(first, title="Another title", text="Other words.")))
    assert differences(briefing, now) == [
        "The scenes stand in another order.",
        "Scene 2, “Another title”: title and text changed.",
    ]
    longer = briefing.duplicate(0)
    assert differences(briefing, longer) == [f"Scene 2 is new: “{first.title}”."]
    assert differences(longer, briefing) == [f"A scene was taken out: “{first.title}”."]


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


def test_a_draft_of_an_origin_says_when_most_had_no_nationality(atlas: Atlas) -> None:
    """Its chart looked as if hardly anybody had come from October 2015 on."""
    chosen = Filters(origins=("SYR",), from_month="2015-01", to_month="2016-12")
    said = "From September 2015 to February 2016 nationality was not recorded for most detections: "
    assert said in draft.draft(chosen, atlas).text
    for other in (
        replace(chosen, origins=()),
        replace(chosen, from_month="2022-01", to_month="2022-12"),
        replace(chosen, from_month="2015-11", to_month="2015-11"),
    ):
        assert "recorded for most" not in draft.draft(other, atlas).text
    assert "recorded for most" not in draft.draft(chosen, atlas, FigureKind.NONE).text


def test_a_draft_of_what_the_atlas_does_not_have_is_refused(atlas: Atlas) -> None:
    with pytest.raises(FilterError, match="is not a country"):
        draft.draft(Filters(origins=("Atlantis",)), atlas)


def test_a_pinned_briefing_shows_the_same_figures_when_the_source_has_revised_them(
    atlas: Atlas, briefing: Briefing
) -> None:
    later = revised(atlas, "SYR", "2015-08", 1_000)
    assert pinned.shown(briefing, later)[0].numbers.total == 90_064
    assert pinned.shown(briefing, later)[0].selection.total == 90_064


def test_a_pinned_briefing_says_what_has_been_revised_since(atlas: Atlas, briefing: Briefing) -> None:
    assert revisions.changes(briefing, atlas) == []
    before = int(
        atlas.figures.query("origin == 'SYR' and month == '2015-08' and route_id == 'western_balkan'")[
            "value"
        ].sum()
    )
    changes = revisions.changes(briefing, revised(atlas, "SYR", "2015-08", 1_000))
    assert [change.text for change in changes if change.scene == 2] == [
        "Figures of other months or origins than the scene shows have been revised or added."
    ]
    now = 90_064 - before + 1_000
    assert f"Syria: 90,064 detections then, {now:,} now ({signed(now - 90_064)})." in [
        change.text for change in changes
    ]


def test_the_hash_of_the_data_changes_with_a_figure_that_a_scene_can_reach_and_no_other(
    atlas: Atlas, briefing: Briefing
) -> None:
    assert pinned.data_hash(briefing, atlas) == briefing.data_hash
    later = revised(atlas, "AFG", "2017-08", 7)
    assert pinned.data_hash(briefing, later) == briefing.data_hash
    assert pinned.renew(briefing, later).data_hash != briefing.data_hash
    elsewhere = revised(atlas, "AFG", "2017-08", 7, "eastern_mediterranean")
    assert pinned.renew(briefing, elsewhere).data_hash == briefing.data_hash


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


def test_a_chart_by_route_has_a_series_a_route_and_gives_them_up_for_origins(atlas: Atlas) -> None:
    """A view of Trends by route became a scene by month, without its routes."""
    filters = Filters(routes=(), origins=("SYR", "AFG"), from_month="2015-01", to_month="2016-12")
    made = pinned.pin(Briefing("x", (draft.draft(filters, atlas, FigureKind.ROUTES),), ""), atlas)
    scene = made.scenes[0]
    names = [name for name, _ in scene.numbers.series]
    assert names[:2] == ["Eastern Mediterranean route", "Western Balkan route"]
    assert sum(sum(values) for _, values in scene.numbers.series) == scene.numbers.total
    assert "Largest routes by detections: Eastern Mediterranean" in scene.text
    (item,) = pinned.shown(made, atlas)
    table = layout.chart_table(item)
    assert table.title == "Detections by month and route"
    assert [name for name, _, _ in table.series] == [*names[:3], "Other routes"]
    assert sum(sum(values) for _, values, _ in table.series) == scene.numbers.total
    assert storage.from_json(storage.to_json(made)) == made

    later = revised(atlas, "SYR", "2015-08", 1_000)
    changed = pinned.with_figure(scene, FigureKind.TIME, later)
    assert [name for name, _ in changed.numbers.series] == ["Syria", "Afghanistan"]
    assert pinned.with_figure(changed, FigureKind.ROUTES, later) == scene


def test_mentions_are_pinned_where_roles_or_reports_are_chosen(atlas: Atlas) -> None:
    transit = draft.draft(Filters(from_month="2020-01", roles=(Role.TRANSIT,)), atlas)
    pinned_now = pinned.pin(Briefing("Transit", (transit,), "2026-03-01"), atlas)
    known = pinned_now.scenes[0].numbers
    assert known.mentions[0][1].index(max(known.mentions[0][1])) == list(Role).index(Role.TRANSIT)
    assert "Mentions measure attention in reports, not movement." in transit.text
    later = Atlas(reports=atlas.reports, figures=atlas.figures, mentions=atlas.mentions.iloc[:-200])
    assert [change.text for change in revisions.changes(pinned_now, later)] == [
        "The reports chosen name countries otherwise than they did."
    ]


def test_pinning_again_keeps_the_numbers_and_renewing_takes_those_of_now(
    atlas: Atlas, briefing: Briefing
) -> None:
    later = revised(atlas, "SYR", "2015-08", 1_000)
    assert pinned.pin(briefing, later) == briefing
    renewed = pinned.renew(briefing, later)
    assert revisions.changes(renewed, later) == []
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


def test_numbers_by_year_add_up_each_series_and_keep_a_year_of_nothing() -> None:
    known = Numbers(
        total=11,
        of_all=11,
        unknown=3,
        origins=(("SYR", 8), ("unknown", 3)),
        routes=(("western_balkan", 11),),
        months=("2015-11", "2015-12", "2016-01", "2017-01"),
        series=(("Syria", (1, 2, 0, 5)), ("Not recorded", (0, 3, 0, 0))),
        sentence="",
        sources=(),
        legs="",
    )
    assert known.by_year() == (
        ("2015", "2016", "2017"),
        (("Syria", (3, 0, 5)), ("Not recorded", (3, 0, 0))),
    )


def test_numbers_by_year_of_no_months_and_of_no_series_are_empty(briefing: Briefing) -> None:
    known = briefing.scene(0).numbers
    assert known is not None
    assert replace(known, series=()).by_year() == (("2015",), ())
    assert replace(known, months=(), series=()).by_year() == ((), ())
