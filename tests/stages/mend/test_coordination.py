"""Verbs that are joined to the right partner."""

import pytest

from tests.stages.mend.trees import arcs_after


def test_a_second_saying_joins_the_first() -> None:
    arcs, names = arcs_after(
        """
        She she PRON nsubj 2
        said say VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        it it PRON nsubj 4
        holds hold VERB ccomp 2 Mood=Ind|Tense=Pres|VerbForm=Fin
        and and CCONJ cc 6
        added add VERB conj 4 Mood=Ind|Tense=Past|VerbForm=Fin
        that that SCONJ mark 9
        it it PRON nsubj 9
        leaks leak VERB ccomp 6 Mood=Ind|Tense=Pres|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"second saying"}
    assert arcs["added"] == ("said", "conj")


def test_what_goes_on_is_said_too() -> None:
    arcs, names = arcs_after(
        """
        She she PRON nsubj 2
        said say VERB root 0 Tense=Past|VerbForm=Fin
        it it PRON nsubj 5
        was be AUX cop 5 Tense=Past|VerbForm=Fin
        fair fair ADJ ccomp 2
        but but CCONJ cc 7
        took take VERB conj 2 Tense=Past|VerbForm=Fin
        time time NOUN obj 7
        """,
        "en",
    )
    assert names == {"content goes on"}
    assert arcs["took"] == ("fair", "conj")


def test_two_participles_share_their_auxiliary() -> None:
    arcs, names = arcs_after(
        """
        Karst Karst PROPN nsubj 3
        a avoir AUX aux:tense 3 VerbForm=Fin
        dénoncé dénoncer VERB root 0 Tense=Past|VerbForm=Part
        un un DET det 5
        accord accord NOUN obj 3
        qui qui PRON nsubj 7 PronType=Rel
        ment mentir VERB acl:relcl 5 Tense=Pres|VerbForm=Fin
        et et CCONJ cc 9
        annoncé annoncer VERB conj 7 Tense=Past|VerbForm=Part
        son son DET det 11
        départ départ NOUN obj 9
        """,
        "fr",
    )
    assert names == {"second participle"}
    assert arcs["annoncé"] == ("dénoncé", "conj")


def test_the_verb_behind_a_relative_clause_is_the_main_verb() -> None:
    arcs, names = arcs_after(
        """
        Ports port NOUN root 0
        , , PUNCT punct 4
        which which PRON nsubj 4 PronType=Rel
        slept sleep VERB acl:relcl 1 Tense=Past|VerbForm=Fin
        , , PUNCT punct 6
        woke wake VERB conj 4 Tense=Past|VerbForm=Fin
        and and CCONJ cc 8
        left leave VERB conj 4 Tense=Past|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"main verb behind a relative"}
    assert (arcs["Ports"], arcs["left"]) == (("woke", "nsubj"), ("woke", "conj"))


def test_another_speakers_saying_stands_beside_the_first() -> None:
    arcs, names = arcs_after(
        """
        She she PRON nsubj 2
        said say VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        it it PRON nsubj 4
        holds hold VERB ccomp 2 Mood=Ind|Tense=Pres|VerbForm=Fin
        and and CCONJ cc 7
        Brandt Brandt PROPN nsubj 7
        accused accuse VERB conj 4 Mood=Ind|Tense=Past|VerbForm=Fin
        Quill Quill PROPN obj 7
        """,
        "en",
    )
    assert names == {"another saying"}
    assert arcs["accused"] == ("said", "conj")


CONTRAST = """
    Elle elle PRON nsubj 2
    dit dire VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
    que que SCONJ mark 5
    ça ça PRON nsubj 5
    tient tenir VERB ccomp 2 Mood=Ind|Tense=Pres|VerbForm=Fin
    {mark} {mark} SCONJ mark 8
    Quill Quill PROPN nsubj 8
    affirme affirmer VERB advcl 5 Mood=Ind|Tense=Pres|VerbForm=Fin
    le le DET det 10
    contraire contraire NOUN obj 8
    """


def test_a_saying_set_against_another_stands_beside_it() -> None:
    arcs, names = arcs_after(CONTRAST.format(mark="tandis"), "fr")
    assert names == {"another saying"}
    assert arcs["affirme"] == ("dit", "advcl")


def test_a_saying_that_gives_a_reason_is_part_of_what_is_said() -> None:
    arcs, _ = arcs_after(CONTRAST.format(mark="parce"), "fr")
    assert arcs["affirme"] == ("tient", "advcl")


def test_an_infinitive_joined_to_the_cue_is_said_too() -> None:
    arcs, names = arcs_after(
        """
        Elle elle PRON nsubj 2
        refuse refuser VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        de de ADP mark 4
        partir partir VERB xcomp 2 VerbForm=Inf
        ou ou CCONJ cc 7
        de de ADP mark 7
        parler parler VERB conj 2 VerbForm=Inf
        """,
        "fr",
    )
    assert names == {"content goes on"}
    assert arcs["parler"] == ("partir", "conj")


CHARGE = """
Karst Karst PROPN nsubj 2
denied deny VERB root 0 Tense=Past|VerbForm=Fin
it it PRON nsubj 5
had have AUX aux 5 Tense=Past|VerbForm=Fin
{told} VERB ccomp 2 Tense=Past|VerbForm=Part
and and CCONJ cc 7
accused accuse VERB conj 5 Tense=Past|VerbForm=Part
Vara Vara PROPN obj 7
"""


@pytest.mark.parametrize(("told", "joined"), [("paid pay", "denied"), ("blamed blame", "blamed")])
def test_a_charge_joins_the_saying_and_not_what_is_said(told: str, joined: str) -> None:
    arcs, _ = arcs_after(CHARGE.format(told=told), "en")
    assert arcs["accused"] == (joined, "conj")


GERUND = """
Karst Karst PROPN nsubj 2
accused accuse VERB root 0 Tense=Past|VerbForm=Fin
Vara Vara PROPN obj 2
of of SCONJ mark 5
{first} VERB advcl 2 {form}
and and CCONJ cc 7
threatened threaten VERB conj 5 {second}
"""


@pytest.mark.parametrize(
    ("first", "form", "second", "joined"),
    [
        ("lying lie", "Tense=Pres|VerbForm=Part", "Tense=Past|VerbForm=Part", "accused"),
        ("lie lie", "VerbForm=Inf", "Tense=Past|VerbForm=Fin", "accused"),
        ("lying lie", "Tense=Pres|VerbForm=Part", "Tense=Pres|VerbForm=Part", "lying"),
        ("lied lie", "Tense=Past|VerbForm=Fin", "Tense=Past|VerbForm=Fin", "lied"),
    ],
)
def test_what_is_past_goes_on_from_what_is_past(first: str, form: str, second: str, joined: str) -> None:
    arcs, _ = arcs_after(GERUND.format(first=first, form=form, second=second), "en")
    assert arcs["threatened"] == (joined, "conj")


GAPPED = """
assets asset NOUN nsubj:pass 4
will will AUX aux 4
be be AUX {aux} 4
frozen freeze VERB root 0 Tense=Past|VerbForm=Part
and and CCONJ cc 6
leaders leader NOUN conj 4
banned ban VERB acl 6 Tense=Past|VerbForm=Part
"""


def test_a_second_noun_has_its_own_participle_under_one_passive() -> None:
    arcs, names = arcs_after(GAPPED.format(aux="aux:pass"), "en")
    assert names == {"gapped passive"}
    assert (arcs["banned"], arcs["leaders"]) == (("frozen", "conj"), ("banned", "nsubj:pass"))
    assert arcs_after(GAPPED.format(aux="aux"), "en")[0]["banned"] == ("leaders", "acl")


def test_both_infinitives_beside_a_verb_are_what_it_says() -> None:
    arcs, names = arcs_after(
        """
        Karst Karst PROPN nsubj 2
        nie nier VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        et et CCONJ cc 5
        avoir avoir AUX aux:tense 5 VerbForm=Inf
        payé payer VERB conj 2 Tense=Past|VerbForm=Part
        et et CCONJ cc 8
        avoir avoir AUX aux:tense 8 VerbForm=Inf
        reçu recevoir VERB conj 2 Tense=Past|VerbForm=Part
        """,
        "fr",
    )
    assert names == {"both of two contents"}
    assert (arcs["payé"], arcs["reçu"]) == (("nie", "xcomp"), ("payé", "conj"))
