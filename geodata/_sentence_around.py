"""The sentence around a place in a text."""

from __future__ import annotations

import re

# Words that end with a full stop and no sentence.
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Capt|Sgt|Maj|Gov|Sen|Rep|Rev|Hon|Pres|Messrs|No|Nos|Art|Arts|Fig|Jan|Feb|Mar|Apr|Jun|"
    "Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Corp|Co|vs|approx|para|paras|cf|al|Dem|Is|Univ|Vol|pp|ed|eds|Ca|Mt|Ft|Jr|Sr"
)
_ENDINGS_OF_ABBREVIATED = frozenset(word[-3:] for word in _ABBREVIATIONS.split("|"))
"""Of words whose last three letters are none of these a full stop ends the sentence, as it does of nearly all."""
_LONGEST_ABBREVIATION = 10
_ENDS_WITH_ABBREVIATION = re.compile(rf"(?:\b(?:{_ABBREVIATIONS})|\b[A-Z]|\b[a-z]\.[a-z]|\bU\.S|\bU\.K)\Z")
# The number of a note may stand behind the full stop: "in Mali.12 They", "in Mali.[12] They".
_SENTENCE_END = re.compile(
    '[.!?…]["\'”’)\\]]*(?:(?:\\[\\d{1,3}\\])+|(?<=[a-z][a-z)”’"][.!?])\\d{1,3})?(?:[^\\S\\n]+(?=["\'“‘(\\[]?[A-Z0-9À-Ž•*])|(?=\\n|\\Z))|\\n(?:\\s*\\n|(?=[ \\t]*[-*•#–|>]|\\d+[.)]))'
)
_MARKS_OF_END = ".\n!?…"


class Sentences:
    """The sentences of a text, found only around the places that are asked for.

    Each mark that may end a sentence is looked for once on either side of a place, so that the cost is linear in the
    text whatever stands in it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        # Where each mark stands next; found again only when it has been passed.
        self._ahead = {mark: -1 for mark in _MARKS_OF_END if mark in text}
        self._start = self._end = 0
        self._bounds = (0, 0)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """First and last offset of the sentence that holds ``text[start:end]``; ask in text order."""
        if end <= self._end:
            return self._bounds
        if start >= self._end:
            self._start = self._last_end(self._end, start)
        self._end = self._next_end(end)
        text, first, last = self._text, self._start, self._end
        while first < start and text[first].isspace():
            first += 1
        while last > end and text[last - 1].isspace():
            last -= 1
        self._bounds = first, last
        return self._bounds

    def _last_end(self, lowest: int, start: int) -> int:
        """Where the sentence before a place ends, not below the end of the one that was asked for last."""
        text = self._text
        position = lowest - 1
        for mark in self._ahead:
            position = max(position, text.rfind(mark, position + 1, start))
        if position < lowest:
            return lowest
        if position > lowest and text[position] == "\n" == text[position - 1]:
            # At the second line end of an empty line another item may begin, where the sentence before ends as well.
            position -= 1
        end = self._end_at(position)
        if end is not None and end <= start:
            return end
        nearest = {mark: text.rfind(mark, lowest, position) for mark in self._ahead}
        while (position := max(nearest.values())) >= 0:
            end = self._end_at(position)
            if end is not None and end <= start:
                return end
            mark = text[position]
            nearest[mark] = text.rfind(mark, lowest, position)
        return lowest

    def _next_end(self, position: int) -> int:
        text, ahead = self._text, self._ahead
        while True:
            nearest = last = len(text)
            for mark, found in ahead.items():
                if found < position:
                    found = text.find(mark, position)
                    ahead[mark] = found = found if found >= 0 else last
                if found < nearest:
                    nearest = found
            if nearest == last:
                return last
            end = self._end_at(nearest)
            if end is not None:
                return end
            position = nearest + 1

    def _end_at(self, position: int) -> int | None:
        """Where a sentence ends whose end the mark at this position may be; None where it is none."""
        text = self._text
        if text[position] != ".":
            match = _SENTENCE_END.match(text, position)
            return match.end() if match else None
        # What `_SENTENCE_END` says of nearly every full stop.
        following = text[position + 1 : position + 3]
        if " A" <= following <= " Z":
            end = position + 2
        elif match := _SENTENCE_END.match(text, position):
            end = match.end()
        else:
            return None
        ending = text[position - 3 : position]
        if ending.islower() and ending.isalpha() and ending not in _ENDINGS_OF_ABBREVIATED:
            return end
        first = max(position - _LONGEST_ABBREVIATION, 0)
        return None if _ENDS_WITH_ABBREVIATION.search(text, first, position) else end
