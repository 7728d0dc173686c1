"""Words of the Corridor page."""

from __future__ import annotations

TABLE_OF_STOPS = "Table of all stops"
LINES_NOTE = "Stops stand in the order in which sources describe them: corridors, not tracks, and no stop more exact than its source."
NO_LINE = "Choose another route or more years in the filters: sources date branches by year."
