"""What the tests of the finder ask of a text."""

from __future__ import annotations

from geodata.mentions import find_mentions


def found(text: str) -> list[tuple[str, str]]:
    """The surface and the country of each mention."""
    return [(mention.surface, mention.iso3) for mention in find_mentions(text)]
