"""Who is named beside an act and has no part in it."""

import pytest

from recoupe.stages.claim.excluded import is_left_out
from tests.stages.claim.test_weigh import seen

FIN = "Mood=Ind|Tense=Past|VerbForm=Fin"


def left_out(rows: str) -> set[str]:
    found, _ = seen(rows)
    return {token.text for token in found.tree.tokens if token.upos in {"PROPN", "PRON"} and is_left_out(found, token)}


@pytest.mark.parametrize(("word", "out"), [("not", True), ("also", False)])
def test_whom_not_leaves_out_of_a_list(word: str, out: bool) -> None:
    rows = f"""
    Vara Vara PROPN nsubj 2
    attacked attack VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
    Karst Karst PROPN obj 2
    and and CCONJ cc 6
    {word} {word} ADV advmod 6
    Zembla Zembla PROPN conj 3
    """
    assert ("Zembla" in left_out(rows)) is out


def test_nobody_is_no_party() -> None:
    rows = "nobody nobody PRON nsubj 2\nattacked attack VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin\nKarst Karst PROPN obj 2"
    assert left_out(rows) == {"nobody"}


@pytest.mark.parametrize(("opener", "out"), [("except", {"Zembla"}), ("like", set())])
def test_an_exception_has_no_part(opener: str, out: set[str]) -> None:
    rows = f"all all DET det 2\nstates state NOUN nsubj 5\n{opener} {opener} ADP case 4\nZembla Zembla PROPN nmod 2\nbacked back VERB root 0 {FIN}"
    assert left_out(rows) == out


@pytest.mark.parametrize(("whole", "out"), [("all", {"Zembla"}), ("nobody", {"nobody"}), ("Karst", set())])
def test_but_excepts_from_all_and_names_who_did_it_after_nobody(whole: str, out: set[str]) -> None:
    rows = (
        f"{whole} {whole} PRON nsubj 4\nbut but CCONJ cc 3\nZembla Zembla PROPN conj 1\nbacked back VERB root 0 {FIN}"
    )
    assert left_out(rows) == out


def test_the_other_half_of_a_comparison_has_no_part() -> None:
    rows = f"Karst Karst PROPN nsubj 2\nsold sell VERB root 0 {FIN}\nmore more ADJ obj 2\nthan than ADP case 5\nZembla Zembla PROPN obl 2"
    assert left_out(rows) == {"Zembla"}


@pytest.mark.parametrize(("noun", "out"), [("wife", {"Vara"}), ("army", set())])
def test_whose_kin_acts_does_not_act(noun: str, out: set[str]) -> None:
    rows = f"the the DET det 2\n{noun} {noun} NOUN nsubj 5\nof of ADP case 4\nVara Vara PROPN nmod 2\nspoke speak VERB root 0 {FIN}"
    assert left_out(rows) == out


@pytest.mark.parametrize(("mark", "out"), [("a", {"Zembla"}), ('"', set())])
def test_the_place_that_opens_a_headline_has_no_part_unless_it_is_quoted(mark: str, out: set[str]) -> None:
    rows = f"Zembla Zembla PROPN root 0\n: : PUNCT punct 1\n{mark} {mark} PUNCT punct 4\nreporter reporter NOUN nmod 1\narrested arrest VERB acl 4 VerbForm=Part|Tense=Past"
    assert left_out(rows) == out
