"""Names that a sign holds together."""

import pytest

from recoupe.syntax import Tree
from tests.stages.claim.trees import sentence
from tests.stages.mention.test_runs import texts


def tied(left: str, sign: str, right: str, parts: tuple[str, str] = ("PROPN", "PROPN"), apart: int = 0) -> Tree:
    """Three words behind another, so many spaces apart."""
    rows = f"saw saw X root 0\n{left} x {parts[0]} dep 1\n{sign} {sign} PUNCT dep 1\n{right} x {parts[1]} dep 1"
    one = sentence(rows)
    at, tokens = 4, [one.tokens[0]]
    for token in one.tokens[1:]:
        end = at + len(token.text)
        tokens.append(
            type(token)(i=token.i, start=at, end=end, text=token.text, lemma="x", upos=token.upos, deprel="dep", head=0)
        )
        at = end + apart
    return Tree(type(one)(document_id="d", start=0, end=at, block=0, kind=one.kind, tokens=tuple(tokens)))


@pytest.mark.parametrize(
    ("left", "right", "parts", "expected"),
    [
        ("Orden", "Vik", ("PROPN", "PROPN"), ["Orden - Vik"]),
        ("Bolivia", "Peru", ("PROPN", "PROPN"), ["Bolivia", "Peru"]),
        ("Orden", "vik", ("PROPN", "PROPN"), ["Orden"]),
        ("Rolls", "Vik", ("NOUN", "PROPN"), ["Rolls - Vik"]),
        ("rolls", "Vik", ("NOUN", "PROPN"), ["Vik"]),
    ],
)
def test_a_hyphen_of_its_own_holds_a_name_and_parts_two_states(
    left: str, right: str, parts: tuple[str, str], expected: list[str]
) -> None:
    assert texts(tied(left, "-", right, parts)) == expected


def test_a_hyphen_between_spaces_holds_nothing() -> None:
    assert texts(tied("Orden", "-", "Vik", apart=1)) == ["Orden", "Vik"]


def test_the_sign_for_and_holds_two_capitals_whatever_stands_between() -> None:
    assert texts(tied("Orden", "&", "Vik", apart=1)) == ["Orden & Vik"]
    assert texts(tied("Orden", "&", "sons", apart=1)) == ["Orden"]


@pytest.mark.parametrize(("left", "right"), [("Boeing", "Vik"), ("Vik", "Airbus"), ("Bolivia", "Peru"), ("Vik", "Ana")])
def test_the_sign_parts_persons_states_and_known_firms(left: str, right: str) -> None:
    assert texts(tied(left, "&", right, apart=1)) == [left, right]
