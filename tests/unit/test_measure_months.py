"""Figures of one measure may reach further than those of another, and skip months: nothing is told of months without any."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata import Atlas, Filters, Measure, layers
from geodata._store import Store
from geodata.queries import read_filters
from geodata.questions import tiles
from geodata.select import select, sentence
from tests.unit.test_stored_figures import table

DEATHS = {"measure": "dead_or_missing", "value": 3}


@pytest.fixture
def later(home: Path) -> Atlas:
    """The shipped detections, which end with April 2025, and deaths of June 2025 and February 2026."""
    store = Store(f"sqlite:///{home / 'atlas.db'}")
    store.add_figures(table(DEATHS | {"period": "2025-06"}, DEATHS | {"period": "2026-02"}))
    return Atlas.open()


def test_a_month_that_no_table_has_can_be_asked_for(later: Atlas) -> None:
    asked = Filters(measure=Measure.DEAD_OR_MISSING, from_month="2025-05", to_month="2025-12")
    assert select(later, asked).total == 3


def test_a_sentence_names_the_months_of_its_measure(later: Atlas) -> None:
    assert "January 2009 to April 2025" in sentence(select(later, Filters()))
    assert "June 2025 to February 2026" in sentence(select(later, Filters(measure=Measure.DEAD_OR_MISSING)))


def test_questions_are_answered_as_before(later: Atlas) -> None:
    assert [tile.answer for tile in tiles(later)] == [tile.answer for tile in tiles(Atlas.shipped())]


def test_months_without_figures_of_the_measure_are_no_count_of_nought(later: Atlas) -> None:
    filters, said = read_filters({"from": ["2025-09"], "to": ["2026-01"]}, later)
    assert (filters.from_month, filters.to_month) == (None, None)
    assert said == [
        "Figures of detections run from 2009-01 to 2025-04: none is of the months that were chosen."
    ]


@pytest.mark.parametrize(
    ("measure", "where"),
    [("arrivals", "among Your tables on the Reports page"), ("asylum_applications", "a layer of the map")],
)
def test_figures_by_year_are_not_said_to_be_missing(measure: str, where: str, home: Path) -> None:
    Store(f"sqlite:///{home / 'atlas.db'}").add_figures(table({"measure": measure, "period": "2021"}))
    _, (said,) = read_filters({"measure": [measure]}, Atlas.open())
    assert f"Figures of {measure.replace('_', ' ')} are loaded by year alone" in said
    assert "detections are shown" in said
    assert "the map shows" not in said, "the page Trends says it, too, and has no map"
    assert where in said


def test_persons_present_are_never_added_over_months_but_are_a_layer_of_the_map(home: Path) -> None:
    present = [
        {"measure": "presence", "destination": "SRB", "value": 5, "period": month}
        for month in ("2024-01", "2024-02")
    ]
    Store(f"sqlite:///{home / 'atlas.db'}").add_figures(table(*present))
    atlas = Atlas.open()
    assert Measure.PRESENCE not in atlas.measures
    _, (said,) = read_filters({"measure": ["presence"]}, atlas)
    assert "never added over months; detections are shown" in said
    (shown,) = layers.added(atlas, Filters(to_month="2024-01"))
    assert (shown.period, shown.total) == ("2024-01", 5)
    (shown,) = layers.added(atlas, Filters())
    assert (shown.period, shown.total) == ("2024-02", 5)
