"""All mentions as a few columns of numbers: millions of them are chosen and counted between two clicks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geodata._packed import EMBEDDED, FIELDS, RECORD_BYTES, ROLES
from geodata.model import Filters

if TYPE_CHECKING:
    import pandas as pd

Rows = npt.NDArray[np.intp]

_RECORD = np.dtype(list(FIELDS.items()))
_LETTERS = 26


def _number(iso3: str) -> int:
    first, second, third = (ord(letter) - ord("A") for letter in iso3)
    return (first * _LETTERS + second) * _LETTERS + third


def _iso3(number: int) -> str:
    first, rest = divmod(number, _LETTERS**2)
    return "".join(chr(ord("A") + letter) for letter in (first, *divmod(rest, _LETTERS)))


@dataclass(frozen=True)
class MentionIndex:
    """Mentions in the order of their reports and texts; every array has one item a mention.

    Attributes
    ----------
    report_ids : sequence of str
        Reports in their order; `report` numbers them.
    report, sentence : array of int32
        Number of the report, and of the sentence among all sentences of all reports that name a country.
    country : array of int16
        The three letters of the code as one number.
    role : array of uint8
        Position in `geodata.model.Role`.
    embedded : array of bool
        Inside the name of an organisation or of another place.
    """

    report_ids: Sequence[str]
    report: npt.NDArray[np.int32]
    sentence: npt.NDArray[np.int32]
    country: npt.NDArray[np.int16]
    role: npt.NDArray[np.uint8]
    embedded: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, report_ids: Sequence[str], packed: Sequence[bytes]) -> MentionIndex:
        """Put together what `geodata._packed.pack` wrote of each report."""
        records = np.frombuffer(b"".join(packed), dtype=_RECORD)
        counts = np.array([len(data) for data in packed], dtype=np.int64) // RECORD_BYTES
        ends = counts.cumsum()
        # Sentences are numbered from 0 within a report: the largest number of each tells how many there are.
        some = counts > 0
        sentences = np.zeros(len(counts), dtype=np.int64)
        if some.any():
            sentences[some] = np.maximum.reduceat(records["sentence"], (ends - counts)[some]) + 1
        before = np.repeat(sentences.cumsum() - sentences, counts)
        letters = records["iso3"].astype(np.int16) - ord("A")
        return cls(
            report_ids=report_ids,
            report=np.repeat(np.arange(len(counts), dtype=np.int32), counts),
            sentence=(records["sentence"] + before).astype(np.int32),
            country=(letters[:, 0] * _LETTERS + letters[:, 1]) * _LETTERS + letters[:, 2],
            role=records["role"] % EMBEDDED,
            embedded=records["role"] >= EMBEDDED,
        )

    def __len__(self) -> int:
        return len(self.report)

    @cached_property
    def first_rows(self) -> npt.NDArray[np.int64]:
        """Row of the first mention of each report, or where it would stand."""
        return np.searchsorted(self.report, np.arange(len(self.report_ids)))

    def stands_in(self, report_ids: Sequence[str]) -> npt.NDArray[np.bool_]:
        """Whether each mention stands in one of some reports."""
        wanted = set(report_ids)
        return np.array([name in wanted for name in self.report_ids], dtype=bool)[self.report]

    def tells(self, rows: Rows, frame: pd.DataFrame) -> bool:
        """Whether mentions that were read are those of these rows: the same countries in the same roles."""
        countries, roles = map(_number, frame["iso3"]), map(ROLES.index, frame["role"])
        return bool(
            (np.fromiter(countries, np.int16, len(frame)) == self.country[rows]).all()
            and (np.fromiter(roles, np.uint8, len(frame)) == self.role[rows]).all()
        )

    def reports_naming(self, iso3: str) -> list[str]:
        """The ids of the reports that name a country, names inside others left out, in the order of the reports."""
        named = self.report[~self.embedded & (self.country == _number(iso3))]
        return [self.report_ids[number] for number in np.unique(named)]

    def rows(self, filters: Filters) -> Rows:
        """Rows of the mentions that filters choose; where origins are chosen, those in sentences that name one."""
        chosen = ~self.embedded
        if filters.reports:
            chosen &= self.stands_in(filters.reports)
        if filters.origins:
            numbers = [_number(code) for code in filters.origins if code.isupper()]
            named = np.zeros(int(self.sentence.max(initial=-1)) + 1, dtype=bool)
            named[self.sentence[np.isin(self.country, numbers)]] = True
            chosen &= named[self.sentence]
        if filters.roles:
            chosen &= np.isin(self.role, [ROLES.index(role) for role in filters.roles])
        return np.flatnonzero(chosen)


class ChosenMentions:
    """The mentions that filters choose: counted from the index at once, read in full only where they are asked for."""

    def __init__(
        self, index: MentionIndex, filters: Filters, read: Callable[[Rows], pd.DataFrame], iso3: str = ""
    ) -> None:
        self._index = index
        self._filters = filters
        self._read = read
        self._iso3 = iso3

    def of(self, iso3: str) -> ChosenMentions:
        """Those of one country."""
        return ChosenMentions(self._index, self._filters, self._read, iso3)

    def _rows(self) -> Rows:
        # Not kept: a few of these arrays would weigh more than everything else in the atlas.
        rows = self._index.rows(self._filters)
        return rows[self._index.country[rows] == _number(self._iso3)] if self._iso3 else rows

    @cached_property
    def _summary(self) -> tuple[int, int, pd.DataFrame]:
        import pandas as pd

        rows = self._rows()
        reports = np.bincount(self._index.report[rows])
        cells = self._index.country[rows].astype(np.int32) * len(ROLES) + self._index.role[rows]
        table = np.bincount(cells, minlength=_LETTERS**3 * len(ROLES)).reshape(-1, len(ROLES))
        named = np.flatnonzero(table.any(axis=1))
        counts = pd.DataFrame(
            table[named],
            index=pd.Index([_iso3(int(n)) for n in named], name="iso3", dtype="str"),
            columns=ROLES,
        )
        return len(rows), int(np.count_nonzero(reports)), counts

    def __len__(self) -> int:
        return self._summary[0]

    @property
    def report_count(self) -> int:
        """How many reports they stand in."""
        return self._summary[1]

    @property
    def counts(self) -> pd.DataFrame:
        """Mentions by country and role: indexed by iso3 in alphabetical order, one column a role."""
        return self._summary[2]

    @cached_property
    def reports_by_country(self) -> pd.Series:
        """How many reports name each country, indexed by iso3 in alphabetical order."""
        import pandas as pd

        rows = self._rows()
        countries, reports = self._index.country[rows].astype(np.int64), self._index.report[rows]
        pairs = np.unique(countries * len(self._index.report_ids) + reports)
        named, counts = np.unique(pairs // max(len(self._index.report_ids), 1), return_counts=True)
        return pd.Series(
            counts,
            index=pd.Index([_iso3(int(n)) for n in named], name="iso3", dtype="str"),
            name="report_id",
            dtype="int64",
        )

    @cached_property
    def passage_count(self) -> int:
        """How many sentences they stand in."""
        return len(np.unique(self._index.sentence[self._rows()]))

    def frame(self, first_passages: int | None = None) -> pd.DataFrame:
        """Read the mentions in full.

        Parameters
        ----------
        first_passages : int, optional
            Read only those in so many sentences, counted from the first report on.

        Returns
        -------
        DataFrame
            Keeps `geodata.schemas.mentions`, in the order of the reports and their texts.
        """
        rows = self._rows()
        if first_passages is not None and len(rows):
            sentences = self._index.sentence[rows]
            changes = np.flatnonzero(np.diff(sentences, prepend=sentences[0]))
            if first_passages <= len(changes):
                rows = rows[: changes[first_passages - 1]] if first_passages else rows[:0]
        return self._read(rows)
