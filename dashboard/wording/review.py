"""Words of the Review page."""

from __future__ import annotations

from geodata.sentences import counted

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
REVIEW_NARROWED = "Roles or reports of the sidebar narrow the review: Reset all filters takes them off."
REVIEW_NOT_FAIR = (
    "What is most likely wrong is reviewed first: on the rest the rules are probably right more often. "
    "A role is judged where the mention names a country. Intervals are Wilson's, of 95 %."
)

SIGN_AS = "Sign as"
SIGN_SUCH_AS = "A name or initials"
BEGIN = "Begin"
WHAT_TO_REVIEW = "What to review"
MOST_DOUBTFUL = "Most doubtful first"
NOTHING_AGAINST = "Nothing in particular speaks against it."
COUNTRY = "Country"
ACCEPT = "Accept"
REJECT = "Reject"
SKIP = "Skip"
UNDO = "Undo"
CORRECT_THE_ROLE = "Correct the role:"
ON_EVERYTHING = "**On everything that was reviewed**"
NOTHING_YET = "Nothing has been reviewed yet."
ACCURACY_HEAD = ("What was found", "Reviewed", "Right", "Share", "95 % interval")
ACCURACY_LABELS = {"mention": "Mentions: the country", "role": "Roles"}
LAST_DECISIONS = "The last decisions, of everybody"
TAKE_ONE_BACK = "Take one back"
TAKE_BACK = "Take back"
BECAME = {"accept": "accepted as", "reject": "rejected as", "correct": "corrected to"}


def signed_as(author: str) -> str:
    """Say who signs."""
    return f"Signed as {author}"


def holds_for_others(count: int, surface: str) -> str:
    """Offer to decide on all mentions of a report that are written alike."""
    return f"A rejection or another country holds for the {count:,} other “{surface}” of this report, too"


def fair_sample(size: int) -> str:
    """Name a sample by its size."""
    return f"Fair sample of {size}"


def drawn_by_chance(drawn: int, of: int, reports: str) -> str:
    """Say what a sample was drawn from."""
    were = "was" if drawn == 1 else "were"
    return f" of {drawn:,} that {were} drawn by chance from the {counted(of, 'mentions')} of {reports}"


def sample_fair(drawn: int, of: int) -> str:
    """Say what the accuracy of a sample tells of all mentions."""
    return (
        f"{counted(drawn, 'mentions')} drawn by chance {'stands' if drawn == 1 else 'stand'} for {counted(of, 'mentions')}: in 95 "
        "of 100 such samples, the interval holds the share that a review of all would find. A role is judged where the mention "
        "names a country."
    )


def last_reports(count: int, of: int) -> str:
    """Say that only the last reports are looked at."""
    return f" of the last {count:,} of {of:,} reports"


def left(mentions: str, looked_at: str, narrowed: str) -> str:
    """Say how much is left, as Markdown."""
    return f"**{mentions} left to review**{looked_at}.{narrowed}"


def read_as(country: str, role: str, rule: str, why: str) -> str:
    """Say what a mention was read as, and why it is asked about, as Markdown."""
    return f"Read as **{country}** ({role}). What decided: {rule}.  \n**Why it is asked about:** {why}"


def keep_as(country: str) -> str:
    """Offer to keep a mention, of another country."""
    return f"Keep as {country}"


def on_sample(done: int, of: int) -> str:
    """Head the accuracy of a sample, as Markdown."""
    return f"**On the fair sample** ({done:,} of {of:,} reviewed)"


def role_accuracy(role: str) -> str:
    """Head the accuracy of one role."""
    return f"Roles: {role}"


def decided(when: str, author: str, surface: str, report: str, became: str, *, undone: bool) -> str:
    """Tell a decision on one line."""
    return f"{'Taken back: ' if undone else ''}{when} UTC, {author}: “{surface}” in “{report}”: {became}"


def interval(low: float, high: float) -> str:
    """Write an interval of shares (0 to 1) in per cent."""
    return f"{100 * low:.0f} to {100 * high:.0f}\u00a0%"
