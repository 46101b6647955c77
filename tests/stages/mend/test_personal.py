"""Objects behind the preposition of persons."""

import pytest

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


@pytest.mark.parametrize("relation", ["obj", "iobj", "expl", "ccomp", "xcomp"])
def test_a_verb_with_another_object_keeps_whom(relation: str) -> None:
    rows = ROWS.format(verb="detuvo detener", noun="pescadores pescador") + f"ayer ayer NOUN {relation} 3"
    assert arcs_after(rows, "es")[0]["pescadores"] == ("detuvo", "obl")


@pytest.mark.parametrize("auxiliary", ["fue ser AUX aux:pass 4", "es ser AUX cop 4", "ella él PRON nsubj:pass 4"])
def test_what_is_done_to_somebody_in_the_passive_has_no_object(auxiliary: str) -> None:
    rows = f"""
    la el DET det 2
    ley ley NOUN nsubj 4
    {auxiliary}
    detenido detener VERB root 0 VerbForm=Part
    a a ADP case 6
    pescadores pescador NOUN obl 4
    """
    assert arcs_after(rows, "es")[0]["pescadores"] == ("detenido", "obl")


def test_what_stands_before_the_verb_is_no_object() -> None:
    rows = """
    a a ADP case 2
    pescadores pescador NOUN obl 3
    detuvo detener VERB root 0 Mood=Ind|VerbForm=Fin
    """
    assert arcs_after(rows, "es")[0]["pescadores"] == ("detuvo", "obl")


def test_of_two_behind_the_preposition_neither_is_sure_to_be_the_object() -> None:
    rows = ROWS.format(verb="detuvo detener", noun="pescadores pescador") + "a a ADP case 8\njueces juez NOUN obl 3"
    assert {arcs_after(rows, "es")[0][word][1] for word in ("pescadores", "jueces")} == {"obl"}


@pytest.mark.parametrize("row", ["pescadores pescador PRON obl 3", "pescadores pescador NOUN obl 2"])
def test_only_a_noun_that_hangs_on_the_verb_becomes_its_object(row: str) -> None:
    rows = ROWS.replace("{noun} NOUN obl 3", row).format(verb="detuvo detener")
    before = row.split()[3]
    assert arcs_after(rows, "es")[0]["pescadores"][1] == before


@pytest.mark.parametrize("case", ["de de ADP case 6", "a a ADP dep 6", "a a ADP case 6\njunto junto ADP case 6"])
def test_only_the_preposition_of_persons_alone_opens_an_object(case: str) -> None:
    rows = ROWS.format(verb="detuvo detener", noun="pescadores pescador").replace(
        "a a ADP case 6\ndos dos NUM nummod 6", f"{case}\ndos dos NUM nummod 6" if "\n" not in case else case
    )
    assert arcs_after(rows, "es")[0]["pescadores"][1] == "obl"


def test_a_name_is_the_object_too() -> None:
    rows = ROWS.format(verb="detuvo detener", noun="Soto Soto").replace("Soto Soto NOUN", "Soto Soto PROPN")
    assert arcs_after(rows, "es")[0]["Soto"] == ("detuvo", "obj")


def two_objects(verb: str, first: str, second: str) -> tuple[str, str]:
    """The relations of Perú and harina, each behind the word named."""
    rows = f"""
    Bolivia Bolivia PROPN nsubj 2
    {verb} VERB root 0 Mood=Ind|VerbForm=Fin
    {first} x ADP case 4
    Perú Perú PROPN obj 2
    {second} x ADP case 6
    harina harina NOUN obj 2
    """
    arcs, _ = arcs_after(rows, "es")
    return arcs["Perú"][1], arcs["harina"][1]


@pytest.mark.parametrize(
    ("verb", "first", "second", "relations"),
    [
        ("prometió prometer", "a", "de", ("obl:arg", "obj")),
        ("prometió prometer", "de", "a", ("obj", "obl:arg")),
        ("prometió prometer", "a", "al", ("obj", "obj")),
        ("prometió prometer", "de", "con", ("obj", "obj")),
        ("detuvo detener", "a", "de", ("obj", "obj")),
    ],
)
def test_a_verb_of_giving_with_two_objects_has_one_hearer(
    verb: str, first: str, second: str, relations: tuple[str, str]
) -> None:
    assert two_objects(verb, first, second) == relations


def test_a_verb_of_giving_with_one_object_keeps_it() -> None:
    rows = """
    Bolivia Bolivia PROPN nsubj 2
    prometió prometer VERB root 0 Mood=Ind|VerbForm=Fin
    a a ADP case 4
    Perú Perú PROPN obj 2
    """
    assert arcs_after(rows, "es")[0]["Perú"] == ("prometió", "obj")
