"""Which claims are joined by their score."""

from dataclasses import replace

import pytest

from recoupe.model import Claim, Item, Modality, Reading
from recoupe.stages.corroborate.joining import Joined, join
from tests.stages.corroborate.pages import profiles, reading

RAM = (
    "A Zemblan cutter rammed the Ardavian patrol boat Tarn Vara off the Selk bank on Tuesday. "
    "Commodore Ilmar Dask showed a film of the Tarn Vara in Port Varan."
)
RAMMED = (
    "The patrol boat Tarn Vara was rammed by a Zemblan cutter off the Selk bank, Ardavia says. "
    "The hull of the Tarn Vara is being patched in Port Varan, where Ilmar Dask met the crew."
)
STORM = "A trawler sank off Cape Orle in a storm, and a helicopter lifted two fishermen from the deck."
FIRST = reading("a", RAM, ("A Zemblan cutter rammed the Ardavian patrol boat Tarn Vara", "ram"), day="2031-05-11")
SECOND = reading("b", RAMMED, ("The patrol boat Tarn Vara was rammed by a Zemblan cutter", "ram"), day="2031-05-11")
FUEL = Item(text="fuel", category="fuel", start=0, end=4)
SHELLS = Item(text="shells", category="munitions", start=0, end=6)
OTHER = reading("c", STORM, ("A trawler sank off Cape Orle in a storm", "sink"), day="2031-05-12")


def joined(*pages: object, barred: bool = False) -> Joined:
    known = profiles(*pages)  # type: ignore[arg-type]
    groups = [[one.claim] for one in known.values()]
    return join(groups, known, lambda a, b: 0.0, lambda a, b: barred)


def names(groups: tuple[tuple[Claim, ...], ...]) -> list[list[str]]:
    return [[claim.id for claim in group] for group in groups]


def test_two_reports_of_one_deed_are_joined_and_another_story_is_not() -> None:
    assert names(joined(FIRST, SECOND, OTHER).groups) == [["a1", "b1"], ["c1"]]


def test_what_cannot_be_one_is_kept_apart() -> None:
    assert names(joined(FIRST, SECOND, barred=True).groups) == [["a1"], ["b1"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"modality": Modality.FORECAST}, {"modality": Modality.ACTUAL}),
        ({"items": (FUEL,)}, {"items": (SHELLS,)}),
        ({"giver": ("zm",)}, {"receiver": ("zm",)}),
    ],
)
def test_a_plan_and_its_outcome_other_goods_and_the_other_way_are_kept_apart(
    one: dict[str, object], other: dict[str, object]
) -> None:
    pages = [
        replace(page, claims=tuple(replace(claim, **change) for claim in page.claims))  # type: ignore[arg-type]
        for page, change in ((FIRST, one), (SECOND, other))
    ]
    assert names(joined(*pages).groups) == [["a1"], ["b1"]]


def test_a_group_joined_is_less_sure_than_a_claim_alone() -> None:
    first, alone = joined(FIRST, SECOND, OTHER).confidence
    assert 0.5 < first < alone == 1.0


def changed(page: Reading, **change: object) -> Reading:
    return replace(page, claims=tuple(replace(claim, **change) for claim in page.claims))  # type: ignore[arg-type]


def test_a_deed_is_set_beside_the_plan_that_it_came_of() -> None:
    plan = changed(FIRST, modality=Modality.FORECAST)
    ((one, other, odds),) = joined(plan, SECOND, OTHER).came_of
    assert (one, other) == ("a1", "b1")
    assert odds > 0


def test_what_cannot_be_one_deed_came_of_no_plan() -> None:
    plan = changed(FIRST, modality=Modality.FORECAST)
    assert joined(plan, SECOND, barred=True).came_of == ()
    assert joined(changed(plan, items=(FUEL,)), changed(SECOND, items=(SHELLS,))).came_of == ()
