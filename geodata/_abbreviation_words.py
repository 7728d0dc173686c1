"""Abbreviations and short names that mean more than a country, and the words that tell which."""

from __future__ import annotations

from geodata._state_words import BESIDE_STATE

# Words that "Central African" describes where it means the region.
OF_A_REGION = frozenset(
    "region regions countries country states nations states' subregion neighbours neighbors franc francs".split()
)

# What CAR stands for elsewhere: a region of the Philippines, a ratio of banks, cells against cancer.
OTHER_CARS = "Philippine|Baguio|Cordillera|apital adequacy|apital Adequacy|CAR T|CAR-T|himeric"

# What headlines in capitals say of a car.
BEHIND_A_CAR = frozenset("ACCIDENT BOMB BOMBING BOMBS CRASH DEALER DEALERS PARTS RACE SALES THEFT".split())

# Two letters that are a country's where the text names it and they stand as a country does -> the words of a text that is not on it.
STANDING_AS_COUNTRIES = {
    "SA": "South Australia|Adelaide|Saudi",
    "DR": "disaster recovery|Disaster Recovery|Dr Congo|DR Congo",
}

# How headlines of South Asia shorten a name -> words of a text where it is that, none where it always is, and of another text.
SHORTENED = {
    "Pak": (
        "Pakistan|Islamabad|India|Delhi|J&K|Kashmir|LoC|Musharraf|Kargil|Afghan|Taliban",
        "Seoul|Pyongyang|Jakarta|Jokowi",
    ),
    "Lanka": ("", "Ravana|Ramayana|Hanuman"),
}

# What stands behind them with a capital, and is neither a surname nor the rest of a firm's name.
BEHIND_SHORTENED = frozenset(
    "PM Army Navy Air High Foreign Rangers President Prime Minister Govt Government Supreme Taliban ISI Punjab Occupied Cabinet Parliament Police".split()
)

# What is said of a country that is written with two letters.
OF_SHORT = BESIDE_STATE | frozenset(
    "govt officials economy stay permit permits visa visas ID IDs soil law laws courts court farms mines workers employers women men".split()
)

DEFINED_ABBREVIATIONS = {
    "CAR": (
        "CAF",
        "Central African|Bangui|Cameroon|South Sudan|DRC|MINUSCA|Seleka|Séléka|anti-balaka|refugee|Refugee|displace",
    ),
    "Central African": ("CAF", "Central African Republic"),
    "Central Africans": ("CAF", "Central African Republic"),
    "OPT": ("PSE", "Palestin"),
    "oPt": ("PSE", "Palestin"),
    "HK": ("HKG", "Hong Kong|HONG KONG"),
    "RSA": ("ZAF", "South Africa"),
    "GB": ("GBR", "Great Britain|Team GB|British"),
    "FSM": ("FSM", "Micronesia|Pohnpei|Chuuk|Yap|Marshall|Palau|Kiribati|Nauru"),
    "Marshalls": ("MHL", "Majuro|Kwajalein|Micronesia|Palau|Kiribati|Nauru|Tuvalu"),
    **dict.fromkeys(
        ("T&T", "Trini", "Trinis"),
        ("TTO", "Trinidad|Tobago|Soca Warriors|Jamaica|Barbados|Guyana|Caribbean|West Indies"),
    ),
    "TCI": ("TCA", "Turks and Caicos"),
    "CNMI": ("MNP", "Northern Mariana"),
    **dict.fromkeys(
        ("Saint Martin", "St. Martin"),
        ("MAF", "Guadeloupe|Martinique|Sint Maarten|Saint Barth|St. Barth|Anguilla"),
    ),
    **dict.fromkeys(
        ("Saint Helena", "St Helena", "St. Helena"),
        ("SHN", "Jamestown|Ascension|Tristan|Falkland|South Atlantic|Helenian|Napoleon"),
    ),
    "Ascension": (
        "SHN",
        "St Helena|St. Helena|Saint Helena|Tristan da Cunha|South Atlantic|Georgetown|Wideawake",
    ),
    **dict.fromkeys(
        ("St Vincent", "St. Vincent", "Saint Vincent", "Vincentian", "Vincentians", "SVG"),
        (
            "VCT",
            "Grenadines|Kingstown|Caribbean|CARICOM|Windward|Barbados|St Lucia|St. Lucia|Saint Lucia|Grenada|Antigua|Trinidad|Jamaica",
        ),
    ),
    "Saba": ("BES", "Bonaire|Eustatius"),
    "West Bank and Gaza": ("PSE", "West Bank and Gaza Strip|WBG"),
    "Salvador": ("SLV", ""),
    "Brasil": ("BRA", ""),
    "RDC": ("COD", "Congo|Kinshasa"),
    "RMI": ("MHL", "Marshall Islands"),
    "ROC": ("TWN", "Taiwan|Taipei"),
    "Chamorros": ("GUM", "Guam"),
    "Boricuas": ("PRI", "Puerto Ric"),
    **dict.fromkeys(("Servia", "Servian", "Servians"), ("SRB", "Belgrade|Servian")),
    "Gold Coast": ("GHA", "Ghana|Ashanti|Accra|Nkrumah"),
    "SA": ("ZAF", "South Africa|Zimbabwe|Lesotho|Beitbridge|Johannesburg|Pretoria|Gauteng"),
    "DR": ("DOM", "Dominican Republic|Santo Domingo"),
    "TT": ("TTO", "Trinidad|Tobago|Port of Spain"),
    "Pak": ("PAK", ""),
    "Lanka": ("LKA", ""),
    "Bangla": ("BGD", ""),
    "Zim": ("ZWE", "Zimbabwe|Harare|Bulawayo"),
    "BIOT": ("IOT", "British Indian Ocean Territory"),
}
"""Abbreviations that mean other things as well -> the country they stand for where the text holds one of the words beside it.

Without such words, the name's own list tells alone: ``Guatemala, Salvador and Honduras``."""
