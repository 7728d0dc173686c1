"""What is checked before a briefing leaves: words, names, sources, numbers, and whether the text fits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from dashboard import wording
from dashboard.briefing import drawing, slide_layout
from dashboard.briefing.contrast import ENOUGH, ratio
from dashboard.briefing.pinned import Shown, shown
from dashboard.briefing.scenes import Briefing, FigureKind, Scene
from dashboard.briefing.wordings import WORDS, Word
from geodata.atlas import Atlas
from geodata.model import Measure
from geodata.select import UNKNOWN_SHARE_TO_WARN
from geodata.sentences import measure_label, percent

if TYPE_CHECKING:
    from dashboard.briefing.template import Template

SMALL_COUNT = 5
"""A scene that counts fewer could point at single persons."""

Fix = Callable[[Briefing], Briefing]


@dataclass(frozen=True)
class Finding:
    """Something to look at before the export.

    Attributes
    ----------
    rule : str
        One of `RULES`.
    scene : int
        Number of the scene, from 1; 0 for the briefing itself.
    found : str
        The words, or the thing, that were found.
    fix : callable or None
        Gives the briefing with it mended; None where a person has to decide.
    """

    rule: str
    scene: int
    found: str
    why: str
    fix: Fix | None = field(default=None, compare=False)

    def __str__(self) -> str:
        where = f"Scene {self.scene}" if self.scene else "Briefing"
        return f"{where}, {self.rule}: {self.found}. {self.why}"


def check(
    briefing: Briefing, atlas: Atlas, *, small_count: int = SMALL_COUNT, template: Template | None = None
) -> list[Finding]:
    """Look for what should not leave.

    Parameters
    ----------
    small_count : int
        Counts below are found; 0 for data that are public already.
    template : Template, optional
        What slides are made on.

    Raises
    ------
    BriefingError
        If the briefing cannot be shown at all.
    """
    found = [
        _worded(word, 0, match, partial(_with_title, word=word))
        for word in WORDS
        for match in word.pattern.finditer(briefing.title)
    ]
    found += _contrast(template)
    for item in shown(briefing, atlas):
        found += [
            *_words(item),
            *_sources(item),
            *_unknown(item),
            *_measures(item),
            *_persons(item),
            *_fit(item),
        ]
        total = item.numbers.total
        if 0 < total < small_count:
            why = f"Fewer than {small_count} could point at single persons: choose a longer period or more origins."
            found.append(Finding("small counts", item.number, f"a total of {total}", why))
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


def _contrast(chosen: Template | None) -> Iterator[Finding]:
    """What the text of slides stands on."""
    rule = "contrast"
    if chosen is None:
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


def _words(item: Shown) -> Iterator[Finding]:
    for word in WORDS:
        for text in _texts(item.scene):
            if _is_quotation(text):
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

    if _is_quotation(text):
        return text
    return word.pattern.sub(instead, text)


def _is_quotation(text: str) -> bool:
    """Whether a text is what a source says, word for word: nobody else may change its words."""
    return text.startswith("“") and text.endswith("”") and text.count("“") == 1


def _texts(scene: Scene) -> list[str]:
    return [scene.title, scene.text, scene.notes, *(claim.text for claim in scene.claims)]


_NUMBER = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.,–-])(?<!UNSCR )(?<!resolution )\d{4,}(?!\d)"
)
_YEAR = re.compile(r"(19|20)\d\d")


def _sources(item: Shown) -> Iterator[Finding]:
    rule = "source and date"
    known = item.numbers
    if known.total and not known.sources:
        yield Finding(
            rule, item.number, "figures without a source", "Every figure shows where it comes from."
        )
    for source, date in known.sources:
        if not date:
            yield Finding(
                rule, item.number, f"source {source} without a date", "Every figure shows as of when it is."
            )
    for claim in item.scene.claims:
        if not claim.sources:
            yield Finding(rule, item.number, f"“{claim.text[:60]}”", "A claim names what it rests on.")
    backed = _known_numbers(item) | {
        n for claim in item.scene.claims if claim.sources for n in _numbers_in(claim.text)
    }
    for text in (item.scene.title, item.scene.text, item.scene.notes):
        for number in _numbers_in(text):
            if number not in backed:
                why = "The scene does not show this number, and no claim with a source states it."
                yield Finding(rule, item.number, f"{number:,}", why)


def _numbers_in(text: str) -> list[int]:
    written = [found for found in _NUMBER.findall(text) if not _YEAR.fullmatch(found)]
    return [int(found.replace(",", "")) for found in written]


def _known_numbers(item: Shown) -> set[int]:
    """Every number that the map and the chart of a scene show, or that adds up from its chart."""
    known = item.numbers
    found = {known.total, known.of_all, known.unknown, known.of_all - known.unknown}
    found |= {value for _, value in (*known.origins, *known.routes)}
    found |= {count.value for count in known.counts}
    by_month = [sum(values) for values in zip(*(values for _, values in known.series), strict=True)]
    for values in (by_month, *(values for _, values in known.series)):
        found |= set(values)
        years: dict[str, int] = {}
        for month, value in zip(known.months, values, strict=True):
            years[month[:4]] = years.get(month[:4], 0) + value
        found |= set(years.values())
    return found


def _unknown(item: Shown) -> Iterator[Finding]:
    known = item.numbers
    if known.unknown_share <= UNKNOWN_SHARE_TO_WARN or "nationality" in item.scene.text.lower():
        return
    warning = wording.UNKNOWN_WARNING.format(share=percent(known.unknown, known.of_all))

    def fix(briefing: Briefing) -> Briefing:
        scene = briefing.scene(item.number - 1)
        longer = scene.with_words(lambda text: f"{text} {warning}".strip() if text == scene.text else text)
        return briefing.replace(item.number - 1, longer)

    yield Finding(
        "unknown nationality",
        item.number,
        f"nationality not recorded for {percent(known.unknown, known.of_all)}, and the text does not say so",
        "Where it is over a fifth, a ranking of origins is of the identified part only.",
        fix,
    )


_MEASURE_WORDS = {
    Measure.DETECTIONS: r"\bdetections?\b",
    Measure.ARRIVALS: r"\barrivals?\b",
    Measure.PRESENCE: r"\b(presence|registrations?)\b",
    Measure.ASYLUM_APPLICATIONS: r"\basylum (applications?|claims?)\b",
    Measure.DEAD_OR_MISSING: r"\b(deaths?|dead or missing)\b",
}
_TOLD_APART = re.compile(r"\b(not|never|cannot|another|different|separate|apart)\b", re.IGNORECASE)
_ADDED = re.compile(r"\b(together|in total|combined|altogether|added)\b|\bsum\b", re.IGNORECASE)


def _measures(item: Shown) -> Iterator[Finding]:
    for text in (item.scene.title, item.scene.text):
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            named = [
                measure
                for measure, word in _MEASURE_WORDS.items()
                if re.search(word, sentence, re.IGNORECASE)
            ]
            if len(named) < 2 or _TOLD_APART.search(sentence):
                continue
            if _ADDED.search(sentence) or len(_numbers_in(sentence)) > 1:
                words = " and ".join(measure_label(measure) for measure in named)
                why = "They count different things: give each its own sentence, and never add them."
                yield Finding("measures apart", item.number, f"{words} in one sentence", why)


_PERSONS = re.compile(
    r"(\d{1,3}(?:,\d{3})+|\d{4,}) (?:irregular )?(people|persons|migrants|refugees|individuals)\b"
)


def _persons(item: Shown) -> Iterator[Finding]:
    if item.scene.filters.measure is not Measure.DETECTIONS:
        return
    known = _known_numbers(item)
    for text in _texts(item.scene):
        for match in _PERSONS.finditer(text):
            if int(match.group(1).replace(",", "")) in known and not _is_quotation(text):
                why = "Detections are events: one person can be counted several times."
                better = f"{match.group(1)} detections of people"
                fix = partial(_with_instead, number=item.number - 1, old=match.group(), better=better)
                words = f"“{match.group()}”; write “{better}”"
                yield Finding("events, not persons", item.number, words, why, fix)


def _with_instead(briefing: Briefing, number: int, old: str, better: str) -> Briefing:
    def change(text: str) -> str:
        return text if _is_quotation(text) else re.sub(rf"(?<![\d.,]){re.escape(old)}\b", better, text)

    return briefing.replace(number, briefing.scene(number).with_words(change))


def _fit(item: Shown) -> Iterator[Finding]:
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
