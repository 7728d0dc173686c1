"""Words of the command line."""

from __future__ import annotations

HELP = "Views and briefings as files, with no network."
QUERY = 'A view, as in the address of the dashboard: "origin=SYR&from=2015-01".'
BRIEFING = "A briefing saved as JSON, in place of a view."
SCENE = "Only this scene of the briefing, counted from 1."
TEMPLATE = "For .pptx: a PowerPoint file of your own."
SIZE = "For .png, .svg and .pdf: the map alone, such as 1600x1000."
SMALL_COUNTS = "Name the figures shown that are below this, of public sources too; 0 for none."
EXPORT = "Write a view or a briefing to a file, and say what should be looked at before it leaves."
ONE_OF_TWO = "Name either a view with --query or a briefing with --briefing."
NO_SCENES = "A view has no scenes to choose from: leave --scene out, or name a --briefing."


def to(endings: str) -> str:
    """Say which files can be written."""
    return f"File to write: {endings}."


def look_at(finding: object) -> str:
    """Tell a finding."""
    return f"Look at this: {finding}"


def no_parameter(name: str, known: str) -> str:
    """Say that a view has no such parameter."""
    return f"“{name[:40]}” is no parameter of a view; they are {known}."


def no_size(size: str) -> str:
    """Say that a size is none."""
    return f"The size “{size[:20]}” is not width and height in pixels, such as 1600x1000."


def progress(done: int, of: int, what: str) -> str:
    """Tell how far the export is."""
    return f"{done}/{of} {what}"
