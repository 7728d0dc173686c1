"""What the finder must know beside the register: spellings that are none in running text, and names that mean other things as well."""

from __future__ import annotations

# Spellings that resolve a table's cell but say too little, or something else, in running text.
NOT_IN_TEXT = frozenset(
    """
GB|G.B.|HK|RP|RF|RDC|FRG|OPT|oPt|TCI|SRV|FSM|RSA|R.S.A.|C.A.R.|BIOT|CNMI|SADR|Cayman|Saba|Mann|Salvador
Saint Vincent|St. Vincent|St Vincent|Reunion|Saint Martin|St. Martin|Saint-Martin|Union
United Arab Republic|Santo Domingo|Zanzibar|Zanzibari|Zanzibaris|Tanganyika|Saipan|Tahiti|Tahitian|Tahitians
Puntland|Somaliland|Yank|Yanks|Yankee|Yankees|Scotch|Tico|Ticos|Nica|Nicas|Trini|Trinis|Magyar|Magyars|Mongol
Mongols|Papuan|Chamorro|Gibraltar (adj)|Azania|Bharat|Chili|Malaya|Aland|Falkland|Brasil|Netherland|Nepaul
Servia|Central African|Central Africans|Boricua|Boricuas|the States|Guyane|Ruanda|Hindustan
St. Helena|Saint Helena|St Helena|Pilipino|Pilipinos|Vincentian|Vincentians|West Bank and Gaza
Gaza Strip and West Bank|Chagos|Khmer Republic|Togoland|Monacan|Monacans|Guiana|Liban|Belau
""".strip()
    .replace("\n", "|")
    .split("|")
)

# How the long forms end that name two countries and mean one: "Taiwan, Province of China".
LONG_FORMS = (
    ", Province of China", "Special Administrative Region", "(French part)", "(Dutch part)", "Virgin Islands (U.S.)",
    "Virgin Islands (US)", "Virgin Islands (British)", "Virgin Islands, British", "Virgin Islands, U.S.", "Virgin Is. (U.S.)",
    "Virgin Is. (US)", "Virgin Is. (British)", "Samoa (American)", "Cocos (Keeling) Islands", "Samoa (US)", "Samoa, American", "Guinea/Bissau", "(Bissau)",
    "China, Hong Kong SAR", "China, Macao SAR", "Hong Kong SAR, China", "Macao SAR, China", "China, Taiwan Province of",
)  # fmt: skip

# Names that are places in the United States, or elsewhere, as well.
TWIN_PLACES = frozenset(
    {
        "Georgia",
        "Lebanon",
        "Jordan",
        "Jersey",
        "Holland",
        "Palestine",
        "Georgian",
        "Georgians",
        "Guernsey",
        "Macedonia",
    }
)

# What the first peoples of America, and teams named for them, are called as well.
NATIVE_PEOPLES = frozenset({"Indian", "Indians"})

# How names begin that are written in parts or as one: "south Korea", "NEW Zealand", "SriLanka", "Costa-Rica".
FIRST_OF_NAMES = frozenset(
    "South North New Sri Costa Saudi Sierra Burkina Puerto Hong San El Cape Cabo Ivory East United Great Equatorial Czech Dominican Viet".split()
)

# Those that say nothing of the kind without their capital: "north-east Pakistan", "a united Kingdom of Italy", Spanish "el Salvador".
NEVER_SMALL = frozenset("East United Great El".split())

# Names whose words say something else when the second has no capital: "Red china".
NEVER_CARELESS = frozenset(
    {
        "Red China",
        "Holy See",
        "Friendly Islands",
        "Christmas Island",
        "Virgin Islands",
        "Heard Island",
        "South Georgia",
        "Cook Islands",
    }
)

CURRENCIES = frozenset(
    """
    dollar dollars cent cents pound pounds euro euros franc francs peso pesos yen yuan won rupee rupees lira liras dinar
    dinars dirham dirhams riyal riyals rial rials rouble roubles ruble rubles krona kronor krone kroner zloty zlotys
    forint forints koruna lev leva lek leks shilling shillings naira rand baht ringgit rupiah hryvnia tenge real reais
    guilder guilders mark marks drachma drachmas peseta pesetas lire schilling schillings escudo escudos taka kwacha kyat
    afghani afghanis birr cedi cedis pula manat som sum denar denars dram lari leu lei kuna shekel shekels sterling renminbi
    """.split()
)

FOOD = frozenset(
    "sandwich sandwiches breast burger burgers gravy dinner leg legs meat meatballs soup stuffing wrap club bacon farm farms farmers hunting hunters curry season vulture vultures buzzard recipe shoot trot raffle bingo poults growers grower flocks".split()
)

# Names that towns of the United States have as well, written with the state behind: "Peru, Ind."
TOWN_NAMES = frozenset(
    """
    Algeria Angola Antigua Argentina Belgium Bermuda Bolivia Brazil Cameroon Canada Chile China Cuba Cyprus Denmark Dominica Egypt
    England Finland France Germany Greece Grenada Guatemala Guinea Haiti Holland Honduras Iceland India Ireland Israel Italy
    Jamaica Japan Jordan Kenya Lebanon Liberia Libya Lima Malta Mexico Monaco Morocco Nepal Norway Palestine Panama Peru Poland
    Andorra Armenia Austria Ceylon Congo Georgia Gibraltar Guernsey Jersey Luxembourg Luxemburg Macedonia Netherlands Persia Samoa Sudan
    Portugal Romania Russia Scotland Spain Sweden Switzerland Syria Togo Trinidad Turkey Wales Vietnam Zambia
    """.split()
) | {"San Marino"}

KNOWN_TOWNS = TOWN_NAMES - frozenset(
    """
    Algeria Armenia Austria Belgium Cameroon Congo England France Germany Haiti Iceland India Ireland Israel Japan Kenya Liberia
    Libya Luxembourg Luxemburg Morocco Nepal Netherlands Persia Portugal Romania Samoa Sudan Syria Togo Vietnam Zambia
    """.split()
)
"""Those of towns that have papers of their own: a school or fire brigade of the name tells that the town is meant elsewhere, too."""

ROAD_PREFIXES = frozenset({"US", "U.S.", "U.S"})

ORDINARY_WORDS = frozenset({"Polish", "Turkey", "America", "Emirates", "Pole", "Poles", "PNG"})


BESIDE_PICTURES = "JPG|JPEG|jpg|jpeg|GIF|SVG|TIFF|PNG file|PNG image|PNG format|.png|as PNG"

# Names that many write without the mark of what is theirs: "Chinas economy"; not those that are words or persons so, as Frances.
WITHOUT_MARK = frozenset(
    """
    Afghanistan Argentina Australia Austria Bangladesh Belgium Brazil Britain Canada China Colombia Cuba Denmark Egypt Ethiopia Finland
    Germany Ghana Greece Hungary India Indonesia Iran Iraq Israel Italy Japan Kenya Libya Malaysia Mexico Nigeria Norway Pakistan
    Poland Portugal Qatar Romania Russia Rwanda Serbia Somalia Spain Sweden Syria Taiwan Tanzania Thailand Uganda Ukraine Venezuela
    Vietnam Yemen Zimbabwe
    """.split()
) | {"North Korea", "South Korea", "Saudi Arabia", "South Africa", "New Zealand"}
