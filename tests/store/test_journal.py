"""What a build had finished is there for the next one."""

from recoupe.store.base import Entry
from recoupe.store.journal import FileJournal
from tests.records import document, reading

STAGES = {"parse": 1, "claim": 2}


def entry(text):
    return Entry(read=document(text), reading=reading(text))


ONE, TWO = (
    entry("L’Ordrie a livré 40 barils de carburant à la Valmère, a dit un ministre ordrien mardi."),
    entry("L’Ordrie a livré 50 barils de carburant à la Valmère, a dit un ministre ordrien lundi."),
)


def written(path, *entries):
    journal = FileJournal(path, STAGES)
    for one in entries:
        journal.add(one)
    journal.close()


def test_what_was_written_down_is_read_back(tmp_path):
    path = tmp_path / "ledger.reading"
    written(path, ONE)
    written(path, TWO)
    assert FileJournal(path, STAGES).entries() == {ONE.read.id: ONE, TWO.read.id: TWO}


def test_a_line_cut_short_is_left_out_and_the_next_is_written_in_its_place(tmp_path):
    path = tmp_path / "ledger.reading"
    written(path, ONE, TWO)
    path.write_bytes(path.read_bytes()[:-30])
    assert FileJournal(path, STAGES).entries() == {ONE.read.id: ONE}
    written(path, TWO)
    assert FileJournal(path, STAGES).entries() == {ONE.read.id: ONE, TWO.read.id: TWO}


def test_a_journal_of_other_stages_counts_for_nothing(tmp_path):
    path = tmp_path / "ledger.reading"
    written(path, ONE)
    newer = FileJournal(path, STAGES | {"claim": 3})
    assert newer.entries() == {}
    newer.add(TWO)
    newer.close()
    assert FileJournal(path, STAGES | {"claim": 3}).entries() == {TWO.read.id: TWO}


def test_a_build_that_ends_removes_it(tmp_path):
    path = tmp_path / "ledger.reading"
    written(path, ONE)
    FileJournal(path, STAGES).drop()
    assert not path.exists()
