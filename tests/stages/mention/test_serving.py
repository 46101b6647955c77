"""For whom an entity acts: kept as a relation with its words, and never a merger."""

import pytest

from recoupe.model import Reading
from tests.stages.mention.reading import read


def ties(reading: Reading) -> set[tuple[str, str, str]]:
    """Return who acts for whom, and the words that say so."""
    names = {entity.id: entity.name for entity in reading.entities}
    return {
        (entity.name, names[tie.entity_id], reading.document.text[tie.span.start : tie.span.end])
        for entity in reading.entities
        for tie in entity.acts_for
    }


def test_a_spokeswoman_acts_for_an_army_and_the_army_for_its_state() -> None:
    reading = read("La porte-parole de l'armée bolivienne, Ana Souza, a parlé.", "fr")
    assert ties(reading) == {
        ("Ana Souza", "armée bolivienne", "La porte-parole de l'armée bolivienne"),
        ("armée bolivienne", "Bolivie", "l'armée bolivienne"),
    }


@pytest.mark.parametrize(
    ("text", "servant", "whole"),
    [
        ("Two Chilean officials spoke.", "Two Chilean officials", "Chile"),
        ("A subsidiary of Orden Corp closed.", "subsidiary of Orden Corp", "Orden Corp"),
        ("A spokesman for Orden Corp declined to comment.", "spokesman for Orden Corp", "Orden Corp"),
    ],
)
def test_officials_a_subsidiary_and_a_spokesman_act_for_a_state_or_firm(text: str, servant: str, whole: str) -> None:
    assert {tie[:2] for tie in ties(read(text, "en"))} == {(servant, whole)}


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador to Peru left.",
        "Former Peruvian minister Luis Paz left.",
        "An analyst at the Polar Institute spoke.",
    ],
)
def test_nobody_acts_for_where_he_is_sent_where_he_served_or_where_he_thinks(text: str) -> None:
    assert ties(read(text, "en")) == set()
