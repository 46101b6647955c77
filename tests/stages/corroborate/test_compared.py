"""Comparisons are made once, and the next build is spared those that nothing has touched."""

from collections.abc import Callable

import pytest

from recoupe.stages.corroborate.compared import Compared
from recoupe.stages.corroborate.decision import decision
from recoupe.stages.corroborate.memory import SIZE, Memory, Numbers, Places, places
from recoupe.stages.corroborate.scale import Scale
from tests.stages.corroborate.pages import profiles
from tests.stages.corroborate.test_joining import FIRST, OTHER, SECOND

KNOWN = profiles(FIRST, SECOND, OTHER)
BASIS = {name: bytes([n]) * SIZE for n, name in enumerate(KNOWN)}


def compared(*names: str, kept: bytes = b"", pairs: list[tuple[int, int]], basis: dict[str, bytes] = BASIS) -> bytes:
    """Compare claims as a build does and return what it keeps for the next."""
    profiled = [KNOWN[name] for name in names]
    memory = Memory(kept, "one", basis)
    scale = Scale(decision(), lambda a, b: 0.0, lambda a, b: False, profiled, pairs)
    made = Compared(scale, profiled, memory)
    two = places(pairs)
    assert made.odds(two).tolist() == scale.odds(two, scale.alone(two)).tolist()
    made.came_of()
    return memory.encoded()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Return what tells the claims compared by `compared`, less those that it asks for again to check."""
    seen: list[str] = []
    alone = Scale.alone

    def look(scale: Scale, pairs: Places) -> Numbers:
        names = [one.claim.id for one in scale.profiles]
        seen.extend(f"{names[i]} {names[j]}" for i, j in pairs.tolist())
        return alone(scale, pairs)

    monkeypatch.setattr(Scale, "alone", look)
    return lambda: [seen.pop(0) for _ in range(len(seen))]


def test_a_known_pair_is_not_compared_again(asked: Callable[[], list[str]]) -> None:
    kept = compared("a1", "b1", pairs=[(0, 1)])
    assert asked() == ["a1 b1"] * 2
    compared("c1", "b1", "a1", kept=kept, pairs=[(0, 1), (1, 2)])
    assert sorted(asked()) == ["b1 a1", "c1 b1", "c1 b1"]


def test_a_claim_with_another_digest_is_compared_anew(asked: Callable[[], list[str]]) -> None:
    kept = compared("a1", "b1", pairs=[(0, 1)])
    asked()
    compared("a1", "b1", kept=kept, pairs=[(0, 1)], basis=BASIS | {"b1": b"x" * SIZE})
    assert asked() == ["a1 b1"] * 2


def test_without_digests_each_pair_is_compared() -> None:
    assert compared("a1", "b1", pairs=[(0, 1)], basis={}) == b""
