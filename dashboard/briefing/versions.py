"""What is different between a briefing and what it was before."""

from __future__ import annotations

from dashboard import wording
from dashboard.briefing.scenes import Briefing, Scene
from geodata.sentences import join

_LONGEST = 60


def differences(before: Briefing, now: Briefing) -> list[str]:
    """Say in sentences what has been changed since: scenes that came, went or moved, and what is other in those that stay."""
    found = []
    if before.title != now.title:
        found.append(wording.revisions.title_was(_quoted(before.title)))
    old, new = _by_title(before), _by_title(now)
    found += [
        wording.revisions.scene_came(number + 1, _quoted(key[0]))
        for key, (number, _) in new.items()
        if key not in old
    ]
    found += [wording.revisions.scene_left(_quoted(key[0])) for key in old if key not in new]
    staying = [key for key in old if key in new]
    if staying != [key for key in new if key in old]:
        found.append(wording.revisions.REORDERED)
    for key in staying:
        number, scene = new[key]
        if other := _changed(old[key][1], scene):
            found.append(wording.revisions.scene_changed(number + 1, _quoted(scene.title), join(other)))
    return found


def _by_title(briefing: Briefing) -> dict[tuple[str, int], tuple[int, Scene]]:
    """The scenes with their places, by title; those of one title are told apart by which of them it is."""
    found: dict[tuple[str, int], tuple[int, Scene]] = {}
    for number, scene in enumerate(briefing.scenes):
        again = sum(title == scene.title for title, _ in found)
        found[(scene.title, again)] = (number, scene)
    return found


def _changed(before: Scene, now: Scene) -> list[str]:
    parts = {
        "text": before.text != now.text,
        "notes": (before.notes, before.claims) != (now.notes, now.claims),
        "filters": before.filters != now.filters,
        "figure": before.figure != now.figure,
        "numbers": before.numbers is not None and before.numbers != now.numbers,
    }
    return [wording.revisions.PARTS[part] for part, is_other in parts.items() if is_other]


def _quoted(title: str) -> str:
    return wording.revisions.quoted(f"{title[:_LONGEST]}{'…' if len(title) > _LONGEST else ''}")
