"""Countries that do what a thing is called as well: ``Germany marks 30 years``, ``Israel pounds Gaza``, ``India inks deal``."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata import countries

# Not "Egypt pounds to dollars", "Israel pounds are"; coins are counted, too.
_OBJECT = (
    r"(?!(?-i: (?:to|and|or|for|per|in|on|at|of|by|as|from|with|were|was|are|is|will|would|have|had|has|that|which|worth|each|fell|rose|traded|dropped|gained)\b))"
    r" [\w‘’“”'\"]"
)
_ACT = re.compile(
    rf" (?:(?:marks|crowns|pounds){_OBJECT}"
    r"|(?:houses|stations|hunts|trails) (?!(?:is|are|was|were|will|and|or|of|on|have|had)\b)[\w‘’“”'\"]"
    r"|inks? (?:(?:new|major|key|big|landmark|trade|defen[cs]e|free|historic|arms|tax|oil|gas|nuclear|\$?[\d.]+\w*) )*"
    r"(?:deals?|pacts?|agreements?|accords?|treaty|treaties|mous?|contracts?|partnership|ties|loan|trade)\b"
    r"|papers over|sums up|springs (?:a|to|back|into|surprises?|upset)\b"
    r"|shoots (?:down|dead|at|into|past|itself|back|to)\b|points (?:to|at|out|the|a|fingers?|towards?)\b"
    r"|rises? (?:up|to|from|in|above|against|past|\d)"
    r"|runs? (?:a|an|the|out|into|for|by|up|down|low|short|past|over|riot)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:\d|illion|thousand|hundred|\b(?:in|of|some|many|few|per|the|a)) \Z")
_REACH = 12


def acts(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` names a country that does what stands behind it.

    >>> acts("Germany marks its day. ", 0, 7), acts("500 Germany marks a day ", 4, 11), acts("Egypt pounds fell. ", 0, 5)
    (True, False, False)
    """
    return (
        _ACT.match(text, end) is not None
        and text[start:end].lower() in _names()
        and _COUNTED.search(text, max(start - _REACH, 0), start) is None
    )


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """How countries are called, without capitals; no demonyms."""
    return frozenset(
        name.lower() for country in countries.register().values() for name in (country.label, *country.names)
    )
