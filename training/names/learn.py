"""Learn what pronouns mean: `python -m training.names.learn --treebanks ../shared/treebanks`.

Each pronoun of GUM's train part and of our own articles is a choice among the stretches before it and nobody. The table
`pronoun_weights.tsv` makes the right choice likely, once alone, once beside heads over the encoder's vectors, which are
fitted with it: a few of them from different starts, whose mean speaks. GUM's annotation and the genres in these files
(academic, biography, court, interview, news, voyage) are under free licences; neither table nor head holds text.
"""

import argparse
import math
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from recoupe import ontology
from recoupe.encoder import FOLDER, encoder
from recoupe.encoder.antecedents import TABLE
from recoupe.encoder.layers import mark_of
from recoupe.model import Reading
from training.names.choices import Choice, choices
from training.names.curve import print_curve
from training.names.gold import Text, gum, own
from training.names.network import Item, Vectorised, Weigher, batch_of

EPOCHS, SIZE, WARM, LAST, LONGEST_STEP = 8, 48, 50, 0.03, 2.0
RATE_TABLE, RATE, DECAY, PENALTY = 0.02, 3e-3, 0.05, 1.5
SMALL = 0.02
HEADS = 3
Rows = list[tuple[Choice, Item]]


def rows_of(
    texts: Sequence[Text], index: dict[str, int] | None = None, *, both: bool = False
) -> tuple[Rows, dict[str, int]]:
    """Return the pronouns of texts as choices and as numbers, with the number of each feature; `both`: histories."""
    found = [*choices(texts), *(choices(texts, right=False) if both else ())]
    return numbered(found, [text.reading for text in texts], index)


def numbered(
    found: Sequence[Choice], readings: Sequence[Reading], index: dict[str, int] | None
) -> tuple[Rows, dict[str, int]]:
    """Return choices of texts beside their numbers, with the number of each feature; an unread word has none."""
    named = {one for choice in found for each in (*choice.features, choice.nobody) for one in each}
    index = index or {name: number for number, name in enumerate(sorted(named))}
    rows: Rows = []
    for number, reading in enumerate(readings):
        words = Vectorised(reading, encoder())
        for choice in (choice for choice in found if choice.text == number):
            item = words.item(choice, index)
            rows += [(choice, item)] if item is not None else []
    return rows, index


def fit(rows: Rows, features: int, *, beside: bool, seed: int = 1) -> Weigher:
    """Return weights that are fitted on choices."""
    torch.manual_seed(seed)
    random.seed(seed)
    net = Weigher(features, rows[0][1].pronoun.shape[0], beside=beside)
    head = [value for name, value in net.named_parameters() if not name.startswith("table.")]
    optimiser = torch.optim.AdamW(
        [{"params": [net.table.weight], "weight_decay": 0.0, "lr": RATE_TABLE}, {"params": head, "lr": RATE}],
        weight_decay=DECAY,
    )
    peaks = [group["lr"] for group in optimiser.param_groups]
    items = [item for _, item in rows]
    step, steps = 0, EPOCHS * math.ceil(len(items) / SIZE)
    for _ in range(EPOCHS):
        random.shuffle(items)
        for start in range(0, len(items), SIZE):
            step += 1
            for group, peak in zip(optimiser.param_groups, peaks, strict=True):
                group["lr"] = peak * min(1, step / WARM) * (1 - step / steps * (1 - LAST))
            loss = net.loss(batch_of(items[start : start + SIZE]))
            loss = loss + PENALTY / 2 * (net.table.weight**2).sum() / len(items)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(head, LONGEST_STEP)
            optimiser.step()
    return net.eval()


def shares(nets: Sequence[Weigher], rows: Rows) -> list[list[float]]:
    """Return the share of each candidate, and of nobody, of each choice, by the mean of what the nets say."""
    with torch.no_grad():
        means = [torch.stack([net(batch_of([item])) for net in nets]).mean(0) for _, item in rows]
        return [mean.softmax(0).tolist() for mean in means]


def measure(nets: Sequence[Weigher], rows: Rows, name: str) -> None:
    """Print the curve of some choices in each language."""
    for language in sorted({choice.language for choice, _ in rows}):
        some = [row for row in rows if row[0].language == language]
        print_curve(f"{name}, {language}", [choice for choice, _ in some], shares(nets, some))


def write(index: dict[str, int], alone: Sequence[Weigher], beside: Sequence[Weigher]) -> None:
    """Write the table with both columns, and the heads beside the encoder that they stand on."""
    save_table("pronoun_weights.tsv", index, {"alone": alone, "beside": beside})
    save_heads(TABLE, beside)


def save_table(name: str, index: dict[str, int], nets: Mapping[str, Sequence[Weigher]], least: float = SMALL) -> None:
    """Write a table of weights, a column for the mean of each group of nets; rows of less than `least` are left out."""
    columns = [sum(net.table.weight.detach()[:, 0] for net in each) / len(each) for each in nets.values()]
    rows = ["\t".join(("feature", *nets)) + "\n"]
    for feature, number in sorted(index.items()):
        values = [round(float(column[number]), 3) for column in columns]
        if max(map(abs, values)) >= least:
            rows.append("\t".join((feature, *map(str, values))) + "\n")
    Path(ontology.__file__).with_name(name).write_text("".join(rows), encoding="utf-8")


def save_heads(name: str, nets: Sequence[Weigher]) -> None:
    """Write heads in half precision, with the mark of the encoder that they stand on."""
    heads = [net.arrays() for net in nets]
    arrays = {part: np.stack([head[part] for head in heads]).astype(np.float16) for part in heads[0]}
    np.savez_compressed(FOLDER / name, **arrays, encoder=np.array(mark_of(), np.int64))


def main() -> None:
    """Learn on all but what is held back, print both curves there and on GUM's dev part, and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--dry", action="store_true", help="print, write nothing")
    options = parser.parse_args()
    torch.set_num_threads(1)
    rows, index = rows_of([*gum(options.treebanks / "en_gum-train.conllu"), *own(held=False)], both=True)
    print(len(rows), "pronouns,", len(index), "features")
    held = {"held back": own(held=True), "GUM dev": gum(options.treebanks / "en_gum-dev.conllu")}
    others = {name: rows_of(texts, index)[0] for name, texts in held.items()}
    alone = [fit(rows, len(index), beside=False)]
    beside = [fit(rows, len(index), beside=True, seed=seed) for seed in range(HEADS)]
    for sort, nets in (("table", alone), ("table and heads", beside)):
        for name, some in others.items():
            measure(nets, some, f"{sort}: {name}")
    if not options.dry:
        write(index, alone, beside)


if __name__ == "__main__":
    main()
