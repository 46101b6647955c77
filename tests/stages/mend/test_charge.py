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
