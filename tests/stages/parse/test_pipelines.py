"""Which pipeline reads a language."""

from collections.abc import Iterator

import pytest

from recoupe.errors import UsageError
from recoupe.stages.parse import pipelines
from recoupe.stages.parse.pipelines import pipeline_for


@pytest.fixture(autouse=True)
def chosen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was loaded, by name; in truth nothing is."""
    loaded: list[str] = []

    def load(kind: str) -> object:
        return lambda name: loaded.append(f"{kind} {name}") or loaded[-1]

    pipeline_for.cache_clear()
    monkeypatch.setattr(pipelines, "Shipped", load("shipped"))
    monkeypatch.setattr(pipelines, "installed", load("installed"))
    for code in ("FR", "EN"):
        monkeypatch.delenv(f"RECOUPE_PIPELINE_{code}", raising=False)
    yield loaded
    pipeline_for.cache_clear()


def test_without_a_setting_the_one_that_ships_is_read() -> None:
    assert pipeline_for("fr") == "shipped fr"


@pytest.mark.parametrize("variable", ["RECOUPE_PIPELINE_FR", "RECOUPE_PIPELINE_EN"])
def test_a_setting_names_the_pipeline_of_its_own_language(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, "fr_dep")
    named = "installed fr_dep" if variable.endswith("FR") else "shipped fr"
    assert pipeline_for("fr") == named


def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOUPE_PIPELINE_FR", "")
    assert pipeline_for("fr") == "shipped fr"


@pytest.mark.parametrize(
    ("error", "remedy"),
    [(ImportError("spacy"), r"RECOUPE_PIPELINE_EN=x needs the extra: .*recoupe\[spacy\]"),
     (OSError("x"), "RECOUPE_PIPELINE_EN=x: no such pipeline")],
)  # fmt: skip
def test_what_cannot_be_loaded_is_wrong_usage_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, error: Exception, remedy: str
) -> None:
    def fails(name: str) -> None:
        raise error

    monkeypatch.setenv("RECOUPE_PIPELINE_EN", "x")
    monkeypatch.setattr(pipelines, "installed", fails)
    with pytest.raises(UsageError, match=remedy) as raised:
        pipeline_for("en")
    assert raised.value.__cause__ is error


def test_the_pipeline_of_a_language_is_loaded_once(chosen: list[str]) -> None:
    assert [pipeline_for(code) for code in ("en", "fr", "en")] == ["shipped en", "shipped fr", "shipped en"]
    assert chosen == ["shipped en", "shipped fr"]
