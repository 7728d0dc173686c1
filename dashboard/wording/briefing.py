"""Words of the Briefing page."""

from __future__ import annotations

NO_SCENE_YET = (
    "No scene yet. Press “Add to briefing” on any page with a view, or open the ready briefing and change it."
)
