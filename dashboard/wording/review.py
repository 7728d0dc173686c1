"""Words of the Review page."""

from __future__ import annotations

HOW_OFTEN_RIGHT = "How often the rules were right"
REVIEW_HELP = (
    "Each mention is read by rules. Here a person says whether they were right, the most doubtful mention first. What is decided "
    "counts at once, on every page and for everybody who uses this atlas."
)
REVIEW_SIGN = "Decisions carry a name and the time: any name or initials will do."
REVIEW_KEYS = (
    "Keys: A keeps what is shown, X rejects it (it names no country), 1 to 5 choose the role, N skips, U takes the last decision "
    "back. Another country is chosen in the box, and kept with A or with a role."
)
SAMPLE_HELP = (
    "The most doubtful first mends the most in the least time, but says nothing of how often the rules are right on all "
    "mentions. For that, review some that were drawn by chance: the same for everybody, and a larger sample holds the smaller."
)
SAMPLE_DONE = "The sample is reviewed to its end. How often the rules were right stands below."
SAMPLE_WAITS = "How often the rules were right on it is told when all of it is reviewed: until then, the reviewed part may be the doubtful one."
SAMPLE_FAIR = (
    "{drawn} mentions drawn by chance stand for the {of} that they were drawn from: in 95 of 100 such samples, the interval holds "
    "the share that a review of all would find. A role is judged where the mention names a country."
)
REVIEW_NARROWED = "Roles or reports of the sidebar narrow the review: Reset all filters takes them off."
REVIEW_NOT_FAIR = (
    "What is most likely wrong is reviewed first: on the rest the rules are probably right more often. "
    "A role is judged where the mention names a country. Intervals are Wilson's, of 95 %."
)
