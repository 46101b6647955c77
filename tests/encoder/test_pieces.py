import pytest

from recoupe.encoder import Pieces
from recoupe.errors import DataFileError

SCORES = {
    "<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0,
    "▁un": -3.0, "read": -4.0, "able": -4.0, "▁unread": -9.0, "a": -8.0, "e": -8.0,
}  # fmt: skip


def cut(word: str, *, spaced: bool = True) -> list[str]:
    pieces = Pieces(SCORES)
    names = list(SCORES)
    return [names[number] for number in pieces.cut(word, spaced=spaced)]


def test_a_word_is_cut_where_its_pieces_are_likeliest() -> None:
    assert cut("unreadable") == ["▁un", "read", "able"]


def test_a_space_before_a_word_is_part_of_its_first_piece() -> None:
    assert cut("able", spaced=False) == ["able"]
    assert cut("able")[0] == "<unk>"


def test_letters_without_a_piece_are_unknown_and_the_rest_is_kept() -> None:
    assert cut("unξread") == ["▁un", "<unk>", "read"]


def test_an_empty_word_still_has_a_piece() -> None:
    assert cut("", spaced=False) == ["<unk>"]


def test_compatible_letters_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pieces, "MOST", 1)
    pieces = Pieces(SCORES)
    assert pieces.cut("unｒｅａｄ", spaced=True) == pieces.cut("unread", spaced=True)
    assert pieces.cut("able", spaced=False) == (list(SCORES).index("able"),)


def test_a_table_that_cannot_be_read_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "pieces.tsv").write_text("▁un\tmuch\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"pieces\.tsv"):
        Pieces.read(tmp_path / "pieces.tsv")
