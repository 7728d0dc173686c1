"""What axe-core has to say of a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

GRAVE = ("serious", "critical")
# Of the moderate ones, for a whole page: a reader who goes from heading to heading misses no level.
ALSO = ("heading-order", "page-has-heading-one", "empty-heading")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that can find something else at night than by day."""
LOOKS = 4


def serious_findings(where: Page | Frame, rules: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds serious or critical, and finds again once colours that change have changed.

    All its rules are asked, or these alone.
    """
    for _ in range(LOOKS):
        if not (found := _found_now(where, rules)):
            break
    return found


def _found_now(where: Page | Frame, rules: tuple[str, ...]) -> list[str]:
    """The rule, where, and why."""
    also = ALSO if isinstance(where, Page) else ()
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": list(rules)}
    found = Axe().run(where, options=options).response["violations"]  # type: ignore[arg-type]
    return [
        f"{finding['id']}: {node['html'][:200]} ({node['failureSummary'][:200]})"
        for finding in found
        if finding["impact"] in GRAVE or finding["id"] in also
        for node in finding["nodes"]
    ]
