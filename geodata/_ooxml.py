"""Office Open XML packages (DOCX, XLSX), looked through before a parser sees them."""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import IO

from geodata.errors import UnreadableFileError

MOST_MEMBERS = 2_000
MOST_BYTES = 200 << 20
MOST_RATIO = 100
SMALL_BYTES = 1 << 20
"""Small parts compress well without harm: the ratio counts from this size on."""
_BLOCK = 1 << 20

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_NO_PARTS = (".svg", ".htm", ".html", ".xhtml", ".mht")
"""What Office embeds as it is and a reader does not open; these have a document type as a rule."""
_ENCODING = re.compile(rb"<\?xml[^>]{0,80}encoding\s*=\s*[\"']([A-Za-z0-9_.-]+)")
_PLAIN_ENCODINGS = {b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"}


def check(file: IO[bytes], name: str, small_bytes: int = SMALL_BYTES) -> frozenset[str]:
    """Look through a package without unpacking it to disk, and give the names of its members.

    Raises
    ------
    UnreadableFileError
        If it is damaged or locked, has more than 2,000 members, more than 200 MB or a hundred times its own size
        when unpacked, or a document type definition, which could make a parser open files or fill the memory.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _check_sizes(members, name, small_bytes)
            for member in members:
                _check_part(archive, member, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise UnreadableFileError(
            f"{name} is cut off or damaged ({error}); copy or download it again, or save it anew."
        ) from error
    return frozenset(member.filename for member in members)


def _check_sizes(members: list[zipfile.ZipInfo], name: str, small_bytes: int) -> None:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MOST_MEMBERS:
        raise UnreadableFileError(
            f"{name} has {len(members):,} parts; at most {MOST_MEMBERS:,} are read: save it anew, or split it."
        )
    if unpacked > MOST_BYTES or unpacked > max(packed * MOST_RATIO, small_bytes):
        raise UnreadableFileError(
            f"{name} would grow from {packed:,} to {unpacked:,} bytes when unpacked; at most {MOST_BYTES:,} bytes and "
            f"{MOST_RATIO} times the size are read: save it anew, or split it."
        )
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableFileError(f"{name} needs a password: save it without one, and add it again.")


def _check_part(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> None:
    if member.filename.lower().endswith(_NO_PARTS):
        return
    with archive.open(member) as part:
        block = part.read(_BLOCK)
        if not block[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").startswith(b"<"):
            return
        encoding = _ENCODING.search(block[:256])
        if encoding and encoding.group(1).lower() not in _PLAIN_ENCODINGS:
            raise UnreadableFileError(
                f"{name}, part {member.filename[:80]!r}: its encoding is not one that Office writes; save it anew."
            )
        tail = b""
        while block:
            if any(sign in tail + block for sign in _DOCTYPES):
                raise UnreadableFileError(
                    f"{name}, part {member.filename[:80]!r} contains a DTD (<!DOCTYPE), which no Office program writes; "
                    "it is not read, because it can open other files. Save the text anew in a document of your own."
                )
            tail = block[-20:]
            block = part.read(_BLOCK)
