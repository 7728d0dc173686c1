"""Text to mentions: scan for every name of every country, then judge each hit by what stands around it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, overload

from geodata import roles as roles_
from geodata._judging import Row
from geodata._mending import mend
from geodata._plain_letters import without_halves
from geodata._role_cells import with_cells
from geodata._role_model import ROLES
from geodata._scan import Scanned, scan, scan_many
from geodata._sentence_around import Sentences
from geodata._tables import tables
from geodata.model import Mention, Role

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

_BATCH = 128
"""Texts that are searched, and whose mentions are put into columns, at once."""


class Mentions(Sequence[Mention]):
    """The mentions of a text, in text order; like a tuple of `geodata.model.Mention`.

    Where they stand and which countries they name is known at once. Their sentences and roles are read when the first of
    them is looked at.
    """

    __slots__ = ("_found", "_made", "_report_id", "_text")

    def __init__(self, text: str, report_id: str, found: Scanned) -> None:
        self._text, self._report_id, self._found = text, report_id, found
        self._made: list[Mention] | None = None

    @property
    def iso3(self) -> list[str]:
        """ISO 3166-1 alpha-3 of each, or XKX for Kosovo."""
        told = tables().told
        return [told[number].iso3 for number, _, _ in self._found.rows]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of each, code points into the text."""
        return [(start, end) for _, start, end in self._found.rows]

    def _mentions(self) -> list[Mention]:
        if self._made is None:
            self.read([self])
        return self._made or []

    @staticmethod
    def read(several: Sequence[Mentions]) -> None:
        """Read the sentences and roles of several texts at once, which takes half as long as one after the other."""
        documents = [document_of(one._text, one._found) for one in several]
        decided = iter(roles_.explain(documents))
        for one, document in zip(several, documents, strict=True):
            one._made = list(one._told(document, decided))

    def _told(self, document: roles_.Document, decided: Iterator[tuple[Role, str]]) -> Iterator[Mention]:
        text, report_id, rows = self._text, self._report_id, self._found.rows
        sentences = document.sentences if document.text is text else _sentences(text, rows)
        for (number, start, end), (first, last) in zip(rows, sentences, strict=True):
            role, why = next(decided)
            of = tables().told[number]
            rule = f"{of.rule}/{why}"
            yield Mention(
                report_id, start, end, text[start:end], of.iso3, role, first, last, rule, of.embedded
            )

    def __len__(self) -> int:
        return len(self._found.rows)

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._mentions())

    @overload
    def __getitem__(self, at: int) -> Mention: ...

    @overload
    def __getitem__(self, at: slice) -> list[Mention]: ...

    def __getitem__(self, at: int | slice) -> Mention | list[Mention]:
        return self._mentions()[at]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Mentions | list | tuple):
            return self._mentions() == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self._mentions())

    def __reduce__(self) -> tuple[type[list[Mention]], tuple[list[Mention]]]:
        # What is said of a hit has a number that holds in this process only.
        return list, (self._mentions(),)


def find_mentions(text: str, report_id: str = "", *, include_embedded: bool = False) -> Mentions:
    """Find the countries that a text names, each with its role.

    Parameters
    ----------
    text : str
        Plain English text, in whatever Unicode normal form.
    report_id : str
        The report that the mentions will belong to.
    include_embedded : bool
        Whether to give also the countries inside the names of organisations and of other places.

    Returns
    -------
    Mentions
        In text order; offsets count code points of ``text`` as given.
    """
    return Mentions(text, report_id, scan(text, embedded=include_embedded))


def find_mentions_many(texts: Iterable[str], *, roles: bool = False) -> pd.DataFrame:
    """Find the countries that many texts name; embedded ones are left out.

    Parameters
    ----------
    texts : iterable of str
        Plain English texts, read once and in order.
    roles : bool
        Whether to read each mention's role from its clause as well, which takes longer.

    Returns
    -------
    DataFrame
        One row a mention: ``text`` (position of the text, from 0), ``start`` and ``end`` (code points into it),
        ``iso3`` and ``rule``; with ``roles`` also ``role``.
    """
    import numpy as np
    import pandas as pd

    counts: list[int] = []
    parts: list[NDArray[np.int64]] = [np.empty((0, 3), dtype=np.int64)]

    def each() -> Iterator[tuple[str, Scanned]]:
        for batch, of_each in scan_many(_batches(texts)):
            rows: list[Row] = []
            for text, found in zip(batch, of_each, strict=True):
                counts.append(len(found.rows))
                if found.rows:
                    rows += found.rows
                    yield text, found
            parts.append(_columns(rows))

    if roles:
        found_roles = roles_.assign(document_of(text, found) for text, found in each())
    else:
        deque(each(), maxlen=0)
    numbers, starts, ends = np.concatenate(parts).T
    codes, rules = _said(len(tables().told))
    frame = pd.DataFrame(
        {
            "text": np.repeat(np.arange(len(counts)), counts),
            "start": starts,
            "end": ends,
            "iso3": codes.take(numbers),
            "rule": rules.take(numbers),
        }
    )
    if roles:
        frame["role"] = pd.array([role.value for role in ROLES], dtype="str").take(found_roles)
    return frame


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(texts)
    while batch := list(islice(remaining, _BATCH)):
        yield batch


def _columns(rows: list[Row]) -> NDArray[np.int64]:
    import numpy as np

    return np.fromiter(chain.from_iterable(rows), np.int64, 3 * len(rows)).reshape(-1, 3)


@lru_cache(maxsize=1)
def _said(count: int) -> tuple[Any, Any]:
    """The codes and the rules of the first ``count`` things that are said of hits, as arrays of strings."""
    import pandas as pd

    told = tables().told[:count]
    return pd.array([of.iso3 for of in told], dtype="str"), pd.array([of.rule for of in told], dtype="str")


def document_of(text: str, found: Scanned) -> roles_.Document:
    """A text and what `geodata._scan.scan` found in it, for its roles to be read; mended where the scan mended it."""
    rows: Sequence[Row] = found.rows
    text = with_cells(text, rows)
    if found.is_mended:
        text, offsets = mend(without_halves(text))
        rows = [(number, *offsets.mended(start, end)) for number, start, end in rows]
    return roles_.Document(text, rows, _sentences(text, rows))


def _sentences(text: str, rows: Sequence[Row]) -> list[tuple[int, int]]:
    around = Sentences(text).around
    return [around(start, end) for _, start, end in rows]
