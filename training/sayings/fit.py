"""Fit the head for sayings on the encoder that ships: `python -m training.sayings.fit --shared ../shared`.

The encoder stays as it is, so that this takes a quarter of an hour where `training.encoder.learn` takes an hour. What
rules and head together are worth is learned from articles that the head has not seen.
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
from recoupe.model import Reading
from training.claims.labels import Row
from training.encoder.network import Saying
from training.export import Array
from training.sayings.agree import Signed, drafts_of, write
from training.sayings.loss import Heard, loss_of
from training.sayings.measure import count, figures
from training.sayings.own import pairs, told_of
from training.sayings.records import Stretch, stretches
from training.sayings.table import save, table_of
from training.sayings.texts import CACHE, SHARES, others_of

Rows = list[tuple[Stretch, Vectors]]
PARTS = 4
STEPS, SIZES, SIZE = 1500, {"propbank": 24}, 6
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


def weights_of(head: Saying) -> dict[str, Array]:
    """Return a head's weights by their names in the network."""
    return {name: value.detach().numpy() for name, value in head.state_dict().items()}


def main() -> None:
    """Fit a head for each part of our own articles on the others, then the weights of agreement, then the head."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--head", action="store_true", help="fit the head alone, leave the weights of agreement")
    options = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    reader = encoder()
    others = read(stretches(others_of(options.shared), reader.pieces), reader)
    articles = pairs(CACHE)
    parts = [read(stretches([told_of(*article)], reader.pieces), reader) for article in articles]
    if not options.head:
        write(_agreement(articles, parts, others, options.steps))
    save(weights_of(fit(others + [row for each in parts for row in each], options.steps)))


def _agreement(articles: list[tuple[Row, Reading]], parts: list[Rows], others: Rows, steps: int) -> list[Signed]:
    """Return the drafts of our own articles, each article heard by a head fitted on the other parts."""
    rows = []
    for part in range(PARTS):
        learned = [row for number, each in enumerate(parts) if number % PARTS != part for row in each]
        head = fit(others + learned, steps)
        print(f"part {part}:", measured(head, [row for each in parts[part::PARTS] for row in each]), flush=True)
        rows += [row for article in articles[part::PARTS] for row in drafts_of(article, table_of(weights_of(head)))]
    return rows


if __name__ == "__main__":
    main()
