"""Reporting clauses set into or after what they report."""

import pytest

from recoupe.stages.attribute.incise import LONGEST, incise_draft
from tests.stages.attribute.trees import found, page, told

FIN, GERUND = "VerbForm=Fin|Tense=Past", "VerbForm=Part|Tense=Pres"


def incised(rows: str, verb: str = "said", language: str = "en") -> tuple[str, str, str] | None:
    of = page(rows, language)
    return told(of, incise_draft(of, *found(of, verb)))


AFTER = f"""
The the DET det 2
dam dam NOUN nsubj 3
holds hold VERB root 0 {FIN}
, , PUNCT punct 6
Quill Quill PROPN nsubj 6
said say VERB parataxis 3 {FIN}
"""


def test_a_clause_behind_what_it_reports_is_set_off() -> None:
    assert incised(AFTER) == ("Quill", "said", "The dam holds")


def test_a_clause_set_into_what_it_reports_parts_it() -> None:
    rows = AFTER + "\n, , PUNCT punct 6\nif if SCONJ mark 9\nneeded need VERB advcl 3"
    assert incised(rows) == ("Quill", "said", "The dam holds … if needed")


def test_the_reporting_verb_may_be_the_head_of_what_stands_before_it() -> None:
    rows = f"dam dam NOUN nsubj 2\nholds hold VERB ccomp 5 {FIN}\n, , PUNCT punct 2\nQuill Quill PROPN nsubj 5\nsaid say VERB root 0 {FIN}"
    assert incised(rows) == ("Quill", "said", "dam holds")
    assert incised(rows.replace("VERB ccomp", "VERB advcl")) is None


@pytest.mark.parametrize(
    "rows",
    [
        AFTER.replace("said say", "said sink"),
        AFTER.replace("said say", "said want"),
        AFTER.replace(", , PUNCT punct 6", "; ; PUNCT punct 6"),
        AFTER.replace(", , PUNCT punct 6", "now now ADV advmod 3"),
        AFTER.replace("Quill Quill PROPN nsubj 6", "soon soon ADV advmod 6"),
        AFTER.replace("Quill Quill PROPN nsubj 6", "which which PRON nsubj 6 PronType=Rel"),
        AFTER.replace("VERB parataxis 3", "VERB conj 3"),
        AFTER + "\nthat that SCONJ mark 8\nwaits wait VERB ccomp 6",
        AFTER + "\nto to PART mark 8\nleave leave VERB xcomp 6",
    ],
    ids=[
        "no cue",
        "no words",
        "semicolon",
        "nothing between",
        "no subject",
        "relative",
        "conjoined",
        "reports ahead",
        "infinitive",
    ],
)
def test_another_clause_is_none(rows: str) -> None:
    assert incised(rows) is None


def test_as_opens_an_incise_wherever_it_stands() -> None:
    rows = f"As as SCONJ mark 3\nQuill Quill PROPN nsubj 3\nsaid say VERB advcl 6 {FIN}\n, , PUNCT punct 3\ndam dam NOUN nsubj 6\nholds hold VERB root 0"
    assert incised(rows) == ("Quill", "said", "dam holds")
    assert incised(rows.replace("As as", "When when")) is None


def test_a_passive_with_its_agent_speaks_and_without_one_does_not() -> None:
    rows = """
    dam dam NOUN nsubj 2
    holds hold VERB root 0
    , , PUNCT punct 5
    was be AUX aux:pass 5 VerbForm=Fin
    confirmed confirm VERB parataxis 2 VerbForm=Part|Tense=Past
    by by ADP case 7
    Quill Quill PROPN obl 5
    """
    assert incised(rows, "confirmed") == ("Quill", "was confirmed", "dam holds")
    assert incised(rows.replace("by by ADP case 7", "near near ADP case 7"), "confirmed") is None


def test_a_conjunction_that_joins_the_sentence_to_the_one_before_is_the_writers() -> None:
    rows = AFTER.replace("The the DET det 2", "But but CCONJ cc 3")
    assert incised(rows) == ("Quill", "said", "dam holds")


def test_what_another_saying_takes_is_left_out() -> None:
    rows = AFTER + f"\n, , PUNCT punct 8\nadding add VERB advcl 3 {GERUND}\nmore more ADV advmod 8"
    assert incised(rows) == ("Quill", "said", "The dam holds")
    assert incised(rows.replace("adding add", "leaking leak")) == ("Quill", "said", "The dam holds … leaking more")
    assert incised(rows.replace(GERUND, FIN)) == ("Quill", "said", "The dam holds … adding more")


def test_what_goes_on_behind_the_incise_is_said_too() -> None:
    rows = AFTER + "\n, , PUNCT punct 6\nwe we PRON nsubj 9\nstay stay VERB conj 6"
    assert incised(rows) == ("Quill", "said", "The dam holds … we stay")
    assert incised(rows.replace("we we PRON nsubj", "so so ADV advmod")) == ("Quill", "said", "The dam holds")


def test_a_semicolon_ends_the_part_that_is_said() -> None:
    rows = f"""
    Cha Cha PROPN nsubj 2
    left leave VERB root 0 {FIN}
    ; ; PUNCT punct 2
    dam dam NOUN nsubj 5
    holds hold VERB parataxis 2 {FIN}
    , , PUNCT punct 8
    Quill Quill PROPN nsubj 8
    said say VERB parataxis 2 {FIN}
    """
    assert incised(rows) == ("Quill", "said", "dam holds")


@pytest.mark.parametrize(
    ("after", "told_by"),
    [("on on ADP case 8\nMonday Monday PROPN obl 6", True), ("last last ADJ amod 8\nnight night NOUN obl 6", True),
     ("the the DET det 8\nship ship NOUN obj 6", False), ("loudly loudly ADV advmod 6", True), ("it it PRON obj 6", False)],
)  # fmt: skip
def test_a_time_may_follow_the_verb_and_an_object_may_not(after: str, told_by: bool) -> None:
    assert (incised(f"{AFTER.strip()}\n{after}") is not None) is told_by


def test_an_incise_is_not_longer_than_a_sentence() -> None:
    def of(count: int) -> str:
        return AFTER + "\n, , PUNCT punct 6\n" + "\n".join(f"w{n} w X obl 6" for n in range(count))

    own = 4  # Quill, said and two commas
    assert incised(of(LONGEST - own)) is not None
    assert incised(of(LONGEST - own + 1)) is None
