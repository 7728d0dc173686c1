"""What a browser needs to draw a choice of filters before the server has answered it."""

from __future__ import annotations

import json
from dataclasses import replace

from dashboard import packed, wording
from geodata import countries, routes
from geodata.atlas import Atlas
from geodata.model import Filters, Measure
from geodata.sentences import month_short


def figures(atlas: Atlas, measure: Measure) -> bytes:
    """The figures of a measure and the legs, with the labels that the filters have on the page: JSON, for a browser."""
    rows = atlas.figures[atlas.figures["measure"] == measure]
    content = {
        "table": packed.figures(rows, atlas.months),
        "months": [atlas.months[0], len(atlas.months)],
        "legs": packed.table(packed.LegRow._fields, packed.legs(atlas.legs)),
        "labels": {
            "origin": {countries.label(code): code for code in atlas.origins},
            "route": {routes.route_label(route): route for route in routes.route_ids()},
            "month": {month_short(month): month for month in atlas.months},
            "measure": wording.labels.MEASURE_LABELS[measure],
        },
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def offered(filters: Filters, atlas: Atlas) -> Filters:
    """The filters as the page shows them: months that are left open are the first and the last of all figures."""
    first, last = atlas.months[0], atlas.months[-1]
    return replace(
        filters,
        from_month=max(filters.from_month or first, first),
        to_month=min(filters.to_month or last, last),
    )


def chosen(filters: Filters) -> str:
    """The filters that are drawn ahead, in one spelling: ``static/atlas/ahead.js`` makes the same of what the page says.

    Parameters
    ----------
    filters : Filters
        With both months filled in, as `offered` gives them.
    """
    named = [sorted(filters.origins), sorted(filters.routes), filters.from_month, filters.to_month]
    return json.dumps(named, ensure_ascii=False, separators=(",", ":"))
