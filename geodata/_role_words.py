"""The classes of words that the model of roles looks at, and the countries that people mostly come from, pass and get to."""

from __future__ import annotations

_PREPOSITIONS = """
    from in to into onto towards toward for through via across along between of with by within inside at against under opposite
    outside off on over out near throughout among
"""
_BE = "is are was were be been being get got"
_WORDS: dict[str, str] = {
    # May stand between a preposition and its mention.
    "skipped": """
        the a an both mainly mostly notably especially particularly chiefly largely northern southern eastern western central
        north south east west north-western neighbouring neighboring nearby also namely either primarily then finally even only above
        all predominantly around rural mainland war-torn present-day nearly respectively of-which later again e g i
        north-eastern south-eastern south-western north-west parts many most some several young two three four five
        six seven eight nine ten their his her its (
    """,
    "preposition": _PREPOSITIONS,
    # Say which part of a country is meant before "of".
    "transparent": """
        north south east west north-west north-east south-west south-east centre middle interior mainland thirds half part parts rest
        most all whole much territory area
    """,
    # Stands between a town and its country.
    "in_country": ", in ( /",
    # May be said again before each of several countries; with this word before it, it joins them.
    "repeated": "from in to at of with for",
    "before_with": "together along",
    # No way leads to what one is due to.
    "nowhere": "due thanks according owing compared relative similar",
    "before_year": "in since by until during",
    "possessive": "'s",
    "stop": "; :",
    "colon": ":",
    "bracket": "(",
    "comma": ",",
    "break": """
        while whereas but although though because when after before since until where who which that if as than so
    """,
    # Link the members of a group: one of these stands first between two, and nothing but "coordination" behind it.
    "link": ", ; and or / - & nor as together along followed before rather instead ( with at",
    "figure": "0 1 2 3 4 <year> % per cent percent million thousand m",
    # Begins a clause behind a comma, unless it stands before the last of several.
    "clause_link": "and but or",
    "semicolon": ";",
    # What stands behind a country that is one of several parted by semicolons.
    "goes_on": ", ; <s> and ( 0 1 2 3 4 <year>",
    # Tells who did it, or what else, "by Spain", "as Italy", unless one of the others stands before it.
    "tells": "by as before",
    "before_by_or_as": "followed well",
    "chain": "> -",
    "coordination": """
        , ; and or / - & nor ( the then well with together along followed by before rather than instead of but not from in to both as
        northern southern eastern western neighbouring an a one two three four five six seven eight nine ten several some many few
        at % per cent percent people persons detections 0 1 2 3 4 <year> estimated nearly about around approximately over almost roughly
        even also million thousand m for rest
    """,
    "opens": "<s> , to and but while whereas when after before as that because since if where which although though ; : - *",
    "be": _BE,
    "phrase_end": f"{_PREPOSITIONS} {_BE} who that which where when while , ; : and but",
    "list": "@ , ; and or the % per cent percent of which to - > about approximately some n 0 1 2 3 4 <year> ( million thousand m people persons",
    "example": "including include includes namely notably especially particularly :",
    "before_example": "such among above in together followed along well",
    "second_of_example": "them as these others all particular with by",
    "countries": "countries states nationalities country state members governments",
    "before_noun": """
        the other several many some all more various different european african its their participating partner neighbouring third
        top main largest most
    """,
    # Show that a sentence is about people on the move.
    "migration": """
        bound departures migrant migrants migration migratory refugee refugees asylum smuggler smugglers smuggle smuggled
        smuggling trafficked displaced displacement border borders irregular irregularly arrivals arrival crossing crossings
        border-crossings crossed nationality nationalities nationals detections detected fled fleeing flee boat boats dinghy
        dinghies rescued rescue resettled resettlement relocated relocation route routes sub-route returnees deported deport
        deportations deportation camp camps apprehended onward onwards secondary intended settle settled victims visa visas
        visa-free entry entries expelled pushback pushbacks pushed readmission readmissions readmitted exploitation exploited
        intercepted asylum-seekers asylum-seeker disembarked stranded seekers stateless applicants applications corridor
        unaccompanied seaborne transit transited aboard diaspora trafficking adrift shipwreck capsized interviewees respondents
        corridors protection reunification undocumented detained uprooted leg lorry lorries destination destinations passengers
    """,
    # Show that a sentence, even in a report on migration, is about something else.
    "not_people": """
        engine engines export exports exported import imports imported trade goods machines oil gas electricity wine wheat grain
        bread tourist tourists tourism match cup football film films concert krone investors shares currency championship
        tournament games economy cocaine heroin cannabis drugs weapons firearms cigarettes roads election elections
    """,
}
CLASSES: dict[str, tuple[str, ...]] = {name: tuple(words.split()) for name, words in _WORDS.items()}
"""Class -> its words."""
SOURCES = frozenset(
    """
    AFG BDI BFA BGD CIV CMR COD CUB ERI ETH GHA GIN GMB IND IRQ LKA MLI MMR NGA NPL PAK PSE SDN SLE SOM SYR VNM YEM
    """.split()
)
"""Countries that people are detected from and that no branch of a route passes: a leg that begins there begins at home."""

RECEIVING = frozenset(
    "AUS AUT BEL CAN CHE CYP DEU DNK ESP FIN FRA GBR GRC IRL ISL ITA LUX MLT NLD NOR PRT SWE USA".split()
)
"""Countries that no detection has as a nationality: who comes from there has come by way of it."""

ON_ROUTES = frozenset("ALB BGR BIH BLR HRV HUN LBY MKD MNE ROU SRB SVN XKX".split())
"""Countries that branches of a route leave again."""

ON_THE_WAY = ON_ROUTES | frozenset("DJI NER PAN".split())
"""The same, and those where the ways through the Sahel, the Darién and the Gulf of Aden pass: who goes there, unless to ask
for asylum, is on the way."""

MIXED = frozenset(
    "ALB BRA CHL COL CRI DZA ECU EGY GEO GTM HND IDN IRN JOR LBN MAR MEX MRT NIC PER SEN THA TUN TUR".split()
)
"""Countries that people come from as often as they pass them."""

EMPLOYING = frozenset("ARE ARG BHR BRN HKG ISR JPN KOR KWT MAC OMN QAT SAU SGP TWN ZAF".split())
"""Countries beyond those of `RECEIVING` that people go to for work, or to stay."""

HOSTING = frozenset("AGO BEN BWA COG KEN MWI MYS NAM RWA TCD TGO TZA UGA ZMB".split())
"""Countries where more people find refuge than flee from, and that others pass."""
