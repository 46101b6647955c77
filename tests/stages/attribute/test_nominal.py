"""Nouns, adjectives and adverbs that report."""

import pytest

from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.nominal import adjective_draft, adverb_draft, noun_draft
from tests.stages.attribute.trees import found, page, told

FIN, INF, PART = "VerbForm=Fin|Tense=Past", "VerbForm=Inf", "VerbForm=Part|Tense=Past"
Parts = tuple[str, str, str] | None


def made(frame: object, rows: str, word: str, language: str = "en") -> tuple[Parts, Draft | None]:
    of = page(rows, language)
    draft: Draft | None = frame(of, *found(of, word))  # type: ignore[operator]
    return told(of, draft), draft


def noun(rows: str, word: str, language: str = "en") -> Parts:
    return made(noun_draft, rows, word, language)[0]


def adjective(rows: str, word: str, language: str = "en") -> Parts:
    return made(adjective_draft, rows, word, language)[0]


CLAIM = f"""
mayor mayor NOUN nmod:poss 3
's 's PART case 1
claim claim NOUN nsubj 7
that that SCONJ mark 6
dam dam NOUN nsubj 6
held hold VERB acl 3 {FIN}
failed fail VERB root 0 {FIN}
"""


def test_whose_claim_it_is_says_what_the_clause_behind_it_tells() -> None:
    parts, draft = made(noun_draft, CLAIM, "claim")
    assert parts == ("mayor", "'s claim", "that dam held")
    assert draft is not None
    assert (draft.form, draft.strength) == ("noun", 1.0)


def test_a_claim_of_nobody_is_weaker() -> None:
    _, draft = made(
        noun_draft,
        CLAIM.replace("mayor mayor NOUN nmod:poss 3\n's 's PART case 1", "loud loud ADJ amod 3\nnew new ADJ amod 3"),
        "claim",
    )
    assert draft is not None
    assert draft.strength == 0.6


@pytest.mark.parametrize(
    "rows",
    [
        CLAIM.replace("that that", "since since"),
        CLAIM.replace("VERB acl 3", "VERB acl:relcl 3").replace("that that SCONJ mark 6", "which which PRON obj 6"),
        CLAIM.replace(f"acl 3 {FIN}", f"acl 3 {INF}"),
        CLAIM.replace("claim claim", "claim ship"),
    ],
    ids=["no word that opens", "relative", "infinitive", "no cue"],
)
def test_another_clause_behind_a_noun_is_not_its_content(rows: str) -> None:
    assert noun(rows, "claim") is None


def test_a_call_is_for_something() -> None:
    rows = "mayor mayor NOUN nmod:poss 3\n's 's PART case 1\ncall call NOUN root 0\nfor for ADP case 6\na a DET det 6\ntruce truce NOUN nmod 3"
    assert noun(rows, "call") == ("mayor", "'s call for", "a truce")
    assert noun(rows.replace("for for", "near near"), "call") is None


def test_who_criticises_is_told_from_what_is_criticised() -> None:
    rows = "l' le DET det 2\naffirmation affirmation NOUN root 0\nde de ADP case 4\n{} {} {} nmod 2"
    assert noun(rows.format("digue", "digue", "NOUN"), "affirmation", "fr") == ("", "affirmation de", "digue")
    assert noun(rows.format("Lima", "Lima", "PROPN"), "affirmation", "fr") is None
    assert noun(rows.format("maire", "maire", "NOUN"), "affirmation", "fr") is None
    by = rows.format("Lima", "Lima", "PROPN") + "\npar par ADP case 6\nCha Cha PROPN nmod 2"
    assert noun(by, "affirmation", "fr") == ("Cha", "affirmation de", "Lima")


def test_a_clause_according_to_which_is_the_content_without_these_words() -> None:
    rows = f"l' le DET det 2\naffirmation affirmation NOUN root 0\nde de ADP case 4\nLima Lima PROPN nmod 2\nselon selon ADP case 6\nlaquelle lequel PRON obl 8\nelle elle PRON nsubj 8\ntient tenir VERB acl:relcl 2 {FIN}"
    assert noun(rows, "affirmation", "fr") == ("Lima", "affirmation … selon laquelle", "elle tient")


def test_a_verb_that_lends_itself_to_a_noun_has_its_source() -> None:
    rows = f"Quill Quill PROPN nsubj 2\n{{}} {{}} VERB root 0 {FIN}\nthe the DET det 4\nclaim claim NOUN obj 2\nthat that SCONJ mark 7\nit it PRON nsubj 7\nheld hold VERB acl 4 {FIN}"
    assert noun(rows.format("made", "make"), "claim") == ("Quill", "made the claim", "that it held")
    assert noun(rows.format("heard", "hear"), "claim") == ("", "claim", "that it held")


def test_a_bare_noun_of_a_kind_reports_nothing() -> None:
    rows = f"chambre chambre NOUN root 0\n{{}} {{}} ADP case 3\naccusation accusation NOUN nmod 1\nque que SCONJ mark 5\ntient tenir VERB acl 3 {FIN}"
    assert noun(rows.format("d'", "de"), "accusation", "fr") is None
    assert noun(rows.format("avec", "avec"), "accusation", "fr") is not None
    determined = rows.format("d'", "de").replace("que que SCONJ mark 5", "cette ce DET det 3\nque que SCONJ mark 6")
    assert noun(determined, "accusation", "fr") is not None


READY = f"""
port port NOUN nsubj 3
is be AUX cop 3 {FIN}
{{}} {{}} ADJ root 0
{{}}
"""
LEAVES = f"to to PART mark 5\nleave leave VERB xcomp 3 {INF}"
HELD = f"that that SCONJ mark 5\nheld hold VERB ccomp 3 {FIN}"


def test_an_adjective_reports_a_clause_an_infinitive_or_what_its_preposition_opens() -> None:
    assert adjective(READY.format("ready", "ready", LEAVES), "ready") == ("port", "is ready", "to leave")
    assert adjective(READY.format("confident", "confident", HELD), "confident") == ("port", "is confident", "that held")
    about = "about about ADP case 5\nstorm storm NOUN obl 3"
    assert adjective(READY.format("worried", "worried", about), "worried") == ("port", "is worried about", "storm")
    assert adjective(READY.format("worried", "worried", about.replace("about about", "near near")), "worried") is None
    assert adjective(READY.format("green", "green", HELD), "green") is None


def test_an_adjective_may_be_held_by_the_verb_above_or_describe_its_source() -> None:
    led = f"Quill Quill PROPN nsubj 2\nremains remain VERB root 0 {FIN}\nconfident confident ADJ xcomp 2\n{HELD}"
    assert adjective(led, "confident") == ("Quill", "remains confident", "that held")
    described = f"a a DET det 3\nconfident confident ADJ amod 3\nmayor mayor NOUN root 0\nthat that SCONJ mark 5\nheld hold VERB ccomp 2 {FIN}"
    parts, draft = made(adjective_draft, described, "confident")
    assert parts == ("a … mayor", "confident", "that held")
    assert draft is not None
    assert draft.strength == 1.0


def test_a_participle_is_listed_by_its_own_form() -> None:
    rows = f"maire maire NOUN nsubj 3\nest être AUX cop 3 {FIN}\n{{}} convaincre VERB root 0 {PART}\nque que SCONJ mark 5\ntient tenir VERB ccomp 3 {FIN}"
    for form in ("convaincu", "convaincue", "convaincus", "convaincues"):
        assert adjective(rows.format(form), form, "fr") == ("maire", f"est {form}", "que tient")
    assert adjective(rows.format("convaincu").replace(PART, FIN), "convaincu", "fr") is None


def test_an_adverb_reports_its_whole_clause_from_nobody() -> None:
    rows = f"The the DET det 2\nmayor mayor NOUN nsubj 4\n{{}} x ADV advmod 4\nleft leave VERB root 0 {FIN}"
    of = page(rows.format("allegedly"))
    draft = adverb_draft(of, *found(of, "allegedly"))
    assert told(of, draft) == ("", "allegedly", "The mayor … left")
    of = page(rows.format("loudly"))
    assert adverb_draft(of, *found(of, "loudly")) is None
    of = page("allegedly x ADV root 0")
    assert adverb_draft(of, *found(of, "allegedly")) is None
