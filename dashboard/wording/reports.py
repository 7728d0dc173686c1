"""Words of the Reports page."""

from __future__ import annotations

MENTIONS_OF = "{count} of {named}."
NOT_READ = "What was not read"
