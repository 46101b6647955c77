"""Reported things: what a verb praises, calls something, or speaks of."""

import pytest

from recoupe.lang.rows.reporting import CueClass
from recoupe.stages.attribute.cuewords import cues_of
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.objects import after_extra, objective, predicative, prepositional
from tests.stages.attribute.trees import found, page, told

FIN, INF, PART = "VerbForm=Fin|Tense=Past", "VerbForm=Inf", "VerbForm=Part|Tense=Past"
GERUND = "VerbForm=Part|Tense=Pres"
Parts = tuple[str, str, str] | None


def draft(frame: object, rows: str, verb: str, lemma: str, language: str = "en") -> tuple[Parts, Draft | None]:
    of = page(rows, language)
    tree, token = found(of, verb)
    cue = of.lexicon.cue(CueClass.VERB, lemma)
    assert cue is not None
    made: Draft | None = frame(of, tree, token, cue)  # type: ignore[operator]
    return told(of, made), made


def read(frame: object, rows: str, verb: str, lemma: str, language: str = "en") -> Parts:
    return draft(frame, rows, verb, lemma, language)[0]


CALLED = f"""
Quill Quill PROPN nsubj 2
called call VERB root 0 {FIN}
it it PRON obj 2
a a DET det 5
trap trap NOUN xcomp 2
"""


def called(rows: str, verb: str = "called", lemma: str = "call", language: str = "en") -> Parts:
    return read(predicative, rows, verb, lemma, language)


def test_a_thing_and_what_it_is_called_are_said() -> None:
    assert called(CALLED) == ("Quill", "called", "it a trap")
    assert called(CALLED.replace("trap trap NOUN xcomp", "trap trap NOUN obj")) == ("Quill", "called", "it a trap")
    assert called(CALLED.replace("it it PRON obj 2", "so so ADV advmod 2")) is None
    assert called(CALLED.replace("NOUN xcomp 2", "NOUN dep 2")) is None
    assert called(CALLED.replace("trap trap NOUN", "Monday Monday NOUN")) is None
    assert called(CALLED.replace("trap trap NOUN xcomp 2", f"leave leave VERB xcomp 2 {INF}")) is None


def test_what_something_is_called_may_be_led_in_by_the_cues_preposition_or_by_as() -> None:
    rows = f"Quill Quill PROPN nsubj 2\nqualifie qualifier VERB root 0 {FIN}\naccord accord NOUN obj 2\n{{}} {{}} ADP case 5\npiège piège NOUN obl 2"
    assert called(rows.format("de", "de"), "qualifie", "qualifier", "fr") == ("Quill", "qualifie", "accord de piège")
    assert called(rows.format("comme", "comme"), "qualifie", "qualifier", "fr") == (
        "Quill",
        "qualifie",
        "accord comme piège",
    )
    assert called(rows.format("pour", "pour"), "qualifie", "qualifier", "fr") is None


def test_a_bare_noun_hung_on_who_is_called_so_is_said_with_him() -> None:
    rows = f"Quill Quill PROPN nsubj 2\nqualifie qualifier VERB root 0 {FIN}\nmaire maire NOUN obj 2\nde de ADP case 5\nmenteur menteur NOUN nmod 3"
    assert called(rows, "qualifie", "qualifier", "fr") == ("Quill", "qualifie", "maire de menteur")
    assert (
        called(
            rows.replace("menteur menteur", "la le DET det 6\nmenteur menteur").replace("case 5", "case 6"),
            "qualifie",
            "qualifier",
            "fr",
        )
        is None
    )
    assert called(rows.replace("menteur menteur NOUN", "Lima Lima PROPN"), "qualifie", "qualifier", "fr") is None


HIMSELF = f"""
Quill Quill PROPN nsubj 4
s' se PRON expl 4 Reflex=Yes
est être AUX aux:tense 4 {FIN}
dit dire VERB root 0 {PART}
satisfait satisfait ADJ xcomp 4
des de ADP case 7
résultats résultat NOUN obl 4
"""


def test_a_speaker_tells_of_himself() -> None:
    assert called(HIMSELF, "dit", "se dire", "fr") == ("Quill", "s'est dit", "satisfait des résultats")
    assert called(HIMSELF.replace("ADJ xcomp", "NOUN xcomp"), "dit", "se dire", "fr") is None
    assert called(HIMSELF.replace("résultats résultat NOUN obl", "résultats résultat NOUN advcl"), "dit", "se dire", "fr") == (
        "Quill", "s'est dit", "satisfait",
    )  # fmt: skip


PRAISED = f"""
Quill Quill PROPN nsubj 2
praised praise VERB root 0 {FIN}
the the DET det 4
crew crew NOUN obj 2
"""


def praised(rows: str, verb: str = "praised", lemma: str = "praise", language: str = "en") -> Parts:
    return read(objective, rows, verb, lemma, language)


@pytest.mark.parametrize(
    ("more", "content"),
    [
        ("", "the crew"),
        ("for for ADP case 6\ncalm calm NOUN obl 2", "the crew for calm"),
        ("in in ADP case 6\nArlmouth Arlmouth PROPN obl 2", "the crew in Arlmouth"),
        ("on on ADP case 6\nMonday Monday PROPN obl 2", "the crew"),
        ("in in ADP case 6\nstatement statement NOUN obl 2", "the crew"),
        ("in in ADP case 6\n2031 2031 NUM obl 2", "the crew"),
        ("now now ADV advmod 2\nin in ADP case 7\nArlmouth Arlmouth PROPN obl 2", "the crew"),
        ("now now ADV advmod 2\nfor for ADP case 7\ncalm calm NOUN obl 2", "the crew … for calm"),
        (f"to to PART mark 6\nhelp help VERB advcl 2 {INF}", "the crew to help"),
    ],
)
def test_a_thing_is_praised_with_what_the_cues_prepositions_open_and_what_follows_at_once(
    more: str, content: str
) -> None:
    assert praised(f"{PRAISED.strip()}\n{more}") == ("Quill", "praised", content)


def test_a_pronoun_before_its_verb_says_nothing_by_itself() -> None:
    rows = f"Quill Quill PROPN nsubj 3\nle le PRON obj 3 {{}}\ndénonce dénoncer VERB root 0 {FIN}"
    assert praised(rows.format("PronType=Prs"), "dénonce", "dénoncer", "fr") is None
    assert praised(rows.format("PronType=Rel"), "dénonce", "dénoncer", "fr") == ("Quill", "dénonce", "le")
    assert praised(rows.format("Reflex=Yes|PronType=Rel"), "dénonce", "dénoncer", "fr") is None


def test_a_deed_may_be_denied() -> None:
    rows = f"Quill Quill PROPN nsubj 2\ndenies deny VERB root 0 {FIN}\nshelling shell VERB xcomp 2 {{}}\nport port NOUN obj 3"
    assert praised(rows.format(GERUND), "denies", "deny") == ("Quill", "denies", "shelling port")
    assert praised(rows.format(INF), "denies", "deny") is None
    assert praised(rows.format(GERUND) + "\nby by SCONJ mark 3", "denies", "deny") is None


DENIED = f"""
Quill Quill PROPN nsubj 2
denies deny VERB root 0 {FIN}
{{}}
having have AUX aux 5 {{}}
closed close VERB {{}} 2 {PART}
schools school NOUN obj 5
"""


@pytest.mark.parametrize(
    ("before", "helper", "relation", "content"),
    [
        ("now now ADV advmod 2", GERUND, "xcomp", "having closed schools"),
        (", , PUNCT punct 5", GERUND, "advcl", None),
        ("now now ADV advmod 2", FIN, "xcomp", None),
    ],
)
def test_a_deed_in_the_past_may_be_denied_but_no_clause_apart(
    before: str, helper: str, relation: str, content: str | None
) -> None:
    found = praised(DENIED.format(before, helper, relation), "denies", "deny")
    assert (found and found[2]) == content


def test_a_deed_right_behind_its_verb_is_its_complement_whatever_the_parser_calls_it() -> None:
    rows = f"""
Quill Quill PROPN nsubj 2
denies deny VERB root 0 {FIN}
having have AUX aux 4 {GERUND}
closed close VERB advcl 2 {PART}
schools school NOUN obj 4
"""
    assert praised(rows, "denies", "deny") == ("Quill", "denies", "having closed schools")


def test_a_verb_that_does_something_with_its_preposition_says_nothing() -> None:
    rows = f"Le le DET det 2\njuge juge NOUN nsubj 3\ncondamne condamner VERB root 0 {FIN}\nLima Lima PROPN obj 3\n{{}} {{}} ADP case 6\namende amende NOUN obl 3"
    assert praised(rows.format("à", "à"), "condamne", "condamner", "fr") is None
    assert praised(rows.format("pour", "pour"), "condamne", "condamner", "fr") is not None


REJECTED = f"""
plan plan NOUN nsubj:pass 3
was be AUX aux:pass 3 {FIN}
rejected reject VERB root 0 {PART}
by by ADP case 5
council council NOUN obl 3
"""


def test_the_patient_of_a_passive_is_what_its_agent_rejects() -> None:
    (parts, made) = draft(objective, REJECTED, "rejected", "reject")
    assert parts == ("council", "was rejected", "plan")
    assert made is not None
    assert made.strength == 1.0
    (parts, made) = draft(objective, REJECTED.replace("by by", "near near"), "rejected", "reject")
    assert parts is not None
    assert parts[0] == ""
    assert made is not None
    assert made.strength == 0.5
    assert read(objective, REJECTED.replace("NOUN nsubj:pass 3", "NOUN dep 3"), "rejected", "reject") is None


def test_a_participle_that_describes_a_thing_needs_its_agent() -> None:
    rows = f"a a DET det 2\nplan plan NOUN root 0\nrejected reject VERB acl 2 {PART}\nby by ADP case 5\ncouncil council NOUN obl 3"
    assert read(objective, rows, "rejected", "reject") == ("council", "rejected", "a plan")
    assert read(objective, rows.replace("by by", "near near"), "rejected", "reject") is None


def test_what_is_called_so_in_a_passive_is_said_with_its_name() -> None:
    rows = REJECTED.replace("rejected reject", "called call").replace(
        "by by ADP case 5\ncouncil council NOUN obl 3", "a a DET det 5\ntrap trap NOUN xcomp 3"
    )
    assert called(rows) == ("", "was called", "plan … a trap")


def test_what_the_cues_preposition_opens_is_said_and_the_preposition_is_of_the_cue() -> None:
    rows = f"Quill Quill PROPN nsubj 2\nsuspects suspect VERB root 0 {FIN}\n{{}} {{}} ADP case 5\nthe the DET det 5\nstorm storm NOUN obl 2"
    assert read(prepositional, rows.format("of", "of"), "suspects", "suspect") == ("Quill", "suspects of", "the storm")
    assert read(prepositional, rows.format("near", "near"), "suspects", "suspect") is None


def test_a_cue_that_takes_an_object_is_not_read_by_its_preposition() -> None:
    rows = f"Quill Quill PROPN nsubj 2\npraised praise VERB root 0 {FIN}\nfor for ADP case 4\ncalm calm NOUN obl 2"
    assert read(prepositional, rows, "praised", "praise") is None


def extra(rows: str, verb: str, lemma: str, language: str = "en") -> Parts:
    of = page(rows, language)
    tree, token = found(of, verb)
    cue, words = next(pair for pair in cues_of(of, tree, token, CueClass.VERB) if pair[0].lemma == lemma)
    return told(of, after_extra(of, tree, token, cue, words))


def test_a_preposition_of_the_cue_leads_in_what_is_wanted() -> None:
    rows = (
        f"She she PRON nsubj 2\ncalled call VERB root 0 {FIN}\nfor for ADP case 5\na a DET det 5\nvote vote NOUN obl 2"
    )
    assert extra(rows, "called", "call for") == ("She", "called for", "a vote")
    purpose = rows + f"\nto to PART mark 7\nend end VERB advcl 2 {INF}"
    assert extra(purpose, "called", "call for") == ("She", "called for", "a vote to end")
    apart = rows + f"\n, , PUNCT punct 2\nto to PART mark 8\nend end VERB advcl 2 {INF}"
    assert extra(apart, "called", "call for") == ("She", "called for", "a vote")


def test_a_particle_of_the_cue_leaves_the_object_to_what_is_said() -> None:
    rows = f"She she PRON nsubj 2\npointed point VERB root 0 {FIN}\nout out ADP compound:prt 2\nflaws flaw NOUN obj 2"
    assert extra(rows, "pointed", "point out") == ("She", "pointed out", "flaws")
    assert extra(rows.replace("NOUN obj", "NOUN obl"), "pointed", "point out") is None
