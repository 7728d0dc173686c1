"""What is checked of the words of a briefing: those that this field does not use, and whether they fit and can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from dashboard import wording
from dashboard.briefing import choices, drawing, slide_layout
from dashboard.briefing.contrast import ENOUGH, ratio
from dashboard.briefing.finding import Choice, Finding, Fix, is_quotation, texts
from dashboard.briefing.lettering import has_sign, reads_from_right
from dashboard.briefing.pinned import Shown
from dashboard.briefing.scenes import Briefing, FigureKind
from dashboard.wording.avoided import Word

if TYPE_CHECKING:
    from dashboard.briefing.template import Template


_MOST_SIGNS = 10


def title(briefing: Briefing) -> Iterator[Finding]:
    """Words of the briefing's own title."""
    for word in wording.avoided.WORDS:
        for match in word.pattern.finditer(briefing.title):
            yield _worded(word, 0, match, lambda better: partial(_with_title, word=better))


def avoided(item: Shown) -> Iterator[Finding]:
    """Words of a scene, but for what a source says word for word."""
    for word in wording.avoided.WORDS:
        for text in texts(item.scene):
            if is_quotation(text):
                continue
            for match in word.pattern.finditer(text):
                yield _worded(word, item.number, match, partial(_in_scene, item))


def _worded(word: Word, number: int, match: re.Match[str], fix: Callable[[Word], Fix]) -> Finding:
    said = match.group().strip()
    if word.better:
        found = wording.checks.better(said, word.better.strip())
        return Finding(word.rule, number, found, word.why, fix(word))
    offered = tuple(
        Choice(wording.checks.instead(choice), fix(replace(word, better=choice))) for choice in word.choices
    )
    return Finding(word.rule, number, wording.checks.quoted(said), word.why, choices=offered)


def _in_scene(item: Shown, word: Word) -> Fix:
    def fix(briefing: Briefing) -> Briefing:
        scene = briefing.scene(item.number - 1)
        return briefing.replace(item.number - 1, scene.with_words(partial(_better, word)))

    return fix


def _with_title(briefing: Briefing, word: Word) -> Briefing:
    return replace(briefing, title=_better(word, briefing.title))


def _better(word: Word, text: str) -> str:
    def instead(match: re.Match[str]) -> str:
        better = word.better or match.group()
        return better[0].upper() + better[1:] if match.group()[0].isupper() else better

    if is_quotation(text):
        return text
    return word.pattern.sub(instead, text)


def contrast(chosen: Template | None) -> Iterator[Finding]:
    """What the text of slides stands on: the ground of a template, or else white paper."""
    rule = wording.checks.CONTRAST
    if chosen is None:
        if ratio(drawing.QUIET, drawing.PAPER) < ENOUGH:
            words = wording.checks.text_on(drawing.QUIET, drawing.PAPER)
            yield Finding(rule, 0, words, wording.checks.text_needs(ENOUGH))
        return
    if not chosen.ground:
        yield Finding(rule, 0, wording.checks.no_colour(chosen.name), wording.checks.PICTURE_WHY)
        return
    texts_on_it = ((wording.checks.MAP_AND_TEXT, drawing.QUIET), (wording.checks.OWN_TEXT, chosen.text))
    for what, colour in texts_on_it:
        found = ratio(colour, chosen.ground)
        if found < ENOUGH:
            words = wording.checks.low_contrast(what, colour, chosen.ground, chosen.name, found)
            why = wording.checks.OWN_TEXT_WHY if colour == chosen.text else wording.checks.PAPER_WHY
            yield Finding(rule, 0, words, f"{wording.checks.text_needs(ENOUGH)} {why}")


def fit(item: Shown) -> Iterator[Finding]:
    """Whether title and text have room on a slide."""
    rule = wording.checks.TEXT_FITS
    if slide_layout.title_size(item.scene.title) is None:
        shorter = _shorter_title(item.scene.title)
        offered = Choice(
            wording.checks.instead(shorter), partial(_titled, number=item.number - 1, title=shorter)
        )
        why = wording.checks.TITLE_WHY
        yield Finding(rule, item.number, wording.checks.THE_TITLE, why, choices=(offered,) if shorter else ())
    if any(map(reads_from_right, (item.scene.title, item.scene.text))):
        yield Finding(rule, item.number, wording.checks.FROM_RIGHT, wording.checks.FROM_RIGHT_WHY)
    scene = item.scene
    written = "".join([scene.title, scene.text, *(claim.text for claim in scene.claims)])
    if missing := [character for character in dict.fromkeys(written) if not has_sign(character)]:
        words = wording.checks.no_sign(" ".join(missing[:_MOST_SIGNS]))
        yield Finding(rule, item.number, words, wording.checks.NO_SIGN_WHY)
    if slide_layout.text_size(item) is None:
        alone = replace(item, scene=replace(item.scene, figure=FigureKind.NONE))
        fix = (
            None
            if slide_layout.text_size(alone) is None
            else partial(_without_figure, number=item.number - 1)
        )
        why = wording.checks.TEXT_OR_FIGURE_WHY if fix else wording.checks.TEXT_WHY
        yield Finding(rule, item.number, wording.checks.THE_TEXT, why, fix, choices.of_long_text(item))


def _shorter_title(title: str) -> str:
    """As many of its words as fit a slide; empty where not even one does."""
    words = title.split()
    for many in range(len(words) - 1, 0, -1):
        shorter = f"{' '.join(words[:many]).rstrip(',;:–-')} …"
        if slide_layout.title_size(shorter) is not None:
            return shorter
    return ""


def _titled(briefing: Briefing, number: int, title: str) -> Briefing:
    return briefing.replace(number, replace(briefing.scene(number), title=title))


def _without_figure(briefing: Briefing, number: int) -> Briefing:
    return briefing.replace(number, replace(briefing.scene(number), figure=FigureKind.NONE))
