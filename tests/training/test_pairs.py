from itertools import combinations
from pathlib import Path

import pytest

from recoupe.bench.reading import rows_of
from training.pairs.measure import area
from training.pairs.records import FOLDER, of_bases, of_topics

TOPICS, BASES = (sorted(FOLDER.glob(f"{kind}-*.jsonl")) for kind in ("topics", "bases"))


@pytest.mark.parametrize("path", TOPICS, ids=lambda path: path.stem)
def test_a_topic_names_pairs_of_its_statements_each_once(path: Path) -> None:
    for row in rows_of(path):
        known = set(combinations(range(len(row["statements"])), 2))
        named = [tuple(pair) for name in ("contradict", "same") for pair in row[name]]
        assert set(named) <= known, row["id"]
        assert len(named) == len(set(named)), row["id"]


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.stem)
def test_a_base_has_variants_of_every_sort(path: Path) -> None:
    for row in rows_of(path):
        assert (len(row["same"]), len(row["contradict"])) == (2, 2), row["id"]
        assert len(row["compatible"]) in {1, 2}, row["id"]


def test_ids_are_given_once() -> None:
    ids = [row["id"] for path in (*TOPICS, *BASES) for row in rows_of(path)]
    assert len(ids) == len(set(ids)) == 1320


def test_no_pair_tells_one_thing_and_contradicts() -> None:
    assert not any(pair.contradict and pair.same for pair in (*of_topics(), *of_bases()))


def test_what_contradicts_a_base_contradicts_what_tells_the_same() -> None:
    (row,) = (row for path in BASES for row in rows_of(path) if row["id"] == "b001")
    against = {(pair.one["t"], pair.other["t"]) for pair in of_bases() if pair.contradict}
    assert {(a["t"], b["t"]) for a in (row["base"], *row["same"]) for b in row["contradict"]} <= against


def test_the_area_is_the_share_of_pairs_in_order() -> None:
    assert area([(2.0, True), (1.0, False), (0.0, True), (0.0, False)]) == pytest.approx((1 + 1 + 0 + 0.5) / 4)
