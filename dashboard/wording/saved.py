"""Words of views that are saved under a name."""

from __future__ import annotations

TOO_MANY_CHOICES = "This view has too many choices to be kept: take some filters off."


def cannot_be_read(file: str, why: str) -> str:
    """Say that the file of saved views is damaged, and what would do."""
    return f"The saved views in {file} cannot be read ({why}): put back a copy of the file, or delete it."


def is_no_view(entry: str) -> str:
    """Say that an entry of the file is no view."""
    return f"{entry} is no view"


def needs_a_name(longest: int) -> str:
    """Say how long a name may be."""
    return f"A view needs a name of 1 to {longest} characters."


def too_many(most: int) -> str:
    """Say that no more views can be saved."""
    return f"{most} views are saved: delete one first."


def cannot_be_written(file: str, why: str) -> str:
    """Say that nothing can be kept in the file, and what would do."""
    return f"{file} cannot be written ({why}): nothing was changed. Name another folder in ROUTE_ATLAS_HOME."
