"""Words about a template that slides cannot be made on."""

from __future__ import annotations

NO_TITLE = "The template has no layout with a title: add one, such as Title Only."


def cannot_be_read(path: object, why: object) -> str:
    """Say that a template cannot be read."""
    return f"The template {path} cannot be read: {why}."


def no_template(name: str, why: object) -> str:
    """Say why a file is no template."""
    return f"{name} is not a PowerPoint file that can be used as a template: {why}"


def not_slides(name: str) -> str:
    """Say that a file holds no slides, or macros."""
    return f"{name} is not a PowerPoint file that can be used as a template: choose a .pptx, without macros."


def damaged(name: str) -> str:
    """Say that a file is damaged."""
    return f"{name} is damaged: open it in PowerPoint or LibreOffice and save it anew."


def no_height(name: str) -> str:
    """Say that slides have no height."""
    return f"The slides of {name} have no height: set a slide size and save it anew."


def form(name: str, wide: float, narrowest: float, widest: float) -> str:
    """Say that slides are too wide or too narrow."""
    return (
        f"The slides of {name} are {wide:.1f} times as wide as high; {narrowest:.0f} to {widest} can be used: "
        "choose a template for a screen."
    )


def too_large(name: str, megabytes: int) -> str:
    """Say that a file is too large."""
    return f"{name} is larger than {megabytes} MB: take its slides and pictures out, and save it again."


def too_much(name: str) -> str:
    """Say that a file grows too much when it is unpacked."""
    return f"{name} holds too much to be a template: take its slides out, and save it again."


def active(name: str, part: str) -> str:
    """Say that a file holds a program."""
    return f"{name} holds a macro or another program ({part}): save it as .pptx without."


def fetches(name: str) -> str:
    """Say that opening the slides would fetch something."""
    return (
        f"{name} links to a picture or file outside of it, which opening the slides would fetch: put it into "
        "the file instead."
    )
