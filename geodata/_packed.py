"""The mentions of one report in the fewest bytes, as `geodata._mention_index` reads millions of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from struct import Struct
from typing import TYPE_CHECKING, Any

from geodata.model import Mention, Role

if TYPE_CHECKING:
    import pandas as pd

ROLES = tuple(str(role) for role in Role)
EMBEDDED = 128
"""What the byte of the role has more, of a mention inside another name."""
_NUMBERS = {role: number for number, role in enumerate(ROLES)}
FIELDS = {"sentence": "<I", "iso3": "3B", "role": "B"}
"""What a record holds, in formats that `struct` and numpy read alike: little-endian, with nothing between."""
_RECORD = Struct("".join(FIELDS.values()))
RECORD_BYTES = _RECORD.size


def pack(mentions: Iterable[Mention]) -> bytes:
    """Write the mentions of one report, in text order, as 8 bytes each: sentence, country, role, embedded or not."""
    return _packed((m.sentence_start, m.iso3, m.role, m.embedded) for m in mentions)


def pack_rows(rows: Iterable[Sequence[Any]]) -> bytes:
    """Write rows of `geodata._prepared.MentionRow` as `pack` does."""
    return _packed((first, iso3, role, embedded) for _, _, _, iso3, role, first, _, _, embedded in rows)


def pack_frame(mentions: pd.DataFrame, report_ids: Sequence[str]) -> list[bytes]:
    """Write the mentions of a frame as `pack` does, for each of these reports; the frame is in their order."""
    columns = ["report_id", "sentence_start", "iso3", "role", "embedded"]
    by_report: dict[str, list[tuple[int, str, str, bool]]] = {report_id: [] for report_id in report_ids}
    for report_id, *fields in mentions[columns].itertuples(index=False, name=None):
        by_report[report_id].append(tuple(fields))
    return [_packed(rows) for rows in by_report.values()]


def _packed(rows: Iterable[tuple[int, str, str, bool]]) -> bytes:
    sentences: dict[int, int] = {}
    record = _RECORD.pack
    return b"".join(
        [
            record(
                sentences.setdefault(start, len(sentences)),
                *iso3.encode(),
                _NUMBERS[role] + EMBEDDED * embedded,
            )
            for start, iso3, role, embedded in rows
        ]
    )
