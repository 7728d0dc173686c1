"""Title, publisher, date and language of a report as a person has corrected them: they hold for its later versions, too."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from geodata import _remembered, _report_rows
from geodata._prepared import Prepared, clean, record_sha256
from geodata._store_tables import remembered, reports
from geodata.errors import StoreError
from geodata.model import MONTH_PATTERN, Report

FIELDS = ("title", "publisher", "published", "language")
_KIND = "details"
_LONGEST = 300
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)
_AS_FAR_AS_KNOWN = re.compile(rf"[0-9]{{4}}|{MONTH_PATTERN.pattern}", re.ASCII)

_CURRENT = select(reports.c.key).where(reports.c.report_id == bindparam("of"), reports.c.current)
_KEPT = select(remembered.c.value).where(remembered.c.kind == _KIND, remembered.c.name == bindparam("of"))


def forget(connection: Connection, report_id: str) -> None:
    """Drop what a person has corrected of a report's details."""
    _remembered.keep(connection, _KIND, report_id, None)


def checked(details: Mapping[str, str]) -> dict[str, str]:
    """Details as they can be kept: one line each, without blanks around them.

    Parameters
    ----------
    details : mapping of str to str
        Some of `FIELDS`; empty where it is not known, which a title cannot be.

    Raises
    ------
    StoreError
        If one cannot be; the sentence says which, and what would do.
    """
    kept = {name: " ".join(clean(value).split()) for name, value in details.items()}
    for name, value in kept.items():
        if name not in FIELDS:
            raise StoreError(f"{name[:40]!r} is no detail of a report; details are {', '.join(FIELDS)}.")
        if len(value) > _LONGEST:
            raise StoreError(f"The {name} has {len(value):,} characters; at most {_LONGEST} are kept.")
    if kept.get("title") == "":
        raise StoreError("A report needs a title: write one.")
    published, language = kept.get("published", ""), kept.get("language", "")
    if published and not _is_date(published):
        raise StoreError(f"“{published[:40]}” is no date; write 2021, 2021-12 or 2021-12-09.")
    if language and not _LANGUAGE.fullmatch(language):
        raise StoreError(f"“{language[:40]}” is no code of a language; write one such as en, sr or pt-BR.")
    return kept


def _is_date(text: str) -> bool:
    if _AS_FAR_AS_KNOWN.fullmatch(text):
        return True
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def correct(
    connection: Connection,
    report_id: str,
    details: Mapping[str, str],
    revision: int,
    seen: Mapping[str, str],
) -> None:
    """Write details in a transaction that has been begun, and keep them for later versions of the report.

    Raises
    ------
    StoreError
        If there is no such report, a detail cannot be, or it is no longer as it was seen.
    """
    changed = checked(details)
    key = connection.execute(_CURRENT, {"of": report_id}).scalar()
    if key is None:
        raise StoreError(f"There is no report “{report_id[:60]}” of your own.")
    ((_, report),) = _report_rows.read(connection, [key])
    _check_as_seen(report, changed, seen)
    rows = _report_rows.read_mentions(connection, [key])[key]
    record = record_sha256(_with(report, changed), rows)
    connection.execute(
        update(reports).where(reports.c.key == key).values(**changed, record_sha256=record, changed=revision)
    )
    kept = _kept(connection, report_id) | changed
    _remembered.keep(connection, _KIND, report_id, json.dumps(kept))


def _check_as_seen(report: Report, changed: Mapping[str, str], seen: Mapping[str, str]) -> None:
    """Refuse to write over what somebody else has changed meanwhile."""
    both = [
        f"{name} is now “{getattr(report, name)}”, and you wrote “{value}”"
        for name, value in changed.items()
        if getattr(report, name) not in (seen.get(name, getattr(report, name)), value)
    ]
    if both:
        raise StoreError(
            f"The report was changed meanwhile: {'; '.join(both)}. Nothing was saved: write again what is right."
        )


def _with(report: Report, details: Mapping[str, Any]) -> Report:
    return replace(report, **details)


def _kept(connection: Connection, report_id: str) -> dict[str, str]:
    value = connection.execute(_KEPT, {"of": report_id}).scalar()
    return dict(json.loads(value)) if value else {}


def applied(connection: Connection, prepared: Prepared) -> Prepared:
    """A report that is to be added, with the details that were corrected when it was there before."""
    kept = _kept(connection, prepared.report.report_id)
    if not kept:
        return prepared
    report = _with(prepared.report, kept)
    return replace(prepared, report=report, record_sha256=record_sha256(report, prepared.mentions))
