"""The map of a scene as shapes on a page, the same for every kind of file.

Lengths are points (1/72 inch), and y grows downwards from the upper edge.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Points: TypeAlias = npt.NDArray[np.float64]
"""Shape (n, 2)."""

SEA = "#dfe9f0"
LAND = "#f6f3ec"
BORDER = "#93a0aa"
LINE = "#2f4b66"
APPROACH = "#5d6b78"
INK = "#1d2429"
QUIET = "#57626b"
PLACE = "#333d45"
PAPER = "#ffffff"
NAVY = "#16324f"
"""Of headings, and of the large number."""

ROLE_COLOURS = {
    "origin": "#e69f00",
    "transit": "#56b4e9",
    "destination": "#009e73",
    "participant": "#cc79a7",
    "other": "#8c8c8c",
}
CIVIDIS = (
    "#00224e",
    "#1a386f",
    "#434e6c",
    "#61656f",
    "#7d7c78",
    "#9b9476",
    "#bcae6c",
    "#dec958",
    "#fee838",
)
"""Colours of circles, from the largest figure to the smallest: as on the dashboard's map."""

WIDTHS_SAME_UP_TO = 3500.0
"""Metres a point."""


@dataclass(frozen=True)
class Piece:
    """A part of a shape: rings or lines that are filled or stroked together, by the even-odd rule."""

    rings: tuple[Points, ...]
    closed: bool = True
    filled: bool = True
    stroked: bool = False


@dataclass(frozen=True)
class Shape:
    """A named shape; `dash` gives the lengths of dash and gap, in points."""

    name: str
    pieces: tuple[Piece, ...]
    fill: str = ""
    line: str = ""
    width: float = 0.0
    dash: tuple[float, float] | None = None
    alt: str = ""


@dataclass(frozen=True)
class Disc:
    """A circle; `value` is the figure that its area tells, if it tells one."""

    name: str
    x: float
    y: float
    radius: float
    fill: str
    line: str = PAPER
    width: float = 0.8
    alt: str = ""
    value: int | None = None


@dataclass(frozen=True)
class Label:
    """A line of text; y is its baseline, and anchor says which end of it stands at x: start, middle or end."""

    name: str
    text: str
    x: float
    y: float
    size: float
    colour: str = INK
    bold: bool = False
    anchor: str = "start"
    halo: bool = False


Item: TypeAlias = Shape | Disc | Label


@dataclass(frozen=True)
class Drawing:
    """Items in the order in which they are drawn.

    Attributes
    ----------
    kosovo : bool
        Whether Kosovo* is named on it, so that its note has to be there.
    notes : tuple of str
        What has to be said of the lines in view.
    """

    width: float
    height: float
    items: tuple[Item, ...]
    kosovo: bool = False
    notes: tuple[str, ...] = ()


def rectangle(name: str, box: tuple[float, float, float, float], *, fill: str = "", line: str = "") -> Shape:
    """A rectangle: left, top, right, bottom."""
    left, top, right, bottom = box
    ring = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=float)
    return Shape(
        name, (Piece((ring,), filled=bool(fill), stroked=bool(line)),), fill=fill, line=line, width=0.6
    )


def line_width(value: int | None, metres: float = 0.0) -> float:
    """Width of a leg in points: as on the dashboard's map, thinner on maps of more than one region.

    Parameters
    ----------
    metres : float
        Metres a point of the map. Up to `WIDTHS_SAME_UP_TO` the same figure has the same width in every view.
    """
    of_region = 0.58 * (min(7.0, 1.3 + 4.6 * float(np.sqrt(value / 1e6))) if value else 1.2)
    return of_region * min(1.0, float(np.sqrt(WIDTHS_SAME_UP_TO / metres)) if metres else 1.0)


def circle_colour(value: int, largest: int) -> str:
    """Colour of an origin's circle: darkest for the largest figure, on a logarithmic scale."""
    share = math.log(max(1, value)) / math.log(largest) if largest > 1 else 1.0
    return CIVIDIS[len(CIVIDIS) - 1 - math.floor(share * (len(CIVIDIS) - 1) + 0.5)]


def shifted(drawing: Drawing, x: float, y: float) -> tuple[Item, ...]:
    """The items of a drawing, moved."""
    by = np.array([x, y])
    moved: list[Item] = []
    for item in drawing.items:
        if isinstance(item, Shape):
            pieces = tuple(
                replace(piece, rings=tuple(ring + by for ring in piece.rings)) for piece in item.pieces
            )
            moved.append(replace(item, pieces=pieces))
        else:
            moved.append(replace(item, x=item.x + x, y=item.y + y))
    return tuple(moved)
