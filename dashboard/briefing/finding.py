"""Something to look at before a briefing leaves, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dashboard import wording
from dashboard.briefing.scenes import Briefing, Scene

Fix = Callable[[Briefing], Briefing]


@dataclass(frozen=True)
class Choice:
    """One of several ways to mend something, told by its label."""

    label: str
    fix: Fix = field(compare=False)


@dataclass(frozen=True)
class Finding:
    """Something to look at before the export.

    Attributes
    ----------
    rule : str
        One of `dashboard.briefing.preflight.RULES`.
    scene : int
        Number of the scene, from 1; 0 for the briefing itself.
    found : str
        The words, or the thing, that were found.
    fix : callable or None
        Gives the briefing with it mended; None where a person has to decide.
    choices : tuple of Choice
        Between what a person can decide there.
    """

    rule: str
    scene: int
    found: str
    why: str
    fix: Fix | None = field(default=None, compare=False)
    choices: tuple[Choice, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return f"{self.told}. {self.why}"

    @property
    def told(self) -> str:
        """Where it is, which rule it breaks, and what was found."""
        where = wording.checks.scene(self.scene) if self.scene else wording.checks.BRIEFING
        return wording.checks.finding(where, self.rule, self.found)


def is_quotation(text: str) -> bool:
    """Whether a text is what a source says, word for word: nobody else may change its words."""
    return text.startswith("“") and text.endswith("”") and text.count("“") == 1


def texts(scene: Scene) -> list[str]:
    """All texts of a scene: title, text, notes and claims."""
    return [scene.title, scene.text, scene.notes, *(claim.text for claim in scene.claims)]
