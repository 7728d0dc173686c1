"""What is checked before a briefing leaves: words, names, sources, numbers, and whether the text fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.briefing import preflight_numbers, preflight_words
from dashboard.briefing.finding import Finding
from dashboard.briefing.pinned import shown
from dashboard.briefing.scenes import Briefing
from dashboard.briefing.wordings import WORDS
from geodata.atlas import Atlas

if TYPE_CHECKING:
    from dashboard.briefing.template import Template

SMALL_COUNT = 5
"""A scene that counts fewer could point at single persons."""

RULES = (
    *dict.fromkeys(word.rule for word in WORDS),
    "source and date",
    "unknown nationality",
    "measures apart",
    "events, not persons",
    "contrast",
    "text fits",
    "small counts",
)


def check(
    briefing: Briefing, atlas: Atlas, *, small_count: int = SMALL_COUNT, template: Template | None = None
) -> list[Finding]:
    """Look for what should not leave.

    Parameters
    ----------
    small_count : int
        Counts below are found: of the user's own tables every figure shown, of sources that are public already the total; 0
        for none.
    template : Template, optional
        What slides are made on.

    Raises
    ------
    BriefingError
        If the briefing cannot be shown at all.
    """
    found = [*preflight_words.title(briefing), *preflight_words.contrast(template)]
    for item in shown(briefing, atlas):
        found += [
            *preflight_words.wording(item),
            *preflight_numbers.sources(item),
            *preflight_numbers.unknown(item),
            *preflight_numbers.measures(item),
            *preflight_numbers.persons(item),
            *preflight_words.fit(item),
            *preflight_numbers.small_counts(item, atlas, small_count),
        ]
    return found


def mend(briefing: Briefing, findings: list[Finding]) -> Briefing:
    """Apply every fix there is."""
    for finding in findings:
        if finding.fix:
            briefing = finding.fix(briefing)
    return briefing


def ran() -> str:
    """Say which rules a briefing is checked by."""
    return f"Checked before export: {', '.join(RULES)}."
