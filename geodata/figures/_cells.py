"""Cells as people and offices write them: counts, periods, degrees. What is missing or suppressed stays missing."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None
Row: TypeAlias = list[Cell]

# More than there are people: a count above it is a slip or an attack.
_LARGEST_COUNT = 10_000_000_000
_LONGEST_CELL = 60
# The cells of a table say the same few things over and over. Typed, so that True is not read as 1.
_remembered = lru_cache(maxsize=50_000, typed=True)
# fmt: off
_MISSING = frozenset((
    "", "-", "–", "—", ":", ".", "..", "...", "*", "x", "na", "n/a", "n.a.", "#n/a", "nan", "null", "none",
    "not available", "not applicable", "suppressed", "confidential", "missing", "no data",
))
# fmt: on
_BELOW = re.compile(r"[<≤] ?\d{1,3}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = "january february march april may june july august september october november december".split()
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NAME = r"(?P<name>[A-Za-z]{3,9})\.?"
_NUMBERED = (
    re.compile(rf"{_YEAR}"),
    re.compile(rf"{_YEAR}(?P<month>\d\d)"),
    re.compile(rf"{_YEAR} ?[-/.M] ?(?P<month>\d{{1,2}})"),
    re.compile(rf"(?P<month>\d{{1,2}})[-/.]{_YEAR}"),
    re.compile(rf"{_YEAR}([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}})(?:[T ].*)?"),
)
_NAMED = (
    re.compile(rf"{_NAME}[-' ,]*{_YEAR}"),
    re.compile(rf"{_YEAR}[-' ,]*{_NAME}"),
    re.compile(rf"{_NAME}[-' ](?P<short>\d\d)"),
    re.compile(rf"(?P<day>\d{{1,2}})\.?[- ]{_NAME}[- ,]+{_YEAR}"),
    re.compile(rf"{_NAME} (?P<day>\d{{1,2}}),? {_YEAR}"),
)
_DAY_OR_MONTH = re.compile(r"(?P<first>\d{1,2})([-/.])(?P<second>\d{1,2})\2(?P<year>(?:19|20)\d\d)(?: .*)?")


class UnreadableError(ValueError):
    """A cell that cannot be read; the text is the reason, fit to be shown."""


def shown(cell: Cell) -> str:
    """A cell as a message quotes it: in quotes, and no longer than 40 characters."""
    return repr(text_of(cell)[:40])


def text_of(cell: Cell) -> str:
    """A cell as text, without the blanks around it; a whole number without its ``.0``."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


@_remembered
def is_missing(cell: Cell) -> bool:
    """Whether a cell holds no value: blank, a dash, a colon, ``NA``, or a mark of suppression such as ``*`` or ``<5``."""
    if isinstance(cell, str):
        text = cell.strip().casefold()
        return text in _MISSING or bool(_BELOW.fullmatch(text))
    return cell is None or (isinstance(cell, float) and math.isnan(cell))


@_remembered
def count(cell: Cell, decimal: str = ".") -> int | None:
    """Read a count; None where it is missing or suppressed.

    Parameters
    ----------
    decimal : str
        The decimal mark of the file, a point or a comma; the other one stands between thousands.

    Raises
    ------
    UnreadableError
        If the cell is no whole number, is negative, or is more than there are people.
    """
    if is_missing(cell):
        return None
    number = _number(cell, decimal)
    if not number.is_integer():
        raise UnreadableError(f"{shown(cell)} is not a whole number")
    if number < 0:
        raise UnreadableError(f"{shown(cell)} is negative, and a count cannot be")
    if number > _LARGEST_COUNT:
        raise UnreadableError(f"{shown(cell)} is more than there are people")
    return int(number)


@_remembered
def degrees(cell: Cell, most: int, decimal: str = ".") -> float:
    """Read a latitude (``most`` 90) or longitude (180), in degrees; NaN where it is missing.

    Raises
    ------
    UnreadableError
        If the cell is no number, or lies beyond the poles or the antimeridian.
    """
    if is_missing(cell):
        return math.nan
    name = "latitude" if most == 90 else "longitude"
    number = _number(cell, decimal)
    if not -most <= number <= most:
        raise UnreadableError(
            f"{name} {shown(cell)} is not within -{most} to {most}; are latitude and longitude swapped?"
        )
    return number


def _number(cell: Cell, decimal: str) -> float:
    if isinstance(cell, bool) or not isinstance(cell, (int, float, str)):
        raise UnreadableError(f"{shown(cell)} is not a number")
    if isinstance(cell, str):
        text = cell.strip()
        between = "." if decimal == "," else ","
        digits = rf"[+-]?(?:\d+|\d{{1,3}}(?:[{between}' \u00a0\u202f]\d{{3}})+)(?:\{decimal}\d*)?"
        if len(text) > _LONGEST_CELL or not re.fullmatch(digits, text, re.ASCII):
            raise UnreadableError(f"{shown(cell)} is not a number")
        plain = re.sub(rf"[{between}' \u00a0\u202f]", "", text)
        return float(plain.replace(decimal, "."))
    if isinstance(cell, float) and not math.isfinite(cell):
        raise UnreadableError(f"{shown(cell)} is not a number")
    # An integer of JSON can be too long for a float.
    return float(max(-1e300, min(cell, 1e300)))


@_remembered
def period(cell: Cell, *, day_first: bool | None = None) -> str:
    """Read a month as YYYY-MM, or a year as YYYY.

    Parameters
    ----------
    cell : Cell
        ``JAN2009``, ``Jan-2009``, ``2021M12``, ``2021-12-05``, ``January 05, 2020``, a date, an Excel serial number...
    day_first : bool, optional
        How ``03/04/2021`` is meant; without it, such a date is refused unless it can only be meant one way.

    Raises
    ------
    UnreadableError
        If the cell is no month, date or year between 1900 and 2099, or one that can be meant in two ways.
    """
    if isinstance(cell, date):
        return _checked(cell, cell.year, cell.month)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and 20_000 <= cell < 73_051:
        # Excel counts days from 1900; serial numbers between 1954 and 2099.
        serial = date(1899, 12, 30) + timedelta(days=int(cell))
        return f"{serial:%Y-%m}"
    text = text_of(cell)
    if text.isascii() and text.isdigit() and len(text) == 5:
        return period(int(text))
    if len(text) <= _LONGEST_CELL:
        for pattern in _NUMBERED:
            if found := pattern.fullmatch(text):
                parts = found.groupdict()
                month = parts.get("month")
                return _checked(cell, int(parts["year"]), int(month) if month else None, parts.get("day"))
        for pattern in _NAMED:
            if (found := pattern.fullmatch(text)) and (month_number := _named(found["name"])):
                parts = found.groupdict()
                year = int(parts.get("year") or f"20{parts['short']}")
                return _checked(cell, year, month_number, parts.get("day"))
        if found := _DAY_OR_MONTH.fullmatch(text):
            return _from_slashes(cell, found, day_first)
    raise UnreadableError(f"{shown(cell)} is not a month or a year; write it as 2015-01")


def _named(name: str) -> int | None:
    """Number of the month of an English name, whole or cut to three letters (or ``Sept``)."""
    low = name.casefold()
    if low in _MONTH_NAMES or low in _MONTHS or low == "sept":
        return _MONTHS.index(low[:3]) + 1
    return None


def month_number(cell: Cell) -> int:
    """Read the month of a column that holds no year: ``1``, ``01``, ``Jan`` or ``January``; raise `UnreadableError`."""
    text = text_of(cell)
    found = int(text) if re.fullmatch(r"\d{1,2}", text, re.ASCII) else _named(text)
    if not found or found > 12:
        raise UnreadableError(f"{shown(cell)} is not a month")
    return found


def order_of(cell: Cell) -> bool | None:
    """Whether a date such as ``13/04/2021`` shows that the day comes first; None where it shows nothing."""
    parts = first_and_second(cell)
    if parts is None or (parts[0] <= 12) == (parts[1] <= 12):
        return None
    return parts[0] > 12


def first_and_second(cell: Cell) -> tuple[int, int] | None:
    """The day and month of a date such as ``13/04/2021``, whichever is which; None for anything else."""
    found = _DAY_OR_MONTH.fullmatch(text_of(cell)[:_LONGEST_CELL])
    return (int(found["first"]), int(found["second"])) if found else None


def _from_slashes(cell: Cell, found: re.Match[str], day_first: bool | None) -> str:
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    meant = order_of(cell) if day_first is None else day_first
    if meant is None and first != second:
        raise UnreadableError(f"{shown(cell)} can be meant day first or month first; write it as 2015-01-31")
    day, month = (first, second) if meant else (second, first)
    return _checked(cell, year, month, str(day))


def _checked(cell: Cell, year: int, month: int | None, day: str | None = None) -> str:
    try:
        date(year, month or 1, int(day or 1))
    except ValueError:
        raise UnreadableError(f"{shown(cell)} is not a date there is") from None
    if not 1900 <= year <= 2099:
        raise UnreadableError(f"{shown(cell)} is not between 1900 and 2099")
    return f"{year:04}" if month is None else f"{year:04}-{month:02}"


def iso_date(text: str, *forms: str) -> str:
    """Read a date that is written in one of these forms, as `datetime.strptime` has them; empty where it is none."""
    for form in forms:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return ""


def column_letters(index: int) -> str:
    """Letters of a column, as spreadsheets name it: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
