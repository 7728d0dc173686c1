"""Changes of a briefing that can be taken back one by one, without the words that were written since."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from dashboard.briefing.scenes import Briefing, Scene

MOST_STEPS = 30
"""Changes that are remembered; the oldest of more is given up."""


@dataclass(frozen=True)
class Step:
    """What a briefing was before a change.

    Attributes
    ----------
    at : int
        Place of the scene that was looked at, from 0.
    places : tuple of (int or None), or None
        Of each scene after the change, its place before; None for one that was not there. None for all of them where
        another briefing came.
    """

    briefing: Briefing
    at: int
    places: tuple[int | None, ...] | None


def longer(
    history: tuple[Step, ...], before: Briefing, after: Briefing, at: int, *, other: bool = False
) -> tuple[Step, ...]:
    """The history with one more change; `other` says that `after` is another briefing, whose words are its own."""
    return (*history, Step(before, at, None if other else _places(before, after)))[-MOST_STEPS:]


def reworded(history: tuple[Step, ...], before: Briefing, after: Briefing) -> tuple[Step, ...]:
    """The history with words that have been written since in each of its briefings; both have the same scenes."""
    title = after.title if after.title != before.title else None
    words: dict[int, dict[str, Any]] = {
        place: new
        for place, (old, scene) in enumerate(zip(before.scenes, after.scenes, strict=True))
        if (new := _difference(old, scene))
    }
    steps: list[Step] = []
    for step in reversed(history):
        if step.places is None:
            return (*history[: len(history) - len(steps)], *reversed(steps))
        words = {earlier: new for place, new in words.items() if (earlier := step.places[place]) is not None}
        scenes = tuple(replace(scene, **words.get(at, {})) for at, scene in enumerate(step.briefing.scenes))
        steps.append(
            replace(step, briefing=replace(step.briefing, title=title or step.briefing.title, scenes=scenes))
        )
    return tuple(reversed(steps))


def _places(before: Briefing, after: Briefing) -> tuple[int | None, ...]:
    free = dict(enumerate(before.scenes))
    found: list[int | None] = []
    for scene in after.scenes:
        place = next((at for at, old in free.items() if old is scene), None)
        if place is not None:
            del free[place]
        found.append(place)
    if len(before.scenes) == len(after.scenes):
        # A scene that was mended is no other scene: it stands where it stood.
        found = [place if place is not None or at not in free else at for at, place in enumerate(found)]
    return tuple(found)


def _difference(old: Scene, new: Scene) -> dict[str, Any]:
    names = [field.name for field in fields(Scene)]
    return {name: getattr(new, name) for name in names if getattr(new, name) != getattr(old, name)}
