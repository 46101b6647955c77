"""Given names with their gender: `given_names.tsv`, made by `training/territories/build.py`."""

from functools import cache
from pathlib import Path


@cache
def given_names() -> dict[str, str]:
    """Return `m`, `f` or `mf` for each given name, as written with a capital."""
    lines = Path(__file__).with_name("given_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t", 1) for line in lines if "\t" in line)
