"""A briefing becomes a file: which function writes which kind, and what it was checked by."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard import wording
from dashboard.briefing.pinned import citing
from dashboard.briefing.preflight import Report
from dashboard.briefing.progress import Progress, nothing
from dashboard.briefing.scenes import Briefing, BriefingError
from geodata.atlas import Atlas

if TYPE_CHECKING:
    from dashboard.briefing.template import Template

Exporter = Callable[..., None]


def _from(module: str, name: str = "write") -> Exporter:
    """What writes one kind of file; its libraries, slow to load, are loaded when it is first called."""

    def write(briefing: Briefing, atlas: Atlas, path: Path, on_progress: Progress, **options: Any) -> None:
        writer = getattr(import_module(f"dashboard.briefing.{module}"), name)
        writer(briefing, atlas, path, on_progress, **options)

    return write


EXPORTERS: dict[str, Exporter] = {
    ".html": _from("live"),
    ".pptx": _from("pptx"),
    ".pdf": _from("handout"),
    ".png": _from("map_sheet"),
    ".svg": _from("map_sheet"),
    ".csv": _from("tables", "write_csv"),
    ".xlsx": _from("tables", "write_xlsx"),
    ".geojson": _from("geo", "write_geojson"),
    ".gpkg": _from("geo", "write_gpkg"),
}
"""Ending of the file name -> what writes it."""


def export(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    template: Template | None = None,
    size: tuple[int, int] | None = None,
    checked: Report | None = None,
) -> None:
    """Write a briefing to a file of the kind that its ending names; no half file is ever left.

    Parameters
    ----------
    on_progress : callable
        Called with how much is done, of how much, and what comes now.
    template : Template or None
        For .pptx: the user's own.
    size : (int, int) or None
        For .png, .svg and .pdf: width and height of a page with the map alone, in CSS pixels (1/96 inch).
    checked : Report or None
        What it was checked by, for the file to say; it is checked now where that is not known.

    Raises
    ------
    BriefingError
        If the ending is none of these, an option does not go with it, the folder is not there, or the briefing cannot
        be shown.
    """
    ending = path.suffix.lower()
    if ending not in EXPORTERS:
        raise BriefingError(wording.exporting.no_kind(path.name, ", ".join(EXPORTERS)))
    if not path.parent.is_dir():
        raise BriefingError(wording.exporting.no_folder(path.parent))
    if path.is_dir():
        raise BriefingError(wording.exporting.is_folder(path))
    if template and ending != ".pptx":
        raise BriefingError(wording.exporting.no_template(ending))
    if size and ending not in (".png", ".svg", ".pdf"):
        raise BriefingError(wording.exporting.no_size(ending))
    write = _from("map_sheet") if size else EXPORTERS[ending]
    options = {
        name: value for name, value in (("chosen", template), ("size", size), ("checked", checked)) if value
    }
    write(briefing, citing(briefing, atlas), path, on_progress, **options)
