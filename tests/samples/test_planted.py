"""The ledger of the samples shows every fact that is planted in them."""

import pytest

from recoupe.model import Document
from recoupe.runner.base import join, read_document
from recoupe.samples import Planted, articles, planted
from recoupe.stages.read import read_inputs
from recoupe.store.base import Contents
from tests.samples.checking import Shown


@pytest.fixture(scope="module")
def shown() -> Shown:
    documents = [item for item in read_inputs([articles()]) if isinstance(item, Document)]
    return Shown(join(Contents(entries=tuple(read_document(document) for document in documents))))


@pytest.mark.parametrize("fact", planted(), ids=lambda fact: fact.name)
def test_a_planted_fact_shows(fact: Planted, shown: Shown) -> None:
    assert shown.shows(fact), f"{fact.shows}\nwanted {fact.expect}\nthere is {shown.rows(fact)}"
