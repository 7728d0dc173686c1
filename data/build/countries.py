"""Build data/countries.csv: every ISO 3166-1 country and Kosovo, with names, aliases and demonyms.

Names come from pycountry (ISO 3166-1) and babel (Unicode CLDR, English); what those two leave out or name differently
from United Nations use stands in country_additions.csv beside this file. Run from the project root::

    python -m data.build.countries
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

import pycountry
from babel import Locale

ADDITIONS = Path(__file__).with_name("country_additions.csv")
TARGET = Path(__file__).resolve().parent.parent / "countries.csv"
COLUMNS = (
    "iso3",
    "iso2",
    "un_short_name",
    "un_long_name",
    "label",
    "aliases",
    "demonym_adjectives",
    "demonym_nouns",
)
KOSOVO = ("XKX", "XK")
# CLDR's territory names that carry a second name or a political gloss; the parts stand in country_additions.csv.
CLDR_GLOSSES = ("SAR China", "(", " - ")
INVARIANT_ENDINGS = ("ese", "ois", "ais", "ss", "Kirghiz", "Kyrgyz", "Vanuatu", "Kiribati")


def plural(noun: str) -> str:
    """The plural of a demonym noun; ``singular/plural`` states an irregular one, e.g. ``Frenchman/Frenchmen``."""
    singular, _, stated = noun.partition("/")
    if stated:
        return stated
    return singular if singular.endswith(INVARIANT_ENDINGS) else singular + "s"


def noun_forms(nouns: Iterable[str]) -> list[str]:
    """Singulars and plurals, each once, in order."""
    return unique(form for noun in nouns for form in (noun.partition("/")[0], plural(noun)))


def unique(values: Iterable[str]) -> list[str]:
    """The values that are not empty, each once, in order."""
    return list(dict.fromkeys(value.strip() for value in values if value.strip()))


def iso_names() -> dict[str, tuple[str, list[str], str]]:
    """ISO3 -> (ISO2, names, official name) as pycountry has them, and Kosovo, for which ISO 3166 has no code."""
    names = {
        country.alpha_3: (
            country.alpha_2,
            unique((country.name, getattr(country, "common_name", ""))),
            getattr(country, "official_name", "").removeprefix("the "),
        )
        for country in pycountry.countries
    }
    names[KOSOVO[0]] = (KOSOVO[1], ["Kosovo"], "Kosovo")
    return names


def row(iso3: str, addition: dict[str, str]) -> dict[str, str]:
    """One line of the register."""
    iso2, names, official = iso_names()[iso3]
    cldr = Locale("en").territories[iso2].replace("’", "'")
    if any(gloss in cldr for gloss in CLDR_GLOSSES) and iso3 != "CCK":
        cldr = ""
    short = addition["un_short_name"] or names[0]
    long = addition["un_long_name"] or official or short
    label = addition["label"] or cldr.replace(" & ", " and ").replace("St. ", "Saint ") or short
    own = (short, long, label)
    aliases = [
        alias
        for alias in unique((*names, official, cldr, *addition["aliases"].split("|")))
        if alias not in own
    ]
    named = {*own, *aliases}
    return {
        "iso3": iso3,
        "iso2": iso2,
        "un_short_name": short,
        "un_long_name": long,
        "label": label,
        "aliases": "|".join(aliases),
        "demonym_adjectives": "|".join(
            a for a in unique(addition["adjectives"].split("|")) if a not in named
        ),
        "demonym_nouns": "|".join(
            n for n in noun_forms(unique(addition["nouns"].split("|"))) if n not in named
        ),
    }


def build() -> str:
    """The text of data/countries.csv, sorted by ISO3.

    Raises
    ------
    ValueError
        If country_additions.csv does not hold each country exactly once.
    """
    with ADDITIONS.open(encoding="utf-8", newline="") as file:
        additions = list(csv.DictReader(file))
    codes = [addition["iso3"] for addition in additions]
    if sorted(codes) != sorted(iso_names()):
        raise ValueError(f"{ADDITIONS.name}: countries missing or twice: {set(codes) ^ set(iso_names())}")
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        row(addition["iso3"], addition) for addition in sorted(additions, key=lambda a: a["iso3"])
    )
    return buffer.getvalue()


if __name__ == "__main__":
    TARGET.write_text(build(), encoding="utf-8", newline="\n")
