"""The scan: every hit of every pattern in a text; what stands beside a hit tells whether it must be judged.

Nine hits of ten stand between blanks and marks that leave no doubt. What a pattern and those characters ask for is worked
out once and remembered, so that such a hit costs one look into a dictionary.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import Literal, NamedTuple

from geodata._judging import Judging, Row
from geodata._looks import Beside, Look, looks_for
from geodata._mending import CUT_APART, Reading, as_read, mend, read_anyway
from geodata._pattern import Kind, Pattern
from geodata._patterns import TOKENS, TWO_BLANKS, automaton
from geodata._plain_letters import SEPARATOR, encoded, without_halves
from geodata._tables import Tables, is_joined, is_plain, tables

PAD = "\n\n\n\n"
"""Stands behind each text, so that a hit has neighbours; before the first character stands a line end as well."""
_PIECE = 1_000_000
"""Code points that are scanned at once."""
_MOST_REMEMBERED = 50_000
_AHEAD = 2
"""Batches that are searched while one is judged."""

Hits = list[tuple[int, int, int]]
"""Pattern, start and end of each hit."""
Searched = tuple[str, Hits] | None
"""A text as it is read, with its hits; None where it must be mended or is long."""
Place = (
    tuple[Look, ...] | Literal["odd", "skipped", "retried", "behind", "parts", "plural", "prefix", "broken"]
)
"""The looks that a hit in a plain place asks for, none for most; or else what is to be done with it.

``odd``: all rules judge it. ``skipped``: it is none, as inside a word. ``retried`` and ``behind``: a shorter name may stand
in it, or behind its first letter. ``parts``: countries stand inside it. ``plural``: it is many such things, or a country does something: ``Germany marks``. ``prefix``: an organisation's name begins.
``broken``: the text must be mended.
"""


class Scanned(NamedTuple):
    """What was found in a text.

    Attributes
    ----------
    rows : list of (int, int, int)
        What is said, as a number into `geodata._tables.Tables.told`, start and end, in text order.
    is_mended : bool
        Whether the text was mended first, so that its roles must be read from the mended one, too.
    """

    rows: list[Row]
    is_mended: bool = False


def scan(text: str, *, embedded: bool, broken: bool = False) -> Scanned:
    """Find the countries of a text, in text order.

    Parameters
    ----------
    text : str
        As given; broken words are mended first, and the offsets are told in the original.
    embedded : bool
        Whether to give also the countries inside the names of organisations and of other places.
    broken : bool
        Whether a name is known to be broken, so that the text must be mended.

    Returns
    -------
    Scanned
    """
    try:
        return _scan(text, embedded, broken)
    except UnicodeEncodeError:
        return _scan(without_halves(text), embedded, broken)


def scan_many(batches: Iterable[Sequence[str]]) -> Iterator[tuple[Sequence[str], list[Scanned]]]:
    """Find the countries of many texts, as `scan` does, without embedded ones.

    The automaton needs no lock of the interpreter: a thread of its own searches the batches ahead while one is judged.
    """
    table = tables()
    ahead: deque[tuple[Sequence[str], Future[list[Searched]]]] = deque()

    def judged() -> tuple[Sequence[str], list[Scanned]]:
        texts, found = ahead.popleft()
        return texts, [
            _judged(table, text, searched) for text, searched in zip(texts, found.result(), strict=True)
        ]

    with ThreadPoolExecutor(1) as thread:
        for texts in batches:
            ahead.append((texts, thread.submit(_search, table, texts)))
            if len(ahead) > _AHEAD:
                yield judged()
        while ahead:
            yield judged()


def _search(table: Tables, texts: Sequence[str]) -> list[Searched]:
    """The hits of each text, searched as one text with signs between that no name has."""
    readings = [None if len(text) > _PIECE else as_read(text) for text in texts]
    every = table.find(SEPARATOR.join([b"" if read is None else _encoded(read) for read in readings]))
    searched: list[Searched] = []
    first = offset = 0
    for read in readings:
        if read is None:
            searched.append(None)
        else:
            last = bisect_left(every, offset + len(read.text), first, key=_start_of)
            hits = [(index, start - offset, end - offset) for index, start, end in every[first:last]]
            searched.append((read.text, hits))
            first, offset = last, offset + len(read.text)
        offset += 1
    return searched


def _encoded(read: Reading) -> bytes:
    return encoded(read.text, in_lines=read.in_lines)


_start_of = itemgetter(1)


def _judged(table: Tables, text: str, searched: Searched) -> Scanned:
    if searched is None:
        return scan(text, embedded=False)
    read, hits = searched
    rows = _rows(table, read, (hits,), embedded=False)
    return scan(text, embedded=False, broken=True) if rows is None else Scanned(rows)


def _scan(text: str, embedded: bool, broken: bool) -> Scanned:
    table = tables()
    read = None if broken else as_read(text)
    if read is not None:
        rows = _rows(table, read.text, _hits(table, read), embedded)
        if rows is not None:
            return Scanned(rows)
    mended, offsets = mend(text)
    read = read_anyway(mended)
    found = _rows(table, read.text, _hits(table, read), embedded, is_mended=True) or []
    rows = [(number, offsets.start(start), offsets.end(end)) for number, start, end in found]
    return Scanned(rows, is_mended=True)


def _hits(table: Tables, read: Reading) -> Iterator[Hits]:
    """Every hit in a text, leftmost and longest.

    A long text is read in pieces, so that millions of hits are never held at once. A piece ends where a hit that began
    before has ended, which is where the automaton starts anew as well.
    """
    data = _encoded(read)
    if len(data) <= _PIECE:
        yield table.find(data)
        return
    first = 0
    while first < len(data):
        last = first + _PIECE
        # A hit that begins in the piece may end behind it.
        found = table.find(data[first : last + table.longest])
        hits = [(index, start + first, end + first) for index, start, end in found if start < _PIECE]
        yield hits
        first = max(last, hits[-1][2]) if hits else last


def _rows(
    table: Tables, text: str, pieces: Iterable[Hits], embedded: bool, *, is_mended: bool = False
) -> list[Row] | None:
    """What is said of the hits in a text as it is read; None where it must be mended first."""
    remembered, patterns = _remembered(), table.patterns
    padded = text + PAD
    judging: Judging | None = None
    rows: list[Row] = []
    prefix_end = -1
    for hit in chain.from_iterable(pieces):
        index, start, end = hit
        key = padded[start - 1 : end + 2] if start else PAD[0] + padded[: end + 2]
        place = remembered.get(key)
        if place is None:
            place = _learn(table, index, key)
        if not place and start != prefix_end:
            rows.append(hit)
            continue
        if place == "skipped":
            continue
        if judging is None:
            judging = Judging(text, padded, embedded=embedded)
        plain = False
        if isinstance(place, tuple) and start != prefix_end:
            plain = True
            for look in place:
                if look(padded, start, end, patterns[index], judging.evidence):
                    break
            else:
                rows.append(hit)
                continue
        elif place == "prefix":
            prefix_end = end
            continue
        elif place == "broken" and not is_mended:
            return None
        elif place in _LONGER:
            _instead(judging, place, hit)
            continue
        number = judging.decide(index, start, end, plain=plain, prefixed=start == prefix_end)
        if number >= 0:
            rows.append(hit if number == index else (number, start, end))
    return judging.settled(rows) if judging is not None else rows


_LONGER = frozenset({"retried", "behind", "parts", "plural", "broken"})


def _instead(judging: Judging, place: Place, hit: tuple[int, int, int]) -> None:
    """Note the countries inside a hit that is no country's name itself."""
    index, start, end = hit
    if place == "parts":
        judging.add_parts(index, start)
    elif place == "plural":
        judging.retry_act(index, start)
    elif place == "behind":
        judging.retry(start + 1, end + 1)
    else:
        # Broken by blanks that are no part of a name: "Vatican" and an empty line.
        judging.retry(start, end)


@lru_cache(maxsize=1)
def _remembered() -> dict[str, Place]:
    """A hit with the character before it and the two behind -> what is to be done."""
    return {}


def _learn(table: Tables, index: int, key: str) -> Place:
    remembered = _remembered()
    if len(remembered) >= _MOST_REMEMBERED:
        remembered.clear()
    place = remembered[key] = _place(table.patterns[index], key)
    return place


def _place(pattern: Pattern, key: str) -> Place:
    kind, before, after, following = pattern.kind, key[0], key[-2], key[-1]
    if not automaton().has(pattern, key[1:-2]):
        return "retried"
    if _is_letter(before) and not pattern.text.startswith(" "):
        return "behind" if is_joined(pattern) else "skipped"
    if before in "'’" and pattern.text[:2] == "S ":
        return "behind"
    if pattern.text == TWO_BLANKS:
        return "broken" if key[1:-2] == TWO_BLANKS and before.isalpha() and after.isalpha() else "skipped"
    if pattern.text in TOKENS:
        return "broken" if CUT_APART.search(key) else "skipped"
    if kind is Kind.BROKEN:
        # No name goes on beyond an empty line.
        return "retried" if key[-4:-1].count("\n") > 1 else "broken"
    if kind is Kind.PREFIX:
        return "prefix"
    if _is_letter(after) and not pattern.may_join_word:
        plural = kind is Kind.PHRASE and after == "s" and not _is_letter(following)
        # "U.S.A" in "the U.S.Army".
        is_shorter = kind is Kind.ABBREVIATION and pattern.text[-2] == "."
        if plural:
            return "plural" if " " in pattern.text else "skipped"
        return "retried" if is_shorter or is_joined(pattern) else "skipped"
    if kind is Kind.PHRASE:
        # The sum of the next line, and not "US $".
        return "retried" if "\n" in key[1:-2] and pattern.text.endswith("$") else "parts"
    if not is_plain(before, after, following) or before == after == "-":
        return "odd"
    return looks_for(Beside(pattern, before, after, following))


def _is_letter(character: str) -> bool:
    """Whether a character belongs to the word beside it; the scripts from U+3000 on have no blanks between words."""
    return character < "\u3000" and character.isalpha()
