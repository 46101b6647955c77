"""From a sentence to the claims of the rules."""

from dataclasses import replace

import pytest

from recoupe.model import Certainty, Claim, Modality, Polarity, Reading, Repair, RepairKind, Stance
from recoupe.stages.claim.build import Reader
from recoupe.stages.claim.lexicon import lexicon
from recoupe.syntax import Tree
from tests.stages.claim.trees import DELIVERY, denial, reading

FIN = "Mood=Ind|Tense=Past|VerbForm=Fin"


def read(one: Reading) -> list[Claim]:
    reader = Reader(one, lexicon(one.document.language))
    return [claim for sentence in one.sentences for claim in reader.claims_of(Tree(sentence))]


def claims(rows: str, language: str = "en") -> dict[str, Claim]:
    return {claim.predicate: claim for claim in read(reading(rows, language))}


def test_a_delivery_is_a_claim_with_all_that_it_says() -> None:
    (claim,) = read(reading(DELIVERY))
    assert (claim.predicate, claim.frame.value) == ("livrer", "exchange")
    assert (claim.giver, claim.receiver) == (("local:zm",), ("local:ao",))
    assert (claim.polarity, claim.modality, claim.certainty) == (Polarity.AFFIRMED, Modality.ACTUAL, Certainty.CERTAIN)
    assert [role.role for role in claim.roles].count("item") == len(claim.items) == 2
    assert claim.attribution_id is None
    assert 0 < claim.confidence <= 0.99
    text = reading(DELIVERY).document.text
    assert text[claim.start : claim.end].startswith("La Zemblie a livré")
    assert (claim.sentence.start, claim.sentence.end) == (0, len(text))


def test_the_roles_of_a_claim_stand_where_they_say() -> None:
    one = reading(DELIVERY)
    (claim,) = read(one)
    assert all(one.document.text[role.start : role.end] == role.text for role in claim.roles)
    assert list(claim.roles) == sorted(claim.roles, key=lambda role: (role.start, role.end, role.role))


def test_the_id_rests_on_the_predicate_and_its_place() -> None:
    (first,), (again,) = read(reading(DELIVERY)), read(reading(DELIVERY))
    (other,) = read(reading(DELIVERY.replace("livré livrer", "vendu vendre")))
    assert first.id == again.id != other.id


def test_a_negation_negates() -> None:
    negated = """
    Zembla Zembla PROPN nsubj 4
    did do AUX aux 4 Mood=Ind|Tense=Past|VerbForm=Fin
    not not PART advmod 4
    send send VERB root 0 VerbForm=Inf
    shells shell NOUN obj 4
    to to ADP case 7
    Ardavia Ardavia PROPN obl 4
    """
    assert claims(negated)["send"].polarity is Polarity.NEGATED


DENIED = """
Zembla Zembla PROPN nsubj 2
denies deny VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
sending send VERB xcomp 2 VerbForm=Ger
shells shell NOUN obj 3
to to ADP case 6
Ardavia Ardavia PROPN obl 3
"""


def test_a_denial_names_the_claim_that_it_denies() -> None:
    found = claims(DENIED)
    assert found["deny"].denies_id == found["send"].id
    assert found["send"].denies_id is None


def test_a_denial_without_a_denier_negates_and_one_with_a_denier_is_told_by_him() -> None:
    alone = claims(DENIED)["send"]
    assert alone.polarity is Polarity.NEGATED
    one = reading(DENIED, "en", denied_by="denies")
    source = replace(one.attributions[0], source=(one.attributions[0].cue[0],))
    told = {claim.predicate: claim for claim in read(replace(one, attributions=(source,)))}["send"]
    assert (told.polarity, told.attribution_id) == (Polarity.AFFIRMED, "att")


@pytest.mark.parametrize(
    ("stance", "certainty"),
    [(Stance.ASSERTS, Certainty.CERTAIN), (Stance.DOUBTS, Certainty.IMPROBABLE), (Stance.ASKS, Certainty.UNKNOWN),
     (Stance.NON_ANSWER, Certainty.UNKNOWN)],
)  # fmt: skip
def test_what_its_source_only_doubts_or_asks_is_less_sure(stance: Stance, certainty: Certainty) -> None:
    one = reading(DELIVERY)
    base = denial(one.document.text, "La")
    said = replace(base, stance=stance, source=(base.cue[0],), source_entity_ids=("x",))
    (claim,) = read(replace(one, attributions=(said,)))
    assert (claim.attribution_id, claim.certainty) == ("att", certainty)


def test_a_claim_warns_of_the_repairs_that_its_words_rest_on() -> None:
    one = reading(DELIVERY)
    at = one.document.text.index("obus")
    repair = Repair(document_id="doc", start=at, end=at + 4, kind=RepairKind.FOREIGN_WORD)
    (claim,) = read(replace(one, repairs=(repair,)))
    assert claim.warnings == ("foreign_word",)


def test_what_nobody_does_is_no_claim() -> None:
    rows = f"toute tout DET det 2\nlivraison livraison NOUN nsubj 5\nd' de ADP case 4\nobus obus NOUN nmod 2\ncesse cesser VERB root 0 {FIN}"
    assert claims(rows, "fr") == {}


def test_words_of_no_table_make_no_claim() -> None:
    assert claims(f"Zembla Zembla PROPN nsubj 2\nsleeps sleep VERB root 0 {FIN}") == {}


def test_claims_come_in_text_order() -> None:
    rows = f"""
    Zembla Zembla PROPN nsubj 2
    attacked attack VERB root 0 {FIN}
    Ardavia Ardavia PROPN obj 2
    and and CCONJ cc 5
    sent send VERB conj 2 {FIN}
    shells shell NOUN obj 5
    to to ADP case 8
    Ardavia Ardavia PROPN obl 5
    """
    found = read(reading(rows, "en"))
    assert [claim.predicate for claim in found] == ["attack", "send"]
    assert [claim.start for claim in found] == sorted(claim.start for claim in found)


def predicates(rows: str, language: str = "en") -> list[str]:
    return [claim.predicate for claim in read(reading(rows, language))]


def test_a_noun_that_its_verb_has_told_makes_no_claim_of_its_own() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nsigned sign VERB root 0 {FIN}\na a DET det 4\ntreaty treaty NOUN obj 2\nwith with ADP case 6\nArdavia Ardavia PROPN obl 2"
    assert predicates(rows) == ["sign"]


def test_an_agreement_to_act_is_told_by_the_act() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nagreed agree VERB root 0 {FIN}\nto to PART mark 4\nsell sell VERB xcomp 2 VerbForm=Inf\nshells shell NOUN obj 4\nto to ADP case 7\nArdavia Ardavia PROPN obl 4"
    assert predicates(rows) == ["sell"]


def test_an_attack_that_one_is_helped_to_make_is_told_as_help() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nhelped help VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2\nattack attack VERB xcomp 2 VerbForm=Inf\nVara Vara PROPN obj 4"
    assert predicates(rows) == ["help"]


def test_words_are_told_where_they_concern_somebody_or_a_dealing() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\ncondemned condemn VERB root 0 {FIN}\nthe the DET det 4\n{{}} NOUN obj 2"
    assert predicates(rows.format("attack attack"))[:1] == ["condemn"]
    assert predicates(rows.format("idea idea")) == []


def test_a_noun_that_only_says_of_what_kind_another_is_makes_no_claim() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nsaw see VERB root 0 {FIN}\nattack attack NOUN compound 4\naircraft aircraft NOUN obj 2"
    assert predicates(rows) == []


def test_the_words_of_a_claim_leave_relative_clauses_out() -> None:
    rows = f"{DELIVERY.strip()}\nqui qui PRON nsubj 14 PronType=Rel\ndort dormir VERB acl:relcl 12 VerbForm=Fin"
    one = reading(rows)
    (claim,) = (claim for claim in read(one) if claim.predicate == "livrer")
    assert one.document.text[claim.start : claim.end].endswith("Ardavie")


def test_an_event_that_was_told_before_has_its_parties_again() -> None:
    first = reading(DELIVERY)
    reader = Reader(first, lexicon("fr"))
    reader.claims_of(Tree(first.sentences[0]))
    again = reading(
        "une un DET det 3\ntelle tel DET det 3\nlivraison livraison NOUN nsubj 6\nd' de ADP case 5\nobus obus NOUN nmod 3\ncesse cesser VERB root 0 VerbForm=Fin"
    )
    (claim,) = reader.claims_of(Tree(again.sentences[0]))
    assert (claim.giver, claim.receiver) == (("local:zm",), ("local:ao",))
    fresh = Reader(again, lexicon("fr"))
    assert fresh.claims_of(Tree(again.sentences[0])) == []


def test_what_is_taken_up_may_be_named_by_an_adjective_and_by_other_goods_of_the_kind_alone() -> None:
    def again(rows: str) -> list[Claim]:
        first = reading(DELIVERY)
        reader = Reader(first, lexicon("fr"))
        reader.claims_of(Tree(first.sentences[0]))
        return reader.claims_of(Tree(reading(rows).sentences[0]))

    rows = "{} DET {} 2\nlivraison livraison NOUN nsubj 5\nd' de ADP case 4\n{} NOUN nmod 2\ncesse cesser VERB root 0 VerbForm=Fin"
    assert [claim.giver for claim in again(rows.format("telle tel", "amod", "obus obus"))] == [("local:zm",)]
    assert again(rows.format("telle tel", "advmod", "obus obus")) == []
    assert again(rows.format("toute tout", "det", "obus obus")) == []
    assert again(rows.format("telle tel", "det", "blé blé")) == []


def test_the_words_of_a_role_leave_clauses_and_appositions_out() -> None:
    rows = f"""
    Zembla Zembla PROPN nsubj 2
    condemned condemn VERB root 0 {FIN}
    the the DET det 4
    attack attack NOUN obj 2
    , , PUNCT punct 6
    tragedy tragedy NOUN appos 4
    that that PRON nsubj 8 PronType=Rel
    happened happen VERB acl:relcl 4 {FIN}
    """
    one = reading(rows, "en")
    (claim,) = (claim for claim in read(one) if claim.predicate == "condemn")
    assert [role.text for role in claim.roles if role.role not in ("speaker", "actor")] == ["the attack"]
    assert one.document.text[claim.start : claim.end] == "Zembla condemned the attack"


def test_an_attack_beside_help_is_told_too() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nhelped help VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2\nattack attack VERB {{}} VerbForm=Inf\nVara Vara PROPN obj 4\nZembla Zembla PROPN nsubj 4\nArdavia Ardavia PROPN obj 4"
    assert predicates(rows.format("conj 2")) == ["help", "attack"]


ATTACKED = f"Zembla Zembla PROPN nsubj 2\nattacked attack VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2"


def clause(rows: str, predicate: str = "attack", language: str = "en") -> str:
    """The words of the claim of a predicate."""
    one = reading(rows, language)
    (claim,) = (claim for claim in read(one) if claim.predicate == predicate)
    return one.document.text[claim.start : claim.end]


@pytest.mark.parametrize("relation", ["punct", "acl", "acl:relcl", "appos", "advcl", "parataxis", "ccomp"])
def test_clauses_and_marks_below_a_party_are_none_of_a_claims_words(relation: str) -> None:
    assert clause(f"{ATTACKED}\nxx xx X {relation} 3") == "Zembla attacked Ardavia"


def test_what_says_more_of_a_party_is_of_a_claims_words() -> None:
    assert clause(f"{ATTACKED}\nxx xx X nmod 3") == "Zembla attacked Ardavia xx"


@pytest.mark.parametrize("row", ["had have AUX aux 2", "there there PRON expl 2", "now now ADV advmod 2"])
def test_what_helps_the_predicate_is_of_a_claims_words(row: str) -> None:
    rows = f"{row}\nattacked attack VERB root 0 VerbForm=Part\nArdavia Ardavia PROPN obj 2\nby by ADP case 5\nZembla Zembla PROPN nsubj 2"
    assert clause(rows).startswith(f"{row.split()[0]} attacked")


def test_the_auxiliary_of_the_passive_is_of_a_claims_words() -> None:
    rows = "was be AUX aux:pass 2\nattacked attack VERB root 0 VerbForm=Part\nArdavia Ardavia PROPN nsubj:pass 2\nby by ADP case 5\nZembla Zembla PROPN obl:agent 2"
    assert clause(rows) == "was attacked Ardavia by Zembla"


def test_a_mark_before_the_predicate_is_none_of_its_words() -> None:
    rows = f"so so SCONJ mark 2\nattacked attack VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2\nZembla Zembla PROPN nsubj 2"
    assert clause(rows) == "attacked Ardavia Zembla"


@pytest.mark.parametrize("verb", ["helped help", "threatened threaten"])
def test_an_attack_is_told_beside_any_word_but_help(verb: str) -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\n{verb} VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2\nattack attack VERB xcomp 2 VerbForm=Inf\nZembla Zembla PROPN nsubj 4\nArdavia Ardavia PROPN obj 4"
    assert ("attack" in predicates(rows)) is (verb != "helped help")


def test_the_words_of_a_set_phrase_fill_no_role() -> None:
    rows = (
        f"Zembla Zembla PROPN nsubj 2\naccepted accept VERB root 0 {FIN}\nthe the DET det 4\ndemand demand NOUN obj 2"
    )
    (claim,) = read(reading(rows, "en"))
    assert [(role.role, role.text) for role in claim.roles] == [("actor", "Zembla")]


def test_an_offer_is_told_as_offered() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\noffered offer VERB root 0 {FIN}\nshells shell NOUN obj 2\nto to ADP case 5\nArdavia Ardavia PROPN obl 2"
    assert claims(rows)["offer"].modality is Modality.OFFERED


def test_a_place_is_a_role_where_it_stands() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nvisited visit VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2"
    claim = claims(rows)["visit"]
    assert claim.place_entity_id == "local:ao"
    assert [(role.role, role.text, role.entity_id) for role in claim.roles if role.role == "place"] == [
        ("place", "Ardavia", "local:ao")
    ]


def test_a_denial_denies_what_stands_in_its_complement_and_in_no_relative_clause() -> None:
    rows = f"""
    Zembla Zembla PROPN nsubj 2
    denies deny VERB root 0 {FIN}
    the the DET det 4
    sale sale NOUN obj 2
    of of ADP case 6
    shells shell NOUN nmod 4
    by by ADP case 8
    Ardavia Ardavia PROPN nmod 4
    that that SCONJ mark 11
    Zembla Zembla PROPN nsubj 11
    attacked attack VERB acl:relcl 4 {FIN}
    Ardavia Ardavia PROPN obj 11
    """
    found = claims(rows)
    assert found["deny"].denies_id == found["sale"].id


def test_words_about_somebody_below_them_are_told() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\ncomplained complain VERB root 0 {FIN}\nthat that SCONJ mark 5\nArdavia Ardavia PROPN nsubj 5\nsleeps sleep VERB {{}} {FIN}"
    assert [predicates(rows.format(f"{relation} 2")) for relation in ("ccomp", "parataxis", "advcl")] == [
        ["complain"]
    ] * 3
