"""The generator of copies, and its figures on a small pile."""

from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.bench import lineage
from recoupe.errors import UsageError

SMALL = lineage.Settings(documents=300, words=300, copies=8, paste_into=600)


def test_the_same_seed_makes_the_same_pile() -> None:
    assert lineage.generate(SMALL) == lineage.generate(SMALL)
    assert lineage.generate(SMALL) != lineage.generate(replace(SMALL, seed=8))


def test_every_copy_of_a_small_pile_is_found_and_nothing_else() -> None:
    figures = lineage.generated(SMALL)
    assert {name: value for name, value in figures.items() if name.startswith(("recall", "precision"))} == {
        "recall 10% edited": 1, "recall 30% edited": 1, "recall 50% edited": 1, "recall 60% edited": 1,
        "recall paste": 1, "precision": 1,
    }  # fmt: skip


def test_a_setting_that_is_not_known_is_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("copiez = 3\n", encoding="utf-8")
    with pytest.raises(UsageError, match="copiez"):
        lineage.main(path)


def test_the_figures_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("documents = 20\nwords = 120\ncopies = 2\nedits = [0.1]\npaste_into = 200\n", encoding="utf-8")
    lineage.main(path)
    assert "precision" in capsys.readouterr().out
