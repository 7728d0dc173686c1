"""``make bench``: measure, and print beside what was asked for. Timings are compared within one run only."""

from __future__ import annotations

from tests.benchmarks import briefing, explore, figures, load, mentions, page, readers, store

if __name__ == "__main__":
    for part in (page, explore, load, mentions, readers, figures, briefing, store):
        part.report()
        print()
