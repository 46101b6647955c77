from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.nonanswer import says_nothing
from recoupe.syntax import Tree
from tests.stages.claim.test_denials import NEITHER
from tests.stages.claim.trees import reading

DENIED = """
Zembla Zembla PROPN nsubj 2
denied deny VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
it it PRON obj 2
"""


def silent(rows: str, word: str, sense: str, language: str) -> bool:
    tree = Tree(reading(rows, language).sentences[0])
    token = next(each for each in tree if each.text == word)
    return says_nothing(tree, token, sense, lexicon(language))


def test_who_neither_confirms_nor_denies_says_nothing() -> None:
    assert silent(NEITHER, "confirmé", "confirm", "fr")
    assert silent(NEITHER, "démenti", "deny", "fr")


def test_a_denial_says_something() -> None:
    assert not silent(DENIED, "denied", "deny", "en")


def test_another_verb_is_never_a_refusal_to_say() -> None:
    assert not silent(NEITHER, "confirmé", "give", "fr")
