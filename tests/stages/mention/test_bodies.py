"""Nouns for bodies, firms and groups: whom they take up, whose they are, and what they are called where nobody is named."""

import pytest

from tests.stages.mention.reading import called, mentions, one, read


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Le gouvernement bolivien a refusé.", "fr", "Le gouvernement bolivien"),
        ("The Bolivian government refused.", "en", "The Bolivian government"),
        ("Bolivia objected. Its government refused.", "en", "Its government"),
        ("Bolivia objected on Monday. The government refused to pay.", "en", "The government"),
    ],
)
def test_a_government_is_its_state(text: str, language: str, words: str) -> None:
    body = one(read(text, language), words)
    assert (body.schema, body.country) == ("Country", "bo")


def test_the_government_is_nobody_where_two_states_are_in_play() -> None:
    assert mentions(read("Bolivia sued Peru on Monday. The government refused to pay.", "en"), "The government") == []


@pytest.mark.parametrize(
    ("text", "language", "words", "name"),
    [
        ("Orden Corp closed a mine. The company blamed rain.", "en", "The company", "Orden Corp"),
        ("Le groupe péruvien Orden a fermé. Le groupe accuse la pluie.", "fr", "Le groupe", "Orden"),
        ("Rosan, a mining company, closed. The company blamed rain.", "en", "The company", "Rosan"),
        (
            "L'Institut polaire d'Oruro a fermé. L'institut accuse la pluie.",
            "fr",
            "L'institut",
            "Institut polaire d'Oruro",
        ),
    ],
)
def test_a_definite_noun_takes_up_the_body_so_described(text: str, language: str, words: str, name: str) -> None:
    assert one(read(text, language), words).name == name


def test_the_company_is_neither_of_two() -> None:
    reading = read("Orden Corp sued Vardan Corp. The company blamed rain.", "en")
    assert one(reading, "The company").name == "company"


@pytest.mark.parametrize(
    ("text", "language", "words", "name", "schema"),
    [
        ("Un tribunal de Lima a tranché.", "fr", "Un tribunal de Lima", "tribunal de Lima", "PublicBody"),
        ("Two banks refused to lend.", "en", "Two banks", "Two banks", "LegalEntity"),
        ("La police municipale a tiré.", "fr", "La police municipale", "police municipale", "PublicBody"),
        ("Four gunmen fled.", "en", "Four gunmen", "Four gunmen", "LegalEntity"),
    ],
)
def test_a_body_without_a_name_keeps_its_own_words(
    text: str, language: str, words: str, name: str, schema: str
) -> None:
    body = one(read(text, language), words)
    assert (body.name, body.schema) == (name, schema)


def test_the_same_noun_again_is_the_same_group() -> None:
    reading = read("Des manifestants boliviens ont bloqué le port. Les manifestants sont partis.", "fr")
    assert one(reading, "Des manifestants boliviens") == one(reading, "Les manifestants")


def test_another_indefinite_is_another_group() -> None:
    reading = read("Two banks refused to lend. Two banks agreed.", "en")
    assert called(reading, "Two banks") != called(reading, "Two banks", nth=1)


def test_an_office_without_an_owner_is_no_party() -> None:
    assert mentions(read("The office closed on Monday.", "en"), "The office") == []


def test_a_firm_is_the_company_before_what_it_makes() -> None:
    reading = read("Orden Corp showed the Vik. Orden Corp says the Vik is light. The company is proud.", "en")
    assert one(reading, "The company").name == "Orden Corp"


def test_a_currency_is_no_name() -> None:
    reading = read("Orden Corp paid US$ 20 million.", "en")
    assert [entity.name for entity in reading.entities] == ["Orden Corp"]


@pytest.mark.parametrize(
    ("before", "states"),
    [
        ("Le terminal est au groupe bolivien Orden.", []),
        ("Elles viennent de Bolivie et du Pérou.", []),
        ("La Bolivie a vendu le terminal.", ["bo"]),
    ],
)
def test_the_government_is_of_the_one_state_that_is_spoken_of(before: str, states: list[str]) -> None:
    found = called(read(f"{before} Un syndicat a critiqué le gouvernement.", "fr"), "le gouvernement")
    assert [one.country for one in found if one is not None and one.schema == "Country"] == states
