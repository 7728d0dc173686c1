"""Words of the filters beside every page."""

from __future__ import annotations

UNFILTERED = "Filters change nothing on this page; they hold on the others."
ORIGINS = "Origin countries"
ALL_ORIGINS = "All origins"
ORIGINS_HELP = (
    "Type any name and press Enter: accents do not matter, and old or other names are known, such as Turkey."
)
ROUTES = "Routes"
ALL_ROUTES = "All routes"
FROM = "From"
TO = "To"
MEASURE = "Measure"
ROLES = "Role of mentioned countries"
REPORTS = "Reports"
ALL_REPORTS = "All reports"
RESET = "Reset all filters"


def months_swapped(start: str, end: str) -> str:
    """Say that the months were given the wrong way round."""
    return f"{start} is after {end}: the months were swapped."
