"""A report is read again: what is found in its text now takes the place of what was found when it was added."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from geodata import _correction_rows, _corrections, _report_rows
from geodata._corrections import Correction
from geodata._prepared import MentionRow, Prepared, record_sha256
from geodata._store_tables import mentions, reports
from geodata.model import Report


class Outcome(StrEnum):
    """What became of a report that was to be read again."""

    CHANGED = "changed"
    SAME = "the same"
    LEFT = "left as it is"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Again:
    """What became of one report that was to be read again.

    Attributes
    ----------
    more, fewer, roles : int
        Mentions that count now and did not, that counted and do not, and that have another role.
    lost : tuple of Correction
        The decisions whose mention is found no more; they are kept.
    why : str
        A sentence, for a report that is left as it is.
    """

    report_id: str
    outcome: Outcome
    more: int = 0
    fewer: int = 0
    roles: int = 0
    lost: tuple[Correction, ...] = ()
    why: str = ""


_OLDER = or_(reports.c.read_with.is_(None), reports.c.read_with != bindparam("now"))
_CURRENT = select(reports.c.key, reports.c.report_id).where(reports.c.current).order_by(reports.c.key)
_OUTDATED = _CURRENT.where(_OLDER)
_DELETE_MENTIONS = delete(mentions).where(mentions.c.report_key == bindparam("of"))
_SET_READ = update(reports).where(reports.c.key == bindparam("of")).values(read_with=bindparam("now"))
_SET_RECORD = (
    update(reports)
    .where(reports.c.key == bindparam("of"))
    .values(record_sha256=bindparam("record"), changed=bindparam("revision"))
)


def wanted(connection: Connection, read_with: str) -> dict[int, str]:
    """The ids of the reports that count and were read with something else, by their keys; empty ``read_with`` for all."""
    rows = connection.execute(_OUTDATED, {"now": read_with}) if read_with else connection.execute(_CURRENT)
    return {int(key): str(report_id) for key, report_id in rows}


def write(connection: Connection, key: int, prepared: Prepared, revision: int) -> Again:
    """Write what is found in a report now, in a transaction that has been begun; roll it back if nothing is other."""
    report_id = prepared.report.report_id
    held = _report_rows.read(connection, [key])
    if not held or not held[0][0].current:
        connection.rollback()
        return Again(
            report_id, Outcome.LEFT, why=f"Report “{report_id}” was replaced or taken out meanwhile."
        )
    ((row, report),) = held
    before = _report_rows.read_mentions(connection, [key])[key]
    if what := _report_rows.damage(row, report, before):
        connection.rollback()
        return Again(report_id, Outcome.LEFT, why=_report_rows.damaged(report_id, what))
    after = list(prepared.mentions)
    if after != before:
        again = _replace(connection, key, report, (before, after), revision)
    else:
        again = Again(report_id, Outcome.SAME)
        if row.read_with == prepared.read_with:
            connection.rollback()
            return again
    connection.execute(_SET_READ, {"of": key, "now": prepared.read_with})
    return again


def _replace(
    connection: Connection,
    key: int,
    report: Report,
    found: tuple[list[MentionRow], list[MentionRow]],
    revision: int,
) -> Again:
    """Write other mentions of a report, and let what was decided about it hold for those that stand where they stood."""
    before, after = found
    decided = _correction_rows.of_report(connection, report.report_id)
    counted = [row for _, row in _corrections.apply(report.text, before, decided)]
    moved = _corrections.moved(report.text, before, after, decided)
    for one, place in moved:
        _correction_rows.move(connection, one.key, place)
    connection.execute(_DELETE_MENTIONS, {"of": key})
    _report_rows.add_mentions(connection, key, after)
    values = {"of": key, "record": record_sha256(report, after), "revision": revision}
    connection.execute(_SET_RECORD, values)
    hold = _correction_rows.of_report(connection, report.report_id) if moved else decided
    count = [row for _, row in _corrections.apply(report.text, after, hold)]
    _report_rows.write_counts(connection, key, report, count)
    held = {one.key for one in _corrections.latest(decided).values()}
    lost = tuple(one for one, (_, _, nth) in moved if nth < 0 and one.key in held)
    return _compared(report.report_id, (counted, count), lost)


def _compared(
    report_id: str, counts: tuple[list[MentionRow], list[MentionRow]], lost: tuple[Correction, ...]
) -> Again:
    roles, now = ({(start, end, iso3): role for start, end, _, iso3, role, *_ in rows} for rows in counts)
    more, fewer = len(now.keys() - roles.keys()), len(roles.keys() - now.keys())
    other = sum(roles[one] != now[one] for one in roles.keys() & now.keys())
    outcome = Outcome.CHANGED if more or fewer or other else Outcome.SAME
    return Again(report_id, outcome, more, fewer, other, lost)
