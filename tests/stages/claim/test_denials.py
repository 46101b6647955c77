from recoupe.model import Frame, Polarity
from tests.stages.claim.trees import claims, typed

DENIAL = """
Zemblie Zemblie PROPN nsubj 2
nie nier VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
avoir avoir AUX aux 4 VerbForm=Inf
livré livrer VERB xcomp 2 VerbForm=Part|Tense=Past
des un DET det 6
obus obus NOUN obj 4
à à ADP case 8
Ardavie Ardavie PROPN obl:arg 4
"""


def test_a_denial_is_a_claim_tied_to_what_it_denies() -> None:
    denied, denial = sorted(claims(DENIAL, denied_by="nie"), key=lambda claim: claim.frame)[::-1]
    assert {denied.predicate, denial.predicate} == {"nier", "livrer"}
    said, done = (denied, denial) if denied.predicate == "nier" else (denial, denied)
    assert said.denies_id == done.id
    assert (done.attribution_id, done.polarity) == ("att", Polarity.AFFIRMED)


def test_a_denial_without_a_known_denier_is_not_an_assertion() -> None:
    done = next(claim for claim in claims(DENIAL) if claim.predicate == "livrer")
    assert done.polarity is Polarity.NEGATED


def test_a_denier_is_not_made_a_party_of_what_he_denies() -> None:
    found = claims(
        """
        Zemblie Zemblie PROPN nsubj 2
        nie nier VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        toute tout DET det 4
        livraison livraison NOUN obj 2
        d' de ADP case 6
        obus obus NOUN nmod 4
        """,
        denied_by="nie",
    )
    delivery = next(claim for claim in found if claim.frame is Frame.EXCHANGE)
    assert (delivery.giver, delivery.receiver) == ((), ())


NEITHER = """
Zemblie Zemblie PROPN nsubj 5
n' ne ADV advmod 5
a avoir AUX aux 5 Mood=Ind|Tense=Pres|VerbForm=Fin
ni ni CCONJ cc 5
confirmé confirmer VERB root 0 VerbForm=Part|Tense=Past
ni ni CCONJ cc 7
démenti démentir VERB conj 5 VerbForm=Part|Tense=Past
la le DET det 9
livraison livraison NOUN obj 5
"""


def test_who_neither_confirms_nor_denies_makes_no_claim_of_denial() -> None:
    assert all(claim.denies_id is None and claim.predicate != "démentir" for claim in claims(NEITHER))


def test_what_nobody_confirms_is_not_told_as_done() -> None:
    assert "livraison" not in typed(NEITHER)
