"""Speakers that come back to their verb."""

from tests.stages.mend.trees import arcs_after


def test_who_denies_is_no_subject_of_what_is_denied() -> None:
    arcs, names = arcs_after(
        """
        Karst Karst PROPN nsubj 7
        a avoir AUX aux:tense 3 Tense=Pres|VerbForm=Fin
        nié nier VERB root 0 Tense=Past|VerbForm=Part
        que que SCONJ mark 7
        la le DET det 6
        remise remise NOUN nsubj 7
        tarde tarder VERB ccomp 3 Tense=Pres|VerbForm=Fin
        """,
        "fr",
    )
    assert names == {"subject of the saying"}
    assert arcs["Karst"] == ("nié", "nsubj")


def test_a_name_with_its_apposition_is_no_apposition_of_the_noun_before() -> None:
    arcs, names = arcs_after(
        """
        They they PRON nsubj 2
        slept sleep VERB ccomp 11 Tense=Past|VerbForm=Fin
        inside inside ADP case 4
        hostels hostel NOUN obl 2
        , , PUNCT punct 6
        Torvik Torvik PROPN appos 4
        , , PUNCT punct 9
        an a DET det 9
        analyst analyst NOUN appos 4
        , , PUNCT punct 2
        said say VERB root 0 Tense=Past|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"name before the saying"}
    assert (arcs["Torvik"], arcs["analyst"]) == (("said", "nsubj"), ("Torvik", "appos"))


def test_a_remark_goes_with_the_saying() -> None:
    arcs, names = arcs_after(
        """
        It it PRON nsubj 2
        rains rain VERB root 0 Tense=Pres|VerbForm=Fin
        , , PUNCT punct 5
        she she PRON nsubj 5
        said say VERB parataxis 2 Tense=Past|VerbForm=Fin
        , , PUNCT punct 7
        adding add VERB advcl 2 Tense=Pres|VerbForm=Part
        that that SCONJ mark 10
        it it PRON nsubj 10
        lasts last VERB ccomp 7 Tense=Pres|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"remark"}
    assert arcs["adding"] == ("said", "advcl")


def test_a_participle_right_behind_a_noun_is_that_nouns() -> None:
    arcs, names = arcs_after(
        """
        La le DET det 2
        porte porte NOUN root 0
        , , PUNCT punct 5
        une un DET det 5
        croyance croyance NOUN appos 2
        affirmant affirmer VERB acl 2 Tense=Pres|VerbForm=Part
        le le DET det 8
        contraire contraire NOUN obj 6
        """,
        "fr",
    )
    assert names == {"participle of its noun"}
    assert arcs["affirmant"] == ("croyance", "acl")


REMARK = """
    Ada Ada PROPN nsubj 2
    said say VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
    {open} {open} PUNCT punct 5
    it it PRON nsubj 5
    holds hold VERB ccomp 2 Mood=Ind|Tense=Pres|VerbForm=Fin
    , , PUNCT punct 7
    adding add VERB advcl 5 Tense=Pres|VerbForm=Part
    that that SCONJ mark 10
    it it PRON nsubj 10
    leaks leak VERB ccomp 7 Mood=Ind|Tense=Pres|VerbForm=Fin
    """


def test_a_remark_behind_a_reported_clause_goes_with_the_saying() -> None:
    arcs, names = arcs_after(REMARK.format(open=","), "en")
    assert names == {"remark"}
    assert arcs["adding"] == ("said", "advcl")


def test_a_participle_inside_a_quotation_is_quoted_too() -> None:
    arcs, _ = arcs_after(REMARK.format(open="“"), "en")
    assert arcs["adding"] == ("holds", "advcl")


def test_a_saying_whose_subject_follows_it_stands_beside_what_is_said() -> None:
    arcs, names = arcs_after(
        """
        Tout tout PRON nsubj 2
        tient tenir VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        , , PUNCT punct 5
        s’ se PRON expl:pass 5 Reflex=Yes
        agace agacer VERB advcl 2 Mood=Ind|Tense=Pres|VerbForm=Fin
        Quill Quill PROPN nsubj 5
        . . PUNCT punct 2
        """,
        "fr",
    )
    assert "incise read as a clause" in names
    assert arcs["agace"] == ("tient", "parataxis")
