"""The command line: ``python -m geodata``. What a command needs is imported there: many run often, and some in workers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from geodata import _keeping
from geodata._counted import counted
from geodata._terminal import a_path, a_value, printable, run, tell, telling
from geodata.errors import GeodataError, StoreError
from geodata.model import Filters

if TYPE_CHECKING:
    from geodata.ingest import Result

app = typer.Typer(
    help="Country mentions and route figures, from the command line.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def mentions(
    files: Annotated[
        list[Path],
        typer.Argument(parser=a_path, help="Reports: text, Markdown, HTML, DOCX or PDF", show_default=False),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Find the countries that reports name, and their roles; a question mark behind a role means doubt."""
    from geodata._rule_words import is_in_doubt, role_read
    from geodata.mentions import find_mentions
    from geodata.reading import read_report

    failed = False
    for path in files:
        try:
            report = read_report(path)
        except GeodataError as error:
            tell(error)
            failed = True
            continue
        found = find_mentions(report.text, report.report_id)
        if not found:
            typer.echo(printable(f"{path.name} names no country."), err=True)
        for mention in found:
            row = {
                "file": str(path),
                "start": mention.start,
                "end": mention.end,
                "surface": mention.surface,
                "iso3": mention.iso3,
                "role": str(mention.role),
                "in_doubt": is_in_doubt(mention.rule),
                "sentence": report.text[mention.sentence_start : mention.sentence_end],
                "rule": mention.rule,
            }
            if as_json:
                typer.echo(json.dumps(row, ensure_ascii=False))
            else:
                role = role_read(str(mention.role), mention.rule)
                line = f"{path.name}:{mention.start} {mention.iso3} {role} {mention.surface!r}"
                typer.echo(printable(line))
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
    measure: Annotated[
        list[str] | None,
        typer.Option(parser=a_value, help="What is counted; of several, each has its own column."),
    ] = None,
    as_sum: Annotated[
        bool, typer.Option("--sum", help="One number, or the reason why there is none.")
    ] = False,
    persons: Annotated[bool, typer.Option("--persons", help="Persons, or why they are not known.")] = False,
    leg: Annotated[list[str] | None, typer.Option(help="Leg id: why it has no figure of its own.")] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV on standard output.")] = False,
) -> None:
    """Add up figures by year, month, route or origin; all routes and months where none is named."""
    from geodata import _figures_asked, queries
    from geodata.atlas import Atlas

    with telling():
        atlas = Atlas.open()
        wanted = Filters(
            origins=tuple(origin or ()), routes=tuple(route or ()), from_month=from_month, to_month=to_month
        )
        checked = queries.check(wanted, atlas)
        if leg:
            _figures_asked.refuse_legs(leg, atlas)
        if as_sum or persons:
            said = _figures_asked.number(checked, measure or (), atlas, persons=persons, as_csv=as_csv)
        else:
            said = _figures_asked.table(checked, measure or (), atlas, by, as_csv=as_csv)
    typer.echo(said, nl=False)


@app.command()
def add(
    files: Annotated[
        list[Path],
        typer.Argument(parser=a_path, help="Reports and tables, or folders of them.", show_default=False),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a file and line.")] = False,
    columns: Annotated[
        str | None,
        typer.Option(
            help="What the columns of the tables are, as above. It is kept for tables with the same header.",
            show_default=False,
        ),
    ] = None,
    rejected: Annotated[
        Path | None,
        typer.Option(
            parser=a_path,
            help="CSV file to write: file, row and reason of what was not read.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Put reports and tables into the atlas. What is there already is left alone; Ctrl+C stops, and the same goes on.

    Columns of a table, for example:

    --columns origin=Nationality,month=Date,value=Number,measure=arrivals
    """
    from geodata import _readers

    # Before the libraries that this process needs: another loads those of the workers meanwhile.
    _readers.begin()
    from geodata import _progress
    from geodata._store import Store
    from geodata.ingest import ingest

    with telling():
        store = Store()
        if rejected:
            from geodata import _rejected

            _rejected.check_place(rejected)
        if columns is not None:
            from geodata import preview
            from geodata.figures import Columns

            preview.keep_match(files, Columns.parse(columns), store)
        with _progress.stopping() as stop:
            if as_json:
                results = ingest(files, store, on_progress=_print_json, stop=stop)
            else:
                with _progress.bar() as show:
                    results = ingest(files, store, on_progress=show, stop=stop)
        not_read = _rejected.write(results, store, rejected) if rejected else 0
    for notice in store.notices:
        typer.echo(notice, err=True)
    if not as_json:
        _progress.print_table(results)
    if rejected:
        typer.echo(
            f"{counted(not_read, 'rows')} that {'was' if not_read == 1 else 'were'} not read: {rejected}",
            err=True,
        )
    raise typer.Exit(int(any(result.outcome in ("failed", "stopped") for result in results)))


def _print_json(result: Result, _done: int, _total: int) -> None:
    row = {
        "file": str(result.path),
        "kind": result.kind,
        "name": result.name,
        "outcome": result.outcome,
        "count": result.count,
        "error": result.error,
        "notes": list(result.notes),
    }
    # Flushed, so that whoever reads along has an acknowledgement as soon as it is true.
    print(json.dumps(row, ensure_ascii=False), flush=True)


@app.command()
def choose(
    spelling: Annotated[
        str | None,
        typer.Argument(help="As the table writes it; nothing to list all choices.", show_default=False),
    ] = None,
    country: Annotated[
        str | None, typer.Argument(help="Its country, by code or name.", show_default=False)
    ] = None,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take the choice for this spelling or table back.")
    ] = False,
    table: Annotated[
        Path | None,
        typer.Option(
            parser=a_path,
            help="A table: show what its columns are taken for, or with --undo be asked again. "
            "Adding it with --columns changes it.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Choose the country of a spelling that tables use, for every table that is added from then on."""
    from geodata import choices, countries, queries
    from geodata._store import Store

    with telling():
        store = Store()
        if table is not None:
            from geodata import preview

            typer.echo(printable(preview.told_match(table, store, forget=undo)))
        elif spelling is None:
            chosen_before = choices.kept(store).spellings
            for known, code in sorted(chosen_before.items()):
                typer.echo(f"{printable(known)}\t{code}\t{countries.label(code)}")
            if not chosen_before:
                typer.echo("No country was chosen for any spelling yet.", err=True)
        elif undo:
            if not choices.forget_country(store, spelling):
                raise GeodataError(f"Nothing was chosen for “{spelling[:40]}”.")
            typer.echo(
                f"“{spelling[:40]}” has no country any more. Tables that used it are read anew when they are added."
            )
        else:
            chosen = queries.resolve_origin(country or "")
            if chosen is None:
                raise GeodataError(queries.unknown_country(country or ""))
            choices.choose_country(store, spelling, chosen)
            typer.echo(f"“{spelling[:40]}” is {countries.label(chosen)}. Add the tables that use it again.")


@app.command()
def report(
    report_id: Annotated[str, typer.Argument(help="Id of a report, as add shows it.", show_default=False)],
    title: Annotated[str | None, typer.Option(help="How it is called.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    date: Annotated[str | None, typer.Option(help="When: 2021, 2021-12 or 2021-12-09.")] = None,
    language: Annotated[str | None, typer.Option(help="Code such as en or sr.")] = None,
) -> None:
    """Show title, publisher, date and language of a report, or correct those of one of your own."""
    from geodata.atlas import Atlas

    given = {"title": title, "publisher": publisher, "published": date, "language": language}
    with telling():
        atlas = Atlas.open()
        if report_id not in atlas.reports:
            raise StoreError(f"There is no report “{report_id[:60]}”.")
        changed = {name: value for name, value in given.items() if value is not None}
        if changed:
            atlas.correct_report(report_id, seen=None, **changed)
        shown = atlas.refreshed().reports[report_id]
    for name in given:
        typer.echo(f"{name}: {printable(getattr(shown, name)) or 'not known'}")


@app.command()
def review(
    report: Annotated[
        list[str] | None, typer.Option(parser=a_value, help="Report id; several are allowed.")
    ] = None,
    role: Annotated[list[str] | None, typer.Option(parser=a_value, help="Role; several are allowed.")] = None,
    most: Annotated[int, typer.Option(help="How many mentions to list.", min=1)] = 20,
    accuracy: Annotated[bool, typer.Option("--accuracy", help="Say how often the rules were right.")] = False,
    sample: Annotated[
        int,
        typer.Option(
            help="Of so many mentions drawn at random, instead of the doubtful ones.", min=0, max=1000
        ),
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List the mentions that nobody has reviewed in order of doubt, or how often the rules were right on the others."""
    from geodata import _review_tables
    from geodata.atlas import Atlas
    from geodata.queries import check
    from geodata.review import all_reviewed

    with telling():
        atlas = Atlas.open()
        wanted = Filters.from_query({"report": report or [], "role": role or []})
        checked = check(wanted, atlas)
        if accuracy:
            rows = _review_tables.accuracy(atlas, checked, sample)
        elif sample:
            rows = _review_tables.sampled(atlas, checked, sample)
        else:
            rows = _review_tables.doubts(atlas, checked, most)
    if as_json:
        for row in rows:
            typer.echo(json.dumps(row, ensure_ascii=False))
    elif accuracy:
        told = _review_tables.of_sample(rows[0]["reviewed"]) if sample else _review_tables.DOUBTFUL_FIRST
        _review_tables.print_accuracy(rows, told)
    else:
        nothing = "The sample is reviewed to its end." if sample else all_reviewed(atlas, checked)
        _review_tables.print_doubts(rows, nothing)


for _command in (_keeping.reread, _keeping.remove, _keeping.status, _keeping.backup, _keeping.restore):
    app.command()(_command)


if __name__ == "__main__":
    run(app, "python -m geodata")
