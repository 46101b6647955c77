"""Objects behind the preposition of persons."""

from tests.stages.mend.trees import arcs_after

ROWS = """
la el DET det 2
policía policía NOUN nsubj 3
{verb} VERB root 0 Mood=Ind|VerbForm=Fin
a a ADP case 6
dos dos NUM nummod 6
{noun} NOUN obl 3
"""


def test_a_noun_behind_the_preposition_of_persons_is_the_object() -> None:
    arcs, names = arcs_after(ROWS.format(verb="detuvo detener", noun="pescadores pescador"), "es")
    assert names == {"personal object"}
    assert arcs["pescadores"] == ("detuvo", "obj")


def test_a_verb_of_giving_or_going_keeps_whom_and_where() -> None:
    arcs, _ = arcs_after(ROWS.format(verb="llegó llegar", noun="islas isla"), "es")
    assert arcs["islas"] == ("llegó", "obl")


def test_a_time_is_no_object() -> None:
    arcs, _ = arcs_after(ROWS.format(verb="atacó atacar", noun="semanas semana"), "es")
    assert arcs["semanas"] == ("atacó", "obl")


def test_of_two_objects_the_one_behind_the_preposition_is_the_hearer() -> None:
    arcs, names = arcs_after(
        """
        Bolivia Bolivia PROPN nsubj 2
        prometió prometer VERB root 0 Mood=Ind|VerbForm=Fin
        a a ADP case 4
        Perú Perú PROPN obj 2
        harina harina NOUN obj 2
        """,
        "es",
    )
    assert names == {"whom beside what"}
    assert (arcs["Perú"], arcs["harina"]) == (("prometió", "obl:arg"), ("prometió", "obj"))
