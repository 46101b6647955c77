"""Which pairs of claims are worth a comparison."""

from types import SimpleNamespace

import numpy as np
import pytest

from recoupe.stages.corroborate import proposal
from recoupe.stages.corroborate.clusters import BARRED
from recoupe.stages.corroborate.memory import places
from recoupe.stages.corroborate.profile import Profile

Days = tuple[str, str]
Pairs = list[tuple[int, int]]


def one(
    page: str,
    *,
    own: dict[str, float] | None = None,
    printed: Days | None = None,
    span: Days | None = None,
    **more: dict[str, float],
) -> Profile:
    """A claim with what a proposal asks of it, and nothing else."""
    known = {"parties": {}, "act": {}, **more}
    return SimpleNamespace(
        own=own or {},
        claim=SimpleNamespace(document_id=page),
        page=SimpleNamespace(printed=printed),
        span=span,
        **known,
    )  # type: ignore[return-value]


def proposals(claims: list[Profile]) -> Pairs:
    return [tuple(pair) for pair in proposal.proposals(claims).tolist()]


def closed(odds: dict[tuple[int, int], float], likely: float) -> Pairs:
    found = proposal.closed(places(odds), np.array(list(odds.values())), likely)
    return [tuple(pair) for pair in found.tolist()]


def likely(ranked: list[int], claims: list[Profile]) -> list[int]:
    pages = np.array([ord(one.claim.document_id) for one in claims])
    found: list[int] = proposal.likely(np.array(ranked), pages).tolist()
    return found


def day(text: str) -> Days:
    return (text, text)


def test_claims_that_share_weight_enough_are_proposed_each_pair_once() -> None:
    assert proposals([one("a", own={"x": 2.0}), one("b", own={"x": 2.0})]) == [(0, 1)]
    assert proposals([one("a", own={"x": 2.0}), one("b", own={"x": 1.9})]) == []
    assert proposals([one("a", own={"x": 1.2, "y": 0.9}), one("b", own={"x": 1.2, "y": 0.9})]) == []


def test_words_parties_and_act_add_up() -> None:
    pair = [one(page, own={"x": 1.2}, parties={"p": 0.5}, act={"s": 0.3}) for page in "ab"]
    assert proposals(pair) == [(0, 1)]
    assert proposals([pair[0], one("b", own={"x": 1.2}, parties={"p": 0.5})]) == []


@pytest.mark.parametrize(("weight", "found"), [(1.2, [(0, 1)]), (1.19, [])])
def test_a_word_of_a_clause_must_be_telling_and_a_party_need_not(weight: float, found: list[tuple[int, int]]) -> None:
    assert proposals([one(page, own={"x": weight, "y": 1.2}) for page in "ab"]) == found
    assert proposals([one(page, parties={"x": 1.0, "y": 1.0}) for page in "ab"]) == [(0, 1)]


def test_nothing_shares_nothing() -> None:
    assert proposals([]) == []
    assert proposals([one("a"), one("b")]) == []


def test_of_a_page_the_claims_that_share_most_are_taken() -> None:
    claims = [one("a")] + [one("b") for _ in range(7)] + [one("c")]
    assert likely([7, 6, 5, 4, 3, 2, 1, 8], claims) == [7, 6, 5, 4, 3, 8]


def test_each_claim_is_compared_with_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposal, "NEAREST", 2)
    claims = [one(page) for page in "abcd"]
    assert likely([1, 2, 3], claims) == [1, 2]


def test_a_sign_that_too_many_hold_brings_together_those_of_the_months_around(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposal, "HOLDERS", 2)
    days = ["2031-01-31", "2031-02-01", "2031-03-15", "2031-05-01"]
    claims = [one(str(n), own={"x": 3.0}, printed=day(text)) for n, text in enumerate(days)]
    assert proposals(claims) == [(0, 1), (1, 2)]
    undated = [*claims, one("u", own={"x": 3.0})]
    assert proposals(undated) == [(0, 1), (0, 4), (1, 2), (1, 4), (2, 4), (3, 4)]
    crowded = [one(str(n), own={"x": 3.0}, printed=day("2031-01-31")) for n in range(3)]
    assert proposals(crowded) == []
    assert proposals(crowded[:2]) == [(0, 1)]


def test_the_month_is_that_of_the_page_else_of_what_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposal, "HOLDERS", 1)
    page, told = day("2031-01-31"), day("2030-06-01")
    claims = [one("a", own={"x": 3.0}, printed=page, span=told), one("b", own={"x": 3.0}, span=day("2031-02-03"))]
    assert proposals(claims) == [(0, 1)]


def test_two_claims_likely_to_be_one_with_a_third_are_looked_at() -> None:
    assert closed({(0, 1): 2.0, (1, 2): 1.0, (2, 3): BARRED}, 0.0) == [(0, 2)]
    assert closed({(0, 1): 2.0, (1, 2): 1.0}, 1.0) == [(0, 2)]
    assert closed({(0, 1): 2.0, (1, 2): 1.0}, 1.1) == []


def test_what_was_looked_at_is_not_looked_at_again() -> None:
    assert closed({(0, 1): 2.0, (1, 2): 1.0, (0, 2): -3.0}, 0.0) == []
