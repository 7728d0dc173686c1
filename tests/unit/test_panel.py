from __future__ import annotations

from dashboard import panel
from geodata import countries


def test_everything_on_the_map_can_be_chosen_by_name() -> None:
    names = panel.choices()
    assert {f"country:{iso3}" for iso3 in countries.register()} <= set(names)
    assert names["place:horgos_roszke"] == "Horgoš / Röszke (crossing)"
    folded = [countries.fold(name) for name in names.values()]
    assert folded == sorted(folded)
