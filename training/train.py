"""Make the parser of a language: `python -m training.train --language fr --treebanks ../shared/treebanks`."""

import argparse
import math
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor

from recoupe.stages.parse.features import FormTable, Vocabulary
from recoupe.stages.parse.lexicon import lexicon_for
from training import synthetic_en, synthetic_es, synthetic_fr, treebanks
from training.augment import perturbed
from training.conllu import Gold
from training.data import Encoder, Tables, batches, count_words, forgetting, make_tables, make_vocabulary
from training.harvest import harvest
from training.network import Batch, Parser, Shape, loss
from training.score import attachment

WORK = Path(__file__).parent / "work"
SYNTHESIZERS = {"fr": synthetic_fr.sentence, "en": synthetic_en.sentence, "es": synthetic_es.sentence}
WEIGHTS = {"arc": 1.0, "label": 0.7, "pos": 0.35, "morph": 0.35, "tag": 0.25}
POOL = 12_000


def main() -> None:
    """Read the arguments, train, and write the weights under training/work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=sorted(SYNTHESIZERS), required=True)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--minutes", type=float, default=math.inf, help="end after this time, whatever the epochs")
    parser.add_argument("--synthetic", type=int, default=2500, help="new sentences in each epoch")
    parser.add_argument("--batch", type=int, default=900, help="words in a batch")
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--dropout", type=float, default=0.35)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--name", default="", help="folder under training/work; the language if not given")
    parser.add_argument("--continue", dest="start", help="go on from the weights in this folder under training/work")
    run(parser.parse_args())


class Corpus:
    """The training sentences of a language, gold and glued, drawn anew for each epoch."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.random = options, Random(options.seed)
        files = treebanks.files(options.language, "train")
        self.gold = [(file, treebanks.read(options.treebanks, file)) for file in files]
        self.everything = [s for _, sentences in self.gold for s in sentences]
        cut = [s for file, all_ in self.gold if file.share == 1 and "pud" not in file.name for s in all_]
        pieces = harvest(cut)
        self.pool = [SYNTHESIZERS[options.language](self.random, pieces) for _ in range(POOL)]

    def epoch(self) -> Iterator[list[Gold]]:
        """Yield the batches of one epoch."""
        drawn = self.random.sample(self.pool, min(self.options.synthetic, len(self.pool)))
        for file, sentences in self.gold:
            drawn += self.random.sample(sentences, int(file.share * len(sentences)))
        changed = [perturbed(gold, self.random) for gold in drawn]
        yield from batches(changed, self.random, words=self.options.batch)


def run(options: argparse.Namespace) -> None:
    """Train one language, from nothing or from the weights of an earlier run."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    corpus, lexicon = Corpus(options), lexicon_for(options.language)
    dev_files = treebanks.files(options.language, "dev")
    dev = [s for file in dev_files for s in treebanks.read(options.treebanks, file)[:500]]
    if options.start:
        vocabulary = Vocabulary.read(WORK / options.start / "vocabulary.txt")
        tables = Tables.read(WORK / options.start / "tables.json")
    else:
        vocabulary = make_vocabulary([*corpus.everything, *corpus.pool[:2000]])
        tables = make_tables(corpus.everything, lexicon, xpos=options.language == "en")
    shape = Shape(
        words=vocabulary.word_count,
        pieces=vocabulary.piece_count,
        flags=len(tables.flags),
        labels=len(tables.labels),
        taggers=tuple((name, len(tags)) for name, tags in tables.taggers.items()),
    )
    folder = WORK / (options.name or options.language)
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary.write(folder / "vocabulary.txt")
    tables.write(folder / "tables.json", asdict(shape))
    network = Parser(shape, dropout=options.dropout)
    if options.start:
        network.read(WORK / options.start / "weights.npz")
    print(f"{len(corpus.everything)} sentences, {sum(p.numel() for p in network.parameters())} weights", flush=True)
    known = forgetting(vocabulary, count_words(corpus.everything), 0.25)
    encoder = Encoder(tables, FormTable(vocabulary, lexicon, tables.flags))
    optimise(network, encoder, known, corpus, dev)


class Average:
    """A moving average of the weights: what is measured and kept."""

    def __init__(self, network: Parser) -> None:
        self.network = network
        self.weights = {name: value.detach().clone() for name, value in network.named_parameters()}

    def follow(self, step: int) -> None:
        """Move towards the weights of now, faster at first."""
        kept = min(0.99, (step + 1) / (step + 40))
        for name, weight in self.network.named_parameters():
            self.weights[name].lerp_(weight.detach(), 1 - kept)

    def write(self, path: Path) -> None:
        """Write the averaged weights; a run that is cut off leaves the file of the time before."""
        unfinished = path.with_suffix(".tmp.npz")
        np.savez(unfinished, **{name: value.numpy() for name, value in self.weights.items()})
        unfinished.replace(path)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Put the averaged weights into the network for a while."""
        own = dict(self.network.named_parameters())
        with torch.no_grad():
            live = {name: weight.detach().clone() for name, weight in own.items()}
            for name, weight in own.items():
                weight.copy_(self.weights[name])
            yield
            for name, weight in own.items():
                weight.copy_(live[name])


def optimise(network: Parser, encoder: Encoder, known: Tensor, corpus: Corpus, dev: list[Gold]) -> None:
    """Take the steps of all epochs; the rate rises over 200 steps, then falls to nought along a cosine."""
    options = corpus.options
    total, limit = options.epochs * sum(1 for _ in corpus.epoch()), 60 * options.minutes
    optimiser = torch.optim.AdamW(network.parameters(), lr=options.rate, betas=(0.9, 0.95), weight_decay=1e-3)
    average = Average(network)
    start, step = time.time(), 0
    for number in range(1, options.epochs + 1):
        sums: Counter[str] = Counter()
        for sentences in corpus.epoch():
            progress = max(step / total, (time.time() - start) / limit)
            if progress >= 1:
                break
            optimiser.param_groups[0]["lr"] = options.rate * min(
                (step + 1) / 200, 0.5 + 0.5 * math.cos(math.pi * progress)
            )
            sums.update(take_step(network, optimiser, encoder.batch(sentences), known))
            step += 1
            if step % 4 == 0:
                average.follow(step)
        means = " ".join(f"{name} {value * number / step:.3f}" for name, value in sums.items())
        print(f"epoch {number} {time.time() - start:.0f} s {means}", flush=True)
        last = number == options.epochs or time.time() - start > limit
        if last or number % max(1, options.epochs // 12) == 0:
            with average.in_place():
                print("  dev", attachment(network, encoder, dev), flush=True)
            average.write(WORK / (options.name or options.language) / "weights.npz")
        if last:
            return


def take_step(network: Parser, optimiser: torch.optim.Optimizer, batch: Batch, known: Tensor) -> dict[str, float]:
    """Change the weights by one batch and return its losses."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        losses = loss(network(batch, known), batch, network)
        value = torch.stack([WEIGHTS[name] * part for name, part in losses.items()]).sum()
    optimiser.zero_grad()
    value.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimiser.step()
    return {name: float(part.detach()) for name, part in losses.items()}


if __name__ == "__main__":
    main()
