"""Drawings as PNG, SVG and PDF, with matplotlib."""

from __future__ import annotations

import io
from importlib import import_module
from typing import Any

import matplotlib
import numpy as np
from matplotlib import font_manager, patheffects
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path as Outline

from dashboard import wording
from dashboard.briefing.drawing import Disc, Drawing, Item, Label, Piece, Shape
from dashboard.briefing.lettering import BOLD, REGULAR

_POINTS_AN_INCH = 72
_PIXELS_AN_INCH = 96
_SETTINGS: Any = {
    # A fixed salt gives the same names to the same marks, so that the same drawing makes the same file.
    "svg.hashsalt": "route-atlas",
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
    "text.parse_math": False,
    # Letters as wide as they were measured, where text would be hinted to whole pixels.
    "text.hinting": "no_hinting",
    "path.simplify": False,
}
_WITHOUT_DATE: dict[str, dict[str, str | None]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": wording.app.TITLE},
    "pdf": {"CreationDate": None, "Producer": None, "Creator": wording.app.TITLE},
}
_CANVAS = {
    "png": ("backend_agg", "FigureCanvasAgg"),
    "svg": ("backend_svg", "FigureCanvasSVG"),
    "pdf": ("backend_pdf", "FigureCanvasPdf"),
}
"""Kind of file -> matplotlib's module for it, which is loaded when it is first wanted, and the class in it."""
_ANCHORS = {"start": "left", "middle": "center", "end": "right"}


def render(drawing: Drawing, kind: str, *, scale: float = 1.0, title: str = "", about: str = "") -> bytes:
    """Make a file of a drawing.

    Parameters
    ----------
    kind : str
        ``png``, ``svg`` or ``pdf``.
    scale : float
        How much larger than the drawing the page is; a PNG has 96 pixels an inch.
    title, about : str
        What the file says of itself, for those who cannot see it.
    """
    with matplotlib.rc_context(_SETTINGS):
        figure = Figure(figsize=_inches(drawing, scale), facecolor="white")
        module, canvas = _CANVAS[kind]
        getattr(import_module(f"matplotlib.backends.{module}"), canvas)(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, drawing.width)
        axes.set_ylim(drawing.height, 0)
        axes.set_axis_off()
        for order, item in enumerate(drawing.items):
            _draw(axes, item, order, scale)
        told = {
            "png": {"Title": title, "Description": about},
            "svg": {"Title": title, "Description": about},
            "pdf": {"Title": title, "Subject": about},
        }
        written = io.BytesIO()
        figure.savefig(
            written, format=kind, dpi=_PIXELS_AN_INCH, metadata={**_WITHOUT_DATE[kind], **told[kind]}
        )
    return written.getvalue()


def _inches(drawing: Drawing, scale: float) -> tuple[float, float]:
    """Size of the page in inches, of whole pixels."""
    pixels = (
        round(length * scale * _PIXELS_AN_INCH / _POINTS_AN_INCH)
        for length in (drawing.width, drawing.height)
    )
    width, height = ((count + 0.001) / _PIXELS_AN_INCH for count in pixels)
    return width, height


def _draw(axes: Any, item: Item, order: int, scale: float) -> None:
    if isinstance(item, Shape):
        for piece in item.pieces:
            _piece(axes, item, piece, order, scale)
    elif isinstance(item, Disc):
        patch = Circle(
            (item.x, item.y),
            item.radius,
            facecolor=item.fill,
            edgecolor=item.line,
            linewidth=scale * item.width,
        )
        patch.set(zorder=order, alpha=0.85 if item.name.startswith("origin ") else None, gid=item.name)
        axes.add_patch(patch)
    else:
        _label(axes, item, order, scale)


def _piece(axes: Any, shape: Shape, piece: Piece, order: int, scale: float) -> None:
    outlines = [_outline(ring, closed=piece.closed) for ring in piece.rings]
    patch = PathPatch(Outline.make_compound_path(*outlines), zorder=order, gid=shape.name)
    patch.set_facecolor(shape.fill if piece.filled and shape.fill else "none")
    patch.set_edgecolor(shape.line if piece.stroked and shape.line else "none")
    patch.set_linewidth(scale * shape.width if piece.stroked else 0)
    patch.set_capstyle("butt")
    patch.set_joinstyle("round")
    if shape.dash and piece.stroked:
        # matplotlib counts dashes in line widths.
        patch.set_linestyle((0, tuple(length / shape.width for length in shape.dash)))
    axes.add_patch(patch)


def _outline(ring: np.ndarray, *, closed: bool) -> Outline:
    if not closed:
        return Outline(ring)
    ring = ring if (ring[0] == ring[-1]).all() else np.vstack([ring, ring[:1]])
    return Outline(ring, closed=True)


def _label(axes: Any, label: Label, order: int, scale: float) -> None:
    font = font_manager.FontProperties(fname=str(BOLD if label.bold else REGULAR), size=scale * label.size)
    text = axes.text(
        label.x,
        label.y,
        label.text,
        fontproperties=font,
        color=label.colour,
        ha=_ANCHORS[label.anchor],
        va="baseline",
        zorder=order,
        gid=label.name,
        parse_math=False,
    )
    if label.halo:
        text.set_path_effects([patheffects.withStroke(linewidth=1.8 * scale, foreground="#ffffffd0")])
