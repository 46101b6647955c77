"""The static dossier: valid pages, links that lead somewhere, quotations that are the text."""

import json
from base64 import b64decode
from dataclasses import replace
from pathlib import Path
from zlib import decompress

import pytest
from lxml import html

from recoupe.model import Pile
from recoupe.publish import addresses
from recoupe.publish.dossier import contents, write
from recoupe.publish.flat import COLUMNS
from tests.piles import invented, promised
from tests.publish.checking import Pages, doubled_ids, faults, lost_links, misquoted, misread, pages_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dossier")
    write(invented(), out, title="Carburant & blé <1>")
    return out


@pytest.fixture(scope="module")
def pages(folder: Path) -> Pages:
    return pages_of(folder)


def test_every_page_is_valid_html(folder: Path):
    assert faults(folder) == {}


def test_every_link_inside_leads_to_a_file_and_a_place_in_it(pages: Pages):
    assert lost_links(pages) == []


def test_no_page_asks_anything_of_the_network(folder: Path):
    for path in sorted(each for each in folder.rglob("*") if each.is_file() and each.suffix not in (".xlsx", ".docx")):
        text = path.read_text("utf-8")
        assert 'src="http' not in text, path
        assert "@import" not in text, path
        assert "url(http" not in text, path


def test_no_id_stands_twice_on_a_page(pages: Pages):
    assert doubled_ids(pages) == {}


def test_the_reader_gives_the_article_to_the_character(folder: Path, pages: Pages):
    assert misread(pages, invented(), folder) == []


def test_every_marked_clause_is_the_span_of_its_claim(pages: Pages):
    seen, wrong = misquoted(pages, invented())
    assert seen > 50
    assert wrong == []


def test_an_underlined_stretch_of_the_reader_is_the_claims_clause(folder: Path, pages: Pages):
    page = pages[folder / "en" / "a" / "doc-3.html"]
    words = "".join(each.text_content() for each in page.xpath("//a[contains(@class, 'c ')]"))
    assert words == "Tavoria delivered forty trucks of fuel to Lurania on 28 February"


def test_quotations_carry_their_own_language(folder: Path, pages: Pages):
    page = pages[folder / "fr" / "a" / "doc-3.html"]
    assert page.xpath("//*[contains(@class, 'text')]/@lang") == ["en"] * 2


def test_two_sentences_of_counts_stand_on_every_page_and_no_arrow_joins_them(folder: Path, pages: Pages):
    for path, page in pages.items():
        if path != folder / "index.html" and path.parent.name == "en":
            (counts,) = page.xpath("//div[@class='counts']")
            texts, rest = (each.text_content() for each in counts.xpath("./p"))
            assert texts == "7 articles, 5 texts after copies", path
            assert rest == "5 speakers heard; 1 of 4 questions rests on two independent sources or more", path


def test_no_style_or_script_stands_in_a_page(pages: Pages):
    """The server's policy lets none run, so that none of an article's can."""
    for path, page in pages.items():
        assert not page.xpath("//@style | //style | //script[not(@src)] | //@*[starts-with(name(), 'on')]"), path


def test_the_same_pile_gives_the_same_bytes_in_any_order():
    pile = invented()
    turned = replace(
        pile, readings=pile.readings[::-1], entities=pile.entities[::-1], corroborations=pile.corroborations[::-1]
    )
    assert dict(contents(pile, title="x")) == dict(contents(turned, title="x"))


def test_every_question_of_a_long_ledger_stands_on_one_page():
    pages = [text for name, text in contents(promised(230), title="x") if name.startswith("en/claims")]
    rows = [
        link for text in pages for link in html.fromstring(text).xpath("//tr[@data-row]//a[@class='statement']/@href")
    ]
    assert len(pages) == 3
    assert len(rows) == len(set(rows)) == 230


def test_an_empty_pile_has_pages_that_say_so(tmp_path: Path):
    write(Pile(readings=()), tmp_path, title="")
    assert "Aucune affirmation" in (tmp_path / "fr" / "claims.html").read_text("utf-8")


def test_the_first_page_is_under_a_megabyte(folder: Path):
    first = (folder / "fr" / "index.html").stat().st_size
    assets = sum(each.stat().st_size for each in (folder / "assets").glob("dossier.*"))
    assert first + assets < 1_000_000


def test_a_name_that_is_code_stays_a_name(tmp_path: Path):
    nasty = "</script><script>alert(1)</script>\ud800"
    pile = invented()
    first = replace(pile.readings[0].document, title=nasty, outlet=nasty, url="javascript:alert(1)")
    entities = tuple(replace(each, name=nasty, names={}) for each in pile.entities)
    readings = (replace(pile.readings[0], document=first), *pile.readings[1:])
    write(replace(pile, readings=readings, entities=entities), tmp_path, title=nasty)
    for path in sorted(tmp_path.rglob("*.html")):
        page = html.fromstring(path.read_bytes())
        assert not [each for each in page.xpath("//script") if "alert" in (each.text or "")], path
        assert not page.xpath("//a[starts-with(@href, 'javascript:')]"), path
    for path in sorted((tmp_path / "assets").glob("*.js")):
        assert "</script>" not in path.read_text("utf-8")


def test_words_from_outside_are_escaped(folder: Path):
    assert "Carburant &amp; blé &lt;1&gt;" in (folder / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def folded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pile as a large ledger is laid out."""
    out = tmp_path_factory.mktemp("folded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(addresses, "FOLDED_FROM", 1)
        write(invented(), out, title="Fuel for wheat")
    return out


def test_a_large_dossier_keeps_on_one_page_an_article_what_it_alone_tells(folded: Path, folder: Path):
    def told(at: Path) -> set[str]:
        pages = [html.fromstring(path.read_bytes()) for path in sorted((at / "en" / "c").glob("*.html"))]
        return {key for page in pages for key in page.xpath("//article[@id]/@id")}

    own = {path.stem for path in (folded / "en" / "c").glob("evt-*.html")}
    every = {path.stem for path in (folder / "en" / "c").glob("evt-*.html")}
    assert own == {"evt-fuel"}
    assert told(folded) == every - own


def test_a_large_dossier_is_valid_and_loses_no_link(folded: Path):
    assert faults(folded) == {}
    pages = pages_of(folded)
    assert lost_links(pages) == []
    assert doubled_ids(pages) == {}
    seen, wrong = misquoted(pages, invented())
    assert seen > 50
    assert wrong == []
    assert misread(pages, invented(), folded) == []


def test_what_a_script_reads_is_unpacked_to_what_was_packed(folded: Path):
    text = (folded / "assets" / "flat.js").read_text("utf-8")
    columns, *rows = json.loads(decompress(b64decode(text.split('"')[3])))
    assert tuple(columns) == COLUMNS
    assert len(rows) == sum(len(each.claims) for each in invented().readings)
