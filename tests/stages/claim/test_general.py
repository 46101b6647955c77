import pytest

from recoupe.model import Certainty, Claim, Frame, Level
from recoupe.stages.claim import general
from recoupe.stages.claim.acts import acts_of
from recoupe.stages.claim.counterparts import by_sentence
from recoupe.stages.claim.encoded import Encoded
from recoupe.stages.claim.general import CITABLE, General
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.stances import Stances
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.voice import Voice
from recoupe.syntax import Tree
from tests.stages.claim.texts import read
from tests.stages.claim.trees import reading

SUED = """
Zembla Zembla PROPN nsubj 2
sued sue VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Ardavia Ardavia PROPN obj 2
"""
RAISED = """
Zembla Zembla PROPN nsubj 2
raised raise VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
the the DET det 4 Definite=Def
tariff tariff NOUN obj 2 Number=Sing
"""
RAIN = """
Rain rain NOUN nsubj 2 Number=Sing
fell fall VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
gently gently ADV advmod 2
"""
ASKED = """
Did do AUX aux 3 Mood=Ind|Tense=Past|VerbForm=Fin
Zembla Zembla PROPN nsubj 3
sue sue VERB root 0 VerbForm=Inf
Ardavia Ardavia PROPN obj 3
? ? PUNCT punct 3
"""
ATTAQUE = """
La le DET det 2 Definite=Def
Zemblie Zemblie PROPN nsubj 4
a avoir AUX aux:tense 4 Mood=Ind|Tense=Pres|VerbForm=Fin
attaqué attaquer VERB root 0 VerbForm=Part|Tense=Past
l' le DET det 6 Definite=Def
Ardavie Ardavie PROPN obj 4
"""


def weighed(rows: str, language: str = "en") -> list[Claim]:
    of = reading(rows, language)
    words, tree = lexicon(language), Tree(of.sentences[0])
    cast = Cast(of, words)
    cast.enter(tree)
    seen = Seen(tree, words, cast.mentioned(), 0)
    acts = tuple(acts_of(tree, words, language))
    general = General(of, words, cast, Voice(of), Encoded(of, cast))
    cast.enter(tree)
    told = by_sentence(found := general.weighed(seen, acts), [each.weighed for each in found])
    return general.claims_of(seen, acts, told.get(0, {}), Stances(seen, words))


def roles(claim: Claim) -> set[tuple[str, str, str | None]]:
    return {(role.role, role.text, role.entity_id) for role in claim.roles}


def test_a_question_asserts_nothing() -> None:
    claims = weighed(ASKED)
    assert claims
    assert {(claim.certainty, claim.level) for claim in claims} == {(Certainty.UNKNOWN, Level.OPEN)}


def test_an_act_of_one_state_upon_another_names_both() -> None:
    (claim,) = weighed(SUED)
    assert roles(claim) == {("actor", "Zembla", "local:zm"), ("target", "Ardavia", "local:ao")}


def test_a_sentence_in_french_is_read_by_the_same_weights() -> None:
    (claim,) = weighed(ATTAQUE, "fr")
    assert roles(claim) == {("actor", "Zemblie", "local:zm"), ("target", "Ardavie", "local:ao")}
    assert (claim.frame, claim.plover.type if claim.plover else None) == (Frame.FORCE, "ASSAULT")


def test_what_an_act_is_done_to_that_is_no_party_is_its_topic() -> None:
    (claim,) = [one for one in weighed(RAISED) if one.predicate == "raise"]
    assert ("topic", "the tariff", None) in roles(claim)


def test_the_words_of_a_claim_hold_its_act_and_its_parties() -> None:
    (claim,) = weighed(SUED)
    assert (claim.start, claim.end) == (0, len("Zembla sued Ardavia"))


def test_a_claim_without_a_party_is_none() -> None:
    assert [claim for claim in weighed(RAIN) if claim.level is Level.TYPED] == []


@pytest.mark.parametrize("rows", [SUED, RAISED, RAIN])
def test_a_claim_is_typed_where_it_is_worth_it(rows: str) -> None:
    found = weighed(rows)
    assert all(claim.confidence >= CITABLE for claim in found if claim.level is Level.TYPED)
    assert all(0 < claim.confidence < 1 for claim in found)


def test_the_same_sentence_gives_the_same_claims() -> None:
    assert weighed(SUED) == weighed(SUED)


def test_of_whom_a_part_is_not_likely_only_that_the_act_concerns_him_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = read("Zembla attacked Ardavia.", "en")
    (act,) = [one for one in reading.claims if one.predicate == "attack"]
    assert {role.role for role in act.roles} == {"actor", "target"}
    monkeypatch.setattr(general, "SURE", 1.1)
    (act,) = [one for one in read("Zembla attacked Ardavia.", "en").claims if one.predicate == "attack"]
    assert {role.role for role in act.roles} == {"topic"}


def test_a_verb_and_its_noun_that_tell_one_act_are_typed_once() -> None:
    found = {one.predicate: one.level for one in read("Zembla signed an agreement with Ardavia.", "en").claims}
    assert found == {"sign": Level.TYPED, "agreement": Level.OPEN}
