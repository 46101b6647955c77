"""How sure a saying is."""

from dataclasses import replace
from math import exp

import pytest

from recoupe.model import Span
from recoupe.stages.attribute import confidence
from recoupe.stages.attribute.confidence import confidence_of, credible, family, signs, weights
from recoupe.stages.attribute.draft import NOBODY, Draft
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.source import phrase
from tests.stages.attribute.trees import found, page

FIN = "VerbForm=Fin|Tense=Past"
ROWS = f"""
{{}} nsubj 2 {{}}
said say VERB root 0 {FIN}
that that SCONJ mark 6
the the DET det 5
dam dam NOUN nsubj 6
held hold VERB ccomp 2 {FIN}
"""


def draft(
    of: Page,
    source: str = "Quill",
    verb: str = "said",
    form: str = "clause",
    content: tuple[str, str] = ("that", "held"),
) -> Draft:
    tree, anchor = found(of, verb)
    first, last = (found(of, word)[1] for word in content)
    return Draft(
        form=form, cue_row=None, tree=tree, anchor=anchor, source=phrase(of, *found(of, source)),
        cue=(Span(anchor.start, anchor.end),), content=(Span(first.start, last.end),),
    )  # fmt: skip


def laid(source: str = "Quill Quill PROPN", feats: str = "") -> Page:
    return page(ROWS.format(source, feats))


def test_a_saying_has_a_form_a_length_a_source_and_a_verb() -> None:
    of = laid()
    assert signs(of, draft(of)) == ["form clause", "words 2", "source name", "verb main"]


@pytest.mark.parametrize(
    ("source", "feats", "sort"),
    [
        ("Quill Quill PROPN", "", "name"),
        ("mayor mayor NOUN", "", "listed"),
        ("dam0 dam NOUN", "", "noun"),
        ("she she PRON", "PronType=Prs|Person=3", "pronoun"),
        ("we we PRON", "PronType=Prs|Person=1", "speaker"),
        ("you you PRON", "Person=2", "speaker"),
        ("which which PRON", "PronType=Rel", "relative"),
        ("it it PRON", "Person=3", "thing"),
        ("this this PRON", "PronType=Dem", "thing"),
    ],
)
def test_a_source_is_a_name_a_noun_or_a_sort_of_pronoun(source: str, feats: str, sort: str) -> None:
    of = laid(source, feats)
    assert f"source {sort}" in signs(of, draft(of, source.split()[0]))


def test_nobody_is_no_source() -> None:
    of = laid()
    assert "source none" in signs(of, replace(draft(of), source=NOBODY))


@pytest.mark.parametrize(("count", "size"), [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (7, 3), (8, 4), (12, 4), (13, 5)])
def test_a_content_is_as_long_as_its_words(count: int, size: int) -> None:
    words = "\n".join(f"w{n} w X dep 1" for n in range(count))
    of = page(f"said say VERB root 0\n{words}")
    made = draft(of, "said", content=("w0", f"w{count - 1}"))
    assert f"words {size}" in signs(of, made)


@pytest.mark.parametrize(
    ("row", "sort"),
    [
        (f"said say VERB root 0 {FIN}", "main"),
        (f"said say VERB conj 1 {FIN}", "other"),
        ("said say VERB advcl 1 VerbForm=Part", "participle"),
        ("said say VERB xcomp 1 VerbForm=Inf", "infinitive"),
        (f"said say VERB acl:relcl 1 {FIN}", "relative"),
        ("said say VERB acl 1 VerbForm=Part|Tense=Past", "passive"),
        ("said say NOUN root 0", "noun"),
        ("said say ADJ root 0", "adj"),
    ],
)
def test_the_verb_tells_where_it_stands(row: str, sort: str) -> None:
    rows = f"Quill Quill PROPN {'nsubj 2' if 'root' in row else 'root 0'}\n{row}\nso so ADV advmod 2"
    of = page(rows)
    assert f"verb {sort}" in signs(of, draft(of, "Quill", content=("so", "so")))


def test_an_adjective_is_one_whatever_its_word_class() -> None:
    of = laid()
    assert "verb adj" in signs(of, draft(of, form="adjective"))


@pytest.mark.parametrize("form", ["label", "according"])
def test_what_has_no_verb_tells_of_none(form: str) -> None:
    of = laid()
    assert not [sign for sign in signs(of, draft(of, form=form)) if sign.startswith(("verb", "arc"))]


def test_doubts_are_signs_and_a_preposition_makes_an_object() -> None:
    of = laid()
    made = draft(of, form="+of")
    assert made.anchor is not None
    unsure = replace(made, strength=0.9, anchor=replace(made.anchor, confidence=0.69))
    assert {"form object", "weak", "arc unsure"} <= set(signs(of, unsure))
    sure = replace(made, anchor=replace(made.anchor, confidence=0.7))
    assert not {"weak", "arc unsure", "quoted"} & set(signs(of, sure))


def test_quoted_words_are_a_sign() -> None:
    of = page(
        f"Quill Quill PROPN nsubj 2\nsaid say VERB root 0 {FIN}\n“ “ PUNCT punct 4\nYes yes INTJ obj 2\n” ” PUNCT punct 4"
    )
    assert "quoted" in signs(of, draft(of, content=("Yes", "Yes")))


@pytest.mark.parametrize(
    ("form", "group"),
    [("quote", "quote"), ("incise", "incise"), ("label", "label"), ("according", "according"), ("clause", "clause"),
     ("told", "clause"), ("object", "weak"), ("+of", "weak"), ("noun", "weak")],
)  # fmt: skip
def test_forms_that_behave_alike_are_grouped(form: str, group: str) -> None:
    assert family(form) == group


def test_signs_add_up_to_a_probability(monkeypatch: pytest.MonkeyPatch) -> None:
    of = laid()
    known = {"bias": 0.5, "form clause": 1.0, "verb main": -0.25}
    monkeypatch.setattr(confidence, "weights", lambda name: known if name == "confidence.tsv" else {})
    assert confidence_of(of, draft(of)) == pytest.approx(1 / (1 + exp(-1.25)), abs=0.0005)
    known["bias"] = 90.0
    assert confidence_of(of, draft(of)) == 0.99
    known["bias"] = -90.0
    assert confidence_of(of, draft(of)) == 0.02


def test_with_an_opinion_of_the_head_its_own_weights_count(monkeypatch: pytest.MonkeyPatch) -> None:
    of = laid()
    tables = {"confidence.tsv": {}, "heard.tsv": {"bias": 1.0, "heard well": 1.0}}
    monkeypatch.setattr(confidence, "weights", tables.__getitem__)
    monkeypatch.setattr(confidence, "opinion", lambda of, draft: ["heard well"])
    assert confidence_of(of, draft(of)) == pytest.approx(1 / (1 + exp(-2)), abs=0.0005)


@pytest.mark.parametrize(
    ("odds", "heard", "kept"), [(-1.2, [], False), (-1.0, [], True), (-0.3, ["x"], False), (-0.15, ["x"], True)]
)
def test_a_weak_form_is_kept_where_it_is_likely(
    monkeypatch: pytest.MonkeyPatch, odds: float, heard: list[str], kept: bool
) -> None:
    of = laid()
    monkeypatch.setattr(confidence, "weights", lambda name: {"bias": odds})
    monkeypatch.setattr(confidence, "opinion", lambda of, draft: heard)
    assert credible(of, draft(of, form="object")) is kept
    assert credible(of, draft(of, form="clause")), "an explicit form always is"


def test_a_weak_form_of_who_cannot_speak_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "weights", lambda name: {"bias": 9.0})
    of = laid("bridge bridge NOUN")
    assert not credible(of, draft(of, "bridge", form="object"))
    assert credible(of, draft(of, "bridge", form="clause"))
    assert credible(of, replace(draft(of, "bridge", form="object"), source=NOBODY))


def test_the_tables_weigh_a_quotation_above_a_noun() -> None:
    for name in ("confidence.tsv", "heard.tsv"):
        assert weights(name).get("form quote", 0) >= weights(name).get("form noun", 0)
    assert weights()["source name"] > weights()["source none"]
