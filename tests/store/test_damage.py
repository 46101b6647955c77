"""A file that is not what was written is told by its name, and nothing is lost."""

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.errors import DamagedLedger, LedgerError
from recoupe.model import Published, PublishedBasis
from recoupe.store import files
from recoupe.store.base import Contents
from recoupe.store.duckdb import query
from recoupe.store.files import FileLedger
from recoupe.store.salvage import as_read
from tests.records import document
from tests.store.test_contract import contents

OWN = (("harbour.toml", 'code = "harbour"\n'),)
FILES = ["ledger.json", "entries.jsonl", "judgements.jsonl", "programmes/harbour.toml", "tables/claims.jsonl"]


@pytest.fixture
def ledger(tmp_path):
    found = FileLedger(tmp_path / "ledger")
    found.save(replace(contents(), programmes=OWN))
    return found


def flip(path):
    """Change one byte so that the file stays well-formed."""
    content = bytearray(path.read_bytes() or b" ")
    place = max(content.rfind(b"r"), content.rfind(b"a"), 0)
    content[place] = ord("z")
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("name", FILES)
def test_a_changed_byte_is_told_by_the_name_of_its_file(ledger, name):
    flip(ledger.folder / name)
    with pytest.raises(DamagedLedger, match="--mend") as caught:
        ledger.load()
    assert caught.value.path.name == Path(name).name


@pytest.mark.parametrize("name", ["ledger.json", "entries.jsonl", "judgements.jsonl", "tables/claims.jsonl"])
def test_a_file_that_is_gone_is_told(ledger, name):
    (ledger.folder / name).unlink()
    with pytest.raises(DamagedLedger, match="--mend"):
        ledger.load()


def test_a_dropped_line_is_damage(ledger):
    (ledger.folder / "entries.jsonl").write_bytes(b"")
    with pytest.raises(DamagedLedger, match=r"entries\.jsonl"):
        ledger.load()


def test_a_query_sees_a_changed_table_whether_or_not_there_is_an_index(ledger):
    for _ in range(2):
        path = ledger.folder / "tables" / "claims.jsonl"
        sound = path.read_bytes()
        flip(path)
        with pytest.raises(DamagedLedger, match=r"claims\.jsonl"):
            query(ledger, "SELECT 1")
        path.write_bytes(sound)
        assert query(ledger, "SELECT count(*) FROM claims").rows == ((1,),)


def test_damage_names_every_file_concerned(ledger):
    assert ledger.damage() == []
    flip(ledger.folder / "tables" / "claims.jsonl")
    (ledger.folder / "tables" / "events.jsonl").unlink()
    assert ledger.damage() == ["tables/claims.jsonl", "tables/events.jsonl"]


def test_a_full_disk_leaves_the_old_state_and_nothing_half_written(ledger, monkeypatch):
    before = {path: path.read_bytes() for path in ledger.folder.rglob("*") if path.is_file()}

    def full(path, pieces):
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(files, "write_pieces", full)
    with pytest.raises(LedgerError, match="free some space"):
        ledger.save(Contents())
    assert {path: path.read_bytes() for path in ledger.folder.rglob("*") if path.is_file()} == before
    assert [path.name for path in ledger.folder.parent.iterdir()] == ["ledger"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(LedgerError, match="file"):
        FileLedger(tmp_path / "file" / "ledger").save(Contents())


def test_a_reader_that_meets_a_new_state_half_way_starts_anew(ledger, monkeypatch):
    whole, calls = files.rows_in, []

    def meanwhile(path, digest):
        if not calls:
            calls.append(path)
            FileLedger(ledger.folder).save(Contents())
        return whole(path, digest)

    monkeypatch.setattr(files, "rows_in", meanwhile)
    assert ledger.load() == Contents()


def test_the_header_of_an_older_ledger_without_a_digest_of_its_own_is_read(ledger):
    path = ledger.folder / "ledger.json"
    header = json.loads(path.read_text("utf-8"))
    del header["digest"]
    path.write_text(json.dumps(header), "utf-8")
    assert ledger.load().stages == {"parse": 1}


def test_what_was_inferred_is_taken_back_and_what_was_given_stays():
    read = document(
        outlet="Le Phare", basis={"title": "none", "outlet": "metadata", "bylines": "none", "language": "text"},
        published=Published(value="2031-04", basis=PublishedBasis.METADATA),
    )  # fmt: skip
    joined = replace(
        read, title="Un titre", bylines=("Odile Marchais",), origin_id="doc-1",
        basis={**read.basis, "title": "text", "bylines": "text"},
    )  # fmt: skip
    assert as_read(joined) == read
