"""Text from outside on its way to a terminal or into a file of lines."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import GeodataError

if TYPE_CHECKING:
    import typer


def run(app: typer.Typer, name: str) -> None:
    """Run a command line: files and pipes get UTF-8, a terminal what it can show; say so where there is no room for more."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                encoding=None if stream.isatty() else "utf-8",
                errors="replace" if stream.isatty() else "surrogateescape",
            )
    try:
        try:
            app(prog_name=name)
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        # What could not be written is still waiting, and would be tried again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(
            "Not all could be written: there is no room left. Make some, or write elsewhere.", file=sys.stderr
        )
        sys.exit(1)


def printable(text: str) -> str:
    """A text on one line that a terminal does not take as an instruction."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def a_path(given: str) -> Path:
    """Read the name of a file or folder from a command line, where an empty one would mean the folder worked in."""
    import typer

    if not given:
        raise typer.BadParameter("an empty name is neither a file nor a folder. Write its name.")
    return Path(given)


def a_value(given: str) -> str:
    """Read what an option is given, where an empty value would mean that it was left out."""
    import typer

    if not given:
        raise typer.BadParameter("it is empty. Write a value, or leave the option out.")
    return given


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
