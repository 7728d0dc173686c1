"""The commands that look after what is kept: what is there, reading it again, taking it out, erasing it, copies of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from geodata._terminal import a_path, printable, telling
from geodata.errors import StoreError
from geodata.shipped import DATA_DIR

if TYPE_CHECKING:
    from geodata._read_again import Again
    from geodata._store import Store


def remove(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            help="Report ids, tables, or files as they were added; nothing to list what there is.",
            show_default=False,
        ),
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Put back what was taken out.")] = False,
    erase: Annotated[
        bool,
        typer.Option(
            "--erase",
            help="Delete it for good, whether it was taken out or not. Without a name: write the files anew, and list when "
            "something was erased.",
        ),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Erase without asking.")] = False,
) -> None:
    """Take reports and tables of your own out of the atlas; they are kept aside, and --undo puts them back."""
    from geodata import removing
    from geodata._store import Store

    with telling():
        if erase and undo:
            raise StoreError("What is erased cannot be put back: give --erase or --undo.")
        store = Store()
        if erase:
            _erase(store, names or [], sure=yes)
            return
        several = removing.taken_out(store) if undo else removing.held(store)
        if not names:
            for one in several:
                typer.echo("\t".join(map(printable, (one.kind, one.name, one.file_name, one.title))))
            if not several:
                nothing = (
                    "Nothing is taken out."
                    if undo
                    else "There is no report or table of your own: add some first."
                )
                typer.echo(nothing, err=True)
        for own in [removing.named(several, name) for name in names or ()]:
            (removing.put_back if undo else removing.take_out)(store, own)
            typer.echo(
                printable(
                    f"The {own} counts again."
                    if undo
                    else f"The {own} is taken out. To put it back: python -m geodata remove --undo {own.name}"
                )
            )


def _erase(store: Store, names: list[str], *, sure: bool) -> None:
    from geodata import erasing, removing

    if not names:
        erasing.rewrite(store)
        for when, kind in erasing.erased(store):
            typer.echo(f"{when}\t{kind}")
        return
    several = [*removing.held(store), *removing.taken_out(store)]
    for own in [removing.named(several, name) for name in names]:
        if not sure and not typer.confirm(
            printable(
                f"Erase the {own} ({own.file_name or own.name}), all its versions and decisions, for good?"
            )
        ):
            typer.echo("Nothing was changed.")
            continue
        erasing.erase(store, own)
        typer.echo(printable(f"The {own} is erased. {erasing.where_it_may_be(store)}"))


def reread(
    every: Annotated[
        bool, typer.Option("--all", help="Also the reports that were read with this version.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a report and line.")] = False,
) -> None:
    """Read your reports again that were read with an earlier version; Ctrl+C stops, and the same goes on.

    Their text is in the atlas: no file is needed. What was decided on the Review page stays with its mention.
    """
    from geodata import _readers

    _readers.begin()
    from geodata import _progress, rereading
    from geodata._store import Store

    with telling():
        store = Store()
        with _progress.stopping() as stop:
            if as_json:
                results = rereading.reread(store, on_progress=_print_again, every=every, stop=stop)
            else:
                with _progress.bar("Reading again", "reports") as show:
                    results = rereading.reread(store, on_progress=show, every=every, stop=stop)
    for notice in (*store.notices, *rereading.notes(results)):
        typer.echo(printable(notice), err=True)
    typer.echo(rereading.summary(results), err=as_json)
    failed = (rereading.Outcome.LEFT, rereading.Outcome.STOPPED)
    raise typer.Exit(int(any(one.outcome in failed for one in results)))


def _print_again(again: Again, _done: int, _total: int) -> None:
    row = {
        "name": again.report_id,
        "outcome": again.outcome,
        "more": again.more,
        "fewer": again.fewer,
        "roles": again.roles,
        "decisions_without_mention": len(again.lost),
        "why": again.why,
    }
    # Flushed, so that whoever reads along has an acknowledgement as soon as it is true.
    print(json.dumps(row, ensure_ascii=False), flush=True)


def status() -> None:
    """Say what the atlas holds, whether it is as it was written, and where it lies on disk; ends with 1 if it is not."""
    from geodata import _care, rereading
    from geodata.atlas import Atlas

    with telling():
        atlas = Atlas.open()
        store = atlas.own
        typer.echo(f"Shipped data: {DATA_DIR}")
        typer.echo(f"Your own data: {store.place}{'' if store.exists else ' (nothing added yet)'}")
        typer.echo(f"Figures: {len(atlas.figures):,} rows, {atlas.months[0]} to {atlas.months[-1]}")
        typer.echo(f"Reports: {len(atlas.reports):,} with {len(atlas.mention_index):,} country mentions")
        typer.echo(f"Legs: {len(atlas.legs):,} of {atlas.legs['branch_id'].nunique()} branches")
        earlier = rereading.outdated(store)
        damage = _care.check(store)
        if store.exists:
            typer.echo(f"Content hash: {_care.content_hash(store)}")
    if earlier:
        typer.echo(f"{rereading.told_earlier(earlier)} To read again what was: python -m geodata reread")
    for notice in (*atlas.notices, *damage):
        typer.echo(notice, err=True)
    if store.exists and not damage:
        typer.echo("Checked: everything is as it was written.")
    raise typer.Exit(int(bool(damage)))


def backup(
    to: Annotated[
        Path, typer.Argument(parser=a_path, help="File to write; it must not be there.", show_default=False)
    ],
) -> None:
    """Copy your own reports and figures to a file, also while others read and write."""
    from geodata import _care
    from geodata._store import Store

    with telling():
        _care.backup(Store(), to)
    typer.echo(f"Backed up to {to}.")


def restore(
    source: Annotated[
        Path, typer.Argument(parser=a_path, help="A file that backup has written.", show_default=False)
    ],
) -> None:
    """Put a backup where your own reports and figures lie; nothing may be there."""
    from geodata import _care
    from geodata._store import Store

    with telling():
        store = Store()
        _care.restore(source, store)
        typer.echo(f"Restored to {store.place}. Content hash: {_care.content_hash(store)}")
