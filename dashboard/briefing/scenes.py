"""What a briefing is: scenes in an order, each with its filters, its words and the numbers it was made with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dashboard import wording
from dashboard.briefing.basis import Basis
from dashboard.briefing.legs import Leg
from dashboard.briefing.own_layers import OwnLayer
from geodata.corridor import Line
from geodata.errors import GeodataError
from geodata.model import Filters

MOST_VERSIONS = 20
"""A briefing of eight scenes takes about 40 kB a version, and 200 kB once for the legs, figures and passages it draws on."""


class BriefingError(GeodataError):
    """A briefing, or a file of one, that cannot be; its text is one sentence fit to be shown to a user."""


class FigureKind(StrEnum):
    """What stands beside the map."""

    TIME = "time"
    ROUTES = "routes"
    """Figures over time, a series a route."""
    ORIGINS = "origins"
    STRIP = "strip"
    """The branches as lines of stops."""
    SOURCES = "sources"
    """What other sources count, each with its measure, scope and date."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement for the speaker, with what it rests on.

    Attributes
    ----------
    sources : tuple of str
        Source ids, as in ``Atlas.sources``.
    """

    text: str
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise BriefingError(wording.briefing_file.NO_WORDS)


@dataclass(frozen=True, slots=True)
class Checked:
    """A finding of pre-flight that a person has looked at, and keeps.

    Attributes
    ----------
    rule, found : str
        As the `dashboard.briefing.finding.Finding` has them: where a number of it is another, it is found again.
    reason : str
        In the person's words.
    """

    rule: str
    found: str
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise BriefingError(wording.briefing_file.NO_REASON)


@dataclass(frozen=True, slots=True)
class Count:
    """What one source counts: never added to what another does.

    Attributes
    ----------
    place, period, measure, scope : str
        In words: the route, the months, what is counted, and where.
    rounded : bool
        The source says about.
    as_of : str
        ISO 8601 date, as far as known.
    """

    place: str
    period: str
    measure: str
    scope: str
    value: int
    rounded: bool
    as_of: str
    source_id: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a scene, kept so that it shows the same when the sources have been revised.

    Attributes
    ----------
    total, of_all, unknown : int
        Figures of the chosen origins, of all origins, and of those whose nationality was not recorded.
    origins, routes : tuple of (str, int)
        Figures by origin, largest first, and by route.
    months : tuple of str
        The months of `series`, as YYYY-MM.
    series : tuple of (str, tuple of int)
        Label of each series of the chart, and its value in each month: by route where the chart is, else by origin.
    sentence : str
        What is shown, in words.
    sources : tuple of (str, str)
        Source id of the figures, and its date.
    legs : str
        Hash of the legs drawn.
    drawn : tuple of Leg
        The legs themselves; empty in a briefing of a time when only their hash was kept.
    mentions : tuple of (str, tuple of int)
        Mentions of each country in reports, a count for each `geodata.Role` in its order; empty unless the filters
        choose roles or reports.
    lines : tuple of Line
        The branches, where a strip of them stands beside the map.
    counts : tuple of Count
        What sources count, where they stand side by side beside the map.
    added : tuple of OwnLayer or None
        What the layers of the user's own tables showed; None where there were none, or in a briefing of a time when they
        were not kept: those of now can be shown.
    cited : tuple of tuple of str
        Of each source that is a table of the user's own: source id, title, publisher, date, address and note.
    named : tuple of (str, tuple of int)
        Of each country that reports name a count for each role, and of the reports; empty where `basis` has all mentions.
    basis : Basis or None
        What every file is made of, and what the scene can be asked about; None in a briefing of a time when that was not
        kept: what is loaded now takes its place.
    """

    total: int
    of_all: int
    unknown: int
    origins: tuple[tuple[str, int], ...]
    routes: tuple[tuple[str, int], ...]
    months: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]
    sentence: str
    sources: tuple[tuple[str, str], ...]
    legs: str
    mentions: tuple[tuple[str, tuple[int, ...]], ...] = ()
    lines: tuple[Line, ...] = ()
    counts: tuple[Count, ...] = ()
    drawn: tuple[Leg, ...] = field(default=(), repr=False)
    added: tuple[OwnLayer, ...] | None = field(default=None, repr=False)
    cited: tuple[tuple[str, ...], ...] = ()
    named: tuple[tuple[str, tuple[int, ...]], ...] = ()
    basis: Basis | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        for label, values in self.series:
            if len(values) != len(self.months):
                raise BriefingError(wording.briefing_file.uneven(label, len(values), len(self.months)))

    def by_year(self) -> tuple[tuple[str, ...], tuple[tuple[str, tuple[int, ...]], ...]]:
        """Sums of the series by year.

        Returns
        -------
        years : tuple of str
            Those of `months`, as YYYY, in their order.
        series : tuple of (str, tuple of int)
            As `series`, with a value for each year; of a year that is not whole, the sum of its months.
        """
        years = tuple(dict.fromkeys(month[:4] for month in self.months))
        summed = []
        for label, values in self.series:
            sums = dict.fromkeys(years, 0)
            for month, value in zip(self.months, values, strict=True):
                sums[month[:4]] += value
            summed.append((label, tuple(sums.values())))
        return years, tuple(summed)

    @property
    def unknown_share(self) -> float:
        """Share of the figures of all origins without a recorded nationality, 0 to 1."""
        return self.unknown / self.of_all if self.of_all else 0.0

    @property
    def as_of(self) -> str:
        """The latest date of the sources of the figures; empty where none gives one."""
        return max((date for _, date in self.sources), default="")


@dataclass(frozen=True, slots=True)
class Scene:
    """One view of the atlas with the words that go with it.

    Attributes
    ----------
    notes : str
        For the speaker.
    numbers : Numbers or None
        What the sources said when the scene was pinned; None shows what they say now.
    checked : tuple of Checked
        What was found before an export and is kept, each with its reason.
    """

    title: str
    text: str
    filters: Filters
    notes: str = ""
    claims: tuple[Claim, ...] = ()
    figure: FigureKind = FigureKind.TIME
    numbers: Numbers | None = field(default=None, repr=False)
    checked: tuple[Checked, ...] = ()

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise BriefingError(wording.briefing_file.NO_SCENE_TITLE)

    def with_words(self, change: Callable[[str], str]) -> Scene:
        """The scene with each of its texts changed."""
        return replace(
            self,
            title=change(self.title),
            text=change(self.text),
            notes=change(self.notes),
            claims=tuple(replace(claim, text=change(claim.text)) for claim in self.claims),
        )


@dataclass(frozen=True, slots=True)
class Briefing:
    """Scenes in the order in which they are shown.

    Attributes
    ----------
    made_on : str
        ISO 8601 date; it is the date of every file made from the briefing.
    data_hash : str
        Hash of the figures and legs that the scenes draw on, in hexadecimal; empty until it is pinned.
    versions : tuple of Briefing
        What it was before, oldest first; each made on the day it was kept, and without versions of its own.
    """

    title: str
    scenes: tuple[Scene, ...]
    made_on: str
    data_hash: str = ""
    versions: tuple[Briefing, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise BriefingError(wording.briefing_file.NO_TITLE)

    @property
    def alone(self) -> Briefing:
        """The briefing without what it was before."""
        return replace(self, versions=())

    def keep(self, today: str) -> Briefing:
        """Keep what the briefing is now as a version of this day (ISO 8601); the oldest of too many is given up."""
        kept = (*self.versions, replace(self.alone, made_on=today))
        return replace(self, made_on=today, versions=kept[-MOST_VERSIONS:])

    def back_to(self, number: int) -> Briefing:
        """The version of this place, from 0, with all versions still kept."""
        if not 0 <= number < len(self.versions):
            raise BriefingError(wording.briefing_file.no_version(number + 1, len(self.versions)))
        return replace(self.versions[number], versions=self.versions)

    def add(self, scene: Scene, at: int | None = None) -> Briefing:
        """Put a scene at a place, or at the end."""
        place = len(self.scenes) if at is None else at
        if not 0 <= place <= len(self.scenes):
            raise BriefingError(wording.briefing_file.no_place(place + 1, len(self.scenes)))
        return self._of((*self.scenes[:place], scene, *self.scenes[place:]))

    def move(self, number: int, to: int) -> Briefing:
        """Move a scene to another place; both are counted from 0."""
        scene = self.scene(number)
        self.scene(to)
        return self.remove(number).add(scene, to)

    def duplicate(self, number: int) -> Briefing:
        """Put a copy of a scene after it."""
        return self.add(self.scene(number), number + 1)

    def remove(self, number: int) -> Briefing:
        """Leave a scene out."""
        self.scene(number)
        return self._of((*self.scenes[:number], *self.scenes[number + 1 :]))

    def replace(self, number: int, scene: Scene) -> Briefing:
        """Put a scene in the place of another."""
        self.scene(number)
        return self._of((*self.scenes[:number], scene, *self.scenes[number + 1 :]))

    def scene(self, number: int) -> Scene:
        """A scene by its place, counted from 0; raise `BriefingError` if there is none."""
        if not 0 <= number < len(self.scenes):
            raise BriefingError(wording.briefing_file.no_scene(number + 1, len(self.scenes)))
        return self.scenes[number]

    def _of(self, scenes: tuple[Scene, ...]) -> Briefing:
        return replace(self, scenes=scenes)
