"""Clauses that go back to the word that announces them."""

import pytest

from tests.stages.mend.trees import arcs_after


def test_a_clause_cut_in_two_becomes_one() -> None:
    arcs, names = arcs_after(
        """
        It it PRON nsubj 2
        said say VERB root 0 Tense=Past|VerbForm=Fin
        members member NOUN obj 2
        of of ADP case 5
        Vara Vara PROPN nmod 3
        , , PUNCT punct 8
        were be AUX aux 8 Tense=Past|VerbForm=Fin
        leaving leave VERB parataxis 2 Tense=Pres|VerbForm=Part
        """,
        "en",
    )
    assert names == {"cut clause"}
    assert (arcs["members"], arcs["leaving"]) == (("leaving", "nsubj"), ("said", "ccomp"))


def test_a_participle_of_saying_keeps_its_clause() -> None:
    arcs, names = arcs_after(
        """
        He he PRON nsubj 2
        waved wave VERB root 0 Tense=Past|VerbForm=Fin
        , , PUNCT punct 4
        saying say VERB advcl 2 Tense=Pres|VerbForm=Part
        the the DET det 6
        boat boat NOUN nsubj 8
        would would AUX aux 8 VerbForm=Fin
        leave leave VERB ccomp 2 VerbForm=Inf
        """,
        "en",
    )
    assert names == {"stolen clause"}
    assert arcs["leave"] == ("saying", "ccomp")


def test_what_is_told_does_not_qualify_who_is_told() -> None:
    arcs, names = arcs_after(
        """
        She she PRON nsubj 2
        told tell VERB root 0 Tense=Past|VerbForm=Fin
        the the DET det 4
        crew crew NOUN obj 2
        that that SCONJ mark 8
        the the DET det 7
        bridge bridge NOUN nsubj 8
        opened open VERB acl 4 Tense=Past|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"told clause"}
    assert arcs["opened"] == ("told", "ccomp")


def test_a_clause_behind_its_noun_is_the_nouns() -> None:
    arcs, names = arcs_after(
        """
        He he PRON nsubj 2
        voiced voice VERB root 0 Tense=Past|VerbForm=Fin
        the the DET det 4
        hope hope NOUN obj 2
        that that SCONJ mark 7
        it it PRON nsubj 7
        lasts last VERB advcl 2 Tense=Pres|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"announced clause"}
    assert arcs["lasts"] == ("hope", "acl")


def test_selon_lesquelles_belongs_to_the_noun_of_saying() -> None:
    arcs, names = arcs_after(
        """
        Il il PRON nsubj 2
        rejette rejeter VERB root 0 Tense=Pres|VerbForm=Fin
        les le DET det 4
        affirmations affirmation NOUN obj 2
        de de ADP case 6
        Karst Karst PROPN nmod 4
        selon selon ADP case 8
        lesquelles lequel PRON obl:mod 11 PronType=Rel
        la le DET det 10
        digue digue NOUN nsubj 11
        cède céder VERB acl:relcl 6 Tense=Pres|VerbForm=Fin
        """,
        "fr",
    )
    assert names == {"clause of a noun"}
    assert arcs["cède"] == ("affirmations", "acl:relcl")


def test_a_task_is_what_is_asked() -> None:
    arcs, names = arcs_after(
        """
        Vara Vara PROPN nsubj 2
        urged urge VERB root 0 Tense=Past|VerbForm=Fin
        both both DET det 4
        sides side NOUN iobj 2
        to to PART mark 6
        leave leave VERB acl 4 VerbForm=Inf
        """,
        "en",
    )
    assert names == {"task"}
    assert arcs["leave"] == ("urged", "xcomp")


def test_a_charge_is_not_what_the_accuser_is_like() -> None:
    arcs, names = arcs_after(
        """
        Vara Vara PROPN nsubj:pass 3
        is be AUX aux:pass 3 VerbForm=Fin
        accused accuse VERB root 0 Tense=Past|VerbForm=Part
        by by ADP case 5
        prosecutors prosecutor NOUN obl:agent 3
        of of SCONJ mark 7
        lying lie VERB acl 5 VerbForm=Ger
        """,
        "en",
    )
    assert names == {"task"}
    assert arcs["lying"] == ("accused", "advcl")


def test_what_is_given_to_nobody_is_the_object() -> None:
    arcs, names = arcs_after(
        """
        Vara Vara PROPN nsubj 2
        announced announce VERB root 0 Tense=Past|VerbForm=Fin
        the the DET det 4
        delivery delivery NOUN iobj 2
        """,
        "en",
    )
    assert names == {"only object"}
    assert arcs["delivery"] == ("announced", "obj")


def test_who_is_told_is_no_object() -> None:
    _, names = arcs_after(
        """
        Vara Vara PROPN nsubj 2
        told tell VERB root 0 Tense=Past|VerbForm=Fin
        reporters reporter NOUN iobj 2
        """,
        "en",
    )
    assert names == set()


def test_a_clause_behind_a_phrase_is_the_verbs() -> None:
    arcs, names = arcs_after(
        """
        Vara Vara PROPN nsubj 2
        said say VERB root 0 Tense=Past|VerbForm=Fin
        in in ADP case 5
        a a DET det 5
        letter letter NOUN obl 2
        that that SCONJ mark 9
        she she PRON nsubj 9
        had have AUX aux 9 Tense=Past|VerbForm=Fin
        left leave VERB acl 5 Tense=Past|VerbForm=Part
        """,
        "en",
    )
    assert names == {"clause past a phrase"}
    assert arcs["left"] == ("said", "ccomp")


SAID_ON = """
Vara Vara PROPN nsubj 2
anunció anunciar VERB root 0 Mood=Ind|VerbForm=Fin
el el DET det 4
{} {} NOUN obj 2
que que PRON nsubj 6 PronType=Rel
entregará entregar VERB acl:relcl 4 Mood=Ind|VerbForm=Fin
trigo trigo NOUN obj 6
"""


def test_a_clause_behind_a_day_is_what_is_announced_then() -> None:
    arcs, names = arcs_after(SAID_ON.format("martes", "martes"), "es")
    assert names == {"clause behind a day"}
    assert arcs["entregará"] == ("anunció", "ccomp")
    assert (arcs["que"], arcs["martes"]) == (("entregará", "mark"), ("anunció", "obl"))


def test_a_clause_behind_a_thing_tells_of_the_thing() -> None:
    arcs, _ = arcs_after(SAID_ON.format("plan", "plan"), "es")
    assert arcs["entregará"] == ("plan", "acl:relcl")


@pytest.mark.parametrize(
    ("object_", "relation"), [("arms arm NOUN obj 6", "acl"), ("quickly quickly ADV advmod 6", "acl:relcl")]
)
def test_a_clause_with_an_object_of_its_own_is_what_the_noun_says(object_: str, relation: str) -> None:
    arcs, names = arcs_after(
        f"""
        there there PRON expl 2
        is be VERB root 0 Mood=Ind|VerbForm=Fin
        evidence evidence NOUN nsubj 2
        that that PRON obj 6
        Karst Karst PROPN nsubj 6
        sent send VERB acl:relcl 3 Mood=Ind|Tense=Past|VerbForm=Fin
        {object_}
        """,
        "en",
    )
    assert arcs["sent"] == ("evidence", relation)
    assert ("content read as a relative" in names) is (relation == "acl")


def test_what_is_vowed_behind_a_day_is_no_purpose() -> None:
    arcs, names = arcs_after(
        """
        Quill Quill PROPN nsubj 2
        vowed vow VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        on on ADP case 4
        Tuesday Tuesday PROPN obl 2
        to to PART mark 6
        resign resign VERB advcl 2 VerbForm=Inf
        """,
        "en",
    )
    assert names == {"infinitive behind a day"}
    assert arcs["resign"] == ("vowed", "xcomp")
