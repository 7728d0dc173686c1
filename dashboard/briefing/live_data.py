"""What a live page of a briefing holds besides its words: the figures of its scenes, packed, so that a browser can choose."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from dashboard import assets, charts, packed, safe, wording
from dashboard.briefing import basis, draft, live_own, live_ways
from dashboard.briefing.basis import LONGEST_PASSAGE, Basis
from dashboard.briefing.pinned import Shown, is_revised
from dashboard.sources import named
from geodata import countries, routes, trends
from geodata._rule_words import is_in_doubt
from geodata.atlas import Atlas
from geodata.model import Measure, Role
from geodata.select import UNKNOWN, UNKNOWN_SHARE_TO_WARN, caveat
from geodata.sentences import measure_label, measure_of_one, month_name, origin_phrase

MOST_CHARTED_ORIGINS = 10


class Mentioned(NamedTuple):
    """A country named in a passage: as it is written, its code, the number of its role, whether that is in doubt, and whether it is in another name."""

    text: str
    country: str
    role: int
    doubtful: bool
    embedded: bool


def content(items: list[Shown]) -> dict[str, Any]:
    """The figures, legs, mentions and sources that the scenes draw on, and the words to tell them with.

    Months count from the first of all scenes; a leg is numbered as in `catalogue`.
    """
    reached = basis.together([item.basis for item in items])
    atlas = basis.atlas_of(reached)
    tables = {measure: _figures(measure, items, atlas) for measure in _measures(items)}
    legs = live_ways.rows(live_ways.of(reached))
    mentions = _mentions(atlas)
    own, kept = live_own.own(items, reached), live_own.kept(items, reached)
    tables_shown = [*own, *(table for scene in kept for table in scene or [])]
    told = [*(source for table in tables.values() for source in table["sources"]), *legs["sources"]]
    told += [source for item in items for source in draft.source_ids(item)]
    return {
        "scenes": [
            _scene(*of, reached) for of in zip(items, live_ways.drawn(items, reached), kept, strict=True)
        ],
        "months": [atlas.months[0], len(atlas.months)],
        "figures": tables,
        "legs": legs,
        "own": own,
        **mentions,
        "allPassages": reached.whole,
        "sources": {source: _source(source, atlas) for source in dict.fromkeys(told)},
        "names": _names(tables, [origin for table in tables_shown for origin in _origins(table) if origin]),
        "words": _words(),
    }


def _origins(table: dict[str, Any]) -> list[str]:
    at = table["columns"].index("origin")
    return [row[at] for row in table["rows"]]


def catalogue(items: list[Shown]) -> str:
    """Ground, legs and crossing points of the page's map, as JSON that can stand in a script; last the legs of scenes alone."""
    reached = basis.together([item.basis for item in items])
    ways = live_ways.of(reached)
    kept = [leg for item in items for leg in live_ways.alone(item, reached)]
    drawn = safe.script_json({"legs": [*ways.legs, *kept], "crossings": ways.crossings})
    return f"{_ground()[:-1]},{drawn[1:]}"


@lru_cache(maxsize=1)
def _ground() -> str:
    known = assets.catalogue()
    return safe.script_json({name: known[name] for name in known if name not in ("legs", "crossings")})


@lru_cache(maxsize=1)
def region() -> str:
    """Finer outlines of a region for near views, as JSON that can stand in a script."""
    return safe.script_json(assets.region())


def _measures(items: list[Shown]) -> list[Measure]:
    return list(dict.fromkeys(item.selection.filters.measure for item in items))


def _scene(
    item: Shown, drawn: dict[str, Any] | None, own: list[dict[str, Any]] | None, reached: Basis
) -> dict[str, Any]:
    chosen, known, view = item.selection.filters, item.numbers, item.scene.filters.view
    return {
        "filters": {
            "origins": chosen.origins,
            "routes": chosen.routes,
            "from": chosen.from_month,
            "to": chosen.to_month,
            "measure": str(chosen.measure),
            "roles": [str(role) for role in chosen.roles],
            "reports": chosen.reports,
        },
        "view": (view.lat, view.lon, view.zoom) if view else None,
        "figure": str(item.scene.figure),
        "numbers": {
            "total": known.total,
            "ofAll": known.of_all,
            "unknown": known.unknown,
            "origins": known.origins,
            "routes": dict(known.routes),
            "firstMonth": known.months[0] if known.months else None,
            "series": known.series,
            "sentence": known.sentence,
            "sources": known.sources,
            "mentions": [(code, *counts) for code, counts in known.mentions],
            "drawn": drawn,
            "own": own,
        },
        # What is chosen anew is counted from the latest figures of all scenes, and has to say so.
        "revised": is_revised(item) or not basis.holds(reached, item.basis),
    }


def _figures(measure: Measure, items: list[Shown], atlas: Atlas) -> dict[str, Any]:
    """Figures of one measure on the routes of the scenes, in all months, and the dates of their sources."""
    chosen = [item.selection.filters.routes for item in items if item.selection.filters.measure is measure]
    table = atlas.figures
    rows = table["measure"] == measure
    if all(chosen):
        rows &= table["route_id"].isin({route for some in chosen for route in some})
    columns = packed.figures(table[rows], atlas.months)
    return {**columns, "dates": [str(atlas.sources["date"].get(source, "")) for source in columns["sources"]]}


def _mentions(atlas: Atlas) -> dict[str, Any]:
    """The passages that name countries."""
    found = atlas.mentions
    by_passage: dict[tuple[str, int], list[Any]] = {}
    for mention in found.itertuples(index=False):
        by_passage.setdefault((mention.report_id, mention.sentence_start), []).append(mention)
    reports: dict[str, int] = {}
    passages = []
    for (report_id, start), mentions in by_passage.items():
        number = reports.setdefault(report_id, len(reports))
        end = min(max(mention.sentence_end for mention in mentions), start + LONGEST_PASSAGE)
        passages.append([number, _pieces(atlas.reports[report_id].text, start, end, mentions)])
    named = [atlas.reports[report_id] for report_id in reports]
    return {
        "reports": [
            {
                "id": report.report_id,
                **{
                    name: safe.plain(getattr(report, name), 300)
                    for name in ("title", "publisher", "published")
                },
            }
            for report in named
        ],
        "passages": {**packed.table(("report", "pieces"), passages), "mentioned": Mentioned._fields},
    }


def _pieces(text: str, start: int, end: int, mentions: list[Any]) -> list[str | Mentioned]:
    """A passage in pieces: text, and the mentions in it."""
    pieces: list[str | Mentioned] = []
    roles = [str(role) for role in Role]
    at = start
    for mention in sorted(mentions, key=lambda mention: int(mention.start)):
        first = min(max(at, mention.start), end)
        last = min(max(first, mention.end), end)
        written = safe.plain(text[first:last])
        pieces += [
            safe.plain(text[at:first]),
            Mentioned(
                written,
                mention.iso3,
                roles.index(str(mention.role)),
                is_in_doubt(mention.rule),
                bool(mention.embedded),
            ),
        ]
        at = last
    return [*pieces, safe.plain(text[at:end])]


def _source(source_id: str, atlas: Atlas) -> dict[str, str]:
    """What is told of a source; its address is empty unless it is one of the web."""
    title = safe.plain(draft.source_title(source_id, atlas), 300)
    if source_id not in atlas.sources.index:
        citation = safe.plain(named(atlas, source_id))
        return {"citation": citation, "url": "", "date": "", "title": title}
    source = atlas.sources.loc[source_id]
    url = str(source["url"])
    web = safe.address(url) if safe.is_of_the_web(url) else ""
    citation, date = safe.plain(named(atlas, source_id)), safe.plain(source["date"], 40)
    return {"citation": citation, "url": web, "date": date, "title": title}


def _names(tables: dict[Measure, dict[str, Any]], own: list[str]) -> dict[str, Any]:
    codes = dict.fromkeys([code for table in tables.values() for code in table["origins"]] + own)
    return {
        "origins": {code: {"label": countries.label(code), "phrase": origin_phrase(code)} for code in codes},
        "routes": {route: routes.route_label(route) for route in routes.route_ids()},
        "allRoutes": routes.route_ids(),
        "roles": [str(role) for role in Role],
        "measures": {str(measure): _measured(measure) for measure in tables},
        "months": [month_name(f"2000-{month:02d}") for month in range(1, 13)],
    }


def _measured(measure: Measure) -> dict[str, str]:
    """Words for a measure: its name, what a large number of it counts, and its name where it counts one."""
    label = measure_label(measure)
    counted = wording.scene_text.COUNTED.get(measure, label)
    return {"label": label, "counted": counted, "one": measure_of_one(measure)}


def _words() -> dict[str, Any]:
    return {
        **wording.present_script.WORDS,
        "keyList": wording.present_script.KEYS,
        "attribution": wording.caveats.ATTRIBUTION,
        "wholeRoute": wording.caveats.WHOLE_ROUTE_NOTE,
        "caveats": {str(measure): words for measure in Measure if (words := caveat(measure))},
        "unknown": UNKNOWN,
        "unknownWarning": wording.caveats.UNKNOWN_WARNING,
        "unknownShareToWarn": UNKNOWN_SHARE_TO_WARN,
        "layers": wording.maps.LAYER_NAMES,
        "map": wording.map_script.WORDS,
        "series": {
            "known": charts.KNOWN,
            "rest": charts.REST,
            "restOfRoutes": charts.REST_OF_ROUTES,
            "most": charts.MOST_SERIES,
        },
        "colours": charts.COLOURS,
        "slots": {"rest": charts.REST_SLOT, "unknown": charts.UNKNOWN_SLOT},
        "mostOrigins": MOST_CHARTED_ORIGINS,
        "mostly": trends.MOSTLY,
    }
