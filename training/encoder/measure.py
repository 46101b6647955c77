"""How well the network finds acts and their parties: on gold, without the rest of the pipeline."""

from collections import Counter
from collections.abc import Sequence

import torch

from training.encoder.batches import Item, batches
from training.encoder.losses import Read
from training.encoder.network import ROOTS, Network
from training.encoder.records import NONE, Key, Record

BATCH = 3000
PARTY = 0.5


def measure(network: Network, found: Sequence[Item], pad: int) -> str:
    """Return precision and recall of acts and of parties, event types right, and core acts with all parties right."""
    network.eval()
    told: Counter[str] = Counter()
    with torch.no_grad():
        for batch in batches(found, BATCH, lambda item: item.pieces):
            read = Read(network, batch, pad)
            if read.acts:
                _count(read, told)
    network.train()
    act = told["act"], told["act too many"], told["act missed"]
    party = told["party"], told["party too many"], told["party missed"]
    return (
        f"acts {_figures(*act)}; types right {told['type'] / max(1, told['answers']):.3f}; parties {_figures(*party)}; "
        f"all parties right {told['whole'] / max(1, told['core']):.3f} of {told['core']}"
    )


def _figures(right: int, many: int, missed: int) -> str:
    return f"P {right / max(1, right + many):.3f} R {right / max(1, right + missed):.3f}"


def _count(read: Read, told: Counter[str]) -> None:
    worth, axes = read.scores()
    answers = []
    for number, (window, act) in enumerate(read.acts):
        if act.skipped:
            continue
        said, is_one = bool(worth[number] >= 0), act.answer is not None
        told["act" if said and is_one else "act too many" if said else "act missed" if is_one else "nothing"] += 1
        if act.answer is not None:
            answers.append((window, act))
            told["answers"] += 1
            told["type"] += ROOTS[int(axes[number, : len(ROOTS)].argmax())] == act.answer["plover"]
    if not answers:
        return
    keys, scores = read.parties(answers)
    odds = torch.softmax(scores, 1)
    chosen: list[dict[Key, int]] = [{} for _ in answers]
    for (place, key), row in zip(keys, odds, strict=True):
        if 1 - row[NONE] >= PARTY:
            chosen[place][key] = int(row[1:].argmax()) + 1
    for (_, act), parties in zip(answers, chosen, strict=True):
        _judge(act, parties, told)


def _judge(act: Record, chosen: dict[Key, int], told: Counter[str]) -> None:
    right = [key for key in chosen if key in act.gold]
    foreign = [key for key in chosen if key not in act.gold and isinstance(key, str)]
    missed = [names for names in act.names if not any(key in names for key in chosen)]
    told["party"] += len(right)
    told["party too many"] += len(chosen) - len(right)
    told["party missed"] += len(missed)
    if act.core:
        told["core"] += 1
        told["whole"] += not foreign and not missed
