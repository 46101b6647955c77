"""Find the temperature at which the probabilities of arcs are as often right as they say, on the dev sets."""

import json
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from recoupe.stages.parse.features import FormTable, Vocabulary
from recoupe.stages.parse.lexicon import lexicon_for
from training import treebanks
from training.data import Encoder, Tables, batches
from training.network import Parser, Shape

GRID = np.arange(0.8, 2.61, 0.05)


@torch.no_grad()
def arc_temperature(language: str, weights: Path, folder: Path) -> float:
    """Return the temperature with the least cross entropy of the gold heads."""
    network, encoder = load_network(language, weights)
    sums = np.zeros(len(GRID))
    for file in treebanks.files(language, "dev"):
        for group in batches(treebanks.read(folder, file), Random(0), words=2000):
            batch = encoder.batch(group)
            real = batch.heads >= 0
            arcs, heads = network(batch).arcs[real], batch.heads[real]
            sums += [_cost(arcs / temperature, heads) for temperature in GRID]
    return round(float(GRID[sums.argmin()]), 2)


def _cost(arcs: Tensor, heads: Tensor) -> float:
    return float(functional.cross_entropy(arcs, heads, reduction="sum"))


def load_network(language: str, weights: Path) -> tuple[Parser, Encoder]:
    """Return the network of a finished run, ready to score."""
    described = json.loads((weights / "tables.json").read_text(encoding="utf-8"))["shape"]
    taggers = tuple((name, count) for name, count in described.pop("taggers"))
    network = Parser(Shape(**described, taggers=taggers), dropout=0.0)
    network.read(weights / "weights.npz")
    network.eval()
    tables = Tables.read(weights / "tables.json")
    forms = FormTable(Vocabulary.read(weights / "vocabulary.txt"), lexicon_for(language), tables.flags)
    return network, Encoder(tables, forms)
