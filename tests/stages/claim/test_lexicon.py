"""A language's tables, ready for what the rules of claims ask."""

import pytest

from recoupe.model import Token
from recoupe.stages.claim.lexicon import lemma_of, lexicon
from tests.stages.claim.trees import tree, word

FR, EN = lexicon("fr"), lexicon("en")


def token(text: str, lemma: str, upos: str) -> Token:
    return Token(i=0, start=0, end=len(text), text=text, lemma=lemma, upos=upos, deprel="root", head=0)


def test_a_lemma_is_in_small_letters_with_plain_apostrophes_and_the_word_where_there_is_none() -> None:
    assert lemma_of(token("Livre", "LIVRER", "VERB")) == "livrer"
    assert lemma_of(token("L’", "", "DET")) == "l'"


def test_the_senses_of_a_word_are_those_of_its_class() -> None:
    verb, noun = (EN.senses_of(token("attack", "attack", upos)) for upos in ("VERB", "NOUN"))
    assert {row.pos for row in verb} == {"VERB"}
    assert {row.pos for row in noun} == {"NOUN"}
    assert EN.senses_of(token("attack", "attack", "AUX")) == verb
    assert EN.senses_of(token("attack", "attack", "ADJ")) == ()


def test_a_word_of_modality_has_the_rows_of_the_slots_that_are_asked() -> None:
    will = token("will", "will", "AUX")
    assert [str(row.modality) for row in EN.markers_of(will, "aux")] == ["forecast"]
    assert EN.markers_of(will, "noun") == []
    assert EN.markers_of(token("will", "will", "NOUN"), "aux") == []
    assert EN.markers_of(will, "aux", "clause") == EN.markers_of(token("will", "will", "VERB"), "aux", "clause")


@pytest.mark.parametrize(
    ("language", "rows", "form", "groups"),
    [
        ("en", "to to ADP case 2\nZembla Zembla PROPN root 0", "Zembla", {"to"}),
        ("en", "To to ADP case 2\nZembla Zembla PROPN root 0", "Zembla", {"to"}),
        ("fr", "à à ADP case 2\nZemblie Zemblie PROPN root 0", "Zemblie", {"to"}),
        ("en", "Zembla Zembla PROPN root 0", "Zembla", set()),
        ("en", "xyz xyz ADP case 2\nZembla Zembla PROPN root 0", "Zembla", set()),
    ],
)
def test_a_noun_is_led_in_by_a_preposition_of_some_groups(
    language: str, rows: str, form: str, groups: set[str]
) -> None:
    of = tree(rows)
    found = set(lexicon(language).groups_of(of, word(of, form)))
    assert groups <= found
    assert bool(found) is bool(groups)


def test_organs_and_verbs_of_saying_are_known() -> None:
    assert EN.is_organ(token("army", "army", "NOUN"), "force")
    assert not EN.is_organ(token("army", "army", "NOUN"), "territory")
    assert EN.is_report(token("said", "say", "VERB"))
    assert not EN.is_report(token("sank", "sink", "VERB"))


def test_a_word_of_a_kind_is_known_as_written_or_by_its_lemma() -> None:
    assert EN.is_word(token("Not", "x", "PART"), "negation")
    assert EN.is_word(token("x", "not", "PART"), "negation")
    assert not EN.is_word(token("ship", "ship", "NOUN"), "negation")


def test_french_negates_with_two_words_and_english_with_one() -> None:
    assert (FR.pairs_negation, EN.pairs_negation) == (True, False)


def test_of_goods_that_begin_alike_the_longest_comes_first() -> None:
    for entries in EN.goods.values():
        sizes = [len(rest) for rest, _ in entries]
        assert sizes == sorted(sizes, reverse=True)
    assert FR.containers
