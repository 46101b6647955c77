"""The dossier of the sample articles, read by the whole pipeline."""

from pathlib import Path

import pytest

from recoupe.model import Document, Pile
from recoupe.publish.dossier import write
from recoupe.runner.base import join, read_document
from recoupe.samples import articles
from recoupe.stages.read import read_inputs
from recoupe.store.base import Contents
from tests.publish.checking import Pages, doubled_ids, faults, lost_links, misquoted, misread, pages_of


@pytest.fixture(scope="module")
def pile() -> Pile:
    read = (item for item in read_inputs([articles()]) if isinstance(item, Document))
    return join(Contents(entries=tuple(read_document(item) for item in read)))


@pytest.fixture(scope="module")
def folder(pile: Pile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("samples")
    write(pile, out, title="Samples")
    return out


@pytest.fixture(scope="module")
def pages(folder: Path) -> Pages:
    return pages_of(folder)


def test_every_page_is_valid_html(folder: Path):
    assert faults(folder) == {}


def test_every_link_inside_leads_somewhere(pages: Pages):
    assert lost_links(pages) == []


def test_no_id_stands_twice_on_a_page(pages: Pages):
    assert doubled_ids(pages) == {}


def test_every_marked_clause_is_the_span_of_its_claim(pages: Pages, pile: Pile):
    seen, wrong = misquoted(pages, pile)
    assert seen
    assert wrong == []


def test_the_reader_gives_each_article_to_the_character(folder: Path, pages: Pages, pile: Pile):
    assert misread(pages, pile, folder) == []
