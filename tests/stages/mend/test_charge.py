"""What somebody is accused of hangs on the verb."""

import pytest

from tests.stages.mend.trees import arcs_after

ACCUSED = """
Vara Vara PROPN nsubj 2
{verb} VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
the the DET det 4
{whom} NOUN obj 2
of of ADP case {last}
{what}
"""


@pytest.mark.parametrize(
    ("verb", "what", "head"),
    [
        ("accused accuse", "torture torture NOUN nmod 4", "accused"),
        ("accused accuse", "Lorne Lorne PROPN nmod 4", "mayor"),
        ("accused accuse", "police police NOUN nmod 4", "mayor"),
        ("met meet", "torture torture NOUN nmod 4", "mayor"),
    ],
)
def test_of_what_one_is_accused_is_no_part_of_who_one_is(verb: str, what: str, head: str) -> None:
    arcs, names = arcs_after(ACCUSED.format(verb=verb, whom="mayor mayor", what=what, last=6), "en")
    assert arcs[what.split()[0]][0] == head
    assert ("charge" in names) is (head == "accused")


def test_the_mayor_of_the_port_stays_who_he_is() -> None:
    what = "the the DET det 7\nport port NOUN nmod 4"
    arcs, names = arcs_after(ACCUSED.format(verb="accused accuse", whom="mayor mayor", what=what, last=7), "en")
    assert arcs["port"] == ("mayor", "nmod")
    assert "charge" not in names


PUNISHED = """
Police police NOUN nsubj 2
{verb} VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
the the DET det 4
{whom} NOUN obj 2
for for SCONJ mark 6
{what} VERB acl 4 Tense=Pres|VerbForm=Part
copper copper NOUN obj 6
"""


def test_what_somebody_is_punished_for_hangs_on_the_verb_and_what_a_thing_is_for_on_the_thing() -> None:
    arcs, names = arcs_after(PUNISHED.format(verb="arrested arrest", whom="sailor sailor", what="stealing steal"), "en")
    assert (arcs["stealing"], "reason" in names) == (("arrested", "advcl"), True)
    arcs, names = arcs_after(PUNISHED.format(verb="bought buy", whom="saw saw", what="cutting cut"), "en")
    assert (arcs["cutting"], "reason" in names) == (("saw", "acl"), False)
