"""Words beside the map: figures of a choice, its chart and its table."""

from __future__ import annotations

TABLE = "Table"
BY_MONTH = "Figures by month{of}"
SHOW_AS = "Show as"
CHART = "Chart"
SOURCE = "Source: {source}."
DATA_AS_OF = "{source}; data as of {date}"
LARGEST_ORIGINS = "Largest origins"
LARGEST_ORIGINS_OF = "On {routes}, {period}. Click the map for more."
ORIGIN = "Origin"
SHARE = "Share"
MORE_ORIGINS = "And {count} more: choose Table below the chart, or filter by origin."
WITHOUT_A_PLACE = "Counted, but without a place on the map: {origins}."
NO_FIGURES = "No figures for this choice: choose another route, more months, or other origins."
