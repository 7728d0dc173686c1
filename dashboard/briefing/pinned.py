"""Scenes and the data: what a scene shows, pinned to what the sources said; `revisions` tells what they have revised since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

import geopandas
import pandas as pd

from dashboard import charts, wording
from dashboard.answers import once
from dashboard.briefing import basis, legs, own_layers, places
from dashboard.briefing.basis import Basis
from dashboard.briefing.scenes import Briefing, BriefingError, Count, FigureKind, Numbers, Scene
from geodata import corridor, layers, published, queries, routes
from geodata.atlas import SOURCE_COLUMNS, Atlas
from geodata.errors import FilterError
from geodata.model import Filters
from geodata.select import UNKNOWN, Selection, select, sentence, tabulate

_LEG_COLUMNS = [
    "leg_id",
    "from_place",
    "to_place",
    "mode",
    "approximate",
    "from_year",
    "to_year",
    "source_id",
]


@dataclass(frozen=True)
class Shown:
    """A scene as it is exported.

    Attributes
    ----------
    number : int
        Its place in the briefing, from 1.
    numbers : Numbers
        The pinned ones, or those of now.
    selection : Selection
        The rows behind the view, and the legs to draw: the pinned ones, or in a briefing of a time when they were not kept
        those of now.
    atlas : Atlas
        What it is drawn from: what was kept with it, or in such a briefing what is loaded now.
    basis : Basis
        What its filters can reach in that atlas.
    """

    number: int
    scene: Scene
    numbers: Numbers
    selection: Selection
    atlas: Atlas
    basis: Basis

    @property
    def places(self) -> geopandas.GeoDataFrame:
        """The places that its legs join, as `dashboard.briefing.places.frame` gives them."""
        found = places.frame(self.basis.places)
        return found[found["name"].isin(layers.places_on(self.selection))]

    @property
    def draws_kept_legs(self) -> bool:
        """Whether it draws other legs than its filters would choose now."""
        drawn = self.numbers.drawn
        return bool(drawn) and drawn != once(_legs_of, choose(self.scene, self.atlas))


def choose(scene: Scene, atlas: Atlas) -> Selection:
    """What the filters of a scene choose now.

    Raises
    ------
    FilterError
        If the atlas does not have what they name; reports, months and a measure of a scene that has its numbers may be gone.
    """
    return once(_chosen, atlas, *_key(scene, atlas))


def _key(scene: Scene, atlas: Atlas) -> tuple[Filters, bool, int]:
    return replace(scene.filters, selected=""), scene.numbers is not None, atlas.revision


def _chosen(atlas: Atlas, filters: Filters, is_kept: bool, revision: int) -> Selection:  # noqa: ARG001  # part of the key
    return select(atlas, (queries.check_kept if is_kept else queries.check)(filters, atlas))


def numbers_now(scene: Scene, atlas: Atlas, figure: FigureKind | None = None) -> Numbers:
    """What a scene would keep now, with this figure beside its map or its own; worked out once, for words change more often.

    Raises
    ------
    FilterError
        As `choose`.
    """
    return once(_numbers_now, atlas, *_key(scene, atlas), figure or scene.figure)


def _numbers_now(atlas: Atlas, filters: Filters, is_kept: bool, revision: int, figure: FigureKind) -> Numbers:
    return numbers(once(_chosen, atlas, filters, is_kept, revision), atlas, figure)


def shown(briefing: Briefing, atlas: Atlas) -> list[Shown]:
    """The scenes with their numbers.

    Raises
    ------
    BriefingError
        If there is none, or the atlas does not have what the filters of one name.
    """
    if not briefing.scenes:
        raise BriefingError(wording.briefing_file.NO_SCENE)
    found = []
    for number, scene in enumerate(briefing.scenes, 1):
        try:
            known = scene.numbers or numbers_now(scene, atlas)
            kept = basis.completed(known.basis, scene.filters, atlas) if known.basis else None
            of = basis.atlas_of(kept) if kept else atlas
            now = choose(replace(scene, numbers=known), of)
        except FilterError as error:
            raise BriefingError(wording.exporting.of_scene(number, error)) from error
        kept = kept or basis.kept(now, atlas)
        found.append(Shown(number, scene, known, _as_kept(now, scene, known), of, kept))
    return found


def _as_kept(now: Selection, scene: Scene, known: Numbers) -> Selection:
    """The selection with the months and the legs that the scene has shown since it was kept."""
    filters = now.filters
    if scene.numbers and scene.filters.from_month and scene.filters.to_month:
        filters = replace(filters, from_month=scene.filters.from_month, to_month=scene.filters.to_month)
    drawn = bool(known.drawn) and known.drawn != once(_legs_of, now)
    if not drawn and filters == now.filters:
        return now
    return replace(now, filters=filters, legs=legs.frame(known.drawn, now.legs) if drawn else now.legs)


def _legs_of(selection: Selection) -> tuple[legs.Leg, ...]:
    return legs.kept(selection.legs)


def is_revised(item: Shown) -> bool:
    """Whether the rows behind a scene are other than its numbers: it was kept without them, and they were revised since."""
    known = item.numbers
    if known.basis:
        return False
    now = numbers_now(item.scene, item.atlas)
    # A briefing of an earlier time has not kept everything, nor one that was made before a table was loaded.
    return known != replace(
        now,
        drawn=now.drawn if known.drawn else (),
        added=None if known.added is None else now.added,
        cited=known.cited,
        named=known.named,
        basis=None,
    )


def numbers(selection: Selection, atlas: Atlas, figure: FigureKind = FigureKind.TIME) -> Numbers:
    """The numbers of a selection, as a scene with this figure keeps them."""
    table = _by_month(selection, figure)
    by_origin = tabulate(selection.figures, "origin")
    everything = selection.of_all_origins
    kept = basis.kept(selection, atlas)
    return Numbers(
        total=selection.total,
        of_all=int(everything["value"].sum()),
        unknown=int(everything.loc[everything["origin"] == UNKNOWN, "value"].sum()),
        origins=tuple((str(code), int(value)) for code, value in by_origin.items()),
        routes=tuple(layers.route_values(selection).items()),
        months=tuple(table.index.strftime("%Y-%m")),
        series=_series(table),
        sentence=sentence(selection),
        sources=tuple(
            (str(source), str(atlas.sources["date"].get(source, "")))
            for source in everything["source_id"].unique()
        ),
        legs=_digest(_legs_text(selection))[:16],
        mentions=_mentions(selection),
        lines=corridor.lines(selection) if figure is FigureKind.STRIP else (),
        counts=_counts(selection, atlas) if figure is FigureKind.SOURCES else (),
        drawn=once(_legs_of, selection),
        added=own_layers.kept(atlas, selection.filters),
        cited=_cited(everything["source_id"].unique(), atlas),
        named=() if kept.whole else _named(selection),
        basis=kept,
    )


def _by_month(selection: Selection, figure: FigureKind) -> pd.DataFrame:
    return (charts.by_month_and_route if figure is FigureKind.ROUTES else charts.by_month)(selection)


def _series(table: pd.DataFrame) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple((str(name), tuple(table[name].tolist())) for name in table.columns)


def _named(selection: Selection) -> tuple[tuple[str, tuple[int, ...]], ...]:
    counts = layers.mention_counts(selection).assign(reports=selection.found.reports_by_country)
    return tuple(zip(map(str, counts.index), map(tuple, counts.to_numpy().tolist()), strict=True))


def _cited(source_ids: Iterable[str], atlas: Atlas) -> tuple[tuple[str, ...], ...]:
    own = {series.series for series in atlas.series}
    found = [source for source in source_ids if source in own and source in atlas.sources.index]
    rows = atlas.sources.loc[found].reset_index()[list(SOURCE_COLUMNS)]
    return tuple(tuple(map(str, row)) for row in rows.itertuples(index=False))


def citing(briefing: Briefing, atlas: Atlas) -> Atlas:
    """The atlas with the tables that scenes are of and that are not loaded any more, so that they are named in full."""
    return atlas.citing(
        row
        for scene in briefing.scenes
        for row in (scene.numbers.cited if scene.numbers and not scene.numbers.basis else ())
    )


def _counts(selection: Selection, atlas: Atlas) -> tuple[Count, ...]:
    """What sources count in the chosen months; months of which there is one count alone are left out if others are not."""
    found = published.side_by_side(atlas, selection.filters)
    several = found.duplicated(["route_id", "first", "last"], keep=False)
    beside = found[several] if several.any() else found
    return tuple(
        Count(
            place=routes.route_label(row.route_id) if row.route_id else wording.scene_text.ALL_ROUTES,
            period=published.period_label(row.first, row.last),
            measure=row.measure,
            scope=row.scope,
            value=int(row.value),
            rounded=bool(row.rounded),
            as_of=row.as_of,
            source_id=row.source_id,
        )
        for row in beside.itertuples(index=False)
    )


def with_figure(scene: Scene, figure: FigureKind, atlas: Atlas) -> Scene:
    """The scene with something else beside its map; what is kept of its numbers stays, and what the figure needs is added.

    Raises
    ------
    FilterError
        If the atlas does not have what the filters name.
    """
    known = scene.numbers
    if known is None:
        return replace(scene, figure=figure)
    if FigureKind.ROUTES in (figure, scene.figure):
        (item,) = shown(Briefing(scene.title, (scene,), ""), atlas)
        known = replace(known, series=_series(_by_month(item.selection, figure)))
    if figure in (FigureKind.STRIP, FigureKind.SOURCES):
        now = numbers_now(scene, atlas, figure)
        known = replace(known, lines=known.lines or now.lines, counts=known.counts or now.counts)
    return replace(scene, figure=figure, numbers=known)


def _mentions(selection: Selection) -> tuple[tuple[str, tuple[int, ...]], ...]:
    if not (selection.filters.roles or selection.filters.reports):
        return ()
    counts = layers.mention_counts(selection)
    return tuple(zip(map(str, counts.index), map(tuple, counts.to_numpy().tolist()), strict=True))


def pin(briefing: Briefing, atlas: Atlas) -> Briefing:
    """Keep in each scene that has none yet the numbers it shows now, and write down the months they are of."""
    scenes = []
    for item in shown(briefing, atlas):
        chosen = item.selection.filters
        months = replace(item.scene.filters, from_month=chosen.from_month, to_month=chosen.to_month)
        scenes.append(replace(item.scene, filters=months, numbers=_citing(item, atlas)))
    pinned = replace(briefing, scenes=tuple(scenes))
    return replace(pinned, data_hash=pinned.data_hash or data_hash(pinned, atlas))


def _citing(item: Shown, atlas: Atlas) -> Numbers:
    """The numbers of a scene, with the names of reports that its claims rest on: a report may be gone next year."""
    if not (known := item.numbers.basis):
        return item.numbers
    rested = (source for claim in item.scene.claims for source in claim.sources)
    return replace(item.numbers, basis=basis.citing(known, rested, atlas))


def renew(briefing: Briefing, atlas: Atlas) -> Briefing:
    """Pin the briefing to what the sources say now. Its words stay: see what `dashboard.briefing.revisions.changes` says first."""
    fresh = replace(
        briefing, data_hash="", scenes=tuple(replace(scene, numbers=None) for scene in briefing.scenes)
    )
    return pin(fresh, atlas)


def data_hash(briefing: Briefing, atlas: Atlas) -> str:
    """Hash all numbers, figures, passages, sources, legs and layers that the scenes hold: SHA-256, in hexadecimal."""
    items = shown(briefing, atlas)
    texts = [repr((item.numbers, item.numbers.drawn, item.numbers.added)) for item in items]
    return _digest("\n".join([*texts, *map(repr, dict.fromkeys(item.basis for item in items))]))


def _legs_text(selection: Selection) -> str:
    found = selection.legs.sort_values(["route_id", "leg_id"])
    rows = found[_LEG_COLUMNS].astype(str).assign(line=found.geometry.to_wkt(rounding_precision=3))
    return str(rows.to_csv(index=False, lineterminator="\n"))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
