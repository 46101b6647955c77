"""Things that stand behind what a verb calls them."""

from tests.stages.mend.trees import arcs_after


def test_what_is_called_so_is_the_object_of_its_verb() -> None:
    arcs, names = arcs_after(
        """
        Quill Quill PROPN nsubj 2
        dismissed dismiss VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        as as ADP case 5
        baseless baseless ADJ amod 5
        claims claim NOUN obl 2 Number=Plur
        of of ADP case 7
        theft theft NOUN nmod 5
        """,
        "en",
    )
    assert names == {"object behind its judgement"}
    assert (arcs["claims"], arcs["baseless"], arcs["as"]) == (
        ("dismissed", "obj"),
        ("dismissed", "obl"),
        ("baseless", "case"),
    )


def test_an_adjective_has_no_noun_with_an_article_of_its_own() -> None:
    arcs, names = arcs_after(
        """
        Quill Quill PROPN nsubj 2
        qualifie qualifier VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        d’ de ADP case 4
        infondées infondé ADJ xcomp 2
        les le DET det 6
        accusations accusation NOUN nmod 4
        """,
        "fr",
    )
    assert names == {"object behind its judgement"}
    assert arcs["accusations"] == ("qualifie", "obj")


def test_what_a_single_thing_is_called_stays_what_it_is_called() -> None:
    arcs, _ = arcs_after(
        """
        Quill Quill PROPN nsubj 2
        dismissed dismiss VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        it it PRON obj 2
        as as ADP case 6
        pure pure ADJ amod 6
        theft theft NOUN obl 2 Number=Sing
        """,
        "en",
    )
    assert arcs["theft"] == ("dismissed", "obl")
