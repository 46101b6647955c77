"""Datelines that are no part of their sentence."""

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
