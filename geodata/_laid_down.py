"""Files that lie nowhere yet, laid down for as long as they are read; what a program that was killed left is swept."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePath

from geodata.errors import StoreError
from geodata.reading._names import report_id

try:
    import fcntl
except (
    ImportError
):  # Windows, where a folder that is left behind stays until the user's temporary files are emptied.
    fcntl = None  # type: ignore[assignment]

_PREFIX = "route-atlas-upload-"
_SECONDS_TO_BEGIN = 60
"""A folder that is younger may not be marked as in use yet."""
_ENDING = re.compile(r"\.[a-z0-9]{1,10}")


@contextmanager
def lying(given: Sequence[tuple[str, bytes]]) -> Iterator[dict[Path, str]]:
    """Lay files down for as long as they are read; gives what the user calls each, by where it lies.

    Raises
    ------
    StoreError
        If they cannot be laid down.
    """
    with ExitStack() as until_read:
        try:
            _sweep()
            folder = until_read.enter_context(
                tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
            )
            until_read.enter_context(_in_use(folder))
            names = _laid_down(given, Path(folder))
        except OSError as error:
            raise StoreError(
                f"The files cannot be laid down to be read ({error.strerror}): free some space for temporary files, or "
                "name another folder for them in TMPDIR."
            ) from error
        yield names


def _laid_down(given: Sequence[tuple[str, bytes]], folder: Path) -> dict[Path, str]:
    """Write files under safe names; of two that are called alike, the second lies in a folder of its own."""
    names: dict[Path, str] = {}
    for number, (name, content) in enumerate(given, 1):
        ending = PurePath(name).suffix.lower()
        safe = f"{report_id(name)}{ending if _ENDING.fullmatch(ending) else ''}"
        path = folder / safe
        if path in names:
            # No safe name has a plus sign.
            path = folder / f"+{number}" / safe
            path.parent.mkdir()
        path.write_bytes(content)
        names[path] = name
    return names


@contextmanager
def _in_use(folder: str) -> Iterator[None]:
    """Mark a folder as in use: the mark goes with the program, however it ends."""
    opened = os.open(folder, os.O_RDONLY) if fcntl else None
    try:
        if opened is not None:
            fcntl.flock(opened, fcntl.LOCK_SH)
        yield
    finally:
        if opened is not None:
            os.close(opened)


def _sweep() -> None:
    """Take away what programs of this account laid down and did not live to take away."""
    if not fcntl:
        return
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError), ExitStack() as until_done:
            opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            until_done.callback(os.close, opened)
            seen = os.fstat(opened)
            if seen.st_uid == os.getuid() and time.time() - seen.st_mtime > _SECONDS_TO_BEGIN:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder)
