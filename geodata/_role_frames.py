"""What a word of a migration report is about: the frames of ``data/role_frames.csv``, with the inflections derived."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache

from geodata import shipped

_WORD = re.compile(r"[\w'-]+")
Frame = tuple[str, bool]
"""A frame's name, and whether the word is a verb."""

_VERBS_BY_HEART = {
    form.split()[0]: tuple(form.split()[1:])
    for form in """
    be is are was were being been|beat beating beaten|begin beginning began begun|born|break breaking broke broken|bring bringing brought
    build building built|buy buying bought|catch catching caught|choose choosing chose chosen|come coming came|drive driving drove driven|find finding found
    flee fleeing fled|fly flying flew flown|forbid forbidding forbade forbidden|forsake forsaking forsook forsaken
    freeze freezing froze frozen|get getting got gotten|give giving gave given|go going went gone
    grow growing grew grown|hear hearing heard|hide hiding hid hidden|hold holding held|lead leading led|leave leaving left|lend lending lent
    let letting|lose losing lost|make making made
    mean meaning meant|meet meeting met|pay paying paid|put putting|ride riding rode ridden|run running ran|say saying said|see seeing saw seen|seek seeking sought
    sell selling sold|send sending sent|set setting|shoot shooting shot|show showing showed shown|sink sinking sank sunk|sleep sleeping slept
    speak speaking spoke spoken|spend spending spent|stick sticking stuck|strive striving strove striven|swim swimming swam swum
    take taking took taken|tell telling told|think thinking thought|uphold upholding upheld
    wind winding wound|withdraw withdrawing withdrew withdrawn|write writing wrote written|dream dreaming dreamed dreamt
    """.replace("\n", "|").split("|")
    if form.strip()
}
_PLURALS_BY_HEART = {
    "child": ("children",), "crisis": ("crises",), "life": ("lives",), "man": ("men",), "person": ("people", "persons"),
    "wife": ("wives",), "woman": ("women",),
}  # fmt: skip
_DOUBLED = frozenset(
    "acquit admit ban bar commit control drag drop equip expel flag kidnap log nab plan prefer readmit refer rob ship shut slip spot squat step stop submit"
    " top transfer transit trap travel trek".split()
)
_VOWELS = frozenset("aeiou")


def _plural(noun: str) -> tuple[str, ...]:
    if noun in _PLURALS_BY_HEART:
        return _PLURALS_BY_HEART[noun]
    if noun.endswith("man"):
        return (noun[:-3] + "men",)
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return (noun[:-1] + "ies",)
    return (noun + ("es" if noun.endswith(("s", "ch", "sh", "x", "go")) else "s"),)


def _verb_forms(verb: str) -> tuple[str, ...]:
    if verb in _VERBS_BY_HEART:
        return (verb, *_plural(verb), *_VERBS_BY_HEART[verb])
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    if verb.endswith("e"):
        regular = (verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        regular = (verb[:-1] + "ied", verb + "ing")
    else:
        regular = (stem + "ed", stem + "ing")
    return (verb, *_plural(verb), *regular)


def _forms(entry: str, part: str) -> Iterator[str]:
    """``set_out`` gives ``sets out``, ``setting out``; ``country_of_destination`` gives ``countries of destination``."""
    first, *rest = entry.split("_")
    if part == "verb":
        yield from (" ".join((form, *rest)) for form in _verb_forms(first))
        return
    *before, last = entry.split("_")
    yield " ".join((*before, last))
    yield from (" ".join((*before, form)) for form in _plural(last))
    if len(before) > 1:
        yield from (" ".join((form, *rest)) for form in _plural(first))


@lru_cache(maxsize=1)
def frame_words() -> dict[str, Frame]:
    """Each form of each entry, a longer one by its first two words, with its frame."""
    found: dict[str, Frame] = {}
    with shipped.data_file("role_frames.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for entry in row["words"].split():
                for form in _forms(entry, row["part"]):
                    pair = " ".join(form.split(" ")[:2])
                    found.setdefault(pair, (row["frame"], row["part"] == "verb"))
    return found


def frames_in(text: str) -> frozenset[str]:
    """The frames of the single words of a text."""
    known = frame_words()
    found = (known.get(word) for word in _WORD.findall(text.lower().replace("’", "'")))
    return frozenset(frame[0] for frame in found if frame)
