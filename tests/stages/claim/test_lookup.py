"""Under which part of speech, and with which word beside it, the table of senses knows a word."""

from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.lookup import judges, looked_up
from recoupe.syntax import Tree
from tests.stages.claim.trees import sentence

VERB = "Vara Vara PROPN nsubj 2\n{} 0 Mood=Ind|Tense=Past|VerbForm=Fin\n{}"


def known(verb: str, rest: str, language: str = "en") -> tuple[str, str]:
    tree = Tree(sentence(VERB.format(verb, rest)))
    return looked_up(tree, tree.tokens[1], lexicon(language), language)


def judging(verb: str, rest: str) -> bool:
    tree = Tree(sentence(VERB.format(verb, rest)))
    return judges(tree, tree.tokens[1], lexicon("en"))


def test_a_particle_of_the_table_is_found_at_its_verb_alone() -> None:
    assert known("stepped step VERB root", "down down ADV advmod 2") == ("VERB", "down")
    assert known("stepped step VERB root", "again again ADV advmod 2") == ("VERB", "")


def test_a_verb_over_a_clause_has_the_sense_of_one_who_says() -> None:
    clause = "roads road NOUN nsubj 4\nclosed close VERB ccomp 2"
    assert known("maintained maintain VERB root", clause) == ("VERB", "ccomp")
    assert known("maintained maintain VERB root", "roads road NOUN obj 2") == ("VERB", "")


def test_a_word_of_a_headline_is_known_under_the_part_of_speech_it_would_have() -> None:
    assert known("Stepped step PROPN root", "Down down ADV advmod 2") == ("VERB", "down")


def test_a_word_that_no_table_knows_keeps_its_part_of_speech() -> None:
    assert known("Zorbled zorble VERB root", "again again ADV advmod 2") == ("VERB", "")


def test_who_criticises_a_deed_judges_it_and_who_gives_does_not() -> None:
    assert judging("criticised criticise VERB root", "plans plan NOUN obj 2")
    assert not judging("delivered deliver VERB root", "plans plan NOUN obj 2")


def test_a_kind_of_what_a_verb_is_done_to_gives_it_a_sense_of_its_own() -> None:
    assert known("released release VERB root", "sailors sailor NOUN obj 2") == ("VERB", "=human")
    assert known("released release VERB root", "money money NOUN obj 2") == ("VERB", "=money")
    assert known("released release VERB root", "maps map NOUN obj 2") == ("VERB", "")
    counted = "900 900 NUM nummod 4\nstoves stove NOUN obj 2"
    assert known("recalled recall VERB root", counted) == ("VERB", "=counted")
    assert known("manifestent manifester VERB root", "ici ici ADV advmod 2", "fr") == ("VERB", "=alone")
    assert known("appelle appeler VERB root", "voter voter VERB xcomp 2 VerbForm=Inf", "fr") == ("VERB", "=infinitive")


def test_of_part_of_a_thing_the_thing_is_what_a_verb_is_done_to() -> None:
    part = "partie partie NOUN obj 2\nsanctions sanction NOUN nmod 3"
    assert known("leva lever VERB root", part, "fr") == ("VERB", "sanction")
