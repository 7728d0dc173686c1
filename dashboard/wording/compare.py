"""Words of the Compare page."""

from __future__ import annotations

SIDE_BY_SIDE = "Side by side"
BESIDE_FROM = "Beside it, from"
BESIDE_TO = "to"
BESIDE_IT = "Beside it"
BESIDE_THEM = "Beside them"
START_WITH_ONE = "Or start with one of these:"
WHAT_DIFFERS = "What differs: {1} from {0}"
TABLE_OF_ORIGINS = "Table of all origins"
COMPARE_LABELS = {"period": "Two periods", "origin": "Two origins", "route": "Two routes"}
ONE_SCALE = "The same on both maps."
OWN_SCALE = "A scale of its own, for differences."
DIFFERENCE_NOTE = "Filled with a plus: more on the right side; hollow with a minus: fewer. Fainter legs are in use on one side alone."
