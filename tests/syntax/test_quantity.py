import pytest

from recoupe.model import Quantity
from recoupe.syntax.quantity import quantities, quantity_of, read_quantity
from recoupe.syntax.tree import Tree
from tests.stages.time.trees import sentence


@pytest.mark.parametrize(
    ("language", "words", "low", "high", "unit"),
    [
        ("fr", "des millions de sacs", 2e6, None, None),
        ("fr", "5 à 10 %", 5, 10, "%"),
        ("fr", "une cinquantaine de barques", 50, 50, None),
        ("fr", "environ six mois de vivres", 6, 6, "month"),
        ("fr", "plus de 10 ans", 10, None, "year"),
        ("fr", "moins de 300 tonnes", None, 300, "t"),
        ("fr", "entre 5 et 10 millions d’euros", 5e6, 1e7, "EUR"),
        ("fr", "des dizaines de milliers de sacs", 2e4, None, None),
        ("fr", "deux ou trois bateaux", 2, 3, None),
        ("fr", "1 500 conteneurs", 1500, 1500, "container"),
        ("fr", "1.500 conteneurs", 1500, 1500, "container"),
        ("fr", "3,5 millions de tonnes", 3.5e6, 3.5e6, "t"),
        ("fr", "quatre-vingt-dix-sept sacs", 97, 97, None),
        ("fr", "deux cent mille sacs", 2e5, 2e5, None),
        ("fr", "jusqu’à 12 000 sacs", None, 12000, None),
        ("en", "millions of sacks", 2e6, None, None),
        ("en", "5 to 10 percent", 5, 10, "%"),
        ("en", "about fifty boats", 50, 50, None),
        ("en", "$40 billion", 4e10, 4e10, "USD"),
        ("en", "up to 12,000 sacks", None, 12000, None),
        ("en", "hundreds of thousands of sacks", 2e5, None, None),
        ("en", "more than a million sacks", 1e6, None, None),
        ("en", "two hundred and fifty sacks", 250, 250, None),
        ("en", "a dozen boats", 12, 12, None),
        ("en", "several boats", 2, None, None),
        ("en", "a few dozen boats", 24, None, None),
    ],
)
def test_an_amount_is_a_range_with_its_unit(
    language: str, words: str, low: float | None, high: float | None, unit: str | None
) -> None:
    quantity = read_quantity(words, language)
    assert quantity is not None
    assert (quantity.min, quantity.max, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "du poisson"), ("fr", "un accord"), ("en", "the fish"), ("en", "a deal")]
)
def test_an_article_is_no_amount(language: str, words: str) -> None:
    assert read_quantity(words, language) is None


def test_every_amount_is_the_text_between_its_offsets() -> None:
    text = "Il a livré 40 barils et environ 200 sacs."
    assert [text[span.start : span.end] for _, span in quantities(text, "fr")] == ["40 barils", "environ 200"]


def test_a_noun_has_the_amount_that_stands_before_it() -> None:
    text = "Le port a reçu environ six mois de vivres."
    tree = Tree(
        sentence(
            text,
            """
            Le le DET det 2
            port port NOUN nsubj 4
            a avoir AUX aux:tense 4
            reçu recevoir VERB root 0
            environ environ ADV advmod 6
            six six NUM nummod 7
            mois mois NOUN obj 4
            de de ADP case 9
            vivres vivre NOUN nmod 7
            . . PUNCT punct 4
            """,
        )
    )
    head, outer = tree.tokens[8], tree.tokens[6]
    assert quantity_of(tree, head, outer, text, "fr") == Quantity(min=6, max=6, unit="month", text="environ six mois")
