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


KIDNAPPED = """
Teacher teacher NOUN nsubj 2
{verb} VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
{rest}
"""


def test_the_lone_subject_of_a_past_form_that_needs_an_object_has_it_done_to_him() -> None:
    lone = KIDNAPPED.format(verb="kidnapped kidnap", rest="in in ADP case 4\nGoma Goma PROPN obl 2")
    assert places(verb(lone, "kidnapped"))[:2] == ([], ["Teacher"])
    acting = KIDNAPPED.format(verb="kidnapped kidnap", rest="pupils pupil NOUN obj 2")
    assert places(verb(acting, "kidnapped"))[:2] == (["Teacher"], ["pupils"])
    other = KIDNAPPED.format(verb="protested protest", rest="in in ADP case 4\nGoma Goma PROPN obl 2")
    assert places(verb(other, "protested"))[0] == ["Teacher"]
