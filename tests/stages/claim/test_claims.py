from dataclasses import replace

import pytest

from recoupe.model import BlockKind, Claim, Frame, Level, Modality, Polarity
from recoupe.stages.claim import STAGE
from recoupe.stages.claim.bargain import link
from tests.stages.claim.trees import reading

DELIVERY = """
La le DET det 2 Definite=Def
Zemblie Zemblie PROPN nsubj 4
a avoir AUX aux:tense 4 Mood=Ind|Tense=Pres|VerbForm=Fin
livré livrer VERB root 0 VerbForm=Part|Tense=Past
des un DET det 6 Definite=Ind
obus obus NOUN obj 4
et et CCONJ cc 9
du du DET det 9
carburant carburant NOUN conj 6
à à ADP case 12
la le DET det 12
Ardavie Ardavie PROPN obl:arg 4
"""


def claims(rows: str, language: str = "fr", **options: object) -> tuple[Claim, ...]:
    return STAGE.run(reading(rows, language, **options)).claims  # type: ignore[arg-type]


def typed(rows: str, language: str = "fr", **options: object) -> dict[str, Claim]:
    """The typed claims of a sentence by their predicates."""
    return {claim.predicate: claim for claim in claims(rows, language, **options) if claim.level is Level.TYPED}


def test_a_delivery_has_giver_receiver_and_an_item_a_good() -> None:
    (claim,) = claims(DELIVERY)
    assert (claim.frame, claim.giver, claim.receiver) == (Frame.EXCHANGE, ("local:zm",), ("local:ao",))
    assert [item.category for item in claim.items] == ["artillery", "fuel"]
    assert (claim.polarity, claim.modality) == (Polarity.AFFIRMED, Modality.ACTUAL)


def test_a_caption_makes_no_claim() -> None:
    assert claims(DELIVERY, kind=BlockKind.CAPTION) == ()


def test_a_passive_is_turned_round() -> None:
    (claim,) = claims(
        """
        Shells shell NOUN nsubj:pass 3
        were be AUX aux:pass 3 Mood=Ind|Tense=Past|VerbForm=Fin
        sold sell VERB root 0 VerbForm=Part|Tense=Past
        to to ADP case 5
        Ardavia Ardavia PROPN obl 3
        by by ADP case 7
        Zembla Zembla PROPN obl:agent 3
        """,
        "en",
    )
    assert (claim.giver, claim.receiver) == (("local:zm",), ("local:ao",))


def test_to_obtain_turns_the_direction() -> None:
    (claim,) = claims(
        """
        Zemblie Zemblie PROPN nsubj 3
        a avoir AUX aux 3 Mood=Ind|Tense=Pres|VerbForm=Fin
        obtenu obtenir VERB root 0 VerbForm=Part|Tense=Past
        de de ADP case 5
        Ardavie Ardavie PROPN obl:arg 3
        des un DET det 7
        missiles missile NOUN obj 3
        """
    )
    assert (claim.giver, claim.receiver) == (("local:ao",), ("local:zm",))


def test_a_wish_controls_the_subject_of_its_infinitive() -> None:
    (claim,) = (
        found
        for found in claims(
            """
        Zembla Zembla PROPN nsubj 2
        wants want VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        to to PART mark 4
        buy buy VERB xcomp 2 VerbForm=Inf
        shells shell NOUN obj 4
        from from ADP case 7
        Ardavia Ardavia PROPN obl 4
        """,
            "en",
        )
        if found.frame is Frame.EXCHANGE
    )
    assert (claim.receiver, claim.giver, claim.modality) == (("local:zm",), ("local:ao",), Modality.WANTED)


def test_a_relative_pronoun_is_its_antecedent() -> None:
    (claim,) = claims(
        """
        La le DET det 2
        Zemblie Zemblie PROPN nsubj 9
        qui qui PRON nsubj 5 PronType=Rel
        a avoir AUX aux 5 Mood=Ind|Tense=Pres|VerbForm=Fin
        vendu vendre VERB acl:relcl 2 VerbForm=Part|Tense=Past
        des un DET det 7
        drones drone NOUN obj 5
        se se PRON expl:pv 9 Reflex=Yes
        tait taire VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        """
    )
    assert claim.giver == ("local:zm",)


def test_the_origin_of_goods_is_the_giver_where_nobody_else_is_named() -> None:
    (claim,) = claims(
        """
        La le DET det 2
        Ardavie Ardavie PROPN nsubj 4
        a avoir AUX aux 4 Mood=Ind|Tense=Pres|VerbForm=Fin
        acheté acheter VERB root 0 VerbForm=Part|Tense=Past
        des un DET det 6
        armes arme NOUN obj 4
        zembliennes zemblien ADJ amod 6
        """
    )
    assert (claim.giver, claim.receiver) == (("local:zm",), ("local:ao",))


def test_no_party_is_invented() -> None:
    (claim,) = claims(
        """
        La le DET det 2
        Ardavie Ardavie PROPN nsubj 4
        a avoir AUX aux 4 Mood=Ind|Tense=Pres|VerbForm=Fin
        acheté acheter VERB root 0 VerbForm=Part|Tense=Past
        des un DET det 6
        armes arme NOUN obj 4
        """
    )
    assert (claim.giver, claim.receiver) == ((), ("local:ao",))


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


def test_in_return_links_the_halves_of_a_bargain() -> None:
    first = STAGE.run(reading(DELIVERY)).claims[0]
    found = typed(
        """
        En en ADP case 2
        échange échange NOUN obl 6
        la le DET det 4
        Ardavie Ardavie PROPN nsubj 6
        a avoir AUX aux 6 Mood=Ind|Tense=Pres|VerbForm=Fin
        fourni fournir VERB root 0 VerbForm=Part|Tense=Past
        du du DET det 8
        blé blé NOUN obj 6
        """
    )
    second = found["fournir"]
    linked = link(reading(RETURN).sentences[0], [second], [first], "fr")
    assert linked[0].counterpart_id == first.id


def test_one_giver_makes_no_bargain_with_himself() -> None:
    first = STAGE.run(reading(DELIVERY)).claims[0]
    linked = link(reading(RETURN).sentences[0], [replace(first, id="again")], [first], "fr")
    assert linked[0].counterpart_id is None


def half(giver: tuple[str, ...], receiver: tuple[str, ...]) -> Claim:
    return replace(STAGE.run(reading(DELIVERY)).claims[0], id="half", giver=giver, receiver=receiver)


def test_in_return_a_missing_side_is_the_one_partner_that_the_text_knows() -> None:
    first = STAGE.run(reading(DELIVERY)).claims[0]
    (linked,) = link(reading(RETURN).sentences[0], [half((), ("local:zm",))], [first], "fr")
    assert (linked.giver, linked.receiver) == (("local:ao",), ("local:zm",))
    assert linked.confidence < first.confidence


def test_in_return_a_missing_side_stays_unknown_between_two_partners() -> None:
    before = [half(("local:zm",), ("local:ao",)), half(("local:zm",), ("local:xx",))]
    (linked,) = link(reading(RETURN).sentences[0], [half((), ("local:zm",))], before, "fr")
    assert linked.giver == ()


def test_without_a_return_a_missing_side_stays_unknown() -> None:
    first = STAGE.run(reading(DELIVERY)).claims[0]
    (linked,) = link(reading(DELIVERY).sentences[0], [half((), ("local:zm",))], [first], "fr")
    assert linked.giver == ()


RETURN = """
En en ADP case 2
échange échange NOUN root 0
"""


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


def test_nobody_gives_to_himself() -> None:
    found = claims(
        """
        Pour pour ADP case 2
        Zemblie Zemblie PROPN obl 7
        l' le DET det 4 Definite=Def
        objectif objectif NOUN nsubj 7
        est être AUX cop 7 Mood=Ind|Tense=Pres|VerbForm=Fin
        d' de ADP mark 7
        aider aider VERB root 0 VerbForm=Inf
        la le DET det 9 Definite=Def
        Zemblie Zemblie PROPN obj 7
        """
    )
    assert all(not set(claim.giver) & set(claim.receiver) for claim in found)


def test_the_noun_between_for_and_an_infinitive_is_its_subject() -> None:
    found = typed(
        """
        Zembla Zembla PROPN nsubj 2
        made make VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        it it PRON obj 2
        easy easy ADJ xcomp 2
        for for ADP case 6
        Ardavia Ardavia PROPN obl 4
        to to PART mark 8
        buy buy VERB xcomp 4 VerbForm=Inf
        shells shell NOUN obj 8 Number=Plur
        """,
        "en",
    )
    assert found["buy"].receiver == ("local:ao",)


def test_supplies_of_somebody_name_no_giver() -> None:
    found = claims(
        """
        Vara Vara PROPN nsubj 2
        décrit décrire VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        l' le DET det 4 Definite=Def
        approvisionnement approvisionnement NOUN obj 2
        en en ADP case 6
        armes arme NOUN nmod 4 Number=Plur
        de de ADP case 8
        Zemblie Zemblie PROPN nmod 6
        """
    )
    assert all(not claim.giver for claim in found)


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
