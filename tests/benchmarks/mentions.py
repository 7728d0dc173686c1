"""How fast countries are found, beside geotext, flashgeotext and the bare scan, on the same documents in one run.

The documents are put together from the sentences of the development set and the shipped reports, with sentences between
them that name no country: about one mention in 250 characters, as in news text. Run it alone with
``python -m tests.benchmarks.mentions``.
"""

from __future__ import annotations

import importlib
import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from geodata._patterns import lexicon
from geodata.mentions import find_mentions, find_mentions_many

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = 1_500
SENTENCES_A_DOCUMENT = 20
RUNS = 5
FILLER = (
    "The council will vote on the budget next Tuesday, and residents may speak before the session opens at noon.",
    "Heavy rain fell overnight and the river rose by half a metre, but the dam held and no house was damaged.",
    "She said the new line would cut the journey to forty minutes once the last tunnel was finished in spring.",
    "Shares of the carmaker fell after it said that a shortage of parts would last into the second half of the year.",
    "Doctors at the hospital asked for more staff, as the number of patients had doubled within three weeks.",
    "The court adjourned until Monday because a witness had fallen ill and the papers had not been translated.",
    "Teachers and parents met in the gym to talk about the closing of the school and the longer way by bus.",
    "He had worked on the farm since he was a boy and knew every field, every fence and every ditch of it.",
)


def documents() -> list[str]:
    """Texts of about 2,500 characters each, the same in every run."""
    lines = (ROOT / "tests/data/mentions_development.jsonl").read_text(encoding="utf-8").splitlines()
    sentences = [json.loads(line)["text"] for line in lines]
    choose = random.Random(20)  # noqa: S311, a fixed choice of sentences
    return [
        " ".join(
            choose.choice(sentences) if choose.random() < 0.4 else choose.choice(FILLER)
            for _ in range(SENTENCES_A_DOCUMENT)
        )
        for _ in range(DOCUMENTS)
    ]


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The shortest time, in seconds of this process, that a piece of work took."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


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


def hostile() -> dict[str, str]:
    """Texts that would hurt a finder whose cost is not linear."""
    return {
        "20,000 a": "a" * 20_000,
        "a megabyte without a space": "Syria" * 200_000,
        "100,000 mentions of one country": "Georgia, " * 100_000,
    }


def report() -> None:
    """Print speeds in MB/s, and each beside the bare scan."""
    texts = documents()
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    find = lexicon().find
    works: dict[str, Callable[[], object]] = {
        "bare scan": lambda: [find(text) for text in texts],
        "find_mentions_many": lambda: find_mentions_many(texts),
        "find_mentions_many, roles": lambda: find_mentions_many(texts, roles=True),
        "find_mentions, one a call": lambda: [find_mentions(text) for text in texts],
        **others(texts),
    }
    mentions = len(find_mentions_many(texts))
    print(
        f"{len(texts)} documents, {megabytes:.1f} MB, a mention each {megabytes * 1e6 / mentions:.0f} bytes"
    )
    scan = 0.0
    for name, work in works.items():
        taken = seconds(work, RUNS if name != "flashgeotext" else 1)
        scan = scan or taken
        print(f"{name:28} {megabytes / taken:7.1f} MB/s  {scan / taken:5.2f} of the scan")
    for name, text in hostile().items():
        taken = seconds(lambda text=text: find_mentions_many([text]), 1)
        print(f"{name:32} {len(text) / 1e6 / taken:7.1f} MB/s")


if __name__ == "__main__":
    report()
