"""Text to mentions: scan for every name of every country, then judge each hit by what stands around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from geodata import _one_text, _scan, _tables
from geodata import roles as roles_
from geodata._text import Sentences
from geodata.model import Mention, Role

if TYPE_CHECKING:
    import pandas as pd

_BATCH = 128
"""Texts that are read together."""

Found = tuple[int, int, str, str, bool]
"""Start, end, ISO3, rule, embedded."""


def _found(text: str, *, embedded: bool = True) -> list[Found]:
    tables = _tables.tables()
    iso3, rule = tables.codes.names, tables.rules.names
    rows = _one_text.rows(text, embedded=embedded)
    return [(start, end, iso3[code], rule[why], inside) for start, end, code, why, inside in rows]


def find_mentions(text: str, report_id: str = "", *, include_embedded: bool = False) -> list[Mention]:
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
    list of Mention
        In text order; offsets count code points of ``text`` as given.
    """
    found = _found(text, embedded=include_embedded)
    if not found:
        return []
    spans = _sentences(text, [(hit[0], hit[1]) for hit in found])
    decided = _roles(text, found, spans)
    return [
        Mention(report_id, start, end, text[start:end], iso3, role, first, last, f"{rule}/{why}", embedded)
        for (start, end, iso3, rule, embedded), (first, last), (role, why) in zip(
            found, spans, decided, strict=True
        )
    ]


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
    import pandas as pd

    parts: list[_scan.Found] = []
    role_names: list[str] = []
    read = 0
    for batch in _batches(texts):
        found = _scan.scan(batch, embedded=False)
        if roles:
            role_names += _role_names(batch, found)
        parts.append(found._replace(text=found.text + read))
        read += len(batch)
    if not parts:
        parts.append(_scan.scan([], embedded=False))
    joined = _scan.Found(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))
    tables = _tables.tables()
    frame = pd.DataFrame(
        {
            "text": joined.text,
            "start": joined.start,
            "end": joined.end,
            "iso3": pd.array(tables.codes.names, dtype="str").take(joined.iso3),
            "rule": pd.array(tables.rules.names, dtype="str").take(joined.rule),
        }
    )
    if roles:
        frame["role"] = pd.array(role_names, dtype="str")
    return frame


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _role_names(texts: Sequence[str], found: _scan.Found) -> list[str]:
    """The role of each mention of a batch, in order."""
    tables = _tables.tables()
    names: list[str] = []
    firsts = np.searchsorted(found.text, np.arange(len(texts) + 1)).tolist()
    demonyms = np.array([name.endswith("demonym") for name in tables.rules.names])
    codes = np.array(tables.codes.names)[found.iso3]
    columns = [column.tolist() for column in (found.start, found.end, codes, ~demonyms[found.rule])]
    for text, first, last in zip(texts, firsts[:-1], firsts[1:], strict=True):
        if first == last:
            continue
        starts, ends, codes, rules = (column[first:last] for column in columns)
        spans = list(zip(starts, ends, strict=True))
        assigned = roles_.assign(text, spans, _sentences(text, spans), codes, rules)
        names += [role.value for role, _ in assigned]
    return names


def _roles(text: str, hits: list[Found], sentences: list[tuple[int, int]]) -> list[tuple[Role, str]]:
    spans = [(hit[0], hit[1]) for hit in hits]
    are_names = [not hit[3].endswith("demonym") for hit in hits]
    return roles_.assign(text, spans, sentences, [hit[2] for hit in hits], are_names)


def _sentences(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    sentences = Sentences(text)
    return [sentences.around(start, end) for start, end in spans]
