"""The paragraphs of a text."""

from __future__ import annotations

import re

from geodata.model import Passage

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")


def paragraphs(text: str, page: int | None = None) -> tuple[Passage, ...]:
    """Split a text at its empty lines.

    Parameters
    ----------
    page : int, optional
        The page that the whole text stands on.

    Returns
    -------
    tuple of Passage
        In order; what is between two of them is white space.
    """
    return tuple(
        Passage(found.start(), found.start() + len(found.group().rstrip()), number, page)
        for number, found in enumerate(_PARAGRAPH.finditer(text), start=1)
    )
