"""What speaks for and against two claims' telling one happening."""

from dataclasses import replace

import pytest

from recoupe.model import Item, Modality, Reading
from recoupe.stages.corroborate.clusters import BARRED
from recoupe.stages.corroborate.decision import decision
from recoupe.stages.corroborate.memory import places
from recoupe.stages.corroborate.scale import SETTLED, UNLIKE, Scale
from tests.stages.corroborate.pages import profiles
from tests.stages.corroborate.test_joining import FIRST, FUEL, SECOND, SHELLS


def scaled(one: Reading, other: Reading, *, barred: bool = False) -> tuple[float, float, float]:
    """Return the log-odds of two claims: what the two decide alone, that they are one, that one came of the other."""
    known = profiles(one, other)
    a, b = known["a1"], known["b1"]
    scale = Scale(decision(), lambda a, b: 0.0, lambda a, b: barred, [a, b], [(0, 1)])
    pair, turned = places([(0, 1)]), places([(1, 0)])
    own = scale.alone(pair)
    assert own.tolist() == scale.alone(turned).tolist()
    assert scale.odds(pair, own).tolist() == scale.odds(turned, own).tolist()
    return *own.tolist(), *scale.odds(pair, own).tolist(), *scale.came(pair, own).tolist()


def changed(page: Reading, modality: Modality = Modality.ACTUAL, items: tuple[Item, ...] = ()) -> Reading:
    return replace(page, claims=tuple(replace(claim, modality=modality, items=items) for claim in page.claims))


def test_a_plan_and_its_outcome_are_two_and_the_one_may_have_come_of_the_other() -> None:
    _, odds, came = scaled(changed(FIRST, Modality.FORECAST), SECOND)
    assert odds == UNLIKE < 0 < came


def test_what_is_settled_stays_as_it_is_whatever_the_other_pages_tell() -> None:
    assert scaled(FIRST, SECOND, barred=True) == (SETTLED + BARRED, BARRED, BARRED)
    assert scaled(changed(FIRST, Modality.FORECAST), SECOND, barred=True)[1] == BARRED
    assert scaled(changed(FIRST, items=(FUEL,)), changed(SECOND, items=(SHELLS,)))[1:] == (UNLIKE, UNLIKE)


def test_the_other_pages_add_to_what_two_claims_decide() -> None:
    alone, odds, came = scaled(FIRST, SECOND)
    assert alone != odds == came


def likeness(one: str, other: str) -> dict[str, float]:
    known = profiles(FIRST, SECOND)
    ordered = [known[name] for name in ("a1", "b1")]
    scale = Scale(decision(), lambda a, b: 0.0, lambda a, b: False, ordered, [(0, 1)])
    pair = places([(ordered.index(known[one]), ordered.index(known[other]))])
    return {name: float(values[0]) for name, values in scale.features(pair).items()}


def test_likeness_does_not_depend_on_which_claim_comes_first() -> None:
    assert likeness("a1", "b1") == pytest.approx(likeness("b1", "a1"))


def test_every_feature_has_a_weight() -> None:
    assert set(likeness("a1", "b1")) == set(decision().weights)
