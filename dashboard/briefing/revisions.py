"""What the sources have revised since the scenes of a briefing were pinned, and what is gone, in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard import wording
from dashboard.briefing import own_layers
from dashboard.briefing.pinned import choose, numbers_now
from dashboard.briefing.scenes import Briefing, BriefingError, Numbers, Scene
from dashboard.safe import plain
from geodata import countries
from geodata.atlas import Atlas
from geodata.errors import FilterError
from geodata.model import Filters
from geodata.sentences import counted, join, measure_label

MOST_ORIGINS_TOLD = 5
"""How many revised origins of a scene, or layers, are told one by one."""
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Change:
    """What the sources have revised since a scene was pinned, as a sentence."""

    scene: int
    text: str


def changes(briefing: Briefing, atlas: Atlas) -> list[Change]:
    """Say what the sources have revised since the scenes were pinned; nothing for scenes that are not."""
    found = []
    for number, scene in enumerate(briefing.scenes, 1):
        if scene.numbers is None:
            continue
        try:
            chosen = choose(scene, atlas).filters
        except FilterError as error:
            raise BriefingError(wording.exporting.of_scene(number, error)) from error
        texts = [*_gone(chosen, atlas), *_revised(scene, scene.numbers, numbers_now(scene, atlas))]
        found += [Change(number, text) for text in texts]
    return found


def _gone(filters: Filters, atlas: Atlas) -> list[str]:
    """What the filters of a scene name and the atlas does not have any more."""
    texts = [
        wording.revisions.report_gone(plain(report, LONGEST_NAME))
        for report in filters.reports
        if report not in atlas.titles
    ]
    if filters.measure not in atlas.measures:
        texts.append(wording.revisions.measure_gone(measure_label(filters.measure)))
    return texts


def not_pinned(briefing: Briefing, atlas: Atlas) -> str:
    """Say which layers a briefing has scenes without; empty where all are kept or there are none."""
    if all(scene.numbers is None or scene.numbers.added is not None for scene in briefing.scenes):
        return ""
    names = [series.file_name or series.title for series, _ in atlas.placed]
    if not names:
        return ""
    more = len(names) - MOST_ORIGINS_TOLD
    told = join([*names[:MOST_ORIGINS_TOLD], wording.revisions.more(more)] if more > 0 else names)
    return wording.revisions.not_pinned(told)


def _revised(scene: Scene, then: Numbers, now: Numbers) -> list[str]:
    measure = measure_label(scene.filters.measure)
    texts = []
    if then.sources != now.sources:
        words = "; ".join(
            wording.revisions.source(source, date or wording.scene_text.NO_DATE)
            for source, date in now.sources
        )
        texts.append(wording.revisions.sources(words, then.as_of))
    if then.of_all != now.of_all:
        texts.append(wording.revisions.total(measure, then.of_all, now.of_all))
    before, after = dict(then.origins), dict(now.origins)
    differing = [code for code in dict.fromkeys([*before, *after]) if before.get(code) != after.get(code)]
    differing.sort(key=lambda code: -abs(after.get(code, 0) - before.get(code, 0)))
    for code in differing[:MOST_ORIGINS_TOLD]:
        was, are = before.get(code, 0), after.get(code, 0)
        texts.append(wording.revisions.origin(countries.label(code), counted(was, measure), are, are - was))
    if len(differing) > MOST_ORIGINS_TOLD:
        texts.append(wording.revisions.more_origins(len(differing) - MOST_ORIGINS_TOLD))
    if not texts and (then.series, then.months, then.routes) != (now.series, now.months, now.routes):
        texts.append(wording.revisions.SPREAD_ANEW)
    if then.basis and now.basis and not texts and then.basis.figures != now.basis.figures:
        texts.append(wording.revisions.OTHER_FIGURES)
    if then.mentions != now.mentions:
        texts.append(wording.revisions.MENTIONS)
    elif then.basis and now.basis and then.basis.reports != now.basis.reports:
        texts.append(wording.revisions.PASSAGES)
    if now.counts and then.counts != now.counts:
        texts.append(wording.revisions.COUNTS)
    if now.lines and then.lines != now.lines:
        texts.append(wording.revisions.BRANCHES)
    if then.added is not None:
        texts += own_layers.revised(then.added, now.added or ())
    texts += _ways_revised(then, now)
    return texts


def _ways_revised(then: Numbers, now: Numbers) -> list[str]:
    """What a map is drawn with besides figures; all but the outlines of countries is kept."""
    texts = [wording.revisions.LEGS] if then.legs != now.legs else []
    before, after = then.basis, now.basis
    if not (before and after and before.legs):
        return texts
    if not texts and (before.legs, before.places) != (after.legs, after.places):
        texts.append(wording.revisions.WAYS)
    if before.outlines != after.outlines:
        texts.append(wording.revisions.OUTLINES)
    return texts
