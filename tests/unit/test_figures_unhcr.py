from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata import figures
from geodata.errors import DataFileError
from tests import tables

PREAMBLE = """Extracted:,"United Nations High Commissioner for Refugees"
"Date extracted:","21/07/2024 14:54 UTC"
"Last updated:","13 June 2024"
"Some data presented may differ from statistics published previously due to retroactive changes or ..."

"Data table contains the following:","Population figures"
"Content type","End year stock population totals"
"Data quick link",https://www.unhcr.org/refugee-statistics/download/?url=8JxP5x
"Data definitions",https://www.unhcr.org/refugee-statistics/methodology/
"Usage licence",https://creativecommons.org/licenses/by/4.0/
"Population types included","REF,ROC,ASY,IDP,IOC,OIP,OOC,STA"
Years:
Origin:,{origin}
"Country of asylum:",all
"""
POPULATION = PREAMBLE + (
    'Year,"Country of origin","Country of origin (ISO)","Country of asylum","Country of asylum (ISO)",'
    '"Refugees under UNHCR\'s mandate",Asylum-seekers,"IDPs of concern to UNHCR",'
    '"Other people in need of international protection","Stateless persons","Host Community","Others of concern"\n'
    "2015,Afghanistan,AFG,Afghanistan,AFG,0,0,1174306,-,0,0,150317\n"
    '2015,"Iran (Islamic Rep. of)",IRN,Afghanistan,AFG,30,20,0,-,0,0,0\n'
    '2015,"Unknown ",,Germany,DEU,5,0,0,-,0,0,0\n'
    "2015,Stateless,XXA,Germany,DEU,6,0,0,-,0,0,0\n"
    "2015,-,-,Germany,DEU,11,0,0,-,0,0,0\n"
)


def test_a_download_with_its_preamble_gives_persons_present_at_the_end_of_a_year(tmp_path: Path) -> None:
    loaded = figures.read_figures(tables.text(tmp_path / "population.csv", POPULATION.format(origin="all")))
    assert loaded.rows[
        ["measure", "origin", "destination", "period", "value", "place"]
    ].to_numpy().tolist() == [
        ["presence", "IRN", "AFG", "2015", 30, "line 17, column Refugees under UNHCR's mandate"],
        ["presence", "IRN", "AFG", "2015", 20, "line 17, column Asylum-seekers"],
        ["presence", "unknown", "DEU", "2015", 5, "line 18, column Refugees under UNHCR's mandate"],
        ["presence", "stateless", "DEU", "2015", 6, "line 19, column Refugees under UNHCR's mandate"],
    ]
    assert loaded.rejected.to_numpy().tolist() == [["line 20", "it names no country: a total of other rows"]]
    assert (loaded.publisher, loaded.series, loaded.as_of) == ("UNHCR", "unhcr_population", "2024-06-13")


def test_a_download_of_one_origin_does_not_replace_the_whole(tmp_path: Path) -> None:
    path = tables.text(tmp_path / "population.csv", POPULATION.format(origin="Iran (Islamic Rep. of)"))
    assert figures.read_figures(path).series == "unhcr_population:iran_islamic_rep_of"


def test_the_columns_are_those_that_the_user_chose(tmp_path: Path) -> None:
    content = (
        'Year,"Country of origin","Country of origin (ISO)","Country of asylum","Country of asylum (ISO)",Asylum-seekers\n'
        "2019,Pakistan,PAK,Serbia and Kosovo: S/RES/1244 (1999),SRB,17\n"
    )
    rows = figures.read_figures(tables.text(tmp_path / "chosen.csv", content)).rows
    assert rows[["origin", "destination", "value"]].to_numpy().tolist() == [["PAK", "SRB", 17]]


def test_the_interface_is_read_by_its_iso_codes_not_by_those_of_unhcr(tmp_path: Path) -> None:
    item = {
        "year": 2021,
        "coo_name": "Austria",
        "coo": "AUS",
        "coo_iso": "AUT",
        "coa_name": "Bosnia and Herzegovina",
    }
    items = [
        item
        | {"coa": "BSN", "coa_iso": "BIH", "refugees": 7, "asylum_seekers": "0", "oip": "-", "idps": 3199023},
        item | {"coo_name": "Unknown", "coo": "UKN", "coo_iso": "UNK", "coa_iso": "BIH", "refugees": 5},
    ]
    path = tables.text(tmp_path / "answer.json", json.dumps({"page": 1, "maxPages": 1, "items": items}))
    loaded = figures.read_figures(path)
    assert loaded.rows[["origin", "destination", "value", "place"]].to_numpy().tolist() == [
        ["AUT", "BIH", 7, "item 1, column refugees"],
        ["unknown", "BIH", 5, "item 2, column refugees"],
    ]


def test_a_page_of_an_answer_says_that_there_are_others(tmp_path: Path) -> None:
    item = {"year": 2021, "coo_iso": "SYR", "coa_iso": "SRB", "refugees": 5}
    path = tables.text(tmp_path / "page_2.json", json.dumps({"maxPages": 9, "items": [item]}))
    loaded = figures.read_figures(path)
    assert loaded.series == "unhcr_population:page_2"
    assert "one of 9 pages" in loaded.notes[0]


def test_an_answer_of_one_year_does_not_replace_the_whole(tmp_path: Path) -> None:
    whole = figures.read_figures(tables.text(tmp_path / "population.csv", POPULATION.format(origin="all")))
    items = [
        {"year": 2021, "coo_iso": origin, "coa_iso": "SRB", "refugees": 5, "asylum_seekers": 6}
        for origin in ("SYR", "IRQ")
    ]
    answer = figures.read_figures(tables.text(tmp_path / "answer.json", json.dumps({"items": items})))
    assert (whole.series, answer.series) == ("unhcr_population", "unhcr_population:srb:2021")


def test_applications_in_cases_are_not_added_to_those_in_persons(tmp_path: Path) -> None:
    item = {
        "year": 2006,
        "coo_iso": "AFG",
        "coa_iso": "AUS",
        "procedure_type": "G",
        "app_type": "N",
        "dec_level": "FI",
    }
    items = [item | {"app_pc": "P", "applied": 21}, item | {"app_pc": "C", "applied": 14}]
    loaded = figures.read_figures(tables.text(tmp_path / "asylum.json", json.dumps({"items": items})))
    assert loaded.rows[["measure", "value"]].to_numpy().tolist() == [["asylum_applications", 21]]
    assert loaded.rejected.to_numpy().tolist() == [
        ["item 2", "it counts cases, which must not be added to persons"]
    ]


def test_the_tables_on_hdx_are_read_by_their_short_headers(tmp_path: Path) -> None:
    population = (
        '"Year","ISO3CoO","ISO3CoA","REF","IDP","ASY","OOC","STA","VDA"\n1962,"UKN","IRN",2000,0,0,0,0,0\n'
    )
    rows = figures.read_figures(tables.text(tmp_path / "hdx.csv", population)).rows
    assert rows[["measure", "origin", "destination", "value"]].to_numpy().tolist() == [
        ["presence", "unknown", "IRN", 2000]
    ]
    asylum = (
        '"Year","ISO3CoO","ISO3CoA","ProcedureType","ApplicationType","ApplicationDataType",'
        '"ApplicationAveragePersonsPerCase","Applications"\n2000,"AFG","IRN","G","V","P","0",245854\n'
    )
    rows = figures.read_figures(tables.text(tmp_path / "hdx_asylum.csv", asylum)).rows
    assert rows[["measure", "value"]].to_numpy().tolist() == [["asylum_applications", 245854]]


def test_a_legacy_export_keeps_suppressed_values_out(tmp_path: Path) -> None:
    content = (
        '"Extracted from the UNHCR Population Statistics Reference Database","United Nations High Commissioner for Refugees"\n'
        '"Date extracted: 2017-08-19 16:35:40 +02:00"\n'
        "http://popstats.unhcr.org/en/persons_of_concern\n"
        'Year,"Country / territory of asylum/residence",Origin,"Refugees (incl. refugee-like situations)","Asylum-seekers (pending cases)"\n'
        "2014,Serbia (and Kosovo: S/RES/1244 (1999)),Croatia,32371,*\n"
    )
    loaded = figures.read_figures(tables.text(tmp_path / "popstats.csv", content))
    assert loaded.rows[["origin", "value"]].to_numpy().tolist() == [["HRV", 32371]]
    assert "Left out: 1 value missing, suppressed or not applicable." in loaded.notes


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ("Authority,Recognized decisions,Total decisions", "holds asylum decisions"),
        ("Footnote,Population type", "holds the footnotes"),
        ("IDPs of concern to UNHCR", "has none of the columns Refugees"),
    ],
)
def test_a_table_of_another_kind_is_refused_with_what_would_do(
    columns: str, sentence: str, tmp_path: Path
) -> None:
    content = f"Year,Country of origin (ISO),Country of asylum (ISO),{columns}\n2015,AFG,AUS" + ",1" * len(
        columns.split(",")
    )
    with pytest.raises(DataFileError, match=sentence):
        figures.read_figures(tables.text(tmp_path / "other.csv", content))
