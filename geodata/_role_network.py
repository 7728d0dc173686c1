"""What the words around a mention tell in their order: a small recurrent network, for what the linear model leaves in doubt.

The words on each side of a mention are read one by one, the furthest first. Each lets through a share of what was read before it
and adds something of its own. Both hang on the word alone and are a row of a table, so that nothing is multiplied but the shares.
What is left at the mention is weighed by two dense layers. This is the simple recurrent unit (Lei et al. 2018, arXiv:1709.02755)
without its highway.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from geodata._role_columns import Columns
from geodata._role_lexicon import Lexicon
from geodata._role_places import Ints, Mask

WINDOW = 18
"""Words on each side that are read."""
STATES = 64
"""Numbers that are kept of the words that were read."""
OTHERS = ("name", "adjective", "people", "name listed", "adjective listed", "people listed")
"""What is read where another mention stands: its form, and whether it is of the same list."""
LAYERS = ("forms", "before", "behind", "out", "offset")
"""The dense layers: what the form of the mention and what is left of each side add to the units, what these add to the roles, and
what the roles begin with."""
WORD, OTHER, LAYER = "word", "other", "layer"
"""The parts of the file."""
SHARES, ADDED, WEIGHTS = np.dtype("u1"), np.dtype("i1"), np.dtype("<f2")
"""The numbers of words and of layers, as they are written."""
WHOLE, ONE = 255, 127
"""A share of all, and what adds one."""
FORMS = ("N", "A", "P")
"""Signs of the forms of mentions, which the lexicon numbers one behind the other."""
_HUNDREDTHS = 100

Floats = NDArray[np.float32]


def signs_of(lexicon: Lexicon) -> list[tuple[str, str]]:
    """Part and name of what is read, in the order of the numbers that `windows` gives."""
    return [*((WORD, symbol) for symbol in lexicon.symbols), *((OTHER, name) for name in OTHERS)]


def forms_of(lexicon: Lexicon, columns: Columns) -> Ints:
    """The form of each mention of a batch, as its place in `FORMS`."""
    return columns.of["kind"] - lexicon.number[FORMS[0]]


def windows(lexicon: Lexicon, columns: Columns, mentions: Ints) -> tuple[Ints, Ints]:
    """The words before and behind mentions of a batch, the nearest first.

    Parameters
    ----------
    lexicon : Lexicon
    columns : Columns
    mentions : array of int
        Places in the batch.

    Returns
    -------
    before, behind : arrays of int, (mentions, WINDOW)
        Numbers of words of the lexicon; from its size on those of `OTHERS`, and one for what is beyond the edges of the sentence.
    """
    size = len(lexicon.symbols)
    words = columns.near[0].copy()
    words[columns.at] = size + forms_of(lexicon, columns)
    groups = np.full(len(words), -1)
    groups[columns.at] = columns.group
    at, own = columns.at[mentions, None], columns.group[mentions, None]
    _, begin, end = columns.frames

    def read(places: Ints, within: Mask) -> Ints:
        places = np.where(within, places, 0)
        return np.where(within, words[places] + len(FORMS) * (groups[places] == own), size + len(OTHERS))

    away = np.arange(1, WINDOW + 1)
    # The edges of the sentence are read as words.
    return (
        read(at - away, at - away >= begin[mentions, None] - 1),
        read(at + away, at + away <= end[mentions, None]),
    )


class Network:
    """The table of words and the layers.

    Parameters
    ----------
    lexicon : Lexicon
    rows : iterable of (str, str, bytes)
        Part, name and numbers: the rows of ``role_model.csv`` that are of these parts.
    """

    def __init__(self, lexicon: Lexicon, rows: Iterable[tuple[str, str, bytes]]) -> None:
        self._lexicon = lexicon
        layers = dict[str, bytes]()
        numbers = {sign: number for number, sign in enumerate(signs_of(lexicon))}
        # The last lets everything through and adds nothing. A word has two rows: what it does before a mention, and what behind.
        shares = np.full((len(numbers) + 1, 2, STATES), WHOLE, dtype=SHARES)
        added = np.zeros(shares.shape, dtype=ADDED)
        for part, name, values in rows:
            if part == LAYER:
                layers[name] = values
                continue
            number = numbers[part, name]
            of_sides = np.frombuffer(values, dtype=SHARES).reshape(2, 2, STATES)
            shares[number], added[number] = of_sides[:, 0], of_sides[:, 1].view(ADDED)
        self._shares, self._added = shares.reshape(-1, STATES), added.reshape(-1, STATES)
        forms, before, behind, out, self._offset = (
            np.frombuffer(layers[name], dtype=WEIGHTS).astype(np.float32) for name in LAYERS
        )
        self._forms = forms.reshape(len(FORMS), -1)
        units = self._forms.shape[1]
        self._sides = np.concatenate([before, behind]).reshape(-1, units)
        self._out = out.reshape(units, -1)

    def weigh(self, columns: Columns, mentions: Ints) -> Ints:
        """What the words around mentions weigh for each role, in hundredths: mention and role, in the order of `ROLES`."""
        before, behind = windows(self._lexicon, columns, mentions)
        rows = np.concatenate([2 * before, 2 * behind + 1])
        states = np.zeros((len(rows), STATES), dtype=np.float32)
        for of_words in rows.T[::-1].copy():
            states *= self._shares.take(of_words, axis=0)
            states *= 1 / WHOLE
            states += self._added.take(of_words, axis=0)
        left = np.tanh(states * (1 / ONE)).reshape(2, len(mentions), STATES)
        forms = self._forms[forms_of(self._lexicon, columns)[mentions]]
        units = np.concatenate(left, axis=1) @ self._sides + forms
        weights = np.maximum(units, 0) @ self._out + self._offset
        return np.rint(_HUNDREDTHS * weights).astype(np.int64)
