"""« s'est fait arrêter par la police »: the police arrest, and he is arrested."""

import pytest

from tests.stages.claim.test_arguments import places, verb

ARRESTED = """
Vara Vara PROPN nsubj:caus 5
{}
est être AUX aux:tense 5
fait faire AUX aux:caus 5
arrêter arrêter VERB root 0 VerbForm=Inf
par par ADP case 7
Karst Karst PROPN {} 5
"""


@pytest.mark.parametrize("hangs", ["obl:agent", "obl:arg"])
def test_who_has_something_done_to_him_is_its_object(hangs: str) -> None:
    rows = ARRESTED.format("s' se PRON obj 5 Reflex=Yes", hangs)
    assert places(verb(rows, "arrêter", "fr"))[:2] == (["Karst"], ["Vara"])


def test_who_has_somebody_arrested_acts() -> None:
    rows = ARRESTED.format("hier hier ADV advmod 5", "obl:agent")
    assert "Vara" in places(verb(rows, "arrêter", "fr"))[0]
