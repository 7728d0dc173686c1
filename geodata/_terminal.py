"""Text from outside on its way to a terminal or into a file of lines."""

from __future__ import annotations


def printable(text: str) -> str:
    """A text on one line that a terminal does not take as an instruction."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
