"""What the network loses: on roles, on acts and how they stand, and on who is a party of an act."""

import random
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from recoupe.encoder.network import Place
from training.encoder.batches import Item, tensors
from training.encoder.network import CERTAINTIES, MODALITIES, ROOTS, Network, and_one, bag
from training.encoder.records import NONE, Candidate, Key, Record, choices
from training.encoder.roles import Sentence

WITHOUT_TRAITS = 0.2
"""How often the traits are left out, so that the vectors learn to do without them."""
UNREAD = 0.06
"""How many of the pieces of a batch are unread while it is learned from."""
UNKNOWN, MARKS = 3, 4
"""The number of the unknown piece, and how many numbers at the head of the vocabulary are no pieces."""
SHARES = {"root": 0.5, "modality": 0.5, "certainty": 0.3, "polarity": 0.5, "told": 0.5}
AFTER_ROOTS, AFTER_MODALITIES = len(ROOTS), len(ROOTS) + len(MODALITIES)
AFTER_CERTAINTIES = AFTER_MODALITIES + len(CERTAINTIES)


class Read:
    """A batch of windows as the network reads it."""

    def __init__(self, network: Network, found: Sequence[Item], pad: int, *, traits: bool = True) -> None:
        self.network, self.items, self.traits = network, found, traits
        order = [sorted(item.spans, key=lambda place, item=item: item.spans[place][0]) for item in found]  # type: ignore[misc]
        self.rows: list[dict[Place, int]] = [{place: row for row, place in enumerate(places)} for places in order]
        spans = [[item.spans[place] for place in places] for item, places in zip(found, order, strict=True)]
        read, mask, pool = tensors([item.pieces for item in found], spans, pad)
        self.words = network.words(unread(read) if network.training else read, mask, pool)
        self.acts = [(number, act) for number, item in enumerate(found) for act in item.acts]

    def vectors(self, acts: Sequence[tuple[int, Record]]) -> Tensor:
        """Return the vectors of acts: acts × width."""
        return torch.stack([self.words[number, self.rows[number][act.place]] for number, act in acts])

    def scores(self) -> tuple[Tensor, Tensor]:
        """Return the log odds of every act, and the scores of how it stands."""
        network, vectors = self.network, self.vectors(self.acts)
        worth, axes = network.act_out(network.act(vectors))[:, 0], network.axes_out(network.axes(vectors))
        if self.traits:
            worth = worth + network.traits["act"](*bag([act.traits for _, act in self.acts]))[:, 0]
            axes = axes + network.traits["axes"](*bag([act.traits for _, act in self.acts]))
        return worth, axes

    def parties(self, acts: Sequence[tuple[int, Record]]) -> tuple[list[tuple[int, Key]], Tensor]:
        """Return for each act and entity the scores of none, actor and other: the best of the entity's mentions."""
        network = self.network
        rows: list[tuple[int, int, int, Candidate, int]] = []
        for place, (number, act) in enumerate(acts):
            item = self.items[number]
            assert item.text is not None
            for each, step in choices(item.text, act, set(item.spans), item.title):
                rows.append((place, number, self.rows[number][each.place], each, step))
        left = and_one(network.party_act(self.vectors(acts)))[torch.tensor([row[0] for row in rows])]
        right = and_one(network.party_word(self.words[[row[1] for row in rows], [row[2] for row in rows]]))
        scores = torch.stack([((left @ weights) * right).sum(-1) for weights in network.party], -1) + network.party_bias
        told = {
            "distance": [step for *_, step in rows], "sort": [network.sort_of(each.sort) for *_, each, _ in rows],
            "told": [each.told for *_, each, _ in rows], "often": [each.often for *_, each, _ in rows],
        }  # fmt: skip
        for name, values in told.items():
            scores = scores + network.beside[name](torch.tensor(values))
        if self.traits:
            scores = scores + network.traits["party"](*bag([each.traits for *_, each, _ in rows]))
        keys = list(dict.fromkeys((place, each.key) for place, _, _, each, _ in rows))
        groups = {key: number for number, key in enumerate(keys)}
        index = torch.tensor([groups[place, each.key] for place, _, _, each, _ in rows])
        best = torch.full((len(keys), 2), -1e9).scatter_reduce(0, index[:, None].expand(-1, 2), scores, "amax")
        return keys, torch.cat([torch.zeros(len(keys), 1), best], 1)


def unread(pieces: Tensor) -> Tensor:
    """Return pieces of which some are as good as not there. Shape as given."""
    return torch.where((torch.rand(pieces.shape) < UNREAD) & (pieces >= MARKS), UNKNOWN, pieces)


def of_claims(network: Network, found: Sequence[Item], pad: int) -> Tensor | None:
    """Return the loss on the acts of some windows, None where they hold none."""
    read = Read(network, found, pad, traits=random.random() >= WITHOUT_TRAITS)
    if not read.acts:
        return None
    worth, axes = read.scores()
    known = [number for number, (_, act) in enumerate(read.acts) if not act.skipped]
    answers = torch.tensor([float(read.acts[number][1].answer is not None) for number in known])
    loss = F.binary_cross_entropy_with_logits(worth[known], answers, reduction="sum")
    right = [number for number in known if read.acts[number][1].answer is not None]
    if right:
        acts = [read.acts[number] for number in right]
        loss = loss + _of_axes(axes[right], [act for _, act in acts])
        if any(choices(item.text, act, set(item.spans), item.title) for item, act in _pairs(read, acts) if item.text):
            keys, scores = read.parties(acts)
            gold = torch.tensor([acts[place][1].gold.get(key, NONE) for place, key in keys])
            loss = loss + F.cross_entropy(scores, gold, reduction="sum")
    return loss / len(read.acts)


def _pairs(read: Read, acts: Sequence[tuple[int, Record]]) -> list[tuple[Item, Record]]:
    return [(read.items[number], act) for number, act in acts]


def _of_axes(axes: Tensor, acts: Sequence[Record]) -> Tensor:
    answers: list[dict[str, Any]] = [act.answer or {} for act in acts]
    parts = {
        "root": (axes[:, :AFTER_ROOTS], [ROOTS.index(row["plover"]) for row in answers]),
        "modality": (axes[:, AFTER_ROOTS:AFTER_MODALITIES], [MODALITIES.index(row["modality"]) for row in answers]),
        "certainty": (
            axes[:, AFTER_MODALITIES:AFTER_CERTAINTIES], [CERTAINTIES.index(row["certainty"]) for row in answers]
        ),
        "polarity": (
            axes[:, AFTER_CERTAINTIES : AFTER_CERTAINTIES + 2], [int(row["polarity"] == "negated") for row in answers]
        ),
    }  # fmt: skip
    loss = torch.zeros(())
    for name, (scores, numbers) in parts.items():
        loss = loss + SHARES[name] * F.cross_entropy(scores, torch.tensor(numbers), reduction="sum")
    heard = [number for number, act in enumerate(acts) if act.heard]
    if heard:
        told = torch.tensor([float(bool(answers[number]["by"])) for number in heard])
        loss = loss + SHARES["told"] * F.binary_cross_entropy_with_logits(axes[heard, -1], told, reduction="sum")
    return loss


def of_roles(network: Network, found: Sequence[Sentence], pad: int) -> Tensor:
    """Return the loss on the predicates of some sentences and on the roles of their words."""
    words = network.words(*tensors([each.pieces for each in found], [each.spans for each in found], pad))
    sizes = torch.tensor([len(each.spans) for each in found])
    real = torch.arange(words.shape[1])[None, :] < sizes[:, None]
    is_predicate = torch.zeros(real.shape)
    for number, each in enumerate(found):
        is_predicate[number, [i for i, _ in each.predicates]] = 1
    asked = network.predicate(words)[..., 0]
    loss = 2 * F.binary_cross_entropy_with_logits(asked[real], is_predicate[real])
    rows = [(number, i, heads) for number, each in enumerate(found) for i, heads in each.predicates]
    if not rows:
        return loss
    numbers = torch.tensor([number for number, *_ in rows])
    left = and_one(network.role_act(torch.stack([words[number, i] for number, i, _ in rows])))
    right = and_one(network.role_word(words))[numbers]
    scores = torch.einsum("nre,nwe->nwr", torch.einsum("nd,rde->nre", left, network.role), right)
    gold = torch.zeros(scores.shape[:2], dtype=torch.long)
    gold[~real[numbers]] = -100
    for row, (_, _, heads) in enumerate(rows):
        for i, role in heads.items():
            gold[row, i] = role
    return loss + 0.5 * F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum") / len(
        rows
    )
