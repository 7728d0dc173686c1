"""The words by which countries are known in texts that have no capitals, as captions and chats."""

from __future__ import annotations

from geodata._state_words import BESIDE_STATE

# Names and demonyms that no text without capitals can tell from what else is called so.
NEVER = frozenset(
    "Emirates|Jersey|Guernsey|Kiwi|Kiwis|Pole|Scot|Siam|Swede|Lao|Turk|RoK|BiH|US of A".split("|")
)

ABBREVIATIONS = frozenset("UK|U.K.|USA|U.S.|U.S.A.|UAE|U.A.E.|DRC|DPRK|NZ".split("|"))
"""Those that are no word without capitals."""

SURE = frozenset(
    "Iran Iraq Fiji Laos Oman Gabon Guam Romania Bolivia Jamaica Japan UAE U.A.E. U.S.A. Thais Britons".split()
)
"""Those that are no word without capitals, whatever text they stand in."""

BEFORE_SURE = frozenset("in from into across throughout inside".split())
"""Before a name behind one of these a text that has capitals elsewhere speaks of the country."""

BESIDE_SURE = frozenset("Turkey Jordan Chad Georgia Guinea Holland Poles Dane Finn Finns Polish".split())
"""Names that are words or persons as well: they count behind a word of place, beside another country, or before what a state has."""

BEFORE_PLACES = frozenset(
    "in into across throughout inside via through eastern western northern southern north south east west central".split()
)
"""What stands before a country, and seldom before a person or a thing."""

BEFORE_NO_PERSON = BEFORE_PLACES | frozenset("from to near with against between leaving left".split())
"""What stands before a country as well, where no person bears its name."""

SPEAK_FOR = {
    name: words.split("|")
    for name, words in {
        "Turkey": "turkish|syria|greece|iraq|iran|russia|europe|cyprus|bulgaria|hungary|erdogan|istanbul|ankara|kurd|refugee|migrant|nato",
        "Georgia": "georgian|tbilisi|batumi|abkhazia|ossetia|armenia|azerbaijan|caucasus|saakashvili",
        "Chad": "chadian|ndjamena|n'djamena|darfur|sahel|boko haram|refugee",
        "Jordan": "jordanian|amman|zaatari|syria|israel|palestin|refugee|hashemite",
        "Guinea": "guinean|conakry|ebola|sierra leone|junta",
        "Holland": "dutch|amsterdam|netherlands|rotterdam",
        "Polish": "poland|warsaw|belarus|ukrain",
        "Poles": "poland|warsaw|polish|germans",
    }.items()
}
"""A name -> words with which a text without capitals tells that it speaks of the country."""

PERSONS_TOO = frozenset({"Jordan", "Chad"})

OF_STATES = BESIDE_STATE | frozenset(
    """
    borders navy consulate minister ministers presidency prime foreign people man woman men women lad lads guy guys girl
    girls boy boys family families worker workers migrant soldier forces officials officer officers side team state court
    courts city town village company firm driver drivers farmer farmers jews economy coast guard guards visa visas students
    student doctors nurses ship ships vessel vessels airspace constitution election elections voters
    """.split()
)
"""What is said of a state or of its people, and of no thing that is called by them."""

NOT_BEFORE = {
    "China": frozenset("the bone fine good best glazed delicate porcelain her his my our your their a old antique broken wedding blue".split()),
    "Guinea": frozenset({"a", "new"}),
    "Turkey": frozenset("a the my her some roast cold wild cooked eat ate smoked christmas".split()),
    **dict.fromkeys(("Jordan", "Chad", "Georgia"), frozenset("a michael my mate friend brother son called named coach".split())),
    "Chile": frozenset("a the red green hot dried fresh".split()),
    "Brit": frozenset({"little"}),
    "Danes": frozenset({"great"}),
    "Dane": frozenset({"great"}),
    "Japan": frozenset({"black"}),
}  # fmt: skip
"""A name -> the words before which it is a thing: ``the best china``."""

PIECES_OF = ("piece of ", "pieces of ", "set of ", "sets of ", "made of ")
"""What is of china, and of no country."""

NOT_BEHIND = {
    "China": frozenset("plate plates cup cups cabinet shop doll dolls set tea teacup teapot vase vases bowl bowls dish dishes clay cat".split()),
    "Chile": frozenset("pepper peppers powder sauce oil con verde rellenos flakes".split()),
    "Panama": frozenset({"hat", "hats"}),
    "Scots": frozenset({"pine", "pines", "language"}),
    "Turkey": frozenset("sandwich sandwiches breast burger burgers dinner leg legs meat soup stuffing bacon club".split()),
    "Polish": frozenset("remover your my the it them up off".split()),
    "Danish": frozenset({"pastry", "pastries", "with"}),
    "Swiss": frozenset({"cheese", "chard", "roll", "rolls"}),
}  # fmt: skip
"""A name -> the words behind which it is a thing: ``china plates``."""

US_BEFORE = (
    *(
        "troops army navy marines airforce embassy consulate government president senate congress military sanctions airstrike airstrikes"
        " soldier soldiers forces border visa passport economy senator senators election elections immigration tariffs officials"
        " workers house companies firms company markets naval federal coast bases troop media citizen airbase drone drones warplanes secretary intelligence foreign supreme treasury tourists judge deportees deportation"
    ).split(),
    "to deport",
    "hold talks",
    "sign deal",
)
"""What ``us`` stands before as a country, where no verb stands before it."""

US_JOINED = (
    "led backed based born made designed supplied funded trained run owned listed style bound allied brokered imposed educated occupied"
    " sponsored supported registered flagged eu british"
).split()
"""What a hyphen joins to it: ``us-led``."""

US_AND = "mexico china iran iraq russia israel canada uk ukraine saudi cuba japan india turkey venezuela guatemala".split()
"""Countries that one joins: ``us-china trade``."""

BEFORE_US = frozenset(
    "and or but by with when while that if as a an former current some many most two three four five ten new against from into under of"
    " retired serving via n &".split()
)
"""What stands before it where it stands before those: not ``told us troops had left``."""

US_THINGS = (
    "$",
    " against the world",
    " and them",
    *(f" {thing}" for thing in "dollar dollars cent cents open masters".split()),
)
"""Behind ``the us`` these name no country."""

WIDE_PLACES = ("Ocean", "Sea", "Gulf", "Channel", "Peninsula", "Riviera", "Alps", "Subcontinent", "subcontinent",
    "peninsula", "America", "Americas", "American", "Americans", "Latin American", "Isles")  # fmt: skip
"""How phrases end that mean a place, and nothing else, without capitals as well: ``the persian gulf``."""
