"""What a person can choose where a finding has no one answer: to rest a statement on a source, to take it out, or to keep it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from dashboard import wording
from dashboard.briefing import slide_layout
from dashboard.briefing.finding import Choice, Finding, Fix
from dashboard.briefing.pinned import Shown
from dashboard.briefing.scenes import Briefing, Checked, Claim
from dashboard.sources import with_code

MOST_SOURCES = 3
_BETWEEN = re.compile(r"(?<=[.!?])\s+")


def sentences(text: str) -> list[str]:
    """The sentences of a text; “No. 5” is taken for two."""
    return [sentence for sentence in _BETWEEN.split(text.strip()) if sentence]


def of_statement(item: Shown, said: str) -> tuple[Choice, ...]:
    """Rest a sentence on a source that the scene names, or take it out of text and notes."""
    rests = [
        Choice(
            wording.checks.rest_on(with_code(item.atlas, source)),
            partial(_claim, number=item.number - 1, said=said, source=source),
        )
        for source in _sources(item)
    ]
    out = Choice(wording.checks.TAKE_OUT, partial(_without, number=item.number - 1, said=said))
    in_words = any(said in text for text in (item.scene.text, item.scene.notes))
    return (*rests, out) if in_words else tuple(rests)


def of_claim(item: Shown, claim: Claim) -> tuple[Choice, ...]:
    """Rest a claim on a source that the scene names, or take it out."""
    number = item.number - 1
    rests = [
        Choice(
            wording.checks.rest_on(with_code(item.atlas, source)),
            partial(_with_claim, number=number, old=claim, by=(replace(claim, sources=(source,)),)),
        )
        for source in _sources(item)
    ]
    return (*rests, Choice(wording.checks.TAKE_OUT, partial(_with_claim, number=number, old=claim, by=())))


def of_sentence(item: Shown, said: str) -> tuple[Choice, ...]:
    """Take a sentence out, where that leaves something."""
    if said == item.scene.title:
        return ()
    return (Choice(wording.checks.TAKE_OUT, partial(_without, number=item.number - 1, said=said)),)


def of_scene(item: Shown) -> tuple[Choice, ...]:
    """Take the scene out."""
    return (Choice(wording.checks.TAKE_SCENE_OUT, lambda briefing: briefing.remove(item.number - 1)),)


def of_long_text(item: Shown) -> tuple[Choice, ...]:
    """Move the last sentences to the speaker's notes, so that the others fit the slide; none where the first is too long."""
    said = sentences(item.scene.text)
    for many in range(len(said) - 1, 0, -1):
        shorter = replace(item, scene=replace(item.scene, text=" ".join(said[:many])))
        if slide_layout.text_size(shorter) is not None:
            return (
                Choice(
                    wording.checks.to_notes(len(said) - many),
                    partial(_to_notes, number=item.number - 1, many=many),
                ),
            )
    return ()


def kept(finding: Finding, reason: str) -> Fix:
    """Keep what was found, with a person's reason.

    Raises
    ------
    BriefingError
        If there is no reason; the finding must be of a scene.
    """
    held = Checked(finding.rule, finding.found, reason.strip())

    def keep(briefing: Briefing) -> Briefing:
        scene = briefing.scene(finding.scene - 1)
        others = tuple(one for one in scene.checked if (one.rule, one.found) != (held.rule, held.found))
        return briefing.replace(finding.scene - 1, replace(scene, checked=(*others, held)))

    return keep


def looked_at_again(finding: Finding) -> Fix:
    """Find it again."""

    def forget(briefing: Briefing) -> Briefing:
        scene = briefing.scene(finding.scene - 1)
        left = tuple(one for one in scene.checked if (one.rule, one.found) != (finding.rule, finding.found))
        return briefing.replace(finding.scene - 1, replace(scene, checked=left))

    return forget


def _sources(item: Shown) -> list[str]:
    named = [source for source, _ in item.numbers.sources]
    named += [source for claim in item.scene.claims for source in claim.sources]
    return list(dict.fromkeys(named))[:MOST_SOURCES]


def _claim(briefing: Briefing, number: int, said: str, source: str) -> Briefing:
    scene = briefing.scene(number)
    return briefing.replace(number, replace(scene, claims=(*scene.claims, Claim(said, (source,)))))


def _with_claim(briefing: Briefing, number: int, old: Claim, by: tuple[Claim, ...]) -> Briefing:
    scene = briefing.scene(number)
    claims = tuple(new for one in scene.claims for new in (by if one == old else (one,)))
    return briefing.replace(number, replace(scene, claims=claims))


def _without(briefing: Briefing, number: int, said: str) -> Briefing:
    scene = briefing.scene(number)

    def left(text: str) -> str:
        return " ".join(sentence for sentence in sentences(text) if sentence != said)

    return briefing.replace(number, replace(scene, text=left(scene.text), notes=left(scene.notes)))


def _to_notes(briefing: Briefing, number: int, many: int) -> Briefing:
    scene = briefing.scene(number)
    said = sentences(scene.text)
    notes = "\n".join(filter(None, [" ".join(said[many:]), scene.notes]))
    return briefing.replace(number, replace(scene, text=" ".join(said[:many]), notes=notes))
