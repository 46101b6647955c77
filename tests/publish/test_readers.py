"""What is taken away is read by the libraries that others read it with."""

import io
import json
from collections.abc import Callable
from dataclasses import replace

import bibtexparser
import openpyxl
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from recoupe.publish.catalogue import catalogue
from recoupe.publish.flat import COLUMNS
from recoupe.publish.takeaway import take
from recoupe.view.build import site
from recoupe.view.questions import Question
from recoupe.view.review import Review
from tests.piles import invented

NASTY = "100 % {of} \\fuel & a_b~ $x$ #1 ^2 <b>\nER  - \nTY  - BOOK =1+1"
ARTICLES = {"doc-1", "doc-2", "doc-3", "doc-4", "doc-5", "doc-6"}


def plain() -> tuple[Question, ...]:
    return site(invented(), language="en", title="x").ledger.questions


def odd() -> tuple[Question, ...]:
    """The same story from an outlet that writes in codes."""
    first = invented().readings[0]
    document = replace(first.document, title=NASTY, outlet=NASTY, url="https://x.example/?a=1&b=_%7B}{")
    pile = replace(invented(), readings=(replace(first, document=document), *invented().readings[1:]))
    return site(pile, language="en", title="x").ledger.questions


def text(ending: str, made: Callable[[], tuple[Question, ...]]) -> str:
    body = take(ending, made(), catalogue("en"), Review())
    assert isinstance(body, str)
    return body


@pytest.mark.parametrize("made", [plain, odd])
def test_bibtex_is_read_with_every_article_and_no_fault(made: Callable[[], tuple[Question, ...]]):
    library = bibtexparser.parse_string(text("bib", made))
    assert not library.failed_blocks
    assert {entry.key for entry in library.entries} == ARTICLES
    herald = library.entries_dict["doc-3"].fields_dict
    assert herald["journal"].value == "Selvane Herald"
    assert "forty trucks of fuel" in herald["annote"].value


@pytest.mark.parametrize("made", [plain, odd])
def test_ris_is_read_with_every_article_its_day_and_its_sentences(made: Callable[[], tuple[Question, ...]]):
    records = {each["id"]: each for each in rispy.loads(text("ris", made))}
    assert set(records) == ARTICLES
    assert records["doc-3"]["date"] == "2031/03/04"
    assert any("forty trucks of fuel" in each for each in records["doc-3"]["notes"])
    assert len(records["doc-4"]["notes"]) == 3


@pytest.mark.filterwarnings("ignore::UserWarning:citeproc.*")
@pytest.mark.parametrize("made", [plain, odd])
def test_csl_json_makes_a_bibliography(made: Callable[[], tuple[Question, ...]]):
    records = json.loads(text("csl.json", made))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    listed = CitationStylesBibliography(style, CiteProcJSON(records), formatter.plain)
    for each in records:
        listed.register(Citation([CitationItem(each["id"])]))
    drawn = [str(each) for each in listed.bibliography()]
    assert len(drawn) == len(ARTICLES)
    assert any("Selvane Herald" in each and "2031" in each for each in drawn)


@pytest.mark.parametrize("made", [plain, odd])
def test_a_workbook_is_read_with_every_row_and_no_formula(made: Callable[[], tuple[Question, ...]]):
    body = take("xlsx", made(), catalogue("en"), Review())
    assert isinstance(body, bytes)
    (sheet,) = openpyxl.load_workbook(io.BytesIO(body)).worksheets
    head, *rows = sheet.iter_rows()
    assert tuple(cell.value for cell in head) == COLUMNS
    assert len(rows) == sum(len(each.claims) for each in invented().readings)
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n", "inlineStr"}
    count = COLUMNS.index("independent_sources")
    assert {row[count].value for row in rows} == {1, 2}
