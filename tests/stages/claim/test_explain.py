"""How a claim came about."""

from dataclasses import replace

import pytest

from recoupe.model import Claim, Mending, Reading
from recoupe.stages.claim.explain import AXES, Explanation, explain
from recoupe.stages.claim.run import run_fast
from tests.stages.claim.trees import DELIVERY, denial, reading


def delivered(one: Reading) -> tuple[Claim, Explanation]:
    (claim,) = (claim for claim in run_fast(one).claims if claim.predicate == "livrer")
    found = explain(one, claim.id, encoder=False)
    assert found is not None
    return claim, found


def test_a_claim_is_found_again_with_its_words() -> None:
    one = reading(DELIVERY)
    claim, found = delivered(one)
    assert found.claim.id == claim.id
    text = one.document.text
    assert text[found.predicate.start : found.predicate.end] == "livré"
    assert found.sentence == claim.sentence
    assert found.clause is not None
    assert found.clause.predicate == "livrer"


def test_the_path_runs_from_the_root_to_the_predicate() -> None:
    rows = "Karst Karst PROPN nsubj 2\nsait savoir VERB root 0 VerbForm=Fin\n" + "\n".join(
        _shifted(line) for line in DELIVERY.strip().splitlines()
    )
    _, found = delivered(reading(rows))
    assert [(step.word, step.relation) for step in found.path] == [("sait", "root"), ("livré", "ccomp")]


def _shifted(line: str) -> str:
    form, lemma, upos, relation, head, *feats = line.split()
    place = ("ccomp", "2") if head == "0" else (relation, str(int(head) + 2))
    return " ".join([form, lemma, upos, *place, *feats])


def test_the_row_of_the_table_and_the_rule_that_made_it_are_named() -> None:
    _, found = delivered(reading(DELIVERY))
    assert found.by_rules
    assert found.frame_row is not None
    assert (found.frame_row.lemma, found.frame_row.sense) == ("livrer", "give")


def test_each_axis_is_told_and_hearsay_is_the_rules_alone() -> None:
    claim, found = delivered(reading(DELIVERY))
    assert tuple(stand.axis for stand in found.stands) == AXES
    for stand in found.stands:
        assert stand.claim == str(getattr(claim, stand.axis))
    (hearsay,) = [stand for stand in found.stands if stand.axis == "hearsay"]
    assert hearsay.weights is None


def test_reasons_name_the_act_and_its_parties_with_the_traits_that_weigh_most() -> None:
    _, found = delivered(reading(DELIVERY))
    first, *parties = found.reasons
    assert (first.answer, first.word) == ("act", "livré")
    assert all(0 <= reason.probability <= 1 for reason in found.reasons)
    assert {reason.word for reason in parties} <= set(reading(DELIVERY).document.text.split())
    weights = [abs(weight) for _, weight in first.weights]
    assert weights == sorted(weights, reverse=True)


def test_mendings_are_told_with_the_word_and_its_new_head() -> None:
    one = reading(DELIVERY)
    (sentence,) = one.sentences
    mending = Mending(i=5, name="object found")
    mended = replace(one, sentences=(replace(sentence, mendings=(mending,)),))
    _, found = delivered(mended)
    assert [(step.word, step.relation, step.mending, head) for step, head in found.mended] == [
        ("obus", "obj", "object found", "livré")
    ]


def test_who_vouches_is_told_from_who_only_speaks_of_it() -> None:
    one = reading(DELIVERY)
    said = denial(one.document.text, "La")
    named = replace(said, source=(said.cue[0],), source_entity_ids=("x",))
    _, found = delivered(replace(one, attributions=(named,)))
    assert (found.saying, found.aside) == (named, False)
    _, bare = delivered(one)
    assert (bare.saying, bare.aside) == (None, False)


@pytest.mark.parametrize("claim_id", ["clm-none", ""])
def test_a_claim_that_the_reading_does_not_yield_is_not_explained(claim_id: str) -> None:
    assert explain(reading(DELIVERY), claim_id, encoder=False) is None
