"""What a report is called that gives no title: by a line that looks like one, or by its file."""

from __future__ import annotations

import re

_HEAD = 2_000
_MOST_LINES = 4
_LONGEST, _MOST_WORDS = 120, 18
_LETTERS = 0.75
"""Share of letters in what is no blank; a row of a table has fewer."""
_LONGER = 1.5
"""How much longer the line that follows without a gap has to be: the lines of a paragraph are about as long as each other."""

_RULE = re.compile(r"[-=~_*]{3,}")
_ENDS_A_SENTENCE = re.compile(r"[.!;:,…]['\"”’)]*$")
_MARKUP = re.compile(r"[<>{}\[\]|\\`$=@\t]|://|www\.")
_ABOUT = re.compile(
    r"(from|to|cc|by|author|date|sent|source|subject|re|page|tel|fax|dear|confidential|draft)\b(?! of\b)",
    re.IGNORECASE,
)
"""How a line begins that says something about a text, not what it is called."""
_DATELINE = re.compile(r"(.{2,40}[,(] ?)?\d{1,2}\.? \w+ \d{4}\W*|(.{2,40}[,(] ?)?\w+ \d{1,2}, \d{4}\W*")
_BETWEEN_WORDS = re.compile(r"_+|(?<=[^\W\d_])-(?=\w)|(?<=\d)-(?=[^\W\d_])")


def first_line(text: str) -> str:
    """The line among the first of a text that looks like its title; empty where there is none.

    It is short, begins large, ends no sentence, holds no markup, and stands above more text: by itself, or above a much
    longer line.
    """
    head = text[:_HEAD]
    lines = [line.strip() for line in head.split("\n")]
    if len(text) > len(head):
        lines.pop()
    seen = [(number, line) for number, line in enumerate(lines) if line and not _RULE.fullmatch(line)]
    for number, line in seen[:_MOST_LINES]:
        said = line.strip("#*_ ")
        following = lines[number + 1] if number + 1 < len(lines) else ""
        is_alone = not following or _RULE.fullmatch(following) or len(following) >= _LONGER * len(line)
        if is_alone and _looks_like_a_title(said) and number < seen[-1][0]:
            return said
        if len(line) > _LONGEST or _ENDS_A_SENTENCE.search(line) or not is_alone:
            break
    return ""


def _looks_like_a_title(line: str) -> bool:
    words = line.split()
    letters, shown = sum(map(str.isalpha, line)), sum(map(len, words))
    return (
        2 <= len(words) <= _MOST_WORDS
        and len(line) <= _LONGEST
        and letters >= _LETTERS * shown
        and not line[0].islower()
        and (line[0].isalnum() or line[0] in "“‘\"'«")
        and not any(known.search(line) for known in (_ENDS_A_SENTENCE, _MARKUP))
        and not any(known.match(line) for known in (_ABOUT, _DATELINE))
    )


def of_file(name: str) -> str:
    """The name of a file without its ending, and with blanks where it has `_` or `-` between words."""
    stem = name.rpartition(".")[0] or name
    if " " in stem:
        return stem
    return _BETWEEN_WORDS.sub(" ", stem).strip() or stem
