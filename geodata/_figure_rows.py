"""Tables of figures as rows of the store's tables: a later vintage of a series in the place of an earlier one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, or_, select, update

from geodata._prepared import clean, sha256
from geodata._report_rows import Added
from geodata._store_tables import figure_choices, figure_rows, figure_series
from geodata.errors import StoreError
from geodata.model import IN_COUNTRIES, Figures, Measure, months_of

if TYPE_CHECKING:
    import pandas as pd

FIELDS = tuple(column.name for column in figure_rows.c if column.name not in ("series_key", "position"))
_PLAIN = ("series", "title", "publisher", "url", "as_of")
_READ_WITH = ("chosen", "header", "columns", "matched")


@dataclass(frozen=True, slots=True)
class Series:
    """A vintage of a table, without its rows.

    Attributes
    ----------
    vintage : int
        From 1, in the order in which they were added.
    current : bool
        Whether it is the one that counts: the latest date, and of one date the last that was added.
    rejected : tuple of (str, str)
        Rows of the file that were not read, each with the reason.
    unresolved : mapping of str to list of str
        Spellings that name no country, with the codes of the nearest.
    added_at : str
        UTC; for people to read, never to order by.
    file_sha256 : str
        Of the file that it was read from.
    chosen, header, columns, matched
        What it was read with, as for `geodata.model.Figures`; matched is None where it was not kept.
    taken_back : bool
        Whether a person has taken it out again.
    taken_out : bool
        Whether nothing of the table counted from then on.
    """

    key: int
    series: str
    vintage: int
    current: bool
    title: str
    publisher: str
    url: str
    as_of: str
    notes: tuple[str, ...]
    rejected: tuple[tuple[str, str], ...]
    unresolved: Mapping[str, list[str]]
    file_name: str
    added_at: str
    file_sha256: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    header: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    matched: bool | None = None
    taken_back: bool = False
    taken_out: bool = False


_ALL = select(figure_series).order_by(figure_series.c.sequence)
_CHOICES = select(figure_choices.c.series_key, figure_choices.c.data)
_SAME = select(figure_series.c.current).where(
    figure_series.c.record_sha256 == bindparam("record_sha256"), figure_series.c.series == bindparam("of")
)
_LAST = select(func.max(figure_series.c.vintage)).where(figure_series.c.series == bindparam("of"))
_CURRENT = select(figure_series.c.key, figure_series.c.as_of).where(
    figure_series.c.series == bindparam("of"), figure_series.c.current
)
_RETIRE = update(figure_series).where(figure_series.c.key == bindparam("of")).values(current=None)
_COUNT = update(figure_series).where(figure_series.c.key == bindparam("of")).values(current=True)
_ROWS = (
    select(*(figure_rows.c[name] for name in FIELDS))
    .where(figure_rows.c.series_key == bindparam("of"))
    .order_by(figure_rows.c.position)
)
_PLACED_FIELDS = ("position", "measure", "route_id", "origin", "destination", "period", "value", "lat", "lon")
_PLACED = (
    select(*(figure_rows.c[name] for name in _PLACED_FIELDS))
    .where(
        figure_rows.c.series_key == bindparam("of"),
        figure_rows.c.value > 0,
        or_(
            and_(figure_rows.c.measure == str(Measure.DEAD_OR_MISSING), figure_rows.c.lat.is_not(None)),
            and_(figure_rows.c.measure.in_(list(map(str, IN_COUNTRIES))), figure_rows.c.destination != ""),
        ),
    )
    .order_by(figure_rows.c.position)
)
_ONE = select(*(figure_rows.c[name] for name in FIELDS)).where(
    figure_rows.c.series_key == bindparam("of"), figure_rows.c.position == bindparam("at")
)
_MONTHLY_KEY = [figure_rows.c[name] for name in ("measure", "route_id", "origin", "border", "period")]
_MONTHLY = (
    select(*_MONTHLY_KEY, func.sum(figure_rows.c.value))
    .where(
        figure_rows.c.series_key == bindparam("of"),
        func.length(figure_rows.c.period) == len("2015-01"),
        # Persons present on several dates are no sum: they are a layer of their own.
        figure_rows.c.measure != str(Measure.PRESENCE),
    )
    .group_by(*_MONTHLY_KEY)
    .having(func.sum(figure_rows.c.value) > 0)
    .order_by(*_MONTHLY_KEY)
)


_YEARLY = (
    select(figure_rows.c.measure)
    .join(figure_series, figure_series.c.key == figure_rows.c.series_key)
    .where(
        figure_series.c.current,
        or_(func.length(figure_rows.c.period) == len("2015"), figure_rows.c.measure == str(Measure.PRESENCE)),
    )
    .distinct()
)


def add(
    connection: Connection, figures: Figures, file: tuple[str, str], revision: int, added_at: str
) -> Added:
    """Write a table in a transaction that has been begun; roll it back if the same is there already.

    Parameters
    ----------
    file : tuple of (str, str)
        Name and SHA-256 of the file.
    """
    figures = _told_apart(connection, figures, file[1])
    rows = _plain_rows(figures.rows)
    described = _described(figures)
    record = sha256(json.dumps([described, rows]))
    # Of each vintage that is alike, whether it counts.
    alike = connection.execute(_SAME, {"record_sha256": record, "of": figures.series}).scalars().all()
    before = connection.execute(_CURRENT, {"of": figures.series}).first()
    older = _is_older(figures.as_of, before.as_of if before else "")
    # What was replaced and is added once more, as after a choice that was taken back, counts again.
    if any(alike) or (alike and older):
        connection.rollback()
        return Added("table", figures.series, "already there", len(rows))
    vintage = connection.execute(_LAST, {"of": figures.series}).scalar() or 0
    if before and not older:
        connection.execute(_RETIRE, {"of": before.key})
    inserted = connection.execute(
        insert(figure_series),
        {
            **described,
            "vintage": vintage + 1,
            "current": None if older else True,
            "file_name": clean(file[0]),
            "file_sha256": file[1],
            "record_sha256": record,
            "sequence": revision,
            "added_at": added_at,
        },
    )
    (key,) = inserted.inserted_primary_key or (0,)
    read_with = {name: getattr(figures, name) for name in _READ_WITH}
    connection.execute(insert(figure_choices), {"series_key": key, "data": clean(json.dumps(read_with))})
    if rows:
        named = [
            dict(zip(FIELDS, row, strict=True), series_key=key, position=position)
            for position, row in enumerate(rows)
        ]
        connection.execute(insert(figure_rows), named)
    outcome = "older version" if older else "new version" if before else "added"
    return Added("table", figures.series, outcome, len(rows))


def _told_apart(connection: Connection, figures: Figures, file_sha256: str) -> Figures:
    """A table that is known by its file's name alone, under another where that name is another table's: one with other
    columns. The same file is always the same table."""
    if not figures.header:
        return figures
    headers: dict[str, set[str]] = {}
    for held in series(connection):
        headers.setdefault(held.series, set()).add(held.header)
        if held.header == figures.header and held.file_sha256 == file_sha256:
            return replace(figures, series=held.series, title=held.title)
    number, name = 1, figures.series
    while not headers.get(name, {""}) & {"", figures.header}:
        number += 1
        name = f"{figures.series}-{number}"
    return replace(figures, series=name)


def _described(figures: Figures) -> dict[str, str]:
    """A table's own fields, without its rows."""
    return {name: clean(getattr(figures, name)) for name in _PLAIN} | {
        "notes": json.dumps(figures.notes),
        "rejected": json.dumps(figures.rejected[["row", "reason"]].astype(str).to_numpy().tolist()),
        "unresolved": json.dumps({spelling: list(near) for spelling, near in figures.unresolved.items()}),
    }


def _plain_rows(frame: pd.DataFrame) -> list[list[Any]]:
    columns = [frame[name].astype(object).where(frame[name].notna(), None) for name in FIELDS]
    return [
        [clean(value) if isinstance(value, str) else value for value in row]
        for row in zip(*columns, strict=True)
    ]


def series(connection: Connection) -> list[Series]:
    """All vintages of all tables, in the order in which they were added."""
    read_with = {key: json.loads(data) for key, data in connection.execute(_CHOICES)}
    return [
        Series(
            key=row.key,
            series=row.series,
            vintage=row.vintage,
            current=bool(row.current),
            title=row.title,
            publisher=row.publisher,
            url=row.url,
            as_of=row.as_of,
            notes=tuple(json.loads(row.notes)),
            rejected=tuple((number, reason) for number, reason in json.loads(row.rejected)),
            unresolved=json.loads(row.unresolved),
            file_name=row.file_name,
            added_at=row.added_at,
            file_sha256=row.file_sha256,
            **read_with.get(row.key, {}),
        )
        for row in connection.execute(_ALL)
    ]


def before(vintages: Sequence[Series], later: Series) -> Series | None:
    """The vintage of a table that counted before another one; None where there was none."""
    counted: Series | None = None
    for held in sorted(vintages, key=lambda held: held.vintage):
        if held.series != later.series or held.vintage >= later.vintage:
            continue
        if held.taken_out:
            counted = None
        elif not held.taken_back and not _is_older(held.as_of, counted.as_of if counted else ""):
            counted = held
    return counted


def _is_older(as_of: str, counting: str) -> bool:
    """Whether a vintage is of an earlier date than the one that counts; without both dates, the later file counts."""
    return bool(as_of and counting and as_of < counting)


def take_back(connection: Connection, key: int, *, whole: bool = False) -> Series | None:
    """Let the vintage before one count again, in a transaction that has been begun; give it, if there is one.

    Parameters
    ----------
    whole : bool
        Whether no earlier vintage counts in its place.

    Raises
    ------
    StoreError
        If the vintage does not count now.
    """
    vintages = series(connection)
    taken = next((held for held in vintages if held.key == key and held.current), None)
    if taken is None:
        raise StoreError("This version of the table does not count any more: nothing was changed.")
    connection.execute(_RETIRE, {"of": key})
    earlier = None if whole else before(vintages, taken)
    _note(connection, taken, taken_back=True, taken_out=earlier is None)
    if earlier:
        connection.execute(_COUNT, {"of": earlier.key})
    return earlier


def erase(connection: Connection, name: str) -> bool:
    """Delete all vintages of a table, in a transaction that has been begun; give whether there was one."""
    keys = [held.key for held in series(connection) if held.series == name]
    for table in (figure_rows, figure_choices):
        connection.execute(delete(table).where(table.c.series_key.in_(keys)))
    connection.execute(delete(figure_series).where(figure_series.c.key.in_(keys)))
    return bool(keys)


def put_back(connection: Connection, held: Series) -> None:
    """Let a vintage that was taken out count again, in a transaction that has been begun."""
    connection.execute(_COUNT, {"of": held.key})
    _note(connection, held)


def _note(connection: Connection, held: Series, **taken: bool) -> None:
    read_with = {name: getattr(held, name) for name in _READ_WITH} | taken
    connection.execute(delete(figure_choices).where(figure_choices.c.series_key == held.key))
    connection.execute(insert(figure_choices), {"series_key": held.key, "data": clean(json.dumps(read_with))})


def rows(connection: Connection, key: int) -> pd.DataFrame:
    """Rows of one vintage, as `geodata.schemas.loaded_figures` has them, in the order of the file."""
    import pandas as pd

    frame = pd.DataFrame([tuple(row) for row in connection.execute(_ROWS, {"of": key})], columns=FIELDS)
    texts = [name for name in FIELDS if name not in ("value", "lat", "lon")]
    return frame.astype({**dict.fromkeys(texts, "str"), "value": "int64", "lat": "float64", "lon": "float64"})


def placed(connection: Connection, key: int) -> pd.DataFrame:
    """Rows of one vintage that lie somewhere: incidents at their points, applications and persons present in countries.

    Returns
    -------
    DataFrame
        position, measure, route_id, origin, destination, period, value, lat, lon (degrees, EPSG:4326), and the first and
        last month of the period.
    """
    import pandas as pd

    found = [tuple(row) for row in connection.execute(_PLACED, {"of": key})]
    frame = pd.DataFrame(found, columns=list(_PLACED_FIELDS))
    frame = frame.astype({"position": "int64", "value": "int64", "lat": "float64", "lon": "float64"})
    months = {period: months_of(period) for period in frame["period"].unique()}
    return frame.assign(
        first=[months[period][0] for period in frame["period"]],
        last=[months[period][1] for period in frame["period"]],
    )


def one(connection: Connection, key: int, position: int) -> dict[str, Any] | None:
    """One row of a vintage, by its place in the order of the file."""
    row = connection.execute(_ONE, {"of": key, "at": position}).mappings().first()
    return dict(row) if row else None


def monthly(connection: Connection, key: int) -> pd.DataFrame:
    """Sums of one vintage by measure, route_id, origin, border and month; those that are not 0, and of no stock."""
    import pandas as pd

    columns = ["measure", "route_id", "origin", "border", "month", "value"]
    frame = pd.DataFrame([tuple(row) for row in connection.execute(_MONTHLY, {"of": key})], columns=columns)
    return frame.astype({**dict.fromkeys(columns[:-1], "str"), "value": "int64"})


def yearly_measures(connection: Connection) -> list[str]:
    """The measures of figures that count and are of no months: of whole years, or of persons present on a date."""
    return list(connection.execute(_YEARLY).scalars())


def damaged(connection: Connection) -> list[str]:
    """A sentence for each vintage that is not what was written."""
    faults = []
    for row in connection.execute(_ALL).all():
        described = {name: getattr(row, name) for name in (*_PLAIN, "notes", "rejected", "unresolved")}
        kept = [list(values) for values in connection.execute(_ROWS, {"of": row.key})]
        if sha256(json.dumps([described, kept])) != row.record_sha256:
            faults.append(
                f"Table “{row.title or row.series}” of {row.file_name} is damaged: its rows are not those that were "
                "added. Restore a backup, or add its file again."
            )
    return faults


def files(connection: Connection) -> dict[str, Added]:
    """What was read from each file of a table that counts, by the file's SHA-256."""
    count = select(func.count()).where(figure_rows.c.series_key == figure_series.c.key).scalar_subquery()
    counting = select(figure_series.c.series).where(figure_series.c.current)
    query = select(figure_series.c.file_sha256, figure_series.c.series, count).where(
        figure_series.c.series.in_(counting)
    )
    return {
        sha: Added("table", name, "already there", number) for sha, name, number in connection.execute(query)
    }
