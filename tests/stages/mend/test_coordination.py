"""Verbs that are joined to the right partner."""

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
