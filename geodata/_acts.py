"""Countries that do or have what a thing is called as well: ``Germany marks 30 years``, ``Brazil real wages``, ``Iran Air Strikes``."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata import countries

# Not "Egypt pounds to dollars", "Israel pounds are"; coins are counted, too.
_OBJECT = (
    r"(?!(?-i: (?:to|and|or|for|per|in|on|at|of|by|as|from|with|were|was|are|is|will|would|have|had|has|that|which|worth|each"
    r"|fell|rose|traded|dropped|gained)\b))"
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
# The first word ends another longer name ("Brazil real", "Iran Air", "Niger State"), and the next one belongs to it.
_OWN = re.compile(
    r" (?:current accounts?|real (?:estate|wages?|gdp|interest|incomes?|growth|effective|exchange|economy|yields?|terms)"
    r"|house (?:prices?|sales|builders?|hunt|owners?)|point guards?|dry spells?|day of (?:mourning|rage|prayer|action)"
    r"|street (?:protests?|parties|kids|children|clashes|battles|violence|demonstrations?|crime)"
    r"|(?:rubber|paper|steel|tobacco) (?:output|production|exports?|imports?|prices?|demand|growers?|farmers?"
    r"|plantations?|industry|sector|tariffs?|tax|taxes|workers)"
    r"|air (?:strikes?|raids?|attacks?|defen[cs]es?|bases?|pollution|quality|space|traffic|travel|campaign)"
    r"|mobile (?:phones?|apps?|payments?|internet)|telecom (?:giants?|firms?|companies|operators?|gear|sector|industry|regulator)"
    r"|daily (?:covid\S*|coronavirus|cases|deaths|infections|output)"
    r"|post-(?:covid|pandemic|war|election|poll|brexit|coup|conflict|crisis|independence|colonial|communist|soviet)"
    r"|tech (?:sector|firms?|industry|hub)"
    r"|today (?:votes|marks|faces|celebrates|goes)|red sea|west (?:african|bank)|sea ports?"
    r"|state (?:media|tv|television|broadcaster|of (?:emergency|siege)|news agency|visits?|-run|-owned)"
    r"|southern (?:provinces?|regions?|cities|coast|borders?)|eastern (?:provinces?|regions?|cities|coast|borders?)"
    r"|spring (?:floods?|festival|harvest|offensive|sowing|planting|wheat)|two (?:killed|dead|die|held|arrested|injured)"
    r"|railway (?:crash|accident|disaster|deaths|stations?))\b",
    re.IGNORECASE,
)
# The same behind demonyms, which coins and animals are called by: "Danish oil output", "the Indian chief justice". Irish potatoes
# are grown in Kenya, Greek yogurt is made in New York.
_OF_PEOPLE = re.compile(
    r" (?:(?:coffee|oil|rice|olives?|onions?|beef|pepper|oysters?|lobsters?|chestnuts?|rosewood|mahogany)"
    r" (?:exports?|exporters?|imports?|output|production|growers?|farmers?|shipments?|harvests?|crops?|industry|sector"
    r"|(?:were|was) hit)|(?:corn|cheese|nickel|towel|motorcycle|cream) (?:exports?|exporters?|imports?)"
    r"|oil (?:company|companies|firms?|giant|and gas|fields?|tankers?|terminals?|refiner(?:y|ies)|workers|majors?)"
    r"|chief (?:ministers?|justices?|executives?|economic|selector|coach|negotiator|election|diplomat"
    r"|of (?:army|staff|defen[cs]e|naval|air|the (?:army|navy|air)))"
    r"|blanket (?:ban|approval)|burn (?:victims?|patients?)|country (?:head|director|manager)"
    r"|press (?:agency|agencies|reports?|reported|says?|said|freedom|corps|coverage|review|conference)|exit (?:polls?|from|strategy)"
    r"|auction houses?|summer (?:monsoon|crops?|olympi\w+)|rolls? (?:out|back)|polish off|fly-hal(?:f|ves)|blue[- ]chips?"
    r"|gaming (?:start-?ups?|apps?)|bread (?:prices?|shortages?)"
    r"|(?-i:leave (?:[A-Z]|the |their )|clubs? (?:[A-Z]|football|cricket|won |lost |beat )))",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:\d|illion|thousand|hundred|\b(?:in|of|some|many|few|per|the|a)) \Z")
_REACH = 12


def acts_or_has(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` names a country that does or has what stands behind it.

    >>> acts_or_has("Germany marks its day. ", 0, 7), acts_or_has("500 Germany marks a day ", 4, 11), acts_or_has("Egypt pounds fell. ", 0, 5)
    (True, False, False)
    """
    if _OF_PEOPLE.match(text, end):
        return True
    has = _OWN.match(text, end) is not None or _is_act(text, start, end)
    return has and text[start:end].lower() in _names()


def _is_act(text: str, start: int, end: int) -> bool:
    return _ACT.match(text, end) is not None and _COUNTED.search(text, max(start - _REACH, 0), start) is None


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """How countries are called, without capitals; no demonyms."""
    return frozenset(
        name.lower() for country in countries.register().values() for name in (country.label, *country.names)
    )
