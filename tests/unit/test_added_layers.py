"""Layers of the user's own tables: incidents and asylum applications, and nothing at all where none was added."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from dashboard import incidents, maps
from dashboard.__main__ import app
from dashboard.briefing import live, own_layers, pinned, revisions
from geodata import Atlas, Filters, layers
from geodata._store import Store
from geodata.ingest import ingest
from geodata.model import Measure
from geodata.select import select
from tests import tables
from tests.unit import briefings

INCIDENTS = (
    '"Main ID","Incident ID",Region,"Incident Date",Year,"Reported Month","Number Dead",'
    '"Minimum Estimated Number of Missing","Country of Origin","Cause of Death","Information Source",Coordinates,'
    '"Migration route",URL\n'
    '2024.MMP1,2024.MMP1,Europe,"Mon, 01/15/2024 - 12:00",2024,January,2,1,Syria,Drowning,Red Cross,"44.1, 21.2",'
    '"Western Balkans",https://example.org/1\n'
    '2024.MMP2,2024.MMP2,Europe,"Fri, 03/15/2024 - 12:00",2024,March,1,,Unknown,"Vehicle accident",Police,"44.1, 21.2",'
    '"Western Balkans",\n'
    '2024.MMP3,2024.MMP3,Mediterranean,"Fri, 03/15/2024 - 12:00",2024,March,5,,Mali,Drowning,News,"35.1, 12.5",'
    '"Central Mediterranean",\n'
    '2024.MMP4,2024.MMP4,Europe,"Fri, 03/15/2024 - 12:00",2024,March,9,,Mali,Unknown,News,,"Western Balkans",\n'
)
APPLICATIONS = (
    "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),applied\n"
    "2023,Syria,SYR,Germany,DEU,100\n2023,Mali,MLI,Austria,AUT,30\n2024,Syria,SYR,Austria,AUT,50\n"
)

PRESENCE = (
    "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),"
    "Refugees under UNHCR's mandate,Asylum-seekers\n"
    "2022,Syria,SYR,Serbia,SRB,900,\n2023,Syria,SYR,Serbia,SRB,20,5\n2023,Mali,MLI,Austria,AUT,30,-\n"
)


@pytest.fixture
def atlas(home: Path, tmp_path: Path) -> Atlas:
    store = Store(f"sqlite:///{home / 'atlas.db'}")
    files = [
        tables.text(tmp_path / "MissingMigrants-2024-12-31.csv", INCIDENTS),
        tables.text(tmp_path / "asylum.csv", APPLICATIONS),
        tables.text(tmp_path / "population.csv", PRESENCE),
    ]
    results = ingest(files, store)
    assert not any(result.error for result in results)
    return Atlas.open()


def layer(atlas: Atlas, measure: Measure, **filters: object) -> layers.Added:
    chosen = Filters(**filters)  # type: ignore[arg-type]  # fields by name
    (found,) = [one for one in layers.added(atlas, chosen) if one.measure is measure]
    return found


def values(atlas: Atlas, measure: Measure, **filters: object) -> list[int]:
    return sorted(layer(atlas, measure, **filters).rows["value"].tolist())


def test_incidents_follow_routes_months_and_origins(atlas: Atlas) -> None:
    deaths = Measure.DEAD_OR_MISSING
    assert values(atlas, deaths) == [1, 3]
    assert values(atlas, deaths, routes=()) == [1, 3, 5]
    assert values(atlas, deaths, routes=(), from_month="2024-02") == [1, 5]
    assert values(atlas, deaths, origins=("SYR",)) == [3]
    assert values(atlas, deaths, to_month="2023-12") == []


def test_applications_are_of_the_country_where_they_were_lodged_and_a_year_counts_whole(atlas: Atlas) -> None:
    lodged = Measure.ASYLUM_APPLICATIONS
    assert dict(layer(atlas, lodged).rows.itertuples(index=False)) == {"DEU": 100, "AUT": 80}
    assert values(atlas, lodged, origins=("SYR",)) == [50, 100]
    assert values(atlas, lodged, from_month="2023-02") == [50]
    assert values(atlas, lodged, from_month="2024-01", to_month="2024-11") == []


def test_persons_present_are_of_the_latest_date_that_the_months_hold_and_dates_are_not_added(
    atlas: Atlas,
) -> None:
    present = Measure.PRESENCE
    assert dict(layer(atlas, present).rows.itertuples(index=False)) == {"SRB": 25, "AUT": 30}
    assert layer(atlas, present).period == "2023"
    assert values(atlas, present, origins=("SYR",)) == [25]
    # The end of 2022 lies in these months, that of 2023 does not.
    assert values(atlas, present, from_month="2022-06", to_month="2023-11") == [900]
    assert values(atlas, present, from_month="2023-01", to_month="2023-11") == []
    assert layer(atlas, present, to_month="2021-12").period == ""


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(to_month="2023-11", origins=("SYR",)),
        Filters(from_month="2024-01"),
    ],
)
def test_what_a_scene_keeps_of_persons_present_is_what_the_map_shows_of_them(
    atlas: Atlas, filters: Filters
) -> None:
    (kept,) = [one for one in own_layers.kept(atlas, filters) if one.measure is Measure.PRESENCE]
    (reached,) = [one for one in own_layers.reachable(atlas, ()) if one.measure is Measure.PRESENCE]
    assert own_layers.chosen(reached, filters) == kept
    assert own_layers.from_record(own_layers.record(kept)) == kept
    assert own_layers.from_record(own_layers.record(reached)) == reached


@pytest.mark.usefixtures("atlas")
def test_a_page_of_a_briefing_has_layers_of_own_tables_pinned_to_it(tmp_path: Path) -> None:
    path = tmp_path / "own.html"
    result = CliRunner().invoke(app, ["export", "--query", "from=2024-01", "--to", str(path)])
    assert result.exit_code == 0, result.stderr
    page = path.read_text(encoding="utf-8")
    assert "Deaths and disappearances" in page
    assert "not pinned" not in page


def test_a_briefing_of_a_time_before_the_tables_were_loaded_says_that_their_layers_are_not_pinned(
    atlas: Atlas,
) -> None:
    older = [replace(scene.numbers, added=None, basis=None) for scene in briefings.shipped().scenes]
    scenes = (replace(of[0], numbers=of[1]) for of in zip(briefings.shipped().scenes, older, strict=True))
    briefing = replace(briefings.shipped(), scenes=tuple(scenes))
    told = revisions.not_pinned(briefing, atlas)
    assert (
        "(MissingMigrants-2024-12-31.csv, asylum.csv and population.csv) are not pinned to every scene"
        in told
    )
    assert told in live.page(briefing, atlas).decode()
    assert revisions.not_pinned(briefings.shipped(), Atlas.shipped()) == ""
    assert revisions.not_pinned(pinned.renew(briefings.shipped(), atlas), atlas) == ""


def test_the_map_gets_each_layer_with_its_source_in_words(atlas: Atlas) -> None:
    filters = Filters(routes=())
    drawn = maps.payload(select(atlas, filters), layers.added(atlas, filters))
    lodged, deaths, present = sorted(drawn["added"]["layers"], key=lambda found: found["kind"])
    assert deaths["name"] == "Deaths and disappearances"
    assert deaths["about"] == [
        "At least 9 people died or went missing in 3 incidents on all routes and beyond them in these months. "
        "A minimum: many deaths and disappearances never become known.",
        "Source: IOM, Missing Migrants Project incidents, data as of 2024-12-31.",
    ]
    assert deaths["rows"][0] == (1, 44.1, 21.2, 1)
    assert lodged["rows"] == [("DEU", 100), ("AUT", 80)]
    assert lodged["about"][1] == "Source: UNHCR, Asylum applications, the file gives no date."
    assert present["name"] == "Persons present"
    assert present["rows"] == [("AUT", 30), ("SRB", 25)]
    assert present["about"] == [
        "55 persons present in 2 countries in 2023. The latest count of these months, of persons on a date: years are not "
        "added, and it is no number of arrivals.",
        "Source: UNHCR, End-year populations, the file gives no date.",
    ]
    json.dumps(drawn, allow_nan=False)


def test_the_map_of_the_shipped_data_is_not_changed_by_a_byte(atlas: Atlas, home: Path) -> None:
    shipped = Atlas.shipped()
    filters = Filters(origins=("SYR",), from_month="2015-01")
    assert shipped.placed == ()
    plain = maps.payload(select(shipped, filters))
    assert maps.payload(select(shipped, filters), layers.added(shipped, filters)) == plain
    assert "added" not in json.dumps(plain)
    # The same choice, where only what is shipped counts: the marks are the same with and without a layer.
    with_layers = maps.payload(select(atlas, filters), layers.added(atlas, filters))
    assert with_layers["legs"] == plain["legs"]
    assert with_layers["origins"] == plain["origins"]
    assert home.exists()


def test_of_too_many_incidents_the_latest_are_sent(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "MOST_INCIDENTS", 1)
    filters = Filters()
    drawn = maps.payload(select(atlas, filters), layers.added(atlas, filters))
    deaths = next(found for found in drawn["added"]["layers"] if found["kind"] == "deaths")
    assert [row[3] for row in deaths["rows"]] == [1]
    assert "in 2 incidents" in deaths["about"][0]
    assert deaths["about"][-1] == "On the map are the latest 1."


@pytest.mark.parametrize(
    ("pick", "is_one"),
    [("incident:3.14", True), ("incident:3", False), ("incident:-1.2", False), ("incident:1.2.3", False)],
)
def test_a_click_names_an_incident_or_nothing(pick: str, is_one: bool) -> None:
    answer = {"last_active_drawing": {"properties": {"pick": pick}}}
    assert (maps.picked(answer) == pick) == is_one


def test_other_incidents_at_a_place_are_listed_with_their_months_in_words_the_latest_first() -> None:
    places = [(44.0, 21.0), (44.0, 21.0), (44.0, 21.0), (45.0, 21.0)]
    rows = pd.DataFrame(places, columns=["lat", "lon"]).assign(
        position=range(4), period=["2024-01", "2023", "2024-03", "2024-05"], value=[1, 2, 1, 9]
    )
    assert incidents.others_beside(rows.iloc[0], rows) == [
        "- March 2024: at least 1 person died or went missing",
        "- 2023: at least 2 people died or went missing",
    ]
