"""Layers of the user's own tables as a scene keeps them, as they were: incidents, and what is counted in countries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard import wording
from geodata import countries, layers, routes
from geodata.atlas import Atlas
from geodata.model import SPECIAL_ORIGINS, Filters, Measure, latest_date, period_of
from geodata.sentences import measure_label

if TYPE_CHECKING:
    from geodata._figure_rows import Series

MOST_INCIDENTS = 5_000
"""Incidents of a table that a scene keeps and that travel with a page; of more, the latest."""

MOST_IN_COUNTRIES = 20_000
"""Rows of what is counted in countries that a scene keeps to be filtered; of a table of more, what the scene shows alone."""

_DECIMALS = 3
_LONGEST = 300
_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_PERIOD = re.compile(rf"(?:(?:19|20)\d\d|{_MONTH.pattern})?")
LARGEST = 10**12
"""No count is larger; thousands of such add up exactly, in a browser too."""

_NOTHING = "-"
KINDS = {
    Measure.DEAD_OR_MISSING: "deaths",
    Measure.ASYLUM_APPLICATIONS: "applications",
    Measure.PRESENCE: "presence",
}
"""What the map's scripts call the layer of a measure."""
_HEAD = ("series", "title", "publisher", "as_of", "file_name")


@dataclass(frozen=True, slots=True)
class Incident:
    """A row of a table of incidents.

    Attributes
    ----------
    first, last : str
        The months in which it lies, as YYYY-MM.
    origin, route_id : str
        Empty where the table has none.
    position : int
        Its place in the table.
    lat, lon : float
        Degrees, EPSG:4326, to three decimals.
    value : int
        Persons dead or missing, at least.
    """

    first: str
    last: str
    origin: str
    route_id: str
    position: int
    lat: float
    lon: float
    value: int


@dataclass(frozen=True, slots=True)
class InCountry:
    """Applications lodged in one country, or persons present there, of one origin and the same months.

    Attributes
    ----------
    first, last : str
        As YYYY-MM.
    origin, country : str
        ISO 3166 alpha-3, or a code of those who have no country.
    """

    first: str
    last: str
    origin: str
    country: str
    value: int


@dataclass(frozen=True, slots=True)
class OwnLayer:
    """What one table of the user's own showed in a scene, or could show.

    Attributes
    ----------
    series, title, publisher, as_of, file_name : str
        Of the table, as `Atlas.series` has them.
    measure : Measure
        ``dead_or_missing``, ``asylum_applications`` or ``presence``.
    incidents : tuple of Incident
        The latest first.
    by_country : tuple of (str, int)
        ISO 3166 alpha-3 code of a country and the applications lodged or the persons present there, largest first.
    in_countries : tuple of InCountry
        In place of `by_country` where they can be filtered.
    cut : bool
        Whether the table has earlier incidents, too, or more rows of what is counted in countries than can be filtered.
    period : str
        Month or year of the persons present in `by_country`, as YYYY-MM or YYYY.
    """

    series: str
    title: str
    publisher: str
    as_of: str
    file_name: str
    measure: Measure
    incidents: tuple[Incident, ...] = ()
    by_country: tuple[tuple[str, int], ...] = ()
    in_countries: tuple[InCountry, ...] = ()
    cut: bool = False
    period: str = ""

    @property
    def name(self) -> str:
        """What it is called in a sentence: its file and what it counts."""
        return f"{self.file_name or self.title} ({measure_label(self.measure)})"

    @property
    def total(self) -> int:
        """Persons at least, applications, or persons present."""
        in_countries = sum(value for _, value in self.by_country) + sum(
            one.value for one in self.in_countries
        )
        return sum(one.value for one in self.incidents) + in_countries


def kept(atlas: Atlas, filters: Filters) -> tuple[OwnLayer, ...]:
    """What the user's own tables show for these filters, to be kept."""
    rows = {series.key: table for series, table in atlas.placed}
    return tuple(_one(layer, rows[layer.series.key]) for layer in layers.added(atlas, filters))


def _one(layer: layers.Added, table: pd.DataFrame) -> OwnLayer:
    if layer.measure is Measure.DEAD_OR_MISSING:
        cut = len(layer.rows) > MOST_INCIDENTS
        return OwnLayer(**_head(layer), measure=layer.measure, incidents=incidents(layer, table), cut=cut)
    by_country = tuple((str(code), int(value)) for code, value in layer.rows.itertuples(index=False))
    return OwnLayer(**_head(layer), measure=layer.measure, by_country=by_country, period=layer.period)


def _head(layer: layers.Added) -> dict[str, Any]:
    series: Series = layer.series
    return {name: str(getattr(series, name) or "") for name in _HEAD}


def reachable(atlas: Atlas, routes: tuple[str, ...]) -> tuple[OwnLayer, ...]:
    """What the user's own tables can show on these routes, or all, in any month and of any origin, to be kept."""
    rows = {series.key: table for series, table in atlas.placed}
    found = []
    for layer in layers.added(atlas, Filters(routes=routes)):
        table = rows[layer.series.key]
        if layer.measure is Measure.DEAD_OR_MISSING:
            found.append(_one(layer, table))
        else:
            all_rows = _in_countries(table[table["measure"] == layer.measure])
            cut = len(all_rows) > MOST_IN_COUNTRIES
            kept_rows = () if cut else all_rows
            found.append(OwnLayer(**_head(layer), measure=layer.measure, in_countries=kept_rows, cut=cut))
    return tuple(found)


def chosen(layer: OwnLayer, filters: Filters) -> OwnLayer:
    """What filters choose of what could be reached of a table, as a scene keeps it."""

    since, until = filters.from_month or "", filters.to_month or "9999"
    is_present = layer.measure is Measure.PRESENCE
    date = latest_date(((one.first, one.last) for one in layer.in_countries), filters)

    def fits(one: Incident | InCountry) -> bool:
        in_months = (one.first, one.last) == date if is_present else one.first >= since and one.last <= until
        return in_months and (not filters.origins or one.origin in filters.origins)

    routes = filters.routes
    incidents = tuple(one for one in layer.incidents if fits(one) and (not routes or one.route_id in routes))
    sums: dict[str, int] = {}
    for one in filter(fits, layer.in_countries):
        sums[one.country] = sums.get(one.country, 0) + one.value
    by_country = tuple(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])))
    period = period_of(*date) if is_present else ""
    return replace(layer, incidents=incidents, by_country=by_country, in_countries=(), period=period)


def _in_countries(rows: pd.DataFrame) -> tuple[InCountry, ...]:
    keys = ["first", "last", "origin", "destination"]
    sums = rows.groupby(keys, observed=True, sort=True)["value"].sum().reset_index()
    return tuple(
        InCountry(_text(row[0]), _text(row[1]), _text(row[2]), _text(row[3]), int(row[4]))
        for row in sums.itertuples(index=False, name=None)
    )


def together(one: OwnLayer, other: OwnLayer) -> OwnLayer:
    """What two scenes can reach of a table; the other as it is where it is of another date or was revised."""
    if not same_table(one, other):
        return other
    found = {incident.position: incident for layer in (one, other) for incident in layer.incidents}
    latest = sorted(found.values(), key=lambda incident: (incident.first, -incident.position), reverse=True)
    return replace(other, incidents=tuple(latest), cut=one.cut or other.cut)


def same_table(one: OwnLayer, other: OwnLayer) -> bool:
    """Whether two layers are of one table that was not revised between them."""
    if [getattr(one, name) for name in (*_HEAD, "measure", "in_countries")] != [
        getattr(other, name) for name in (*_HEAD, "measure", "in_countries")
    ]:
        return False
    known = {incident.position: incident for incident in one.incidents}
    return all(known.get(incident.position, incident) == incident for incident in other.incidents)


def incidents(layer: layers.Added, table: pd.DataFrame) -> tuple[Incident, ...]:
    """The rows of a layer of incidents with all that its table, as `Atlas.placed` has it, says of them; of many the latest."""
    chosen = layer.rows["position"].head(MOST_INCIDENTS)
    rows = table.set_index("position", drop=False).loc[chosen]
    return tuple(
        Incident(
            first=_text(row["first"]),
            last=_text(row["last"]),
            origin=_text(row["origin"]),
            route_id=_text(row["route_id"]),
            position=int(row["position"]),
            lat=round(float(row["lat"]), _DECIMALS),
            lon=round(float(row["lon"]), _DECIMALS),
            value=int(row["value"]),
        )
        for row in rows.to_dict("records")
    )


def _text(value: Any) -> str:
    return "" if value is None or pd.isna(value) else str(value)


def revised(then: Sequence[OwnLayer], now: Sequence[OwnLayer]) -> list[str]:
    """Say what layers show now that they did not, a sentence each."""
    before = {(layer.series, layer.measure): layer for layer in then}
    after = {(layer.series, layer.measure): layer for layer in now}
    texts = []
    for key, layer in before.items():
        latest = after.get(key)
        if latest is None:
            texts.append(wording.revisions.layer_gone(layer.name))
        elif latest != layer:
            texts.append(wording.revisions.layer(layer.name, _told(layer), _told(latest)))
    texts += [wording.revisions.layer_came(layer.name) for key, layer in after.items() if key not in before]
    return texts


def _told(layer: OwnLayer) -> str:
    rows = len(layer.incidents) or len(layer.by_country)
    what = (
        wording.revisions.INCIDENTS
        if layer.measure is Measure.DEAD_OR_MISSING
        else wording.revisions.COUNTRIES
    )
    return wording.revisions.layer_holds(layer.total, rows, what, layer.as_of)


def record(layer: OwnLayer) -> dict[str, Any]:
    """A layer as a file has it: each row is one line of words, with a dash where there is nothing."""
    told = [*map(astuple, layer.incidents), *map(astuple, layer.in_countries)]
    cells = told or layer.by_country
    rows = [" ".join(str(cell) or _NOTHING for cell in row) for row in cells]
    head = {name: getattr(layer, name) for name in _HEAD}
    dated = {"period": layer.period} if layer.period else {}
    return {**head, "measure": str(layer.measure), "cut": layer.cut, "rows": rows, **dated}


def from_record(content: Any) -> OwnLayer:
    """Read a layer, as `record` gives it.

    Raises
    ------
    KeyError, TypeError, ValueError
        If it is none.
    """
    if not isinstance(content, dict):
        raise TypeError(wording.briefing_file.instead(content, wording.briefing_file.OWN_LAYER))
    head: dict[str, Any] = {name: content[name] for name in _HEAD}
    for name, text in head.items():
        if not isinstance(text, str) or len(text) > _LONGEST:
            raise TypeError(wording.briefing_file.instead(text, wording.briefing_file.own_value(name)))
    measure, rows = content["measure"], content["rows"]
    if measure not in KINDS:
        raise ValueError(wording.briefing_file.no_layer(measure, ", ".join(KINDS)))
    is_deaths = measure == Measure.DEAD_OR_MISSING
    # A file of a time when that was not written down has as many incidents as are kept where there were more.
    cut = content.get("cut", is_deaths and len(rows) == MOST_INCIDENTS)
    if not isinstance(cut, bool):
        raise TypeError(wording.briefing_file.instead(cut, wording.briefing_file.TRUTH))
    most = MOST_INCIDENTS if is_deaths else MOST_IN_COUNTRIES
    if not isinstance(rows, list) or len(rows) > most:
        raise TypeError(wording.briefing_file.no_rows(most))
    cells = [_cells(row) for row in rows]
    head["measure"] = Measure(measure)
    if is_deaths:
        return OwnLayer(**head, incidents=tuple(map(_incident, cells)), cut=cut)
    if cells and len(cells[0]) == len(fields(InCountry)):
        return OwnLayer(**head, in_countries=tuple(map(_in_country, cells)))
    period = content.get("period", "")
    if not isinstance(period, str) or not _PERIOD.fullmatch(period):
        raise ValueError(wording.briefing_file.no_months(str(period), str(period)))
    return OwnLayer(**head, by_country=tuple(map(_value_of, cells)), period=period, cut=cut)


def _cells(row: Any) -> list[str]:
    if not isinstance(row, str) or len(row) > _LONGEST:
        raise TypeError(wording.briefing_file.instead(row, wording.briefing_file.OWN_ROW))
    return ["" if cell == _NOTHING else cell for cell in row.split(" ")]


def _incident(cells: list[str]) -> Incident:
    first, last, origin, route_id, position, lat, lon, value = cells
    _check(first, last, origin)
    if route_id and route_id not in routes.route_ids():
        raise ValueError(wording.briefing_file.no_route(route_id))
    if not (-90 <= float(lat) <= 90 and -180 <= float(lon) <= 180):
        raise ValueError(wording.briefing_file.no_incident(lat, lon))
    return Incident(first, last, origin, route_id, _count(position), float(lat), float(lon), _count(value))


def _in_country(cells: list[str]) -> InCountry:
    first, last, origin, country, value = cells
    _check(first, last, origin)
    return InCountry(first, last, origin, *_value_of([country, value]))


def _check(first: str, last: str, origin: str) -> None:
    if not (_MONTH.fullmatch(first) and _MONTH.fullmatch(last)):
        raise ValueError(wording.briefing_file.no_months(first, last))
    if origin and origin not in countries.register() and origin not in SPECIAL_ORIGINS:
        raise ValueError(wording.briefing_file.instead(origin, wording.briefing_file.CODE))


def _value_of(cells: list[str]) -> tuple[str, int]:
    code, value = cells
    if code not in countries.register():
        raise ValueError(wording.briefing_file.instead(code, wording.briefing_file.CODE))
    return code, _count(value)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > LARGEST:
        raise ValueError(wording.briefing_file.instead(text, wording.briefing_file.COUNT, 20))
    return int(text)
