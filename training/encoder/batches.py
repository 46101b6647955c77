"""Windows of articles as the network takes them: pieces, which of them make a word, and the acts to be learned."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import Tensor

from recoupe.encoder import Pieces, windows
from recoupe.encoder.network import LONGEST, Place
from training.encoder.records import Record, Text

CHUNK = 400
"""Items that are sorted by length together, so that a batch is of one length but an epoch is not."""
T = TypeVar("T")


@dataclass(slots=True)
class Item:
    """One window: its pieces with the beginning and the end, the pieces of each word, the acts that are new in it."""

    text: Text | None
    pieces: list[int]
    spans: dict[Place, tuple[int, int]]
    acts: list[Record]
    title: int = 0


def items(texts: Sequence[Text], pieces: Pieces) -> list[Item]:
    """Return the windows of articles."""
    found = []
    for text in texts:
        cuts = [[pieces.cut(word, spaced=spaced) for word, spaced in sentence] for sentence in text.sentences]
        for window in windows([sum(map(len, cut)) for cut in cuts]):
            row, spans = [pieces.begin], {}
            for place, i, cut in ((at, i, cut) for at in window.places for i, cut in enumerate(cuts[at])):
                if len(row) + len(cut) > LONGEST:
                    break
                spans[place, i] = (len(row), len(row) + len(cut))
                row += cut
            new = [act for act in text.acts if act.place[0] >= window.first and act.place in spans]
            found.append(Item(text, [*row, pieces.end], spans, new, window.places[0]))
    return found


def batches(found: Sequence[T], size: int, pieces: Callable[[T], list[int]]) -> Iterator[list[T]]:
    """Yield items of about one length together, at most `size` pieces with their padding, in random order."""
    order = list(range(len(found)))
    random.shuffle(order)
    out: list[list[T]] = []
    for start in range(0, len(order), CHUNK):
        held: list[T] = []
        for number in sorted(order[start : start + CHUNK], key=lambda each: len(pieces(found[each]))):
            if held and len(pieces(found[number])) * (len(held) + 1) > size:
                out.append(held)
                held = []
            held.append(found[number])
        out.append(held)
    random.shuffle(out)
    yield from out


def tensors(
    rows: Sequence[list[int]], spans: Sequence[Sequence[tuple[int, int]]], pad: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Return pieces, which of them count, and how pieces make words: batch × words × pieces."""
    most, words = max(map(len, rows)), max(map(len, spans))
    pieces = torch.full((len(rows), most), pad)
    mask = torch.zeros(len(rows), most, dtype=torch.bool)
    pool = torch.zeros(len(rows), words, most)
    for number, (row, places) in enumerate(zip(rows, spans, strict=True)):
        pieces[number, : len(row)] = torch.tensor(row)
        mask[number, : len(row)] = True
        for place, (start, end) in enumerate(places):
            pool[number, place, start:end] = 1 / (end - start)
    return pieces, mask, pool
