"""What somebody calls untrue, and who did not say it."""

import pytest

from recoupe.model import Stance
from tests.stages.attribute.reading import read


def said(text: str, language: str) -> list[tuple[Stance, str, str]]:
    reading = read(text, language)
    return [
        (one.stance, one.source_text, " ".join(text[part.start : part.end] for part in one.content))
        for one in reading.attributions
    ]


@pytest.mark.parametrize(
    ("text", "language", "source", "content"),
    [
        ("The embassy called the claims that the mill is shut baseless.", "en", "The embassy", "the claims that the mill is shut"),
        ("The embassy described reports that the mill had closed as false.", "en", "The embassy", "reports that the mill had closed"),
        (
            "L’ambassade a qualifié de mensongères les informations du port.", "fr",
            "L’ambassade", "les informations du port",
        ),
    ],
)  # fmt: skip
def test_an_account_that_is_judged_untrue_is_denied(text: str, language: str, source: str, content: str) -> None:
    assert (Stance.DENIES, source, content) in said(text, language)


def test_what_is_judged_otherwise_is_not_denied() -> None:
    assert [stance for stance, *_ in said("Le ministre a qualifié l’accord d’erreur.", "fr")] == [Stance.ASSERTS]


def test_who_turns_an_account_down_has_not_given_it() -> None:
    found = said("The minister rejected allegations that the port had paid the rebels.", "en")
    assert found == [(Stance.DENIES, "The minister", "allegations that the port had paid the rebels")]


def test_the_account_of_another_is_kept_beside_its_denial() -> None:
    found = said("The minister denied Mara Quill's claim that the port had paid the rebels.", "en")
    assert {stance for stance, *_ in found} == {Stance.DENIES, Stance.ALLEGES}


def test_what_is_denied_to_have_been_said_is_not_said() -> None:
    found = said("The keeper denied saying that the wall leaks.", "en")
    assert [stance for stance, *_ in found] == [Stance.DENIES]


def test_contrary_to_what_somebody_says_the_rest_is_not_said_by_him() -> None:
    assert said("Contrary to what Quill says, the port has not closed.", "en") == []
    assert said("Contrairement à ce qu’affirme Quill, le port n’a pas fermé.", "fr") == []


def test_neither_of_two_confirms() -> None:
    found = said("Neither Quill nor the port confirmed the sale of the mill.", "en")
    assert [stance for stance, *_ in found] == [Stance.NON_ANSWER]


def test_what_somebody_is_only_asked_to_say_is_not_said() -> None:
    found = said("The senator asked the general to explain why the bridge had fallen.", "en")
    assert [source for _, source, _ in found] == ["The senator"]
