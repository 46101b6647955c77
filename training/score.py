"""Scores of a network in training, on gold words, greedily decoded; `evaluate.py` has the figures that count."""

from random import Random

import torch

from training.conllu import Gold
from training.data import Encoder, batches
from training.network import Parser


@torch.no_grad()
def attachment(network: Parser, encoder: Encoder, sentences: list[Gold]) -> dict[str, float]:
    """Return UPOS, UAS and LAS in percent, punctuation included."""
    network.eval()
    words = tagged = attached = labelled = 0
    for group in batches(sentences, Random(0), words=2000):
        batch = encoder.batch(group)
        scores = network(batch)
        real = batch.heads >= 0
        heads = scores.arcs.argmax(-1)
        rows, places = real.nonzero(as_tuple=True)
        logits = network.score_labels(scores.label_dependent[rows, places], scores.label_head[rows, heads[real]])
        right = heads[real] == batch.heads[real]
        words += int(real.sum())
        tagged += int((scores.tags["pos"].argmax(-1)[real] == batch.tags["pos"][real]).sum())
        attached += int(right.sum())
        labelled += int((right & (logits.argmax(-1) == batch.labels[real])).sum())
    network.train()
    counts = {"UPOS": tagged, "UAS": attached, "LAS": labelled}
    return {name: round(100 * count / words, 2) for name, count in counts.items()}
