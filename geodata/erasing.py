"""One's own reports and tables are erased: their words and numbers are gone from the files of the store, for good.

What `geodata.removing` takes out is kept aside; of what is erased stays a note that a report or a table was erased, and
when, without its name. Copies that were made before, such as backups, have it still: `copies` names those that lie beside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata import _figure_rows, _ledger, _remembered, _report_details, _report_rows
from geodata._ledger import Kind
from geodata._store import now
from geodata.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from geodata._store import Store
    from geodata.removing import Own

_KIND = "erased"


def erase(store: Store, own: Own) -> None:
    """Erase all versions of a report or a table, with what was decided about it.

    Raises
    ------
    StoreError
        If nothing could be written; or if it is erased, but the file could not be written anew.
    """
    with store.writing("something erased", Kind.CHOICE) as (connection, revision):
        if own.kind == "table":
            found = _figure_rows.erase(connection, own.name)
        else:
            found = _report_rows.erase(connection, own.name, revision)
            _report_details.forget(connection, own.name)
        if not found:
            raise StoreError(f"The {own} is not there any more: nothing was changed.")
        _remembered.keep(connection, _KIND, f"{now()} {revision}", own.kind)
    try:
        rewrite(store)
    except StoreError as error:
        raise StoreError(
            f"The {own} is erased from the atlas, but traces may lie in {store.place} until that is written anew: "
            f"python -m geodata remove --erase does it. {error}"
        ) from error


def rewrite(store: Store) -> None:
    """Write the files of the store anew, so that nothing is left in them of what was erased.

    Raises
    ------
    StoreError
        If they cannot be written, or another program reads them for long.
    """
    if not store.exists:
        return
    store.rewrite()
    if store.path is not None:
        # It names reports; all that it tells of is in the database now.
        _ledger.forget(store.path)


def erased(store: Store) -> list[tuple[str, str]]:
    """When something was erased (UTC, ISO 8601) and what it was, ``report`` or ``table``; the earliest first."""
    return sorted((name.partition(" ")[0], kind) for name, kind in store.remembered(_KIND).items())


def copies(store: Store) -> list[Path]:
    """Files and folders beside the database that may hold what was erased since: backups, and what was found damaged."""
    if store.path is None:
        return []
    beside = sorted(store.path.parent.glob(f"{store.path.stem}-schema-*.db"))
    quarantine = _ledger.quarantine(store.path)
    return [*beside, *([quarantine] if quarantine.exists() else [])]


def where_it_may_be(store: Store) -> str:
    """The sentence that says where what was erased may still be."""
    beside = "".join(f" {path}," for path in copies(store))
    return (
        f"Copies still have it:{beside} files that backup has written, briefings, tables and saved views made with it, "
        "and the file that it came from. Delete those that you do not want to keep."
    )
