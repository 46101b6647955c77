"""What nouns and adjectives govern."""

from tests.stages.mend.trees import arcs_after


def test_an_infinitive_behind_the_owner_of_a_noun_that_is_said_belongs_to_that_noun() -> None:
    arcs, names = arcs_after(
        """
        la el DET det 2
        amenaza amenaza NOUN nsubj 8
        del de ADP case 4
        alcalde alcalde NOUN nmod 2
        de de ADP mark 6
        vender vender VERB advcl 4 VerbForm=Inf
        barcos barco NOUN obj 6
        asusta asustar VERB root 0 Mood=Ind|VerbForm=Fin
        """,
        "es",
    )
    assert names == {"clause governed by a noun"}
    assert arcs["vender"] == ("amenaza", "acl")


def test_what_a_predicate_takes_is_no_attribute() -> None:
    arcs, names = arcs_after(
        """
        el el DET det 2
        alcalde alcalde NOUN nsubj 4
        está estar AUX cop 4
        contento contento ADJ root 0
        con con ADP case 7
        la el DET det 7
        venta venta NOUN nmod 4
        """,
        "es",
    )
    assert names == {"phrase governed by an adjective"}
    assert arcs["venta"] == ("contento", "obl")


def test_a_name_that_opens_with_an_article_is_that_of_the_noun_before() -> None:
    arcs, names = arcs_after(
        """
        Sarno Sarno PROPN nsubj 2
        calla callar VERB root 0 Mood=Ind|VerbForm=Fin
        según según ADP case 5
        el el DET det 5
        diario diario NOUN obl 2
        El el DET det 7
        Faro faro NOUN obj 2
        """,
        "es",
    )
    assert names == {"name with its article"}
    assert arcs["Faro"] == ("diario", "appos")


def test_what_is_asked_of_somebody_is_no_clause_about_him() -> None:
    arcs, names = arcs_after(
        """
        Soto Soto PROPN nsubj 2
        pidió pedir VERB root 0 Mood=Ind|VerbForm=Fin
        a a ADP case 5
        los el DET det 5
        vecinos vecino NOUN obl:arg 2
        que que PRON nsubj 7 PronType=Rel
        abandonen abandonar VERB acl:relcl 5 Mood=Sub|VerbForm=Fin
        """,
        "es",
    )
    assert "asked of somebody" in names
    assert (arcs["abandonen"], arcs["que"]) == (("pidió", "ccomp"), ("abandonen", "mark"))
