import json
from hashlib import sha256
from pathlib import Path

import pytest

from recoupe.errors import DamagedLedger
from recoupe.store.sound import damaged, digest_of, digest_of_row, rows_in, seal, sealed, text_in, write_pieces


def test_what_is_written_has_the_digest_that_is_told(tmp_path: Path):
    path = tmp_path / "rows.jsonl"
    digest = write_pieces(path, ['{"a":1}\n', '{"a":"é"}\n'])
    assert digest == digest_of(path) == sha256(path.read_bytes()).hexdigest()
    assert list(rows_in(path, digest)) == [{"a": 1}, {"a": "é"}]
    assert text_in(path, digest) == '{"a":1}\n{"a":"é"}\n'


@pytest.mark.parametrize("read", [lambda *known: list(rows_in(*known)), text_in])
def test_a_dropped_line_is_damage_before_anything_is_read(tmp_path: Path, read):
    path = tmp_path / "rows.jsonl"
    digest = write_pieces(path, ["{}\n", "{}\n"])
    path.write_text("{}\n", "utf-8")
    with pytest.raises(DamagedLedger, match="was changed after it was written"):
        read(path, digest)


def test_without_a_digest_nothing_is_checked_but_what_cannot_be_read_is_damage(tmp_path: Path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"a":1}\n{broken\n', "utf-8")
    rows = rows_in(path, None)
    assert next(rows) == {"a": 1}
    with pytest.raises(DamagedLedger, match="cannot be read"):
        next(rows)
    with pytest.raises(DamagedLedger, match="cannot be read"):
        text_in(tmp_path / "none.txt", None)


def test_the_digest_of_a_row_leaves_out_itself_and_the_order_of_its_keys():
    row = {"b": 1, "a": "é"}
    assert digest_of_row(row) == digest_of_row({"a": "é", "b": 1, "digest": "x"})
    assert digest_of_row(row) == sha256(json.dumps({"a": "é", "b": 1}, ensure_ascii=False).encode()).hexdigest()
    assert digest_of_row(row) != digest_of_row({"a": "é", "b": 2})


def test_damaged_files_are_those_that_are_gone_or_other(tmp_path: Path):
    digests = {name: write_pieces(tmp_path / name, [name]) for name in ("a", "b", "c")}
    (tmp_path / "b").write_text("x", "utf-8")
    (tmp_path / "c").unlink()
    assert damaged(tmp_path, digests) == ["b", "c"]


@pytest.mark.parametrize(
    "change", [lambda whole: whole[:-1], lambda whole: whole[:40] + b"x" + whole[41:], lambda _: b""]
)
def test_what_was_sealed_and_changed_is_nothing(tmp_path: Path, change):
    path = tmp_path / "kept"
    seal(path, b"what may be lost, at some length")
    assert sealed(path) == b"what may be lost, at some length"
    path.write_bytes(change(path.read_bytes()))
    assert sealed(path) == sealed(tmp_path / "none") == b""


def test_what_may_be_lost_is_left_out_where_it_cannot_be_written(tmp_path: Path):
    seal(tmp_path / "no folder" / "kept", b"some")
    (tmp_path / "kept").mkdir()
    seal(tmp_path / "kept", b"some")
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
