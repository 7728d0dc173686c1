"""The rules on a hit that something odd stands beside: the rest of a word, of an address, of a virus's name, of a sum."""

from __future__ import annotations

import re

from geodata import _lexicon
from geodata._acts import acts_or_has
from geodata._hit import NO, Hit, Verdict
from geodata._pattern import Kind

_JOINED_WORD = re.compile(rf"(?!(?i:{'|'.join(sorted(_lexicon.CURRENCIES))})\b)[A-Za-z][a-z]{{2,}}")


def inside_word(hit: Hit) -> Verdict | None:
    """``Oman`` in ``Romania``, ``US`` in ``USB``; a footnote digit behind is let through: ``Turkey9``; so is ``U.S.Army``, and not ``18 U.S.C.``"""
    before, after = hit.before, hit.after
    if before.isalpha():
        return NO["inside_word"]
    if after.isalpha() and not (hit.pattern.may_join_word and _JOINED_WORD.match(hit.text, hit.end)):
        return NO["inside_word"]
    if before.isdigit() and (hit.end - hit.start < 4 or hit.pattern.kind is Kind.ABBREVIATION):
        return NO["inside_word"]
    # A raised figure is a note's, and so is one behind "the UK9".
    is_code = after.isascii() and hit.previous_word.lower() != "the"
    if after.isdigit() and is_code and hit.pattern.kind is Kind.ABBREVIATION:
        return NO["inside_word"]
    if (before in "_@" or after in "_@") and not _is_emphasised(hit):
        return NO["web_address"]
    return None


def _is_emphasised(hit: Hit) -> bool:
    """``_Syria_`` or ``__Syria__``, as Markdown writes italics and bold, and not ``map_Syria_2015``."""
    before = hit.text[max(hit.start - 3, 0) : hit.start].rstrip("_")
    after = hit.text[hit.end : hit.end + 3].lstrip("_")
    return hit.before == hit.after == "_" and not before[-1:].isalnum() and not after[:1].isalnum()


_TOKEN_BEFORE = re.compile(r"\S*\Z")

_TOKEN_AFTER = re.compile(r"\S*")

_ADDRESS = re.compile(
    r"://|www\.|@\w|\w@|\w\.(?:com|org|net|gov|edu|info|int|html?|php|aspx?|pdf|(?-i:[a-z]{2}|[A-Z]{2}))"
    r"(?:[/:?#,;)\]'\"]|\.?\Z)",
    re.IGNORECASE,
)


def web_address(hit: Hit) -> Verdict | None:
    """``www.visit-malta.com``, ``https://example.org/Syria/``, ``press@kenya.example``; but ``from Malta.It was``."""
    if hit.before not in "./-=?&~%" and not (hit.after in "./-=&%~" and not hit.text[hit.end + 1].isspace()):
        return None
    text = hit.text
    first = max(hit.start - 200, 0)
    before = _TOKEN_BEFORE.search(text, first, hit.start)
    after = _TOKEN_AFTER.match(text, hit.end, hit.end + 200)
    token = (before.group() if before else "") + text[hit.start : hit.end] + (after.group() if after else "")
    if token.isupper() and "://" not in token and "@" not in token:
        return None
    return NO["web_address"] if _ADDRESS.search(token) else None


_STRAIN = re.compile(r"/(?:[A-Za-z0-9-]{1,12}/)?\d{1,4}\b")


def virus_strain(hit: Hit) -> Verdict | None:
    """``A/Hong Kong/4801/2014``, ``A/chicken/Viet Nam/1``."""
    if hit.before == "/" and hit.after == "/" and _STRAIN.match(hit.text, hit.end):
        return NO["ordinary_word"]
    return None


def currency(hit: Hit) -> Verdict | None:
    """``40 US dollars``, ``Iraqi dinars``, ``US$ 8 million``."""
    if hit.after == "$" or (
        hit.next_word.lower() in _lexicon.CURRENCIES and not acts_or_has(hit.text, hit.start, hit.end)
    ):
        return NO["currency"]
    return None
