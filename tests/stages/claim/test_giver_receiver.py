from recoupe.model import Frame, Modality, Polarity
from tests.stages.claim.trees import DELIVERY, claims, typed


def test_a_delivery_has_giver_receiver_and_an_item_a_good() -> None:
    (claim,) = claims(DELIVERY)
    assert (claim.frame, claim.giver, claim.receiver) == (Frame.EXCHANGE, ("local:zm",), ("local:ao",))
    assert [item.category for item in claim.items] == ["artillery", "fuel"]
    assert (claim.polarity, claim.modality) == (Polarity.AFFIRMED, Modality.ACTUAL)


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
    found = typed(
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
    assert found["vendre"].giver == ("local:zm",)


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
