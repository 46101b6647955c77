"""Given names with their gender, in two tables made by `training/territories/build.py`."""

from functools import cache
from pathlib import Path


@cache
def given_names() -> dict[str, str]:
    """Return `m`, `f` or `mf` for each given name that is nothing else, as written with a capital."""
    return _table("given_names.tsv")


@cache
def genders() -> dict[str, str]:
    """Return `m`, `f` or `mf` for each word that is a given name before a family name: "Bill Arroyo" too."""
    return _table("given_words.tsv") | given_names()


def _table(name: str) -> dict[str, str]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t", 1) for line in lines if "\t" in line)
