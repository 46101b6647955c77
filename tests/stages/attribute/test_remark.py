"""Whoever spoke before speaks in a remark and in a saying that goes on."""

import pytest

from recoupe.lang.reporting import lexicon_of
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Span
from recoupe.stages.attribute.draft import NOBODY, Draft, Source
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.remark import NEAR, respoken
from tests.stages.attribute.reading import read
from tests.stages.attribute.trees import found, page


def speakers(text: str) -> set[str]:
    return {one.source_text for one in read(text).attributions}


def test_a_remark_beside_a_quotation_is_its_speakers_and_not_of_whom_it_speaks() -> None:
    found = speakers("« Le musée restera fermé », a confié la conservatrice, tout en déplorant le manque de gardiens.")
    assert found == {"la conservatrice"}


def test_a_verb_without_a_subject_goes_on_with_the_last_speaker_where_the_language_drops_it() -> None:
    found = read(
        "Soto dijo que el puerto abre. «No subirá el precio», añadió. Se espera que llueva.", "es"
    ).attributions
    assert [(one.source_text, one.cue_lemma) for one in found] == [
        ("Soto", "decir"),
        ("Soto", "añadir"),
        ("", "esperar"),
    ]


def test_a_place_says_nothing_in_a_clause_without_a_subject() -> None:
    (one,) = read("La ministra viajó a Lima, donde pidió a los mineros que abran el puerto.", "es").attributions
    assert one.source_text == "La ministra"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Souza acusó a Chile de mentir.\nLa policía detuvo a Luis Arroyo. Reconoció que mató a Marta Díaz.",
        "El presidente Iván Rojas dijo que el puerto abre. Su rival, Hugo Paz, viajó a Quito. Admitió que recibió dinero.",
    ],
)
def test_where_somebody_else_acts_in_between_the_last_speaker_does_not_go_on(text: str) -> None:
    last = max(read(text, "es").attributions, key=lambda one: one.cue[0].start)
    assert last.source_text == ""


FIN = "Person=3|Number=Sing|VerbForm=Fin"
GOING_ON = """
Soto Soto PROPN nsubj 2
dijo decir VERB root 0 Person=3|Number=Sing
{pad}
. . PUNCT punct 2
--
{first} x {first_is} 2
{verb} x VERB root 0 {feats}
nada nada PRON obj 2
"""


def draft(
    of: Page,
    cue: str,
    *,
    by: tuple[str, ...] = (),
    about: str = "",
    form: str = "clause",
    lemma: str = "decir",
    anchored: bool = True,
) -> Draft:
    """A saying whose cue is a word, of those named by words, of what a word says."""
    tree, verb = found(of, cue)
    heads = tuple(found(of, word)[1] for word in by)
    content = found(of, about)[1] if about else verb
    return Draft(
        form=form,
        cue_row=lexicon_of("es").cue(CueClass.VERB, lemma),
        tree=tree,
        anchor=verb if anchored else None,
        source=Source(spans=tuple(Span(one.start, one.end) for one in heads), heads=heads, strength=0.8 if by else 1.0),
        cue=(Span(verb.start, verb.end),),
        content=(Span(content.start, content.end),),
    )


def goes_on(
    feats: str = FIN,
    first: str = "ayer/ADV advmod",
    language: str = "es",
    by: tuple[str, ...] = ("Soto",),
    pad: int = 0,
    **more: object,
) -> bool:
    """Whether « Soto dijo. Ayer añadió nada » has Soto speak twice."""
    form, _, relation = first.partition("/")
    rows = GOING_ON.format(
        first=form, first_is=relation, verb="añadió", feats=feats, pad=f"{'x' * pad} x X dep 2" * bool(pad)
    )
    of = page(rows, language)
    before, last = draft(of, "dijo", by=by), draft(of, "añadió", **more)  # type: ignore[arg-type]
    one, other = respoken(of, [before, last])
    assert one == before
    assert other.source == last.source or (other.source.heads, other.source.strength) == (one.source.heads, 0.9 * 0.8)
    return other.source != last.source


def test_a_verb_of_the_third_person_goes_on() -> None:
    assert goes_on()
    assert not goes_on("Person=1|Number=Sing")
    assert not goes_on("Person=3|Number=Plur")
    assert goes_on("VerbForm=Part", first="ha/AUX aux") is False
    assert not goes_on(language="en")


def test_an_auxiliary_of_the_third_person_makes_the_verb_one() -> None:
    rows = GOING_ON.replace("{first_is} 2", "{first_is} 2 Person=3|Number=Sing")
    filled = rows.format(first="ha", first_is="AUX aux", verb="añadido", feats="VerbForm=Part", pad="")
    of = page(filled, "es")
    _, other = respoken(of, [draft(of, "dijo", by=("Soto",)), draft(of, "añadido")])
    assert other.source.heads == (found(of, "Soto")[1],)


@pytest.mark.parametrize("relation", ["PRON nsubj", "VERB csubj", "AUX aux:pass", "AUX cop", "PRON expl"])
def test_a_verb_with_a_subject_or_none_that_speaks_goes_on_from_nobody(relation: str) -> None:
    assert not goes_on(first=f"se/{relation}")


def test_the_pronoun_of_a_cue_of_two_words_is_no_subject() -> None:
    assert goes_on(first="se/PRON expl", lemma="quejarse") is False
    two = next(lemma for kind, lemma in lexicon_of("es").cues if kind is CueClass.VERB and " " in lemma)
    assert goes_on(first="se/PRON expl", lemma=two)
    assert not goes_on(first="se/PRON nsubj", lemma=two)


def test_a_saying_without_a_cue_word_or_far_away_goes_on_from_nobody() -> None:
    assert not goes_on(anchored=False)
    near = NEAR - len("dijo . ayer ")
    assert goes_on(pad=near)
    assert not goes_on(pad=near + 1)


def test_of_two_who_spoke_together_neither_goes_on() -> None:
    assert not goes_on(by=("Soto", "dijo"))


def test_the_first_saying_of_a_page_has_nobody_before_it() -> None:
    of = page(GOING_ON.format(first="ayer", first_is="ADV advmod", verb="añadió", feats=FIN, pad=""), "es")
    first, last = draft(of, "dijo"), draft(of, "añadió", by=("nada",))
    assert respoken(of, [last, first]) == [last, first]


def test_sayings_go_on_in_the_order_of_the_text_whatever_that_of_the_drafts() -> None:
    of = page(GOING_ON.format(first="ayer", first_is="ADV advmod", verb="añadió", feats=FIN, pad=""), "es")
    last, first = respoken(of, [draft(of, "añadió"), draft(of, "dijo", by=("Soto",))])
    assert last.source.heads == first.source.heads == (found(of, "Soto")[1],)


REMARK = """
« « PUNCT punct 3
Le le DET det 3
gardien gardien NOUN nsubj 4
dort dormir VERB ccomp 7
» » PUNCT punct 4
, , PUNCT punct 4
dit dire VERB root 0
Lindqvist Lindqvist PROPN nsubj 7
déplorant déplorer VERB advcl 7 VerbForm={form}
nuit nuit NOUN obj 9
"""


def remark(
    form: str = "Part", by: tuple[str, ...] = ("gardien",), quoted: str = "quote", about: str = "dort"
) -> Source:
    """Who deplores, where the guard of the quotation was taken to."""
    of = page(REMARK.format(form=form), "fr")
    teller = draft(of, "dit", by=("Lindqvist",), about=about, form=quoted)
    own = draft(of, "déplorant", by=by, about="nuit")
    _, last = respoken(of, [teller, own])
    return last.source


@pytest.mark.parametrize("form", ["Part", "Ger"])
@pytest.mark.parametrize("quoted", ["quote", "incise"])
def test_a_participle_is_said_by_whoever_says_the_quotation(form: str, quoted: str) -> None:
    assert [head.text for head in remark(form, quoted=quoted).heads] == ["Lindqvist"]


def test_where_nobody_says_the_quotation_nobody_is_known_to_speak() -> None:
    assert remark(quoted="clause") == NOBODY
    assert remark(about="nuit") == NOBODY


def test_a_finite_verb_and_a_speaker_outside_the_quotation_stay() -> None:
    assert [head.text for head in remark("Fin").heads] == ["gardien"]
    assert [head.text for head in remark(by=("Lindqvist",)).heads] == ["Lindqvist"]
    assert [head.text for head in remark(by=("nuit",)).heads] == ["nuit"]
    assert remark(by=()) == Source()


def test_a_remark_inside_the_quotation_keeps_its_speaker() -> None:
    of = page(
        REMARK.format(form="Part").replace("dort dormir VERB ccomp 7", "dort dormir VERB ccomp 7 VerbForm=Part"), "fr"
    )
    inside = draft(of, "dort", by=("gardien",))
    assert respoken(of, [draft(of, "dit", by=("Lindqvist",), about="dort", form="quote"), inside])[1] == inside


def test_a_remark_without_a_cue_word_keeps_its_speaker() -> None:
    of = page(REMARK.format(form="Part"), "fr")
    bare = draft(of, "déplorant", by=("gardien",), anchored=False)
    assert respoken(of, [draft(of, "dit", by=("Lindqvist",), about="dort", form="quote"), bare])[1] == bare
