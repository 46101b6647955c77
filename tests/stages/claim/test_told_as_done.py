import pytest

from recoupe.model import BlockKind, Frame, Modality
from tests.stages.claim.trees import DELIVERY, claims, typed


def test_a_caption_makes_no_claim() -> None:
    assert claims(DELIVERY, kind=BlockKind.CAPTION) == ()


def test_a_clause_without_a_party_or_good_makes_no_typed_claim() -> None:
    found = typed(
        """
        Le le DET det 2
        vent vent NOUN nsubj 3
        donne donner VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        du du DET det 5
        courage courage NOUN obj 3
        """
    )
    assert found == {}


LIGHT = """
Zemblie Zemblie PROPN nsubj 2
effectuera effectuer VERB root 0 Mood=Ind|Tense=Fut|VerbForm=Fin
une un DET det 4 Definite=Ind
visite visite NOUN obj 2
en en ADP case 6
Ardavie Ardavie PROPN nmod 4
"""


def test_a_light_verb_lends_its_subject_to_the_visit() -> None:
    (claim,) = (found for found in claims(LIGHT) if found.predicate == "visite")
    assert (claim.frame, claim.place_entity_id, claim.modality) == (Frame.ENCOUNTER, "local:ao", Modality.FORECAST)


@pytest.mark.xfail(strict=True, reason="the light verb makes a typed claim of its own beside the visit")
def test_a_light_verb_makes_no_claim_of_its_own() -> None:
    assert set(typed(LIGHT)) == {"visite"}


def test_the_same_reading_gives_the_same_claims() -> None:
    assert claims(DELIVERY) == claims(DELIVERY)


def test_a_noun_that_only_says_of_what_kind_another_is_tells_no_attack() -> None:
    found = typed(
        """
        La le DET det 2 Definite=Def
        force force NOUN nsubj 6 Number=Sing
        de de ADP case 4
        frappe frappe NOUN nmod 2 Number=Sing
        zemblienne zemblien ADJ amod 4
        défile défiler VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        """
    )
    assert "frappe" not in found


def test_what_names_nobody_is_a_topic_and_no_addressee() -> None:
    (claim,) = claims(
        """
        Zembla Zembla PROPN nsubj 2
        praised praise VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        the the DET det 5 Definite=Def
        Ardavian Ardavia PROPN compound 5
        visit visit NOUN obj 2 Number=Sing
        """,
        "en",
    )[:1]
    assert "addressee" not in {role.role for role in claim.roles}


def test_money_is_no_good_where_it_is_the_price() -> None:
    found = typed(
        """
        Zembla Zembla PROPN nsubj 2
        ordered order VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        money money NOUN obj 2
        """,
        "en",
    )
    assert Frame.EXCHANGE not in {claim.frame for claim in found.values()}


@pytest.mark.xfail(strict=True, reason="the complement of a noun of attack is weighed as a second actor")
def test_an_invasion_on_a_large_scale_keeps_its_target() -> None:
    found = typed(
        """
        La le DET det 2 Definite=Def
        Zemblie Zemblie PROPN nsubj 3
        poursuit poursuivre VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        l' le DET det 5 Definite=Def
        invasion invasion NOUN obj 3 Number=Sing
        à à ADP case 7
        échelle échelle NOUN nmod 5 Number=Sing
        de de ADP case 9
        Ardavie Ardavie PROPN nmod 7
        """
    )
    assert ("target", "Ardavie") in {(role.role, role.text) for role in found["invasion"].roles}


def test_what_one_is_helped_to_do_is_not_told_as_done() -> None:
    found = typed(
        """
        Zembla Zembla PROPN nsubj 2
        helps help VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        Ardavia Ardavia PROPN obj 2
        to to PART mark 5
        launch launch VERB xcomp 2 VerbForm=Inf
        satellites satellite NOUN obj 5 Number=Plur
        """,
        "en",
    )
    assert (found["help"].giver, found["help"].receiver) == (("local:zm",), ("local:ao",))
    assert found["launch"].modality is not Modality.ACTUAL
