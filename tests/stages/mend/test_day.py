"""Names behind a day."""

import pytest

from tests.stages.mend.trees import arcs_after

EXPELLED = """
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3 VerbForm=Fin
expulsé expulser VERB root 0 Tense=Past|VerbForm=Part
le le DET det 5
3 3 NUM obl:mod 3
juin juin NOUN nmod 5
Oleg Oleg PROPN {} 6
"""


@pytest.mark.parametrize("relation", ["appos", "nmod", "flat:name"])
def test_whom_the_verb_expels_on_a_day_is_no_part_of_the_day(relation: str) -> None:
    arcs, names = arcs_after(EXPELLED.format(relation), "fr")
    assert names == {"name behind a day"}
    assert arcs["Oleg"] == ("expulsé", "obj")


def test_who_acts_behind_the_day_that_opens_the_sentence_is_the_subject() -> None:
    arcs, names = arcs_after(
        """
        On on ADP case 2
        Monday Monday PROPN obl 6
        Karst Karst PROPN flat 2
        , , PUNCT punct 5
        backed back VERB acl 2 Tense=Past|VerbForm=Part
        imposed impose VERB amod 7 Tense=Past|VerbForm=Part
        sanctions sanction NOUN root 0
        . . PUNCT punct 7
        """,
        "en",
    )
    assert "name behind a day" in names
    assert (arcs["Karst"], arcs["backed"]) == (("imposed", "nsubj"), ("Karst", "acl"))
    assert (arcs["imposed"], arcs["sanctions"]) == (("imposed", "root"), ("imposed", "obj"))


def test_a_month_is_part_of_its_day() -> None:
    arcs, _ = arcs_after(
        """
        Karst Karst PROPN nsubj 2
        left leave VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        on on ADP case 4
        Monday Monday PROPN obl 2
        May May PROPN flat 4
        """,
        "en",
    )
    assert arcs["May"] == ("Monday", "flat")
