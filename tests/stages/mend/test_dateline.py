"""Datelines that are no part of their sentence."""

import pytest

from recoupe.model import Token
from recoupe.stages.mend.dateline import _is_dateline
from tests.stages.mend.trees import arcs_after


def test_a_dateline_is_no_subject() -> None:
    arcs, names = arcs_after(
        """
        LORNE LORNE PROPN nsubj 8
        , , PUNCT punct 3
        18 18 NUM nmod 1
        mars mars NOUN nmod 3
        – – PUNCT punct 6
        Karst Karst PROPN conj 1
        a avoir AUX aux:tense 8 VerbForm=Fin
        menti mentir VERB root 0 Tense=Past|VerbForm=Part
        """,
        "fr",
    )
    assert names == {"dateline"}
    assert (arcs["Karst"], arcs["LORNE"]) == (("menti", "nsubj"), ("menti", "dep"))


def test_a_dash_behind_a_clause_makes_no_dateline() -> None:
    _, names = arcs_after(
        """
        VARA VARA PROPN nsubj 2
        left leave VERB root 0 Tense=Past|VerbForm=Fin
        – – PUNCT punct 4
        Karst Karst PROPN conj 1
        stayed stay VERB parataxis 2 Tense=Past|VerbForm=Fin
        """,
        "en",
    )
    assert "dateline" not in names


@pytest.mark.parametrize(
    ("place", "is_one"),
    [
        ("LORNE/PROPN ,/PUNCT 18/NUM mars/NOUN (/PUNCT AVP/PROPN )/PUNCT", True),
        ("PORT/PROPN KEL/PROPN", True),
        ("PORT/PROPN KEL/PROPN //SYM LORNE/PROPN", True),
        ("LORNE/PROPN (/PUNCT AVP/PROPN )/PUNCT", True),
        ("LORNE/PROPN", True),
        ("(/PUNCT LORNE/PROPN )/PUNCT", True),
        ("Lorne/PROPN ,/PUNCT AVP/PROPN", False),
        ("LORNE/PROPN left/VERB ,/PUNCT", False),
        ("LORNE/PROPN is/AUX ,/PUNCT", False),
        ("LORNE/PROPN today/ADV", False),
        ("USA/PROPN ,/PUNCT today/ADV", False),
        ("KIEL/PROPN ,/PUNCT today/ADV", True),
    ],
)
def test_a_dateline_is_a_place_in_capitals_with_nothing_or_something_apart_behind_it(place: str, is_one: bool) -> None:
    words = [(word, tag) for word, _, tag in (cell.rpartition("/") for cell in place.split())]
    tokens = tuple(
        Token(i=i, start=0, end=1, text=word, lemma=word, upos=tag, deprel="dep", head=0)
        for i, (word, tag) in enumerate(words)
    )
    assert _is_dateline(tokens) is is_one


def test_what_hung_on_the_dateline_hangs_on_its_heir() -> None:
    arcs, names = arcs_after(
        """
        LORNE LORNE PROPN root 0
        – – PUNCT punct 1
        Karst Karst PROPN nsubj 4
        lied lie VERB parataxis 1 Tense=Past|VerbForm=Fin
        twice twice ADV advmod 1
        """,
        "en",
    )
    assert names == {"dateline"}
    assert (arcs["lied"], arcs["LORNE"], arcs["twice"]) == (("lied", "root"), ("lied", "dep"), ("lied", "advmod"))


def test_a_dateline_that_hangs_apart_already_stays() -> None:
    _, names = arcs_after(
        """
        LORNE LORNE PROPN dep 4
        – – PUNCT punct 4
        Karst Karst PROPN nsubj 4
        lied lie VERB root 0 Tense=Past|VerbForm=Fin
        """,
        "en",
    )
    assert "active subject" not in names
