from dataclasses import replace

from recoupe.model import Claim
from recoupe.stages.claim import STAGE
from recoupe.stages.claim.bargain import link
from tests.stages.claim.trees import DELIVERY, reading, typed

RETURN = """
En en ADP case 2
échange échange NOUN root 0
"""


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
