"""The scan of one text: as `geodata._scan` decides, hit by hit, since columns of ten numbers cost more than they save."""

from __future__ import annotations

from functools import lru_cache

from geodata._doubts import PAD, Doubts
from geodata._patterns import Kind
from geodata._scan import HALVES
from geodata._tables import ALPHA, CAPITAL, CODES, LETTER, MARK, SPACE, STOP, tables
from geodata._text import breaks_words, level, mend

Row = tuple[int, int, int, int, bool]
"""Start, end, numbers of the ISO3 code and of the rule, and whether the country is embedded."""

_PHRASE, _PREFIX, _BROKEN = int(Kind.PHRASE), int(Kind.PREFIX), int(Kind.BROKEN)


class _PlainTables:
    """What `geodata._tables` knows, as plain lists, sets and dictionaries."""

    def __init__(self) -> None:
        table = tables()
        self.find = table.lexicon.find
        self.kind, self.guard = table.kind.tolist(), table.guard.tolist()
        self.code, self.rule = table.code.tolist(), table.rule.tolist()
        self.together = table.together.tolist()
        self.joined = table.joined.tolist()
        self.broken = frozenset(index for index, kind in enumerate(self.kind) if kind == _BROKEN)
        characters = [chr(code) for code in range(CODES)]
        self.before = dict(zip(characters, table.before.tolist(), strict=True))
        self.after = dict(zip(characters, table.after.tolist(), strict=True))
        self.pairs: dict[int, frozenset[str]] = {
            kind: frozenset(characters[code] for code in table.pairs[kind].nonzero()[0])
            for kind in (SPACE, STOP, MARK)
        }


_plain = lru_cache(maxsize=1)(_PlainTables)


def rows(text: str, *, embedded: bool) -> list[Row]:
    """Find the countries of one text, in text order.

    Parameters
    ----------
    text : str
        As given; broken words are mended first, and the offsets are told in the original.
    embedded : bool
        Whether to give also the countries inside the names of organisations and of other places.

    Returns
    -------
    list of (int, int, int, int, bool)
        The same that `geodata._scan.scan` finds.
    """
    try:
        return _rows(text, embedded=embedded)
    except UnicodeEncodeError:
        return _rows(HALVES.sub("\ufffd", text), embedded=embedded)


def _rows(text: str, *, embedded: bool) -> list[Row]:
    plain, offsets = _plain(), None
    if breaks_words(text):
        text, offsets = mend(text)
    hits = plain.find(level(text))
    if offsets is None and not plain.broken.isdisjoint(hit[0] for hit in hits):
        text, offsets = mend(text)
        hits = plain.find(level(text))
    if not hits:
        return []
    found = _decide(text, hits, embedded=embedded)
    if offsets is None:
        return found
    return [(offsets.start(row[0]), offsets.end(row[1]), *row[2:]) for row in found]


def _decide(text: str, hits: list[tuple[int, int, int]], *, embedded: bool) -> list[Row]:
    plain = _plain()
    classes_before, classes_after, pairs = plain.before, plain.after, plain.pairs
    kinds, guards = plain.kind, plain.guard
    padded = text + PAD
    doubts = Doubts(text, embedded=embedded)
    found: list[Row] = []
    kept: list[int] = []
    prefix_end = -1
    for index, start, end in hits:
        kind = kinds[index]
        # Before the first character stands the last of the pad.
        before = classes_before.get(padded[start - 1])
        if before == ALPHA:
            continue
        if kind > _PHRASE:
            prefix_end = end if kind == _PREFIX else -1
            continue
        after, following = padded[end], padded[end + 1]
        kind_after = classes_after.get(after, 0)
        if kind_after in (LETTER, CAPITAL, ALPHA):
            plural = kind == _PHRASE and after == "s" and classes_before.get(following) != ALPHA
            if plain.joined[index] and not plural:
                doubts.retry(start, end)
            continue
        if kind == _PHRASE:
            if embedded or plain.together[index]:
                doubts.add_parts(index, start)
            continue
        prefixed = prefix_end == start
        fits = before == 1 and not prefixed and following in pairs.get(kind_after, ())
        if fits and not guards[index] and not ("A" <= following <= "Z" and after in " -"):
            found.append((start, end, plain.code[index], plain.rule[index], False))
            kept.append(index)
        elif decided := doubts.decide(index, start, end, plain=fits, prefixed=prefixed):
            found.append((start, end, *decided))
            kept.append(index)
    if doubts.evidence.has_namesakes:
        found = [row for row, index in zip(found, kept, strict=True) if not doubts.is_namesake(index, row[0])]
    return sorted(found + doubts.more, key=_by_start) if doubts.more else found


def _by_start(row: Row) -> int:
    return row[0]
