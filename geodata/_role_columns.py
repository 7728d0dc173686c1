"""What stands around each mention of a batch: columns of numbers of words, found for all of them at once.

A column has one number a mention: that of a word, of a frame or of a sign of `geodata._role_lexicon.Lexicon`. Coordinated
mentions are a group, whose members have the same words around them.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np

from geodata._role_groups import coordinated
from geodata._role_lexicon import Lexicon
from geodata._role_places import NOWHERE, Ints, Mask, Places

_LEFT, _RIGHT, _PHRASE, _EXAMPLE = 18, 16, 5, 12
_DATELINE = 4
_NEAR_BEFORE, _NEAR_BEHIND = 6, 5
_FEW = 4
_SHORTEST_CHAIN = 3


class Batch(NamedTuple):
    """The mentions of several texts, in text order.

    Attributes
    ----------
    words : array of int
        The words of the sentences with mentions, as numbers, between edges.
    sentences, texts : arrays of int
        For each mention the number of its sentence, and that of its text.
    kinds, codes, classes : arrays of int
        For each the signs of what it is (name, adjective, people), of its country, and of what that mostly is for people
        on the move.
    in_report : array of bool
        Whether its text is about people on the move.
    """

    words: Ints
    sentences: Ints
    texts: Ints
    kinds: Ints
    codes: Ints
    classes: Ints
    in_report: Mask


class Columns:
    """Columns over the mentions of a batch.

    Attributes
    ----------
    of : dict of str to array of int
        The columns by name.
    at : array of int
        Where each mention stands among the words.
    frames : tuple of arrays of int
        The frames of all words, and for each mention first and last + 1 of its sentence among them.
    near : tuple of arrays of int
        All words, and for each mention where those begin that stand close before its group, where these end, where those
        begin that stand close behind it, and where these end.
    heads : array of int
        The first mention of each group.
    group : array of int
        For each mention the number of its group.
    is_bare : array of bool
        Whether no preposition but "in", no label, no link of a chain, no group and no sentence with a country stands before it.
    others : dict of str to array of int
        Other mentions whose roles tell something of each mention's, -1 for none: one of the group before it in its sentence
        (``pr``) and of the last group behind the same preposition (``like``), the last one of the sentence before (``ps``),
        and the last before and the first behind of the same country (``pi``, ``ni``).
    """

    def __init__(self, lexicon: Lexicon, batch: Batch) -> None:
        self._lexicon, self._batch = lexicon, batch
        self._places = Places(lexicon, batch.words)
        self._names = lexicon.marks[0][self._places.frames]
        self._few = lexicon.numbers("0", "1", "2", "3", "4")
        self._is_name = batch.kinds == lexicon.number["N"]
        self.at = np.flatnonzero(self._places.has("mention"))
        self._same = np.zeros(len(self.at), dtype=np.bool_)
        self._same[1:] = batch.sentences[1:] == batch.sentences[:-1]
        self.of: dict[str, Ints] = {"kind": batch.kinds, "iso": batch.codes, "c": batch.classes}
        self._find_groups()
        self._look_before()
        self._look_behind()
        self._look_beside()
        self._look_around()
        self._look_for_lists()
        self._look_at_groups()

    def _find_groups(self) -> None:
        count = len(self.at)
        joined = coordinated(self._places, self.at, self._same, self._is_name)
        self.heads = np.flatnonzero(~joined)
        self.group = np.cumsum(~joined) - 1
        self._sizes = np.diff(np.append(self.heads, count))
        self._first_of = self.heads[self.group]
        self._last_of = self._first_of + self._sizes[self.group] - 1
        self._first, self._behind = self.at[self._first_of], self.at[self._last_of] + 1

    def _look_before(self) -> None:
        """The preposition before a group, and the words that govern it."""
        places, lexicon, words = self._places, self._lexicon, self._places.words
        at, by, raw = self._governor()
        breaks, commas = places.sums("break"), places.sums("comma")

        def near(found: Ints) -> Ints:
            return np.where(at - found < _LEFT, found, NOWHERE)

        def marked(found: Ints) -> Ints:
            beyond = np.where(breaks[at] > breaks[found - 1], 2, commas[at] > commas[found - 1])
            return lexicon.marks[beyond, places.frames[found]]

        last_noun = places.last(places.nouns | places.stops)
        last_framed = places.last(places.framed | places.stops)
        first = near(last_framed[at])
        second = near(last_framed[np.maximum(first - 1, 0)])
        verb = near(places.last(places.verbs | places.stops)[at])
        noun = near(last_noun[at])
        subject = np.where(places.framed[verb], near(last_noun[np.maximum(verb - 1, 0)]), NOWHERE)
        self.of |= {
            "by": by, "raw": raw, "g": words[at], "g2": words[at - 1], "l0": marked(first), "l1": marked(second),
            "l0w": words[first], "l1w": words[second], "lv": self._names[verb], "lvw": words[verb], "lp": self._passive(verb),
            "ln": self._names[noun], "lnw": words[noun], "su": self._names[subject], "suw": words[subject],
            "far": self._few[np.where(first > 0, np.minimum(at - first, _FEW), _FEW)],
        }  # fmt: skip
        opens = places.at("opens", at) & (by == lexicon.number["-"])
        self.of["o"] = lexicon.numbers("i", "o")[opens.astype(np.int64)]

    def _governor(self) -> tuple[Ints, Ints, Ints]:
        """Where the word stands that governs a group, the preposition between them, and the word before the group."""
        places, lexicon, words = self._places, self._lexicon, self._places.words
        capitals, skipped = places.has("capital"), places.has("skipped")
        year = places.has("year") & places.behind("before_year")
        # A number before a name is a year or another count: "In 2021 Algeria had 11,659".
        kept_of_names = places.last(~skipped)
        kept = places.last(~(skipped | (places.has("number") & ~year)))

        def unskipped(at: Ints) -> Ints:
            return np.where(self._is_name, kept_of_names[at], kept[at])

        at = unskipped(self._first - 1)
        of_part = (words[at] == lexicon.number["of"]) & places.at("transparent", at - 1)
        at = np.where(of_part, unskipped(np.maximum(at - 2, 0)), at)
        raw = words[at]
        # A town in its country stands for the country: "to Idomeni in Greece", "near Tovarnik, Croatia", "from Herat (Afghanistan)".
        bracketed = places.at("bracket", self._first - 1) & capitals[self._first - 2]
        between = np.where(bracketed, self._first - 1, at)
        before_town = unskipped(places.before_capitals[between - 1])
        of_town = (
            places.at("in_country", between) & capitals[between - 1] & places.at("preposition", before_town)
        )
        at = np.where(of_town, before_town, at)
        # As examples do for what they are of: "from countries such as Mali", "to neighbouring countries (Chad, Egypt)".
        whole, lead = self._whole
        of_countries = places.at("countries", whole) & places.at("preposition", lead)
        at = np.where(of_countries, lead, at)
        leads = places.at("preposition", at) & ~(
            (words[at] == lexicon.number["to"]) & places.at("nowhere", at - 1)
        )
        by = np.where(leads, words[at], lexicon.number["-"])
        return np.where(leads, at - 1, at), by, raw

    def _passive(self, verb: Ints) -> Ints:
        places = self._places
        passive = places.framed[verb] & places.at("participle", verb)
        passive &= places.at("be", verb - 1) | places.at("be", verb - 2) | places.at("be", verb - 3)
        return self._lexicon.numbers("-", "~")[passive.astype(np.int64)]

    def _look_behind(self) -> None:
        """The words behind a group, and the noun that a demonym describes."""
        places, lexicon, words, behind = self._places, self._lexicon, self._places.words, self._behind
        breaks, commas = places.sums("break"), places.sums("comma")

        def near(found: Ints) -> Ints:
            return np.where(found - behind < _RIGHT, found, NOWHERE)

        def marked(found: Ints) -> Ints:
            found = np.maximum(found, behind)
            beyond = np.where(breaks[found] > breaks[behind - 1], 2, commas[found] > commas[behind - 1])
            return lexicon.marks[beyond, places.frames[found]]

        next_framed = places.next(places.framed | places.stops)
        first = near(next_framed[behind])
        second = np.where(first > 0, near(next_framed[np.minimum(first + 1, len(words) - 1)]), NOWHERE)
        verb = near(places.next(places.verbs | places.stops)[behind])
        noun = near(places.next(places.nouns | places.stops)[behind])
        nominal = places.nouns | (places.verbs & ~places.has("inflected")) | places.edges
        ends = places.next(places.has("phrase_end") | places.stops | places.has("mention"))[behind]
        # Behind a noun a verb ends the phrase: "Turkish police found".
        noun_in_phrase = np.minimum(places.next(places.nouns | places.edges)[behind], ends)
        ends = np.minimum(ends, places.next(places.verbs | places.edges)[noun_in_phrase])
        described = places.last(nominal)[np.minimum(ends, behind + _PHRASE) - 1]
        described = np.where(described >= behind, described, NOWHERE)
        self.of |= {
            "r0": marked(first), "r1": marked(second), "r0w": words[first], "rv": self._names[verb], "rvw": words[verb],
            "rp": self._passive(verb), "rn": self._names[noun], "h": self._names[described], "hw": words[described],
        }  # fmt: skip

    def _look_beside(self) -> None:
        """The words right beside a group, and a count behind it."""
        places, words, first, behind = self._places, self._places.words, self._first, self._behind
        in_brackets = (words[behind] == self._lexicon.number["("]) & places.at("number", behind + 1)
        counted = np.where(in_brackets, 2, places.at("number", behind))
        self.of |= {
            "+1": words[behind], "+2": words[behind + 1], "-1": words[first - 1], "-2": words[first - 2],
            "cnt": self._lexicon.numbers("-", "cnt", "cnt(")[counted],
        }  # fmt: skip

    def _look_around(self) -> None:
        """What the sentence is about, and how many mentions it has."""
        places, numbers = self._places, self._lexicon.numbers
        begin = places.last(places.edges)[self._first] + 1
        end = places.next(places.edges)[self._behind]

        def holds(name: str) -> Ints:
            return (places.count(name, begin, end) > 0).astype(np.int64)

        starts = np.flatnonzero(~self._same)
        mentions = np.diff(np.append(starts, len(self.at)))[np.cumsum(~self._same) - 1]
        self.of |= {
            "ctx": numbers("none", "words", "report", "both")[holds("migration") + 2 * self._batch.in_report],
            "off": numbers("-", "off")[holds("not_people")],
            "nm": self._few[np.minimum(mentions, _FEW)],
            "size": self._few[np.minimum(self._sizes, _FEW)][self.group],
        }
        self.of["dl"] = self._dateline(begin)
        self.frames = places.frames, begin, end
        self.near = (
            places.words,
            np.maximum(begin, self._first - _NEAR_BEFORE),
            self._first,
            self._behind,
            np.minimum(end, self._behind + _NEAR_BEHIND),
        )

    def _dateline(self, begin: Ints) -> Ints:
        """Whether a sentence begins with a group, a town before it or not, and a dash, a bracket or a day behind it."""
        places, lead = self._places, self._first - begin
        towns = sum(places.count(name, begin, self._first) for name in ("capital", "comma", "bracket"))
        begins = (lead <= _DATELINE) & (towns == lead)
        day = places.at("number", self._behind + 1) | (places.at("number", self._behind) & (lead > 0))
        parted = places.at("chain", self._behind) | places.at("bracket", self._behind) | day
        return self._lexicon.numbers("-", "1", "2")[np.where(begins, 1 + parted, 0)]

    def _look_for_lists(self) -> None:
        """The label before a list, and the noun whose examples a group is one of."""
        places, lexicon, words, first = self._places, self._lexicon, self._places.words, self._first
        last_framed = places.last(places.framed | places.edges)
        colon = places.last(places.has("colon") | places.edges)[first - 1]
        labelled = places.at("colon", colon)
        label = np.where(labelled, last_framed[np.maximum(colon - 1, 0)], NOWHERE)
        is_list = labelled & (places.count("list", colon + 1, first) == first - colon - 1)
        chained = places.at("chain", first - 1) | places.at("chain", self._behind)
        placed = (self.of["by"] == lexicon.number["in"]) | (self.of["by"] == lexicon.number["-"])
        self.is_bare = ~self._batch.in_report & placed & ~labelled & ~chained & ~self._same[self._first_of]
        self.of |= {
            "lab": self._names[label],
            "lab1": self._names[np.where(labelled, last_framed[np.maximum(label - 1, 0)], NOWHERE)],
            "list": lexicon.numbers("-", "label", "list")[labelled.astype(np.int64) + is_list],
        }
        for back in (1, 2, 3):
            self.of[f"w{back}"] = words[np.where(labelled, np.maximum(colon - back, 0), NOWHERE)]
        whole, lead = self._whole
        before = last_framed[np.maximum(lead - 1, 0)]
        none = lexicon.number["-"]
        self.of |= {
            "app": np.where(
                whole > 0, np.where(places.framed[whole], self._names[whole], words[whole]), none
            ),
            "appby": np.where(places.at("preposition", lead), words[lead], none),
            "appg": np.where(whole > 0, self._names[before], self._names[NOWHERE]),
        }

    @cached_property
    def _whole(self) -> tuple[Ints, Ints]:
        """The noun whose examples a group is one of, and the word before its phrase."""
        places, first = self._places, self._first
        example = places.at("example", first - 1) | (
            places.at("before_example", first - 2) & places.at("second_of_example", first - 1)
        )
        example |= places.at("bracket", first - 1) & places.at("countries", first - 2)
        whole = places.last(places.nouns | places.has("countries") | places.edges)[np.maximum(first - 2, 0)]
        whole = np.where(example & (first - whole <= _EXAMPLE), whole, NOWHERE)
        passed = places.has("before_noun") | places.has("number")
        return whole, np.where(
            whole > 0, places.last(~passed | places.edges)[np.maximum(whole - 1, 0)], NOWHERE
        )

    def _look_at_groups(self) -> None:
        """The groups before and behind in the sentence."""
        places, of, none = self._places, self.of, self._lexicon.number["<s>"]
        first_of, last_of, count = self._first_of, self._last_of, len(self.at)
        before = np.where(self._same[first_of], first_of - 1, -1)
        has_one, prior = before >= 0, np.maximum(before, 0)
        behind = np.minimum(last_of + 1, count - 1)
        has_next = (last_of + 1 < count) & self._same[behind]
        after = self.at[prior] + 1
        verbs = places.verbs.cumsum()
        with_verb = has_one & (verbs[self._first] > verbs[np.minimum(after, self._first)])
        gap = np.where(has_one, (self._first - after + 1) // 2, 0)
        numbers = self._lexicon.numbers
        of |= {
            "gap": self._few[np.minimum(gap, _FEW)],
            "gapv": numbers("-", "verb")[with_verb.astype(np.int64)],
            "same": numbers("-", "same")[(has_one & (of["by"] == of["by"][prior])).astype(np.int64)],
        }
        for name in ("by", "kind", "c"):
            of[f"{name}-1"] = np.where(has_one, of[name][prior], none)
            of[f"{name}+1"] = np.where(has_next, of[name][behind], none)
        of["ch"] = self._chain()
        earlier, later = self._of_same_country()
        self.others = {
            "pr": before,
            "like": self._alike(),
            "ps": self._in_sentence_before(),
            "pi": earlier,
            "ni": later,
        }
        self.is_bare &= self.others["ps"] < 0

    def _chain(self) -> Ints:
        """Where a mention stands in a chain of three at least, ``Iran – Türkiye – Greece``."""
        linked = self._same & (self.at - np.roll(self.at, 1) == 2) & self._places.at("chain", self.at - 1)
        goes_on = np.append(linked[1:], False)
        heads = np.flatnonzero(~linked)
        length = np.diff(np.append(heads, len(linked)))[np.cumsum(~linked) - 1]
        place = np.where(length >= _SHORTEST_CHAIN, 1 + linked + (linked & ~goes_on), 0)
        return self._lexicon.numbers("-", "1", "2", "3")[place]

    def _alike(self) -> Ints:
        heads = self.heads
        sentences = np.cumsum(~self._same)[heads]
        keys = (sentences * 2 + self._is_name[heads]) * len(self._lexicon.number) + self.of["by"][heads]
        order = np.argsort(keys, kind="stable")
        again = keys[order][1:] == keys[order][:-1]
        found = np.full(len(heads), -1)
        found[order[1:][again]] = heads[order[:-1][again]]
        return found[self.group]

    def _in_sentence_before(self) -> Ints:
        """The last mention of the sentence before, in the same text."""
        starts = np.flatnonzero(~self._same)
        before = starts - 1
        texts = self._batch.texts
        before[texts[before] != texts[starts]] = -1
        before[:1] = -1
        return before[np.cumsum(~self._same) - 1]

    def _of_same_country(self) -> tuple[Ints, Ints]:
        """The mention of the same country before in the text, and the one behind."""
        keys = self._batch.texts * len(self._lexicon.number) + self._batch.codes
        order = np.argsort(keys, kind="stable")
        again = keys[order][1:] == keys[order][:-1]
        earlier, later = np.full((2, len(keys)), -1)
        earlier[order[1:][again]] = order[:-1][again]
        later[order[:-1][again]] = order[1:][again]
        return earlier, later
