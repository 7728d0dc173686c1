"""One map as a picture of any size, with its title, legend, scale, sources and notes inside."""

from __future__ import annotations

from pathlib import Path

from dashboard import wording
from dashboard.briefing import draft, figure
from dashboard.briefing.layout import sheet
from dashboard.briefing.lettering import clean
from dashboard.briefing.pinned import shown
from dashboard.briefing.preflight import Report, check
from dashboard.briefing.progress import Progress, nothing
from dashboard.briefing.scenes import Briefing, BriefingError
from dashboard.briefing.storage import write_whole
from geodata.atlas import Atlas

SIZE = (1600, 1000)
SMALLEST, LARGEST = 400, 10_000
_POINTS_A_PIXEL = 0.75
_USUAL_WIDTH = 900.0
"""Points: a larger picture shows the same page larger, so that its text stays in proportion."""


def write(
    briefing: Briefing,
    atlas: Atlas,
    path: Path,
    on_progress: Progress = nothing,
    *,
    size: tuple[int, int] = SIZE,
    checked: Report | None = None,
) -> None:
    """Write the map of a briefing of one scene as .png, .svg or .pdf.

    Parameters
    ----------
    size : (int, int)
        Width and height in CSS pixels (1/96 inch).

    Raises
    ------
    BriefingError
        If there is more than one scene, or the size cannot be.
    """
    items = shown(briefing, atlas)
    if len(items) > 1:
        raise BriefingError(wording.exporting.one_map(len(items)))
    if not all(SMALLEST <= length <= LARGEST for length in size):
        raise BriefingError(wording.exporting.size_out_of_range(*size, SMALLEST, LARGEST))
    on_progress(0, 1, items[0].scene.title)
    larger = max(1.0, size[0] * _POINTS_A_PIXEL / _USUAL_WIDTH)
    width, height = (length * _POINTS_A_PIXEL / larger for length in size)
    content = figure.render(
        sheet(items[0], width, height),
        path.suffix.lower()[1:],
        scale=larger,
        title=clean(items[0].scene.title, 250),
        about=f"{clean(draft.alt_text(items[0]), 1000)} {checked or check(briefing, atlas, items=items)}",
    )
    write_whole(path, content)
    on_progress(1, 1, path.name)
