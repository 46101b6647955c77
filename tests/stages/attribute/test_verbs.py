"""Verbs that report: which frame of which cue is read."""

import pytest

from recoupe.stages.attribute.verbs import verb_draft
from tests.stages.attribute.trees import found, page, told

FIN, INF = "VerbForm=Fin|Tense=Past", "VerbForm=Inf"
Read = tuple[str, tuple[str, str, str] | None]


def read(rows: str, verb: str, language: str = "en") -> Read | None:
    """The form of the draft, with its source, cue and content."""
    of = page(rows, language)
    draft = verb_draft(of, *found(of, verb))
    return None if draft is None else (draft.form, told(of, draft))


BASE = f"Quill Quill PROPN nsubj 2\n{{}} {{}} VERB root 0 {FIN}\n"


@pytest.mark.parametrize(
    ("verb", "lemma", "rest", "form", "content"),
    [
        ("told", "tell", f"us we PRON obj 2\nit it PRON nsubj 5\nheld hold VERB ccomp 2 {FIN}", "told", "it held"),
        ("said", "say", f"it it PRON nsubj 4\nheld hold VERB ccomp 2 {FIN}", "clause", "it held"),
        ("called", "call", "it it PRON obj 2\na a DET det 5\ntrap trap NOUN xcomp 2", "predicate", "it a trap"),
        ("wants", "want", f"to to PART mark 4\nleave leave VERB xcomp 2 {INF}", "infinitive", "to leave"),
        ("praised", "praise", "calm calm NOUN obj 2", "object", "calm"),
        ("suspects", "suspect", "of of ADP case 4\nfraud fraud NOUN obl 2", "+of", "fraud"),
        (
            "denies",
            "deny",
            "taking take VERB xcomp 2 VerbForm=Part|Tense=Pres\npart part NOUN obj 3",
            "infinitive",
            "taking part",
        ),
    ],
)
def test_a_verb_is_read_by_the_frame_that_fits(verb: str, lemma: str, rest: str, form: str, content: str) -> None:
    found_draft = read(BASE.format(verb, lemma) + rest, verb)
    assert found_draft is not None
    assert (found_draft[0], found_draft[1][2] if found_draft[1] else None) == (form, content)


def test_a_verb_with_its_preposition_goes_where_the_verb_alone_does_not_fit() -> None:
    rows = BASE.format("called", "call") + "for for ADP case 4\ntruce truce NOUN obl 2"
    assert read(rows, "called") == ("object", ("Quill", "called for", "truce"))


def test_a_verb_that_reports_nothing_is_not_read() -> None:
    assert read(BASE.format("sank", "sink") + "it it PRON obj 2", "sank") is None
    assert read(BASE.format("said", "say"), "said") is None


@pytest.mark.parametrize(
    ("first", "relation", "asks"),
    [("", "root 0", True), ("we we PRON nsubj 2\n", "root 0", False), ("", "ccomp 3", False)],
)
def test_the_writer_who_asks_the_reader_is_no_source(first: str, relation: str, asks: bool) -> None:
    at = 2 if first else 1
    clause = f"that that SCONJ mark {at + 2}\nrains rain VERB ccomp {at} {FIN}"
    rows = f"{first}Note note VERB {relation.replace('3', '3')} Mood=Imp|VerbForm=Fin\n{clause}"
    assert (read(rows, "Note") is None) is asks
