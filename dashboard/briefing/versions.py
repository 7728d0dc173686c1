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
    pairs = _pairs(before, now)
    found += [
        wording.revisions.scene_came(at + 1, _quoted(scene.title))
        for at, scene in enumerate(now.scenes)
        if at not in pairs
    ]
    found += [
        wording.revisions.scene_left(_quoted(scene.title))
        for at, scene in enumerate(before.scenes)
        if at not in pairs.values()
    ]
    staying = [pairs[at] for at in sorted(pairs)]
    if staying != sorted(staying):
        found.append(wording.revisions.REORDERED)
    for at in sorted(pairs):
        scene = now.scenes[at]
        if other := _changed(before.scenes[pairs[at]], scene):
            found.append(wording.revisions.scene_changed(at + 1, _quoted(scene.title), join(other)))
    return found


def _pairs(before: Briefing, now: Briefing) -> dict[int, int]:
    """Of each scene that was there before its place now, and then: by its title, or the view that has been given another."""
    pairs: dict[int, int] = {}
    for same in (_same_title, _same_view):
        for at, scene in enumerate(now.scenes):
            if at in pairs:
                continue
            free = [old for old in range(len(before.scenes)) if old not in pairs.values()]
            if (then := next((old for old in free if same(before.scenes[old], scene)), None)) is not None:
                pairs[at] = then
    return pairs


def _same_title(before: Scene, now: Scene) -> bool:
    return before.title == now.title


def _same_view(before: Scene, now: Scene) -> bool:
    return (before.filters, before.figure) == (now.filters, now.figure)


def _changed(before: Scene, now: Scene) -> list[str]:
    parts = {
        "title": before.title != now.title,
        "text": before.text != now.text,
        "notes": (before.notes, before.claims) != (now.notes, now.claims),
        "filters": before.filters != now.filters,
        "figure": before.figure != now.figure,
        "checked": before.checked != now.checked,
        "numbers": before.numbers is not None and before.numbers != now.numbers,
    }
    return [wording.revisions.PARTS[part] for part, is_other in parts.items() if is_other]


def _quoted(title: str) -> str:
    return wording.revisions.quoted(f"{title[:_LONGEST]}{'…' if len(title) > _LONGEST else ''}")
