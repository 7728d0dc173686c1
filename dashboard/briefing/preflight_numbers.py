"""What is checked of the numbers of a briefing: where they come from, what they count, and whether they are too small."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from dashboard import wording
from dashboard.briefing import basis, choices, own_layers
from dashboard.briefing.finding import Finding, is_quotation, texts
from dashboard.briefing.layout import MOST_ORIGINS, chart_table
from dashboard.briefing.own_layers import OwnLayer
from dashboard.briefing.pinned import Shown
from dashboard.briefing.scenes import Briefing, FigureKind
from dashboard.sources import short
from geodata import countries
from geodata.atlas import Atlas
from geodata.model import Measure
from geodata.select import UNKNOWN_SHARE_TO_WARN
from geodata.sentences import counted, measure_label, month_label, percent

_NUMBER = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.,–-])(?<!UNSCR )(?<!resolution )\d{4,}(?!\d)"
)
"""Numbers of four digits and more, with or without commas; those of resolutions, and the ends of ranges, are none."""
_YEAR = re.compile(r"(19|20)\d\d")


def sources(item: Shown) -> Iterator[Finding]:
    """Whether every figure has a source and a date, and every number of the words is shown or claimed."""
    rule = wording.checks.SOURCE_AND_DATE
    known = item.numbers
    if known.total and not known.sources:
        yield Finding(rule, item.number, wording.checks.NO_SOURCE, wording.checks.NO_SOURCE_WHY)
    for source, date in known.sources:
        if not date:
            yield Finding(
                rule,
                item.number,
                wording.checks.undated(short(item.atlas, source)),
                wording.checks.NO_DATE_WHY,
            )
    for claim in item.scene.claims:
        if not claim.sources:
            words, offered = wording.checks.quoted(claim.text[:60]), choices.of_claim(item, claim)
            yield Finding(rule, item.number, words, wording.checks.CLAIM_WHY, choices=offered)
    backed = _known_numbers(item) | {
        n for claim in item.scene.claims if claim.sources for n in _numbers_in(claim.text)
    }
    for text in (item.scene.title, item.scene.text, item.scene.notes):
        for said in choices.sentences(text):
            for number in _numbers_in(said):
                if number not in backed:
                    why, offered = wording.checks.NUMBER_WHY, choices.of_statement(item, said)
                    yield Finding(rule, item.number, f"{number:,}", why, choices=offered)


def _numbers_in(text: str) -> list[int]:
    # A year may be written in the digits of another script.
    plain = [str(int(found)) if found.isdecimal() else found for found in _NUMBER.findall(text)]
    return [int(found.replace(",", "")) for found in plain if not _YEAR.fullmatch(found)]


def _known_numbers(item: Shown) -> set[int]:
    """Every number that the map and the chart of a scene show, or that adds up from its chart."""
    known = item.numbers
    found = {known.total, known.of_all, known.unknown, known.of_all - known.unknown}
    found |= {value for _, value in (*known.origins, *known.routes)}
    found |= {count.value for count in known.counts}
    for series in (known.series, known.by_year()[1]):
        columns = [values for _, values in series]
        found |= {value for values in columns for value in values}
        found |= {sum(values) for values in zip(*columns, strict=True)}
    return found


def unknown(item: Shown) -> Iterator[Finding]:
    """Whether the text says how much is of unknown nationality."""
    known = item.numbers
    if known.unknown_share <= UNKNOWN_SHARE_TO_WARN or wording.checks.NATIONALITY in item.scene.text.lower():
        return
    warning = wording.caveats.UNKNOWN_WARNING.format(share=percent(known.unknown, known.of_all))

    def fix(briefing: Briefing) -> Briefing:
        scene = briefing.scene(item.number - 1)
        longer = scene.with_words(lambda text: f"{text} {warning}".strip() if text == scene.text else text)
        return briefing.replace(item.number - 1, longer)

    yield Finding(
        wording.checks.UNKNOWN_NATIONALITY,
        item.number,
        wording.checks.unknown_unsaid(percent(known.unknown, known.of_all)),
        wording.checks.UNKNOWN_WHY,
        fix,
    )


def measures(item: Shown) -> Iterator[Finding]:
    """Whether measures that count different things are put together."""
    for text in (item.scene.title, item.scene.text):
        for sentence in choices.sentences(text):
            named = [
                measure
                for measure, word in wording.avoided.MEASURE_WORDS.items()
                if re.search(word, sentence, re.IGNORECASE)
            ]
            if len(named) < 2 or wording.avoided.TOLD_APART.search(sentence):
                continue
            if wording.avoided.ADDED.search(sentence) or len(_numbers_in(sentence)) > 1:
                words = wording.checks.in_one_sentence([measure_label(measure) for measure in named])
                offered = choices.of_sentence(item, sentence)
                why = wording.checks.MEASURES_WHY
                yield Finding(wording.checks.MEASURES_APART, item.number, words, why, choices=offered)


def counts_events(item: Shown) -> bool:
    """Whether the figures of a scene are of events, so that they can be taken for persons."""
    return item.scene.filters.measure is Measure.DETECTIONS


def persons(item: Shown) -> Iterator[Finding]:
    """Whether detections are called persons."""
    known = _known_numbers(item)
    for text in texts(item.scene):
        for match in wording.avoided.PERSONS.finditer(text):
            if int(match.group(1).replace(",", "")) in known and not is_quotation(text):
                better = wording.checks.detections_of(match.group(1))
                fix = partial(_with_instead, number=item.number - 1, old=match.group(), better=better)
                words = wording.checks.better(match.group(), better)
                yield Finding(wording.checks.EVENTS, item.number, words, wording.checks.EVENTS_WHY, fix)


def _with_instead(briefing: Briefing, number: int, old: str, better: str) -> Briefing:
    def change(text: str) -> str:
        return text if is_quotation(text) else re.sub(rf"(?<![\d.,]){re.escape(old)}\b", better, text)

    return briefing.replace(number, briefing.scene(number).with_words(change))


def small_counts(item: Shown, atlas: Atlas, least: int, least_public: int = 0) -> Iterator[Finding]:
    """Figures that could point at single persons.

    Of the user's own tables all that travel with a file count; of sources that are public already the total, and where a
    threshold is set for them what the scene shows.
    """
    yield from _in_layers(item, atlas, least)
    known = item.numbers
    own = {row[0] for row in known.cited}
    if known.basis is None:
        own |= {series.series for series in atlas.series} & {source for source, _ in known.sources}
    figures = [(wording.checks.THE_TOTAL, known.total)]
    if own:
        figures += _in_the_file(item)
    elif least_public:
        least = least_public
        figures += _as_shown(item)
    few = {name: value for name, value in figures if 0 < value < least}
    if not few:
        return
    name, value = min(few.items(), key=lambda pair: pair[1])
    words = wording.checks.is_small(name, value, len(few) - 1, least)
    why, offered = wording.checks.small_why(least), choices.of_scene(item)
    yield Finding(wording.checks.SMALL_COUNTS, item.number, words, why, choices=offered)


def _in_layers(item: Shown, atlas: Atlas, least: int) -> Iterator[Finding]:
    """Layers of own tables, which a web page holds row by row."""
    kept = item.numbers.added
    shown = own_layers.kept(atlas, item.selection.filters) if kept is None else kept
    for layer in shown:
        values = [one.value for one in layer.incidents] or [value for _, value in layer.by_country]
        few = sum(0 < value < least for value in values)
        if not few:
            continue
        rows = counted(len(values), wording.checks.INCIDENTS if layer.incidents else wording.checks.COUNTRIES)
        words = wording.checks.few_of(layer.name, few, rows, least)
        yield Finding(
            wording.checks.SMALL_COUNTS,
            item.number,
            words,
            wording.checks.LAYER_WHY,
            partial(_without, number=item.number - 1, layer=layer, shown=shown),
        )


def _without(briefing: Briefing, number: int, layer: OwnLayer, shown: tuple[OwnLayer, ...]) -> Briefing:
    scene = briefing.scene(number)
    if scene.numbers is None:
        return briefing
    there = shown if scene.numbers.added is None else scene.numbers.added
    left = tuple(one for one in there if one != layer)
    reached = basis.without(scene.numbers.basis, layer) if scene.numbers.basis else None
    return briefing.replace(number, replace(scene, numbers=replace(scene.numbers, added=left, basis=reached)))


def _in_the_file(item: Shown) -> Iterator[tuple[str, int]]:
    """Every origin and every month of every series."""
    known = item.numbers
    yield from ((countries.label(code), value) for code, value in known.origins)
    for name, values in known.series:
        for month, value in zip(known.months, values, strict=True):
            yield f"{name}, {month_label(month)}", value


def _as_shown(item: Shown) -> Iterator[tuple[str, int]]:
    """The rows of the handout's table of origins, the points of the chart, and the counts of sources."""
    known = item.numbers
    yield from ((countries.label(code), value) for code, value in known.origins[:MOST_ORIGINS])
    if table := chart_table(item):
        for name, values, _ in table.series:
            for category, value in zip(table.categories, values, strict=True):
                yield f"{name}, {category}", value
    if item.scene.figure is FigureKind.SOURCES:
        yield from ((f"{count.measure}, {count.scope}", count.value) for count in known.counts)
