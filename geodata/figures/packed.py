"""Figures as JSON carries them, so that a table can be read in another process: `geodata.figures.packed:read`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pandas as pd

from geodata import schemas
from geodata.figures.columns import Columns
from geodata.figures.reading import Preview, guess_columns, read_figures
from geodata.model import Figures

_PLAIN = tuple(
    field.name for field in fields(Figures) if field.name not in ("rows", "rejected", "unresolved", "notes")
)


def read(
    path: Path,
    columns: Mapping[str, str] | None = None,
    spellings: Mapping[str, str] | None = None,
    matches: Mapping[str, Mapping[str, str]] | None = None,
) -> dict[str, Any]:
    """Read a table as `geodata.figures.read_figures` does; ``columns`` are the attributes of `Columns` by name."""
    matched = Columns(**columns) if columns else None
    figures = read_figures(path, columns=matched, spellings=spellings, matches=matches)
    rows = figures.rows.astype({"lat": object, "lon": object})
    return {name: getattr(figures, name) for name in _PLAIN} | {
        # JSON knows no NaN.
        "rows": rows.where(rows.notna(), None).to_dict("list"),
        "rejected": figures.rejected.to_dict("list"),
        "unresolved": {spelling: list(nearest) for spelling, nearest in figures.unresolved.items()},
        "notes": list(figures.notes),
    }


def figures_from(packed: Mapping[str, Any]) -> Figures:
    """The figures that `read` has made ready for JSON."""
    return Figures(
        **{name: packed[name] for name in _PLAIN},
        rows=schemas.loaded_figures.validate(pd.DataFrame(packed["rows"])),
        rejected=pd.DataFrame(packed["rejected"], dtype=str),
        unresolved={spelling: tuple(nearest) for spelling, nearest in packed["unresolved"].items()},
        notes=tuple(packed["notes"]),
    )


def guess(path: Path) -> dict[str, Any]:
    """Look at a table as `geodata.figures.guess_columns` does."""
    preview = guess_columns(path)
    return {
        "names": list(preview.rows.columns),
        "rows": preview.rows.to_numpy().tolist(),
        "columns": asdict(preview.columns),
        "header": preview.header,
        "source": preview.source,
    }


def preview_from(packed: Mapping[str, Any]) -> Preview:
    """The preview that `guess` has made ready for JSON."""
    rows = pd.DataFrame(packed["rows"], columns=packed["names"], dtype=str)
    return Preview(rows, Columns(**packed["columns"]), packed["header"], packed["source"])
