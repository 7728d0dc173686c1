"""What stands beside a map in place of a chart: lines of stops, and what each source counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.briefing import beside, draft, pinned
from dashboard.briefing.drawing import Drawing, Label, Shape
from dashboard.briefing.lettering import width as width_of
from dashboard.briefing.scenes import Briefing, FigureKind, Scene
from geodata import Filters
from tests.unit import briefings

IN_2015 = Filters(origins=("SYR",), from_month="2015-01", to_month="2015-12")
IN_2022 = Filters(from_month="2022-01", to_month="2022-12")


def item(filters: Filters, figure: FigureKind) -> pinned.Shown:
    scene = draft.draft(filters, briefings.atlas(), figure)
    (found,) = pinned.shown(Briefing("One", (scene,), ""), briefings.atlas())
    return found


def texts(drawn: Drawing, name: str) -> list[str]:
    return [label.text for label in drawn.items if isinstance(label, Label) and label.name == name]


@pytest.mark.parametrize("figure", [FigureKind.STRIP, FigureKind.SOURCES])
@pytest.mark.parametrize(("wide", "most"), [(284.0, 154.0), (503.0, 250.0), (284.0, 90.0)])
def test_everything_is_drawn_inside_its_place(figure: FigureKind, wide: float, most: float) -> None:
    drawn = beside.draw(item(Filters(), figure), wide, most)
    assert drawn.height <= most + 2
    for label in drawn.items:
        if isinstance(label, Label):
            # The last word of a long line may be measured a little wider than its column.
            end = label.x + (
                width_of(label.text, label.size, bold=label.bold) if label.anchor == "start" else 0
            )
            assert end <= wide + 1
            assert label.y <= drawn.height


def test_a_strip_names_the_stops_in_order_with_the_country_where_it_changes() -> None:
    drawn = beside.draw(item(IN_2015, FigureKind.STRIP), 284.0, 400.0)
    stops = texts(drawn, "stop")
    assert stops[:6] == ["Damascus · Syria", "Aleppo", "Azaz", "Kilis · Türkiye", "Gaziantep", "Istanbul"]
    told = {mark.alt for mark in drawn.items if not isinstance(mark, Label)}
    assert "Kilis, border crossing point, approximate" in told
    assert {mark.name for mark in drawn.items if isinstance(mark, Shape)} >= {"by land", "stop Kilis"}


def test_what_there_is_no_room_for_is_counted() -> None:
    lines = item(Filters(), FigureKind.STRIP).numbers.lines
    drawn = beside.draw(item(Filters(), FigureKind.STRIP), 284.0, 154.0)
    whole = [name for name in texts(drawn, "branch") if name.endswith("(continued)")]
    assert whole
    (more,) = texts(drawn, "more")
    assert more == f"And {len(lines) - 1} more branches: see the Corridor page."


def test_a_branch_that_is_cut_where_the_room_ends_is_said_to_go_on() -> None:
    """It looked as if it ended there, and was counted with those that were not begun."""
    shown = item(IN_2015, FigureKind.STRIP)
    drawn = beside.draw(shown, 284.0, 100.0)
    assert texts(drawn, "stop")[-1] == "Veles"
    assert [line.stops[-1].place for line in shown.numbers.lines[:2]] == ["Istanbul", "Vienna"]
    (more,) = texts(drawn, "more")
    assert more == "The last branch goes on, and 4 more follow: see the Corridor page."
    assert len(shown.numbers.lines) == 6


def test_sources_are_told_as_they_count_and_never_added() -> None:
    drawn = beside.draw(item(IN_2022, FigureKind.SOURCES), 284.0, 400.0)
    assert texts(drawn, "count VOX2023") == ["about 145,600"]
    assert texts(drawn, "count FXDICT2025")[0] == "144,118"
    assert "As of 2023-01-16" in texts(drawn, "source")
    assert "(VOX2023)" in " ".join(texts(drawn, "source"))
    assert not texts(drawn, "more")


def test_a_source_is_named_where_there_is_room_and_by_its_publisher_where_a_count_would_be_lost_for_it() -> (
    None
):
    shown = item(IN_2022, FigureKind.SOURCES)
    assert "Frontex, Monthly detections" in " ".join(texts(beside.draw(shown, 284.0, 400.0), "source"))
    assert "(VOX2023), as of 2023-01-16" in beside.words(shown)
    tight = next(
        drawn
        for height in range(60, 400)
        if texts(drawn := beside.draw(shown, 284.0, height), "count VOX2023")
    )
    assert "As of 2023-01-16, VoxNews Albania quoting Frontex" in texts(tight, "source")
    assert "As of 2025-06-03, Frontex" in texts(tight, "source")
    branch = item(IN_2022, FigureKind.STRIP)
    (first, *_) = texts(beside.draw(branch, 284.0, 90.0), "years")
    assert first.endswith(" · " + branch.atlas.sources.at[branch.numbers.lines[0].source_id, "publisher"])
    years = " ".join(texts(beside.draw(branch, 3000.0, 900.0), "years"))
    assert f"({branch.numbers.lines[0].source_id})" in years


def test_a_scene_with_a_chart_or_nothing_has_neither() -> None:
    for figure in (FigureKind.TIME, FigureKind.ORIGINS, FigureKind.NONE):
        assert beside.draw(item(IN_2022, figure), 284.0, 154.0) is None
        assert beside.words(item(IN_2022, figure)) == ""


def test_hostile_words_of_a_file_stay_words() -> None:
    shown = item(IN_2022, FigureKind.SOURCES)
    bad = tuple(replace(count, scope=" ".join(briefings.HOSTILE)) for count in shown.numbers.counts)
    scene: Scene = replace(shown.scene, numbers=replace(shown.numbers, counts=bad))
    drawn = beside.draw(replace(shown, scene=scene, numbers=scene.numbers), 284.0, 1000.0)
    assert "{{7*7}}" in " ".join(texts(drawn, "what"))
