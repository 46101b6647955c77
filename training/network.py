"""The parser as a torch module: word, affixes, lexicon flags, three BiLSTMs, taggers, biaffine arcs and labels."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Sizes of the network."""

    words: int
    pieces: int
    flags: int
    taggers: tuple[tuple[str, int], ...]
    labels: int
    word_width: int = 128
    piece_width: int = 128
    flag_width: int = 96
    hidden: int = 224
    arc_width: int = 320
    label_width: int = 112
    tag_width: int = 128
    layers: int = 3


@dataclass(slots=True, kw_only=True)
class Batch:
    """Padded sentences, time first; the first row of each is the root. `unique` forms, `index` into them."""

    words: Tensor
    affixes: Tensor
    flags: Tensor
    index: Tensor
    lengths: Tensor
    heads: Tensor
    labels: Tensor
    tags: dict[str, Tensor]


@dataclass(slots=True, kw_only=True)
class Scores:
    """What the network says of a batch: tag logits, arc logits [batch, word, head], the halves of the label scorer."""

    tags: dict[str, Tensor]
    arcs: Tensor
    label_dependent: Tensor
    label_head: Tensor


class SharedDropout(nn.Module):
    """Dropout whose mask is the same at every position of a sentence."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Drop channels of a [time, batch, channel] tensor."""
        if not self.training:
            return x
        mask = torch.empty((1, *x.shape[1:]), dtype=x.dtype).bernoulli_(1 - self.rate) / (1 - self.rate)
        return x * mask


class Parser(nn.Module):
    """The whole network."""

    def __init__(self, shape: Shape, *, dropout: float) -> None:
        super().__init__()
        self.shape = shape
        self.word = nn.Embedding(shape.words, shape.word_width)
        self.piece = nn.EmbeddingBag(shape.pieces, shape.piece_width, mode="sum")
        self.flag = nn.Linear(shape.flags, shape.flag_width, bias=False)
        nn.init.normal_(self.word.weight, std=0.3)
        nn.init.normal_(self.piece.weight, std=0.2)
        width = shape.word_width + shape.piece_width + shape.flag_width
        self.forwards, self.backwards = nn.ModuleList(), nn.ModuleList()
        for layer in range(shape.layers):
            size = width if layer == 0 else 2 * shape.hidden
            self.forwards.append(_recurrent(size, shape.hidden))
            self.backwards.append(_recurrent(size, shape.hidden))
        self.dropout = SharedDropout(dropout)
        top = 2 * shape.hidden
        self.tag_hidden = nn.Linear(top, shape.tag_width)
        self.taggers = nn.ModuleDict({name: nn.Linear(shape.tag_width, count) for name, count in shape.taggers})
        self.arc_dependent, self.arc_head = nn.Linear(top, shape.arc_width), nn.Linear(top, shape.arc_width)
        self.label_dependent, self.label_head = nn.Linear(top, shape.label_width), nn.Linear(top, shape.label_width)
        self.arc = nn.Parameter(torch.zeros(shape.arc_width + 1, shape.arc_width))
        self.label = nn.Parameter(torch.zeros(shape.label_width + 1, shape.labels, shape.label_width + 1))
        nn.init.normal_(self.arc, std=0.02)
        nn.init.normal_(self.label, std=0.02)

    def read(self, path: Path) -> None:
        """Take the weights that a run left."""
        with np.load(path) as stored, torch.no_grad():
            for name, weight in self.named_parameters():
                weight.copy_(torch.from_numpy(stored[name]))

    def embed(self, batch: Batch, known: Tensor | None) -> Tensor:
        """Return [time, batch, width]; in training words are forgotten, each occurrence by itself."""
        pieces = self.piece(batch.affixes)
        flags = self.flag(batch.flags)
        words = batch.words[batch.index]
        if self.training and known is not None:
            chance = torch.rand(words.shape)
            words = torch.where(chance < known[words], torch.zeros_like(words), words)
        parts = [self.word(words), pieces[batch.index], flags[batch.index]]
        if self.training:
            kept = torch.rand((*words.shape, len(parts))) > torch.tensor([0.15, 0.1, 0.1])
            scale = len(parts) / kept.sum(-1, keepdim=True).clamp(min=1)
            parts = [part * (kept[..., i : i + 1] * scale) for i, part in enumerate(parts)]
        return torch.cat(parts, -1)

    def forward(self, batch: Batch, known: Tensor | None = None) -> Scores:
        """Return the scores of a batch."""
        back = _reversal(batch.lengths, batch.index.shape[0])
        x = self.dropout(self.embed(batch, known))
        for layer, (ahead, behind) in enumerate(zip(self.forwards, self.backwards, strict=True)):
            right, _ = ahead(x)
            left, _ = behind(_reorder(x, back))
            x = self.dropout(torch.cat([right, _reorder(left, back)], -1))
            if layer == self.shape.layers - 2:
                tagged = x
        top = x
        hidden = self.dropout(functional.leaky_relu(self.tag_hidden(tagged), 0.1))
        arcs_d = self.dropout(functional.leaky_relu(self.arc_dependent(top), 0.1)).transpose(0, 1)
        arcs_h = self.dropout(functional.leaky_relu(self.arc_head(top), 0.1)).transpose(0, 1)
        labels_d = self.dropout(functional.leaky_relu(self.label_dependent(top), 0.1)).transpose(0, 1)
        labels_h = self.dropout(functional.leaky_relu(self.label_head(top), 0.1)).transpose(0, 1)
        arcs = (with_one(arcs_d) @ self.arc) @ arcs_h.transpose(1, 2)
        beyond = torch.arange(arcs.shape[2])[None, :] >= batch.lengths[:, None]
        return Scores(
            tags={name: tagger(hidden).transpose(0, 1) for name, tagger in self.taggers.items()},
            arcs=arcs.float().masked_fill(beyond[:, None, :], -1e9),
            label_dependent=labels_d,
            label_head=labels_h,
        )

    def score_labels(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return [pair, label] logits for rows of the two halves."""
        size, labels, _ = self.label.shape
        half = (with_one(dependents) @ self.label.reshape(size, -1)).reshape(-1, labels, size)
        return (half @ with_one(heads)[:, :, None]).squeeze(-1)


def with_one(x: Tensor) -> Tensor:
    """Append a channel of ones."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def _recurrent(size: int, hidden: int) -> nn.LSTM:
    lstm = nn.LSTM(size, hidden)
    for gate in range(4):
        nn.init.orthogonal_(lstm.weight_hh_l0.data[gate * hidden : (gate + 1) * hidden])
    nn.init.xavier_uniform_(lstm.weight_ih_l0)
    nn.init.zeros_(lstm.bias_ih_l0)
    nn.init.zeros_(lstm.bias_hh_l0)
    lstm.bias_ih_l0.data[hidden : 2 * hidden] = 0.5
    return lstm


def _reversal(lengths: Tensor, size: int) -> Tensor:
    """Return, time first, where each position is in the sentence read backwards; padding stays in place."""
    position = torch.arange(size)[:, None]
    return torch.where(position < lengths[None, :], lengths[None, :] - 1 - position, position)


def _reorder(x: Tensor, order: Tensor) -> Tensor:
    return x.gather(0, order[:, :, None].expand(-1, -1, x.shape[2]))


def loss(scores: Scores, batch: Batch, parser: Parser) -> dict[str, Tensor]:
    """Return the losses of arcs, labels and each tagger, over the words that have a gold value."""
    real = batch.heads >= 0
    found = {"arc": functional.cross_entropy(scores.arcs[real], batch.heads[real])}
    labelled = real & (batch.labels >= 0)
    rows, places = labelled.nonzero(as_tuple=True)
    label_scores = parser.score_labels(
        scores.label_dependent[rows, places], scores.label_head[rows, batch.heads[labelled]]
    )
    found["label"] = functional.cross_entropy(label_scores.float(), batch.labels[labelled])
    for name, gold in batch.tags.items():
        known = gold >= 0
        found[name] = functional.cross_entropy(scores.tags[name][known].float(), gold[known])
    return found
