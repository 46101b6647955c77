import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import DataFileError
from recoupe.stages.claim import loglinear
from recoupe.stages.claim.loglinear import BIAS, LogLinear, model

TWO = LogLinear(("no", "yes"), {BIAS: (0.0, 0.0), "wet": (0.0, math.log(3)), "dry": (1.0, -1.0)})
MODELS = ("act", "root", "party", "modality", "polarity", "certainty", "told")


def test_nothing_seen_leaves_the_classes_even() -> None:
    assert TWO.probabilities([]) == {"no": 0.5, "yes": 0.5}


def test_a_trait_gives_its_odds() -> None:
    assert TWO.probabilities(["wet"])["yes"] == pytest.approx(0.75)


def test_a_trait_without_a_weight_changes_nothing() -> None:
    assert TWO.probabilities(["wet", "never seen"]) == TWO.probabilities(["wet"])


def test_the_bias_counts_where_nothing_is_seen() -> None:
    biased = LogLinear(("no", "yes"), {BIAS: (math.log(4), 0.0)})
    assert biased.probabilities([])["no"] == pytest.approx(0.8)


@given(st.lists(st.sampled_from(["wet", "dry", "windy"])))
def test_probabilities_are_of_a_whole_and_blind_to_the_order(traits: list[str]) -> None:
    found = TWO.probabilities(traits)
    assert sum(found.values()) == pytest.approx(1)
    assert found == pytest.approx(TWO.probabilities(traits[::-1]))


def test_weights_beyond_what_a_float_can_raise_are_no_error() -> None:
    heavy = LogLinear(("no", "yes"), {"mad": (-5000.0, 5000.0)})
    assert heavy.probabilities(["mad"]) == {"no": 0.0, "yes": 1.0}


def test_the_reasons_are_the_heaviest_traits_that_were_seen() -> None:
    assert TWO.reasons(["wet", "dry", "windy"], "yes", 1) == [("wet", math.log(3))]


@pytest.mark.parametrize("name", MODELS)
def test_a_shipped_model_has_a_bias_and_a_weight_for_every_class(name: str) -> None:
    found = model(name)
    assert BIAS in found.weights
    assert {len(row) for row in found.weights.values()} == {len(found.classes)}


@pytest.mark.parametrize(
    ("name", "classes"),
    [("act", {"act", "nothing"}), ("party", {"none", "actor", "other"}), ("told", {"no", "yes"})],
)
def test_a_shipped_model_has_the_classes_that_the_stage_asks_for(name: str, classes: set[str]) -> None:
    assert set(model(name).classes) == classes


@pytest.mark.parametrize("text", ["trait\tno\tyes\nwet\t0.1\tmuch\n", ""])
def test_a_table_that_is_none_says_how_to_make_it(text: str, tmp_path, monkeypatch) -> None:
    (tmp_path / "broken.tsv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(loglinear, "FOLDER", tmp_path)
    with pytest.raises(DataFileError, match=r"broken\.tsv is no table of weights .*make weights"):
        model("broken")


def test_a_table_that_is_missing_is_named(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(loglinear, "FOLDER", tmp_path)
    with pytest.raises(DataFileError, match=r"missing\.tsv"):
        model("missing")
