"""The command line: ``python -m geodata``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from geodata import queries
from geodata import select as selecting
from geodata.atlas import Atlas
from geodata.errors import GeodataError
from geodata.mentions import find_mentions
from geodata.model import Filters
from geodata.reading import read_report
from geodata.shipped import DATA_DIR

app = typer.Typer(
    help="Country mentions and route figures, from the command line.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def mentions(
    files: Annotated[list[Path], typer.Argument(help="Reports: .md or .txt", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Find the countries that reports name, and their roles."""
    failed = False
    for path in files:
        try:
            report = read_report(path)
        except GeodataError as error:
            typer.echo(str(error), err=True)
            failed = True
            continue
        for mention in find_mentions(report.text, report.report_id):
            row = {
                "file": str(path),
                "start": mention.start,
                "end": mention.end,
                "surface": mention.surface,
                "iso3": mention.iso3,
                "role": str(mention.role),
                "sentence": report.text[mention.sentence_start : mention.sentence_end],
                "rule": mention.rule,
            }
            if as_json:
                typer.echo(json.dumps(row, ensure_ascii=False))
            else:
                typer.echo(f"{path.name}:{mention.start} {mention.iso3} {mention.role} {mention.surface!r}")
    raise typer.Exit(int(failed))


@app.command()
def figures(
    route: Annotated[list[str] | None, typer.Option(help="Route id; several are allowed.")] = None,
    origin: Annotated[
        list[str] | None, typer.Option(help="Country, by code or name; several are allowed.")
    ] = None,
    from_month: Annotated[str | None, typer.Option("--from", help="First month, YYYY-MM.")] = None,
    to_month: Annotated[str | None, typer.Option("--to", help="Last month, YYYY-MM.")] = None,
    by: Annotated[str, typer.Option(help="year, month, route or origin.")] = "year",
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV on standard output.")] = False,
) -> None:
    """Add up figures by year, month, route or origin; all routes and months where none is named."""
    try:
        atlas = Atlas.shipped()
        wanted = Filters(
            origins=tuple(origin or ()), routes=tuple(route or ()), from_month=from_month, to_month=to_month
        )
        chosen = selecting.select(atlas, queries.check(wanted, atlas))
        table = selecting.tabulate(chosen.figures, by)
    except GeodataError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    measure = str(chosen.filters.measure)
    if as_csv:
        table.rename(measure).to_csv(sys.stdout, lineterminator="\n")
        return
    shown = Table(by, measure, title=selecting.sentence(chosen), caption=selecting.DETECTIONS_CAVEAT)
    for label, value in table.items():
        shown.add_row(str(label), f"{value:,}")
    Console().print(shown)


@app.command()
def status() -> None:
    """Say what the atlas holds and where it lies on disk."""
    try:
        atlas = Atlas.shipped()
    except GeodataError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    typer.echo(f"Shipped data: {DATA_DIR}")
    typer.echo(f"Figures: {len(atlas.figures):,} rows, {atlas.months[0]} to {atlas.months[-1]}")
    typer.echo(f"Reports: {len(atlas.reports):,} with {len(atlas.mentions):,} country mentions")
    typer.echo(f"Legs: {len(atlas.legs):,} of {atlas.legs['branch_id'].nunique()} branches")


if __name__ == "__main__":
    app(prog_name="python -m geodata")
