"""Words about a file that cannot be exported as it was asked for."""

from __future__ import annotations


def no_kind(name: str, known: str) -> str:
    """Say that a file is of no known kind."""
    return f"{name}: the ending is not one of {known}."


def no_folder(folder: object) -> str:
    """Say that the folder is not there."""
    return f"{folder} is no folder: make it first, or choose another."


def is_folder(path: object) -> str:
    """Say that a folder stands where the file should."""
    return f"{path} is a folder: name a file in it."


def no_template(ending: str) -> str:
    """Say that this kind of file has no template."""
    return f"A template goes with .pptx, not with {ending}."


def no_size(ending: str) -> str:
    """Say that this kind of file has no size."""
    return f"A size goes with .png, .svg and .pdf, not with {ending}."


def one_map(scenes: int) -> str:
    """Say that a picture holds one scene."""
    return f"A picture holds one map, and the briefing has {scenes} scenes: choose one, or write a .pptx or .pdf."


def size_out_of_range(width: int, height: int, smallest: int, largest: int) -> str:
    """Say that a picture would be too small or too large."""
    return f"The size {width}x{height} is not between {smallest} and {largest} pixels a side."


def too_many_rows(rows: int) -> str:
    """Say that a sheet cannot hold the rows."""
    return f"{rows:,} rows are more than a sheet holds: write a .csv, or choose a shorter period."


def cannot_be_written(name: str, why: object) -> str:
    """Say that a file cannot be written."""
    return f"{name} cannot be written: {why}."


def not_installed(package: str) -> str:
    """Say that a library is missing."""
    return f"{package} is not installed: install what requirements.txt lists."


def of_scene(number: int, why: object) -> str:
    """Say in which scene something is wrong."""
    return f"Scene {number}: {why}"
