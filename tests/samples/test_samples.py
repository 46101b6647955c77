"""The samples say that they are invented, and the words of what is planted stand in them."""

from pathlib import Path

import pytest

from recoupe.model import Document, Issue
from recoupe.samples import Planted, articles, planted, title
from recoupe.stages.read import read_inputs


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    found = read_inputs([articles()])
    return {item.path.removeprefix("articles/"): item for item in found if isinstance(item, Document)}


def test_ten_articles_in_two_languages_are_read_without_a_word(documents: dict[str, Document]) -> None:
    assert len(documents) == 10
    assert {document.language for document in documents.values()} == {"en", "fr"}
    assert not [item for item in read_inputs([articles()]) if isinstance(item, Issue)]


@pytest.mark.parametrize("path", sorted(articles().iterdir()), ids=lambda path: path.name)
def test_every_file_says_that_it_is_invented(path: Path) -> None:
    text = path.read_text(encoding="utf-8").lower()
    assert "inventé pour recoupe" in text or "invented" in text


def test_the_title_says_so_too() -> None:
    assert "inventé" in title()


@pytest.mark.parametrize("fact", planted(), ids=lambda fact: fact.name)
def test_the_words_of_a_planted_fact_stand_in_its_article(fact: Planted, documents: dict[str, Document]) -> None:
    assert fact.words in documents[fact.file].text


@pytest.mark.parametrize("fact", planted(), ids=lambda fact: fact.name)
def test_the_article_that_another_one_is_set_against_is_there(fact: Planted, documents: dict[str, Document]) -> None:
    if "with" in fact.expect:
        assert any(str(fact.expect["with"]) in document.text for document in documents.values())
    if "from" in fact.expect:
        assert fact.expect["from"] in documents
