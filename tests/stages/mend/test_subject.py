"""Subjects that are found, and times and things that are none."""

import pytest

from tests.stages.mend.trees import arcs_after


def test_who_acts_is_no_patient() -> None:
    arcs, names = arcs_after(
        """
        Karst Karst PROPN nsubj:pass 5
        a avoir AUX aux:tense 5 VerbForm=Fin
        pour pour ADP case 4
        part part NOUN obl:mod 5
        annoncé annoncer VERB root 0 Tense=Past|VerbForm=Part
        son son DET det 7
        départ départ NOUN obj 5
        """,
        "fr",
    )
    assert names == {"active subject"}
    assert arcs["Karst"] == ("annoncé", "nsubj")


def test_a_time_is_no_subject_beside_one() -> None:
    arcs, names = arcs_after(
        """
        Hours hour NOUN nsubj 5
        earlier early ADV advmod 1
        Vara Vara PROPN nsubj 5
        had have AUX aux 5 VerbForm=Fin
        left leave VERB root 0 Tense=Past|VerbForm=Part
        """,
        "en",
    )
    assert names == {"time for subject"}
    assert arcs["Hours"] == ("left", "obl")


def test_a_name_in_two_is_one_subject() -> None:
    arcs, names = arcs_after(
        """
        Harbour Harbour PROPN nsubj 3
        Ministry Ministry PROPN nsubj 3
        called call VERB root 0 Tense=Past|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"name in two"}
    assert arcs["Harbour"] == ("Ministry", "compound")


@pytest.mark.parametrize(
    ("between", "whole"),
    [("maker maker NOUN nmod:desc 4", True), ("the the DET det 4", False), (", , PUNCT punct 4", False)],
)
def test_a_state_before_what_describes_a_firm_belongs_to_the_firm(between: str, whole: bool) -> None:
    rows = f"""
        United United ADJ amod 2
        States States PROPN nsubj 5
        {between}
        Orden Orden PROPN nsubj 5
        announced announce VERB root 0 Tense=Past|VerbForm=Fin
        """
    arcs, _ = arcs_after(rows, "en")
    assert (arcs["States"] == ("Orden", "compound")) is whole


def test_who_tells_stands_before_and_who_is_told_behind() -> None:
    arcs, names = arcs_after(
        """
        Ships ship NOUN nsubj 2
        sink sink VERB root 0 Tense=Pres|VerbForm=Fin
        , , PUNCT punct 5
        Quill Quill PROPN nsubj 2
        told tell VERB parataxis 2 Tense=Past|VerbForm=Fin
        reporters reporter NOUN nsubj 5
        """,
        "en",
    )
    assert names == {"whose saying"}
    assert (arcs["Quill"], arcs["reporters"]) == (("told", "nsubj"), ("told", "obj"))


def test_who_confirms_stands_behind_the_incise() -> None:
    arcs, names = arcs_after(
        """
        Vara Vara PROPN nsubj 2
        paiera payer VERB root 0 VerbForm=Fin
        , , PUNCT punct 5
        a avoir AUX aux:tense 5 VerbForm=Fin
        confirmé confirmer VERB parataxis 2 Tense=Past|VerbForm=Part
        au au ADP case 7
        Courrier Courrier PROPN obl:arg 5
        le le DET det 9
        gouverneur gouverneur NOUN appos 7
        """,
        "fr",
    )
    assert names == {"subject behind the incise"}
    assert arcs["gouverneur"] == ("confirmé", "nsubj")


def test_who_reproaches_is_somebody() -> None:
    arcs, names = arcs_after(
        """
        il il PRON expl:subj 2
        affirme affirmer VERB root 0 Mood=Ind|VerbForm=Fin
        que que SCONJ mark 5
        Vara Vara PROPN nsubj 5
        ment mentir VERB ccomp 2 VerbForm=Fin
        """,
        "fr",
    )
    assert names == {"personal subject"}
    assert arcs["il"] == ("affirme", "nsubj")


def test_it_stays_impersonal_in_the_passive() -> None:
    _, names = arcs_after(
        """
        Il il PRON expl:subj 3
        est être AUX aux:pass 3 VerbForm=Fin
        affirmé affirmer VERB root 0 Tense=Past|VerbForm=Part
        que que SCONJ mark 6
        Vara Vara PROPN nsubj 6
        ment mentir VERB ccomp 3 VerbForm=Fin
        """,
        "fr",
    )
    assert names == set()


@pytest.mark.parametrize(("passive", "relation"), [("", "obj"), ("été être AUX aux:pass 5", "nsubj")])
def test_of_two_subjects_the_one_behind_the_verb_is_the_object(passive: str, relation: str) -> None:
    filler = passive or "ici ici ADV advmod 5"
    arcs, names = arcs_after(
        f"""
        Karst Karst PROPN nsubj 5
        , , PUNCT punct 1
        a avoir AUX aux:tense 5 VerbForm=Fin
        {filler}
        condamné condamner VERB root 0 VerbForm=Part|Tense=Past
        Lorne Lorne PROPN nsubj 5
        """,
        "fr",
    )
    assert arcs["Lorne"] == ("condamné", relation)
    assert ("second subject behind the verb" in names) is (relation == "obj")


def test_a_name_behind_a_relative_clause_is_that_of_its_noun() -> None:
    arcs, names = arcs_after(
        """
        The the DET det 2
        firm firm NOUN nsubj 10
        that that PRON nsubj 4 PronType=Rel
        owns own VERB acl:relcl 2 Mood=Ind|Tense=Pres|VerbForm=Fin
        the the DET det 6
        mine mine NOUN obj 4
        , , PUNCT punct 8
        Valcor Valcor PROPN appos 6
        , , PUNCT punct 2
        closed close VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"name behind a relative"}
    assert arcs["Valcor"] == ("firm", "appos")
