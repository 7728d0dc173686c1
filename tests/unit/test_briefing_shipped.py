"""The briefing that comes with the project: pinned to the data, every number counted or in a report, nothing to mend."""

from __future__ import annotations

import re

import pytest

from dashboard.briefing import pinned, preflight, revisions, storage
from data.build import briefing as building
from tests.unit import briefings

NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def test_it_is_what_its_builder_makes_of_the_shipped_data() -> None:
    assert storage.to_json(building.build(briefings.atlas())) == briefings.SHIPPED.read_text(encoding="utf-8")


def test_it_shows_what_the_data_say_and_is_pinned_to_them() -> None:
    assert revisions.changes(briefings.shipped(), briefings.atlas()) == []
    assert pinned.data_hash(briefings.shipped(), briefings.atlas()) == briefings.shipped().data_hash


def test_it_has_eight_scenes_from_2015_on() -> None:
    assert len(briefings.shipped().scenes) == 8
    starts = [scene.filters.from_month for scene in briefings.shipped().scenes]
    assert starts[0] == "2015-01"
    assert starts[1:] == sorted(starts[1:])


def test_preflight_finds_nothing() -> None:
    assert [
        str(finding) for finding in preflight.check(briefings.shipped(), briefings.atlas()).findings
    ] == []


def test_every_source_of_a_claim_is_known() -> None:
    known = set(briefings.atlas().sources.index)
    assert {
        source for scene in briefings.shipped().scenes for claim in scene.claims for source in claim.sources
    } <= known


def counted() -> set[str]:
    """Every figure of the route since 2014, by month, year and origin, as it is written."""
    figures = briefings.atlas().figures
    route = figures[(figures["route_id"] == "western_balkan") & (figures["month"].astype(str) >= "2014")]
    year, month, origin = (
        route["month"].astype(str).str[:4],
        route["month"].astype(str),
        route["origin"].astype(str),
    )
    sums = [route["value"].groupby(keys).sum() for keys in ([year], [month], [year, origin], [month, origin])]
    late_2016 = route[month.between("2016-04", "2016-12")]
    sums.append(late_2016["value"].groupby(late_2016["origin"].astype(str)).sum())
    return {f"{value:,}" for one in sums for value in one}


@pytest.mark.parametrize("scene", briefings.shipped().scenes, ids=lambda scene: scene.title[:20])
def test_every_number_of_its_words_is_counted_from_the_data_or_stands_in_a_report(scene) -> None:
    reports = " ".join(report.text for report in briefings.atlas().reports.values())
    in_reports = set(NUMBER.findall(reports)) | {"8"}
    figures = counted()
    words = " ".join([scene.title, scene.text, scene.notes, *(claim.text for claim in scene.claims)])
    for number in NUMBER.findall(words):
        whole = number.rstrip(".,")
        assert whole in figures or whole in in_reports, whole


@pytest.mark.parametrize("scene", briefings.shipped().scenes, ids=lambda scene: scene.title[:20])
def test_a_share_is_that_of_the_data(scene) -> None:
    """Shares are told of unknown nationality in the scene's period, or of Syria in a year."""
    shares = {int(share) for share in re.findall(r"(\d+)\u00a0%", scene.text)}
    years = {
        round(100 * total_of(origin, year) / total_of("", year))
        for origin in ("SYR",)
        for year in (2022, 2023)
    }
    assert shares <= {round(100 * scene.numbers.unknown_share)} | years


def total_of(origin: str, year: int) -> int:
    figures = briefings.atlas().figures
    rows = (figures["route_id"] == "western_balkan") & (figures["month"].astype(str).str[:4] == str(year))
    if origin:
        rows &= figures["origin"] == origin
    return int(figures.loc[rows, "value"].sum())
