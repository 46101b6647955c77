from math import log

import numpy as np
import pytest

from recoupe.stages.corroborate.decision import Decision, decision

TWO = Decision(intercept=-1.0, weights={"alike": 2.0, "apart": -3.0}, joined=0.0, perhaps=-1.0, slope=2.0, shift=1.0)


def test_features_add_their_weighed_sum_pair_by_pair():
    features = {"alike": np.array([1.5, 1.0]), "apart": np.array([0.0, 0.5])}
    assert TWO.added(features, 2).tolist() == [3.0, 0.5]
    assert TWO.added({}, 2).tolist() == [0.0, 0.0]


def test_a_likeness_without_a_weight_counts_nothing():
    assert TWO.added({"unheard": np.array([9.0])}, 1).tolist() == [0.0]


def test_the_probability_follows_slope_and_shift():
    assert TWO.probability(-0.5) == pytest.approx(0.5)
    assert TWO.probability((log(3) - 1) / 2) == pytest.approx(0.75)


def test_what_ships_asks_more_of_a_join_than_of_a_perhaps():
    shipped = decision()
    assert shipped.joined > shipped.perhaps
    assert shipped.slope > 0
    assert shipped.probability(shipped.joined) > shipped.probability(shipped.perhaps)
