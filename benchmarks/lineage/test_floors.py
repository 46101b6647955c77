"""The floors of floors.toml, held on generated copies and, where it is at hand, on the parallel sentences of PUD."""

import tomllib
from pathlib import Path

import pytest

from recoupe.bench.lineage import generated, parallel, settings_of

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
PUD = HERE.parents[2] / "shared" / "benchmarks" / "lineage" / "pud-en-fr-dev.jsonl"


def _below(figures: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    return {name: figures[name] for name, floor in floors.items() if figures[name] < floor}


def test_generated_copies_are_found() -> None:
    assert _below(generated(settings_of(HERE / "generated.toml")), FLOORS["generated"]) == {}


def test_generated_translations_are_found_and_articles_on_the_same_affair_are_not() -> None:
    assert _below(generated(settings_of(HERE / "translations.toml")), FLOORS["translations"]) == {}


@pytest.mark.skipif(not PUD.exists(), reason="no parallel sentences in ../shared/benchmarks/lineage")
def test_translations_are_found() -> None:
    assert _below(parallel(PUD), FLOORS["pud"]) == {}
