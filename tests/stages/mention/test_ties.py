"""Names that a sign holds together."""

import pytest

from recoupe.model import Token
from recoupe.stages.mention.gazetteer import hits
from recoupe.stages.mention.lexicon import lexicon
from recoupe.stages.mention.ties import tied as held_together
from recoupe.stages.mention.words import pieces
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


def glued(text: str) -> tuple[Token, ...]:
    """The words of a text with a bar between words that touch; names have a capital, "rolls/PROPN" its own tag."""
    found: list[Token] = []
    at = 0
    for chunk in text.split(" "):
        for part in chunk.split("|"):
            form, _, tag = part.partition("/")
            upos = tag or ("PROPN" if form[0].isupper() else "NOUN")
            found.append(
                Token(
                    i=len(found), start=at, end=at + len(form), text=form, lemma=form, upos=upos, deprel="dep", head=0
                )
            )
            at += len(form)
        at += 1
    return tuple(found)


def held(text: str, *titled: int) -> list[str]:
    tokens, words = glued(text), lexicon("en")
    owner = {i: hit for hit in hits(pieces(tokens), tokens, words) for i in range(hit.first, hit.last + 1)}
    return [tokens[i].text for i in sorted(held_together(tokens, owner, set(titled), words))]


@pytest.mark.parametrize("hyphen", ["-", "‐", "‑"])
def test_a_name_may_open_or_end_a_sentence_and_takes_nothing_beyond_its_hyphen(hyphen: str) -> None:
    assert held(f"Orden|{hyphen}|Vik left") == ["Orden", hyphen, "Vik"]
    assert held(f"saw Orden|{hyphen}|Vik") == ["Orden", hyphen, "Vik"]


def test_a_capital_behind_the_hyphen_is_held_whatever_its_part_of_speech() -> None:
    assert held("saw Orden|-|Light/ADJ today") == ["Orden", "-", "Light"]
    assert held("saw rolls|-|Light/ADJ today") == []


def test_a_state_on_one_side_parts_the_words() -> None:
    assert held("saw Bolivia|-|Orden today") == []
    assert held("saw Orden|-|Bolivia today") == []


def test_a_state_beside_the_name_parts_nothing() -> None:
    assert held("saw Orden|-|Souza Bolivia") == ["Orden", "-", "Souza"]
    assert held("saw Bolivia Orden|-|Souza") == ["Orden", "-", "Souza"]


def test_words_of_a_title_are_not_held() -> None:
    assert held("saw Vice|-|President today", 1) == []
    assert held("saw Vice|-|President today", 3) == []


def test_a_small_word_of_persons_names_is_held() -> None:
    assert held("Karim al|-|Light/ADJ left") == ["al", "-", "Light"]


def test_a_capital_that_opens_the_sentence_shows_no_name() -> None:
    assert held("Rolls/NOUN|-|Orden left") == []


def test_a_space_on_one_side_of_the_hyphen_is_enough_to_part() -> None:
    assert held("saw Orden -|Vik today") == []
    assert held("saw Orden|- Vik today") == []


def test_the_sign_for_and_takes_nothing_beyond_its_two_words() -> None:
    assert held("saw Souza & Vik today") == ["Souza", "&", "Vik"]
    assert held("Souza & Vik") == ["Souza", "&", "Vik"]
    assert held("saw sons & Vik today") == []
