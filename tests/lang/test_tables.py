from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import pytest

from recoupe.errors import DataFileError
from recoupe.lang.tables import read_table


class Sort(StrEnum):
    ONE = "one"
    TWO = "two"


@dataclass(frozen=True, kw_only=True)
class Row:
    word: str
    sort: Sort = Sort.ONE
    forms: tuple[str, ...] = field(default=())
    weight: float | None = None
    sure: bool = False


def read(tmp_path: Path, text: str) -> tuple[Row, ...]:
    (tmp_path / "words.tsv").write_text(text, "utf-8")
    return read_table(tmp_path / "words.tsv", Row)


def test_cells_become_what_their_fields_are(tmp_path: Path):
    assert read(tmp_path, "# told\n\nword\tsort\tforms\tweight\tsure\nblé\ttwo\ta | b|\t1.5\tyes\n") == (
        Row(word="blé", sort=Sort.TWO, forms=("a", "b"), weight=1.5, sure=True),
    )


def test_an_empty_cell_and_one_left_out_take_the_default(tmp_path: Path):
    assert read(tmp_path, "word\tsort\tweight\nblé\t\t\nriz\n") == (Row(word="blé"), Row(word="riz"))


def test_a_table_without_lines_is_empty(tmp_path: Path):
    assert read(tmp_path, "# told\n") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("word\tcolour\nblé\tred\n", r"words\.tsv: unknown column colour; known are forms, sort"),
        ("# told\nword\nblé\tred\n", r"words\.tsv:3: 2 cells under 1 columns"),
        ("word\tsort\nblé\tthree\n", r"words\.tsv:2: column sort: "),
        ("word\tweight\nblé\theavy\n", r"words\.tsv:2: column weight: "),
        ("sort\none\n", r"words\.tsv:2: "),
    ],
)
def test_what_does_not_fit_is_named_with_file_line_and_column(tmp_path: Path, text: str, told: str):
    with pytest.raises(DataFileError, match=told):
        read(tmp_path, text)
