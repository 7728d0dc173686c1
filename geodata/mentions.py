"""Text to mentions: scan for every name of every country, then judge each hit by what stands around it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import pandas as pd

from geodata import roles as roles_
from geodata._evidence import Evidence
from geodata._judge import Hit, judge
from geodata._patterns import Kind, Lexicon, lexicon
from geodata._text import Sentences, breaks_words, level, mend
from geodata.model import Mention, Role

# What may stand beside a name without a second look.
_PLAIN_BEFORE = frozenset(" \n(\"“‘'’[,;:—–|*>")
_PLAIN_AFTER = frozenset(" ,.;:)\n'’\"”?!]—–")
# What may follow the blank or full stop behind a name; "d" and "p" may begin "dollars" and "pounds".
_PLAIN_FOLLOWING = frozenset(" \n\"'“‘’(—–-abcefghijklmnoqrstuvwxyz0123456789")

Found = tuple[int, int, str, str, bool]
"""Start, end, ISO3, rule, embedded."""


@lru_cache(maxsize=1)
def _tables() -> tuple[Lexicon, list[str], list[str], list[bool], list[int]]:
    lex = lexicon()
    codes = [pattern.iso3 for pattern in lex.patterns]
    rules = ["demonym" if p.kind in (Kind.ADJECTIVE, Kind.NOUN) else "name" for p in lex.patterns]
    special = [pattern.careful or pattern.kind >= Kind.PHRASE for pattern in lex.patterns]
    return lex, codes, rules, special, [int(pattern.kind) for pattern in lex.patterns]


def _scan(text: str, *, mended: bool = False) -> list[Found] | None:
    """Every hit that names a country, embedded ones too, in order; None if blanks break a name and must be mended."""
    lex, codes, rules, special, kinds = _tables()
    hits = lex.find(level(text))
    if not hits:
        return []
    padded = text + "\n\n"
    found: list[Found] = []
    add = found.append
    evidence = Evidence(text)
    prefix_end = -1
    for index, start, end in hits:
        after = padded[end]
        if (
            not special[index]
            and after in _PLAIN_AFTER
            and padded[start - 1] in _PLAIN_BEFORE
            and prefix_end != start
        ):
            if after == "." or after == " ":
                if padded[end + 1] in _PLAIN_FOLLOWING:
                    add((start, end, codes[index], rules[index], False))
                    continue
            else:
                add((start, end, codes[index], rules[index], False))
                continue
        kind = kinds[index]
        if kind < Kind.PHRASE:
            verdict = judge(Hit(padded, start, end, lex.patterns[index], evidence))
            if verdict.country:
                embedded = verdict.embedded or prefix_end == start
                rule = "organisation_prefix" if prefix_end == start else verdict.rule
                add((start, end, verdict.iso3 or codes[index], rule, embedded))
        elif padded[start - 1].isalnum():
            continue
        elif kind == Kind.PREFIX:
            prefix_end = end
        elif kind == Kind.BROKEN:
            if not mended:
                return None
        elif not after.isalpha():
            rule = "part_of_a_name"
            found.extend((start + a, start + b, iso3, rule, True) for a, b, iso3 in lex.patterns[index].spans)
    return found


def _found(text: str) -> list[Found]:
    found = None if breaks_words(text) else _scan(text)
    if found is not None:
        return found
    mended, offsets = mend(text)
    return [
        (offsets.start(start), offsets.end(end), iso3, rule, embedded)
        for start, end, iso3, rule, embedded in _scan(mended, mended=True) or ()
    ]


def find_mentions(text: str, report_id: str = "", *, include_embedded: bool = False) -> list[Mention]:
    """Find the countries that a text names, each with its role.

    Parameters
    ----------
    text : str
        Plain English text, in whatever Unicode normal form.
    report_id : str
        The report that the mentions will belong to.
    include_embedded : bool
        Whether to give also the countries inside the names of organisations and of other places.

    Returns
    -------
    list of Mention
        In text order; offsets count code points of ``text`` as given.
    """
    found = [hit for hit in _found(text) if include_embedded or not hit[4]]
    if not found:
        return []
    sentences = Sentences(text)
    spans = [sentences.around(hit[0], hit[1]) for hit in found]
    decided = roles_.assign(text, [(hit[0], hit[1]) for hit in found], spans)
    return [
        Mention(report_id, start, end, text[start:end], iso3, role, first, last, f"{rule}/{why}", embedded)
        for (start, end, iso3, rule, embedded), (first, last), (role, why) in zip(
            found, spans, decided, strict=True
        )
    ]


def find_mentions_many(texts: Iterable[str], *, roles: bool = False) -> pd.DataFrame:
    """Find the countries that many texts name; embedded ones are left out.

    Parameters
    ----------
    texts : iterable of str
        Plain English texts, read once and in order.
    roles : bool
        Whether to read each mention's role from its clause as well, which takes longer.

    Returns
    -------
    DataFrame
        One row a mention: ``text`` (position of the text, from 0), ``start`` and ``end`` (code points into it),
        ``iso3`` and ``rule``; with ``roles`` also ``role``.
    """
    numbers: list[int] = []
    found: list[Found] = []
    role_names: list[str] = []
    for number, text in enumerate(texts):
        hits = [hit for hit in _found(text) if not hit[4]]
        found += hits
        numbers += [number] * len(hits)
        if roles and hits:
            role_names += [role.value for role, _ in _roles(text, hits)]
    starts, ends, codes, rules = (
        zip(*((s, e, c, r) for s, e, c, r, _ in found), strict=True) if found else ([], [], [], [])
    )
    frame = pd.DataFrame(
        {
            "text": np.array(numbers, dtype=np.int64),
            "start": np.array(starts, dtype=np.int64),
            "end": np.array(ends, dtype=np.int64),
            "iso3": pd.array(codes, dtype="str"),
            "rule": pd.array(rules, dtype="str"),
        }
    )
    if roles:
        frame["role"] = pd.array(role_names, dtype="str")
    return frame


def _roles(text: str, hits: list[Found]) -> list[tuple[Role, str]]:
    sentences = Sentences(text)
    return roles_.assign(
        text, [(hit[0], hit[1]) for hit in hits], [sentences.around(hit[0], hit[1]) for hit in hits]
    )
