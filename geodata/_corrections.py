"""What persons decided about mentions, and what the mentions of a report are with it.

A decision belongs to a mention by its words: the surface, the sentence around it, and which of several alike it is. So
it holds in every version of a report in which that sentence stands, wherever it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from geodata._packed import pack_rows
from geodata._prepared import MentionRow, Prepared, passage_countries, sha256
from geodata.model import Mention, Role

ACCEPT, REJECT, CORRECT = "accept", "reject", "correct"

CORRECTED, SAME_NAME = "review/corrected", "review/same_name"
"""The rules of a mention that a person has corrected, and of one that follows such a correction of the same name."""

Place = tuple[str, str, int]
"""A surface, the SHA-256 of the sentence around it, and how many alike stand before it in the report."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about one mention.

    Attributes
    ----------
    key : int
        A later decision has a larger one; 0 before it is kept.
    surface, sentence, nth
        The mention, as a `Place` has it. Of one that was no longer found when its report was read again, ``nth`` is below
        zero: ``~nth`` is where it stood in the text.
    found_iso3, found_role, rule : str
        What the rules had found, for the accuracy on what was reviewed.
    action : str
        ``accept``, ``reject`` (it names no country) or ``correct``.
    iso3, role : str
        What holds; of a rejected mention what was found.
    alike : bool
        Whether the country, or that there is none, holds for the same surface elsewhere in the report. A role never does:
        it belongs to the clause.
    made_at : str
        ISO 8601 in UTC.
    undone : bool
        Taken back.
    """

    report_id: str
    surface: str
    sentence: str
    nth: int
    found_iso3: str
    found_role: str
    rule: str
    action: str
    iso3: str
    role: str
    alike: bool
    author: str
    made_at: str = ""
    key: int = 0
    undone: bool = False

    @property
    def place(self) -> Place:
        """Which mention of the report this is about."""
        return self.surface, self.sentence, self.nth

    @property
    def moves_country(self) -> bool:
        """Whether the mention is no longer one of the country that was found."""
        return self.action == REJECT or self.iso3 != self.found_iso3


def one_line(words: str) -> str:
    """Words as they are compared: a sentence that is only broken into other lines is the same."""
    return " ".join(words.split())


def places(text: str, rows: Sequence[MentionRow]) -> list[Place]:
    """The place of each of the mentions of a report, all of which have to be given, in text order."""
    hashes: dict[tuple[int, int], str] = {}
    before: Counter[tuple[str, str]] = Counter()
    found = []
    for _, _, words, _, _, first, last, _, _ in rows:
        if (first, last) not in hashes:
            hashes[first, last] = sha256(one_line(text[first:last]))
        surface, sentence = one_line(words), hashes[first, last]
        found.append((surface, sentence, before[surface, sentence]))
        before[surface, sentence] += 1
    return found


def moved(
    text: str,
    before: Sequence[MentionRow],
    after: Sequence[MentionRow],
    corrections: Sequence[Correction],
) -> list[tuple[Correction, Place]]:
    """Where decisions belong once a text is read again: to the mention that stands where theirs stood.

    What is found beside a mention, or where its sentence is taken to end, may be other now, and no decision may go over to
    another mention for that.

    Parameters
    ----------
    before, after : sequence of MentionRow
        All that the rules found in the text, then and now, in text order.
    corrections : sequence of Correction
        Those about the report.

    Returns
    -------
    list of (Correction, Place)
        The decisions whose place is another now, also because their mention is found no more, and that place.
    """
    stood = {place: row[:2] for row, place in zip(before, places(text, before), strict=True)}
    stands = {row[:2]: place for row, place in zip(after, places(text, after), strict=True)}
    by_start = {start: place for (start, _), place in stands.items()}
    changed = []
    for one in corrections:
        now = one.place
        if one.place in stood:
            span = stood[one.place]
            now = stands.get(span, (one.surface, one.sentence, ~span[0]))
        elif one.nth < 0:
            again = by_start.get(~one.nth)
            if again is not None and again[:2] == one.place[:2]:
                now = again
        if now != one.place:
            changed.append((one, now))
    return changed


def latest(corrections: Sequence[Correction]) -> dict[Place, Correction]:
    """The decision that holds for each mention: of several that stand, the last."""
    ordered = sorted(corrections, key=lambda one: one.key)
    return {one.place: one for one in ordered if not one.undone}


def apply(
    text: str, rows: Sequence[MentionRow], corrections: Sequence[Correction]
) -> list[tuple[int, MentionRow]]:
    """The mentions of one report with the decisions about it.

    Parameters
    ----------
    text : str
        Of the report.
    rows : sequence of MentionRow
        All that the rules found in it, in text order.

    Returns
    -------
    list of (int, MentionRow)
        The position among ``rows``, and the mention as it counts; rejected ones are left out.
    """
    own = latest(corrections)
    if not own:
        return list(enumerate(rows))
    alike = {
        (one.surface, one.found_iso3): one
        for one in sorted(own.values(), key=lambda one: one.key)
        if one.alike and one.moves_country
    }
    counted = []
    for position, (row, place) in enumerate(zip(rows, places(text, rows), strict=True)):
        start, end, surface, found_iso3, found_role, first, last, rule, embedded = row
        iso3, role = found_iso3, found_role
        if decided := own.get(place):
            if decided.action == REJECT:
                continue
            iso3, role, rule = decided.iso3, decided.role, CORRECTED
        elif same := alike.get((place[0], iso3)):
            if same.action == REJECT:
                continue
            iso3, rule = same.iso3, SAME_NAME
        if (iso3, role) != (found_iso3, found_role):
            row = (start, end, surface, iso3, role, first, last, rule, embedded)
        counted.append((position, row))
    return counted


def corrected(prepared: Prepared, corrections: Sequence[Correction]) -> Prepared:
    """A report with its counts and search words as the decisions about it make them; what was found stays as it is."""
    if not corrections:
        return prepared
    report = prepared.report
    rows = [row for _, row in apply(report.text, prepared.mentions, corrections)]
    return replace(
        prepared,
        packed=pack_rows(rows),
        passage_countries=passage_countries(
            report.passages, [as_mention(report.report_id, row) for row in rows]
        ),
    )


def as_mention(report_id: str, row: MentionRow) -> Mention:
    """A row as a mention."""
    start, end, surface, iso3, role, first, last, rule, embedded = row
    return Mention(report_id, start, end, surface, iso3, Role(role), first, last, rule, embedded)
