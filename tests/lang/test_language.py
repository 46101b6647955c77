from dataclasses import dataclass
from pathlib import Path

import pytest

from recoupe.errors import DataFileError
from recoupe.lang.language import Language
from recoupe.lang.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Row:
    word: str
    sure: bool = True


def test_a_table_gives_rows_and_one_that_is_missing_is_empty(tmp_path: Path):
    (tmp_path / "words.tsv").write_text("word\tsure\nblé\tno\n", "utf-8")
    language = Language("xx", tmp_path)
    assert language.table("words", Row) == (Row(word="blé", sure=False),)
    assert language.table("none", Row) == ()
    assert language.pipeline == tmp_path / "pipeline"


def test_a_language_is_known_by_its_iso_code_where_it_gives_one(tmp_path: Path):
    assert Language("xx", tmp_path).iso == "xx"
    assert Language("xx", tmp_path, Settings(iso="fr")).iso == "fr"


def test_a_table_that_does_not_fit_is_named_with_its_line(tmp_path: Path):
    (tmp_path / "words.tsv").write_text("word\tsure\nblé\tperhaps\n", "utf-8")
    with pytest.raises(DataFileError, match=r"words\.tsv:2: column sure: 'perhaps' is neither yes nor no"):
        Language("xx", tmp_path).table("words", Row)
