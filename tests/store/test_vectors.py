"""Vectors are made once for each sentence, and a file that cannot be used costs time and nothing else."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from recoupe.store.vectors import Vectors


class Maker:
    def __init__(self) -> None:
        self.made: list[str] = []

    def __call__(self, texts: Sequence[str]) -> np.ndarray:
        self.made += texts
        return np.array([[len(text), 1] for text in texts], np.float32)


def test_a_sentence_is_made_once_and_kept(tmp_path: Path):
    path, maker = tmp_path / "story.meaning", Maker()
    assert Vectors(path, "one").of(["a", "bcd"], maker).tolist() == [[1, 1], [3, 1]]
    assert Vectors(path, "one").of(["bcd", "a", "ef", "a"], maker).tolist() == [[3, 1], [1, 1], [2, 1], [1, 1]]
    assert maker.made == ["a", "bcd", "ef"]


def test_what_no_text_has_any_more_is_dropped_with_the_next_writing(tmp_path: Path):
    path, maker = tmp_path / "story.meaning", Maker()
    Vectors(path, "one").of(["a", "bcd"], maker)
    Vectors(path, "one").of(["ef"], maker)
    assert Vectors(path, "one").of(["a", "ef"], maker).shape == (2, 2)
    assert maker.made == ["a", "bcd", "ef", "a"]


def test_another_encoder_makes_its_own(tmp_path: Path):
    path, maker = tmp_path / "story.meaning", Maker()
    for mark in ("one", "two"):
        Vectors(path, mark).of(["a"], maker)
    assert maker.made == ["a", "a"]


def test_a_damaged_file_is_made_anew(tmp_path: Path):
    path, maker = tmp_path / "story.meaning", Maker()
    Vectors(path, "one").of(["a"], maker)
    for body in (path.read_bytes()[:40], b"", b"no archive"):
        path.write_bytes(body)
        assert Vectors(path, "one").of(["a"], maker).tolist() == [[1, 1]]


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path):
    assert Vectors(tmp_path / "nowhere" / "story.meaning", "one").of(["a"], Maker()).tolist() == [[1, 1]]


def test_no_sentence_asks_nothing():
    assert Vectors(None, "one").of([], Maker()).shape[0] == 0
