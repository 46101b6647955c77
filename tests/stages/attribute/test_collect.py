"""From a page to its sayings: one a cue, none twice, and no quotation cut in two."""

import pytest

from recoupe.model import BlockKind, Span
from recoupe.stages.attribute import collect
from recoupe.stages.attribute.collect import drafts_of
from recoupe.stages.attribute.draft import NOBODY, Draft, Source
from tests.stages.attribute.reading import said
from tests.stages.attribute.trees import page, told

FIN, INF, PART = "VerbForm=Fin|Tense=Past", "VerbForm=Inf", "VerbForm=Part|Tense=Past"
Told = tuple[str, tuple[str, str, str] | None]


def sayings(rows: str, language: str = "en", kind: BlockKind = BlockKind.BODY) -> list[Told]:
    """Form, source, cue and content of each, in text order."""
    of = page(rows, language, kind=kind)
    return [(draft.form, told(of, draft)) for draft in drafts_of(of)]


SAID = f"""
Quill Quill PROPN nsubj 2
said say VERB root 0 {FIN}
that that SCONJ mark 6
the the DET det 5
dam dam NOUN nsubj 6
held hold VERB ccomp 2 {FIN}
. . PUNCT punct 2
"""
QUOTED = f"""
“ “ PUNCT punct 3
We we PRON nsubj 3
leave leave VERB ccomp 7 {FIN}
” ” PUNCT punct 3
, , PUNCT punct 3
Quill Quill PROPN nsubj 7
said say VERB root 0 {FIN}
. . PUNCT punct 7
"""


def test_sayings_of_several_sentences_come_in_text_order() -> None:
    assert sayings(QUOTED + "--" + SAID) == [
        ("quote", ("Quill", "said", "“We leave”")),
        ("clause", ("Quill", "said", "that the dam held")),
    ]


def test_a_quotation_and_its_incise_are_one_saying() -> None:
    assert len(sayings(QUOTED)) == 1


def test_an_auxiliary_that_is_a_cue_elsewhere_reports_nothing() -> None:
    rows = (
        SAID.replace(f"said say VERB root 0 {FIN}", f"said say AUX aux 6 {FIN}")
        .replace("VERB ccomp 2", "VERB root 0")
        .replace("punct 2", "punct 6")
        .replace("nsubj 2", "nsubj 6")
    )
    assert sayings(rows) == []


ACCORDING = f"""
Selon selon ADP case 3
un un DET det 3
rapport rapport NOUN obl 10
annoncé annoncer VERB acl 3 {PART}
par par ADP case 6
Lima Lima PROPN obl 4
, , PUNCT punct 3
la le DET det 9
digue digue NOUN nsubj 10
tient tenir VERB root 0 {FIN}
"""


def test_a_participle_that_only_says_which_source_is_meant_is_no_saying() -> None:
    (one,) = sayings(ACCORDING, "fr")
    assert one[0] == "according"
    assert one[1] is not None
    assert one[1][2] == "la digue tient"


def test_a_saying_inside_a_saying_stands_beside_it() -> None:
    rows = f"""
    Quill Quill PROPN nsubj 2
    said say VERB root 0 {FIN}
    that that SCONJ mark 5
    Cha Cha PROPN nsubj 5
    denied deny VERB ccomp 2 {FIN}
    the the DET det 7
    visit visit NOUN obj 5
    """
    assert [one for _, one in sayings(rows)] == [
        ("Quill", "said", "that Cha denied the visit"),
        ("Cha", "denied", "the visit"),
    ]


def made(cue: tuple[int, int], *content: tuple[int, int], strength: float = 1.0, named: bool = False) -> Draft:
    tree = page("said say VERB root 0").trees[0]
    source = Source(spans=(Span(90, 95),)) if named else NOBODY
    return Draft(
        form="clause", cue_row=None, tree=tree, anchor=None, source=source, cue=(Span(*cue),),
        content=tuple(Span(*span) for span in content), strength=strength,
    )  # fmt: skip


def kept(*drafts: Draft) -> list[int]:
    """Where the cues begin of those that are left."""
    return [draft.cue[0].start for draft in collect._without_doubles(list(drafts))]


def test_of_two_sayings_of_the_same_words_the_one_with_a_source_then_the_stronger_then_the_longer_cue_is_kept() -> None:
    assert kept(made((1, 5), (20, 40)), made((6, 9), (20, 40), named=True)) == [6]
    assert kept(made((1, 5), (20, 40), strength=0.5), made((6, 9), (20, 40))) == [6]
    assert kept(made((1, 3), (20, 40)), made((6, 9), (20, 40))) == [6]
    assert kept(made((1, 5), (20, 40)), made((6, 9), (20, 40))) == [1]


def test_sayings_are_the_same_where_they_share_four_fifths_of_their_letters() -> None:
    assert kept(made((1, 5), (20, 40)), made((6, 9), (24, 40))) == [1]
    assert kept(made((1, 5), (20, 40)), made((6, 9), (25, 40))) == [1, 6]
    assert kept(made((1, 5), (20, 30), (30, 40)), made((6, 9), (20, 40))) == [1]


def test_a_saying_inside_another_is_no_double_of_it() -> None:
    assert kept(made((1, 5), (20, 60)), made((22, 24), (25, 60))) == [1, 22]


def test_a_participle_may_be_an_adjective_of_the_lexicon() -> None:
    rows = f"Quill Quill PROPN nsubj:pass 3\nis be AUX aux:pass 3 {FIN}\nworried worry VERB root 0 {PART}\nabout about ADP case 5\nrain rain NOUN obl 3"
    assert [(form, one[2]) for form, one in sayings(rows) if one] == [("adjective", "rain")]


def test_a_copula_makes_a_noun_or_a_participle_an_adjective() -> None:
    rows = f"Quill Quill PROPN nsubj 3\nis be AUX cop 3 {FIN}\nready ready ADJ root 0\nto to PART mark 5\nleave leave VERB xcomp 3 {INF}"
    assert sayings(rows) == [("adjective", ("Quill", "is ready", "to leave"))]


MIXED = f"""
Quill Quill PROPN nsubj 2
said say VERB root 0 {FIN}
that that SCONJ mark 6
“ “ PUNCT punct 6
it it PRON nsubj 6
held hold VERB ccomp 2 {FIN}
. . PUNCT punct 2
--
It it PRON nsubj 2
rained rain VERB root 0 {FIN}
” ” PUNCT punct 2
. . PUNCT punct 2
"""


def test_a_quotation_that_goes_on_is_taken_whole() -> None:
    (one,) = sayings(MIXED)
    assert one[1] is not None
    assert one[1][2] == "that “it held. It rained”"


def test_a_quotation_joined_to_quoted_words_goes_with_them() -> None:
    rows = f"""
    Quill Quill PROPN nsubj 2
    denounced denounce VERB root 0 {FIN}
    a a DET det 6
    “ “ PUNCT punct 6
    new new ADJ amod 6
    low low NOUN obj 2
    ” ” PUNCT punct 6
    and and CCONJ cc 10
    “ “ PUNCT punct 10
    farce farce NOUN dep 2
    ” ” PUNCT punct 10
    """
    (one,) = sayings(rows)
    assert one[1] is not None
    assert one[1][2] == "a “new low” and “farce”"
    (other,) = sayings(rows.replace("and and CCONJ", "near near ADP"))
    assert other[1] is not None
    assert other[1][2] == "a “new low”"


def test_an_incise_inside_the_marks_parts_the_quotation() -> None:
    rows = f"""
    “ “ PUNCT punct 3
    Rain rain NOUN nsubj 3
    comes come VERB root 0 {FIN}
    , , PUNCT punct 5
    said say VERB parataxis 3 {FIN}
    Cha Cha PROPN nsubj 5
    , , PUNCT punct 5
    and and CCONJ cc 9
    stays stay VERB conj 3 {FIN}
    ” ” PUNCT punct 3
    """
    assert sayings(rows) == [("quote", ("Cha", "said", "“Rain comes … and stays”"))]


def test_what_is_thought_inside_a_quotation_of_nobody_is_dropped() -> None:
    rows = f"“ “ PUNCT punct 3\nI I PRON nsubj 3\nthink think VERB root 0 {FIN}\nit it PRON nsubj 5\nholds hold VERB ccomp 3 {FIN}\n” ” PUNCT punct 3"
    assert sayings(rows) == []
    assert (
        len(sayings(rows.replace("“ “ PUNCT punct 3\n", "yes yes INTJ dep 3\n").replace("\n” ” PUNCT punct 3", "")))
        == 1
    )


@pytest.mark.parametrize("rows", ["a a DET root 0", ". . PUNCT root 0"])
def test_a_page_without_sayings_has_none(rows: str) -> None:
    assert sayings(rows) == []


@pytest.mark.parametrize("cue", ["a-t-il réagi", "s’agace Denis Farel"])
def test_a_quotation_goes_on_behind_the_clause_that_reports_it(cue: str) -> None:
    ((_, _, content),) = said(f"« Nous avons perdu, {cue}. Nous ferons appel. »")
    assert content == "« Nous avons perdu … Nous ferons appel. »"
