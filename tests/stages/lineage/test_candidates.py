"""Pairs worth a look."""

from recoupe.stages.lineage import candidates
from recoupe.stages.lineage.words import Vocabulary
from tests.stages.lineage.texts import OTHER, STORY, copy_of


def test_a_copy_pairs_with_its_source_alone() -> None:
    texts = Vocabulary("fr").read_all([OTHER, STORY, copy_of(STORY, 0.5)])
    assert candidates.candidate_pairs(texts) == [(1, 2)]


def test_no_text_and_an_empty_one_pair_with_nothing() -> None:
    assert candidates.candidate_pairs([]) == []
    assert candidates.candidate_pairs(Vocabulary("fr").read_all(["", "", "Deux mots"])) == []


def test_a_crowd_of_copies_is_joined_in_a_chain_and_not_pair_by_pair() -> None:
    crowd = 3 * candidates.CROWD
    texts = Vocabulary("fr").read_all([f"{STORY} Numéro {n}." for n in range(crowd)])
    assert candidates.candidate_pairs(texts) == [(n, n + 1) for n in range(crowd - 1)]


def test_sorting_in_parts_finds_the_same_pairs(monkeypatch: object) -> None:
    texts = Vocabulary("fr").read_all([OTHER, STORY, copy_of(STORY, 0.3), copy_of(OTHER, 0.3)])
    whole = candidates.candidate_pairs(texts)
    monkeypatch.setattr(candidates, "SHARD", 50)  # type: ignore[attr-defined]
    assert candidates.candidate_pairs(texts) == whole == [(0, 3), (1, 2)]


def test_twins_are_texts_with_the_same_words() -> None:
    assert candidates.twins(Vocabulary("fr").read_all(["Le port rouvre.", "Autre", "le port, rouvre !"])) == [
        [0, 2],
        [1],
    ]
