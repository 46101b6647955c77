"""Invented articles, and the same under other names: what growth is measured on."""

from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from recoupe.bench import growth
from recoupe.bench.articles import articles
from recoupe.errors import UsageError
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
from recoupe.store.rows import entry_line
from tests.records import reading


def read(size):
    found = reading()
    return [Entry(read=one, reading=replace(found, document=one, claims=(), attributions=())) for one in articles(size)]


def test_a_longer_pile_begins_with_a_shorter_one():
    assert list(articles(40))[:25] == list(articles(25))


def test_no_two_articles_share_an_id_and_both_languages_are_there():
    found = list(articles(300))
    assert len({one.id for one in found}) == 300
    assert {one.language for one in found} == {"fr", "en"}


def test_another_round_has_other_names_ids_and_days_at_the_same_places():
    first = read(1)[0]
    line = entry_line(first)
    other = growth.renamed(line, 1)
    assert len(other) == len(line)
    assert other == growth.renamed(line, 1) != growth.renamed(line, 2)
    again = growth.entry_of(growth.json.loads(other)).read
    assert again.id != first.read.id
    assert again.published.earliest == "2029-04-03"
    assert again.text != first.read.text
    assert [len(word) for word in again.text.split()] == [len(word) for word in first.read.text.split()]


def test_a_pile_of_any_size_is_made_of_a_few_readings():
    found = list(islice(growth.multiplied(read(4)), 14))
    assert len({entry.read.id for entry in found}) == 14


def test_the_figures_name_every_group_stage_and_what_ten_more_cost(capsys):
    growth.report(read(12), 60, 0.5)
    told = capsys.readouterr().out
    assert all(
        name in told for name in ("lineage", "corroborate", "saved", "first query", "10 articles more", "times reading")
    )


def test_a_ledger_is_measured_by_the_articles_that_it_holds(tmp_path, capsys):
    FileLedger(tmp_path / "ledger").save(Contents(entries=tuple(read(70))))
    growth.main(tmp_path / "ledger")
    told = capsys.readouterr().out
    assert "10 articles more" in told
    assert "times reading" not in told
    FileLedger(tmp_path / "small").save(Contents(entries=tuple(read(40))))
    with pytest.raises(UsageError, match="a ledger of more"):
        growth.main(tmp_path / "small")


def test_too_few_articles_are_refused():
    with pytest.raises(UsageError, match="how many"):
        growth.main(Path("7"))
