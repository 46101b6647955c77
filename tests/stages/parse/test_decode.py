import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from recoupe.stages.parse.decode import best_tree, trees


def probabilities(*rows: list[float]) -> np.ndarray:
    return np.array([[[1.0] + [0.0] * (len(rows))] + [list(row) for row in rows]], np.float32)


def test_best_heads_that_form_a_tree_are_kept():
    found = trees(probabilities([0.1, 0, 0.9], [0.8, 0.2, 0]), np.array([3]))
    assert found.tolist() == [[0, 2, 0]]


def test_two_words_that_govern_each_other_are_parted_at_the_weaker_arc():
    found = trees(probabilities([0.3, 0, 0.7], [0.1, 0.9, 0]), np.array([3]))
    assert found.tolist() == [[0, 0, 1]]


def test_of_two_words_that_hang_on_the_root_one_is_moved():
    found = trees(probabilities([0.9, 0, 0.1], [0.6, 0.4, 0]), np.array([3]))
    assert found.tolist() == [[0, 0, 1]]


def test_padding_does_not_change_a_shorter_sentence():
    short = probabilities([0.3, 0, 0.7], [0.1, 0.9, 0])
    padded = np.zeros((1, 5, 5), np.float32)
    padded[:, :3, :3] = short
    padded[:, 3:, 4] = 1
    assert trees(padded, np.array([3]))[0, :3].tolist() == trees(short, np.array([3]))[0].tolist()


@given(st.integers(2, 7).flatmap(lambda size: arrays(np.float64, (size, size), elements=st.floats(-9, 0, width=32))))
def test_any_scores_give_one_root_and_no_cycle(scores: np.ndarray):
    heads = best_tree(scores)
    assert (heads[1:] == 0).sum() == 1
    for word in range(1, len(heads)):
        seen = set()
        while word:
            assert word not in seen
            seen.add(word)
            word = int(heads[word])


@given(arrays(np.float64, (4, 4), elements=st.integers(-50, 0)))
def test_no_other_tree_of_three_words_scores_higher(scores: np.ndarray):
    def is_tree(heads: tuple[int, ...]) -> bool:
        if heads.count(0) != 1:
            return False
        for word in range(1, 4):
            for _ in range(3):
                word = heads[word - 1] if word else 0
            if word:
                return False
        return True

    total = lambda heads: sum(scores[word, head] for word, head in enumerate(heads, 1))  # noqa: E731
    choices = [(a, b, c) for a in range(4) for b in range(4) for c in range(4) if is_tree((a, b, c))]
    assert total(best_tree(scores)[1:]) == max(total(heads) for heads in choices)
