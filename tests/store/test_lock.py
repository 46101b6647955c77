"""One writer at a time."""

import subprocess
import sys
import threading

from recoupe.store.files import FileLedger
from recoupe.store.lock import locked

HOLDER = """
import sys
from pathlib import Path
from recoupe.store.lock import locked
with locked(Path(sys.argv[1]), told=print):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(path):
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"held\n"
    return process


def test_a_second_writer_is_told_and_waits_for_the_first(tmp_path):
    path, told = tmp_path / "ledger.lock", []
    first = holder(path)
    entered = threading.Event()

    def second():
        with locked(path, told=lambda line: (told.append(line), first.stdin.close())):
            entered.set()

    thread = threading.Thread(target=second)
    thread.start()
    thread.join()
    first.wait()
    first.stdout.close()
    assert entered.is_set()
    assert "ledger.lock" in told[0]


def test_a_killed_holder_locks_nobody_out(tmp_path):
    path, told = tmp_path / "ledger.lock", []
    first = holder(path)
    first.kill()
    first.wait()
    first.stdin.close()
    first.stdout.close()
    with locked(path, told=told.append):
        assert path.exists()
    assert told == []
    assert not path.exists()


def test_who_holds_the_ledger_may_ask_again(tmp_path):
    told = []
    ledger = FileLedger(tmp_path / "ledger", told=told.append)
    with ledger.lock(), ledger.lock():
        assert ledger.beside("lock").exists()
    assert not ledger.beside("lock").exists()
    assert told == []
