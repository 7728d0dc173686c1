from __future__ import annotations

from dashboard import panel
from geodata import Atlas, Filters, countries, trends
from geodata.select import select, tabulate


def test_everything_on_the_map_can_be_chosen_by_name() -> None:
    names = panel.choices()
    assert {f"country:{iso3}" for iso3 in countries.register()} <= set(names)
    assert names["place:horgos_roszke"] == "Horgoš / Röszke (crossing)"
    folded = [countries.fold(name) for name in names.values()]
    assert folded == sorted(folded)


def test_years_in_which_most_have_no_nationality_are_shaded_and_named_beside_a_country(atlas: Atlas) -> None:
    chosen = select(atlas, Filters(routes=("western_balkan",)))
    by_year = tabulate(chosen.figures[chosen.figures["origin"] == "SYR"], "year")
    shaded = trends.years_mostly_unknown(chosen)
    drawn = panel._by_year_html(by_year, "By year", "detections", shaded)
    assert shaded == ["2015", "2016"]
    assert "2015 and 2016: nationality was not recorded for most detections." in drawn
    assert "2016: 2,705. Nationality not recorded for most" in drawn
    assert "not recorded" not in panel._by_year_html(by_year, "By year", "detections", [])
