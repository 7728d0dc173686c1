"""What stands beside the map of a live page where it is no chart: branches stop by stop, or what each source counts."""

from __future__ import annotations

from dashboard import safe, wording
from dashboard.briefing import beside
from dashboard.briefing.pinned import Shown
from dashboard.briefing.scenes import Count, FigureKind
from dashboard.sources import with_code
from geodata import countries
from geodata.atlas import Atlas
from geodata.corridor import Line

_APPROXIMATE = f" <small>{wording.scene_text.APPROXIMATE}</small>"


def written(item: Shown) -> str:
    """The strip or the sources of a scene as HTML, with every text inert; empty where a chart or nothing stands there."""
    title = beside.title(item)
    if not title:
        return ""
    if item.scene.figure is FigureKind.STRIP:
        inside = "".join(_line(line, item.atlas) for line in item.numbers.lines)
    else:
        rows = "".join(_count(count, item.atlas) for count in item.numbers.counts)
        inside = f"<table>{rows}</table>"
    return f'<h3>{safe.text(title)}</h3><div class="beside">{inside}</div>'


def _line(line: Line, atlas: Atlas) -> str:
    stops = [
        f"<li>{safe.text(stop.place)}{f' · {safe.text(countries.label(iso3))}' if iso3 and first else ''}"
        f"{_APPROXIMATE if stop.approximate else ''}</li>"
        for iso3, inside in line.by_country
        for first, stop in zip([True, *[False] * len(inside)], inside, strict=False)
    ]
    about = f"{safe.text(line.years)} · {safe.text(with_code(atlas, line.source_id))}"
    return (
        f'<h4>{safe.text(line.label)}</h4><p class="small">{about}</p><ol class="stops">{"".join(stops)}</ol>'
    )


def _count(count: Count, atlas: Atlas) -> str:
    what = safe.text(f"{count.measure.capitalize()}: {count.scope}")
    date = count.as_of or wording.scene_text.NO_DATE
    source = with_code(atlas, count.source_id)
    about = safe.text(wording.exports.count_about(count.place, count.period, date, source))
    return f"<tr><td>{what}<br><small>{about}</small></td><td>{safe.text(beside.number(count))}</td></tr>"
