"""Reports by their ids, read when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from geodata.model import Report

if TYPE_CHECKING:
    from geodata._store import Store


class Reports(Mapping[str, Report]):
    """Shipped reports at hand, and stored ones that are read when they are asked for."""

    def __init__(self, shipped: Mapping[str, Report], stored: Mapping[str, int], store: Store | None) -> None:
        self._shipped = shipped
        self._stored = stored
        self._store = store

    def __getitem__(self, report_id: str) -> Report:
        if report_id in self._shipped or self._store is None:
            return self._shipped[report_id]
        return self._store.report(self._stored[report_id])

    def __contains__(self, report_id: object) -> bool:
        return report_id in self._shipped or report_id in self._stored

    def __iter__(self) -> Iterator[str]:
        yield from self._shipped
        yield from self._stored

    def __len__(self) -> int:
        return len(self._shipped) + len(self._stored)
