"""Where a text has its contents, an index or acronyms: a line there says nothing of the country it names."""

from __future__ import annotations

import re

import ahocorasick_rs

_OF_SECTION = (
    r"[ \t#*]*(?:(?:[Ll]ist|LIST|[Tt]able|TABLE) (?:of|OF) )?((?i:contents|acronyms|abbreviations|index))"
    r"(?: (?:and|AND|&) (?i:acronyms|abbreviations))?[ \t:*]*(?=\n)"
)
_FIRST_SECTION, _SECTION = re.compile(_OF_SECTION), re.compile(rf"\n{_OF_SECTION}")
# Without any of these no text has one: six times as fast as to look at each line.
_find_signs_of_sections = ahocorasick_rs.BytesAhoCorasick(
    [b"ontents", b"ONTENTS", b"cronyms", b"CRONYMS", b"bbreviations", b"BBREVIATIONS", b"ndex", b"NDEX"],
    matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
).find_matches_as_indexes
_ENDS_SECTION = re.compile(
    r"^(?:[^\n]*[^\d\s.][ \t]*\n){0,8}[^\n]*[a-z)][a-z)][.!?](?:[ \t]+[A-ZÀ-Ž“]|[ \t]*$)|\n[ \t]*\n[ \t]*\n",
    re.MULTILINE,
)
"""A sentence that ends, with the lines before that end with no number of a page, or two empty lines."""


def sections(text: str) -> list[tuple[str, int, int]]:
    """Name, begin and end of each."""
    if not _find_signs_of_sections(text.encode("latin-1", "replace")):
        return []
    found = []
    head = _FIRST_SECTION.match(text) or _SECTION.search(text)
    while head:
        end = _ENDS_SECTION.search(text, head.end())
        last = end.start() if end else len(text)
        found.append((head.group(1), head.end(), last))
        head = _SECTION.search(text, last)
    return found
