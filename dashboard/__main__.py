"""The command line: ``python -m dashboard``."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import parse_qs

import typer

from dashboard import wording
from dashboard.briefing import draft, export, pinned, preflight, storage
from dashboard.briefing.scenes import Briefing, BriefingError
from geodata import queries
from geodata._terminal import a_path, run, telling
from geodata.atlas import Atlas
from geodata.model import Filters
from geodata.shipped import has_own

if TYPE_CHECKING:
    from dashboard.briefing.template import Template

_SIZE = re.compile(r"(\d{1,5})x(\d{1,5})")
_PARAMETERS = ("origin", "route", "from", "to", "measure", "role", "report", "view", "selected")

app = typer.Typer(
    help=wording.command.HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback(help=wording.command.HELP)
def _commands() -> None:
    """Keep `export` a command of its own while it is the only one."""


@app.command("export", help=wording.command.EXPORT)
def export_command(
    to: Annotated[
        Path,
        typer.Option(
            "--to", parser=a_path, help=wording.command.to(", ".join(export.EXPORTERS)), show_default=False
        ),
    ],
    query: Annotated[
        str | None,
        typer.Option(help=wording.command.QUERY),
    ] = None,
    briefing: Annotated[Path | None, typer.Option(parser=a_path, help=wording.command.BRIEFING)] = None,
    scene: Annotated[int | None, typer.Option(help=wording.command.SCENE)] = None,
    template: Annotated[Path | None, typer.Option(parser=a_path, help=wording.command.TEMPLATE)] = None,
    size: Annotated[str | None, typer.Option(help=wording.command.SIZE)] = None,
    small_counts: Annotated[
        int,
        typer.Option(min=0, help=wording.command.SMALL_COUNTS),
    ] = 0,
) -> None:
    """Write a view or a briefing to a file, and say what should be looked at before it leaves."""
    with telling():
        atlas = Atlas.open() if has_own() else Atlas.shipped()
        chosen = _briefing(query, briefing, scene, atlas)
        ground = _template(template) if template else None
        checked = preflight.check(chosen, atlas, template=ground, small_public_count=small_counts)
        for finding in checked.findings:
            typer.echo(wording.command.look_at(finding), err=True)
        typer.echo(str(checked), err=True)
        export.export(chosen, atlas, to, _tell, template=ground, size=_pixels(size), checked=checked)


def _briefing(query: str | None, path: Path | None, scene: int | None, atlas: Atlas) -> Briefing:
    if (query is None) == (path is None):
        raise BriefingError(wording.command.ONE_OF_TWO)
    if path is not None:
        whole = storage.load(path)
        return (
            whole
            if scene is None
            else Briefing(whole.title, (whole.scene(scene - 1),), whole.made_on, whole.data_hash)
        )
    if scene is not None:
        raise BriefingError(wording.command.NO_SCENES)
    made = draft.draft(_filters(query or "", atlas), atlas)
    return pinned.pin(Briefing(made.title, (made,), datetime.now(UTC).date().isoformat()), atlas)


def _template(path: Path) -> Template:
    from dashboard.briefing import template  # python-pptx, which other kinds of file need not wait for

    return template.load(path)


def _filters(query: str, atlas: Atlas) -> Filters:
    """Read a query strictly: on the command line nobody sees what was left out of it."""
    parsed = parse_qs(query.removeprefix("?"), keep_blank_values=True)
    for name in parsed:
        if name not in _PARAMETERS:
            raise BriefingError(wording.command.no_parameter(name, ", ".join(_PARAMETERS)))
    return queries.check(Filters.from_query(parsed), atlas)


def _pixels(size: str | None) -> tuple[int, int] | None:
    if size is None:
        return None
    found = _SIZE.fullmatch(size)
    if not found:
        raise BriefingError(wording.command.no_size(size))
    return int(found.group(1)), int(found.group(2))


def _tell(done: int, of: int, what: str) -> None:
    sys.stderr.write(f"{wording.command.progress(done, of, what)}\n")


if __name__ == "__main__":
    run(app, "python -m dashboard")
