"""The map of a scene with its legend, as a drawing."""

from __future__ import annotations

from dashboard.briefing import drawing, flows, legend, marks
from dashboard.briefing.drawing import Disc, Drawing, Item, Label
from dashboard.briefing.frame import frame
from dashboard.briefing.labels import labels
from dashboard.briefing.pinned import Shown
from geodata import countries


def before_drawn(item: Shown, width: float, height: float) -> Drawing:
    """What can be told of a map before it is drawn: an empty drawing with the notes of the borders that it will show."""
    looked = frame(item.selection, item.scene.filters.view, width, height - legend.USUAL_HEIGHT)
    visible, _, notes = marks.ground(looked)
    return Drawing(width, height, (), kosovo="XKX" in visible.index, notes=notes)


def map_drawing(item: Shown, width: float, height: float) -> Drawing:
    """Draw the map of a scene.

    Parameters
    ----------
    width, height : float
        Of map and legend together, in points.
    """
    selection, numbers, places = item.selection, item.numbers, item.places
    assumed = legend.USUAL_HEIGHT
    # What the map shows decides how high the legend is, and that how high the map: the second time it holds.
    for _ in range(2):
        looked = frame(selection, item.scene.filters.view, width, height - assumed)
        visible, ground, notes = marks.ground(looked)
        legs = flows.legs(selection, numbers, looked)
        crossings = marks.crossings(places, looked)
        discs = marks.circles(numbers, looked)
        rings = marks.rings(numbers, looked)
        found = legend.entries(selection, looked, [*ground, *crossings], discs, dict(numbers.routes))
        found += legend.roles(rings)
        strip, needed = legend.strip(found, looked, looked.height)
        if needed == assumed:
            break
        assumed = needed
    names = labels(
        selection,
        places,
        looked,
        visible,
        legs,
        [*discs, *(ring for ring in rings if isinstance(ring, Disc))],
    )
    box = (0.0, 0.0, looked.width, looked.height)
    sea = drawing.rectangle("sea", box, fill=drawing.SEA)
    edge = drawing.rectangle("edge of the map", box, line=drawing.BORDER)
    circles = [marks.inside(disc, looked) for disc in discs]
    items: list[Item] = [sea, *ground, *circles, *legs, *crossings, *rings, *names, edge, *strip]
    kosovo = countries.label("XKX")
    named = any(isinstance(name, Label) and name.text == kosovo for name in names)
    return Drawing(width, height, tuple(items), kosovo=named, notes=notes)
