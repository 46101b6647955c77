from recoupe.model import Pile
from recoupe.store.base import Contents
from recoupe.store.memory import MemoryLedger
from tests.records import reading

PILE = Pile(readings=(reading(),))


def test_nothing_is_there_before_something_is_saved():
    ledger = MemoryLedger()
    assert not ledger.exists()
    assert ledger.load() == Contents()
    assert ledger.pile() == Contents().pile


def test_what_is_saved_last_is_loaded():
    ledger = MemoryLedger()
    ledger.save(Contents())
    ledger.save(Contents(pile=PILE))
    assert ledger.exists()
    assert ledger.load().pile == ledger.pile() == PILE


def test_what_is_not_joined_has_no_pile():
    ledger = MemoryLedger()
    ledger.save(Contents(pile=PILE))
    assert ledger.load(joined=False).pile == Pile(readings=())


def test_one_thread_may_hold_it_twice():
    ledger = MemoryLedger()
    with ledger.lock(), ledger.lock():
        assert not ledger.exists()


def test_its_journal_keeps_nothing():
    journal = MemoryLedger().journal({"parse": 1})
    assert journal.entries() == {}
    journal.drop()
    journal.close()
