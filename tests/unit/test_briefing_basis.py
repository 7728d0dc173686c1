"""What a scene can be asked about is kept with it, packed into a few kilobytes, and a broken part of it is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from dashboard.briefing import basis, own_layers, pinned, storage, tables
from dashboard.briefing.own_layers import Incident, InCountry, OwnLayer
from dashboard.briefing.scenes import Briefing, BriefingError
from geodata import Filters
from geodata.model import Measure
from geodata.select import select
from tests.unit import briefings

LABELS = ["source_id", "measure", "route_id", "origin", "border", "month"]


def plain(figures: pd.DataFrame) -> pd.DataFrame:
    return figures.astype(dict.fromkeys(LABELS, "str")).sort_values(LABELS, ignore_index=True)


@pytest.mark.parametrize("routes", [(), ("western_balkan", "black_sea")])
def test_an_atlas_of_what_was_kept_has_the_figures_and_the_passages_of_the_one_it_was_kept_from(
    routes: tuple[str, ...],
) -> None:
    atlas = briefings.atlas()
    filters = Filters(routes=routes, from_month="2020-01", to_month="2020-12")
    again = basis.atlas_of(basis.kept(select(atlas, filters), atlas))
    there = atlas.figures[atlas.figures["route_id"].isin(routes)] if routes else atlas.figures
    pd.testing.assert_frame_equal(plain(again.figures), plain(there))
    assert again.months == atlas.months
    assert again.sources.equals(atlas.sources)
    for chosen in (filters, replace(filters, origins=("SYR",)), replace(filters, roles=("transit",))):
        now, then = select(atlas, chosen).found, select(again, chosen).found
        pd.testing.assert_frame_equal(now.counts, then.counts)
        assert now.passage_count == then.passage_count
        assert now.frame()["surface"].tolist() == then.frame()["surface"].tolist()


def test_of_too_many_mentions_the_first_passages_are_kept_and_all_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(basis, "MOST_MENTIONS", 10)
    monkeypatch.setattr(basis, "MOST_PASSAGES", 3)
    # Another atlas than that of the other tests: what was kept of that is known already.
    atlas = type(briefings.atlas()).shipped()
    known = pinned.numbers(select(atlas, Filters()), atlas)
    assert known.basis is not None
    assert not known.basis.whole
    assert sum(len(report.passages) for report in known.basis.reports) == 3
    reports = dict(known.named)["SRB"][-1]
    assert reports == select(atlas, Filters()).found.reports_by_country["SRB"]


Break = Callable[[dict[str, Any]], Any]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda of: of["figures"][0]["rows"].append("SYR land 2015-01 1 1"), "where figures belongs"),
        (
            lambda of: of["figures"][0]["rows"].append("SYR land 2015-01 0"),
            "figures of months in their order belongs",
        ),
        (
            lambda of: of["figures"][0]["rows"].append("SYR land 2015-01 1 99999 1"),
            "figures of months in their",
        ),
        (lambda of: of["figures"][0]["rows"].append("SYR land 2015-01 ٣"), "where figures belongs"),
        (lambda of: of["figures"][0]["rows"].append("SYR air 2015-01 1"), "where land or sea belongs"),
        (lambda of: of["figures"][0]["rows"].append("<b> land 2015-01 1"), "the code of a country"),
        (lambda of: of["figures"][0].update(measure="people"), "people"),
        (lambda of: of["figures"][0].update(route="</script>"), "is no route"),
        (lambda of: of["figures"][0].update(source="x" * 400), "signs belong"),
        (lambda of: of["sources"][0].append(["FXDICT2025"]), "where a source belongs"),
        (lambda of: of["reports"][0].update(report_id=""), "a report without an id"),
        (lambda of: of["reports"][0]["passages"][0].update(text="x" * 2000), "signs belong"),
        (lambda of: of["reports"][0]["passages"][0].update(mentions=["0 5 SYR king"]), "king"),
        (lambda of: of["reports"][0]["passages"][0].update(mentions=["5 5 SYR origin"]), "of some length"),
        (lambda of: of["reports"][0]["passages"][0].update(mentions=["0 5 QQQ origin"]), "code of a country"),
        (lambda of: of["bases"][0].update(figures=[0, 0]), "named twice"),
        (lambda of: of["bases"][0].update(figures=[99]), "no table of figures 99"),
        (lambda of: of["bases"][0].update(months=["2015-13", "2016-01"]), "where a month such as"),
        (lambda of: of["bases"][0].update(months=["0000-01", "2016-01"]), "where a month such as"),
        (lambda of: of["figures"][0]["rows"].append("SYR land 9999-12 1 1 1"), "where a month such as"),
        (lambda of: of["figures"][0]["rows"].append("SYR land 2099-12 1 1 1"), "figures of months in their"),
        (lambda of: of["bases"][0].update(months=["2016-01", "2015-01"]), "months from 2016-01 to 2015-01"),
        (lambda of: of["bases"][0].pop("sources"), "they are not as a briefing has them"),
        (lambda of: of["scenes"][0]["numbers"].update(basis=7), "no basis 7"),
        (lambda of: of["bases"][0].update(legs="0 99999"), "no leg 99999"),
        (lambda of: of["bases"][0].update(legs="0 0"), "named twice"),
        (lambda of: of["bases"][0].update(legs="0 -1"), "numbers of parts belongs"),
        (lambda of: of["bases"][0].update(places=[0]), "str belongs|str"),
        (lambda of: of["bases"][0].update(outlines="x" * 400), "signs belong"),
        (lambda of: of["places"].append(["a"]), "where a place belongs"),
        (lambda of: of["places"][0].__setitem__(3, "moon"), "where city, border_crossing"),
        (lambda of: of["places"][0].__setitem__(2, "QQQ"), "code of a country"),
        (lambda of: of["places"][0].__setitem__(5, 91.0), "where a point belongs"),
        (lambda of: of["places"][0].__setitem__(6, float("nan")), "where a point belongs"),
    ],
)
def test_a_broken_part_is_refused(change: Break, said: str) -> None:
    content = json.loads(storage.to_json(briefings.syria()))
    change(content)
    with pytest.raises(BriefingError, match=said):
        storage.from_json(json.dumps(content))


def test_figures_of_no_route_are_rows_of_a_table_and_read_back() -> None:
    (scene,) = briefings.syria().scenes
    known = scene.numbers
    assert known is not None
    assert known.basis is not None
    figures = (basis.Rows("file:own", "detections", "", ("SYR - 2015-03 70 2 5",)),)
    everywhere = replace(scene, filters=replace(scene.filters, routes=()))
    kept = replace(everywhere, numbers=replace(known, basis=replace(known.basis, figures=figures)))
    briefing = replace(briefings.syria(), scenes=(kept,))
    assert storage.from_json(storage.to_json(briefing)) == briefing
    (item,) = pinned.shown(briefing, briefings.atlas())
    assert [row[1:2] + row[4:] for row in tables.rows(item)] == [
        ("file:own", "", "", "SYR", "Syria", "", "2015-03", 70),
        ("file:own", "", "", "SYR", "Syria", "", "2015-05", 5),
    ]


def test_what_scenes_and_versions_share_stands_in_a_file_once() -> None:
    once = json.loads(storage.to_json(briefings.syria()))
    often = json.loads(storage.to_json(briefings.syria().duplicate(0).keep("2026-04-01")))
    for part in ("bases", "figures", "sources", "reports", "legs"):
        assert once[part] == often[part]


def test_a_file_too_large_to_be_opened_again_gives_up_its_oldest_versions_or_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "word " * 20_000
    briefing: Briefing = briefings.syria()
    for day in range(1, 6):
        briefing = briefing.replace(0, replace(briefing.scene(0), text=text)).keep(f"2026-04-0{day}")
    alone = len(storage.to_bytes(briefing.alone))
    monkeypatch.setattr(storage, "MOST_BYTES", alone + 250_000)
    opened = storage.from_json(storage.to_bytes(briefing).decode())
    assert [version.made_on for version in opened.versions] == ["2026-04-04", "2026-04-05"]
    monkeypatch.setattr(storage, "MOST_BYTES", alone - 1)
    with pytest.raises(BriefingError, match="is not opened again: take out scenes"):
        storage.to_bytes(briefing)


def incident(position: int, first: str, route: str, value: int = 1) -> Incident:
    return Incident(first, first, "SYR", route, position, 44.1, 21.2, value)


def layer(*incidents: Incident, cut: bool = False) -> OwnLayer:
    return OwnLayer(
        "mm", "Deaths", "IOM", "2026-01-01", "mm.csv", Measure.DEAD_OR_MISSING, incidents, cut=cut
    )


def test_tables_of_two_scenes_are_put_together_unless_they_were_revised() -> None:
    one, other = incident(0, "2024-01", "western_balkan"), incident(1, "2024-03", "black_sea")
    both = own_layers.together(layer(one), layer(other, cut=True))
    assert both == layer(other, one, cut=True)
    chosen = own_layers.chosen(both, Filters(from_month="2024-02", to_month="2024-12", routes=()))
    assert chosen.incidents == (other,)
    revised = layer(replace(one, value=9))
    assert own_layers.together(layer(one, other), revised) == revised


def test_applications_that_can_be_filtered_read_back_and_add_up_by_country() -> None:
    rows = (
        InCountry("2024-01", "2024-12", "SYR", "DEU", 5),
        InCountry("2024-01", "2024-12", "", "AUT", 7),
        InCountry("2023-01", "2023-12", "SYR", "DEU", 1),
    )
    table = OwnLayer("a", "Asylum", "UNHCR", "", "a.csv", Measure.ASYLUM_APPLICATIONS, in_countries=rows)
    assert own_layers.from_record(own_layers.record(table)) == table
    year = Filters(from_month="2024-01", to_month="2024-12")
    assert own_layers.chosen(table, year).by_country == (("AUT", 7), ("DEU", 5))
    assert own_layers.chosen(table, replace(year, origins=("SYR",))).by_country == (("DEU", 5),)
    assert table.total == 13


@pytest.mark.parametrize(("rows", "cut"), [(4_999, False), (5_000, True)])
def test_a_file_that_does_not_say_whether_incidents_were_left_out_is_taken_to_have_left_some_out_where_it_is_full(
    rows: int, *, cut: bool
) -> None:
    content = own_layers.record(layer(*(incident(at, "2024-01", "") for at in range(rows))))
    assert own_layers.from_record(content).cut is False
    del content["cut"]
    assert own_layers.from_record(content).cut is cut
