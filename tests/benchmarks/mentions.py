"""How fast countries are found, beside geotext, flashgeotext and the bare scan, on the same documents in one run.

The documents are 2 to 5 kB long and in paragraphs, as news is: texts of the marked sets and sentences about countries, between sentences put
together from parts, which name people, towns, weekdays and offices but no country. Persons and towns are many, so that
neither the finder nor the others are read from a cache that news would not fit in. In 26 paragraphs
of agency news from public pages, 5.8 kB, a word had a capital each 29 bytes, geotext tried a name each 43, and a country was
named each 342; what the documents here have is printed with the figures. Run it alone with ``python -m tests.benchmarks.mentions``.
"""

from __future__ import annotations

import importlib
import json
import random
import re
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import ahocorasick_rs

from geodata import countries
from geodata._patterns import automaton
from geodata._person_words import first_names
from geodata._plain_letters import encoded
from geodata.mentions import find_mentions, find_mentions_many

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = 1_000
RUNS = 5
SETS = ("news_development", "news_held_back", "development", "held_back")
MARKED = 0.01
"""The share of passages that are a whole text of a marked set."""
NAMING = 0.22
"""The share of passages that are a sentence about countries: so that one is named every 300 to 400 bytes, as in news.

These sentences are as long as the others: the words around a country are what its role is read from, and cost the time.
"""
OFTEN = (
    "USA USA USA USA USA USA GBR GBR GBR CHN CHN CHN RUS RUS RUS ISR ISR IRQ IRQ IRN FRA FRA DEU DEU SYR UKR PSE JPN IND PAK "
    "AFG TUR EGY KOR PRK SAU ESP ITA CAN AUS MEX BRA GRC LBY YEM SDN NGA KEN SOM LBN JOR POL SRB VEN CUB IDN THA MMR COD"
).split()
"""Countries about as often as agency news names them."""
NAMING_SENTENCES = (
    "The {0} prime minister flew to {n1} on Monday.", "{n0} and {n1} signed an agreement on trade.", "Two {0} soldiers died.",
    "A {0} court freed the reporter, who had been held since May.", "{n0}'s economy grew by 2 percent.", "{0} officials said so.",
    "Talks between {n0} and {n1} go on in {n2}.", "He was born in {n0}.", "The team beat {n0} 3-1.", "{0} shares rose.",
    "A {0} Foreign Ministry spokesman would not comment.", "Refugees from {n0} crossed into {n1}.", "{0} and {1} ships sailed.",
    "The {0}-led mission ends in June.", "She studied in {n0} before the war.", "Imports from {n0} fell.", "The {0} government fell.",
)  # fmt: skip
GIVEN = sorted(first_names())
BEGINNINGS = "Ash Brad Carl Dun East Fair Garn Hart Ing Kel Lang Mar Nor Oak Pem Quin Red Stan Thorn Up Vick West Yar".split()
ENDINGS = "well ton ford ley by worth man combe ridge bury field shaw wick more stead".split()
SUBJECTS = (
    "{person}", "{person}", "Mayor {person}", "{person}, a teacher in {town},", "{person} of {town}", "The mayor of {town}",
    "{person}, who runs the {town} Theatre,", "Both {person} and {person}", "The {town} Tribune", "Firemen from {town}",
    "The council", "A spokesman for the regional hospital", "Two witnesses", "Investigators",
    "The coach, who joined in May,", "Judge {person}", "Residents of {town}", "Teachers and parents",
    "The owner of the mill", "Police in {town}", "The carmaker", "Her lawyer, {person},", "A report by the auditors",
    "The chief executive", "Farmers along the Tamar", "The Department of Transport", "Dr. {person}", "The opposition",
    "Several members of the committee", "The union", "Chairwoman {person}", "An engineer on the project", "Rescuers",
)  # fmt: skip
VERBS = (
    "said on Tuesday that", "told reporters that", "doubted on Friday whether", "confirmed that", "denied that",
    "wrote in a letter that", "expects that", "warned last week that", "argued in court that", "could not say whether",
    "announced at noon that", "complained that", "reported that", "found that", "insisted that", "admitted that",
    "hoped that", "repeated on Monday that", "feared that", "learned too late that",
)  # fmt: skip
CLAUSES = (
    "the bridge over the river would stay closed until March", "shares had fallen by 4.2 percent in early trading",
    "the number of patients had doubled within three weeks", "no one on board had been hurt", "the budget was too small",
    "the papers had not been translated in time", "the new line would cut the journey to forty minutes",
    "more than 1,200 homes had lost power after the storm", "the dam held and the water fell by half a metre",
    "the vote would be counted again", "the school would close in the summer", "a second witness had fallen ill",
    "the striker would be out for six weeks with a torn muscle", "the factory would hire 300 people by the autumn",
    "talks had broken down over pay and hours", "the fire had begun in the kitchen of the Grand Hotel",
    "the suspect had been seen near Central Station", "prices of bread and milk had risen again in September",
    "the museum would open its east wing in October", "the vaccine would reach the clinics of Port Hall by Sunday",
    "half of the seats in the Senate were still open", "the road from Milton to Eastbourne was blocked by snow",
)  # fmt: skip
TAILS = (
    ".", ", and that the rest would follow.", ", according to people who know the plans.", ", although nothing is signed.",
    ". \"We did what we could,\" he added.", ". It was the third time this year.", ", the newspaper wrote.",
    " despite the rain.", ". The hearing goes on next week.", ". A decision is due in ten days.", " for the first time since 1998.",
)  # fmt: skip


def documents() -> list[str]:
    """Texts of 2,000 to 5,000 characters, the same in every run."""
    choose = random.Random(20)  # noqa: S311, a fixed choice of sentences
    marked = [
        json.loads(line)["text"]
        for name in SETS
        for line in (ROOT / f"tests/data/mentions_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]

    register = countries.register()

    def about_countries() -> str:
        chosen = [register[code] for code in choose.choices(OFTEN, k=3)]
        names = {f"n{number}": country.label for number, country in enumerate(chosen)}
        clause = choose.choice(NAMING_SENTENCES).removesuffix(".")
        clause = clause.format(*(country.adjectives[0] for country in chosen), **names)
        return named(f"{choose.choice(SUBJECTS)} {choose.choice(VERBS)} {clause}") + choose.choice(TAILS)

    def town() -> str:
        return choose.choice(BEGINNINGS) + choose.choice(ENDINGS)

    def named(sentence: str) -> str:
        while "{person}" in sentence:
            sentence = sentence.replace("{person}", f"{choose.choice(GIVEN)} {town()}", 1)
        return sentence.replace("{town}", town())

    def passage() -> str:
        kind = choose.random()
        if kind < MARKED:
            return str(choose.choice(marked))
        if kind < MARKED + NAMING:
            return about_countries()
        parts = (choose.choice(SUBJECTS), choose.choice(VERBS), choose.choice(CLAUSES))
        return named(" ".join(parts)) + choose.choice(TAILS)

    def document() -> str:
        size, text = choose.randint(2_000, 5_000), ""
        while len(text) < size:
            text += f"{passage()} {passage()}\n\n"
        return text

    return [document() for _ in range(DOCUMENTS)]


class Seconds(NamedTuple):
    """How long a piece of work took: on the clock, and of all processors together."""

    waited: float
    worked: float


def seconds(work: Callable[[], object]) -> Seconds:
    """How long a piece of work took; its threads may work side by side."""
    start, worked = time.perf_counter(), time.process_time()
    work()
    return Seconds(time.perf_counter() - start, time.process_time() - worked)


def shortest(works: Mapping[str, Callable[[], object]], runs: int = RUNS) -> dict[str, Seconds]:
    """The shortest time of each piece of work: they take turns, so that whatever else the machine does slows all alike."""
    times = [{name: seconds(work) for name, work in works.items()} for _ in range(runs)]
    return {name: min(time[name] for time in times) for name in works}


def others(texts: Sequence[str]) -> dict[str, Callable[[], object]]:
    """The tools a person could install instead, as far as they are installed."""
    found: dict[str, Callable[[], object]] = {}
    try:
        geotext = importlib.import_module("geotext").GeoText
        found["geotext"] = lambda: [geotext(text).country_mentions for text in texts]
    except ImportError as error:
        print(f"geotext is left out: {error}. Install it with: pip install geotext")
    try:
        flashgeotext = importlib.import_module("flashgeotext.geotext").GeoText()
        found["flashgeotext"] = lambda: [flashgeotext.extract(text) for text in texts]
    except ImportError as error:
        print(f"flashgeotext is left out: {error}. Install it with: pip install flashgeotext")
    return found


def hostile(texts: Sequence[str]) -> dict[str, list[str]]:
    """About a megabyte each of texts that would hurt a finder whose cost is not linear, and what they are compared with."""
    return {
        "ordinary text, in one": [" ".join(texts)[:1_000_000]],
        "20,000 a, 50 times": ["a" * 20_000] * 50,
        "a megabyte without a space": ["a" * 1_000_000],
        "200,000 names without a space": ["Syria" * 200_000],
        "100,000 mentions, one country": ["Georgia, " * 100_000],
        "100,000 mentions, in capitals": ["POLISH, " * 100_000],
        "100,000 mentions to look up": ["CAR, " * 100_000 + "Bangui"],
        "100,000 mentions, many countries": ["Syria, Iraq, Mali, Chad, " * 25_000],
    }


def _scans(texts: Sequence[str]) -> dict[str, Callable[[], object]]:
    """The search alone: by an automaton of texts, which counts code points itself, and by the finder's, of bytes."""
    of_texts = ahocorasick_rs.AhoCorasick(
        [pattern.text for pattern in automaton().patterns],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    ).find_matches_as_indexes
    of_bytes, data = automaton().find, [encoded(text) for text in texts]
    return {
        "bare scan": lambda: [of_texts(text) for text in texts],
        "bare scan, bytes": lambda: [of_bytes(one) for one in data],
    }


def _density(texts: Sequence[str]) -> str:
    """How often the documents have what costs time."""
    size = sum(len(text.encode()) for text in texts)
    capitals = sum(len(re.findall(r"\b[A-Z]", text)) for text in texts)
    mentions = len(find_mentions_many(texts))
    return (
        f"a capital word each {size / capitals:.0f} bytes, a mention each {size / mentions:.0f}, "
        f"{1000 * mentions / size:.1f} a kilobyte"
    )


def report() -> None:
    """Print speeds in MB/s beside the bare scan, and what was asked for."""
    texts = documents()
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    works: dict[str, Callable[[], object]] = {
        **_scans(texts),
        "find_mentions_many": lambda: find_mentions_many(texts),
        "find_mentions_many, roles": lambda: find_mentions_many(texts, roles=True),
        "find_mentions, one a call": lambda: [find_mentions(text) for text in texts],
        "find_mentions, each read": lambda: [list(find_mentions(text)) for text in texts],
        **others(texts),
    }
    print(f"{len(texts)} documents, {megabytes:.1f} MB; {_density(texts)}")
    times = shortest(works)
    speeds = {name: megabytes / taken.waited for name, taken in times.items()}
    for name, speed in speeds.items():
        alone = f"{megabytes / times[name].worked:7.1f} MB a second of work"
        print(f"{name:34} {speed:7.1f} MB/s  {speed / speeds['bare scan']:5.2f} of the scan  {alone}")
    many, one = speeds["find_mentions_many"], speeds["find_mentions, one a call"]
    print(
        f"many texts: {many:.0f} MB/s (asked: 100), {many / speeds['bare scan']:.2f} of the scan (asked: 0.40)"
    )
    if "geotext" in speeds:
        print(f"beside geotext: many texts {many / speeds['geotext']:.1f} times (asked: 4)", end=", ")
        print(f"one text a call {one / speeds['geotext']:.1f} times (asked: 2.5)")
    for name, several in hostile(texts).items():
        size = sum(map(len, several)) / 1e6
        taken = min(seconds(lambda several=several: find_mentions_many(several)).waited for _ in range(3))
        found = len(find_mentions_many(several))
        rate = f", {1e6 * taken / found:.2f} microseconds a mention" if found else ""
        print(f"{name:34} {size / taken:7.1f} MB/s{rate}")


if __name__ == "__main__":
    report()
