"""The model of roles: a linear one, which adds up what the features of a mention weigh for each role.

A feature is the values of some columns of `geodata._role_columns.Columns` together, as a line of `TEMPLATES` names them:
``l0 by`` of "people from Mali" is the frame ``person`` and the word ``from``. Where the sums leave a role open,
`geodata._role_network` adds what the words around weigh in their order.
"""

from __future__ import annotations

import csv
import random
from base64 import b64decode
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from geodata import shipped
from geodata._role_columns import Columns
from geodata._role_lexicon import Lexicon
from geodata._role_network import WORD, Network
from geodata._rule_words import CLOSELY, IN_ORDER, SILENT
from geodata.model import Role

ROLES = (Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.PARTICIPANT, Role.OTHER)
"""In this order stand the weights of a feature."""
TEMPLATES: dict[str, tuple[str, ...]] = {
    family: tuple(line.strip() for line in lines.replace("\n", "|").split("|") if line.strip())
    for family, lines in {
        "words_before": """
            by | by kind | by g | g2 g | raw by g | l0 | l0 by | l0 l1 by | l1 by | l0w by | l1w by | l0 by far | l0 by c | l0 r0 by kind
            ln by | lnw by | size by g
        """,
        "verb_before": "lv lp by | lv lp ln by | su by | su lv lp by | lvw by | suw | lv lp by c",
        "verb_behind": "rv rp o kind | rv rp rn o kind | rvw o kind | rv rp o kind c | o kind",
        "words_behind": "r0 kind | r0 by | r0 r1 kind | r1 by | rn o kind | r0w kind",
        "noun_described": """
            h kind | hw kind | h kind l0 | h kind by | h kind su lv lp | h kind rv rp | h kind lv lp | h kind r0
        """,
        "words_beside": "+1 kind | +1 +2 | +1 by | -1 kind | -2 -1 | cnt by kind | cnt l0",
        "list_label": "lab list | lab1 list | lab kind | list by | w1 list | w2 list | w3 list",
        "example_of": "app appby | app appby appg",
        "about_sentence": """
            nm | size | ctx | ctx kind | ctx by | ctx l0 | ctx r0 kind | ctx h kind | off ctx | off ctx kind
        """,
        "country": "kind | c | iso | c kind | c by",
        "dateline": "dl kind | dl c",
        "other_countries": """
            by by-1 c | by by-1 gap same | by by+1 c | by by+1 l0 | by by-1 l0 | kind kind-1 gap | kind kind+1 by+1 | c c-1 by by-1
            by-1 by by+1 | ch c | ch l0 | ch ctx kind
        """,
        "like_one_before": """
            pr | pr by by-1 | pr gapv kind | pr kind kind-1 | pr -1 gap | pr gapv same kind-1 kind | like by | like by cnt | pr by cnt
        """,
        "told_elsewhere": """
            ps kind | ps by | ps l0 kind | ps o kind | ps cnt by | pi kind | pi by | pi ni kind | ni kind | ni by
        """,
    }.items()
}
"""Kind of evidence -> columns that are looked at together. The last two kinds ask for the roles of other mentions."""
_KINDS_OF_ROLES = ("like_one_before", "told_elsewhere")
BAG = "frame"
"""The name of features that are a frame anywhere in the sentence."""
NEAR = ("before", "behind")
"""The names of features that are a word close before or behind, whatever its place there."""
OF_ONE_WORD = (BAG, *NEAR)
_FAMILIES = tuple(TEMPLATES)
_ALL = tuple((number, line) for number, lines in enumerate(TEMPLATES.values()) for line in lines)
_STATIC = len(_ALL) - sum(len(TEMPLATES[kind]) for kind in _KINDS_OF_ROLES)
_NAMES = tuple(dict.fromkeys(name for _, line in _ALL for name in line.split()))
_ROUNDS = 2

_choose = random.Random(7)  # noqa: S311, the same numbers each time
_FACTORS = np.array([_choose.getrandbits(64) | 1 for _ in _NAMES], dtype=np.uint64)
_SALTS = np.array([_choose.getrandbits(64) for _ in _ALL], dtype=np.uint64)
_OF_NAMES = {
    line: (salt, _FACTORS[[_NAMES.index(name) for name in line.split()]])
    for (_, line), salt in zip(_ALL, _SALTS, strict=True)
}
_SLOT_BITS = 19
_SHIFT, _CHECK = np.uint64(64 - _SLOT_BITS), np.uint64((1 << 32) - 1)
# Four sums of 16 bits make one number of the machine. They hold the weights of some 100 features.
_BITS = 16
_HALF = 1 << (_BITS - 1)
_NEVER = np.int64(-sum(1 << (_BITS * at) for at in range(len(ROLES) - 1)))
_HALVES = np.int64(sum(_HALF << (_BITS * at) for at in range(len(ROLES) - 1)) - (1 << 64))

Keys = NDArray[np.uint64]
Ints = NDArray[np.int64]


class Templates:
    """Some of the templates, which give the keys of the features of all mentions of a batch."""

    def __init__(self, first: int, last: int) -> None:
        lines = [[_NAMES.index(name) for name in line.split()] for _, line in _ALL[first:last]]
        # The longest first, so that those with a second column, a third and so on stand together: to add whole rows takes
        # a third of the time of adding each template's for itself.
        order = sorted(range(len(lines)), key=lambda at: -len(lines[at]))
        self._rows = [
            np.array([lines[at][place] for at in order if len(lines[at]) > place])
            for place in range(max(map(len, lines)))
        ]
        self._salts = _SALTS[first:last][order, None]
        self._in_order = np.argsort(order)

    def keys(self, values: Keys) -> Keys:
        """Template and mention -> key, of the columns times their factors."""
        keys = values[self._rows[0]] + self._salts
        for rows in self._rows[1:]:
            keys[: len(rows)] += values[rows]
        return keys[self._in_order]


OF_COLUMNS, OF_ROLES = Templates(0, _STATIC), Templates(_STATIC, len(_ALL))


def values_of(lexicon: Lexicon, columns: Columns) -> Keys:
    """The columns times their factors; rows of those that hold roles are empty."""
    values = np.zeros((len(_NAMES), len(columns.group)), dtype=np.uint64)
    for row, name in enumerate(_NAMES):
        if name in columns.of:
            values[row] = lexicon.stable[columns.of[name]]
    return values * _FACTORS[:, None]


def put_roles(lexicon: Lexicon, columns: Columns, values: Keys, roles: Ints) -> dict[str, Ints]:
    """Fill the rows that hold the roles of other mentions, from a role for each; return them as columns."""
    signs = lexicon.numbers(*(role.value for role in ROLES))[roles]
    found = {
        name: np.where(group >= 0, signs[group], lexicon.number["first"])
        for name, group in columns.others.items()
    }
    for name, column in found.items():
        row = _NAMES.index(name)
        values[row] = lexicon.stable[column] * _FACTORS[row]
    return found


def slots_of(keys: Keys) -> NDArray[np.int64]:
    """Where the weights of a key stand; two keys with one slot cannot both have weights."""
    return (keys >> _SHIFT).astype(np.int64)


FEATURES = "features"
"""The part of the file that the linear model is; the others are the network's."""


def type_of_features(name: str) -> np.dtype[np.void]:
    """How the features of a template, or of one word, are written.

    ``signs`` are what stands in its columns, as places among the words of the file, and ``weights`` what the feature weighs for
    each of `ROLES`, in hundredths.
    """
    return np.dtype([("signs", "<u2", (len(name.split()),)), ("weights", "<i2", (len(ROLES),))])


def model_rows() -> Iterator[tuple[str, str, bytes]]:
    """Part, name and numbers of each row of ``role_model.csv``."""
    with shipped.data_file("role_model.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["part"], row["name"], b64decode(row["values"])


class Model:
    """The weights, and the lexicon whose words they are of."""

    def __init__(self) -> None:
        rows = list(model_rows())
        known = [name for part, name, _ in rows if part == WORD]
        self.lexicon = Lexicon(known)
        self._network = Network(self.lexicon, (row for row in rows if row[0] != FEATURES))
        numbers = self.lexicon.numbers(*known)
        of_words = np.zeros((len(OF_ONE_WORD), len(self.lexicon.symbols)), dtype=np.int64)
        found, told = [np.zeros(1, dtype=np.uint64)], [np.zeros(1, dtype=np.int64)]
        for part, name, values in rows:
            if part != FEATURES:
                continue
            features = np.frombuffer(values, dtype=type_of_features(name))
            signs, weights = numbers[features["signs"]], _packed(features["weights"])
            if name in OF_ONE_WORD:
                of_words[OF_ONE_WORD.index(name), signs[:, 0]] = weights
            else:
                found.append(keys_of(self.lexicon, name, signs))
                told.append(weights)
        keys, self._weights = np.concatenate(found), np.concatenate(told)
        # Few of the slots are taken: weights that stand close together stay in the processor's cache. The first are none.
        self._checks = (keys & _CHECK).astype(np.uint32)
        self._place_of = np.zeros(1 << _SLOT_BITS, dtype=np.int32)
        self._place_of[slots_of(keys[1:])] = np.arange(1, len(keys))
        self._bag, self._near = of_words[0][self.lexicon.marks[0]], of_words[1:]

    def _look_up(self, keys: Keys) -> Ints:
        places = self._place_of.take(slots_of(keys))
        known = self._checks.take(places) == (keys & _CHECK).astype(np.uint32)
        return self._weights.take(places) * known

    def _words_near(self, columns: Columns) -> Ints:
        """The sums of the words close before and behind each mention."""
        words, from_before, first, behind, to_behind = columns.near
        before, after = (np.append(0, np.cumsum(weights[words])) for weights in self._near)
        return before[first] - before[from_before] + after[to_behind] - after[behind]

    def decide(self, columns: Columns, why: bool = False) -> tuple[Ints, list[str]]:
        """The role of each mention, as its place in `ROLES`, and what decided.

        Parameters
        ----------
        columns : Columns
        why : bool
            Whether to say what decided; the list is empty otherwise.
        """
        values = values_of(self.lexicon, columns)
        weights = self._look_up(OF_COLUMNS.keys(values))
        frames, begin, end = columns.frames
        bag, framed = np.cumsum(self._bag[frames]), np.cumsum(frames > 0)
        shared = weights.sum(axis=0) + bag[end] - bag[begin] + self._words_near(columns)
        silent = (framed[end] == framed[begin]) & columns.is_bare
        sums = _of_groups(_apart(np.where(silent, _NEVER, shared)), columns)
        of_roles = np.zeros((0, len(shared)), dtype=np.int64)
        for _ in range(_ROUNDS):
            put_roles(self.lexicon, columns, values, sums.argmax(axis=1))
            of_roles = self._look_up(OF_ROLES.keys(values))
            sums = _of_groups(_apart(np.where(silent, _NEVER, shared + of_roles.sum(axis=0))), columns)
        in_order = np.zeros_like(sums)
        (left_open,) = np.nonzero((_likely(sums, columns) < _SETTLED) & ~silent)
        if len(left_open):
            in_order[left_open] = self._network.weigh(columns, left_open)
            sums += _of_groups(in_order[:, :-1] - in_order[:, -1:], columns)
        roles = sums.argmax(axis=1)
        if not why:
            return roles, []
        return roles, _why(columns, np.concatenate([weights, of_roles]), in_order, sums, roles, silent)


def keys_of(lexicon: Lexicon, name: str, signs: Ints) -> Keys:
    """The keys of features of a template: words and signs by number, (features, columns)."""
    salt, factors = _OF_NAMES[name]
    return (lexicon.stable[signs] * factors).sum(axis=1, dtype=np.uint64) + salt


def _packed(weights: NDArray[np.int16]) -> Ints:
    """The weights for all roles but the last, less those for the last, side by side in one number."""
    apart = weights[:, :-1].astype(np.int64) - weights[:, -1:]
    return (apart << (_BITS * np.arange(len(ROLES) - 1))).sum(axis=1)


def _apart(packed: Ints) -> Ints:
    """The sums for the roles but the last, which are side by side in one number."""
    sums = (packed + _HALVES).view(np.uint16).reshape(*packed.shape, len(ROLES) - 1)
    return sums.astype(np.int64) - _HALF


def _of_groups(weights: Ints, columns: Columns) -> Ints:
    """For each mention the sums over its group, from the weights for all roles but the last, whose are none.

    Coordinated countries have one role.
    """
    sums = np.zeros((len(columns.heads), len(ROLES)), dtype=np.int64)
    sums[:, :-1] = np.add.reduceat(weights, columns.heads, axis=0)
    return sums[columns.group]


def _likely(sums: Ints, columns: Columns) -> NDArray[np.float64]:
    """How likely the role is that the sums decide for."""
    sizes = _HUNDREDTHS * np.bincount(columns.group)[columns.group, None]
    return 1 / np.exp((sums - sums.max(axis=1, keepdims=True)) / sizes).sum(axis=1)


# As `_why` names what decided: the network behind the kinds of features.
_REASONS = (*_FAMILIES, IN_ORDER, SILENT, CLOSELY)
# What is known of a country or a sentence is named only where the words around say little.
_ARE_TELLING = np.array([name not in ("country", "about_sentence") for name in (*_FAMILIES, IN_ORDER)])
# Where the templates of each family begin.
_STARTS = np.searchsorted([number for number, _ in _ALL], np.arange(len(_FAMILIES)))
_FAINT, _SOME = 60, 20
_LIKELY = 0.8
"""How likely a role must be that is not in doubt."""
_HUNDREDTHS = 100
_SETTLED = 0.85
"""How likely a role must be by its features for the network not to be asked."""


def _why(
    columns: Columns, weights: Ints, in_order: Ints, sums: Ints, roles: Ints, silent: NDArray[np.bool_]
) -> list[str]:
    """Which kind of evidence speaks most for the role that was decided, against the next one."""
    place = np.arange(len(roles))
    rivals = sums.copy()
    rivals[place, roles] = np.iinfo(np.int64).min
    rival = rivals.argmax(axis=1)
    of_families = np.add.reduceat(weights, _STARTS, axis=0)
    apart = np.zeros((*of_families.shape, len(ROLES)), dtype=np.int64)
    apart[..., :-1] = _apart(of_families)
    apart = np.append(apart, in_order[None], axis=0)
    gains = apart[:, place, roles] - apart[:, place, rival]
    near = np.where(_ARE_TELLING[:, None], gains, 0)
    best = np.where(near.max(axis=0) >= _SOME, near.argmax(axis=0), gains.argmax(axis=0))
    faint = (roles == ROLES.index(Role.OTHER)) & (silent | (gains[best, place] < _FAINT))
    told = np.where(faint, _REASONS.index(SILENT), best)
    said = np.where((_likely(sums, columns) < _LIKELY) & ~silent, _REASONS.index(CLOSELY), told)
    return list(map(_REASONS.__getitem__, said.tolist()))


model = lru_cache(maxsize=1)(Model)
