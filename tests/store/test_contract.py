"""The one suite that every store passes."""

from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.errors import LedgerError
from recoupe.model import Issue, Judgement, JudgementKind, Pile, Severity
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
from recoupe.store.memory import MemoryLedger
from tests.records import reading


@pytest.fixture(params=["memory", "files"])
def ledger(request, tmp_path):
    return MemoryLedger() if request.param == "memory" else FileLedger(tmp_path / "ledger")


def contents() -> Contents:
    first = reading()
    joined = replace(first, entities=())
    unread = Issue(code="empty_input", severity=Severity.ERROR, message="b.txt is empty; remove it", path="b.txt")
    pile = Pile(readings=(joined,), entities=first.entities, issues=(unread,))
    return Contents(
        stages={"parse": 1}, entries=(Entry(read=first.document, reading=first),), issues=(unread,), pile=pile
    )


def test_a_new_ledger_is_empty(ledger):
    assert not ledger.exists()
    assert ledger.load() == Contents()


def test_what_was_saved_is_loaded(ledger):
    ledger.save(contents())
    assert ledger.exists()
    assert ledger.load() == contents()
    assert ledger.pile() == contents().pile


def test_what_the_user_decided_and_added_is_kept(ledger):
    judgement = Judgement(kind=JudgementKind.MERGE, entity_id="ent-1", other="ent-2", made="2031-05-06", note="one man")
    own = (("harbour.toml", 'code = "harbour"\n'),)
    ledger.save(replace(contents(), judgements=(judgement,), programmes=own))
    assert ledger.load().judgements == (judgement,)
    assert ledger.load().programmes == own


def test_what_comparing_gave_is_kept_apart_from_the_ledger(ledger):
    assert ledger.compared() == b""
    ledger.keep(b"numbers")
    assert ledger.compared() == b"numbers"
    assert not ledger.exists()
    ledger.save(contents())
    assert ledger.compared() == b"numbers"
    assert ledger.load() == contents()


def test_saving_again_replaces_all_of_it(ledger):
    ledger.save(contents())
    ledger.save(Contents())
    assert ledger.load() == Contents()


def test_the_same_contents_are_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        FileLedger(tmp_path / name).save(contents())
    files = [path.relative_to(tmp_path / "a") for path in sorted((tmp_path / "a").rglob("*")) if path.is_file()]
    assert Path("tables/claims.jsonl") in files
    for path in files:
        assert (tmp_path / "a" / path).read_bytes() == (tmp_path / "b" / path).read_bytes()


def test_a_folder_with_other_things_is_no_ledger_and_stays_as_it_is(tmp_path):
    (tmp_path / "letter.txt").write_text("private", encoding="utf-8")
    with pytest.raises(LedgerError, match="name a new one"):
        FileLedger(tmp_path).load()
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "private"


def test_a_save_cut_short_between_the_two_renames_loses_nothing(tmp_path):
    ledger = FileLedger(tmp_path / "ledger")
    ledger.save(contents())
    ledger.folder.rename(tmp_path / "ledger.old")
    assert ledger.load() == contents()


def test_a_damaged_table_is_named(tmp_path):
    ledger = FileLedger(tmp_path / "ledger")
    ledger.save(contents())
    (ledger.folder / "tables" / "claims.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(LedgerError, match=r"claims\.jsonl"):
        ledger.pile()


def test_a_ledger_of_another_format_is_refused(tmp_path):
    ledger = FileLedger(tmp_path / "ledger")
    ledger.save(contents())
    (ledger.folder / "ledger.json").write_text('{"format": 99}', encoding="utf-8")
    with pytest.raises(LedgerError, match="format 99"):
        ledger.load()
