"""Learn whom definite descriptions take up: `python -m training.names.describe --treebanks ../shared/treebanks`.

Each description of GUM's train part and of our own articles is a choice among those met before and nobody. The table
`description_weights.tsv` and heads over the encoder's vectors are fitted together; several heads from different
starts, whose mean speaks. GUM's annotation and the genres in these files are under free licences.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from recoupe.encoder.antecedents import DESCRIBED
from recoupe.stages.mention.described import TABLE
from training.names.descriptions import Described, choices, gum, own
from training.names.learn import HEADS, SMALL, Rows, fit, measure, numbered, save_heads, save_table


def rows_of(texts: Sequence[Described], index: dict[str, int] | None = None) -> tuple[Rows, dict[str, int]]:
    """Return the descriptions of texts as choices and as numbers, with the number of each feature."""
    return numbered(choices(texts), [text.reading for text in texts], index)


def main() -> None:
    """Learn on all but what is held back, print the curves there and on GUM's dev part, and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--dry", action="store_true", help="print, write nothing")
    options = parser.parse_args()
    torch.set_num_threads(1)
    rows, index = rows_of([*gum(options.treebanks / "en_gum-train.conllu"), *own(held=False)])
    print(len(rows), "descriptions,", len(index), "features")
    held = {"held back": own(held=True), "GUM dev": gum(options.treebanks / "en_gum-dev.conllu")}
    others = {name: rows_of(texts, index)[0] for name, texts in held.items()}
    nets = [fit(rows, len(index), beside=True, seed=seed) for seed in range(HEADS)]
    for name, some in others.items():
        measure(nets, some, name)
    if not options.dry:
        save_table(TABLE, index, {"weight": nets}, least=SMALL)
        save_heads(DESCRIBED, nets)


if __name__ == "__main__":
    main()
