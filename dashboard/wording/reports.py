"""Words of the Reports page."""

from __future__ import annotations

from geodata._rule_words import role_read
from geodata.sentences import counted

MENTIONS_OF = "{count} of {named}."
NO_MENTIONS = "No country was found in this report."
NOT_READ = "What was not read, or is to be checked"
OWN_REPORT = "One of your own reports"
ADD_YOUR_OWN = "Add your own"
FILES = "Reports and tables"
ADD_FILES = "Add to the atlas"
READING = "Reading …"
STOP = "Stop"
STOP_HELP = "What is in stays. The files that are left can be added again."
STOPPING = "Stopping after the files that are being written …"
BROKEN_OFF = "Reading broke off. What had been read is in the atlas: add the files again for the others."
STOP_REREAD_HELP = "What is read again stays so. The others can be read again later."
STOPPING_REREAD = "Stopping after the reports that are being written …"
REREAD_HELP = (
    "Your reports stay as an earlier version read them until you want it otherwise. Reading them again takes their text from "
    "the atlas; decisions of the Review page stay with their mention, and links stay."
)
READING_AGAIN = "Reading again …"
REREAD_BROKEN_OFF = "Reading again broke off. What had been read is kept: begin again for the others."
CLOSE = "Close"
PASTED_TITLE = "Title of a pasted text"
TEXT = "Text"
TEXT_SUCH_AS = "Paste a report, or a part of one"
ADD_TEXT = "Add the text"
PASTED_TEXT = "Pasted text"
TAKE_OUT = "Take this report out"
TAKE_OUT_HELP = "It no longer counts and is no longer found. It is kept aside with all that was decided about it, and can be put back."
TAKEN_OUT = "Taken out"
TAKEN_OUT_NOTE = "This does not count and is not found. It is kept with all that was decided about it."
ERASE = "Erase"
ERASE_NOTE = (
    "Its text or its rows, all its versions, and all that was decided about it are deleted for good, from the search index "
    "and from the file, too. Nobody can put it back. A note stays that something was erased, and when."
)
ERASE_FOR_GOOD = "Erase for good"
REPORT_OR_TABLE = "Report or table"
PUT_BACK = "Put back"
DETAIL_LABELS = {"title": "Title", "publisher": "Publisher", "published": "Date", "language": "Language"}
DETAIL_HINTS = {
    "title": "How the report is called in lists and footnotes",
    "publisher": "Such as UNODC",
    "published": "2021, 2021-12 or 2021-12-09",
    "language": "Its code, such as en or sr",
}
DETAILS_CHANGED = "The details are changed, everywhere they are shown."
CORRECT_DETAILS = "Correct title, publisher, date or language"
SAVE = "Save"
REPORT = "Report"
FIND_REPORT = "Find a report"
FIND_REPORT_SUCH_AS = "Words of its title, in any order"
NO_TITLE_HAS = "No title holds these words. The Evidence page searches the texts."


def add_help(most: int) -> str:
    """Say what can be added, how large a file may be, and where it is kept."""
    return (
        "Reports: text, Markdown, HTML, DOCX, PDF. Tables of figures: CSV, TSV, XLSX, JSON, GeoJSON. "
        f"A file may have {most} MB; a larger one is not taken here, but with `python -m geodata add`. "
        "They are kept on the machine that runs this atlas, and are on the map and in the search at once."
    )


def some_read(done: int, of: int) -> str:
    """Say how many files are read."""
    return f"{done} of {of} read"


def read_again(count: int) -> str:
    """Label the button that has reports read again."""
    return "Read it again" if count == 1 else "Read them again"


def some_read_again(done: int, of: int) -> str:
    """Say how many reports are read again."""
    return f"{done:,} of {counted(of, 'reports')} read again"


def not_listed(count: int) -> str:
    """Say how many more there is a sentence of."""
    return f"and {count:,} more"


def of_another_tab(how_far: str) -> str:
    """Say how far files are that were given in another tab."""
    return f"From another tab: {how_far}"


def others_are_in(added: int, failed: int) -> str:
    """Say in a line what came of files that were given in another tab."""
    not_in = f", {failed:,} not" if failed else ""
    return (
        f"Files from another tab: {added:,} {'is' if added == 1 else 'are'} in{not_in}. That tab lists them."
    )


def of_files(added: int, failed: int) -> str:
    """Say of several files how many are in."""
    count = added + failed
    return (
        f"{added:,} of {count:,} files {'is' if added == 1 else 'are'} in."
        if failed
        else f"All {count:,} files are in."
    )


def stopped_before(count: int) -> str:
    """Say how many files were not read because they were stopped."""
    files, them = ("1 file was", "it") if count == 1 else (f"{count:,} files were", "them")
    return (
        f"{files} not read, because this was stopped. Add {them} again to go on: what is in is passed over."
    )


def more_read(count: int, failed: int) -> str:
    """Say how many files are not listed, and how many of them were not added."""
    if failed:
        return f"and {count:,} more, of which {failed:,} {'was' if failed == 1 else 'were'} not added"
    return f"and {count:,} more, which {'was' if count == 1 else 'were'} read"


def asked_below(called: str) -> str:
    """Say of a file that its columns are asked for."""
    return f"{called}: not added yet. What its columns are is asked below."


def not_added(called: str, why: str) -> str:
    """Say of a file why it was not added."""
    return f"{called}: not added. {why}"


def nothing_changed(why: str) -> str:
    """Say why nothing was changed."""
    return f"Nothing was changed. {why}"


def is_taken_out(what: str) -> str:
    """Say what was taken out, and how it comes back."""
    return f"The {what} is taken out. It can be put back under Taken out."


def is_erased(what: str, where_it_may_be: str) -> str:
    """Say what was erased, and where it may still be."""
    return f"The {what} is erased. {where_it_may_be}"


def counts_again(what: str) -> str:
    """Say what was put back."""
    return f"The {what} counts again."


def no_such_report(name: str) -> str:
    """Say that an address names a report that is not there."""
    return f"There is no report “{name}”. Choose one from the list."


def page_of(pages: int) -> str:
    """Label the field of a page among so many."""
    return f"Page of {pages:,}"


def in_the_list(first: int, last: int, of: int) -> str:
    """Say which reports a page of the list holds."""
    return f"In the list below: {first:,} to {last:,} of {counted(of, 'reports')}."


def page(number: int) -> str:
    """Head a page of a report."""
    return f"Page {number}"


def read_by(country: str, role: str, rule: str) -> str:
    """Tell of a marked country what it was read as, and by which rule."""
    return f"{country}: {role_read(role, rule)} (rule: {rule})"
