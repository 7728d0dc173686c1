"""``make bench``: measure, and print beside what was asked for. Timings are compared within one run only."""

from __future__ import annotations

from tests.benchmarks import page, readers

if __name__ == "__main__":
    page.report()
    readers.report()
from tests.benchmarks import mentions, page
    mentions.report()
from tests.benchmarks import figures, page
    figures.report()
from tests.benchmarks import briefing, page
    briefing.report()
