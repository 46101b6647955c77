"""The brief of a selection: who says so, who denies it, a note to each span, and no more than two pages."""

import io
import re
from dataclasses import replace
from zipfile import ZipFile

import docx
import html5lib
from lxml import etree, html
from markdown_it import MarkdownIt

from recoupe.publish.brief import brief
from recoupe.publish.briefs import as_html, as_markdown
from recoupe.publish.catalogue import catalogue
from recoupe.publish.wordfile import as_docx
from recoupe.view.build import site
from recoupe.view.questions import Question
from tests.piles import invented, promised

WORDS = catalogue("en")
QUESTIONS = site(invented(), language="en", title="x").ledger.questions
BRIEF = brief(QUESTIONS, WORDS)
TEXTS = {each.document.id: each.document.text for each in invented().readings}
NASTY = "</q><script>alert(1)</script> *b* [x](javascript:alert(1)) <b> \x1b[2J\u202e &amp; $x$"


def odd() -> tuple[Question, ...]:
    pile = invented()
    first = replace(pile.readings[0], document=replace(pile.readings[0].document, title=NASTY, outlet=NASTY))
    entities = tuple(replace(each, name=NASTY, names={}) for each in pile.entities)
    return site(replace(pile, readings=(first, *pile.readings[1:]), entities=entities), language="en", title="x").ledger.questions  # fmt: skip


def test_each_point_has_a_note_that_leads_to_its_very_words():
    points = [point for item in BRIEF.items for point in item.points]
    assert [each.number for each in BRIEF.notes] == [each.note for each in points] == list(range(1, len(points) + 1))
    for point, note in zip(points, BRIEF.notes, strict=True):
        document, start, end = re.search(r"\[(\S+): (\d+)–(\d+)\]$", note.text).groups()
        assert " ".join(TEXTS[document][int(start) : int(end)].split()) == point.words


def test_who_denies_it_is_never_left_out_and_who_is_left_out_is_counted():
    (fuel,) = (each for each in BRIEF.items if "2 sources" in each.standing)
    assert "denied" in {each.status for each in fuel.points}
    backers = next(each for each in QUESTIONS if each.lead.id == "evt-fuel").backers
    assert len(fuel.points) == len(backers) or fuel.more


def test_a_long_selection_says_how_much_of_it_is_shown():
    long = brief(site(promised(230), language="en", title="x").ledger.questions, WORDS)
    assert 0 < len(long.items) < 230
    assert long.shown == f"Questions shown: {len(long.items)} of 230"


def test_the_page_is_valid_and_asks_nothing_of_the_network():
    text = as_html(BRIEF)
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(text)
    assert parser.errors == []
    page = html.fromstring(text)
    assert not page.xpath("//script | //link | //img")
    ids = set(page.xpath("//@id"))
    assert {each.removeprefix("#") for each in page.xpath("//a/@href")} <= ids
    assert len(page.xpath("//sup")) == len(BRIEF.notes)


def test_markdown_is_read_with_its_headings_and_notes():
    text = as_markdown(BRIEF)
    tokens = MarkdownIt().parse(text)
    assert sum(each.type == "heading_open" for each in tokens) == 1 + len(BRIEF.items)
    marks = re.findall(r"(?<!^)\[\^(\d+)\]", text, re.MULTILINE)
    assert marks == re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE) == [str(each.number) for each in BRIEF.notes]


def test_the_document_is_read_by_a_library_with_real_footnotes():
    body = as_docx(BRIEF)
    paragraphs = [each.text for each in docx.Document(io.BytesIO(body)).paragraphs]
    assert paragraphs[0] == "Brief"
    assert any("forty trucks" in each or "quarante camions" in each for each in paragraphs)
    with ZipFile(io.BytesIO(body)) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
        text = etree.fromstring(archive.read("word/document.xml"))
    own = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    ids = notes.xpath("//w:footnote[not(@w:type)]/@w:id", namespaces=own)
    assert (
        text.xpath("//w:footnoteReference/@w:id", namespaces=own) == ids == [str(each.number) for each in BRIEF.notes]
    )
    assert as_docx(BRIEF) == body


def test_nothing_in_an_article_runs_in_a_brief():
    made = brief(odd(), WORDS)
    page = html.fromstring(as_html(made))
    assert not page.xpath("//script | //b[not(parent::li)] | //a[not(starts-with(@href, '#'))]")
    drawn = MarkdownIt("commonmark", {"html": True}).render(as_markdown(made))
    assert "<script" not in drawn
    assert "<a href" not in drawn
    for text in (as_html(made), as_markdown(made)):
        assert "\x1b" not in text
        assert "\u202e" not in text
    with ZipFile(io.BytesIO(as_docx(made))) as archive:
        assert "\x1b" not in archive.read("word/document.xml").decode()
