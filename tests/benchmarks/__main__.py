"""``make bench``: measure, and print beside what was asked for. Timings are compared within one run only."""

from __future__ import annotations

from tests.benchmarks import briefing, figures, load, mentions, page, readers, store

if __name__ == "__main__":
    for part in (page, load, mentions, readers, figures, briefing, store):
from tests.benchmarks import briefing, explore, figures, mentions, page, readers, store
    for part in (page, explore, mentions, readers, figures, briefing, store):
        part.report()
        print()
