"""Office files that are the same bytes for the same content."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip archive can name."""

_DATED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def settled(content: bytes, made: datetime) -> bytes:
    """Rewrite an Office file so that no clock is left in it but the date it is said to be made on.

    The members keep their order; the workbooks of charts inside are rewritten in the same way.
    """
    date = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.infolist():
            data = old.read(member)
            if member.filename.endswith(".xlsx"):
                data = settled(data, made)
            elif member.filename == "docProps/core.xml":
                data = _DATED.sub(rb"\g<1>" + date + rb"\g<2>", data)
            entry = zipfile.ZipInfo(member.filename, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)
    return written.getvalue()
