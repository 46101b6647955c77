"""Pieces of pages as they are drawn: a clause among the words around it, a chain of those who say so."""

from dataclasses import replace

import pytest
from lxml import html

from recoupe.publish.filters import around
from recoupe.publish.press import Press
from recoupe.view.build import Site, site
from recoupe.view.parts import Quotation, Step
from tests.piles import invented


@pytest.fixture(scope="module")
def made() -> Site:
    return site(invented(), language="en", title="x")


def quotation(made: Site, lead: str, clause: str, tail: str) -> Quotation:
    return replace(made.ledger.rows[0].lead, lead=lead, clause=clause, tail=tail)


@pytest.mark.parametrize(
    ("lead", "clause", "tail", "shown"),
    [
        ("The port has lived for three long years under ", "sanctions", ", and asks for help.", ("… lived for three long years under ", ", and asks for help.")),
        ("", "Sanctions", " hurt.", ("", " hurt.")),
        ("They said that ", "the two yards have been at a standstill since May", ".", ("", "")),
        ("« ", "Non", " », a dit le ministre de la Mer lundi soir à Aubre.", ("« ", " », a dit le ministre de …")),
    ],
)  # fmt: skip
def test_a_short_clause_stands_among_the_words_around_it(made: Site, lead: str, clause: str, tail: str, shown):
    assert around(quotation(made, lead, clause, tail)) == shown


def test_two_who_say_it_together_are_not_a_chain(made: Site):
    one, two = (Step(text=name, role="speaker", source_id=name) for name in ("Brandt", "Oren"))
    paper = Step(text="Herald", role="outlet", source_id="h")
    spoken = replace(made.ledger.rows[0].lead, chain=(one, two, paper), own_voice=False)
    macros = Press(site=made, language="en").templates.get_template("macros.html").module
    text = html.fromstring(str(macros.chain(spoken, ""))).text_content()  # type: ignore[attr-defined]
    assert " ".join(text.split()) == "Brandt, Oren →via Herald"
