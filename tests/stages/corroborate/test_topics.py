"""Which pages are on one affair, and what an earlier build found of them."""

from dataclasses import replace

import pytest

from recoupe.stages.corroborate import topics
from recoupe.stages.corroborate.memory import SIZE, Memory, places
from recoupe.stages.corroborate.pages import Page, cosine
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.topics import Topics
from tests.stages.corroborate.pages import profiles
from tests.stages.corroborate.test_joining import FIRST, OTHER, SECOND

KNOWN = profiles(FIRST, SECOND, OTHER)
EVERY = places([(0, 1), (0, 2), (1, 2)])


def claims(*names: str) -> list[Profile]:
    return [KNOWN[name] for name in names]


def test_the_pages_on_one_affair_are_near_one_another_and_others_are_not() -> None:
    assert Topics(claims("a1", "b1", "c1")).near(EVERY) == {"a": ("a", "b"), "b": ("b", "a"), "c": ("c",)}


def test_only_pages_whose_claims_may_be_one_are_looked_at() -> None:
    assert Topics(claims("a1", "b1", "c1")).near(places([(0, 2)]))["a"] == ("a",)
    assert Topics([]).near(places([])) == {}


def test_of_many_pages_the_likest_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "NEIGHBOURS", 1)
    monkeypatch.setattr(topics, "STRANGE", -1.0)
    assert Topics(claims("c1", "b1", "a1")).near(EVERY)["a"] == ("a", "b")


def test_likeness_is_that_of_what_the_pages_are_about_whichever_comes_first() -> None:
    a, b = claims("a1", "b1")
    found = Topics([a, b]).alike(a, b)
    assert found == Topics([b]).alike(b, a) == cosine(a.page.topic, b.page.topic)
    assert Topics([a]).alike(a, a) == 1.0


def test_what_an_earlier_build_found_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    basis = {"a1": b"a" * SIZE}
    memory = Memory(b"", "one", basis)
    near = Topics(claims("a1", "b1"), memory).near(places([(0, 1)]))
    asked: list[object] = []

    def look(a: object, b: object) -> float:
        asked.append((a, b))
        return 0.0

    monkeypatch.setattr(topics, "_cosine", look)
    again = Memory(memory.encoded(), "one", basis)
    assert Topics(claims("b1", "a1"), again).near(places([(0, 1)])) == near
    assert not asked
    Topics(claims("b1", "a1", "c1"), again).near(EVERY)
    assert len(asked) == 2


def test_copies_are_told_apart_in_what_is_kept() -> None:
    """Which of two copies comes first decides the order of sums, and so their last bits."""
    copy = replace(FIRST, document=replace(FIRST.document, id="z"), claims=())
    pages = [Page.of(one) for one in (FIRST, copy)]
    assert pages[0].topic == pages[1].topic
    assert len({topics._digest(page) for page in pages}) == 2
