"""Clauses that open without a word."""

from tests.stages.mend.trees import arcs_after


def test_what_stands_between_a_reporting_verb_and_its_clause_is_the_subject() -> None:
    arcs, names = arcs_after(
        """
        Quill Quill PROPN nsubj 2
        suggested suggest VERB root 0 Tense=Past|VerbForm=Fin
        her her PRON nmod:poss 4
        role role NOUN iobj 2
        is be AUX cop 7 Tense=Pres|VerbForm=Fin
        a a DET det 7
        guide guide NOUN ccomp 2
        """,
        "en",
    )
    assert names == {"subject of the clause"}
    assert arcs["role"] == ("guide", "nsubj")


def test_a_verb_that_gives_nobody_anything_announces_a_clause() -> None:
    arcs, names = arcs_after(
        """
        Quill Quill PROPN nsubj 2
        said say VERB root 0 Tense=Past|VerbForm=Fin
        the the DET det 4
        crew crew NOUN iobj 2
        planned plan VERB acl 4 Tense=Past|VerbForm=Part
        to to PART mark 7
        leave leave VERB xcomp 5 VerbForm=Inf
        """,
        "en",
    )
    assert names == {"clause read as participle"}
    assert (arcs["planned"], arcs["crew"]) == (("said", "ccomp"), ("planned", "nsubj"))


def test_a_gerund_between_for_and_a_name_governs_it() -> None:
    rows = """
        Quill Quill PROPN nsubj:pass 2
        jailed jail VERB root 0 Tense=Past|VerbForm=Part
        {} {} ADP case 5
        insulting insult VERB amod 5 Tense=Pres|VerbForm=Part
        Sezgin Sezgin PROPN obl 2
        """
    arcs, names = arcs_after(rows.format("for", "for"), "en")
    assert names == {"gerund read as adjective"}
    assert (arcs["insulting"], arcs["Sezgin"]) == (("jailed", "advcl"), ("insulting", "obj"))
    assert arcs_after(rows.format("with", "with"), "en")[1] == set()


def test_what_hangs_on_an_auxiliary_belongs_to_its_verb() -> None:
    arcs, names = arcs_after(
        """
        Karst Karst PROPN nsubj 2
        left leave VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        although although SCONJ mark 5
        it it PRON nsubj 5
        has have AUX aux 7 Mood=Ind|Tense=Pres|VerbForm=Fin
        not not PART advmod 7
        agreed agree VERB advcl 2 Tense=Past|VerbForm=Part
        """,
        "en",
    )
    assert names == {"words at an auxiliary"}
    assert (arcs["although"], arcs["it"]) == (("agreed", "mark"), ("agreed", "nsubj"))


def test_a_noun_right_before_a_past_form_is_its_subject() -> None:
    arcs, names = arcs_after(
        """
        Quill Quill PROPN nsubj 2
        resigned resign VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        after after ADP case 4
        inquiry inquiry NOUN obl 2
        found find VERB advcl 2 Mood=Ind|Tense=Past|VerbForm=Fin
        that that SCONJ mark 8
        he he PRON nsubj 8
        lied lie VERB ccomp 5 Mood=Ind|Tense=Past|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"subject behind a conjunction"}
    assert (arcs["inquiry"], arcs["after"]) == (("found", "nsubj"), ("found", "mark"))
