"""Weighing pages on invented ledgers."""

from pathlib import Path

import pytest

from recoupe.bench import filters, pages
from recoupe.bench.inventing import invent
from recoupe.errors import UsageError


def test_an_invented_pile_has_the_claims_asked_for_and_every_span_is_in_its_text():
    pile = invent(120)
    claims = [(each, reading.document.text) for reading in pile.readings for each in reading.claims]
    assert 120 <= len(claims) <= 121
    for claim, text in claims:
        assert 0 <= claim.sentence.start <= claim.start < claim.end <= claim.sentence.end <= len(text)
    for mention, text in ((each, reading.document.text) for reading in pile.readings for each in reading.mentions):
        assert text[mention.start : mention.end] == mention.text
    assert invent(120) == pile


def test_weights_are_those_of_the_files_that_are_written():
    found = pages.measure(invent(45))
    assert found.bytes == found.parts.total() > 100_000
    assert set(found.parts) >= {"fr", "en", "fr/c", "en/a", "assets", "data"}
    assert len(found.drawn["by words"]) >= 25
    assert found.sentences == 0 or len(found.drawn["by meaning"]) == len(found.drawn["by words"])
    assert "45 claims" in pages.table(found) or "46 claims" in pages.table(found)


def test_what_is_neither_a_ledger_nor_a_number_is_named():
    for task in (pages.pile_of, filters.claims_of):
        with pytest.raises(UsageError, match="nothing-here"):
            task(Path("nothing-here"))


def test_every_filter_over_claims_finds_what_python_finds():
    claims = filters.claims_of(Path("2000"))
    found = {name: count for name, (count, _) in filters.measure(claims).items()}
    assert found["status"] == sum(row["status_code"] == "denied" for row in claims.rows)
    assert found["goods"] == sum(row["categories"] == "fuel" for row in claims.rows)
    assert found["words"] == sum("tonnes of wheat" in row["sentence"].lower() for row in claims.rows)
    assert set(found) == set(filters.FILTERS)


@pytest.mark.soak
def test_three_thousand_claims_weigh_what_is_promised():
    found = pages.measure(invent(3000))
    assert found.bytes <= 40_000_000
    assert max(found.served, found.hosted) <= 300_000
