"""Reported clauses: what a verb says that, whether, or wants to."""

import pytest

from recoupe.lang.rows.reporting import CueClass
from recoupe.stages.attribute.clauses import clausal, implied, infinitival, is_noun, opened, raising, told
from recoupe.stages.attribute.draft import Draft
from tests.stages.attribute.trees import found, page
from tests.stages.attribute.trees import told as parts

FIN, INF, PART = "VerbForm=Fin|Tense=Past", "VerbForm=Inf", "VerbForm=Part|Tense=Past"
GERUND, REL = "VerbForm=Part|Tense=Pres", "PronType=Rel"
Parts = tuple[str, str, str] | None


def read(frame: object, rows: str, verb: str, lemma: str, language: str = "en") -> Parts:
    of = page(rows, language)
    tree, token = found(of, verb)
    cue = of.lexicon.cue(CueClass.VERB, lemma)
    assert cue is not None
    draft: Draft | None = frame(of, tree, token, cue)  # type: ignore[operator]
    return parts(of, draft)


SAID = f"""
Quill Quill PROPN nsubj 2
said say VERB root 0 {FIN}
that that SCONJ mark 6
the the DET det 5
dam dam NOUN nsubj 6
held hold VERB ccomp 2 {FIN}
"""


def said(rows: str, verb: str = "said", lemma: str = "say", language: str = "en") -> Parts:
    return read(clausal, rows, verb, lemma, language)


def test_a_clause_behind_the_verb_is_what_it_says() -> None:
    assert said(SAID) == ("Quill", "said", "that the dam held")


def test_a_clause_before_the_verb_is_not_unless_the_verb_is_reflexive() -> None:
    before = f"dam dam NOUN nsubj 2\nheld hold VERB ccomp 4 {FIN}\n{{}}\nsaid say VERB root 0 {FIN}"
    assert said(before.format("Quill Quill PROPN nsubj 4")) is None
    assert said(before.format("itself itself PRON expl 4")) == ("", "itself said", "dam held")


def test_a_clause_read_as_an_adverbial_is_one_where_that_opens_it() -> None:
    amiss = SAID.replace("VERB ccomp 2", "VERB advcl 2")
    assert said(amiss) == ("Quill", "said", "that the dam held")
    assert said(amiss.replace("that that", "since since")) is None
    assert said(amiss.replace(f"advcl 2 {FIN}", f"advcl 2 {INF}").replace("nsubj 6", "obj 6")) is None


def test_an_infinitive_is_a_clause_for_a_cue_that_takes_one_or_for_a_wish() -> None:
    wish = SAID.replace(f"ccomp 2 {FIN}", f"ccomp 2 {INF}")
    assert said(wish) == ("Quill", "said", "that the dam held")
    assert said(wish.replace("that that SCONJ mark 6", "now now ADV advmod 6")) is None
    assert said(wish.replace("that that SCONJ mark 6", "now now ADV advmod 6"), lemma="claim") is not None


def test_a_clausal_subject_is_said_by_a_passive_alone() -> None:
    rows = f"was be AUX aux:pass 2 {FIN}\nsaid say VERB root 0 {PART}\nthat that SCONJ mark 5\nit it PRON nsubj 5\nheld hold VERB csubj:pass 2 {FIN}"
    assert said(rows) == ("", "was said", "that it held")
    assert said(rows.replace("aux:pass", "aux").replace("csubj:pass", "csubj")) is None


def test_what_the_parser_hung_on_the_verb_behind_the_clause_is_said_too() -> None:
    rows = SAID + "\nbecause because ADP case 8\nrain rain NOUN obl 2"
    assert said(rows) == ("Quill", "said", "that the dam held because rain")
    comma = SAID + f"\n, , PUNCT punct 8\nadding add VERB advcl 2 {GERUND}"
    assert said(comma) == ("Quill", "said", "that the dam held")
    marked = SAID + f"\nif if SCONJ mark 8\nasked ask VERB advcl 2 {FIN}"
    assert said(marked) == ("Quill", "said", "that the dam held if asked")
    assert said(marked.replace("if if SCONJ mark 8", "all all DET obj 8")) == ("Quill", "said", "that the dam held")


@pytest.mark.parametrize("relation", ["obl", "nmod", "advmod", "ccomp"])
def test_what_hangs_on_the_verb_behind_the_clause_is_said_too(relation: str) -> None:
    assert said(SAID + f"\nrain rain NOUN {relation} 2") == ("Quill", "said", "that the dam held rain")
    assert said(SAID + "\nrain rain NOUN obj 2") == ("Quill", "said", "that the dam held")


def test_what_stands_right_before_a_bare_clause_opens_it() -> None:
    rows = f"He he PRON nsubj 2\nsaid say VERB root 0 {FIN}\nplans plan NOUN obj 2\naddress address VERB ccomp 2 {FIN}\nunrest unrest NOUN obj 4"
    assert said(rows) == ("He", "said", "plans address unrest")
    assert said(rows.replace("unrest unrest NOUN obj 4", "they they PRON nsubj 4")) == ("He", "said", "address they")


def test_a_relative_word_before_the_verb_belongs_to_what_is_hoped() -> None:
    rows = f"plan plan NOUN root 0\nthat that PRON obj 4 {REL}\nshe she PRON nsubj 4\nsaid say VERB acl:relcl 1 {FIN}\nheld hold VERB ccomp 4 {FIN}"
    assert said(rows) == ("she", "said", "that … held")
    assert said(rows.replace(REL, "PronType=Prs")) == ("she", "said", "held")


def test_a_new_sentence_behind_a_semicolon_is_not_said() -> None:
    rows = SAID + f"\n; ; PUNCT punct 9\nCha Cha PROPN nsubj 9\nleft leave VERB conj 6 {FIN}"
    assert said(rows) == ("Quill", "said", "that the dam held")


@pytest.mark.parametrize(
    ("rows", "opens"),
    [
        (SAID, True),
        (SAID.replace("that that", "whether whether"), True),
        (SAID.replace("that that", "because because"), False),
        (SAID.replace("that that SCONJ mark", "that that PRON nsubj"), False),
        (SAID.replace("that that SCONJ mark", "how how SCONJ advmod"), True),
        (SAID.replace("that that SCONJ mark", "how how ADV advmod"), False),
        (
            SAID.replace(
                "Quill Quill PROPN nsubj 2\nsaid say VERB root 0", "said say VERB root 0 X=Y\nso so ADV advmod 6"
            )
            .replace(f" X=Y {FIN}", f" {FIN}")
            .replace("ccomp 2", "ccomp 1"),
            False,
        ),
    ],
)
def test_a_word_such_as_that_opens_a_clause_unless_it_belongs_to_the_word_before(rows: str, opens: bool) -> None:
    of = page(rows)
    assert opened(of, *found(of, "held")) is opens


TOLD = f"""
Quill Quill PROPN nsubj 2
told tell VERB root 0 {FIN}
crew crew NOUN obj 2
that that SCONJ mark 6
it it PRON nsubj 6
sails sail VERB ccomp 2 {FIN}
"""


def test_whom_one_tells_is_no_part_of_what_is_told() -> None:
    assert read(told, TOLD, "told", "tell") == ("Quill", "told", "that it sails")
    assert read(told, TOLD.replace("VERB ccomp", "VERB advcl"), "told", "tell") == ("Quill", "told", "that it sails")
    assert read(told, TOLD.replace("VERB ccomp", "VERB advcl").replace("that that", "as as"), "told", "tell") is None
    assert read(told, TOLD.replace("VERB ccomp", "VERB acl"), "told", "tell") is None


def test_who_is_told_does_not_tell() -> None:
    rows = TOLD.replace("Quill Quill PROPN nsubj 2", "was be AUX aux:pass 2").replace(f"root 0 {FIN}", f"root 0 {PART}")
    assert read(told, rows, "told", "tell") == ("", "was told", "that it sails")
    by = rows.replace("crew crew NOUN obj 2", "by by ADP case 7") + "\nCha Cha PROPN obl 2"
    assert read(told, by, "told", "tell") == ("Cha", "was told", "that it sails")


WANT = f"""
They they PRON nsubj 2
want want VERB root 0 {FIN}
the the DET det 4
port port NOUN obj 2
to to PART mark 6
reopen reopen VERB xcomp 2 {INF}
"""


def wanted(rows: str, verb: str = "want", lemma: str = "want", language: str = "en") -> Parts:
    return read(infinitival, rows, verb, lemma, language)


def test_an_infinitive_and_what_stands_before_it_is_wanted() -> None:
    assert wanted(WANT) == ("They", "want", "the port to reopen")
    assert wanted(
        WANT.replace("the the DET det 4\nport port NOUN obj 2", "now now ADV advmod 2\nhere here ADV advmod 2")
    ) == ("They", "want", "to reopen")
    assert wanted(WANT.replace("VERB xcomp 2", "VERB advcl 2")) is None, "a clause of purpose is no content"
    assert wanted(WANT.replace(INF, FIN)) is None


def test_what_it_is_done_for_is_wanted_too() -> None:
    rows = WANT + f"\nto to PART mark 8\nhelp help VERB advcl 2 {INF}"
    assert wanted(rows) == ("They", "want", "the port to reopen to help")
    apart = WANT + f"\n, , PUNCT punct 2\nto to PART mark 9\nhelp help VERB advcl 2 {INF}"
    assert wanted(apart) == ("They", "want", "the port to reopen")


def test_words_that_mean_something_else_together_want_nothing() -> None:
    rows = f"Il il PRON nsubj 2\nveut vouloir VERB root 0 {FIN}\n{{}} {{}} VERB xcomp 2 {INF}"
    assert wanted(rows.format("partir", "partir"), "veut", "vouloir", "fr") is not None
    assert wanted(rows.format("dire", "dire"), "veut", "vouloir", "fr") is None


def test_a_feeling_that_is_said_is_the_saying() -> None:
    rows = f"Il il PRON nsubj 2\ndit dire VERB root 0 {FIN}\n{{}} {{}} VERB xcomp 2 {INF}"
    assert wanted(rows.format("craindre", "craindre"), "dit", "dire", "fr") is None
    assert wanted(rows.format("tenir", "tenir"), "dit", "dire", "fr") is not None


def test_what_is_expected_to_fail_is_expected_by_nobody_or_by_its_agent() -> None:
    rows = f"""
    plan plan NOUN nsubj:pass 3
    is be AUX aux:pass 3 {FIN}
    expected expect VERB root 0 {PART}
    to to PART mark 5
    fail fail VERB xcomp 3 {INF}
    """
    assert read(raising, rows, "expected", "expect") == ("", "is expected", "plan … to fail")
    assert wanted(rows, "expected", "expect") == ("", "is expected", "plan … to fail")
    by = rows.strip() + "\nby by ADP case 7\nCha Cha PROPN obl 3"
    assert read(raising, by, "expected", "expect") == ("Cha", "is expected", "plan … to fail")
    assert read(raising, rows.replace("plan plan NOUN", "it it PRON"), "expected", "expect") == (
        "",
        "is expected",
        "to fail",
    )
    active = rows.replace("nsubj:pass", "nsubj").replace("aux:pass", "aux")
    assert read(raising, active, "expected", "expect") is None
    assert read(raising, rows.replace(INF, FIN), "expected", "expect") is None


ANSWERS = f"""
Lima Lima PROPN nsubj 2
répond répondre VERB root 0 {FIN}
{{}}
payé payer VERB xcomp 2 {{}}
"""


def test_an_infinitive_of_the_past_is_as_good_as_a_clause() -> None:
    past = ANSWERS.format(f"avoir avoir AUX aux:tense 4 {INF}", PART)
    assert read(implied, past, "répond", "répondre", "fr") == ("Lima", "répond", "avoir payé")
    plain = ANSWERS.format("de de ADP mark 4", INF)
    assert read(implied, plain, "répond", "répondre", "fr") is None
    passive = ANSWERS.format(f"être être AUX aux:pass 4 {INF}", PART)
    assert read(implied, passive, "répond", "répondre", "fr") is None


def test_an_infinitive_behind_the_cues_preposition_is_as_good_as_a_noun() -> None:
    rows = ANSWERS.format("de de ADP mark 4", INF).replace("répond répondre", "accuse accuser")
    assert read(implied, rows, "accuse", "accuser", "fr") == ("Lima", "accuse", "de payé")
    assert read(implied, rows.replace("de de ADP", "à à ADP"), "accuse", "accuser", "fr") is None


def test_a_gerund_is_as_good_as_a_clause() -> None:
    rows = (
        f"Lima Lima PROPN nsubj 2\ndenies deny VERB root 0 {FIN}\ntaking take VERB xcomp 2 {{}}\npart part NOUN obj 3"
    )
    assert read(implied, rows.format(GERUND), "denies", "deny") == ("Lima", "denies", "taking part")
    assert read(implied, rows.format(PART), "denies", "deny") is None
    assert read(implied, rows.format(GERUND), "denies", "want") is None, "its own frame has the infinitive"


def test_words_that_can_head_a_noun_phrase() -> None:
    of = page("a x NOUN root 0\nb x PROPN dep 1\nc x PRON dep 1\nd x NUM dep 1\ne x VERB dep 1\nf x ADJ dep 1")
    assert [is_noun(token) for token in of.trees[0]] == [True, True, True, True, False, False]
