"""Words for filters and figures, as they stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from geodata import countries, routes
from geodata._counted import counted as counted
from geodata._counted import either as either
from geodata._counted import join as join
from geodata._counted import signed as signed
from geodata.model import Filters, Measure


def measure_of_one(measure: Measure) -> str:
    """Name what is counted, where that is one: detection."""
    return counted(1, measure_label(measure)).removeprefix("1 ")


def measure_label(measure: Measure) -> str:
    """Words for a measure, as they stand in a sentence."""
    return str(measure).replace("_", " ")


@lru_cache(maxsize=1024)
def month_label(month: str) -> str:
    """Write 2015-01 as January 2015."""
    return pd.Period(month, freq="M").strftime("%B %Y")


def month_name(month: str) -> str:
    """Write 2015-01 as January."""
    return month_label(month).split()[0]


def month_or_year(period: str) -> str:
    """Write 2015-01 as January 2015, and 2015 as it is."""
    return month_label(period) if len(period) > len("2015") else period


@lru_cache(maxsize=1024)
def month_short(month: str) -> str:
    """Write 2015-01 as Jan 2015."""
    return pd.Period(month, freq="M").strftime("%b %Y")


def period_label(filters: Filters) -> str:
    """Write the period of filters with both months filled in."""
    start, end = filters.from_month or "", filters.to_month or ""
    return month_label(start) if start == end else f"{month_label(start)} to {month_label(end)}"


def routes_label(filters: Filters) -> str:
    """Name the chosen routes, as they stand in a sentence."""
    chosen = filters.routes
    if not chosen or set(chosen) == set(routes.route_ids()):
        return "all routes"
    return join([f"the {routes.route_label(route)}" for route in chosen])


def origin_phrase(code: str) -> str:
    """People first: how the people of an origin are named in a sentence."""
    return {
        "unknown": "people whose nationality was not recorded",
        "stateless": "stateless people",
        "unspecified_sub_saharan": "people from sub-Saharan Africa, country not specified",
        "unspecified_third_country": "people from a third country that was not specified",
    }.get(code) or f"people from {countries.label(code)}"


def people_phrase(codes: Sequence[str]) -> str:
    """People of several origins, said once: people from India, Tunisia and Burundi."""
    named = [countries.label(code) for code in codes if not code.islower()]
    others = [origin_phrase(code) for code in codes if code.islower()]
    if not named:
        return join(others)
    people = f"people from {join(named)}"
    if len(named) > 1 and len(others) == 1:
        return f"{people}, and {others[0]}"
    return join([people, *others])


def percent(part: float, whole: float) -> str:
    """Write a share as a whole per cent; what is nearly nothing or nearly all is not written as nothing or all.

    Parameters
    ----------
    part, whole : float
        A share of 0 to 1 is a part of 1. Sums of such are not exact: so the last of their digits are left out.
    """
    share = round(100 * part / whole, 9) if whole else 0.0
    if 0 < share < 1:
        return "under 1\u00a0%"
    return "over 99\u00a0%" if 99.5 <= share < 100 else f"{share:.0f}\u00a0%"


def position_label(lat: float, lon: float) -> str:
    """Write a position in degrees, to two decimals."""
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"
