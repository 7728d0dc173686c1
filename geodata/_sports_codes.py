"""Codes of the International Olympic Committee and of FIFA, and where a text gives results with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from geodata import countries
from geodata._lists import is_country

# Those that are not ISO 3166-1 alpha-3.
_OWN = """
    ALG:DZA ANG:AGO ANT:ATG ARU:ABW ASA:ASM BAH:BHS BAN:BGD BAR:BRB BER:BMU BHU:BTN BIZ:BLZ BOT:BWA BRU:BRN BUL:BGR BUR:BFA
    CAM:KHM CAY:CYM CGO:COG CHA:TCD CHI:CHL CRC:CRI CRO:HRV DEN:DNK ENG:GBR ESA:SLV FIJ:FJI GAM:GMB GBS:GNB GEQ:GNQ GER:DEU
    GRE:GRC GRN:GRD GUA:GTM GUI:GIN HAI:HTI HON:HND INA:IDN IRI:IRN ISV:VIR IVB:VGB KOS:XKX KSA:SAU KUW:KWT LAT:LVA LBA:LBY
    LES:LSO LIB:LBN MAD:MDG MAS:MYS MAW:MWI MGL:MNG MON:MCO MRI:MUS MTN:MRT MYA:MMR NCA:NIC NED:NLD NEP:NPL NGR:NGA NIG:NER
    NIR:GBR OMA:OMN PAR:PRY PHI:PHL PLE:PSE POR:PRT PUR:PRI RSA:ZAF SAM:WSM SCO:GBR SEY:SYC SKN:KNA SLO:SVN SOL:SLB SRI:LKA
    SUD:SDN SUI:CHE TAN:TZA TGA:TON TOG:TGO TPE:TWN UAE:ARE URU:URY VAN:VUT VIE:VNM VIN:VCT WAL:GBR ZAM:ZMB ZIM:ZWE
"""


@lru_cache(maxsize=1)
def sports_codes() -> Mapping[str, str]:
    """Code -> ISO 3166-1 alpha-3."""
    alike = {iso3: iso3 for iso3 in countries.register() if iso3 not in ("XKX", "USA")}
    return alike | dict(pair.split(":") for pair in _OWN.split())


# What papers write in brackets behind a name that is no code: "J Keller (Ger) bt M Lin (Chn)", "N Basil (SA)".
_IN_PAPERS = """
    Ire:IRL Irl:IRL NI:GBR GB:GBR US:USA Usa:USA NZ:NZL SA:ZAF SL:LKA Fr:FRA It:ITA Sp:ESP Spa:ESP Esp:ESP Neth:NLD Hol:NLD Swi:CHE
    Swit:CHE Cz:CZE Svk:SVK Ser:SRB Jap:JPN Bela:BLR Lith:LTU Mor:MAR Bots:BWA Bang:BGD Indo:IDN Gre:GRC Isr:ISR Ukr:UKR Kaz:KAZ HK:HKG
"""


@lru_cache(maxsize=1)
def codes_in_papers() -> Mapping[str, str]:
    """What papers write in brackets behind the name of somebody who competes -> ISO 3166-1 alpha-3: ``Ger``, ``Eng``, ``NZ``."""
    alike = {code.capitalize(): iso3 for code, iso3 in sports_codes().items()}
    return alike | dict(pair.split(":") for pair in _IN_PAPERS.split())


# "Anna Keller (GER) 2:05.41", "KELLER A. (GER)", "Keller (GER, 2650)", "Keller (GER x3)", "Keller (GER/Team)", "GER 2-1 FRA", "Keller GER 2:05.41".
_BRACKETED = re.compile(r"(?<=[A-Za-zÀ-ž.] \()[A-Z]{3}(?=\)|, \d|/[A-Z]| [x#]?\d{1,2}\))")
_BESIDE_FIGURES = re.compile(
    r"(?<![\w.$£€-])[A-Z]{3}(?=(?: \d|:\d| v | vs | - [A-Z]{3}\b))|(?<=\d )[A-Z]{3}(?![\w’'-])|(?<= v )[A-Z]{3}(?!\w)"
)
# "LBY-ITA; TUR-GRC", "Teams: GER, NED, SUI".
_PAIRED = re.compile(r"(?<![\w-])[A-Z]{3}(?=-[A-Z]{3}(?![\w-]))|(?<=(?<![\w-])[A-Z]{3}-)[A-Z]{3}(?![\w-])")
_LISTED = re.compile(r"(?<![\w-])[A-Z]{3}(?=, [A-Z]{3}(?![\w-]))|(?<=(?<![\w-])[A-Z]{3}, )[A-Z]{3}(?![\w-])")
# "1. Halvor Granerud, NOR, 133.5; 2. Cene Prevc, SLO, 131"
_BEHIND_NAMES = re.compile(r"(?<=[a-zà-ž], )[A-Z]{3}(?=, \d)")
# "Wout De Clerck (Belgium)": whole names beside codes say that these are codes.
_NAMED = re.compile(r"(?<=[a-zà-ž.] \()[A-Z][a-z]{3}[A-Za-z ]*(?=\))")
_AS_IN_PAPERS = re.compile(r"(?<=[a-zà-ž.] \()(?:[A-Z][a-z]{1,3}|[A-Z]{2})(?=\))")
# These count neither as codes nor against them: sides of no country (the West Indies, neutral athletes, refugees), and currencies.
_NO_COUNTRY = frozenset(
    "WIN WI AIN ANA ROC EOR EUN ROT IOA USD EUR GBP CHF SEK NOK DKK JPY AUD CAD NZD".split()
)
# Also a month, a zone of time, a weekday or a word.
UNSURE = frozenset(
    "MAR EST CAN MON SUN SAT ARM BAR PAN CAM MAC COD MAS SOL VAN VIN INA Mar Est Can Mon Sun Sat Arm Bar Pan Cam Mac Cod Mas Sol Van"
    " Vin Ina Ser Per Den Sam It Us".split()
)
# In capitals: "1 PER CENT", "3 PER 1,000", "BETWEEN 15 AND 24".
_IS_WORD = re.compile(r"PER (?:CENT|1,?000|100\b|DAY|HEAD|CAPITA|YEAR|MONTH|WEEK|HOUR)|(?<=\d )AND \d")
# Whatever has one of these shapes is a word of such letters.
_SHORT_WORD = re.compile(r"\b[A-Z](?:[A-Z]{1,2}|[a-z]{1,3})\b")
_LEAST = 2
_LEAST_BEHIND_NAMES = 3
"""Of codes without brackets: much is written so, between commas."""
_SHARE = 0.8


def codes_at(text: str) -> frozenset[int]:
    """Where a text has codes of countries that give results: most of what stands there must be codes, two of them sure."""
    found: set[int] = set()
    words = [(match.start(), match.group()) for match in _SHORT_WORD.finditer(text)]
    named = {name for name in _NAMED.findall(text) if is_country(name)} if words else set[str]()
    for shape, known in (
        (_BRACKETED, sports_codes()),
        (_BESIDE_FIGURES, sports_codes()),
        (_PAIRED, sports_codes()),
        (_LISTED, sports_codes()),
        (_BEHIND_NAMES, sports_codes()),
        (_AS_IN_PAPERS, codes_in_papers()),
    ):
        places = {
            at: word
            for at, word in words
            if shape.match(text, at)
            and word not in _NO_COUNTRY
            and word not in named
            and not _IS_WORD.match(text, at)
        }
        codes = {at: code for at, code in places.items() if code in known or code == "USA"}
        sure = set(codes.values()) - UNSURE
        in_brackets = shape in (_BRACKETED, _AS_IN_PAPERS)
        least = _LEAST_BEHIND_NAMES if shape is _BEHIND_NAMES else _LEAST
        if len(sure) + in_brackets * len(named) >= least and len(codes) >= _SHARE * len(places):
            found |= codes.keys()
    return frozenset(found)
