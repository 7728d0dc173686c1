"""What a user's file is called: in an error, and as the id of its report."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_FOLDERS = re.compile(r"[/\\]")
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+")
_UNSAFE = re.compile(r"[^a-z0-9_.-]+")
_HARMLESS = re.compile(r"[\w .,'()&+-]*")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_MOST_SHOWN = 80
_MOST_IN_ID = 100


def shown(name: str) -> str:
    """A file's name as a sentence can show it: its last part, on one line, of at most 80 characters."""
    last = _UNSHOWN.sub(" ", _FOLDERS.split(name)[-1] or name).strip() or "(no name)"
    return last if len(last) <= _MOST_SHOWN else f"{last[: _MOST_SHOWN - 16]}…{last[-15:]}"


def report_id(name: str) -> str:
    """The id of the report that a file gives: lower-case letters, digits, dots, hyphens and underscores.

    The stem of a file name that has nothing else stands as it is. Blanks and capitals are levelled; where more than
    that is lost, a hash of the name keeps two names apart. A report that is changed and given again keeps its id.
    """
    last = _FOLDERS.split(name)[-1] or name
    stem = last.rpartition(".")[0] or last
    letters = unicodedata.normalize("NFKD", stem)
    slug = _UNSAFE.sub("-", letters.encode("ascii", "ignore").decode("ascii").lower()).strip("-.")
    is_told = _HARMLESS.fullmatch(name) and not any(c.isalnum() and not c.isascii() for c in letters)
    if slug and is_told and len(slug) <= _MOST_IN_ID and not _DEVICES.fullmatch(slug):
        return slug
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug[:_MOST_IN_ID].rstrip('-.') or 'report'}-{mark}"
