"""Text from outside on its way to a terminal or into a file of lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from geodata.errors import GeodataError


def printable(text: str) -> str:
    """A text on one line that a terminal does not take as an instruction."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def tell(error: GeodataError) -> None:
    """Say on the terminal what is wrong; names of files and columns in it come from outside."""
    import typer

    typer.echo(printable(str(error)), err=True)


@contextmanager
def telling() -> Iterator[None]:
    """End a command with status 1 where an error of ours ends what is done within, and say on the terminal what is wrong."""
    import typer

    try:
        yield
    except GeodataError as error:
        tell(error)
        raise typer.Exit(1) from error
