"""The arguments of an event noun."""

from recoupe.stages.claim.arguments import Arguments
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.nouns import noun_arguments
from tests.stages.claim.test_arguments import FIN, PAST, places
from tests.stages.claim.trees import tree, word


def noun(rows: str, form: str, language: str = "en") -> Arguments:
    of = tree(rows)
    return noun_arguments(of, word(of, form), lexicon(language))


def test_an_event_noun_has_its_places() -> None:
    rows = """
    la le DET det 2
    livraison livraison NOUN root 0
    d' de ADP case 4
    obus obus NOUN nmod 2
    à à ADP case 6
    Ardavie Ardavie PROPN nmod 2
    par par ADP case 8
    Zemblie Zemblie PROPN nmod 2
    """
    found = noun(rows, "livraison", "fr")
    assert [token.text for token in found.subjects] == ["Zemblie"]
    assert [
        (group in groups, token.text) for group, (groups, token) in zip(("of", "to"), found.obliques, strict=True)
    ] == [
        (True, "obus"),
        (True, "Ardavie"),
    ]


def test_whose_act_it_is_and_what_stands_beside_the_noun() -> None:
    rows = "Zembla Zembla PROPN nmod:poss 3\narms arms NOUN compound 3\ndeal deal NOUN root 0"
    assert places(noun(rows, "deal")) == (["Zembla"], [], [("beside noun", "arms")])


def test_whose_act_it_is_has_it_done_to_him_where_another_does_it() -> None:
    rows = """
    Petrel Petrel PROPN nmod:poss 2
    murder murder NOUN root 0
    by by ADP case 4
    Karst Karst PROPN nmod 2
    """
    assert places(noun(rows, "murder")) == (["Karst"], [], [("of", "Petrel")])


def test_the_agent_of_a_participle_beside_an_event_noun_acts() -> None:
    rows = f"attack attack NOUN root 0\nstaged stage VERB acl 1 {PAST}\nby by ADP case 4\nZembla Zembla PROPN obl 2"
    assert places(noun(rows, "attack"))[0] == ["Zembla"]


def test_a_relative_word_beside_an_event_noun_is_its_antecedent() -> None:
    rows = f"pays pays NOUN root 0\ndont dont PRON nmod 3 PronType=Rel\nattaque attaque NOUN nsubj 4\ncesse cesser VERB acl:relcl 1 {FIN}"
    assert places(noun(rows, "attaque", "fr"))[2] == [("of", "pays")]
