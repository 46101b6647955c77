"""Make the parser of a language: `python -m training.train --language fr --treebanks ../shared/treebanks`."""

import argparse
import json
import math
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random

import numpy as np
import torch

from recoupe.stages.parse.features import FormTable
from recoupe.stages.parse.lexicon import lexicon_for
from training import synthetic_en, synthetic_fr, treebanks
from training.augment import perturbed
from training.conllu import Gold
from training.data import Encoder, batches, count_words, forgetting, make_tables, make_vocabulary
from training.harvest import harvest
from training.network import Parser, Shape, loss
from training.score import attachment

WORK = Path(__file__).parent / "work"
SYNTHESIZERS = {"fr": synthetic_fr.sentence, "en": synthetic_en.sentence}
WEIGHTS = {"arc": 1.0, "label": 0.7, "pos": 0.35, "morph": 0.35, "tag": 0.25}
POOL = 12_000


def main() -> None:
    """Read the arguments, train, and write the weights under training/work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=sorted(SYNTHESIZERS), required=True)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=45)
    parser.add_argument("--minutes", type=float, default=math.inf, help="end after this time, whatever the epochs")
    parser.add_argument("--synthetic", type=int, default=2500, help="new sentences in each epoch")
    parser.add_argument("--batch", type=int, default=900, help="words in a batch")
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--dropout", type=float, default=0.35)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--name", default="", help="folder under training/work; the language if not given")
    run(parser.parse_args())


def run(options: argparse.Namespace) -> None:
    """Train one language from nothing."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random = Random(options.seed)
    gold = [(file, treebanks.read(options.treebanks, file)) for file in treebanks.files(options.language, "train")]
    dev = [
        s for file in treebanks.files(options.language, "dev") for s in treebanks.read(options.treebanks, file)[:500]
    ]
    pieces = harvest([s for file, sentences in gold if file.share == 1 and "pud" not in file.name for s in sentences])
    pool = [SYNTHESIZERS[options.language](random, pieces) for _ in range(POOL)]
    everything = [s for _, sentences in gold for s in sentences]
    lexicon = lexicon_for(options.language)
    tables = make_tables(everything, lexicon, xpos=options.language == "en")
    vocabulary = make_vocabulary([*everything, *pool[:2000]])
    encoder = Encoder(tables, FormTable(vocabulary, lexicon, tables.flags))
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
    described = {"shape": asdict(shape), "labels": tables.labels, "taggers": tables.taggers, "flags": tables.flags}
    (folder / "tables.json").write_text(json.dumps(described, ensure_ascii=False, indent=1), encoding="utf-8")
    network = Parser(shape, dropout=options.dropout, word_dropout=0.25)
    print(f"{len(everything)} sentences, {shape}, {sum(p.numel() for p in network.parameters())} weights", flush=True)
    known = forgetting(vocabulary, count_words(everything), 0.25)

    def epoch() -> Iterator[list[Gold]]:
        drawn = [
            s
            for file, all_ in gold
            for s in (all_ if file.share == 1 else random.sample(all_, int(file.share * len(all_))))
        ]
        drawn += random.sample(pool, min(options.synthetic, len(pool)))
        yield from batches([perturbed(s, random) for s in drawn], random, words=options.batch)

    optimise(network, encoder, known, epoch, dev, options, folder)


def optimise(network, encoder, known, epoch, dev, options, folder) -> None:  # type: ignore[no-untyped-def]
    """Take the steps; the weights that are kept are a moving average."""
    total = options.epochs * sum(1 for _ in epoch())
    optimiser = torch.optim.AdamW(network.parameters(), lr=options.rate, betas=(0.9, 0.95), weight_decay=1e-3)
    average = {name: value.detach().clone() for name, value in network.named_parameters()}
    start, step = time.time(), 0
    for number in range(options.epochs):
        network.train()
        sums: dict[str, float] = {}
        for sentences in epoch():
            progress = min(1.0, max(step / total, (time.time() - start) / (60 * options.minutes)))
            if progress == 1.0:
                break
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min((step + 1) / 200, 0.5 + 0.5 * math.cos(math.pi * progress) + 0.002)
            batch = encoder.batch(sentences)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                losses = loss(network(batch, known), batch, network)
                value = sum(WEIGHTS[name] * part for name, part in losses.items())
            optimiser.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            if step % 4 == 0:
                kept = min(0.99, (step + 1) / (step + 40))
                for name, weight in network.named_parameters():
                    average[name].lerp_(weight.detach(), 1 - kept)
            for name, part in losses.items():
                sums[name] = sums.get(name, 0.0) + float(part.detach())
            step += 1
        steps = step / (number + 1)
        shown = " ".join(f"{name} {value / steps:.3f}" for name, value in sums.items())
        print(f"epoch {number + 1} {time.time() - start:.0f} s {shown}", flush=True)
        last = step == total or time.time() - start > 60 * options.minutes
        if (number + 1) % max(1, options.epochs // 12) == 0 or last:
            live = {name: value.detach().clone() for name, value in network.named_parameters()}
            with torch.no_grad():
                for name, weight in network.named_parameters():
                    weight.copy_(average[name])
            print("  dev", attachment(network, encoder, dev), flush=True)
            np.savez(folder / "weights.tmp.npz", **{name: value.numpy() for name, value in average.items()})
            (folder / "weights.tmp.npz").replace(folder / "weights.npz")
            with torch.no_grad():
                for name, weight in network.named_parameters():
                    weight.copy_(live[name])
        if last:
            return


if __name__ == "__main__":
    main()
