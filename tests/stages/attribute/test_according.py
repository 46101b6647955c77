"""Sources named by a preposition."""

import pytest

from recoupe.stages.attribute.according import according_drafts
from tests.stages.attribute.trees import page, told

FIN = "VerbForm=Fin|Tense=Pres"


def marked(rows: str, language: str = "fr", mentions: str = "") -> list[tuple[str, str, str] | None]:
    of = page(rows, language, mentions=mentions)
    return [told(of, draft) for tree in of.trees for draft in according_drafts(of, tree)]


FIRST = f"""
Selon selon ADP case 3
le le DET det 3
maire maire NOUN obl 7
, , PUNCT punct 3
la le DET det 6
digue digue NOUN nsubj 7
tient tenir VERB root 0 {FIN}
"""


def test_a_source_at_the_beginning_says_the_whole_sentence() -> None:
    assert marked(FIRST) == [("le maire", "Selon", "la digue tient")]


def test_a_marker_may_have_several_words() -> None:
    rows = f"According accord VERB case 4\nto to ADP fixed 1\nthe the DET det 4\nmayor mayor NOUN obl 7\n, , PUNCT punct 4\nit it PRON nsubj 7\nholds hold VERB root 0 {FIN}"
    assert marked(rows, "en") == [("the mayor", "According to", "it holds")]
    assert marked(rows.replace("to to ADP", "with with ADP"), "en") == []


def test_a_source_inside_a_sentence_says_the_clause_that_it_stands_in() -> None:
    rows = f"""
    Il il PRON nsubj 2
    sait savoir VERB root 0 {FIN}
    que que SCONJ mark 9
    selon selon ADP case 5
    Quill Quill PROPN obl 9
    , , PUNCT punct 5
    la le DET det 8
    digue digue NOUN nsubj 9
    tient tenir VERB ccomp 2 {FIN}
    """
    assert marked(rows) == [("Quill", "selon", "que … la digue tient")]


def test_a_source_at_the_end_behind_a_comma_says_all_before_it() -> None:
    rows = f"Il il PRON nsubj 2\nsait savoir VERB root 0 {FIN}\nque que SCONJ mark 5\nelle elle PRON nsubj 5\ntient tenir VERB ccomp 2 {FIN}\n{{}}selon selon ADP case {{}}\nQuill Quill PROPN obl 5"
    assert marked(rows.format(", , PUNCT punct 5\n", 8)) == [("Quill", "selon", "Il sait que elle tient")]
    assert marked(rows.format("", 7)) == [("Quill", "selon", "que elle tient")]


def test_what_hangs_on_a_source_without_a_clause_above_is_said() -> None:
    rows = f"Selon selon ADP case 3\nla le DET det 3\npréfète préfet NOUN root 0\n: : PUNCT punct 6\nelle elle PRON nsubj 6\ntient tenir VERB parataxis 3 {FIN}"
    assert marked(rows) == [("la préfète", "Selon", "elle tient")]
    assert marked(rows.replace(FIN, "VerbForm=Inf")) == []


@pytest.mark.parametrize("noun", ["règle", "calendrier", "besoin"])
def test_a_rule_is_no_source(noun: str) -> None:
    assert marked(FIRST.replace("maire maire", f"{noun} {noun}")) == []


def test_a_conjunction_before_the_marker_is_the_writers() -> None:
    rows = f"Mais mais CCONJ cc 6\nselon selon ADP case 3\nQuill Quill PROPN obl 6\n, , PUNCT punct 3\nelle elle PRON nsubj 6\ntient tenir VERB root 0 {FIN}"
    assert marked(rows) == [("Quill", "selon", "elle tient")]


FOR = f"""
Pour pour ADP case 3
les le DET det 3
analystes analyste NOUN obl 6
{{}} {{}} PUNCT punct 3
elle elle PRON nsubj 6
tient tenir VERB root 0 {FIN}
"""


def test_for_somebody_who_can_speak_opens_a_sentence_before_a_comma() -> None:
    assert marked(FOR.format(",", ",")) == [("les analystes", "Pour", "elle tient")]
    assert marked(FOR.format("-", "-")) == []
    assert marked(FOR.format(",", ",").replace("analystes analyste", "digues digue")) == []
    late = "Hier hier ADV advmod 7\n" + FOR.format(",", ",").strip().replace(" 6", " 7").replace(" 3", " 4")
    assert marked(late) == []


@pytest.mark.parametrize(
    ("mentions", "told_by"), [("Quill Person", True), ("Quill Company", True), ("Quill Country", False), ("", False)]
)
def test_for_a_name_speaks_where_it_is_a_persons_or_a_bodys(mentions: str, told_by: bool) -> None:
    rows = (
        FOR.format(",", ",")
        .replace("analystes analyste NOUN", "Quill Quill PROPN")
        .replace("les le DET det 3", "Ada Ada PROPN flat 3")
    )
    assert bool(marked(rows, mentions=mentions)) is told_by


def test_for_a_name_speaks_only_over_a_told_clause() -> None:
    rows = (
        FOR.format(",", ",")
        .replace("analystes analyste NOUN", "Quill Quill PROPN")
        .replace("elle elle PRON nsubj", "bien bien ADV advmod")
    )
    assert marked(rows, mentions="Quill Person") == []


def test_for_her_speaks_and_for_me_does_not() -> None:
    rows = (
        FOR.format(",", ",")
        .replace("analystes analyste NOUN obl 6", "elle lui PRON obl 6 Person={}|PronType=Prs")
        .replace("les le DET det 3", "seule seul ADJ amod 3")
    )
    assert len(marked(rows.format(3))) == 1
    assert marked(rows.format(1)) == []


OF_WHOM = f"""
Cha Cha PROPN nsubj 9
, , PUNCT punct 7
selon selon ADP case 4
lequel lequel PRON obl 7 PronType=Rel
la le DET det 6
digue digue NOUN nsubj 7
tient tenir VERB {{}} {FIN}
, , PUNCT punct 7
part partir VERB root 0 {FIN}
"""


def test_a_relative_word_behind_the_marker_speaks_for_who_stands_before() -> None:
    rows = OF_WHOM.format("acl:relcl 1")
    assert marked(rows) == [("Cha", "selon lequel", "la digue tient")]
    assert marked(rows.replace(", , PUNCT punct 7\nselon", "ici ici ADV advmod 1\nselon")) == [
        ("Cha ici", "selon lequel", "la digue tient")
    ]
    assert marked(rows.replace("Cha Cha PROPN", "pont pont NOUN")) == []
    assert marked(rows.replace("Cha Cha PROPN", "annonce annonce NOUN")) == [], "a noun that reports has its own rule"


def test_an_infinitive_behind_the_relative_word_is_not_said() -> None:
    assert marked(OF_WHOM.format("acl:relcl 1").replace(f"acl:relcl 1 {FIN}", "acl:relcl 1 VerbForm=Inf")) == []


def test_a_marker_without_a_source_says_nothing() -> None:
    assert marked(f"selon selon ADP case 2\ntient tenir VERB root 0 {FIN}") == []
    assert marked(f"tient tenir VERB root 0 {FIN}\nselon selon ADP dep 1") == []
    assert marked(f"selon selon ADP case 3\n, , PUNCT punct 3\ntient tenir VERB root 0 {FIN}") == []


def test_two_marked_sources_say_each_their_own() -> None:
    rows = FIRST + "--" + FIRST.replace("maire", "préfet")
    assert [one[0] for one in marked(rows) if one] == ["le maire", "le préfet"]


def test_what_stands_before_the_marker_is_no_part_of_the_source() -> None:
    rows = f"""
Toujours toujours ADV advmod 4
selon selon ADP case 4
le le DET det 4
maire maire NOUN obl 8
, , PUNCT punct 4
la le DET det 7
digue digue NOUN nsubj 8
tient tenir VERB root 0 {FIN}
"""
    found = marked(rows)
    assert [each and each[:2] for each in found] == [("le maire", "selon")]
