"""How many pronouns or descriptions are given a meaning, and how many of these rightly, at each mark."""

from collections import defaultdict
from collections.abc import Sequence

from training.names.choices import Choice

MARKS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75)


def print_curve(name: str, found: Sequence[Choice], shares: Sequence[Sequence[float]]) -> None:
    """Print for each mark the share taken of those that mean one of the cast, and how many taken of all are right."""
    best = [_best(choice, each) for choice, each in zip(found, shares, strict=True)]
    named = [choice.named for choice in found]
    print(f"{name}: {len(found)} asked, {sum(named)} of the cast")
    for mark in MARKS:
        taken = [(right, own) for (share, right), own in zip(best, named, strict=True) if share >= mark]
        cast = [right for right, own in taken if own]
        print(
            f"  {mark}: {len(cast) / sum(named):.1%} taken, {sum(cast) / len(cast):.1%} of these right;"
            f" {sum(right for right, _ in taken) / len(taken):.1%} of all taken"
        )


def _best(choice: Choice, shares: Sequence[float]) -> tuple[float, bool]:
    """Return the share of the likeliest reading, 0 where it is nobody of the cast, and whether it is right."""
    whole: dict[object, float] = defaultdict(float)
    fits: dict[object, bool] = defaultdict(bool)
    for key, share, right in zip(choice.keys, shares, choice.right, strict=False):
        whole[key] += share
        fits[key] |= right
    best = max(whole, key=lambda key: whole[key], default=None)
    return (whole[best], fits[best]) if isinstance(best, tuple) else (0.0, False)
