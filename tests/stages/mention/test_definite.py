"""Definite descriptions: whom they take up, and who stays somebody of his own."""

import pytest

from recoupe.model import BlockKind, Document, Entity, Reading
from recoupe.stages.mention import FAST, STAGE, definite
from recoupe.stages.parse import parse_text
from tests.stages.mention.reading import one

TRIAL = (
    "Luis Arroyo was jailed for life on Friday for driving into a crowd in Lima. The defendant showed no remorse. "
    "His lawyer, Ana Souza, said he would appeal. Unions called a strike."
)
PROCES = "Luis Arroyo a été condamné vendredi à la prison à vie. Le prévenu n'a pas réagi. Son avocate, Ana Souza, fera appel."


def read(text: str, language: str, *, fast: bool = False) -> Reading:
    document = Document(id="doc", path="doc", text=text, language=language)
    reading = Reading(document=document, sentences=parse_text(text, language, "doc"))
    return (FAST if fast else STAGE).run(reading)


def name_of(reading: Reading, words: str) -> str:
    found: Entity = one(reading, words)
    return found.name


@pytest.mark.parametrize(
    ("text", "language", "words", "name"),
    [(TRIAL, "en", "The defendant", "Luis Arroyo"), (PROCES, "fr", "Le prévenu", "Luis Arroyo")],
)
def test_a_description_is_one_with_whom_the_article_names(text: str, language: str, words: str, name: str) -> None:
    assert name_of(read(text, language), words) == name


def test_a_group_that_nobody_names_stays_its_own() -> None:
    assert name_of(read(TRIAL, "en"), "Unions") == "Unions"


def test_without_the_encoder_a_description_stays_its_own() -> None:
    assert name_of(read(TRIAL, "en", fast=True), "The defendant") == "defendant"


def test_whom_a_description_means_has_its_words_as_a_description() -> None:
    assert "defendant" in (one(read(TRIAL, "en"), "Luis Arroyo").description or "")


def test_a_pronoun_that_meant_the_description_means_him_too() -> None:
    assert name_of(read(TRIAL, "en"), "he") == "Luis Arroyo"


def test_a_mark_that_no_share_reaches_joins_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(definite, "LIKELY", 1.01)
    assert name_of(read(TRIAL, "en"), "The defendant") == "defendant"


def asked(text: str, language: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """Return the names of those whom each description of a text may mean."""
    found: dict[str, set[str]] = {}

    def note(_: definite.Text, description: definite.Description, candidates: list[definite.Candidate]) -> None:
        found[description.found.text] = {each.figure.name for each in candidates}

    monkeypatch.setattr(definite, "resolve", note)
    read(text, language)
    return found


def test_several_are_no_person_and_one_with_a_title_is_no_body(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ana Souza left the Polar Institute. The minister smiled. The rebels fired."
    found = asked(text, "en", monkeypatch)
    assert "Polar Institute" not in found["The minister"]
    assert "Ana Souza" in found["The minister"]
    assert "Ana Souza" not in found["The rebels"]
    assert "Polar Institute" in found["The rebels"]


def test_a_name_behind_a_description_is_asked_for_too(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked("The minister resigned. Ana Souza left Lima on Monday.", "en", monkeypatch)
    assert found["The minister"] == {"Ana Souza"}


def test_an_indefinite_noun_is_not_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked("Ana Souza smiled. A minister left. The minister waved.", "en", monkeypatch)
    assert "A minister" not in found


def test_of_two_without_a_name_the_longer_words_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    def first(
        _: definite.Text, __: definite.Description, candidates: list[definite.Candidate]
    ) -> definite.Figure | None:
        return next((each.figure for each in candidates if each.figure.plural), None)

    monkeypatch.setattr(definite, "resolve", first)
    reading = read("Rebels freed a nurse. The rebels of the southern valley wept.", "en")
    assert one(reading, "Rebels") == one(reading, "The rebels of the southern valley")
    assert "valley" in one(reading, "Rebels").name
    assert reading.sentences[0].kind is BlockKind.BODY


def test_who_stands_at_the_same_verb_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked("Luis Arroyo came. The minister received Ana Souza.", "en", monkeypatch)
    assert found["The minister"] == {"Luis Arroyo"}
