"""Prepositions of several words: found as the words stand, and told by the noun behind them."""

import pytest

from recoupe.stages.claim.arguments import verb_arguments
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.locutions import Locution, Locutions
from recoupe.stages.parse import parse_text
from recoupe.syntax import Tree


def tree_of(text: str, language: str) -> Tree:
    (sentence,) = parse_text(text, language, "d")
    return Tree(sentence)


def obliques(text: str, language: str, verb: str) -> dict[str, tuple[str, ...]]:
    """Return the nouns behind prepositions of a verb, each with the groups of its preposition."""
    tree = tree_of(text, language)
    token = next(each for each in tree.tokens if each.text == verb)
    return {noun.text: groups for groups, noun in verb_arguments(tree, token, lexicon(language)).obliques}


@pytest.mark.parametrize(
    ("text", "language", "verb", "noun", "group"),
    [
        ("Souza a perdu face à Arroyo.", "fr", "perdu", "Arroyo", "against"),
        ("Souza parle au nom du Pérou.", "fr", "parle", "Pérou", "for"),
        ("Souza a plaidé auprès du ministère.", "fr", "plaidé", "ministère", "to"),
        ("Souza a plaidé à l’encontre du Pérou.", "fr", "plaidé", "Pérou", "against"),
        ("Souza a signé en collaboration avec la Bolivie.", "fr", "signé", "Bolivie", "with"),
        ("Souza spoke on behalf of Bolivia.", "en", "spoke", "Bolivia", "for"),
        ("They suffered at the hands of the army.", "en", "suffered", "army", "by"),
        ("Souza voted in support of Peru.", "en", "voted", "Peru", "toward"),
    ],
)
def test_who_stands_behind_several_words_has_their_group(
    text: str, language: str, verb: str, noun: str, group: str
) -> None:
    found = obliques(text, language, verb)
    assert group in found[noun]


def test_the_noun_inside_the_preposition_is_no_argument() -> None:
    assert set(obliques("Souza parle au nom du Pérou.", "fr", "parle")) == {"Pérou"}


def test_a_noun_with_a_genitive_that_makes_no_preposition_stays() -> None:
    assert set(obliques("Souza parle au frère du ministre.", "fr", "parle")) == {"frère"}


def test_the_longest_of_two_is_found_with_its_first_word() -> None:
    tree = tree_of("She spoke in front of the embassy.", "en")
    noun = next(each for each in tree.tokens if each.text == "embassy")
    table = Locutions(["front of", "in front of", "of"], {})
    assert table.before(tree, noun) == Locution("in front of", 2)


def test_a_contraction_stands_for_its_preposition() -> None:
    tree = tree_of("Il parle au nom du roi.", "fr")
    noun = next(each for each in tree.tokens if each.text == "roi")
    assert Locutions(["au nom de"], {"du": "de", "au": "à"}).before(tree, noun) == Locution("au nom de", 2)
    assert Locutions(["au nom de"], {}).before(tree, noun) is None


def test_words_of_another_order_are_none() -> None:
    tree = tree_of("Il parle du nom au roi.", "fr")
    noun = next(each for each in tree.tokens if each.text == "roi")
    assert Locutions(["au nom de", "nom au cas"], {"du": "de"}).before(tree, noun) is None
