"""Weighing: shares are shares, and the table knows the features that are asked of it."""

import pytest

from recoupe.encoder.antecedents import Heard
from recoupe.stages.mention.recent import Referent
from recoupe.stages.mention.weigh import NOBODY, Pair, features, nobody_features, weigh, weights
from recoupe.stages.mention.working import Figure, Nature


def pair(*, above: bool, distance: int) -> Pair:
    figure = Figure(schema="Person", nature=Nature.PERSON, key="ana souza", name="Ana Souza", gender="f")
    item = Referent(sentence=0, token=0, figure=figure, subject=True, main=True, quoted=False, gender="f", plural=False)
    return Pair(
        form="he subject", item=item, distance=distance, rank=0, seen=1, quoted=False, gender="f", here=not distance,
        above=above, beside=False, relative=None, telling=False, near=False,
    )  # fmt: skip


def test_the_shares_of_all_candidates_leave_something_for_nobody() -> None:
    shares = weigh(
        [pair(above=True, distance=0), pair(above=False, distance=2)], "he subject", quoted=False, opens=False
    )
    assert 0 < sum(shares) < 1


def test_the_subject_above_is_likelier_than_one_two_sentences_back() -> None:
    near, far = weigh(
        [pair(above=True, distance=0), pair(above=False, distance=2)], "he subject", quoted=False, opens=True
    )
    assert near > far


def test_the_table_weighs_the_features_that_the_stage_gives() -> None:
    given = {*features(pair(above=True, distance=0)), *nobody_features(2, "he subject", False, True)}
    assert {"above", f"{NOBODY} of 2", "he subject distance 0"} <= given & set(weights())


@pytest.mark.parametrize(("for_first", "against"), [(3.0, 0.0), (0.0, 3.0)])
def test_what_the_encoder_says_is_added(for_first: float, against: float) -> None:
    pairs = [pair(above=True, distance=0), pair(above=True, distance=0)]
    one, other = weigh(pairs, "he subject", quoted=False, opens=False, heard=Heard([for_first, against], 0.0))
    assert (one > other) is (for_first > against)
