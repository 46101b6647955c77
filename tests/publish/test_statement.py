"""A row in words: the verb by its sense, in the reader's language, and the text's own word where that tells more."""

from dataclasses import replace

import pytest

from recoupe.publish.catalogue import catalogue
from recoupe.publish.press import Press
from recoupe.publish.statement import statement
from recoupe.view.build import site
from recoupe.view.parts import Party, Row
from tests.piles import invented


def row(sense: str | None, predicate: str, *who: str, whom: str = "", directed: bool = False) -> Row:
    parties = [Party(id=None, text=name) for name in who]
    other = (Party(id=None, text=whom),) if whom else ()
    made = site(invented(), language="en", title="x").ledger.rows[0]
    return replace(
        made, sense=sense, predicate=predicate, who=tuple(parties), whom=other, things=(), directed=directed,
        language="fr", place=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "english", "french"),
    [
        (row("meet", "rencontrer", "Brandt", whom="Oren"), "Brandt meets Oren", "Brandt rencontre Oren"),
        (row("talk", "discuter", "Brandt", "Oren"), "Brandt, Oren hold talks", "Brandt, Oren s’entretiennent"),
        (row("back", "soutenir", "Brandt", whom="Oren"), "Brandt backs Oren", "Brandt soutient Oren"),
        (row("talk", "discuter", "A", whom="B"), "A holds talks with B", "A s’entretient avec B"),
        (row("give", "livrer", "A", whom="B", directed=True), "A → B: gives", "A → B\u202f: donne"),
        (row("request", "solliciter", "A", whom="B", directed=True), "A → B: (requests)", "A → B\u202f: (sollicite)"),
        (row("put", "adosser", "A", whom="B"), "A puts (adosser) · B", "A place (adosser) · B"),
        (row(None, "tournebouler", "A", whom="B"), "A tournebouler · B", "A tournebouler · B"),
    ],
)  # fmt: skip
def test_the_verb_is_in_the_readers_language_by_its_sense(given: Row, english: str, french: str):
    assert statement(given, catalogue("en")) == english
    assert statement(given, catalogue("fr")) == french


def test_a_page_marks_the_language_of_the_texts_own_word():
    press = Press(site=site(invented(), language="en", title="x"), language="en")
    module = press.templates.get_template("macros.html").module
    drawn = str(module.statement(row("put", "adosser", "A", whom="B")))  # type: ignore[attr-defined]
    assert '>puts</i> <small class="word" lang="fr">(adosser)</small>' in drawn
    drawn = str(module.statement(row("meet", "rencontrer", "A", whom="B")))  # type: ignore[attr-defined]
    assert '>meets</i> <span class="party">B' in drawn
    assert "lang" not in drawn


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "A party that this sentence does not give"), ("fr", "Partie que cette phrase ne donne pas")],
)
def test_a_party_that_the_sentence_does_not_name_is_marked(language: str, words: str):
    inferred = replace(row("meet", "rencontrer", "Brandt"), whom=(Party(id=None, text="Oren", inferred=True),))
    assert "Oren (?)" in statement(inferred, catalogue(language))
    press = Press(site=site(invented(), language=language, title="x"), language=language)
    drawn = str(press.templates.get_template("macros.html").module.statement(inferred))  # type: ignore[attr-defined]
    assert "(?)" in drawn
    assert drawn.count(words) == 2, "for the pointer and for ears"
