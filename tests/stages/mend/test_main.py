"""Main verbs that come back to their place."""

import pytest

from tests.stages.mend.trees import arcs_after


def test_the_main_verb_behind_a_participle_is_not_said() -> None:
    arcs, names = arcs_after(
        """
        Estimant estimer VERB root 0 Tense=Pres|VerbForm=Part
        que que SCONJ mark 4
        tout tout PRON nsubj 4
        tient tenir VERB ccomp 1 Tense=Pres|VerbForm=Fin
        , , PUNCT punct 1
        Quill Quill PROPN nsubj 7
        partit partir VERB ccomp 1 Tense=Past|VerbForm=Fin
        """,
        "fr",
    )
    assert names == {"main verb behind a participle"}
    assert (arcs["partit"][1], arcs["Estimant"]) == ("root", ("partit", "advcl"))


def test_the_main_verb_behind_an_apposition_is_no_aside() -> None:
    arcs, names = arcs_after(
        """
        Quill Quill PROPN root 0
        , , PUNCT punct 4
        an a DET det 4
        envoy envoy NOUN appos 1
        , , PUNCT punct 1
        called call VERB acl 1 Tense=Past|VerbForm=Part
        on on ADP case 8
        Karst Karst PROPN obl 6
        """,
        "en",
    )
    assert names == {"main verb behind an apposition"}
    assert arcs["Quill"] == ("called", "nsubj")


def test_a_verb_of_saying_that_opens_the_sentence_has_its_speaker_behind_it() -> None:
    arcs, names = arcs_after(
        """
        Said say VERB root 0 Tense=Past|VerbForm=Fin
        Quill Quill PROPN iobj 1
        : : PUNCT punct 5
        it it PRON nsubj 5
        holds hold VERB ccomp 1 Tense=Pres|VerbForm=Fin
        """,
        "en",
    )
    assert names == {"speaker behind the first word"}
    assert arcs["Quill"] == ("Said", "nsubj")


@pytest.mark.parametrize(("verb", "after", "moved"), [("called call", "for", True), ("built build", "for", False)])
def test_a_past_form_that_asks_with_its_preposition_is_the_main_verb(verb: str, after: str, *, moved: bool) -> None:
    arcs, _ = arcs_after(
        f"""
        Unions union NOUN root 0
        {verb} VERB acl 1 Tense=Past|VerbForm=Part
        {after} {after} ADP case 5
        a a DET det 5
        strike strike NOUN obl 2
        """,
        "en",
    )
    form = verb.split()[0]
    assert (arcs["Unions"] == (form, "nsubj")) is moved
