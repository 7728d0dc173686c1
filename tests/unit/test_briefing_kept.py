"""A briefing of the user's own tables and reports, opened where they are not loaded any more: it shows the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dashboard import wording
from dashboard.briefing import (
    draft,
    export,
    live_data,
    live_ways,
    own_layers,
    pinned,
    places,
    preflight,
    revisions,
    storage,
)
from dashboard.briefing.finding import Finding
from dashboard.briefing.own_layers import MOST_INCIDENTS
from dashboard.briefing.scenes import Briefing, BriefingError
from geodata import Atlas, Filters, boundaries, gazetteer, routes
from geodata._store import Store
from geodata.ingest import ingest, ingest_pasted
from geodata.model import Measure
from tests import tables
from tests.unit import briefings
from tests.unit.test_added_layers import APPLICATIONS, INCIDENTS

ARRIVALS = (
    "measure,route,origin,month,value\n"
    "arrivals,western_balkan,SYR,2024-05,70\narrivals,western_balkan,IRQ,2024-05,17\n"
)
YEAR = {"from_month": "2024-01", "to_month": "2024-12"}


@pytest.fixture(scope="module")
def then(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    """An atlas with incidents, applications, a measure and a report of the user's own."""
    folder = tmp_path_factory.mktemp("own")
    store = Store(f"sqlite:///{folder / 'atlas.db'}")
    files = [
        tables.text(folder / "MissingMigrants-2024-12-31.csv", INCIDENTS),
        tables.text(folder / "asylum.csv", APPLICATIONS),
        tables.text(folder / "counts.csv", ARRIVALS),
    ]
    assert not any(result.error for result in ingest(files, store))
    ingest_pasted("People from Chad came to Serbia quietly.", "Own report", store)
    return Atlas.open(f"sqlite:///{folder / 'atlas.db'}")


@pytest.fixture(scope="module")
def briefing(then: Atlas) -> Briefing:
    (own,) = set(then.titles) - set(briefings.atlas().titles)
    views = (
        Filters(**YEAR),
        Filters(routes=(), from_month="2023-01", to_month="2024-12", reports=(own,)),
        Filters(measure=Measure.ARRIVALS, from_month="2024-05", to_month="2024-05"),
    )
    scenes = tuple(draft.draft(view, then) for view in views)
    return pinned.pin(Briefing("Own", scenes, "2026-02-03"), then)


def test_its_file_has_each_layer_once_and_opens_as_it_was(briefing: Briefing, then: Atlas) -> None:
    text = storage.to_json(briefing)
    assert storage.from_json(text) == briefing
    assert revisions.changes(briefing, then) == []
    assert revisions.not_pinned(briefing, then) == ""
    rows = json.loads(text)["own_layers"][0]["rows"]
    assert rows[-1] == "2024-01 2024-01 SYR western_balkan 0 44.1 21.2 3"
    again = storage.to_json(briefing.duplicate(0))
    assert len(json.loads(again)["own_layers"]) == len(json.loads(text)["own_layers"])
    assert "own_layers" not in storage.to_json(briefings.shipped())


def test_what_is_not_loaded_any_more_is_said(briefing: Briefing) -> None:
    told = {(change.scene, change.text) for change in revisions.changes(briefing, briefings.atlas())}
    for expected in (
        (
            1,
            "MissingMigrants-2024-12-31.csv (dead or missing) is not loaded any more: the scene shows what it kept of it.",
        ),
        (3, "No figures of arrivals are loaded any more."),
    ):
        assert expected in told


@pytest.fixture(scope="module")
def later() -> Atlas:
    """An atlas without what was the user's own, whose figures, mentions, reports and sources were revised since."""
    shipped = briefings.atlas()
    reports = {
        name: replace(report, title=f"{report.title}, revised") for name, report in shipped.reports.items()
    }
    figures = shipped.figures.assign(value=shipped.figures["value"] + 1)
    sources = shipped.sources.assign(publisher="Another publisher", title="Another title", date="2027-01-01")
    mentions = shipped.mentions.assign(role="other").iloc[:-100]
    return Atlas(reports, figures, mentions).given(sources=sources)


@pytest.mark.parametrize("ending", list(export.EXPORTERS))
def test_every_file_is_the_same_bytes_whatever_became_of_what_it_was_made_of(
    briefing: Briefing, then: Atlas, later: Atlas, tmp_path: Path, ending: str
) -> None:
    made = []
    opened = storage.from_json(storage.to_json(briefing))
    for one, atlas in ((briefing, then), (opened, later)):
        of = Briefing("Own", one.scenes[1:2], one.made_on) if ending in (".png", ".svg") else one
        path = tmp_path / f"own{ending}"
        export.export(of, atlas, path)
        made.append(path.read_bytes())
    assert made[0] == made[1]


@pytest.fixture
def moved(monkeypatch: pytest.MonkeyPatch) -> Iterator[Atlas]:
    """An atlas whose routes and places were revised: legs elsewhere, one branch gone, no crossing point known."""
    briefings.syria()  # is of the time before
    legs, known = routes.legs(), gazetteer.places()
    left = legs[legs["branch_id"] != legs["branch_id"].iloc[0]].assign(from_year=1999)
    shifted = left.set_geometry(left.translate(0.5, 0.5))
    monkeypatch.setattr(routes, "_legs", lambda: shifted)
    elsewhere = known.set_geometry(known.translate(0.5, 0.5)).assign(kind="city")
    monkeypatch.setattr(gazetteer, "places", lambda: elsewhere)
    forget = (places._known, live_ways._of)
    for cached in forget:
        cached.cache_clear()
    yield Atlas.shipped()
    for cached in forget:
        cached.cache_clear()


def test_a_question_from_the_room_is_answered_with_the_legs_and_crossing_points_that_were_kept(
    moved: Atlas, tmp_path: Path
) -> None:
    """The live filter drew those of the program."""
    now = live_data.catalogue(pinned.shown(briefings.syria(), moved))
    page = live_data.content(pinned.shown(briefings.syria(), moved))
    legs, crossings = json.loads(now)["legs"], json.loads(now)["crossings"]
    kept = briefings.syria().scenes[0].numbers.basis
    assert {leg["id"] for leg in legs} == {leg.segment_id for leg in kept.legs}
    assert len(crossings) == sum(place.is_crossing for place in kept.places) > 20
    assert len(page["legs"]["rows"]) == len(kept.legs)
    assert page["scenes"][0]["numbers"]["drawn"] is None
    for ending in (".png", ".pptx", ".gpkg"):
        made = []
        for atlas in (briefings.atlas(), moved):
            path = tmp_path / f"kept{ending}"
            export.export(briefings.syria(), atlas, path)
            made.append(path.read_bytes())
        assert made[0] == made[1]


def test_what_maps_are_drawn_with_is_told_where_it_was_revised(
    moved: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boundaries, "fingerprint", lambda: "other")
    told = [change.text for change in revisions.changes(briefings.syria(), moved)]
    assert told == [wording.revisions.LEGS, wording.revisions.OUTLINES]


def test_scenes_kept_before_and_after_routes_were_revised_draw_each_its_own(moved: Atlas) -> None:
    later = pinned.pin(Briefing("Now", (draft.draft(Filters(**YEAR), moved),), "2027-02-03"), moved)
    both = briefings.syria().add(later.scenes[0])
    items = pinned.shown(both, moved)
    drawn = [scene["numbers"]["drawn"] for scene in live_data.content(items)["scenes"]]
    legs = json.loads(live_data.catalogue(items))["legs"]
    assert sum(one is None for one in drawn) == 1
    (alone,) = (one for one in drawn if one)
    assert alone["legs"][-1] == len(legs) - 1


def test_a_table_that_is_not_loaded_any_more_is_still_named_as_the_source(
    briefing: Briefing, tmp_path: Path
) -> None:
    export.export(briefing, briefings.atlas(), tmp_path / "own.html")
    page = (tmp_path / "own.html").read_text(encoding="utf-8")
    assert "Source: counts." in page
    assert "<strong>file:counts</strong> counts (counts.csv)" in page


def without_rows(briefing: Briefing) -> Briefing:
    """The briefing as it was kept when nothing was kept but its numbers."""
    scenes = (replace(scene, numbers=replace(scene.numbers, basis=None)) for scene in briefing.scenes)
    return replace(briefing, scenes=tuple(scenes))


def test_sums_of_a_workbook_are_what_the_scenes_show_and_revised_rows_are_told(
    briefing: Briefing, tmp_path: Path
) -> None:
    export.export(without_rows(briefing), briefings.atlas(), tmp_path / "own.xlsx")
    book = openpyxl.load_workbook(tmp_path / "own.xlsx", read_only=True)
    rows = {name: list(book[name].iter_rows(values_only=True)) for name in book.sheetnames}
    assert (3, 2024, "2024-05", "2024-05", "arrivals", 87) in rows["By year"]
    assert {row[1:] for row in rows["By origin"] if row[0] == 3} == {
        ("Syria", "arrivals", 70),
        ("Iraq", "arrivals", 17),
    }
    assert (3, wording.caveats.ROWS_REVISED_NOTE) in rows["Caveats"]


def test_few_of_an_own_layer_are_found_and_one_click_leaves_it_out_of_the_page(
    briefing: Briefing, then: Atlas
) -> None:
    def found(one: Briefing) -> list[Finding]:
        return [
            finding
            for finding in preflight.check(one, then).findings
            if finding.rule == "small counts" and "MissingMigrants" in finding.found
        ]

    first = briefing.remove(2).remove(1)
    (finding,) = found(first)
    assert finding.found == (
        "MissingMigrants-2024-12-31.csv (dead or missing): 2 of 2 incidents with fewer than 5"
    )
    mended = preflight.mend(first, [finding])
    assert found(mended) == []
    assert [table["kind"] for table in of_page(mended, then)["own"]] == ["applications"]
    assert storage.from_json(storage.to_json(mended)) == mended


def of_page(briefing: Briefing, atlas: Atlas) -> dict[str, Any]:
    return live_data.content(pinned.shown(briefing, atlas))


def in_countries(table: dict[str, Any]) -> list[tuple[str, int]]:
    rows = [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]
    return [(row["country"], row["value"]) for row in rows]


def test_a_page_has_the_layers_of_a_scene_as_they_were(briefing: Briefing, then: Atlas) -> None:
    assert [scene["numbers"]["own"] for scene in of_page(briefing, then)["scenes"]] == [None] * 3
    later = of_page(without_rows(briefing), briefings.atlas())
    assert later["own"] == []
    deaths, lodged = later["scenes"][1]["numbers"]["own"]
    before = {table["kind"]: table for table in of_page(briefing, then)["own"]}
    assert {name: deaths[name] for name in ("name", "source", "note")} == {
        name: before["deaths"][name] for name in ("name", "source", "note")
    }
    assert sorted(deaths["rows"]) == sorted(before["deaths"]["rows"])
    assert in_countries(lodged) == [("DEU", 100), ("AUT", 80)]
    assert later["scenes"][1]["revised"] is True


def test_a_table_too_large_to_be_filtered_says_so_in_the_page_and_keeps_what_the_scene_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It dropped out of the live filter without a word."""
    monkeypatch.setattr(own_layers, "MOST_IN_COUNTRIES", 2)
    address = f"sqlite:///{tmp_path / 'atlas.db'}"
    ingest([tables.text(tmp_path / "asylum.csv", APPLICATIONS)], Store(address))
    now = Atlas.open(address)
    made = pinned.pin(Briefing("Large", (draft.draft(Filters(**YEAR), now),), "2026-02-03"), now)
    page = of_page(storage.from_json(storage.to_json(made)), briefings.atlas())
    (own,) = (table for table in page["own"] if table["kind"] == "applications")
    assert own["rows"] == []
    assert own["unfiltered"].startswith("Asylum applications: nothing is shown for this choice")
    (kept,) = (table for table in page["scenes"][0]["numbers"]["own"] if table["kind"] == "applications")
    assert in_countries(kept) == [("AUT", 50)]
    assert kept["unfiltered"] == ""
    assert kept["key"] == own["key"]


def test_a_claim_names_a_report_of_ones_own_by_its_title_when_the_report_is_gone(then: Atlas) -> None:
    """It named a code that no list of sources had."""
    (own,) = set(then.titles) - set(briefings.atlas().titles)
    quoted = draft.of_passages(Filters(**YEAR), then, "quietly", [("People from Chad came.", own)])
    made = pinned.pin(Briefing("Passages", (quoted,), "2026-02-03"), then)
    assert pinned.pin(made, then) == made
    kept = storage.from_json(storage.to_json(made))
    (item,) = pinned.shown(kept, briefings.atlas())
    assert draft.rests_on(item.scene.claims[0], item.atlas) == f"Own report ({own})"
    assert of_page(kept, briefings.atlas())["sources"][own]["citation"].startswith("Own report")


def test_a_report_that_a_scene_is_about_is_one_of_its_sources_when_it_is_gone_too(
    briefing: Briefing, then: Atlas, tmp_path: Path
) -> None:
    """Its mentions were on the map, and no file named it among the sources."""
    (own,) = set(then.titles) - set(briefings.atlas().titles)
    (item,) = [shown for shown in pinned.shown(briefing, briefings.atlas()) if shown.number == 2]
    assert own in draft.source_ids(item)
    export.export(briefing, briefings.atlas(), tmp_path / "own.xlsx")
    book = openpyxl.load_workbook(tmp_path / "own.xlsx", read_only=True)
    assert (own, "Own report") in list(book["Sources"].iter_rows(values_only=True))


def test_a_later_edition_of_a_table_changes_no_scene_and_is_told(briefing: Briefing, tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'atlas.db'}")
    later = INCIDENTS.replace(
        '"44.1, 21.2","Western Balkans",\n', '"44.1, 21.2","Western Balkans",\n', 1
    ).replace("March,1,,Unknown", "March,4,,Unknown")
    ingest([tables.text(tmp_path / "MissingMigrants-2025-12-31.csv", later)], store)
    now = Atlas.open(f"sqlite:///{tmp_path / 'atlas.db'}")
    told = [change.text for change in revisions.changes(briefing, now) if change.scene == 1]
    assert told[0] == (
        "MissingMigrants-2024-12-31.csv (dead or missing): 4 in 2 incidents as of 2024-12-31 then, "
        "7 in 2 incidents as of 2025-12-31 now."
    )
    page = of_page(without_rows(briefing), now)
    own, kept = page["own"], page["scenes"][0]["numbers"]["own"]
    # A layer that is on stays on when the scene is filtered and comes back.
    assert own[0]["key"] == kept[0]["key"]
    assert sorted(row[-1] for row in kept[0]["rows"]) == [1, 3]
    renewed = pinned.renew(briefing.remove(1).remove(1), now)
    assert revisions.changes(renewed, now) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"measure": "detections"}, "is no layer of the map"),
        ({"title": 5}, "where the title of an own table belongs"),
        ({"title": "x" * 5000}, "where the title of an own table belongs"),
        ({"rows": "2024"}, "no list of at most"),
        ({"rows": ["2024-01 2024-01 SYR - 0 1 1 1"] * (MOST_INCIDENTS + 1)}, "no list of at most"),
        ({"rows": ["2024-01"]}, "own_layers"),
        ({"rows": ["2024-13 2024-13 SYR - 0 1 1 1"]}, "months of an own table"),
        ({"rows": ["2024-01 2024-01 <b> - 0 1 1 1"]}, "where the code of a country belongs"),
        ({"rows": ["2024-01 2024-01 SYR moon 0 1 1 1"]}, "is no route"),
        ({"rows": ["2024-01 2024-01 SYR - 0 nan 1 1"]}, "an incident at"),
        ({"rows": ["2024-01 2024-01 SYR - 0 1 1 -5"]}, "where a count belongs"),
        ({"rows": ["2024-01 2024-01 SYR - 0 1 1 99999999999999"]}, "where a count belongs"),
    ],
)
def test_a_broken_layer_is_refused(briefing: Briefing, change: dict[str, object], said: str) -> None:
    content = json.loads(storage.to_json(briefing))
    content["own_layers"][0] |= change
    with pytest.raises(BriefingError, match=said):
        storage.from_json(json.dumps(content))


@pytest.mark.parametrize(
    "cited", [["file:counts"], ["x" * 3000, "", "", "", "", ""], [1, 2, 3, 4, 5, 6], "x"]
)
def test_a_broken_source_is_refused(briefing: Briefing, cited: object) -> None:
    content = json.loads(storage.to_json(briefing))
    content["scenes"][2]["numbers"]["cited"] = [cited]
    with pytest.raises(BriefingError, match="scene 3 lacks what a briefing has"):
        storage.from_json(json.dumps(content))


def test_a_scene_that_names_no_layer_of_the_file_is_refused(briefing: Briefing) -> None:
    content = json.loads(storage.to_json(briefing))
    content["scenes"][0]["numbers"]["own"] = [99]
    with pytest.raises(BriefingError, match="no layer of an own table 99 among"):
        storage.from_json(json.dumps(content))
