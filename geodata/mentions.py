"""Text to mentions: scan for every name of every country, then judge each hit by what stands around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
import pandas as pd

from geodata import _lexicon
from geodata import roles as roles_
from geodata._evidence import Evidence
from geodata._judge import EMBEDDED, US_STATE, Hit, accepted, judge, names_organisation, rules_for
from geodata._patterns import Guard, Kind, lexicon
from geodata._text import Sentences, breaks_words, level, mend
from geodata.model import Mention, Role

# What may stand beside a name without a second look.
_PLAIN_BEFORE = frozenset("- \n(\"“‘'’[,;:—–|*>")
_MARKS_AFTER = "-,;:)'’\"”?!]—–\n"
_DIGITS = frozenset("0123456789")
_UPPER = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_FOLLOWING = " \n\"'“‘’()—–-abcdefghijklmnopqrstuvwxyz0123456789"
_PLAIN_AFTER = frozenset(
    [f" {following}" for following in _FOLLOWING]
    + [f".{following}" for following in " \n\"'”’)]"]
    + [f"{mark}{following}" for mark in _MARKS_AFTER for following in f"{_FOLLOWING}.,;s{''.join(_UPPER)}"]
)
"""A character behind a name and the one behind that, where they give no cause for a second look."""
_CAPITAL_AFTER = frozenset(f" {capital}" for capital in _UPPER)

Found = tuple[int, int, str, str, bool]
"""Start, end, ISO3, rule, embedded."""


_LISTING_LETTERS = frozenset({"and", " or"})
_BEFORE_SURNAMES = _lexicon.BEFORE_SURNAMES
_LETTERS_BEFORE = _lexicon.LANGUAGE_BEFORE_LETTERS
_LETTERS_AFTER = _lexicon.LANGUAGE_AFTER_LETTERS
_PART_OF_A_NAME = "part_of_a_name"
_ORGANISATION = EMBEDDED["organisation_name"].rule
# As plain numbers: arithmetic on an enum is ten times slower, and this is asked of every hit.
_TOWN, _LANGUAGE, _PERSON, _NUMBER, _ALWAYS = map(
    int, (Guard.TOWN, Guard.LANGUAGE, Guard.PERSON, Guard.NUMBER, Guard.ALWAYS)
)
_PHRASE_GUARD = 2 * _ALWAYS


class _Tables:
    """What is known of each pattern before a text is read, by the pattern's number."""

    def __init__(self) -> None:
        self.lexicon = lexicon()
        self.patterns = self.lexicon.patterns
        self.codes = [pattern.iso3 for pattern in self.patterns]
        self.accepted_by = [accepted(pattern).rule for pattern in self.patterns]
        self.rules = [rules_for(pattern) for pattern in self.patterns]
        self.guards = [int(p.guard) if p.kind < Kind.PHRASE else _PHRASE_GUARD for p in self.patterns]
        self.are_names = [pattern.kind in (Kind.NAME, Kind.ABBREVIATION) for pattern in self.patterns]


_tables = lru_cache(maxsize=1)(_Tables)


def _looks_again(text: str, start: int, end: int, guard: int, evidence: Evidence) -> bool:
    """Whether what stands beside a guarded hit asks for a judgement."""
    if guard & _TOWN and text[end] == "," and US_STATE.match(text, end):
        return True
    if guard & _LANGUAGE:
        if text[end] == "-":
            return True
        before = text[max(start - 4, 0) : start - 1]
        if before in _LETTERS_BEFORE or text[end + 1 : end + 4] in _LETTERS_AFTER:
            return True
        if (before in _LISTING_LETTERS or before[-1:] == ",") and evidence.speaks_of_languages:
            return True
    if guard & _PERSON:
        word = text.rfind(" ", max(start - 20, 0), max(start - 1, 0)) + 1
        if evidence.names_persons or (text[word] in _UPPER and text[word : start - 1] in _BEFORE_SURNAMES):
            return True
    return guard & _NUMBER != 0 and text[end + 1] in _DIGITS


def _scan(text: str, *, embedded: bool, mended: bool = False) -> list[Found] | None:
    """Every hit that names a country, in order; None if blanks break a name and must be mended."""
    tables = _tables()
    hits = tables.lexicon.find(level(text))
    if not hits:
        return []
    padded = text + "\n\n"
    found: list[Found] = []
    add = found.append
    evidence = Evidence(text)
    prefix_end = -1
    codes, accepted_by, guards, are_names = tables.codes, tables.accepted_by, tables.guards, tables.are_names
    for index, start, end in hits:
        guard = guards[index]
        before = padded[start - 1]
        if before.isalpha():
            continue
        if guard < _ALWAYS and before in _PLAIN_BEFORE and prefix_end != start:
            after = padded[end : end + 2]
            plain = after in _PLAIN_AFTER
            if not plain and after in _CAPITAL_AFTER:
                plain = True
                if names_organisation(padded, start, end, are_names[index]):
                    if embedded:
                        add((start, end, codes[index], _ORGANISATION, True))
                    continue
            if plain and not (guard and _looks_again(padded, start, end, guard, evidence)):
                add((start, end, codes[index], accepted_by[index], False))
                continue
        if guard < _PHRASE_GUARD:
            verdict = judge(Hit(padded, start, end, tables.patterns[index], evidence), tables.rules[index])
            inside = verdict.embedded or prefix_end == start
            if verdict.country and (embedded or not inside):
                rule = "organisation_prefix" if prefix_end == start else verdict.rule
                add((start, end, verdict.iso3 or codes[index], rule, inside))
        elif not before.isdigit():
            pattern = tables.patterns[index]
            if pattern.kind is Kind.PREFIX:
                prefix_end = end
            elif pattern.kind is Kind.BROKEN and not mended:
                return None
            elif embedded and not padded[end].isalpha():
                found.extend(
                    (start + a, start + b, iso3, _PART_OF_A_NAME, True) for a, b, iso3 in pattern.spans
                )
    return found


def _found(text: str, *, embedded: bool = True) -> list[Found]:
    found = None if breaks_words(text) else _scan(text, embedded=embedded)
    if found is not None:
        return found
    mended, offsets = mend(text)
    return [
        (offsets.start(start), offsets.end(end), iso3, rule, embedded)
        for start, end, iso3, rule, embedded in _scan(mended, embedded=embedded, mended=True) or ()
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
    found = _found(text, embedded=include_embedded)
    if not found:
        return []
    spans = _sentences(text, found)
    decided = _roles(text, found, spans)
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
    counts: list[int] = []
    found: list[Found] = []
    role_names: list[str] = []
    for text in texts:
        hits = _found(text, embedded=False)
        found += hits
        counts.append(len(hits))
        if roles and hits:
            role_names += [role.value for role, _ in _roles(text, hits, _sentences(text, hits))]
    starts, ends, codes, rules, _ = zip(*found, strict=True) if found else ((), (), (), (), ())
    frame = pd.DataFrame(
        {
            "text": np.repeat(np.arange(len(counts), dtype=np.int64), counts),
            "start": np.array(starts, dtype=np.int64),
            "end": np.array(ends, dtype=np.int64),
            "iso3": _strings(codes),
            "rule": _strings(rules),
        }
    )
    if roles:
        frame["role"] = pd.array(role_names, dtype="str")
    return frame


def _strings(values: Sequence[str]) -> pd.api.extensions.ExtensionArray:
    """A string column of few different values, built without looking at each text twice."""
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    distinct = pd.array(list(numbers), dtype="str")
    return distinct.take(np.array([numbers[value] for value in values], dtype=np.intp))


def _roles(text: str, hits: list[Found], sentences: list[tuple[int, int]]) -> list[tuple[Role, str]]:
    are_names = [not hit[3].endswith("demonym") for hit in hits]
    return roles_.assign(text, [(hit[0], hit[1]) for hit in hits], sentences, are_names)


def _sentences(text: str, hits: list[Found]) -> list[tuple[int, int]]:
    sentences = Sentences(text)
    return [sentences.around(hit[0], hit[1]) for hit in hits]
