"""The generator of copies, and its figures on a small pile."""

import json
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


def test_translations_are_found_beside_articles_on_the_same_affair() -> None:
    settings = lineage.Settings(documents=40, words=150, copies=1, edits=(0.1,), paste_into=300, translations=12)
    figures = lineage.generated(settings)
    assert (figures["recall translation"], figures["precision"]) == (1, 1)


def test_a_setting_that_is_not_known_is_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("copiez = 3\n", encoding="utf-8")
    with pytest.raises(UsageError, match="copiez"):
        lineage.main(path)


def test_parallel_sentences_are_scored(tmp_path: Path) -> None:
    path = tmp_path / "parallel.jsonl"
    rows = [
        {
            "doc": "1",
            "fr": "Ida Torvald a vendu 4200 tonnes de blé à Verdance en avril, dit le port.",
            "en": "Ida Torvald sold 4,200 tonnes of wheat to Verdance in April, the port says.",
        },
        {
            "doc": "2",
            "fr": "La guerre des prix menace les usines de poisson de Clairport, selon Kerrel.",
            "en": "The price war threatens the fish factories of Clairport, according to Kerrel.",
        },
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    figures = lineage.parallel(path)
    assert figures["documents"] == 2
    assert figures["first of all"] == 1


def test_the_figures_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("documents = 20\nwords = 120\ncopies = 2\nedits = [0.1]\npaste_into = 200\n", encoding="utf-8")
    lineage.main(path)
    assert "precision" in capsys.readouterr().out
