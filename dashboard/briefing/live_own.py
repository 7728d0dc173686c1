"""Layers of the user's own tables in a live page: incidents, asylum applications, and persons present."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, fields, replace
from typing import Any

from dashboard import safe, wording
from dashboard.briefing import own_layers
from dashboard.briefing.basis import Basis
from dashboard.briefing.own_layers import (
    KINDS,
    MOST_IN_COUNTRIES,
    MOST_INCIDENTS,
    Incident,
    InCountry,
    OwnLayer,
)
from dashboard.briefing.pinned import Shown
from dashboard.packed import table
from geodata.model import Measure, months_of

_NOTES = {
    Measure.DEAD_OR_MISSING: wording.caveats.DEATHS_NOTE,
    Measure.PRESENCE: wording.caveats.PRESENCE_NOTE,
}


def own(items: list[Shown], reached: Basis) -> list[dict[str, Any]]:
    """The tables that scenes show, with what they could show of them, as the page filters them.

    The columns of incidents are those of `Incident`, the others' those of `InCountry`.
    """
    keys, found = _keys(items), _travelling(items, reached)
    return [{"key": keys[layer.series], **_table(layer, found)} for layer in found]


def _travelling(items: list[Shown], reached: Basis) -> list[OwnLayer]:
    keys = _keys(items)
    return [layer for layer in reached.layers if layer.series in keys]


def kept(items: list[Shown], reached: Basis) -> list[list[dict[str, Any]] | None]:
    """For each scene its tables as it has kept them, with the rows that it shows; None where they are as `own` has them."""
    keys, travelling = _keys(items), _travelling(items, reached)
    found: list[list[dict[str, Any]] | None] = []
    for item in items:
        tables = item.numbers.added
        chosen = [own_layers.chosen(layer, item.selection.filters) for layer in travelling]
        if tables is None or list(map(_in_order, tables)) == list(map(_in_order, chosen)):
            found.append(None)
        else:
            found.append([{"key": keys[layer.series], **_table(layer, tables)} for layer in tables])
    return found


def _in_order(layer: OwnLayer) -> OwnLayer:
    return replace(layer, incidents=tuple(sorted(layer.incidents, key=lambda one: one.position)), cut=False)


def _keys(items: list[Shown]) -> dict[str, int]:
    """A number for each table: a layer that is on stays on from scene to scene, by its number."""
    reached = [layer for item in items if item.numbers.added is None for layer in item.basis.layers]
    shown = [layer for item in items for layer in item.numbers.added or ()]
    return {
        series: at for at, series in enumerate(dict.fromkeys(layer.series for layer in (*shown, *reached)), 1)
    }


def _table(layer: OwnLayer, beside: Sequence[OwnLayer]) -> dict[str, Any]:
    """What a layer is called, where it comes from, and its rows; its file is named where there are several of a kind."""
    several = [one.measure for one in beside].count(layer.measure) > 1
    name = wording.maps.layer_name(layer.measure)
    file = f" ({layer.file_name or layer.title})" if several else ""
    called = safe.plain(f"{name}{file}", 80)
    told = wording.maps.added_source(layer.publisher, layer.title, layer.as_of)
    is_deaths = layer.measure is Measure.DEAD_OR_MISSING
    if layer.cut and is_deaths:
        told += wording.exports.latest(MOST_INCIDENTS)
    return {
        "kind": KINDS[layer.measure],
        "name": called,
        "source": safe.plain(told, 300),
        "note": _NOTES.get(layer.measure, ""),
        "unfiltered": safe.plain(wording.exports.unfiltered(called, MOST_IN_COUNTRIES), 400)
        if layer.cut and not is_deaths
        else "",
        **_rows(layer),
    }


def _rows(layer: OwnLayer) -> dict[str, Any]:
    if layer.measure is Measure.DEAD_OR_MISSING:
        return table([column.name for column in fields(Incident)], map(astuple, layer.incidents))
    first, last = months_of(layer.period) if layer.period else ("", "")
    rows = layer.in_countries or [InCountry(first, last, "", *of) for of in layer.by_country]
    return table([column.name for column in fields(InCountry)], map(astuple, rows))
