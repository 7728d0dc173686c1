"""What is checked before a briefing leaves: words, names, sources, numbers, and whether the text fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dashboard import wording
from dashboard.briefing import preflight_numbers, preflight_words
from dashboard.briefing.finding import Finding
from dashboard.briefing.lettering import clean
from dashboard.briefing.pinned import Shown, shown
from dashboard.briefing.scenes import Briefing
from geodata.atlas import Atlas
from geodata.sentences import counted, join

if TYPE_CHECKING:
    from dashboard.briefing.template import Template

SMALL_COUNT = 5
"""A scene that counts fewer could point at single persons."""


@dataclass(frozen=True)
class _Check:
    """Rules, what finds where a scene breaks them, and whether the scene has anything that they are about."""

    rules: tuple[str, ...]
    look: Callable[[Shown], Iterator[Finding]]
    concerns: Callable[[Shown], bool] = lambda _: True


@dataclass(frozen=True)
class Report:
    """What a briefing was checked by, and what is still to be looked at.

    Attributes
    ----------
    ran : tuple of str
        The rules that looked at it.
    idle : tuple of str
        Those that it has nothing for, or that are switched off.
    kept : tuple of (Finding, str)
        What was found, and a person keeps, with the reason.
    """

    ran: tuple[str, ...]
    idle: tuple[str, ...]
    findings: tuple[Finding, ...]
    kept: tuple[tuple[Finding, str], ...] = ()

    def __str__(self) -> str:
        left = Counter(finding.rule for finding in self.findings)
        told = join([wording.checks.rule_count(rule, count) for rule, count in left.items()]) if left else ""
        rules = counted(len(self.ran), wording.checks.A_RULE)
        kept = clean(" ".join(wording.checks.kept(finding.told, reason) for finding, reason in self.kept))
        return wording.checks.report(rules, "; ".join(self.ran), "; ".join(self.idle), told, kept)


def check(
    briefing: Briefing,
    atlas: Atlas,
    *,
    items: list[Shown] | None = None,
    small_count: int = SMALL_COUNT,
    small_public_count: int = 0,
    template: Template | None = None,
) -> Report:
    """Look for what should not leave.

    Parameters
    ----------
    items : list of Shown, optional
        Its scenes with their numbers, where they are known already.
    small_count : int
        Counts below are found: of the user's own tables every figure in the file, of sources that are public already the
        total; 0 for none.
    small_public_count : int
        Of public sources too, every figure that a scene shows is found below this; 0 for none.
    template : Template, optional
        What slides are made on.

    Raises
    ------
    BriefingError
        If the briefing cannot be shown at all.
    """
    checks = _checks(atlas, small_count, small_public_count)
    findings = [*preflight_words.title(briefing), *preflight_words.contrast(template)]
    ran = {*_WORDED, wording.checks.CONTRAST}
    for item in items or shown(briefing, atlas):
        for one in checks:
            if one.concerns(item):
                ran.update(one.rules)
                findings += one.look(item)
    reasons = {
        (number, one.rule, one.found): one.reason
        for number, scene in enumerate(briefing.scenes, 1)
        for one in scene.checked
    }
    kept = {found: reasons.get((found.scene, found.rule, found.found), "") for found in findings}
    return Report(
        ran=tuple(rule for rule in RULES if rule in ran),
        idle=tuple(rule for rule in RULES if rule not in ran),
        findings=tuple(found for found in findings if not kept[found]),
        kept=tuple((found, reason) for found, reason in kept.items() if reason),
    )


def _checks(atlas: Atlas, small_count: int, small_public_count: int) -> tuple[_Check, ...]:
    numbers, limits = preflight_numbers, (small_count, small_public_count)
    return (
        _Check(_WORDED, preflight_words.avoided),
        _Check((wording.checks.SOURCE_AND_DATE,), numbers.sources),
        _Check((wording.checks.UNKNOWN_NATIONALITY,), numbers.unknown, lambda item: item.numbers.of_all > 0),
        _Check((wording.checks.MEASURES_APART,), numbers.measures),
        _Check((wording.checks.EVENTS,), numbers.persons, numbers.counts_events),
        _Check((wording.checks.TEXT_FITS,), preflight_words.fit),
        _Check(
            (wording.checks.SMALL_COUNTS,),
            partial(numbers.small_counts, atlas=atlas, least=small_count, least_public=small_public_count),
            lambda item: any(limits) and (item.numbers.total > 0 or bool(item.numbers.added)),
        ),
    )


_WORDED = tuple(dict.fromkeys(word.rule for word in wording.avoided.WORDS))
RULES = (
    *_WORDED,
    wording.checks.SOURCE_AND_DATE,
    wording.checks.UNKNOWN_NATIONALITY,
    wording.checks.MEASURES_APART,
    wording.checks.EVENTS,
    wording.checks.CONTRAST,
    wording.checks.TEXT_FITS,
    wording.checks.SMALL_COUNTS,
)


def mend(briefing: Briefing, findings: tuple[Finding, ...] | list[Finding]) -> Briefing:
    """Apply every fix there is."""
    for finding in findings:
        if finding.fix:
            briefing = finding.fix(briefing)
    return briefing
