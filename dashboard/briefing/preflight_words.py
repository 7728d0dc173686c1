"""What is checked of the words of a briefing: those that this field does not use, and whether they fit and can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from dashboard.briefing import drawing, slide_layout
from dashboard.briefing.contrast import ENOUGH, ratio
from dashboard.briefing.finding import Finding, Fix, is_quotation, texts
from dashboard.briefing.pinned import Shown
from dashboard.briefing.scenes import Briefing, FigureKind
from dashboard.briefing.wordings import WORDS, Word

if TYPE_CHECKING:
    from dashboard.briefing.template import Template


def title(briefing: Briefing) -> Iterator[Finding]:
    """Words of the briefing's own title."""
    for word in WORDS:
        for match in word.pattern.finditer(briefing.title):
            yield _worded(word, 0, match, partial(_with_title, word=word))


def wording(item: Shown) -> Iterator[Finding]:
    """Words of a scene, but for what a source says word for word."""
    for word in WORDS:
        for text in texts(item.scene):
            if is_quotation(text):
                continue
            for match in word.pattern.finditer(text):
                yield _worded(word, item.number, match, _in_scene(item, word))


def _worded(word: Word, number: int, match: re.Match[str], fix: Fix) -> Finding:
    better = f"; write “{word.better.strip()}”" if word.better else ""
    return Finding(
        word.rule, number, f"“{match.group().strip()}”{better}", word.why, fix if word.better else None
    )


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
    rule = "contrast"
    if chosen is None:
        if ratio(drawing.QUIET, drawing.PAPER) < ENOUGH:
            yield Finding(
                rule, 0, f"text in {drawing.QUIET} on {drawing.PAPER}", f"Text needs {ENOUGH} to 1."
            )
        return
    if not chosen.ground:
        why = "Nobody can say what can be read on it: the slides lay white paper below map and text."
        yield Finding(rule, 0, f"the background of {chosen.name} is a picture or a gradient", why)
        return
    for what, colour in (("map and text", drawing.QUIET), ("the template's own text", chosen.text)):
        found = ratio(colour, chosen.ground)
        if found < ENOUGH:
            words = f"{what} in {colour} on the background {chosen.ground} of {chosen.name}: {found:.1f} to 1"
            own = "Choose another text colour in the template: its own footers and dates use it."
            paper = (
                "The slides lay white paper below map and text, and write the title so that it can be read."
            )
            why = f"Text needs {ENOUGH} to 1. {own if colour == chosen.text else paper}"
            yield Finding(rule, 0, words, why)


def fit(item: Shown) -> Iterator[Finding]:
    """Whether title and text have room on a slide."""
    rule = "text fits"
    if slide_layout.title_size(item.scene.title) is None:
        yield Finding(rule, item.number, "the title", "It is longer than a slide's line: shorten it.")
    if slide_layout.text_size(item) is None:
        alone = replace(item, scene=replace(item.scene, figure=FigureKind.NONE))
        fix = (
            None
            if slide_layout.text_size(alone) is None
            else partial(_without_figure, number=item.number - 1)
        )
        why = f"It is longer than its place on a slide: shorten it{', or leave out what stands below it' if fix else ''}."
        yield Finding(rule, item.number, "the text", why, fix)


def _without_figure(briefing: Briefing, number: int) -> Briefing:
    return briefing.replace(number, replace(briefing.scene(number), figure=FigureKind.NONE))
