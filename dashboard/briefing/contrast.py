"""Contrast of text with what it stands on, as WCAG 2.2 reckons it."""

from __future__ import annotations

ENOUGH = 4.5
"""To 1, for text (WCAG 2.2, success criterion 1.4.3)."""


def ratio(one: str, other: str) -> float:
    """Contrast of two colours written as ``#rrggbb``: 1 (the same) to 21 (black and white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, ground: str) -> str:
    """The colour where it can be read on this ground, or else black or white, whichever can be read better."""
    if ratio(colour, ground) >= ENOUGH:
        return colour
    return max("#ffffff", "#000000", key=lambda plain: ratio(plain, ground))


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
