"""The source's own attitude."""

import pytest

from recoupe.model import Stance
from tests.stages.attribute.reading import only, read


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Le maire a affirmé que le pont était sûr.", Stance.ASSERTS),
        ("Le maire a nié que le pont soit fermé.", Stance.DENIES),
        ("Le maire a confirmé que le pont rouvrirait.", Stance.CONFIRMS),
        ("Le maire a prétendu que le pont était sûr.", Stance.ALLEGES),
        ("Le maire doute que le pont soit sûr.", Stance.DOUBTS),
        ("Le maire a demandé si le pont était sûr.", Stance.ASKS),
        ("Les pêcheurs craignent que le lac gèle.", Stance.EXPECTS),
        ("Le maire souhaite que le pont rouvre.", Stance.WANTS),
        ("Le maire ne croit pas que le pont soit sûr.", Stance.DOUBTS),
        ("Le maire n’a pas confirmé que le pont rouvrirait.", Stance.NON_ANSWER),
    ],
)
def test_the_cue_and_its_negation_give_the_stance(text: str, stance: Stance) -> None:
    assert only(text).stance is stance


def test_neither_confirming_nor_denying_is_no_answer() -> None:
    assert only("Le ministère n’a ni confirmé ni démenti la vente du chantier.").stance is Stance.NON_ANSWER


def test_declining_to_comment_is_no_answer() -> None:
    assert only("La directrice a refusé de commenter la vente.").stance is Stance.NON_ANSWER
    first = read("The ministry declined to comment on the sale.", "en").attributions[0]
    assert first.stance is Stance.NON_ANSWER


def test_no_evidence_is_an_assertion() -> None:
    found = only("There is no evidence that the wall moved, the engineer said.", "en")
    assert found.stance is Stance.ASSERTS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quill declined to confirm the report.", "en"),
        ("Quill refused to deny that the port was sold.", "en"),
        ("A spokesman declined to comment on the deal.", "en"),
        ("Quill declined to comment.", "en"),
        ("La ministra rehusó confirmar el acuerdo.", "es"),
    ],
)
def test_who_will_not_say_so_neither_confirms_nor_denies(text: str, language: str) -> None:
    found = {one.stance for one in read(text, language).attributions}
    assert Stance.NON_ANSWER in found
    assert not found & {Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nobody said that the port was sold.", "en"),
        ("No minister said that the port was sold.", "en"),
        ("Aucun ministre n’a dit que le port était vendu.", "fr"),
        ("Nadie dijo que el puerto fuera vendido.", "es"),
    ],
)
def test_what_nobody_says_is_not_said(text: str, language: str) -> None:
    assert {one.stance for one in read(text, language).attributions} == {Stance.NON_ANSWER}


def test_what_nobody_confirms_is_not_confirmed() -> None:
    assert [one.stance for one in read("No group confirmed the attack.", "en").attributions] == [Stance.NON_ANSWER]


def test_a_deed_that_nobody_claims_may_have_been_done() -> None:
    assert not read("No group claimed the attack.", "en").attributions


@pytest.mark.parametrize("text", ["It said that the port was sold.", '"They sold the port," one of its members said.'])
def test_it_and_one_of_them_say_what_they_say(text: str) -> None:
    assert {one.stance for one in read(text, "en").attributions} == {Stance.ASSERTS}
