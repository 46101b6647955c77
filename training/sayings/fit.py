"""Fit the head for sayings on the encoder that ships: `python -m training.sayings.fit --shared ../shared`.

The encoder stays as it is, so that this takes minutes where `training.encoder.learn` takes an hour.
"""

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from recoupe.encoder import Encoder, encoder
from recoupe.encoder.network import Vectors
from training.encoder.network import Saying
from training.sayings.loss import Heard, loss_of
from training.sayings.measure import count, figures
from training.sayings.records import Stretch
from training.sayings.table import save
from training.sayings.texts import SHARES, held_back, learned_from

Rows = list[tuple[Stretch, Vectors]]
STEPS, SIZES, SIZE = 3000, {"propbank": 24}, 6
PEAK, DECAY, WARM, LAST, LONGEST_STEP = 3e-3, 0.05, 100, 0.03, 2.0


def read(found: Sequence[Stretch], reader: Encoder) -> Rows:
    """Return windows with the vectors of their words."""
    return [(each, reader.words(each.pieces, list(each.spans.values())).astype(np.float16)) for each in found]


def together(rows: Rows, head: Saying) -> Heard:
    """Return some windows as a batch."""
    words = nn.utils.rnn.pad_sequence([torch.tensor(vectors.astype(np.float32)) for _, vectors in rows], True)
    return Heard(head, [each for each, _ in rows], words)


def fit(rows: Rows, steps: int = STEPS) -> Saying:
    """Return a head that is fitted on windows."""
    head = Saying(rows[0][1].shape[1])
    optimiser = torch.optim.AdamW(head.parameters(), PEAK, weight_decay=DECAY)
    sorts = {sort: [row for row in rows if row[0].sort == sort] for sort in SHARES}
    total = 0.0
    for step in range(1, steps + 1):
        for group in optimiser.param_groups:
            group["lr"] = PEAK * min(1, step / WARM) * (1 - step / steps * (1 - LAST))
        (sort,) = random.choices(list(SHARES), list(SHARES.values()))
        held = sorts[sort]
        loss: Tensor = loss_of(together(random.sample(held, min(SIZES.get(sort, SIZE), len(held))), head))
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(head.parameters(), LONGEST_STEP)
        optimiser.step()
        total += float(loss.detach())
        if step % 200 == 0:
            print(f"{step}: loss {total / 200:.3f}", flush=True)
            total = 0.0
    return head.eval()


def measured(head: Saying, rows: Rows) -> str:
    """Return how well a head does on windows."""
    told: Counter[str] = Counter()
    with torch.no_grad():
        for start in range(0, len(rows), SIZE):
            count(together(rows[start : start + SIZE], head), told)
    return figures(told)


def main() -> None:
    """Fit the head, print its figures on the articles held back, and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=STEPS)
    options = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    reader = encoder()
    head = fit(read(learned_from(options.shared, reader.pieces), reader), options.steps)
    print(measured(head, read(held_back(reader.pieces), reader)))
    save({name: value.detach().numpy() for name, value in head.state_dict().items()})


if __name__ == "__main__":
    main()
