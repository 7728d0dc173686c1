"""The weights of features and the network of words, fitted together with torch (``data/build/requirements.txt``).

The features have to tell the roles by themselves, and with the network, which learns what they leave open. Both see each marked
mention with some of its features and words left out, so that none is relied on alone.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from geodata._role_lexicon import Lexicon
from geodata._role_model import ROLES
from geodata._role_network import (
    ADDED,
    FORMS,
    LAYER,
    LAYERS,
    ONE,
    OTHERS,
    SHARES,
    STATES,
    WEIGHTS,
    WHOLE,
    signs_of,
)
from geodata._role_tokens import UNKNOWN

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_WIDTH, _UNITS = 64, 64
_ROUNDS, _AT_ONCE, _WARMING = 4, 256, 300
_RATE, _PENALTY = 2e-3, 0.1
_FEATURES_OUT, _WORDS_OUT, _VALUES_OUT = 0.4, 0.05, 0.3
"""The shares that are left out: of features, of words, of the numbers that words are."""
_ALONE = 0.5
"""How much it counts what the features tell by themselves."""
_LETS_THROUGH = 1.5
"""What a word lets through at first, on the scale of log odds."""
_STEEPEST = 1.0
"""The longest step of the network, before its rate."""


class Rows(NamedTuple):
    """The features of marked mentions, and the words around them.

    Attributes
    ----------
    features : array of int
        Numbers of features, of one mention after the other.
    starts : array of int
        Where those of each mention begin.
    roles, often : arrays of int
        Its role, as a place in `ROLES`, and how often it counts.
    forms, before, behind : arrays of int
        Its form, and the words around it as `geodata._role_network.windows` gives them.
    names : list of tuple of str
        The features by number: the template, and what stands in its columns.
    """

    features: Ints
    starts: Ints
    roles: Ints
    often: Ints
    forms: Ints
    before: Ints
    behind: Ints
    names: list[tuple[str, ...]]


class _Model(nn.Module):
    """The features' weights and the network."""

    def __init__(self, lexicon: Lexicon, features: int) -> None:
        super().__init__()
        self.weights = nn.EmbeddingBag(features, len(ROLES), mode="sum")
        nn.init.zeros_(self.weights.weight)
        size = len(lexicon.symbols) + len(OTHERS)
        self.unknown, self.beyond = lexicon.number[UNKNOWN], size
        self.words = nn.Embedding(size, _WIDTH)
        frames = np.append(lexicon.frame_of, np.zeros(len(OTHERS), dtype=np.int64))
        self.register_buffer("frame_of", torch.from_numpy(frames))
        self.frames = nn.Embedding(int(frames.max()) + 1, _WIDTH)
        for table in (self.words, self.frames):
            nn.init.normal_(table.weight, 0, 0.3)
        self.gates = nn.ModuleList(nn.Linear(_WIDTH, 3 * STATES) for _ in range(2))
        for gate in self.gates:
            nn.init.constant_(gate.bias[:STATES], _LETS_THROUGH)
        self.sides = nn.Linear(2 * STATES, _UNITS, bias=False)
        self.forms = nn.Embedding(len(FORMS), _UNITS)
        self.out = nn.Linear(_UNITS, len(ROLES))
        self.some = nn.Dropout(_VALUES_OUT)

    def gated(self, words: Tensor, side: int) -> tuple[Tensor, Tensor]:
        """What words let through, and what they add, on one side of a mention."""
        known = self.some(self.words(words) + self.frames(self.frame_of[words]))
        shares, added, much = self.gates[side](known).split(STATES, dim=-1)
        return torch.sigmoid(shares), torch.tanh(added) * torch.sigmoid(much)

    def _left(self, words: Tensor, side: int) -> Tensor:
        beyond = words == self.beyond
        hidden = beyond | ((torch.rand(words.shape) < _WORDS_OUT) if self.training else beyond)
        shares, added = self.gated(words.masked_fill(hidden, self.unknown), side)
        shares = shares.masked_fill(beyond[..., None], 1.0)
        added = added.masked_fill(beyond[..., None], 0.0)
        state = added[:, -1]
        for place in range(words.shape[1] - 2, -1, -1):
            state = shares[:, place] * state + added[:, place]
        return torch.tanh(state)

    def forward(
        self, features: Tensor, starts: Tensor, forms: Tensor, before: Tensor, behind: Tensor
    ) -> tuple[Tensor, Tensor]:
        """What the features tell by themselves, and with the network."""
        alone = self.weights(features, starts) / (1 - _FEATURES_OUT)
        sides = self.some(torch.cat([self._left(before, 0), self._left(behind, 1)], dim=1))
        units = functional.relu(self.sides(sides) + self.forms(forms))
        return alone, alone + self.out(self.some(units))


def fit(lexicon: Lexicon, rows: Rows, rounds: int = _ROUNDS) -> tuple[Floats, list[tuple[str, str, bytes]]]:
    """Fit the weights of each feature, in the order of `ROLES`, and the rows of ``role_model.csv`` that are the network's."""
    torch.manual_seed(1)
    choose = np.random.default_rng(1)
    model = _Model(lexicon, len(rows.names))
    others = [kept for name, kept in model.named_parameters() if not name.startswith("weights")]
    steps = torch.optim.AdamW(
        [
            {"params": model.weights.parameters(), "lr": 2 * _RATE, "weight_decay": _PENALTY},
            {"params": others, "lr": _RATE, "weight_decay": 0.0},
        ]
    )
    count = len(rows.starts)
    every = rounds * -(-count // _AT_ONCE)
    rates = torch.optim.lr_scheduler.LambdaLR(
        steps, lambda step: min(1, (step + 1) / _WARMING) * (1 - step / (every + 1))
    )
    ends = np.append(rows.starts[1:], len(rows.features))
    often = torch.from_numpy(rows.often / rows.often.mean()).float()
    wanted = torch.from_numpy(rows.roles)
    for _ in range(rounds):
        for chosen in np.array_split(choose.permutation(count), -(-count // _AT_ONCE)):
            features, starts = _some(rows, ends, chosen, choose)
            told = model(
                features,
                starts,
                *(
                    torch.from_numpy(of[chosen].astype(np.int64))
                    for of in (rows.forms, rows.before, rows.behind)
                ),
            )
            alone, both = (
                (functional.cross_entropy(sums, wanted[chosen], reduction="none") * often[chosen]).mean()
                for sums in told
            )
            steps.zero_grad()
            (both + _ALONE * alone).backward()
            nn.utils.clip_grad_norm_(others, _STEEPEST)
            steps.step()
            rates.step()
    model.eval()
    with torch.no_grad():
        return model.weights.weight.double().numpy(), list(_written(lexicon, model))


def _some(rows: Rows, ends: Ints, chosen: Ints, choose: np.random.Generator) -> tuple[Tensor, Tensor]:
    """The features of some mentions, some of them left out."""
    sizes = ends[chosen] - rows.starts[chosen]
    within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    features = rows.features[np.repeat(rows.starts[chosen], sizes) + within]
    kept = choose.random(len(features)) >= _FEATURES_OUT
    of_mention = np.repeat(np.arange(len(chosen)), sizes)[kept]
    starts = np.searchsorted(of_mention, np.arange(len(chosen)))
    return torch.from_numpy(features[kept].astype(np.int64)), torch.from_numpy(starts)


def _written(lexicon: Lexicon, model: _Model) -> list[tuple[str, str, bytes]]:
    words = torch.arange(len(signs_of(lexicon)))
    sides = []
    for side in range(2):
        shares, added = model.gated(words, side)
        sides += [
            (shares * WHOLE).round().numpy().astype(SHARES),
            (added * ONE).round().numpy().astype(ADDED).view(SHARES),
        ]
    table = np.concatenate(sides, axis=1)
    layers = (
        model.forms.weight,
        model.sides.weight[:, :STATES].T,
        model.sides.weight[:, STATES:].T,
        model.out.weight.T,
        model.out.bias,
    )
    return [
        *((part, name, row.tobytes()) for (part, name), row in zip(signs_of(lexicon), table, strict=True)),
        *(
            (LAYER, name, layer.contiguous().numpy().astype(WEIGHTS).tobytes())
            for name, layer in zip(LAYERS, layers, strict=True)
        ),
    ]
