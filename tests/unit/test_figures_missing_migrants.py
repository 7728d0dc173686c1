from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from geodata import figures
from tests import tables

OF_2020 = (
    '"Web ID","Region of Incident","Reported Date","Reported Year","Reported Month","Number Dead","Minimum Estimated Number of Missing",'
    '"Total Dead and Missing","Number of Survivors","Number of Females","Number of Males","Number of Children","Cause of Death",'
    '"Location Description","Information Source","Location Coordinates","Migration Route","URL","UNSD Geographical Grouping","Source Quality"\n'
    '"52682","Mediterranean","January 05, 2020","2020","Jan","4","1","5","51","","5","1","Drowning","Off the coast of Izmir, Turkey",'
    '"IOM Turkey","38.610762461670, 26.651187816406","Eastern Mediterranean","https://bit.ly/2ZUlSS1","Uncategorized","4"\n'
)
WEB = (
    '"Main ID","Incident ID",Region,"Incident Date",Year,"Reported Month","Number Dead","Minimum Estimated Number of Missing",'
    '"Number of Survivors","Number of Females","Number of Males","Number of Children","Region of Origin","Cause of Death",'
    '"Country of Origin","Location of death","Information Source",Coordinates,"Migration route",URL,"UNSD Geographical Grouping","Source Quality"\n'
    '2026.MMP0001,2026.MMP0001,"Western Asia","Thu, 01/01/2026 - 12:00",2026,January,1,0,,,1,,"Western Asia",'
    '"Harsh environmental conditions / lack of adequate shelter, food, water",{origin},"In the snow",'
    '"964media, Rudaw","37.34265178, 42.99259985","{route}","https://perma.cc/C936-8SNV, ...","Western Asia",3\n'
)
HISTORY = (
    "Main ID,Incident ID,Incident Type,Region of Incident,Incident date,Incident year,Incident month,No. dead,No. missing,No. dead/missing,"
    "No. survivors,No. Female,No. Male,No. minors,Country of Origin,Region of Origin,Cause of death (category),Cause of death (reported),Route,"
    "Country of Incident,Location of death,UNSD region,Source,Link,Source Quality,Latitude,Longitude\n"
    "2014.MMP00007,2014.MMP00007,Incident,Mediterranean,2014-01-19,2014,1,12,0,12,NA,9,NA,3,Afghanistan,Unknown,Drowning,Drowning,"
    "Eastern Mediterranean,Greece,Waters near Greece,Uncategorized,European Council on Refugees and Exiles,http://bit.ly/2aMCwfg,5,37.2832,27\n"
    "2014.MMP00008,2014.MMP00008,Incident,Europe,NA,2014,2,NA,NA,{total},NA,NA,NA,NA,NA,Unknown,Drowning,Drowning,"
    "Western Balkans,Serbia,Near a river,Uncategorized,A source,NA,5,{lat},{lon}\n"
)
READ = ["measure", "origin", "route_id", "period", "value", "cause", "reported_by", "url", "place"]


def test_the_layout_of_2020(tmp_path: Path) -> None:
    rows = figures.read_figures(tables.text(tmp_path / "mmp.csv", OF_2020)).rows
    assert rows[READ].to_numpy().tolist() == [
        [
            "dead_or_missing", "unknown", "eastern_mediterranean", "2020-01", 5, "Drowning", "IOM Turkey",
            "https://bit.ly/2ZUlSS1", "line 2, incident 52682",
        ]
    ]  # fmt: skip
    assert rows[["lat", "lon"]].to_numpy().tolist() == [[38.61076246167, 26.651187816406]]


def test_the_web_export_of_today_and_its_american_dates(tmp_path: Path) -> None:
    content = WEB.format(origin="Iraq", route="Western Balkans").replace("01/01/2026 -", "02/01/2026 -")
    loaded = figures.read_figures(
        tables.text(tmp_path / "MissingMigrants-Global-2026-05-06--19_42_11.csv", content)
    )
    row = loaded.rows.iloc[0]
    assert (row["origin"], row["route_id"], row["period"], row["value"]) == (
        "IRQ",
        "western_balkan",
        "2026-02",
        1,
    )
    assert row["url"] == "https://perma.cc/C936-8SNV"
    assert (loaded.as_of, loaded.series) == ("2026-05-06", "iom_missing_migrants:2026")


def test_what_only_looks_like_a_date_in_a_name_does_not_date_the_data(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "mmp 2026-31-12.csv", OF_2020)
    assert figures.read_figures(path).as_of == ""


@pytest.mark.parametrize(
    ("origin", "code"),
    [
        ("Iraq", "IRQ"),
        ("Mixed", "unknown"),
        ('"Iraq,Syrian Arab Republic"', "unknown"),
        ("", "unknown"),
        ("Unknown", "unknown"),
    ],
)
def test_a_number_that_the_source_does_not_divide_is_not_given_to_one_country(
    origin: str, code: str, tmp_path: Path
) -> None:
    loaded = figures.read_figures(tables.text(tmp_path / "mmp.csv", WEB.format(origin=origin, route="")))
    assert loaded.rows["origin"].tolist() == [code]
    assert any("several or mixed origins" in note for note in loaded.notes) == (
        origin in ("Mixed", '"Iraq,Syrian Arab Republic"')
    )


@pytest.mark.parametrize(
    ("route", "route_id"),
    [
        ("Western Balkans", "western_balkan"),
        ("Central Mediterranean,Sahara Desert crossing", "central_mediterranean"),
        ("Central Mediterranean,Western Mediterranean", ""),
        ("Calais to United Kingdom", "exit_to_uk"),
        ("Mainland Europe to the UK", "exit_to_uk"),
        ("Western African", "western_african"),
        ("Western Africa / Atlantic route to the Canary Islands", "western_african"),
        ("Türkiye-Europe land route", ""),
    ],
)
def test_routes_under_their_names_of_all_years(route: str, route_id: str, tmp_path: Path) -> None:
    loaded = figures.read_figures(tables.text(tmp_path / "mmp.csv", WEB.format(origin="Iraq", route=route)))
    assert loaded.rows["route_id"].tolist() == [route_id]


def test_the_whole_history_with_missing_values_as_r_writes_them(tmp_path: Path) -> None:
    content = HISTORY.format(total=3, lat="NA", lon="NA")
    rows = figures.read_figures(tables.text(tmp_path / "history.csv", content)).rows
    assert rows[["origin", "period", "value"]].to_numpy().tolist() == [
        ["AFG", "2014-01", 12],
        ["unknown", "2014-02", 3],
    ]
    assert np.isnan(rows["lat"].iloc[1])
    assert rows["url"].iloc[1] == ""


def test_an_incident_without_a_number_is_no_figure_of_nought(tmp_path: Path) -> None:
    loaded = figures.read_figures(
        tables.text(tmp_path / "history.csv", HISTORY.format(total="NA", lat="44", lon="20"))
    )
    assert len(loaded.rows) == 1
    assert "Left out: 1 incident without a number of dead or missing." in loaded.notes


def test_a_point_that_is_not_on_earth_is_told(tmp_path: Path) -> None:
    loaded = figures.read_figures(
        tables.text(tmp_path / "history.csv", HISTORY.format(total=2, lat="181", lon="20"))
    )
    assert loaded.rejected.to_numpy().tolist() == [
        ["line 3", "latitude '181' is not within -90 to 90; are latitude and longitude swapped?"]
    ]


@pytest.mark.parametrize(("lat", "lon"), [("44", "NA"), ("NA", "20")])
def test_half_a_position_is_no_point_and_told(lat: str, lon: str, tmp_path: Path) -> None:
    loaded = figures.read_figures(
        tables.text(tmp_path / "history.csv", HISTORY.format(total=3, lat=lat, lon=lon))
    )
    assert loaded.rows["value"].tolist() == [12, 3]
    assert loaded.rows[["lat", "lon"]].isna().to_numpy().tolist() == [[False, False], [True, True]]
    told = "Without a point, as only one of latitude and longitude is there: 1 incident."
    assert told in loaded.notes


def test_incidents_whose_place_is_not_known_are_kept(tmp_path: Path) -> None:
    rows = figures.read_figures(
        tables.text(tmp_path / "history.csv", HISTORY.format(total=3, lat="NA", lon="NA"))
    ).rows
    assert rows["value"].sum() == 15
    assert rows["lat"].isna().tolist() == [False, True]
    assert tuple(rows[["lat", "lon"]].iloc[0]) == (37.2832, 27)
