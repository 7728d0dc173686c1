"""The atlas: the shipped data and the user's own, behind one face."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from geodata import _corrections, figures, reading
from geodata._figures_held import FiguresHeld
from geodata._mention_index import ChosenMentions, MentionIndex, Rows
from geodata._packed import pack_frame
from geodata._prepared import MENTION_FIELDS, MentionRow
from geodata._reports import Reports
from geodata.errors import ChangedMeanwhileError, StoreError
from geodata.geocoding import mentions_frame
from geodata.mentions import find_mentions
from geodata.model import Filters, Measure, Report
from geodata.shipped import read_csv

if TYPE_CHECKING:
    import geopandas

    from geodata._corrections import Correction
    from geodata._figure_rows import Series
    from geodata._report_rows import Entry
    from geodata._search import FoundPassage
    from geodata._store import Store

SOURCE_COLUMNS = ("source_id", "title", "publisher", "date", "url", "note")


class Atlas(FiguresHeld):
    """What the map draws from, as it was at one moment: `refreshed` gives what has come since.

    The frames are shared: take copies, never change them.

    Attributes
    ----------
    figures : DataFrame
        Columns of `geodata.schemas.figures`.
    store : Store or None
        The user's own reports and figures.
    series : tuple of Series
        Every vintage of the user's own tables; `Store.figures` reads their rows.
    corrections : mapping of str to tuple of Correction
        What persons decided about mentions and stands, by report id.
    """

    def __init__(
        self,
        reports: Mapping[str, Report],
        figures: pd.DataFrame,
        mentions: pd.DataFrame,
        *,
        store: Store | None = None,
        held: Mapping[int, Entry] | None = None,
        series: Sequence[Series] = (),
        corrections: Mapping[str, tuple[Correction, ...]] | None = None,
        revision: int = 0,
    ) -> None:
        super().__init__(figures, store=store, series=series)
        self._reports = reports
        self._found = mentions
        self.corrections = corrections or {}
        self._held = held or {}
        self.revision = revision

    @classmethod
    def shipped(cls) -> Atlas:
        """Open the shipped data alone.

        Raises
        ------
        DataFileError
            If a shipped file is missing or broken.
        """
        reports = {report.report_id: report for report in reading.shipped_reports()}
        found = [
            mention for report in reports.values() for mention in find_mentions(report.text, report.report_id)
        ]
        atlas = cls(reports=reports, figures=figures.shipped(), mentions=mentions_frame(found))
        # What is read late is read here once, so that a missing file is told when the atlas is opened.
        _ = atlas.sources, atlas.legs
        return atlas

    @classmethod
    def open(cls, url: str | None = None) -> Atlas:
        """Open the shipped data and the user's own.

        Parameters
        ----------
        url : str, optional
            Of the database, as `geodata._store.Store` takes it.

        Raises
        ------
        DataFileError
            If a shipped file is missing or broken.
        StoreError
            If the database cannot be used.
        """
        from geodata._store import Store

        atlas = cls.shipped()
        atlas.store = Store(url)
        return atlas.refreshed()

    def refreshed(self) -> Atlas:
        """The atlas as it is now: itself, if nothing was written since."""
        if self.store is None or self.store.revision() == self.revision:
            return self
        changes = self.store.changes(self.revision)
        held = dict(self._held)
        named_as_before = all(
            entry.current and entry.key in held and held[entry.key].title == entry.title
            for entry in changes.entries
        )
        for entry in changes.entries:
            if entry.current:
                held[entry.key] = entry
            else:
                held.pop(entry.key, None)
        latest = Atlas(
            self._reports,
            self._figures,
            self._found,
            store=self.store,
            held=held,
            series=changes.series,
            corrections=changes.corrections,
            revision=changes.revision,
        )
        kept = ["legs"] if latest.series != self.series else ["legs", "figures", "placed", "sources"]
        if named_as_before:
            kept.append("titles")
        latest.__dict__.update({name: self.__dict__[name] for name in kept if name in self.__dict__})
        return latest

    @property
    def notices(self) -> tuple[str, ...]:
        """What a user has to know of the store, a sentence each: opened for reading only, something missing."""
        return self.store.notices if self.store else ()

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Titles by report id, shipped reports first; no report is read for it."""
        own = {entry.report_id: entry.title for entry in self._held.values()}
        return {report_id: report.title for report_id, report in self._reports.items()} | own

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        """All reports by id, shipped ones first; one of the user's is read when it is asked for."""
        if not self._held:
            return self._reports
        return Reports(self._reports, {entry.report_id: key for key, entry in self._held.items()}, self.store)

    def is_shipped(self, report_id: str) -> bool:
        """Whether a report is part of the shipped data; its words are then this atlas's own."""
        return report_id in self._reports

    def file_of(self, report_id: str) -> str:
        """Name of the file that a report was read from."""
        if self.is_shipped(report_id):
            return f"data/reports/{report_id}.md"
        return self.own.file_name(
            next(key for key, entry in self._held.items() if entry.report_id == report_id)
        )

    def correct_report(
        self, report_id: str, *, seen: Mapping[str, str] | None = None, **details: str
    ) -> None:
        """Correct the details of one of the user's own reports; `refreshed` shows them.

        Parameters
        ----------
        seen : mapping of str to str, optional
            Details as they were when they were looked at: what somebody else has changed since is not written over.
        **details : str
            Some of title, publisher, published (ISO 8601, as far as it is known) and language (ISO 639 code).

        Raises
        ------
        StoreError
            If the report is not there or not the user's own, a detail cannot be or was changed since it was seen, or nothing can be
            written.
        """
        from geodata import _report_details
        from geodata._ledger import Kind

        if self.is_shipped(report_id):
            raise StoreError(
                f"“{report_id}” is part of the shipped data: only your own reports can be corrected."
            )
        if report_id not in self.titles:
            raise StoreError(f"There is no report “{report_id[:60]}” of your own.")
        if not details:
            return
        with self.own.writing(report_id, Kind.CHOICE) as (connection, revision):
            _report_details.correct(connection, report_id, details, revision, seen or {})

    @cached_property
    def mentions(self) -> pd.DataFrame:
        """Every mention in full, which is slow where there are many: choose with `chosen_mentions` instead."""
        if not self._held:
            return self._mentions
        return self._read_mentions(np.arange(len(self.mention_index)))

    @cached_property
    def _mentions(self) -> pd.DataFrame:
        """The mentions of the shipped reports as they count."""
        frame = self._found
        if self.corrections.keys().isdisjoint(self._reports):
            return frame
        rows = [
            (report_id, *row)
            for report_id, of_report in frame.groupby("report_id", sort=False)
            for row in self._decided(
                report_id, list(of_report[[*MENTION_FIELDS]].itertuples(index=False, name=None))
            )
        ]
        counted = pd.DataFrame(rows, columns=["report_id", *MENTION_FIELDS])
        return counted[frame.columns].astype(frame.dtypes.to_dict())

    def _decided(self, report_id: str, found: Sequence[MentionRow]) -> Sequence[MentionRow]:
        """The mentions of a report as they count, of those that the rules found in it."""
        corrections = self.corrections.get(report_id)
        if not corrections:
            return found
        return [row for _, row in _corrections.apply(self.reports[report_id].text, found, corrections)]

    def found(self, report_ids: Sequence[str]) -> Iterator[tuple[Report, list[MentionRow]]]:
        """Read some reports and all that the rules found in them, whatever was decided about it.

        Parameters
        ----------
        report_ids : sequence of str
            In whatever order; those that the atlas does not have are left out.

        Yields
        ------
        (Report, list of MentionRow)
            Shipped reports first, then the user's in the order in which they were added.
        """
        wanted = set(report_ids)
        shipped = self._found[self._found["report_id"].isin(wanted)]
        for report_id, rows in shipped.groupby("report_id", sort=False):
            yield (
                self._reports[report_id],
                list(rows[[*MENTION_FIELDS]].itertuples(index=False, name=None)),
            )
        keys = [key for key, entry in self._held.items() if entry.report_id in wanted]
        if keys:
            texts, found = self.own.report_texts(keys), self.own.mention_rows(keys)
            yield from ((texts[key], found[key]) for key in keys)

    @property
    def shipped_mentions(self) -> pd.DataFrame:
        """What the rules found in the shipped reports, whatever was decided about it."""
        return self._found

    @cached_property
    def _mentioning(self) -> list[str]:
        """The reports of the frame of mentions, in its order."""
        return list(dict.fromkeys(self._mentions["report_id"]))

    @cached_property
    def mention_index(self) -> MentionIndex:
        """All mentions in a few columns of numbers, in the order of `reports` and their texts."""
        shipped = pack_frame(self._mentions, self._mentioning)
        return MentionIndex.of(
            [*self._mentioning, *(entry.report_id for entry in self._held.values())],
            [*shipped, *(entry.packed for entry in self._held.values())],
        )

    def chosen_mentions(self, filters: Filters) -> ChosenMentions:
        """Choose mentions by their reports and roles, and where origins are named by the sentences that name one."""
        return ChosenMentions(self.mention_index, filters, self._read_mentions)

    def mentions_of(self, report_ids: Sequence[str], most: int) -> pd.DataFrame | None:
        """Every mention in some reports in full, those inside other names too; None where there are more than `most`."""
        rows = np.flatnonzero(self.mention_index.stands_in(report_ids))
        return self._read_mentions(rows) if len(rows) <= most else None

    def search(self, words: str = "", *, limit: int = 20, **filters: Any) -> list[FoundPassage]:
        """Find passages of all reports, the most relevant first.

        Parameters
        ----------
        words : str
            All of them have to stand in a passage; "a phrase" in quotation marks, and ``smuggl*`` for how a word begins.
        **filters
            Other fields of `geodata._search.Wanted`: countries, roles, reports, published_from, published_to.

        Raises
        ------
        StoreError
            If the store cannot be read.
        """
        from geodata import _search
        from geodata._shipped_store import shipped_store

        wanted = _search.Wanted(words, **filters)
        about_shipped = tuple(
            one for report_id in self._reports for one in self.corrections.get(report_id, ())
        )
        shipped = _search.search(shipped_store(about_shipped), wanted, limit)
        own = _search.search(self.store, wanted, limit) if self.store else []
        # Relevance is measured within a collection: of two collections, the best, the second best and so on in turn.
        both = [hit for pair in zip_longest(own, shipped) for hit in pair if hit]
        return both[:limit]

    def _read_mentions(self, rows: Rows) -> pd.DataFrame:
        """Read rows of the index in full."""
        shipped = len(self._mentions)
        own = rows[rows >= shipped]
        first = self._mentions.iloc[rows[rows < shipped]]
        if not len(own) or self.store is None:
            return first
        index = self.mention_index
        numbers, where = np.unique(index.report[own], return_inverse=True)
        keys = np.array(list(self._held))[numbers - len(self._mentioning)].tolist()
        read = [
            (report_id, *row)
            for key, found in self.store.mention_rows(keys).items()
            for report_id in [self._held[key].report_id]
            for row in self._decided(report_id, found)
        ]
        begins = index.first_rows
        counts = np.append(begins[1:], len(index))[numbers] - begins[numbers]
        frame = pd.DataFrame(read, columns=["report_id", *MENTION_FIELDS])
        at = (counts.cumsum() - counts)[where] + own - begins[index.report[own]]
        changed = self.store.revision() != self.revision
        if len(read) != counts.sum() or (changed and not index.tells(own, frame.iloc[at])):
            raise ChangedMeanwhileError("A report was erased or read again meanwhile: load the page again.")
        frame = frame[self._mentions.columns].iloc[at].astype(self._mentions.dtypes.to_dict())
        return pd.concat([first, frame.set_index(own)])

    @cached_property
    def sources(self) -> pd.DataFrame:
        """Sources, indexed by source_id: title, publisher, date, url, note."""
        known = read_csv("sources.csv", SOURCE_COLUMNS)
        own = [
            (series.series, series.title, series.publisher, series.as_of, series.url, series.file_name)
            for series in self.series
            if series.current
        ]
        return pd.concat([known, pd.DataFrame(own, columns=SOURCE_COLUMNS, dtype="str")]).set_index(
            "source_id"
        )

    def citing(self, cited: Iterable[Sequence[str]]) -> Atlas:
        """The same atlas with sources that it has not, or not any more; each has the values of `SOURCE_COLUMNS`."""
        more = {row[0]: row for row in cited if row[0] not in self.sources.index}
        if not more:
            return self
        told = pd.DataFrame(list(more.values()), columns=SOURCE_COLUMNS, dtype="str").set_index("source_id")
        return self.given(sources=pd.concat([self.sources, told]))

    def given(
        self,
        *,
        sources: pd.DataFrame | None = None,
        legs: geopandas.GeoDataFrame | None = None,
        measures: tuple[Measure, ...] | None = None,
    ) -> Atlas:
        """The same atlas with what is handed over in place of what it would look up: frames like those that it gives."""
        latest = copy(self)
        if sources is not None:
            latest.sources = sources
        if legs is not None:
            latest.legs = legs
        if measures is not None:
            latest.measures = measures
        return latest

    @cached_property
    def legs(self) -> geopandas.GeoDataFrame:
        """All legs, as `geodata.routes.legs` gives them."""
        from geodata import routes

        return routes.legs()
