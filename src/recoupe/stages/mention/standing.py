"""How a candidate stands among the others: alone of its sort, named most, the last who spoke, the last subject."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.stages.mention.weigh import Pair, is_human

MOST = 4
"""Ranks from this one on are one."""


def standing(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the candidates, latest first, each with how it stands among them.

    "Souza met Arroyo. Souza said … He said": Souza is named most, spoke last and was the last subject
    """
    speakers, subjects = _ranks(pairs, speaking=True), _ranks(pairs, speaking=False)
    seen = [pair.seen if pair.item.key else 0 for pair in pairs]
    sorts = {human: {_who(p) for p in pairs if is_human(p.item) is human} for human in (True, False)}
    return [
        replace(pair, standing=frozenset(_flags(pair, sorts, max(seen, default=0), speakers, subjects)))
        for pair in pairs
    ]  # fmt: skip


def _flags(
    pair: Pair, sorts: dict[bool, set[object]], most: int, speakers: dict[object, int], subjects: dict[object, int]
) -> list[str]:
    who, human = _who(pair), is_human(pair.item)
    flags = [f"subject {min(subjects[who], MOST)}"] if who in subjects else []
    flags += [f"speaker {min(speakers[who], MOST)}"] if who in speakers else []
    flags += ["alone of its sort"] if len(sorts[human]) == 1 else []
    if pair.item.key:
        flags += ["named most"] if pair.seen == most else []
        flags += [f"named {min(pair.seen.bit_length(), MOST)} times over"]
    return flags


def _ranks(pairs: Sequence[Pair], *, speaking: bool) -> dict[object, int]:
    """Return the order of those who spoke, or were subjects, the latest first."""
    found: dict[object, int] = {}
    for pair in pairs:
        if pair.item.speaks if speaking else pair.item.subject and pair.item.main:
            found.setdefault(_who(pair), len(found))
    return found


def _who(pair: Pair) -> object:
    return pair.item.key or id(pair.item)
