"""A draft made from a verb, its cue and the words of its content."""

import pytest

from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.attribute.building import built, left_unsaid
from recoupe.stages.attribute.draft import NOBODY, Draft
from recoupe.stages.attribute.page import Page
from tests.stages.attribute.trees import found, page, told

FIN, INF = "VerbForm=Fin|Tense=Past", "VerbForm=Inf"
SAID = """
Quill Quill PROPN nsubj 3
has have AUX aux 3 VerbForm=Fin
denied deny VERB root 0 VerbForm=Part
the the DET det 5
visit visit NOUN obj 3
. . PUNCT punct 3
"""


def make(of: Page, verb: str, *content: str, lemma: str = "deny", form: str = "object", **more: object) -> Draft | None:
    tree, token = found(of, verb)
    cue = of.lexicon.cue(CueClass.VERB, lemma)
    assert cue is not None
    words: list[Token] = [each for each in tree if each.text in content]
    return built(of, tree, token, cue, form, words, **more)  # type: ignore[arg-type]


def test_a_draft_has_its_source_cue_and_content() -> None:
    of = page(SAID)
    draft = make(of, "denied", "the", "visit")
    assert told(of, draft) == ("Quill", "has denied", "the visit")
    assert draft is not None
    assert (draft.form, draft.anchor, draft.strength) == ("object", found(of, "denied")[1], 1.0)


def test_a_source_may_be_given_and_further_words_of_the_cue_too() -> None:
    of = page(SAID)
    assert told(of, make(of, "denied", "visit", source=NOBODY)) == ("", "has denied", "visit")
    assert told(of, make(of, "denied", "visit", also=(of.trees[0].tokens[3],))) == ("Quill", "has denied the", "visit")


def test_a_word_of_the_content_is_none_of_the_cue() -> None:
    of = page(SAID)
    assert told(of, make(of, "denied", "has", "visit")) == ("Quill", "denied", "has … visit")


def test_a_content_without_a_word_is_no_saying() -> None:
    of = page(SAID)
    assert make(of, "denied") is None
    assert make(of, "denied", ".") is None


@pytest.mark.parametrize(("form", "strength"), [("object", 0.5), ("clause", 1.0), ("incise", 1.0)])
def test_a_weak_frame_makes_a_weak_draft(form: str, strength: float) -> None:
    of = page(f"Quill Quill PROPN nsubj 2\ndit dire VERB root 0 {FIN}\nmot mot NOUN obj 2", "fr")
    draft = make(of, "dit", "mot", lemma="dire", form=form)
    assert draft is not None
    assert draft.strength == strength
    weaker = make(of, "dit", "mot", lemma="dire", form=form, strength=0.5)
    assert weaker is not None
    assert weaker.strength == strength / 2


def test_a_source_inside_its_own_content_gives_way_to_that_of_the_verb_above() -> None:
    rows = (
        f"Cha Cha PROPN nsubj 2\nsays say VERB root 0 {FIN}\nQuill Quill PROPN nsubj 4\ndenied deny VERB ccomp 2 {FIN}"
    )
    of = page(rows)
    assert told(of, make(of, "denied", "Quill")) == ("Cha", "denied", "Quill")


@pytest.mark.parametrize(("mark", "nothing"), [("sans sans ADP mark 2", True), ("pour pour ADP mark 2", False)])
def test_without_saying_nothing_is_said(mark: str, nothing: bool) -> None:
    rows = f"{mark}\nparler parler VERB advcl 3 {INF}\nQuill Quill PROPN root 0"
    of = page(rows, "fr")
    assert left_unsaid(of, *found(of, "parler")) is nothing
    draft = make(of, "parler", "Quill", lemma="affirmer")
    assert (draft is None) is nothing


def test_what_leads_a_saying_in_may_leave_it_unsaid() -> None:
    rows = f"without without SCONJ mark 2\nwanting want VERB root 0\nto to PART mark 4\nsay say VERB xcomp 2 {INF}\nit it PRON obj 4"
    of = page(rows)
    assert left_unsaid(of, *found(of, "say"))


PAIR = """
n' ne ADV advmod 4
a avoir AUX aux 4
ni ni CCONJ cc 4
confirmé confirmer VERB root 0
ni ni CCONJ cc 6
démenti démentir VERB conj 4
la le DET det 8
visite visite NOUN obj 6
"""


def test_a_second_verb_before_the_common_content_is_part_of_the_cue() -> None:
    of = page(PAIR, "fr")
    assert told(of, make(of, "confirmé", "la", "visite", lemma="confirmer")) == (
        "", "n' a ni confirmé ni démenti".replace("n' a", "n'a"), "la visite",
    )  # fmt: skip
    behind = page(
        PAIR.replace("la le DET det 8\nvisite visite NOUN obj 6", "").replace(
            "ni ni CCONJ cc 6", "visite visite NOUN obj 4"
        ),
        "fr",
    )
    found_cue = told(behind, make(behind, "confirmé", "visite", lemma="confirmer"))
    assert found_cue is not None
    assert found_cue[1] == "n'a ni confirmé"
