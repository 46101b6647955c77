"""What the network loses on sayings: on the words of cues, on who speaks, and on what is said."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from recoupe.encoder.steps import step_of
from training.encoder.batches import tensors
from training.encoder.losses import unread
from training.encoder.network import Network, Saying
from training.sayings.records import Said, Stretch

CONTENT = 0.05
"""What a word of the content counts beside a cue and a source."""


class Heard:
    """A batch of windows, their words' vectors (windows × words × width), and the scores of its cues."""

    def __init__(self, head: Saying, found: Sequence[Stretch], words: Tensor) -> None:
        self.head, self.found, self.words = head, found, words
        self.places = [list(each.spans) for each in found]
        self.rows = [{place: row for row, place in enumerate(places)} for places in self.places]
        self.cues = head.cues(words)
        self.asked = torch.zeros(self.cues.shape, dtype=torch.bool)
        for number, (each, rows) in enumerate(zip(found, self.rows, strict=True)):
            self.asked[number, [row for place, row in rows.items() if place not in each.blind]] = True
        self.sayings = [(number, said) for number, each in enumerate(found) for said in each.sayings]

    def pairs(self, sayings: Sequence[tuple[int, Said]]) -> tuple[Tensor, Tensor, Tensor]:
        """Return for sayings the scores of sources, nobody first, of words as content, and which are words at all."""
        numbers = torch.tensor([number for number, _ in sayings])
        cues = torch.tensor([self.rows[number][said.cue] for number, said in sayings])
        steps = torch.zeros(len(sayings), self.words.shape[1], dtype=torch.long)
        real = torch.zeros(steps.shape, dtype=torch.bool)
        for row, (number, said) in enumerate(sayings):
            places, title = self.places[number], self.found[number].title
            steps[row, : len(places)] = torch.tensor([step_of(said.cue, place, title) for place in places])
            real[row, : len(places)] = True
        sources, contents = self.head.pairs(self.words, numbers, cues, steps)
        shut = torch.cat([torch.zeros(len(sayings), 1, dtype=torch.bool), ~real], 1)
        return sources.masked_fill(shut, -1e9), contents, real

    def answers(self, sayings: Sequence[tuple[int, Said]]) -> tuple[Tensor, Tensor]:
        """Return the right shares of sources, nobody first, and which words are content."""
        sources = torch.zeros(len(sayings), self.words.shape[1] + 1)
        contents = torch.zeros(len(sayings), self.words.shape[1])
        for row, (number, said) in enumerate(sayings):
            rows = self.rows[number]
            heads = [rows[place] + 1 for place in said.source if place in rows] or [0]
            sources[row, heads] = 1 / len(heads)
            contents[row, [rows[place] for place in said.content if place in rows]] = 1
        return sources, contents


def heard_by(network: Network, found: Sequence[Stretch], pad: int) -> Heard:
    """Return windows as the network reads them."""
    read, mask, pool = tensors([each.pieces for each in found], [list(each.spans.values()) for each in found], pad)
    words = network.words(unread(read) if network.training else read, mask, pool)
    return Heard(network.saying, found, words)


def of_sayings(network: Network, found: Sequence[Stretch], pad: int) -> Tensor:
    """Return the loss on the sayings of some windows."""
    return loss_of(heard_by(network, found, pad))


def loss_of(heard: Heard) -> Tensor:
    """Return the loss of a batch that is read: on all its words as cues, then on the sources and contents of cues."""
    is_cue = torch.zeros(heard.cues.shape)
    for number, said in heard.sayings:
        is_cue[number, heard.rows[number][said.cue]] = 1
    asked = heard.asked | (is_cue > 0)
    loss = F.binary_cross_entropy_with_logits(heard.cues[asked], is_cue[asked], reduction="sum")
    if heard.sayings:
        loss = loss + _of_pairs(heard)
    return loss / (len(heard.sayings) + 1)


def _of_pairs(heard: Heard) -> Tensor:
    sources, contents, real = heard.pairs(heard.sayings)
    right, inside = heard.answers(heard.sayings)
    known = torch.tensor([_known(heard, number, said) for number, said in heard.sayings])
    loss = -(right * torch.log_softmax(sources, 1)).sum(1)[known].sum()
    whole = torch.tensor([said.whole for _, said in heard.sayings])
    counted = real & (whole[:, None] | (inside > 0))
    return loss + CONTENT * F.binary_cross_entropy_with_logits(contents[counted], inside[counted], reduction="sum")


def _known(heard: Heard, number: int, said: Said) -> bool:
    """Tell whether the window holds the answer who speaks."""
    return said.known and (not said.source or any(place in heard.rows[number] for place in said.source))
