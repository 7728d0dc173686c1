"""``make bench``: measure, and print beside what was asked for. Timings are compared within one run only."""

from __future__ import annotations

from tests.benchmarks import briefing, figures, mentions, page, readers

if __name__ == "__main__":
    for measured in (page, mentions, readers, figures, briefing):
        measured.report()
        print()
from tests.benchmarks import briefing, figures, mentions, page, readers, store
    for part in (page, readers, mentions, figures, briefing, store):
        part.report()
