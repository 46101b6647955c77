import json
from dataclasses import replace

from recoupe.model import Entity, Issue, Pile, Severity
from recoupe.model.codec import to_row
from recoupe.model.tables import TABLES, rows_of
from recoupe.store.base import Entry
from recoupe.store.rows import entry_line, entry_lines, entry_of, entry_row, layout_rows, line, pile_of
from tests.records import reading


def entry() -> Entry:
    found = reading()
    return Entry(read=found.document, reading=found)


def test_a_line_holds_text_as_it_is_and_no_space():
    assert line({"a": "é", "b": [1, 2]}) == '{"a":"é","b":[1,2]}'


def test_an_entry_keeps_its_text_once_and_no_trees():
    row = entry_row(entry())
    assert row["read"]["text"] == entry().read.text
    assert "text" not in row["reading"]["document"]
    assert row["reading"]["sentences"]
    assert not any({"tokens", "mendings"} & set(sentence) for sentence in row["reading"]["sentences"])


def test_an_entry_comes_back_but_for_its_trees():
    before, after = entry(), entry_of(json.loads(entry_line(entry())))
    assert after.read == before.read
    assert after.reading.document == before.reading.document
    assert after.reading.claims == before.reading.claims
    assert all(sentence.tokens == () for sentence in after.reading.sentences)


def test_the_lines_of_kept_entries_are_copied_and_others_written():
    first, second = entry(), replace(entry(), read=replace(entry().read, id="doc-z"))
    lines = [f"{entry_line(one)}\n".encode() for one in (first, second)]
    copied = [lines[0], lines[1].replace(b"claims", b"copied")]
    assert list(entry_lines([first, second], {first.read.id, "doc-z"}, iter(copied))) == copied
    assert list(entry_lines([first, second], {first.read.id}, iter(copied))) == lines
    assert list(entry_lines([first, second], (), iter(()))) == lines


def test_no_line_is_copied_that_this_code_writes_otherwise_or_that_is_of_another_entry():
    first, second = entry(), replace(entry(), read=replace(entry().read, id="doc-z"))
    lines = [f"{entry_line(one)}\n".encode() for one in (first, second)]
    older = [line.replace(b'"claims":', b'"claims": ') for line in lines]
    assert list(entry_lines([first, second], {first.read.id, "doc-z"}, iter(older))) == lines
    assert list(entry_lines([first, second], {first.read.id, "doc-z"}, iter([lines[0], lines[0]]))) == lines


def test_the_layout_is_one_row_a_document_without_trees():
    found = reading()
    rows = list(layout_rows(Pile(readings=(found,)), "sentences"))
    assert [row["document_id"] for row in rows] == [found.document.id]
    assert len(rows[0]["sentences"]) == len(found.sentences)
    assert not any({"tokens", "mendings"} & set(sentence) for sentence in rows[0]["sentences"])


def test_a_pile_comes_back_from_its_tables_and_its_layout():
    one, other = (replace(found, entities=()) for found in (reading(), reading("Une autre dépêche.", "story/b.txt")))
    own = Issue(code="y", severity=Severity.ERROR, message="n", document_id=other.document.id)
    loose = Issue(code="x", severity=Severity.ERROR, message="m", path="p")
    entities = (Entity(id="e1", schema="Country", name="Ordrie"),)
    before = Pile(readings=(one, replace(other, issues=(own,))), issues=(loose,), entities=entities)
    tables = {table.name: [to_row(record) for record in rows_of(before, table.name)] for table in TABLES}
    after = pile_of(tables, {name: layout_rows(before, name) for name in ("blocks", "sentences")})
    assert sorted(after.readings, key=lambda found: found.document.path) == list(before.readings)
    assert (after.issues, after.entities) == (before.issues, before.entities)
