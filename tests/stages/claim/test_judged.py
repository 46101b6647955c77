"""Who did what somebody is punished or thanked for."""

import pytest

from tests.stages.claim.test_arguments import FIN, places, verb

FINED = f"""
court court NOUN nsubj 2
{{}} {{}} VERB root 0 {FIN}
{{}} {{}} {{}} obj 2
{{}}
selling sell VERB advcl 2 VerbForm=Ger
arms arm NOUN obj {{}}
"""


def doer(governor: str, thing: str, upos: str, opener: str = "for for SCONJ mark 5") -> list[str]:
    return places(verb(FINED.format(governor, governor, thing, thing, upos, opener, 5), "selling"))[0]


def test_who_is_punished_or_thanked_did_it() -> None:
    assert doer("fine", "Vara", "PROPN") == ["Vara"]
    assert doer("thank", "company", "NOUN") == ["company"]


def test_who_is_not_judged_did_nothing() -> None:
    assert doer("win", "prize", "NOUN") == ["court"]
    assert doer("leave", "Vara", "PROPN") == ["court"]


def test_another_preposition_opens_no_reason() -> None:
    assert doer("fine", "Vara", "PROPN", "before before SCONJ mark 5") == ["court"]


SANCTIONED = f"""
Karst Karst PROPN nsubj 2
imposed impose VERB root 0 {FIN}
sanctions sanction NOUN obj 2
on on ADP case 5
Vara Vara PROPN {{}}
for for SCONJ mark 7
selling sell VERB advcl 2 VerbForm=Ger
"""


@pytest.mark.parametrize("hangs", ["obl 2", "nmod 3"])
def test_sanctions_are_on_who_did_it(hangs: str) -> None:
    assert places(verb(SANCTIONED.format(hangs), "selling"))[0] == ["Vara"]


@pytest.mark.parametrize(("verb_of_it", "who"), [("imposed", "Vara"), ("pay", "Karst")])
def test_who_pays_for_a_deed_did_it_himself(verb_of_it: str, who: str) -> None:
    rows = SANCTIONED.format("obl 2").replace("imposed impose", f"{verb_of_it} {verb_of_it}").replace("on on", "to to")
    assert places(verb(rows.replace("sanctions sanction", "fine fine"), "selling"))[0] == [who]


ARMED = f"""
Karst Karst PROPN nsubj 2
{{}} {{}} VERB root 0 {FIN}
Vara Vara PROPN obj 2
pour pour ADP mark 5
{{}}
"""


def test_a_purpose_is_no_reason() -> None:
    past = ARMED.format(
        "punit", "punir", "avoir avoir AUX aux:tense 6 VerbForm=Inf\nattaqué attaquer VERB advcl 2 VerbForm=Part"
    )
    assert places(verb(past.replace("mark 5", "mark 6"), "attaqué", "fr"))[0] == ["Vara"]
    aim = ARMED.format("arme", "armer", "attaquer attaquer VERB advcl 2 VerbForm=Inf")
    assert places(verb(aim, "attaquer", "fr"))[0] == ["Karst"]
