"""The weights of pronouns in PyTorch: the table of features, and the head over the encoder's vectors beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from recoupe.encoder import Encoder
from recoupe.encoder.antecedents import Antecedents
from recoupe.encoder.network import Place, Vectors
from recoupe.encoder.steps import STEPS, step_of
from recoupe.model import Reading
from training.encoder.network import HIDDEN, and_one, layer
from training.export import Array
from training.names.choices import Choice

NAMES = {"pronoun.1": "pronoun", "word.1": "word", "nobody": "nobody"}


@dataclass(slots=True)
class Item:
    """A choice as numbers: the features of each candidate and of nobody, vectors, steps, and what is right."""

    features: list[list[int]]
    pronoun: Vectors
    words: Vectors
    steps: list[int]
    right: list[bool]


@dataclass(slots=True)
class Batch:
    """Choices one behind the other: `whose` tells of each candidate whose it is, `nobody` where nobody stands."""

    features: Tensor
    starts: Tensor
    pronouns: Tensor
    words: Tensor
    steps: Tensor
    whose: Tensor
    nobody: Tensor
    right: Tensor


class Weigher(nn.Module):
    """A table of weights, and beside it, if wanted, a head; their scores are added."""

    def __init__(self, features: int, width: int, *, beside: bool) -> None:
        super().__init__()
        self.beside = beside
        self.table = nn.EmbeddingBag(features, 1, mode="sum")
        self.pronoun, self.word = layer(width), layer(width)
        self.pair = nn.Parameter(0.02 * torch.randn(HIDDEN + 1, HIDDEN + 1))
        self.steps, self.nobody = nn.Embedding(STEPS, 1), nn.Linear(HIDDEN, 1)
        for weight in (self.table.weight, self.steps.weight, self.nobody.weight):
            nn.init.zeros_(weight)

    def forward(self, batch: Batch) -> Tensor:
        """Return the log share of each candidate and of nobody among those of its choice."""
        scores: Tensor = self.table(batch.features, batch.starts)[:, 0]
        if self.beside:
            hidden = self.pronoun(batch.pronouns)
            left = (and_one(hidden) @ self.pair)[batch.whose]
            heard = (left * and_one(self.word(batch.words))).sum(1) + self.steps(batch.steps)[:, 0]
            scores = scores + torch.where(batch.nobody, self.nobody(hidden)[batch.whose, 0], heard)
        return scores - summed(scores, batch)[batch.whose]

    def loss(self, batch: Batch) -> Tensor:
        """Return how unlikely the right candidates of each choice are together, on average."""
        right = self(batch).masked_fill(~batch.right, -1e9)
        return -summed(right, batch).mean()

    def arrays(self) -> dict[str, Array]:
        """Return the head's layers by the names that they ship with, to be stacked with those of others."""
        own = {name: value.detach().numpy() for name, value in self.state_dict().items()}
        found = {"pair": own["pair"], "steps": own["steps.weight"]}
        for old, new in NAMES.items():
            found |= {f"{new}.{part}": own[f"{old}.{part}"] for part in ("weight", "bias")}
        return found


def summed(scores: Tensor, batch: Batch) -> Tensor:
    """Return the logarithm of the sum of the exponents of each choice's scores."""
    count = len(batch.pronouns)
    most = torch.full((count,), -1e30).scatter_reduce(0, batch.whose, scores.detach(), "amax")
    parts = torch.exp(scores - most[batch.whose])
    return most + torch.log(torch.zeros(count).index_add(0, batch.whose, parts) + 1e-30)


def batch_of(items: Sequence[Item]) -> Batch:
    """Return some choices as a batch."""
    lists = [each for item in items for each in item.features]
    sizes = [len(item.features) for item in items]
    last = np.cumsum(sizes) - 1
    nobody = torch.zeros(len(lists), dtype=torch.bool)
    nobody[last] = True
    return Batch(
        features=torch.tensor([one for each in lists for one in each]),
        starts=torch.tensor(np.cumsum([0, *map(len, lists[:-1])])),
        pronouns=torch.tensor(np.stack([item.pronoun for item in items])),
        words=torch.tensor(np.concatenate([item.words for item in items])),
        steps=torch.tensor([step for item in items for step in item.steps]),
        whose=torch.repeat_interleave(torch.arange(len(items)), torch.tensor(sizes)),
        nobody=nobody,
        right=torch.tensor([right for item in items for right in item.right]),
    )


class Vectorised:
    """The words of one text as the head is given them in the product."""

    def __init__(self, reading: Reading, reader: Encoder) -> None:
        self.windows = [each for each in reader.read(reading) if each[1]]
        self.seen = Antecedents(self.windows, {})

    def item(self, choice: Choice, index: dict[str, int]) -> Item | None:
        """Return a choice as numbers, None where its pronoun is not read."""
        number = self.seen.window_of.get(choice.place)
        if number is None:
            return None
        window, rows, vectors = self.windows[number]
        words: list[Place] = choice.places
        return Item(
            features=[[index[one] for one in each if one in index] for each in (*choice.features, choice.nobody)],
            pronoun=vectors[rows[choice.place]],
            words=np.stack([*(self.seen.vector(word, number) for word in words), np.zeros_like(vectors[0])]),
            steps=[*(step_of(choice.place, word, window.places[0]) for word in words), 0],
            right=[*choice.right, not any(choice.right)],
        )
