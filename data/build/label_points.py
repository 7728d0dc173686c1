"""Where the name of a country stands on the map."""

from __future__ import annotations

import numpy as np
import shapely

# Set by hand, in degrees (longitude, latitude), where the widest spot of the largest part is not where a reader looks.
BY_HAND: dict[str, tuple[float, float]] = {
    "ITA": (12.0, 43.1),  # the middle of the peninsula, not the Po valley
    "MYS": (102.3, 4.2),  # the peninsula, where the capital is, not Borneo
    "RUS": (44.0, 56.5),  # its European part, which maps of these routes show, not Siberia
    "VAT": (12.45, 41.9),
}


def label_point(shape: shapely.Geometry) -> tuple[float, float]:
    """The point inside the largest part of a country that is farthest from its borders.

    Parameters
    ----------
    shape : Polygon or MultiPolygon
        In EPSG:4326. Distances and areas are compared with degrees of longitude shortened by the latitude.

    Returns
    -------
    tuple of float
        Longitude and latitude in degrees, two decimals.
    """
    parts = shapely.get_parts(shape)
    shortening = np.cos(np.radians(shapely.get_y(shapely.centroid(parts))))
    largest = int(np.argmax(shapely.area(parts) * shortening))
    scale = (shortening[largest], 1.0)
    flat = shapely.transform(parts[largest], lambda xy: xy * scale)
    radius_line = shapely.maximum_inscribed_circle(flat, tolerance=0.01)
    centre = shapely.get_coordinates(radius_line)[0] / scale
    return round(float(centre[0]), 2), round(float(centre[1]), 2)
