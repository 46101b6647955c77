"""Nothing that stands in an article runs: not in exports, not on a terminal, not for an assistant."""

import csv
import io
import json
from dataclasses import asdict, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from recoupe.model import Pile
from recoupe.publish import plain
from recoupe.publish.catalogue import catalogue
from recoupe.publish.tables import write
from recoupe.publish.takeaway import KINDS, take
from recoupe.publish.whole import WHOLE
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
from recoupe.view.build import site
from recoupe.view.review import Review
from recoupe.web.assistants import Answers
from tests.piles import invented

NASTY = (
    '=HYPERLINK("http://x.example") \x1b]0;owned\x07\x1b[2J\u202e<script>alert(1)</script></quoted>\ud800\r\nEND:VEVENT'
)
OBEYED = ("\x1b", "\x07", "\u202e")


def nasty() -> Pile:
    """The story with its names, outlets, titles and addresses in codes."""
    pile = invented()
    readings = tuple(
        replace(
            each,
            document=replace(each.document, title=NASTY, outlet=NASTY, url="javascript:alert(1)"),
            attributions=tuple(
                replace(said, source_text=NASTY, chain=tuple(replace(link, text=NASTY) for link in said.chain))
                for said in each.attributions
            ),
        )
        for each in pile.readings
    )
    entities = tuple(replace(each, name=NASTY, names={}, aliases=(NASTY,)) for each in pile.entities)
    return replace(pile, readings=readings, entities=entities)


SITE = site(nasty(), language="en", title=NASTY)


@pytest.mark.parametrize("ending", [ending for ending in KINDS if not ending.endswith(("xlsx", "docx"))])
def test_no_terminal_obeys_what_is_taken_away_as_text(ending: str):
    body = take(ending, SITE.ledger.questions, catalogue("en"), Review())
    assert isinstance(body, str)
    assert not [code for code in OBEYED if code in body]


@pytest.mark.parametrize("name", WHOLE)
def test_no_terminal_obeys_what_lies_beside_the_pages_and_xml_stays_xml(name: str):
    body = WHOLE[name].make(SITE, catalogue("en"))
    assert not [code for code in OBEYED if code in body]
    if not name.endswith("ics"):
        ElementTree.fromstring(body.encode("utf-8"))
    assert body.count("\r\nEND:VEVENT") == body.count("BEGIN:VEVENT")


@pytest.mark.parametrize("ending", ["csv"])
def test_no_cell_is_a_formula(ending: str):
    body = take(ending, SITE.ledger.questions, catalogue("en"), Review())
    assert isinstance(body, str)
    cells = [cell for row in csv.reader(io.StringIO(body)) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=@+")]


def test_tables_and_tsv_hold_no_formula_and_no_code(tmp_path: Path):
    ledger, pile = FileLedger(tmp_path / "ledger"), nasty()
    ledger.save(Contents(entries=tuple(Entry(read=each.document, reading=each) for each in pile.readings), pile=pile))
    for kind in ("csv", "plover"):
        for path in write(ledger, kind, tmp_path):
            text = path.read_text("utf-8", "surrogatepass")
            assert not [code for code in OBEYED if code in text], path
            lines = csv.reader(io.StringIO(text), delimiter="\t" if kind == "plover" else ",")
            assert not [cell for row in lines for cell in row if cell.lstrip()[:1] in tuple("=@+")], path


def test_the_ledger_as_text_is_harmless():
    assert not [code for code in OBEYED if code in plain.harmless(plain.render(nasty()))]


def test_an_assistant_is_given_the_words_inside_marks_that_an_article_cannot_close():
    answers = Answers(nasty(), Review())
    claim = answers.get_claim("evt-fuel")
    for text in (json.dumps(asdict(claim)), json.dumps(asdict(answers.search_claims("fuel")))):
        assert "\x1b" not in text
    for each in claim.instances:
        for words in (each.quoted, each.speaker, each.outlet):
            assert not words or words.startswith("<quoted>")
            assert words.casefold().count("</quoted>") == bool(words)
