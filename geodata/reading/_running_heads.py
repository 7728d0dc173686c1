"""The lines that each page has at its head or foot: a report's name, its publisher, the number of the page.

Read as text, a country in the name of a report would be named on each of its pages, and a sentence that goes on over the
page would be cut in two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from geodata._counted import join
from geodata.reading._draft import goes_on

Page = tuple[int | None, str]
Key = tuple[str, int | None]
"""A line, and where one of its numbers goes up with the pages, that number less the page's."""

_DEPTH, _SHARE = 4, 3
"""So many lines from the edge of a page may be such, and no more than one of three of its lines."""
_LEAST_PAGES = 3
_LEAST_BESIDE_OTHERS = 2
"""Pages of one of several heads: a short chapter has its name on two, over a foot that all pages have."""
_FURTHEST = 2
"""Pages from one such line to the next: those on the left may have others than those on the right."""
_LONGEST = 200
_MOST_NUMBERS = 6
_MOST_NAMED = 3
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d)\d{1,4}(?!\d)")
"""No year: a line may have one year on a page, and the next on the next."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_OF_NUMBERS = frozenset({"page", "pg", "of"})


def without_running_heads(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """Take the heads and feet of pages out, but for the first head and the last foot of each kind.

    Parameters
    ----------
    pages : sequence of (int or None, str)
        Number and text of each page.

    Returns
    -------
    pages : list of (int or None, str)
    told : list of str
        A sentence that names what was taken out; none where nothing but page numbers was.
    """
    lines = [text.split("\n") for _, text in pages]
    named: dict[str, str] = {}
    heads = _taken_out(lines, named, at_foot=False)
    feet = _taken_out(lines, named, at_foot=True)
    texts = _with_heads(["\n".join(of_page).strip() for of_page in lines], heads, feet)
    told = _told(list(named.values()))
    return [(number, text) for (number, _), text in zip(pages, texts, strict=True)], told


def _taken_out(lines: list[list[str]], named: dict[str, str], *, at_foot: bool) -> list[list[str]]:
    """Empty the heads or feet among the lines of each page; give those that are read, by their page, the outermost first.

    Parameters
    ----------
    named : dict of str to str
        Learns what stands on further pages and is not read again.
    """
    edges = [_edge(of_page, at_foot=at_foot) for of_page in lines]
    running, twice = (_running(lines, edges, least) for least in (_LEAST_PAGES, _LEAST_BESIDE_OTHERS))
    kept: set[str] = set()
    once: list[list[str]] = [[] for _ in lines]
    order = range(len(lines))
    for number in reversed(order) if at_foot else order:
        of_page = lines[number]
        keys = [list(_keys(of_page[place], number)) for place in edges[number]]
        # The outermost line may be the name of a short chapter, over one that all pages have.
        is_below = any(number in running.get(key, ()) for of_line in keys[1:2] for key in of_line)
        for nth, (place, of_line) in enumerate(zip(edges[number], keys, strict=True)):
            is_chapter = nth == 0 and is_below
            at = twice if is_chapter else running
            found = next((key for key in of_line if number in at.get(key, ())), None)
            if found is None and not is_chapter:
                break
            line, of_page[place] = of_page[place], ""
            says = found[0] if found else ""
            if _is_page_number(says):
                continue
            if says in kept:
                named.setdefault(says, " ".join(line.split()))
                continue
            once[number].append(line)
            if says:
                kept.add(says)
    return once


def _with_heads(
    bodies: list[str], heads: Sequence[Sequence[str]], feet: Sequence[Sequence[str]]
) -> list[str]:
    """The pages with what they alone have of each kind: where a sentence goes on over the page, between two paragraphs."""
    texts = bodies[:]
    for number, body in enumerate(bodies):
        before, after = bodies[number - 1] if number else "", bodies[number + 1 : number + 2]
        head, foot = "\n".join(heads[number]), "\n".join(reversed(feet[number]))
        if foot:
            rest, _, last = body.rpartition("\n\n")
            is_torn = bool(body and after and after[0]) and goes_on(body, after[0])
            body = _joined(rest, foot, last) if is_torn else _joined(body, foot)
        if head:
            first, _, rest = body.partition("\n\n")
            is_torn = bool(body and before) and goes_on(before, body)
            body = _joined(first, head, rest) if is_torn else _joined(head, body)
        texts[number] = body
    return texts


def _joined(*parts: str) -> str:
    return "\n\n".join(filter(None, parts))


def _edge(lines: Sequence[str], *, at_foot: bool) -> list[int]:
    """Where the lines next to an edge of a page stand that hold anything, the outermost first."""
    places = [place for place, line in enumerate(lines) if line.strip()]
    depth = min(_DEPTH, max(len(places) // _SHARE, 1))
    return places[: -depth - 1 : -1] if at_foot else places[:depth]


def _keys(line: str, page: int) -> Iterator[Key]:
    """The line as such, and with each of its numbers as one that goes up with the pages."""
    if len(line) > _LONGEST:
        return
    plain = " ".join(line.split()).casefold()
    if _WORD.search(plain):
        yield plain, None
    for found in list(_NUMBER.finditer(plain))[:_MOST_NUMBERS]:
        yield f"{plain[: found.start()]}#{plain[found.end() :]}", int(found.group()) - page


def _running(
    lines: Sequence[Sequence[str]], edges: Sequence[Sequence[int]], least: int
) -> dict[Key, set[int]]:
    """Line -> the pages at whose edge it stands, as far as it stands at that of so many near one another."""
    at: defaultdict[Key, list[int]] = defaultdict(list)
    for number, places in enumerate(edges):
        for key in {key for place in places for key in _keys(lines[number][place], number)}:
            at[key].append(number)
    running: defaultdict[Key, set[int]] = defaultdict(set)
    for key, numbers in at.items():
        if len(numbers) < least:
            continue
        stretch = [numbers[0]]
        for before, number in pairwise([*numbers, numbers[-1] + _FURTHEST + 1]):
            if number - before > _FURTHEST:
                if len(stretch) >= least:
                    running[key].update(stretch)
                stretch = []
            stretch.append(number)
    return running


def _is_page_number(says: str) -> bool:
    """``page # of 12``, ``- # -``: a number that goes up, with no other words than those that stand beside one."""
    return "#" in says and _OF_NUMBERS.issuperset(_WORD.findall(says))


def _told(named: Sequence[str]) -> list[str]:
    if not named:
        return []
    quoted = [f"“{line}”" for line in named[:_MOST_NAMED]]
    if len(named) > _MOST_NAMED:
        quoted.append(f"{len(named) - _MOST_NAMED} more")
    return [f"What stands at the head or foot of several pages was read once: {join(quoted)}."]
