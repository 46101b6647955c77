"""The figures of search by meaning, on two sentences and their translations."""

from pathlib import Path

import pytest

from recoupe.bench.meaning import FILES, mean_of_words, read, score
from recoupe.errors import UsageError
from tests.meanings import Ideas

ROW = "{}\t{}\t_\t{}\t_\t_\t0\troot\t_\t_"


def block(text: str, *kinds: str) -> str:
    rows = (ROW.format(n, word, kind) for n, (word, kind) in enumerate(zip(text.split(), kinds, strict=True), 1))
    return "\n".join([f"# text = {text}", *rows]) + "\n\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    english = block("diesel came", "NOUN", "VERB") + block("patrol boats sailed", "NOUN", "NOUN", "VERB")
    french = block("gazole venu", "NOUN", "VERB") + block("vedettes parties", "NOUN", "VERB")
    for name, text in zip(FILES, (english, french), strict=True):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_sentence_is_read_with_its_content_words_longest_first(folder: Path):
    assert [each.words for each in read(folder / FILES[0])] == [("diesel", "came"), ("patrol", "sailed", "boats")]


def test_translations_are_found_and_halves_are_scored_apart(folder: Path):
    found = score(folder, Ideas().of)
    assert set(found) == {"even", "odd"}
    for half in found.values():
        assert half["translation first"] == half["back"] == half["2 words found"] == 1
        assert half["2 words shown"] == 1


def test_the_encoder_that_ships_gives_every_sentence_a_vector():
    assert mean_of_words(["The ship came.", "Le navire arrive."]).shape[0] == 2


def test_a_folder_without_treebanks_is_named(tmp_path: Path):
    with pytest.raises(UsageError, match="en_pud"):
        next(read(tmp_path / FILES[0]))
