"""The shade behind the bars of a native chart: a series of its own, on axes of its own that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import Any

from pptx.oxml.ns import qn

COLOUR = "#d9dde0"
"""What a page shows through the shade of `dashboard.charts.SHADE` on white."""


def lay_behind(chart: Any) -> None:
    """Draw the last series of stacked columns, which is 1 where there is shade, behind the others and as high as the chart."""
    area = chart._chartSpace.chart.plotArea
    bars = area.find(qn("c:barChart"))
    axes = [area.find(qn("c:catAx")), area.find(qn("c:valAx"))]
    behind, own_axes = deepcopy(bars), deepcopy(axes)
    bars.remove(bars.findall(qn("c:ser"))[-1])
    for series in behind.findall(qn("c:ser"))[:-1]:
        behind.remove(series)
    behind.find(qn("c:gapWidth")).set("val", "0")
    names = dict(zip((axis.find(qn("c:axId")).get("val") for axis in axes), _free(axes), strict=False))
    for part in (behind, *own_axes):
        for name in part.iter(qn("c:axId"), qn("c:crossAx")):
            name.set("val", names[name.get("val")])
    for axis in own_axes:
        axis.find(qn("c:delete")).set("val", "1")
        for line in axis.findall(qn("c:majorGridlines")):
            axis.remove(line)
    scaling = own_axes[1].find(qn("c:scaling"))
    for bound in list(scaling):
        scaling.remove(bound)
    for bound, value in (("c:max", "1"), ("c:min", "0")):
        scaling.append(scaling.makeelement(qn(bound), {"val": value}))
    # What comes first lies below.
    bars.addprevious(behind)
    for axis in own_axes:
        axes[0].addprevious(axis)


def _free(axes: list[Any]) -> Iterator[str]:
    """Names that no axis has."""
    taken = {axis.find(qn("c:axId")).get("val") for axis in axes}
    return (name for name in map(str, count(1)) if name not in taken)
