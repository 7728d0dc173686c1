"""What a file is by its first bytes, and whether it is one to open: the same for reports and for tables."""

from __future__ import annotations

import codecs
import stat
from enum import StrEnum
from pathlib import Path

from geodata.errors import UnreadableFileError

MOST_BYTES_OF_REPORT = 200 << 20
MOST_BYTES_OF_TABLE = 100 << 20

HEAD_BYTES = 65_536
"""As much of a file as shows what it is."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""How a text begins that tells its encoding so; the first that fits counts, as one mark begins with another."""

_PDF_WITHIN = 1024
"""Where in a file its readers look for the sign of a PDF."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_CONTROLS = bytes((*range(1, 9), *range(14, 27), *range(28, 32)))


class Content(StrEnum):
    """What a file holds, as far as its first bytes tell."""

    ZIP = "zip"
    OLE = "ole"
    PDF = "pdf"
    MARKUP = "markup"
    JSON = "json"
    TEXT = "text"
    BINARY = "binary"


def content_of(head: bytes) -> Content:
    """What a file is by its first `HEAD_BYTES` bytes, or fewer; text that only seems to be markup or JSON is told as that."""
    if head.startswith(b"PK\x03\x04"):
        return Content.ZIP
    # The container of Office files of before 2007, and of those that are locked with a password.
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return Content.OLE
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return Content.PDF
    if not is_text(head):
        return Content.BINARY
    visible = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if visible == b"<":
        return Content.MARKUP
    return Content.JSON if visible in (b"{", b"[") else Content.TEXT


def is_text(head: bytes) -> bool:
    """Whether it is text in some encoding: but for a stray one, it has no control characters that text has not."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    length, zeros = len(head), head.count(0)
    controls = length - len(head.translate(None, _CONTROLS))
    stray = max(3, length // 100)
    # Every other byte of Latin text in UTF-16 is NUL.
    return controls <= stray and (zeros <= stray or zeros >= length // 3)


def is_locked(content: bytes) -> bool:
    """Whether an Office file in the `Content.OLE` container is locked with a password."""
    return _LOCKED in content


def check_file(path: Path, called: str, most_bytes: int, *, smaller: str = "split the file") -> int:
    """See to it that a path is a plain file of a size that is read, before anything opens it, and give its size in bytes.

    Parameters
    ----------
    smaller : str
        What would do where it is larger than `most_bytes`.

    Raises
    ------
    UnreadableFileError
        If it is not there, a folder or a device, or larger than `most_bytes`.
    """
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise UnreadableFileError(f"{called} is not there: check the path.") from error
    except (OSError, ValueError) as error:
        raise cannot_be_read(called, error) from error
    if not stat.S_ISREG(found.st_mode):
        # A pipe or a device would be waited for without end.
        raise UnreadableFileError(f"{called} is a folder or a device: name a file.")
    if found.st_size > most_bytes:
        raise UnreadableFileError(
            f"{called} has {found.st_size >> 20:,} MB; at most {most_bytes >> 20:,} MB are read: {smaller}."
        )
    return found.st_size


def check_table(path: Path, called: str) -> None:
    """See to it that a path is a plain file no larger than tables are read, as `check_file` does."""
    check_file(path, called, MOST_BYTES_OF_TABLE, smaller="split it, or download fewer years or countries")


def cannot_be_read(called: str, error: OSError | ValueError) -> UnreadableFileError:
    """The sentence for a file that the system does not open."""
    reason = getattr(error, "strerror", None) or "its name is not one a file can have"
    return UnreadableFileError(f"{called} cannot be read ({reason}): name a file that this account may read.")
