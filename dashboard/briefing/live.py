"""A briefing as one HTML file that is presented, filtered and played in a browser, with no network and no server.

The words of the scenes are plain HTML, to be read and printed without a script; the scripts add the live map. Everything
is inside, and the page's own policy lets nothing else in: scripts and styles run by their hash, and no address is asked.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from pathlib import Path

from dashboard import assets, safe, style, wording
from dashboard.briefing import draft, live_data, live_figure
from dashboard.briefing.finding import is_quotation
from dashboard.briefing.pinned import Shown, shown
from dashboard.briefing.preflight import Report, check
from dashboard.briefing.progress import Progress, nothing
from dashboard.briefing.revisions import not_pinned
from dashboard.briefing.scenes import Briefing, FigureKind
from dashboard.briefing.storage import write_whole
from dashboard.sources import named
from geodata.atlas import Atlas

SCRIPTS = (
    "atlas/drawing.js",
    "atlas/legend.js",
    "atlas/play.js",
    "atlas/ground.js",
    "atlas/looking.js",
    "atlas/map.js",
    "atlas/table.js",
    "atlas/added.js",
    "present/own.js",
    "present/figures.js",
    "present/live_map.js",
    "present/chart.js",
    "present/claims.js",
    "present/filter.js",
    "present/periods.js",
    "present/printing.js",
    "present/speaker.js",
    "present/fitting.js",
    "present/keys.js",
    "present/stage.js",
    "present/commands.js",
    "present/present.js",
)
STYLE_SHEETS = ("atlas/map.css", "present/present.css")
LONGEST = 20_000
_PICTURE = re.compile(r"url\(([^)]+)\)")


def write(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    checked: Report | None = None,
) -> None:
    """Write a briefing as a page of its own."""
    on_progress(0, 2, wording.exports.FIGURES_OF_SCENES)
    content = page(briefing, atlas, checked)
    on_progress(1, 2, wording.exports.PAGE)
    write_whole(path, content)
    on_progress(2, 2, path.name)


def page(briefing: Briefing, atlas: Atlas, checked: Report | None = None) -> bytes:
    """Make the page of a briefing, as UTF-8; the same briefing makes the same bytes.

    Raises
    ------
    BriefingError
        If there is no scene, or the atlas does not have what the filters of one name.
    """
    items = shown(briefing, atlas)
    scripts, sheets = _scripts(), _style_sheets()
    head = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts, sheets)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="color-scheme" content="light dark">',
        f'<link rel="icon" href="{style.ICON}">',
        f"<title>{_text(briefing.title, 300)}</title>",
        *(f"<style>{sheet}</style>" for sheet in sheets),
    ]
    data = safe.script_json(live_data.content(items))
    body = [
        f'<header id="about"><h1>{_text(briefing.title, 300)}</h1><p>{_text(_made(briefing))}</p></header>',
        f'<main><section id="map" aria-label="{wording.exports.MAP}"></section>'
        f'<section id="words" aria-label="{wording.exports.SCENES}">',
        *(_scene(item, of=len(items)) for item in items),
        "</section></main>",
        _back(briefing, items, atlas, checked or check(briefing, atlas, items=items)),
        f'<script type="application/json" id="catalogue">{live_data.catalogue(items)}</script>',
        f'<script type="application/json" id="region">{live_data.region()}</script>',
        f'<script type="application/json" id="briefing">{data}</script>',
        *(f"<script>{script}</script>" for script in scripts),
    ]
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{wording.app.LOCALE}">',
        "<head>",
        *head,
        "</head>",
        "<body>",
        *body,
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def policy(scripts: tuple[str, ...], sheets: tuple[str, ...]) -> str:
    """What the page may do: run these scripts and styles, show pictures that it holds, and ask no address for anything."""
    allowed = {
        "script-src": " ".join(map(_hash, scripts)),
        "style-src": " ".join(map(_hash, sheets)),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(["default-src 'none'", *(f"{name} {value}" for name, value in allowed.items())])


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


@lru_cache(maxsize=1)
def _scripts() -> tuple[str, ...]:
    return (_leaflet("leaflet.js"), *((assets.STATIC / name).read_text(encoding="utf-8") for name in SCRIPTS))


@lru_cache(maxsize=1)
def _style_sheets() -> tuple[str, ...]:
    leaflet = _PICTURE.sub(_inside, _leaflet("leaflet.css"))
    return (leaflet, *((assets.STATIC / name).read_text(encoding="utf-8") for name in STYLE_SHEETS))


def _leaflet(name: str) -> str:
    # A browser reads line ends as \n before it compares the hash.
    return assets.leaflet_file(name).decode().replace("\r\n", "\n")


def _inside(address: re.Match[str]) -> str:
    """Put a picture that a style sheet asks for into it; what is no picture of Leaflet's is left out."""
    name = address.group(1).strip("'\"")
    if not name.endswith(".png"):
        return "none"
    return f"url(data:image/png;base64,{base64.b64encode(assets.leaflet_file(name)).decode()})"


def _text(value: object, longest: int = LONGEST) -> str:
    return safe.text(value, longest)


def _made(briefing: Briefing) -> str:
    return wording.exports.product_made_on(wording.app.TITLE, briefing.made_on, briefing.data_hash[:12])


def _scene(item: Shown, *, of: int) -> str:
    scene, (number, counted) = item.scene, draft.headline(item)
    caveats = draft.caveats(item.numbers, scene.filters.measure)
    told = [draft.figures_source(item.numbers, item.atlas), draft.legs_source(item), *caveats]
    claims = "".join(
        f'<li dir="auto">{_text(claim.text)} <cite>[{_text(draft.rests_on(claim, item.atlas))}]</cite></li>'
        for claim in scene.claims
    )
    # In full screen statements are the speaker's, but those of a scene that is about them.
    is_quoting = scene.figure is FigureKind.NONE and any(is_quotation(claim.text) for claim in scene.claims)
    quoting = ' class="quoting"' if is_quoting else ""
    parts = [
        f'<article id="scene-{item.number}"{quoting} aria-labelledby="title-{item.number}">',
        f'<p class="where">{wording.exports.number_of(item.number, of)} · {_text(draft.subtitle(item))}</p>',
        f'<h2 id="title-{item.number}" dir="auto" tabindex="-1">{_text(scene.title, 400)}</h2>',
        f'<p class="headline"><strong>{_text(number)}</strong> <span>{_text(counted)}</span></p>',
        f'<p class="text" dir="auto">{_text(scene.text)}</p>' if scene.text.strip() else "",
        f'<div class="figure">{live_figure.written(item)}</div>',
        f'<section class="notes"><h3>{wording.exports.SPEAKER_NOTES}</h3><p dir="auto">{_text(scene.notes)}</p></section>'
        if scene.notes.strip()
        else "",
        f'<section class="claims"><h3>{wording.exports.STATEMENTS}</h3><ul>{claims}</ul></section>'
        if claims
        else "",
        f'<p class="small">{_text(" ".join(filter(None, told)))} {_text(wording.caveats.WHOLE_ROUTE_NOTE)}</p>',
        f'<p class="small">{_text(wording.caveats.BOUNDARIES_NOTE)} {_text(wording.caveats.KOSOVO_NOTE)}</p>',
        "</article>",
    ]
    return "\n".join(filter(None, parts))


def _back(briefing: Briefing, items: list[Shown], atlas: Atlas, checked: Report) -> str:
    """Sources in full, notes, and what was checked."""
    sources = "\n".join(
        f"<li><strong>{_text(source)}</strong> {_text(named(of, source))}</li>"
        for source, of in draft.all_sources(items)
    )
    told = "".join(
        f"<li>{_text(note)}</li>"
        for note in filter(
            None, (*wording.caveats.END_NOTES, assets.border_notes(), not_pinned(briefing, atlas))
        )
    )
    return (
        f'<footer id="sources"><h2>{wording.exports.BACK}</h2><h3>{wording.exports.SOURCES}</h3><ul>{sources}</ul>'
        f"<h3>{wording.exports.NOTES}</h3><ul>{told}</ul><h3>{wording.exports.CHECKS}</h3><p>{_text(checked)}</p></footer>"
    )
