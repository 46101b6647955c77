"""How well the network finds cues, who speaks and what is said, without the rules."""

from collections import Counter
from collections.abc import Sequence

import torch

from training.encoder.batches import batches
from training.encoder.network import Network
from training.sayings.loss import Heard, heard_by
from training.sayings.records import Stretch

BATCH = 3000
SAME = 0.5


def measure(network: Network, found: Sequence[Stretch], pad: int) -> str:
    """Return precision and recall of cues; of the sayings whose cue is given, sources and contents that are right."""
    network.eval()
    told: Counter[str] = Counter()
    with torch.no_grad():
        for batch in batches(found, BATCH, lambda item: item.pieces):
            count(heard_by(network, batch, pad), told)
    network.train()
    return figures(told)


def figures(told: Counter[str]) -> str:
    """Return the counts as a line to read."""
    right, many, missed = told["cue"], told["too many"], told["missed"]
    return (
        f"cues P {right / max(1, right + many):.3f} R {right / max(1, right + missed):.3f}; "
        f"sources right {told['source'] / max(1, told['sources']):.3f} of {told['sources']}; "
        f"contents right {told['content'] / max(1, told['contents']):.3f} of {told['contents']}"
    )


def count(heard: Heard, told: Counter[str]) -> None:
    """Add what a batch finds to the counts."""
    cues = {(number, heard.rows[number][said.cue]) for number, said in heard.sayings}
    for number, row in (heard.asked & (heard.cues >= 0)).nonzero().tolist():
        told["cue" if (number, row) in cues else "too many"] += 1
    told["missed"] += sum(float(heard.cues[number, row]) < 0 for number, row in cues)
    if not heard.sayings:
        return
    sources, contents, real = heard.pairs(heard.sayings)
    right, inside = heard.answers(heard.sayings)
    for row, (_, said) in enumerate(heard.sayings):
        if said.known:
            told["sources"] += 1
            told["source"] += bool(right[row, int(sources[row].argmax())] > 0)
        if said.whole:
            chosen, gold = (contents[row] >= 0) & real[row], inside[row] > 0
            told["contents"] += 1
            told["content"] += bool((chosen & gold).sum() >= SAME * (chosen | gold).sum())
