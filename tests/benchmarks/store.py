"""How fast reports are added, found again and opened, and what 40 kills leave behind.

Run it alone with ``python -m tests.benchmarks.store``; name a part to run only that: ingest, office, kills, search, open, review, erase;
or large, to add 50,000 reports, which runs only where it is named.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple

from geodata import Atlas, _report_rows, erasing, removing, review
from geodata._prepared import Prepared, prepare, sha256
from geodata._store import Store, file_url, now
from geodata.mentions import find_mentions
from geodata.model import Report
from geodata.reading._passages import paragraphs
from tests import documents as documents_made
from tests.benchmarks.mentions import documents
from tests.browser.server import ROOT
from tests.hostile import kills

REPORTS = 2_000
MANY_REPORTS = 50_000
OFFICE_REPORTS = 300
SENTENCES_A_PARAGRAPH = 6
WEIGHT = 3
"""How much more often a sentence that names a country is chosen than another."""
KILLS = 40
SEARCHES = 200
OPENINGS = 5
DECISIONS = 20
QUERIES = (
    "border",
    "smugglers",
    "the council",
    "river dam",
    '"new line"',
    "smuggl*",
    "Serbia Hungary",
    "she said",
)


def texts(number: int) -> Iterator[str]:
    """Texts of about 5,000 characters in paragraphs, with 40 mentions each, the same in every run."""
    sentences = [part for text in documents() for part in text.split(". ")]
    # Denser than news, as reports of the field are: a mention in 125 characters.
    weights = list(accumulate(WEIGHT if find_mentions(sentence) else 1 for sentence in sentences))
    choose = random.Random(5)  # noqa: S311  # a fixed choice of sentences
    for name in range(number):
        parts = [f"Report {name} of the desk"]
        while sum(map(len, parts)) < 5_000:
            chosen = choose.choices(sentences, cum_weights=weights, k=SENTENCES_A_PARAGRAPH)
            parts.append(". ".join(chosen) + ".")
        yield "\n\n".join(parts)


def write_reports(folder: Path, number: int) -> Path:
    """Write so many Markdown reports into a folder."""
    folder.mkdir(parents=True)
    for name, text in enumerate(texts(number)):
        (folder / f"report-{name:05}.md").write_text(
            f"---\ntitle: Report {name}\npublisher: Desk\ndate: 20{10 + name % 15}-05-01\n---\n\n{text}\n",
            encoding="utf-8",
        )
    return folder


def _used(parent: int) -> tuple[float, float]:
    """Megabytes of a process and all below it, where what they share is counted once, and seconds of processor time."""
    memory = seconds = 0.0
    for found in Path("/proc").glob("[0-9]*"):
        try:
            told = (found / "stat").read_text().rpartition(")")[2].split()
            if int(told[2]) == parent:
                lines = (found / "smaps_rollup").read_text().splitlines()
                memory += next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))
                seconds += (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
        except OSError:  # It has ended meanwhile.
            continue
    return memory, seconds


class Ingest(NamedTuple):
    """One run of the command line over a folder: its whole time, that until its first acknowledgement, the largest memory
    of all its processes, the rate of each fifth of the files, and the milliseconds of processor time that a report of each
    fifth takes in all processes: those hardly depend on what else the machine does."""

    reports: int
    seconds: float
    first: float
    megabytes: float
    rates: list[float]
    costs: list[float]

    def __str__(self) -> str:
        return (
            f"{self.reports:,} Markdown reports of 5 kB: {self.reports / self.seconds:.0f} a second, start of the program "
            f"included (asked: 400); the first acknowledged after {self.first:.1f} s; {self.megabytes:.0f} MB in all "
            f"processes (asked: under 500); by fifths {', '.join(f'{rate:.0f}' for rate in self.rates)}; "
            f"processor time by fifths {', '.join(f'{cost:.1f}' for cost in self.costs)} ms a report"
        )


def ingest(folder: Path, home: Path) -> Ingest:
    """Add a folder with the command line."""
    began = time.perf_counter()
    adding = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "geodata", "add", "--json", str(folder)],
        cwd=ROOT,
        env={**os.environ, "ROUTE_ATLAS_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert adding.stdout
    moments, most, used = [], 0.0, [(0, 0.0)]
    for line in adding.stdout:
        assert '"added"' in line, line
        moments.append(time.perf_counter())
        if len(moments) % 250 == 0:
            megabytes, seconds = _used(adding.pid)
            most = max(most, megabytes)
            # Towards the end workers are gone, and what they used with them.
            if seconds > used[-1][1]:
                used.append((len(moments), seconds))
    assert adding.wait() == 0
    taken = time.perf_counter() - began
    fifth = len(moments) // 5
    rates = [fifth / (moments[(part + 1) * fifth - 1] - moments[part * fifth]) for part in range(5)]
    ends = [used[part * (len(used) - 1) // 5] for part in range(6)]
    costs = [1000 * (end[1] - start[1]) / max(1, end[0] - start[0]) for start, end in pairwise(ends)]
    return Ingest(len(moments), taken, moments[0] - began, most, rates, costs)


def write_office(folder: Path, ending: str) -> Path:
    """Write PDF or DOCX reports of the same texts into a folder."""
    folder.mkdir(parents=True)
    for name, text in enumerate(texts(OFFICE_REPORTS)):
        paragraphs_of = text.encode("latin-1", "replace").decode("latin-1").split("\n\n")
        content = (
            documents_made.pdf(paragraphs_of) if ending == "pdf" else documents_made.word(*paragraphs_of)
        )
        (folder / f"report-{name:05}.{ending}").write_bytes(content)
    return folder


def report_office(folder: Path) -> None:
    """Print how fast PDF and DOCX reports are added."""
    for ending in ("pdf", "docx"):
        done = ingest(write_office(folder / ending, ending), folder / f"home-{ending}")
        print(
            f"{done.reports} reports of 5 kB as {ending.upper()}: {done.reports / done.seconds:.0f} a second, start of the "
            "program included (asked: 25)"
        )


def report_ingest(folder: Path) -> None:
    """Print how fast reports are added, that the rate stays, and how fast they are read again."""
    for number in (REPORTS, 5 * REPORTS):
        home = folder / f"home-{number}"
        print(ingest(write_reports(folder / f"reports-{number}", number), home))
        began = time.perf_counter()
        again = [sys.executable, "-m", "geodata", "reread", "--all", "--json"]
        environment = {**os.environ, "ROUTE_ATLAS_HOME": str(home)}
        subprocess.run(again, cwd=ROOT, env=environment, capture_output=True, check=True)  # noqa: S603
        print(f"the same, read again: {number / (time.perf_counter() - began):.0f} a second")


def report_large(folder: Path) -> None:
    """Print the same for as many reports as the atlas is made for; it takes minutes."""
    print(ingest(write_reports(folder / "reports", MANY_REPORTS), folder / "home"))


def report_kills(folder: Path) -> None:
    """Print what is missing or half in after many kills of an ingest."""
    reports = write_reports(folder / "reports", REPORTS)
    home = folder / "home"
    choose = random.Random(9)  # noqa: S311  # a fixed choice of moments
    acknowledged: list[str] = []
    faults: list[str] = []
    for kill in range(KILLS):
        after = kill * REPORTS // (KILLS + 1) + choose.randint(1, 40)
        acknowledged += kills.end_after(kills.start(reports, home), after, signal.SIGKILL)
        faults += kills.lost_or_half(home, acknowledged)
    rest = kills.start(reports, home)
    rest.communicate()
    held = len(Store(file_url(home / "atlas.db")).changes(0)[1])
    print(
        f"{KILLS} kill -9: {len(set(acknowledged)):,} reports acknowledged, {len(faults)} lost or half in (asked: 0); "
        f"the next run ends with {held:,} of {REPORTS:,}"
    )


def many(folder: Path, number: int) -> Path:
    """A home folder with so many reports of 40 mentions each, written at once."""
    store = Store(file_url(folder / "atlas.db"))
    made = [_prepared(name, text) for name, text in enumerate(texts(min(number, 500)))]
    with store.writing("many") as (connection, revision):
        for name in range(number):
            first = made[name % len(made)]
            text = f"{first.report.text}\n{name}"
            report = replace(first.report, report_id=f"report-{name}", title=f"Report {name}", text=text)
            _report_rows.add(
                connection, replace(first, report=report, text_sha256=sha256(text)), 0, revision, now()
            )
    return folder


def _prepared(name: int, text: str) -> Prepared:
    return prepare(
        Report(f"report-{name}", f"Report {name}", "Desk", "2021", "", "en", text, paragraphs(text))
    )


def report_search(home: Path) -> None:
    """Print how long a search takes among many reports."""
    atlas = Atlas.open(str(file_url(home / "atlas.db")))
    atlas.search("warm")
    times: list[float] = []
    for number in range(SEARCHES):
        query = QUERIES[number % len(QUERIES)]
        filters = (
            {"countries": ("SYR",)}
            if number % 3 == 1
            else {"published_from": "2015"}
            if number % 3 == 2
            else {}
        )
        began = time.perf_counter()
        atlas.search(query, **filters)
        times.append(1000 * (time.perf_counter() - began))
    print(
        f"search among {len(atlas.reports):,} reports: p50 {statistics.median(times):.0f} ms, "
        f"p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms (asked: under 150)"
    )


_OPEN = """
import time; began = time.process_time()
from dashboard import maps
from geodata import Atlas, Filters
from geodata.select import mentions_sentence, select, sentence
atlas = Atlas.open(); chosen = select(atlas, Filters())
maps.payload(chosen); sentence(chosen); mentions_sentence(chosen); list(atlas.titles)
print(time.process_time() - began, len(atlas.mention_index))
"""


def report_open(few: Path, home: Path) -> None:
    """Print how long it takes to open an atlas and draw the first page's numbers, of ten reports and of many."""
    times: dict[Path, list[float]] = {few: [], home: []}
    mentions = {}
    for _ in range(OPENINGS):
        for place, taken in times.items():
            done = subprocess.run(  # noqa: S603
                [sys.executable, "-c", _OPEN],
                cwd=ROOT,
                env={**os.environ, "ROUTE_ATLAS_HOME": str(place)},
                capture_output=True,
                text=True,
                check=True,
            )
            seconds, mentions[place] = done.stdout.split()
            taken.append(float(seconds))
    small, large = (statistics.median(taken) for taken in times.values())
    print(
        f"open the atlas and draw the first page's numbers, {int(mentions[home]):,} mentions: {1000 * large:.0f} ms; "
        f"ten reports {1000 * small:.0f} ms; ratio {large / small:.2f} (asked: at most 1.5)"
    )


def report_review(home: Path) -> None:
    """Print how long it takes to put mentions in order of doubt among many reports, to decide, and to see it counted."""
    atlas = Atlas.open(str(file_url(home / "atlas.db")))
    began = time.process_time()
    waiting = review.queue(atlas)
    ordered = time.process_time() - began
    decided, counted = [], []
    for doubt in waiting[:DECISIONS]:
        began = time.perf_counter()
        review.decide(atlas, doubt, "bench", role="transit")
        decided.append(1000 * (time.perf_counter() - began))
        began = time.process_time()
        atlas = atlas.refreshed()
        assert len(atlas.mention_index)
        counted.append(1000 * (time.process_time() - began))
    print(
        f"review among {len(atlas.reports):,} reports: {len(waiting):,} mentions of the last {review.QUEUE_REPORTS} in order "
        f"of doubt in {1000 * ordered:.0f} ms; a decision {statistics.median(decided):.0f} ms, all mentions counted anew "
        f"{statistics.median(counted):.0f} ms"
    )


def report_erase(home: Path) -> None:
    """Print how long it takes to erase a report from among many, its words from the index and the file, too."""
    store = Store(file_url(home / "atlas.db"))
    held = removing.held(store)
    megabytes = (home / "atlas.db").stat().st_size / 1e6
    taken, anew = [], []
    for own in (held[0], held[len(held) // 2], held[-1]):
        began = time.perf_counter()
        erasing.erase(store, own)
        taken.append(time.perf_counter() - began)
        began = time.perf_counter()
        erasing.rewrite(store)
        anew.append(time.perf_counter() - began)
    print(
        f"erase one of {len(held):,} reports, {megabytes:,.0f} MB: {statistics.median(taken):.1f} s, of which "
        f"{statistics.median(anew):.1f} s write the file anew"
    )


def report(*parts: str) -> None:
    """Print everything, or the named parts, beside what was asked for."""
    folder = Path(tempfile.mkdtemp(prefix="route-atlas-bench-"))
    alone: dict[str, Callable[[Path], None]] = {
        "ingest": report_ingest,
        "office": report_office,
        "kills": report_kills,
    }
    try:
        for name, part in alone.items():
            if not parts or name in parts:
                part(folder / name)
        if "large" in parts:
            report_large(folder / "large-ingest")
        if not parts or {"search", "open", "review", "erase"} & set(parts):
            large, few = many(folder / "large", MANY_REPORTS), many(folder / "ten", 10)
            report_search(large)
            report_open(few, large)
            report_review(large)
            report_erase(large)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    report(*sys.argv[1:])
