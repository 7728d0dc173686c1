"""A source is named in full, with its date and its address."""

from __future__ import annotations

import pytest

from dashboard import cited, sources
from geodata import Atlas, Filters
from geodata.select import select


def test_a_source_is_named_with_publisher_title_date_and_address() -> None:
    line = cited.source_line("FXDICT2025")
    assert line.startswith("Frontex, Monthly detections of IBC workbook")
    assert "[source](https://www.frontex.europa.eu/" in line


def test_a_source_without_an_address_has_no_link() -> None:
    assert "](" not in cited.source_line("UNVERIFIED")


def test_a_source_that_is_not_listed_is_named_as_it_is() -> None:
    assert cited.source_line("<b>none</b>") == r"\<b\>none\</b\>"


def test_a_source_in_short_is_its_publisher_and_title_and_one_that_is_a_report_says_so_itself(
    atlas: Atlas,
) -> None:
    """A claim that rests on a report of one's own named a code that no list of sources has."""
    report = next(iter(atlas.reports.values()))
    assert sources.short(atlas, "FXDICT2025") == "Frontex, Monthly detections of IBC workbook, sheets…"
    assert sources.with_code(atlas, "ARA2017") == "Frontex, Risk Analysis for 2017 (ARA2017)"
    assert sources.short(atlas, report.report_id) == f"{report.publisher}, {report.title}"
    assert sources.named(atlas, report.report_id).startswith(f"{report.publisher}, {report.title}, ")
    assert sources.with_code(atlas, "NONE") == "NONE"


@pytest.mark.parametrize("route", ["western_balkan", "exit_to_uk"])
def test_figures_come_with_their_source_and_date_and_none_without(atlas: Atlas, route: str) -> None:
    line = cited.figures_source(select(atlas, Filters(routes=(route,)))).replace("\\", "")
    if route == "exit_to_uk":
        assert line == ""
    else:
        assert line.startswith("Source: Frontex, ")
        assert "data as of 2025-06-03" in line
