from __future__ import annotations

from pathlib import Path

import pytest

from geodata import figures
from geodata.errors import DataFileError
from tests import tables

OLD_TSV = (
    "citizen,sex,unit,age,asyl_app,geo\\time\t2016 \t2015 \t2014 \n"
    "AF,T,PER,TOTAL,ASY_APP,AT\t25 p\t5 b\t: \n"
    "AF,F,PER,TOTAL,ASY_APP,AT\t5 \t5 \t5 \n"
    "AF,T,PER,TOTAL,NASY_APP,AT\t20 \t5 \t5 \n"
    "AF,T,PER,TOTAL,ASY_APP,EU28\t30 \t10 \t5 \n"
    "NA,T,PER,TOTAL,ASY_APP,EL\t10 \t0 \t: z\n"
    "XK,T,PER,TOTAL,ASY_APP,UK\t15 \t: \t: \n"
    "STLS,T,PER,TOTAL,ASY_APP,DE\t35 \t: \t: \n"
    "UNK,T,PER,TOTAL,ASY_APP,DE\t40 \t: \t: \n"
)
READ = ["origin", "destination", "period", "value"]


def test_bulk_tsv_reads_totals_only_and_namibia_greece_and_kosovo_by_their_codes(tmp_path: Path) -> None:
    loaded = figures.read_figures(tables.text(tmp_path / "migr_asyappctza.tsv", OLD_TSV))
    assert loaded.rows[READ].to_numpy().tolist() == [
        ["AFG", "AUT", "2016", 25],
        ["AFG", "AUT", "2015", 5],
        ["NAM", "GRC", "2016", 10],
        ["XKX", "GBR", "2016", 15],
        ["stateless", "DEU", "2016", 35],
        ["unknown", "DEU", "2016", 40],
    ]
    assert loaded.rows["place"].iloc[0] == "line 2, column 2016, flag p (provisional)"
    assert loaded.rejected.empty
    assert loaded.series == "eurostat_migr_asyappctza:asy_app:t:total"
    assert set(loaded.notes) >= {
        "1 value carries the flag b (break in time series).",
        "1 value carries the flag p (provisional).",
        "Left out: 2 rows of single ages, sexes or other kinds of applicant.",
        "Left out: 1 row of groups of countries, such as the EU or a total.",
    }


def test_the_new_header_and_months(tmp_path: Path) -> None:
    content = (
        "freq,unit,citizen,sex,applicant,age,geo\\TIME_PERIOD\t2021-12 \t2021M11 \n"
        "M,PER,SY,T,FRST,TOTAL,AT\t120 \t115 e\n"
    )
    loaded = figures.read_figures(tables.text(tmp_path / "estat_migr_asyappctzm.tsv", content))
    assert loaded.rows[READ].to_numpy().tolist() == [
        ["SYR", "AUT", "2021-12", 120],
        ["SYR", "AUT", "2021-11", 115],
    ]


SDMX = (
    "DATAFLOW,LAST UPDATE,freq,unit,citizen,sex,age,asyl_app,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
    "ESTAT:MIGR_ASYAPPCTZM(1.0),11/11/22 23:00:00,M,PER,UA,T,{age},ASY_APP,AT,2021-12,85,p\n"
    "ESTAT:MIGR_ASYAPPCTZM(1.0),11/11/22 23:00:00,M,PER,UA,T,{age},ASY_APP,DE,2021-12,,\n"
)


def test_sdmx_csv(tmp_path: Path) -> None:
    loaded = figures.read_figures(tables.text(tmp_path / "estat.csv", SDMX.format(age="TOTAL")))
    assert loaded.rows[READ].to_numpy().tolist() == [["UKR", "AUT", "2021-12", 85]]
    assert loaded.as_of == "2022-11-11"
    assert loaded.series.startswith("eurostat_migr_asyappctzm:")
    assert "1 value carries the flag p (provisional)." in loaded.notes


def test_a_file_of_one_age_group_says_so(tmp_path: Path) -> None:
    loaded = figures.read_figures(tables.text(tmp_path / "estat.csv", SDMX.format(age="Y18-34")))
    assert len(loaded.rows) == 1
    assert "Values are rounded to 5. Read: sex T, age Y18-34, asyl_app ASY_APP." in loaded.notes


def test_age_groups_without_their_total_are_not_added(tmp_path: Path) -> None:
    content = SDMX.format(age="Y18-34") + SDMX.format(age="Y14-17").split("\n", 1)[1]
    with pytest.raises(DataFileError, match="has 2 values of age and not TOTAL"):
        figures.read_figures(tables.text(tmp_path / "estat.csv", content))


def test_flags_are_told_with_what_eurostat_means_by_them(tmp_path: Path) -> None:
    content = OLD_TSV.replace("25 p\t5 b\t: ", "25 bp\t:c\t: C").replace("10 \t0 \t: z", "10q\t0n\tsoon")
    loaded = figures.read_figures(tables.text(tmp_path / "migr_asyappctza.tsv", content))
    assert loaded.rows["place"].head(2).tolist() == [
        "line 2, column 2016, flag bp (break in time series, provisional)",
        "line 6, column 2016, flag q (not in Eurostat's list)",
    ]
    assert loaded.rejected.to_numpy().tolist() == [["line 6, column 2014", "'soon' is not a number"]]


def test_a_last_update_that_is_no_date_does_not_date_the_data(tmp_path: Path) -> None:
    content = SDMX.format(age="TOTAL").replace("11/11/22", "11/31/22")
    assert figures.read_figures(tables.text(tmp_path / "estat.csv", content)).as_of == ""


def test_codes_with_their_labels_are_read_by_their_codes(tmp_path: Path) -> None:
    header = (
        "DATAFLOW,LAST UPDATE,freq:Time frequency,citizen:Country of citizenship,sex:Sex,age,applicant,geo,"
    )
    content = (
        f"{header}TIME_PERIOD:Time,OBS_VALUE:Value,OBS_FLAG\n"
        "ESTAT:MIGR_ASYAPPCTZM(1.0),01/02/24 23:00:00,M: Monthly,SY: Syria,T: Total,TOTAL: Total,"
        "ASY_APP: Asylum applicant,EL: Greece,2024-01: January 2024,1230,p: provisional\n"
    )
    loaded = figures.read_figures(tables.text(tmp_path / "labels.csv", content))
    assert loaded.rows[["origin", "destination", "period", "value"]].to_numpy().tolist() == [
        ["SYR", "GRC", "2024-01", 1230]
    ]
    assert loaded.as_of == "2024-02-01"
    assert loaded.series == "eurostat_migr_asyappctzm:asy_app:t:total"
    assert "1 value carries the flag p (provisional)." in loaded.notes
