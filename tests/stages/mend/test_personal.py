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


def test_who_gets_something_beside_its_giver_is_no_second_agent() -> None:
    rows = """
    armas arma NOUN nsubj:pass 3
    fueron ser AUX aux:pass 3
    entregadas entregar VERB root 0 VerbForm=Part
    por por ADP case 5
    Chile Chile PROPN obl:agent 3
    a a ADP case 7
    Bolivia Bolivia PROPN obl:agent 3
    """
    arcs, names = arcs_after(rows, "es")
    assert "whom beside by whom" in names
    assert (arcs["Chile"][1], arcs["Bolivia"]) == ("obl:agent", ("entregadas", "obl:arg"))


def test_a_relative_verb_with_somebody_behind_it_is_done_by_its_noun() -> None:
    rows = """
    policía policía NOUN nsubj 6
    que que PRON obj 3 PronType=Rel
    detuvo detener VERB acl:relcl 1 Mood=Ind|VerbForm=Fin
    a a ADP case 5
    Arroyo Arroyo PROPN obl:arg 3
    huyó huir VERB root 0 Mood=Ind|VerbForm=Fin
    """
    arcs, names = arcs_after(rows, "es")
    assert "who does it in a relative clause" in names
    assert (arcs["que"], arcs["Arroyo"]) == (("detuvo", "nsubj"), ("detuvo", "obj"))
    arcs, _ = arcs_after(rows.replace("a a ADP case 5", "con con ADP case 5"), "es")
    assert arcs["que"] == ("detuvo", "obj")


def test_an_object_said_twice_is_done_by_who_follows_the_verb() -> None:
    rows = """
    A a ADP case 2
    Arroyo Arroyo PROPN obl 4
    lo él PRON obj 4
    detuvo detener VERB root 0 Mood=Ind|VerbForm=Fin
    la el DET det 6
    policía policía NOUN obj 4
    """
    arcs, names = arcs_after(rows, "es")
    assert names == {"object said twice"}
    assert (arcs["Arroyo"], arcs["lo"], arcs["policía"]) == (("detuvo", "obj"), ("detuvo", "expl"), ("detuvo", "nsubj"))
