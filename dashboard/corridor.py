"""Lines of stops as HTML: an ordered list that looks like the plan of a metro, wide or narrow, on paper or read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import cited, safe, wording
from geodata import countries, gazetteer, routes
from geodata.corridor import Line, Stop

MANY = 16
"""More lines than these are printed smaller, to have them on a page."""

STYLE = """
<style>
.ra-line, .ra-keys { --ra-ink: light-dark(#1f5f8b, #6fb1e0); --ra-edge: light-dark(#1d2429, #ffffff); --ra-paper: light-dark(#ffffff, #171614); }
.ra-line { margin: 0 0 1.6rem; break-inside: avoid; }
.ra-line h2 { font-size: 1.1rem; margin: 0; padding: 0; }
.ra-line .ra-meta { margin: .1rem 0 .5rem; font-size: .86rem; opacity: .85; max-width: 60rem; }
.ra-line ol { list-style: none; margin: 0; padding: 0; }
.ra-countries { display: flex; flex-wrap: wrap; row-gap: .8rem; }
.ra-country { margin: 0; }
.ra-country > strong { display: block; font-size: .78rem; letter-spacing: .03em; padding: .1rem .5rem .15rem 0; margin-right: 2px;
  border-top: 3px solid #8a96a055; font-weight: 600; white-space: nowrap; }
.ra-stops { display: flex; flex-wrap: wrap; }
.ra-stop { position: relative; width: 6.6rem; margin: 0; padding: 1.5rem .5rem .2rem 0; font-size: .84rem; line-height: 1.25; overflow-wrap: anywhere; }
.ra-stop:only-child { flex-grow: 1; }
.ra-stop::after { content: ""; position: absolute; top: .62rem; left: .5rem; right: -.5rem; border-top: 4px solid var(--ra-ink); }
.ra-stop.ra-sea::after { border-top-style: dotted; }
.ra-stop.ra-air::after { border-top-style: dashed; }
.ra-stop.ra-end::after { display: none !important; }
.ra-dot { position: absolute; z-index: 1; top: .25rem; left: 0; width: 1rem; height: 1rem; box-sizing: border-box; background: var(--ra-paper);
  border: 3px solid var(--ra-ink); border-radius: 50%; }
.ra-dot.ra-cross { border-radius: 0; transform: rotate(45deg) scale(.82); border-color: var(--ra-edge); }
.ra-dot.ra-guess { background: light-dark(#d6dce1, #5d666d); border-width: 2px; }
.ra-dot.ra-change { box-shadow: 0 0 0 2px var(--ra-paper), 0 0 0 3.5px var(--ra-ink); }
.ra-dot.ra-cross.ra-change { box-shadow: 0 0 0 2px var(--ra-paper), 0 0 0 3.5px var(--ra-edge); }
.ra-stop small { display: block; opacity: .85; font-size: .92em; }
.ra-aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ra-keys { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; font-size: .86rem; list-style: none; padding: 0 !important; margin: 0 0 1rem !important; }
.ra-keys li { position: relative; padding: 0 0 0 1.7rem !important; margin: 0 !important; }
.ra-keys .ra-dot { top: .15rem; }
.ra-keys .ra-leg { position: absolute; left: -.2rem; top: .6rem; width: 1.5rem; border-top: 4px solid var(--ra-ink); }
@media (max-width: 640px) {
  .ra-countries, .ra-stops { display: block; }
  .ra-country > strong { margin: .3rem 0 0; }
  .ra-stop { width: auto; padding: .25rem 0 .55rem 1.8rem; }
  .ra-stop::after { top: .7rem; bottom: -.6rem; left: .38rem; right: auto; border-top: 0; border-left: 4px solid var(--ra-ink); }
  .ra-stop.ra-sea::after { border-left-style: dotted; }
  .ra-stop.ra-air::after { border-left-style: dashed; }
}
@media print {
  [data-testid=stSidebar], [data-testid=stHeader], [data-testid=stToolbar], [data-testid=stExpander], .stDownloadButton { display: none !important; }
  .stApp { color-scheme: light !important; }
  .st-key-keep_or_cite, .ra-counts { display: none !important; }
  .ra-lines { columns: 2; column-gap: 1rem; zoom: .57; }
  .ra-lines.ra-many { zoom: .5; }
  .ra-line { --ra-ink: #000; margin: 0 0 .8rem; }
  .ra-line h2, .ra-line .ra-meta { display: inline; line-height: 1.25; }
  .ra-line h2::after { content: " "; white-space: pre; }
  .ra-line .ra-countries { margin-top: .2rem; row-gap: .2rem; }
  .ra-country > strong { padding: 0 .5rem 0 0; border-top-width: 2px; }
  .ra-stop { width: 5.4rem; padding: 1.4rem .1rem 0 0; line-height: 1.15; }
  .ra-keys, .st-key-sentence p, [data-testid=stCaptionContainer] p { font-size: .64rem !important; }
  [data-testid=stHeading] h1 { font-size: 1.3rem !important; padding: 0 !important; }
  .block-container { padding-top: 0 !important; padding-bottom: 0 !important; }
  .block-container [data-testid=stVerticalBlock] { gap: .3rem; }
  .ra-keys { margin: 0 !important; gap: .3rem 1.1rem; }
  .ra-dot, .ra-stop::after { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
</style>
"""

_KEYS = (
    ('<span class="ra-dot"></span>', wording.corridor.KEYS["place"]),
    ('<span class="ra-dot ra-cross"></span>', wording.corridor.KEYS["cross"]),
    ('<span class="ra-dot ra-change"></span>', wording.corridor.KEYS["change"]),
    (
        '<span class="ra-dot ra-guess"></span>',
        wording.corridor.KEYS["guess"],
    ),
    ('<span class="ra-leg"></span>', wording.corridor.KEYS["land"]),
    ('<span class="ra-leg" style="border-top-style:dotted"></span>', wording.corridor.KEYS["sea"]),
    ('<span class="ra-leg" style="border-top-style:dashed"></span>', wording.corridor.KEYS["air"]),
)


def legend_html() -> str:
    """What the marks mean, as HTML."""
    keys = "".join(f"<li>{mark}{words}</li>" for mark, words in _KEYS)
    return f'<ul class="ra-keys" aria-label="{wording.corridor.LEGEND}">{keys}</ul>'


def lines_html(lines: Sequence[Line]) -> str:
    """Lines of stops as HTML, one section a branch."""
    several = len({line.route_id for line in lines}) > 1
    kinds = ["ra-lines", *(["ra-many"] if len(lines) > MANY else [])]
    return (
        f'<div class="{" ".join(kinds)}">{"".join(_line(line, name_route=several) for line in lines)}</div>'
    )


def _line(line: Line, *, name_route: bool) -> str:
    through = dict.fromkeys(iso3 for iso3, _ in line.by_country if iso3)
    crossings = len(line.crossings)
    kind = (
        wording.corridor.approach(safe.text(countries.label(line.origin)))
        if line.route_id == routes.APPROACH
        else safe.text(routes.route_label(line.route_id))
    )
    of = f"{kind} · " if name_route or line.route_id == routes.APPROACH else ""
    counts = [wording.corridor.count_of(len(through), "country")]
    if crossings:
        counts.append(wording.corridor.count_of(crossings, "crossing"))
    meta = f'{of}<b>{safe.text(line.years)}</b><span class="ra-counts"> · {" · ".join(counts)}</span>.'
    notes = dict.fromkeys(stop.note for stop in line.stops if stop.note and "not named" not in stop.note)
    noted = wording.corridor.notes("; ".join(safe.text(note) for note in notes)) if notes else ""
    last = line.stops[-1]
    body = "".join(_country(iso3, stops, last) for iso3, stops in line.by_country)
    return (
        f'<section class="ra-line"><h2>{safe.text(line.label)}</h2>'
        f'<p class="ra-meta">{meta} {wording.corridor.sourced(cited.source_html(line.source_id))}{noted}</p>'
        f'<ol class="ra-countries">{body}</ol></section>'
    )


def _country(iso3: str, stops: Sequence[Stop], last: Stop) -> str:
    name = safe.text(countries.label(iso3)) if iso3 else wording.corridor.AT_SEA
    body = "".join(_stop(stop, is_last=stop is last) for stop in stops)
    return f'<li class="ra-country"><strong>{name}</strong><ol class="ra-stops">{body}</ol></li>'


def _stop(stop: Stop, *, is_last: bool) -> str:
    mark = ["ra-dot"]
    told = []
    if stop.kind == gazetteer.BORDER_CROSSING:
        mark.append("ra-cross")
        told.append(wording.corridor.CROSSING)
    if stop.other_lines:
        mark.append("ra-change")
        told.append(wording.corridor.also_on(wording.corridor.count_of(stop.other_lines, "branch")))
    if stop.approximate:
        mark.append("ra-guess")
        told.append(wording.corridor.APPROXIMATE)
    if not is_last:
        told.append(wording.corridor.then_by(stop.mode_to_next))
    aloud = safe.text(f": {', '.join(told)}") if told else ""
    leg = "ra-end" if is_last else f"ra-{stop.mode_to_next}"
    title = f' title="{safe.text(stop.note)}"' if stop.note else ""
    return (
        f'<li class="ra-stop {leg}"{title}><span class="{" ".join(mark)}" aria-hidden="true"></span>'
        f'{safe.text(stop.place)}<span class="ra-aloud">{aloud}</span></li>'
    )
